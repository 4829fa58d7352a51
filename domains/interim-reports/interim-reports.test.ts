// Interim reports through their operations: each works, refuses the wrong person and bad input, and is audited.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/house.ts';
import { examplePersonId } from '../people/example.ts';
import * as contract from './contract.ts';
import { body, period, plans, reportHouse, unit } from './report-house.test-kit.ts';
import { emptyBody } from './text-body-rules.ts';

const controller = someone('controller', 'DTD');
const head = someone('division-head', 'DTD');
const stranger = someone('division-head', 'DAK');
const employee = someone('employee');
const writerId = examplePersonId(castAs('employee').number);
const writer: Caller = {
  ...employee,
  actor: employee.actor && { ...employee.actor, id: writerId, personId: writerId },
};
const nothing = '00000000-0000-7000-8000-000000000000';

let t: TestHouse;
let template = '';
beforeAll(async () => {
  t = await reportHouse();
  template = (
    await t.run(contract.createTemplate, { unit, year: 2019, name: 'Delårsrapport', chapters: plans }, controller)
  ).template;
});
afterAll(() => t.close());

/** A report of its own for each test: periods that differ. */
let made = 0;
async function newReport(): Promise<{ report: string; chapters: Record<string, string> }> {
  made++;
  const month = String(made).padStart(2, '0');
  const { report } = await t.run(
    contract.createReport,
    { unit, period: `2018-${month}..2018-${month}`, template, title: `Rapport ${month}` },
    controller,
  );
  const page = await t.run(contract.readReport, { report }, controller);
  return { report, chapters: Object.fromEntries(page.chapters.map((each) => [each.kind, each.chapterId])) };
}
const chapterOf = async (kind = 'summary') => (await newReport()).chapters[kind] ?? '';

