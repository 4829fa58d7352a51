// Declaring a major incident in one action: from a candidate, whose oldest case leads and whose other reports join it, or
// from a case. The rule in force decides whether it counts; the clock of updates starts; whoever declares leads.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { type UnitTree, unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseToChange } from '../case-access.ts';
import type { CaseRecord } from '../case-rows.ts';
import { priorityOf } from '../case-rules.ts';
import { takeStep } from '../case-step.ts';
import { keepMajorsFound } from '../found-by-search.ts';
import { masked } from '../masked-text.ts';
import { openCase } from '../open-case.ts';
import { knownTeams } from '../team-register.ts';
import { type CandidateRow, candidateToDecide, decideCandidate } from './candidates.ts';
import { setUpdateClock } from './major-clock.ts';
import { type declareMajor as declare, leadMajors } from './major-contract.ts';
import { addLine, tellOfMajor } from './major-lines.ts';
import { mailLeaders } from './major-mail.ts';
import { dayIn, judgedMajor } from './major-rulebook.ts';
import { majorNumber } from './major-rules.ts';

export async function declareMajor(
  work: Work,
  input: GivenOf<typeof declare>,
): Promise<{ major: string; number: string }> {
  if ((input.candidate === undefined) === (input.case === undefined)) throw new Refusal('invalid', 'candidate-or-case');
  const candidate = input.candidate === undefined ? null : await candidateToDecide(work, input.candidate);
  const caseIds = candidate ? await casesOf(work, candidate) : [input.case ?? ''];
  const [first = '', ...others] = caseIds;
  const { record } = await caseToChange(work, first, 'change-case');
  await refuseIfMajor(work, record);
  const unit = (await knownTeams(work)).get(record.team_code)?.unit ?? '';
  if (!work.policy.may(leadMajors, unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: leadMajors, unit });
  const made = await insertMajor(work, input, record, unit, candidate);
  await takeStep(work, record, {
    what: 'declared-major',
    text: made.number,
    clocks: ['priority-changed'],
    isOpen: true,
    set: { kind: 'incident', impact: 1, urgency: 1, priority: priorityOf(1, 1) },
    tell: ['kind', 'impact', 'urgency', 'priority'],
  });
  await joinAll(work, made.major, others);
  await addLine(work, made.major, { what: 'declared', isOpen: true });
  await leadIt(work, made.major);
  await mailLeaders(work, { major_id: made.major, case_id: first }, 'declared');
  if (candidate) await decideCandidate(work, candidate.candidate_id, 'declared');
  tellOfMajor(work, { major_id: made.major, unit_code: unit });
  await keepMajorsFound(work, first);
  return made;
}

async function insertMajor(
  work: Work,
  input: GivenOf<typeof declare>,
  record: CaseRecord,
  unit: string,
  candidate: CandidateRow | null,
): Promise<{ major: string; number: string }> {
  const facts = { impact: 1, clinics: await clinicsIn(work, record, candidate), careAffected: false };
  const beganAt = candidate && candidate.first_at < record.opened_at ? candidate.first_at : record.opened_at;
  const judged = await judgedMajor(work, facts, dayIn(beganAt));
  const service = record.service_code ?? candidate?.service_code ?? null;
  const major = work.newId();
  const [row] = await work.sql<{ number: number }>(
    `insert into service_desk.major_incidents (major_id, case_id, candidate_id, title, unit_code, services, state, level, impact,
       clinics, care_affected, rule_version, counts, began_at, declared_at, declared_by)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10, $11, $12, $13, $14, $15) returning number`,
    [
      major,
      record.case_id,
      candidate?.candidate_id ?? null,
      // it is told to many: no personal number comes along
      masked(work, input.title ?? candidate?.title ?? record.title),
      unit,
      service === null ? [] : [service],
      input.level,
      facts.impact,
      facts.clinics,
      facts.careAffected,
      judged.rule_version,
      judged.counts,
      beganAt,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await setUpdateClock(work, major, input.level);
  return { major, number: majorNumber(row?.number ?? 0) };
}

/** The candidate's open cases, oldest first; a storm of alarms without one opens its own. */
async function casesOf(work: Work, candidate: CandidateRow): Promise<string[]> {
  const rows = await work.sql<{ case_id: string }>(
    `select c.case_id from service_desk.major_candidate_cases k join service_desk.cases c using (case_id)
     where k.candidate_id = $1 and c.state in ('new', 'active', 'waiting')
       and not exists (select 1 from service_desk.major_reports r where r.case_id = c.case_id)
       and not exists (select 1 from service_desk.major_incidents m where m.case_id = c.case_id)
     order by c.number`,
    [candidate.candidate_id],
  );
  if (rows.length > 0) return rows.map((row) => row.case_id);
  const opened = await openCase(work, {
    title: candidate.title,
    description: '',
    kind: 'incident',
    ...(candidate.service_code ? { service: candidate.service_code } : {}),
    ...(candidate.unit_code ? { unit: candidate.unit_code } : {}),
    place: '',
    impact: 1,
    urgency: 1,
    channel: candidate.source === 'alarms' ? 'alarm' : 'phone',
    isRestricted: false,
  });
  return [opened.case];
}

async function refuseIfMajor(work: Work, record: CaseRecord): Promise<void> {
  const rows = await work.sql(
    `select 1 from service_desk.major_incidents where case_id = $1
     union all select 1 from service_desk.major_reports where case_id = $1`,
    [record.case_id],
  );
  if (rows.length > 0) throw new Refusal('conflict', 'already-major');
}

async function joinAll(work: Work, major: string, caseIds: readonly string[]): Promise<void> {
  await work.sql(
    `insert into service_desk.major_reports (case_id, major_id, at) select unnest($2::uuid[]), $1, $3
     on conflict do nothing`,
    [major, caseIds, work.now],
  );
}

/** Whoever declares leads, until somebody else does. */
async function leadIt(work: Work, major: string): Promise<void> {
  if (!work.actor?.personId) return;
  await work.sql(
    `insert into service_desk.major_roles (major_id, role, person_id, name, from_at) values ($1, 'leader', $2, $3, $4)`,
    [major, work.actor.personId, work.actor.name, work.now],
  );
  await addLine(work, major, { what: 'role.leader', subject: work.actor.name, isOpen: false });
}

/** From how many clinics it has been reported: units two steps below the region, or nearest to that. */
async function clinicsIn(work: Work, record: CaseRecord, candidate: CandidateRow | null): Promise<number> {
  const rows = await work.sql<{ unit: string }>(
    `select unit_code as unit from service_desk.cases where case_id = $1 or case_id in
       (select case_id from service_desk.major_candidate_cases where candidate_id = $2)
     union select f.unit_code from service_desk.case_followers f where f.case_id = $1 or f.case_id in
       (select case_id from service_desk.major_candidate_cases where candidate_id = $2)`,
    [record.case_id, candidate?.candidate_id ?? null],
  );
  const tree = work.part(unitTreeKey);
  // whoever reported works somewhere, also when nobody has written down where
  return Math.max(1, new Set(rows.flatMap((row) => (row.unit ? [clinicOf(tree, row.unit)] : []))).size);
}

function clinicOf(tree: UnitTree, unit: string): string {
  const path: string[] = [];
  let at: string | null = unit;
  while (at !== null && path.length < 20) {
    path.unshift(at);
    at = tree.unit(at)?.parent ?? null;
  }
  return path[2] ?? unit;
}
