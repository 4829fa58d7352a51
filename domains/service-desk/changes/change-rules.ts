// The decisions about a change that need no database: its risk, how many must allow it, which step its state allows, what is
// missing before it can be asked for, and what its window meets. ITIL's change enablement.
import type { ChangeConflict, ChangePage, ChangeRisk, ChangeState, ChangeStep, ChangeType } from './change-contract.ts';

/** From how likely trouble is and how much it would be, each 1 to 3: a product of 6 is high, of 3 medium. */
export function riskOf(likelihood: number, consequence: number): ChangeRisk {
  const product = likelihood * consequence;
  if (product >= 6) return 'high';
  return product >= 3 ? 'medium' : 'low';
}

/** How many must say yes: a template was allowed beforehand, high risk takes two, everything else one. */
export function votesNeeded(type: ChangeType, risk: ChangeRisk): number {
  if (type === 'standard') return 0;
  return risk === 'high' && type === 'normal' ? 2 : 1;
}

const stepsIn: Readonly<Record<ChangeState, readonly ChangeStep[]>> = {
  draft: ['correct-change', 'ask-for-change', 'withdraw-change'],
  asked: ['correct-change', 'vote-on-change', 'withdraw-change'],
  allowed: ['correct-change', 'begin-change', 'withdraw-change'],
  refused: ['correct-change', 'withdraw-change'],
  begun: ['end-change'],
  done: ['review-change'],
  'backed-out': ['review-change'],
  failed: ['review-change'],
  reviewed: [],
  withdrawn: [],
};

export function allowsStep(state: ChangeState, step: ChangeStep): boolean {
  return stepsIn[state].includes(step);
}

/** What a plan must say before anybody is asked to allow it. */
export function missingIn(
  plan: Pick<ChangePage, 'reason' | 'plan' | 'backOut' | 'startsAt' | 'endsAt'>,
): ChangePage['missing'] {
  return [
    ...(plan.reason === '' ? (['reason'] as const) : []),
    ...(plan.plan === '' ? (['plan'] as const) : []),
    ...(plan.backOut === '' ? (['backOut'] as const) : []),
    ...(plan.startsAt === null || plan.endsAt === null ? (['window'] as const) : []),
  ];
}

/** Something that takes a stretch of time on some services; no services: all of them; no end: until further notice. */
export type Stretch = ChangeConflict;

/**
 * What meets a window: overlaps it by more than an instant and shares a service with it. A window that ends when the next
 * begins does not meet it.
 */
export function conflictsOf(
  window: { readonly startsAt: string; readonly endsAt: string; readonly services: readonly string[] },
  others: readonly Stretch[],
): Stretch[] {
  const [from, to] = [Date.parse(window.startsAt), Date.parse(window.endsAt)];
  return others.filter(
    (other) =>
      Date.parse(other.startsAt) < to &&
      (other.endsAt === null || Date.parse(other.endsAt) > from) &&
      (other.services.length === 0 || other.services.some((service) => window.services.includes(service))),
  );
}
