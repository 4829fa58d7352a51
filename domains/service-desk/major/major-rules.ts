// The decisions about major incidents that need no database: what counts as one by which version of the rule, which step is
// allowed when, and when the next update is due. Pure.
import type { MajorState, MajorStep } from './major-contract.ts';
import type { MajorRule } from './review-contract.ts';

/** What the rule asks about an incident. */
export interface MajorFacts {
  readonly impact: number;
  readonly clinics: number;
  readonly careAffected: boolean;
}

/** The version in force on a day, YYYY-MM-DD; none before the first. */
export function ruleOn<R extends Pick<MajorRule, 'validFrom'>>(rules: readonly R[], day: string): R | null {
  return (
    rules
      .filter((rule) => rule.validFrom <= day)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
      .at(0) ?? null
  );
}

/** Whether an incident counts as a major one; without a rule everything that was declared does. */
export function countsBy(rule: Pick<MajorRule, 'anyOf'> | null, facts: MajorFacts): boolean {
  if (!rule) return true;
  return rule.anyOf.some(
    ({ impactAtMost = 3, clinicsAtLeast = 0, careAffected = false }) =>
      facts.impact <= impactAtMost && facts.clinics >= clinicsAtLeast && (!careAffected || facts.careAffected),
  );
}

/** Seconds from one update to the next, by level: half an hour, an hour, four. */
export const updateEvery: Readonly<Record<number, number>> = { 1: 1800, 2: 3600, 3: 14_400 };

/** How long before an update is due somebody is reminded, in seconds. */
export const reminded = 300;

const always: readonly MajorStep[] = [
  'write-major-line',
  'set-major-role',
  'change-major',
  'join-major-report',
  'leave-major-report',
  'add-major-task',
  'finish-major-task',
];

/** The steps a state allows, whoever takes them; a review is written while it is a draft. */
export function stepsOf(state: MajorState, review: 'none' | 'draft' | 'approved'): readonly MajorStep[] {
  if (state === 'open') return [...always, 'tell-major', 'solve-major'];
  if (state === 'solved') return [...always, 'reopen-major', 'close-major'];
  const after: readonly MajorStep[] = ['finish-major-task', 'change-major'];
  return review === 'draft' ? [...after, 'write-review', 'approve-review', 'add-review-action'] : after;
}

/** Steps that those with a role in it may take as well, beside who may lead it. */
export const roleSteps: readonly MajorStep[] = [
  'write-major-line',
  'tell-major',
  'add-major-task',
  'finish-major-task',
  'write-review',
  'add-review-action',
];

/** "S-114": as people say it. */
export function majorNumber(number: number): string {
  return `S-${number}`;
}
