// The register of suppliers: filters in the address, the whole list as a file.

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
import { useUnits } from '../../../web/unit-picker.tsx';
import {
  exportSuppliers,
  listSuppliers,
  SupplierCategory,
  SupplierCriticality,
  type SupplierRow,
  supplierCategories,
  supplierCriticalities,
  supplierSorts,
} from '../contract.ts';
import { CriticalityChip, orDash } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function RegisterPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const go = useGo();
  const [search, setSearch] = useParam('search');
  const asked = useAsked();
  const list = useRegister(asked);
  const columns = useSupplierColumns();
  const mayRegister = list.first?.mayRegister === true;
  useShortcut(mayRegister ? { keys: 'n', label: t('new'), group: 'page', run: () => go('/suppliers/new') } : undefined);
  return (
    <ListFrame
      title={t('suppliers')}
      views={[
        { label: t('view.all'), href: '/suppliers' },
        { label: t('view.mine'), href: '/suppliers?mine=yes' },
        { label: t('view.critical'), href: '/suppliers?criticality=high' },
        { label: t('view.next'), href: '/suppliers?sort=next' },
        { label: t('view.ended'), href: '/suppliers?state=ended' },
      ]}
      actions={<RegisterActions mayRegister={mayRegister} />}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={useFilters()}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('suppliers')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.supplier}
            rowHref={(row) => `/suppliers/${row.supplier}`}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportSuppliers, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="supplier" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

/** What tells suppliers apart; the same on the page of one's own. */
export function useSupplierColumns(): Column<SupplierRow>[] {
  const t = useWords(suppliersWords);
  return [
    {
      id: 'name',
      title: t('supplier'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.name}
        </>
      ),
    },
    { id: 'category', title: t('category'), cell: (row) => t(`category.${row.category}`) },
    { id: 'criticality', title: t('criticality'), cell: (row) => <CriticalityChip criticality={row.criticality} /> },
    { id: 'manager', title: t('duty.manager'), labelled: true, cell: (row) => orDash(row.manager) },
    { id: 'unit', title: t('unit'), priority: 3, cell: (row) => row.unitName },
    { id: 'agreements', title: t('agreements'), numeric: true, width: 'narrow', cell: (row) => row.agreements },
    {
      id: 'next',
      title: t('nextOn'),
      labelled: true,
      cell: (row) => <span className="numeric">{orDash(row.nextOn)}</span>,
    },
  ];
}

function RegisterActions({ mayRegister }: { mayRegister: boolean }) {
  const t = useWords(suppliersWords);
  return (
    <>
      {mayRegister ? (
        <ButtonLink href="/suppliers/new" kind="primary" icon="add">
          {t('new')}
        </ButtonLink>
      ) : null}
      <ButtonLink href="/suppliers/follow-up" icon="calendar">
        {t('part.follow-up')}
      </ButtonLink>
      {mayRegister ? (
        <ButtonLink href="/imports?kind=suppliers.suppliers" kind="quiet" icon="import">
          {t('import')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function useFilters() {
  const t = useWords(suppliersWords);
  const units = useUnits('suppliers.read-suppliers');
  return [
    {
      name: 'category',
      label: t('category'),
      single: true,
      options: supplierCategories.map((id) => ({ id, label: t(`category.${id}`) })),
    },
    {
      name: 'criticality',
      label: t('criticality'),
      single: true,
      options: supplierCriticalities.map((id) => ({ id, label: t(`criticality.${id}`) })),
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
      options: supplierSorts.map((id) => ({ id, label: t(`sort.${id}`) })),
    },
  ];
}

/** What the address asks for; words it does not know are left out. */
function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const [words, unit] = [text('search'), text('unit')];
  const category = SupplierCategory.safeParse(text('category')).data;
  const criticality = SupplierCriticality.safeParse(text('criticality')).data;
  const sort = supplierSorts.find((each) => each === text('sort'));
  const state = (['ended', 'all'] as const).find((each) => each === text('state'));
  return {
    ...(words ? { search: words.slice(0, 200) } : {}),
    ...(unit ? { unit } : {}),
    ...(category ? { category } : {}),
    ...(criticality ? { criticality } : {}),
    ...(sort ? { sort } : {}),
    ...(state ? { state } : {}),
    ...(text('mine') === 'yes' ? { mine: 'yes' as const } : {}),
  };
}

function useRegister(asked: ReturnType<typeof useAsked>) {
  return usePagesOf(listSuppliers, asked, (page) => page.rows);
}
