// Needs and pre-studies through their operations: what comes in, who sees it, how it is joined, studied and
// followed, and what its sender reads.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { commitImport, listImports, startImport, undoImport } from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { assets } from '../assets/assets.ts';
import { considerIdea, listNeeds as listIdeas, tellDoor } from '../intake/contract.ts';
import { intake } from '../intake/intake.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { registerComponent } from '../objects/architecture/component-contract.ts';
import { registerObject, setFamily } from '../objects/contract.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { listChanges, listMajors, showCase } from '../service-desk/contract.ts';
import { loadExample as loadDesk } from '../service-desk/example.ts';
import { serviceDesk } from '../service-desk/service-desk.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { member, personId } from './example-rows.ts';
import { takeIdea } from './needs/need-actions.ts';
import { portfolio } from './portfolio.ts';

const office = someone('division-head', 'DTD', 'Margareta');
const ward = someone('unit-head', 'DAK-IVA', 'Chefen');
const elsewhere = someone('unit-head', 'FTV', 'Tandvården');
const employee = withPerson(someone('employee', null, 'Amina'), personId(member('Vikholm')));
const everywhere = someone('administrator');
const deskLead = someone('incident-manager');
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets, objects, serviceDesk, intake, portfolio], '2019-09-10T08:00:00Z');
  await t.house.act('example', everywhere, async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadDesk(work);
    await loadExample(work);
  });
}, 60_000);
afterAll(() => t.close());

const whole = {
  problem: 'Sköterskorna skriver av värden från skärmen för hand, var femtonde minut.',
  effect: 'Värdena kommer in i journalen av sig själva.',
  measure: 'Minuter per pass',
  concerned: 'Intensivvården',
  volume: 214,
  today: 'Papper bredvid sängen, och sedan datorn.',
  anchoredWith: 'Verksamhetschefen',
};
function withPerson(caller: Caller, id: string): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId: id } };
}

let counted = 0;
const tell = (over: Partial<InputOf<typeof contract.tellNeed>> = {}, caller: Caller = ward) =>
  t.run(contract.tellNeed, { unit: 'DAK-IVA', title: `Behov ${++counted}`, ...over }, caller);
const show = (need: string, caller = office) => t.run(contract.showNeed, { need }, caller);
const move = (page: { need: string; version: number }, state: contract.NeedState, caller = office) =>
  t.run(contract.setNeedState, { need: page.need, version: page.version, state, text: 'Så blir det.' }, caller);

