// Bundles: one order becomes dated tasks in several rooms, partly delivered it says so, and whoever leaves gives everything back
// before it is done. Ideas from the door are here as well: they become needs their sender can follow.
import { expect, test } from 'vitest';
import { nobody, someone } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { exampleAccountId, examplePersonId } from '../people/example.ts';
import { listMyCases, showCase } from '../service-desk/contract.ts';
import * as contract from './contract.ts';
import { above, agent, asPerson, engineer, head, intakeHouse, stranger } from './intake-house.test-kit.ts';

const house = intakeHouse();
const { order, show, resolved } = house;

const casesOf = async (id: string) =>
  house.query(
    `select o.item_code as item, o.state, o.due_on::text as due, o.case_id, c.due_on::text as "caseDue", c.title, c.team_code as team
     from intake.orders o left join service_desk.cases c using (case_id) where bundle_id = $1 order by o.number`,
    [id],
  );

async function onboarding(firstOn: string, answers: Record<string, string | boolean>) {
  const { orders } = await order({
    item: 'new-colleague',
    whom: 'newcomer',
    newcomer: 'Nora Ny',
    answers,
    firstOn,
  });
  const id = orders[0]?.order ?? '';
  await house.approve(id);
  return id;
}

test('onboarding: what the answers ask for, each with its day before or after the first, at the teams it belongs to', async () => {
  const id = await onboarding('2019-09-23', { work: 'office', phone: true });
  const parts = await casesOf(id);
  expect(parts.map(({ item, due }) => [item, due])).toEqual([
    // three days before a Monday is a Friday; what falls on a Sunday is done on the Friday before
    ['account', '2019-09-20'],
    ['card', '2019-09-20'],
    ['laptop', '2019-09-20'],
    ['phone', '2019-09-20'],
    ['desk-and-locker', '2019-09-20'],
  ]);
  expect(parts.map((part) => part.title)).toContain('Bärbar dator, Nora Ny');
  expect(new Set(parts.map((part) => part.caseDue))).toEqual(new Set(['2019-09-20']));
  expect(new Set(parts.map((part) => part.team)).size).toBeGreaterThan(2);
});

test('parts of a bundle arrive one by one, and the last makes it whole', async () => {
  const id = await onboarding('2019-09-23', { work: 'office', phone: false });
  const [first, ...rest] = await casesOf(id);
  await resolved(first?.case_id);
  expect(await show(id)).toMatchObject({ state: 'ordered', delivered: 1, parts: 4, firstOn: '2019-09-23' });
  for (const part of rest) await resolved(part.case_id);
  expect(await show(id)).toMatchObject({ state: 'delivered', delivered: 4 });
});

test('work that is far ahead is planned, and begins by itself when its day comes, once', async () => {
  const id = await onboarding('2020-03-02', { work: 'care', phone: false });
  const before = await show(id);
  expect(before.partOrders.map((part) => part.state)).toEqual(['planned', 'planned', 'planned', 'planned']);
  const begins = before.partOrders.find((part) => part.item === 'card')?.beginsOn;
  expect(begins).toBe('2020-02-18');
  house.t.clock = new Date('2020-02-18T09:00:00Z');
  for (let times = 0; times < 2; times++) {
    await house.query("select graphile_worker.add_job('begin-planned-work')");
    await runDueJobs(house.t.house);
  }
  const parts = await casesOf(id);
  expect(parts.find((part) => part.item === 'card')).toMatchObject({ state: 'ordered', case_id: expect.any(String) });
  // the introduction to devices comes a week after the first day, and is not begun yet
  expect((await show(id)).state).toBe('ordered');
  house.t.clock = new Date('2019-09-10T08:00:00Z');
});

