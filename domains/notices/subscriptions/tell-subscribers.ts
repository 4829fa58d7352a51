// Tells those who follow: each entry of a notice that was told becomes one message to each of them, once.
import { type OutboxRow, outbox, signedToken } from '../../../platform/mail/mail.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons } from '../../people/people.ts';
import type { Notice } from '../notice-rows.ts';
import { entriesIn, inLanguage, noticeSelect, timelines } from '../notice-rows.ts';
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
      await statusOutbox.put(work, {
        subscription_id: each.subscription_id,
        kind: 'told',
        notice_id: notice.notice_id,
        ordinal,
      });
  }
}

type StatusMailRow = OutboxRow & {
  readonly subscription_id: string;
  readonly kind: 'confirm' | 'told';
  readonly notice_id: string | null;
  readonly ordinal: number | null;
};

export const statusOutbox = outbox<StatusMailRow>({
  table: 'notices.outgoing_mails',
  name: 'status-mail',
  write: async (work, row, letterhead) => {
    const mail = await mailToWrite(work, row);
    return mail ? writeStatusMail(mail, letterhead) : { state: 'not-needed', answer: '' };
  },
});

async function mailToWrite(work: Work, row: StatusMailRow): Promise<StatusMail | null> {
  const [to] = await work.sql<{ address: string | null; person_id: string | null; language: Language }>(
    `select address, person_id, language from notices.subscriptions
     where subscription_id = $1 and ended_at is null and ($2 = 'confirm' or confirmed_at is not null)`,
    [row.subscription_id, row.kind],
  );
  const address =
    to?.address ?? (to?.person_id ? (await addressesOfPersons(work, [to.person_id])).get(to.person_id) : null);
  if (!to || !address) return null;
  const written =
    row.notice_id === null
      ? null
      : await noticeSelect(work).where('n.notice_id', '=', row.notice_id).executeTakeFirst();
  const notice = written ? inLanguage(written, to.language) : null;
  const told = notice ? ((await timelines(work, [notice.notice_id])).get(notice.notice_id) ?? []) : [];
  const entries = entriesIn(told, to.language);
  const entry = entries[(row.ordinal ?? 0) - 1] ?? entries.at(-1) ?? null;
  const site = (await siteAddress(work)) ?? '';
  const isOwn = to.person_id !== null;
  return {
    to: address,
    language: to.language,
    site,
    link: isOwn ? `${site}/notices/subscriptions` : `${site}/status/${await linkOf(work, row)}`,
    isOwn,
    notice: notice && entry ? { id: notice.notice_id, title: notice.title, body: notice.body, entry } : null,
  };
}

/** One to confirm is good for a week after it was asked for, one to end for ever. */
async function linkOf(work: Work, { kind, subscription_id: subject, created_at: asked }: StatusMailRow) {
  const use = kind === 'confirm' ? 'confirm' : 'end';
  const until = use === 'confirm' ? new Date(asked.getTime() + 7 * 86_400_000) : null;
  return `${use}?token=${await signedToken(work, { purpose: `${use}-subscription`, subject, until })}`;
}

function fieldOf(payload: unknown, name: string): string {
  return payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, name) ?? '') : '';
}
