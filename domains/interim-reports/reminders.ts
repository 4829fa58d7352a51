// Every morning: who has a chapter to write that is soon due, due or late is reminded, once a day, by a row people see, a mail
// and an event.
import type { Job } from '../../platform/operation/domain.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ChapterDue } from './contract.ts';
import { reminderOn } from './reminder-rules.ts';
import { type ChapterRecord, chapterRows, type ReportRecord, reportRows } from './report-rows.ts';
import { isOpen } from './report-state-rules.ts';
import { holderOf } from './role-writers.ts';
import { mailWriter } from './writer-mail.ts';

export const remindWritersJob: Job = { name: 'remind-writers', every: '0 5 * * *', run: remindWriters };

async function remindWriters(work: Work): Promise<void> {
  const waiting = await chapterRows(work, `c.due_on is not null and s.state in ('not-started', 'writing')`, []);
  const reports = await reportRows(work, 'r.report_id = any($1)', [waiting.map((each) => each.report_id)]);
  const open = new Set(reports.filter((each) => isOpen(each.state)).map((each) => each.report_id));
  for (const found of waiting) {
    const chapter = await withHolder(work, found, reports);
    const { due_on: dueOn } = chapter;
    const kind = dueOn && open.has(chapter.report_id) ? reminderOn(work.today, dueOn) : null;
    if (kind === null || dueOn === null) continue;
    const made = await work.sql(
      `insert into interim_reports.reminders (chapter_id, reminded_on, kind) values ($1, $2, $3)
       on conflict do nothing returning chapter_id`,
      [chapter.chapter_id, work.today, kind],
    );
    if (made.length === 0) continue;
    await mailWriter(work, { chapter: chapter.chapter_id, person: chapter.writer_person_id, dueOn, kind });
    work.emit('chapter-due', {
      report: chapter.report_id,
      chapter: chapter.chapter_id,
      title: chapter.title,
      person: chapter.writer_person_id,
      dueOn,
      kind,
    } satisfies ChapterDue);
  }
  work.touch('interim-reports');
}

/** A chapter given to a role, with who holds it today, as long as nobody has begun to write it. */
async function withHolder(
  work: Work,
  chapter: ChapterRecord,
  reports: readonly ReportRecord[],
): Promise<ChapterRecord> {
  const unit = reports.find((each) => each.report_id === chapter.report_id && isOpen(each.state))?.unit;
  if (!chapter.writer_role || chapter.state !== 'not-started' || unit === undefined) return chapter;
  const holder = await holderOf(work, chapter.writer_role, unit);
  const [person, name] = [holder?.person ?? null, holder?.name ?? null];
  if (person !== chapter.writer_person_id)
    await work.sql(
      'update interim_reports.chapters set writer_person_id = $2, writer_name = $3 where chapter_id = $1',
      [chapter.chapter_id, person, name],
    );
  return { ...chapter, writer_person_id: person, writer_name: name };
}
