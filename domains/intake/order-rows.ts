// How an order is read from its table and shown.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { OrderRow, OrderState } from './contract.ts';
import { type Answers, fieldsShown } from './form-rules.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';

export interface OrderRecord {
  [column: string]: unknown;
  order_id: string;
  number: string;
  item_code: string;
  item_version: number;
  state: OrderState;
  orderer_id: string;
  orderer_person_id: string | null;
  orderer_name: string;
  person_id: string | null;
  person_name: string;
  unit_code: string;
  answers: Answers;
  note: string;
  wanted_on: string | null;
  first_on: string | null;
  last_on: string | null;
  due_on: string | null;
  begins_on: string | null;
  price_ore: number;
  bundle_id: string | null;
  case_id: string | null;
  ordered_at: Date;
  decided_at: Date | null;
  delivered_at: Date | null;
}

export const orderColumns = `order_id, number::text as number, item_code, item_version, state, orderer_id,
  orderer_person_id, orderer_name, person_id, person_name, unit_code, answers, note, wanted_on::text as wanted_on,
  first_on::text as first_on, last_on::text as last_on, due_on::text as due_on, begins_on::text as begins_on, price_ore::float8 as price_ore, bundle_id, case_id, ordered_at, decided_at, delivered_at`;

export async function orderRecord(work: Work, orderId: string, lock = ''): Promise<OrderRecord | undefined> {
  const [record] = await work.sql<OrderRecord>(`select ${orderColumns} from intake.orders where order_id = $1${lock}`, [
    orderId,
  ]);
  return record;
}

/** "B-100234": as people say it. */
export function orderNumber(number: string): string {
  return `B-${number}`;
}

/** These orders as lists show them; bundles with how far they have come. */
export async function shownOrders(work: Work, records: readonly OrderRecord[]): Promise<OrderRow[]> {
  const [versions, parts] = await Promise.all([
    itemVersions(work, records),
    work.sql<{ bundle_id: string; parts: number; delivered: number }>(
      `select bundle_id, count(*)::int as parts, count(*) filter (where state = 'delivered')::int as delivered
       from intake.orders where bundle_id = any($1) group by bundle_id`,
      [records.map((record) => record.order_id)],
    ),
  ]);
  const tree = work.part(unitTreeKey);
  return records.map((record) => {
    const counted = parts.find((each) => each.bundle_id === record.order_id);
    const unitName = tree.unit(record.unit_code)?.name ?? record.unit_code;
    return {
      order: record.order_id,
      number: orderNumber(record.number),
      item: record.item_code,
      itemName: versions.get(`${record.item_code} ${record.item_version}`)?.names[work.language] ?? record.item_code,
      state: record.state,
      forWhom: record.person_name || unitName,
      unitName,
      priceOre: record.price_ore,
      orderedAt: record.ordered_at.toISOString(),
      delivered: counted?.delivered ?? null,
      parts: counted?.parts ?? null,
      dueOn: record.due_on,
      beginsOn: record.begins_on,
    };
  });
}

/** What was answered, as people read it. */
export function shownAnswers(work: Work, item: ItemVersion, order: OrderRecord): { name: string; value: string }[] {
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
