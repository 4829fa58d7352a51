// The register of units and people through its operations, on the example region.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs, examplePeople, leadersOn, reportsOn } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import * as contract from './contract.ts';
import { exampleAccountId, examplePersonId, loadExample } from './example.ts';
import { people } from './people.ts';

const employee = someone('employee');
const analyst = someone('hr-analyst');
const headOfMt = someone('unit-head', 'DTD-MT');
const administrator = someone('administrator');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people], '2019-09-10T08:00:00Z');
  await t.house.act('load-example', administrator, loadExample);
});
afterAll(() => t.close());

const engineer = castAs('employee');
const nurse = examplePeople().persons.find((each) => each.title === 'Intensivvårdssjuksköterska');
/** The caller as the person of the example with that number. */
function as(number: string, caller: Caller = employee): Caller {
  return {
    ...caller,
    actor: caller.actor && { ...caller.actor, id: exampleAccountId(number), personId: examplePersonId(number) },
  };
}
const newPerson = (over = {}) => ({
  personnelNumber: `n${Math.round(performance.now() * 1000)}`,
  givenName: 'Siv',
  familyName: 'Örnvall',
  title: 'Tekniker',
  unit: 'DTD-MT1',
  from: '2019-09-01',
  ...over,
});

test('last year stands in last year’s organisation and today in today’s', async () => {
  const then = await t.run(contract.showOrganisation, { on: '2018-12-31' }, employee);
  const now = await t.run(contract.showOrganisation, {}, employee);
  const names = (units: typeof now.units) => new Map(units.map((unit) => [unit.unit, unit.name]));
  expect(names(then.units).get('DTD-SYS')).toBe('Systemförvaltning');
  expect(names(then.units).get('DTD-UTV')).toBe('IT-utveckling');
  expect(names(now.units).has('DTD-SYS')).toBe(false);
  expect(names(now.units).get('DTD-UTV')).toBe('IT-utveckling och system');
  expect(now.changedOn).toEqual(['2019-04-01', '2019-01-01']);
  expect(then.units.find((unit) => unit.unit === 'DTD')?.peopleBelow).toBe(150);
  expect(now.units.find((unit) => unit.unit === 'DTD')?.peopleBelow).toBe(155);
  await t.house.look(employee, async (work) => {
    const tree = work.part(unitTreeKey);
    expect(tree.todayOf('DTD-SYS')).toBe('DTD-UTV');
    expect(tree.below('DTD', '2018-06-01')).toContain('DTD-SYS');
    expect(tree.below('DTD')).not.toContain('DTD-SYS');
  });
});

test('a unit’s page tells its place, head, people, cost centres and history; also after it has ended', async () => {
  const page = await t.run(contract.showUnit, { unit: 'DTD-UTV' }, employee);
  expect(page.above.map((each) => each.unit)).toEqual(['RN', 'FSS', 'DTD']);
  expect(page.below.map((each) => each.unit).toSorted()).toEqual(['DTD-UT1', 'DTD-UT2']);
  expect(page.costCentres.map((each) => each.costCentre)).toEqual(['71400']);
  expect(page.history.map((each) => each.name)).toEqual(['IT-utveckling och system', 'IT-utveckling']);
  expect(page.allowed).toEqual([]);
  const head = leadersOn('2019-09-10').find((each) => each.unit === 'DTD-UTV')?.person ?? '';
  expect(page.heads.map((each) => each.person)).toEqual([examplePersonId(head)]);
  const ended = await t.run(contract.showUnit, { unit: 'DTD-SYS' }, employee);
  expect(ended).toMatchObject({
    exists: false,
    on: '2018-12-31',
    people: 17,
    successor: { unit: 'DTD-UTV', name: 'IT-utveckling' },
  });
  await expect(t.run(contract.showUnit, { unit: 'NOPE' }, employee)).rejects.toMatchObject({ kind: 'not-found' });
});

test('the register is closed to who is not signed in or holds no role, and says what is wrong with a question', async () => {
  const person = examplePersonId(engineer.number);
  const guest: Caller = { ...employee, actor: employee.actor && { ...employee.actor, grants: [] } };
  for (const [who, kind] of [
    [nobody, 'not-signed-in'],
    [guest, 'not-allowed'],
  ] as const)
    for (const attempt of [
      () => t.run(contract.showOrganisation, {}, who),
      () => t.run(contract.showUnit, { unit: 'DTD' }, who),
      () => t.run(contract.listCostCentres, {}, who),
      () => t.run(contract.listPeople, {}, who),
      () => t.run(contract.showPerson, { person }, who),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind });
  for (const attempt of [
    () => t.run(contract.showOrganisation, { on: 'yesterday' }, employee),
    () => t.run(contract.showUnit, { unit: '' }, employee),
    () => t.run(contract.listCostCentres, { on: '2019-13-01' }, employee),
    () => t.run(contract.listPeople, { limit: 0 }, employee),
    () => t.run(contract.showPerson, { person: 'x' }, employee),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'invalid' });
});

