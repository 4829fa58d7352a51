// Reorganisations through their operations: planned, looked at, decided, carried out once on the day, taken back before.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { divisionUnits, employedOn } from '../../example/region.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Steps } from '../../platform/operation/domain.ts';
import { carryOutDue } from './carry-out.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { people } from './people.ts';

const administrator = someone('administrator');
const employee = someone('employee');
const divisionHead = someone('division-head', 'DTD');
const today = '2019-09-10';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people], `${today}T08:00:00Z`);
  await t.house.act('load-example', administrator, loadExample);
});
beforeEach(() => {
  t.clock = new Date(`${today}T08:00:00Z`);
});
afterAll(() => t.close());

const mergeMt: contract.ReorganisationStep[] = [
  { kind: 'rename', unit: 'DTD-MT1', name: 'MT bild och laboratorium' },
  { kind: 'merge', units: ['DTD-MT3'], into: 'DTD-MT1' },
];
const plan = (over: object = {}) =>
  t.run(contract.planReorganisation, {
    title: 'Två grupper blir en',
    takesEffectOn: '2020-01-01',
    steps: mergeMt,
    ...over,
  });
const tree = async (on: string) =>
  new Map((await t.run(contract.showOrganisation, { on }, employee)).units.map((unit) => [unit.unit, unit]));
const steps: Steps = {
  act: (what) => t.house.act('carry-out-reorganisations', administrator, what),
  look: (what) => t.house.look(administrator, what),
  as: () => steps,
  progress: async () => {},
};
const carryOut = () => carryOutDue(steps);

test('the preview says who and what moves before anything does', async () => {
  const { preview, state, allowed } = await plan();
  expect(state).toBe('draft');
  expect(allowed).toEqual(['change-reorganisation', 'schedule-reorganisation', 'withdraw-reorganisation']);
  const inMt3 = employedOn(today, ['DTD-MT3']).length;
  expect(preview?.problems).toEqual([]);
  expect(preview?.personsMoving).toBe(inMt3);
  expect(preview?.persons).toHaveLength(inMt3);
  expect(preview?.persons.every((each) => each.from === 'DTD-MT3' && each.to === 'DTD-MT1' && each.name)).toBe(true);
  expect(preview?.heads.map((each) => each.unit)).toEqual(['DTD-MT3']);
  expect(preview?.grants).toEqual([
    expect.objectContaining({ role: 'unit-head', unit: 'DTD-MT3', what: 'ends', to: null }),
  ]);
  expect(preview?.units.map((each) => [each.unit, each.what])).toEqual([
    ['DTD-MT1', 'renamed'],
    ['DTD-MT3', 'closed'],
  ]);
  expect((await tree('2020-01-01')).has('DTD-MT3')).toBe(true);
  expect(await t.audited('plan-reorganisation')).toBeGreaterThan(0);
});

test('decided, it waits for its day; then it is carried out once, and the past stays as it was', async () => {
  const { reorganisation } = await plan();
  const decided = await t.run(contract.scheduleReorganisation, { reorganisation });
  expect(decided.state).toBe('scheduled');
  await carryOut();
  expect((await t.run(contract.showReorganisation, { reorganisation })).state).toBe('scheduled');
  t.clock = new Date('2020-01-01T00:05:00Z');
  await carryOut();
  await carryOut();
  const done = await t.run(contract.showReorganisation, { reorganisation });
  expect(done.states.map((each) => each.state)).toEqual(['draft', 'scheduled', 'carried-out']);
  expect(done).toMatchObject({ preview: null, allowed: [] });
  const [before, after] = [await tree('2019-12-31'), await tree('2020-01-01')];
  const counts = employedOn(today, ['DTD-MT1']).length + employedOn(today, ['DTD-MT3']).length;
  expect(before.get('DTD-MT3')?.people).toBe(employedOn(today, ['DTD-MT3']).length);
  expect(after.has('DTD-MT3')).toBe(false);
  expect(after.get('DTD-MT1')).toMatchObject({ name: 'MT bild och laboratorium', people: counts });
  expect(after.get('DTD')?.peopleBelow).toBe(155);
  const ended = await t.run(contract.showUnit, { unit: 'DTD-MT3' });
  expect(ended.successor?.unit).toBe('DTD-MT1');
  expect(await t.audited('schedule-reorganisation')).toBeGreaterThan(0);
  expect(await runDueJobs(t.house)).toBeGreaterThanOrEqual(0);
});

