// Planning: beginning a year, saying what it is about, hours and money, goals and activities, the owner's decision.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import { objectToLead } from './object-access.ts';
import { note, takeStep } from './object-step.ts';
import {
  checkDraft,
  type LoadedPlan,
  type PlanAt,
  planOf,
  planToChange,
  planToDecide,
  planToFollow,
} from './plan-access.ts';
import type * as contract from './plan-contract.ts';
import type { ObjectPlan } from './plan-contract.ts';
import { planPage } from './plan-queries.ts';
import type { PlanRecord } from './plan-rows.ts';

export async function startPlan(work: Work, input: GivenOf<typeof contract.startPlan>): Promise<ObjectPlan> {
  const object = await objectToLead(work, input.object);
  if (await planOf(work, input.object, input.year)) throw new Refusal('conflict', 'plan-there', { year: input.year });
  const planId = work.newId();
  await work.sql('insert into objects.plans (plan_id, object_id, year) values ($1, $2, $3)', [
    planId,
    input.object,
    input.year,
  ]);
  if (input.from !== null) {
    const from = await planOf(work, input.object, input.from);
    if (!from) throw new Refusal('not-found', 'no-such-plan', { year: input.from });
    await work.sql(
      `insert into objects.plan_cells (plan_id, work_type, side, funding, month, seconds, amount)
       select $1, work_type, side, funding, month, seconds, amount from objects.plan_cells where plan_id = $2`,
      [planId, from.plan_id],
    );
    await work.sql('update objects.plans set direction = $2 where plan_id = $1', [planId, from.direction]);
  }
  await takeStep(work, object, { what: 'plan-started', text: String(input.year) });
  return planPage(work, input);
}

export async function changePlan(work: Work, input: GivenOf<typeof contract.changePlan>): Promise<ObjectPlan> {
  const loaded = await planToChange(work, input, input.version);
  await changed(work, loaded, 'direction = $2', [input.direction]);
  return planPage(work, input);
}

export async function setPlanCell(work: Work, input: GivenOf<typeof contract.setPlanCell>): Promise<ObjectPlan> {
  const loaded = await planToChange(work, input, input.version);
  const { workType, side, funding } = input;
  const row = [loaded.plan.plan_id, workType, side, funding];
  await work.sql(
    'delete from objects.plan_cells where plan_id = $1 and work_type = $2 and side = $3 and funding = $4',
    row,
  );
  await work.sql(
    `insert into objects.plan_cells (plan_id, work_type, side, funding, month, seconds, amount)
     select $1, $2, $3, $4, m.month, m.seconds, m.amount
     from unnest($5::int[], $6::bigint[], $7::bigint[]) as m(month, seconds, amount) where m.seconds > 0 or m.amount <> 0`,
    [
      ...row,
      input.months.map((_, index) => index + 1),
      input.months.map((month) => month.seconds),
      input.months.map((month) => month.amount),
    ],
  );
  await changed(work, loaded);
  return planPage(work, input);
}

export async function setPlanGoal(work: Work, input: GivenOf<typeof contract.setPlanGoal>): Promise<ObjectPlan> {
  const loaded = await planToFollow(work, input);
  const before = input.goal === null ? null : await goalIn(work, loaded.plan, input.goal);
  // how it went is told when the year has gone; what was to be reached is part of what was decided
  if (before?.text !== input.text || before.measure !== input.measure) checkDraft(loaded.plan);
  await work.sql(
    `insert into objects.plan_goals (goal_id, plan_id, text, measure, outcome, result, added_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (goal_id) do update set text = excluded.text, measure = excluded.measure, outcome = excluded.outcome,
       result = excluded.result`,
    [
      ...[input.goal ?? work.newId(), loaded.plan.plan_id, input.text, input.measure, input.outcome, input.result],
      work.now,
    ],
  );
  await changed(work, loaded);
  return planPage(work, input);
}

export async function dropPlanGoal(work: Work, input: GivenOf<typeof contract.dropPlanGoal>): Promise<ObjectPlan> {
  const loaded = await planToChange(work, input);
  await goalIn(work, loaded.plan, input.goal);
  await work.sql('delete from objects.plan_goals where goal_id = $1', [input.goal]);
  await changed(work, loaded);
  return planPage(work, input);
}

export async function setPlanActivity(
  work: Work,
  input: GivenOf<typeof contract.setPlanActivity>,
): Promise<ObjectPlan> {
  const loaded = await planToFollow(work, input);
  const { activity, goal, person, fromOn, toOn } = input;
  const before = activity === null ? null : await activityIn(work, loaded.plan, activity);
  // its state is told as the year goes; what was to be done is part of what was decided
  if (!before || differs(before, input)) checkDraft(loaded.plan);
  if (goal !== null) await goalIn(work, loaded.plan, goal);
  if (person !== null && (await nameOfPerson(work, person)) === null) throw wrong('person', 'unknown-person');
  if (fromOn !== null && toOn !== null && toOn < fromOn) throw wrong('toOn', 'ends-before-it-starts');
  await work.sql(
    `insert into objects.plan_activities (activity_id, plan_id, title, work_type, side, goal_id, person_id, from_on, to_on,
       state, seconds, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (activity_id) do update set title = excluded.title, work_type = excluded.work_type, side = excluded.side,
       goal_id = excluded.goal_id, person_id = excluded.person_id, from_on = excluded.from_on, to_on = excluded.to_on,
       state = excluded.state, seconds = excluded.seconds`,
    [
      ...[activity ?? work.newId(), loaded.plan.plan_id, input.title, input.workType, input.side, goal, person],
      ...[fromOn, toOn, input.state, input.seconds, work.now],
    ],
  );
  await changed(work, loaded);
  return planPage(work, input);
}

