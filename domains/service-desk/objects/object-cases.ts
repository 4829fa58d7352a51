// The desk as a management object's page shows it: counts by service, and changes to come. Whoever reads the object's plan
// may read the counts; who has a role on the object today opens the cases behind them. Restricted cases are neither counted nor listed.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { coverageOfObject, ownObject, ownObjects } from '../../objects/objects.ts';
import { casesOfServices } from '../case-lists.ts';
import { caseNumber } from '../case-rules.ts';
import type * as contract from './object-cases-contract.ts';

type Answer = AnswerOf<typeof contract.showObjectCases>;

export async function showObjectCases(work: Work, input: { object: string }): Promise<Answer> {
  const { services } = await coverageOfObject(work, input.object);
  const mayOpen = (await ownObjects(work)).objects.some(({ object }) => object === input.object);
  if (services.length === 0) return { mayOpen, services: [], changes: [] };
  return { mayOpen, services: await counted(work, services), changes: await changesOf(work, services) };
}

/** The cases themselves, for who has a role on the object today: nobody else's object, and nothing restricted. */
export async function objectCases(
  work: Work,
  input: GivenOf<typeof contract.listObjectCases>,
): Promise<AnswerOf<typeof contract.listObjectCases>> {
  return casesOfServices(work, input, async () => {
    const { services } = await ownObject(work, input.object);
    return input.service === undefined ? services : services.filter((each) => each === input.service);
  });
}

async function counted(work: Work, services: readonly string[]): Promise<Answer['services']> {
  const rows = await work.sql<Omit<Answer['services'][number], 'name'> & Record<string, unknown>>(
    `select s.service, count(c.case_id) filter (where c.is_open)::int as open,
       count(c.case_id) filter (where c.is_open and c.is_late)::int as late,
       count(c.case_id) filter (where c.is_open and c.priority = 1)::int as urgent,
       count(c.case_id) filter (where c.is_open and c.kind = 'problem')::int as problems,
       count(c.case_id) filter (where c.opened_at >= date_trunc('year', $2::timestamptz))::int as "openedThisYear"
     from unnest($1::text[]) as s(service)
     left join lateral (
       select k.case_id, k.kind, k.priority, k.opened_at, k.is_late, k.state not in ('resolved', 'closed', 'cancelled') as is_open
       from service_desk.cases k where k.service_code = s.service and not k.is_restricted and k.merged_into_id is null
     ) c on true
     group by s.service order by open desc, s.service`,
    [services, work.now],
  );
  const known = await knownServices(work);
  return rows.map((row) => ({ ...row, name: known.get(row.service)?.names[work.language] ?? row.service }));
}

interface ChangeRecord {
  [column: string]: unknown;
  case_id: string;
  number: number;
  title: string;
  state: Answer['changes'][number]['state'];
  starts_at: Date | null;
  is_outage: boolean;
}

async function changesOf(work: Work, services: readonly string[]): Promise<Answer['changes']> {
  const rows = await work.sql<ChangeRecord>(
    `select h.case_id, c.number, c.title, h.state, h.starts_at, h.is_outage
     from service_desk.changes h join service_desk.cases c using (case_id)
     where h.services && $1::text[] and h.state in ('asked', 'allowed', 'begun') and not c.is_restricted
     order by h.starts_at nulls last, c.number limit 20`,
    [services],
  );
  return rows.map((row) => ({
    change: row.case_id,
    number: caseNumber(row.number),
    title: row.title,
    state: row.state,
    startsAt: row.starts_at?.toISOString() ?? null,
    isOutage: row.is_outage,
  }));
}
