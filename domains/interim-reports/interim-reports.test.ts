// Templates and reports through their operations: each works, refuses the wrong person and bad input, and is audited.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../checks/kit/test-house.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import * as contract from './contract.ts';
import {
  body,
  controller,
  employee,
  head,
  outsider,
  period,
  plans,
  reportDesk,
  stranger,
  unit,
  writerId,
} from './report-house.test-kit.ts';

let desk: Awaited<ReturnType<typeof reportDesk>>;
beforeAll(async () => {
  desk = await reportDesk();
});
afterAll(() => desk.t.close());

const content: contract.TemplateContent = {
  name: 'Delårsrapport',
  language: 'sv',
  months: [{ from: 1, to: 4 }],
  rounding: { money: { unit: 'tkr', decimals: 0 } },
  chapters: plans.slice(0, 2),
};

test('a template is made, copied to another year, changed, and listed for those who draft, each version for itself', async () => {
  const { t, template } = desk;
  const copy = await t.run(
    contract.createTemplate,
    { unit, year: 2020, name: 'Delårsrapport', copyFrom: template },
    head,
  );
  const change = { template: copy.template, version: 1, ...content, name: 'Tertialrapport' };
  expect(await t.run(contract.changeTemplate, change, head)).toEqual({ version: 2 });
  await expect(t.run(contract.changeTemplate, change, head)).rejects.toMatchObject({
    code: 'template-changed-meanwhile',
  });
  // what it was stays to be read
  const now = await t.run(contract.readTemplate, { template: copy.template }, controller);
  expect(now.template).toMatchObject({ ...content, name: 'Tertialrapport', version: 2, changedBy: head.actor?.name });
  expect(now.versions.map((each) => each.version)).toEqual([2, 1]);
  const was = await t.run(contract.readTemplate, { template: copy.template, version: 1 }, controller);
  expect(was.template).toMatchObject({ name: 'Delårsrapport', version: 1, chapters: plans });
  const unknown = { code: 'template-unknown' };
  await expect(t.run(contract.readTemplate, { template: copy.template, version: 7 }, head)).rejects.toMatchObject(
    unknown,
  );
  await expect(t.run(contract.readTemplate, { template: copy.template }, stranger)).rejects.toMatchObject(unknown);
  await expect(t.run(contract.readTemplate, { template: 'x' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.readTemplate, { template: copy.template }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
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
  const { t, template } = desk;
  const given = { unit, year: 2021, name: 'X', chapters: plans };
  await expect(t.run(contract.createTemplate, given, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.createTemplate, { ...given, year: 2019, name: 'Delårsrapport' }, head),
  ).rejects.toMatchObject({
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
  const change = { template, version: 1, ...content };
  await expect(t.run(contract.changeTemplate, { ...change, chapters: wrong }, head)).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(t.run(contract.changeTemplate, change, stranger)).rejects.toMatchObject({ code: 'template-unknown' });
  const backwards = { ...change, months: [{ from: 4, to: 1 }] };
  await expect(t.run(contract.changeTemplate, backwards, head)).rejects.toMatchObject({ kind: 'invalid' });
});

test('a report begins as its template says: names, money, writer, day and first words; a later change leaves it alone', async () => {
  const { t } = desk;
  const text = body(['Resultatet är ', { figure: 'ledger.result' }, '.']);
  const [, economy] = plans;
  if (!economy) throw new Error('the plans have an economy chapter');
  const [table] = economy.settings.tables;
  if (!table) throw new Error('it has a table');
  const settings = {
    ...economy.settings,
    tables: [
      {
        ...table,
        caption: 'Resultat {period}',
        columns: table.columns.map(() => ({ header: 'Mot {year-1}', unit: '{money}' })),
      },
    ],
  };
  const writer = { person: writerId, name: 'Lena Hed' };
  const chapters = [{ ...economy, title: 'Ekonomi {year}', settings, writer, dueDays: 10, text }];
  const given = { unit, year: 2018, ...content, name: 'Kort rapport', chapters };
  const { template } = await t.run(contract.createTemplate, given, head);
  const about = { unit, period: '2018-10..2018-12', template, title: 'Kort' };
  const { report } = await t.run(contract.createReport, about, head);
  const page = await t.run(contract.readReport, { report }, head);
  expect(page.chapters).toMatchObject([{ title: 'Ekonomi 2018', writer, dueOn: '2019-01-10', state: 'not-started' }]);
  const byRole = { ...economy, writerRole: 'controller' as const };
  const role = await t.run(contract.createTemplate, { ...given, name: 'Roll', chapters: [byRole] }, head);
  const begun = { ...about, period: '2018-01..2018-03', template: role.template, title: 'Roll' };
  const other = await t.run(contract.createReport, begun, head);
  expect((await t.run(contract.readReport, other, head)).chapters).toMatchObject([
    { writerRole: 'controller', writer: { name: 'Karin Strandmark' } },
  ]);
  const later = { template, version: 1, ...content, rounding: { money: null }, name: 'Kort rapport' };
  await t.run(contract.changeTemplate, later, head);
  const { tree } = await t.run(contract.previewReport, { report }, head);
  expect(tree.blocks.find((block) => block.kind === 'table')).toMatchObject({
    caption: 'Resultat oktober–december 2018',
    columns: [{}, { header: 'Mot 2017', unit: 'tkr' }, {}, {}],
  });
  expect(JSON.stringify(tree)).toContain('"shown":"60\u00a0tkr"');
});

test('a report is begun once for a unit and period, with the template’s chapters, and its cover filled in', async () => {
  const { t, template, newReport } = desk;
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
  const { t, newReport } = desk;
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
  await expect(t.run(contract.listReports, {}, outsider)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listReports, { unit: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.readReport, { report: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  const mine = await t.run(contract.listReports, { unit }, controller);
  expect(mine.reports.map((each) => each.report)).toContain(report);
  expect(mine.mayCreateIn.map((each) => each.unit)).toContain('DTD-MT');
});

test('a report goes to review and is approved only when every chapter is; back it goes with a reason', async () => {
  const { t, newReport } = desk;
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
  // bad input on purpose
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

test('the report of a unit and period is made from its template when none is begun', async () => {
  const { t } = desk;
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
  // bad input on purpose
  await expect(t.run(contract.renderUnitReport, { ...asked, form: 'txt' as never })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.renderUnitReport, asked, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { reports } = await t.run(contract.listReports, { unit: 'DTD-MT' });
  expect(reports).toEqual([]);
  expect(await runDueJobs(t.house)).toBe(0);
});

test('an open report says on its pages that it is a draft, and one chapter is shown by itself', async () => {
  const { t, template } = desk;
  const { report } = await t.run(contract.createReport, {
    unit,
    period: '2019-01..2019-06',
    template,
    title: 'Halvår',
  });
  const answer = await t.run(contract.downloadReport, { report, form: 'html' }, controller);
  const html = answer.content.toString('utf8');
  expect(html).toContain('Utkast');
  const { chapters } = await t.run(contract.readReport, { report });
  const { tree } = await t.run(contract.previewReport, { report, chapter: chapters[1]?.chapterId }, controller);
  expect(tree.blocks.map((each) => each.kind)).toEqual(['heading', 'table', 'chart']);
  expect(tree.blocks[2]).toMatchObject({
    chart: {
      title: 'Resultat: −2,4\u00a0mnkr, ned från 0,1\u00a0mnkr ett år tidigare',
      series: [{ role: 'this-year' }, { role: 'last-year' }],
    },
  });
  await expect(t.run(contract.previewReport, { report, chapter: report }, controller)).rejects.toMatchObject({
    code: 'chapter-unknown',
  });
  await expect(t.run(contract.previewReport, { report, chapter: 'x' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});
