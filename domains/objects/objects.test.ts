// The register of objects through its operations, on the example region: who finds, who reads, who keeps it.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { personOf } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { registerEquipment } from '../assets/contract.ts';
import { examplePersonId } from '../people/example.ts';
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

let t: TestHouse;
beforeAll(async () => {
  t = await objectsHouse();
});
afterAll(() => t.close());

let counted = 0;
const register = (over: Partial<InputOf<typeof contract.registerObject>> = {}, caller: Caller = keeper) =>
  t.run(
    contract.registerObject,
    {
      code: `PROV${++counted}`,
      name: 'Provtagning',
      family: 'care-technology',
      kind: 'medical',
      businessUnit: 'DDI-LAB',
      itUnit: 'DTD-MT',
      ...over,
    },
    caller,
  );
const show = (code: string, caller: Caller) => t.run(contract.showObject, { object: exampleObjectId(code) }, caller);

test('everybody finds objects and who leads them, and the one search knows them', async () => {
  const { rows, families, mayRegister } = await t.run(contract.listObjects, {}, stranger);
  expect(rows).toHaveLength(14);
  expect(families.map((each) => each.family)).toContain('care-technology');
  expect(mayRegister).toBe(false);
  expect(rows.find((row) => row.code === 'OVERVAKNING')).toMatchObject({
    itLeads: 'Samir Hallnäs',
    businessUnitName: 'Anestesi och intensivvård',
  });
  const { hits } = await t.run(searchEverything, { q: 'sterilteknik' }, stranger);
  expect(hits.map((hit) => hit.address)).toContain(`/objects/${exampleObjectId('STERIL')}`);
  await expect(t.run(contract.listObjects, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.listObjects, { family: 'Å' }, stranger)).rejects.toMatchObject({ kind: 'invalid' });
});

test('the list is narrowed by words, family, kind, state, unit and what is mine', async () => {
  const codes = async (asked: InputOf<typeof contract.listObjects>, caller: Caller = stranger) =>
    (await t.run(contract.listObjects, asked, caller)).rows.map((row) => row.code);
  expect(await codes({ search: 'teknik', kind: 'medical' })).toEqual(['LABORATORIE', 'STERIL']);
  expect(await codes({ search: '%' })).toEqual([]);
  expect(await codes({ family: 'administration' })).toEqual(['ADMIN']);
  expect(await codes({ state: 'establishing' })).toEqual(['FUNKDIAG', 'OGON']);
  expect(await codes({ unit: 'DAK' })).toEqual(['DIALYS', 'OVERVAKNING']);
  expect(await codes({ mine: 'yes' }, samir)).toEqual(['OVERVAKNING']);
  expect(await codes({ mine: 'yes' }, stranger)).toEqual([]);
  const file = await t.run(contract.exportObjects, { family: 'administration', format: 'csv' }, stranger);
  // a download answers with a FileAnswer
  const lines = (await text(Readable.from((file as FileAnswer).content))).trim().split('\n');
  expect(lines[1]).toMatch(/^ADMIN;Administrativa system;.*;Emil Rönfjäll;2015-01-01/);
  await expect(t.run(contract.exportObjects, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.exportObjects, { family: 'Å' }, stranger)).rejects.toMatchObject({ kind: 'invalid' });
});

test('plans are read by who is trusted with a side or holds a role today, not by who held one before', async () => {
  expect((await show('OVERVAKNING', controller)).readsPlans).toBe(true);
  expect((await show('OVERVAKNING', samir)).readsPlans).toBe(true);
  // led it until the last day of 2018
  expect(await show('OVERVAKNING', per)).toMatchObject({ readsPlans: false, entries: [] });
  expect((await show('OVERVAKNING', stranger)).readsPlans).toBe(false);
  t.clock = new Date('2018-12-31T12:00:00Z');
  expect((await show('OVERVAKNING', per)).readsPlans).toBe(true);
  expect((await show('OVERVAKNING', samir)).readsPlans).toBe(false);
  t.clock = new Date('2019-09-10T08:00:00Z');
  await expect(show('OVERVAKNING', nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.showObject, { object: examplePersonId('0') }, stranger)).rejects.toMatchObject({
    code: 'no-such-object',
  });
});

