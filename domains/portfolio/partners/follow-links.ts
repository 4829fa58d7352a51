// Links by which a partner outside the region follows its assignments without an account. Those who lead an assignment with the partner
// send and revoke them. What is shown is chosen for somebody outside: what, where, how it stands and its days; no texts, no reasons and
// no names of people.
import { mailSettings } from '../../../platform/mail/mail.ts';
import { localDay } from '../../../platform/operation/local-day.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import { readSetting } from '../../../platform/settings/settings.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { assignmentToChange } from '../assignments/assignment-access.ts';
import { steppedOf } from '../assignments/assignment-actions.ts';
import { shownRows } from '../assignments/assignment-rows.ts';
import type { AssignmentFollowUp, FollowedAssignments } from '../contract.ts';
import * as contract from '../contract.ts';
import { showAssignmentFollowUp } from '../improvements/follow-up.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { type FollowLinkRecord, followedRecords, followMailLink } from './follow-link-rows.ts';
import { followOutbox } from './follow-mail.ts';

const days = 180;

export async function sendFollowLink(
  work: Work,
  input: GivenOf<typeof contract.sendFollowLink>,
): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  const partner = await partnerIn(work, input);
  if (mailSettings().mailbox === null) throw new Refusal('conflict', 'mail-not-set-up', {});
  const [working] = await work.sql<{ count: number }>(
    `select count(*)::int as count from portfolio.follow_links
     where partner_id = $1 and revoked_at is null and expires_at > $2`,
    [input.partner, work.now],
  );
  if ((working?.count ?? 0) >= contract.mostFollowLinks)
    throw new Refusal('conflict', 'too-many-follow-links', { most: contract.mostFollowLinks });
  const link = work.newId();
  await tables<DB>(work)
    .insertInto('portfolio.follow_links')
    .values({
      link_id: link,
      partner_id: input.partner,
      address: input.address,
      language: input.language,
      created_at: work.now,
      by_id: work.actor?.kind === 'person' ? work.actor.id : null,
      by_name: work.actor?.name ?? '',
      expires_at: new Date(work.now.getTime() + days * 86_400_000),
      told_to: work.now,
    })
    .execute();
  await followOutbox.put(work, { link_id: link, what: 'link' });
  await addStep(work, steppedOf(record), 'follow-link', { text: partner });
  return showAssignmentFollowUp(work, input);
}

export async function revokeFollowLink(
  work: Work,
  input: GivenOf<typeof contract.revokeFollowLink>,
): Promise<AssignmentFollowUp> {
  const record = await assignmentToChange(work, input.assignment, { onlyLeaders: true });
  const revoked = await work.sql<{ name: string }>(
    `update portfolio.follow_links l set revoked_at = $4, address = ''
     from portfolio.participations p join portfolio.partners n using (partner_id)
     where l.link_id = $1 and l.partner_id = $2 and l.revoked_at is null and p.partner_id = l.partner_id and p.assignment_id = $3
     returning n.name`,
    [input.link, input.partner, input.assignment, work.now],
  );
  const [partner] = revoked;
  if (!partner) throw new Refusal('not-found', 'no-such-follow-link');
  await addStep(work, steppedOf(record), 'follow-link-revoked', { text: partner.name });
  return showAssignmentFollowUp(work, input);
}

/** What whoever sent the link may read now, and nothing else: a link outlives no right. */
export async function followed(work: Work, { token }: { token: string }): Promise<FollowedAssignments> {
  const link = workingLink(work, await followMailLink.open(work, token));
  return shownBy(work, link);
}

/** Letters about changes, stopped and wanted again by whoever has the link. */
export async function setFollowLetters(
  work: Work,
  { token, isOn }: GivenOf<typeof contract.setFollowLetters>,
): Promise<FollowedAssignments> {
  const link = workingLink(work, await followMailLink.openToChange(work, token));
  // what happened while none were wanted is not told afterwards
  await work.sql(
    `update portfolio.follow_links set has_letters = $2, told_to = case when $2 and not has_letters then $3 else told_to end
     where link_id = $1`,
    [link.link_id, isOn, work.now],
  );
  work.audit({ subject: 'follow-link', subjectId: link.link_id, detail: { letters: isOn } });
  return shownBy(work, { ...link, has_letters: isOn });
}

/** The job: where a link is over, nobody needs to know any more to whom it went. */
export async function forgetAddresses(work: Work): Promise<void> {
  await work.sql("update portfolio.follow_links set address = '' where expires_at <= $1 and address <> ''", [work.now]);
}

/** One that was never ours is not there; one that was is over, and says so. */
function workingLink(work: Work, link: FollowLinkRecord): FollowLinkRecord {
  if (link.revoked_at !== null || link.expires_at <= work.now) throw new Refusal('conflict', 'follow-link-over', {});
  return link;
}

async function shownBy(work: Work, link: FollowLinkRecord): Promise<FollowedAssignments> {
  const [partner] = await work.sql<{ name: string }>('select name from portfolio.partners where partner_id = $1', [
    link.partner_id,
  ]);
  const { records, hasHidden } = await followedRecords(work, link);
  if (records.length === 0 && hasHidden) throw new Refusal('conflict', 'follow-link-shows-nothing', {});
  const rows = await shownRows(work, records);
  return {
    partner: partner?.name ?? '',
    region: (await readSetting<string>(work, '', 'region')) ?? 'Fyr',
    on: await presentDay(work),
    until: localDay(link.expires_at, work.timeZone),
    hasLetters: link.has_letters,
    rows: rows.map((row, at) => ({
      number: row.number,
      title: row.title,
      unitName: row.unitName,
      part: records[at]?.part ?? '',
      status: row.status,
      statusOn: row.statusOn,
      startsOn: row.startsOn,
      deadlineOn: row.deadlineOn,
      expectedOn: row.expectedOn,
      lateness: row.lateness,
      days: row.days,
    })),
  };
}

async function partnerIn(work: Work, of: { assignment: string; partner: string }): Promise<string> {
  const [partner] = await work.sql<{ name: string }>(
    `select n.name from portfolio.participations p join portfolio.partners n using (partner_id)
     where p.assignment_id = $1 and p.partner_id = $2 and p.left_on is null`,
    [of.assignment, of.partner],
  );
  if (!partner) throw new Refusal('not-found', 'no-such-partner');
  return partner.name;
}
