// Puts sums by coding together as finances.ledger_groups and ledger_codes keep them, for months that have none yet: what
// ledger-sums.ts does in SQL where sums are there already. Pure; a property test holds both against the rows.
import type { MonthSum } from './ledger-sums.ts';

type SumCells = (string | number)[];

/** In the order of the key but for the coding, so that neighbours meet the same pages of the index. */
export function sumsInOrder(sums: readonly MonthSum[]): MonthSum[] {
  return inOrder(Map.groupBy(sums, (sum) => sum.coding.unit)).flatMap((ofUnit) =>
    inOrder(Map.groupBy(ofUnit, (sum) => sum.month)).flat(),
  );
}

/** unit, month, group, object, no mark, amount, rows. */
export function sumsByGroup(sums: readonly MonthSum[]): SumCells[] {
  const totals = openTotals();
  for (const sum of sums) totals.add(sum, sum.coding.unit, sum.month, sum.costGroup ?? '', sum.coding.object);
  return totals.cells();
}

/** dimension, month, code, group, no mark, amount, rows; rows of no unit and codes that are not given stay out. */
export function sumsByCode(sums: readonly MonthSum[]): SumCells[] {
  const totals = openTotals();
  for (const sum of sums) {
    const { unit, account, project, counterpart, funding } = sum.coding;
    if (unit === '') continue;
    const { month } = sum;
    const group = sum.costGroup ?? '';
    totals.add(sum, 'account', month, account, group);
    if (project) totals.add(sum, 'project', month, project, group);
    if (counterpart) totals.add(sum, 'counterpart', month, counterpart, group);
    if (funding) totals.add(sum, 'funding', month, funding, group);
  }
  return totals.cells();
}

function inOrder<T>(groups: ReadonlyMap<string, T[]>): T[][] {
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

interface Total {
  readonly key: readonly [string, string, string, string];
  amount: number;
  rows: number;
}

function openTotals() {
  const totals = new Map<string, Total>();
  return {
    add: (sum: MonthSum, ...key: Total['key']) => {
      const name = key.join('\t');
      let total = totals.get(name);
      if (!total) {
        total = { key, amount: 0, rows: 0 };
        totals.set(name, total);
      }
      total.amount += sum.amount;
      total.rows += sum.rows;
    },
    cells: (): SumCells[] => [...totals.values()].map(({ key, amount, rows }) => [...key, '', amount, rows]),
  };
}
