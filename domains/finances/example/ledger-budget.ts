// The division's budgets for 2018 and 2019 by month, cost centre, account and object, to the öre what ledger-totals.ts says:
// the period budget of January to August 2019 gives +1,8, the whole year nothing. Costs positive, revenue negative.
import { apportion } from './apportion.ts';
import { centresOf } from './ledger-parties.ts';
import { exampleAccounts, exampleLines, type Line, surplusBefore } from './ledger-totals.ts';

export interface ExampleBudgetRow {
  readonly year: 2018 | 2019;
  /** YYYY-MM */
  readonly month: string;
  readonly costCentre: string;
  readonly account: string;
  readonly object: string;
  readonly amount: number;
}

/** Every row of the year's budget. */
export function exampleBudget(year: 2018 | 2019): ExampleBudgetRow[] {
  return exampleLines.flatMap((line) => {
    const [early, late] = budgetOf(line, year);
    return [...spread(line, year, 1, 8, early), ...spread(line, year, 9, 12, late)];
  });
}

function budgetOf(line: Line, year: number): readonly [number, number] {
  if (year === 2019) return line.budget;
  const less = line.account === surplusBefore.account ? surplusBefore.amount : 0;
  return [line.outcome[0] - less, line.outcome[1]];
}

function spread(line: Line, year: 2018 | 2019, first: number, last: number, total: number): ExampleBudgetRow[] {
  if (total === 0) return [];
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const centres = centresOf(line.object, year);
  const sign = exampleAccounts.find(([number]) => number === line.account)?.[2] === 'revenue' ? -1 : 1;
  const byMonth = apportion(
    total,
    months.map(() => 1),
  );
  return months.flatMap((month, i) =>
    apportion(
      byMonth[i] ?? 0,
      centres.map(([, share]) => share),
    ).map(
      (amount, j): ExampleBudgetRow => ({
        year,
        month: `${year}-${String(month).padStart(2, '0')}`,
        costCentre: centres[j]?.[0] ?? '71000',
        account: line.account,
        object: line.object,
        amount: sign * amount,
      }),
    ),
  );
}
