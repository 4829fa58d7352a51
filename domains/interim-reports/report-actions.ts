// The way of a report from its beginning to its publishing: begun from a template, its cover filled in, sent to review,
// approved, published, and begun anew as a corrected version. The close itself is in close-report.ts.
import { periodOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { insertChapter } from './chapter-actions.ts';
import type * as contract from './contract.ts';
import type { ChapterPlan, ReportTold, reportEvents } from './contract.ts';
import { planFor } from './plan-rules.ts';
import { demand, reportFor, reportToChange, reportToStep } from './report-access.ts';
import { addChapterState, addReportState, chapterRows, type ReportRecord } from './report-rows.ts';
import { isOpen, mayMoveReport } from './report-state-rules.ts';
import { holderOf } from './role-writers.ts';
import { templateFor } from './template-queries.ts';

export async function createReport(work: Work, input: GivenOf<typeof contract.createReport>) {
  if (!work.part(unitTreeKey).unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const template = await templateFor(work, input.template);
  const { from, to } = periodOf(input.period);
  const report = work.newId();
  const made = await work.sql(
    `insert into interim_reports.reports (report_id, unit, from_month, to_month, version, template_id, language, title, created_at,
       created_by, template_version, rounding)
     values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11)
     on conflict (unit, from_month, to_month, version) do nothing returning report_id`,
    [
      ...[report, input.unit, from, to, input.template, template.language, input.title, work.now, work.actor?.id ?? ''],
      ...[template.version, JSON.stringify(template.rounding)],
    ],
  );
  if (made.length === 0) throw new Refusal('conflict', 'report-exists', { unit: input.unit, period: input.period });
  await addReportState(work, report, 'writing');
  const begun = { report, unit: input.unit, to };
  for (const [index, plan] of template.chapters.entries())
    await beginChapter(work, begun, index + 1, planFor(plan, { ...template, period: { from, to } }));
  work.audit({ subject: 'interim-report', subjectId: report, unit: input.unit });
  return { report };
}

export async function changeReport(work: Work, input: GivenOf<typeof contract.changeReport>) {
  const report = await reportToChange(work, input.report, 'lead');
  await work.sql(
    `update interim_reports.reports set title = $2, document_id = $3, responsible = $4, prepared_by = $5
     where report_id = $1`,
    [input.report, input.title, input.documentId, input.responsible, input.preparedBy],
  );
  note(work, report);
  return {};
}

export async function setReportState(work: Work, input: GivenOf<typeof contract.setReportState>) {
  await work.sql('select 1 from interim_reports.reports where report_id = $1 for update', [input.report]);
  const report = await reportFor(work, input.report);
  const step = mayMoveReport(report.state, input.state);
  if (!isOpen(report.state)) throw new Refusal('conflict', 'report-closed', closing(report));
  if (step === null) throw new Refusal('conflict', 'step-not-possible', { from: report.state, to: input.state });
  demand(
    work,
    input.state === 'in-review' && step === 'forward' ? 'write' : step === 'back' ? 'review' : 'approve',
    report.unit,
  );
  if (step === 'back' && report.state === 'approved') demand(work, 'approve', report.unit);
  if (step === 'back' && input.reason === '') throw new Refusal('invalid', 'reason-missing');
  if (input.state === 'approved') await demandApprovedChapters(work, report);
  await addReportState(work, input.report, input.state, input.reason);
  note(work, report);
  return { state: input.state };
}

export async function publishReport(work: Work, input: GivenOf<typeof contract.publishReport>) {
  const report = await reportToStep(work, input.report, 'close');
  if (report.state !== 'closed') throw new Refusal('conflict', 'report-not-closed', { state: report.state });
  const files = await work.sql('select form from interim_reports.closed_files where report_id = $1', [input.report]);
  if (files.length < 3) throw new Refusal('conflict', 'report-files-missing', { files: files.length });
  await addReportState(work, input.report, 'published');
  await keepSearchEntries(work, [
    {
      kind: 'interim-report',
      id: report.report_id,
      title: `${report.title}, ${work.part(unitTreeKey).unit(report.unit)?.name ?? report.unit}`,
      address: `/interim-reports/${report.report_id}`,
      permission: 'interim-reports.read',
      unit: report.unit,
    },
  ]);
  tell(work, 'report-published', report);
  note(work, report);
  return {};
}

export async function reopenReport(work: Work, input: GivenOf<typeof contract.reopenReport>) {
  const before = await reportToStep(work, input.report, 'reopen');
  if (isOpen(before.state)) throw new Refusal('conflict', 'report-not-closed', { state: before.state });
  const report = work.newId();
  const made = await work.sql(
    `insert into interim_reports.reports (report_id, unit, from_month, to_month, version, succeeds_id, template_id,
       template_version, rounding, language, title, document_id, responsible, prepared_by, created_at, created_by)
     select $2, unit, from_month, to_month, version + 1, report_id, template_id, template_version, rounding, language, title, document_id, responsible,
       prepared_by, $3, $4 from interim_reports.reports where report_id = $1
     on conflict (unit, from_month, to_month, version) do nothing returning report_id`,
    [input.report, report, work.now, work.actor?.id ?? ''],
  );
  if (made.length === 0) throw new Refusal('conflict', 'report-exists', { version: before.version + 1 });
  await addReportState(work, report, 'writing', input.reason);
  await copyChapters(work, input.report, report);
  note(work, before);
  return { report, version: before.version + 1 };
}

/** Tells other domains what happened with a report. */
export function tell(
  work: Work,
  event: (typeof reportEvents)[0] | (typeof reportEvents)[1],
  report: ReportRecord,
): void {
  work.emit(event, {
    report: report.report_id,
    unit: report.unit,
    period: `${report.from_month}..${report.to_month}`,
    version: report.version,
  } satisfies ReportTold);
}

interface Begun {
  readonly report: string;
  readonly unit: string;
  /** the last month */
  readonly to: string;
}

/** A chapter as the template begins it: with its writer, the day it is due and its first words. */
async function beginChapter(work: Work, { report, unit, to }: Begun, at: number, plan: ChapterPlan): Promise<void> {
  const chapter = await insertChapter(work, report, at, plan);
  const { dueDays, text } = plan;
  const role = plan.writer ? null : (plan.writerRole ?? null);
  const writer = plan.writer ?? (role && (await holderOf(work, role, unit)));
  const [year, month] = to.split('-').map(Number);
  const dueOn = dueDays ? new Date(Date.UTC(year ?? 0, month ?? 0, dueDays)).toISOString().slice(0, 10) : null;
  if (writer || role || dueOn)
    await work.sql(
      `update interim_reports.chapters set writer_person_id = $2, writer_name = $3, writer_role = $4, due_on = $5
       where chapter_id = $1`,
      [chapter, writer?.person ?? null, writer?.name ?? null, role, dueOn],
    );
  if (text)
    await work.sql(
      `insert into interim_reports.texts (chapter_id, slot, version, body, begun_at, saved_at, by_id, by_name)
       values ($1, 'text', 1, $2, $3, $3, $4, $5)`,
      [chapter, JSON.stringify(text), work.now, work.actor?.id ?? null, work.actor?.name ?? null],
    );
}

async function demandApprovedChapters(work: Work, report: ReportRecord): Promise<void> {
  const chapters = await chapterRows(work, 'c.report_id = $1', [report.report_id]);
  const waiting = chapters.filter((each) => each.state !== 'approved');
  if (waiting.length > 0)
    throw new Refusal('conflict', 'chapters-not-approved', {
      count: waiting.length,
      first: waiting[0]?.title ?? '',
    });
}

/** The chapters with their latest texts; each is to be approved once more. */
async function copyChapters(work: Work, from: string, to: string): Promise<void> {
  for (const chapter of await chapterRows(work, 'c.report_id = $1', [from])) {
    const copy = await insertChapter(work, to, chapter.position, chapter);
    await work.sql(
      'update interim_reports.chapters set writer_person_id = $2, writer_name = $3, writer_role = $4 where chapter_id = $1',
      [copy, chapter.writer_person_id, chapter.writer_name, chapter.writer_role],
    );
    await work.sql(
      `insert into interim_reports.texts (chapter_id, slot, version, body, begun_at, saved_at, by_id, by_name)
       select distinct on (slot) $2, slot, 1, body, begun_at, saved_at, by_id, by_name
       from interim_reports.texts where chapter_id = $1 order by slot, version desc`,
      [chapter.chapter_id, copy],
    );
    await addChapterState(work, copy, 'ready');
  }
}

function closing(report: ReportRecord) {
  return { closedBy: report.state_by ?? '', closedAt: report.state_at.toISOString() };
}

function note(work: Work, report: ReportRecord): void {
  work.audit({ subject: 'interim-report', subjectId: report.report_id, unit: report.unit });
}
