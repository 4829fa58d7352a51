// The only ways to load a report or a chapter. Loading is authorising: published reports are for everybody, open ones for
// those who write, review or audit in the unit, and for whoever was asked to write a chapter. What one may not see answers
// as if it were not there; an action gets its row locked, so that two people cannot take the same step at once.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ChapterRecord, chapterRows, type ReportRecord, reportRows } from './report-rows.ts';
import { isOpen } from './report-state-rules.ts';

export type ReportRight = 'read-drafts' | 'write' | 'review' | 'approve' | 'lead' | 'close' | 'reopen';

/** What the caller may do in the report's unit: what the screen offers. */
export function rightsIn(work: Work, unit: string) {
  const may = (right: string) => work.policy.may(`interim-reports.${right}`, unit);
  return {
    read: may('read-drafts'),
    write: may('write'),
    review: may('review'),
    approve: may('approve'),
    close: may('close'),
    lead: may('lead'),
  };
}

/** The report, if the caller may read it; refusal `report-unknown`. */
export async function reportFor(work: Work, reportId: string): Promise<ReportRecord> {
  const [report] = await reportRows(work, 'r.report_id = $1', [reportId]);
  if (!report || !(await mayRead(work, report))) throw new Refusal('not-found', 'report-unknown');
  return report;
}

/** The report, locked, for a change its words may still undergo; refusals `report-unknown`, `not-allowed`, `report-closed`. */
export async function reportToChange(work: Work, reportId: string, right: ReportRight): Promise<ReportRecord> {
  const report = await reportToStep(work, reportId, right);
  if (!isOpen(report.state)) throw reportClosed(report);
  return report;
}

/** The report, locked, whatever its state: for closing, publishing, reopening. */
export async function reportToStep(work: Work, reportId: string, right: ReportRight): Promise<ReportRecord> {
  await work.sql('select 1 from interim_reports.reports where report_id = $1 for update', [reportId]);
  const report = await reportFor(work, reportId);
  demand(work, right, report.unit);
  return report;
}

export interface ChapterAt {
  readonly chapter: ChapterRecord;
  readonly report: ReportRecord;
  /** the caller was asked to write it */
  readonly isWriter: boolean;
}

/** The chapter with its report, if the caller may read it; refusal `chapter-unknown`. */
export async function chapterFor(work: Work, chapterId: string): Promise<ChapterAt> {
  const [chapter] = await chapterRows(work, 'c.chapter_id = $1', [chapterId]);
  const report = chapter ? await reportFor(work, chapter.report_id).catch(unknownChapter) : unknownChapter();
  const person = work.actor?.personId ?? null;
  if (!chapter) return unknownChapter();
  return { chapter, report, isWriter: person !== null && chapter.writer_person_id === person };
}

/** The chapter of an open report, locked, for who has one of the rights; its writer counts as one who may `write`. */
export async function chapterToChange(
  work: Work,
  chapterId: string,
  right: ReportRight,
  ...or: readonly ReportRight[]
): Promise<ChapterAt> {
  await work.sql(
    `select 1 from interim_reports.reports r join interim_reports.chapters c using (report_id)
     where c.chapter_id = $1 for no key update of r`,
    [chapterId],
  );
  await work.sql('select 1 from interim_reports.chapters where chapter_id = $1 for update', [chapterId]);
  const found = await chapterFor(work, chapterId);
  const { unit } = found.report;
  const asWriter = right === 'write' && found.isWriter;
  if (!asWriter && !or.some((each) => mayDo(work, each, unit))) demand(work, right, unit);
  if (!isOpen(found.report.state)) throw reportClosed(found.report);
  return found;
}

/** Whether the caller has the right in the unit. */
export function mayDo(work: Work, right: ReportRight, unit: string): boolean {
  return work.policy.may(`interim-reports.${right}`, unit);
}

/** Refuses with `not-allowed` unless the caller has the right in the unit. */
export function demand(work: Work, right: ReportRight, unit: string): void {
  const permission = `interim-reports.${right}`;
  if (!work.policy.may(permission, unit)) throw new Refusal('not-allowed', 'not-allowed', { permission, unit });
}

function reportClosed(report: ReportRecord): Refusal {
  return new Refusal('conflict', 'report-closed', {
    closedBy: report.state_by ?? '',
    closedAt: report.state_at.toISOString(),
  });
}

async function mayRead(work: Work, report: ReportRecord): Promise<boolean> {
  if (work.policy.may('interim-reports.read-drafts', report.unit)) return true;
  if (report.state === 'published') return work.policy.may('interim-reports.read', report.unit);
  const person = work.actor?.personId;
  if (!person) return false;
  const asked = await work.sql(
    'select 1 from interim_reports.chapters where report_id = $1 and writer_person_id = $2 limit 1',
    [report.report_id, person],
  );
  return asked.length > 0;
}

function unknownChapter(): never {
  throw new Refusal('not-found', 'chapter-unknown');
}
