// The example's plans for 2018 and 2019 with hours and purchases by month, the hours worked until August 2019, and what an
// hour costs. Made from the objects' sizes and a fixed seed.
import { examplePeople, leadersOn, random } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ExampleObject, exampleObjectId, exampleObjects } from './example-objects.ts';
import { examplePlanTexts } from './example-plan-texts.ts';
import { spreadOverYear } from './hour-cost-rules.ts';
import type { Side } from './object-contract.ts';
import type { Funding, WorkType } from './plan-contract.ts';

/** Hours a year and kronor of purchases by work type, side and funding. */
type Size = readonly [workType: WorkType, side: Side, funding: Funding, hours: number, kronor: number];

const quarterHour = 900;
const years = [2018, 2019] as const;
/** the last month of 2019 that has hours */
const lastMonth = { 2018: 12, 2019: 8 } as const;

const sizes: Readonly<Record<string, readonly Size[]>> = {
  STERIL: medical(420, 1650, 260, 640_000, 'investment', 380),
  BILD: medical(380, 3900, 420, 2_150_000, 'investment', 610),
  DIALYS: medical(210, 1480, 180, 530_000, 'frame', 140),
  OPERATION: medical(320, 2450, 240, 910_000, 'investment', 260),
  OVERVAKNING: medical(460, 2100, 380, 720_000, 'investment', 420),
  VARDINFO: digital(2400, 5200, 1600, 9_800_000, 'project', 1900),
  INTEGRATION: digital(260, 2300, 400, 1_300_000, 'project', 1250),
  ARBETSPLATS: digital(300, 6100, 350, 4_700_000, 'investment', 1400),
  INFRA: digital(180, 7400, 320, 3_600_000, 'investment', 1750),
  TELEFONI: digital(240, 2050, 140, 1_150_000, 'frame', 260),
  ADMIN: digital(900, 2600, 520, 3_250_000, 'central-it', 640),
};

/** Loads them; `leaderOf` gives the id of the person who leads a side of an object. */
export async function loadExamplePlans(
  work: Work,
  leaderOf: (object: ExampleObject, side: Side) => string | null,
): Promise<void> {
  const plans = exampleObjects.flatMap((object) =>
    sizes[object.code] ? years.map((year) => planOf(object, year, sizes[object.code] ?? [])) : [],
  );
  const connection = work.connection();
  await copyPrices(work);
  await copyRows(
    connection,
    'objects.plans',
    ['plan_id', 'object_id', 'year', 'state', 'direction', 'version', 'decided_at', 'decided_by'],
    plans.map((plan) => [
      plan.id,
      plan.objectId,
      plan.year,
      'decided',
      plan.direction,
      2,
      plan.decidedAt,
      plan.decidedBy,
    ]),
  );
  await copyRows(
    connection,
    'objects.plan_cells',
    ['plan_id', 'work_type', 'side', 'funding', 'month', 'seconds', 'amount'],
    plans.flatMap((plan) =>
      plan.cells.map((cell) => [
        plan.id,
        cell.work_type,
        cell.side,
        cell.funding,
        cell.month,
        cell.seconds,
        cell.amount,
      ]),
    ),
  );
  await copyGoals(work, plans);
  await copyActivities(work, plans, leaderOf);
  await copyDecisions(work, plans, leaderOf);
  await copyHours(work, plans);
}

type Plan = ReturnType<typeof planOf>;

function planOf(object: ExampleObject, year: (typeof years)[number], rows: readonly Size[]) {
  const growth = year === 2018 ? 0.94 : 1;
  const head = leadersOn(`${year - 1}-12-01`).find((each) => each.unit === object.it);
  const owner = examplePeople().persons.find((each) => each.number === head?.person);
  return {
    object,
    year,
    objectId: exampleObjectId(object.code),
    id: stableId('object-plan', `${object.code} ${year}`),
    direction: `Året handlar om ${object.name.toLowerCase()} som fungerar varje dag, och om målen nedan.`,
    decidedAt:
      object.kind === 'medical' && year === 2019
        ? '2019-03-21T13:00:00Z'
        : `${year - 1}-12-${object.kind === 'medical' ? 11 : 14}T13:00:00Z`,
    decidedBy: owner ? `${owner.givenName} ${owner.familyName}` : null,
    cells: rows.flatMap(([work_type, side, funding, hours, kronor]) => {
      const quarters = spreadOverYear(Math.round(hours * growth * 4));
      const amounts = spreadOverYear(Math.round(kronor * growth) * 100);
      return quarters.map((count, index) => ({
        ...{ work_type, side, funding, month: index + 1, seconds: count * quarterHour, amount: amounts[index] ?? 0 },
      }));
    }),
  };
}

