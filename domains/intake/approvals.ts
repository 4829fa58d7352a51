// What waits for somebody's yes or no, and their answer: who decides is the approver or a substitute of theirs on that day.
// Nobody decides on what they ordered or get.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { substitutesFor } from '../people/people.ts';
import { type ApprovalRecord, settle } from './approval-steps.ts';
import type * as contract from './contract.ts';
import { itemVersions } from './item-versions.ts';
import { type OrderRecord, orderNumber, orderRecord } from './order-rows.ts';

export async function decideApproval(work: Work, input: GivenOf<typeof contract.decideApproval>) {
  const { approval, order } = await approvalToDecide(work, input.approval);
  const state = await settle(work, approval, order, {
    isApproved: input.isApproved,
    reason: input.reason,
    byId: work.actor?.id ?? '',
    byName: work.actor?.name ?? '',
    byLink: false,
  });
  return { order: order.order_id, state };
}

export async function myApprovals(work: Work): Promise<AnswerOf<typeof contract.listMyApprovals>> {
  const mine = await placesOfMine(work);
  const rows = await work.sql<ApprovalRecord & OrderRecord>(
    `select a.*, o.number, o.item_code, o.item_version, o.person_name, o.orderer_name, o.unit_code as for_unit,
       o.price_ore::float8 as price_ore, o.note
     from intake.approvals a join intake.orders o using (order_id)
     where a.state = 'waiting' and (a.approver_id = $1 or (a.approver_id, a.unit_code) in
       (select * from unnest($2::uuid[], $3::text[])))
       and o.orderer_id <> $4 and o.person_id is distinct from $1
     order by a.began_at limit 200`,
    [
      work.actor?.personId ?? null,
      mine.map((each) => each.person),
      mine.map((each) => each.unit),
      work.actor?.id ?? '',
    ],
  );
  const versions = await itemVersions(work, rows);
  const tree = work.part(unitTreeKey);
  return {
    rows: rows.map((row) => ({
      approval: row.approval_id,
      order: row.order_id,
      number: orderNumber(row.number),
      itemName: versions.get(`${row.item_code} ${row.item_version}`)?.names[work.language] ?? row.item_code,
      forWhom: row.person_name || (tree.unit(String(row.for_unit))?.name ?? ''),
      orderer: row.orderer_name,
      unitName: tree.unit(String(row.for_unit))?.name ?? '',
      priceOre: row.price_ore,
      note: row.note,
      insteadOf: row.approver_id === work.actor?.personId ? null : row.approver_name,
      beganAt: row.began_at.toISOString(),
    })),
  };
}

/** The caller's waiting approval of an order, if any. */
export async function approvalOfMine(work: Work, order: OrderRecord): Promise<string | null> {
  const { rows } = await myApprovals(work);
  return rows.find((row) => row.order === order.order_id)?.approval ?? null;
}

/** Whether the caller decided one of them, or is an approver or substitutes for one: also when it is decided. */
export async function mayReadAsApprover(
  work: Work,
  approvals: readonly { approver_id: string; unit_code: string; decided_by_id: string | null }[],
): Promise<boolean> {
  const { actor } = work;
  if (!actor) return false;
  if (approvals.some((each) => each.approver_id === actor.personId || each.decided_by_id === actor.id)) return true;
  const mine = await placesOfMine(work);
  return approvals.some((each) => inPlace(mine, each));
}

async function approvalToDecide(work: Work, approvalId: string) {
  const [approval] = await work.sql<ApprovalRecord>(
    'select * from intake.approvals where approval_id = $1 for update',
    [approvalId],
  );
  if (!approval || !(await mayDecide(work, approval))) throw new Refusal('not-found', 'no-such-approval');
  const order = await orderRecord(work, approval.order_id, ' for update');
  if (!order) throw new Refusal('not-found', 'no-such-approval');
  if (approval.state !== 'waiting') throw new Refusal('conflict', 'already-decided', { state: approval.state });
  if (order.orderer_id === work.actor?.id || (order.person_id !== null && order.person_id === work.actor?.personId))
    throw new Refusal('not-allowed', 'own-order');
  return { approval, order };
}

async function mayDecide(work: Work, approval: ApprovalRecord): Promise<boolean> {
  return approval.approver_id === work.actor?.personId || inPlace(await placesOfMine(work), approval);
}

function inPlace(
  places: readonly { person: string; unit: string }[],
  approval: { approver_id: string; unit_code: string },
): boolean {
  return places.some((each) => each.person === approval.approver_id && each.unit === approval.unit_code);
}

/** In whose place, and for which units, the caller may decide today. */
function placesOfMine(work: Work): Promise<{ person: string; unit: string }[]> {
  return work.actor ? substitutesFor(work, work.actor.id) : Promise.resolve([]);
}
