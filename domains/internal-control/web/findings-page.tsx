// What auditors and authorities have found, followed until it is closed.

import { useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { exportFindings, type FindingRow, findingStates, listFindings } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';

export function FindingsPage() {
  const t = useWords(internalControlWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const [state] = useParam('state');
  const known = ([...findingStates, 'all'] as const).find((each) => each === state);
  const [owner] = useParam('owner');
  const asked = {
    ...(known ? { state: known } : {}),
    ...(owner === 'me' ? { owner: 'me' as const } : {}),
    ...(search ? { search } : {}),
  };
  const list = usePagesOf(listFindings, asked, (page) => page.rows);
  const columns = useColumns();
  return (
    <ListFrame
      crumbs={[{ label: t('risks'), href: '/internal-control' }]}
      title={t('findings')}
      actions={
        list.first?.mayManage ? (
          <ButtonLink href="/internal-control/findings/new" kind="primary" icon="add">
            {t('newFinding')}
          </ButtonLink>
        ) : null
      }
      views={[
        { label: t('finding.not-closed'), href: '/internal-control/findings' },
        { label: t('view.mine'), href: '/internal-control/findings?owner=me' },
        ...([...findingStates, 'all'] as const).map((each) => ({
          label: t(`finding.${each}`),
          href: `/internal-control/findings?state=${each}`,
        })),
      ]}
      tools={
        <SearchField
          label={t('searchFindings')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('findings')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.number}
            rowHref={(row) => `/internal-control/findings/${row.finding}`}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportFindings, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="check" title={t('noFindings')}>
                {t('noFindingsNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function useColumns(): Column<FindingRow>[] {
  const t = useWords(internalControlWords);
  return [
    {
      id: 'title',
      title: t('finding'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    {
      id: 'state',
      title: t('state'),
      width: 'narrow',
      cell: (row) =>
        row.isLate ? (
          <Chip tone="fault">{t('late')}</Chip>
        ) : (
          <Chip tone={row.state === 'closed' ? 'done' : 'plain'}>{t(`finding.${row.state}`)}</Chip>
        ),
    },
    { id: 'grade', title: t('grade'), width: 'narrow', labelled: true, cell: (row) => t(`grade.${row.grade}`) },
    { id: 'source', title: t('source'), cell: (row) => row.source },
    { id: 'remedies', title: t('openRemedies'), numeric: true, priority: 3, cell: (row) => row.openRemedies },
    { id: 'reported', title: t('reportedOn'), width: 'narrow', labelled: true, cell: (row) => row.reportedOn },
  ];
}
