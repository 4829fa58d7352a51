// What a shortfall costs over a month, a quarter or a year: for each begun step an amount, and a share of the fee of as many
// months, rounded once to the öre (halves away from zero), never above the ceilings. Integers all the way. Pure.
import { addMonths } from '../../../platform/figures/period.ts';
import { rounded } from '../../../platform/figures/rational.ts';
import { type Measure, measureRules } from './measure-rules.ts';

export const penaltyPeriods = ['month', 'quarter', 'year'] as const;
export type PenaltyPeriod = (typeof penaltyPeriods)[number];

export interface PenaltyRule {
  /** in 10^-decimals of the measure's unit */
  readonly step: number;
  readonly oreEach: number;
  /** hundredths of a per cent of the month's fee, for each step: 250 is 2,5 % */
  readonly shareEach: number;
  readonly capOre: number | null;
  readonly per: PenaltyPeriod;
  /** all claims of a calendar year together; null: no ceiling */
  readonly yearCapOre: number | null;
}

export interface Penalty {
  /** begun steps of shortfall */
  readonly steps: number;
  /** within every ceiling */
  readonly ore: number;
  /** before any */
  readonly wholeOre: number;
  /** the ceiling it stopped at: of its own period, of the level's calendar year, or of all levels of the agreement */
  readonly cappedBy: PenaltyCap | null;
}

export const penaltyCaps = ['period', 'year', 'agreement'] as const;
export type PenaltyCap = (typeof penaltyCaps)[number];

/** What is held against the target when this month ends; null where nothing ends with it. */
export function penaltyPeriodOf(
  per: PenaltyPeriod,
  month: string,
): { readonly from: string; readonly to: string } | null {
  const months = monthsIn[per];
  if (Number(month.slice(5, 7)) % months !== 0) return null;
  return { from: addMonths(month, 1 - months), to: month };
}

/** The penalty of a period; zero steps and zero öre where the target was reached. */
export function penaltyOf(measure: Measure, rule: PenaltyRule, month: PeriodMeasured): Penalty {
  const { good } = measureRules[measure];
  const shortfall = good === 'up' ? month.target - month.value : month.value - month.target;
  const steps = shortfall <= 0 ? 0 : Math.ceil(shortfall / rule.step);
  const whole = {
    n:
      BigInt(steps) *
      (BigInt(rule.oreEach) * 10_000n + BigInt(month.feeOre * monthsIn[rule.per]) * BigInt(rule.shareEach)),
    d: 10_000n,
  };
  const ore = rounded(whole, 0);
  const most: Readonly<Record<PenaltyCap, number>> = {
    period: rule.capOre ?? ore,
    year: rule.yearCapOre === null ? ore : Math.max(rule.yearCapOre - month.claimedOre, 0),
    agreement: month.agreementLeftOre ?? ore,
  };
  const lowest = Math.min(...Object.values(most));
  if (ore <= lowest) return { steps, ore, wholeOre: ore, cappedBy: null };
  return { steps, ore: lowest, wholeOre: ore, cappedBy: penaltyCaps.find((cap) => most[cap] === lowest) ?? null };
}

export const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

export interface PeriodMeasured {
  readonly value: number;
  readonly target: number;
  /** of one month */
  readonly feeOre: number;
  /** already claimed or credited for the same calendar year */
  readonly claimedOre: number;
  /** what the ceiling over all levels of the agreement leaves for this period; null: there is none */
  readonly agreementLeftOre?: number | null;
}

export const penaltyStates = ['claimed', 'credited', 'waived'] as const;
export type PenaltyState = (typeof penaltyStates)[number];

/** What can be done next: claim it or waive it, then have it credited or waive it after all. */
export function nextPenaltyStates(state: PenaltyState | null): readonly PenaltyState[] {
  if (state === null) return ['claimed', 'waived'];
  return state === 'claimed' ? ['credited', 'waived'] : [];
}
