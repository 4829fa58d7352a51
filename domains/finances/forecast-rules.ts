// What each forecasting method says of the rest of a year, from nothing but the months so far, the budget and the planned
// positions. Amounts are öre as in the ledger: cost positive, revenue negative. Exact: the months add up to the sum. Pure.
import { addMonths } from '../../platform/figures/period.ts';

export const computedMethods = ['run-rate', 'last-year-share', 'remaining-budget', 'positions'] as const;
export type ComputedMethod = (typeof computedMethods)[number];
export const forecastMethods = [...computedMethods, 'override'] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

export type Months = ReadonlyMap<string, number>;

/** Everything known about one line. Months without rows count as nothing; months before `from` are unknown. */
export interface LineHistory {
  /** first month of the ledger */
  readonly from: string;
  readonly outcome: Months;
  /** the part of the outcome marked as one-off */
  readonly oneOff: Months;
  readonly budget: Months;
  /** filled positions × cost per month, where they are known */
  readonly positions: Months;
}

export type Impossible = 'no-months' | 'no-last-year' | 'nothing-last-year' | 'no-budget' | 'no-positions';

export type MethodAnswer = { readonly months: Months } | { readonly impossible: Impossible };

/** The rest of the year after the month `asOf`, month by month; or why the method cannot say. Looks at nothing later. */
export function forecastBy(method: ComputedMethod, history: LineHistory, asOf: string): MethodAnswer {
  switch (method) {
    case 'run-rate':
      return runRate(history, asOf);
    case 'last-year-share':
      return lastYearShare(history, asOf);
    case 'remaining-budget':
      return remainingBudget(history, asOf);
    case 'positions':
      return positionsTimesCost(history, asOf);
  }
}

/** The months of the year of `asOf` until it, and after it. */
export function monthsUntil(asOf: string): string[] {
  return Array.from({ length: Number(asOf.slice(5)) }, (_, index) => monthOf(asOf, index + 1));
}
export function monthsAfter(asOf: string): string[] {
  const gone = Number(asOf.slice(5));
  return Array.from({ length: 12 - gone }, (_, index) => monthOf(asOf, gone + index + 1));
}

/** The sum over months; a month that is missing counts as nothing. */
export function total(amounts: Months, months: readonly string[]): number {
  return months.reduce((sum, month) => sum + (amounts.get(month) ?? 0), 0);
}

/** The month's ordinary outcome: without what is marked as one-off. */
function ordinary(history: LineHistory, month: string): number {
  return (history.outcome.get(month) ?? 0) - (history.oneOff.get(month) ?? 0);
}

/** Every month left costs what the months so far did on average, one-offs left out. */
function runRate(history: LineHistory, asOf: string): MethodAnswer {
  const gone = monthsUntil(asOf).filter((month) => month >= history.from);
  if (gone.length === 0) return { impossible: 'no-months' };
  const sum = gone.reduce((all, month) => all + ordinary(history, month), 0);
  const left = monthsAfter(asOf);
  return {
    months: spreadOver(
      left,
      left.map(() => 1),
      { n: sum, d: gone.length },
    ),
  };
}

/** The year so far stands for the same share of the year as the same months did last year; the rest follows its shape. */
function lastYearShare(history: LineHistory, asOf: string): MethodAnswer {
  const gone = monthsUntil(asOf);
  const left = monthsAfter(asOf);
  const yearBefore = (month: string) => addMonths(month, -12);
  if (yearBefore(gone[0] ?? asOf) < history.from) return { impossible: 'no-last-year' };
  const then = gone.reduce((all, month) => all + ordinary(history, yearBefore(month)), 0);
  if (then === 0) return { impossible: 'nothing-last-year' };
  const now = gone.reduce((all, month) => all + ordinary(history, month), 0);
  const shape = left.map((month) => ordinary(history, yearBefore(month)));
  return { months: spreadOver(left, shape, { n: now, d: then }) };
}

/** What is left of the year follows the budget. */
function remainingBudget(history: LineHistory, asOf: string): MethodAnswer {
  const year = [...monthsUntil(asOf), ...monthsAfter(asOf)];
  if (!year.some((month) => history.budget.has(month))) return { impossible: 'no-budget' };
  return { months: new Map(monthsAfter(asOf).map((month) => [month, history.budget.get(month) ?? 0])) };
}

/** Every month left costs its filled positions at their cost. */
function positionsTimesCost(history: LineHistory, asOf: string): MethodAnswer {
  const left = monthsAfter(asOf);
  if (left.length === 0 || left.some((month) => !history.positions.has(month))) return { impossible: 'no-positions' };
  return { months: new Map(left.map((month) => [month, history.positions.get(month) ?? 0])) };
}

/** weights × n/d, rounded as a running sum, so that the months add up to the rounded whole. */
function spreadOver(months: readonly string[], weights: readonly number[], by: { n: number; d: number }): Months {
  let weight = 0n;
  let before = 0;
  return new Map(
    months.map((month, index) => {
      weight += BigInt(weights[index] ?? 0);
      const until = dividedRounded(weight * BigInt(by.n), BigInt(by.d));
      const amount = until - before;
      before = until;
      return [month, amount];
    }),
  );
}

/** n/d to the nearest integer, halves away from zero. */
function dividedRounded(n: bigint, d: bigint): number {
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const sign = top < 0n ? -1n : 1n;
  return Number(sign * ((2n * top * sign + bottom) / (2n * bottom)));
}

function monthOf(asOf: string, number: number): string {
  return `${asOf.slice(0, 4)}-${String(number).padStart(2, '0')}`;
}
