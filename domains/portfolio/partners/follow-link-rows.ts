// The links of partners that still work, as those who lead an assignment see them.
import type { Language, Work } from '../../../platform/work/work.ts';
import type { AssignmentFollowUp } from '../contract.ts';

export type FollowLinkRecord = {
  link_id: string;
  partner_id: string;
  address: string;
  language: Language;
  expires_at: Date;
  revoked_at: Date | null;
};

type ShownLink = AssignmentFollowUp['partners'][number]['links'][number] & { readonly partner: string };

/** The working links of the partners of an assignment, the newest first. */
export async function followLinksOf(work: Work, assignment: string): Promise<ShownLink[]> {
  const rows = await work.sql<FollowLinkRecord & { mail: ShownLink['mail'] | null }>(
    `select l.*, (select m.state from portfolio.outgoing_mails m where m.link_id = l.link_id limit 1) as mail
     from portfolio.follow_links l join portfolio.participations p using (partner_id)
     where p.assignment_id = $1 and l.revoked_at is null and l.expires_at > $2 order by l.created_at desc`,
    [assignment, work.now],
  );
  return rows.map((row) => ({
    partner: row.partner_id,
    link: row.link_id,
    address: row.address,
    until: row.expires_at.toISOString().slice(0, 10),
    mail: row.mail ?? 'waiting',
  }));
}
