// What is done with a chapter: its texts saved as they are typed, its steps to approval, who writes it, its remarks.

import { figuresIn, type TextBody } from '../../platform/documents/text-body-rules.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import type * as contract from './contract.ts';
import type { ChapterPlan, ChapterSettings } from './contract.ts';
import { mayRefer } from './derived-values.ts';
import { chapterFor, chapterToChange, demand, mayDo, reportToChange } from './report-access.ts';
import { shownIn, showsMeasures } from './report-content.ts';
import { addChapterState, addReportState, type ChapterRecord, type TextRecord } from './report-rows.ts';
import { mayRewrite, rightForChapterStep } from './report-state-rules.ts';
import { holderOf } from './role-writers.ts';

/** Saves by one person within this time keep one row of the history. */
const sitting = 30 * 60_000;

export async function changeChapterText(work: Work, input: GivenOf<typeof contract.changeChapterText>) {
  const { chapter, report } = await chapterToChange(work, input.chapter, 'write');
  if (!mayRewrite(report.state, chapter.state))
    throw new Refusal('conflict', 'chapter-locked', { report: report.state, chapter: chapter.state });
  if (!hasSlot(chapter, input.slot)) throw new Refusal('invalid', 'slot-unknown', { slot: input.slot });
  const latest = await latestText(work, input.chapter, input.slot);
  if ((latest?.version ?? 0) !== input.version)
    throw new Refusal('conflict', 'text-changed-meanwhile', {
      version: latest?.version ?? 0,
      savedBy: latest?.by_name ?? '',
      savedAt: latest?.saved_at.toISOString() ?? '',
    });
  checkFigures(work, report.unit, input.body, latest?.body);
  await keepText(work, input, latest);
  const state = chapter.state === 'not-started' ? 'writing' : chapter.state;
  if (state !== chapter.state) await addChapterState(work, input.chapter, state);
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit });
  return { version: input.version + 1, savedAt: work.now.toISOString(), state };
}

export async function setChapterState(work: Work, input: GivenOf<typeof contract.setChapterState>) {
  const { chapter, report, isWriter } = await chapterToChange(work, input.chapter, 'write', 'approve');
  // an approved report is reopened for review by giving back a chapter, and by nothing else of its chapters
  const reopens = report.state === 'approved' && chapter.state === 'approved';
  const right = report.state === 'approved' && !reopens ? null : rightForChapterStep(chapter.state, input.state);
  if (right === null)
    throw new Refusal('conflict', 'step-not-possible', { from: chapter.state, to: input.state, report: report.state });
  if (right === 'approve') demand(work, 'approve', report.unit);
  else if (!isWriter) demand(work, 'write', report.unit);
  if (chapter.state === 'approved' && input.reason === '') throw new Refusal('invalid', 'reason-missing');
  await addChapterState(work, input.chapter, input.state, input.reason);
  // the day was kept; a new one is set by whoever gives the chapter back
  if (chapter.state === 'approved')
    await work.sql('update interim_reports.chapters set due_on = null where chapter_id = $1', [input.chapter]);
  if (reopens) await addReportState(work, report.report_id, 'in-review', `${chapter.title}: ${input.reason}`);
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit });
  return { state: input.state };
}

export async function assignChapter(work: Work, input: GivenOf<typeof contract.assignChapter>) {
  const { report } = await chapterToChange(work, input.chapter, 'lead');
  const name = input.person ? await nameOfPerson(work, input.person) : null;
  if (input.person && name === null) throw new Refusal('not-found', 'person-unknown', { person: input.person });
  const role = input.person ? null : input.role;
  const holder = role && (await holderOf(work, role, report.unit));
  await work.sql(
    `update interim_reports.chapters set writer_person_id = $2, writer_name = $3, writer_role = $4, due_on = $5
     where chapter_id = $1`,
    [input.chapter, input.person ?? holder?.person ?? null, name ?? holder?.name ?? null, role, input.dueOn],
  );
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit });
  return {};
}

export async function addChapter(work: Work, input: GivenOf<typeof contract.addChapter>) {
  const report = await reportToChange(work, input.report, 'lead');
  checkSettings(work, input.settings);
  const [last] = await work.sql<{ position: number | null }>(
    'select max(position) as position from interim_reports.chapters where report_id = $1',
    [input.report],
  );
  const chapter = await insertChapter(work, input.report, (last?.position ?? 0) + 1, input);
  work.audit({ subject: 'report-chapter', subjectId: chapter, unit: report.unit });
  return { chapter };
}

export async function changeChapter(work: Work, input: GivenOf<typeof contract.changeChapter>) {
  const { chapter, report } = await chapterToChange(work, input.chapter, 'lead');
  checkSettings(work, input.settings);
  // the others make room: those between the old place and the new one move a step
  const [from, to] = [chapter.position, input.position];
  await work.sql(
    `update interim_reports.chapters set position = position + $4
     where report_id = $1 and position between $2 and $3 and chapter_id <> $5`,
    [report.report_id, Math.min(from, to), Math.max(from, to), to < from ? 1 : -1, input.chapter],
  );
  await work.sql('update interim_reports.chapters set title = $2, position = $3, settings = $4 where chapter_id = $1', [
    input.chapter,
    input.title,
    to,
    JSON.stringify(input.settings),
  ]);
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit });
  return {};
}

