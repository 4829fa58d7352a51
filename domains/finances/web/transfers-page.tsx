// The register of transfers: budget moved between units and groups, with the decision; made here, and withdrawn here.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { UnitPicker } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type BudgetTransfer, listBudgetTransfers } from '../budget-contract.ts';
import { exportBudgetTransfers } from '../ledger-files-contract.ts';
import { useCodeName, useGroupName } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';
import { TransferDrawer } from './transfer-drawer.tsx';
import { readLedger, useBudgetViews, useViewScope } from './view-scope.ts';
import { WithdrawDrawer } from './withdraw-drawer.tsx';

export function TransfersPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useViewScope();
  const can = useCan();
  const { thousands } = useMoney();
  const year = Number(scope.period.slice(-7, -3));
  const [making, setMaking] = useParam('new');
  const [withdrawing, setWithdrawing] = useState<BudgetTransfer | null>(null);
  const { data, error } = useQuery({
    ...asking(listBudgetTransfers, { unit: scope.unit ?? '', year }),
    enabled: scope.unit !== undefined,
    placeholderData: (before) => before,
  });
  const mayMake = can('finances.transfer-budget');
  return (
    <ListFrame
      title={t('transfers')}
      lead={t('transfers.lead', { year: String(year), net: thousands(data?.net ?? 0, true) })}
      views={useBudgetViews(scope)}
      tools={
        <>
          <UnitPicker value={scope.unit} onChange={scope.setUnit} permission={readLedger} period={scope.period} />
          <PeriodPicker value={scope.period} onChange={scope.setPeriod} />
        </>
      }
      actions={
        mayMake ? (
          <Button kind="primary" icon="add" onPress={() => setMaking('yes')}>
            {t('transfer.new')}
          </Button>
        ) : null
      }
      list={
        <>
          {error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <TransferTable rows={data?.transfers} unit={scope.unit} year={year} onWithdraw={setWithdrawing} />
          )}
          {scope.unit ? <PluggedParts slot="finances.transfers" record={scope.unit} code={String(year)} /> : null}
          {making && mayMake && scope.unit ? (
            <TransferDrawer unit={scope.unit} year={year} onClose={() => setMaking(undefined)} />
          ) : null}
          {withdrawing ? <WithdrawDrawer transfer={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
        </>
      }
    />
  );
}

type TableProps = {
  rows: readonly BudgetTransfer[] | undefined;
  unit: string | undefined;
  year: number;
  onWithdraw: (transfer: BudgetTransfer) => void;
};

function TransferTable({ rows, unit, year, onWithdraw }: TableProps) {
  const t = useWords(financesWords);
  const [shown] = useParam('transfer');
  const sortable = useSortable(useColumns(onWithdraw), rows, {
    what: (row) => row.number,
    decided: (row) => row.decidedOn,
    from: (row) => row.fromName,
    to: (row) => row.toName,
    amount: (row) => row.amount,
  });
  return (
    <DataTable
      label={t('transfers')}
      {...sortable}
      rowId={(row) => row.transferId}
      openId={shown}
      {...(unit ? { exports: tableExports(exportBudgetTransfers, { unit, year }) } : {})}
      rowTone={(row) => (row.withdrawn ? 'quiet' : undefined)}
      empty={<EmptyState title={t('transfers.none', { year: String(year) })} icon="table" />}
    />
  );
}

function useColumns(onWithdraw: TableProps['onWithdraw']): Column<BudgetTransfer>[] {
  const t = useWords(financesWords);
  const { thousands, tkr } = useMoney();
  const coded = useSideText();
  const side = (id: 'from' | 'to'): Column<BudgetTransfer> => ({
    id,
    title: t(`transfer.${id}`),
    labelled: true,
    cell: (row) => (
      <Stack gap={1}>
        <span>{row[`${id}Name`]}</span>
        <Quiet small>{coded(row[id])}</Quiet>
      </Stack>
    ),
  });
  return [
    {
      id: 'what',
      title: t('transfer.what'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span>
            <span className="numeric">{row.number}</span> {row.title}
          </span>
          <Quiet small>{row.reason}</Quiet>
          {row.withdrawn ? (
            <Quiet small>{t('transfer.withdrawnBy', { who: row.withdrawn.by, reason: row.withdrawn.reason })}</Quiet>
          ) : null}
        </Stack>
      ),
    },
    {
      id: 'decided',
      title: t('transfer.decided'),
      cell: (row) => (
        <Stack gap={1}>
          <span className="numeric">{row.decidedOn}</span>
          <Quiet small>{row.decidedBy}</Quiet>
        </Stack>
      ),
    },
    side('from'),
    side('to'),
    { id: 'amount', title: t('amount'), unit: tkr, numeric: true, cell: (row) => thousands(row.amount) },
    {
      id: 'acts',
      title: t('transfer.acts'),
      cell: (row) =>
        row.withdrawn ? (
          <Chip>{t('transfer.withdrawn')}</Chip>
        ) : row.mayWithdraw ? (
          <Button small kind="quiet" onPress={() => onWithdraw(row)}>
            {t('transfer.withdraw')}
          </Button>
        ) : null,
    },
  ];
}

/** The group and, where there is one, the object of a side, by their names. */
function useSideText(): (side: BudgetTransfer['from']) => string {
  const groupName = useGroupName();
  const objectName = useCodeName('object');
  return ({ costGroup, object }) => [groupName(costGroup), objectName(object)].filter(Boolean).join(', ');
}
