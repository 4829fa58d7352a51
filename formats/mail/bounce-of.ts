// Recognises that a message of ours did not arrive, in the standard's form and in those that mail servers invented before it,
// and says for whom and for which message. One weak sign is never enough: a postmaster may write a letter too.
import { comparableAddress } from './addresses.ts';
import { beginningOf } from './charset.ts';
import { headerOf } from './header-block.ts';
import type { JudgeReason } from './judge-reason.ts';
import type { MailHeader, MailMessage } from './mail-message.ts';
import { readMessageIds } from './message-ids.ts';
import { attachmentsOf, fieldBlocks, originalMessage, reportAddress } from './report-fields.ts';

export interface FailedRecipient {
  readonly address: string;
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`; `failed` when the report does not say */
  readonly action: string;
  /** enhanced status code (RFC 3463) like `5.1.1`, or '' */
  readonly status: string;
  readonly diagnostic: string;
}

export interface Bounce {
  readonly recipients: readonly FailedRecipient[];
  /** of the message that did not arrive; '' when the report does not tell */
  readonly originalMessageId: string;
  readonly originalSubject: string;
  /** false while the server still tries, or only tells of success */
  readonly isFinal: boolean;
}

/** The bounce and what shows it, or null. Sources: RFC 3464, RFC 3463, qmail's QSBMF, Exim's X-Failed-Recipients. */
export function bounceOf(message: MailMessage): { bounce: Bounce; reasons: JudgeReason[] } | null {
  const reasons = bounceReasons(message);
  const isCertain = reasons.some(({ code }) => code === 'delivery-report' || code === 'failed-recipients-header');
  if (!isCertain && reasons.length < 2) return null;
  const reported = statusBlocks(message)
    .map(recipientOf)
    .filter((one) => one !== null);
  const recipients = reported.length > 0 ? reported : guessedRecipients(message);
  const original = originalMessage(message);
  return {
    reasons,
    bounce: {
      recipients,
      originalMessageId: original?.messageId || guessedOriginal(message),
      originalSubject: original?.subject ?? '',
      isFinal: recipients.some(({ action }) => action === 'failed') || (recipients.length === 0 && !isWarning(message)),
    },
  };
}

const statusType = /^message\/(delivery-status|global-delivery-status)$/;
const senders =
  /^(mailer-?daemon|postmaster|mail-?daemon|mdaemon|microsoftexchange[0-9a-f]*|exchange|bounce[sd]?|mail\.?delivery.*|maildeliverysubsystem)$/i;
const subjects =
  /undeliver(ed|able)|delivery (status notification|failure|has failed|failed|report|problem|notification)|mail delivery (failed|system|failure|problem)|returned (mail|to sender)|failure notice|mail system error|could ?n[o']t (send|deliver|be delivered)|not (be )?delivered|delivery delayed|olevererbar|oleverera|kan inte levereras|kunde inte levereras|kunne ikke leveres|kan ikke leveres|ikke leveret|ulevere|leveringsfejl|leveransfel|mislykket levering|status för leverans|unzustellbar|non remis/i;
const phrases =
  /this is the qmail-send program|this message was created automatically by mail delivery software|this is the mail system at host|i'm afraid i wasn't able to deliver|permanent fatal errors|following address(es)? failed|following recipient\(?s?\)? (could|can)not be reached|could not be delivered to|din levering misslyckades|meddelandet (har inte levererats|kunde inte levereras)|meddelelsen (blev ikke leveret|kunne ikke leveres)|delivery has failed to these recipients/i;

function bounceReasons(message: MailMessage): JudgeReason[] {
  const reasons: JudgeReason[] = [];
  const add = (code: JudgeReason['code'], seen: string) => reasons.push({ code, seen: beginningOf(seen, 120) });
  const isReport =
    message.contentType === 'multipart/report' &&
    !/disposition|feedback/.test(message.contentParameters['report-type'] ?? '');
  if (
    isReport &&
    (attachmentsOf(message, statusType).length > 0 ||
      /delivery-status/.test(message.contentParameters['report-type'] ?? ''))
  )
    add('delivery-report', message.contentParameters['report-type'] ?? message.contentType);
  const failed = headerOf(message.headers, 'x-failed-recipients');
  if (failed !== '') add('failed-recipients-header', failed);
  const sender = message.from[0]?.address.split('@')[0] ?? '';
  if (senders.test(sender)) add('bounce-sender', message.from[0]?.address ?? '');
  if (subjects.test(message.subject)) add('bounce-subject', message.subject);
  if (message.returnPath === '') add('empty-return-path', '<>');
  const phrase = phrases.exec(message.text.slice(0, 4000));
  if (phrase) add('bounce-phrase', phrase[0]);
  // an empty path alone is also that of every automatic answer
  return reasons.some(({ code }) => code !== 'empty-return-path') ? reasons : [];
}

function statusBlocks(message: MailMessage): (readonly MailHeader[])[] {
  return attachmentsOf(message, statusType).flatMap(({ content }) => fieldBlocks(content));
}

function recipientOf(fields: readonly MailHeader[]): FailedRecipient | null {
  const address = reportAddress(headerOf(fields, 'original-recipient') || headerOf(fields, 'final-recipient'));
  const final = reportAddress(headerOf(fields, 'final-recipient'));
  if (address === '' && final === '') return null;
  return {
    address: address.includes('@') ? address : final,
    action:
      headerOf(fields, 'action')
        .toLowerCase()
        .replace(/[^a-z]/g, '') || 'failed',
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(headerOf(fields, 'status'))?.[0] ?? '',
    diagnostic: beginningOf(headerOf(fields, 'diagnostic-code').replace(/^[a-z0-9-]+\s*;\s*/i, ''), 1000),
  };
}

/** From Exim's header, or the addresses that stand first on a line of the text, as nearly all servers write them. */
function guessedRecipients(message: MailMessage): FailedRecipient[] {
  const failed = headerOf(message.headers, 'x-failed-recipients');
  const own = new Set([...message.to, ...message.from].map(({ address }) => comparableAddress(address)));
  const text = message.text.slice(0, 20_000);
  const written =
    failed !== ''
      ? failed.split(',')
      : [...text.matchAll(/^[ \t]{0,8}(?:<([^<>@\s]{1,64}@[^<>@\s]{2,250})>|([^\s<>:@]{1,64}@[\w.-]{3,200}))/gm)].map(
          (found) => found[1] ?? found[2] ?? '',
        );
  const addresses = [...new Set(written.map((one) => one.replace(/[<>\s:]/g, '')).filter((one) => one.includes('@')))];
  const status = /\b([45]\.\d{1,2}\.\d{1,3})\b/.exec(text)?.[1] ?? '';
  const diagnostic = beginningOf(/(^|\s)([45]\d\d[ -][^\n]{3,300})/.exec(text)?.[2] ?? '', 300);
  return addresses
    .filter((address) => !own.has(comparableAddress(address)))
    .slice(0, 50)
    .map((address) => ({ address, action: isWarning(message) ? 'delayed' : 'failed', status, diagnostic }));
}

function guessedOriginal(message: MailMessage): string {
  const inText = /^[>\s]{0,6}message-id:\s{0,5}(<[^<>\s]{3,400}>)/im.exec(message.text)?.[1] ?? '';
  return readMessageIds(inText)[0] ?? message.inReplyTo[0] ?? message.references.at(-1) ?? '';
}

function isWarning({ subject, text }: MailMessage): boolean {
  return (
    /warning|delayed|försen|forsinke/i.test(subject) ||
    /will (keep trying|continue to try|be retried)/i.test(text.slice(0, 4000))
  );
}
