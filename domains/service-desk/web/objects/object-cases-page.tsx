// The cases of a management object's services, for who has a role on the object: to read what is behind the counts of its page.
import { useQuery } from '@tanstack/react-query';
import { useParam, usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import type { Filter } from '../../../../web/ui/filter-bar.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { showObject } from '../../../objects/contract.ts';
import { type CaseRow, listObjectCases } from '../../contract.ts';
import { PriorityMark, StateChip } from '../case-marks.tsx';
import { serviceDeskWords } from '../service-desk-words.ts';

const states = ['open', 'over', 'all'] as const;

export function ObjectCasesPage() {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const object = usePathParam('object');
  const [state] = useParam('state');
  const [service] = useParam('service');
  const [search, setSearch] = useParam('search');
  const shown = states.find((each) => each === state) ?? 'open';
  const asked = { object, state: shown, ...(service ? { service } : {}), ...(search ? { search } : {}) };
  const { rows, error, more } = usePagesOf(listObjectCases, asked, (page) => page.rows);
  const { data: page } = useQuery(asking(showObject, { object }));
  const filters = useFilters(page?.services ?? []);
  const columns = useColumns();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return (
    <ListFrame
      title={t('objectCasesOf', { object: page?.name ?? '' })}
      lead={t('objectCasesLead')}
      crumbs={page ? [{ label: page.name, href: `/objects/${object}` }] : []}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={filters}
      list={
        <DataTable
          label={t('objectCases')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.case}
          rowHref={(row) => `/cases/${row.case}`}
          more={more}
          empty={<EmptyState icon="case" title={t('objectCasesNone')} />}
        />
      }
    />
  );
}

function useFilters(services: readonly string[]): Filter[] {
  const t = useWords(serviceDeskWords);
  const { nameOf } = useServices();
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: (['over', 'all'] as const).map((id) => ({ id, label: t(`my.${id}`) })),
    },
    ...(services.length > 1
      ? [
          {
            name: 'service',
            label: t('service'),
            single: true,
            options: services.map((id) => ({ id, label: nameOf(id) })),
          },
        ]
      : []),
  ];
}

function useColumns(): Column<CaseRow>[] {
  const t = useWords(serviceDeskWords);
  return [
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
    { id: 'priority', title: t('priority'), width: 'narrow', cell: (row) => <PriorityMark priority={row.priority} /> },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip row={row} /> },
    { id: 'service', title: t('service'), cell: (row) => row.serviceName ?? '–' },
    { id: 'team', title: t('team'), priority: 3, cell: (row) => row.teamName },
    { id: 'opened', title: t('opened'), width: 'narrow', labelled: true, cell: (row) => <Time at={row.openedAt} /> },
  ];
}
