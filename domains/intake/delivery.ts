// From an approved order to its delivery: a service request with the team that answers for it, for a bundle one for each of
// its parts; when the case is solved the order is delivered, and the bundle with its last part.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { openCase } from '../service-desk/service-desk.ts';
import type { OrderState, OrderTold } from './contract.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';
import { type OrderRecord, orderColumns, orderNumber } from './order-rows.ts';
import { listReturns } from './return-list.ts';

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
    if (!of) continue;
    if (part.begins_on !== null && part.begins_on > work.today)
      await work.sql("update intake.orders set state = 'planned' where order_id = $1", [part.order_id]);
    else await openFor(work, part, of);
  }
  if (item.occasion === 'offboarding') await listReturns(work, order);
  if (parts.length === 0) await openFor(work, order, item);
  work.emit('order-approved', { orderId: order.order_id } satisfies OrderTold);
  return 'ordered';
}

/** The job: parts whose work begins today, or should have, become cases. Each is locked, so that it begins once. */
export async function beginPlanned(work: Work): Promise<void> {
  const due = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders where state = 'planned' and begins_on <= $1
     order by begins_on, number limit 200 for update skip locked`,
    [work.today],
  );
  const versions = await itemVersions(work, due);
  for (const part of due) {
    const item = versions.get(`${part.item_code} ${part.item_version}`);
    if (!item) continue;
    await work.sql("update intake.orders set state = 'ordered' where order_id = $1", [part.order_id]);
    work.audit({ subject: 'order', subjectId: part.order_id, unit: part.unit_code });
    await openFor(work, part, item);
  }
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
  await finishBundle(work, order.bundle_id);
}

/** The last part to arrive, or the last thing to come back, makes the bundle whole. */
export async function finishBundle(work: Work, bundleId: string): Promise<void> {
  const [bundle] = await work.sql<OrderRecord>(
    `select ${orderColumns} from intake.orders where order_id = $1 and state = 'ordered' for update`,
    [bundleId],
  );
  if (!bundle) return;
  // somebody who leaves may have been given more since the order was made
  const item = (await itemVersions(work, [bundle])).get(`${bundle.item_code} ${bundle.item_version}`);
  if (item?.occasion === 'offboarding') await listReturns(work, bundle);
  const [left] = await work.sql(
    `select 1 from intake.orders where bundle_id = $1 and state in ('ordered', 'planned')
     union all select 1 from intake.returns where order_id = $1 and state = 'out' limit 1`,
    [bundleId],
  );
  if (left) return;
  await work.sql("update intake.orders set state = 'delivered', delivered_at = $2 where order_id = $1", [
    bundleId,
    work.now,
  ]);
  work.audit({ subject: 'order', subjectId: bundleId, unit: bundle.unit_code });
  work.emit('order-delivered', { orderId: bundleId } satisfies OrderTold);
}

async function openFor(work: Work, order: OrderRecord, item: ItemVersion): Promise<void> {
  const answers = item.fields.flatMap((field) => {
    const answer = order.answers[field.id];
    return answer === undefined ? [] : [`${field.names.sv}: ${answerText(field, answer)}`];
  });
  const made = await openCase(
    work,
    {
      title: titleOf(order, item),
      description: [
        orderNumber(order.number),
        ...answers,
        order.note,
        order.wanted_on ? `Önskas ${order.wanted_on}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
      kind: 'service-request',
      ...(item.service_code ? { service: item.service_code } : {}),
      ...(order.person_id
        ? { requester: order.person_id }
        : { requesterName: order.person_name || order.orderer_name }),
      unit: order.unit_code,
      place: '',
      impact: 3,
      urgency: 3,
      channel: 'portal',
      isRestricted: false,
      once: `order-${order.order_id}`,
    },
    { dueOn: order.due_on },
  );
  if (!made.isNew) throw new Refusal('conflict', 'order-is-begun', { number: made.number });
  await work.sql('update intake.orders set case_id = $2 where order_id = $1', [order.order_id, made.case]);
}

function titleOf(order: OrderRecord, item: ItemVersion): string {
  return `${item.names.sv}${order.person_name ? `, ${order.person_name}` : ''}`.slice(0, 200);
}

function answerText(field: ItemVersion['fields'][number], answer: string | number | boolean): string {
  if (typeof answer === 'boolean') return answer ? 'ja' : 'nej';
  return field.options.find((option) => option.id === answer)?.names.sv ?? String(answer);
}
