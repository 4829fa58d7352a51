// The desk through its operations: who may do what with whose case, what each step leaves behind, and what happens when two
// do something at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { examplePersonId } from '../people/example.ts';
import { registerSupplier, showWaits } from '../suppliers/contract.ts';
import * as contract from './contract.ts';
import { deskCallers, deskHouse, deskNow } from './desk-house.test-kit.ts';

const { agent, other, elsewhere, lead, nurse, stranger } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const open = (over: Partial<InputOf<typeof contract.openCase>> = {}, caller: Caller = nurse) =>
  t.run(contract.openCase, { title: 'Skrivaren skriver inte ut', kind: 'incident', ...over }, caller);
const show = (id: string, caller: Caller = agent) => t.run(contract.showCase, { case: id }, caller);

test('somebody opens a case with one sentence; it gets a number, the first line, and the requester sees it', async () => {
  const { case: id, number, isNew } = await open();
  expect(isNew).toBe(true);
  expect(number).toMatch(/^Ä-\d{6}$/);
  const page = await show(id, nurse);
  expect(page).toMatchObject({ state: 'new', requester: 'Amina', team: 'servicedesk', priority: 4, channel: 'portal' });
  expect(page.allowed.toSorted()).toEqual(['cancel-case', 'comment-case', 'join-case']);
  expect(await t.audited('open-case')).toBeGreaterThan(0);
  expect((await t.run(contract.listMyCases, {}, nurse)).rows[0]?.case).toBe(id);
});

test('a service’s cases begin in the team that answers for it, and a person’s in the unit they work in', async () => {
  const requester = examplePersonId(castAs('employee').number);
  const { case: id } = await open({ service: 'images', requester, channel: 'phone' }, agent);
  expect(await show(id)).toMatchObject({ team: 'medical-images', unit: 'DTD-MT2', requester: 'Samir Hallnäs' });
});

test('sending the same key twice opens one case', async () => {
  const once = 'a-key-of-its-own';
  const answers = await Promise.all([open({ once }), open({ once }), open({ once })]);
  expect(new Set(answers.map((each) => each.case)).size).toBe(1);
  expect(answers.filter((each) => each.isNew)).toHaveLength(1);
  await expect(open({ once }, stranger)).rejects.toMatchObject({ code: 'key-is-taken' });
});

test('a case is taken, waited with, gone on with, solved, reopened, solved again and confirmed', async () => {
  const { case: id } = await open();
  const taken = await t.run(contract.takeCase, { case: id }, agent);
  expect(taken).toMatchObject({ state: 'active', assignee: 'Lina', isMine: true });
  t.clock = new Date('2019-09-10T09:00:00Z');
  const waiting = await t.run(
    contract.waitCase,
    { case: id, waitingFor: 'requester', text: 'Vilken skrivare?' },
    agent,
  );
  expect(waiting).toMatchObject({ state: 'waiting', waitingFor: 'requester', answeredAt: '2019-09-10T09:00:00.000Z' });
  const said = await t.run(contract.commentCase, { case: id, text: 'Den vid fönstret.' }, nurse);
  expect(said).toMatchObject({ state: 'active', waitingFor: null });
  await t.run(contract.waitCase, { case: id, waitingFor: 'supplier', text: 'Delen är beställd.' }, agent);
  await t.run(contract.startCase, { case: id }, agent);
  const solved = await t.run(contract.resolveCase, { case: id, solution: 'Ny adress satt.' }, agent);
  expect(solved).toMatchObject({ state: 'resolved', solution: 'Ny adress satt.' });
  const again = await t.run(contract.reopenCase, { case: id, text: 'Den stannade igen.' }, nurse);
  expect(again).toMatchObject({ state: 'active', reopened: 1, resolvedAt: null });
  await t.run(contract.resolveCase, { case: id, solution: 'Kabeln bytt.' }, agent);
  const over = await t.run(contract.closeCase, { case: id }, nurse);
  expect(over).toMatchObject({ state: 'closed', allowed: [] });
  expect(over.entries.map((entry) => entry.what)).toEqual([
    'opened',
    'taken',
    'waiting',
    'said',
    'waiting',
    'started',
    'resolved',
    'reopened',
    'resolved',
    'closed',
  ]);
  for (const step of ['take', 'wait', 'start', 'resolve', 'reopen', 'close', 'comment'])
    expect(await t.audited(`${step}-case`)).toBeGreaterThan(0);
  t.clock = new Date(deskNow);
});

