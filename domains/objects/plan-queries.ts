// The plan of one object for a year, and the plans of all objects one may read, side by side.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import { objectsToRead, objectToRead } from './object-access.ts';
import { allowedPlanSteps, planOf } from './plan-access.ts';
import type { listPlans, ObjectPlan, PlanActivity, PlanGoal, PlanListRow, showPlan } from './plan-contract.ts';
import { allPrices, monthCells, type PlanRecord, pricedRows } from './plan-rows.ts';

export async function planPage(work: Work, input: GivenOf<typeof showPlan>): Promise<ObjectPlan> {
  const object = await objectToRead(work, input.object);
  const years = await yearsOf(work, [object.object_id]);
  const day = await presentDay(work);
  const year = input.year ?? yearShown(day, years);
  const plan = await planOf(work, object.object_id, year);
  const cells = await monthCells(work, [object.object_id], year);
  return {
    object: object.object_id,
    year,
    years,
    state: plan?.state ?? 'none',
    direction: plan?.direction ?? '',
    version: plan?.version ?? 0,
    decidedAt: plan?.decided_at?.toISOString() ?? null,
    decidedBy: plan?.decided_by ?? null,
    decisions: plan ? await decisionsOf(work, plan) : [],
    goals: plan ? await goalsOf(work, plan) : [],
    activities: plan ? await activitiesOf(work, plan, day) : [],
    ...pricedRows(work, object, year, cells, await allPrices(work)),
    allowed: await allowedPlanSteps(work, object, plan),
  };
}

interface Counted {
  [column: string]: unknown;
  object_id: string;
  state: PlanRecord['state'];
  goals: number;
  goals_met: number;
  late: number;
}

export async function planList(work: Work, input: GivenOf<typeof listPlans>): Promise<AnswerOf<typeof listPlans>> {
  const objects = (await objectsToRead(work)).filter((each) => input.kind === undefined || each.kind === input.kind);
  const ids = objects.map((each) => each.object_id);
  const years = await yearsOf(work, ids);
  const day = await presentDay(work);
  const year = input.year ?? yearShown(day, years);
  const cells = Map.groupBy(await monthCells(work, ids, year), (cell) => cell.object_id);
  const prices = await allPrices(work);
  const plans = await work.sql<Counted>(
    `select p.object_id, p.state,
       (select count(*) from objects.plan_goals g where g.plan_id = p.plan_id)::int as goals,
       (select count(*) from objects.plan_goals g where g.plan_id = p.plan_id and g.outcome = 'met')::int as goals_met,
       (select count(*) from objects.plan_activities a where a.plan_id = p.plan_id and a.to_on < $3
          and a.state in ('planned', 'ongoing'))::int as late
     from objects.plans p where p.object_id = any($1) and p.year = $2`,
    [ids, year, day],
  );
  const rows = objects.map((object): PlanListRow => {
    const plan = plans.find((each) => each.object_id === object.object_id);
    const priced = pricedRows(work, object, year, cells.get(object.object_id) ?? [], prices);
    const sum = (of: 'plannedSeconds' | 'usedSeconds' | 'plannedAmount') =>
      priced.rows.reduce((total, row) => total + row[of], 0);
    return {
      object: object.object_id,
      code: object.code,
      name: object.name,
      family: object.family_code,
      familyName: object.family_name,
      kind: object.kind,
      objectState: object.state,
      state: plan?.state ?? 'none',
      plannedSeconds: sum('plannedSeconds'),
      usedSeconds: sum('usedSeconds'),
      plannedAmount: sum('plannedAmount'),
      plannedSalary: priced.unpriced.planned > 0 ? null : priced.plannedSalary.total,
      usedSalary: priced.unpriced.used > 0 ? null : priced.usedSalary.total,
      goals: plan?.goals ?? 0,
      goalsMet: plan?.goals_met ?? 0,
      activitiesLate: plan?.late ?? 0,
    };
  });
  // an object that is over is shown for the years it has something to say of
  return { year, years, rows: rows.filter((row) => row.objectState !== 'ended' || row.state !== 'none') };
}

/** The year that is worked on where it is planned, else the latest that is: who plans the next one still sees this one first. */
function yearShown(day: string, years: readonly number[]): number {
  const now = Number(day.slice(0, 4));
  return years.includes(now) ? now : (years.at(-1) ?? now);
}

async function yearsOf(work: Work, objectIds: readonly string[]): Promise<number[]> {
  const rows = await work.sql<{ year: number }>(
    'select distinct year from objects.plans where object_id = any($1) order by year',
    [objectIds],
  );
  return rows.map((row) => row.year);
}

async function decisionsOf(work: Work, plan: PlanRecord): Promise<ObjectPlan['decisions']> {
  const rows = await work.sql<{ at: Date; by_name: string | null; seconds: number; amount: number }>(
    'select at, by_name, seconds, amount from objects.plan_decisions where plan_id = $1 order by ordinal',
    [plan.plan_id],
  );
  return rows.map(({ at, by_name, ...sums }) => ({ at: at.toISOString(), by: by_name, ...sums }));
}

async function goalsOf(work: Work, plan: PlanRecord): Promise<PlanGoal[]> {
  return work.sql<PlanGoal>(
    `select goal_id as goal, text, measure, outcome, result from objects.plan_goals
     where plan_id = $1 order by added_at, goal_id`,
    [plan.plan_id],
  );
}

interface ActivityRecord {
  [column: string]: unknown;
  activity_id: string;
  title: string;
  work_type: PlanActivity['workType'];
  side: PlanActivity['side'];
  goal_id: string | null;
  person_id: string | null;
  from_on: string | null;
  to_on: string | null;
  state: PlanActivity['state'];
  seconds: number | null;
  used: number;
}

/** Hours are an activity's when they were written under its title, whether by file or by hand. */
async function activitiesOf(work: Work, plan: PlanRecord, day: string): Promise<PlanActivity[]> {
  const rows = await work.sql<ActivityRecord>(
    `select a.*, coalesce((select sum(h.seconds) from objects.worked_hours h
         where h.object_id = $2 and "on" >= make_date($3, 1, 1) and "on" < make_date($3 + 1, 1, 1)
           and lower(h.about) = lower(a.title)), 0)::bigint as used
     from objects.plan_activities a where a.plan_id = $1
     order by coalesce(from_on, 'infinity'), coalesce(to_on, 'infinity'), added_at, activity_id`,
    [plan.plan_id, plan.object_id, plan.year],
  );
  const names = await namesOfPersons(work, [...new Set(rows.flatMap((row) => row.person_id ?? []))]);
  return rows.map((row) => ({
    activity: row.activity_id,
    title: row.title,
    workType: row.work_type,
    side: row.side,
    goal: row.goal_id,
    person: row.person_id,
    personName: row.person_id && (names.get(row.person_id) ?? null),
    fromOn: row.from_on,
    toOn: row.to_on,
    state: row.state,
    seconds: row.seconds,
    usedSeconds: row.used,
    isLate: row.to_on !== null && row.to_on < day && (row.state === 'planned' || row.state === 'ongoing'),
  }));
}
