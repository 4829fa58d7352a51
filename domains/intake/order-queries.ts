// Reading orders: mine, and one with its approvals and parts. An order is seen by who ordered it, whom it is for, those who
// decide on it, and the heads of its unit.

import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { substitutesOf } from '../people/people.ts';
import { approvalOfMine, mayReadAsApprover } from './approvals.ts';
import type * as contract from './contract.ts';
import { itemVersions } from './item-versions.ts';
import { type OrderRecord, orderColumns, orderRecord, shownAnswers, shownOrders } from './order-rows.ts';
import { returnsOf } from './return-list.ts';
import { mayReceive } from './returns.ts';

export async function myOrders(
  work: Work,
  input: GivenOf<typeof contract.listMyOrders>,
): Promise<AnswerOf<typeof contract.listMyOrders>> {
  const [after] = orderMark.read(input.after) ?? [null];
  const found = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders
     where (orderer_id = $1 or person_id = $2) and bundle_id is null and ($3::bigint is null or number < $3)
     order by number desc limit $4`,
    [work.actor?.id ?? '', work.actor?.personId ?? null, after, input.limit + 1],
  );
  const { rows, next } = orderMark.page(found, input.limit, (row) => [Number(row.number)]);
  return { rows: await shownOrders(work, rows), next };
}

const orderMark = listMark('orders', 'whole');

export async function orderPage(
  work: Work,
  input: GivenOf<typeof contract.showOrder>,
): Promise<AnswerOf<typeof contract.showOrder>> {
  const order = await orderRecord(work, input.order);
  if (!order) throw new Refusal('not-found', 'no-such-order');
  const [approvals, approval] = [await approvalsOf(work, order), await approvalOfMine(work, order)];
  const { actor } = work;
  const own = order.orderer_id === actor?.id || (order.person_id !== null && order.person_id === actor?.personId);
  const decides = approval !== null || (await mayReadAsApprover(work, approvals));
  const receives = mayReceive(work, order) && (await returnsOf(work, order.order_id)).length > 0;
  if (!own && !decides && !receives) throw new Refusal('not-found', 'no-such-order');
  const [row] = await shownOrders(work, [order]);
  const parts = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders where bundle_id = $1 order by number`,
    [order.order_id],
  );
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  if (!row || !item) throw new Refusal('not-found', 'no-such-order');
  return {
    ...row,
    orderer: order.orderer_name,
    note: order.note,
    occasion: item.occasion,
    wantedOn: order.wanted_on,
    firstOn: order.first_on,
    lastOn: order.last_on,
    expectedOn: order.decided_at && order.state === 'ordered' ? expected(order.decided_at, item.delivery_days) : null,
    answers: shownAnswers(work, item, order),
    approvals: await shownApprovals(work, approvals),
    partOrders: await shownOrders(work, parts),
    returns: await returnsOf(work, order.order_id),
    maySettle: receives,
    case: order.person_id !== null && order.person_id === actor?.personId ? order.case_id : null,
    mayDecide: approval !== null,
    approval,
    mayCancel: order.orderer_id === actor?.id && order.state === 'approving' && order.bundle_id === null,
  };
}

async function shownApprovals(
  work: Work,
  approvals: readonly Approval[],
): Promise<AnswerOf<typeof contract.showOrder>['approvals']> {
  const shown = [];
  for (const each of approvals) {
    const substitutes = each.state === 'waiting' ? await substitutesOf(work, each.approver_id, each.unit_code) : [];
    shown.push({
      step: each.step,
      state: each.state,
      approver: each.approver_name,
      substitutes: substitutes.map((one) => one.name),
      decidedBy: each.decided_by_name,
      byLink: each.by_link,
      beganAt: each.began_at.toISOString(),
      endsAt: each.state === 'waiting' ? (each.ends_at?.toISOString() ?? null) : null,
      decidedAt: each.decided_at?.toISOString() ?? null,
      reason: each.reason,
    });
  }
  return shown;
}

interface Approval {
  [column: string]: unknown;
  step: number;
  state: 'waiting' | 'approved' | 'rejected' | 'dropped' | 'passed-on' | 'lapsed';
  began_at: Date;
  ends_at: Date | null;
  by_link: boolean;
  approver_id: string;
  approver_name: string;
  unit_code: string;
  decided_by_id: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  reason: string;
}

function approvalsOf(work: Work, order: OrderRecord): Promise<Approval[]> {
  return work.sql<Approval>(
    `select step, state, approver_id, approver_name, unit_code, decided_by_id, decided_by_name, decided_at, reason,
       began_at, ends_at, by_link
     from intake.approvals where order_id = $1 order by step, began_at, approver_name`,
    [order.bundle_id ?? order.order_id],
  );
}

/** Round the clock until the item's agreed time decides: so many days after the approval. */
function expected(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
