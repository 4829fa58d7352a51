// Reading major incidents: the list, and one with everything that belongs to it as the caller stands to it.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { visibleToAgent } from '../case-access.ts';
import type { CaseState } from '../case-contract.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { allowedMajorSteps, majorFor, visibleMajors } from './major-access.ts';
import {
  type Audience,
  leadMajors,
  type listMajors as list,
  type MajorPage,
  type MajorRole,
} from './major-contract.ts';
import { type MajorRecord, majorSelect, shownMajors } from './major-rows.ts';
import { tasksOf } from './major-tasks.ts';
import { timelineOf } from './major-timeline.ts';
import { reviewOf } from './review-rows.ts';

const heads = ['unit-head', 'division-head'];

export async function majorList(work: Work, input: GivenOf<typeof list>): Promise<AnswerOf<typeof list>> {
  const records = await work.sql<MajorRecord>(
    `${majorSelect}
     where ($1::text is null or (m.state <> 'closed') = ($1 = 'ongoing'))
       and ($2::uuid is null or m.case_id = $2
         or m.major_id = (select r.major_id from service_desk.major_reports r where r.case_id = $2))
     order by m.began_at desc limit $3`,
    [input.state ?? null, input.case ?? null, input.limit],
  );
  const visible = await visibleMajors(work, records);
  return { rows: await shownMajors(work, visible, leadersWords(work)), mayLead: work.policy.may(leadMajors) };
}

export async function majorPage(work: Work, input: { major: string }): Promise<MajorPage> {
  const found = await majorFor(work, input.major);
  const { record, isWithin } = found;
  const [[row], lead, roles, updates, notices, tasks, reports, timeline, review] = await Promise.all([
    shownMajors(work, [record], (each) => isWithin || leadersWords(work)(each)),
    leadCase(work, record),
    rolesOf(work, record.major_id),
    updatesOf(work, record.major_id, isWithin || leadersWords(work)(record)),
    noticesOf(work, record.major_id),
    tasksOf(work, record.major_id),
    isWithin ? reportsOf(work, record.major_id) : [],
    timelineOf(work, record, isWithin),
    reviewOf(work, record.major_id),
  ]);
  if (!row || !lead) throw new Refusal('not-found', 'no-such-major');
  const isRead = isWithin || review?.state === 'approved';
  return {
    ...row,
    case: {
      case: record.case_id,
      number: caseNumber(lead.number),
      title: masked(work, isWithin ? lead.title : record.title),
      maySee: lead.may_see,
    },
    services: record.services,
    impact: record.impact,
    clinics: record.clinics,
    careAffected: record.care_affected,
    declaredAt: record.declared_at.toISOString(),
    declaredBy: record.declared_by,
    closedAt: record.closed_at?.toISOString() ?? null,
    solution: masked(work, record.solution),
    version: record.version,
    roles,
    updates,
    notices,
    tasks: tasks.filter((task) => isWithin || task.isMine || (isRead && task.kind === 'action')),
    reports,
    followers: lead.followers,
    reported: 1 + lead.reports + lead.followers,
    timeline,
    review: isRead ? review : null,
    isWithin,
    allowed: allowedMajorSteps(found),
  };
}

/** What the leaders of the region are told is read by whoever heads a unit, and by those who lead incidents. */
function leadersWords(work: Work): (record: MajorRecord) => boolean {
  return (record) =>
    work.policy.may(leadMajors, record.unit_code) ||
    (work.actor?.grants.some((grant) => heads.includes(grant.role)) ?? false);
}

async function leadCase(work: Work, record: MajorRecord) {
  const visible = await visibleToAgent(work, 3);
  const [row] = await work.sql<{
    number: string;
    title: string;
    reports: number;
    followers: number;
    may_see: boolean;
  }>(
    `select c.number::text as number, c.title, (${visible.sql}) as may_see,
       (select count(*)::int from service_desk.major_reports r where r.major_id = $2) as reports, c.followers + coalesce((select sum(o.followers)
       from service_desk.major_reports r join service_desk.cases o using (case_id) where r.major_id = $2), 0)::int as followers
     from service_desk.cases c where c.case_id = $1`,
    [record.case_id, record.major_id, ...visible.values],
  );
  return row;
}

async function rolesOf(work: Work, major: string): Promise<MajorPage['roles']> {
  const rows = await work.sql<{ role: MajorRole; person_id: string; name: string; from_at: Date }>(
    'select role, person_id, name, from_at from service_desk.major_roles where major_id = $1 and to_at is null',
    [major],
  );
  return rows.map((row) => ({
    role: row.role,
    person: row.person_id,
    name: row.name,
    from: row.from_at.toISOString(),
  }));
}

async function updatesOf(work: Work, major: string, withLeaders: boolean): Promise<MajorPage['updates']> {
  const rows = await work.sql<{ audience: Audience; at: Date; text: string; by_name: string | null }>(
    `select audience, at, text, by_name from service_desk.major_updates
     where major_id = $1 and (audience <> 'leaders' or $2) order by at desc, audience`,
    [major, withLeaders],
  );
  return rows.map((row) => ({ audience: row.audience, at: row.at.toISOString(), text: row.text, by: row.by_name }));
}

async function noticesOf(work: Work, major: string): Promise<MajorPage['notices']> {
  return work.sql<{ audience: 'employees' | 'public'; notice: string }>(
    'select audience, notice_id as notice from service_desk.major_notices where major_id = $1 order by audience',
    [major],
  );
}

async function reportsOf(work: Work, major: string): Promise<MajorPage['reports']> {
  const visible = await visibleToAgent(work, 2);
  const rows = await work.sql<{ case: string; number: string; title: string; state: CaseState; maySee: boolean }>(
    `select c.case_id as case, c.number::text as number, c.title, c.state, (${visible.sql}) as "maySee"
     from service_desk.major_reports r join service_desk.cases c using (case_id) where r.major_id = $1 order by c.number`,
    [major, ...visible.values],
  );
  return rows.map((row) => ({ ...row, title: masked(work, row.title), number: caseNumber(row.number) }));
}
