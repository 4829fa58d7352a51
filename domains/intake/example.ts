// The example region's catalogue, and a few orders under way so that somebody has something to approve.
import { cast, castAs, personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ExampleItem } from './example-forms.ts';
import { exampleItems } from './example-items.ts';
import { loadUnderWay } from './example-under-way.ts';
import { workingDays } from './working-days.ts';

/** Loads the catalogue and the orders. */
export async function loadExample(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'intake.item_versions',
    [
      'item_code',
      'version',
      'names',
      'abouts',
      'goes_to',
      'service_code',
      'owner_unit_code',
      'price_ore',
      'delivery_days',
      'fields',
      'steps',
      'parts',
      'occasion',
      'created_at',
    ],
    exampleItems.map((item) => [
      item.code,
      1,
      JSON.stringify(item.names),
      JSON.stringify(item.abouts),
      item.goesTo,
      item.service,
      item.owner,
      item.priceKr * 100,
      item.days,
      JSON.stringify(item.fields),
      JSON.stringify(item.steps),
      JSON.stringify(item.parts),
      item.occasion ?? null,
      work.now.toISOString(),
    ]),
  );
  await copyOrders(work);
  await loadUnderWay(work);
}

interface ExampleOrder {
  readonly item: string;
  readonly answers: Readonly<Record<string, string | number | boolean>>;
  readonly note: string;
  readonly hours: number;
}

const underWay: readonly ExampleOrder[] = [
  { item: 'laptop', answers: { use: 'images' }, note: 'Den gamla orkar inte med bilderna.', hours: 20 },
  { item: 'phone', answers: { keep: false }, note: 'För beredskapen.', hours: 5 },
];

/** Two orders of an engineer that wait for the head of the section. */
async function copyOrders(work: Work): Promise<void> {
  const engineer = castAs('employee');
  const leads = cast.find((member) => member.trust?.role === 'unit-head');
  if (!leads) throw new Error('the example has a head of a section');
  const head = personOf(leads);
  const connection = work.connection();
  const rows = underWay.map((order, index) => ({
    ...order,
    id: stableId('order', String(index)),
    number: 100_001 + index,
  }));
  await copyRows(
    connection,
    'intake.orders',
    [
      'order_id',
      'number',
      'item_code',
      'item_version',
      'state',
      'orderer_id',
      'orderer_person_id',
      'orderer_name',
      'person_id',
      'person_name',
      'unit_code',
      'answers',
      'note',
      'price_ore',
      'ordered_at',
    ],
    rows.map((order) => [
      order.id,
      order.number,
      order.item,
      1,
      'approving',
      stableId('account', engineer.number),
      stableId('person', engineer.number),
      `${engineer.givenName} ${engineer.familyName}`,
      stableId('person', engineer.number),
      `${engineer.givenName} ${engineer.familyName}`,
      leads.unit,
      JSON.stringify(order.answers),
      order.note,
      itemOf(order.item).priceKr * 100,
      hoursAgo(work.now, order.hours),
    ]),
  );
  await copyApprovals(work, rows, leads.unit, head);
  await work.sql("select setval('intake.order_numbers', $1)", [100_000 + rows.length]);
}

async function copyApprovals(
  work: Work,
  orders: readonly (ExampleOrder & { readonly id: string })[],
  unit: string,
  head: ReturnType<typeof personOf>,
): Promise<void> {
  const days = await workingDays(work);
  await copyRows(
    work.connection(),
    'intake.approvals',
    [
      'approval_id',
      'order_id',
      'step',
      'role',
      'approver_id',
      'approver_name',
      'unit_code',
      'state',
      'began_at',
      'remind_at',
      'ends_at',
    ],
    orders.map((order) => [
      stableId('approval', order.id),
      order.id,
      1,
      'head',
      stableId('person', head.number),
      `${head.givenName} ${head.familyName}`,
      unit,
      'waiting',
      hoursAgo(work.now, order.hours),
      days.after(new Date(hoursAgo(work.now, order.hours)), 2).toISOString(),
      days.after(new Date(hoursAgo(work.now, order.hours)), 10).toISOString(),
    ]),
  );
}

function itemOf(code: string): ExampleItem {
  const item = exampleItems.find((each) => each.code === code);
  if (!item) throw new Error(`${code} is not in the catalogue`);
  return item;
}

function hoursAgo(now: Date, hours: number): string {
  return new Date(now.getTime() - hours * 3_600_000).toISOString();
}
