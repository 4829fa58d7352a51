// The close: refused while something is missing, done once however many try, and the report kept word for word and byte for
// byte, whatever is imported later.
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { type DocumentForm, renderDocument } from '../../platform/documents/documents.ts';
import { readPdf } from '../../platform/documents/readback.test-kit.ts';
import { numbersIn, readDocx, readHtml, readTree } from '../../platform/documents/readback.ts';
import { readAfterClose } from '../../platform/figures/figures-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import * as cards from '../scorecards/contract.ts';
import * as contract from './contract.ts';
import { body, lateVoucher, period, plans, reportHouse, unit } from './report-house.test-kit.ts';

const controller = someone('controller', 'DTD', 'Karin Strandmark');
const head = someone('division-head', 'DTD', 'Margareta Ljungsele');
const administrator = someone('administrator');
const employee = someone('employee');
const forms: DocumentForm[] = ['docx', 'pdf', 'html'];

let t: TestHouse;
beforeAll(async () => {
  t = await reportHouse();
});
afterAll(() => t.close());

async function bytesOf(report: string, form: DocumentForm, caller = controller): Promise<Buffer> {
  // a download answers with a FileAnswer
  const { content } = (await t.run(contract.downloadReport, { report, form }, caller)) as FileAnswer;
  return Buffer.isBuffer(content) ? content : Buffer.from(await text(content.setEncoding('latin1')), 'latin1');
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const hashes = (report: string) => Promise.all(forms.map(async (form) => hashOf(await bytesOf(report, form))));

/** A report with everything in place but the approval of its chapters. */
async function writtenReport() {
  const { template } = await t.run(contract.createTemplate, {
    unit,
    year: 2019,
    name: 'Delårsrapport',
    chapters: plans,
  });
  const { measureId, wordsId } = await scorecard();
  const { report } = await t.run(contract.createReport, {
    unit,
    period,
    template,
    title: 'Delårsrapport januari–augusti 2019',
  });
  const { chapters } = await t.run(contract.readReport, { report });
  const chapter = (kind: string) => chapters.find((each) => each.kind === kind)?.chapterId ?? '';
  const write = (kind: string, slot: string, given: ReturnType<typeof body>, version = 0) =>
    t.run(contract.changeChapterText, { chapter: chapter(kind), slot, version, body: given }, controller);
  await write(
    'summary',
    'text',
    body(
      ['Resultatet är ', { figure: 'ledger.result' }, ', och budgeten 1,8 mnkr.'],
      [
        'Det är ',
        { figure: 'ledger.result', of: 'change', sign: 'dropped', expects: 'positive' },
        ' bättre än ',
        { figure: 'ledger.result', period: 'previous-year' },
        ' för hela 2018.',
      ],
      ['Bidraget är ', { figure: 'ledger.grants' }, '.'],
    ),
  );
  await write(
    'economy',
    'row:result.cost',
    body(
      ['Kostnaderna ökade med ', { figure: 'ledger.cost', of: 'change-percent', sign: 'explicit' }, '.'],
      ['De ligger ', { figure: 'less:ledger.cost:ledger.result' }, ' över resultatet.'],
    ),
  );
  return { report, chapters, chapter, write, measureId, wordsId };
}

/** A scorecard with one measure that is missed and one that nobody has judged. */
async function scorecard() {
  const { scorecardId } = await t.run(cards.createScorecard, { unit, year: 2019, name: 'Styrkort 2019' });
  const { perspectiveId } = await t.run(cards.addPerspective, { scorecardId, name: 'Verksamhet' });
  const incidents = {
    goal: 'Stabil miljö',
    name: 'Större störningar',
    good: 'down' as const,
    baseline: '2018-01..2018-12',
    targetKind: 'at-most' as const,
    targetHigh: 10,
  };
  const { measureId } = await t.run(cards.addMeasure, { perspectiveId, ...incidents });
  await t.run(cards.reportObservation, {
    measureId,
    period,
    value: 16,
    source: 'Ärendesystemet',
    definitionVersion: 2,
  });
  await t.run(cards.reportObservation, { measureId, period: '2018-01..2018-12', value: 13, source: 'Ärendesystemet' });
  const words = await t.run(cards.addMeasure, {
    perspectiveId,
    goal: 'Samverkan',
    name: 'Objekt',
    good: 'up',
    targetKind: 'words',
    targetText: 'fler objekt',
  });
  return { measureId, wordsId: words.measureId };
}

type Written = Awaited<ReturnType<typeof writtenReport>>;

async function approve({ report, chapters }: Pick<Written, 'report' | 'chapters'>): Promise<void> {
  for (const { chapterId } of chapters) {
    await t.run(contract.setChapterState, { chapter: chapterId, state: 'ready' }, controller);
    await t.run(contract.setChapterState, { chapter: chapterId, state: 'approved' }, head);
  }
  await t.run(contract.setReportState, { report, state: 'in-review' }, controller);
  await t.run(contract.setReportState, { report, state: 'approved' }, head);
}

/** Puts right everything that must be right, and approves the report once more. */
async function mend({ report, chapter, write, measureId, wordsId }: Written): Promise<void> {
  await t.run(
    contract.changeReport,
    {
      report,
      title: 'Delårsrapport januari–augusti 2019',
      documentId: 'DTD-2019-7',
      responsible: 'Margareta Ljungsele',
      preparedBy: 'Karin Strandmark',
    },
    controller,
  );
  await t.run(contract.setReportState, { report, state: 'writing', reason: 'En text är inte sann.' }, head);
  for (const kind of ['summary', 'scorecard'])
    await t.run(contract.setChapterState, { chapter: chapter(kind), state: 'writing', reason: 'Rättas.' }, head);
  await write(
    'summary',
    'text',
    body([
      'Resultatet är ',
      { figure: 'ledger.result' },
      ', en försämring med ',
      { figure: 'ledger.result', of: 'change', sign: 'dropped', expects: 'negative' },
      '. Bidraget är ',
      { figure: 'ledger.grants' },
      '.',
    ]),
    1,
  );
  await write('scorecard', `measure:${measureId}`, body(['Nätet är gammalt och byts i höst.']));
  await t.run(cards.assessMeasure, {
    measureId: wordsId,
    period,
    fulfilment: 'not-assessed',
    trend: 'unknown',
    reason: 'Mäts först i höst.',
  });
  for (const kind of ['summary', 'scorecard']) {
    await t.run(contract.setChapterState, { chapter: chapter(kind), state: 'ready' }, controller);
    await t.run(contract.setChapterState, { chapter: chapter(kind), state: 'approved' }, head);
  }
  await t.run(contract.setReportState, { report, state: 'in-review' }, controller);
  await t.run(contract.setReportState, { report, state: 'approved' }, head);
}

const problemsOf = async (report: string) =>
  (await t.run(contract.checkReport, { report }, controller)).problems.map((each) => `${each.code}: ${each.subject}`);

const reasons = (...codes: contract.ReportProblem['code'][]) =>
  codes.map((code) => ({ code, reason: 'Klaras till nästa rapport.' }));

describe('a report on its way to the close', () => {
  let written: Written;
  beforeAll(async () => {
    written = await writtenReport();
  });

  test('is told everything that is missing, and what the law asks', async () => {
    const check = await t.run(contract.checkReport, { report: written.report }, controller);
    expect(check.statutory).toEqual({ fault: null, hardDate: '2019-10-31' });
    expect(check.freezes).toMatchObject({ figures: 3, texts: 2 });
    expect(await problemsOf(written.report)).toEqual([
      'metadata-missing: documentId',
      'metadata-missing: responsible',
      'metadata-missing: preparedBy',
      'chapter-not-approved: Sammanfattning',
      'sign-turned: Resultat',
      'figure-missing: Bidrag per krona',
      'digits-typed: Sammanfattning',
      'chapter-not-approved: Ekonomi',
      'chapter-not-approved: Verksamhet',
      'chapter-not-approved: Intern kontroll',
      'chapter-not-approved: Uppdrag',
      'chapter-not-approved: Nyckeltal',
      'comment-missing: Stabil miljö',
      'measure-not-assessed: Samverkan',
      'comment-missing: Samverkan',
      // its target has no number
      'finding-open: Samverkan',
    ]);
    await expect(t.run(contract.checkReport, { report: written.report }, employee)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(t.run(contract.checkReport, { report: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('is not closed before it is approved, by nobody without the right, and not by a slip of the hand', async () => {
    const { report } = written;
    const close = (given: object, caller = controller) =>
      t.run(contract.closeReport, { report, unit, ...given }, caller);
    await expect(close({})).rejects.toMatchObject({ code: 'report-not-approved' });
    await approve(written);
    await expect(close({ unit: 'DAK' })).rejects.toMatchObject({ code: 'unit-not-confirmed' });
    await expect(close({}, someone('unit-head', 'DTD'))).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(close({}, someone('controller', 'DAK'))).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(close({ despite: [{ code: 'digits-typed', reason: '' }] })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(close({ despite: reasons('metadata-missing', 'digits-typed') })).rejects.toMatchObject({
      code: 'report-incomplete',
      facts: { must: 5 },
      fields: expect.arrayContaining([{ path: 'report', code: 'metadata-missing', message: 'documentId' }]),
    });
    expect(await t.audited('close-report')).toBe(0);
  });

  test('is closed once what must be is there and what should be has a reason', async () => {
    const { report } = written;
    await mend(written);
    expect(await problemsOf(report)).toEqual(['figure-missing: Bidrag per krona', 'comment-missing: Samverkan']);
    const despite = reasons('figure-missing', 'comment-missing', 'remarks-open');

    const results = await Promise.allSettled([
      t.run(contract.closeReport, { report, unit, despite }, administrator),
      t.run(contract.closeReport, { report, unit, despite }, controller),
    ]);
    const won = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const lost = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject([
      { kind: 'conflict', code: 'period-already-closed', facts: { closedAt: '2019-09-10T08:00:00.000Z' } },
    ]);
    expect(await t.audited('close-report')).toBe(2);
    const page = await t.run(contract.readReport, { report }, controller);
    expect(page).toMatchObject({
      state: 'closed',
      closed: { hash: won[0]?.hash, treeHash: won[0]?.treeHash, files: [] },
    });
    const [kept] = (
      await t.house.database.pool.query('select despite from interim_reports.closed_trees where report_id = $1', [
        report,
      ])
    ).rows;
    expect(kept.despite.map((each: { code: string }) => each.code)).toEqual(['figure-missing', 'comment-missing']);
  });

  test('says the same numbers in Word, PDF and HTML, and they are the frozen ones', async () => {
    const { tree } = await t.run(contract.previewReport, { report: written.report }, controller);
    const expected = numbersIn(readTree(tree));
    expect(expected).toEqual(
      expect.arrayContaining(['−3,2', '0,2', '16', '13', '1,8'].filter((each) => each !== '1,8')),
    );
    expect(numbersIn(readDocx(await bytesOf(written.report, 'docx')))).toEqual(expected);
    expect(numbersIn((await readPdf(await bytesOf(written.report, 'pdf'))).parts)).toEqual(expected);
    const html = (await bytesOf(written.report, 'html')).toString('utf8');
    expect(numbersIn(readHtml(html))).toEqual(expected);
    expect(html).toContain('/figures/ledger.result?unit=DTD&amp;period=2019-01..2019-08');
    expect(tree.meta).toMatchObject({
      documentId: 'DTD-2019-7',
      state: { kind: 'closed', closedAt: '2019-09-10T10:00:00' },
    });
  });

  test('is the same bytes after a later voucher, made anew from the kept tree or taken from the kept files', async () => {
    const { report } = written;
    const before = await hashes(report);
    const open = await t.run(contract.renderUnitReport, { unit: 'DTD-MT', period, form: 'html' }, controller);
    await lateVoucher(t);
    expect(await hashes(report)).toEqual(before);
    const { tree } = await t.run(contract.previewReport, { report }, controller);
    const anew = await Promise.all(forms.map(async (form) => hashOf(await renderDocument(tree, form))));
    expect(anew).toEqual(before);
    // the voucher did move what is still open
    const moved = await t.run(contract.renderUnitReport, { unit: 'DTD-MT', period, form: 'html' }, controller);
    expect(moved.content.equals(open.content)).toBe(false);

    await expect(t.run(contract.publishReport, { report }, controller)).rejects.toMatchObject({
      code: 'report-files-missing',
    });
    expect(await runDueJobs(t.house)).toBeGreaterThan(0);
    expect((await t.run(contract.readReport, { report }, controller)).closed?.files).toEqual(['docx', 'html', 'pdf']);
    expect(await hashes(report)).toEqual(before);
  });

  test('shows what came after the close, figure by figure and record by record', async () => {
    const after = await t.run(readAfterClose, { unit, period }, controller);
    expect(
      after.differences.map((each) => [
        each.figure,
        each.frozen.shown,
        each.present.shown,
        each.facts.map((fact) => fact.label),
      ]),
    ).toEqual([
      ['ledger.result', '−3,2\u00a0mnkr', '−3,5\u00a0mnkr', ['Sen faktura']],
      ['ledger.cost', '11,2\u00a0mnkr', '11,5\u00a0mnkr', ['Sen faktura']],
      ['ledger.cost-share', '140,0\u00a0%', '143,1\u00a0%', ['Sen faktura']],
      ['ledger.entries', '16\u00a0st', '17\u00a0st', ['Sen faktura']],
      ['ledger.grants', '–', '–', ['Sen faktura']],
    ]);
    // what no figure publishes was kept exactly with the close: cost 11,2 less result −3,2, and 0,5 more after the voucher
    const amounts = (caller = controller) => t.run(contract.amountsAfterClose, { report: written.report }, caller);
    expect((await amounts()).changed).toMatchObject([
      { figure: 'less:ledger.cost:ledger.result', closed: '14,4\u00a0mnkr', now: '14,9\u00a0mnkr' },
    ]);
    // who may not see the one figure is not told the difference; who may not read the report is told nothing
    expect((await amounts(head)).changed).toEqual([]);
    await expect(amounts(employee)).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(amounts(someone('controller', 'DAK'))).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(t.run(contract.amountsAfterClose, { report: 'nonsense' }, controller)).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  test('changes no more, and is read by everybody once it is published', async () => {
    const { report, write } = written;
    await expect(write('summary', 'text', body(['Nej.']), 2)).rejects.toMatchObject({ code: 'report-closed' });
    await expect(
      t.run(contract.setReportState, { report, state: 'writing', reason: 'Ånger' }, head),
    ).rejects.toMatchObject({ code: 'report-closed' });
    await expect(t.run(contract.readReport, { report }, employee)).rejects.toMatchObject({ code: 'report-unknown' });
    await expect(t.run(contract.publishReport, { report }, employee)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.publishReport, { report: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
    await t.run(contract.publishReport, { report }, controller);
    await expect(t.run(contract.publishReport, { report }, controller)).rejects.toMatchObject({
      code: 'report-not-closed',
    });
    expect(await t.run(contract.readReport, { report }, employee)).toMatchObject({
      state: 'published',
      may: { read: false },
    });
    expect(hashOf(await bytesOf(report, 'pdf', employee))).toBe(hashOf(await bytesOf(report, 'pdf')));
    expect((await t.run(contract.listReports, {}, employee)).reports.map((each) => each.report)).toEqual([report]);
    expect(await t.audited('publish-report')).toBe(1);
  });

  test('is corrected only as a new version, with a freeze of its own, while the old one stays', async () => {
    const { report } = written;
    const before = await hashes(report);
    const reason = 'En faktura saknades.';
    await expect(t.run(contract.reopenReport, { report, reason }, controller)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(t.run(contract.reopenReport, { report, reason: '' }, administrator)).rejects.toMatchObject({
      kind: 'invalid',
    });
    const next = await t.run(contract.reopenReport, { report, reason }, administrator);
    expect(next.version).toBe(2);
    await expect(t.run(contract.reopenReport, { report, reason }, administrator)).rejects.toMatchObject({
      code: 'report-exists',
    });
    await expect(t.run(contract.reopenReport, { report: next.report, reason }, administrator)).rejects.toMatchObject({
      code: 'report-not-closed',
    });
    const { chapters } = await t.run(contract.readReport, { report: next.report }, controller);
    expect(chapters.every((each) => each.state === 'ready')).toBe(true);
    for (const { chapterId } of chapters) {
      const page = await t.run(contract.readChapter, { chapter: chapterId }, controller);
      for (const { slot, body: given } of page.texts.filter((each) => JSON.stringify(each.body).includes('Nätet')))
        expect([slot.split(':')[0], given.content.length]).toEqual(['measure', 1]);
      await t.run(contract.setChapterState, { chapter: chapterId, state: 'approved' }, head);
    }
    await t.run(contract.setReportState, { report: next.report, state: 'in-review' }, controller);
    await t.run(contract.setReportState, { report: next.report, state: 'approved' }, head);
    const despite = reasons('figure-missing', 'comment-missing');
    const closed = await t.run(contract.closeReport, { report: next.report, unit, despite }, administrator);
    const { versions, closed: old } = await t.run(contract.readReport, { report }, controller);
    expect(versions.map((each) => [each.version, each.state])).toEqual([
      [2, 'closed'],
      [1, 'published'],
    ]);
    expect(closed.hash).not.toBe(old?.hash);
    const { tree } = await t.run(contract.previewReport, { report: next.report }, controller);
    expect(numbersIn(readTree(tree))).toContain('−3,5');
    expect((await t.run(readAfterClose, { unit, period }, controller)).differences).toEqual([]);
    expect(await hashes(report)).toEqual(before);
    expect(await t.audited('reopen-report')).toBe(1);
  });
});
