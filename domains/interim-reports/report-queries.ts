// Reports and chapters as the screens show them: what there is, how far it has come, who writes what, and what the caller
// may do with each.

import { emptyBody } from '../../platform/documents/text-body-rules.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { ChapterPage, ChapterRow, ReportPage, ReportRow } from './contract.ts';
import { hardDate, periodFault } from './period-law-rules.ts';
import { chapterFor, mayDo, reportFor, rightsIn } from './report-access.ts';
import { measuresOf, showsMeasures } from './report-content.ts';
import {
  type ChapterRecord,
  chapterRows,
  latestTexts,
  periodOfReport,
  type ReportRecord,
  reportRows,
  type TextRecord,
} from './report-rows.ts';
import { reportScorecard } from './report-scorecard.ts';
import { isOpen, mayRewrite } from './report-state-rules.ts';
import type { TemplateRecord } from './template-queries.ts';

export async function listReports(work: Work, input: GivenOf<typeof contract.listReports>) {
  const rows = await reportRows(work, '($1::text is null or r.unit = $1)', [input.unit ?? null]);
  const mine = await reportsIWriteIn(work);
  const seen = rows.filter(
    (row) =>
      mayDoIn(work, 'read-drafts', row.unit) ||
      mine.has(row.report_id) ||
      (row.state === 'published' && mayDoIn(work, 'read', row.unit)),
  );
  const chapters = await chapterRows(work, 'c.report_id = any($1)', [seen.map((row) => row.report_id)]);
  const byReport = Map.groupBy(chapters, (each) => each.report_id);
  return {
    reports: seen.map((row) => reportRow(work, row, byReport.get(row.report_id) ?? [])),
    mayCreateIn: await placesToBegin(work),
  };
}

export async function readReport(work: Work, input: GivenOf<typeof contract.readReport>): Promise<ReportPage> {
  const report = await reportFor(work, input.report);
  const [chapters, steps, versions, closed] = await Promise.all([
    chapterRows(work, 'c.report_id = $1', [input.report]),
    work.sql<StepRecord>('select * from interim_reports.report_states where report_id = $1 order by ordinal', [
      input.report,
    ]),
    reportRows(work, 'r.unit = $1 and r.from_month = $2 and r.to_month = $3', [
      report.unit,
      report.from_month,
      report.to_month,
    ]),
    closedOf(work, report),
  ]);
  const may = rightsIn(work, report.unit);
  return {
    ...reportRow(work, report, chapters),
    language: report.language,
    documentId: report.document_id,
    responsible: report.responsible,
    preparedBy: report.prepared_by,
    steps: steps.map((each) => ({
      state: each.state,
      at: each.at.toISOString(),
      by: each.by_name ?? '',
      reason: each.reason,
    })),
    chapters: chapters.map((each) => chapterRow(work, each, report)),
    versions: versions
      .filter((each) => may.read || each.state === 'published')
      .map((each) => ({ report: each.report_id, version: each.version, state: each.state })),
    closed,
    may,
  };
}

export async function readChapter(work: Work, input: GivenOf<typeof contract.readChapter>): Promise<ChapterPage> {
  const { chapter, report, isWriter } = await chapterFor(work, input.chapter);
  const [texts, comments, scorecard] = await Promise.all([
    latestTexts(work, [input.chapter]),
    work.sql<CommentRecord>('select * from interim_reports.comments where chapter_id = $1 order by at, comment_id', [
      input.chapter,
    ]),
    showsMeasures(chapter) ? reportScorecard(work, report) : null,
  ]);
  const measures = measuresOf(chapter, scorecard);
  const slots = [
    { slot: 'text', label: '' },
    ...measures.map((each) => ({ slot: `measure:${each.measureId}`, label: `${each.goal}: ${each.name}` })),
    ...chapter.settings.tables.flatMap((table) =>
      table.rows
        .filter((each) => each.comment)
        .map((each) => ({ slot: `row:${table.key}.${each.key}`, label: each.label })),
    ),
  ];
  const rights = rightsIn(work, report.unit);
  return {
    ...chapterRow(work, chapter, report),
    report: report.report_id,
    settings: chapter.settings,
    texts: slots.map((each) => textOf(each, texts)),
    comments: comments.map(commentOf),
    may: {
      write: mayRewrite(report.state, chapter.state) && (isWriter || rights.write),
      approve: isOpen(report.state) && rights.approve,
      comment: isOpen(report.state),
      lead: isOpen(report.state) && rights.lead,
    },
  };
}

export async function listChapterVersions(work: Work, input: GivenOf<typeof contract.listChapterVersions>) {
  await chapterFor(work, input.chapter);
  const rows = await work.sql<TextRecord>(
    'select * from interim_reports.texts where chapter_id = $1 and slot = $2 order by version desc limit 100',
    [input.chapter, input.slot],
  );
  return {
    versions: rows.map((row) => ({
      version: row.version,
      savedAt: row.saved_at.toISOString(),
      savedBy: row.by_name ?? '',
      body: row.body,
    })),
  };
}

