// The rows of reports and chapters with their state, as every query and action of this domain reads them.

import type { TextBody } from '../../platform/documents/text-body-rules.ts';
import type { Period } from '../../platform/figures/period.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { ChapterKind, ChapterSettings, Rounding, WriterRole } from './contract.ts';
import type { ChapterState, ReportState } from './report-state-rules.ts';

export interface ReportRecord {
  [column: string]: unknown;
  report_id: string;
  unit: string;
  from_month: string;
  to_month: string;
  version: number;
  succeeds_id: string | null;
  language: Language;
  rounding: Rounding;
  title: string;
  document_id: string;
  responsible: string;
  prepared_by: string;
  state: ReportState;
  state_at: Date;
  state_by: string | null;
}

export interface ChapterRecord {
  [column: string]: unknown;
  chapter_id: string;
  report_id: string;
  position: number;
  kind: ChapterKind;
  title: string;
  settings: ChapterSettings;
  writer_person_id: string | null;
  writer_name: string | null;
  writer_role: WriterRole | null;
  due_on: string | null;
  state: ChapterState;
  open_comments: number;
  saved_at: Date | null;
  saved_by: string | null;
}

export interface TextRecord {
  [column: string]: unknown;
  chapter_id: string;
  slot: string;
  version: number;
  body: TextBody;
  begun_at: Date;
  saved_at: Date;
  by_id: string | null;
  by_name: string | null;
}

const reportSelect = `select r.*, s.state, s.at as state_at, s.by_name as state_by from interim_reports.reports r
  join lateral (select * from interim_reports.report_states s where s.report_id = r.report_id order by ordinal desc limit 1) s on true`;

const chapterSelect = `select c.*, s.state, t.saved_at, t.by_name as saved_by,
    (select count(*) from interim_reports.comments m where m.chapter_id = c.chapter_id and m.settled_at is null) as open_comments
  from interim_reports.chapters c
  join lateral (select state from interim_reports.chapter_states s where s.chapter_id = c.chapter_id order by ordinal desc limit 1) s on true
  left join lateral (select saved_at, by_name from interim_reports.texts t where t.chapter_id = c.chapter_id
    order by saved_at desc limit 1) t on true`;

/** Reports that meet a condition over `r` and `s`, newest period and version first. */
export function reportRows(work: Work, where: string, values: readonly unknown[]): Promise<ReportRecord[]> {
  return work.sql<ReportRecord>(
    `${reportSelect} where ${where} order by r.to_month desc, r.from_month desc, r.unit, r.version desc limit 500`,
    values,
  );
}

/** Chapters that meet a condition over `c`, in order. */
export function chapterRows(work: Work, where: string, values: readonly unknown[]): Promise<ChapterRecord[]> {
  return work.sql<ChapterRecord>(
    `${chapterSelect} where ${where} order by c.report_id, c.position, c.chapter_id`,
    values,
  );
}

/** The texts of chapters as they are now. */
export function latestTexts(work: Work, chapters: readonly string[]): Promise<TextRecord[]> {
  return work.sql<TextRecord>(
    `select distinct on (chapter_id, slot) * from interim_reports.texts where chapter_id = any($1)
     order by chapter_id, slot, version desc`,
    [chapters],
  );
}

export function periodOfReport(report: Pick<ReportRecord, 'from_month' | 'to_month'>): Period {
  return { from: report.from_month, to: report.to_month };
}

/** A new state of a report, with who, when and why. */
export async function addReportState(work: Work, report: string, state: ReportState, reason = ''): Promise<void> {
  await work.sql(
    `insert into interim_reports.report_states (report_id, ordinal, state, at, by_id, by_name, reason)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from interim_reports.report_states where report_id = $1`,
    [report, state, work.now, work.actor?.id ?? null, work.actor?.name ?? null, reason],
  );
}

/** A new state of a chapter, with who, when and why. */
export async function addChapterState(work: Work, chapter: string, state: ChapterState, reason = ''): Promise<void> {
  await work.sql(
    `insert into interim_reports.chapter_states (chapter_id, ordinal, state, at, by_id, by_name, reason)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from interim_reports.chapter_states where chapter_id = $1`,
    [chapter, state, work.now, work.actor?.id ?? null, work.actor?.name ?? null, reason],
  );
}
