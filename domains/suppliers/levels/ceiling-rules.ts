// The most that all penalties of one agreement may come to in a month, a quarter or a year: an amount, or a share of the agreement's
// value, rounded once to the öre. A penalty belongs to the period of the last month it is for. Integers all the way. Pure.
import { addMonths } from '../../../platform/figures/period.ts';
import { rounded } from '../../../platform/figures/rational.ts';
import { monthsIn, type PenaltyPeriod } from './penalty-rules.ts';

export interface PenaltyCeiling {
  readonly per: PenaltyPeriod;
  /** one of the two: an amount, or hundredths of a per cent of the value */
  readonly ore: number | null;
  readonly share: number | null;
}

/** The ceiling in öre, of an agreement of this value. */
export function ceilingOre(ceiling: PenaltyCeiling, valueOre: number): number {
  if (ceiling.share === null) return ceiling.ore ?? 0;
  return rounded({ n: BigInt(valueOre) * BigInt(ceiling.share), d: 10_000n }, 0);
}

/** The calendar month, quarter or year that a month lies in. */
export function ceilingPeriod(per: PenaltyPeriod, month: string): { readonly from: string; readonly to: string } {
  const months = monthsIn[per];
  const from = addMonths(month, -((Number(month.slice(5, 7)) - 1) % months));
  return { from, to: addMonths(from, months - 1) };
}

export interface OpenPenalty {
  readonly level: string;
  readonly month: string;
  /** what could be claimed of it alone, today */
  readonly ore: number;
  /** what is left of the level's calendar year; null: no ceiling */
  readonly yearLeftOre: number | null;
  /** what is left of the agreement's period, and what names that period */
  readonly agreement: { readonly key: string; readonly leftOre: number } | null;
}

/** What all of them together could come to, claimed one after the other from the earliest. */
export function unclaimedOre(open: readonly OpenPenalty[]): number {
  const left = new Map<string, number>();
  return open
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .reduce((sum, each) => {
      const year = `${each.level} ${each.month.slice(0, 4)}`;
      const limits = [
        ...(each.yearLeftOre === null ? [] : [[year, each.yearLeftOre] as const]),
        ...(each.agreement === null ? [] : [[each.agreement.key, each.agreement.leftOre] as const]),
      ];
      const taken = Math.min(each.ore, ...limits.map(([key, whole]) => left.get(key) ?? whole));
      for (const [key, whole] of limits) left.set(key, (left.get(key) ?? whole) - taken);
      return sum + taken;
    }, 0);
}
