// Ordering and taking back: one order per person, the answers checked by the form's own rules, the approval begun in the
// same transaction.
import { literally } from '../../platform/database/list-conditions.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons, unitsOfPerson } from '../people/people.ts';
import { beginApproval } from './approval-steps.ts';
import { itemFor } from './catalogue.ts';
import type * as contract from './contract.ts';
import { answerFaults, answersKept } from './form-rules.ts';
import { type ItemVersion, latestItems } from './item-versions.ts';
import { type OrderRecord, orderColumns, orderNumber, orderRecord } from './order-rows.ts';
import { beginsOn, daysAsked, dueOn, partsNeeded } from './part-rules.ts';
import { workingDays } from './working-days.ts';

type Input = GivenOf<typeof contract.placeOrder>;
interface Receiver {
  readonly person: string | null;
  readonly name: string;
  readonly unit: string;
}

export async function placeOrder(work: Work, input: Input) {
  const before = await orderedBefore(work, input.once);
  if (before.length > 0) return { orders: before };
  const item = await itemFor(work, input.item);
  checkAnswers(item, input);
  checkDays(item, input);
  const receivers = await receiversOf(work, input, item);
  if (item.occasion === 'offboarding') await checkOwnPeople(work, receivers);
  const parts = await partsOf(work, item, input);
  const price = item.price_ore + parts.reduce((sum, part) => sum + part.item.price_ore, 0);
  const orders = [];
  for (const [index, receiver] of receivers.entries()) {
    const once = input.once ? `${input.once} ${index}` : null;
    const order = await insertOrder(work, input, {
      item,
      receiver,
      price,
      bundle: null,
      once,
      due: null,
      begins: null,
    });
    for (const part of parts)
      await insertOrder(work, input, {
        ...part,
        receiver,
        price: part.item.price_ore,
        bundle: order.order_id,
        once: null,
      });
    work.audit({ subject: 'order', subjectId: order.order_id, unit: receiver.unit });
    orders.push({
      order: order.order_id,
      number: orderNumber(order.number),
      state: await beginApproval(work, order, item),
    });
  }
  return { orders };
}

export async function cancelOrder(work: Work, input: GivenOf<typeof contract.cancelOrder>) {
  const order = await orderRecord(work, input.order, ' for update');
  if (!order || order.orderer_id !== work.actor?.id || order.bundle_id) throw new Refusal('not-found', 'no-such-order');
  if (order.state !== 'approving')
    throw new Refusal('conflict', 'order-is-begun', { number: orderNumber(order.number) });
  await work.sql("update intake.orders set state = 'cancelled' where order_id = $1 or bundle_id = $1", [
    order.order_id,
  ]);
  await work.sql("update intake.approvals set state = 'dropped' where order_id = $1 and state = 'waiting'", [
    order.order_id,
  ]);
  work.audit({ subject: 'order', subjectId: order.order_id, unit: order.unit_code });
  return { order: order.order_id, state: 'cancelled' as const };
}

interface DatedPart {
  readonly item: ItemVersion;
  readonly due: string | null;
  readonly begins: string | null;
}

/** The parts that these answers ask for, each with its days. */
async function partsOf(work: Work, item: ItemVersion, input: Input): Promise<DatedPart[]> {
  const needed = partsNeeded(item.parts, input.answers);
  if (needed.length === 0) return [];
  const [versions, { isWorkingDay }] = await Promise.all([
    latestItems(
      work,
      needed.map((part) => part.item),
    ),
    workingDays(work),
  ]);
  return needed.flatMap((part) => {
    const version = versions.find((each) => each.item_code === part.item);
    if (!version) return [];
    const due = dueOn(part, { first: input.firstOn, last: input.lastOn }, isWorkingDay);
    return [{ item: version, due, begins: due && beginsOn(due, version.delivery_days, isWorkingDay) }];
  });
}

/** A bundle for an occasion is counted from days that must be told, the first before the last. */
function checkDays(item: ItemVersion, input: Input): void {
  const asked = daysAsked(item.occasion, item.parts);
  if (asked.first && input.firstOn === null) throw invalidField('day-needed', 'firstOn', '');
  if (asked.last && input.lastOn === null) throw invalidField('day-needed', 'lastOn', '');
  if (input.firstOn !== null && input.lastOn !== null && input.lastOn < input.firstOn)
    throw invalidField('last-before-first', 'lastOn', input.lastOn);
}

