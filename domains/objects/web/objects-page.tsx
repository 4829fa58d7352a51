// The list of management objects by family: what there is, who manages it together, who leads it on each side.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, useParam } from '../../../web/address.ts';
import { addressOf, asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import {
  exportObjects,
  type Family,
  listObjects,
  ObjectKind,
  type ObjectRow,
  ObjectState,
  objectStates,
} from '../contract.ts';
import { FamilyDrawer } from './family-drawer.tsx';
import { ObjectStateChip } from './object-marks.tsx';
import { objectsWords } from './objects-words.ts';

export function ObjectsPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const columns = useColumns();
  const asked = useAsked();
  const { data, error } = useQuery({ ...asking(listObjects, asked), placeholderData: (before) => before });
  return (
    <ListFrame
      title={t('objects')}
      lead={t('objectsLead')}
      actions={
        <>
          {data?.mayRegister ? (
            <ButtonLink href="/objects/new" kind="primary" icon="add">
              {t('newObject')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/objects/plans" icon="calendar">
            {t('plans')}
          </ButtonLink>
          {data?.mayRegister ? <NewFamily families={data.families} /> : null}
        </>
      }
      views={useViews()}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={useFilters(data?.families ?? [])}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('objects')}
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.object}
            rowHref={(row) => `/objects/${row.object}`}
            rowTone={(row) => (row.state === 'ended' ? 'quiet' : undefined)}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportObjects, { ...asked, format }),
            }))}
            groupOf={(row) => ({
              id: row.family,
              title: <Link href={`/objects/families/${row.family}`}>{row.familyName}</Link>,
            })}
            empty={
              <EmptyState icon="object" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function NewFamily({ families }: { families: readonly Family[] }) {
  const t = useWords(objectsWords);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
        {t('newFamily')}
      </Button>
      {adding ? (
        <FamilyDrawer family={null} taken={families.map((each) => each.family)} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

function useViews() {
  const t = useWords(objectsWords);
  return [
    { label: t('view.all'), href: '/objects' },
    { label: t('view.mine'), href: '/objects?mine=yes' },
    { label: t('view.medical'), href: '/objects?kind=medical' },
    { label: t('view.it'), href: '/objects?kind=it' },
    { label: t('view.establishing'), href: '/objects?state=establishing' },
  ];
}

function useFilters(families: readonly Family[]) {
  const t = useWords(objectsWords);
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: [...objectStates.map((id) => ({ id, label: t(`state.${id}`) })), { id: 'all', label: t('state.all') }],
    },
    {
      name: 'family',
      label: t('family'),
      single: true,
      options: families.map((each) => ({ id: each.family, label: each.name })),
    },
  ];
}

function useColumns(): Column<ObjectRow>[] {
  const t = useWords(objectsWords);
  return [
    {
      id: 'name',
      title: t('object'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name} <span className="quiet small">{row.code}</span>
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <ObjectStateChip state={row.state} /> },
    { id: 'business', title: t('side.business'), labelled: true, cell: (row) => row.businessUnitName },
    { id: 'businessLeads', title: t('leads.business'), priority: 3, cell: (row) => row.businessLeads || '–' },
    { id: 'it', title: t('side.it'), labelled: true, cell: (row) => row.itUnitName },
    { id: 'itLeads', title: t('leads.it'), priority: 3, cell: (row) => row.itLeads || '–' },
  ];
}

/** What the address asks for; words it does not know are left out. */
function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const known = {
    search: text('search'),
    family: text('family'),
    kind: ObjectKind.safeParse(text('kind')).data,
    state: text('state') === 'all' ? ('all' as const) : ObjectState.safeParse(text('state')).data,
    mine: text('mine') === 'yes' ? ('yes' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
