// Reports about one subject and the board's page, over the example region: the same parts give each, what is frozen stays word
// for word, and everybody sees what they may see and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { readDocx, readHtml, readTree } from '../../../platform/documents/readback.ts';
import { readFigures } from '../../../platform/figures/figures-contract.ts';
import { freezePeriod } from '../../../platform/figures/freeze.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { FileAnswer } from '../../../platform/work/work.ts';
import { listObjects } from '../../objects/contract.ts';
import { listSuppliers } from '../../suppliers/contract.ts';
import * as contract from '../contract.ts';
import { exampleHouse } from '../example-house.test-kit.ts';
import { dropTheme, keepTheme, listThemes } from './theme-contract.ts';

const controller = someone('controller', 'DTD', 'Karin Strandmark');
const region = someone('controller', null, 'Karin Strandmark');
const communicator = someone('communicator', 'DTD');
const employee = someone('employee');
const elsewhere = someone('controller', 'DTD-MT');
const scope = { unit: 'DTD', period: '2019-01..2019-08' };
type Kept = AnswerOf<typeof contract.freezeSubjectReport>;

let t: TestHouse;
beforeAll(async () => {
  t = await exampleHouse();
}, 120_000);
afterAll(() => t.close());

const read = (asked: object, caller = controller) =>
  t.run(contract.readSubjectReport, { kind: 'unit', ...scope, ...asked }, caller);
const textOf = (tree: contract.SubjectAsked | unknown) => JSON.stringify(tree);