async function copyGoals(work: Work, plans: readonly Plan[]): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.plan_goals',
    ['goal_id', 'plan_id', 'text', 'measure', 'outcome', 'result', 'added_at'],
    plans.flatMap((plan) =>
      goalsOf(plan).map((goal): Cell[] => [
        ...[goal.goal_id, plan.id, goal.text, goal.measure, goal.outcome, goal.result, plan.decidedAt],
      ]),
    ),
  );
}

function goalsOf(plan: Plan) {
  const goals = examplePlanTexts[plan.object.code]?.goals.filter((each) => each.year === plan.year) ?? [];
  return goals.map(({ text, measure, outcome, result = '' }, index) => ({
    goal_id: stableId('object-goal', `${plan.object.code} ${plan.year} ${index}`),
    ...{ text, measure, outcome, result },
  }));
}

async function copyActivities(
  work: Work,
  plans: readonly Plan[],
  leaderOf: (object: ExampleObject, side: Side) => string | null,
): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.plan_activities',
    [
      'activity_id',
      'plan_id',
      'title',
      'work_type',
      'side',
      'from_on',
      'to_on',
      'state',
      'seconds',
      'added_at',
      'person_id',
    ],
    plans.flatMap((plan) =>
      activitiesOf(plan, leaderOf).map((each): Cell[] => [
        ...[each.activity_id, plan.id, each.title, each.work_type, each.side, each.from_on, each.to_on, each.state],
        ...[each.seconds, plan.decidedAt, each.person_id],
      ]),
    ),
  );
}

function activitiesOf(plan: Plan, leaderOf: (object: ExampleObject, side: Side) => string | null) {
  const texts = plan.year === 2019 ? (examplePlanTexts[plan.object.code]?.activities ?? []) : [];
  return texts.map(({ title, workType, side, from, to, state, hours }, index) => ({
    activity_id: stableId('object-activity', `${plan.object.code} ${index}`),
    ...{ title, work_type: workType, side, from_on: from, to_on: to, state, seconds: hours * 3600 },
    person_id: leaderOf(plan.object, side),
  }));
}

async function copyDecisions(
  work: Work,
  plans: readonly Plan[],
  leaderOf: (object: ExampleObject, side: Side) => string | null,
): Promise<void> {
  const sum = (cells: Plan['cells'], what: 'seconds' | 'amount') =>
    cells.reduce((total, cell) => total + cell[what], 0);
  await copyRows(
    work.connection(),
    'objects.plan_decisions',
    ['plan_id', 'ordinal', 'at', 'by_name', 'seconds', 'amount', 'content'],
    plans.flatMap((plan) =>
      decisionsOf(plan, activitiesOf(plan, leaderOf)).map(({ at, cells, ...content }, index): Cell[] => [
        ...[plan.id, index + 1, at, plan.decidedBy, sum(cells, 'seconds'), sum(cells, 'amount')],
        JSON.stringify({ cells, ...content }),
      ]),
    ),
  );
}

/** The plan as it stands. Those of medical technology were first decided without the year's later activities, and revised in March. */
function decisionsOf(plan: Plan, activities: ReturnType<typeof activitiesOf>) {
  const { direction, cells, decidedAt: at } = plan;
  const last = { at, direction, cells, goals: goalsOf(plan), activities };
  if (plan.object.kind !== 'medical' || plan.year !== 2019) return [last];
  const earlier = {
    at: '2018-12-11T13:00:00Z',
    direction: `Året handlar om ${plan.object.name.toLowerCase()} som fungerar varje dag.`,
    cells: cells
      .filter((cell) => cell.work_type === 'maintenance' || cell.funding === 'frame')
      .map((cell) => (cell.work_type === 'development' ? { ...cell, seconds: cell.seconds - quarterHour } : cell)),
    goals: last.goals
      .slice(0, 1)
      .map((goal) => ({ ...goal, measure: goal.measure.replace('90', '100'), outcome: 'open', result: '' })),
    activities: activities.slice(0, 2).map((each) => ({ ...each, to_on: '2019-06-30', state: 'planned' })),
  };
  return [earlier, last];
}

