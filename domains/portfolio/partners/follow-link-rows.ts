// The links of partners: those that still work, as those who lead an assignment see them, and what one shows when it is opened. A link
// shows what whoever sent it may read at that moment; nobody's right is kept in it.
import { mailLink } from '../../../platform/mail/mail.ts';
import { localDay } from '../../../platform/operation/local-day.ts';
import { accountActor } from '../../../platform/sign-in/session.ts';
import type { Actor, Language, Work } from '../../../platform/work/work.ts';
import { readsAssignment } from '../assignments/assignment-access.ts';
import type { AssignmentRecord } from '../assignments/assignment-record.ts';
import type { AssignmentFollowUp } from '../contract.ts';

export type FollowLinkRecord = {
  link_id: string;
  partner_id: string;
  address: string;
  language: Language;
  by_id: string | null;
  by_name: string;
  expires_at: Date;
  revoked_at: Date | null;
  told_to: Date;
  has_letters: boolean;
};

export const followMailLink = mailLink<FollowLinkRecord>({
  purpose: 'follow-assignments',
  path: '/follow/',
  unknown: 'no-such-follow-link',
  find: async (work, subject, lock) => {
    const [link] = await work.sql<FollowLinkRecord>(`select * from portfolio.follow_links where link_id = $1${lock}`, [
      subject,
    ]);
    return link;
  },
});

type ShownLink = AssignmentFollowUp['partners'][number]['links'][number] & { readonly partner: string };

/** The working links of the partners of an assignment, the newest first, and whether each still shows this assignment. */
export async function followLinksOf(work: Work, of: AssignmentRecord): Promise<ShownLink[]> {
  const rows = await work.sql<FollowLinkRecord & { mail: ShownLink['mail'] | null }>(
    `select l.*, (select m.state from portfolio.outgoing_mails m where m.link_id = l.link_id and m.what = 'link' limit 1) as mail
     from portfolio.follow_links l join portfolio.participations p using (partner_id)
     where p.assignment_id = $1 and l.revoked_at is null and l.expires_at > $2 order by l.created_at desc`,
    [of.assignment_id, work.now],
  );
  const senders = new Map<string | null, Actor | null>([[null, null]]);
  for (const { by_id } of rows) if (!senders.has(by_id)) senders.set(by_id, await senderOf(work, { by_id }));
  return rows.map((row) => ({
    partner: row.partner_id,
    link: row.link_id,
    address: row.address,
    until: localDay(row.expires_at, work.timeZone),
    mail: row.mail ?? 'waiting',
    by: row.by_name,
    shows: mayShow(work, senders.get(row.by_id) ?? null, of),
  }));
}

/** What the link shows now: of the assignments its partner takes part in those its sender may read; and whether there are others. */
export async function followedRecords(
  work: Work,
  link: Pick<FollowLinkRecord, 'partner_id' | 'by_id'>,
): Promise<{ records: (AssignmentRecord & { part: string })[]; hasHidden: boolean }> {
  const [sender, all] = await Promise.all([
    senderOf(work, link),
    work.sql<AssignmentRecord & { part: string }>(
      `select a.*, p.part from portfolio.participations p join portfolio.assignments a using (assignment_id)
       where p.partner_id = $1 and p.left_on is null order by a.status in ('done', 'cancelled'), a.number`,
      [link.partner_id],
    ),
  ]);
  const records = all.filter((each) => mayShow(work, sender, each));
  return { records, hasHidden: records.length < all.length };
}

/** Whoever sent it with the rights of today; null when their account is closed. */
export async function senderOf(work: Work, { by_id }: Pick<FollowLinkRecord, 'by_id'>): Promise<Actor | null> {
  return by_id === null ? null : accountActor(work, by_id);
}

function mayShow(work: Work, sender: Actor | null, record: AssignmentRecord): boolean {
  return sender !== null && readsAssignment(work.rightsOf(sender), sender, record);
}
