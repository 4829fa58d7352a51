// From an approved order to its delivery: a service request with the team that answers for it, for a bundle one for each of
// its parts; when the case is solved the order is delivered, and the bundle with its last part.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { openCase } from '../service-desk/service-desk.ts';
import type { OrderState, OrderTold } from './contract.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';
import { type OrderRecord, orderColumns, orderNumber } from './order-rows.ts';

/** Has an approved order done; answers its state. */
export async function deliver(work: Work, order: OrderRecord, item: ItemVersion): Promise<OrderState> {
  const parts = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders where bundle_id = $1 order by number`,
    [order.order_id],
  );
  const versions = await itemVersions(work, parts);
  await work.sql("update intake.orders set state = 'ordered', decided_at = $2 where order_id = $1 or bundle_id = $1", [
    order.order_id,
    work.now,
  ]);
  for (const part of parts) {
    const of = versions.get(`${part.item_code} ${part.item_version}`);
    if (of) await openFor(work, part, of);
  }
  if (parts.length === 0) await openFor(work, order, item);
  work.emit('order-approved', { orderId: order.order_id } satisfies OrderTold);
  return 'ordered';
}

/** When a case is solved: the order it delivers is delivered. Told twice it changes nothing. */
export async function deliveredByCase(work: Work, caseId: string): Promise<void> {
  const [order] = await work.sql<{ order_id: string; bundle_id: string | null }>(
    `update intake.orders set state = 'delivered', delivered_at = $2 where case_id = $1 and state = 'ordered'
     returning order_id, bundle_id`,
    [caseId, work.now],
  );
  if (!order) return;
  work.audit({ subject: 'order', subjectId: order.order_id });
  work.emit('order-delivered', { orderId: order.order_id } satisfies OrderTold);
  if (!order.bundle_id) return;
  // the last part to arrive makes the bundle whole
  await work.sql(
    `update intake.orders b set state = 'delivered', delivered_at = $2 where b.order_id = $1 and b.state = 'ordered'
       and not exists (select 1 from intake.orders p where p.bundle_id = b.order_id and p.state = 'ordered')`,
    [order.bundle_id, work.now],
  );
}

async function openFor(work: Work, order: OrderRecord, item: ItemVersion): Promise<void> {
  const answers = item.fields.flatMap((field) => {
    const answer = order.answers[field.id];
    return answer === undefined ? [] : [`${field.names.sv}: ${answerText(field, answer)}`];
  });
  const made = await openCase(work, {
    title: `${item.names.sv}${order.person_name ? `, ${order.person_name}` : ''}`.slice(0, 200),
    description: [orderNumber(order.number), ...answers, order.note, order.wanted_on ? `Önskas ${order.wanted_on}` : '']
      .filter(Boolean)
      .join('\n'),
    kind: 'service-request',
    ...(item.service_code ? { service: item.service_code } : {}),
    ...(order.person_id ? { requester: order.person_id } : { requesterName: order.person_name || order.orderer_name }),
    unit: order.unit_code,
    place: '',
    impact: 3,
    urgency: 3,
    channel: 'portal',
    isRestricted: false,
    once: `order-${order.order_id}`,
  });
  if (!made.isNew) throw new Refusal('conflict', 'order-is-begun', { number: made.number });
  await work.sql('update intake.orders set case_id = $2 where order_id = $1', [order.order_id, made.case]);
}

function answerText(field: ItemVersion['fields'][number], answer: string | number | boolean): string {
  if (typeof answer === 'boolean') return answer ? 'ja' : 'nej';
  return field.options.find((option) => option.id === answer)?.names.sv ?? String(answer);
}
