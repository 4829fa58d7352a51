// What looks like a major incident and waits for somebody to decide: found in the reports as they come in, or proposed by
// whoever watches alarms. One candidate at a time for what is alike; it grows until it is decided.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { visibleToAgent } from '../case-access.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import type { dismissMajorCandidate as dismiss, listMajorCandidates as list } from './major-contract.ts';

export interface Proposal {
  readonly source: 'reports' | 'alarms';
  /** what is alike in it: `service journal`, `place AKUT`, a host; one candidate at a time for each */
  readonly alike: string;
  readonly title: string;
  readonly service: string | null;
  readonly unit: string | null;
  /** people who have reported, or alarms */
  readonly reports: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly caseIds: readonly string[];
}

/** Proposes a major incident, or lets the candidate for the same grow. Idempotent. */
export async function proposeCandidate(work: Work, proposal: Proposal): Promise<string> {
  const { alike, title, service, unit, reports, firstAt, lastAt } = proposal;
  const [row] = await work.sql<{ candidate_id: string }>(
    `insert into service_desk.major_candidates (candidate_id, source, alike, title, service_code, unit_code, reports,
       first_at, last_at, proposed_at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'proposed')
     on conflict (alike) where state = 'proposed' do update
       set reports = greatest(major_candidates.reports, excluded.reports),
         first_at = least(major_candidates.first_at, excluded.first_at),
         last_at = greatest(major_candidates.last_at, excluded.last_at)
     returning candidate_id`,
    [work.newId(), proposal.source, alike, title, service, unit, reports, firstAt, lastAt, work.now],
  );
  if (!row) throw new Error('an upsert returns its row');
  await work.sql(
    `insert into service_desk.major_candidate_cases (candidate_id, case_id) select $1, unnest($2::uuid[])
     on conflict do nothing`,
    [row.candidate_id, proposal.caseIds],
  );
  work.audit({ subject: 'major-candidate', subjectId: row.candidate_id });
  return row.candidate_id;
}

export async function listMajorCandidates(work: Work): Promise<AnswerOf<typeof list>> {
  const visible = await visibleToAgent(work, 1);
  const rows = await work.sql<CandidateRow & { cases: { case: string; number: number; title: string }[] }>(
    `select k.*, coalesce((select json_agg(json_build_object('case', c.case_id, 'number', c.number, 'title', c.title)
         order by c.number)
       from service_desk.major_candidate_cases kc join service_desk.cases c using (case_id)
       where kc.candidate_id = k.candidate_id and ${visible.sql}), '[]') as cases
     from service_desk.major_candidates k where k.state = 'proposed' order by k.last_at desc limit 50`,
    visible.values,
  );
  const services = await knownServices(work);
  const tree = work.part(unitTreeKey);
  return {
    rows: rows
      // a candidate made of cases of which the caller may see none is not theirs to decide
      .filter((row) => row.source === 'alarms' || row.cases.length > 0)
      .map((row) => ({
        candidate: row.candidate_id,
        source: row.source,
        title: masked(work, row.title),
        serviceName: row.service_code ? (services.get(row.service_code)?.names[work.language] ?? null) : null,
        unitName: row.unit_code ? (tree.unit(row.unit_code)?.name ?? null) : null,
        reports: row.reports,
        firstAt: row.first_at.toISOString(),
        lastAt: row.last_at.toISOString(),
        cases: row.cases.map((each) => ({ ...each, title: masked(work, each.title), number: caseNumber(each.number) })),
      })),
  };
}

export async function dismissMajorCandidate(
  work: Work,
  input: GivenOf<typeof dismiss>,
): Promise<{ candidate: string }> {
  await candidateToDecide(work, input.candidate);
  await decideCandidate(work, input.candidate, 'dismissed', input.reason);
  return { candidate: input.candidate };
}

export interface CandidateRow {
  [column: string]: unknown;
  candidate_id: string;
  source: 'reports' | 'alarms';
  alike: string;
  title: string;
  service_code: string | null;
  unit_code: string | null;
  reports: number;
  first_at: Date;
  last_at: Date;
}

/** A candidate that waits for a decision, locked. */
export async function candidateToDecide(work: Work, candidateId: string): Promise<CandidateRow> {
  const [row] = await work.sql<CandidateRow>(
    "select * from service_desk.major_candidates where candidate_id = $1 and state = 'proposed' for update",
    [candidateId],
  );
  if (!row) throw new Refusal('not-found', 'no-such-candidate');
  return row;
}

/** Notes the decision; what comes in afterwards is counted anew. */
export async function decideCandidate(
  work: Work,
  candidateId: string,
  state: 'declared' | 'dismissed',
  reason = '',
): Promise<void> {
  await work.sql(
    `update service_desk.major_candidates set state = $2, decided_at = $3, decided_by = $4, reason = $5
     where candidate_id = $1`,
    [candidateId, state, work.now, work.actor?.name ?? '', reason],
  );
  work.audit({ subject: 'major-candidate', subjectId: candidateId });
}