/** What somebody has is shown on the order: only those above or beside them, who answer for it, end it. */
async function checkOwnPeople(work: Work, receivers: readonly Receiver[]): Promise<void> {
  const mine = work.actor?.personId ? await unitsOfPerson(work, work.actor.personId) : [];
  for (const { person, unit } of receivers)
    if (!mine.includes(unit) && !work.policy.may('intake.receive-returns', unit))
      throw invalidField('not-your-person', 'persons', person ?? '');
}

async function orderedBefore(work: Work, once: string | undefined) {
  if (!once) return [];
  const rows = await work.sql<{ order_id: string; number: string; state: contract.OrderState }>(
    `select order_id, number::text as number, state from intake.orders
     where orderer_id = $1 and once_key like $2 order by number`,
    [work.actor?.id ?? '', `${literally(once)} %`],
  );
  return rows.map((row) => ({ order: row.order_id, number: orderNumber(row.number), state: row.state }));
}

function checkAnswers(item: ItemVersion, input: Input): void {
  const faults = answerFaults(item.fields, input.answers);
  if (faults.length === 0) return;
  throw new Refusal(
    'invalid',
    'answers-wrong',
    { field: faults[0]?.field ?? '' },
    faults.map((fault) => ({
      path: `answers.${fault.field}`,
      code: `answer-${fault.code}`,
      message: fault.code,
      ...(fault.expected ? { expected: fault.expected } : {}),
    })),
  );
}

/** Whom it is for: the persons named, a newcomer, oneself, or a unit. */
async function receiversOf(work: Work, input: Input, item: ItemVersion): Promise<Receiver[]> {
  const given = input.unit;
  if (given !== undefined && !work.part(unitTreeKey).unit(given)) throw invalidField('unknown-unit', 'unit', given);
  const me = work.actor?.personId ?? null;
  const mine = given ?? (me ? (await unitsOfPerson(work, me))[0] : undefined);
  const whom = item.goes_to === 'unit' ? 'unit' : input.whom;
  if (whom === 'unit') return [{ person: null, name: '', unit: needed(mine) }];
  if (whom === 'newcomer') {
    if (input.newcomer === '') throw invalidField('nobody-named', 'newcomer', '');
    return [{ person: null, name: input.newcomer, unit: needed(mine) }];
  }
  if (whom === 'me' && !me) return [{ person: null, name: work.actor?.name ?? '', unit: needed(mine) }];
  const persons = whom === 'me' && me ? [me] : [...new Set(input.persons)];
  if (persons.length === 0) throw invalidField('nobody-named', 'persons', '');
  const names = await namesOfPersons(work, persons);
  const stranger = persons.find((person) => !names.has(person));
  if (stranger) throw invalidField('unknown-person', 'persons', stranger);
  const receivers: Receiver[] = [];
  for (const person of persons) {
    const unit = given ?? (await unitsOfPerson(work, person))[0] ?? mine;
    receivers.push({ person, name: names.get(person) ?? '', unit: needed(unit) });
  }
  return receivers;
}

function needed(unit: string | undefined): string {
  if (unit) return unit;
  throw invalidField('no-unit', 'unit', '');
}

interface NewOrder {
  readonly item: ItemVersion;
  readonly receiver: Receiver;
  readonly price: number;
  readonly bundle: string | null;
  readonly due: string | null;
  readonly begins: string | null;
  readonly once: string | null;
}

async function insertOrder(work: Work, input: Input, made: NewOrder): Promise<OrderRecord> {
  const { item, receiver } = made;
  const [record] = await work.sql<OrderRecord>(
    `insert into intake.orders (order_id, item_code, item_version, state, orderer_id, orderer_person_id, orderer_name,
       person_id, person_name, unit_code, answers, note, wanted_on, price_ore, bundle_id, once_key, ordered_at,
       first_on, last_on, due_on, begins_on)
     values ($1, $2, $3, 'approving', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     returning ${orderColumns}`,
    [
      work.newId(),
      item.item_code,
      item.version,
      work.actor?.id ?? '',
      work.actor?.personId ?? null,
      work.actor?.name ?? '',
      receiver.person,
      receiver.name,
      receiver.unit,
      JSON.stringify(answersKept(item.fields, input.answers)),
      input.note,
      input.wantedOn,
      made.price,
      made.bundle,
      made.once,
      work.now,
      input.firstOn,
      input.lastOn,
      made.due,
      made.begins,
    ],
  );
  if (!record) throw new Error('an inserted order is returned');
  return record;
}
