// What kind of message one is, with the reasons, as a pure function: loops before bounces, bounces before automatic answers, and
// a letter only when nothing speaks against it. What to do with each kind is for those who receive it to decide.

import { comparableAddress, mailboxOf } from './addresses.ts';
import { absenceReasons, automaticReasons, listReasons } from './automatic-marks.ts';
import { type Bounce, bounceOf } from './bounce-of.ts';
import { isOwnMessageId } from './case-address.ts';
import { beginningOf } from './charset.ts';
import { headerOf } from './header-block.ts';
import type { JudgeReason } from './judge-reason.ts';
import type { MailAttachment, MailMessage } from './mail-message.ts';
import { readMessageIds } from './message-ids.ts';
import { attachmentsOf, fieldBlocks, reportAddress } from './report-fields.ts';

export type MailKind =
  /** from a person, as far as can be seen */
  | 'letter'
  /** our own message, or one that goes in circles */
  | 'loop'
  /** a message of ours did not arrive, or is late */
  | 'bounce'
  /** a message of ours was opened or deleted */
  | 'receipt'
  | 'out-of-office'
  /** written by a program */
  | 'automatic'
  /** from a mailing list or a newsletter */
  | 'list'
  /** a meeting: invitation, answer or cancellation */
  | 'invitation'
  /** its content cannot be read here */
  | 'encrypted'
  /** no text, no attachment, no subject */
  | 'empty';

export interface Receipt {
  readonly originalMessageId: string;
  readonly recipient: string;
  readonly wasDisplayed: boolean;
}

export interface MailJudgement {
  readonly kind: MailKind;
  /** strongest first; empty for a plain letter */
  readonly reasons: readonly JudgeReason[];
  /** whether an automatic answer may be sent (RFC 3834): never to programs, lists or nobody */
  readonly mayAnswer: boolean;
  /** what to count messages of one sender by, so that two programs answering each other are stopped; '' when there is no sender */
  readonly loopKey: string;
  readonly bounce: Bounce | null;
  readonly receipt: Receipt | null;
  /** `REQUEST`, `CANCEL`, `REPLY` … of a meeting, in capitals; '' otherwise */
  readonly calendarMethod: string;
}

export interface JudgeContext {
  /** every address the region's own desk receives on or sends from; plus-addresses count as theirs */
  readonly ownAddresses: readonly string[];
  /** domains in our own Message-IDs */
  readonly ownDomains: readonly string[];
  /** what `X-Loop` of our own messages says */
  readonly loopMark: string;
}

/** Judges a message that has been read. Sources: RFC 3834, 3464, 8098, 5965, 2369, 6047. */
export function judgeMail(message: MailMessage, context: JudgeContext): MailJudgement {
  const automatic = automaticReasons(message);
  const lists = listReasons(message);
  const found = bounceOf(message);
  const receipt = receiptOf(message);
  const calendar = calendarOf(message);
  const kinds: readonly (readonly [MailKind, readonly JudgeReason[]])[] = [
    ['loop', loopReasons(message, context)],
    ['receipt', receipt ? [{ code: 'disposition-report', seen: receipt.recipient }] : []],
    ['bounce', found?.reasons ?? []],
    ['encrypted', encryptedReasons(message)],
    ['invitation', calendar ? [{ code: 'calendar', seen: calendar }] : []],
    ['out-of-office', absenceReasons(message, automatic)],
    ['list', lists],
    ['automatic', automatic],
    ['empty', emptyReasons(message)],
  ];
  const [kind, reasons] = kinds.find(([, why]) => why.length > 0) ?? (['letter', subjectOnly(message)] as const);
  const silent = answerReasons(message);
  const rest = [...automatic, ...lists, ...silent].filter(({ code }) => !reasons.some((one) => one.code === code));
  return {
    kind,
    reasons: [...reasons, ...rest],
    mayAnswer: /^(letter|invitation|encrypted)$/.test(kind) && rest.length === 0,
    loopKey: mailboxOf(message.from[0]?.address || message.sender[0]?.address || message.returnPath || ''),
    bounce: kind === 'bounce' ? (found?.bounce ?? null) : null,
    receipt: kind === 'receipt' ? receipt : null,
    calendarMethod: calendar ?? '',
  };
}

