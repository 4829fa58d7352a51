// How a benefit has come so far: the share of the way from where it began to its target, in whole per cent. Pure.

export interface Benefit {
  readonly baseline: number;
  readonly target: number;
  readonly dueOn: string;
}

export type BenefitState = 'not-measured' | 'met' | 'partly' | 'missed' | 'worse';

/** Whole per cent of the way; below 0 it has become worse than it was, above 100 better than asked. */
export function wayOf({ baseline, target }: Benefit, value: number): number {
  return Math.round(((value - baseline) * 100) / (target - baseline));
}

/** Met at the target or past it; partly on the way before its day, or at least half the way after it. */
export function benefitState(benefit: Benefit, value: number | null, today: string): BenefitState {
  if (value === null) return 'not-measured';
  const reached = benefit.target > benefit.baseline ? value >= benefit.target : value <= benefit.target;
  if (reached) return 'met';
  const way = wayOf(benefit, value);
  if (way < 0) return 'worse';
  return today <= benefit.dueOn || way >= 50 ? 'partly' : 'missed';
}
