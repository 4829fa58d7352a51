// The only way to load one assignment. Loading is authorising: it is seen by those who read assignments in its unit and by
// its owner. A step gets it locked and unchanged since the caller saw it; its owner may take those that say how it stands.

import type { Policy } from '../../../platform/permission/permission.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Actor, Work } from '../../../platform/work/work.ts';
import type { AssignmentRight } from '../contract.ts';
import type { AssignmentRecord } from './assignment-record.ts';

const read = 'portfolio.read-assignments';
const lead = 'portfolio.lead-assignments';

type Standing = Pick<AssignmentRecord, 'unit_code' | 'owner_id'>;

/** Loads an assignment the caller may see. */
export async function assignmentFor(work: Work, id: string, lock = ''): Promise<AssignmentRecord> {
  const [record] = await work.sql<AssignmentRecord>(
    `select * from portfolio.assignments where assignment_id = $1${lock}`,
    [id],
  );
  if (!record || !mayReadAt(work, record)) throw new Refusal('not-found', 'no-such-assignment');
  return record;
}

/** Loads an assignment for a step and locks it until the transaction ends; `lead`: only those who lead assignments there. */
export async function assignmentToChange(
  work: Work,
  id: string,
  { version, onlyLeaders = false }: { readonly version?: number; readonly onlyLeaders?: boolean } = {},
): Promise<AssignmentRecord> {
  const record = await assignmentFor(work, id, ' for update');
  if (onlyLeaders ? !work.policy.may(lead, record.unit_code) : !mayStep(work, record))
    throw new Refusal('not-allowed', 'not-allowed', { permission: lead, unit: record.unit_code });
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'assignment-changed', { number: `A-${record.number}` });
  return record;
}

/** Whether the caller may see it. */
export function mayReadAt(work: Work, at: Standing): boolean {
  return readsAssignment(work.policy, work.actor, at);
}

/** Whether somebody may see it: those who read assignments in its unit, and its owner. */
export function readsAssignment(policy: Policy, actor: Actor | null, at: Standing): boolean {
  return policy.may(read, at.unit_code) || isOwner(actor, at);
}

/** Whether the caller may say how it stands. */
export function mayStep(work: Work, at: Standing): boolean {
  return work.policy.may(lead, at.unit_code) || isOwner(work.actor, at);
}

/** What the caller may do with it: what the screen offers. */
export function allowedSteps(work: Work, record: AssignmentRecord): AssignmentRight[] {
  return [
    ...(work.policy.may(lead, record.unit_code) ? (['change-assignment'] as const) : []),
    ...(mayStep(work, record)
      ? (['set-assignment-status', 'tell-assignment', 'add-dependency', 'deploy-assignment'] as const)
      : []),
  ];
}

function isOwner(actor: Actor | null, { owner_id }: Standing): boolean {
  return owner_id !== null && owner_id === actor?.personId;
}
