// The register through its operations: who sees and changes what, what each step leaves behind, what a label leads to.

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs, personOf } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { registerSupplier } from '../suppliers/contract.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import { assets, equipmentById, equipmentByLabel, equipmentOf } from './assets.ts';
import * as contract from './contract.ts';
import { kindOf } from './equipment-rules.ts';
import { loadExample } from './example.ts';

const amina = examplePersonId(personOf({ givenName: 'Amina', familyName: 'Vikholm' }).number);
const samir = examplePersonId(castAs('employee').number);
const agent = someone('agent', 'DTD', 'Lina');
const elsewhere = someone('agent', 'DLS', 'Eva');
const head = someone('unit-head', 'DAK-IVA', 'Chefen');
const nurse = withPerson(someone('employee', null, 'Amina'), amina);
const stranger = withPerson(someone('employee', null, 'Samir'), samir);

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

function withPerson(caller: Caller, personId: string): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId } };
}

let counted = 0;
const pump = (over: Partial<InputOf<typeof contract.registerEquipment>> = {}, caller: Caller = agent) =>
  t.run(
    contract.registerEquipment,
    {
      name: 'Infusionspump',
      category: 'infusion-pump',
      manufacturer: 'Dropp & Flöde',
      model: 'Jämn 2',
      serialNumber: `T-${++counted}`,
      unit: 'DAK-IVA',
      keeper: 'DTD-MT',
      room: 'Rum 412',
      ...over,
    },
    caller,
  );
const show = (equipment: string, caller: Caller = agent) => t.run(contract.showEquipment, { equipment }, caller);

test('a piece taken in gets an inventory number, a history and its place in the one search', async () => {
  const made = await pump({ udi: '(01)51022222233336(17)250131(10)L7(21)SER1', serialNumber: '', criticality: 'high' });
  expect(made).toMatchObject({
    number: expect.stringMatching(/^U-\d{6}$/),
    kind: 'medical',
    serialNumber: 'SER1',
    udiDi: '51022222233336',
    lotNumber: 'L7',
    expiresOn: '2025-01-31',
    unitName: 'Anestesi och intensivvård',
    place: 'Rum 412',
    isShared: true,
    version: 1,
  });
  expect(made.entries.map((entry) => entry.what)).toEqual(['registered']);
  expect(await t.audited('register-equipment')).toBeGreaterThan(0);
  const { hits } = await t.run(searchEverything, { q: made.number }, agent);
  expect(hits.map((hit) => hit.address)).toContain(`/equipment/${made.equipment}`);
  expect((await t.run(searchEverything, { q: made.number }, stranger)).hits).toEqual([]);
});

test('what cannot be is refused beside its field', async () => {
  const { serialNumber } = await pump({ otherNumber: 'MT 77' });
  const wrong: [Partial<InputOf<typeof contract.registerEquipment>>, string, string][] = [
    [{ unit: 'NOWHERE' }, 'unit', 'unknown-unit'],
    [{ keeper: 'NOWHERE' }, 'keeper', 'unknown-unit'],
    [{ service: 'nothing' }, 'service', 'unknown-service'],
    [{ person: examplePersonId('nobody') }, 'person', 'unknown-person'],
    [{ udi: 'hello' }, 'udi', 'udi-malformed'],
    [{ udi: '(01)51022222233337' }, 'udi', 'udi-check-digit'],
    [{ category: 'computer', criticality: 'low' }, 'criticality', 'criticality-is-for-medical'],
    [{ serialNumber: serialNumber.toLowerCase().replace('-', ' ') }, 'serialNumber', 'serial-taken'],
    [{ otherNumber: 'mt-77' }, 'otherNumber', 'other-number-taken'],
  ];
  const everywhere = someone('administrator');
  for (const [over, path, code] of wrong)
    await expect(pump(over, everywhere), code).rejects.toMatchObject({ code, fields: [{ path, code }] });
  await expect(pump({ name: '' })).rejects.toMatchObject({ kind: 'invalid' });
});

test('one maker numbers its pieces once; another maker may use the same number', async () => {
  const { serialNumber } = await pump();
  expect(await pump({ serialNumber, manufacturer: 'En annan' })).toMatchObject({ serialNumber });
});

