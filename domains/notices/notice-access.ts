// The only way to load one notice. Loading is authorising: who may not know of it gets the answer of one that is not
// there, and an action gets it locked, so that two people cannot take the same step at once.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { NoticeRight } from './contract.ts';
import { type Notice, noticeSelect } from './notice-rows.ts';
import { openSteps } from './notice-rules.ts';

const publish = 'notices.publish-notice';

/** Loads a notice the caller may read: a published one, or one of a unit whose notices the caller writes. */
export async function noticeFor(work: Work, noticeId: string): Promise<Notice> {
  const notice = await noticeSelect(work).where('n.notice_id', '=', noticeId).executeTakeFirst();
  if (!notice || !mayRead(work, notice)) throw new Refusal('not-found', 'no-such-notice');
  return notice;
}

/** Loads a notice for taking a step with it, and locks it until the transaction ends. */
export async function noticeToChange(work: Work, noticeId: string, step: NoticeRight): Promise<Notice> {
  await work.sql('select 1 from notices.notices where notice_id = $1 for update', [noticeId]);
  const notice = await noticeFor(work, noticeId);
  if (!work.policy.may(publish, notice.owner_unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: publish, unit: notice.owner_unit_code });
  if (openSteps(notice.state).includes(step)) return notice;
  throw new Refusal('conflict', refusalOf[notice.state], { state: notice.state });
}

/** What the caller may do with a notice just now: what the screen offers. */
export function allowedSteps(work: Work, notice: Notice): NoticeRight[] {
  return work.policy.may(publish, notice.owner_unit_code) ? [...openSteps(notice.state)] : [];
}

const refusalOf = {
  draft: 'not-published',
  published: 'already-published',
  resolved: 'notice-is-over',
  withdrawn: 'notice-is-over',
} as const;

/** Drafts and what was taken back are seen only by those who write notices for that unit. */
function mayRead(work: Work, notice: Notice): boolean {
  const told = notice.state === 'published' || notice.state === 'resolved';
  return told || work.policy.may(publish, notice.owner_unit_code);
}
