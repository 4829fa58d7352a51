// The decisions about a case that need no database: which step is allowed in which state, what priority follows from impact
// and urgency, and how a number is written. ITIL's states; the matrix is the usual three by three.
import type { CaseState, CaseStep } from './case-contract.ts';

const openSteps: readonly CaseStep[] = [
  'comment-case',
  'join-case',
  'assign-case',
  'change-case',
  'cancel-case',
  'merge-case',
];

/** The steps a state allows, whoever takes them. */
const stepsIn: Readonly<Record<CaseState, readonly CaseStep[]>> = {
  new: [...openSteps, 'take-case', 'start-case', 'wait-case', 'resolve-case'],
  active: [...openSteps, 'take-case', 'wait-case', 'resolve-case'],
  waiting: [...openSteps, 'take-case', 'start-case', 'wait-case', 'resolve-case'],
  resolved: ['comment-case', 'reopen-case', 'close-case'],
  closed: [],
  cancelled: [],
};

/** What is decided by the plan where there is one: it is begun, ended and withdrawn there. */
const planSteps: readonly CaseStep[] = [
  'take-case',
  'start-case',
  'wait-case',
  'resolve-case',
  'reopen-case',
  'close-case',
  'cancel-case',
  'merge-case',
  'join-case',
];

/** The steps a case allows, whoever takes them. */
export function stepsOf(record: { readonly state: CaseState; readonly is_planned: boolean }): readonly CaseStep[] {
  const steps = stepsIn[record.state];
  return record.is_planned ? steps.filter((step) => !planSteps.includes(step)) : steps;
}

/** Steps that whoever the case is for may take, beside the agents. */
export const requesterSteps: readonly CaseStep[] = [
  'comment-case',
  'reopen-case',
  'close-case',
  'cancel-case',
  'join-case',
];

/** Open: somebody still has something to do. */
export function isOpen(state: CaseState): boolean {
  return state === 'new' || state === 'active' || state === 'waiting';
}

/** Whether its day has passed and it is not done. */
export function isOverdue(
  record: { readonly state: CaseState; readonly due_on: string | null },
  today: string,
): boolean {
  return isOpen(record.state) && record.due_on !== null && record.due_on < today;
}

/** 1 is the most; impact and urgency 1 (much) to 3 (little), priority 1 (critical) to 4 (low). */
export function priorityOf(impact: number, urgency: number): number {
  return Math.min(4, Math.max(1, impact + urgency - 1 - (impact + urgency > 5 ? 1 : 0)));
}

/** "Ä-100234": as people say it on the telephone, the same in every language. */
export function caseNumber(number: number | string): string {
  return `Ä-${number}`;
}

/** The digits of a case number as people write it ("Ä-100234", "ä 100234", "100234"); null when it is none. */
export function numberIn(text: string): number | null {
  const found = /^\s*(?:[äÄaA][\s-]?)?(\d{6,12})\s*$/.exec(text);
  return found ? Number(found[1]) : null;
}
