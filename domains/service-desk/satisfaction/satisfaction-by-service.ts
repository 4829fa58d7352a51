// What the answers say by service, half-year by half-year: only half-years that are over, and only services of which more than
// a few people answered, so that no one's answer can be worked out.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { masked } from '../masked-text.ts';
import type * as contract from './satisfaction-contract.ts';
import { daysOfHalf, halfBefore, halfOf, shownParts } from './satisfaction-rules.ts';

export async function satisfactionByService(
  work: Work,
  input: GivenOf<typeof contract.readSatisfaction>,
): Promise<AnswerOf<typeof contract.readSatisfaction>> {
  const last = halfBefore(halfOf(work.today));
  const halves = await halvesUpTo(work, last);
  const half = input.half ?? halves[0] ?? last;
  if (half > last) throw invalidField('half-not-over', 'half', half);
  const [rows, services] = await Promise.all([rowsOf(work, half), knownServices(work)]);
  const visible = shownParts(new Map(rows.map((row) => [row.service, row.people])));
  return {
    half,
    halves,
    services: rows
      .filter((row) => visible.has(row.service))
      .map(({ people: _, ...row }) => ({
        ...row,
        name: services.get(row.service)?.names[work.language] ?? row.service,
        comments: row.comments.map((comment) => masked(work, comment)),
      })),
    hidden: rows.length - visible.size,
  };
}

const onDay = "(s.asked_at at time zone 'Europe/Stockholm')::date";

async function halvesUpTo(work: Work, last: string): Promise<string[]> {
  const rows = await work.sql<{ half: string }>(
    `select distinct extract(year from ${onDay})::text || case when extract(month from ${onDay}) <= 6 then '-1' else '-2' end as half
     from service_desk.satisfaction s order by half desc`,
  );
  return rows.map((row) => row.half).filter((half) => half <= last);
}

interface ServiceRow {
  [column: string]: unknown;
  service: string;
  asked: number;
  answered: number;
  people: number;
  mean: number;
  comments: string[];
}

/** One row a service. Comments stand in an order that tells nothing of who wrote them or when. */
function rowsOf(work: Work, half: string): Promise<ServiceRow[]> {
  const { from, before } = daysOfHalf(half);
  return work.sql<ServiceRow>(
    `select coalesce(c.service_code, '') as service, count(*)::int as asked, count(s.score)::int as answered,
       count(distinct coalesce(s.person_id::text, s.account_id)) filter (where s.score is not null)::int as people,
       coalesce(round(avg(s.score) * 100), 0)::int as mean,
       coalesce(array_agg(s.comment order by md5(s.case_id::text)) filter (where s.comment <> ''), '{}') as comments
     from service_desk.satisfaction s join service_desk.cases c using (case_id)
     where ${onDay} >= $1::date and ${onDay} < $2::date
     group by 1 having count(s.score) > 0 order by answered desc, 1`,
    [from, before],
  );
}
