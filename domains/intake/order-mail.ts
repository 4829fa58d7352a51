// Mail about orders, written into the outbox in the transaction it tells of: to whoever decides and to those who may decide in
// their place these days, each with a link of their own; and to whoever ordered, when it is decided or has lapsed.
import { createHmac, randomBytes } from 'node:crypto';
import { mailSettings } from '../../platform/mail/mail.ts';
import { readSetting, writeSetting } from '../../platform/settings/settings.ts';
import { hashToken } from '../../platform/sign-in/session.ts';
import type { Work } from '../../platform/work/work.ts';
import { substitutesOf } from '../people/people.ts';
import type { OrderRecord } from './order-rows.ts';

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

/**
 * What stands in the address of a link: signed with the house's secret, so that it is the same however often the mail is tried,
 * and nowhere written down. The table knows its hash.
 */
export async function linkToken(work: Work, linkId: string): Promise<string> {
  return createHmac('sha256', await linkSecret(work))
    .update(`approval-link ${linkId}`)
    .digest('base64url');
}

async function makeLink(work: Work, approver: AskedApprover, to: { person: string; name: string }): Promise<string> {
  const linkId = work.newId();
  await work.sql(
    `insert into intake.approval_links (link_id, token_hash, approval_id, person_id, person_name, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      linkId,
      hashToken(await linkToken(work, linkId)),
      approver.approvalId,
      to.person,
      to.name,
      work.now,
      approver.endsAt,
    ],
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
  const mailId = work.newId();
  await work.sql(
    `insert into intake.outgoing_mails (mail_id, order_id, approval_id, purpose, link_id, person_id, to_name, instead_of,
       state, created_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $9)`,
    [
      mailId,
      order.order_id,
      mail.approvalId,
      mail.purpose,
      mail.linkId,
      mail.person,
      mail.name,
      mail.insteadOf,
      work.now,
    ],
  );
  work.enqueue('send-order-mail', { mail: mailId }, { key: `send-order-mail ${mailId}` });
}

const secretName = 'approval-link-secret';

/** The environment's, else one of the house's own that is made once. In a query it is there already: a link was made with it. */
async function linkSecret(work: Work): Promise<string> {
  const [given] = mailSettings().secrets ?? [];
  if (given) return given;
  const known = await readSetting<string>(work, '', secretName);
  if (known) return known;
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-approval-link-secret'))");
  const meanwhile = await readSetting<string>(work, '', secretName);
  if (meanwhile) return meanwhile;
  const made = randomBytes(32).toString('hex');
  await writeSetting(work, '', secretName, made);
  return made;
}
