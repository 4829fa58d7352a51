// Mail about orders, written into the outbox in the transaction it tells of: to whoever decides and to those who may decide in
// their place these days, each with a link of their own; and to whoever ordered, when it is decided or has lapsed.
import { mailSettings } from '../../platform/mail/mail.ts';
import type { Work } from '../../platform/work/work.ts';
import { substitutesOf } from '../people/people.ts';
import type { OrderRecord } from './order-rows.ts';
import { orderOutbox } from './send-order-mail.ts';

export interface AskedApprover {
  readonly approvalId: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  /** when the time is out, and with it the link */
  readonly endsAt: Date;
}

/** Tells the approver and the substitutes of these days; never who ordered or gets it. Nothing where no mail is set up. */
export async function mailToApprovers(
  work: Work,
  order: OrderRecord,
  approver: AskedApprover,
  purpose: 'asked' | 'reminded' | 'passed-on',
): Promise<void> {
  if (mailSettings().mailbox === null) return;
  const notThem = [order.orderer_person_id, order.person_id];
  const substitutes = await substitutesOf(work, approver.person, approver.unit);
  const told = [{ person: approver.person, name: approver.name, insteadOf: '' }].concat(
    substitutes.map((each) => ({ ...each, insteadOf: approver.name })),
  );
  for (const { person, name, insteadOf } of told)
    if (!notThem.includes(person))
      await intoOutbox(work, order, {
        purpose,
        approvalId: approver.approvalId,
        linkId: await makeLink(work, approver, { person, name }),
        person,
        name,
        insteadOf,
      });
}

/** Tells whoever ordered what came of it; nobody where a program ordered. */
export async function mailToOrderer(work: Work, order: OrderRecord, purpose: 'decided' | 'lapsed'): Promise<void> {
  if (mailSettings().mailbox === null || order.orderer_person_id === null) return;
  await intoOutbox(work, order, {
    purpose,
    approvalId: null,
    linkId: null,
    person: order.orderer_person_id,
    name: order.orderer_name,
    insteadOf: '',
  });
}

async function makeLink(work: Work, approver: AskedApprover, to: { person: string; name: string }): Promise<string> {
  const linkId = work.newId();
  await work.sql(
    `insert into intake.approval_links (link_id, approval_id, person_id, person_name, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [linkId, approver.approvalId, to.person, to.name, work.now, approver.endsAt],
  );
  return linkId;
}

interface NewMail {
  readonly purpose: 'asked' | 'reminded' | 'passed-on' | 'lapsed' | 'decided';
  readonly approvalId: string | null;
  readonly linkId: string | null;
  readonly person: string;
  readonly name: string;
  readonly insteadOf: string;
}

async function intoOutbox(work: Work, order: OrderRecord, mail: NewMail): Promise<void> {
  await orderOutbox.put(work, {
    order_id: order.order_id,
    approval_id: mail.approvalId,
    purpose: mail.purpose,
    link_id: mail.linkId,
    person_id: mail.person,
    to_name: mail.name,
    instead_of: mail.insteadOf,
  });
}
