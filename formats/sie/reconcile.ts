// Whether a file's balances agree with its own movements: opening + movements = closing for balance accounts, and
// movements = result for result accounts, in the current year. Movements are the vouchers' rows where the file has
// vouchers, otherwise the period balances. This is what tells a whole file from one with a voucher missing.

import type { AccountSums } from './account-ledger.ts';
import type { SiePeriodRows, SieReconciled } from './sie-file.ts';

/** One account whose stated figure is not what its movements give; `differenceOre` = stated - computed. */
export type Difference = {
  kind: 'balance' | 'result' | 'unstated';
  account: string;
  line: number;
  statedOre: number;
  computedOre: number;
  differenceOre: number;
};

export type Reconciliation = {
  balanceAccounts: SieReconciled | null;
  resultAccounts: SieReconciled | null;
  periodRows: SiePeriodRows | null;
  differences: Difference[];
};

/**
 * Counts accounts with a stated closing balance or result. Null where the file states none, or has no movements.
 * Balances of zero need not be written: an account without any is not counted, but differs unless it ends at zero.
 */
export function reconcile(accounts: readonly AccountSums[], by: 'vouchers' | 'periods' | null): Reconciliation {
  const periodRows = by === 'periods' ? periodRowsOf(accounts) : null;
  const nothing = { balanceAccounts: null, resultAccounts: null, periodRows, differences: [] };
  if (by === null) return nothing;
  const moved = (sums: AccountSums) =>
    by === 'vouchers' ? sums.moved : sums.periodTotal + (periodRows === 'parts' ? sums.periodParts : 0);
  const balance = { ok: 0, of: 0 };
  const result = { ok: 0, of: 0 };
  const differences: Difference[] = [];
  const statesResults = accounts.some((sums) => sums.result !== null);
  for (const sums of accounts) {
    const { closing, result: stated, opening, number: account, statedAt, usedAt } = sums;
    const line = statedAt || usedAt;
    if (closing !== null || opening !== 0) {
      const found = difference('balance', account, line, closing ?? 0, opening + moved(sums));
      if (found !== null) differences.push(found);
      if (closing !== null) count(balance, found);
    }
    const isUnstated = closing === null && opening === 0 && stated === null;
    if (isUnstated && statesResults) {
      const found = difference('unstated', account, line, 0, moved(sums));
      if (found !== null) differences.push(found);
    }
    if (stated === null) continue;
    const found = difference('result', account, line, stated, moved(sums));
    if (found !== null) differences.push(found);
    count(result, found);
  }
  return { ...nothing, balanceAccounts: orNull(balance), resultAccounts: orNull(result), differences };
}

// The rows with an empty object list are the totals unless it takes the rows with objects as well to reconcile.
function periodRowsOf(accounts: readonly AccountSums[]): SiePeriodRows {
  let asTotals = 0;
  let asParts = 0;
  for (const { closing, result, opening, periodTotal, periodParts } of accounts) {
    if (closing === null && result === null) continue;
    const change = result ?? (closing ?? 0) - opening;
    if (change === periodTotal) asTotals++;
    if (change === periodTotal + periodParts) asParts++;
  }
  return asParts > asTotals ? 'parts' : 'totals';
}

function difference(
  kind: Difference['kind'],
  account: string,
  line: number,
  statedOre: number,
  computedOre: number,
): Difference | null {
  const differenceOre = statedOre - computedOre;
  return differenceOre === 0 ? null : { kind, account, line, statedOre, computedOre, differenceOre };
}

function count(reconciled: SieReconciled, found: Difference | null): void {
  reconciled.of++;
  if (found === null) reconciled.ok++;
}

function orNull(reconciled: SieReconciled): SieReconciled | null {
  return reconciled.of === 0 ? null : reconciled;
}