export async function listMyChapters(work: Work) {
  const person = work.actor?.personId;
  if (!person) return { chapters: [] };
  const chapters = await chapterRows(work, `c.writer_person_id = $1 and s.state in ('not-started', 'writing')`, [
    person,
  ]);
  const reports = await reportRows(work, 'r.report_id = any($1)', [chapters.map((each) => each.report_id)]);
  const reminded = await work.sql<{ chapter_id: string; on: string }>(
    'select chapter_id, max(reminded_on) as "on" from interim_reports.reminders where chapter_id = any($1) group by chapter_id',
    [chapters.map((each) => each.chapter_id)],
  );
  return {
    chapters: chapters.flatMap((each) => {
      const report = reports.find((one) => one.report_id === each.report_id);
      if (!report || !isOpen(report.state)) return [];
      return [
        {
          ...chapterRow(work, each, report),
          report: report.report_id,
          reportTitle: report.title,
          unitName: unitName(work, report.unit),
          remindedOn: reminded.find((one) => one.chapter_id === each.chapter_id)?.on ?? null,
        },
      ];
    }),
  };
}

interface StepRecord {
  [column: string]: unknown;
  state: ReportRecord['state'];
  at: Date;
  by_name: string | null;
  reason: string;
}

interface CommentRecord {
  [column: string]: unknown;
  comment_id: string;
  at: Date;
  by_name: string | null;
  text: string;
  settled_at: Date | null;
  settled_by: string | null;
}

function reportRow(
  work: Work,
  row: ReportRecord,
  chapters: readonly ChapterRecord[],
): ReportRow & { chapters: number } {
  const period = periodOfReport(row);
  return {
    report: row.report_id,
    unit: row.unit,
    unitName: unitName(work, row.unit),
    period: `${row.from_month}..${row.to_month}`,
    version: row.version,
    title: row.title,
    state: row.state,
    stateAt: row.state_at.toISOString(),
    chapters: chapters.length,
    approvedChapters: chapters.filter((each) => each.state === 'approved').length,
    lateChapters: isOpen(row.state) ? chapters.filter((each) => isLate(work, each)).length : 0,
    hardDate: periodFault(period) ? null : hardDate(period),
  };
}

function chapterRow(work: Work, row: ChapterRecord, report: ReportRecord): ChapterRow {
  return {
    chapterId: row.chapter_id,
    position: row.position,
    kind: row.kind,
    title: row.title,
    state: row.state,
    writer: row.writer_person_id ? { person: row.writer_person_id, name: row.writer_name ?? '' } : null,
    writerRole: row.writer_role,
    dueOn: row.due_on,
    isLate: isOpen(report.state) && isLate(work, row),
    openComments: row.open_comments,
    savedAt: row.saved_at?.toISOString() ?? null,
    savedBy: row.saved_by,
  };
}

function isLate(work: Work, row: ChapterRecord): boolean {
  return row.due_on !== null && row.due_on < work.today && (row.state === 'not-started' || row.state === 'writing');
}

function textOf(
  { slot, label }: { slot: string; label: string },
  texts: readonly TextRecord[],
): ChapterPage['texts'][number] {
  const text = texts.find((each) => each.slot === slot);
  return {
    slot,
    label,
    version: text?.version ?? 0,
    body: text?.body ?? emptyBody,
    savedAt: text?.saved_at.toISOString() ?? null,
    savedBy: text?.by_name ?? null,
  };
}

function commentOf(row: CommentRecord): ChapterPage['comments'][number] {
  return {
    comment: row.comment_id,
    at: row.at.toISOString(),
    by: row.by_name ?? '',
    text: row.text,
    settled: row.settled_at ? { at: row.settled_at.toISOString(), by: row.settled_by ?? '' } : null,
  };
}

async function closedOf(work: Work, report: ReportRecord): Promise<ReportPage['closed']> {
  if (isOpen(report.state)) return null;
  const [row] = await work.sql<{ sha256: string; hash: string; at: Date; by_name: string | null }>(
    `select t.sha256, t.hash, s.at, s.by_name from interim_reports.closed_trees t
     join interim_reports.report_states s on s.report_id = t.report_id and s.state = 'closed' where t.report_id = $1`,
    [report.report_id],
  );
  if (!row) return null;
  const files = await work.sql<{ form: 'docx' | 'pdf' | 'html' }>(
    'select form from interim_reports.closed_files where report_id = $1 order by form',
    [report.report_id],
  );
  return {
    at: row.at.toISOString(),
    by: row.by_name ?? '',
    hash: row.hash,
    treeHash: row.sha256,
    files: files.map((each) => each.form),
  };
}

async function placesToBegin(work: Work) {
  const templates = await work.sql<TemplateRecord>(
    'select distinct on (unit, name) * from interim_reports.templates order by unit, name, year desc',
  );
  const tree = work.part(unitTreeKey);
  const places = templates.flatMap(({ template_id: template, name, year, months, unit: of }) =>
    tree
      .below(of)
      .filter((code) => mayDo(work, 'lead', code))
      .map((unit) => ({ unit, unitName: unitName(work, unit), template, name, year, months })),
  );
  // a unit with a template of its own and one of the same name above has it once, its own
  return [...new Map(places.map((each) => [`${each.unit} ${each.name}`, each])).values()].slice(0, 600);
}

async function reportsIWriteIn(work: Work): Promise<ReadonlySet<string>> {
  const person = work.actor?.personId;
  if (!person) return new Set();
  const rows = await work.sql<{ report_id: string }>(
    'select distinct report_id from interim_reports.chapters where writer_person_id = $1',
    [person],
  );
  return new Set(rows.map((row) => row.report_id));
}

function mayDoIn(work: Work, right: 'read' | 'read-drafts', unit: string): boolean {
  return work.policy.may(`interim-reports.${right}`, unit);
}

function unitName(work: Work, unit: string): string {
  return work.part(unitTreeKey).unit(unit)?.name ?? unit;
}
