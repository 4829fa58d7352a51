// Reads the machine's part of reports about mail (RFC 3464 delivery status, RFC 8098 receipts, RFC 5965 complaints) and the
// headers of the message they are about. Many lack parts or misspell them; what is there is used.
import { beginningOf } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { headerOf, readHeaders } from './header-block.ts';
import type { MailAttachment, MailHeader, MailMessage } from './mail-message.ts';
import { readMessageIds } from './message-ids.ts';

/** Blocks of fields, as they stand between empty lines; at most 200 blocks of the first 256 kB. */
export function fieldBlocks(content: Uint8Array): (readonly MailHeader[])[] {
  const text = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 262_144));
  return text
    .toString('latin1')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/, 200)
    .map((block) => {
      const bytes = Buffer.from(block.trimStart(), 'latin1');
      return readHeaders(bytes, 0, bytes.length, () => {}).headers;
    })
    .filter((fields) => fields.length > 0);
}

/** An address field of a report: `rfc822; <somebody@example.se>` and its misspellings. */
export function reportAddress(value: string): string {
  const bare = value.slice(value.indexOf(';') + 1).replace(/[<>\s]/g, '');
  return beginningOf(bare, 320);
}

/** The attachments of a report that are of one of the types. */
export function attachmentsOf(message: Pick<MailMessage, 'attachments'>, types: RegExp): readonly MailAttachment[] {
  return message.attachments.filter(({ declaredType }) => types.test(declaredType));
}

export interface OriginalMessage {
  readonly messageId: string;
  readonly subject: string;
  readonly to: string;
}

/** What a report says of the message it is about: from its copy, or only its headers. */
export function originalMessage(message: Pick<MailMessage, 'attachments'>): OriginalMessage | null {
  const copy = attachmentsOf(
    message,
    /^(message\/(rfc822|global|partial)|text\/rfc822-headers|message\/rfc822-headers)/,
  )[0];
  if (!copy) return null;
  const bytes = Buffer.from(copy.content.buffer, copy.content.byteOffset, Math.min(copy.content.byteLength, 262_144));
  const { headers } = readHeaders(bytes, 0, bytes.length, () => {});
  return {
    messageId: readMessageIds(headerOf(headers, 'message-id'))[0] ?? '',
    subject: beginningOf(decodeWords(headerOf(headers, 'subject')), 500),
    to: beginningOf(decodeWords(headerOf(headers, 'to')), 500),
  };
}
