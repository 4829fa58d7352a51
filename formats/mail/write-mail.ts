// Writes an outgoing message: headers that keep its thread together and tell other programs what it is, and one tree as both
// plain text and HTML. Composing MIME is nodemailer's; what stands in the headers is decided here.
import MailComposer from 'nodemailer/lib/mail-composer';
import { isReachable } from './addresses.ts';
import { cleanLine } from './charset.ts';
import { blocksAsHtml, blocksAsText, type MailBlock } from './mail-blocks.ts';
import type { MailAddress } from './mail-message.ts';

export interface OutgoingMail {
  /** without angle brackets; `ownMessageId` makes one */
  readonly messageId: string;
  readonly date: Date;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  /** `replyAddress` makes the one of a case */
  readonly replyTo?: MailAddress;
  readonly subject: string;
  /** ids without angle brackets, oldest first in `references` */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly body: readonly MailBlock[];
  /** BCP 47 */
  readonly language: string;
  /** a person's own words, a program's answer to a message, or a program's own message (RFC 3834) */
  readonly writtenBy: 'person' | 'program-answer' | 'program';
  /** in `X-Loop`: by it we know our own messages again */
  readonly loopMark: string;
  /** only for what people subscribe to (RFC 2369, RFC 8058) */
  readonly unsubscribe?: { readonly address: string; readonly oneClick: boolean };
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly content: Uint8Array }[];
}

export interface MailEnvelope {
  /** '' is the empty path: what is sent so can never cause an answer */
  readonly from: string;
  readonly to: readonly string[];
}

export interface WrittenMail {
  readonly raw: Buffer;
  readonly envelope: MailEnvelope;
}

/**
 * The bytes and the envelope of a message. Automatic answers go out with an empty path (RFC 3834, 3.3); other messages with the
 * reply address, so that a bounce finds its case. Line ends within headers are taken out. Throws RangeError without a recipient.
 */
export async function writeMail(mail: OutgoingMail): Promise<WrittenMail> {
  const to = [...mail.to, ...(mail.cc ?? [])].map(({ address }) => address);
  if (to.length === 0 || !to.every(isReachable)) throw new RangeError('a message needs recipients with addresses');
  const composer = new MailComposer({
    from: named(mail.from),
    to: mail.to.map(named),
    cc: mail.cc?.map(named),
    replyTo: mail.replyTo ? named(mail.replyTo) : undefined,
    subject: cleanLine(mail.subject),
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    inReplyTo: mail.inReplyTo ? `<${mail.inReplyTo}>` : undefined,
    references: shortened(mail.references ?? []).map((id) => `<${id}>`),
    text: blocksAsText(mail.body),
    html: blocksAsHtml(mail.body, mail.language),
    textEncoding: 'quoted-printable',
    headers: headersOf(mail),
    attachments: (mail.attachments ?? []).map(({ name, mediaType, content }) => ({
      filename: cleanLine(name),
      contentType: mediaType,
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
  });
  const path = mail.writtenBy === 'program-answer' ? '' : (mail.replyTo ?? mail.from).address;
  const built = await composer.compile().build();
  // bodies keep their own line ends while composed; on the wire there is only one
  const raw = Buffer.from(built.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
  return { raw, envelope: { from: path, to } };
}

function named({ name, address }: MailAddress): { name: string; address: string } {
  return { name: cleanLine(name), address: cleanLine(address) };
}

function headersOf(mail: OutgoingMail): Record<string, string> {
  const headers: Record<string, string> = {
    'X-Loop': cleanLine(mail.loopMark),
    'Content-Language': cleanLine(mail.language),
  };
  if (mail.writtenBy !== 'person') {
    headers['Auto-Submitted'] = mail.writtenBy === 'program-answer' ? 'auto-replied' : 'auto-generated';
    // Exchange looks at its own header only
    headers['X-Auto-Response-Suppress'] = 'All';
  }
  if (mail.unsubscribe) {
    headers['List-Unsubscribe'] = `<${cleanLine(mail.unsubscribe.address)}>`;
    if (mail.unsubscribe.oneClick) headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  return headers;
}

/** The first and the latest: enough to hold a thread together (RFC 5322 sets no limit, mail servers do). */
function shortened(ids: readonly string[]): readonly string[] {
  return ids.length <= 20 ? ids : [...ids.slice(0, 1), ...ids.slice(-19)];
}