test('a case that waits for a supplier says which, is found by it, and still says so afterwards', async () => {
  const maker = { name: 'Delarbolaget AB', category: 'medical', unit: 'DTD-MT' } as const;
  const { supplier } = await t.run(registerSupplier, maker, someone('administrator'));
  const { case: id } = await open();
  const wait = (waitingFor: 'supplier' | 'requester', whom = supplier) =>
    t.run(contract.waitCase, { case: id, waitingFor, supplier: whom, text: 'Delen är beställd.' }, agent);
  await expect(wait('requester')).rejects.toMatchObject({ code: 'waits-for-no-supplier' });
  await expect(wait('supplier', examplePersonId('none'))).rejects.toMatchObject({ code: 'unknown-supplier' });
  expect(await wait('supplier')).toMatchObject({ supplier: { supplier, name: 'Delarbolaget AB' } });
  const found = await t.run(contract.listCases, { view: 'all', supplier }, agent);
  expect(found.rows.map((row) => row.case)).toEqual([id]);
  const begun = t.clock;
  t.clock = new Date(begun.getTime() + 90 * 60_000);
  const started = await t.run(contract.startCase, { case: id }, agent);
  expect(started).toMatchObject({ supplier: { supplier }, waitingFor: null });
  // the supplier's page tells it when the month is over
  t.clock = new Date('2019-10-02T08:00:00Z');
  const waited = await t.run(showWaits, { supplier }, someone('administrator'));
  expect(waited.months[0]).toEqual({ month: '2019-09', waits: 1, seconds: 5400 });
  expect(waited.figures?.waits).toBe('service-desk.supplier-waits');
  t.clock = begun;
});

test('an internal note is for agents; whoever the case is for does not see it, nor can write one', async () => {
  const { case: id } = await open();
  await t.run(contract.commentCase, { case: id, text: 'Verkar vara samma som i går.', isInternal: true }, agent);
  expect((await show(id)).entries.map((entry) => entry.what)).toContain('noted');
  expect(JSON.stringify(await show(id, nurse))).not.toContain('samma som i går');
  const said = await t.run(contract.commentCase, { case: id, text: 'Hallå?', isInternal: true }, nurse);
  expect(said.entries.at(-1)).toMatchObject({ what: 'said', isOpen: true });
});

