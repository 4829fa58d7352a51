// The front door through its operations: what is known shows, what is told becomes a case, what is ordered is approved by
// whoever heads the unit at that moment and delivered by a solved case.
import { expect, test } from 'vitest';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { examplePersonId } from '../people/example.ts';
import { openCase } from '../service-desk/contract.ts';
import * as contract from './contract.ts';
import { above, asPerson, engineer, head, intakeHouse, stranger } from './intake-house.test-kit.ts';

const house = intakeHouse();
const { order, show, decide, resolved } = house;

test('while one writes, known disturbances, what to do, things to order and notices show; nobody’s name does', async () => {
  await house.t.run(
    openCase,
    { title: 'Journalen svarar inte alls', kind: 'incident', impact: 1, urgency: 1 },
    engineer,
  );
  const hits = async (q: string) => (await house.t.run(contract.searchDoor, { q }, stranger)).hits;
  const journal = await hits('journalen svarar');
  expect(journal[0]).toMatchObject({ kind: 'disturbance', isMine: false });
  expect(journal.find((hit) => hit.kind !== 'disturbance')).toMatchObject({
    kind: 'article',
    title: 'När journalen inte svarar',
  });
  // a sentence finds what is called by its words, and no part of a bundle
  expect((await hits('Jag behöver en ny bildskärm')).filter((hit) => hit.kind === 'item')).toMatchObject([
    { title: 'Skärm' },
  ]);
  expect((await hits('skärm')).map((hit) => hit.kind)).toContain('item');
  // what is told and reported of one thing is one hit
  const images = (await hits('röntgenbilder')).filter((hit) => hit.kind === 'disturbance' || hit.kind === 'notice');
  expect(images).toMatchObject([
    { kind: 'disturbance', join: expect.any(String), address: expect.stringMatching('/notices/') },
  ]);
  // a whole sentence meets what is wrong with the service it is about
  const sentence = await hits('Jag kommer inte in i journalen på sal 4');
  expect(sentence.filter((hit) => hit.kind === 'disturbance')).toMatchObject([
    { note: 'Journalsystemet' },
    { note: 'Journalsystemet' },
  ]);
  expect((await hits('servicedesk har öppet')).map((hit) => hit.kind)).toContain('notice');
  expect((await house.t.run(contract.searchDoor, { q: 'journalen' }, stranger)).service?.service).toBe('journal');
  expect(JSON.stringify(await hits('journalen'))).not.toContain('Samir');
  expect(await hits('zzzz')).toEqual([]);
});

test('what is told becomes a case with its first sentence as title, once however often it is sent', async () => {
  const text = 'Diskmaskinen piper. Den har gjort det sedan i morse och ingen hittar knappen.';
  const told = await house.t.run(contract.tellDoor, { what: 'broken', text, once: 'told-once-1' }, engineer);
  const again = await house.t.run(contract.tellDoor, { what: 'broken', text, once: 'told-once-1' }, engineer);
  expect(again).toEqual(told);
  const { pool } = house.t.house.database;
  const { rows } = await pool.query('select title, description, kind from service_desk.cases where case_id = $1', [
    told.case,
  ]);
  expect(rows[0]).toEqual({ title: 'Diskmaskinen piper', description: text, kind: 'incident' });
  expect(await house.t.audited('tell-door')).toBeGreaterThan(0);
});

test('an order waits for the head of the unit, becomes a case with its yes, and is delivered when that is solved', async () => {
  const { orders } = await order();
  const [made] = orders;
  expect(made).toMatchObject({ state: 'approving' });
  const id = made?.order ?? '';
  const waiting = (await house.t.run(contract.listMyApprovals, {}, head)).rows.find((row) => row.order === id);
  expect(waiting).toMatchObject({ itemName: 'Bärbar dator', priceOre: 1_290_000, insteadOf: null });
  expect(await decide(waiting?.approval ?? null, head)).toMatchObject({ state: 'ordered' });
  const page = await show(id);
  expect(page.approvals).toMatchObject([{ state: 'approved', decidedBy: 'Mats' }]);
  expect(page.answers).toEqual([{ name: 'Används mest till', value: 'Kontorsarbete' }]);
  expect(page.expectedOn).toBe('2019-09-20');
  await resolved(page.case ?? '');
  expect(await show(id)).toMatchObject({ state: 'delivered' });
  expect(await house.t.audited('place-order')).toBeGreaterThan(0);
  expect(await house.t.audited('decide-approval')).toBeGreaterThan(0);
});

test('nobody approves what they ordered or get: the one above is asked', async () => {
  const { orders } = await order({}, head);
  const id = orders[0]?.order ?? '';
  expect((await house.t.run(contract.listMyApprovals, {}, head)).rows.map((row) => row.order)).not.toContain(id);
  const { rows } = await house.t.run(contract.listMyApprovals, {}, above);
  const approval = rows.find((row) => row.order === id)?.approval ?? null;
  await expect(decide(approval, head)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await decide(approval, above)).toMatchObject({ state: 'ordered' });
});

