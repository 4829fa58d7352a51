// Puts sums of single units together under the units next below the one that is looked at; what is booked on that unit
// itself stands under its own code. A unit that has ended stands where it last was, or with its successor when history is
// shown in today's organisation.
import type { Organisation } from '../../platform/figures/cells.ts';
import { lastDay, type Period } from '../../platform/figures/period.ts';
import { type UnitTree, unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Sums } from './outcome-sums.ts';

/** Sums by the unit's own children, seen on the period's last day. */
export function byChild(work: Work, unit: string, organisation: Organisation, period: Period, sums: Sums): Sums {
  const tree = work.part(unitTreeKey);
  const on = organisation === 'today' ? undefined : lastDay(period.to);
  const put = new Map<string, { amount: number; rows: number }>();
  for (const [code, sum] of sums) {
    const placed = organisation === 'today' ? tree.todayOf(code) : code;
    const child = childAbove(tree, placed, unit, on);
    const there = put.get(child) ?? { amount: 0, rows: 0 };
    put.set(child, { amount: there.amount + sum.amount, rows: there.rows + sum.rows });
  }
  return put;
}

function childAbove(tree: UnitTree, code: string, unit: string, on: string | undefined): string {
  let current = code;
  for (let step = 0; step < 30 && current !== unit; step++) {
    const parent = tree.unit(current, on)?.parent ?? null;
    if (parent === unit || parent === null) return current;
    current = parent;
  }
  return current;
}
