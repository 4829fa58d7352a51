// Chapters, texts and remarks through their operations: who may write what, and what happens when two write at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone } from '../../checks/kit/test-house.ts';
import { emptyBody } from '../../platform/documents/text-body-rules.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import * as contract from './contract.ts';
import {
  body,
  controller,
  employee,
  head,
  nothing,
  reportDesk,
  stranger,
  writer,
  writerId,
} from './report-house.test-kit.ts';

let desk: Awaited<ReturnType<typeof reportDesk>>;
beforeAll(async () => {
  desk = await reportDesk();
});
afterAll(() => desk.t.close());

test('a text is saved as it is typed; who saves over somebody else is told who was quicker', async () => {
  const { t, chapterOf } = desk;
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
  const { t, chapterOf } = desk;
  const chapter = await chapterOf();
  const save = (caller: Caller, words: string) =>
    t.run(contract.changeChapterText, { chapter, slot: 'text', version: 0, body: body([words]) }, caller);
  const results = await Promise.allSettled([save(controller, 'ett'), save(head, 'två')]);
  expect(results.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a text holds no figure its writer may not see, no unknown one, and no form of its own', async () => {
  const { t, chapterOf } = desk;
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
  const { t, newReport } = desk;
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
  const { t, newReport } = desk;
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
  const { t, chapterOf } = desk;
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
  // bad input on purpose
  await expect(t.run(contract.setChapterState, { chapter, state: 'lost' as never }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await t.audited('set-chapter-state')).toBeGreaterThanOrEqual(3);
});

test('chapters are added, moved with those between them, and taken out', async () => {
  const { t, newReport } = desk;
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
    // bad input on purpose
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
  const { t, chapterOf } = desk;
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

test('what the checker finds is told, put aside with a reason, taken up again and mended, by whoever may write there', async () => {
  const { t, chapterOf } = desk;
  const chapter = await chapterOf();
  const text = (version: number, words: string) =>
    t.run(contract.changeChapterText, { chapter, slot: 'text', version, body: body([words]) }, controller);
  await text(0, 'Uppdragen kommer från Landstingsstyrelsen. Sjukfrånvaron är mest kort.');
  const { report } = await t.run(contract.readChapter, { chapter }, controller);
  const list = async (caller = controller) =>
    (await t.run(contract.listFindings, { report }, caller)).findings.filter((each) => each.chapter === chapter);
  const found = await list();
  expect(found.map((each) => [each.code, each.weight, each.sentence, each.mend?.becomes ?? null])).toEqual([
    ['boundary-undefined', 'doubt', 'Sjukfrånvaron är mest kort.', null],
    ['name-outdated', 'fault', 'Uppdragen kommer från Landstingsstyrelsen.', 'Regionstyrelsen'],
  ]);
  const [doubt, fault] = found.map((each) => each.finding);
  if (!doubt || !fault) throw new Error('both were found above');
  const aside = { report, finding: doubt, reason: 'Enkäten publiceras samtidigt.' };
  await expect(t.run(contract.listFindings, { report }, employee)).rejects.toMatchObject({ code: 'report-unknown' });
  for (const operation of [contract.dismissFinding, contract.restoreFinding, contract.mendFinding])
    await expect(t.run(operation, aside, stranger)).rejects.toMatchObject({ code: 'report-unknown' });
  await expect(t.run(contract.dismissFinding, { ...aside, reason: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.restoreFinding, { report, finding: doubt }, controller)).rejects.toMatchObject({
    code: 'finding-unknown',
  });

  await t.run(contract.dismissFinding, aside, controller);
  expect((await list())[0]?.dismissed).toMatchObject({ reason: aside.reason, by: 'a controller' });
  const open = (await t.run(contract.checkReport, { report }, controller)).problems.filter(
    (each) => each.code === 'finding-open' && each.chapter === chapter,
  );
  expect(open.map((each) => [each.weight, each.facts.finding])).toEqual([['should', 'name-outdated']]);
  await t.run(contract.restoreFinding, { report, finding: doubt }, controller);
  expect((await list())[0]?.dismissed).toBeNull();

  await expect(t.run(contract.mendFinding, { report, finding: doubt }, controller)).rejects.toMatchObject({
    code: 'not-mendable',
  });
  await t.run(contract.mendFinding, { report, finding: fault }, controller);
  const page = await t.run(contract.readChapter, { chapter }, controller);
  expect(page.texts).toMatchObject([
    { version: 2, body: body(['Uppdragen kommer från Regionstyrelsen. Sjukfrånvaron är mest kort.']) },
  ]);
  await expect(t.run(contract.mendFinding, { report, finding: fault }, controller)).rejects.toMatchObject({
    code: 'finding-unknown',
  });
  // what nothing bears is taken out by one press, and the rest of the text stays
  await text(2, 'De flesta kunder är nöjda. Arbetet går vidare.');
  const [claim] = await list();
  expect(claim).toMatchObject({ code: 'quantifier-unproven', mend: { kind: 'take-out' } });
  await t.run(contract.mendFinding, { report, finding: claim?.finding ?? '' }, controller);
  const after = await t.run(contract.readChapter, { chapter }, controller);
  expect(after.texts).toMatchObject([{ version: 4, body: body(['Arbetet går vidare.']) }]);
  expect(await t.audited('dismiss-report-finding')).toBe(1);
  expect(await t.audited('restore-report-finding')).toBe(1);
  // each time the text that was changed, and the finding it was changed for
  expect(await t.audited('mend-report-finding')).toBe(4);
});

test('a draft is for whoever may write the chapter, and saves nothing', async () => {
  const { t, chapterOf } = desk;
  const chapter = await chapterOf('assignments');
  const ask = (caller: Caller) => t.run(contract.proposeText, { chapter, slot: 'text' }, caller);
  expect(await ask(controller)).toEqual({ language: 'sv', body: emptyBody, lines: [], withheld: 0 });
  for (const caller of [stranger, employee])
    await expect(ask(caller)).rejects.toMatchObject({ code: 'chapter-unknown' });
  await expect(ask(someone('auditor', 'DTD'))).rejects.toMatchObject({ code: 'not-allowed' });
  const unknown = t.run(contract.proposeText, { chapter: nothing, slot: 'text' }, controller);
  await expect(unknown).rejects.toMatchObject({ code: 'chapter-unknown' });
  const page = await t.run(contract.readChapter, { chapter }, controller);
  expect(page.texts).toMatchObject([{ slot: 'text', version: 0 }]);
});