/** What was worked: near the plan, month by month, in quarters of an hour; less in July. */
async function copyHours(work: Work, plans: readonly Plan[]): Promise<void> {
  const chance = random('objects hours');
  const rows = plans.flatMap((plan) =>
    plan.cells
      .filter((cell) => cell.month <= lastMonth[plan.year] && cell.seconds > 0)
      .flatMap((cell): Cell[][] => {
        const share = (cell.month === 7 ? 0.45 : 0.8 + cell.month / 60) + chance.next() * 0.3;
        const quarters = Math.max(1, Math.round((cell.seconds * share) / quarterHour));
        const day = `${plan.year}-${String(cell.month).padStart(2, '0')}-28`;
        const unit = cell.side === 'it' ? plan.object.it : plan.object.business;
        return byActivity(plan, cell, quarters).map(([about, count]) => [
          stableId(
            'object-hours',
            `${plan.id} ${cell.work_type} ${cell.side} ${cell.funding} ${cell.month}${about === '' ? '' : ` ${about}`}`,
          ),
          ...[plan.objectId, day, unit, cell.work_type, cell.side, cell.funding, about, count * quarterHour],
        ]);
      }),
  );
  await copyRows(
    work.connection(),
    'objects.worked_hours',
    ['hours_id', 'object_id', '"on"', 'unit_code', 'work_type', 'side', 'funding', 'about', 'seconds'],
    rows,
  );
}

/** The quarters of a month's cell: an activity that runs then has its even part of them, the daily work the rest. */
function byActivity(plan: Plan, cell: Plan['cells'][number], quarters: number): [about: string, quarters: number][] {
  const month = `${plan.year}-${String(cell.month).padStart(2, '0')}`;
  const running = (examplePlanTexts[plan.object.code]?.activities ?? []).find(
    ({ workType, side, from, to }) =>
      workType === cell.work_type && side === cell.side && from.slice(0, 7) <= month && month <= to.slice(0, 7),
  );
  if (!running || cell.funding !== 'frame') return [['', quarters]];
  const months = Number(running.to.slice(5, 7)) - Number(running.from.slice(5, 7)) + 1;
  const own = Math.min(quarters, Math.round((running.hours * 4) / months));
  return own < quarters
    ? [
        ['', quarters - own],
        [running.title, own],
      ]
    : [[running.title, quarters]];
}

async function copyPrices(work: Work): Promise<void> {
  const prices: readonly (readonly [unit: string, from: string, kronor: number, hours: number])[] = [
    ['RN', '2018-01-01', 77_310_000, 200_100],
    ['RN', '2019-01-01', 79_630_000, 200_100],
    ['DTD', '2018-01-01', 98_412_000, 236_300],
    ['DTD', '2019-01-01', 101_560_000, 238_700],
    ['DTD-MT', '2019-01-01', 31_870_000, 73_900],
  ];
  await copyRows(
    work.connection(),
    'objects.hour_prices',
    ['unit_code', 'from_on', 'salary_cost', 'seconds', 'note', 'set_at', 'set_by'],
    prices.map(([unit, from, kronor, hours]) => [
      ...[unit, from, kronor * 100, hours * 3600, 'Lönekostnad delad med planerade timmar', `${from}T08:00:00Z`],
      'Karin Strandmark',
    ]),
  );
}

function medical(
  business: number,
  keeping: number,
  developing: number,
  kronor: number,
  funding: Funding,
  funded: number,
): Size[] {
  return sized(business, keeping, developing, kronor, funding, funded, 0);
}

function digital(
  business: number,
  keeping: number,
  developing: number,
  kronor: number,
  funding: Funding,
  funded: number,
): Size[] {
  return sized(business, keeping, developing, kronor, funding, funded, Math.round(keeping / 4));
}

/** IT objects have a part of their keeping paid by the central IT budget. */
function sized(
  business: number,
  keeping: number,
  developing: number,
  kronor: number,
  funding: Funding,
  funded: number,
  central: number,
): Size[] {
  const rows: Size[] = [
    ['maintenance', 'business', 'frame', business, 0],
    ['maintenance', 'it', 'frame', keeping - central, kronor],
    ['development', 'business', 'frame', Math.round(developing / 2), 0],
  ];
  if (central > 0) rows.push(['maintenance', 'it', 'central-it', central, Math.round(kronor / 10)]);
  if (funding !== 'frame') rows.push(['development', 'it', 'frame', developing, 0]);
  rows.push(['development', 'it', funding, funding === 'frame' ? developing + funded : funded, funded * 700]);
  return rows;
}
