// The example region's investments: frames of three years, some fifty decisions with their steps, and hundreds of payments
// drawn by chance so that each decision's add up to the öre to what investment-example-decisions.ts says.
import { castAs, divisionCode, examplePeople, leadersOn, type Random, random } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ExampleDecision, exampleDecisions, exampleFrames } from './investment-example-decisions.ts';
import type { InvestmentState } from './investment-rules.ts';

const ore = 100_000;
const lastDay = '2019-08-31';

/** Loads frames, decisions, steps, payments and forecasts. */
export async function loadInvestments(work: Work): Promise<void> {
  const loading: Loading = {
    connection: work.connection(),
    who: author(),
    at: work.now.toISOString(),
    stories: exampleDecisions.map(storyOf),
  };
  await loadFrames(loading);
  await loadDecisions(loading);
  await loadSteps(loading);
  await loadPayments(loading);
  await loadForecasts(loading);
}

interface Loading {
  readonly connection: ReturnType<Work['connection']>;
  /** id and name of whoever is said to have written it */
  readonly who: ReturnType<typeof author>;
  readonly at: string;
  readonly stories: readonly ReturnType<typeof storyOf>[];
}

async function loadFrames({ connection, who, at }: Loading): Promise<void> {
  await copyRows(
    connection,
    'finances.investment_frames',
    [
      'frame_id',
      'unit',
      'year',
      'category',
      'amount',
      'decided_on',
      'decided_by',
      'note',
      'created_at',
      'created_by_id',
      'created_by_name',
    ],
    exampleFrames.map((each) => [
      stableId('investment-frame', `${each.year} ${each.category} ${each.on}`),
      divisionCode,
      each.year,
      each.category,
      each.amount * ore,
      each.on,
      each.by,
      each.note,
      at,
      ...who,
    ]),
  );
}

async function loadDecisions({ connection, who, at, stories }: Loading): Promise<void> {
  await copyRows(
    connection,
    'finances.investment_decisions',
    [
      'decision_id',
      'year',
      'number',
      'decided_on',
      'unit',
      'category',
      'programme',
      'item',
      'responsible',
      'amount',
      'created_at',
      'created_by_id',
      'created_by_name',
    ],
    stories.map(({ id, of, decidedOn }) => [
      id,
      of.year,
      of.number,
      decidedOn,
      of.unit,
      of.category,
      of.programme,
      of.item,
      headOf(of.unit),
      of.amount * ore,
      at,
      ...who,
    ]),
  );
}

async function loadSteps({ connection, who, stories }: Loading): Promise<void> {
  await copyRows(
    connection,
    'finances.investment_states',
    ['decision_id', 'ordinal', 'state', 'happened_on', 'reason', 'at', 'by_id', 'by_name'],
    stories.flatMap(({ id, steps }) =>
      steps.map((step, index): Cell[] => [
        id,
        index + 1,
        step.state,
        step.on,
        step.reason,
        `${step.on}T12:00:00Z`,
        ...who,
      ]),
    ),
  );
}

async function loadPayments({ connection, who, at, stories }: Loading): Promise<void> {
  await copyRows(
    connection,
    'finances.investment_outcomes',
    [
      'outcome_id',
      'decision_id',
      'booked_on',
      'amount',
      'reference',
      'text',
      'created_at',
      'created_by_id',
      'created_by_name',
    ],
    stories.flatMap(({ id, of, payments }) =>
      payments.map((each, index): Cell[] => {
        const reference = `LF ${of.year}${of.number}-${String(index + 1).padStart(2, '0')}`;
        return [stableId('investment-payment', reference), id, each.on, each.amount, reference, of.item, at, ...who];
      }),
    ),
  );
}

async function loadForecasts({ connection, who, stories }: Loading): Promise<void> {
  await copyRows(
    connection,
    'finances.investment_forecasts',
    ['forecast_id', 'decision_id', 'year', 'as_of', 'amount', 'comment', 'at', 'by_id', 'by_name'],
    stories.flatMap((story) =>
      forecastsOf(story).map((each): Cell[] => [
        stableId('investment-forecast', `${story.id} ${each.asOf}`),
        story.id,
        Number(each.asOf.slice(0, 4)),
        each.asOf,
        each.amount,
        each.comment,
        `${each.asOf}-28T12:00:00Z`,
        ...who,
      ]),
    ),
  );
}

interface Payment {
  readonly on: string;
  readonly amount: number;
}

interface Story {
  readonly id: string;
  readonly of: ExampleDecision;
  readonly decidedOn: string;
  readonly steps: readonly { readonly state: InvestmentState; readonly on: string; readonly reason: string }[];
  readonly payments: readonly Payment[];
}