test('a need is told by an administration, seen where it comes from and where it is considered, and nowhere else', async () => {
  const made = await tell({ title: 'Värden ur övervakningen', ...whole });
  expect(made).toMatchObject({ number: expect.stringMatching(/^N-\d+$/), state: 'new', criteriaMet: 7, criteria: 7 });
  expect(made.allowed).toEqual(['change-need']);
  expect((await show(made.need)).allowed).toEqual(['change-need', 'set-need-state', 'join-needs']);
  for (const caller of [elsewhere, employee])
    await expect(show(made.need, caller)).rejects.toMatchObject({ code: 'no-such-need' });
  await expect(tell({}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tell({}, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tell({ unit: 'NOWHERE' }, everywhere)).rejects.toMatchObject({ code: 'need-unit-unknown' });
  await expect(tell({ title: '' })).rejects.toMatchObject({ kind: 'invalid' });
  const { rows } = await t.run(contract.listNeeds, { search: 'övervakningen', limit: 5 }, office);
  expect(rows.map((row) => row.need)).toContain(made.need);
  expect((await t.run(contract.listNeeds, {}, employee)).rows).toEqual([]);
  await expect(t.run(contract.listNeeds, { limit: 0 }, office)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.audited('tell-need')).toBe(1);
});

test('the list comes a page at a time and is the same as a file', async () => {
  const all = await t.run(contract.listNeeds, { state: 'all', limit: 200 }, everywhere);
  const paged: string[] = [];
  let after: string | undefined;
  do {
    const page = await t.run(contract.listNeeds, { state: 'all', limit: 7, ...(after ? { after } : {}) }, everywhere);
    paged.push(...page.rows.map((row) => row.number));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(paged).toEqual(all.rows.map((row) => row.number));
  expect(await linesOf(contract.exportNeeds, 'all')).toBeGreaterThan(all.rows.length);
  const tooLong = t.run(contract.exportNeeds, { search: 'x'.repeat(200) }, everywhere);
  await expect(tooLong).rejects.toMatchObject({ kind: 'invalid' });
});

test('a need is described before it goes on; whoever told it may, until it is studied', async () => {
  const made = await tell({ problem: 'Kort.' });
  await expect(move(made, 'described')).rejects.toMatchObject({ code: 'need-lacks', facts: { count: 7 } });
  const change = (version: number, caller: Caller) =>
    t.run(contract.changeNeed, { need: made.need, version, title: made.title, ...whole }, caller);
  await expect(change(1, employee)).rejects.toMatchObject({ code: 'no-such-need' });
  await expect(change(1, someone('communicator', 'DAK-IVA'))).rejects.toMatchObject({ kind: 'not-allowed' });
  const described = await change(1, ward);
  await expect(change(1, office)).rejects.toMatchObject({ code: 'need-changed' });
  await expect(move(described, 'described', ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const next = await move(described, 'described');
  await expect(move(next, 'in-study')).rejects.toMatchObject({ code: 'study-first' });
  await expect(move(next, 'approved')).rejects.toMatchObject({ code: 'need-not-from-here' });
  const ready = await move(next, 'ready');
  await expect(change(ready.version, ward)).rejects.toMatchObject({ code: 'need-is-past-describing' });
  expect(ready.steps.map((step) => step.what)).toEqual(['given', 'changed', 'state', 'state']);
  expect(await t.audited('change-need')).toBe(1);
  expect(await t.audited('set-need-state')).toBe(2);
});

test('an idea from the door becomes a need once, and its sender reads what becomes of it', async () => {
  const { case: caseId } = await t.run(
    tellDoor,
    { what: 'idea', text: 'Låna ut surfplattor. Vi har för få.' },
    employee,
  );
  const { rows } = await t.run(listIdeas, {}, deskLead);
  const idea = rows.find((row) => row.case === caseId);
  await t.run(considerIdea, { need: idea?.need ?? '', state: 'handed-on', text: 'Vi tar det vidare.' }, deskLead);
  const [event] = (
    await t.house.database.pool.query(
      "select payload from platform.events where name = 'need-changed' order by event_id desc",
    )
  ).rows;
  for (const _ of [1, 2]) await t.house.act('deliver', everywhere, (work) => takeIdea(work, event.payload));
  const mine = await t.run(contract.listNeeds, { mine: 'yes' }, employee);
  expect(mine.rows).toMatchObject([{ title: 'Låna ut surfplattor', source: 'door', state: 'new', by: 'Amina' }]);
  const page = await show(mine.rows[0]?.need ?? '', employee);
  expect([page.allowed, page.alike]).toEqual([['change-need'], []]);
  await t.run(
    contract.setNeedState,
    { need: page.need, version: page.version, state: 'declined', text: 'Det finns redan plattor att låna.' },
    everywhere,
  );
  const told = await t.run(showCase, { case: caseId }, employee);
  expect(JSON.stringify(told.entries)).toContain('Det finns redan plattor att låna.');
});

test('the same need told twice is seen, joined, goes the same way, and is taken apart again', async () => {
  const [first, second] = [
    await tell({ title: 'Trådlösa larmknappar till personalen på psykiatrin', ...whole }),
    await tell({ title: 'Larmknappar utan tråd för psykiatrins personal', problem: whole.problem }),
  ];
  const seen = await show(second.need);
  expect(seen.alike[0]).toMatchObject({ need: first.need });
  const join = (need: string, to: string, caller = office) => t.run(contract.joinNeeds, { need, to }, caller);
  await expect(join(second.need, second.need)).rejects.toMatchObject({ code: 'join-with-itself' });
  await expect(join(second.need, nothing)).rejects.toMatchObject({ code: 'no-such-need' });
  await expect(join(second.need, first.need, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  // both ways at once: one joins, the other is told
  const answers = await Promise.allSettled([join(second.need, first.need), join(first.need, second.need)]);
  expect(answers.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'need-is-joined' } });
  const joined = (await show(first.need)).joinedTo ? first : second;
  const into = joined === first ? second : first;
  await expect(move(await show(joined.need), 'declined')).rejects.toMatchObject({ code: 'need-is-joined' });
  await move(await show(into.need), 'declined');
  expect(await show(joined.need)).toMatchObject({ state: 'declined', joinedTo: { need: into.need }, next: [] });
  await expect(t.run(contract.unJoinNeed, { need: joined.need }, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.run(contract.unJoinNeed, { need: joined.need }, office)).toMatchObject({ joinedTo: null });
  const noneSuch = t.run(contract.unJoinNeed, { need: joined.need }, office);
  await expect(noneSuch).rejects.toMatchObject({ code: 'need-is-not-joined' });
  expect([await t.audited('join-needs'), await t.audited('un-join-need')]).toEqual([2, 1]);
});

test('a pre-study answers its questions, weighs alternatives, and is measured afterwards', async () => {
  const described = await move(await tell(whole), 'described');
  const { need } = described;
  const begin = (caller = office) => t.run(contract.beginStudy, { need, leader: 'Mats' }, caller);
  await expect(begin(ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const begun = await begin();
  await expect(begin()).rejects.toMatchObject({ code: 'study-begun' });
  const another = t.run(contract.beginStudy, { need: (await tell()).need }, office);
  await expect(another).rejects.toMatchObject({ code: 'need-not-from-here' });
  const questions = begun.study?.questions ?? [];
  expect([begun.state, questions.length]).toEqual(['in-study', 6]);
  const finish = (version: number, caller = office) => t.run(contract.finishStudy, { need, version }, caller);
  await expect(finish(1)).rejects.toMatchObject({ code: 'study-lacks', facts: { unanswered: 6 } });
  const alternatives = [
    { name: 'Köp', investmentOre: 500_000_00, yearlyOre: 50_000_00, benefitOre: 300_000_00, hours: 400 },
    { name: 'Låt bli', benefitOre: 0 },
  ];
  const said = {
    need,
    questions: questions.map((each) => ({ ...each, answer: 'Ja.' })),
    technical: 'Går på plattformen.',
    alternatives,
    proposed: 0,
    proposal: 'Köp.',
    basis: 'Anbud.',
    expectedOn: '2020-03-01',
  };
  const write = (over: object, caller = office) =>
    t.run(contract.changeStudy, { ...said, version: 1, ...over }, caller);
  await expect(write({ proposed: 2 })).rejects.toMatchObject({ code: 'proposed-is-no-alternative' });
  await expect(write({}, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const written = await write({});
  expect(written.study?.pictures[0]).toMatchObject({ costOre: 750_000_00, netOre: 750_000_00, monthsToPayBack: 24 });
  await expect(write({})).rejects.toMatchObject({ code: 'study-changed' });
  await expect(finish(2, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const follow = (over: Partial<InputOf<typeof contract.followStudy>>, caller = office) =>
    t.run(contract.followStudy, { need, version: 3, costOre: null, doneOn: null, benefitOre: null, ...over }, caller);
  await expect(follow({ version: 2, costOre: 1 })).rejects.toMatchObject({ code: 'study-not-finished' });
  expect(await finish(2)).toMatchObject({ state: 'ready', study: { finishedOn: '2019-09-10' } });
  await expect(finish(3)).rejects.toMatchObject({ code: 'study-finished' });
  await expect(write({ version: 3 })).rejects.toMatchObject({ code: 'study-finished' });
  await expect(follow({})).rejects.toMatchObject({ code: 'nothing-to-follow' });
  await expect(follow({ costOre: 1 }, ward)).rejects.toMatchObject({ kind: 'not-allowed' });
  const followed = await follow({ costOre: 560_000_00, benefitOre: 200_000_00, lesson: 'Räkna med utbildning.' });
  expect(followed.study?.measure).toEqual({ cost: 'nearly', time: null, benefit: 'missed', points: 1, of: 4 });
  for (const id of ['begin-study', 'change-study', 'finish-study', 'follow-study'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('needs come in by file, the same row changes nothing, bad rows wait, and an import is taken back until it is worked on', async () => {
  const head = 'Enhetskod;Behov;Problem;Berörda;Förvaltningsobjekt';
  const bring = (...lines: string[]) => importText([head, ...lines].join('\n'));
  const titles = async () =>
    (await t.run(contract.listNeeds, { search: 'ur fil' }, office)).rows.map((row) => row.title).sort();
  const bad = await bring(
    'DAK-IVA;Larm ur fil;För många larm.;40;',
    'FINNSEJ;Okänd ur fil;;1;',
    'DAK-IVA;Objekt ur fil;;1;FINNSEJ',
    'DAK-IVA;Larm ur fil;;2;',
  );
  expect(bad).toMatchObject({ good: 1, bad: 3, state: 'stored' });
  expect(await titles()).toEqual(['Larm ur fil']);
  expect(await bring('DAK-IVA;larm ur FIL;;;')).toMatchObject({ same: 1, stored: 0 });
  const second = await bring('FTV;Tid ur fil;Patienten väntar.;7;');
  expect(await titles()).toEqual(['Larm ur fil', 'Tid ur fil']);
  const take = (importId: string) => t.run(undoImport, { importId }, everywhere);
  await take(second.importId);
  await runDueJobs(t.house);
  expect(await titles()).toEqual(['Larm ur fil']);
  const { rows } = await t.run(contract.listNeeds, { search: 'Larm ur fil' }, office);
  const page = await show(rows[0]?.need ?? '');
  expect(page).toMatchObject({ source: 'import', volume: 40, problem: 'För många larm.' });
  await t.run(contract.changeNeed, { need: page.need, version: page.version, title: page.title, ...whole }, office);
  await expect(take(bad.importId)).rejects.toMatchObject({ code: 'needs-worked-on' });
  expect(await titles()).toEqual(['Larm ur fil']);
});

test('an administrator chooses the unit that considers needs, and undecided needs go with it', async () => {
  const officer = someone('portfolio-officer', 'DTD', 'Ebba');
  const before = await t.run(contract.showPortfolioOffice, {}, officer);
  expect(before).toMatchObject({ unit: 'DTD', isChosen: true, maySet: false });
  expect(before.keepers).toMatchObject([{ role: 'portfolio-officer' }, {}, {}]);
  const { need } = await tell();
  expect(await show(need, officer)).toMatchObject({ need });
  const set = (unit: string, caller: Caller) => t.run(contract.setPortfolioOffice, { unit }, caller);
  await expect(set('DTD-STA', officer)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(set('FINNSEJ', everywhere)).rejects.toMatchObject({ code: 'office-unit-unknown' });
  const staff = someone('portfolio-officer', 'DTD-STA', 'Ebba');
  await expect(show(need, staff)).rejects.toMatchObject({ code: 'no-such-need' });
  expect(await set('DTD-STA', everywhere)).toMatchObject({ unit: 'DTD-STA', maySet: true });
  expect(await show(need, staff)).toMatchObject({ need });
  expect(await t.audited('set-portfolio-office')).toBe(1);
  await expect(t.run(contract.showPortfolioOffice, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
});

/** Uploads, waits, stores what is good, and answers how it went. */
async function importText(content: string) {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const file = { kind: 'portfolio.needs', name: 'behov.csv' };
  const { importId } = await t.run(startImport, file, { ...everywhere, upload });
  const told = async () =>
    (await t.run(listImports, {}, everywhere)).imports.find((each) => each.importId === importId);
  await runDueJobs(t.house);
  if (((await told())?.good ?? 0) > 0) await t.run(commitImport, { importId, rows: 'good' }, everywhere);
  await runDueJobs(t.house);
  const found = await told();
  if (!found) throw new Error('the import is not in the list');
  return found;
}

test('a need knows the management object it is about, by form, from the door and in the list', async () => {
  await t.run(setFamily, { family: 'care', name: 'Vårdens teknik', ordinal: 1 }, everywhere);
  const kept = { name: 'Dialysen', family: 'care', kind: 'medical', businessUnit: 'DAK', itUnit: 'DTD-MT' } as const;
  const known = { ...kept, code: 'DIALYSPROV', services: ['images'] };
  const { object } = await t.run(registerObject, known, everywhere);
  await expect(tell({ object: 'FINNSEJ' })).rejects.toMatchObject({ code: 'unknown-object' });
  const made = await tell({ object: 'DIALYSPROV' });
  expect(made.about).toEqual({ object, code: 'DIALYSPROV', name: 'Dialysen' });
  const listed = async (caller: Caller) =>
    (await t.run(contract.listNeeds, { object: 'DIALYSPROV' }, caller)).rows.map((row) => row.title);
  expect([await listed(office), await listed(elsewhere)]).toEqual([[made.title], []]);
  const by = { account: 'acc', person: null, name: 'Amina' };
  const idea = {
    needId: made.need,
    caseId: made.need,
    caseNumber: 'Ä-1',
    title: 'Bilder på väggen',
    text: 'Större',
    by,
  };
  const sent = { ...idea, unit: null, service: 'images', toldAt: '2019-09-10T08:00:00Z', state: 'handed-on' };
  await t.house.act('deliver', everywhere, (work) => takeIdea(work, sent));
  expect(await listed(office)).toEqual(['Bilder på väggen', made.title]);
  const emptied = { need: made.need, version: made.version, ...whole, title: made.title, object: '' };
  expect((await t.run(contract.changeNeed, emptied, ward)).about).toBeNull();
});

test('a need knows the system it is about, and brings the object of it; who may not see the system changes nothing of it', async () => {
  const part = { name: 'Dialysjournalen', kind: 'system', unit: 'DTD-UTV', object: 'DIALYSPROV' } as const;
  const { component, code } = await t.run(registerComponent, part, everywhere);
  const blind = someone('communicator', 'DTD');
  await expect(tell({ unit: 'DTD', system: nothing }, office)).rejects.toMatchObject({ code: 'unknown-system' });
  await expect(tell({ unit: 'DTD', system: component }, blind)).rejects.toMatchObject({ code: 'unknown-system' });
  const made = await tell({ unit: 'DTD', system: component }, office);
  expect(made).toMatchObject({ system: { component, name: 'Dialysjournalen' }, object: 'DIALYSPROV' });
  const { rows } = await t.run(contract.listNeeds, { system: component }, office);
  expect(rows.map((row) => row.need)).toEqual([made.need]);
  expect((await show(made.need, blind)).system).toBeNull();
  const change = (version: number, over: object) =>
    t.run(contract.changeNeed, { need: made.need, version, title: made.title, object: 'DIALYSPROV', ...over }, office);
  expect((await change(1, { effect: 'Mindre dubbelarbete.' })).system).toMatchObject({ component });
  const without = await change(2, { effect: 'Mindre dubbelarbete.', system: null });
  expect([without.system, without.steps.at(-1)?.changes]).toEqual([null, { component_id: [code, null] }]);
});

test('a deployment names its change and the major incident whose review tells of it, and they know the assignment', async () => {
  const [major] = (await t.run(listMajors, {}, office)).rows;
  const { change } = (await t.run(listChanges, { view: 'all' }, office)).rows[0] ?? {};
  const given = await t.run(contract.giveAssignment, { unit: 'DTD', title: 'Ny telefoni', giver: 'Chefen' }, office);
  const { assignment } = given;
  const how = { assignment, deployedOn: '2019-09-01', deployment: 'with-trouble', text: 'Inget ljud.' } as const;
  const deploy = (version: number, over: Partial<InputOf<typeof contract.deployAssignment>>) =>
    t.run(contract.deployAssignment, { ...how, version, ...over }, office);
  await expect(deploy(1, { reviewMajor: nothing })).rejects.toMatchObject({ code: 'review-major-unknown' });
  await expect(deploy(1, { change: nothing })).rejects.toMatchObject({ code: 'change-unknown' });
  const { reviewOf, deployedBy } = await deploy(1, { reviewMajor: major?.major, change });
  expect([reviewOf?.number, deployedBy?.change]).toEqual([major?.number, change]);
  for (const by of [{ reviewMajor: major?.major }, { change }]) {
    const found = (caller: Caller) => t.run(contract.listAssignments, { ...by, status: 'all' }, caller);
    expect([(await found(office)).rows.length, (await found(elsewhere)).rows.length]).toEqual([1, 0]);
  }
  const audited = await t.run(contract.showAssignment, { assignment }, someone('auditor', 'DTD'));
  expect([audited.deployedBy, audited.reviewOf?.number]).toEqual([null, major?.number]);
  expect(await deploy(2, { reviewMajor: null })).toMatchObject({ reviewOf: null, deployedBy: { change } });
});

/** How many lines the list has as CSV. */
async function linesOf(operation: typeof contract.exportNeeds, state: 'all'): Promise<number> {
  // a download answers with a FileAnswer
  const { content } = (await t.run(operation, { state, format: 'csv' }, everywhere)) as FileAnswer;
  if (Buffer.isBuffer(content)) throw new Error('a list is written while it is read');
  return (await text(content)).trim().split('\n').length;
}
