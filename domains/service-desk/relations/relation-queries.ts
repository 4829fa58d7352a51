// What a case hangs together with, as the caller may know it; and open cases that are probably the same.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor, visibleToAgent } from '../case-access.ts';
import type { CaseRecord } from '../case-rows.ts';
import { caseNumber, isOpen } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import type * as contract from './relation-contract.ts';

type Relations = AnswerOf<typeof contract.showRelations>;
type Shown = CaseRecord & { may_see: boolean };

const most = 200;
const mostDoubles = 5;
const recentDays = 14;

export async function caseRelations(work: Work, input: { case: string }): Promise<Relations> {
  const { record, asAgent } = await caseFor(work, input.case);
  const show = relativeOf(await knownTeams(work), work);
  const visible = await visibleToAgent(work, 2);
  const related = (join: string) =>
    work.sql<Shown & { workaround: string | null; is_known_error: boolean | null }>(
      `select c.*, (${visible.sql}) as may_see, p.workaround, p.is_known_error from service_desk.cases c
         left join service_desk.problems p on p.case_id = c.case_id ${join} order by c.number limit ${most}`,
      [record.case_id, ...visible.values],
    );
  const [parts, causes, caused, [problem], doubles] = await Promise.all([
    related('where c.parent_id = $1'),
    related('join service_desk.case_causes k on k.cause_id = c.case_id where k.case_id = $1'),
    asAgent ? related('join service_desk.case_causes k on k.case_id = c.case_id where k.cause_id = $1') : [],
    asAgent
      ? work.sql<{ cause: string; workaround: string; is_known_error: boolean }>(
          'select cause, workaround, is_known_error from service_desk.problems where case_id = $1',
          [record.case_id],
        )
      : [],
    asAgent && isOpen(record.state) ? likelyDoubles(work, record) : [],
  ]);
  return {
    parts: parts.map(show),
    problem: problem
      ? {
          cause: masked(work, problem.cause),
          workaround: masked(work, problem.workaround),
          isKnownError: problem.is_known_error,
        }
      : null,
    causes: causes.map((row) => ({
      ...show(row),
      // what is known may be told: it is found at the front door as well
      ...(row.is_known_error ? { title: masked(work, row.title) } : {}),
      workaround: asAgent || row.is_known_error ? masked(work, row.workaround ?? '') : '',
      isKnownError: row.is_known_error ?? false,
    })),
    caused: caused.map(show),
    doubles: doubles.map((row) => ({ ...show(row), requester: row.requester_name, why: row.why })),
    mayChange: asAgent && isOpen(record.state),
  };
}

type Double = Shown & { why: Relations['doubles'][number]['why'] };

/** Open cases of the last two weeks about the same thing, or with the same service and several of the same words. */
async function likelyDoubles(work: Work, record: CaseRecord): Promise<Double[]> {
  const visible = await visibleToAgent(work, 7);
  const words = [...new Set(record.title.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].slice(0, 12);
  const rows = await work.sql<Shown & { same_thing: boolean; same_service: boolean; same_who: boolean; alike: number }>(
    `select * from (
       select c.*, true as may_see, coalesce(c.equipment_id = $2, false) as same_thing,
         coalesce(c.service_code = $3, false) as same_service, coalesce(c.requester_id = $4, false) as same_who,
         (select count(*) from unnest($5::text[]) w where c.words @@ to_tsquery('simple', '''' || w || ''':*'))::int as alike
       from service_desk.cases c
       where c.state in ('new', 'active', 'waiting') and c.case_id <> $1 and c.kind not in ('problem', 'change')
         and c.parent_id is null and ${visible.sql}
         and abs(extract(epoch from c.opened_at - $6::timestamptz)) < ${recentDays * 86_400}) near
     where same_thing or (same_service and alike >= 2) or (same_who and alike >= 2)
     order by (same_thing::int * 3 + same_who::int * 2 + same_service::int + alike) desc, number desc limit ${mostDoubles}`,
    [
      record.case_id,
      record.equipment_id,
      record.service_code,
      record.requester_id,
      words,
      record.opened_at,
      ...visible.values,
    ],
  );
  if (record.kind === 'problem' || record.kind === 'change' || record.parent_id !== null) return [];
  return rows.map((row) => ({
    ...row,
    why: [
      ...(row.same_thing ? (['equipment'] as const) : []),
      ...(row.same_service ? (['service'] as const) : []),
      ...(row.same_who ? (['requester'] as const) : []),
      ...(row.alike >= 2 ? (['words'] as const) : []),
    ],
  }));
}

function relativeOf(teams: Awaited<ReturnType<typeof knownTeams>>, work: Work) {
  return (row: Shown): contract.Relative => ({
    case: row.case_id,
    number: caseNumber(row.number),
    title: row.may_see ? masked(work, row.title) : '',
    kind: row.kind,
    state: row.state,
    waitingFor: row.waiting_for,
    teamName: teams.get(row.team_code)?.names[work.language] ?? row.team_code,
    maySee: row.may_see,
  });
}
