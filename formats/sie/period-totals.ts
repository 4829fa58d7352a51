// The whole change of each account in each month from the period records, whichever way the program writes them.

import type { SieFile, SiePeriodAmount } from './sie-file.ts';

/** The change of one account in one month (`period` "2019-01"), all objects together, in öre. */
export type SiePeriodTotal = Pick<SiePeriodAmount, 'kind' | 'yearIndex' | 'period' | 'account' | 'amountOre'>;

/**
 * Adds rows without objects and rows with objects only in files where that is right (`summary.periodRows` is `parts`);
 * elsewhere the rows without objects are the totals, and the rows with objects would count the same money again.
 */
export function periodTotals(file: SieFile): SiePeriodTotal[] {
  const isParts = file.summary.periodRows === 'parts';
  const rows = [file.periods, file.budgets, ...(isParts ? [file.objectPeriods, file.objectBudgets] : [])].flat();
  const totals = new Map<string, SiePeriodTotal>();
  for (const { kind, yearIndex, period, account, amountOre } of rows) {
    const key = `${kind} ${yearIndex} ${period} ${account}`;
    const total = totals.get(key);
    if (total === undefined) totals.set(key, { kind, yearIndex, period, account, amountOre });
    else total.amountOre += amountOre;
  }
  return [...totals.values()];
}
