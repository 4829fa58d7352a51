// The review (PIR): written while it is a draft, its actions given to somebody with a day, approved once, and then read by
// everybody. The actions are followed to done on their owners' start pages.

import { dayNumber } from '../../../platform/calendar/civil-day.ts';
import { instantOf } from '../../../platform/calendar/time-zone.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';
import { majorToChange } from './major-access.ts';
import { insertTask } from './major-actions.ts';
import type { MajorPage } from './major-contract.ts';
import { takeMajorStep } from './major-lines.ts';
import { majorPage } from './major-page.ts';
import { majorNumber } from './major-rules.ts';
import { shownTask, type TaskRow } from './major-tasks.ts';
import type * as contract from './review-contract.ts';
import { reviewOf } from './review-rows.ts';

export async function writeReview(work: Work, input: GivenOf<typeof contract.writeReview>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'write-review');
  const written = await work.sql(
    `update service_desk.major_reviews set summary = $3, findings = $4, version = version + 1
     where major_id = $1 and version = $2 returning 1`,
    [record.major_id, input.version, input.summary, JSON.stringify(input.findings)],
  );
  if (written.length === 0) throw await changedMeanwhile(work, record.major_id);
  await takeMajorStep(work, record, { what: 'review-written', isOpen: false });
  return majorPage(work, input);
}

export async function addReviewAction(work: Work, input: GivenOf<typeof contract.addReviewAction>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'add-review-action');
  const name = await insertTask(work, input.major, 'action', input.text, input.owner, endOfDay(input.dueOn));
  await takeMajorStep(work, record, { what: 'action', text: input.text, subject: name, isOpen: false });
  return majorPage(work, input);
}

export async function approveReview(work: Work, input: GivenOf<typeof contract.approveReview>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'approve-review');
  const review = await reviewOf(work, record.major_id);
  if (input.version !== undefined && review?.version !== input.version)
    throw await changedMeanwhile(work, record.major_id);
  const hasCause = review?.findings.some((each) => each.kind === 'cause' || each.kind === 'contributing') ?? false;
  if (!review || review.summary === '' || !hasCause) throw new Refusal('conflict', 'review-is-empty');
  await work.sql(
    `update service_desk.major_reviews set state = 'approved', approved_at = $2, approved_by = $3, version = version + 1
     where major_id = $1`,
    [record.major_id, work.now, work.actor?.name ?? ''],
  );
  await takeMajorStep(work, record, { what: 'review-approved', isOpen: true });
  return majorPage(work, input);
}

/** What the caller is to do, the nearest day first. */
export async function listMyMajorTasks(work: Work): Promise<AnswerOf<typeof contract.listMyMajorTasks>> {
  const rows = await work.sql<TaskRow & { major_id: string; number: number; title: string }>(
    `select t.*, m.number, m.title from service_desk.major_tasks t join service_desk.major_incidents m using (major_id)
     where t.owner_id = $1 and t.done_at is null order by t.due_at, t.task_id limit 100`,
    [work.actor?.personId ?? null],
  );
  return {
    rows: rows.map((row) => ({
      ...shownTask(work, row),
      major: row.major_id,
      number: majorNumber(row.number),
      title: masked(work, row.title),
      isLate: row.due_at < work.now,
    })),
  };
}

async function changedMeanwhile(work: Work, major: string): Promise<Refusal> {
  const review = await reviewOf(work, major);
  return new Refusal('conflict', 'major-changed-meanwhile', { version: review?.version ?? 0 });
}

/** An action is due when its day is over where the region is. */
function endOfDay(day: string): Date {
  return new Date((instantOf('Europe/Stockholm', (dayNumber(day) + 1) * 86_400) - 1) * 1000);
}