test('a correction tells what was changed, and nobody overwrites what they have not seen', async () => {
  const { equipment, version } = await pump();
  const changed = await t.run(
    contract.changeEquipment,
    { equipment, version, model: 'Jämn 3', service: 'monitoring' },
    agent,
  );
  expect(changed).toMatchObject({ model: 'Jämn 3', serviceName: 'Patientövervakning', version: 2 });
  expect(changed.entries.at(-1)).toMatchObject({
    what: 'changed',
    by: 'Lina',
    changes: { model: ['Jämn 2', 'Jämn 3'], service_code: [null, 'Patientövervakning'] },
  });
  await expect(t.run(contract.changeEquipment, { equipment, version, model: 'X' }, agent)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'changed-meanwhile',
  });
  expect(await t.run(contract.changeEquipment, { equipment, model: 'Jämn 3' }, agent)).toMatchObject({ version: 2 });
  await expect(
    t.run(contract.changeEquipment, { equipment, category: 'screen', criticality: 'low' }, agent),
  ).rejects.toMatchObject({ code: 'criticality-is-for-medical' });
  expect(await t.audited('change-equipment')).toBeGreaterThan(0);
});

test('a supplier chosen from the register brings its name; one that is not there is a name only', async () => {
  const maker = { name: 'Pumpbolaget AB', category: 'medical', unit: 'DTD-MT' } as const;
  const { supplier } = await t.run(registerSupplier, maker, someone('administrator'));
  const made = await pump({ supplierId: supplier, supplier: 'Något annat' });
  expect(made).toMatchObject({ supplier: 'Pumpbolaget AB', supplierId: supplier });
  const { rows } = await t.run(contract.listEquipment, { supplier }, agent);
  expect(rows.map((row) => row.number)).toEqual([made.number]);
  const { equipment } = made;
  const named = await t.run(contract.changeEquipment, { equipment, supplier: 'Ett litet bolag' }, agent);
  expect(named).toMatchObject({ supplier: 'Ett litet bolag', supplierId: null });
  await expect(pump({ supplierId: examplePersonId('none') })).rejects.toMatchObject({ code: 'unknown-supplier' });
});

test('a move is a line with from and to, by name; a piece cannot be moved out of one’s hands', async () => {
  const { equipment } = await pump();
  const moved = await t.run(
    contract.moveEquipment,
    { equipment, unit: 'DKI-KIR', person: amina, room: 'Rum 101', text: 'Lånas ut.' },
    agent,
  );
  expect(moved).toMatchObject({ unitName: 'Kirurgkliniken', user: 'Amina Vikholm', place: 'Rum 101', isShared: false });
  expect(moved.entries.at(-1)).toMatchObject({
    what: 'moved',
    text: 'Lånas ut.',
    changes: { unit_code: ['Anestesi och intensivvård', 'Kirurgkliniken'], person_id: [null, 'Amina Vikholm'] },
  });
  await expect(t.run(contract.moveEquipment, { equipment, unit: 'NOWHERE' }, agent)).rejects.toMatchObject({
    code: 'unknown-unit',
  });
  const own = await pump({ unit: 'DLS-ALM' }, elsewhere);
  await expect(
    t.run(contract.moveEquipment, { equipment: own.equipment, unit: 'DKI-KIR' }, elsewhere),
  ).rejects.toMatchObject({ code: 'out-of-your-hands' });
  expect(await t.audited('move-equipment')).toBeGreaterThan(0);
});

test('a state is a row with who and when; what was ordered is delivered the day it arrives', async () => {
  const { equipment } = await pump({ state: 'ordered' });
  const arrived = await t.run(contract.setEquipmentStatus, { equipment, state: 'in-stock' }, agent);
  expect(arrived).toMatchObject({ state: 'in-stock', deliveredOn: '2019-09-10' });
  const broken = await t.run(contract.setEquipmentStatus, { equipment, state: 'in-repair', text: 'Läcker.' }, agent);
  expect(broken.entries.at(-1)).toMatchObject({
    what: 'state',
    text: 'Läcker.',
    changes: { state: ['in-stock', 'in-repair'] },
  });
  expect(broken.nextStates).not.toContain('in-repair');
  await expect(t.run(contract.setEquipmentStatus, { equipment, state: 'ordered' }, agent)).rejects.toMatchObject({
    code: 'not-from-this-state',
  });
  expect(await t.audited('set-equipment-status')).toBeGreaterThan(0);
});

