// Deciding on budgets: which version counts, and transfers made and withdrawn. One must hold the right in every unit that a
// decision touches.
import { monthsOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './budget-contract.ts';
import { lockBudget, putInForce } from './budget-force.ts';
import { budgetVersion, foreignUnits } from './budget-queries.ts';
import { keepTransfer } from './budget-transfers.ts';

export async function putBudgetInForce(work: Work, input: GivenOf<typeof contract.putBudgetInForce>) {
  await lockBudget(work);
  const version = await budgetVersion(work, input.versionId);
  const [foreign] = await foreignUnits(work, input.versionId, 'finances.decide-budget');
  if (foreign) throw new Refusal('not-allowed', 'unit-not-yours', { unit: foreign });
  const rows = await work.sql<{ unit: string }>(
    'select distinct unit from finances.budget_rows where budget_version_id = $1',
    [input.versionId],
  );
  const units = rows.map((row) => row.unit);
  await putInForce(work, input.versionId, version.year, units, input.note);
  work.audit({
    subject: 'budget-version',
    subjectId: input.versionId,
    detail: { year: version.year, name: version.name, units: units.length },
  });
  work.touch('figures');
  return { units: units.length };
}

export async function createBudgetTransfer(work: Work, input: GivenOf<typeof contract.createBudgetTransfer>) {
  const { fromMonth, toMonth, from, to } = input;
  if (fromMonth > toMonth || fromMonth.slice(0, 4) !== toMonth.slice(0, 4))
    throw new Refusal('invalid', 'months-of-one-year', { from: fromMonth, to: toMonth });
  if (from.unit === to.unit && from.costGroup === to.costGroup && from.object === to.object)
    throw new Refusal('invalid', 'transfer-to-itself', { unit: from.unit });
  for (const side of [from, to]) await checkSide(work, side);
  const { decidedOn, decidedBy, title, reason, amount } = input;
  const months = monthsOf({ from: fromMonth, to: toMonth });
  const kept = await keepTransfer(work, { decidedOn, decidedBy, title, reason, from, to, months, amount });
  for (const side of [from, to])
    work.audit({
      subject: 'budget-transfer',
      subjectId: kept.transferId,
      unit: side.unit,
      detail: { year: kept.year, number: kept.number },
    });
  work.touch('figures');
  return kept;
}

export async function withdrawBudgetTransfer(work: Work, input: GivenOf<typeof contract.withdrawBudgetTransfer>) {
  await lockBudget(work);
  const [transfer] = await work.sql<{ withdrawn_at: Date | null; units: string[] }>(
    `select t.withdrawn_at, array_agg(distinct r.unit) as units from finances.budget_transfers t
       join finances.budget_transfer_rows r using (transfer_id) where t.transfer_id = $1 group by t.transfer_id`,
    [input.transferId],
  );
  if (!transfer) throw new Refusal('not-found', 'transfer-unknown', { transfer: input.transferId });
  for (const unit of transfer.units) refuseForeign(work, unit);
  if (transfer.withdrawn_at)
    throw new Refusal('conflict', 'transfer-withdrawn', { at: transfer.withdrawn_at.toISOString() });
  await work.sql(
    'update finances.budget_transfers set withdrawn_at = $2, withdrawn_by_name = $3, withdrawn_reason = $4 where transfer_id = $1',
    [input.transferId, work.now, work.actor?.name ?? '', input.reason],
  );
  work.audit({ subject: 'budget-transfer', subjectId: input.transferId, detail: { reason: input.reason } });
  work.touch('figures');
  return {};
}

async function checkSide(work: Work, side: { readonly unit: string; readonly costGroup: string }): Promise<void> {
  if (!work.part(unitTreeKey).unit(side.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: side.unit });
  refuseForeign(work, side.unit);
  const [group] = await work.sql("select 1 from finances.cost_groups where cost_group = $1 and kind <> 'balance'", [
    side.costGroup,
  ]);
  if (!group) throw new Refusal('invalid', 'cost-group-unknown', { costGroup: side.costGroup });
}

function refuseForeign(work: Work, unit: string): void {
  if (!work.policy.may('finances.transfer-budget', unit)) throw new Refusal('not-allowed', 'unit-not-yours', { unit });
}
