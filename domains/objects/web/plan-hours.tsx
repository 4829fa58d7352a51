// Hours and money of a year by work type, side and funding: planned beside used, what the hours cost, and the öre that the
// rounded rows lack to the exact sum. What was bought is the ledger's to tell: a room above gives it, where there is one.
import { type ReactNode, useState } from 'react';
import { addressOf } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { exportPlan, type ObjectPlan, type PlanRow, workTypes } from '../contract.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { HourPriceLines } from './hour-price-lines.tsx';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

/** What was bought, öre: by the rows of the plan, beside it, and not told yet; together all that is booked. */
type PlanUses = {
  cells: readonly (Pick<PlanRow, 'workType' | 'side' | 'funding'> & { amount: number })[];
  beside: number;
  untold: number;
  total: number;
  /** where what is not told can be told */
  action?: ReactNode;
};

type Shown = PlanRow & { bought: number; rest?: 'beside' | 'untold' };

export function PlanHours({ plan, uses }: { plan: ObjectPlan; uses?: PlanUses }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<PlanRow | 'new' | null>(null);
  const mayChange = plan.allowed.includes('change-plan');
  const columns = useColumns(plan, uses);
  const address = (format: 'csv' | 'xlsx') => addressOf(exportPlan, { object: plan.object, year: plan.year, format });
  return (
    <Section
      title={t('hoursAndMoney')}
      actions={
        <>
          {uses?.action}
          {mayChange ? (
            <Button small icon="add" onPress={() => setEditing('new')}>
              {t('addRow')}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap={3}>
        <DataTable
          label={t('hoursAndMoney')}
          columns={mayChange ? [...columns, editColumn(t('change'), setEditing)] : columns}
          rows={rowsWith(plan, uses)}
          rowId={(row) => row.rest ?? `${row.workType} ${row.side} ${row.funding}`}
          groupOf={(row) =>
            row.rest
              ? { id: 'rest', title: t('besideRows') }
              : { id: row.workType, title: t(`workType.${row.workType}`) }
          }
          rowTone={(row) => (row.rest === 'untold' ? 'attention' : undefined)}
          exports={(['csv', 'xlsx'] as const).map((format) => ({ format, href: address(format) }))}
        />
        <HourPriceLines plan={plan} />
      </Stack>
      {editing ? (
        <CellDrawer plan={plan} row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Section>
  );
}

/** The plan's rows with what was bought on each, those where only something was bought, and what stands on none. */
function rowsWith(plan: ObjectPlan, uses: PlanUses | undefined): Shown[] {
  const isOf = (row: Pick<PlanRow, 'workType' | 'side' | 'funding'>) => (each: typeof row) =>
    each.workType === row.workType && each.side === row.side && each.funding === row.funding;
  const bought = (row: PlanRow) => uses?.cells.find(isOf(row))?.amount ?? 0;
  const unplanned = (uses?.cells ?? []).filter((cell) => !plan.rows.some(isOf(cell)));
  const rows = [...plan.rows, ...unplanned.map((cell) => ({ ...emptyRow, ...cell }))];
  const rests = (['beside', 'untold'] as const).filter((rest) => uses !== undefined && uses[rest] !== 0);
  return [
    ...workTypes.flatMap((workType) =>
      rows.filter((row) => row.workType === workType).map((row) => ({ ...row, bought: bought(row) })),
    ),
    ...rests.map((rest) => ({ ...emptyRow, rest, bought: uses?.[rest] ?? 0 })),
  ];
}

const emptyRow: PlanRow = {
  ...{ workType: 'maintenance', side: 'it', funding: 'frame', months: [] },
  ...{ plannedSeconds: 0, usedSeconds: 0, plannedAmount: 0, plannedSalary: 0, usedSalary: 0 },
};

function useColumns(plan: ObjectPlan, uses: PlanUses | undefined): Column<Shown>[] {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount') =>
    plan.rows.reduce((total, row) => total + row[of], 0);
  const hours = (id: 'plannedSeconds' | 'usedSeconds', title: string): Column<Shown> => ({
    ...{ id, title, unit: 'h', numeric: true },
    cell: (row) => (row.rest ? '' : numbers.hours(row[id])),
    total: numbers.hours(sum(id)),
  });
  const money = (
    id: 'plannedSalary' | 'usedSalary' | 'plannedAmount',
    title: string,
    total: number,
  ): Column<Shown> => ({
    ...{ id, title, unit: numbers.tkr, numeric: true },
    cell: (row) => (row.rest ? '' : numbers.thousands(row[id])),
    total: numbers.thousands(total),
  });
  return [
    {
      id: 'row',
      title: t('sideAndFunding'),
      priority: 1,
      cell: (row) =>
        row.rest ? (
          t(`rest.${row.rest}`)
        ) : (
          <>
            {t(`side.${row.side}`)} <Quiet>{t(`funding.${row.funding}`)}</Quiet>
          </>
        ),
      total: t('total'),
    },
    hours('plannedSeconds', t('planned')),
    hours('usedSeconds', t('used')),
    {
      id: 'share',
      title: t('shareUsed'),
      numeric: true,
      cell: (row) => (row.rest ? '' : numbers.share(row.usedSeconds, row.plannedSeconds)),
      total: numbers.share(sum('usedSeconds'), sum('plannedSeconds')),
    },
    money('plannedSalary', t('plannedSalary'), plan.plannedSalary.total),
    money('usedSalary', t('usedSalary'), plan.usedSalary.total),
    money('plannedAmount', t('plannedPurchases'), sum('plannedAmount')),
    ...(uses
      ? [
          {
            ...{ id: 'bought', title: t('usedPurchases'), unit: numbers.tkr, numeric: true },
            cell: (row: Shown) => numbers.thousands(row.bought),
            total: numbers.thousands(uses.total),
          },
        ]
      : []),
  ];
}

function editColumn(label: string, edit: (row: PlanRow) => void): Column<Shown> {
  return {
    id: 'change',
    title: label,
    width: 'narrow',
    cell: (row) =>
      row.rest ? (
        ''
      ) : (
        <Button
          kind="quiet"
          small
          onPress={() => edit(row)}
          aria-label={`${label}: ${row.workType} ${row.side} ${row.funding}`}
        >
          {label}
        </Button>
      ),
  };
}
