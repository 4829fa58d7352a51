// Loading a plan for a step. Those who lead the object today change it while it is a draft; its owners, and whoever keeps
// the register, decide it and open it again.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectToLead, ownsObject, rolesOn } from './object-access.ts';
import type { ObjectRecord } from './object-rows.ts';
import { leads } from './object-rules.ts';
import type { PlanStep } from './plan-contract.ts';
import type { PlanRecord } from './plan-rows.ts';

export interface PlanAt {
  readonly object: string;
  readonly year: number;
}

export interface LoadedPlan {
  readonly object: ObjectRecord;
  readonly plan: PlanRecord;
}

/** The plan of a year, or null; who asks has been let in to the object already. */
export async function planOf(work: Work, objectId: string, year: number): Promise<PlanRecord | null> {
  const [plan] = await work.sql<PlanRecord>('select * from objects.plans where object_id = $1 and year = $2', [
    objectId,
    year,
  ]);
  return plan ?? null;
}

/** Loads a plan for telling how it goes: also one that is decided. The object is locked until the transaction ends. */
export async function planToFollow(work: Work, at: PlanAt): Promise<LoadedPlan> {
  const object = await objectToLead(work, at.object);
  const plan = await planOf(work, at.object, at.year);
  if (!plan) throw new Refusal('not-found', 'no-such-plan', { year: at.year });
  return { object, plan };
}

/** Loads a plan for a change of what is planned: only a draft can be changed. */
export async function planToChange(work: Work, at: PlanAt, version?: number): Promise<LoadedPlan> {
  const loaded = await planToFollow(work, at);
  checkDraft(loaded.plan);
  if (version !== undefined && version !== loaded.plan.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: loaded.plan.version });
  return loaded;
}

/** Loads a plan for its owner's decision. */
export async function planToDecide(work: Work, at: PlanAt): Promise<LoadedPlan> {
  const loaded = await planToFollow(work, at);
  if (await ownsObject(work, loaded.object)) return loaded;
  throw new Refusal('not-allowed', 'only-the-owner-decides', {});
}

/** What is planned stands still once it is decided. */
export function checkDraft(plan: PlanRecord): void {
  if (plan.state === 'decided') throw new Refusal('conflict', 'plan-decided', { year: plan.year });
}

/** What the caller may do with the plan of a year: what the screen offers. */
export async function allowedPlanSteps(work: Work, object: ObjectRecord, plan: PlanRecord | null): Promise<PlanStep[]> {
  const isOwner = await ownsObject(work, object);
  if (!isOwner && !(await rolesOn(work, object)).some(leads)) return [];
  if (!plan) return ['start-plan'];
  if (plan.state === 'draft')
    return ['start-plan', 'change-plan', 'follow-plan', ...(isOwner ? (['decide-plan'] as const) : [])];
  return ['start-plan', 'follow-plan', ...(isOwner ? (['reopen-plan'] as const) : [])];
}
