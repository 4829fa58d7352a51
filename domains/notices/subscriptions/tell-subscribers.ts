// Tells those who follow: each entry of a notice that was told becomes one message to each of them, once, or is gathered for the
// message of the next morning.
import { type OutboxRow, outbox, type Unwritten } from '../../../platform/mail/mail.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons } from '../../people/people.ts';
import type { Notice } from '../notice-rows.ts';
import { entriesIn, inLanguage, noticeSelect, timelines } from '../notice-rows.ts';
import { confirmMailLink, endMailLink } from './subscription-mail-links.ts';
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
    is_gathered: boolean;
  }>(
    `select subscription_id, account_id, services, units, is_gathered from notices.subscriptions
     where by_mail and confirmed_at is not null and ended_at is null`,
  );
  for (const each of followers) {
    const isFor = each.account_id === null ? notice.is_public : notice.is_for_staff;
    if (!isFor || !wantsNotice(each, notice, (unit) => tree.below(unit))) continue;
    const told = { subscription_id: each.subscription_id, notice_id: notice.notice_id, ordinal };
    if (each.is_gathered) await gather(work, told);
    else await statusOutbox.put(work, { ...told, kind: 'told' });
  }
}

/** The job of each morning: one message for each who has something that no message has told. */
export async function putGathered(work: Work): Promise<void> {
  const waiting = await work.sql<{ subscription_id: string }>(
    'select distinct subscription_id from notices.gathered_entries where mail_id is null',
  );
  for (const { subscription_id } of waiting) {
    const mail = await statusOutbox.put(work, { subscription_id, kind: 'gathered' });
    await work.sql('update notices.gathered_entries set mail_id = $2 where subscription_id = $1 and mail_id is null', [
      subscription_id,
      mail,
    ]);
  }
}

type StatusMailRow = OutboxRow & {
  readonly subscription_id: string;
  readonly kind: 'confirm' | 'told' | 'gathered';
  readonly notice_id: string | null;
  readonly ordinal: number | null;
};

export const statusOutbox = outbox<StatusMailRow>({
  table: 'notices.outgoing_mails',
  name: 'status-mail',
  write: async (work, row, letterhead) => {
    const mail = await mailToWrite(work, row);
    return 'state' in mail ? mail : writeStatusMail(mail, letterhead);
  },
});

async function gather(
  work: Work,
  told: { subscription_id: string; notice_id: string; ordinal: number },
): Promise<void> {
  await work.sql(
    `insert into notices.gathered_entries (subscription_id, notice_id, ordinal) values ($1, $2, $3) on conflict do nothing`,
    [told.subscription_id, told.notice_id, told.ordinal],
  );
}

const notNeeded: Unwritten = { state: 'not-needed', answer: '' };

async function mailToWrite(work: Work, row: StatusMailRow): Promise<StatusMail | Unwritten> {
  const [to] = await work.sql<{ address: string | null; person_id: string | null; language: Language }>(
    `select address, person_id, language from notices.subscriptions
     where subscription_id = $1 and ended_at is null and ($2 = 'confirm' or confirmed_at is not null)`,
    [row.subscription_id, row.kind],
  );
  const address =
    to?.address ?? (to?.person_id ? (await addressesOfPersons(work, [to.person_id])).get(to.person_id) : null);
  if (!to || !address) return notNeeded;
  const notices = await noticesTold(work, row, to.language);
  if (row.kind !== 'confirm' && notices.length === 0) return notNeeded;
  const site = (await siteAddress(work)) ?? '';
  const isOwn = to.person_id !== null;
  const link = isOwn ? `${site}/notices/subscriptions` : await linkOf(work, row);
  // a message that outsiders cannot stop is not sent
  if (link === null) return { state: 'failed', answer: 'the address of this Fyr is not set' };
  return {
    to: address,
    language: to.language,
    site,
    link,
    isOwn,
    isGathered: row.kind === 'gathered',
    notices,
  };
}

/** What a message tells: the entry it was made for, or of each notice that was gathered how it stands now. */
async function noticesTold(work: Work, row: StatusMailRow, language: Language): Promise<StatusMail['notices']> {
  const entries =
    row.kind === 'gathered'
      ? await work.sql<{ notice_id: string; ordinal: number }>(
          `select notice_id, max(ordinal) as ordinal from notices.gathered_entries where mail_id = $1
           group by notice_id order by min(ordinal), notice_id`,
          [row.mail_id],
        )
      : row.notice_id === null
        ? []
        : [{ notice_id: row.notice_id, ordinal: row.ordinal ?? 0 }];
  if (entries.length === 0) return [];
  const ids = entries.map((each) => each.notice_id);
  const [written, lines] = [
    await noticeSelect(work).where('n.notice_id', 'in', ids).execute(),
    await timelines(work, ids),
  ];
  return entries.flatMap(({ notice_id, ordinal }) => {
    const found = written.find((each) => each.notice_id === notice_id);
    // what was withdrawn meanwhile is not told any more
    if (found?.state !== 'published' && found?.state !== 'resolved') return [];
    const { title, body } = inLanguage(found, language);
    const told = entriesIn(lines.get(notice_id) ?? [], language);
    const entry = told[ordinal - 1] ?? told.at(-1);
    return entry ? [{ id: notice_id, title, body, entry }] : [];
  });
}

/** One to confirm is good for a week after it was asked for, one to end for ever. */
function linkOf(work: Work, { kind, subscription_id: subject, created_at: asked }: StatusMailRow) {
  if (kind !== 'confirm') return endMailLink.address(work, subject);
  return confirmMailLink.address(work, subject, new Date(asked.getTime() + 7 * 86_400_000));
}

function fieldOf(payload: unknown, name: string): string {
  return payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, name) ?? '') : '';
}
