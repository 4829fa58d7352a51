// The reports of a major incident: joined to it, taken out again, and solved together with its case; then the leading ends
// and the review begins.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseToChange } from '../case-access.ts';
import type { CaseRecord } from '../case-rows.ts';
import { caseNumber, isOpen } from '../case-rules.ts';
import { takeStep } from '../case-step.ts';
import { majorToChange } from './major-access.ts';
import { setUpdateClock, stopUpdateClock } from './major-clock.ts';
import type * as contract from './major-contract.ts';
import type { MajorPage } from './major-contract.ts';
import { takeMajorStep } from './major-lines.ts';
import { mailLeaders } from './major-mail.ts';
import { majorPage } from './major-page.ts';
import type { MajorRecord } from './major-rows.ts';
import { endNotices } from './tell-major.ts';

export async function joinMajorReport(work: Work, input: GivenOf<typeof contract.joinMajorReport>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'join-major-report');
  const { record: report } = await caseToChange(work, input.case, 'change-case');
  const known = await work.sql(
    `insert into service_desk.major_reports (case_id, major_id, at)
     select $1, $2, $3 where not exists (select 1 from service_desk.major_incidents where case_id = $1)
     on conflict do nothing returning 1`,
    [input.case, record.major_id, work.now],
  );
  if (known.length === 0) throw new Refusal('conflict', 'already-major');
  await takeMajorStep(work, record, {
    what: 'joined',
    subject: caseNumber(report.number),
    text: report.title,
    isOpen: false,
  });
  return majorPage(work, input);
}

export async function leaveMajorReport(
  work: Work,
  input: GivenOf<typeof contract.leaveMajorReport>,
): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'leave-major-report');
  const [gone] = await work.sql<{ number: string; title: string }>(
    `delete from service_desk.major_reports r using service_desk.cases c
     where r.case_id = $1 and r.major_id = $2 and c.case_id = r.case_id returning c.number::text as number, c.title`,
    [input.case, record.major_id],
  );
  if (!gone) throw new Refusal('not-found', 'no-such-case');
  await takeMajorStep(work, record, {
    what: 'left',
    subject: caseNumber(gone.number),
    text: gone.title,
    isOpen: false,
  });
  return majorPage(work, input);
}

export async function solveMajor(work: Work, input: GivenOf<typeof contract.solveMajor>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'solve-major');
  const solvedAt = input.solvedAt === undefined ? work.now : new Date(input.solvedAt);
  if (solvedAt > work.now) throw invalidField('later-than-now', 'solvedAt', solvedAt.toISOString());
  if (solvedAt < record.began_at) throw invalidField('ends-before-it-began', 'solvedAt', solvedAt.toISOString());
  for (const each of await openCasesOf(work, record)) await solveCase(work, each, input.text);
  await endNotices(work, record, input.text, solvedAt);
  await stopUpdateClock(work, record.major_id);
  await takeMajorStep(
    work,
    record,
    { what: 'solved', text: input.text, isOpen: true, at: solvedAt },
    { state: 'solved', solved_at: solvedAt, solution: input.text },
  );
  await mailLeaders(work, record, 'solved');
  return majorPage(work, input);
}

export async function reopenMajor(work: Work, input: GivenOf<typeof contract.reopenMajor>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'reopen-major');
  const [lead] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1 for update', [
    record.case_id,
  ]);
  if (lead?.state === 'resolved')
    await takeStep(work, lead, {
      what: 'reopened',
      clocks: ['reopened'],
      text: input.text,
      isOpen: true,
      set: { state: 'active', resolved_at: null, reopened: lead.reopened + 1 },
      tell: ['state'],
    });
  await takeMajorStep(
    work,
    record,
    { what: 'reopened', text: input.text, isOpen: true },
    { state: 'open', solved_at: null, solution: '' },
  );
  await setUpdateClock(work, record.major_id, record.level);
  return majorPage(work, input);
}

export async function closeMajor(work: Work, input: GivenOf<typeof contract.closeMajor>): Promise<MajorPage> {
  const { record } = await majorToChange(work, input.major, 'close-major');
  await takeMajorStep(work, record, { what: 'closed', isOpen: true }, { state: 'closed', closed_at: work.now });
  await mailLeaders(work, record, 'closed');
  await work.sql(
    `insert into service_desk.major_reviews (major_id, state, begun_at) values ($1, 'draft', $2) on conflict do nothing`,
    [record.major_id, work.now],
  );
  return majorPage(work, input);
}

/** The case and the reports somebody still has something to do with, locked in the order of their keys. */
async function openCasesOf(work: Work, record: MajorRecord): Promise<CaseRecord[]> {
  const rows = await work.sql<CaseRecord>(
    `select * from service_desk.cases where case_id = $1
       or case_id in (select case_id from service_desk.major_reports where major_id = $2) order by case_id for update`,
    [record.case_id, record.major_id],
  );
  return rows.filter((row) => isOpen(row.state));
}

async function solveCase(work: Work, record: CaseRecord, solution: string): Promise<void> {
  await takeStep(work, record, {
    what: 'resolved',
    clocks: ['resolved'],
    text: solution,
    isOpen: true,
    set: {
      kind: record.kind === 'undecided' ? 'incident' : record.kind,
      state: 'resolved',
      waiting_for: null,
      solution,
      resolved_at: work.now,
      answered_at: record.answered_at ?? work.now,
      assignee_id: record.assignee_id ?? work.actor?.id ?? null,
      assignee_name: record.assignee_name ?? work.actor?.name ?? null,
    },
    tell: ['state'],
    event: 'case-resolved',
  });
}
