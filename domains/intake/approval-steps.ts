// How an order moves through its approvals: the step that begins finds its approvers and tells them and their substitutes; a yes
// goes on, a no ends it, and when the time is out the next head is asked or the order lapses, as its item says.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { headsOfUnits } from '../people/people.ts';
import { approverOf, type Found, stepAfter, stepsOf } from './approval-rules.ts';
import type { OrderState } from './contract.ts';
import { deliver } from './delivery.ts';
import { type ItemVersion, itemVersions } from './item-versions.ts';
import { mailToApprovers, mailToOrderer } from './order-mail.ts';
import type { OrderRecord } from './order-rows.ts';
import { chainOf } from './unit-chain.ts';
import { workingDays } from './working-days.ts';

export interface ApprovalRecord {
  [column: string]: unknown;
  approval_id: string;
  order_id: string;
  step: number;
  role: string;
  approver_id: string;
  approver_name: string;
  unit_code: string;
  state: 'waiting' | 'approved' | 'rejected' | 'dropped' | 'passed-on' | 'lapsed';
  began_at: Date;
  remind_at: Date | null;
  reminded_at: Date | null;
  ends_at: Date | null;
}

/** Begins the first step, or, when there is none, has it delivered. Answers the state of the order then. */
export async function beginApproval(work: Work, order: OrderRecord, item: ItemVersion): Promise<OrderState> {
  const first = stepsOf(item.steps, order.price_ore)[0];
  if (!first) return deliver(work, order, item);
  await beginStep(work, order, item, first.step);
  return 'approving';
}

export interface Decision {
  readonly isApproved: boolean;
  readonly reason: string;
  /** the account, or where there is none the person */
  readonly byId: string;
  readonly byName: string;
  readonly byLink: boolean;
}

/** Writes a decision down and lets the order go on. Answers its state then. */
export async function settle(
  work: Work,
  approval: ApprovalRecord,
  order: OrderRecord,
  decision: Decision,
): Promise<OrderState> {
  if (!decision.isApproved && decision.reason === '')
    throw new Refusal('invalid', 'reason-needed', {}, [
      { path: 'reason', code: 'reason-needed', message: 'a no needs its reason' },
    ]);
  await work.sql(
    `update intake.approvals set state = $2, reason = $3, decided_by_id = $4, decided_by_name = $5, decided_at = $6,
       by_link = $7 where approval_id = $1`,
    [
      approval.approval_id,
      decision.isApproved ? 'approved' : 'rejected',
      decision.reason,
      decision.byId,
      decision.byName,
      work.now,
      decision.byLink,
    ],
  );
  work.audit({
    subject: 'order',
    subjectId: order.order_id,
    unit: order.unit_code,
    detail: {
      approved: decision.isApproved,
      for: approval.approver_name,
      by: decision.byName,
      ...(decision.byLink ? { byLink: true } : {}),
    },
  });
  return decision.isApproved ? stepForward(work, order, approval.step) : endWith(work, order, 'rejected');
}

/** The time is out: the next head above is asked in their place, or the order lapses. */
export async function timeOut(work: Work, approval: ApprovalRecord, order: OrderRecord): Promise<OrderState> {
  const item = await itemOfOrder(work, order);
  const next = item.time_out === 'escalate' ? await nextApprover(work, approval, order) : null;
  await work.sql('update intake.approvals set state = $2 where approval_id = $1', [
    approval.approval_id,
    next ? 'passed-on' : 'lapsed',
  ]);
  work.audit({
    subject: 'order',
    subjectId: order.order_id,
    unit: order.unit_code,
    detail: { timeOut: next ? 'passed-on' : 'lapsed', from: approval.approver_name, to: next?.name ?? null },
  });
  if (!next) return endWith(work, order, 'lapsed');
  const [asked] = await work.sql(
    `select 1 from intake.approvals where order_id = $1 and step = $2 and state in ('waiting', 'approved') and approver_id = $3`,
    [order.order_id, approval.step, next.person],
  );
  if (asked) return stepForward(work, order, approval.step);
  await insertApproval(work, order, item, { step: approval.step, role: approval.role, approver: next }, 'passed-on');
  return 'approving';
}

/** Who ordered and who gets it: they never decide. */
export function concerned(order: Pick<OrderRecord, 'orderer_person_id' | 'person_id'>): string[] {
  return [order.orderer_person_id, order.person_id].filter((each) => each !== null);
}

async function stepForward(work: Work, order: OrderRecord, step: number): Promise<OrderState> {
  const [waiting] = await work.sql(
    "select 1 from intake.approvals where order_id = $1 and step = $2 and state = 'waiting'",
    [order.order_id, step],
  );
  if (waiting) return 'approving';
  const item = await itemOfOrder(work, order);
  const next = stepAfter(stepsOf(item.steps, order.price_ore), step);
  if (next !== null) {
    await beginStep(work, order, item, next);
    return 'approving';
  }
  await mailToOrderer(work, order, 'decided');
  return deliver(work, order, item);
}

async function endWith(work: Work, order: OrderRecord, state: 'rejected' | 'lapsed'): Promise<OrderState> {
  await work.sql("update intake.approvals set state = 'dropped' where order_id = $1 and state = 'waiting'", [
    order.order_id,
  ]);
  await work.sql('update intake.orders set state = $3, decided_at = $2 where order_id = $1 or bundle_id = $1', [
    order.order_id,
    work.now,
    state,
  ]);
  await mailToOrderer(work, order, state === 'rejected' ? 'decided' : 'lapsed');
  return state;
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
    await insertApproval(work, order, item, { step: number, role: approver.role, approver }, 'asked');
}

async function insertApproval(
  work: Work,
  order: OrderRecord,
  item: ItemVersion,
  made: { readonly step: number; readonly role: string; readonly approver: Found },
  purpose: 'asked' | 'passed-on',
): Promise<void> {
  const days = await workingDays(work);
  const approvalId = work.newId();
  const { approver } = made;
  const endsAt = days.after(work.now, item.time_out_days);
  const remindAt = item.remind_days > 0 ? days.after(work.now, item.remind_days) : null;
  await work.sql(
    `insert into intake.approvals (approval_id, order_id, step, role, approver_id, approver_name, unit_code, state,
       began_at, remind_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10)`,
    [
      approvalId,
      order.order_id,
      made.step,
      made.role,
      approver.person,
      approver.name,
      approver.unit,
      work.now,
      remindAt && remindAt < endsAt ? remindAt : null,
      endsAt,
    ],
  );
  await mailToApprovers(
    work,
    order,
    { approvalId, person: approver.person, name: approver.name, unit: approver.unit, endsAt },
    purpose,
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
  const approver = approverOf(role, { units, headOf: (unit) => heads.get(unit) }, concerned(order));
  if (!approver) throw new Refusal('conflict', 'no-approver', { unit: order.unit_code });
  return approver;
}

/** The next head above who is neither concerned nor the one who did not answer. */
async function nextApprover(work: Work, approval: ApprovalRecord, order: OrderRecord): Promise<Found | null> {
  const units = chainOf(work, approval.unit_code).slice(1);
  const heads = await headsOfUnits(work, units);
  const notThem = [...concerned(order), approval.approver_id];
  return approverOf('head', { units, headOf: (unit) => heads.get(unit) }, notThem) ?? null;
}

async function itemOfOrder(work: Work, order: OrderRecord): Promise<ItemVersion> {
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  if (!item) throw new Error('an order has the version it was made from');
  return item;
}
