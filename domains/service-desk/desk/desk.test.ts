// The agent's desk through its operations: kept views, one step for many cases with an answer for each, the sign that somebody
// writes, and following the work after it has gone to another unit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestHouse } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { examplePersonId } from '../../people/example.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse, deskNow } from '../desk-house.test-kit.ts';

const { agent, other, elsewhere, lead, nurse, stranger } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const open = async (over: Partial<InputOf<typeof contract.openCase>> = {}, caller: Caller = nurse) =>
  (await t.run(contract.openCase, { title: 'Skrivaren skriver inte ut', kind: 'incident', ...over }, caller)).case;
const show = (id: string, caller: Caller = agent) => t.run(contract.showCase, { case: id }, caller);
const steps = (cases: string[], step: InputOf<typeof contract.stepCases>['step'], caller: Caller = agent) =>
  t.run(contract.stepCases, { cases, step }, caller);

test('a view keeps filters, search and order under a name; the team shares it, others do not see it', async () => {
  const choice: InputOf<typeof contract.keepCaseView>['choice'] = { view: 'all', late: 'yes', search: 'skrivare' };
  const { view } = await t.run(contract.keepCaseView, { name: 'Sena skrivare', choice }, agent);
  const own = (await t.run(contract.listCaseViews, {}, agent)).views;
  expect(own).toMatchObject([
    { view, name: 'Sena skrivare', team: null, isMine: true, choice: { view: 'all', late: 'yes', sort: 'urgent' } },
  ]);
  expect((await t.run(contract.listCaseViews, {}, other)).views).toEqual([]);
  const mate: Caller = { ...other, actor: other.actor && { ...other.actor, personId: agent.actor?.personId ?? null } };
  await t.run(contract.changeCaseView, { view, team: 'servicedesk', name: 'Sena' }, agent);
  expect((await t.run(contract.listCaseViews, {}, mate)).views).toMatchObject([
    { name: 'Sena', teamName: 'Servicedesk', isMine: false, mayChange: false },
  ]);
  for (const wrong of [mate, elsewhere, nurse]) {
    await expect(t.run(contract.changeCaseView, { view, name: 'Min' }, wrong)).rejects.toThrow();
    await expect(t.run(contract.deleteCaseView, { view }, wrong)).rejects.toThrow();
  }
  await expect(t.run(contract.keepCaseView, { name: 'x', choice, team: 'systems' }, agent)).rejects.toMatchObject({
    code: 'not-your-team',
  });
  await expect(t.run(contract.keepCaseView, { name: '', choice }, agent)).rejects.toMatchObject({ kind: 'invalid' });
  for (const wrong of [nurse, stranger]) {
    await expect(t.run(contract.listCaseViews, {}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.keepCaseView, { name: 'x', choice }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  await t.run(contract.deleteCaseView, { view }, lead);
  await expect(t.run(contract.deleteCaseView, { view }, agent)).rejects.toMatchObject({ code: 'no-such-view' });
  for (let n = 0; n < contract.mostViews; n++) await t.run(contract.keepCaseView, { name: `Vy ${n}`, choice }, agent);
  await expect(t.run(contract.keepCaseView, { name: 'En till', choice }, agent)).rejects.toMatchObject({
    code: 'too-many-views',
  });
  for (const id of ['keep-case-view', 'change-case-view', 'delete-case-view'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('queues are narrowed by person, unit, way in, lateness and the days they were opened', async () => {
  const requester = examplePersonId(castAs('employee').number);
  const id = await open({ requester, channel: 'phone', unit: 'DAK-IVA' }, agent);
  const rows = async (asked: InputOf<typeof contract.listCases>) =>
    (await t.run(contract.listCases, { view: 'all', limit: 200, ...asked }, agent)).rows;
  const found = async (asked: InputOf<typeof contract.listCases>) => (await rows(asked)).some((row) => row.case === id);
  expect(await found({ requester })).toBe(true);
  expect((await rows({ requester })).every((row) => row.requester === 'Samir Hallnäs')).toBe(true);
  expect(await found({ unit: 'DAK' })).toBe(true);
  expect(await found({ unit: 'DTD' })).toBe(false);
  expect(await found({ channel: 'phone' })).toBe(true);
  expect(await found({ channel: 'mail' })).toBe(false);
  expect(await found({ openedFrom: '2019-09-10', openedTo: '2019-09-10' })).toBe(true);
  expect(await found({ openedTo: '2019-09-09' })).toBe(false);
  expect(await found({ openedFrom: '2019-09-11' })).toBe(false);
  expect((await rows({ late: 'yes' })).every((row) => row.isLate)).toBe(true);
  expect(await found({ late: 'yes' })).toBe(false);
  expect(await found({ assignee: examplePersonId(castAs('controller').number) })).toBe(false);
});

test('one step for many: each whole or not at all, with the reason for those that were not', async () => {
  const [a, b, solved] = [await open(), await open({ kind: 'undecided' }), await open()];
  await t.run(contract.resolveCase, { case: solved, solution: 'Klart.' }, agent);
  const hidden = await open({ isRestricted: true });
  const before = await entriesOf(b);
  const answer = await steps([a, b, solved, hidden, a], { does: 'resolve', solution: 'Ny drivrutin.' }, other);
  expect(answer.done).toBe(1);
  expect(answer.results.map(({ case: id, refusal }) => [id, refusal?.code ?? null])).toEqual([
    [a, null],
    [b, 'kind-undecided'],
    [solved, 'not-in-this-state'],
    [hidden, 'no-such-case'],
  ]);
  expect(answer.results.at(-1)?.number).toBe('');
  expect(await show(a)).toMatchObject({ state: 'resolved', solution: 'Ny drivrutin.' });
  expect(await entriesOf(b)).toBe(before);
  expect(await t.audited('step-cases')).toBeGreaterThan(0);
  expect((await steps([b], { does: 'resolve', solution: 'Klart.', kind: 'question' })).done).toBe(1);
  expect(await show(b)).toMatchObject({ state: 'resolved', kind: 'question' });
});

test('a refused case leaves no event behind, and the next one goes on', async () => {
  const [a, b] = [await open({ kind: 'undecided' }), await open({ kind: 'undecided' })];
  await t.run(contract.mergeCase, { case: b, into: a }, agent);
  const events = async () =>
    (await t.house.database.pool.query("select 1 from platform.events where payload ->> 'caseId' = $1", [b])).rows
      .length;
  const told = await events();
  const answer = await steps([b, a], { does: 'change', kind: 'incident', impact: 1, urgency: 1 });
  expect(answer.results.map(({ refusal }) => refusal?.code ?? null)).toEqual(['not-in-this-state', null]);
  expect(await events()).toBe(told);
  expect(await show(a)).toMatchObject({ kind: 'incident', priority: 1 });
});

test('many are taken, given on, corrected and merged into one', async () => {
  const [a, b, c] = [await open(), await open({}, stranger), await open()];
  expect((await steps([a, b], { does: 'take' })).done).toBe(2);
  expect(await show(b)).toMatchObject({ isMine: true, state: 'active' });
  await steps([a, b], { does: 'change', service: 'journal' });
  expect((await show(a)).serviceName).toBe('Journalsystemet');
  expect((await steps([a, b, c], { does: 'merge', into: c })).results.map(({ refusal }) => refusal?.code)).toEqual([
    undefined,
    undefined,
    'merge-with-itself',
  ]);
  expect((await show(c)).followers).toBe(2);
  expect((await steps([c], { does: 'assign', team: 'nobody' })).results[0]?.refusal?.code).toBe('unknown-team');
  expect((await steps([c], { does: 'assign', team: 'systems', reason: 'Er.' })).done).toBe(1);
  await expect(steps([], { does: 'take' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(
    steps(
      Array.from({ length: 201 }, () => a),
      { does: 'take' },
    ),
  ).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(steps([c], { does: 'take' }, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('who writes is seen by the other agents for some seconds, and leaves no trace in the audit log', async () => {
  const id = await open();
  const ask = (caller: Caller, writing?: 'yes' | 'no') =>
    t.run(contract.whoWrites, { case: id, ...(writing ? { writing } : {}) }, caller);
  expect((await ask(agent, 'yes')).names).toEqual([]);
  expect((await ask(other)).names).toEqual(['Lina']);
  t.clock = new Date('2019-09-10T08:00:08Z');
  await ask(agent, 'yes');
  t.clock = new Date('2019-09-10T08:00:16Z');
  expect((await ask(other)).names).toEqual(['Lina']);
  t.clock = new Date('2019-09-10T08:00:18Z');
  expect((await ask(other)).names).toEqual([]);
  await ask(agent, 'yes');
  await ask(agent, 'no');
  expect((await ask(other)).names).toEqual([]);
  t.clock = new Date(deskNow);
  await expect(ask(nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(ask(elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.whoWrites, { case: 'x' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.audited('who-writes-in-case')).toBe(0);
});

test('an agent who follows a case reads on after it has gone to another unit, is told, and takes no step there', async () => {
  const away = await awayTeam();
  const id = await open();
  const follow = (caller: Caller) => t.run(contract.followCase, { case: id }, caller);
  await expect(follow(elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(follow(nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await follow(agent);
  await follow(agent);
  const news = async (caller: Caller = agent) => (await t.run(contract.listFollowedNews, {}, caller)).news;
  expect(await news()).toEqual([]);
  await t.run(contract.assignCase, { case: id, team: away }, other);
  await t.run(contract.commentCase, { case: id, text: 'Bara för oss.', isInternal: true }, elsewhere);
  await t.run(contract.takeCase, { case: id }, elsewhere);
  expect(await news()).toMatchObject([{ case: id, what: 'taken', by: 'Eva', count: 2 }]);
  const page = await show(id);
  expect(page.allowed).toEqual([]);
  expect(JSON.stringify(page)).not.toContain('Bara för oss');
  await expect(t.run(contract.closeCase, { case: id }, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.commentCase, { case: id, text: 'Hej' }, agent)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  const followed = await t.run(contract.listCases, { view: 'followed' }, agent);
  expect(followed.rows.map((row) => row.case)).toEqual([id]);
  await expect(show(id, other)).rejects.toMatchObject({ kind: 'not-found' });
  await t.run(contract.seeFollowed, { case: id }, agent);
  expect(await news()).toEqual([]);
  for (const wrong of [other, elsewhere])
    await expect(t.run(contract.seeFollowed, { case: id }, wrong)).rejects.toMatchObject({ kind: 'not-found' });
  await t.run(contract.changeCase, { case: id, isRestricted: false, impact: 2 }, elsewhere);
  await expect(t.run(contract.listFollowedNews, { limit: 500 }, agent)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.unfollowCase, { case: id }, other)).rejects.toMatchObject({ kind: 'not-found' });
  await t.run(contract.unfollowCase, { case: id }, agent);
  await expect(show(id)).rejects.toMatchObject({ kind: 'not-found' });
  for (const each of ['follow-case', 'unfollow-case', 'see-followed-case'])
    expect(await t.audited(each)).toBeGreaterThan(0);
});

/** A team of care, where the agents of the desk have nothing to say. */
async function awayTeam(): Promise<string> {
  const names = { sv: 'Vårdens egen', da: 'Plejens egen', en: 'Care’s own' };
  const team = { team: 'care', names, unit: 'DAK', isFirstLine: false, endedOn: null, services: [], members: [] };
  return (await t.run(contract.setTeam, team, lead)).team;
}

async function entriesOf(id: string): Promise<number> {
  return (await show(id)).entries.length;
}