function loopReasons(message: MailMessage, context: JudgeContext): JudgeReason[] {
  const reasons: JudgeReason[] = [];
  const own = message.messageIds.find((id) => context.ownDomains.some((domain) => isOwnMessageId(id, domain)));
  if (own) reasons.push({ code: 'own-message-id', seen: beginningOf(own, 120) });
  const marks = message.headers.filter(({ name }) => name === 'x-loop').map(({ value }) => value.trim());
  if (context.loopMark !== '' && marks.includes(context.loopMark))
    reasons.push({ code: 'loop-mark', seen: context.loopMark });
  const mailboxes = new Set(context.ownAddresses.map(mailboxOf));
  const sender = [...message.from, ...message.sender].find(({ address }) => mailboxes.has(mailboxOf(address)));
  if (sender) reasons.push({ code: 'own-address', seen: comparableAddress(sender.address) });
  const hops = message.headers.filter(({ name }) => name === 'received').length;
  if (hops > 50) reasons.push({ code: 'too-many-hops', seen: String(hops) });
  return reasons;
}

function receiptOf(message: MailMessage): Receipt | null {
  const part = attachmentsOf(message, /^message\/(disposition-notification|global-disposition-notification)$/)[0];
  if (!part || message.contentType !== 'multipart/report') return null;
  const fields = fieldBlocks(part.content).flat();
  return {
    originalMessageId: readMessageIds(headerOf(fields, 'original-message-id'))[0] ?? message.inReplyTo[0] ?? '',
    recipient: reportAddress(headerOf(fields, 'final-recipient')),
    wasDisplayed: /displayed/i.test(headerOf(fields, 'disposition')),
  };
}

function calendarOf({ attachments, contentType, contentParameters }: MailMessage): string | null {
  const part = attachments.find(
    ({ declaredType, parameters }) => declaredType === 'text/calendar' && parameters.method,
  );
  if (part)
    return (part.parameters.method ?? '')
      .toUpperCase()
      .replace(/[^A-Z-]/g, '')
      .slice(0, 20);
  if (contentType === 'text/calendar')
    return (contentParameters.method ?? 'PUBLISH')
      .toUpperCase()
      .replace(/[^A-Z-]/g, '')
      .slice(0, 20);
  return null;
}

function encryptedReasons(message: MailMessage): JudgeReason[] {
  const { contentType, contentParameters, attachments, text } = message;
  if (contentType === 'multipart/encrypted')
    return [{ code: 'encrypted-mime', seen: beginningOf(contentParameters.protocol ?? contentType, 120) }];
  const smime = attachments.find(
    ({ declaredType, name }) => /^application\/(x-)?pkcs7-mime$/.test(declaredType) || /^smime\.p7m$/i.test(name),
  );
  if (smime && (attachments.length === 1 || contentType === smime.declaredType)) {
    const kind = smime.parameters['smime-type'] ?? 'enveloped-data';
    return [{ code: /signed/.test(kind) ? 'signed-opaque' : 'encrypted-mime', seen: beginningOf(kind, 120) }];
  }
  return isArmoured(text, attachments) ? [{ code: 'encrypted-inline', seen: 'BEGIN PGP MESSAGE' }] : [];
}

function isArmoured(text: string, attachments: readonly MailAttachment[]): boolean {
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text.slice(0, 2000))) return true;
  return text === '' && attachments.some(({ sniffedType }) => sniffedType === 'application/pgp-encrypted');
}

function emptyReasons({ text, attachments, subject }: MailMessage): JudgeReason[] {
  return text === '' && attachments.length === 0 && subject === '' ? [{ code: 'no-text', seen: '' }] : [];
}

/** People write whole errands in the subject: such a message is a letter all the same. */
function subjectOnly({ text, attachments, subject }: MailMessage): JudgeReason[] {
  return text === '' && attachments.length === 0 ? [{ code: 'subject-only', seen: beginningOf(subject, 120) }] : [];
}

const nobody =
  /(^|[+._-])(no[-_.]?reply|do[-_.]?not[-_.]?reply|ingen-?svar|svara?-?(ej|inte)|ej-?svar|ikke-?svar|svar-?ikke)([+._-]|$)|^(mailer-daemon|postmaster|bounces?)([+._-]|$)/i;

/** Why nobody would read an automatic answer, besides the marks of programs. */
function answerReasons(message: MailMessage): JudgeReason[] {
  const to = [...message.replyTo, ...message.from].find(({ address }) => address !== '')?.address ?? '';
  if (to === '') return [{ code: 'no-sender', seen: '' }];
  return nobody.test(to.split('@')[0] ?? '') ? [{ code: 'no-reply-sender', seen: beginningOf(to, 120) }] : [];
}
