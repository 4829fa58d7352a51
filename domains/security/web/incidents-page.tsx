// The incidents one may know of: what is owed next first in each row, filters in the address, the list as a file.

import { useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { exportIncidents, type IncidentRow, incidentStates, listIncidents } from '../contract.ts';
import { regimes } from '../law-rules.ts';
import { regimeWords } from '../law-words.ts';
import { IncidentState, NextDue } from './incident-marks.tsx';
import { securityWords } from './security-words.ts';

export function IncidentsPage() {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const { asked, list } = useIncidents();
  const columns = useColumns();
  return (
    <ListFrame
      title={t('incidents')}
      lead={t('lead')}
      actions={
        <ButtonLink href="/security/new" kind="primary" icon="add">
          {t('report')}
        </ButtonLink>
      }
      views={(['open', ...incidentStates, 'all'] as const).map((state) => ({
        label: t(`view.${state}`),
        href: state === 'open' ? '/security' : `/security?state=${state}`,
      }))}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={[
        {
          name: 'regime',
          label: t('law'),
          single: true,
          options: regimes.map((id) => ({ id, label: regimeWords[language][id] })),
        },
      ]}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('incidents')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.number}
            rowHref={(row) => `/security/incidents/${row.incident}`}
            rowTone={(row) =>
              row.lateClocks > 0 ? 'fault' : row.nextDueAt || row.atOnce > 0 ? 'attention' : undefined
            }
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportIncidents, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="lock" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function useColumns(): Column<IncidentRow>[] {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  return [
    {
      id: 'title',
      title: t('incident'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <IncidentState row={row} /> },
    {
      id: 'law',
      title: t('laws'),
      cell: (row) => row.regimes.map((each) => regimeWords[language][each]).join(', ') || t('noLaw'),
    },
    {
      id: 'due',
      title: t('nextDue'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <NextDue row={row} />,
    },
    { id: 'known', title: t('knownAt'), width: 'narrow', labelled: true, cell: (row) => <Time at={row.knownAt} /> },
    { id: 'lead', title: t('lead.person'), priority: 3, cell: (row) => row.lead || t('security.role') },
    { id: 'unit', title: t('unit'), priority: 3, cell: (row) => row.unitName },
  ];
}

function useIncidents() {
  const [state] = useParam('state');
  const [regime] = useParam('regime');
  const [search] = useParam('search');
  const knownState = ([...incidentStates, 'all'] as const).find((each) => each === state);
  const knownRegime = regimes.find((each) => each === regime);
  const asked = {
    ...(knownState ? { state: knownState } : {}),
    ...(knownRegime ? { regime: knownRegime } : {}),
    ...(search ? { search } : {}),
  };
  const list = usePagesOf(listIncidents, asked, (page) => page.rows);
  return { asked, list };
}
