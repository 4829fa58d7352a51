// Looking at budgets: the versions of a year, one version by group and month, and the register of transfers.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './budget-contract.ts';
import type { BudgetTransfer } from './budget-contract.ts';
import { scopeCondition, scopeSets } from './unit-scope.ts';

export async function listBudgetVersions(work: Work, input: GivenOf<typeof contract.listBudgetVersions>) {
  const decisions = await work.sql<{ name: string; decided_at: Date; decided_by_name: string; note: string }>(
    `select v.name, d.decided_at, d.decided_by_name, d.note from finances.budget_decisions d
       join finances.budget_versions v using (budget_version_id) where v.year = $1 order by d.decided_at desc, d.decision_id desc limit 50`,
    [input.year],
  );
  return {
    versions: await versionLines(work, 'v.year = $2', input.year),
    decisions: decisions.map((row) => ({
      name: row.name,
      at: row.decided_at.toISOString(),
      by: row.decided_by_name,
      note: row.note,
    })),
  };
}

export async function readBudget(work: Work, input: GivenOf<typeof contract.readBudget>) {
  const version = await budgetVersion(work, input.versionId);
  const period = { from: `${version.year}-01`, to: `${version.year}-12` };
  const values: unknown[] = [input.versionId];
  const scope = scopeCondition(scopeSets(work, input.unit, 'then', period), 'e', values);
  const rows = await work.sql<{ cost_group: string | null; name: string | null; month: string; amount: number }>(
    `select e.cost_group, k.name_${work.language} as name, e.month, sum(e.amount)::bigint as amount
     from (select r.budget_version_id, r.month, r.unit, r.amount, case when r.account_id is null then r.cost_group else g.cost_group end as cost_group
         from finances.budget_rows r left join finances.account_groups g on g.account_id = r.account_id and g.year = left(r.month, 4)::int) e
       left join finances.cost_groups k on k.cost_group = e.cost_group
     where e.budget_version_id = $1 and ${scope} group by e.cost_group, k.name_${work.language}, k.ordinal, e.month order by k.ordinal nulls last`,
    values,
  );
  const lines = [...Map.groupBy(rows, (row) => row.cost_group)].map(([costGroup, of]) => {
    const months = twelve(of);
    return { costGroup, name: of[0]?.name ?? '', months, year: months.reduce((sum, each) => sum + each, 0) };
  });
  const total = twelve(rows);
  return {
    version,
    lines,
    total,
    year: total.reduce((sum, each) => sum + each, 0),
    mayDecide: (await foreignUnits(work, input.versionId, 'finances.decide-budget')).length === 0,
  };
}

/** One version as the list has it; refusal `budget-version-unknown`. */
export async function budgetVersion(work: Work, versionId: string) {
  const [version] = await versionLines(work, 'v.budget_version_id = $2', versionId);
  if (!version) throw new Refusal('not-found', 'budget-version-unknown', { version: versionId });
  return version;
}

/** The units of a version where the actor does not hold a right. */
export async function foreignUnits(work: Work, versionId: string, right: string): Promise<string[]> {
  const rows = await work.sql<{ unit: string }>(
    'select distinct unit from finances.budget_rows where budget_version_id = $1',
    [versionId],
  );
  return rows.map((row) => row.unit).filter((unit) => !work.policy.may(right, unit));
}

export async function listBudgetTransfers(work: Work, input: GivenOf<typeof contract.listBudgetTransfers>) {
  const sets = scopeSets(work, input.unit, 'then', { from: `${input.year}-01`, to: `${input.year}-12` });
  const units = new Set(sets.flatMap((set) => set.units));
  const rows = await work.sql<TransferRow>(
    `select t.*, r.rows from finances.budget_transfers t
       join lateral (select json_agg(json_build_object('month', month, 'unit', unit, 'costGroup', cost_group, 'object', object, 'amount', amount)
         order by row_no) as rows from finances.budget_transfer_rows where transfer_id = t.transfer_id) r on true
     where t.year = $1 and exists (select 1 from finances.budget_transfer_rows x where x.transfer_id = t.transfer_id and x.unit = any($2))
     order by t.number desc`,
    [input.year, [...units]],
  );
  const transfers = rows.map((row) => shownTransfer(work, row));
  const net = rows
    .filter((row) => row.withdrawn_at === null)
    .flatMap((row) => row.rows)
    .filter((row) => units.has(row.unit))
    .reduce((sum, row) => sum + row.amount, 0);
  return { transfers, net };
}

