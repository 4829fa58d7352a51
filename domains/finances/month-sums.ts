// Counts rows while they are written: one sum per coding and month, handed over in good time so that the database sums
// while the file is still read.
import type { AccountYear } from './account-grouping.ts';
import type { Coding } from './ledger-voucher.ts';
import type { MonthSum } from './month-sum.ts';

/** A coding with its number, and what has been counted on it. */
export interface KnownCoding {
  readonly id: number;
  readonly accountId: number;
  readonly coding: Coding;
  /** the group of its account in a year */
  readonly groupIn: (year: number) => string | null;
  months: MonthSum[];
  /** the sum of the month met last: rows come in order of days */
  latest: MonthSum | null;
}

export interface MonthSums {
  /** the sum to add a row of the month to */
  of(known: KnownCoding, month: string): MonthSum;
  /** hands over the sums of all months but this one, when they have become many */
  takeOtherMonths(month: string): readonly MonthSum[];
  takeAll(): readonly MonthSum[];
  /** the accounts met, with their groups by year */
  accountYears(): readonly AccountYear[];
}

const manySums = 9_000;

/** Sums over codings as they become known: the list grows while rows are counted. */
export function monthSums(met: readonly KnownCoding[]): MonthSums {
  const groups = new Map<string, AccountYear>();
  let open = 0;
  const taken = (wanted: (sum: MonthSum) => boolean): MonthSum[] => {
    const sums = met.flatMap((known) => known.months.filter(wanted));
    for (const known of met) {
      known.months = known.months.filter((each) => !wanted(each));
      known.latest = null;
    }
    open -= sums.length;
    return sums;
  };
  const begun = (known: KnownCoding, month: string): MonthSum => {
    const { accountId, coding, id: codingId } = known;
    const year = Number(month.slice(0, 4));
    const costGroup = known.groupIn(year);
    groups.set(`${accountId} ${year}`, { accountId, year, costGroup });
    const sum = { coding, month, codingId, costGroup, amount: 0, rows: 0 };
    known.months.push(sum);
    open++;
    return sum;
  };
  return {
    of: (known, month) => {
      if (known.latest?.month === month) return known.latest;
      known.latest = known.months.find((each) => each.month === month) ?? begun(known, month);
      return known.latest;
    },
    takeOtherMonths: (month) => (open < manySums ? [] : taken((each) => each.month !== month)),
    takeAll: () => taken(() => true),
    accountYears: () => [...groups.values()],
  };
}
