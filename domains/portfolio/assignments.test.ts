// Assignments through their operations: who sees and changes what, what each step leaves behind, what a report says,
// and the benefits and partners.
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { bodyOf } from './assignments/written-text-rules.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { exampleAssignmentId } from './example-assignments.ts';
import { member, personId } from './example-rows.ts';
import { portfolio } from './portfolio.ts';

const head = someone('division-head', 'DTD', 'Margareta');
const elsewhere = someone('division-head', 'DAK', 'Eva');
const employee = someone('employee', null, 'Amina');
const samir = withPerson(someone('employee', null, 'Samir'), personId(member('Hallnäs')));
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, portfolio], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

function withPerson(caller: Caller, id: string): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId: id } };
}

let counted = 0;
const give = (over: Partial<InputOf<typeof contract.giveAssignment>> = {}, caller = head) =>
  t.run(
    contract.giveAssignment,
    { unit: 'DTD-MT', title: `Prov ${++counted}`, giver: 'Divisionschefen', deadlineOn: '2019-12-31', ...over },
    caller,
  );
const show = (assignment: string, caller = head) => t.run(contract.showAssignment, { assignment }, caller);

test('an assignment is given, found, seen by its unit and by nobody else', async () => {
  const made = await give({ title: 'Sömnlabbets nya mätning', goal: 'Bättre sömn' });
  expect(made).toMatchObject({
    number: expect.stringMatching(/^A-\d+$/),
    status: 'not-started',
    lateness: 'in-time',
    days: 112,
    unitName: 'Medicinsk teknik',
    allowed: ['change-assignment', 'set-assignment-status', 'tell-assignment', 'add-dependency', 'deploy-assignment'],
    steps: [{ what: 'given', state: 'not-started', by: 'Margareta' }],
  });
  const { hits } = await t.run(searchEverything, { q: 'sömnlabbets' }, head);
  expect(hits.map((hit) => hit.address)).toEqual([`/portfolio/assignments/${made.assignment}`]);
  for (const caller of [elsewhere, employee])
    await expect(show(made.assignment, caller)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(give({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(give({}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('give-assignment')).toBe(1);
});

test('what cannot be is refused beside its field', async () => {
  const wrong: [Partial<InputOf<typeof contract.giveAssignment>>, string, string][] = [
    [{ owner: nothing }, 'owner', 'assignment-owner-unknown'],
    [{ startsOn: '2020-01-01' }, 'deadlineOn', 'deadline-before-start'],
  ];
  for (const [over, path, code] of wrong)
    await expect(give(over), code).rejects.toMatchObject({ code, fields: [{ path, code }] });
  await expect(give({ unit: 'NOWHERE' }, someone('administrator'))).rejects.toMatchObject({
    code: 'assignment-unit-unknown',
  });
  await expect(give({ title: '' })).rejects.toMatchObject({ kind: 'invalid' });
});

test('two people change the same assignment: one wins, the other is told and nothing is lost', async () => {
  const { assignment, version, title, giver } = await give();
  const change = (goal: string, caller: Caller) =>
    t.run(contract.changeAssignment, { assignment, version, title, giver, goal }, caller);
  const answers = await Promise.allSettled([change('Mitt', head), change('Ditt', someone('controller', 'DTD'))]);
  expect(answers.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'assignment-changed' } });
  expect((await show(assignment)).steps.map((step) => step.what)).toEqual(['given', 'changed']);
  await expect(
    t.run(contract.changeAssignment, { assignment, version: 2, title, giver }, elsewhere),
  ).rejects.toMatchObject({ code: 'no-such-assignment' });
  expect(await t.audited('change-assignment')).toBe(1);
});

test('a status that says something bad wants a reason, and its owner may set it without a role', async () => {
  const { assignment, version } = await give({ owner: personId(member('Hallnäs')) });
  const set = (over: Partial<InputOf<typeof contract.setAssignmentStatus>>, caller: Caller = samir) =>
    t.run(contract.setAssignmentStatus, { assignment, version, status: 'delayed', ...over }, caller);
  await expect(set({})).rejects.toMatchObject({ code: 'status-needs-reason', fields: [{ path: 'reason' }] });
  await expect(set({ reason: 'Sent', expectedOn: '2019-01-01' })).rejects.toMatchObject({
    code: 'expected-in-the-past',
  });
  await expect(set({ reason: 'Sent' }, employee)).rejects.toMatchObject({ code: 'no-such-assignment' });
  const late = await set({ reason: 'Leveransen dröjer.', expectedOn: '2020-02-01' });
  expect(late).toMatchObject({ status: 'delayed', lateness: 'will-be-late', days: 32, version: 2 });
  expect(late.allowed).not.toContain('change-assignment');
  await expect(
    t.run(contract.setAssignmentStatus, { assignment, version: 2, status: 'not-started' }, samir),
  ).rejects.toMatchObject({ code: 'status-not-from-here' });
  await expect(set({ status: 'done' })).rejects.toMatchObject({ code: 'assignment-changed' });
  expect(await t.audited('set-assignment-status')).toBe(1);
});

test('waiting names what it waits for, never goes in a circle, and ends', async () => {
  const [a, b, c] = [await give(), await give(), await give()];
  const wait = (waits: typeof a, on: string | null, words = '', caller: Caller = head) =>
    t.run(contract.addDependency, { assignment: waits.assignment, on, text: words, kind: 'resource' }, caller);
  await wait(a, b.assignment, 'Resursen är där');
  await wait(b, c.assignment);
  await expect(wait(c, a.assignment)).rejects.toMatchObject({
    code: 'waits-in-a-circle',
    facts: { circle: [c.number, a.number, b.number, c.number].join(' → ') },
  });
  await expect(wait(a, a.assignment)).rejects.toMatchObject({ code: 'waits-in-a-circle' });
  await expect(wait(a, b.assignment)).rejects.toMatchObject({ code: 'waits-already' });
  await expect(wait(a, null)).rejects.toMatchObject({ code: 'waits-for-nothing' });
  await expect(wait(a, nothing)).rejects.toMatchObject({ code: 'other-assignment-unknown' });
  await expect(wait(a, null, 'något', elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  const page = await show(a.assignment);
  expect(page.waitsFor).toEqual([`${b.number} ${b.title}: Resursen är där`]);
  expect((await show(b.assignment)).waitedOnBy).toEqual([
    { assignment: a.assignment, number: a.number, title: a.title },
  ]);
  const end = { assignment: a.assignment, dependency: page.dependencies[0]?.dependency ?? '' };
  await expect(t.run(contract.endDependency, end, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  expect(await t.run(contract.endDependency, end, head)).toMatchObject({
    waitsFor: [],
    dependencies: [{ endedOn: '2019-09-10' }],
  });
  await expect(t.run(contract.endDependency, end, head)).rejects.toMatchObject({ code: 'no-such-dependency' });
  expect([await t.audited('add-dependency'), await t.audited('end-dependency')]).toEqual([2, 1]);
});

test('a circle cannot be closed by two people at once', async () => {
  const [a, b] = [await give(), await give()];
  const wait = (waits: string, on: string) =>
    t.run(contract.addDependency, { assignment: waits, on, kind: 'delivery' }, head);
  const answers = await Promise.allSettled([wait(a.assignment, b.assignment), wait(b.assignment, a.assignment)]);
  expect(answers.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
});

test('a text is told once for a period, moves the status, and every report of the period says it', async () => {
  const { assignment } = await give({ unit: 'DTD-SD' });
  const tell = (over: Partial<InputOf<typeof contract.tellAssignment>>, caller: Caller = head) =>
    t.run(
      contract.tellAssignment,
      { assignment, month: '2019-08', after: 0, status: 'on-plan', body: bodyOf('Det går bra.'), ...over },
      caller,
    );
  expect(await tell({})).toEqual({ version: 1 });
  await expect(tell({})).rejects.toMatchObject({ code: 'text-told-meanwhile', facts: { name: 'Margareta' } });
  await expect(tell({ month: '2019-10' })).rejects.toMatchObject({ code: 'month-not-begun' });
  await expect(tell({ after: 1, status: 'paused' })).rejects.toMatchObject({ code: 'status-needs-reason' });
  await expect(tell({ after: 1, body: bodyOf('{finances.nothing}') })).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(tell({ after: 1 }, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await tell({ after: 1, status: 'paused', reason: 'Väntar.' });
  // what is said of an earlier month afterwards does not change how it stands
  await tell({ month: '2019-04', status: 'on-plan' });
  expect(await show(assignment)).toMatchObject({ status: 'paused', toldFor: '2019-08', texts: { length: 3 } });
  const told = async (period: string) => {
    const { assignments } = await t.run(contract.listToldAssignments, { unit: 'DTD-SD', period }, head);
    return assignments.find((each) => each.assignment === assignment);
  };
  expect(await told('2019-01..2019-08')).toMatchObject({
    current: { status: 'paused' },
    isStale: false,
    writtenVersion: 2,
  });
  expect(await told('2019-01..2019-06')).toMatchObject({ current: { month: '2019-04' }, writtenVersion: 0 });
  expect(await told('2019-09..2019-12')).toMatchObject({ current: { month: '2019-08' }, isStale: true });
  expect(await told('2018-01..2018-12')).toMatchObject({ current: null });
  await expect(
    t.run(contract.listToldAssignments, { unit: 'DTD-SD', period: '2019-01..2019-08' }, elsewhere),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.listToldAssignments, { unit: 'DTD-SD', period: '2019-13..2019-08' }, head),
  ).rejects.toMatchObject({ kind: 'invalid' });
  // three texts, two of which moved the status
  expect(await t.audited('tell-assignment')).toBe(5);
});

test('what was put to use went well or not; trouble is told in words', async () => {
  const { assignment, version } = await give();
  const put = (over: Partial<InputOf<typeof contract.deployAssignment>>, caller: Caller = head) =>
    t.run(
      contract.deployAssignment,
      { assignment, version, deployedOn: '2019-09-09', deployment: 'with-trouble', ...over },
      caller,
    );
  await expect(put({})).rejects.toMatchObject({ code: 'trouble-needs-words' });
  await expect(put({ deployedOn: '2019-09-11', text: 'x' })).rejects.toMatchObject({ code: 'deployed-in-the-future' });
  await expect(put({ text: 'x' }, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  expect(await put({ text: 'Larmen gick till fel telefon.', review: 'PIR 4' })).toMatchObject({
    deployment: 'with-trouble',
    deployedOn: '2019-09-09',
    review: 'PIR 4',
  });
  await expect(put({ deployment: 'without-trouble' })).rejects.toMatchObject({ code: 'assignment-changed' });
  expect(await t.audited('deploy-assignment')).toBe(1);
});

test('the list shows one’s units and own, filters, sorts, and comes a page at a time, the same as a file', async () => {
  const all = await t.run(contract.listAssignments, { unit: 'DTD', status: 'all', limit: 200 }, head);
  const paged: string[] = [];
  let after: string | undefined;
  do {
    const page = await t.run(
      contract.listAssignments,
      { unit: 'DTD', status: 'all', sort: 'deadline', limit: 3, ...(after ? { after } : {}) },
      head,
    );
    paged.push(...page.rows.map((row) => row.number));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect([...paged].sort()).toEqual(all.rows.map((row) => row.number).sort());
  const mine = await t.run(contract.listAssignments, { mine: 'yes' }, samir);
  expect(mine.rows.map((row) => row.title)).toContain('Samlad lagring av ultraljudsbilder');
  expect(mine.mayGive).toBe(false);
  expect((await t.run(contract.listAssignments, {}, employee)).rows).toEqual([]);
  const found = await t.run(contract.listAssignments, { search: 'ULTRALJUD%', status: 'paused' }, head);
  expect(found.rows).toEqual([]);
  const late = await t.run(contract.listAssignments, { late: 'overdue' }, head);
  expect(late.rows.every((row) => row.lateness === 'overdue')).toBe(true);
  await expect(t.run(contract.listAssignments, { limit: 0 }, head)).rejects.toMatchObject({ kind: 'invalid' });
  const lines = (await csv({ unit: 'DTD', status: 'all' })).trim().split('\n');
  expect(lines).toHaveLength(all.rows.length + 1);
});

test('benefits are followed after go-live, and partners outside the region take part', async () => {
  const assignment = exampleAssignmentId('Metod för förstudier');
  const benefit = {
    assignment,
    title: 'Förstudier som höll',
    unitWord: '%',
    baseline: 40,
    target: 80,
    dueOn: '2019-12-31',
  };
  const add = (over: object = {}, caller: Caller = head) => t.run(contract.addBenefit, { ...benefit, ...over }, caller);
  await expect(add({ target: 40 })).rejects.toMatchObject({ code: 'target-is-baseline' });
  await expect(add({}, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  const { benefits } = await add();
  const measure = (over: object = {}, caller: Caller = head) =>
    t.run(
      contract.measureBenefit,
      { assignment, benefit: benefits[0]?.benefit ?? '', on: '2019-09-01', value: 60, ...over },
      caller,
    );
  await expect(measure({ benefit: nothing })).rejects.toMatchObject({ code: 'no-such-benefit' });
  await expect(measure({ on: '2019-09-11' })).rejects.toMatchObject({ code: 'measured-in-the-future' });
  await expect(measure({}, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  expect((await measure()).benefits[0]).toMatchObject({ latest: 60, way: 50, state: 'partly' });
  expect((await measure({ on: '2019-09-05', value: 85 })).benefits[0]).toMatchObject({ way: 113, state: 'met' });
  const partner = (over: object = {}, caller: Caller = head) =>
    t.run(
      contract.addPartner,
      { assignment, name: 'Bergsele kommun', kind: 'municipality', part: 'Prövar', ...over },
      caller,
    );
  await expect(partner({}, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(partner({ name: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await partner();
  const { partners } = await partner({ part: 'Prövar och betalar' });
  expect(partners.filter((each) => each.name === 'Bergsele kommun')).toMatchObject([{ part: 'Prövar och betalar' }]);
  expect((await t.run(contract.showAssignmentFollowUp, { assignment }, head)).partners).toEqual(partners);
  await expect(t.run(contract.showAssignmentFollowUp, { assignment }, elsewhere)).rejects.toMatchObject({
    code: 'no-such-assignment',
  });
  for (const id of ['add-benefit', 'measure-benefit', 'add-partner'])
    expect(await t.audited(id), id).toBeGreaterThan(0);
});

test('a wrong benefit and a wrong partner are taken away, say why, and come back with what was measured', async () => {
  const { assignment } = await give();
  const told = { title: 'Förstudier som höll', unitWord: '%', baseline: 40, target: 80, dueOn: '2019-12-31' };
  const { benefits } = await t.run(contract.addBenefit, { assignment, ...told }, head);
  const own = { assignment, benefit: benefits[0]?.benefit ?? '' };
  const measure = () => t.run(contract.measureBenefit, { ...own, on: '2019-09-01', value: 60 }, head);
  await measure();
  const { partners } = await t.run(
    contract.addPartner,
    { assignment, name: 'Bergsele kommun', kind: 'municipality' },
    head,
  );
  const takeAway = (over: object, caller: Caller = head) =>
    t.run(contract.withdrawBenefit, { ...own, ...over }, caller);
  await expect(takeAway({ why: 'Fel' }, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(takeAway({ why: '' })).rejects.toMatchObject({ code: 'withdrawn-why' });
  await expect(takeAway({ benefit: nothing })).rejects.toMatchObject({ code: 'no-such-benefit' });
  const left = (await takeAway({ why: 'Stod på fel uppdrag' })).benefits.map((each) => each.benefit);
  expect(left).not.toContain(own.benefit);
  await expect(measure()).rejects.toMatchObject({ code: 'no-such-benefit' });
  const back = await takeAway({ isWithdrawn: false });
  expect(back.benefits.find((each) => each.benefit === own.benefit)?.measurements).toHaveLength(1);
  const known = partners[0]?.partner ?? '';
  const leave = (over: object = {}, caller: Caller = head) =>
    t.run(contract.withdrawPartner, { assignment, partner: known, ...over }, caller);
  await expect(leave({}, elsewhere)).rejects.toMatchObject({ code: 'no-such-assignment' });
  await expect(leave({ partner: nothing })).rejects.toMatchObject({ code: 'no-such-partner' });
  expect((await leave()).partners.map((each) => each.partner)).not.toContain(known);
  expect((await leave({ isWithdrawn: false })).partners).toEqual(partners);
  const { steps } = await t.run(contract.showAssignment, { assignment }, head);
  expect(steps.slice(-4).map((each) => [each.what, each.text])).toEqual([
    ['benefit-withdrawn', 'Förstudier som höll: Stod på fel uppdrag'],
    ['benefit-back', 'Förstudier som höll'],
    ['partner-withdrawn', 'Bergsele kommun'],
    ['partner-back', 'Bergsele kommun'],
  ]);
  for (const id of ['withdraw-benefit', 'withdraw-partner']) expect(await t.audited(id), id).toBeGreaterThan(0);
});

test('the example says what the report says: eight of the division’s, one waiting for a resource elsewhere', async () => {
  const { assignments } = await t.run(contract.listToldAssignments, { unit: 'DTD', period: '2019-01..2019-08' }, head);
  expect(assignments.map((each) => each.current?.status)).toEqual([
    'paused',
    'delayed',
    'on-plan',
    'on-plan',
    'on-plan',
    'not-started',
    'on-plan',
    'on-plan',
  ]);
  const ultrasound = await show(exampleAssignmentId('Samlad lagring av ultraljudsbilder'));
  expect(ultrasound).toMatchObject({
    waitsFor: ['införandet av en ny magnetkamera i Älvsund'],
    lateness: 'will-be-late',
  });
});

test('the figures are those of the records: nine improvements, five of eight on plan, three of four without trouble', async () => {
  const { values } = await t.run(
    readFigures,
    { unit: 'DTD', period: '2019-01..2019-08' },
    { ...head, actor: head.actor && { ...head.actor, grants: [{ role: 'division-head', unit: 'DTD' }] } },
  );
  const of = (id: string) => values.find((each) => each.figure === id)?.shown.replace(/[\u00a0\u202f]/g, ' ');
  expect(of('portfolio.completed-improvements')).toBe('9 st');
  expect(of('portfolio.assignments-on-plan')).toBe('63 %');
  expect(of('portfolio.deployed-without-trouble')).toBe('75 %');
});

async function csv(asked: InputOf<typeof contract.exportAssignments>): Promise<string> {
  // a download answers with a FileAnswer
  const { content } = (await t.run(contract.exportAssignments, { ...asked, format: 'csv' }, head)) as FileAnswer;
  if (Buffer.isBuffer(content)) throw new Error('a list is written while it is read');
  return text(content);
}