test('a bundle asks for its days, and the last is not before the first', async () => {
  await expect(
    order({ item: 'new-colleague', whom: 'newcomer', newcomer: 'Nora Ny', answers: { work: 'office' } }),
  ).rejects.toMatchObject({ code: 'day-needed', fields: [{ path: 'firstOn' }] });
  const person = castAs('employee');
  const leave = {
    item: 'parental-leave',
    whom: 'persons' as const,
    persons: [examplePersonId(person.number)],
    answers: {},
  };
  await expect(order({ ...leave, firstOn: '2019-10-01' }, head)).rejects.toMatchObject({
    fields: [{ path: 'lastOn' }],
  });
  await expect(order({ ...leave, firstOn: '2019-10-01', lastOn: '2019-09-30' }, head)).rejects.toMatchObject({
    code: 'last-before-first',
  });
  const made = await order({ ...leave, firstOn: '2019-10-01', lastOn: '2020-06-30' }, head);
  await house.approve(made.orders[0]?.order ?? '', above);
  expect((await casesOf(made.orders[0]?.order ?? '')).map(({ item, due }) => [item, due])).toEqual([
    ['phone-forward', '2019-10-01'],
    ['access-rest', '2019-10-02'],
    ['account', '2020-06-26'],
    ['device-training', '2020-07-07'],
  ]);
});

test('who leaves gives back what the register says they have, each piece with who took it and when, before it is done', async () => {
  const leaver = castAs('employee');
  const person = examplePersonId(leaver.number);
  const given = { item: 'leaving', whom: 'persons' as const, persons: [person], answers: {}, lastOn: '2019-09-13' };
  await expect(order(given, stranger)).rejects.toMatchObject({ code: 'not-your-person' });
  const { orders } = await order(given, head);
  const id = orders[0]?.order ?? '';
  await house.approve(id, above);
  const page = await show(id, head);
  const had = await house.query(
    "select number from assets.equipment where person_id = $1 and state not in ('retired', 'lost') order by number",
    [person],
  );
  expect(page.returns.map((piece) => piece.number)).toEqual(had.map((piece) => `U-${piece.number}`));
  expect(page.returns.length).toBeGreaterThan(1);
  for (const part of await casesOf(id)) await resolved(part.case_id);
  // all tasks are done, and still it is not: nothing has come back
  expect((await show(id, head)).state).toBe('ordered');
  expect((await house.t.run(contract.listReturns, {}, agent)).rows.map((row) => row.order)).toContain(id);
  const settle = (equipment: string, isBack: boolean, note = '', caller = agent) =>
    house.t.run(contract.settleReturn, { order: id, equipment, isBack, note }, caller);
  const [first, ...rest] = page.returns;
  const self = asPerson(someone('unit-head', 'DTD', 'Samir'), leaver.number);
  await expect(settle(first?.equipment ?? '', true, '', self)).rejects.toMatchObject({ code: 'own-return' });
  await expect(settle(first?.equipment ?? '', true, '', engineer)).rejects.toMatchObject({ kind: 'not-allowed' });
  await settle(first?.equipment ?? '', true);
  await expect(settle(first?.equipment ?? '', true)).rejects.toMatchObject({ code: 'already-settled' });
  await expect(settle(person, true)).rejects.toMatchObject({ code: 'no-such-return' });
  const last = rest.at(-1);
  await expect(settle(last?.equipment ?? '', false)).rejects.toMatchObject({ code: 'reason-needed' });
  for (const piece of rest.slice(0, -1)) await settle(piece.equipment, true);
  // something more was put in their hands meanwhile: it is asked for too
  await house.query(
    `update assets.equipment set person_id = $1 where equipment_id =
       (select equipment_id from assets.equipment where person_id is null and state = 'in-use' order by number limit 1)`,
    [person],
  );
  expect(await settle(last?.equipment ?? '', false, 'Tappad i sjön.')).toMatchObject({ state: 'ordered', left: 1 });
  const late = (await show(id, head)).returns.find((piece) => piece.state === 'out');
  expect(await settle(late?.equipment ?? '', true)).toEqual({ order: id, state: 'delivered', left: 0 });
  const proof = (await show(id, head)).returns;
  expect(proof.every((piece) => piece.settledBy === 'Lina' && piece.settledAt !== null)).toBe(true);
  expect(proof.filter((piece) => piece.state === 'missing')).toMatchObject([{ note: 'Tappad i sjön.' }]);
  const left = await house.query(
    "select 1 from assets.equipment where person_id = $1 and state not in ('retired', 'lost')",
    [person],
  );
  expect(left).toEqual([]);
  expect(await house.t.audited('settle-return')).toBeGreaterThanOrEqual(proof.length);
});

