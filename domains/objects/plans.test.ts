// Plans through their operations: who plans, decides and reads; what hours cost, against the database's own decimals; what
// the figures tell.

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, type TestHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import * as contract from './contract.ts';
import { exampleObjectId } from './example.ts';
import {
  amina,
  controller,
  elsewhere,
  keeper,
  mats,
  objectsHouse,
  per,
  samir,
  stranger,
} from './objects-house.test-kit.ts';

const object = exampleObjectId('OVERVAKNING');
const at = { object, year: 2020 };

let t: TestHouse;
beforeAll(async () => {
  t = await objectsHouse();
  await t.run(contract.startPlan, { ...at, from: 2019 }, samir);
});
afterAll(() => t.close());

const plan = (year: number, caller: Caller = samir) => t.run(contract.showPlan, { object, year }, caller);
const flat = (seconds: number, amount = 0) => Array.from({ length: 12 }, () => ({ seconds, amount }));
const row = { workType: 'development', side: 'business', funding: 'project' } as const;

test('a year begins with the hours and money of the one before, and is changed by those who lead the object', async () => {
  const started = await plan(2020);
  const before = await plan(2019);
  expect(started.rows.map((each) => each.plannedSeconds)).toEqual(before.rows.map((each) => each.plannedSeconds));
  expect(started).toMatchObject({ state: 'draft', years: [2018, 2019, 2020], goals: [] });
  expect(started.allowed).toEqual(['start-plan', 'change-plan', 'follow-plan']);
  const changed = await t.run(contract.changePlan, { ...at, version: 1, direction: 'Tysta larm.' }, samir);
  expect(changed).toMatchObject({ direction: 'Tysta larm.', version: 2 });
  const cells = await t.run(contract.setPlanCell, { ...at, ...row, months: flat(7200, 100_00) }, samir);
  expect(cells.rows.find((each) => each.funding === 'project')).toMatchObject({
    plannedSeconds: 24 * 3600,
    plannedAmount: 1200_00,
  });
  const none = await t.run(contract.setPlanCell, { ...at, ...row, months: flat(0) }, samir);
  expect(none.rows.some((each) => each.funding === 'project')).toBe(false);
  for (const id of ['start-plan', 'change-plan', 'set-plan-cell']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('goals and activities are written, followed and taken away', async () => {
  const withGoal = await t.run(contract.setPlanGoal, { ...at, text: 'Färre larm', measure: 'högst 80' }, samir);
  const goal = withGoal.goals[0]?.goal ?? '';
  const activity = { title: 'Nya gränser', workType: 'development', side: 'it', goal } as const;
  const made = await t.run(contract.setPlanActivity, { ...at, ...activity, toOn: '2019-09-01', seconds: 3600 }, samir);
  expect(made.activities[0]).toMatchObject({ title: 'Nya gränser', goal, isLate: true, state: 'planned' });
  const id = made.activities[0]?.activity ?? '';
  for (const [over, code] of [
    [{ goal: object }, 'no-such-goal'],
    [{ person: object }, 'unknown-person'],
    [{ fromOn: '2020-05-01', toOn: '2020-04-01' }, 'ends-before-it-starts'],
    [{ activity: object }, 'no-such-activity'],
  ] as const)
    await expect(t.run(contract.setPlanActivity, { ...at, ...activity, ...over }, samir)).rejects.toMatchObject({
      code,
    });
  await t.run(contract.dropPlanActivity, { ...at, activity: id }, samir);
  await t.run(contract.dropPlanGoal, { ...at, goal }, samir);
  expect(await plan(2020)).toMatchObject({ goals: [], activities: [] });
  await expect(t.run(contract.dropPlanGoal, { ...at, goal }, samir)).rejects.toMatchObject({ code: 'no-such-goal' });
  await expect(t.run(contract.dropPlanActivity, { ...at, activity: id }, samir)).rejects.toMatchObject({
    code: 'no-such-activity',
  });
  await expect(t.run(contract.setPlanGoal, { ...at, text: '' }, samir)).rejects.toMatchObject({ kind: 'invalid' });
  for (const each of ['set-plan-goal', 'drop-plan-goal', 'set-plan-activity', 'drop-plan-activity'])
    expect(await t.audited(each)).toBeGreaterThan(0);
});

test('only the owner decides; what is decided stands still, except how it goes', async () => {
  await t.run(contract.setPlanGoal, { ...at, text: 'Tysta nätter' }, samir);
  await expect(t.run(contract.decidePlan, at, samir)).rejects.toMatchObject({ code: 'only-the-owner-decides' });
  await expect(t.run(contract.decidePlan, { ...at, version: 1 }, mats)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const decided = await t.run(contract.decidePlan, at, mats);
  expect(decided).toMatchObject({ state: 'decided', decidedBy: 'Mats Rönfjäll' });
  const goal = decided.goals[0]?.goal ?? '';
  for (const refused of [
    () => t.run(contract.decidePlan, at, mats),
    () => t.run(contract.changePlan, { ...at, direction: 'Något annat' }, samir),
    () => t.run(contract.setPlanCell, { ...at, ...row, months: flat(1) }, samir),
    () => t.run(contract.setPlanGoal, { ...at, goal, text: 'Lättare' }, samir),
    () => t.run(contract.dropPlanGoal, { ...at, goal }, samir),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'plan-decided' });
  const told = await t.run(contract.setPlanGoal, { ...at, goal, text: 'Tysta nätter', outcome: 'met' }, samir);
  expect(told.goals[0]).toMatchObject({ outcome: 'met' });
  await expect(t.run(contract.reopenPlan, { ...at, reason: 'Ny ram' }, samir)).rejects.toMatchObject({
    code: 'only-the-owner-decides',
  });
  const open = await t.run(contract.reopenPlan, { ...at, reason: 'Ny ram' }, mats);
  expect(open).toMatchObject({ state: 'draft', decisions: [{ by: 'Mats Rönfjäll' }] });
  await expect(t.run(contract.reopenPlan, { ...at, reason: 'Ny ram' }, mats)).rejects.toMatchObject({
    code: 'plan-not-decided',
  });
  for (const each of ['decide-plan', 'reopen-plan']) expect(await t.audited(each)).toBeGreaterThan(0);
});

test('who does not lead the object today changes nothing, who has no part in it reads nothing', async () => {
  const goal = object;
  const steps = (caller: Caller) => [
    () => t.run(contract.startPlan, { object, year: 2021 }, caller),
    () => t.run(contract.changePlan, { ...at, direction: '' }, caller),
    () => t.run(contract.setPlanCell, { ...at, ...row, months: flat(1) }, caller),
    () => t.run(contract.setPlanGoal, { ...at, text: 'Inte mitt' }, caller),
    () => t.run(contract.dropPlanGoal, { ...at, goal }, caller),
    () => t.run(contract.setPlanActivity, { ...at, title: 'Inte mitt', workType: 'development', side: 'it' }, caller),
    () => t.run(contract.dropPlanActivity, { ...at, activity: goal }, caller),
    () => t.run(contract.decidePlan, at, caller),
    () => t.run(contract.reopenPlan, { ...at, reason: 'Inte mitt' }, caller),
  ];
  // a role that ended, a specialist's role, a controller, a head elsewhere, nobody in particular
  for (const caller of [per, amina, controller, elsewhere, stranger])
    for (const step of steps(caller)) await expect(step()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const caller of [per, stranger]) {
    await expect(plan(2019, caller)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.exportPlan, { object, year: 2019 }, caller)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  for (const caller of [amina, controller, keeper]) expect((await plan(2019, caller)).rows.length).toBeGreaterThan(3);
  // a role that begins tomorrow gives nothing today
  t.clock = new Date('2018-12-31T08:00:00Z');
  await expect(t.run(contract.changePlan, { ...at, direction: '' }, samir)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  t.clock = new Date('2019-09-10T08:00:00Z');
  await expect(t.run(contract.startPlan, at, samir)).rejects.toMatchObject({ code: 'plan-there' });
  await expect(t.run(contract.startPlan, { object, year: 2022, from: 2021 }, samir)).rejects.toMatchObject({
    code: 'no-such-plan',
  });
  await t.run(contract.startPlan, { object, year: 2023 }, samir);
  await expect(t.run(contract.decidePlan, { object, year: 2023 }, mats)).rejects.toMatchObject({ code: 'plan-empty' });
});

test('hours cost what the database reckons with sixty decimals, rounded once, with the rounding told', async () => {
  for (const year of [2018, 2019]) {
    const shown = await plan(year);
    for (const what of ['planned', 'used'] as const) {
      const rows = shown.rows.map((each) => each[`${what}Salary`] ?? Number.NaN);
      const { total, rounding } = shown[`${what}Salary`];
      expect(rows.reduce((sum, each) => sum + each, 0) + rounding).toBe(total);
      expect(total).toBe(await reckoned(year, what));
    }
  }
  expect((await plan(2019)).prices.map((price) => [price.unit, price.from, price.side])).toEqual(
    expect.arrayContaining([
      ['DTD-MT', '2019-01-01', 'it'],
      ['RN', '2019-01-01', 'business'],
    ]),
  );
});

async function reckoned(year: number, what: 'planned' | 'used'): Promise<number> {
  const source =
    what === 'planned'
      ? `select side, seconds from objects.plan_cells join objects.plans using (plan_id) where object_id = $1 and year = $2::int`
      : `select side, seconds from objects.worked_hours where object_id = $1 and extract(year from "on")::int = $2::int`;
  const { rows } = await t.house.database.pool.query(
    `select round(sum(h.seconds::numeric * p.salary_cost * (1::numeric(200, 60) / p.seconds)))::text as total
     from (${source}) h join objects.hour_prices p on p.from_on = make_date($2::int, 1, 1)
       and p.unit_code = (case when h.side = 'business' then 'RN' when $2::int = 2018 then 'DTD' else 'DTD-MT' end)`,
    [object, year],
  );
  return Number(rows[0].total);
}

test('an hour without a price is told as such, and a price in force is never changed', async () => {
  const early = { object, year: 2017 };
  await t.run(contract.startPlan, early, samir);
  const shown = await t.run(contract.setPlanCell, { ...early, ...row, months: flat(3600) }, samir);
  expect(shown).toMatchObject({ unpriced: { planned: 12 * 3600, used: 0 }, plannedSalary: { total: 0, rounding: 0 } });
  expect(shown.rows[0]?.plannedSalary).toBeNull();
  const price = { unit: 'DTD', from: '2020-01-01', salaryCost: 104_000_000_00, seconds: 239_000 * 3600 };
  const set = await t.run(contract.setHourPrice, price, controller);
  expect(set).toMatchObject({ unitName: 'Division Teknik och digitalisering', by: 'Karin' });
  // not in force yet: may be corrected
  await t.run(contract.setHourPrice, { ...price, salaryCost: 105_000_000_00 }, controller);
  const refused: [Partial<InputOf<typeof contract.setHourPrice>>, string][] = [
    [{ from: '2019-01-01' }, 'price-in-use'],
    [{ from: '2018-06-01' }, 'price-in-use'],
    [{ salaryCost: 0 }, 'invalid-input'],
  ];
  for (const [over, code] of refused)
    await expect(t.run(contract.setHourPrice, { ...price, ...over }, controller)).rejects.toMatchObject({ code });
  await expect(t.run(contract.setHourPrice, { ...price, unit: 'DAK' }, controller)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.setHourPrice, price, keeper)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { rows, maySet } = await t.run(contract.listHourPrices, {}, controller);
  expect(maySet).toBe(true);
  expect(new Set(rows.map((each) => each.unit))).toEqual(new Set(['DTD', 'DTD-MT', 'RN']));
  await expect(t.run(contract.listHourPrices, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('set-hour-price')).toBe(2);
});

test('the plans of a year stand side by side for whoever may read them, and leave as files', async () => {
  const { rows, year, years } = await t.run(contract.listPlans, { year: 2019 }, controller);
  expect({ year, years }).toMatchObject({ year: 2019, years: expect.arrayContaining([2018, 2019]) });
  expect(rows.filter((each) => each.state === 'decided')).toHaveLength(11);
  expect((await t.run(contract.listPlans, { year: 2019 }, samir)).rows.map((each) => each.code)).toEqual([
    'OVERVAKNING',
  ]);
  expect((await t.run(contract.listPlans, {}, stranger)).rows).toEqual([]);
  await expect(t.run(contract.listPlans, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.listPlans, { year: 19 }, samir)).rejects.toMatchObject({ kind: 'invalid' });
  const list = await csv(await t.run(contract.exportPlans, { year: 2019, format: 'csv' }, controller));
  expect(list).toHaveLength(rows.length + 1);
  await expect(t.run(contract.exportPlans, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.exportPlans, { year: 19 }, samir)).rejects.toMatchObject({ kind: 'invalid' });
  const months = await csv(await t.run(contract.exportPlan, { object, year: 2019, format: 'csv' }, samir));
  // the head, the rows, and the rounding
  expect(months).toHaveLength((await plan(2019)).rows.length + 2);
  expect(months.at(-1)).toMatch(/^Avrundning;;;;;-?0,0\d;-?0,0\d;/);
  const xlsx = await t.run(contract.exportPlan, { object, year: 2019 }, samir);
  // a download answers with a FileAnswer
  expect((xlsx as FileAnswer).name).toBe('OVERVAKNING 2019.xlsx');
  await expect(t.run(contract.exportPlan, { object, year: 1 }, samir)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.showPlan, { object: 'x' }, samir)).rejects.toMatchObject({ kind: 'invalid' });
});

async function csv(answer: unknown): Promise<string[]> {
  // a download answers with a FileAnswer
  const { content } = answer as FileAnswer;
  return (await text(Readable.from(content))).trim().split('\n');
}

test('five medical objects are managed, in 2018 as in 2019; hours planned and worked are those of the plans', async () => {
  const value = async (figure: string, period: string, unit = 'DTD') =>
    (await t.run(readFigures, { unit, period, figures: figure }, controller)).values[0]?.value;
  expect(await value('objects.in-force-medical', '2018-01..2018-12')).toBe(5);
  expect(await value('objects.in-force-medical', '2019-01..2019-08')).toBe(5);
  expect(await value('objects.in-force', '2019-01..2019-08')).toBe(11);
  const plans = await t.house.database.pool.query(
    `select sum(seconds)::bigint as seconds from objects.plan_cells join objects.plans using (plan_id) where year = 2019 and side = 'it'`,
  );
  expect(await value('objects.planned-hours', '2019-01..2019-12')).toBe(Number(plans.rows[0].seconds));
  const used = await t.house.database.pool.query(
    `select sum(seconds)::bigint as seconds from objects.worked_hours where "on" between '2019-01-01' and '2019-08-31' and side = 'it'`,
  );
  expect(await value('objects.used-hours', '2019-01..2019-08')).toBe(Number(used.rows[0].seconds));
  expect(await value('objects.planned-purchases', '2019-01..2019-12')).toBeGreaterThan(0);
});

const head = 'Objektkod;Datum;Enhetskod;Arbetstyp;Sida;Finansiering;Timmar;Aktivitet';
const hours = `${head}
OVERVAKNING;2019-09-02;DTD-MT;Vidmakthållande;It och teknik;Ramanslag;7,5;Larm
OVERVAKNING;2019-09-03;DTD-MT;Vidareutveckling;It och teknik;Investering;4;
`;

async function bring(content: string, caller: Caller = controller): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(
    imports.startImport,
    { kind: 'objects.hours', name: 'timmar.csv' },
    { ...caller, upload },
  );
  await runDueJobs(t.house);
  return importId;
}

async function keepImport(importId: string) {
  await t.run(imports.commitImport, { importId, rows: 'all' }, controller);
  await runDueJobs(t.house);
  return t.run(imports.readImport, { importId }, controller);
}

test('hours come in by file: the same row again changes nothing, other hours replace it, and undo puts them back', async () => {
  const used = async () => (await plan(2019)).rows.reduce((sum, each) => sum + each.usedSeconds, 0);
  const before = await used();
  const first = await bring(hours);
  expect(await keepImport(first)).toMatchObject({ state: 'stored', stored: 2, same: 0 });
  expect(await used()).toBe(before + 11.5 * 3600);
  expect(await keepImport(await bring(hours))).toMatchObject({ stored: 0, same: 2 });
  const corrected = await bring(hours.replace('7,5', '6,25'));
  expect(await keepImport(corrected)).toMatchObject({ stored: 1, same: 1 });
  expect(await used()).toBe(before + 10.25 * 3600);
  await t.run(imports.undoImport, { importId: first }, controller).catch(() => undefined);
  await runDueJobs(t.house);
  // the later import stands on it
  expect(await used()).toBe(before + 10.25 * 3600);
  for (const importId of [corrected, first]) {
    await t.run(imports.undoImport, { importId }, controller);
    await runDueJobs(t.house);
  }
  expect(await used()).toBe(before);
});

test('who leads the object writes hours by hand; the same hours never stand there twice, nor before they are worked', async () => {
  const of = { workType: 'development', side: 'it', funding: 'project' } as const;
  const sum = async () => (await plan(2019)).rows.reduce((total, each) => total + each.usedSeconds, 0);
  const before = await sum();
  const title = (await plan(2019)).activities[0]?.title ?? '';
  const row = { object, on: '2019-09-09', ...of, about: title, seconds: 5400 };
  const written = await t.run(contract.setWorkedHours, row, samir);
  expect(written).toMatchObject({ unit: 'DTD-MT', unitName: 'Medicinsk teknik', about: title, seconds: 5400 });
  expect(await sum()).toBe(before + 5400);
  expect((await plan(2019)).activities[0]?.usedSeconds).toBeGreaterThanOrEqual(5400);
  const { hours } = written;
  await t.run(contract.setWorkedHours, { ...row, hours, seconds: 7200 }, samir);
  expect(await sum()).toBe(before + 7200);
  const list = await t.run(contract.listWorkedHours, { object, year: 2019 }, samir);
  expect(list.mayWrite).toBe(true);
  expect(list.rows[0]).toMatchObject({ hours, seconds: 7200 });
  const more = await t.run(contract.listWorkedHours, { object, year: 2019, after: list.next ?? '' }, samir);
  expect([list.rows.length, more.rows.some((each) => list.rows.some((one) => one.hours === each.hours))]).toEqual([
    12,
    false,
  ]);
  for (const [over, code] of [
    [{}, 'hours-there'],
    [{ on: '2019-09-11' }, 'hours-in-the-future'],
    [{ unit: 'NOLL' }, 'unknown-unit'],
    [{ hours: object, about: 'annat' }, 'no-such-hours'],
    [{ seconds: 0 }, 'invalid-input'],
  ] as const)
    await expect(t.run(contract.setWorkedHours, { ...row, ...over }, samir)).rejects.toMatchObject({ code });
  // a role that ended, a specialist, a controller, nobody in particular
  for (const caller of [per, amina, controller, stranger]) {
    await expect(t.run(contract.setWorkedHours, { ...row, about: '' }, caller)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(t.run(contract.dropWorkedHours, { object, hours }, caller)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  await expect(t.run(contract.listWorkedHours, { object, year: 2019 }, stranger)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect(await t.run(contract.listWorkedHours, { object, year: 2019 }, amina)).toMatchObject({ mayWrite: false });
  await t.run(contract.dropWorkedHours, { object, hours }, samir);
  await expect(t.run(contract.dropWorkedHours, { object, hours }, samir)).rejects.toMatchObject({
    code: 'no-such-hours',
  });
  expect(await sum()).toBe(before);
  for (const each of ['set-worked-hours', 'drop-worked-hours']) expect(await t.audited(each)).toBeGreaterThan(0);
});

test('what is wrong with a row of hours is said beside it; nobody brings hours of units that are not theirs', async () => {
  const row = (object: string, on: string, unit: string) => `${object};${on};${unit};Vidmakthållande;Verksamhet;;1;`;
  const wrong = await bring(
    [
      head,
      row('NOLL', '2019-09-01', 'DTD-MT'),
      row('STERIL', '2019-09-01', 'NOLL'),
      row('STERIL', '2019-09-11', 'DTD-MT'),
      row('STERIL', '2019-09-01', 'DTD-MT'),
      row('STERIL', '2019-09-01', 'DTD-MT'),
      row('STERIL', '2019-09-01', 'DKI-OPE'),
    ].join('\n'),
  );
  const { problems } = await t.run(imports.readImportProblems, { importId: wrong }, controller);
  expect(problems.map((each) => [each.line, each.code])).toEqual([
    [2, 'no-such-object'],
    [3, 'no-such-unit'],
    [4, 'in-the-future'],
    [6, 'twice-in-file'],
    [7, expect.stringContaining('unit')],
  ]);
  await expect(bring(hours, samir)).rejects.toMatchObject({ code: 'import-kind-unknown' });
});