test('to whom a piece is not shown it does not exist; only those with the right change it', async () => {
  const { equipment } = await pump();
  for (const wrong of [stranger, elsewhere])
    for (const ask of [
      () => show(equipment, wrong),
      () => t.run(contract.showEquipment, { equipment: examplePersonId('none') }, wrong),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-equipment' });
  for (const step of [
    () => t.run(contract.changeEquipment, { equipment, name: 'Min pump' }, head),
    () => t.run(contract.moveEquipment, { equipment, room: '1' }, head),
    () => t.run(contract.setEquipmentStatus, { equipment, state: 'lost' }, head),
    () => pump({}, head),
    () => pump({ unit: 'DAK-IVA', keeper: 'DAK-IVA' }, elsewhere),
    () => t.run(contract.listEquipment, {}, nurse),
    () => t.run(contract.exportEquipment, {}, nurse),
    () => t.run(contract.printLabels, { ids: 'U-100001' }, nurse),
  ])
    await expect(step()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const question of [
    () => show(equipment, nobody),
    () => t.run(contract.listMyEquipment, {}, nobody),
    () => t.run(contract.findEquipmentByLabel, { label: 'U-100001' }, nobody),
  ])
    await expect(question()).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a ward sees what it shares, without notes and history; what a colleague has is the colleague’s', async () => {
  const shared = await pump({ note: 'Köpt begagnad.' });
  const page = await show(shared.equipment, nurse);
  expect(page).toMatchObject({ name: 'Infusionspump', note: '', entries: [], allowed: [] });
  const colleagues = await pump({ person: samir, unit: 'DAK-IVA' });
  await expect(show(colleagues.equipment, nurse)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await show(colleagues.equipment, stranger)).toMatchObject({ user: 'Samir Hallnäs', isMine: true });
  expect(await show(colleagues.equipment, head)).toMatchObject({ user: 'Samir Hallnäs' });
});

test('my equipment is what I have, then what my ward shares, page by page', async () => {
  const lost = await pump({ person: amina, state: 'lost' });
  const all = await t.run(contract.listMyEquipment, {}, nurse);
  expect(all.rows.slice(0, 2).every((row) => row.isMine)).toBe(true);
  expect(all.rows.filter((row) => row.isShared).every((row) => row.unit === 'DAK-IVA')).toBe(true);
  expect(all.rows.map((row) => row.equipment)).not.toContain(lost.equipment);
  expect(all.rows.length).toBeGreaterThan(80);
  const first = await t.run(contract.listMyEquipment, { limit: 60 }, nurse);
  const second = await t.run(contract.listMyEquipment, { limit: 60, after: first.next ?? '' }, nurse);
  const seen = [...first.rows, ...second.rows].map((row) => row.equipment);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(all.rows.slice(0, 60).map((row) => row.equipment)));
  await expect(t.run(contract.listMyEquipment, { limit: 0 }, nurse)).rejects.toMatchObject({ kind: 'invalid' });
});

test('a label leads everybody to the piece, and tells no user’s name', async () => {
  const made = await pump({
    person: samir,
    udi: '(01)07350999000110(21)UDI-9',
    serialNumber: 'UDI-9',
    otherNumber: 'GAMMAL 1',
  });
  for (const label of [
    made.number,
    made.number.toLowerCase(),
    `https://fyr.region.example/e/${made.number}`,
    '(01)07350999000110(21)UDI-9',
    '010735099900011021UDI-9',
    'udi 9',
    'gammal1',
  ]) {
    const card = await t.run(contract.findEquipmentByLabel, { label }, nurse);
    expect(card, label).toMatchObject({ equipment: made.equipment, unit: 'DAK-IVA', maySee: false, isMine: false });
    expect(JSON.stringify(card)).not.toContain('Samir');
  }
  expect(await t.run(contract.findEquipmentByLabel, { label: made.number }, stranger)).toMatchObject({ maySee: true });
  await expect(t.run(contract.findEquipmentByLabel, { label: 'U-1' }, nurse)).rejects.toMatchObject({
    code: 'no-such-equipment',
  });
  await expect(t.run(contract.findEquipmentByLabel, { label: '%%%' }, nurse)).rejects.toMatchObject({
    code: 'no-such-equipment',
  });
  await pump({ serialNumber: 'DUBBEL', manufacturer: 'A' });
  await pump({ serialNumber: 'DUBBEL', manufacturer: 'B' });
  await expect(t.run(contract.findEquipmentByLabel, { label: 'dubbel' }, nurse)).rejects.toMatchObject({
    code: 'label-not-unique',
  });
});

test('the list holds what one reads as user or keeper, by every filter', async () => {
  const list = (asked: InputOf<typeof contract.listEquipment>, caller: Caller = agent) =>
    t.run(contract.listEquipment, { limit: 200, ...asked }, caller);
  const made = await pump({ person: amina, model: 'Sällsynt 9', warrantyUntil: '2019-01-31' });
  const has = async (asked: InputOf<typeof contract.listEquipment>, caller?: Caller) =>
    (await list(asked, caller)).rows.some((row) => row.equipment === made.equipment);
  for (const search of ['sällsynt', 'infus sälls', made.number, made.serialNumber, made.number.slice(2)])
    expect(await has({ search }), search).toBe(true);
  expect(await has({ search: 'sällsynt obefintlig' })).toBe(false);
  expect(await has({ search: "'):* & |!" })).toBe(false);
  for (const asked of [
    { unit: 'DAK' },
    { category: 'infusion-pump' },
    { kind: 'medical' },
    { state: 'in-use' },
    { person: amina },
    { warranty: 'out' },
  ] as const)
    expect(await has(asked), JSON.stringify(asked)).toBe(true);
  for (const asked of [
    { unit: 'DLS' },
    { category: 'screen' },
    { kind: 'it' },
    { state: 'retired' },
    { person: samir },
  ] as const)
    expect(await has(asked), JSON.stringify(asked)).toBe(false);
  expect(await has({}, head)).toBe(true);
  expect(await has({}, elsewhere)).toBe(false);
  expect((await list({}, head)).mayRegister).toBe(false);
  await expect(list({ after: 'x' })).rejects.toMatchObject({ code: 'invalid-page-mark' });
});

test.each(contract.equipmentSorts)('pages sorted by %s hold every piece once', async (sort) => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const asked = { sort, limit: 97, state: 'all' as const, ...(after ? { after } : {}) };
    const page = await t.run(contract.listEquipment, asked, agent);
    seen.push(...page.rows.map((row) => row.equipment));
    after = page.next ?? undefined;
  } while (after);
  const [{ count }] = (
    await t.house.database.pool.query(
      "select count(*)::int as count from assets.equipment where keeper_code like 'DTD%' or unit_code like 'DTD%'",
    )
  ).rows;
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
});