test('taken back before its day it becomes a draft again, and never happens', async () => {
  const { reorganisation } = await plan({
    steps: [{ kind: 'rename', unit: 'DTD-STA', name: 'Stab' }],
    takesEffectOn: '2019-10-01',
  });
  await t.run(contract.scheduleReorganisation, { reorganisation });
  const back = await t.run(contract.withdrawReorganisation, { reorganisation, note: 'Facket vill vänta.' });
  expect(back.state).toBe('draft');
  t.clock = new Date('2019-10-01T06:00:00Z');
  await carryOut();
  expect((await tree('2019-10-01')).get('DTD-STA')?.name).toBe('Stab, arkitektur och integration');
  const away = await t.run(contract.withdrawReorganisation, { reorganisation });
  expect(away.state).toBe('withdrawn');
  await expect(t.run(contract.scheduleReorganisation, { reorganisation })).rejects.toMatchObject({
    code: 'reorganisation-not-open',
  });
  expect(await t.audited('withdraw-reorganisation')).toBe(2);
});

test('decided for today it is carried out at once, also for who asks right after', async () => {
  const { reorganisation } = await plan({
    takesEffectOn: today,
    steps: [
      { kind: 'create', unit: 'DTD-INN', name: 'Innovation', unitKind: 'section', parent: 'DTD' },
      { kind: 'move', unit: 'DTD-UT2', parent: 'DTD-INN' },
    ],
  });
  expect((await t.run(contract.scheduleReorganisation, { reorganisation })).state).toBe('carried-out');
  expect((await tree(today)).get('DTD-UT2')?.parent).toBe('DTD-INN');
  expect((await tree('2019-09-09')).get('DTD-UT2')?.parent).toBe('DTD-UTV');
  const inNewUnit = someone('unit-head', 'DTD-INN');
  const anyone = employedOn(today, ['DTD-UT2'])[0]?.person ?? '';
  const { rows } = await t.run(contract.listPeople, { unit: 'DTD-INN', limit: 200 }, inNewUnit);
  expect(rows.length).toBe(employedOn(today, ['DTD-UT2']).length);
  expect(anyone).not.toBe('');
});

test('a split takes the people and the cost centre named; a head’s role in a unit that ends, ends', async () => {
  const staff = (await t.run(contract.listPeople, { unit: 'DTD-STA', limit: 200 })).rows.map((row) => row.person);
  const { reorganisation } = await plan({
    takesEffectOn: today,
    steps: [
      {
        kind: 'split',
        unit: 'DTD-STA',
        continues: false,
        parts: [
          { unit: 'DTD-ARK', name: 'Arkitektur', unitKind: 'section', persons: staff.slice(0, 4), costCentres: [] },
          { unit: 'DTD-STB', name: 'Stab', unitKind: 'section', persons: staff.slice(4, 6), costCentres: ['71600'] },
        ],
      },
    ],
  });
  const done = await t.run(contract.scheduleReorganisation, { reorganisation });
  expect(done.state).toBe('carried-out');
  const after = await tree(today);
  expect(after.get('DTD-STB')?.people).toBe(2);
  expect(after.get('DTD-ARK')?.people).toBe(staff.length - 2);
  expect((await t.run(contract.showUnit, { unit: 'DTD-STB' })).costCentres.map((each) => each.costCentre)).toEqual([
    '71600',
  ]);
  const accounts = await t.run(contract.listAccounts, { role: 'unit-head', limit: 200 });
  expect(accounts.rows.flatMap((row) => row.roles).some((role) => role.unit === 'DTD-STA')).toBe(false);
  expect((await t.run(contract.showUnit, { unit: 'DTD-STA', on: '2019-09-09' })).heads).toHaveLength(1);
});

test('somebody who works in both merged units is employed once afterwards', async () => {
  const person = (await t.run(contract.listPeople, { unit: 'DTD-DR1', limit: 1 })).rows[0]?.person ?? '';
  await t.run(contract.employPerson, { person, unit: 'DTD-DR2', from: '2019-09-01' });
  const { reorganisation } = await plan({
    takesEffectOn: today,
    steps: [{ kind: 'merge', units: ['DTD-DR1', 'DTD-DR2'], into: 'DTD-DRI' }],
  });
  expect((await t.run(contract.scheduleReorganisation, { reorganisation })).state).toBe('carried-out');
  const page = await t.run(contract.showPerson, { person });
  expect(page.works.map((each) => each.unit)).toEqual(['DTD-DRI']);
  expect(page.details?.employments.filter((each) => each.from === today)).toHaveLength(1);
});

