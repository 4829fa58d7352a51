// THE READER: bytes of one message in, a plain value out. It never throws and never takes long, whatever the bytes are: work is
// counted (`mailLimits`), and what cannot be read stays raw with the problem named.
import { createHash } from 'node:crypto';
import { readAddresses } from './addresses.ts';
import { type Body, readBody } from './body-text.ts';
import { beginningOf, cleanText, decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { allOf, hasHeader, headerOf, type Report, readHeaders } from './header-block.ts';
import { readMailDate } from './mail-date.ts';
import { type MailAddress, type MailHeader, type MailMessage, type MailProblem, mailLimits } from './mail-message.ts';
import { readMessageIds } from './message-ids.ts';
import { type MimePart, readParts } from './mime-parts.ts';
import { isForwardSubject, splitReply } from './reply-text.ts';

export interface ReadMailOptions {
  /** when the message arrived: dates far beyond it are absurd */
  readonly receivedAt?: Date;
}

/**
 * Reads a message of any shape (RFC 5322, MIME, RFC 6532, and whatever programs make of them). The raw bytes are the caller's
 * to keep: nothing here replaces them. Of each problem at most two are named. Sizes in bytes.
 */
export function readMail(raw: Uint8Array, options: ReadMailOptions = {}): MailMessage {
  const problems: MailProblem[] = [];
  const report: Report = (code, seen) => {
    if (problems.filter((one) => one.code === code).length >= 2) return;
    problems.push({ code, seen: seen.slice(0, 80).replace(/[^\x20-\x7e]/g, '?') });
  };
  const bytes = withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  const { root, body } = partsAndBody(bytes, report);
  return { ...headPart(root.headers, options), ...bodyPart(root, body), size: raw.byteLength, problems };
}

interface Whole {
  readonly root: MimePart;
  readonly body: Body;
}

/** A fault in the reader itself must not lose a message: then it is shown raw, and says so. */
function partsAndBody(bytes: Buffer, report: Report): Whole {
  if (bytes.length > mailLimits.message) {
    report('too-large', `${bytes.length} bytes`);
    return rawWhole(bytes, report);
  }
  try {
    const root = readParts(bytes, report);
    return { root, body: readBody(root, report) };
  } catch (error) {
    report('reader-failed', String(error));
    return rawWhole(bytes, report);
  }
}

/** Headers, and the beginning of the body as text. */
function rawWhole(bytes: Buffer, report: Report): Whole {
  const { headers, bodyStart } = readHeaders(bytes, 0, Math.min(bytes.length, mailLimits.headerBlock * 2), report);
  const content = bytes.subarray(bodyStart);
  const shown = content.subarray(0, mailLimits.rareText);
  const plain = { value: 'text/plain', parameters: {} };
  return {
    root: { headers, type: plain, disposition: { value: '', parameters: {} }, body: content, children: [] },
    body: {
      text: cleanText(decodeText(shown, '', () => {})).trim(),
      textFrom: 'raw',
      attachments: [],
      marks: [`raw ${content.length} ${hashOfEnds(content)}`],
    },
  };
}

/** Beginning and end tell one huge message from another; hashing all of it would be work without a limit. */
function hashOfEnds(content: Buffer): string {
  const piece = 4 * 1024 * 1024;
  return createHash('sha256').update(content.subarray(0, piece)).update(content.subarray(-piece)).digest('hex');
}

type Head = Pick<
  MailMessage,
  | 'messageIds'
  | 'inReplyTo'
  | 'references'
  | 'from'
  | 'sender'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'returnPath'
  | 'subject'
  | 'date'
  | 'headers'
>;

function headPart(headers: readonly MailHeader[], { receivedAt }: ReadMailOptions): Head {
  const addresses = (name: string): MailAddress[] => readAddresses(allOf(headers, name));
  return {
    messageIds: readMessageIds(allOf(headers, 'message-id')),
    inReplyTo: readMessageIds(allOf(headers, 'in-reply-to')),
    references: readMessageIds(allOf(headers, 'references')),
    from: addresses('from'),
    sender: addresses('sender'),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    returnPath: returnPathOf(headers),
    subject: beginningOf(decodeWords(headerOf(headers, 'subject')), 1000),
    date: readMailDate(headerOf(headers, 'date'), receivedAt),
    headers,
  };
}

function returnPathOf(headers: readonly MailHeader[]): string | null {
  if (!hasHeader(headers, 'return-path')) return null;
  return readAddresses(headerOf(headers, 'return-path'))[0]?.address ?? '';
}

function bodyPart(root: MimePart, body: Body) {
  const subject = decodeWords(headerOf(root.headers, 'subject'));
  return {
    ...splitReply(body.text, isForwardSubject(subject)),
    text: body.text,
    textFrom: body.textFrom,
    attachments: body.attachments,
    contentType: root.type.value,
    contentParameters: root.type.parameters,
    contentHash: contentHash(root.headers, body.marks),
  };
}

/** What the sender wrote: who, when, about what, and each part by its content. Relays change none of it. */
function contentHash(headers: readonly MailHeader[], marks: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of ['from', 'date', 'subject', 'in-reply-to'])
    hash.update(`${name}: ${decodeWords(headerOf(headers, name)).replace(/\s+/g, ' ')}\n`);
  for (const mark of marks) hash.update(`${mark}\n`);
  return hash.digest('hex');
}

/** Lines ended by a lone carriage return, as old Macs did, get line feeds. */
function withLineFeeds(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 65_536);
  if (head.includes(10) || !head.includes(13) || bytes.length > 4 * mailLimits.text) return bytes;
  const changed = Buffer.from(bytes);
  for (let at = 0; at < changed.length; at++) if (changed[at] === 13) changed[at] = 10;
  return changed;
}
