// What I have reported and asked for, and what I follow: where each stands, latest first.

import { useParam } from '../../../web/address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type CaseRow, listMyCases } from '../contract.ts';
import { StateChip } from './case-marks.tsx';
import { AskedCard } from './satisfaction/asked-card.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

export function MyCasesPage() {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const [state] = useParam('state');
  const shown: 'open' | 'over' | 'all' = state === 'open' || state === 'over' ? state : 'all';
  const asked = { state: shown };
  const { rows, error, more } = usePagesOf(listMyCases, asked, (page) => page.rows);
  const columns: Column<CaseRow>[] = [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip row={row} /> },
    { id: 'service', title: t('service'), cell: (row) => row.serviceName ?? '–' },
    { id: 'team', title: t('team'), cell: (row) => row.teamName },
    { id: 'changed', title: t('changed'), width: 'narrow', labelled: true, cell: (row) => <Time at={row.changedAt} /> },
  ];
  return (
    <ListFrame
      title={t('myCases')}
      lead={t('myCasesLead')}
      views={[
        { label: t('my.all'), href: '/my-cases' },
        { label: t('my.open'), href: '/my-cases?state=open' },
        { label: t('my.over'), href: '/my-cases?state=over' },
      ]}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <Stack gap={5}>
            <AskedCard />
            <DataTable
              label={t('myCases')}
              columns={columns}
              rows={rows}
              rowId={(row) => row.case}
              rowHref={(row) => `/cases/${row.case}`}
              more={more}
              empty={
                <EmptyState icon="case" title={t('my.none')}>
                  {t('my.noneNote')}
                </EmptyState>
              }
            />
          </Stack>
        )
      }
    />
  );
}