test('what can no longer be done on the day fails visibly and changes nothing', async () => {
  const { reorganisation } = await plan({
    takesEffectOn: '2019-11-01',
    steps: [{ kind: 'rename', unit: 'DPS-RAT', name: 'Rättspsykiatrisk klinik' }],
  });
  await t.run(contract.scheduleReorganisation, { reorganisation });
  const closes = await plan({
    takesEffectOn: today,
    steps: [{ kind: 'close', unit: 'DPS-RAT', successor: 'DPS-SLU' }],
  });
  await t.run(contract.scheduleReorganisation, { reorganisation: closes.reorganisation });
  t.clock = new Date('2019-11-01T06:00:00Z');
  await carryOut();
  const failed = await t.run(contract.showReorganisation, { reorganisation });
  expect(failed).toMatchObject({ state: 'failed', preview: { problems: [{ step: 1, code: 'unit-does-not-exist' }] } });
  expect(failed.states.at(-1)?.note).toContain('DPS-RAT');
  const { steps: _, ...rest } = failed;
  const corrected = await t.run(contract.changeReorganisation, {
    reorganisation,
    title: rest.title,
    takesEffectOn: '2019-12-01',
    steps: [{ kind: 'rename', unit: 'DPS-SLU', name: 'Slutenvård' }],
  });
  expect(corrected.state).toBe('draft');
  expect(await t.audited('change-reorganisation')).toBe(1);
});

test('two administrators deciding the same draft at once: one does, and it happens once', async () => {
  const { reorganisation } = await plan({
    takesEffectOn: today,
    steps: [{ kind: 'rename', unit: 'DSE-KOS', name: 'Måltider' }],
  });
  const outcomes = await Promise.allSettled([
    t.run(contract.scheduleReorganisation, { reorganisation }),
    t.run(contract.scheduleReorganisation, { reorganisation }),
  ]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await t.run(contract.showUnit, { unit: 'DSE-KOS' })).history).toHaveLength(2);
});

test('a past day, no steps and steps with problems are refused', async () => {
  await expect(plan({ takesEffectOn: '2019-09-09' })).rejects.toMatchObject({
    code: 'day-has-passed',
    fields: [{ path: 'takesEffectOn' }],
  });
  const empty = await plan({ steps: [] });
  await expect(t.run(contract.scheduleReorganisation, { reorganisation: empty.reorganisation })).rejects.toMatchObject({
    code: 'no-steps',
  });
  const wrong = await plan({ steps: [{ kind: 'move', unit: 'DTD', parent: 'DTD-MT' }] });
  expect(wrong.preview?.problems).toEqual([{ step: 1, code: 'parent-is-below-itself', unit: 'DTD' }]);
  await expect(t.run(contract.scheduleReorganisation, { reorganisation: wrong.reorganisation })).rejects.toMatchObject({
    code: 'steps-have-problems',
    facts: { step: 1 },
  });
  await expect(plan({ title: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(
    t.run(contract.showReorganisation, { reorganisation: '0198c0de-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({ kind: 'not-found' });
  await expect(
    t.run(contract.changeReorganisation, {
      reorganisation: empty.reorganisation,
      title: 'Ny titel',
      takesEffectOn: 'soon',
    }),
  ).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.withdrawReorganisation, { reorganisation: 'x' })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('heads may look, only administrators may change, employees see none', async () => {
  const { reorganisation } = await plan();
  expect((await t.run(contract.showReorganisation, { reorganisation }, divisionHead)).allowed).toEqual([]);
  expect((await t.run(contract.listReorganisations, {}, divisionHead)).mayPlan).toBe(false);
  await expect(t.run(contract.listReorganisations, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listReorganisations, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  for (const attempt of [
    () => t.run(contract.planReorganisation, { title: 'Min egen', takesEffectOn: '2020-01-01' }, divisionHead),
    () =>
      t.run(
        contract.changeReorganisation,
        { reorganisation, title: 'Ny titel', takesEffectOn: '2020-01-01' },
        divisionHead,
      ),
    () => t.run(contract.scheduleReorganisation, { reorganisation }, divisionHead),
    () => t.run(contract.withdrawReorganisation, { reorganisation }, divisionHead),
    () => t.run(contract.showReorganisation, { reorganisation }, employee),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('an empty register begins with a reorganisation that creates the region', async () => {
  const empty = await testHouse([people], `${today}T08:00:00Z`);
  try {
    const { reorganisation } = await empty.run(contract.planReorganisation, {
      title: 'Regionen börjar',
      takesEffectOn: today,
      steps: [
        { kind: 'create', unit: 'R', name: 'Region Ny', unitKind: 'region', parent: null },
        { kind: 'create', unit: 'D', name: 'Division', unitKind: 'division', parent: 'R' },
      ],
    });
    await empty.run(contract.scheduleReorganisation, { reorganisation });
    const { units } = await empty.run(contract.showOrganisation, {}, employee);
    expect(units.map((unit) => [unit.unit, unit.parent])).toEqual([
      ['R', null],
      ['D', 'R'],
    ]);
  } finally {
    await empty.close();
  }
});

test('the division keeps everybody through all of it', async () => {
  t.clock = new Date('2019-12-31T08:00:00Z');
  const units = await tree('2019-12-31');
  expect(units.get('DTD')?.peopleBelow).toBe(employedOn('2019-12-31', divisionUnits()).length);
});
