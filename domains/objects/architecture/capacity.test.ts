// Data-centre capacity: sums that follow from what stands there, requests with a decision by those who decide, nothing promised
// twice; and the rules behind it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { assets } from '../../assets/assets.ts';
import { loadExample as loadNotices } from '../../notices/example.ts';
import { notices } from '../../notices/notices.ts';
import { loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import { suppliers } from '../../suppliers/suppliers.ts';
import { loadExample } from '../example.ts';
import { objects } from '../objects.ts';
import * as contract from './architecture-contract.ts';
import { capacityOf, fullness } from './capacity-rules.ts';
import { reviewDay } from './classification-rules.ts';
import { exampleComponentId } from './example-architecture.ts';
import { monthsFilled } from './filling-rules.ts';

const head = someone('unit-head', 'DTD-DRI', 'Chefen för drift');
const other = someone('division-head', 'DTD', 'Margareta');
const agent = someone('agent', 'DTD-SD', 'Lina');
const elsewhere = someone('unit-head', 'DAK-IVA', 'Chefen på Iva');
const stranger = someone('employee', null, 'Vem som helst');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets, objects], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

const roomOf = async (name: string) => {
  const { rooms } = await t.run(contract.listServerRooms, {}, head);
  const room = rooms.find((each) => each.name === name);
  if (!room) throw new Error(name);
  return room;
};
const set = (over: Partial<InputOf<typeof contract.setServerRoom>> = {}, caller: Caller = head) =>
  t.run(
    contract.setServerRoom,
    { name: 'Skåp', unit: 'DTD-DRI', deciderUnit: 'DTD-DRI', watts: 5000, ...over },
    caller,
  );
const ask = (room: string, over: Partial<InputOf<typeof contract.askForCapacity>> = {}, caller: Caller = agent) =>
  t.run(
    contract.askForCapacity,
    { room, title: 'Ny server', unit: 'DTD-SD', units: 2, watts: 500, wantedOn: '2019-10-01', ...over },
    caller,
  );
const decide = (request: string, decision: 'granted' | 'declined' = 'granted', caller: Caller = head) =>
  t.run(contract.decideOnCapacity, { request, decision, reason: 'Det finns plats' }, caller);

test('the halls of the example: used, promised and free follow from what stands there', async () => {
  const { rooms, waiting } = await t.run(contract.listServerRooms, {}, head);
  expect(rooms.map((room) => [room.name, room.racks, room.waiting])).toEqual([
    ['Datahall A', 6, 1],
    ['Datahall B', 4, 1],
  ]);
  const hall = await t.run(contract.showServerRoom, { room: rooms[1]?.room ?? '' }, head);
  expect(hall.capacity).toEqual({
    total: { units: 168, watts: 24_000 },
    used: { units: 78, watts: 13_900 },
    promised: { units: 10, watts: 2200 },
    free: { units: 80, watts: 7900 },
  });
  expect([hall.fullness, hall.fullnessAsked]).toEqual([67, 71]);
  // what stands in this hall alone is what its stop takes
  expect(hall.onlyHere).toEqual(['LAG-02', 'NAT-02', 'SRV-02']);
  expect(waiting.map((each) => [each.title, each.mayDecide])).toEqual([
    ['Reserv för Vakten', true],
    ['Servrar för Bildgranskaren', true],
  ]);
  await expect(t.run(contract.listServerRooms, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showServerRoom, { room: hall.room }, stranger)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.showServerRoom, { room: exampleComponentId('x') }, head)).rejects.toMatchObject({
    code: 'no-such-room',
  });
});

