// What a month's shortfall costs: for each begun step an amount, and a share of the month's fee, rounded once to the öre (halves
// away from zero), never above the ceiling. Integers all the way. Pure.
import { rounded } from '../../../platform/figures/rational.ts';
import { type Measure, measureRules } from './measure-rules.ts';

export interface PenaltyRule {
  /** in 10^-decimals of the measure's unit */
  readonly step: number;
  readonly oreEach: number;
  /** hundredths of a per cent of the month's fee, for each step: 250 is 2,5 % */
  readonly shareEach: number;
  readonly capOre: number | null;
}

export interface Penalty {
  /** begun steps of shortfall */
  readonly steps: number;
  readonly ore: number;
  readonly isCapped: boolean;
}

/** The penalty of a month; zero steps and zero öre where the target was reached. */
export function penaltyOf(measure: Measure, rule: PenaltyRule, month: MonthMeasured): Penalty {
  const { good } = measureRules[measure];
  const shortfall = good === 'up' ? month.target - month.value : month.value - month.target;
  const steps = shortfall <= 0 ? 0 : Math.ceil(shortfall / rule.step);
  const whole = {
    n: BigInt(steps) * (BigInt(rule.oreEach) * 10_000n + BigInt(month.feeOre) * BigInt(rule.shareEach)),
    d: 10_000n,
  };
  const ore = rounded(whole, 0);
  const isCapped = rule.capOre !== null && ore > rule.capOre;
  return { steps, ore: isCapped ? (rule.capOre ?? ore) : ore, isCapped };
}

export interface MonthMeasured {
  readonly value: number;
  readonly target: number;
  readonly feeOre: number;
}

export const penaltyStates = ['claimed', 'credited', 'waived'] as const;
export type PenaltyState = (typeof penaltyStates)[number];

/** What can be done next: claim it or waive it, then have it credited or waive it after all. */
export function nextPenaltyStates(state: PenaltyState | null): readonly PenaltyState[] {
  if (state === null) return ['claimed', 'waived'];
  return state === 'claimed' ? ['credited', 'waived'] : [];
}