test('a template is made, copied to another year, changed, and listed for those who draft', async () => {
  const copy = await t.run(
    contract.createTemplate,
    { unit, year: 2020, name: 'Delårsrapport', copyFrom: template },
    head,
  );
  await t.run(
    contract.changeTemplate,
    { template: copy.template, name: 'Tertialrapport', chapters: plans.slice(0, 2) },
    head,
  );
  const { templates } = await t.run(contract.listTemplates, {}, controller);
  expect(templates.map((each) => [each.year, each.name, each.chapters.length])).toEqual([
    [2020, 'Tertialrapport', 2],
    [2019, 'Delårsrapport', 6],
  ]);
  expect((await t.run(contract.listTemplates, {}, stranger)).templates).toEqual([]);
  await expect(t.run(contract.listTemplates, {}, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.audited('create-report-template')).toBe(2);
  expect(await t.audited('change-report-template')).toBe(1);
});

test('a template needs a unit one leads, chapters, and figures somebody publishes', async () => {
  const given = { unit, year: 2021, name: 'X', chapters: plans };
  await expect(t.run(contract.createTemplate, given, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.createTemplate, { ...given, year: 2019 }, head)).rejects.toMatchObject({
    code: 'template-exists',
  });
  await expect(t.run(contract.createTemplate, { unit, year: 2021, name: 'X' }, head)).rejects.toMatchObject({
    code: 'template-empty',
  });
  await expect(t.run(contract.createTemplate, { ...given, unit: 'NOWHERE' })).rejects.toMatchObject({
    code: 'unit-unknown',
  });
  await expect(t.run(contract.createTemplate, { ...given, name: '' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  const wrong = JSON.parse(JSON.stringify(plans).replaceAll('ledger.cost', 'ledger.nothing'));
  await expect(t.run(contract.createTemplate, { ...given, chapters: wrong }, head)).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(t.run(contract.changeTemplate, { template, name: 'X', chapters: wrong }, head)).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(
    t.run(contract.changeTemplate, { template, name: 'X', chapters: plans }, stranger),
  ).rejects.toMatchObject({ code: 'template-unknown' });
});

test('a report is begun once for a unit and period, with the template’s chapters, and its cover filled in', async () => {
  const { report } = await newReport();
  const again = { unit, period: '2018-01..2018-01', template, title: 'Igen' };
  await expect(t.run(contract.createReport, again, controller)).rejects.toMatchObject({ code: 'report-exists' });
  await expect(t.run(contract.createReport, again, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.createReport, { ...again, period: '2018-08..2018-01' }, controller),
  ).rejects.toMatchObject({ kind: 'invalid' });
  const cover = {
    title: 'Januari',
    documentId: 'DTD-1',
    responsible: 'Margareta Ljungsele',
    preparedBy: 'Karin Strandmark',
  };
  await t.run(contract.changeReport, { report, ...cover }, controller);
  const page = await t.run(contract.readReport, { report }, head);
  expect(page).toMatchObject({ ...cover, state: 'writing', version: 1, closed: null, hardDate: null });
  expect(page.chapters.map((each) => [each.position, each.title, each.state])).toEqual(
    plans.map((plan, index) => [index + 1, plan.title, 'not-started']),
  );
  await expect(t.run(contract.changeReport, { report, ...cover, title: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeReport, { report, ...cover }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect(await t.audited('change-interim-report')).toBe(1);
  expect(await t.audited('create-interim-report')).toBeGreaterThan(0);
});

test('an open report is not known to those who neither write nor review it', async () => {
  const { report, chapters } = await newReport();
  for (const caller of [employee, stranger]) {
    await expect(t.run(contract.readReport, { report }, caller)).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(t.run(contract.previewReport, { report }, caller)).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(t.run(contract.downloadReport, { report, form: 'html' }, caller)).rejects.toMatchObject({
      code: 'report-unknown',
    });
    await expect(t.run(contract.readChapter, { chapter: chapters.summary ?? '' }, caller)).rejects.toMatchObject({
      code: 'chapter-unknown',
    });
    const { reports } = await t.run(contract.listReports, {}, caller);
    expect(reports.map((each) => each.report)).not.toContain(report);
  }
  await expect(t.run(contract.readReport, { report }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.readReport, { report: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  const mine = await t.run(contract.listReports, { unit }, controller);
  expect(mine.reports.map((each) => each.report)).toContain(report);
  expect(mine.mayCreateIn.map((each) => each.unit)).toContain('DTD-MT');
});

test('a text is saved as it is typed; who saves over somebody else is told who was quicker', async () => {
  const chapter = await chapterOf();
  const first = body(['Resultatet är ', { figure: 'ledger.result' }, '.']);
  const saved = await t.run(contract.changeChapterText, { chapter, slot: 'text', version: 0, body: first }, controller);
  expect(saved).toMatchObject({ version: 1, state: 'writing' });
  const second = { chapter, slot: 'text', version: 0, body: emptyBody };
  await expect(t.run(contract.changeChapterText, second, head)).rejects.toMatchObject({
    code: 'text-changed-meanwhile',
    facts: { version: 1, savedBy: 'a controller' },
  });
  await t.run(contract.changeChapterText, { ...second, version: 1, body: body(['Bättre.']) }, head);
  await t.run(contract.changeChapterText, { ...second, version: 2, body: body(['Bäst.']) }, head);
  const page = await t.run(contract.readChapter, { chapter }, controller);
  expect(page.texts).toMatchObject([{ slot: 'text', version: 3, body: body(['Bäst.']), savedBy: 'a division-head' }]);
  const { versions } = await t.run(contract.listChapterVersions, { chapter, slot: 'text' }, controller);
  expect(versions.map((each) => [each.version, each.savedBy])).toEqual([
    [3, 'a division-head'],
    [1, 'a controller'],
  ]);
  expect(versions[1]?.body).toEqual(first);
  expect(await t.audited('change-chapter-text')).toBe(3);
  await expect(t.run(contract.listChapterVersions, { chapter, slot: 'text' }, employee)).rejects.toMatchObject({
    code: 'chapter-unknown',
  });
});

test('two who save the same version at once: one is kept, the other refused', async () => {
  const chapter = await chapterOf();
  const save = (caller: Caller, words: string) =>
    t.run(contract.changeChapterText, { chapter, slot: 'text', version: 0, body: body([words]) }, caller);
  const results = await Promise.allSettled([save(controller, 'ett'), save(head, 'två')]);
  expect(results.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a text holds no figure its writer may not see, no unknown one, and no form of its own', async () => {
  const chapter = await chapterOf();
  const save = (given: unknown, caller: Caller, slot = 'text') =>
    // bad input on purpose
    t.run(contract.changeChapterText, { chapter, slot, version: 0, body: given as never }, caller);
  const unitHead = someone('unit-head', 'DTD');
  await expect(save(body([{ figure: 'ledger.cost' }]), unitHead)).rejects.toMatchObject({ code: 'figure-unknown' });
  await expect(save(body([{ figure: 'ledger.nothing' }]), controller)).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(save({ type: 'doc', content: [{ type: 'image', src: 'x' }] }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(save(emptyBody, controller, 'row:result.result')).rejects.toMatchObject({ code: 'slot-unknown' });
  await expect(save(emptyBody, stranger)).rejects.toMatchObject({ code: 'chapter-unknown' });
  await save(body([{ figure: 'ledger.cost' }]), controller);
  const kept = await t.run(
    contract.changeChapterText,
    { chapter, slot: 'text', version: 1, body: body([{ figure: 'ledger.cost' }, ' högre']) },
    unitHead,
  );
  expect(kept.version).toBe(2);
});

test('a reference says beforehand what it would say in the text, to those who may see it', async () => {
  const { report } = await newReport();
  const keys = [
    'ledger.result~value~same~with-unit~explicit~',
    'ledger.cost~change~same~number~kept~',
    'ledger.none~value~same~number~kept~',
    'junk',
  ];
  const ask = (caller: Caller) => t.run(contract.sayReferences, { report, references: keys.join(',') }, caller);
  const { said } = await ask(controller);
  expect(said.map((each) => [each.name, each.shown, each.state, each.sign])).toEqual([
    ['Resultat', '0,0\u00a0mnkr', 'value', 'positive'],
    ['Kostnader', '1,0', 'value', 'positive'],
    ['ledger.none', '?', 'unknown', 'zero'],
  ]);
  const { chapters } = await t.run(contract.readReport, { report }, controller);
  // what stands in the report already may be seen by whoever writes in it
  expect((await ask(someone('unit-head', 'DTD'))).said[1]).toMatchObject({ state: 'value' });
  for (const { chapterId, kind } of chapters)
    if (kind === 'economy') await t.run(contract.removeChapter, { chapter: chapterId }, controller);
  expect((await ask(someone('unit-head', 'DTD'))).said[1]).toMatchObject({ state: 'unknown', shown: '?' });
  await expect(ask(employee)).rejects.toMatchObject({ code: 'report-unknown' });
  await expect(
    t.run(contract.sayReferences, { report, references: 'x'.repeat(13_000) }, controller),
  ).rejects.toMatchObject({ kind: 'invalid' });
});

test('whoever is asked to write a chapter may read the report and write that chapter, whatever the role', async () => {
  const { report, chapters } = await newReport();
  const chapter = chapters.summary ?? '';
  const asked = { chapter, person: writerId, dueOn: '2019-09-12' };
  await expect(t.run(contract.assignChapter, asked, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.assignChapter, { ...asked, person: nothing }, controller)).rejects.toMatchObject({
    code: 'person-unknown',
  });
  await expect(t.run(contract.assignChapter, { ...asked, dueOn: 'i morgon' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await t.run(contract.assignChapter, asked, controller);
  expect((await t.run(contract.readReport, { report }, writer)).chapters[0]).toMatchObject({
    writer: { person: writerId, name: 'Samir Hallnäs' },
    dueOn: '2019-09-12',
  });
  await t.run(contract.changeChapterText, { chapter, slot: 'text', version: 0, body: body(['Klart.']) }, writer);
  await expect(
    t.run(
      contract.changeChapterText,
      { chapter: chapters.economy ?? '', slot: 'text', version: 0, body: emptyBody },
      writer,
    ),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await t.run(contract.listMyChapters, {}, writer)).chapters).toMatchObject([
    { chapterId: chapter, state: 'writing', isLate: false },
  ]);
  await t.run(contract.setChapterState, { chapter, state: 'ready' }, writer);
  expect((await t.run(contract.listMyChapters, {}, writer)).chapters).toEqual([]);
  await expect(t.run(contract.setChapterState, { chapter, state: 'approved' }, writer)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect(await t.audited('assign-chapter')).toBe(1);
});

test('a chapter goes from writing to ready to approved, and back only with a reason', async () => {
  const chapter = await chapterOf();
  const step = (state: contract.ChapterRow['state'], caller: Caller, reason = '') =>
    t.run(contract.setChapterState, { chapter, state, reason }, caller);
  await expect(step('approved', head)).rejects.toMatchObject({ code: 'step-not-possible' });
  await expect(step('not-started', head)).rejects.toMatchObject({ code: 'step-not-possible' });
  await step('ready', controller);
  await expect(step('approved', someone('unit-head', 'DTD'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await step('approved', head);
  await expect(
    t.run(contract.changeChapterText, { chapter, slot: 'text', version: 0, body: emptyBody }, controller),
  ).rejects.toMatchObject({ code: 'chapter-locked' });
  await expect(step('writing', head)).rejects.toMatchObject({ code: 'reason-missing' });
  await step('writing', head, 'Resultatet behöver förklaras.');
  await expect(step('ready', stranger)).rejects.toMatchObject({ code: 'chapter-unknown' });
  await expect(t.run(contract.setChapterState, { chapter, state: 'lost' as never }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await t.audited('set-chapter-state')).toBeGreaterThanOrEqual(3);
});

test('chapters are added, moved with those between them, and taken out', async () => {
  const { report, chapters } = await newReport();
  const added = await t.run(contract.addChapter, { report, kind: 'text', title: 'Bilaga' }, controller);
  const titles = async () =>
    (await t.run(contract.readReport, { report }, controller)).chapters.map((each) => each.title);
  const settings = { perspective: '', tables: [], charts: [] };
  await t.run(
    contract.changeChapter,
    { chapter: added.chapter, title: 'Läsanvisning', position: 2, settings },
    controller,
  );
  expect(await titles()).toEqual([
    'Sammanfattning',
    'Läsanvisning',
    'Ekonomi',
    'Verksamhet',
    'Intern kontroll',
    'Uppdrag',
    'Nyckeltal',
  ]);
  await t.run(contract.removeChapter, { chapter: chapters.scorecard ?? '' }, controller);
  expect(await titles()).toHaveLength(6);
  await expect(
    t.run(contract.addChapter, { report, kind: 'poem' as never, title: 'X' }, controller),
  ).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.addChapter, { report, kind: 'text', title: 'X' }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.removeChapter, { chapter: added.chapter }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.removeChapter, { chapter: nothing }, controller)).rejects.toMatchObject({
    code: 'chapter-unknown',
  });
  await expect(
    t.run(contract.changeChapter, { chapter: added.chapter, title: '', position: 1, settings }, controller),
  ).rejects.toMatchObject({ kind: 'invalid' });
  await expect(
    t.run(contract.changeChapter, { chapter: added.chapter, title: 'X', position: 1, settings }, stranger),
  ).rejects.toMatchObject({ kind: 'not-found' });
  for (const operation of ['add-report-chapter', 'change-report-chapter', 'remove-report-chapter'])
    expect(await t.audited(operation)).toBeGreaterThan(0);
});

test('remarks are made on a chapter and settled', async () => {
  const chapter = await chapterOf();
  const { comment } = await t.run(contract.addChapterComment, { chapter, text: 'Säg varför.' }, head);
  await expect(t.run(contract.addChapterComment, { chapter, text: ' ' }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.addChapterComment, { chapter, text: 'X' }, employee)).rejects.toMatchObject({
    code: 'chapter-unknown',
  });
  expect(await t.run(contract.readChapter, { chapter }, controller)).toMatchObject({ openComments: 1 });
  await expect(t.run(contract.settleChapterComment, { comment }, employee)).rejects.toMatchObject({
    code: 'comment-unknown',
  });
  await expect(t.run(contract.settleChapterComment, { comment: 'x' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  await t.run(contract.settleChapterComment, { comment }, controller);
  const page = await t.run(contract.readChapter, { chapter }, controller);
  expect(page.comments).toMatchObject([
    { text: 'Säg varför.', by: 'a division-head', settled: { by: 'a controller' } },
  ]);
  expect(await t.audited('add-chapter-comment')).toBe(1);
  expect(await t.audited('settle-chapter-comment')).toBe(1);
});

test('a report goes to review and is approved only when every chapter is; back it goes with a reason', async () => {
  const { report, chapters } = await newReport();
  const step = (state: 'writing' | 'in-review' | 'approved', caller: Caller, reason = '') =>
    t.run(contract.setReportState, { report, state, reason }, caller);
  await expect(step('approved', head)).rejects.toMatchObject({ code: 'step-not-possible' });
  await expect(step('in-review', stranger)).rejects.toMatchObject({ code: 'report-unknown' });
  await step('in-review', controller);
  await expect(step('approved', head)).rejects.toMatchObject({ code: 'chapters-not-approved', facts: { count: 6 } });
  for (const chapter of Object.values(chapters)) {
    await t.run(contract.setChapterState, { chapter, state: 'ready' }, controller);
    await t.run(contract.setChapterState, { chapter, state: 'approved' }, head);
  }
  await expect(step('writing', head)).rejects.toMatchObject({ code: 'reason-missing' });
  await step('approved', head);
  await expect(t.run(contract.setReportState, { report, state: 'closed' as never }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await step('writing', head, 'En siffra ska kontrolleras.');
  const { steps } = await t.run(contract.readReport, { report }, head);
  expect(steps.map((each) => each.state)).toEqual(['writing', 'in-review', 'approved', 'writing']);
  await step('in-review', controller);
  await step('approved', head);
  const back = { chapter: chapters.summary ?? '', state: 'writing' as const, reason: 'Säg varför.' };
  await expect(t.run(contract.setChapterState, back, controller)).resolves.toEqual({ state: 'writing' });
  const again = await t.run(contract.readReport, { report }, head);
  expect(again.state).toBe('in-review');
  expect(again.steps.at(-1)?.reason).toBe('Sammanfattning: Säg varför.');
  expect(steps.at(-1)).toMatchObject({ by: 'a division-head', reason: 'En siffra ska kontrolleras.' });
  expect(await t.audited('set-report-state')).toBe(5);
});

test('assignments keep their statuses; one that is delayed says why', async () => {
  const given = { unit, title: 'Ultraljudsbilder', giver: 'Regiondirektören', decisionBody: 'Utvecklingsrådet' };
  const { assignment } = await t.run(contract.addAssignment, given, controller);
  await t.run(contract.changeAssignment, { ...given, assignment, deadlineOn: '2019-12-31' }, controller);
  const report = {
    assignment,
    after: 0,
    status: 'paused' as const,
    reason: 'Resursen är flyttad.',
    dependency: 'MR Kalix',
    body: body(['Väntar.']),
  };
  await expect(t.run(contract.reportAssignmentStatus, { ...report, reason: '' }, controller)).rejects.toMatchObject({
    code: 'reason-missing',
  });
  await t.run(contract.reportAssignmentStatus, report, controller);
  await expect(t.run(contract.reportAssignmentStatus, report, head)).rejects.toMatchObject({
    code: 'text-changed-meanwhile',
  });
  await t.run(contract.reportAssignmentStatus, { ...report, after: 1, status: 'on-plan', reason: '' }, head);
  const { assignments } = await t.run(contract.listAssignments, { unit }, controller);
  expect(assignments).toMatchObject([
    {
      title: 'Ultraljudsbilder',
      deadlineOn: '2019-12-31',
      current: { ordinal: 2, status: 'on-plan' },
      history: [{ status: 'on-plan' }, { status: 'paused', reason: 'Resursen är flyttad.' }],
    },
  ]);
  await expect(t.run(contract.listAssignments, { unit }, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.addAssignment, given, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.addAssignment, { ...given, title: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeAssignment, { ...given, assignment }, stranger)).rejects.toMatchObject({
    code: 'assignment-unknown',
  });
  await expect(t.run(contract.changeAssignment, { ...given, assignment, giver: '' }, controller)).rejects.toMatchObject(
    { kind: 'invalid' },
  );
  await expect(t.run(contract.reportAssignmentStatus, { ...report, after: 2 }, stranger)).rejects.toMatchObject({
    code: 'assignment-unknown',
  });
  expect(await t.audited('add-report-assignment')).toBe(1);
  expect(await t.audited('change-report-assignment')).toBe(1);
  expect(await t.audited('report-assignment-status')).toBe(2);
});

test('controls are carried out with a result and evidence, on days that have come', async () => {
  const given = {
    unit,
    risk: 'Uppdrag blir sena',
    probability: 3,
    consequence: 3,
    action: 'Arbeta systematiskt',
    method: 'Räkna',
    frequency: 'tertial' as const,
    owner: 'Divisionschefen',
  };
  const { control } = await t.run(contract.addControl, given, controller);
  await t.run(contract.changeControl, { ...given, control, consequence: 4 }, controller);
  const done = {
    control,
    doneOn: '2019-08-28',
    outcome: 'works-partly' as const,
    result: 'Nästan alla i tid.',
    evidence: 'Protokoll',
  };
  await t.run(contract.reportControlExecution, done, controller);
  await expect(
    t.run(contract.reportControlExecution, { ...done, doneOn: '2019-12-24' }, controller),
  ).rejects.toMatchObject({ code: 'done-in-the-future' });
  await expect(t.run(contract.reportControlExecution, done, stranger)).rejects.toMatchObject({
    code: 'control-unknown',
  });
  const { controls } = await t.run(contract.listControls, { unit }, head);
  expect(controls).toMatchObject([{ consequence: 4, executions: [{ outcome: 'works-partly', by: 'a controller' }] }]);
  await expect(t.run(contract.listControls, { unit }, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.addControl, given, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.addControl, { ...given, probability: 5 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeControl, { ...given, control, risk: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.changeControl, { ...given, control }, stranger)).rejects.toMatchObject({
    code: 'control-unknown',
  });
  for (const operation of ['add-report-control', 'change-report-control', 'report-control-execution'])
    expect(await t.audited(operation)).toBe(1);
});

test('writers are reminded before, on and after the day, once a day', async () => {
  const { chapters } = await newReport();
  const chapter = chapters.assignments ?? '';
  await t.run(contract.assignChapter, { chapter, person: writerId, dueOn: '2019-09-13' }, controller);
  const remind = () =>
    t.house.act('remind-writers', { actor: null }, async (work) =>
      t.house.jobs.get('remind-writers')?.run?.(work, null),
    );
  const kinds = async () =>
    (
      await t.house.database.pool.query(
        'select kind from interim_reports.reminders where chapter_id = $1 order by reminded_on',
        [chapter],
      )
    ).rows.map((row) => row.kind);
  const before = t.clock;
  for (const day of ['2019-09-10', '2019-09-10', '2019-09-11', '2019-09-13', '2019-09-14', '2019-09-16']) {
    t.clock = new Date(`${day}T05:00:00Z`);
    await remind();
  }
  expect(await kinds()).toEqual(['due-soon', 'due-today', 'late']);
  const mine = await t.run(contract.listMyChapters, {}, writer);
  expect(mine.chapters.find((each) => each.chapterId === chapter)).toMatchObject({
    isLate: true,
    remindedOn: '2019-09-16',
  });
  t.clock = before;
  await expect(t.run(contract.listMyChapters, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('the report of a unit and period is made from its template when none is begun', async () => {
  const asked = { unit: 'DTD-MT', period, form: 'html' as const };
  const answer = await t.run(contract.renderUnitReport, asked, controller);
  const html = answer.content.toString('utf8');
  expect(answer.name).toBe('Delårsrapport, januari–augusti 2019, Medicinsk teknik, utkast.html');
  expect(html).toContain('−3,2');
  await expect(t.run(contract.renderUnitReport, { ...asked, unit: 'DAK' })).rejects.toMatchObject({
    code: 'template-unknown',
  });
  await expect(t.run(contract.renderUnitReport, { ...asked, unit: 'X' })).rejects.toMatchObject({
    code: 'unit-unknown',
  });
  await expect(t.run(contract.renderUnitReport, { ...asked, form: 'txt' as never })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.renderUnitReport, asked, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { reports } = await t.run(contract.listReports, { unit: 'DTD-MT' });
  expect(reports).toEqual([]);
  expect(await runDueJobs(t.house)).toBe(0);
});
