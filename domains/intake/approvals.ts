// Approvals: the step that begins finds its approvers, each is told, and who decides is the approver or a substitute of
// theirs on that day. Nobody decides on what they ordered or get.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { headsOfUnits, substitutesFor } from '../people/people.ts';
import { approverOf, type Found, stepAfter, stepsOf } from './approval-rules.ts';
import { chainOf } from './catalogue.ts';
import type * as contract from './contract.ts';
import { deliver } from './delivery.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';
import { type OrderRecord, orderNumber, orderRecord } from './order-rows.ts';

interface ApprovalRecord {
  [column: string]: unknown;
  approval_id: string;
  order_id: string;
  step: number;
  approver_id: string;
  approver_name: string;
  unit_code: string;
  state: 'waiting' | 'approved' | 'rejected' | 'dropped';
  began_at: Date;
}

/** Begins the first step, or, when there is none, has it delivered. Answers the state of the order then. */
export async function beginApproval(work: Work, order: OrderRecord, item: ItemVersion): Promise<contract.OrderState> {
  const steps = stepsOf(item.steps, order.price_ore);
  const first = steps[0];
  if (!first) return deliver(work, order, item);
  await beginStep(work, order, item, first.step);
  return 'approving';
}

export async function decideApproval(work: Work, input: GivenOf<typeof contract.decideApproval>) {
  const { approval, order } = await approvalToDecide(work, input.approval);
  if (!input.isApproved && input.reason === '')
    throw new Refusal('invalid', 'reason-needed', {}, [
      { path: 'reason', code: 'reason-needed', message: 'a no needs its reason' },
    ]);
  await work.sql(
    `update intake.approvals set state = $2, reason = $3, decided_by_id = $4, decided_by_name = $5, decided_at = $6
     where approval_id = $1`,
    [
      approval.approval_id,
      input.isApproved ? 'approved' : 'rejected',
      input.reason,
      work.actor?.id,
      work.actor?.name,
      work.now,
    ],
  );
  work.audit({
    subject: 'order',
    subjectId: order.order_id,
    unit: order.unit_code,
    detail: { approved: input.isApproved, for: approval.approver_name },
  });
  const state = input.isApproved ? await stepForward(work, order, approval.step) : await reject(work, order);
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

async function stepForward(work: Work, order: OrderRecord, step: number): Promise<contract.OrderState> {
  const [waiting] = await work.sql(
    "select 1 from intake.approvals where order_id = $1 and step = $2 and state = 'waiting'",
    [order.order_id, step],
  );
  if (waiting) return 'approving';
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  if (!item) throw new Error('an order has the version it was made from');
  const next = stepAfter(stepsOf(item.steps, order.price_ore), step);
  if (next === null) return deliver(work, order, item);
  await beginStep(work, order, item, next);
  return 'approving';
}

async function reject(work: Work, order: OrderRecord): Promise<contract.OrderState> {
  await work.sql("update intake.approvals set state = 'dropped' where order_id = $1 and state = 'waiting'", [
    order.order_id,
  ]);
  await work.sql("update intake.orders set state = 'rejected', decided_at = $2 where order_id = $1 or bundle_id = $1", [
    order.order_id,
    work.now,
  ]);
  return 'rejected';
}

async function beginStep(work: Work, order: OrderRecord, item: ItemVersion, number: number): Promise<void> {
  const steps = stepsOf(item.steps, order.price_ore).filter((each) => each.step === number);
  const found = new Map<string, Found & { role: string }>();
  for (const step of steps) {
    const approver = await approverNow(work, order, item, step.role);
    // one person who is asked twice in a step answers once
    found.set(approver.person, { ...approver, role: step.role });
  }
  for (const approver of found.values())
    await work.sql(
      `insert into intake.approvals (approval_id, order_id, step, role, approver_id, approver_name, unit_code, state, began_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)`,
      [work.newId(), order.order_id, number, approver.role, approver.person, approver.name, approver.unit, work.now],
    );
}

async function approverNow(
  work: Work,
  order: OrderRecord,
  item: ItemVersion,
  role: ItemVersion['steps'][number]['role'],
): Promise<Found> {
  const units = chainOf(work, role === 'owner' ? item.owner_unit_code : order.unit_code);
  const heads = await headsOfUnits(work, units);
  const notThem = [order.orderer_person_id, order.person_id].filter((each) => each !== null);
  const approver = approverOf(role, { units, headOf: (unit) => heads.get(unit) }, notThem);
  if (!approver) throw new Refusal('conflict', 'no-approver', { unit: order.unit_code });
  return approver;
}
