// One question after closing. Who is asked is decided when the case is closed and kept, so that nobody is asked twice, nor more
// often than the rules say; the answer is theirs alone, and only sums of many are shown to others.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { caseFor } from '../case-access.ts';
import { caseNumber } from '../case-rules.ts';
import { CaseTold } from '../contract.ts';
import { masked } from '../masked-text.ts';
import type * as contract from './satisfaction-contract.ts';
import { asksFor, daysBetween, openUntil } from './satisfaction-rules.ts';

/** After a case was closed: puts the question to whoever it was for. Safe to run twice. */
export async function askAfterClosing(work: Work, payload: unknown): Promise<void> {
  const { caseId } = CaseTold.parse(payload);
  const [row] = await work.sql<{
    state: string;
    channel: string;
    merged_into_id: string | null;
    resolved_at: Date | null;
    requester_id: string | null;
    reporter_id: string | null;
  }>(
    'select state, channel, merged_into_id, resolved_at, requester_id, reporter_id from service_desk.cases where case_id = $1',
    [caseId],
  );
  if (!row) return;
  const { state, channel, requester_id: person } = row;
  if (!asksFor({ state, channel, isMerged: row.merged_into_id !== null, wasSolved: row.resolved_at !== null })) return;
  const account = person === null ? row.reporter_id : null;
  if (person === null && account === null) return;
  // two cases of one person closed at the same moment wait for each other here
  await work.sql('select pg_advisory_xact_lock(hashtext($1))', [`satisfaction ${person ?? account}`]);
  await work.sql(
    `insert into service_desk.satisfaction (case_id, person_id, account_id, asked_at)
     select $1, $2::uuid, $3::text, $4 where not exists (
       select 1 from service_desk.satisfaction
       where (person_id = $2::uuid or account_id = $3::text) and asked_at > $4::timestamptz - make_interval(days => $5))
     on conflict do nothing`,
    [caseId, person, account, work.now, daysBetween],
  );
}

export async function askedOfMine(work: Work): Promise<AnswerOf<typeof contract.listSatisfactionAsked>> {
  const records = await recordsOf(work, null);
  return { rows: (await shown(work, records)).filter((row) => row.mayAnswer) };
}

export async function satisfactionOf(
  work: Work,
  input: GivenOf<typeof contract.showSatisfaction>,
): Promise<AnswerOf<typeof contract.showSatisfaction>> {
  await caseFor(work, input.case);
  const [asked] = await shown(work, await recordsOf(work, input.case));
  return { asked: asked ?? null };
}

export async function answerSatisfaction(
  work: Work,
  input: GivenOf<typeof contract.answerSatisfaction>,
): Promise<contract.SatisfactionAsked> {
  const [record] = await recordsOf(work, input.case, ' for update of s');
  if (!record) throw new Refusal('not-found', 'not-asked');
  if (openUntil(record.asked_at, record.answered_at) < work.now) throw new Refusal('conflict', 'answer-is-closed');
  const comment = masked(work, input.comment);
  await work.sql(
    `update service_desk.satisfaction set score = $2, comment = $3, answered_at = coalesce(answered_at, $4)
     where case_id = $1`,
    [record.case_id, input.score, comment, work.now],
  );
  work.audit({ subject: 'case', subjectId: record.case_id });
  const [answered] = await shown(work, [
    { ...record, score: input.score, comment, answered_at: record.answered_at ?? work.now },
  ]);
  if (!answered) throw new Refusal('not-found', 'not-asked');
  return answered;
}

interface AskedRecord {
  [column: string]: unknown;
  case_id: string;
  number: string;
  title: string;
  service_code: string | null;
  asked_at: Date;
  score: number | null;
  comment: string;
  answered_at: Date | null;
}

/** What was put to the caller, and to nobody else: of one case, or all that is not answered. */
function recordsOf(work: Work, caseId: string | null, lock = ''): Promise<AskedRecord[]> {
  return work.sql<AskedRecord>(
    `select s.case_id, c.number::text as number, c.title, c.service_code, s.asked_at, s.score, s.comment, s.answered_at
     from service_desk.satisfaction s join service_desk.cases c using (case_id)
     where (s.person_id = $1::uuid or s.account_id = $2)
       and case when $3::uuid is null then s.score is null else s.case_id = $3::uuid end order by s.asked_at desc limit 20${lock}`,
    [work.actor?.personId ?? null, work.actor?.id ?? '', caseId],
  );
}

async function shown(work: Work, records: readonly AskedRecord[]): Promise<contract.SatisfactionAsked[]> {
  const services = await knownServices(work);
  return records.map((record) => {
    const until = openUntil(record.asked_at, record.answered_at);
    return {
      case: record.case_id,
      number: caseNumber(record.number),
      title: masked(work, record.title),
      serviceName: record.service_code ? (services.get(record.service_code)?.names[work.language] ?? null) : null,
      score: record.score,
      comment: record.comment,
      until: until.toISOString(),
      mayAnswer: until >= work.now,
    };
  });
}
