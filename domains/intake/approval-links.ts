// Deciding by the link in a mail, without signing in: looking shows and decides nothing, pressing decides once. Who the link was
// made for must still be the approver or a substitute that day, and never decides on what they ordered or get.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { accountOfPerson } from '../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { substitutesOf } from '../people/people.ts';
import { type ApprovalLinkRow, approvalMailLink } from './approval-mail-link.ts';
import { type ApprovalRecord, concerned, settle } from './approval-steps.ts';
import type * as contract from './contract.ts';
import { itemVersions } from './item-versions.ts';
import { type OrderRecord, orderNumber, orderRecord, shownAnswers } from './order-rows.ts';

export async function approvalLink(
  work: Work,
  input: GivenOf<typeof contract.showApprovalLink>,
): Promise<AnswerOf<typeof contract.showApprovalLink>> {
  const { link, approval, order } = await linkFor(work, await approvalMailLink.open(work, input.token));
  const item = (await itemVersions(work, [order])).get(`${order.item_code} ${order.item_version}`);
  if (!item) throw new Refusal('not-found', 'no-such-link');
  const parts = await work.sql<OrderRecord>(
    'select item_code, item_version from intake.orders where bundle_id = $1 order by number',
    [order.order_id],
  );
  const names = await itemVersions(work, parts);
  const unitName = work.part(unitTreeKey).unit(order.unit_code)?.name ?? order.unit_code;
  return {
    state: stateOf(work, link, approval),
    number: orderNumber(order.number),
    itemName: item.names[work.language],
    forWhom: order.person_name || unitName,
    unitName,
    orderer: order.orderer_name,
    orderedAt: order.ordered_at.toISOString(),
    priceOre: order.price_ore,
    note: order.note,
    answers: shownAnswers(work, item, order),
    parts: parts.map(
      (part) => names.get(`${part.item_code} ${part.item_version}`)?.names[work.language] ?? part.item_code,
    ),
    decider: link.person_name,
    insteadOf: approval.approver_id === link.person_id ? null : approval.approver_name,
    expiresAt: link.expires_at.toISOString(),
    outcome: approval.state === 'approved' || approval.state === 'rejected' ? approval.state : null,
  };
}

export async function decideByLink(work: Work, input: GivenOf<typeof contract.decideByLink>) {
  const { link, approval, order } = await linkFor(
    work,
    await approvalMailLink.openToChange(work, input.token),
    ' for update',
  );
  if (approval.state !== 'waiting') throw new Refusal('conflict', 'already-decided', { state: approval.state });
  if (link.used_at !== null || link.expires_at <= work.now) throw new Refusal('conflict', 'link-is-over');
  if (concerned(order).includes(link.person_id)) throw new Refusal('not-allowed', 'own-order');
  const account = await accountOfPerson(work, link.person_id);
  if (account?.accountId === order.orderer_id) throw new Refusal('not-allowed', 'own-order');
  if (account?.disabledAt || !(await decidesToday(work, link, approval)))
    throw new Refusal('not-allowed', 'not-decider-now');
  // of the several mails about one approval each has its link; with the decision all of them are spent
  await work.sql('update intake.approval_links set used_at = $2 where approval_id = $1 and used_at is null', [
    approval.approval_id,
    work.now,
  ]);
  const state = await settle(work, approval, order, {
    isApproved: input.isApproved,
    reason: input.reason,
    byId: account?.accountId ?? link.person_id,
    byName: link.person_name,
    byLink: true,
  });
  return { number: orderNumber(order.number), state };
}

async function linkFor(
  work: Work,
  link: ApprovalLinkRow,
  lock = '',
): Promise<{ link: ApprovalLinkRow; approval: ApprovalRecord; order: OrderRecord }> {
  const [approval] = await work.sql<ApprovalRecord>(`select * from intake.approvals where approval_id = $1${lock}`, [
    link.approval_id,
  ]);
  const order = approval ? await orderRecord(work, approval.order_id, lock) : undefined;
  if (!approval || !order) throw new Refusal('not-found', 'no-such-link');
  return { link, approval, order };
}

function stateOf(work: Work, link: ApprovalLinkRow, approval: ApprovalRecord): 'open' | 'decided' | 'used' | 'expired' {
  if (approval.state !== 'waiting') return 'decided';
  if (link.used_at !== null) return 'used';
  return link.expires_at <= work.now ? 'expired' : 'open';
}

/** The approver, or somebody to whom the approver has delegated the role for these days. */
async function decidesToday(work: Work, link: ApprovalLinkRow, approval: ApprovalRecord): Promise<boolean> {
  if (link.person_id === approval.approver_id) return true;
  const substitutes = await substitutesOf(work, approval.approver_id, approval.unit_code);
  return substitutes.some((each) => each.person === link.person_id);
}
