// What each assumption changes, month by month: a hiring freeze, a price index, an investment moved. Exact integers of öre;
// each effect is rounded once a month or as a running sum, so that months add up. Pure; scenario-rules.test.ts counts the
// same another way.
import { addMonths, monthsBetween } from '../../platform/figures/period.ts';

/** Öre per month; a month that is missing counts as nothing. */
export type Months = ReadonlyMap<string, number>;

/** Who leaves a group of units and what its work costs, over the twelve months to a period's last. */
export interface Leaving {
  /** hundredths of a per cent of full time held by those with permanent employment who left in the twelve months */
  readonly leaverScope: number;
  /** the same of all employed, added over the twelve month ends */
  readonly scopeMonths: number;
  /** the same of those with permanent employment at the last month's end: more cannot become empty */
  readonly permanentScope: number;
  /** ordinary personnel outcome of the twelve months, öre */
  readonly personnel: number;
}

export interface FreezeMonth {
  readonly month: string;
  /** hundredths of a full-time equivalent standing empty */
  readonly empty: number;
  /** öre as in the ledger: less cost is minus */
  readonly amount: number;
}

/** Who leaves in a month of the freeze leaves the position empty from the next; `replaced` in hundredths of a per cent. */
export function freezeEffect(
  leaving: Leaving,
  freeze: { readonly from: string; readonly replaced: number },
  monthsLeft: readonly string[],
): FreezeMonth[] {
  return monthsLeft
    .filter((month) => month >= freeze.from)
    .map((month) => {
      // months of leaving behind it × leavers a month × share, over 12 × 10 000
      const gone =
        BigInt(monthsBetween(freeze.from, month) - 1) * BigInt(leaving.leaverScope) * BigInt(freeze.replaced);
      const most = BigInt(leaving.permanentScope) * 120_000n;
      const scope = gone < most ? gone : most;
      const cost =
        leaving.scopeMonths === 0
          ? 0
          : nearest(scope * BigInt(leaving.personnel), 120_000n * BigInt(leaving.scopeMonths));
      return { month, empty: nearest(scope, 120_000n * 100n), amount: cost === 0 ? 0 : -cost };
    });
}

/** A rise, in hundredths of a per cent, of what each month from `from` on would have cost; rounded as a running sum. */
export function indexEffect(amounts: Months, rise: number, from: string): Months {
  const changed = new Map<string, number>();
  let sum = 0n;
  let before = 0;
  for (const month of [...amounts.keys()].sort()) {
    if (month < from) continue;
    sum += BigInt(amounts.get(month) ?? 0);
    const until = nearest(sum * BigInt(rise), 10_000n);
    changed.set(month, until - before);
    before = until;
  }
  return changed;
}

export interface Move {
  /** what is left to pay, öre */
  readonly amount: number;
  /** the month it would have been paid in, and the one it is moved to */
  readonly from: string;
  readonly to: string;
  /** years of use: equal months of depreciation from the month after it is paid */
  readonly years: number;
}

/** How the depreciation of a month changes when an investment is moved, for each of these months. */
export function depreciationEffect(move: Move, months: readonly string[]): Months {
  return new Map(
    months.map((month) => [month, depreciationOf(move, move.to, month) - depreciationOf(move, move.from, month)]),
  );
}

/** What is paid less (minus) or more in a year when the investment is moved. */
export function paymentEffect(move: Move, year: number): number {
  const paid = (month: string) => (Number(month.slice(0, 4)) === year ? move.amount : 0);
  return paid(move.to) - paid(move.from);
}

/** The sum over months. */
export function total(months: Months): number {
  return [...months.values()].reduce((sum, amount) => sum + amount, 0);
}

/** Months of both, added. */
export function together(a: Months, b: Months): Months {
  const sum = new Map(a);
  for (const [month, amount] of b) sum.set(month, (sum.get(month) ?? 0) + amount);
  return sum;
}

/** n/d to the nearest whole, halves away from zero; d is positive. */
export function nearest(n: bigint, d: bigint): number {
  const sign = n < 0n ? -1n : 1n;
  const result = Number(sign * ((2n * n * sign + d) / (2n * d)));
  if (!Number.isSafeInteger(result)) throw new RangeError('an effect does not fit a safe integer');
  return result === 0 ? 0 : result;
}

/** A month's depreciation of what was paid in another: the running sum until it less that until the month before. */
function depreciationOf({ amount, years }: Move, paid: string, month: string): number {
  const inUse = paid < month ? monthsBetween(addMonths(paid, 1), month) : 0;
  const until = (count: number) =>
    nearest(BigInt(amount) * BigInt(Math.min(Math.max(count, 0), years * 12)), BigInt(years * 12));
  return until(inUse) - until(inUse - 1);
}