test('a unit whose people are not in the register shows the count made elsewhere, and says so', async () => {
  const page = await t.run(contract.showUnit, { unit: 'DAK-IVA' }, employee);
  expect(page).toMatchObject({ people: 214, countedOn: '2018-12-31' });
});

test('cost centres of a unit and all below it hold on their days', async () => {
  const codes = async (on: string) =>
    (await t.run(contract.listCostCentres, { unit: 'DTD', on }, employee)).costCentres.map((each) => each.costCentre);
  expect(await codes('2018-12-31')).toContain('71300');
  expect(await codes('2019-01-01')).not.toContain('71300');
  await expect(t.run(contract.listCostCentres, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('people are paged by key in Swedish order, without gaps or repeats', async () => {
  const all = await t.run(contract.listPeople, { limit: 200, unit: 'DTD' }, employee);
  expect(all.rows).toHaveLength(155);
  const paged: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await t.run(contract.listPeople, { unit: 'DTD', limit: 40, ...(after ? { after } : {}) }, employee);
    paged.push(...page.rows.map((row) => row.person));
    if (!page.next) break;
    after = page.next;
  }
  expect(paged).toEqual(all.rows.map((row) => row.person));
  const families = all.rows.map((row) => row.name.split(' ').at(-1) ?? '');
  expect(families).toEqual(families.toSorted(new Intl.Collator('sv').compare));
});

test('people are found by any words of name, title or login, in a unit, among heads, or among those who left', async () => {
  const find = async (input: Parameters<typeof t.run<typeof contract.listPeople>>[1]) =>
    (await t.run(contract.listPeople, { limit: 200, ...input }, employee)).rows.map((row) => row.name);
  expect(await find({ search: 'vikholm amina' })).toEqual(['Amina Vikholm']);
  expect(await find({ search: 'samir.hallnas' })).toEqual(['Samir Hallnäs']);
  expect(await find({ search: '100%_' })).toEqual([]);
  expect(await find({ unit: 'DTD', who: 'heads' })).toHaveLength(14);
  expect((await find({ unit: 'DTD', who: 'all' })).length).toBeGreaterThan(155);
  expect(await find({ unit: 'DTD-SYS', on: '2018-12-31' })).toHaveLength(17);
  expect(await find({ unit: 'DTD-SYS' })).toEqual([]);
  const after = 'not a key';
  await expect(t.run(contract.listPeople, { after, limit: 1 }, employee)).rejects.toMatchObject({
    code: 'invalid-page-mark',
  });
});

test('a person’s page shows everybody where they work and who leads them, but employments only to those trusted', async () => {
  const person = examplePersonId(engineer.number);
  const seen = await t.run(contract.showPerson, { person }, employee);
  const head = leadersOn('2019-09-10').find((each) => each.unit === 'DTD-MT2')?.person ?? '';
  expect(seen.head?.person).toBe(examplePersonId(head));
  expect(seen.works.map((each) => each.unit)).toEqual(['DTD-MT2']);
  expect(seen.details).toBeNull();
  expect(seen.allowed).toEqual([]);
  for (const trusted of [headOfMt, analyst, administrator, as(engineer.number)])
    expect((await t.run(contract.showPerson, { person }, trusted)).details?.personnelNumber).toBe(engineer.number);
  const ofAnotherUnit = someone('unit-head', 'DAK');
  expect((await t.run(contract.showPerson, { person }, ofAnotherUnit)).details).toBeNull();
  await expect(
    t.run(contract.showPerson, { person: examplePersonId('no such number') }, employee),
  ).rejects.toMatchObject({ kind: 'not-found' });
});

test('a head leads those of the unit and the heads below it, as the example counts them', async () => {
  const head = castAs('unit-head');
  const page = await t.run(contract.showPerson, { person: examplePersonId(head.number) }, employee);
  const expected = reportsOn('DTD-MT', '2019-09-10').map(examplePersonId);
  expect(page.leads.map((each) => each.person).toSorted()).toEqual(expected.toSorted());
  expect(page.head?.person).toBe(examplePersonId(castAs('division-head').number));
});

test('a person is taken in, changed, employed further and ended, each with its audit entry', async () => {
  const { person } = await t.run(contract.registerPerson, newPerson({ login: 'siv.ornvall' }), analyst);
  const changed = await t.run(
    contract.changePerson,
    {
      person,
      givenName: 'Siv',
      familyName: 'Örnfjäll',
      title: 'Ingenjör',
      email: 'siv@norrviken.example',
      login: null,
    },
    analyst,
  );
  expect(changed).toMatchObject({ familyName: 'Örnfjäll', email: 'siv@norrviken.example' });
  const further = await t.run(
    contract.employPerson,
    { person, unit: 'DTD-SD', form: 'temporary', title: 'Vikarie', from: '2019-09-10', to: '2019-12-31' },
    analyst,
  );
  expect(further.works.map((each) => each.unit).toSorted()).toEqual(['DTD-MT1', 'DTD-SD']);
  const employment = further.details?.employments.find((each) => each.unit === 'DTD-MT1')?.employment ?? '';
  const ended = await t.run(contract.endEmployment, { employment, lastDay: '2019-09-05' }, analyst);
  expect(ended.works.map((each) => each.unit)).toEqual(['DTD-SD']);
  for (const id of ['register-person', 'change-person', 'employ-person', 'end-employment'])
    expect(await t.audited(id)).toBe(1);
});

test('the register refuses what cannot be, beside the field', async () => {
  const put = (over: object) => t.run(contract.registerPerson, newPerson(over), analyst);
  await expect(put({ personnelNumber: engineer.number })).rejects.toMatchObject({ code: 'personnel-number-taken' });
  await expect(put({ login: engineer.login })).rejects.toMatchObject({
    code: 'login-taken',
    fields: [{ path: 'login' }],
  });
  await expect(put({ unit: 'DTD-SYS' })).rejects.toMatchObject({ code: 'unit-does-not-exist-then' });
  await expect(put({ to: '2019-08-01' })).rejects.toMatchObject({ code: 'ends-before-it-begins' });
  await expect(put({ email: 'not an address' })).rejects.toMatchObject({ fields: [{ path: 'email' }] });
  const person = examplePersonId(engineer.number);
  await expect(
    t.run(contract.employPerson, { person, unit: 'DTD-MT2', from: '2019-09-10' }, analyst),
  ).rejects.toMatchObject({ code: 'already-employed-there' });
  await expect(t.run(contract.changePerson, { person, givenName: '', familyName: 'X' }, analyst)).rejects.toMatchObject(
    { kind: 'invalid' },
  );
  await expect(
    t.run(contract.endEmployment, { employment: person, lastDay: '2019-12-31' }, analyst),
  ).rejects.toMatchObject({ code: 'no-such-employment' });
});

test('who does not keep the register changes nobody, also within their own unit', async () => {
  const person = examplePersonId(engineer.number);
  const details = (await t.run(contract.showPerson, { person }, analyst)).details;
  const employment = details?.employments[0]?.employment ?? '';
  for (const wrong of [employee, headOfMt]) {
    await expect(t.run(contract.registerPerson, newPerson(), wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(
      t.run(contract.changePerson, { person, givenName: 'A', familyName: 'B' }, wrong),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(
      t.run(contract.employPerson, { person, unit: 'DTD-MT', from: '2019-09-10' }, wrong),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.endEmployment, { employment, lastDay: '2019-12-31' }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  const elsewhere = someone('hr-analyst', 'DAK');
  await expect(
    t.run(contract.changePerson, { person, givenName: 'A', familyName: 'B' }, elsewhere),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.endEmployment, { employment, lastDay: '2019-12-31' }, elsewhere)).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('a head is appointed from a day, the one before ends the day before, and a later appointment stands', async () => {
  const unit = 'DAK-IVA';
  const person = examplePersonId(nurse?.number ?? '');
  const appointed = await t.run(contract.appointHead, { unit, person, from: '2019-10-01' }, analyst);
  expect(appointed).toMatchObject({ unit, person, from: '2019-10-01', to: null });
  const page = await t.run(contract.showUnit, { unit, on: '2019-10-01' }, employee);
  expect(page.heads.map((each) => each.person)).toEqual([person]);
  const before = await t.run(contract.showUnit, { unit, on: '2019-09-30' }, employee);
  expect(before.heads[0]).toMatchObject({ to: '2019-09-30' });
  await expect(
    t.run(contract.appointHead, { unit, person: examplePersonId(engineer.number), from: '2019-09-20' }, analyst),
  ).rejects.toMatchObject({ code: 'head-appointed-later' });
  await expect(t.run(contract.appointHead, { unit, person, from: '2019-10-01' }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(
    t.run(contract.appointHead, { unit: 'DTD-SYS', person, from: '2019-10-01' }, analyst),
  ).rejects.toMatchObject({ code: 'unit-does-not-exist-then' });
  await expect(t.run(contract.appointHead, { unit, person: 'x', from: '2019-10-01' }, analyst)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await t.audited('appoint-head')).toBe(1);
});

test('a cost centre is added, moves to another unit from a day, and stays what it was before', async () => {
  const centre = { costCentre: '79000', name: 'Projekt', unit: 'DTD-STA', from: '2019-01-01' };
  await t.run(contract.setCostCentre, centre);
  await t.run(contract.setCostCentre, { ...centre, unit: 'DTD-MT', from: '2019-09-10' });
  const of = async (unit: string, on: string) =>
    (await t.run(contract.listCostCentres, { unit, on }, employee)).costCentres.map((each) => each.costCentre);
  expect(await of('DTD-STA', '2019-09-09')).toContain('79000');
  expect(await of('DTD-STA', '2019-09-10')).not.toContain('79000');
  expect(await of('DTD-MT', '2019-09-10')).toContain('79000');
  await expect(t.run(contract.setCostCentre, { ...centre, from: '2019-02-01' })).rejects.toMatchObject({
    code: 'cost-centre-changed-later',
  });
  await expect(t.run(contract.setCostCentre, centre, analyst)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.setCostCentre, { ...centre, unit: 'NOPE' })).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.audited('set-cost-centre')).toBe(2);
});
