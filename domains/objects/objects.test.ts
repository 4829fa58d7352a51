// The register of objects through its operations, on the example region: who finds, who reads, who keeps it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, type TestHouse } from '../../checks/kit/test-house.ts';
import type { Caller } from '../../platform/operation/house.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import { examplePersonId } from '../people/example.ts';
import * as contract from './contract.ts';
import { exampleObjectId } from './example.ts';
import { controller, elsewhere, keeper, objectsHouse, per, samir, stranger } from './objects-house.test-kit.ts';

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

test('an object is registered and corrected by who keeps the register of a side, and its history tells', async () => {
  const made = await register({ equipment: ['medical-device'] });
  expect(made).toMatchObject({ state: 'proposed', version: 1, allowed: ['change-object'] });
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
