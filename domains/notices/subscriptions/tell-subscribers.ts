// Tells those who follow: each entry of a notice that was told becomes one message to each of them, once. A message waits until
// the mail server has taken it, and what the server refuses is kept with its reason.
import { type MailSender, mailSettings, openMailSender, openTokens } from '../../../platform/mail/mail.ts';
import type { Steps } from '../../../platform/operation/domain.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons } from '../../people/people.ts';
import type { Notice } from '../notice-rows.ts';
import { noticeSelect, timelines } from '../notice-rows.ts';
import { linkToken } from './signed-link.ts';
import { wantsNotice } from './subscription-rules.ts';
import { type StatusMail, writeStatusMail } from './write-status-mail.ts';

/** Asks for the messages of what has just been told. */
export function tellSubscribers(work: Work, notice: Pick<Notice, 'notice_id' | 'ordinal'>): void {
  work.enqueue('tell-subscribers', { notice: notice.notice_id, ordinal: notice.ordinal });
}

/** The job: one message for each who wants it. Run twice it makes none twice. */
export async function queueTold(work: Work, payload: unknown): Promise<void> {
  const notice = await noticeSelect(work).where('n.notice_id', '=', fieldOf(payload, 'notice')).executeTakeFirst();
  if (!notice || (notice.state !== 'published' && notice.state !== 'resolved')) return;
  const ordinal = Number(fieldOf(payload, 'ordinal'));
  const tree = work.part(unitTreeKey);
  const followers = await work.sql<{
    subscription_id: string;
    account_id: string | null;
    services: string[];
    units: string[];
  }>(
    `select subscription_id, account_id, services, units from notices.subscriptions
     where by_mail and confirmed_at is not null and ended_at is null`,
  );
  for (const each of followers) {
    const isFor = each.account_id === null ? notice.is_public : notice.is_for_staff;
    if (isFor && wantsNotice(each, notice, (unit) => tree.below(unit)))
      await queueMail(work, each.subscription_id, { kind: 'told', notice: notice.notice_id, ordinal });
  }
}

/** Puts a message into the outbox. */
export async function queueMail(
  work: Work,
  subscriptionId: string,
  what: { readonly kind: 'confirm' } | { readonly kind: 'told'; readonly notice: string; readonly ordinal: number },
): Promise<void> {
  const [row] = await work.sql<{ mail_id: string }>(
    `insert into notices.outgoing_mails (mail_id, subscription_id, kind, notice_id, ordinal, queued_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (subscription_id, notice_id, ordinal) do nothing returning mail_id`,
    [
      work.newId(),
      subscriptionId,
      what.kind,
      what.kind === 'told' ? what.notice : null,
      what.kind === 'told' ? what.ordinal : null,
      work.now,
    ],
  );
  if (row) work.enqueue('send-status-mail', { mail: row.mail_id });
}

/** The job of one message. What the server would not take now is tried again by the queue. */
export async function sendStatusMail(steps: Steps, payload: unknown): Promise<void> {
  const { outgoing, mailbox, tokens } = mailSettings();
  // without a server it waits; `tendStatusMail` sends it when there is one
  if (!outgoing || !mailbox) return;
  const mailId = fieldOf(payload, 'mail');
  const mail = await steps.act((work) => mailToWrite(work, mailId, mailbox));
  if (!mail) return;
  const sender: MailSender = openMailSender(outgoing, tokens && openTokens(tokens));
  try {
    const sent = await sender.sendMail(await writeStatusMail(mail));
    if (sent.outcome === 'later') throw new Error(`the mail server asks to come back: ${sent.answer}`);
    const trouble = sent.outcome === 'sent' ? (sent.refused[0]?.answer ?? null) : sent.answer;
    await steps.act((work) =>
      work.sql('update notices.outgoing_mails set sent_at = $2, trouble = $3 where mail_id = $1', [
        mailId,
        trouble === null ? work.now : null,
        trouble,
      ]),
    );
  } finally {
    sender.close();
  }
}

/** The job that finds messages nobody works on: mail was not set up, or the queue gave up. */
export async function tendStatusMail(work: Work): Promise<void> {
  if (!mailSettings().outgoing) return;
  const rows = await work.sql<{ mail_id: string }>(
    `select mail_id from notices.outgoing_mails where sent_at is null and trouble is null
       and queued_at < $1::timestamptz - interval '1 hour' and queued_at > $1::timestamptz - interval '2 days' limit 500`,
    [work.now],
  );
  for (const { mail_id } of rows)
    work.enqueue('send-status-mail', { mail: mail_id }, { key: `status-mail ${mail_id}` });
}

async function mailToWrite(work: Work, mailId: string, mailbox: string): Promise<StatusMail | null> {
  const [row] = await work.sql<{
    kind: 'confirm' | 'told';
    subscription_id: string;
    address: string | null;
    person_id: string | null;
    language: Language;
    notice_id: string | null;
    ordinal: number | null;
  }>(
    `select m.kind, m.notice_id, m.ordinal, s.subscription_id, s.address, s.person_id, s.language
     from notices.outgoing_mails m join notices.subscriptions s using (subscription_id)
     where m.mail_id = $1 and m.sent_at is null and m.trouble is null and s.ended_at is null
       and (m.kind = 'confirm' or s.confirmed_at is not null)`,
    [mailId],
  );
  const to =
    row?.address ?? (row?.person_id ? (await addressesOfPersons(work, [row.person_id])).get(row.person_id) : null);
  if (!row || !to) return null;
  const notice =
    row.notice_id === null
      ? null
      : await noticeSelect(work).where('n.notice_id', '=', row.notice_id).executeTakeFirst();
  const entries = notice ? ((await timelines(work, [notice.notice_id])).get(notice.notice_id) ?? []) : [];
  const entry = entries[(row.ordinal ?? 0) - 1] ?? entries.at(-1) ?? null;
  const site = (await siteAddress(work)) ?? '';
  const use = row.kind === 'confirm' ? 'confirm' : 'end';
  const isOwn = row.person_id !== null;
  return {
    messageId: `status-${mailId}@${mailbox.split('@')[1] ?? 'fyr'}`,
    date: work.now,
    from: mailbox,
    to,
    language: row.language,
    site,
    link: isOwn
      ? `${site}/notices/subscriptions`
      : `${site}/status/${use}?token=${await linkToken(work, use, row.subscription_id)}`,
    isOwn,
    notice: notice && entry ? { id: notice.notice_id, title: notice.title, body: notice.body, entry } : null,
  };
}

function fieldOf(payload: unknown, name: string): string {
  return payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, name) ?? '') : '';
}
