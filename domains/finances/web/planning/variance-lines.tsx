// Every line of the result with its deviation, what explains most of it and what nothing explains. A line opens above.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { exportVariance } from '../../planning-files-contract.ts';
import type { OrderBy } from '../../table-order-rules.ts';
import type { VarianceLine } from '../../variance-contract.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export type VarianceLinesProps = { lines: readonly VarianceLine[]; chosen: VarianceLine; unit: string; period: string };

export function VarianceLines({ lines, chosen, unit, period }: VarianceLinesProps) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const money = (
    id: 'budget' | 'outcome' | 'deviation' | 'residual',
    title: string,
    signed = false,
  ): Column<VarianceLine> => ({
    id,
    title,
    unit: mnkr,
    numeric: true,
    cell: (row) => millions(row[id], signed),
  });
  const largest = (row: VarianceLine) => {
    const first = largestOf(row);
    return first ? `${t(`driver.${first.driver}`)} ${millions(first.amount, true)}` : '–';
  };
  const columns: Column<VarianceLine>[] = [
    {
      id: 'line',
      title: t('line'),
      priority: 1,
      cell: (row) => (row.level === 'cost-group' ? row.names[language] : <strong>{row.names[language]}</strong>),
    },
    money('budget', t('budget')),
    money('outcome', t('outcome')),
    money('deviation', t('deviation'), true),
    { id: 'largest', title: t('largest'), labelled: true, cell: largest },
    money('residual', t('driver.residual'), true),
  ];
  const shown = lines.filter((line) => line.level !== 'cost-group' || !alone(line, lines));
  const by: OrderBy<VarianceLine> = {
    line: (row) => row.names[language],
    budget: (row) => row.budget,
    outcome: (row) => row.outcome,
    deviation: (row) => row.deviation,
    largest: (row) => largestOf(row)?.amount ?? null,
    residual: (row) => row.residual,
  };
  const sortable = useSortable(columns, shown, by, 'lines');
  return (
    <DataTable
      label={t('allLines')}
      {...sortable}
      exports={tableExports(exportVariance, { unit, period })}
      rowId={idOf}
      openId={idOf(chosen)}
      rowHref={(row) => `/finances/variance?${new URLSearchParams({ unit, period, of: row.of, level: row.level })}`}
    />
  );
}

/** The only cost group of its heading says nothing the heading does not. */
function alone(line: VarianceLine, lines: readonly VarianceLine[]): boolean {
  return lines.filter((each) => each.level === 'cost-group' && each.heading === line.heading).length === 1;
}

/** What explains most, whichever way it pulls. */
function largestOf(line: VarianceLine) {
  return line.effects.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
}

function idOf(line: VarianceLine): string {
  return `${line.level} ${line.of}`;
}
