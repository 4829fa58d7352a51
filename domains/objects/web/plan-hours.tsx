// Hours and money of a year by work type, side and funding: planned beside used, what the hours cost, and the öre that the
// rounded rows lack to the exact sum.
import { useState } from 'react';
import { addressOf } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { exportPlan, type ObjectPlan, type PlanRow } from '../contract.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { HourPriceLines } from './hour-price-lines.tsx';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function PlanHours({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const [editing, setEditing] = useState<PlanRow | 'new' | null>(null);
  const mayChange = plan.allowed.includes('change-plan');
  const columns = useColumns(plan);
  const address = (format: 'csv' | 'xlsx') => addressOf(exportPlan, { object: plan.object, year: plan.year, format });
  return (
    <Section
      title={t('hoursAndMoney')}
      actions={
        mayChange ? (
          <Button small icon="add" onPress={() => setEditing('new')}>
            {t('addRow')}
          </Button>
        ) : null
      }
    >
      <Stack gap={3}>
        <DataTable
          label={t('hoursAndMoney')}
          columns={mayChange ? [...columns, editColumn(t('change'), setEditing)] : columns}
          rows={plan.rows}
          rowId={(row) => `${row.workType} ${row.side} ${row.funding}`}
          groupOf={(row) => ({ id: row.workType, title: t(`workType.${row.workType}`) })}
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

function useColumns(plan: ObjectPlan): Column<PlanRow>[] {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount') =>
    plan.rows.reduce((total, row) => total + row[of], 0);
  const hours = (id: 'plannedSeconds' | 'usedSeconds', title: string): Column<PlanRow> => ({
    ...{ id, title, unit: 'h', numeric: true },
    cell: (row) => numbers.hours(row[id]),
    total: numbers.hours(sum(id)),
  });
  const money = (
    id: 'plannedSalary' | 'usedSalary' | 'plannedAmount',
    title: string,
    total: number,
  ): Column<PlanRow> => ({
    ...{ id, title, unit: numbers.tkr, numeric: true },
    cell: (row) => numbers.thousands(row[id]),
    total: numbers.thousands(total),
  });
  return [
    {
      id: 'row',
      title: t('sideAndFunding'),
      priority: 1,
      cell: (row) => (
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
      cell: (row) => numbers.share(row.usedSeconds, row.plannedSeconds),
      total: numbers.share(sum('usedSeconds'), sum('plannedSeconds')),
    },
    money('plannedSalary', t('plannedSalary'), plan.plannedSalary.total),
    money('usedSalary', t('usedSalary'), plan.usedSalary.total),
    money('plannedAmount', t('plannedPurchases'), sum('plannedAmount')),
  ];
}

function editColumn(label: string, edit: (row: PlanRow) => void): Column<PlanRow> {
  return {
    id: 'change',
    title: label,
    width: 'narrow',
    cell: (row) => (
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
