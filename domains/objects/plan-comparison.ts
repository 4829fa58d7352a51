// Comparing two versions of a plan: those that were decided, kept whole, and the plan as it stands.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import { objectToRead } from './object-access.ts';
import { planOf } from './plan-access.ts';
import type { comparePlans, PlanComparison } from './plan-comparison-contract.ts';
import { compared, type KeptPlan } from './plan-comparison-rules.ts';
import type { PlanRecord } from './plan-rows.ts';

type Version = PlanComparison['versions'][number];

export async function planComparison(work: Work, input: GivenOf<typeof comparePlans>): Promise<PlanComparison> {
  const object = await objectToRead(work, input.object);
  const plan = await planOf(work, object.object_id, input.year);
  if (!plan) throw new Refusal('not-found', 'no-such-plan', { year: input.year });
  const versions = await versionsOf(work, plan);
  const chosen = (version: Version['version'] | undefined, otherwise: number) => {
    const found = version === undefined ? versions.at(otherwise) : versions.find((each) => each.version === version);
    if (!found) throw new Refusal('not-found', 'no-such-version', {});
    return found;
  };
  const to = chosen(input.to, -1);
  const from = chosen(input.from, versions.length > 1 ? -2 : -1);
  const [before, after] = [await contentOf(work, plan, from), await contentOf(work, plan, to)];
  const persons = [...before.activities, ...after.activities].flatMap((each) => each.person_id ?? []);
  const names = await namesOfPersons(work, [...new Set(persons)]);
  return {
    ...{ object: object.object_id, year: input.year, versions, from, to },
    ...compared(before, after, (person) => names.get(person) ?? ''),
  };
}

/** The decisions, and the plan as it stands where that is being written. */
async function versionsOf(work: Work, plan: PlanRecord): Promise<Version[]> {
  const rows = await work.sql<{ ordinal: number; at: Date; by_name: string | null }>(
    'select ordinal, at, by_name from objects.plan_decisions where plan_id = $1 order by ordinal',
    [plan.plan_id],
  );
  const decided = rows.map((row): Version => ({ version: row.ordinal, at: row.at.toISOString(), by: row.by_name }));
  return plan.state === 'draft' ? [...decided, { version: 'now', at: null, by: null }] : decided;
}

async function contentOf(work: Work, plan: PlanRecord, { version }: Version): Promise<KeptPlan> {
  const [row] = await work.sql<{ content: KeptPlan }>(
    version === 'now'
      ? `select jsonb_build_object('direction', p.direction,
           'cells', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from objects.plan_cells c where c.plan_id = p.plan_id),
           'goals', (select coalesce(jsonb_agg(to_jsonb(g) order by g.added_at), '[]') from objects.plan_goals g where g.plan_id = p.plan_id),
           'activities', (select coalesce(jsonb_agg(to_jsonb(a) order by a.added_at), '[]') from objects.plan_activities a where a.plan_id = p.plan_id)
         ) as content from objects.plans p where p.plan_id = $1 and $2::int is null`
      : 'select content from objects.plan_decisions where plan_id = $1 and ordinal = $2',
    [plan.plan_id, version === 'now' ? null : version],
  );
  if (!row) throw new Refusal('not-found', 'no-such-version', {});
  return row.content;
}