test('a unit’s report has its scorecard, its figures by room with the year before, and what each figure means', async () => {
  const { tree } = await read({});
  const chapters = tree.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
  expect(chapters).toEqual(
    expect.arrayContaining([
      'Styrkort: Medarbetare',
      'Ekonomi',
      'Medarbetare',
      'Intern kontroll',
      'Nyckeltal i rapporten',
    ]),
  );
  const { values } = await t.run(readFigures, { ...scope, figures: 'finances.result' }, controller);
  const said = tree.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap((row) => row.cells)
    .flatMap((cell) => cell.inlines);
  const result = said.filter((each) => each.kind === 'figure' && each.figureId === 'finances.result');
  expect(result.map((each) => each.kind === 'figure' && each.shown)).toContain(values[0]?.shownNumber);
  expect(tree.meta.state).toMatchObject({ kind: 'draft' });
  await expect(read({ unit: 'NOWHERE' }, region)).rejects.toMatchObject({ code: 'unit-unknown' });
  for (const caller of [employee, elsewhere])
    await expect(read({}, caller)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a theme holds the figures chosen, and none the reader may not see', async () => {
  const asked = { kind: 'theme' as const, figures: 'workforce.sick-leave,finances.result', name: 'Hälsa och pengar' };
  const { tree } = await read(asked);
  expect(tree.blocks.filter((block) => block.kind === 'chart')).toHaveLength(2);
  expect(tree.meta.title).toBe('Rapport om Hälsa och pengar, januari–augusti 2019');
  await expect(read({ kind: 'theme' })).rejects.toMatchObject({ code: 'theme-empty' });
  await expect(read({ ...asked, figures: 'nothing.at-all' })).rejects.toMatchObject({ code: 'figure-unknown' });
  await expect(read(asked, communicator)).rejects.toMatchObject({ code: 'figure-unknown' });
});

test('a theme kept by name is found again by who may see its figures, kept anew under its name, and forgotten', async () => {
  const theme = { unit: 'DTD', name: 'Hälsa och pengar', figures: ['workforce.sick-leave', 'finances.result'] };
  const list = (caller = controller) => t.run(listThemes, { unit: 'DTD' }, caller);
  const { theme: id } = await t.run(keepTheme, theme, controller);
  expect(await list()).toMatchObject({
    mayKeep: true,
    rows: [{ name: theme.name, figures: theme.figures, keptBy: 'Karin Strandmark' }],
  });
  // the same name, however it is written, is the same theme
  const again = await t.run(
    keepTheme,
    { ...theme, name: 'hälsa och pengar', figures: ['finances.result'] },
    controller,
  );
  expect(again.theme).toBe(id);
  expect((await list()).rows.map((row) => row.figures)).toEqual([['finances.result']]);
  expect((await list(communicator)).rows).toEqual([]);
  await expect(t.run(keepTheme, { ...theme, figures: ['nothing.at-all'] }, controller)).rejects.toMatchObject({
    code: 'figure-unknown',
  });
  await expect(t.run(keepTheme, { ...theme, unit: 'NOWHERE' }, region)).rejects.toMatchObject({ code: 'unit-unknown' });
  await expect(t.run(keepTheme, theme, elsewhere)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(list(employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const caller of [elsewhere, communicator])
    await expect(t.run(dropTheme, { theme: id }, caller)).rejects.toMatchObject({ code: 'theme-unknown' });
  await t.run(dropTheme, { theme: id }, controller);
  await expect(t.run(dropTheme, { theme: id }, controller)).rejects.toMatchObject({ code: 'theme-unknown' });
  expect((await list()).rows).toEqual([]);
  expect([await t.audited('keep-report-theme'), await t.audited('drop-report-theme')]).toEqual([2, 1]);
});

test('an object’s and a supplier’s report tell what their rooms know and the figures cut to them, in three forms', async () => {
  const { rows: objects } = await t.run(listObjects, {}, region);
  const { rows: suppliers } = await t.run(listSuppliers, {}, region);
  const object = { kind: 'object' as const, about: objects[0]?.object ?? '' };
  const supplier = { kind: 'supplier' as const, about: suppliers[0]?.supplier ?? '' };
  const fileOf = async (asked: object, form: 'docx' | 'html') => {
    // a download answers with a FileAnswer
    const { content } = (await t.run(
      contract.downloadSubjectReport,
      { ...scope, kind: 'unit', ...asked, form },
      region,
    )) as FileAnswer;
    if (!Buffer.isBuffer(content)) throw new Error('a live report is made when it is asked for');
    return content;
  };
  expect(readDocx(await fileOf(object, 'docx'))).toEqual(readTree((await read(object, region)).tree));
  const { tree } = await read(supplier, region);
  expect(readHtml((await fileOf(supplier, 'html')).toString('utf8'))).toEqual(readTree(tree));
  expect(textOf(tree)).toContain('cut=service');
  await expect(read({ ...supplier, about: crypto.randomUUID() })).rejects.toMatchObject({ code: 'no-such-supplier' });
  await expect(
    t.run(contract.downloadSubjectReport, { ...scope, ...supplier, form: 'html' }, employee),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a frozen report stays word for word, and is read only by who may read its subject', async () => {
  const asked = { kind: 'theme' as const, ...scope, figures: 'finances.result', name: 'Pengar' };
  await expect(t.run(contract.freezeSubjectReport, asked, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { kept, sha256 }: Kept = await t.run(contract.freezeSubjectReport, asked, controller);
  const before = await t.run(contract.readKeptSubject, { kept }, controller);
  expect(before).toMatchObject({
    sha256,
    title: 'Rapport om Pengar, januari–augusti 2019',
    tree: { meta: { state: { kind: 'closed' } } },
  });
  await t.house.database.pool.query(
    `update finances.ledger_months set amount = amount + 100000000 where month = '2019-08'`,
  );
  expect(await t.run(contract.readKeptSubject, { kept }, controller)).toEqual(before);
  expect(textOf((await read(asked)).tree.blocks)).not.toBe(textOf(before.tree.blocks));
  const files = await Promise.all(
    [1, 2].map(() => t.run(contract.downloadKeptSubject, { kept, form: 'docx' }, controller)),
  );
  const [one, two] = files.map((each) => (each as FileAnswer).content); // downloads
  expect(Buffer.isBuffer(one) && Buffer.isBuffer(two) && one.equals(two)).toBe(true);
  const listed = await t.run(contract.listKeptSubjects, { kind: 'theme', unit: 'DTD' }, controller);
  expect(listed).toMatchObject({ mayFreeze: true, rows: [{ kept, keptBy: 'Karin Strandmark' }] });
  expect((await t.run(contract.listKeptSubjects, { kind: 'theme', unit: 'DTD' }, communicator)).rows).toEqual([]);
  await expect(t.run(contract.listKeptSubjects, { kind: 'theme', unit: 'DTD' }, employee)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  for (const caller of [communicator, elsewhere]) {
    await expect(t.run(contract.readKeptSubject, { kept }, caller)).rejects.toMatchObject({
      code: 'kept-subject-unknown',
    });
    await expect(t.run(contract.downloadKeptSubject, { kept, form: 'html' }, caller)).rejects.toMatchObject({
      code: 'kept-subject-unknown',
    });
  }
  expect(await t.audited('freeze-subject-report')).toBe(1);
});

test('a theme in a closed period is told out of its freeze, whatever comes later, and so is what is frozen of it', async () => {
  const asked = {
    kind: 'theme' as const,
    unit: 'DTD',
    period: '2019-01..2019-02',
    figures: 'finances.result',
    name: 'Pengar',
  };
  const period = { from: '2019-01', to: '2019-02' };
  const open = await read(asked);
  await t.house.act('close', controller, (work) => freezePeriod(work, 'DTD', period));
  await t.house.database.pool.query(
    `update finances.ledger_months set amount = amount + 100000000 where month = '2019-02'`,
  );
  const closed = await read(asked);
  expect(closed.tree.meta.state).toMatchObject({ kind: 'draft', remark: expect.stringContaining('stängd') });
  expect(textOf(closed.tree.blocks)).toBe(textOf(open.tree.blocks));
  const { kept } = await t.run(contract.freezeSubjectReport, asked, controller);
  const { tree } = await t.run(contract.readKeptSubject, { kept }, controller);
  expect(textOf(tree.blocks)).toBe(textOf(open.tree.blocks));
});

test('the board’s page says what the figures say, with target and freshness, and leaves out what one may not see', async () => {
  const board = await t.run(contract.readBoard, scope, controller);
  const rows = board.groups.flatMap((group) => group.rows);
  const names = new Set(board.groups.map((group) => group.name));
  expect(names.size).toBe(board.groups.length);
  const { values } = await t.run(readFigures, { ...scope, figures: 'finances.result-deviation' }, controller);
  expect(rows[0]).toMatchObject({
    figure: 'finances.result-deviation',
    shown: values[0]?.shown,
    dataUntil: '2019-08',
    standing: 'live',
  });
  expect(rows.find((row) => row.figure === 'workforce.sick-leave')).toMatchObject({
    fulfilment: 'missed',
    target: 'högst 3,00\u00a0%',
  });
  expect(rows).toHaveLength(Object.values(board.summary).reduce((sum, each) => sum + each, 0));
  const seen = await t.run(contract.readBoard, scope, employee);
  expect(
    seen.groups.some((group) => group.rows.some((row) => row.figure?.startsWith('finances.') && row.shown !== '–')),
  ).toBe(false);
  expect(seen.report).toBe(null);
  await expect(t.run(contract.readBoard, scope, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.readBoard, { ...scope, unit: 'NOWHERE' }, region)).rejects.toMatchObject({
    code: 'unit-unknown',
  });
});
