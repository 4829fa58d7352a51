// The links of those who follow by mail without an account: one confirms their address, one stops the messages.
import { type MailLink, mailLink } from '../../../platform/mail/mail.ts';
import type { Language } from '../../../platform/work/work.ts';

interface SubscriptionRow {
  [column: string]: unknown;
  subscription_id: string;
  language: Language;
  ended_at: Date | null;
}

export const confirmMailLink = subscriptionLink('confirm');
export const endMailLink = subscriptionLink('end');

/** One that has ended is not confirmed any more; ending it once more is no fault. */
function subscriptionLink(use: 'confirm' | 'end'): MailLink<SubscriptionRow> {
  return mailLink({
    purpose: `${use}-subscription`,
    path: `/status/${use}?token=`,
    unknown: 'wrong-link',
    find: async (work, subject, lock) => {
      const [row] = await work.sql<SubscriptionRow>(
        `select * from notices.subscriptions where subscription_id = $1 and ($2 = 'end' or ended_at is null)${lock}`,
        [subject, use],
      );
      return row;
    },
  });
}
