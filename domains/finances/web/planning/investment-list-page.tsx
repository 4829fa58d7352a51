// A unit's investment decisions as a list: filtered by kind, state, vintage and programme, searched by words.
import { useParam, useSortParam } from '../../../../web/address.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable, type TableSort } from '../../../../web/ui/data-table.tsx';
import type { TableExport } from '../../../../web/ui/data-table-props.ts';
import type { Filter } from '../../../../web/ui/filter-bar.tsx';
import { Quiet, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { UnitPicker } from '../../../../web/unit-picker.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import {
  InvestmentCategory,
  type InvestmentRow,
  InvestmentSort,
  InvestmentState,
  listInvestments,
} from '../../investment-contract.ts';
import { investmentCategories, investmentStates } from '../../investment-rules.ts';
import { exportInvestments } from '../../planning-files-contract.ts';
import { sortText } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { InvestmentStateChip } from './investment-state-chip.tsx';
import { useMoney } from './money-text.ts';
import { useInvestmentViews, usePlanningScope, useUnitName } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

const newest = { column: 'number', direction: 'descending' } as const;
const permission = 'finances.read-investments';

export function InvestmentListPage() {
  const t = useWords(planningWords);
  const refused = useRefusalText();
  const can = useCan();
  const scope = usePlanningScope(permission);
  const { unit, period, search } = scope;
  const [words, setWords] = useParam('search');
  const [sort, setSort] = useSortParam(newest);
  const asked = useAsked(unit, period, words, sort);
  const list = usePagesOf(listInvestments, asked, (page) => page.rows, { enabled: unit !== undefined });
  return (
    <ListFrame
      title={t('investments')}
      lead={t('investments.lead')}
      views={useInvestmentViews(search)}
      actions={
        can('finances.change-investments') ? (
          <ButtonLink kind="primary" icon="add" href={`/finances/investments/new${search}`}>
            {t('investment.new')}
          </ButtonLink>
        ) : null
      }
      tools={
        <>
          <UnitPicker value={unit} onChange={scope.setUnit} permission={permission} />
          <PeriodPicker value={period} onChange={scope.setPeriod} />
          <SearchField label={t('search')} value={words ?? ''} onChange={(text) => setWords(text || undefined)} />
        </>
      }
      filters={useFilters(list.first?.programmes ?? [])}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <InvestmentRows
            rows={list.rows}
            sort={sort}
            onSort={setSort}
            exports={tableExports(exportInvestments, asked)}
            more={list.more}
          />
        )
      }
    />
  );
}

type RowsProps = {
  rows: readonly InvestmentRow[] | undefined;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  exports: readonly TableExport[];
  more: { load: () => void; loading: boolean } | undefined;
};

function InvestmentRows({ rows, sort, onSort, exports, more }: RowsProps) {
  const t = useWords(planningWords);
  const { thousands, tkr } = useMoney();
  const unitName = useUnitName(permission);
  const money = (id: 'amount' | 'paid' | 'paidInPeriod' | 'forecast', title: string): Column<InvestmentRow> => ({
    id,
    title,
    unit: tkr,
    numeric: true,
    sortable: true,
    cell: (row) => thousands(row[id]),
  });
  const columns: Column<InvestmentRow>[] = [
    {
      id: 'item',
      sortable: true,
      title: t('item'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.item}</span>
          <Quiet small>{unitName(row.unit)}</Quiet>
        </Stack>
      ),
    },
    {
      id: 'number',
      sortable: true,
      title: t('decision'),
      width: 'narrow',
      cell: (row) => <span className="numeric">{`${row.year}/${row.number}`}</span>,
    },
    {
      id: 'state',
      sortable: true,
      title: t('state'),
      width: 'wide',
      cell: (row) => (
        <>
          <InvestmentStateChip state={row.state} /> {row.reason ? <Quiet small>{row.reason}</Quiet> : null}
        </>
      ),
    },
    money('amount', t('committed')),
    money('paid', t('paid')),
    money('paidInPeriod', t('paidInPeriod')),
    money('forecast', t('yearForecast')),
  ];
  return (
    <DataTable
      label={t('investments')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.decision}
      rowHref={(row) => `/finances/investments/${row.decision}`}
      rowTone={(row) => (row.state === 'dormant' ? 'attention' : row.state === 'delivered' ? 'quiet' : undefined)}
      sort={sort}
      onSort={onSort}
      exports={exports}
      {...(more ? { more } : {})}
    />
  );
}

function useAsked(unit: string | undefined, period: string, words: string | undefined, sort: TableSort) {
  const [category] = useParam('category');
  const [state] = useParam('state');
  const [vintage] = useParam('vintage');
  const [programme] = useParam('programme');
  return {
    unit: unit ?? '',
    period,
    ...known('category', InvestmentCategory.safeParse(category).data),
    ...known('state', InvestmentState.safeParse(state).data),
    ...(vintage === 'this' || vintage === 'earlier' ? { vintage: vintage as 'this' | 'earlier' } : {}), // narrowed beside
    ...known('programme', programme),
    ...known('search', words),
    ...known('sort', InvestmentSort.safeParse(sortText(sort)).data),
  };
}

function known<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  // one property of the name given, or none
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };
}

function useFilters(
  programmes: readonly { programme: string; names: { sv: string; da: string; en: string } }[],
): Filter[] {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  return [
    {
      name: 'category',
      label: t('category'),
      single: true,
      options: investmentCategories.map((id) => ({ id, label: t(`row.${id}`) })),
    },
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: investmentStates.map((id) => ({ id, label: t(`state.${id}`) })),
    },
    {
      name: 'vintage',
      label: t('vintage'),
      single: true,
      options: [
        { id: 'this', label: t('vintage.this') },
        { id: 'earlier', label: t('vintage.earlier') },
      ],
    },
    {
      name: 'programme',
      label: t('programme'),
      single: true,
      options: programmes.map((each) => ({ id: each.programme, label: each.names[language] })),
    },
  ];
}
