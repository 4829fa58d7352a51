// Each morning one letter for each link whose assignments have got another status, however many changes there were. It tells what
// whoever sent the link may read when the letter goes out.
import { mailSettings } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { FollowLinkRecord } from './follow-link-rows.ts';
import { followOutbox } from './follow-mail.ts';

/** The job. Run twice a day it writes no second letter; without mail what changes waits. */
export async function tellPartners(work: Work): Promise<void> {
  if (mailSettings().mailbox === null) return;
  const changed = await work.sql<Pick<FollowLinkRecord, 'link_id' | 'told_to'>>(
    `select l.link_id, l.told_to from portfolio.follow_links l
     where l.has_letters and l.revoked_at is null and l.expires_at > $1 and l.told_to <= $1::timestamptz - interval '20 hours'
       and exists (select 1 from portfolio.participations p join portfolio.steps s on s.record_id = p.assignment_id
         where p.partner_id = l.partner_id and p.left_on is null and s.kind = 'assignment' and s.what = 'status' and s.at > l.told_to)
     order by l.link_id for update of l`,
    [work.now],
  );
  for (const { link_id, told_to } of changed) {
    await followOutbox.put(work, { link_id, what: 'changes', changes_from: told_to, changes_to: work.now });
    await work.sql('update portfolio.follow_links set told_to = $2 where link_id = $1', [link_id, work.now]);
    work.audit({ subject: 'follow-link', subjectId: link_id });
  }
}