test('from an amount on the one above is asked as well, after the first', async () => {
  const answers = { why: 'Den gamla är från 2004.' };
  const { orders } = await order({ item: 'ultrasound', answers });
  const id = orders[0]?.order ?? '';
  expect((await house.t.run(contract.listMyApprovals, {}, above)).rows.map((row) => row.order)).not.toContain(id);
  const first = (await house.t.run(contract.listMyApprovals, {}, head)).rows.find((row) => row.order === id);
  expect(await decide(first?.approval ?? null, head)).toMatchObject({ state: 'approving' });
  const second = (await house.t.run(contract.listMyApprovals, {}, above)).rows.find((row) => row.order === id);
  expect(await decide(second?.approval ?? null, above, false, 'Inte i år.')).toMatchObject({ state: 'rejected' });
  expect((await show(id)).approvals.map((each) => each.state)).toEqual(['approved', 'rejected']);
});

test('a substitute decides in the head’s place on those dates, and the log says for whom', async () => {
  const { pool } = house.t.house.database;
  const substitute = asPerson(someone('employee', null, 'Eva'), castAs('communicator').number);
  await pool.query(
    `insert into platform.grants (grant_id, account_id, role, unit, valid_from, valid_to, delegated_by, created_at)
     values (gen_random_uuid(), $1, 'unit-head', 'DTD-MT', '2019-09-01', '2019-09-30', $2, now())`,
    [substitute.actor?.id, head.actor?.id],
  );
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  const row = (await house.t.run(contract.listMyApprovals, {}, substitute)).rows.find((each) => each.order === id);
  expect(row?.insteadOf).toBe('Mats Rönfjäll');
  await decide(row?.approval ?? null, substitute);
  expect((await show(id)).approvals).toMatchObject([{ approver: 'Mats Rönfjäll', decidedBy: 'Eva' }]);
  // who decided sees it afterwards too, and so does whoever may decide in that place; nobody else
  expect((await show(id, substitute)).state).toBe('ordered');
  expect((await show(id, head)).state).toBe('ordered');
  await expect(show(id, stranger)).rejects.toThrow();
  house.t.clock = new Date('2019-10-05T08:00:00Z');
  expect((await show(id, substitute)).state).toBe('ordered');
  const later = await order();
  const seen = (await house.t.run(contract.listMyApprovals, {}, substitute)).rows.map((each) => each.order);
  expect(seen).not.toContain(later.orders[0]?.order);
  house.t.clock = new Date('2019-09-10T08:00:00Z');
});

