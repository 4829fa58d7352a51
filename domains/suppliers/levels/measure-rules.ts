// The standard measures of a delivery: what each is counted in, how exactly, which way is better. Agreed levels and suppliers'
// reports use these and no others, so that both sides speak of the same thing. Pure.
import { type Rational, rounded, times } from '../../../platform/figures/rational.ts';

export const measures = [
  'availability',
  'cases',
  'incidents',
  'response-in-time',
  'solved-in-time',
  'solving-time',
  'outages',
  'downtime',
  'major-incidents',
] as const;
export type Measure = (typeof measures)[number];

export type MeasureUnit = 'percent' | 'count' | 'hours';

export interface MeasureRule {
  readonly unit: MeasureUnit;
  /** how exactly it is kept: an integer in 10^-decimals of the unit */
  readonly decimals: number;
  readonly good: 'up' | 'down';
  /** may be asked for one priority alone */
  readonly byPriority: boolean;
}

export const measureRules: Readonly<Record<Measure, MeasureRule>> = {
  availability: { unit: 'percent', decimals: 3, good: 'up', byPriority: false },
  cases: { unit: 'count', decimals: 0, good: 'down', byPriority: true },
  incidents: { unit: 'count', decimals: 0, good: 'down', byPriority: true },
  'response-in-time': { unit: 'percent', decimals: 1, good: 'up', byPriority: true },
  'solved-in-time': { unit: 'percent', decimals: 1, good: 'up', byPriority: true },
  'solving-time': { unit: 'hours', decimals: 1, good: 'down', byPriority: false },
  outages: { unit: 'count', decimals: 0, good: 'down', byPriority: false },
  downtime: { unit: 'hours', decimals: 2, good: 'down', byPriority: false },
  'major-incidents': { unit: 'count', decimals: 0, good: 'down', byPriority: false },
};

/** Whether a value reaches its target; both in 10^-decimals of the measure's unit. */
export function isMet(measure: Measure, value: number, target: number): boolean {
  return measureRules[measure].good === 'up' ? value >= target : value <= target;
}

/** A figure's exact value in the measure's unit: shares become per cent, seconds hours. Null where the units do not go together. */
export function inMeasureUnit(measure: Measure, figureUnit: string, exact: Rational): Rational | null {
  const { unit } = measureRules[measure];
  if (unit === 'percent' && figureUnit === '%') return times(exact, { n: 100n, d: 1n });
  if (unit === 'hours' && figureUnit === 's') return times(exact, { n: 1n, d: 3600n });
  return unit === 'count' && figureUnit === 'count' ? exact : null;
}

/** The value as it is kept and judged: rounded once, halves away from zero. */
export function keptValue(measure: Measure, exact: Rational): number {
  return rounded(exact, measureRules[measure].decimals);
}