function storyOf(of: ExampleDecision): Story {
  const chance = random(`investment ${of.year}/${of.number}`);
  const decidedOn = `${of.year - 1}-12-${String(chance.between(3, 19)).padStart(2, '0')}`;
  const ends = of.state === 'delivered' && of.on ? of.on : lastDay;
  const before = spread(of.before2019, `${of.year}-03-10`, ends < '2018-12-28' ? ends : '2018-12-28', chance);
  const after = spread(of.paid2019, of.year === 2019 ? '2019-03-01' : '2019-01-08', ends, chance);
  const payments = [...before, ...after];
  return {
    id: stableId('investment', `${of.year}/${of.number}`),
    of,
    decidedOn,
    payments,
    steps: stepsOf(of, decidedOn, payments, chance),
  };
}

/** Thousands of kronor as payments on working-day-like dates, odd to the öre, exact in their sum. */
function spread(thousands: number, from: string, to: string, chance: Random): Payment[] {
  if (thousands === 0) return [];
  const total = thousands * ore;
  const count = Math.min(16, Math.max(2, Math.round(thousands / 130)));
  const weights = Array.from({ length: count }, () => 0.4 + chance.next());
  const all = weights.reduce((sum, each) => sum + each, 0);
  const amounts = weights.slice(1).map((weight) => Math.floor((total * weight) / all));
  const first = total - amounts.reduce((sum, each) => sum + each, 0);
  const days = Array.from({ length: count }, () => dayBetween(from, to, chance.next())).sort();
  return [first, ...amounts].map((amount, index) => ({ on: days[index] ?? to, amount }));
}

function stepsOf(of: ExampleDecision, decidedOn: string, payments: readonly Payment[], chance: Random): Story['steps'] {
  const planned = { state: 'planned' as const, on: decidedOn, reason: '' };
  const bidding = { state: 'in-procurement' as const, on: later(decidedOn, chance.between(20, 45)), reason: '' };
  const first = payments[0]?.on ?? lastDay;
  const ordered = { state: 'ordered' as const, on: later(first, -chance.between(5, 14)), reason: '' };
  const ended = { state: of.state, on: of.on ?? lastDay, reason: of.reason ?? '' };
  switch (of.state) {
    case 'planned':
      return [planned];
    case 'in-procurement':
      return [planned, bidding];
    case 'ordered':
      return [planned, bidding, ordered];
    case 'delivered':
      return [planned, bidding, ordered, ended];
    case 'dormant':
      return payments.length > 0 ? [planned, bidding, ordered, ended] : [planned, ended];
  }
}

/** What was thought in April and in August of each year; in August 2019 exactly what the story says. */
function forecastsOf({ of, payments }: Story): { asOf: string; amount: number; comment: string }[] {
  const chance = random(`investment forecast ${of.year}/${of.number}`);
  const in2018 = payments.filter((each) => each.on < '2019').filter((each) => each.on >= '2018');
  const paid2018 = in2018.reduce((sum, each) => sum + each.amount, 0);
  const about = (amount: number, least: number) =>
    Math.max(0, Math.round((amount * (least + chance.next() * 0.3)) / ore / 50) * 50 * ore);
  const of2018 =
    of.year > 2018
      ? []
      : [
          { asOf: '2018-04', amount: about(paid2018, 0.95), comment: '' },
          { asOf: '2018-08', amount: about(paid2018, 0.9), comment: '' },
        ];
  return [
    ...of2018,
    { asOf: '2019-04', amount: about(of.forecast2019 * ore, 0.9), comment: '' },
    { asOf: '2019-08', amount: of.forecast2019 * ore, comment: of.reason ?? '' },
  ];
}

function headOf(unit: string): string {
  const number = leadersOn(lastDay).find((each) => each.unit === unit)?.person;
  const head = examplePeople().persons.find((each) => each.number === number);
  if (!head) throw new Error(`${unit} has no head`);
  return `${head.givenName} ${head.familyName}`;
}

function author(): [string, string] {
  const { number, givenName, familyName } = castAs('controller');
  return [stableId('account', number), `${givenName} ${familyName}`];
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day between two, moved off Saturdays and Sundays without leaving the span. */
function dayBetween(from: string, to: string, share: number): string {
  const span = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const day = later(from, Math.round(span * share));
  const weekday = new Date(day).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return day;
  const moved = later(day, weekday === 6 ? -1 : -2);
  return moved < from ? day : moved;
}
