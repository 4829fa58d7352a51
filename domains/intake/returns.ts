// What somebody who leaves gives back: each piece is settled by whoever received it, with the time; the order is not done
// before all of it is. The register of equipment follows in the same transaction.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { takeBackEquipment } from '../assets/assets.ts';
import type * as contract from './contract.ts';
import { finishBundle } from './delivery.ts';
import { type OrderRecord, orderColumns, orderNumber, orderRecord, shownOrders } from './order-rows.ts';

const receive = 'intake.receive-returns';

export async function settleReturn(work: Work, input: GivenOf<typeof contract.settleReturn>) {
  const order = await orderRecord(work, input.order, ' for update');
  if (!order || !seesReturns(work, order)) throw new Refusal('not-found', 'no-such-order');
  if (order.person_id !== null && order.person_id === work.actor?.personId)
    throw new Refusal('not-allowed', 'own-return');
  const [piece] = await work.sql<{ state: string }>(
    'select state from intake.returns where order_id = $1 and equipment_id = $2 for update',
    [input.order, input.equipment],
  );
  if (!piece) throw new Refusal('not-found', 'no-such-return');
  if (piece.state !== 'out') throw new Refusal('conflict', 'already-settled', { state: piece.state });
  if (!input.isBack && input.note === '')
    throw new Refusal('invalid', 'reason-needed', {}, [
      { path: 'note', code: 'reason-needed', message: 'what did not come back needs its reason' },
    ]);
  await work.sql(
    `update intake.returns set state = $3, note = $4, settled_at = $5, settled_by_id = $6, settled_by_name = $7
     where order_id = $1 and equipment_id = $2`,
    [
      input.order,
      input.equipment,
      input.isBack ? 'returned' : 'missing',
      input.note,
      work.now,
      work.actor?.id,
      work.actor?.name,
    ],
  );
  if (order.person_id !== null)
    await takeBackEquipment(work, {
      equipment: input.equipment,
      person: order.person_id,
      isBack: input.isBack,
      text: [orderNumber(order.number), input.note].filter(Boolean).join(' '),
    });
  work.audit({
    subject: 'order',
    subjectId: order.order_id,
    unit: order.unit_code,
    detail: { equipment: input.equipment, returned: input.isBack },
  });
  await finishBundle(work, order.order_id);
  const [{ left, state } = { left: 0, state: order.state }] = await work.sql<{
    left: number;
    state: contract.OrderState;
  }>(
    `select state, (select count(*)::int from intake.returns r where r.order_id = o.order_id and r.state = 'out') as left
     from intake.orders o where order_id = $1`,
    [order.order_id],
  );
  return { order: order.order_id, state, left };
}

/** Orders with something still out, in the units the caller receives for; who leaves first stands first. */
export async function openReturns(work: Work): Promise<AnswerOf<typeof contract.listReturns>> {
  const found = await work.sql<OrderRecord & { left_out: number; listed: number }>(
    `select ${orderColumns}, r.left_out, r.listed from intake.orders o join (
       select order_id as listed_id, count(*) filter (where state = 'out')::int as left_out, count(*)::int as listed
       from intake.returns group by order_id having count(*) filter (where state = 'out') > 0
     ) r on r.listed_id = o.order_id
     order by last_on, number limit 300`,
  );
  const mine = found.filter((order) => seesReturns(work, order));
  const rows = await shownOrders(work, mine);
  return {
    rows: rows.map((row, at) => ({
      ...row,
      lastOn: mine[at]?.last_on ?? null,
      left: mine[at]?.left_out ?? 0,
      listed: mine[at]?.listed ?? 0,
    })),
  };
}

/** Whether the caller receives what comes back for this order: never what they give back themselves. */
export function mayReceive(work: Work, order: OrderRecord): boolean {
  return seesReturns(work, order) && (order.person_id === null || order.person_id !== work.actor?.personId);
}

/** The heads above whom it is for; and the desk, which takes equipment back from everybody. */
function seesReturns(work: Work, order: OrderRecord): boolean {
  return work.policy.may(receive, order.unit_code) || work.policy.may('service-desk.work-cases');
}