test('the list leaves as a file with every row', async () => {
  const asked = { unit: 'DAK-IVA', format: 'csv' } as const;
  // a download answers with a file
  const file = (await t.run(contract.exportEquipment, asked, agent)) as FileAnswer;
  const lines = (await text(Readable.from(file.content))).trim().split(/\r?\n/);
  const { rows } = await t.run(contract.listEquipment, { unit: 'DAK-IVA', limit: 200 }, agent);
  expect(lines).toHaveLength(rows.length + 1);
  expect(lines[0]).toContain('Inventarienummer;Tidigare inventarienummer;Benämning;Kategori');
  expect(lines[1]).toContain(rows[0]?.number);
  await expect(t.run(contract.exportEquipment, { unit: '' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
});

test('labels come in the order asked for, of what one reads', async () => {
  const [one, two] = [await pump(), await pump()];
  const far = await pump({ unit: 'DLS-ALM', keeper: 'DLS-ALM' }, elsewhere);
  const { labels } = await t.run(
    contract.printLabels,
    { ids: [two.number, far.number, one.number, 'U-1'].join(',') },
    agent,
  );
  expect(labels.map((label) => label.number)).toEqual([two.number, one.number]);
  expect(labels[0]).toMatchObject({ model: 'Dropp & Flöde Jämn 2', unitName: 'Anestesi och intensivvård' });
  await expect(t.run(contract.printLabels, { ids: 'alla' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
});

test('other domains get small plain values', async () => {
  const made = await pump({ person: samir, service: 'monitoring' });
  await t.house.act('ask', agent, async (work) => {
    const byId = await equipmentById(work, made.equipment);
    expect(byId).toMatchObject({ number: made.number, place: 'Rum 412', unit: 'DAK-IVA', serviceCode: 'monitoring' });
    expect(await equipmentByLabel(work, made.number)).toEqual(byId);
    expect(await equipmentOf(work, samir)).toContainEqual(byId);
    expect(await equipmentById(work, examplePersonId('none'))).toBeNull();
    expect(await equipmentByLabel(work, 'ingenting')).toBeNull();
  });
});

test('the database and the rules agree on what is medical', async () => {
  const { rows } = await t.house.database.pool.query('select distinct category, kind from assets.equipment');
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) expect(row.kind).toBe(kindOf(row.category));
});

test('the example has some six hundred pieces, and those of the cast have their own', async () => {
  const [{ count }] = (
    await t.house.database.pool.query(
      "select count(*)::int as count from assets.equipment where registered_at < '2019-09-01'",
    )
  ).rows;
  expect(count).toBeGreaterThan(560);
  expect(count).toBeLessThan(680);
  const mine = (await t.run(contract.listMyEquipment, {}, nurse)).rows.filter((row) => row.isMine);
  expect(mine.map((row) => row.category)).toEqual(expect.arrayContaining(['computer', 'phone']));
});

test('my equipment is searched like the register', async () => {
  const { rows } = await t.run(contract.listMyEquipment, { search: 'ventilator' }, nurse);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((row) => row.category === 'ventilator' && row.unit === 'DAK-IVA')).toBe(true);
  expect((await t.run(contract.listMyEquipment, { search: 'server' }, nurse)).rows).toEqual([]);
});