test('an idea is kept as it was sent, told to other rooms, considered, and its sender reads what becomes of it', async () => {
  const text = 'Låt oss boka rum i telefonen. Då slipper vi gå ner till receptionen.';
  const { case: id } = await house.t.run(contract.tellDoor, { what: 'idea', text }, engineer);
  const [event] = await house.query("select payload from platform.events where name = 'need-told'");
  expect(contract.NeedTold.parse(event?.payload)).toMatchObject({
    caseId: id,
    title: 'Låt oss boka rum i telefonen',
    text,
    by: { account: exampleAccountId(castAs('employee').number), name: 'Samir' },
    state: 'new',
  });
  const list = await house.t.run(contract.listNeeds, {}, agent);
  const need = list.rows.find((row) => row.case === id);
  expect(need).toMatchObject({ text, state: 'new', next: ['considered', 'handed-on', 'declined'] });
  const consider = (state: 'considered' | 'handed-on' | 'declined', said: string, caller = agent) =>
    house.t.run(contract.considerIdea, { need: need?.need ?? '', state, text: said }, caller);
  await expect(consider('considered', '')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(consider('considered', 'Tack', engineer)).rejects.toMatchObject({ kind: 'not-allowed' });
  await consider('considered', 'Tack. Vi ser på det i oktober.');
  await consider('handed-on', 'Den går vidare som behov till utvecklingsrådet.');
  await expect(consider('declined', 'Nej, förresten.')).rejects.toMatchObject({ code: 'idea-is-decided' });
  const mine = await house.t.run(listMyCases, { state: 'all' }, engineer);
  expect(mine.rows.map((row) => row.case)).toContain(id);
  const page = await house.t.run(showCase, { case: id }, engineer);
  expect(page.entries.map((entry) => entry.text)).toEqual(
    expect.arrayContaining(['Tack. Vi ser på det i oktober.', 'Den går vidare som behov till utvecklingsrådet.']),
  );
  const events = await house.query(
    "select payload ->> 'state' as state from platform.events where name = 'need-changed' order by at",
  );
  expect(events.map((each) => each.state)).toEqual(['considered', 'handed-on']);
  expect(await house.t.audited('consider-idea')).toBeGreaterThanOrEqual(2);
  await expect(
    house.t.run(contract.considerIdea, { need: examplePersonId('x'), state: 'declined', text: 'Nej.' }, agent),
  ).rejects.toMatchObject({ code: 'no-such-idea' });
});

test('my page tells what has changed since the last visit, and forgets nothing while one looks', async () => {
  house.t.clock = new Date('2019-10-07T08:00:00Z');
  const look = () => house.t.run(contract.showMyChanges, {}, engineer);
  const visit = () => house.t.run(contract.noteMyVisit, {}, engineer);
  expect(await look()).toMatchObject({ since: null, changes: [] });
  await visit();
  house.t.clock = new Date('2019-10-07T09:00:00Z');
  const { orders } = await order({ item: 'screen', answers: { mount: 'desk' } });
  house.t.clock = new Date('2019-10-07T12:00:00Z');
  const { orders: asked } = await order();
  await house.approve(asked[0]?.order ?? '');
  await house.approve(orders[0]?.order ?? '');
  house.t.clock = new Date('2019-10-07T13:00:00Z');
  const seen = await look();
  expect(seen.since).toBe('2019-10-07T08:00:00.000Z');
  expect(seen.changes.map((change) => change.id)).toContain(asked[0]?.order);
  expect(seen.changes.map((change) => change.id)).toContain(orders[0]?.order);
  expect(seen.ideas.map((idea) => idea.state)).toContain('handed-on');
  await visit();
  // the same visit: what one came for is still there
  expect((await look()).changes).toEqual(seen.changes);
  house.t.clock = new Date('2019-10-08T08:00:00Z');
  expect((await look()).changes).toEqual([]);
  expect(await house.t.audited('note-my-visit')).toBe(2);
});

test('nobody comes in without a session', async () => {
  for (const ask of [
    () => house.t.run(contract.listReturns, {}, nobody),
    () =>
      house.t.run(
        contract.settleReturn,
        { order: examplePersonId('x'), equipment: examplePersonId('y'), isBack: true },
        nobody,
      ),
    () => house.t.run(contract.listNeeds, {}, nobody),
    () => house.t.run(contract.showMyChanges, {}, nobody),
    () => house.t.run(contract.noteMyVisit, {}, nobody),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-signed-in' });
});
