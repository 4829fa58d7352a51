// How a measure is judged: whether its target is met, whether it has become better or worse, and whether the two periods
// may be compared at all. Pure: numbers in, words out. A person may judge otherwise, with a reason.

export type Fulfilment = 'met' | 'partly' | 'missed' | 'not-assessed';
export type Trend = 'better' | 'worse' | 'unchanged' | 'unknown';
export type Good = 'up' | 'down' | 'band';
export type TargetKind = 'at-most' | 'at-least' | 'equal' | 'band' | 'more' | 'less' | 'establish' | 'words';

export interface Target {
  readonly kind: TargetKind;
  readonly low: number | null;
  readonly high: number | null;
}

/** A value as an integer in the measure's own scale, with what it was counted over. */
export interface Seen {
  readonly value: number;
  readonly from: string;
  readonly to: string;
  readonly definitionVersion: number;
  /** counted by more than one version: like nothing else */
  readonly isMixed?: boolean | undefined;
  /** a state at a moment (head-count, managers within the limit): how long the period was does not matter */
  readonly momentary?: boolean;
}

/** Why two values must not be compared without saying so. */
export type Unlike = 'period-length' | 'definition';

/**
 * The target's rule. `partly` means: not there, but on the way from the baseline. Targets in words, and those whose
 * outcome is not known, are not assessed by rule.
 */
export function judgeFulfilment(target: Target, outcome: Seen | null, baseline: Seen | null): Fulfilment {
  if (!outcome) return 'not-assessed';
  const { low, high } = target;
  const { value } = outcome;
  switch (target.kind) {
    case 'at-most':
      return high === null ? 'not-assessed' : value <= high ? 'met' : closer(value, baseline, high);
    case 'at-least':
      return low === null ? 'not-assessed' : value >= low ? 'met' : closer(value, baseline, low);
    case 'equal':
      return low === null ? 'not-assessed' : value === low ? 'met' : closer(value, baseline, low);
    case 'band':
      if (low === null || high === null) return 'not-assessed';
      return value < low ? closer(value, baseline, low) : value > high ? closer(value, baseline, high) : 'met';
    case 'more':
      return against(baseline, (before) => value - before.value);
    case 'less':
      return against(baseline, (before) => before.value - value);
    case 'establish':
    case 'words':
      return 'not-assessed';
  }
}

/** Better or worse against the baseline, by the measure's good direction; for a band: closer to it or further away. */
export function judgeTrend(good: Good, target: Target, outcome: Seen | null, baseline: Seen | null): Trend {
  if (!outcome || !baseline) return 'unknown';
  const change =
    good === 'band'
      ? distance(target, baseline.value) - distance(target, outcome.value)
      : outcome.value - baseline.value;
  if (change === 0) return 'unchanged';
  const better = good === 'down' ? change < 0 : change > 0;
  return better ? 'better' : 'worse';
}

/** What makes the two values unlike; empty when they may be compared. */
export function unlikeness(outcome: Seen | null, baseline: Seen | null): Unlike[] {
  if (!outcome || !baseline) return [];
  const found: Unlike[] = [];
  const momentary = outcome.momentary === true && baseline.momentary === true;
  if (!momentary && months(outcome) !== months(baseline)) found.push('period-length');
  if (outcome.definitionVersion !== baseline.definitionVersion || outcome.isMixed || baseline.isMixed)
    found.push('definition');
  return found;
}

function closer(value: number, baseline: Seen | null, bound: number): Fulfilment {
  return baseline && Math.abs(value - bound) < Math.abs(baseline.value - bound) ? 'partly' : 'missed';
}

function against(baseline: Seen | null, gain: (before: Seen) => number): Fulfilment {
  if (!baseline) return 'not-assessed';
  const won = gain(baseline);
  return won > 0 ? 'met' : won === 0 ? 'partly' : 'missed';
}

function distance(target: Target, value: number): number {
  if (target.low !== null && value < target.low) return target.low - value;
  if (target.high !== null && value > target.high) return value - target.high;
  return 0;
}

function months(seen: Seen): number {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(seen.to) - index(seen.from) + 1;
}