interface TransferRow {
  [column: string]: unknown;
  transfer_id: string;
  year: number;
  number: number;
  decided_on: string;
  decided_by: string;
  title: string;
  reason: string;
  created_at: Date;
  created_by_name: string;
  withdrawn_at: Date | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
  rows: { month: string; unit: string; costGroup: string; object: string; amount: number }[];
}

function shownTransfer(work: Work, row: TransferRow): BudgetTransfer {
  const tree = work.part(unitTreeKey);
  const to = row.rows.filter((each) => each.amount > 0);
  const side = (sign: 1 | -1) => {
    const found = row.rows.find((each) => Math.sign(each.amount) === sign);
    return { unit: found?.unit ?? '', costGroup: found?.costGroup ?? '', object: found?.object ?? '' };
  };
  const [from, target] = [side(-1), side(1)];
  const right = 'finances.transfer-budget';
  const mayBoth = work.policy.may(right, from.unit) && work.policy.may(right, target.unit);
  return {
    transferId: row.transfer_id,
    year: row.year,
    number: row.number,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    title: row.title,
    reason: row.reason,
    from,
    to: target,
    fromName: tree.unit(from.unit)?.name ?? from.unit,
    toName: tree.unit(target.unit)?.name ?? target.unit,
    months: to.map(({ month, amount }) => ({ month, amount })),
    amount: to.reduce((sum, each) => sum + each.amount, 0),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
    withdrawn: row.withdrawn_at
      ? { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by_name ?? '', reason: row.withdrawn_reason ?? '' }
      : null,
    mayWithdraw: row.withdrawn_at === null && mayBoth,
  };
}

/** Versions with counts; the result only over the units the actor may see. */
async function versionLines(work: Work, where: string, value: unknown) {
  const units = work.policy.unitsWith('finances.read-ledger');
  const rows = await work.sql<{
    budget_version_id: string;
    year: number;
    name: string;
    note: string;
    includes_transfers_until: string | null;
    created_at: Date;
    created_by_name: string;
    rows: number;
    units: number;
    in_force: number;
    amount: number;
  }>(
    `select v.budget_version_id, v.year, v.name, v.note, v.includes_transfers_until, v.created_at, v.created_by_name,
       count(*)::int as rows, count(distinct r.unit)::int as units,
       (select count(*)::int from finances.budget_in_force f where f.budget_version_id = v.budget_version_id) as in_force,
       coalesce(sum(r.amount) filter (where $1::text[] is null or r.unit = any($1)), 0)::bigint as amount
     from finances.budget_versions v join finances.budget_rows r using (budget_version_id)
     where ${where} group by v.budget_version_id order by v.created_at desc, v.name`,
    [units === 'all' ? null : units, value],
  );
  return rows.map((row) => ({
    versionId: row.budget_version_id,
    year: row.year,
    name: row.name,
    note: row.note,
    includesTransfersUntil: row.includes_transfers_until,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
    rows: row.rows,
    units: row.units,
    inForce: row.in_force,
    result: 0 - row.amount,
  }));
}

/** Twelve months signed as a result. */
function twelve(rows: readonly { readonly month: string; readonly amount: number }[]): number[] {
  const months = new Array<number>(12).fill(0);
  for (const { month, amount } of rows) {
    const at = Number(month.slice(5)) - 1;
    months[at] = (months[at] ?? 0) - amount;
  }
  return months;
}
