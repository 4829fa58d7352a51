// The register of equipment: views and filters in the address, the piece opened beside the list, labels printed for those
// chosen, the whole list as a file.

import { useState } from 'react';
import { useAddress, useGo, useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { withParam } from '../../../web/ui/url-filters.ts';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import {
  EquipmentCategory,
  EquipmentKind,
  type EquipmentRow,
  EquipmentState,
  equipmentCategories,
  equipmentSorts,
  equipmentStates,
  exportEquipment,
  listEquipment,
} from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { ModelName, StateChip, WarrantyDay } from './equipment-marks.tsx';
import { EquipmentPanel } from './equipment-panel.tsx';

export function RegisterPage() {
  const t = useWords(assetsWords);
  const refused = useRefusalText();
  const go = useGo();
  const [search, setSearch] = useParam('search');
  const [open, setOpen] = useParam('equipment');
  const { path, search: address } = useAddress();
  const asked = useAsked();
  const list = useRegister(asked);
  const rows = list.rows;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayRegister = list.first?.mayRegister === true;
  const columns = useColumns(open !== undefined);
  useShortcut(mayRegister ? { keys: 'n', label: t('new'), group: 'page', run: () => go('/equipment/new') } : undefined);
  return (
    <ListFrame
      title={t('equipment')}
      views={useViews()}
      actions={<Actions mayRegister={mayRegister} />}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={useFilters()}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('equipment')}
            columns={columns}
            rows={rows}
            rowId={(row) => row.number}
            rowHref={(row) => path + withParam(address, 'equipment', row.equipment)}
            openId={rows?.find((row) => row.equipment === open)?.number}
            chosen={chosen}
            onChoose={setChosen}
            chosenActions={
              <ButtonLink href={`/equipment/labels?ids=${[...chosen].join(',')}`} icon="print" small>
                {t('labels')}
              </ButtonLink>
            }
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportEquipment, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="equipment" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
      split={{
        record: open ? <EquipmentPanel key={open} equipmentId={open} within /> : undefined,
        recordLabel: t('piece'),
        onClose: () => setOpen(undefined),
        ...(open ? { recordHref: `/equipment/${open}` } : {}),
      }}
    />
  );
}

function Actions({ mayRegister }: { mayRegister: boolean }) {
  const t = useWords(assetsWords);
  const can = useCan();
  return (
    <>
      {mayRegister ? (
        <ButtonLink href="/equipment/new" kind="primary" icon="add">
          {t('new')}
        </ButtonLink>
      ) : null}
      {can('assets.change-equipment') ? (
        <ButtonLink href="/imports?kind=assets.equipment" kind="quiet" icon="import">
          {t('import')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function useViews() {
  const t = useWords(assetsWords);
  const views = {
    all: '/equipment',
    it: '/equipment?kind=it',
    medical: '/equipment?kind=medical',
    repair: '/equipment?state=in-repair',
    warranty: '/equipment?warranty=out&sort=warranty',
  } as const;
  return (['all', 'it', 'medical', 'repair', 'warranty'] as const).map((each) => ({
    label: t(`view.${each}`),
    href: views[each],
  }));
}

function useFilters() {
  const t = useWords(assetsWords);
  const units = useUnits('assets.read-equipment');
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: [
        ...equipmentStates.map((id) => ({ id, label: t(`state.${id}`) })),
        { id: 'all', label: t('state.all') },
      ],
    },
    {
      name: 'category',
      label: t('category'),
      single: true,
      options: equipmentCategories.map((id) => ({ id, label: t(`category.${id}`) })),
    },
    {
      name: 'unit',
      label: t('unit'),
      single: true,
      options: units.map((unit) => ({ id: unit.code, label: unit.name, depth: unit.depth })),
    },
    {
      name: 'sort',
      label: t('sort'),
      single: true,
      options: equipmentSorts.map((id) => ({ id, label: t(`sort.${id}`) })),
    },
  ];
}

/** Beside an open piece only what tells pieces apart. */
function useColumns(isNarrow: boolean): Column<EquipmentRow>[] {
  const t = useWords(assetsWords);
  const all: Column<EquipmentRow>[] = [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.name} <ModelName row={row} />
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
    {
      id: 'user',
      title: t('user'),
      priority: 3,
      cell: (row) => row.user ?? <span className="quiet">{t('sharedShort')}</span>,
    },
    { id: 'place', title: t('place'), priority: 3, cell: (row) => row.place || '–' },
    {
      id: 'warranty',
      title: t('warranty'),
      priority: 3,
      width: 'narrow',
      cell: (row) => <WarrantyDay until={row.warrantyUntil} isOut={false} />,
    },
  ];
  return isNarrow ? all.filter((column) => ['name', 'state', 'unit'].includes(column.id)) : all;
}

/** What the address asks for; words it does not know are left out. */
function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const known = {
    search: text('search'),
    unit: text('unit'),
    category: EquipmentCategory.safeParse(text('category')).data,
    kind: EquipmentKind.safeParse(text('kind')).data,
    state: text('state') === 'all' ? ('all' as const) : EquipmentState.safeParse(text('state')).data,
    warranty: text('warranty') === 'out' ? ('out' as const) : undefined,
    sort: equipmentSorts.find((each) => each === text('sort')),
    person: text('person'),
    supplier: text('supplier'),
  };
  return present(known);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(all: T): Present<T> {
  const there = Object.entries(all).filter(([, value]) => value !== undefined);
  // the same keys, without those that hold nothing
  return Object.fromEntries(there) as Present<T>;
}

function useRegister(asked: ReturnType<typeof useAsked>) {
  return usePagesOf(listEquipment, asked, (page) => page.rows);
}