test('a room, a rack and what stands in it: nothing more than fits', async () => {
  const room = await set();
  expect(room).toMatchObject({ name: 'Skåp', racks: 0, fullness: 100, version: 1 });
  await expect(set()).rejects.toMatchObject({ code: 'room-name-taken' });
  await expect(set({ name: 'X1', deciderUnit: 'NOWHERE' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(set({ name: 'X2' }, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await set({ room: room.room, place: 'Källaren', version: 1 })).toMatchObject({
    place: 'Källaren',
    version: 2,
  });
  await expect(set({ room: room.room, version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const rack = (over: Partial<InputOf<typeof contract.setRack>> = {}, caller: Caller = head) =>
    t.run(contract.setRack, { room: room.room, name: 'S1', units: 10, watts: 2000, ...over }, caller);
  const [first] = (await rack()).rackList;
  await expect(rack({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  const component = exampleComponentId('SRV-03');
  const place = (over: Partial<InputOf<typeof contract.placeComponent>> = {}, caller: Caller = head) =>
    t.run(
      contract.placeComponent,
      { room: room.room, rack: first?.rack ?? '', component, units: 6, watts: 1500, ...over },
      caller,
    );
  expect((await place()).capacity).toMatchObject({ used: { units: 6, watts: 1500 }, free: { units: 4, watts: 500 } });
  await expect(place({ component: exampleComponentId('SRV-01') })).rejects.toMatchObject({
    code: 'rack-is-full',
    facts: { units: 4, watts: 500 },
  });
  await expect(rack({ units: 5 })).rejects.toMatchObject({ code: 'rack-holds-more' });
  await expect(place({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(place({ component: room.room })).rejects.toMatchObject({ code: 'no-such-component' });
  const shown = await t.run(contract.showComponent, { component }, head);
  expect(shown.placements.map((each) => [each.roomName, each.rack])).toContainEqual(['Skåp', 'S1']);
  expect((await place({ units: 0 })).rackList[0]?.holds).toEqual([]);
  for (const id of ['set-server-room', 'set-rack', 'place-component']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('a request is decided once, by those who decide, and what is granted is promised to nobody else', async () => {
  const room = await set({ name: 'Delat' });
  const [rack] = (await t.run(contract.setRack, { room: room.room, name: 'D1', units: 4, watts: 1000 }, head)).rackList;
  const [first, second] = [await ask(room.room), await ask(room.room, { units: 3 })];
  expect(first).toMatchObject({ state: 'asked', fits: true, racks: ['D1'], mayDecide: false, mayWithdraw: true });
  await expect(decide(first.request, 'granted', elsewhere)).rejects.toMatchObject({ code: 'not-your-decision' });
  await expect(decide(first.request, 'granted', agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await decide(first.request)).toMatchObject({
    state: 'granted',
    decidedBy: 'Chefen för drift',
    mayInstall: true,
  });
  await expect(decide(first.request, 'declined', other)).rejects.toMatchObject({
    code: 'decided-already',
    facts: { by: 'Chefen för drift' },
  });
  await expect(decide(second.request)).rejects.toMatchObject({
    code: 'no-room-for-it',
    facts: { units: 2, watts: 500 },
  });
  const own = await ask(room.room, { unit: 'DTD-DRI' }, someone('unit-head', 'DTD-DRI', 'Chefen för drift'));
  await expect(decide(own.request)).rejects.toMatchObject({ code: 'own-request' });
  const place = (request: string) =>
    t.run(
      contract.placeComponent,
      {
        room: room.room,
        rack: rack?.rack ?? '',
        component: exampleComponentId('SRV-01'),
        units: 2,
        watts: 500,
        request,
      },
      head,
    );
  await expect(place(second.request)).rejects.toMatchObject({ code: 'not-granted' });
  const placed = await place(first.request);
  expect(placed.capacity).toMatchObject({ used: { units: 2 }, promised: { units: 0 }, free: { units: 2 } });
  expect(placed.requests.find((each) => each.request === first.request)?.state).toBe('installed');
  await expect(t.run(contract.withdrawCapacity, { request: second.request }, other)).rejects.toMatchObject({
    code: 'not-your-request',
  });
  const withdrawn = await t.run(contract.withdrawCapacity, { request: second.request }, agent);
  expect(withdrawn.state).toBe('withdrawn');
  await expect(t.run(contract.withdrawCapacity, { request: second.request }, agent)).rejects.toMatchObject({
    code: 'decided-already',
  });
  await expect(decide(room.room)).rejects.toMatchObject({ code: 'no-such-request' });
  await expect(ask(room.room, { units: 0 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(ask(room.room, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const id of ['ask-for-capacity', 'decide-on-capacity', 'withdraw-capacity'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('two people granting at the same moment: one of them is told', async () => {
  const { room } = await roomOf('Datahall A');
  const { request } = await ask(room);
  const both = await Promise.allSettled([decide(request), decide(request, 'granted', other)]);
  expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('free is never below nothing, and the scarcer of height and power decides how full it is', () => {
  const none = { units: 0, watts: 0 };
  expect(capacityOf({ units: 10, watts: 100 }, { units: 12, watts: 40 }, none).free).toEqual({ units: 0, watts: 60 });
  expect(fullness(capacityOf({ units: 10, watts: 100 }, { units: 5, watts: 80 }, none))).toBe(80);
});

test('a classification is due again after a year when high, after two when low, on a day that exists', () => {
  const levels = { confidentiality: 1, integrity: 1, availability: 1, traceability: 1 };
  expect(reviewDay('2018-02-28', levels)).toBe('2020-02-28');
  expect(reviewDay('2016-02-29', { ...levels, integrity: 3 })).toBe('2017-02-28');
  expect(reviewDay('2018-12-31', { ...levels, integrity: 4 })).toBe('2019-12-31');
});

test('a room tells how it filled: as it stood when each month ended, and a step that changes nothing leaves no trace', async () => {
  const hall = await t.run(contract.showServerRoom, { room: (await roomOf('Datahall A')).room }, head);
  const [first, last] = [hall.fillings[0], hall.fillings.at(-1)];
  expect(first).toMatchObject({ month: '2016-10', used: { units: 28, watts: 6200 } });
  expect(last?.used).toEqual(hall.capacity.used);
  expect(hall.fillings.map((each) => each.month)).toEqual(hall.fillings.map((each) => each.month).toSorted());
  const count = async () => (await t.house.database.pool.query('select 1 from objects.room_fillings')).rows.length;
  const before = await count();
  const { room } = await set({ name: 'Skåp som fylls' });
  expect(await count()).toBe(before + 1);
  await set({ room, name: 'Skåp som fylls', note: 'Bara en anteckning' });
  expect(await count()).toBe(before + 1);
  const { rackList } = await t.run(contract.setRack, { room, name: 'S1', units: 10, watts: 4000 }, head);
  const rack = rackList[0]?.rack ?? '';
  const component = exampleComponentId('SRV-03');
  const page = await t.run(contract.placeComponent, { room, rack, component, units: 3, watts: 900 }, head);
  expect(page.fillings.at(-1)).toMatchObject({ used: { units: 3, watts: 900 }, total: { units: 10, watts: 4000 } });
  expect(await count()).toBe(before + 3);
});

test('months between two steps stand as the earlier left them; nothing known is nothing told', () => {
  const held = (on: string, units: number) => ({
    on,
    ...{ total: { units: 10, watts: 100 }, used: { units, watts: 0 }, promised: { units: 0, watts: 0 } },
  });
  expect(monthsFilled([], '2019-09')).toEqual([]);
  const months = monthsFilled([held('2018-11-30', 1), held('2019-02-01', 2), held('2019-02-28', 5)], '2019-03');
  expect(months.map((each) => [each.month, each.used.units, each.fullness])).toEqual([
    ['2018-11', 1, 10],
    ['2018-12', 1, 10],
    ['2019-01', 1, 10],
    ['2019-02', 5, 50],
    ['2019-03', 5, 50],
  ]);
  expect(monthsFilled([held('2001-01-01', 1)], '2019-03')).toHaveLength(60);
});