export async function dropPlanActivity(
  work: Work,
  input: GivenOf<typeof contract.dropPlanActivity>,
): Promise<ObjectPlan> {
  const loaded = await planToChange(work, input);
  await activityIn(work, loaded.plan, input.activity);
  await work.sql('delete from objects.plan_activities where activity_id = $1', [input.activity]);
  await changed(work, loaded);
  return planPage(work, input);
}

export async function decidePlan(work: Work, input: GivenOf<typeof contract.decidePlan>): Promise<ObjectPlan> {
  const loaded = await planToDecide(work, input);
  checkDraft(loaded.plan);
  if (input.version !== undefined && input.version !== loaded.plan.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: loaded.plan.version });
  const planId = loaded.plan.plan_id;
  const [kept] = await work.sql<{ cells: number }>(
    `insert into objects.plan_decisions (plan_id, ordinal, at, by_name, seconds, amount, content)
     select $1, (select count(*) + 1 from objects.plan_decisions where plan_id = $1), $2, $3,
       coalesce(sum(c.seconds), 0), coalesce(sum(c.amount), 0), jsonb_build_object(
         'direction', $4::text, 'cells', coalesce(jsonb_agg(to_jsonb(c) - 'plan_id'), '[]'),
         'goals', (select coalesce(jsonb_agg(to_jsonb(g) - 'plan_id'), '[]') from objects.plan_goals g where g.plan_id = $1),
         'activities', (select coalesce(jsonb_agg(to_jsonb(a) - 'plan_id'), '[]') from objects.plan_activities a where a.plan_id = $1))
     from objects.plan_cells c where c.plan_id = $1
     returning jsonb_array_length(content -> 'cells') as cells`,
    [planId, work.now, work.actor?.name ?? null, loaded.plan.direction],
  );
  if (kept?.cells === 0) throw new Refusal('conflict', 'plan-empty', { year: input.year });
  await changed(work, loaded, "state = 'decided', decided_at = $2, decided_by = $3", [
    work.now,
    work.actor?.name ?? null,
  ]);
  await takeStep(work, loaded.object, { what: 'plan-decided', text: String(input.year) });
  return planPage(work, input);
}

export async function reopenPlan(work: Work, input: GivenOf<typeof contract.reopenPlan>): Promise<ObjectPlan> {
  const loaded = await planToDecide(work, input);
  if (loaded.plan.state === 'draft') throw new Refusal('conflict', 'plan-not-decided', { year: input.year });
  await changed(work, loaded, "state = 'draft', decided_at = null, decided_by = null", []);
  await takeStep(work, loaded.object, { what: 'plan-reopened', text: `${input.year}: ${input.reason}` });
  return planPage(work, input);
}

/** A change of the plan: its version goes up, and it is noted. `set` is written here, never typed by anybody. */
async function changed(
  work: Work,
  { object, plan }: LoadedPlan,
  set?: string,
  values: readonly unknown[] = [],
): Promise<void> {
  await work.sql(
    `update objects.plans set version = version + 1${set === undefined ? '' : `, ${set}`} where plan_id = $1`,
    [plan.plan_id, ...values],
  );
  note(work, object);
}

interface GoalRecord {
  [column: string]: unknown;
  text: string;
  measure: string;
}

async function goalIn(work: Work, plan: PlanRecord, goalId: string): Promise<GoalRecord> {
  const [goal] = await work.sql<GoalRecord>(
    'select text, measure from objects.plan_goals where goal_id = $1 and plan_id = $2',
    [goalId, plan.plan_id],
  );
  if (!goal) throw new Refusal('not-found', 'no-such-goal');
  return goal;
}

interface ActivityRecord {
  [column: string]: unknown;
  title: string;
  work_type: string;
  side: string;
  goal_id: string | null;
  seconds: number | null;
}

async function activityIn(work: Work, plan: PlanRecord, activityId: string): Promise<ActivityRecord> {
  const [activity] = await work.sql<ActivityRecord>(
    'select * from objects.plan_activities where activity_id = $1 and plan_id = $2',
    [activityId, plan.plan_id],
  );
  if (!activity) throw new Refusal('not-found', 'no-such-activity');
  return activity;
}

function differs(before: ActivityRecord, input: GivenOf<typeof contract.setPlanActivity> & PlanAt): boolean {
  return (
    before.title !== input.title ||
    before.work_type !== input.workType ||
    before.side !== input.side ||
    before.goal_id !== input.goal ||
    before.seconds !== input.seconds
  );
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', code, {}, [{ path, code, message: code }]);
}
