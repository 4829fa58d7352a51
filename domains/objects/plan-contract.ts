// The plan of an object for a year: goals, activities, hours and money, what was worked, what an hour costs. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { ObjectId, ObjectKind, ObjectState, Side, Version } from './object-contract.ts';

const domain = 'objects';

export const workTypes = ['maintenance', 'development'] as const;
export const WorkType = z.enum(workTypes);
export type WorkType = z.infer<typeof WorkType>;

export const fundings = ['frame', 'central-it', 'investment', 'project'] as const;
export const Funding = z.enum(fundings);
export type Funding = z.infer<typeof Funding>;

export const goalOutcomes = ['open', 'met', 'partly', 'missed'] as const;
export const GoalOutcome = z.enum(goalOutcomes);
export type GoalOutcome = z.infer<typeof GoalOutcome>;

export const activityStates = ['planned', 'ongoing', 'done', 'dropped'] as const;
export const ActivityState = z.enum(activityStates);
export type ActivityState = z.infer<typeof ActivityState>;

const Year = z.coerce.number<number>().int().min(2000).max(2199);
const Seconds = z.int().min(0).max(1_000_000_000);
const Ore = z.int();
const Day = z.iso.date();
const Short = z.string().trim().max(200);
const Long = z.string().trim().max(4000);

/** öre; `rounding` is what the rows shown lack to the exact sum */
const Cost = z.object({ total: Ore, rounding: Ore });

const PlanMonth = z.object({ plannedSeconds: Seconds, plannedAmount: Ore, usedSeconds: Seconds });

export const PlanRow = z
  .object({
    workType: WorkType,
    side: Side,
    funding: Funding,
    plannedSeconds: Seconds,
    usedSeconds: Seconds,
    /** what is to be bought beside the hours */
    plannedAmount: Ore,
    /** what the hours cost; null where no price is known for all of them */
    plannedSalary: Ore.nullable(),
    usedSalary: Ore.nullable(),
    /** January to December */
    months: z.array(PlanMonth).length(12),
  })
  .meta({ id: 'ObjectPlanRow' });
export type PlanRow = z.infer<typeof PlanRow>;

export const PlanGoal = z
  .object({ goal: z.uuid(), text: Short, measure: Short, outcome: GoalOutcome, result: Long })
  .meta({ id: 'ObjectPlanGoal' });
export type PlanGoal = z.infer<typeof PlanGoal>;

export const PlanActivity = z
  .object({
    activity: z.uuid(),
    title: Short,
    workType: WorkType,
    side: Side,
    goal: z.uuid().nullable(),
    person: z.uuid().nullable(),
    personName: z.string().nullable(),
    fromOn: Day.nullable(),
    toOn: Day.nullable(),
    state: ActivityState,
    /** what it is thought to take */
    seconds: Seconds.nullable(),
    /** what was worked under its title in the year */
    usedSeconds: Seconds,
    isLate: z.boolean(),
  })
  .meta({ id: 'ObjectPlanActivity' });
export type PlanActivity = z.infer<typeof PlanActivity>;

/** `follow-plan`: tell how goals and activities go, also when the plan is decided */
export const planSteps = ['start-plan', 'change-plan', 'follow-plan', 'decide-plan', 'reopen-plan'] as const;
export const PlanStep = z.enum(planSteps);
export type PlanStep = z.infer<typeof PlanStep>;

export const ObjectPlan = z
  .object({
    object: ObjectId,
    year: z.int(),
    /** the years there are plans for */
    years: z.array(z.int()),
    state: z.enum(['none', 'draft', 'decided']),
    direction: z.string(),
    version: z.int(),
    decidedAt: z.iso.datetime({ offset: true }).nullable(),
    decidedBy: z.string().nullable(),
    /** the times it was decided, oldest first */
    decisions: z.array(
      z.object({
        at: z.iso.datetime({ offset: true }),
        by: z.string().nullable(),
        seconds: Seconds,
        amount: Ore,
      }),
    ),
    goals: z.array(PlanGoal),
    activities: z.array(PlanActivity),
    rows: z.array(PlanRow),
    plannedSalary: Cost,
    usedSalary: Cost,
    /** hours for which nobody has said what they cost */
    unpriced: z.object({ planned: Seconds, used: Seconds }),
    /** the prices that were used */
    prices: z.array(
      z.object({ unit: z.string(), unitName: z.string(), from: Day, salaryCost: Ore, seconds: Seconds, side: Side }),
    ),
    allowed: z.array(PlanStep),
  })
  .meta({ id: 'ObjectPlan' });
