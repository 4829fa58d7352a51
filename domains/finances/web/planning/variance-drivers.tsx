// The drivers of a deviation with the records each comes from.
import { useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { exportVarianceDrivers } from '../../planning-files-contract.ts';
import type { VarianceLine } from '../../variance-contract.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { useMoney } from './money-text.ts';
import { useUnitName } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

type Part = { id: string; driver: string; label: string; amount: number };

export type VarianceDriversProps = { line: VarianceLine; unit: string; period: string };

export function VarianceDrivers({ line, unit, period }: VarianceDriversProps) {
  const t = useWords(planningWords);
  const { thousands, tkr } = useMoney();
  const unitName = useUnitName('finances.read-variance');
  const named = (record: string, label: string) => label || unitName(record.split('/')[1] ?? '');
  const parts: Part[] = line.effects.flatMap((effect) =>
    effect.parts.map((part) => ({
      id: `${effect.driver} ${part.record}`,
      driver: t(`driver.${effect.driver}`),
      label: named(part.record, part.label),
      amount: part.amount,
    })),
  );
  const columns: Column<Part>[] = [
    { id: 'label', title: t('cause'), priority: 1, width: 'wide', cell: (row) => row.label, total: t('explained') },
    { id: 'driver', title: t('driver'), cell: (row) => row.driver },
    {
      id: 'amount',
      title: t('effect'),
      unit: tkr,
      numeric: true,
      cell: (row) => thousands(row.amount, true),
      total: thousands(line.deviation - line.residual, true),
    },
  ];
  const sortable = useSortable(
    columns,
    parts,
    { label: (row) => row.label, driver: (row) => row.driver, amount: (row) => row.amount },
    'drivers',
  );
  return (
    <DataTable
      label={t('drivers')}
      {...sortable}
      exports={tableExports(exportVarianceDrivers, { unit, period, of: line.of, level: line.level })}
      rowId={(row) => row.id}
      empty={<EmptyState title={t('drivers.none')} icon="help" />}
    />
  );
}