test('who has a role on an object opens its equipment over the whole region, without notes; nobody else, and no other kind', async () => {
  const object = exampleObjectId('OVERVAKNING');
  const keeps = someone('administrator');
  const piece = { manufacturer: 'Dropp & Flöde', model: 'Jämn 2', unit: 'DAK-IVA', keeper: 'DTD-MT', note: 'Kod 1234' };
  const pump = await t.run(
    registerEquipment,
    { ...piece, name: 'Infusionspump', category: 'infusion-pump', serialNumber: 'P-1' },
    keeps,
  );
  const washer = await t.run(
    registerEquipment,
    { ...piece, name: 'Diskdesinfektor', category: 'washer-disinfector', serialNumber: 'P-2' },
    keeps,
  );
  const list = (caller: Caller) => t.run(contract.listObjectEquipment, { object }, caller);
  const open = (equipment: string, caller: Caller) =>
    t.run(contract.showObjectEquipment, { object, equipment }, caller);
  for (const caller of [samir, amina]) {
    expect((await list(caller)).rows.map((row) => row.equipment)).toEqual([pump.equipment]);
    expect(await open(pump.equipment, caller)).toMatchObject({
      name: 'Infusionspump',
      note: '',
      entries: [],
      allowed: [],
    });
  }
  await expect(open(washer.equipment, samir)).rejects.toMatchObject({ code: 'no-such-equipment' });
  // one led it until last year, one reads its plan by her post, one has no part in it
  for (const caller of [per, controller, stranger]) {
    await expect(list(caller)).rejects.toMatchObject({ code: 'no-role-on-object' });
    await expect(open(pump.equipment, caller)).rejects.toMatchObject({ code: 'no-role-on-object' });
  }
});