export async function removeChapter(work: Work, input: GivenOf<typeof contract.removeChapter>) {
  const { chapter, report } = await chapterToChange(work, input.chapter, 'lead');
  const before = { kind: chapter.kind, title: chapter.title, settings: chapter.settings };
  await work.sql('delete from interim_reports.chapters where chapter_id = $1', [input.chapter]);
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit, detail: { before } });
  return {};
}

export async function addChapterComment(work: Work, input: GivenOf<typeof contract.addChapterComment>) {
  const { report } = await chapterFor(work, input.chapter);
  const comment = work.newId();
  await work.sql(
    'insert into interim_reports.comments (comment_id, chapter_id, at, by_id, by_name, text) values ($1, $2, $3, $4, $5, $6)',
    [comment, input.chapter, work.now, work.actor?.id ?? null, work.actor?.name ?? null, input.text],
  );
  work.audit({ subject: 'report-chapter', subjectId: input.chapter, unit: report.unit });
  return { comment };
}

export async function settleChapterComment(work: Work, input: GivenOf<typeof contract.settleChapterComment>) {
  const [row] = await work.sql<{ chapter_id: string; by_id: string | null }>(
    'select chapter_id, by_id from interim_reports.comments where comment_id = $1 for update',
    [input.comment],
  );
  const unknown = () => new Refusal('not-found', 'comment-unknown');
  if (!row) throw unknown();
  const { report, isWriter } = await chapterFor(work, row.chapter_id).catch(() => {
    throw unknown();
  });
  const isMine = row.by_id !== null && row.by_id === work.actor?.id;
  if (!isMine && !isWriter && !mayDo(work, 'review', report.unit)) demand(work, 'write', report.unit);
  await work.sql(
    'update interim_reports.comments set settled_at = $2, settled_by = $3 where comment_id = $1 and settled_at is null',
    [input.comment, work.now, work.actor?.name ?? null],
  );
  work.audit({ subject: 'report-chapter', subjectId: row.chapter_id, unit: report.unit });
  return {};
}

/** Puts a chapter into a report, not yet begun. */
export async function insertChapter(work: Work, report: string, position: number, plan: ChapterPlan): Promise<string> {
  const chapter = work.newId();
  await work.sql(
    `insert into interim_reports.chapters (chapter_id, report_id, position, kind, title, settings)
     values ($1, $2, $3, $4, $5, $6)`,
    [chapter, report, position, plan.kind, plan.title, JSON.stringify(plan.settings)],
  );
  await addChapterState(work, chapter, 'not-started');
  return chapter;
}

/** Refuses a figure that nobody publishes, or that the writer may not see in the unit; one that already stood there may stay. */
export function checkFigures(work: Work, unit: string, body: TextBody, before?: TextBody): void {
  const known = new Set(before ? figuresIn(before).map((each) => each.figure) : []);
  for (const { figure } of figuresIn(body))
    if (!known.has(figure) && !mayRefer(work, figure, unit))
      throw new Refusal('not-found', 'figure-unknown', { figure });
}

/** Refuses settings that name a figure nobody publishes. */
export function checkSettings(work: Work, settings: ChapterSettings): void {
  const book = figureBook(work).figures;
  const missing = shownIn(settings).find((each) => !book.has(each.figure));
  if (missing) throw new Refusal('not-found', 'figure-unknown', { figure: missing.figure });
}

/** Whether the chapter has a text by this name. Whether a measure is in the scorecard decides only if it is shown. */
function hasSlot({ kind, settings }: ChapterRecord, slot: string): boolean {
  if (slot === 'text') return true;
  if (slot.startsWith('measure:')) return showsMeasures({ kind, settings });
  const [table, row] = slot.slice('row:'.length).split('.');
  return settings.tables.some((each) => each.key === table && each.rows.some((one) => one.key === row && one.comment));
}

async function latestText(work: Work, chapter: string, slot: string): Promise<TextRecord | undefined> {
  const [row] = await work.sql<TextRecord>(
    'select * from interim_reports.texts where chapter_id = $1 and slot = $2 order by version desc limit 1',
    [chapter, slot],
  );
  return row;
}

async function keepText(
  work: Work,
  input: GivenOf<typeof contract.changeChapterText>,
  latest: TextRecord | undefined,
): Promise<void> {
  const body = JSON.stringify(input.body);
  const sameSitting =
    latest && latest.by_id === (work.actor?.id ?? null) && work.now.getTime() - latest.begun_at.getTime() < sitting;
  if (sameSitting)
    await work.sql(
      `update interim_reports.texts set version = $4, body = $5, saved_at = $6
       where chapter_id = $1 and slot = $2 and version = $3`,
      [input.chapter, input.slot, latest.version, input.version + 1, body, work.now],
    );
  else
    await work.sql(
      `insert into interim_reports.texts (chapter_id, slot, version, body, begun_at, saved_at, by_id, by_name)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [input.chapter, input.slot, input.version + 1, body, work.now, work.actor?.id ?? null, work.actor?.name ?? null],
    );
}
