// Which version of a budget counts, unit by unit: the one put in force last. Each decision stays with who and when.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

/** One writer of budgets at a time, until the transaction ends. */
export async function lockBudget(work: Work): Promise<void> {
  await work.sql("select pg_advisory_xact_lock(hashtext('finances.budget'))");
}

/** Puts a version in force for units of a year and keeps the decision. */
export async function putInForce(
  work: Work,
  versionId: string,
  year: number,
  units: readonly string[],
  note: string,
): Promise<void> {
  await work.sql(
    `insert into finances.budget_decisions (decision_id, budget_version_id, decided_at, decided_by_id, decided_by_name, note)
     values ($1, $2, $3, $4, $5, $6)`,
    [work.newId(), versionId, work.now, work.actor?.id ?? '', work.actor?.name ?? '', note],
  );
  await work.sql(
    `insert into finances.budget_in_force (year, unit, budget_version_id) select $1, unit, $2 from unnest($3::text[]) unit
     on conflict (year, unit) do update set budget_version_id = excluded.budget_version_id`,
    [year, versionId, units],
  );
}

/** Takes back an imported budget. Refusal `budget-in-force` once somebody has decided on it. */
export async function undoBudget(work: Work, importId: string): Promise<{ removed: number }> {
  await lockBudget(work);
  const versions = await work.sql<{ budget_version_id: string; name: string; decisions: number }>(
    `select v.budget_version_id, v.name, count(d.decision_id)::int as decisions
     from finances.budget_versions v left join finances.budget_decisions d on d.budget_version_id = v.budget_version_id
       and d.decided_at <> v.created_at
     where v.import_id = $1 group by v.budget_version_id, v.name`,
    [importId],
  );
  const decided = versions.find((each) => each.decisions > 0);
  if (decided) throw new Refusal('conflict', 'budget-in-force', { name: decided.name });
  const ids = versions.map((each) => each.budget_version_id);
  await work.sql('delete from finances.budget_in_force where budget_version_id = any($1)', [ids]);
  await work.sql('delete from finances.budget_decisions where budget_version_id = any($1)', [ids]);
  const gone = await work.sql<{ n: number }>(
    'with gone as (delete from finances.budget_rows where budget_version_id = any($1) returning 1) select count(*)::int as n from gone',
    [ids],
  );
  await work.sql('delete from finances.budget_versions where budget_version_id = any($1)', [ids]);
  if (ids.length) work.touch('finances');
  return { removed: gone[0]?.n ?? 0 };
}