test('a no needs its reason, and two deciding at once: one does', async () => {
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  const approval =
    (await house.t.run(contract.listMyApprovals, {}, head)).rows.find((row) => row.order === id)?.approval ?? null;
  await expect(decide(approval, head, false)).rejects.toMatchObject({ code: 'reason-needed' });
  const outcomes = await Promise.allSettled([decide(approval, head), decide(approval, head, false, 'Nej')]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(decide(approval, head)).rejects.toMatchObject({ code: 'already-decided' });
});

test('several persons get one order each, and sending twice orders once', async () => {
  const persons = [castAs('controller'), castAs('communicator')].map((each) => examplePersonId(each.number));
  const asked = { item: 'card', answers: {}, whom: 'persons', persons, once: 'order-once-1' } as const;
  const first = await order(asked);
  expect(first.orders.map((each) => each.state)).toEqual(['ordered', 'ordered']);
  const again = await order(asked);
  expect(again.orders.map((each) => each.order)).toEqual(first.orders.map((each) => each.order));
});

test('an order is taken back while nobody has begun with it, by whoever made it', async () => {
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  await expect(house.t.run(contract.cancelOrder, { order: id }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await house.t.run(contract.cancelOrder, { order: id }, engineer)).toMatchObject({ state: 'cancelled' });
  await expect(house.t.run(contract.cancelOrder, { order: id }, engineer)).rejects.toMatchObject({
    code: 'order-is-begun',
  });
  expect((await house.t.run(contract.listMyApprovals, {}, head)).rows.map((row) => row.order)).not.toContain(id);
  expect(await house.t.audited('cancel-order')).toBe(1);
});

test('an order is not seen by others, and nobody comes in without a session', async () => {
  const { orders } = await order();
  const id = orders[0]?.order ?? '';
  await expect(show(id, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await house.t.run(contract.listMyOrders, {}, stranger)).rows).toEqual([]);
  expect((await house.t.run(contract.listMyOrders, {}, engineer)).rows.map((row) => row.order)).toContain(id);
  for (const question of [
    () => house.t.run(contract.searchDoor, { q: 'x' }, nobody),
    () => house.t.run(contract.tellDoor, { what: 'broken', text: 'Hej hopp' }, nobody),
    () => house.t.run(contract.listCatalogue, {}, nobody),
    () => house.t.run(contract.showItem, { item: 'screen' }, nobody),
    () => house.t.run(contract.listMyOrders, {}, nobody),
    () => house.t.run(contract.listMyApprovals, {}, nobody),
    () => house.t.run(contract.showOrder, { order: id }, nobody),
    () => house.t.run(contract.cancelOrder, { order: id }, nobody),
    () => order({}, nobody),
    () => decide(id, nobody),
  ])
    await expect(question()).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('bad input is answered with the field and what would be right', async () => {
  await expect(order({ answers: {} })).rejects.toMatchObject({
    code: 'answers-wrong',
    fields: [{ path: 'answers.use', code: 'answer-required' }],
  });
  await expect(order({ item: 'rocket' })).rejects.toMatchObject({ code: 'no-such-item' });
  await expect(order({ unit: 'NOPE' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(order({ whom: 'newcomer' })).rejects.toMatchObject({
    code: 'nobody-named',
    fields: [{ path: 'newcomer' }],
  });
  await expect(order({ whom: 'persons' })).rejects.toMatchObject({ code: 'nobody-named' });
  await expect(order({ whom: 'persons', persons: ['00000000-0000-4000-8000-000000000000'] })).rejects.toMatchObject({
    code: 'unknown-person',
  });
  for (const bad of [
    () => house.t.run(contract.searchDoor, { q: 'x'.repeat(300) }, engineer),
    () => house.t.run(contract.tellDoor, { what: 'broken', text: '' }, engineer),
    () => house.t.run(contract.listCatalogue, { search: 'x'.repeat(300) }, engineer),
    () => house.t.run(contract.showItem, { item: 'Å' }, engineer),
    () => house.t.run(contract.listMyOrders, { limit: 0 }, engineer),
    () => house.t.run(contract.showOrder, { order: 'x' }, engineer),
    () => house.t.run(contract.cancelOrder, { order: 'x' }, engineer),
    () => decide('x', engineer),
  ])
    await expect(bad()).rejects.toMatchObject({ kind: 'invalid' });
});

test('who comes from a thing’s label reports about that thing, where it stands and for its service', async () => {
  const { pool } = house.t.house.database;
  const { rows } = await pool.query(
    "select equipment_id, number, unit_code from assets.equipment where service_code = 'images' order by number limit 1",
  );
  const label = `U-${rows[0].number}`;
  const told = await house.t.run(
    contract.tellDoor,
    { what: 'broken', text: 'Bilden flimrar.', thing: label },
    engineer,
  );
  const made = await pool.query(
    'select equipment_id, unit_code, service_code from service_desk.cases where case_id = $1',
    [told.case],
  );
  expect(made.rows[0]).toEqual({
    equipment_id: rows[0].equipment_id,
    unit_code: rows[0].unit_code,
    service_code: 'images',
  });
  // no team answers for the service of a pump: those who look after it begin
  const pump = await pool.query(
    "select number from assets.equipment where keeper_code = 'DTD-MT' and service_code is null order by number limit 1",
  );
  const leaks = await house.t.run(
    contract.tellDoor,
    { what: 'broken', text: 'Den läcker.', thing: `U-${pump.rows[0].number}` },
    engineer,
  );
  const begun = await pool.query(
    'select t.unit_code from service_desk.cases c join service_desk.teams t using (team_code) where c.case_id = $1',
    [leaks.case],
  );
  expect(begun.rows).toEqual([{ unit_code: 'DTD-MT' }]);
  await expect(
    house.t.run(contract.tellDoor, { what: 'broken', text: 'Bilden flimrar.', thing: 'U-1' }, engineer),
  ).rejects.toMatchObject({ code: 'unknown-equipment' });
});

test('what one room does in another is told to the open pages of both, also by an event’s job', async () => {
  const listener = await house.t.house.database.pool.connect();
  const topics = new Set<string>();
  listener.on('notification', ({ payload }) => void topics.add(payload ?? ''));
  await listener.query('listen fyr_live');
  const told = async (what: () => Promise<unknown>) => {
    topics.clear();
    await what();
    // a notice comes before the answer to what is asked after it
    await listener.query('select 1');
    return [...topics].filter((topic) => ['intake', 'service-desk', 'assets', 'notices'].includes(topic)).toSorted();
  };
  const text = 'Skrivaren på plan 3 kinkar.';
  const both = ['intake', 'service-desk'];
  expect(await told(() => house.t.run(contract.tellDoor, { what: 'broken', text }, engineer))).toEqual(both);
  const { orders } = await house.order();
  const [order = ''] = orders.map((each) => each.order);
  expect(await told(() => house.approve(order))).toEqual(both);
  const { case: id } = await house.show(order);
  // the case is solved in the service desk; that it is delivered is the intake's to tell
  expect(await told(() => house.resolved(id ?? ''))).toEqual(both);
  expect((await house.show(order)).state).toBe('delivered');
  listener.release(true);
});
