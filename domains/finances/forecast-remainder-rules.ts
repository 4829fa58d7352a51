// The implied remainder: what the rest of the year must give for a forecast to hold, held against the year so far. The one
// test that shows a forecast somebody wished for. Amounts are öre; deviations are seen from the result: minus is worse. Pure.

export interface YearSoFar {
  readonly monthsGone: number;
  readonly monthsLeft: number;
  /** outcome's deviation from the budget of the months gone */
  readonly deviation: number;
  /** what of it is marked as one-off, as seen from the result: a one-off cost is negative */
  readonly oneOff: number;
  /** the deviation forecast for the whole year */
  readonly forecastDeviation: number;
  /** the budget of the months left, as in the ledger; its size decides what is too small to mention */
  readonly remainingBudget: number;
  /** the size of the whole forecast's budget left, when this is one line of it: a line is judged by what matters to the whole */
  readonly wholeRemaining?: number;
}

export const remainderVerdicts = ['holds', 'bends', 'turns', 'year-over'] as const;
/** `bends`: the rest must run at another pace than until now; `turns`: it must even run the other way. */
export type RemainderVerdict = (typeof remainderVerdicts)[number];

export interface ImpliedRemainder {
  /** the deviation the months left must give */
  readonly needed: number;
  /** the same a month, null when no month is left */
  readonly neededMonthly: number | null;
  /** the deviation a month until now, and without what is marked as one-off */
  readonly monthly: number;
  readonly ordinaryMonthly: number;
  readonly verdict: RemainderVerdict;
}

/** A pace may differ from the year so far by half of it before it is called another. */
const bearable = 0.5;
/** Below 100 000 kronor, half a per cent of the line's budget left, or two thousandths of the whole's, it is not worth a word. */
const leastOre = 10_000_000;
const leastShare = 0.005;
const leastShareOfWhole = 0.002;

/**
 * The pace the rest of the year needs is held against the pace so far, with and without one-offs: it contradicts the year
 * when it lies outside both by more than half of the nearer one, and by an amount worth a word.
 */
export function impliedRemainder(year: YearSoFar): ImpliedRemainder {
  const needed = year.forecastDeviation - year.deviation;
  const monthly = year.deviation / year.monthsGone;
  const ordinaryMonthly = (year.deviation - year.oneOff) / year.monthsGone;
  const rounded = { needed, monthly: Math.round(monthly), ordinaryMonthly: Math.round(ordinaryMonthly) };
  if (year.monthsLeft === 0) return { ...rounded, neededMonthly: null, verdict: 'year-over' };
  const pace = needed / year.monthsLeft;
  return {
    ...rounded,
    neededMonthly: Math.round(pace),
    verdict: verdictOf(pace, monthly, ordinaryMonthly, year),
  };
}

/** Whether the verdict asks for a word of explanation. */
export function contradicts(verdict: RemainderVerdict): boolean {
  return verdict === 'bends' || verdict === 'turns';
}

function verdictOf(pace: number, monthly: number, ordinaryMonthly: number, year: YearSoFar): RemainderVerdict {
  const low = Math.min(monthly, ordinaryMonthly);
  const high = Math.max(monthly, ordinaryMonthly);
  const nearest = pace < low ? low : high;
  const distance = pace < low ? low - pace : Math.max(0, pace - high);
  const least = Math.max(
    leastOre,
    Math.abs(year.remainingBudget) * leastShare,
    (year.wholeRemaining ?? 0) * leastShareOfWhole,
  );
  if (distance * year.monthsLeft < least || distance <= Math.abs(nearest) * bearable) return 'holds';
  return monthly * pace < 0 ? 'turns' : 'bends';
}
