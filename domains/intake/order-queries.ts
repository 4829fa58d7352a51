// Reading orders: mine, and one with its approvals and parts. An order is seen by who ordered it, whom it is for, those who
// decide on it, and the heads of its unit.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { approvalOfMine, mayReadAsApprover } from './approvals.ts';
import type * as contract from './contract.ts';
import { fieldsShown } from './form-rules.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';
import { type OrderRecord, orderColumns, orderRecord, shownOrders } from './order-rows.ts';

export async function myOrders(
  work: Work,
  input: GivenOf<typeof contract.listMyOrders>,
): Promise<AnswerOf<typeof contract.listMyOrders>> {
  const found = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders
     where (orderer_id = $1 or person_id = $2) and bundle_id is null and ($3::bigint is null or number < $3)
     order by number desc limit $4`,
    [
      work.actor?.id ?? '',
      work.actor?.personId ?? null,
      /^\d+$/.test(input.after ?? '') ? input.after : null,
      input.limit + 1,
    ],
  );
  const rows = found.slice(0, input.limit);
  return {
    rows: await shownOrders(work, rows),
    next: found.length > input.limit ? (rows.at(-1)?.number ?? null) : null,
  };
}

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
  if (!own && !decides) throw new Refusal('not-found', 'no-such-order');
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
    wantedOn: order.wanted_on,
    expectedOn: order.decided_at && order.state === 'ordered' ? expected(order.decided_at, item.delivery_days) : null,
    answers: shownAnswers(work, item, order),
    approvals: approvals.map((each) => ({
      step: each.step,
      state: each.state,
      approver: each.approver_name,
      decidedBy: each.decided_by_name,
      decidedAt: each.decided_at?.toISOString() ?? null,
      reason: each.reason,
    })),
    partOrders: await shownOrders(work, parts),
    case: own ? order.case_id : null,
    mayDecide: approval !== null,
    approval,
    mayCancel: order.orderer_id === actor?.id && order.state === 'approving' && order.bundle_id === null,
  };
}

interface Approval {
  [column: string]: unknown;
  step: number;
  state: 'waiting' | 'approved' | 'rejected' | 'dropped';
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
    `select step, state, approver_id, approver_name, unit_code, decided_by_id, decided_by_name, decided_at, reason
     from intake.approvals where order_id = $1 order by step, approver_name`,
    [order.bundle_id ?? order.order_id],
  );
}

function shownAnswers(work: Work, item: ItemVersion, order: OrderRecord): { name: string; value: string }[] {
  const { language } = work;
  const words = { sv: ['ja', 'nej'], da: ['ja', 'nej'], en: ['yes', 'no'] }[language];
  return fieldsShown(item.fields, order.answers).flatMap((field) => {
    const answer = order.answers[field.id];
    if (answer === undefined) return [];
    const option = field.options.find((each) => each.id === answer);
    const value = typeof answer === 'boolean' ? words[answer ? 0 : 1] : (option?.names[language] ?? answer);
    return [{ name: field.names[language], value: String(value) }];
  });
}

/** Round the clock until the item's agreed time decides: so many days after the approval. */
function expected(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
