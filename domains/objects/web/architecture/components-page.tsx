// The register of parts: views and filters in the address, the part opened beside the list, the whole list as a file.

import { useAddress, useGo, useParam } from '../../../../web/address.ts';
import { addressOf } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { withParam } from '../../../../web/ui/url-filters.ts';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import {
  type ComponentRow,
  componentSorts,
  exportComponents,
  listComponents,
} from '../../architecture/component-contract.ts';
import { ComponentKind, componentKinds, LifecycleState, lifecycleStates } from '../../architecture/component-rules.ts';
import { architectureWords } from './architecture-words.ts';
import { LevelsMark, StateChip } from './component-marks.tsx';
import { ComponentPanel } from './component-panel.tsx';

export function ComponentsPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const go = useGo();
  const [search, setSearch] = useParam('search');
  const [open, setOpen] = useParam('component');
  const { path, search: address } = useAddress();
  const asked = useAsked();
  const can = useCan();
  const list = useRegister(asked);
  const rows = list.rows;
  const mayRegister = list.first?.mayRegister === true;
  const columns = useColumns(open !== undefined);
  useShortcut(
    mayRegister ? { keys: 'n', label: t('newComponent'), group: 'page', run: () => go('/systems/new') } : undefined,
  );
  return (
    <ListFrame
      title={t('systems')}
      lead={t('systemsLead')}
      views={useViews()}
      actions={<Actions mayRegister={mayRegister} />}
      tools={
        <SearchField
          label={t('searchSystems')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      filters={useFilters()}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('systems')}
            columns={columns}
            rows={rows}
            rowId={(row) => row.component}
            rowHref={(row) => path + withParam(address, 'component', row.component)}
            openId={open}
            {...(can('objects.read-architecture')
              ? {
                  exports: (['csv', 'xlsx'] as const).map((format) => ({
                    format,
                    href: addressOf(exportComponents, { ...asked, format }),
                  })),
                }
              : {})}
            more={list.more}
            empty={
              <EmptyState icon="grid" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
      split={{
        record: open ? <ComponentPanel key={open} componentId={open} within /> : undefined,
        recordLabel: t('component'),
        onClose: () => setOpen(undefined),
        ...(open ? { recordHref: `/systems/${open}` } : {}),
      }}
    />
  );
}

function Actions({ mayRegister }: { mayRegister: boolean }) {
  const t = useWords(architectureWords);
  return (
    <>
      {mayRegister ? (
        <ButtonLink href="/systems/new" kind="primary" icon="add">
          {t('newComponent')}
        </ButtonLink>
      ) : null}
      <ButtonLink href="/architecture" icon="map">
        {t('map')}
      </ButtonLink>
      <ButtonLink href="/integrations" kind="quiet" icon="link">
        {t('integrations')}
      </ButtonLink>
      <ButtonLink href="/server-rooms" kind="quiet" icon="lock">
        {t('rooms')}
      </ButtonLink>
      {mayRegister ? (
        <ButtonLink href="/imports?kind=objects.components" kind="quiet" icon="import">
          {t('importFile')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function useViews() {
  const t = useWords(architectureWords);
  return [
    { label: t('view.all'), href: '/systems' },
    { label: t('view.systems'), href: '/systems?kind=system' },
    { label: t('view.unclassified'), href: '/systems?classified=none&kind=system' },
    { label: t('view.ending'), href: '/systems?sort=ends' },
  ];
}

function useFilters() {
  const t = useWords(architectureWords);
  const units = useUnits();
  return [
    {
      name: 'kind',
      label: t('kind'),
      single: true,
      options: componentKinds.map((id) => ({ id, label: t(`kind.${id}`) })),
    },
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: [
        ...lifecycleStates.map((id) => ({ id, label: t(`state.${id}`) })),
        { id: 'all', label: t('state.all') },
      ],
    },
    {
      name: 'unit',
      label: t('unit'),
      single: true,
      options: units.map((unit) => ({ id: unit.code, label: unit.name, depth: unit.depth })),
    },
    {
      name: 'classified',
      label: t('classification'),
      single: true,
      options: [
        { id: 'none', label: t('notClassified') },
        { id: 'due', label: t('reviewDue') },
      ],
    },
    {
      name: 'sort',
      label: t('sort'),
      single: true,
      options: componentSorts.map((id) => ({ id, label: t(`sort.${id}`) })),
    },
  ];
}

/** Beside an open part only what tells parts apart. */
function useColumns(isNarrow: boolean): Column<ComponentRow>[] {
  const t = useWords(architectureWords);
  const all: Column<ComponentRow>[] = [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name} <span className="quiet small">{row.code}</span>
        </>
      ),
    },
    { id: 'kind', title: t('kind'), width: 'narrow', cell: (row) => t(`kind.${row.kind}`) },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
    { id: 'object', title: t('object'), priority: 3, cell: (row) => row.objectName ?? '–' },
    { id: 'vendor', title: t('vendor'), priority: 3, cell: (row) => row.vendor || '–' },
    {
      id: 'levels',
      title: t('klassa'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <LevelsMark levels={row.levels} isDue={row.isReviewDue} />,
    },
    {
      id: 'ends',
      title: t('endsOn'),
      width: 'narrow',
      priority: 3,
      cell: (row) => <span className="numeric">{row.endsOn ?? '–'}</span>,
    },
  ];
  return isNarrow ? all.filter((column) => ['name', 'kind', 'state'].includes(column.id)) : all;
}

/** What the address asks for; words it does not know are left out. */
function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const classified = (['none', 'due'] as const).find((each) => each === text('classified'));
  const kind = ComponentKind.safeParse(text('kind')).data;
  const state = text('state') === 'all' ? ('all' as const) : LifecycleState.safeParse(text('state')).data;
  const sort = componentSorts.find((each) => each === text('sort'));
  const [found, unit, object] = [text('search'), text('unit'), text('object')];
  return {
    ...(found ? { search: found } : {}),
    ...(unit ? { unit } : {}),
    ...(object ? { object } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(classified ? { classified } : {}),
    ...(sort ? { sort } : {}),
  };
}

function useRegister(asked: ReturnType<typeof useAsked>) {
  return usePagesOf(listComponents, asked, (page) => page.rows);
}
