// The key by which a message is known to have been taken before. A relay that delivers again writes new headers on the envelope,
// and programs reuse Message-IDs: so the key is made of id, mailbox and what the sender wrote, and of nothing else.
import { createHash } from 'node:crypto';
import { mailboxOf } from './addresses.ts';
import type { MailMessage } from './mail-message.ts';

/**
 * Hexadecimal SHA-256. The same for a message delivered again to the same mailbox, by SMTP or IMAP; different for another
 * mailbox (one message sent to two desks is taken by both) and for another content under the same Message-ID. To find the twin
 * in the other mailbox compare `messageIds[0]` and `contentHash`.
 */
export function messageKey(message: Pick<MailMessage, 'messageIds' | 'contentHash'>, mailbox: string): string {
  return createHash('sha256')
    .update(`${message.messageIds[0] ?? ''}\0${mailboxOf(mailbox)}\0${message.contentHash}`)
    .digest('hex');
}
