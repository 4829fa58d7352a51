// The vouchers behind a number: filtered by group, codes, words and marks, newest or largest first, out as CSV and XLSX.

import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useGo, useParam, useSortParam } from '../../../web/address.ts';
import type { call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable, type TableSort } from '../../../web/ui/data-table.tsx';
import type { TableExport } from '../../../web/ui/data-table-props.ts';
import { Quiet, Row } from '../../../web/ui/layout.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { UnitPicker } from '../../../web/unit-picker.tsx';
import { exportVouchers, listVouchers, type VoucherLine } from '../ledger-contract.ts';
import { useNarrowingFilters } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { tableExports } from './table-exports.ts';
import { askedOf, readLedger, useViewScope, type ViewScope, viewAddress } from './view-scope.ts';

type Answer = AnswerOf<typeof listVouchers>;
const newest = { column: 'bookedOn', direction: 'descending' } as const;

export function VouchersPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useViewScope();
  const [words, setWords] = useParam('text');
  const [late] = useParam('late');
  const [sort, setSort] = useSortParam(newest);
  const asked = {
    ...askedOf(scope),
    ...(words ? { text: words } : {}),
    ...(late === 'yes' ? { late: 'yes' as const } : {}),
  };
  const order = sort.column === 'amount' ? '-amount' : sort.direction === 'ascending' ? 'date' : '-date';
  const list = useVouchers({ ...asked, sort: order }, scope.unit !== undefined);
  const lateFilter = { name: 'late', label: t('late'), single: true, options: [{ id: 'yes', label: t('late.only') }] };
  return (
    <ListFrame
      title={t('vouchers')}
      lead={t('vouchers.lead')}
      crumbs={[{ label: t('finances'), href: viewAddress('/finances', { ...scope, narrowing: {} }) }]}
      tools={
        <>
          <UnitPicker value={scope.unit} onChange={scope.setUnit} permission={readLedger} period={scope.period} />
          <PeriodPicker value={scope.period} onChange={scope.setPeriod} />
          <SearchField label={t('search')} value={words ?? ''} onChange={(text) => setWords(text || undefined)} />
        </>
      }
      filters={[...useNarrowingFilters(), lateFilter]}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <VoucherTable
            list={list}
            sort={sort}
            onSort={setSort}
            above={<Above total={list.first?.total ?? null} scope={scope} />}
            exports={tableExports(exportVouchers, asked)}
          />
        )
      }
    />
  );
}

type TableProps = {
  list: ReturnType<typeof useVouchers>;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  above: ReactNode;
  exports: readonly TableExport[];
};

function VoucherTable({ list, sort, onSort, above, exports }: TableProps) {
  const t = useWords(financesWords);
  const columns = useColumns();
  return (
    <DataTable
      label={t('vouchers')}
      columns={columns}
      rows={list.rows}
      rowId={(row) => row.voucher}
      rowHref={(row) => `/finances/vouchers/${encodeURIComponent(row.voucher)}`}
      sort={sort}
      onSort={onSort}
      toolbar={above}
      exports={exports}
      empty={<EmptyState title={t('vouchers.none')} />}
      more={list.more}
    />
  );
}

/** How much there is in all, and that only one account is shown. */
function Above({ total, scope }: { total: Answer['total']; scope: ViewScope }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const go = useGo();
  const { account } = scope.narrowing;
  return (
    <Row gap={4}>
      {total && total.rows > 0 ? (
        <Quiet small>
          {t('total.rows', {
            count: total.rows,
            amount: numberText(total.amount / 100, { language }),
            result: numberText(-total.amount / 100, { language }),
          })}
        </Quiet>
      ) : null}
      {account ? (
        <>
          <Quiet small>{t('onlyAccount', { account })}</Quiet>
          <Button
            small
            kind="quiet"
            onPress={() => go(viewAddress('/finances/vouchers', scope, { account: undefined }))}
          >
            {t('onlyAccount.clear')}
          </Button>
        </>
      ) : null}
    </Row>
  );
}

function useColumns(): Column<VoucherLine>[] {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { exact, kr } = useMoney();
  return [
    {
      id: 'voucher',
      title: t('voucher'),
      priority: 1,
      width: 'narrow',
      cell: (row) => <span className="numeric">{`${row.series} ${row.number}`}</span>,
    },
    {
      id: 'bookedOn',
      title: t('bookedOn'),
      width: 'narrow',
      sortable: true,
      cell: (row) => <span className="numeric">{row.bookedOn}</span>,
    },
    { id: 'text', title: t('text'), width: 'wide', cell: (row) => <TextAndMarks row={row} /> },
    { id: 'rows', title: t('rows'), numeric: true, priority: 3, cell: (row) => numberText(row.rows, { language }) },
    { id: 'amount', title: t('amount'), unit: kr, numeric: true, sortable: true, cell: (row) => exact(row.amount) },
  ];
}

function TextAndMarks({ row }: { row: VoucherLine }) {
  const t = useWords(financesWords);
  const isLate = row.registeredOn !== null && row.registeredOn.slice(0, 7) > row.bookedOn.slice(0, 7);
  return (
    <Row gap={2}>
      <span>{row.text}</span>
      {isLate ? (
        <Chip tone="attention" icon="clock">
          {t('late')}
        </Chip>
      ) : null}
      {row.oneOff ? <Chip icon="star">{t('oneOff')}</Chip> : null}
    </Row>
  );
}

function useVouchers(asked: Parameters<typeof call<typeof listVouchers>>[1], enabled: boolean) {
  return usePagesOf(listVouchers, asked, (page) => page.vouchers, { enabled });
}