test('to whom a case is not shown it does not exist', async () => {
  const { case: id } = await open();
  for (const wrong of [stranger, elsewhere]) {
    await expect(show(id, wrong)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-case' });
    await expect(t.run(contract.commentCase, { case: id, text: 'Hej' }, wrong)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(t.run(contract.closeCase, { case: id }, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(t.run(contract.reopenCase, { case: id, text: 'Fel' }, wrong)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(t.run(contract.cancelCase, { case: id, text: 'Nej' }, wrong)).rejects.toMatchObject({
      kind: 'not-found',
    });
  }
  const steps = [
    () => t.run(contract.takeCase, { case: id }, stranger),
    () => t.run(contract.assignCase, { case: id, team: 'systems' }, stranger),
    () => t.run(contract.changeCase, { case: id, kind: 'question' }, stranger),
    () => t.run(contract.startCase, { case: id }, stranger),
    () => t.run(contract.waitCase, { case: id, waitingFor: 'supplier', text: 'x' }, stranger),
    () => t.run(contract.resolveCase, { case: id, solution: 'x' }, stranger),
    () => t.run(contract.mergeCase, { case: id, into: id }, stranger),
    () => t.run(contract.listCases, {}, stranger),
    () => t.run(contract.countQueues, {}, stranger),
    () => t.run(contract.listTeams, {}, stranger),
  ];
  for (const step of steps) await expect(step()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const question of [
    () => t.run(contract.openCase, { title: 'Hej hopp' }, nobody),
    () => t.run(contract.listMyCases, {}, nobody),
    () => t.run(contract.listDisturbances, {}, nobody),
    () => t.run(contract.joinCase, { case: id }, nobody),
  ])
    await expect(question()).rejects.toMatchObject({ kind: 'not-signed-in' });
  expect((await t.run(contract.listCases, { view: 'all', limit: 200 }, elsewhere)).rows).toEqual([]);
});

test('a restricted case is seen by its requester and its team, not by other agents of the same unit', async () => {
  const { case: id } = await open({ isRestricted: true, title: 'Gäller en enskild medarbetare' });
  await expect(show(id, other)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(show(id, lead)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await show(id, agent)).isRestricted).toBe(true);
  expect((await show(id, nurse)).isRestricted).toBe(true);
  const seenBy = async (who: Caller) =>
    (await t.run(contract.listCases, { view: 'all', sort: 'newest', limit: 200 }, who)).rows.some(
      (row) => row.case === id,
    );
  expect(await seenBy(agent)).toBe(true);
  expect(await seenBy(other)).toBe(false);
  expect((await t.run(contract.listDisturbances, { search: 'enskild' }, nurse)).rows).toEqual([]);
});

test('given to another team the case changes hands, and that is counted once however often it is asked', async () => {
  const { case: id } = await open();
  const reason = 'Gäller journalen.';
  expect(await t.run(contract.assignCase, { case: id, team: 'systems', reason }, agent)).toMatchObject({
    maySee: true,
  });
  const page = await show(id);
  expect(page).toMatchObject({ team: 'systems', assignee: null, reassigned: 1 });
  expect(page.entries.at(-1)?.changes).toEqual({ team_code: ['Servicedesk', 'System'] });
  await t.run(contract.assignCase, { case: id, team: 'systems' }, agent);
  expect((await show(id)).reassigned).toBe(1);
  await expect(t.run(contract.assignCase, { case: id, team: 'nobody' }, agent)).rejects.toMatchObject({
    code: 'unknown-team',
  });
  const person = examplePersonId(castAs('controller').number);
  await expect(t.run(contract.assignCase, { case: id, team: 'systems', person }, agent)).rejects.toMatchObject({
    code: 'not-in-team',
  });
  expect(await t.audited('assign-case')).toBeGreaterThan(1);
});

test('a correction tells what changed, and priority follows impact and urgency', async () => {
  const { case: id } = await open();
  const page = await t.run(contract.changeCase, { case: id, impact: 1, urgency: 1, service: 'journal' }, agent);
  expect(page).toMatchObject({ priority: 1, serviceName: 'Journalsystemet' });
  expect(page.entries.at(-1)?.changes).toMatchObject({ priority: [4, 1], service_code: [null, 'Journalsystemet'] });
  expect(await t.audited('change-case')).toBeGreaterThan(0);
  await expect(t.run(contract.changeCase, { case: id, service: 'fax' }, agent)).rejects.toMatchObject({
    code: 'unknown-service',
  });
});

test('a case is no part of its own part', async () => {
  const [a, b] = [await open(), await open()];
  await t.run(contract.changeCase, { case: b.case, parent: a.case }, agent);
  expect((await show(a.case)).parts.map((part) => part.case)).toEqual([b.case]);
  await expect(t.run(contract.changeCase, { case: a.case, parent: b.case }, agent)).rejects.toMatchObject({
    code: 'parent-in-circle',
  });
});

test('who changes what somebody changed meanwhile is told by whom', async () => {
  const { case: id } = await open();
  const { version } = await show(id);
  await t.run(contract.takeCase, { case: id, version }, other);
  await expect(t.run(contract.resolveCase, { case: id, solution: 'Klart.', version }, agent)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'changed-meanwhile',
    facts: { by: 'Olle' },
  });
});

test('two agents taking the same case at once: one gets it, the other is told', async () => {
  const { case: id } = await open();
  const { version } = await show(id);
  const outcomes = await Promise.allSettled([
    t.run(contract.takeCase, { case: id, version }, agent),
    t.run(contract.takeCase, { case: id, version }, other),
  ]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('merges compose: whoever was in the first follows the last, and numbers lead on', async () => {
  const [a, b, c] = [await open(), await open({}, stranger), await open({}, someone('employee', null, 'Cia'))];
  await t.run(contract.mergeCase, { case: a.case, into: b.case }, agent);
  await t.run(contract.mergeCase, { case: b.case, into: c.case }, agent);
  const first = await show(a.case, nurse);
  expect(first).toMatchObject({ state: 'closed', mergedInto: { case: b.case } });
  expect((await show(c.case, nurse)).followers).toBe(2);
  expect((await show(c.case, stranger)).case).toBe(c.case);
  // into one that has gone on itself: the end of the way takes it
  const d = await open();
  await t.run(contract.mergeCase, { case: d.case, into: a.case }, agent);
  expect((await show(c.case)).followers).toBe(2);
  await expect(t.run(contract.mergeCase, { case: c.case, into: a.case }, agent)).rejects.toMatchObject({
    code: 'merge-with-itself',
  });
  expect(await t.audited('merge-case')).toBeGreaterThan(2);
});

test('the same for me: once a person, with where they work; a restricted or finished case cannot be joined', async () => {
  const { case: id } = await open({ title: 'Journalen är nere', impact: 1, urgency: 1, service: 'journal' });
  const known = await t.run(contract.listDisturbances, { search: 'journalen nere' }, stranger);
  expect(known.rows.map((row) => row.case)).toContain(id);
  expect(JSON.stringify(known)).not.toContain('Amina');
  expect(await t.run(contract.joinCase, { case: id, unit: 'DAK-IVA' }, stranger)).toMatchObject({ followers: 1 });
  expect(await t.run(contract.joinCase, { case: id }, stranger)).toMatchObject({ followers: 1 });
  expect(await t.audited('join-case')).toBeGreaterThan(0);
  expect((await show(id, stranger)).followers).toBe(1);
  await expect(t.run(contract.joinCase, { case: id, unit: 'NOPE' }, stranger)).rejects.toMatchObject({
    code: 'unknown-unit',
  });
  const hidden = await open({ isRestricted: true, impact: 1, urgency: 1 });
  await expect(t.run(contract.joinCase, { case: hidden.case }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  await t.run(contract.cancelCase, { case: id, text: 'Det var ett övningslarm.' }, nurse);
  expect(await t.audited('cancel-case')).toBeGreaterThan(0);
  await expect(t.run(contract.joinCase, { case: id }, nurse)).rejects.toMatchObject({ code: 'case-is-over' });
});

test('bad input is answered with the field and what would be right', async () => {
  await expect(open({ title: 'x' })).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'title' }] });
  await expect(open({ service: 'fax' })).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(open({ unit: 'NOPE' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(open({ requester: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({
    code: 'unknown-person',
  });
  await expect(open({ channel: 'phone' })).rejects.toMatchObject({ code: 'channel-is-for-agents' });
  const { case: id } = await open({ kind: 'undecided' });
  await expect(t.run(contract.resolveCase, { case: id, solution: 'Klart.' }, agent)).rejects.toMatchObject({
    code: 'kind-undecided',
  });
  await expect(t.run(contract.startCase, { case: id }, agent)).resolves.toMatchObject({ state: 'active' });
  await expect(t.run(contract.reopenCase, { case: id, text: 'Nej' }, agent)).rejects.toMatchObject({
    code: 'not-in-this-state',
  });
  for (const bad of [
    () => t.run(contract.showCase, { case: 'x' }, agent),
    () => t.run(contract.commentCase, { case: id, text: '' }, agent),
    () => t.run(contract.takeCase, { case: id, version: 0 }, agent),
    () => t.run(contract.assignCase, { case: id, team: '' }, agent),
    () => t.run(contract.changeCase, { case: id, impact: 9 }, agent),
    () => t.run(contract.startCase, { case: 'x' }, agent),
    () => t.run(contract.waitCase, { case: id, waitingFor: 'requester', text: '' }, agent),
    () => t.run(contract.resolveCase, { case: id, solution: '' }, agent),
    () => t.run(contract.reopenCase, { case: id, text: '' }, agent),
    () => t.run(contract.closeCase, { case: 'x' }, agent),
    () => t.run(contract.cancelCase, { case: id, text: '' }, agent),
    () => t.run(contract.mergeCase, { case: id, into: 'x' }, agent),
    () => t.run(contract.joinCase, { case: 'x' }, agent),
    () => t.run(contract.listCases, { limit: 0 }, agent),
    () => t.run(contract.listMyCases, { limit: 1000 }, agent),
    () => t.run(contract.listDisturbances, { limit: 1000 }, agent),
  ])
    await expect(bad()).rejects.toMatchObject({ kind: 'invalid' });
});

test('the queue is paged by key in every order, without gaps or repeats', async () => {
  for (const sort of contract.caseSorts) {
    const asked = { view: 'all', state: 'closed', sort } as const;
    const all = await t.run(contract.listCases, { ...asked, limit: 200 }, agent);
    const paged: string[] = [];
    for (let after: string | undefined; paged.length < 120; ) {
      const page = await t.run(contract.listCases, { ...asked, limit: 17, ...(after ? { after } : {}) }, agent);
      paged.push(...page.rows.map((row) => row.case));
      if (!page.next) break;
      after = page.next;
    }
    expect(paged).toEqual(all.rows.slice(0, paged.length).map((row) => row.case));
    expect(new Set(paged).size).toBe(paged.length);
  }
});

test('queues are filtered, searched by words and by number, and counted', async () => {
  const { case: id, number } = await open({ title: 'Ortopedens centrifug låter illa', service: 'sterile', impact: 2 });
  const found = async (asked: InputOf<typeof contract.listCases>) =>
    (await t.run(contract.listCases, { view: 'all', limit: 200, ...asked }, agent)).rows;
  expect((await found({ search: 'centrifug låt' })).map((row) => row.case)).toEqual([id]);
  expect((await found({ search: number })).map((row) => row.case)).toEqual([id]);
  expect(await found({ search: "'); drop table x --" })).toEqual([]);
  expect((await found({ service: 'sterile' })).every((row) => row.service === 'sterile')).toBe(true);
  expect((await found({ priority: 4 })).every((row) => row.priority === 4)).toBe(true);
  expect((await found({ view: 'unassigned' })).every((row) => row.assignee === null)).toBe(true);
  await t.run(contract.takeCase, { case: id }, agent);
  expect((await found({ view: 'mine' })).map((row) => row.case)).toContain(id);
  const counts = await t.run(contract.countQueues, {}, agent);
  const open_ = await found({ team: 'servicedesk' });
  expect(counts.teams.find((team) => team.team === 'servicedesk')?.open).toBe(open_.length);
  expect(counts.mine).toBe((await found({ view: 'mine' })).length);
});

test('teams are set up by those who may, in their own units; there is one first line', async () => {
  const team: InputOf<typeof contract.setTeam> = {
    team: 'printing',
    names: { sv: 'Utskrift', da: 'Print', en: 'Printing' },
    unit: 'DTD-SD',
    isFirstLine: false,
    endedOn: null,
    services: ['workplace'],
    members: [examplePersonId(castAs('agent').number)],
  };
  await expect(t.run(contract.setTeam, team, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  const leadOfCare = someone('incident-manager', 'DAK');
  await expect(t.run(contract.setTeam, { ...team, unit: 'DAK', team: 'systems' }, leadOfCare)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.setTeam, { ...team, isFirstLine: true }, lead)).rejects.toMatchObject({
    code: 'one-first-line',
  });
  await expect(t.run(contract.setTeam, { ...team, services: ['fax'] }, lead)).rejects.toMatchObject({
    code: 'unknown-service',
  });
  await expect(t.run(contract.setTeam, { ...team, team: 'Å' }, lead)).rejects.toMatchObject({ kind: 'invalid' });
  await t.run(contract.setTeam, team, lead);
  const { teams } = await t.run(contract.listTeams, {}, agent);
  expect(teams.find((each) => each.team === 'printing')).toMatchObject({ isMine: true, services: ['workplace'] });
  expect(teams.find((each) => each.team === 'workplace')?.services).toEqual([]);
  const { case: id } = await open({ service: 'workplace' });
  expect((await show(id)).team).toBe('printing');
  expect(await t.audited('set-team')).toBe(1);
});

test('an agent says by which day a case is to be done: lists show, filter and sort by it, and what has passed is late', async () => {
  const [soon, passed, never] = [
    await open({ title: 'Klart på torsdag', dueOn: '2019-09-12' }, agent),
    await open({ title: 'Klart i går' }, agent),
    await open({ title: 'Klart när som helst' }, agent),
  ];
  const before = (await t.run(contract.countQueues, {}, agent)).late;
  await t.run(contract.changeCase, { case: passed.case, dueOn: '2019-09-01' }, agent);
  expect(await show(passed.case, agent)).toMatchObject({ dueOn: '2019-09-01', isLate: true });
  expect((await show(passed.case, agent)).entries.at(-1)).toMatchObject({ changes: { due_on: [null, '2019-09-01'] } });
  expect((await t.run(contract.countQueues, {}, agent)).late).toBe(before + 1);
  const listed = async (choice: object) =>
    (await t.run(contract.listCases, { view: 'all', limit: 200, ...choice }, agent)).rows.map((row) => row.case);
  expect(await listed({ due: 'any', sort: 'due' })).toEqual([passed.case, soon.case]);
  expect(await listed({ due: 'passed' })).toEqual([passed.case]);
  expect(await listed({ late: 'yes' })).toContain(passed.case);
  const sorted = await listed({ sort: 'due' });
  expect(sorted.indexOf(never.case)).toBeGreaterThan(1);
  const paged = await t.run(contract.listCases, { view: 'all', limit: 1, sort: 'due' }, agent);
  expect((await listed({ sort: 'due', after: paged.next }))[0]).toBe(soon.case);
  await t.run(contract.changeCase, { case: soon.case, dueOn: null }, agent);
  expect((await show(soon.case, agent)).dueOn).toBeNull();
  await expect(open({ title: 'Skynda er nu', dueOn: '2019-09-12' }, nurse)).rejects.toMatchObject({
    code: 'due-day-is-for-agents',
  });
});