test('an object is registered and corrected by who keeps the register of a side, and its history tells', async () => {
  const made = await register({ equipment: ['medical-device'] });
  expect(made).toMatchObject({
    state: 'proposed',
    version: 1,
    allowed: expect.arrayContaining(['change-object', 'start-establishing']),
  });
  const changed = await t.run(
    contract.changeObject,
    { object: made.object, version: 1, name: 'Provtagning nära patienten', services: ['lab-results'] },
    keeper,
  );
  expect(changed).toMatchObject({ name: 'Provtagning nära patienten', services: ['lab-results'], version: 2 });
  expect(changed.entries.at(-1)).toMatchObject({
    what: 'changed',
    by: 'Margareta',
    changes: { name: ['Provtagning', 'Provtagning nära patienten'], services: ['', 'lab-results'] },
  });
  await expect(
    t.run(contract.changeObject, { object: made.object, version: 1, name: 'För sent' }, keeper),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  for (const wrong of [stranger, elsewhere, controller, samir])
    await expect(t.run(contract.changeObject, { object: made.object, name: 'Inte min' }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  await expect(
    t.run(contract.changeObject, { object: made.object, businessUnit: 'DAK', itUnit: 'DAK-IVA' }, keeper),
  ).rejects.toMatchObject({ code: 'out-of-your-hands' });
  await expect(register({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('register-object')).toBeGreaterThan(0);
  expect(await t.audited('change-object')).toBeGreaterThan(0);
});

test('what cannot be is refused beside its field', async () => {
  const wrong: [Partial<InputOf<typeof contract.registerObject>>, string, string][] = [
    [{ code: 'STERIL' }, 'code', 'code-taken'],
    [{ family: 'nowhere' }, 'family', 'unknown-family'],
    [{ itUnit: 'NOWHERE' }, 'itUnit', 'unknown-unit'],
    [{ services: ['fax'] }, 'services', 'unknown-service'],
  ];
  for (const [over, path, code] of wrong)
    await expect(register(over), code).rejects.toMatchObject({ code, fields: [{ path, code }] });
  await expect(register({ code: 'med blank' })).rejects.toMatchObject({ kind: 'invalid' });
});

test('families are kept by who keeps the register', async () => {
  const family = { family: 'property', name: 'Fastigheter', ordinal: 9 };
  await t.run(contract.setFamily, family, keeper);
  await t.run(contract.setFamily, { ...family, name: 'Fastighet' }, keeper);
  const { families } = await t.run(contract.listObjects, {}, stranger);
  expect(families.at(-1)).toEqual({ ...family, name: 'Fastighet' });
  await expect(t.run(contract.setFamily, family, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.setFamily, { ...family, family: 'Ö' }, keeper)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await t.audited('set-family')).toBe(2);
});

test('a role holds from its first day to its last, and its owner gives and ends it', async () => {
  const object = exampleObjectId('DIALYS');
  const amina = examplePersonId(personOf({ givenName: 'Amina', familyName: 'Vikholm' }).number);
  const role = { object, side: 'business', role: 'manager', person: amina, fromOn: '2019-10-01' } as const;
  const caller = { ...stranger, actor: stranger.actor && { ...stranger.actor, id: 'amina', personId: amina } };
  const given = await t.run(contract.appointHolder, { ...role, toOn: '2019-12-31' }, mats);
  const holder = given.holders.find((each) => each.person === amina);
  expect(holder).toMatchObject({ name: 'Amina Vikholm', when: 'future' });
  expect(given.entries.at(-1)).toMatchObject({ what: 'appointed', by: 'Mats Rönfjäll' });
  const plan = () => t.run(contract.changePlan, { object, year: 2020, direction: 'Hemma' }, caller);
  await t.run(contract.startPlan, { object, year: 2020 }, mats);
  for (const [now, may] of [
    ['2019-09-30T12:00:00Z', false],
    ['2019-10-01T12:00:00Z', true],
    ['2019-12-31T12:00:00Z', true],
    ['2020-01-01T12:00:00Z', false],
  ] as const) {
    t.clock = new Date(now);
    if (may) expect((await plan()).direction).toBe('Hemma');
    else await expect(plan()).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  t.clock = new Date('2019-09-10T08:00:00Z');
  const wrong: [Partial<InputOf<typeof contract.appointHolder>>, string][] = [
    [{ fromOn: '2019-12-31' }, 'holds-it-already'],
    [{ fromOn: '2020-02-01', toOn: '2020-01-01' }, 'ends-before-it-starts'],
    [{ person: object }, 'unknown-person'],
    [{ role: 'owner' }, 'only-the-owner-appoints'],
  ];
  for (const [over, code] of wrong)
    await expect(t.run(contract.appointHolder, { ...role, ...over }, mats)).rejects.toMatchObject({ code });
  const end = { object, holder: holder?.holder ?? '', toOn: '2019-09-10' };
  await expect(t.run(contract.endHolder, end, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.appointHolder, role, samir)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.endHolder, { ...end, holder: object }, mats)).rejects.toMatchObject({
    code: 'no-such-holder',
  });
  // it never came to be
  const ended = await t.run(contract.endHolder, end, mats);
  expect(ended.holders.some((each) => each.person === amina)).toBe(false);
  const owner = ended.holders.find((each) => each.role === 'owner' && each.side === 'it')?.holder ?? '';
  await expect(t.run(contract.endHolder, { ...end, holder: owner }, mats)).rejects.toMatchObject({
    code: 'only-the-owner-appoints',
  });
  const without = await t.run(contract.endHolder, { ...end, holder: owner }, keeper);
  expect(without.holders.find((each) => each.holder === owner)).toMatchObject({ toOn: '2019-09-10', when: 'present' });
  for (const id of ['appoint-holder', 'end-holder']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('a new object is established step by step: what the register can see must be true, the rest is somebody’s word', async () => {
  const { object } = await register({ name: 'Rörpost' });
  const at = { object };
  const step = (name: (typeof contract.establishingSteps)[number], over: object = {}, caller: Caller = keeper) =>
    t.run(contract.setEstablishingStep, { ...at, step: name, state: 'done', ...over }, caller);
  await expect(step('mandate')).rejects.toMatchObject({ code: 'not-from-this-state' });
  await expect(t.run(contract.startEstablishing, at, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  const started = await t.run(contract.startEstablishing, { ...at, dueOn: '2019-08-01' }, keeper);
  expect(started).toMatchObject({ state: 'establishing' });
  expect(started.establishing.map((each) => each.isLate)).toEqual(Array.from({ length: 7 }, () => true));
  await expect(t.run(contract.startEstablishing, at, keeper)).rejects.toMatchObject({ code: 'not-from-this-state' });
  for (const name of ['mandate', 'scope', 'funding'] as const) await step(name);
  for (const name of ['roles', 'plan', 'decision'] as const)
    await expect(step(name)).rejects.toMatchObject({ code: 'step-not-met' });
  await expect(step('handover', { state: 'skipped' })).rejects.toMatchObject({ code: 'say-why' });
  await expect(step('mandate', { person: object })).rejects.toMatchObject({ code: 'unknown-person' });
  await expect(step('mandate', {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await step('handover', { state: 'skipped', note: 'Tas emot av samma grupp.' });
  await expect(t.run(contract.putInForce, { ...at, on: '2019-09-01' }, keeper)).rejects.toMatchObject({
    code: 'steps-remain',
    facts: { steps: 3 },
  });
  const person = examplePersonId(personOf({ givenName: 'Mats', familyName: 'Rönfjäll' }).number);
  for (const side of ['business', 'it'] as const)
    for (const role of ['owner', 'manager'] as const)
      await t.run(contract.appointHolder, { ...at, side, role, person, fromOn: '2019-09-01' }, keeper);
  await step('roles', {}, mats);
  const year = 2020;
  await t.run(contract.startPlan, { ...at, year }, mats);
  const months = Array.from({ length: 12 }, () => ({ seconds: 3600, amount: 0 }));
  await t.run(
    contract.setPlanCell,
    { ...at, year, workType: 'maintenance', side: 'it', funding: 'frame', months },
    mats,
  );
  await step('plan', {}, mats);
  await t.run(contract.decidePlan, { ...at, year }, mats);
  await step('decision', {}, mats);
  await expect(t.run(contract.putInForce, { ...at, on: '2019-09-11' }, mats)).rejects.toMatchObject({
    code: 'not-in-the-future',
  });
  await expect(t.run(contract.putInForce, { ...at, on: '2019-09-01' }, stranger)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect(await t.run(contract.putInForce, { ...at, on: '2019-09-01' }, mats)).toMatchObject({
    state: 'in-force',
    establishedOn: '2019-09-01',
  });
  const end = { ...at, on: '2019-09-09', reason: 'Ersatt av robotar.' };
  await expect(t.run(contract.endObject, end, mats)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.endObject, { ...end, on: '2019-08-01' }, keeper)).rejects.toMatchObject({
    code: 'ends-before-it-starts',
  });
  expect(await t.run(contract.endObject, end, keeper)).toMatchObject({ state: 'ended', endedOn: '2019-09-09' });
  for (const id of ['start-establishing', 'set-establishing-step', 'put-in-force', 'end-object'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('who leads an object finds it among the own with its hours and the roles that end; others find nothing', async () => {
  const { rows } = await t.run(contract.listMyObjects, {}, samir);
  expect(rows).toMatchObject([{ code: 'OVERVAKNING', year: 2019, plan: 'decided', ending: [] }]);
  expect(rows[0]?.plannedSeconds).toBe(3550 * 3600);
  expect((await t.run(contract.listMyObjects, {}, per)).rows.map((row) => row.code)).toEqual(['OPERATION']);
  expect((await t.run(contract.listMyObjects, {}, stranger)).rows).toEqual([]);
  await expect(t.run(contract.listMyObjects, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('agreements about an object’s services stand with what is open, for whoever reads its plan', async () => {
  const object = exampleObjectId('OVERVAKNING');
  const supplier = '00000000-0000-7000-8000-0000000000a1';
  const { pool } = t.house.database;
  await pool.query(
    `insert into suppliers.suppliers (supplier_id, name, category, criticality, unit_code, registered_at)
     values ($1, 'Larmteknik AB', 'medical', 'high', 'DTD-MT', now())`,
    [supplier],
  );
  await pool.query(
    `insert into suppliers.agreements (agreement_id, supplier_id, title, starts_on, services, runs_until, registered_at)
     values (gen_random_uuid(), $1, 'Service av monitorer', '2018-01-01', '{monitoring}', '2020-12-31', now()),
       (gen_random_uuid(), $1, 'Det gamla avtalet', '2015-01-01', '{monitoring}', '2017-12-31', now()),
       (gen_random_uuid(), $1, 'Något annat', '2015-01-01', '{journal}', null, now())`,
    [supplier],
  );
  await pool.query(
    `insert into suppliers.risks (risk_id, supplier_id, text, probability, consequence)
     values (gen_random_uuid(), $1, 'En enda tekniker', 3, 4)`,
    [supplier],
  );
  const { rows } = await t.run(contract.showObjectSuppliers, { object }, samir);
  expect(rows).toMatchObject([
    { title: 'Service av monitorer', supplierName: 'Larmteknik AB', runsUntil: '2020-12-31', matters: 0, risks: 1 },
  ]);
  await expect(t.run(contract.showObjectSuppliers, { object }, stranger)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showObjectSuppliers, { object: 'x' }, samir)).rejects.toMatchObject({ kind: 'invalid' });
});

test('a family has roles with days as objects have, given by who keeps the register; they open nothing', async () => {
  const family = 'care-technology';
  const page = await t.run(contract.showFamily, { family }, stranger);
  expect(page.objects.map((each) => each.code)).toContain('OVERVAKNING');
  expect(page).toMatchObject({ name: 'Vårdens teknik', mayKeep: false });
  expect(page.holders.map((each) => `${each.side} ${each.role}`)).toEqual(['business owner', 'it owner', 'it manager']);
  const person = per.actor?.personId ?? '';
  const role = { family, side: 'it', role: 'specialist', person, about: 'Nät', fromOn: '2019-09-01' } as const;
  const given = await t.run(contract.appointFamilyHolder, role, keeper);
  const held = given.holders.find((each) => each.person === person);
  expect(held).toMatchObject({ about: 'Nät', when: 'present' });
  await expect(t.run(contract.appointFamilyHolder, role, keeper)).rejects.toMatchObject({ code: 'holds-it-already' });
  await expect(t.run(contract.appointFamilyHolder, { ...role, toOn: '2018-01-01' }, keeper)).rejects.toMatchObject({
    code: 'ends-before-it-starts',
  });
  // what is held of a family opens no plan and no list of an object
  expect((await show('OVERVAKNING', per)).readsPlans).toBe(false);
  const object = exampleObjectId('OVERVAKNING');
  await expect(t.run(contract.listObjectEquipment, { object }, per)).rejects.toMatchObject({
    code: 'no-role-on-object',
  });
  const end = { family, holder: held?.holder ?? '', toOn: '2019-09-09' };
  for (const caller of [samir, stranger]) {
    await expect(t.run(contract.appointFamilyHolder, role, caller)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.endFamilyHolder, end, caller)).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  const ended = await t.run(contract.endFamilyHolder, end, keeper);
  expect(ended.holders.find((each) => each.person === person)).toMatchObject({ when: 'past', toOn: '2019-09-09' });
  await expect(t.run(contract.showFamily, { family: 'finns-inte' }, stranger)).rejects.toMatchObject({
    code: 'no-such-family',
  });
  await expect(t.run(contract.endFamilyHolder, { ...end, holder: object }, keeper)).rejects.toMatchObject({
    code: 'no-such-holder',
  });
});

test('two decisions of a plan are compared line by line, by whoever reads the plan', async () => {
  const at = { object: exampleObjectId('OVERVAKNING'), year: 2019 };
  const made = await t.run(contract.comparePlans, at, samir);
  expect(made.versions.map((each) => each.version)).toEqual([1, 2]);
  expect([made.from.version, made.to.version]).toEqual([1, 2]);
  expect(made.goals.map((each) => each.change)).toEqual(['changed', 'added']);
  expect(made.activities.map((each) => each.change)).toEqual(['changed', 'changed', 'added']);
  expect(made.rows.map((each) => each.change).toSorted()).toEqual(['added', 'changed', 'changed']);
  const same = await t.run(contract.comparePlans, { ...at, from: 2, to: 2 }, controller);
  expect(same).toMatchObject({ direction: null, goals: [], activities: [], rows: [] });
  await expect(t.run(contract.comparePlans, { ...at, to: 'now' }, samir)).rejects.toMatchObject({
    code: 'no-such-version',
  });
  await expect(t.run(contract.comparePlans, at, per)).rejects.toMatchObject({ kind: 'not-allowed' });
});
