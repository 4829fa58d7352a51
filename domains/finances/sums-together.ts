// Puts sums by coding together as finances.ledger_groups and ledger_codes keep them, for months that have none yet: what
// ledger-sums.ts does in SQL where sums are there already. Pure; a property test holds both against the rows.
import type { MonthSum } from './month-sum.ts';

type SumCells = (string | number)[];

/** unit, month, group, object, no mark, amount, rows. */
export function sumsByGroup(sums: readonly MonthSum[]): SumCells[] {
  const totals: Totals = new Map();
  for (const sum of sums) add(totals, sum, sum.coding.unit, sum.month, sum.costGroup ?? '', sum.coding.object);
  return cellsOf(totals);
}

/** dimension, month, code, group, no mark, amount, rows; rows of no unit and codes that are not given stay out. */
export function sumsByCode(sums: readonly MonthSum[]): SumCells[] {
  const totals: Totals = new Map();
  for (const sum of sums) {
    const { unit, account, project, counterpart, funding } = sum.coding;
    if (unit === '') continue;
    const { month } = sum;
    const group = sum.costGroup ?? '';
    add(totals, sum, 'account', month, account, group);
    if (project) add(totals, sum, 'project', month, project, group);
    if (counterpart) add(totals, sum, 'counterpart', month, counterpart, group);
    if (funding) add(totals, sum, 'funding', month, funding, group);
  }
  return cellsOf(totals);
}

interface Total {
  readonly key: readonly [string, string, string, string];
  amount: number;
  rows: number;
}
type Totals = Map<string, Total>;

function add(totals: Totals, sum: MonthSum, a: string, b: string, c: string, d: string): void {
  const name = `${a}\t${b}\t${c}\t${d}`;
  const total = totals.get(name);
  if (total) {
    total.amount += sum.amount;
    total.rows += sum.rows;
  } else totals.set(name, { key: [a, b, c, d], amount: sum.amount, rows: sum.rows });
}

function cellsOf(totals: Totals): SumCells[] {
  return [...totals.values()].map(({ key, amount, rows }) => [...key, '', amount, rows]);
}
