// The accounts of a chart with the group each belongs to in a year, and what is booked on it; those without a group first
// asked for when one comes from the outcome's warning.

import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useParam, useSortParam } from '../../../web/address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable, type TableSort } from '../../../web/ui/data-table.tsx';
import type { TableExport } from '../../../web/ui/data-table-props.ts';
import { numberText } from '../../../web/ui/number-text.ts';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { exportAccounts } from '../ledger-files-contract.ts';
import { AccountSort, listAccounts } from '../mapping-contract.ts';
import { ChartTools, useChartScope, useChartViews } from './chart-scope.tsx';
import { useGroupName } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { sortText } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';

const byNumber = { column: 'account', direction: 'ascending' } as const;

type Account = AnswerOf<typeof listAccounts>['accounts'][number];

export function AccountsPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useChartScope();
  const [words, setWords] = useParam('text');
  const [show] = useParam('show');
  const [sort, setSort] = useSortParam(byNumber);
  const asked = {
    chart: scope.chart,
    year: scope.year,
    ...(words ? { text: words } : {}),
    ...(show === 'unmapped' || show === 'used' ? { only: show as 'unmapped' | 'used' } : {}), // narrowed beside
    ...knownSort(sort),
  };
  const list = usePagesOf(listAccounts, asked, (page) => page.accounts);
  return (
    <ListFrame
      title={t('accounts')}
      lead={t('accounts.lead')}
      views={useChartViews(scope)}
      tools={
        <>
          <ChartTools scope={scope} />
          <SearchField label={t('search')} value={words ?? ''} onChange={(text) => setWords(text || undefined)} />
        </>
      }
      filters={[
        {
          name: 'show',
          label: t('show'),
          single: true,
          options: (['unmapped', 'used'] as const).map((id) => ({ id, label: t(`show.${id}`) })),
        },
      ]}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <AccountTable
            rows={list.rows}
            year={scope.year}
            sort={sort}
            onSort={setSort}
            exports={tableExports(exportAccounts, asked)}
            more={list.more}
          />
        )
      }
    />
  );
}

type TableProps = {
  rows: readonly Account[] | undefined;
  year: number;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  exports: readonly TableExport[];
  more: { load: () => void; loading: boolean } | undefined;
};

function AccountTable({ rows, year, sort, onSort, exports, more }: TableProps) {
  const t = useWords(financesWords);
  const columns = useColumns();
  return (
    <DataTable
      label={t('accounts')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.account}
      rowHref={(row) => `/finances/vouchers?account=${encodeURIComponent(row.account)}&period=${year}-01..${year}-12`}
      rowTone={(row) => (row.costGroup === null && row.rows > 0 ? 'attention' : undefined)}
      sort={sort}
      onSort={onSort}
      exports={exports}
      empty={<EmptyState title={t('accounts.none')} />}
      {...(more ? { more } : {})}
    />
  );
}

/** The order as the list takes it; one that is not known is passed over. */
function knownSort(sort: TableSort): { sort?: AccountSort } {
  const known = AccountSort.safeParse(sortText(sort)).data;
  return known ? { sort: known } : {};
}

function useColumns(): Column<Account>[] {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const groupName = useGroupName();
  return [
    {
      id: 'account',
      sortable: true,
      title: t('column.account'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="numeric">{row.account}</span> {row.name}
        </>
      ),
    },
    {
      id: 'group',
      sortable: true,
      title: t('group'),
      cell: (row) =>
        row.costGroup === null ? (
          <Chip tone="attention" icon="alert">
            {t('group.none')}
          </Chip>
        ) : (
          groupName(row.costGroup)
        ),
    },
    {
      id: 'amount',
      title: t('amount'),
      unit: tkr,
      numeric: true,
      sortable: true,
      cell: (row) => thousands(row.amount),
    },
    { id: 'rows', title: t('rows'), numeric: true, sortable: true, cell: (row) => numberText(row.rows, { language }) },
  ];
}