export type ObjectPlan = z.infer<typeof ObjectPlan>;

const at = { object: ObjectId, year: Year };
const change = 'objects.change-plan';

export const showPlan = query({
  id: 'show-plan',
  domain,
  path: '/objects/:object/plan',
  summary: 'The plan of an object for a year, the latest unless told, with what was worked and what the hours cost',
  permission: 'objects.find-objects',
  input: z.object({ object: ObjectId, year: Year.optional() }),
  output: ObjectPlan,
  refuses: ['no-such-object'],
});

export const exportPlan = query({
  id: 'export-plan',
  domain,
  path: '/objects/:object/plan/export',
  summary: 'Hours and money of the plan month by month, as a file: XLSX or CSV',
  permission: 'objects.find-objects',
  input: z.object({ ...at, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
  refuses: ['no-such-object'],
});

export const startPlan = action({
  id: 'start-plan',
  domain,
  path: '/objects/:object/plans',
  summary: 'Begin the plan of a year, empty or with the hours and money of an earlier one',
  permission: change,
  input: z.object({ ...at, from: Year.nullable().default(null) }),
  output: ObjectPlan,
  refuses: ['no-such-object', 'plan-there', 'no-such-plan'],
});

const changing = ['no-such-object', 'no-such-plan', 'changed-meanwhile', 'plan-decided'];

export const changePlan = action({
  id: 'change-plan',
  domain,
  method: 'PATCH',
  path: '/objects/:object/plans/:year',
  summary: 'Say what the year is about',
  permission: change,
  input: z.object({ ...at, version: Version, direction: Long }),
  output: ObjectPlan,
  refuses: changing,
});

export const setPlanCell = action({
  id: 'set-plan-cell',
  domain,
  path: '/objects/:object/plans/:year/cells',
  summary: 'Hours and money of a work type, side and funding, month by month; nothing in all months takes the row away',
  permission: change,
  input: z.object({
    ...at,
    version: Version,
    workType: WorkType,
    side: Side,
    funding: Funding,
    months: z.array(z.object({ seconds: Seconds, amount: Ore.min(-1e13).max(1e13) })).length(12),
  }),
  output: ObjectPlan,
  refuses: changing,
});

export const setPlanGoal = action({
  id: 'set-plan-goal',
  domain,
  path: '/objects/:object/plans/:year/goals',
  summary: 'Add a goal, correct it, or say how it went; the outcome may be told after the plan is decided',
  permission: change,
  input: z.object({
    ...at,
    goal: z.uuid().nullable().default(null),
    text: Short.min(2),
    measure: Short.default(''),
    outcome: GoalOutcome.default('open'),
    result: Long.default(''),
  }),
  output: ObjectPlan,
  refuses: [...changing, 'no-such-goal'],
});

export const dropPlanGoal = action({
  id: 'drop-plan-goal',
  domain,
  method: 'DELETE',
  path: '/objects/:object/plans/:year/goals/:goal',
  summary: 'Take a goal out of the plan',
  permission: change,
  input: z.object({ ...at, goal: z.uuid() }),
  output: ObjectPlan,
  refuses: [...changing, 'no-such-goal'],
});

export const setPlanActivity = action({
  id: 'set-plan-activity',
  domain,
  path: '/objects/:object/plans/:year/activities',
  summary: 'Add an activity, correct it, or set its state; the state may change after the plan is decided',
  permission: change,
  input: z.object({
    ...at,
    activity: z.uuid().nullable().default(null),
    title: Short.min(2),
    workType: WorkType,
    side: Side,
    goal: z.uuid().nullable().default(null),
    person: z.uuid().nullable().default(null),
    fromOn: Day.nullable().default(null),
    toOn: Day.nullable().default(null),
    state: ActivityState.default('planned'),
    seconds: Seconds.nullable().default(null),
  }),
  output: ObjectPlan,
  refuses: [...changing, 'no-such-activity', 'no-such-goal', 'unknown-person', 'ends-before-it-starts'],
});

export const dropPlanActivity = action({
  id: 'drop-plan-activity',
  domain,
  method: 'DELETE',
  path: '/objects/:object/plans/:year/activities/:activity',
  summary: 'Take an activity out of the plan',
  permission: change,
  input: z.object({ ...at, activity: z.uuid() }),
  output: ObjectPlan,
  refuses: [...changing, 'no-such-activity'],
});

export const decidePlan = action({
  id: 'decide-plan',
  domain,
  path: '/objects/:object/plans/:year/decide',
  summary: 'The owner decides the plan; it is kept as it was',
  permission: change,
  input: z.object({ ...at, version: Version }),
  output: ObjectPlan,
  refuses: [...changing, 'plan-empty', 'only-the-owner-decides'],
});

export const reopenPlan = action({
  id: 'reopen-plan',
  domain,
  path: '/objects/:object/plans/:year/reopen',
  summary: 'The owner opens a decided plan for revision, with a reason',
  permission: change,
  input: z.object({ ...at, reason: z.string().trim().min(3).max(2000) }),
  output: ObjectPlan,
  refuses: ['no-such-object', 'no-such-plan', 'plan-not-decided', 'only-the-owner-decides'],
});

export const PlanListRow = z
  .object({
    object: ObjectId,
    code: z.string(),
    name: z.string(),
    family: z.string(),
    familyName: z.string(),
    kind: ObjectKind,
    objectState: ObjectState,
    state: z.enum(['none', 'draft', 'decided']),
    plannedSeconds: Seconds,
    usedSeconds: Seconds,
    plannedAmount: Ore,
    plannedSalary: Ore.nullable(),
    usedSalary: Ore.nullable(),
    goals: z.int(),
    goalsMet: z.int(),
    activitiesLate: z.int(),
  })
  .meta({ id: 'ObjectPlanListRow' });
export type PlanListRow = z.infer<typeof PlanListRow>;

const listed = { year: Year.optional(), kind: ObjectKind.optional() };

export const listPlans = query({
  id: 'list-plans',
  domain,
  path: '/object-plans',
  summary: 'The plans of a year, object by object: hours planned and worked, money, goals',
  permission: 'objects.find-objects',
  input: z.object(listed),
  output: z.object({ year: z.int(), years: z.array(z.int()), rows: z.array(PlanListRow) }),
});

export const exportPlans = query({
  id: 'export-plans',
  domain,
  path: '/object-plans/export',
  summary: 'The same list as a file: XLSX or CSV',
  permission: 'objects.find-objects',
  input: z.object({ ...listed, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const HourPriceRow = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    from: Day,
    salaryCost: Ore,
    seconds: Seconds,
    note: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: 'HourPrice' });
export type HourPriceRow = z.infer<typeof HourPriceRow>;

export const listHourPrices = query({
  id: 'list-hour-prices',
  domain,
  path: '/hour-prices',
  summary: 'What an hour costs in each unit, from which day, and how it was worked out',
  permission: 'objects.read-prices',
  input: z.object({}),
  output: z.object({ rows: z.array(HourPriceRow), maySet: z.boolean() }),
});

export const setHourPrice = action({
  id: 'set-hour-price',
  domain,
  path: '/hour-prices',
  summary: 'Set what an hour costs in a unit and below it, from a day; the earlier price stays for the days before',
  permission: 'objects.set-hour-price',
  unit: 'unit',
  input: z.object({
    unit: z.string().trim().min(1).max(40),
    from: Day,
    salaryCost: Ore.min(1).max(1e13),
    seconds: Seconds.min(3600),
    note: Short.default(''),
  }),
  output: HourPriceRow,
  refuses: ['unknown-unit', 'price-in-use'],
});
