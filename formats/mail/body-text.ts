// Chooses what of a message's parts is its text and what stands beside it as attachments. Plain text is preferred; HTML is made
// to text. A part that cannot be shown is always an attachment, so nothing disappears between the two.
import { createHash } from 'node:crypto';
import { safeAttachmentName } from './attachment-name.ts';
import { cleanText, decodeText, isRareCharset } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { unflowed } from './flowed-text.ts';
import { headerOf, type Report, readHeaders } from './header-block.ts';
import { htmlToText } from './html-text.ts';
import { type MailAttachment, type MailMessage, mailLimits } from './mail-message.ts';
import { readMessageIds } from './message-ids.ts';
import { encodingOf, type MimePart } from './mime-parts.ts';
import { sniffType } from './sniff-type.ts';
import { decodeTransfer } from './transfer-encoding.ts';

export interface Body {
  readonly text: string;
  readonly textFrom: MailMessage['textFrom'];
  readonly attachments: readonly MailAttachment[];
  /** one line for each leaf: what it is and the hash of its content, whatever encoding carried it */
  readonly marks: readonly string[];
}

/** Text and attachments of a message. Problems: those of charsets and transfer encodings, `text-cut`. */
export function readBody(root: MimePart, report: Report): Body {
  const gathering: Gathering = {
    attachments: [],
    marks: [],
    textLeft: mailLimits.text,
    rareLeft: mailLimits.rareText,
    report,
  };
  const found = textOf(gathering, root, true);
  return { ...found, attachments: gathering.attachments, marks: gathering.marks };
}

interface Gathering {
  readonly attachments: MailAttachment[];
  readonly marks: string[];
  /** bytes that may still be shown */
  textLeft: number;
  rareLeft: number;
  readonly report: Report;
}

interface Found {
  readonly text: string;
  readonly textFrom: MailMessage['textFrom'];
}

const nothing: Found = { text: '', textFrom: 'none' };

function textOf(gathering: Gathering, part: MimePart, isRoot = false): Found {
  if (part.children.length > 0) {
    const found = part.children.map((child) => textOf(gathering, child));
    return part.type.value === 'multipart/alternative' ? bestOf(found) : together(found);
  }
  const isMultipart = part.type.value.startsWith('multipart/');
  if (isMultipart && isRoot) return rawText(gathering, part);
  const content = decodeTransfer(part.body, encodingOf(part), gathering.report);
  if (isMultipart || !isReadable(part)) return attach(gathering, part, content);
  return readable(gathering, part, content);
}

/** Text or HTML that is not meant as a file. */
function isReadable({ type, disposition }: MimePart): boolean {
  if (type.value !== 'text/plain' && type.value !== 'text/html') return false;
  if (disposition.value === 'attachment') return false;
  return !disposition.parameters.filename && !type.parameters.name;
}

function readable(gathering: Gathering, part: MimePart, content: Buffer): Found {
  const isHtml = part.type.value === 'text/html';
  const { decoded, isWhole } = shownText(gathering, part, content);
  const text = isHtml ? cleanText(htmlToText(decoded)) : plainText(part, decoded);
  if (isWhole && (text !== '' || decoded.trim() === '')) {
    gathering.marks.push(`${part.type.value} ${sha256(decoded.trim())}`);
  } else attach(gathering, part, content);
  return text === '' ? nothing : { text, textFrom: isHtml ? 'html' : 'plain' };
}

function plainText({ type: { parameters } }: MimePart, decoded: string): string {
  const isFlowed = /^flowed$/i.test(parameters.format ?? '');
  return (isFlowed ? unflowed(decoded, /^yes$/i.test(parameters.delsp ?? '')) : decoded).trim();
}

/** Declared as multipart, but no part was found: the body is shown as it stands. */
function rawText(gathering: Gathering, part: MimePart): Found {
  const { decoded, isWhole } = shownText(gathering, part, part.body);
  const text = decoded.trim();
  if (isWhole) gathering.marks.push(`raw ${sha256(text)}`);
  else attach(gathering, part, part.body);
  return text === '' ? nothing : { text, textFrom: 'raw' };
}

/** As much as may still be shown of all readable parts together. */
function shownText(gathering: Gathering, part: MimePart, content: Buffer): { decoded: string; isWhole: boolean } {
  const charset = part.type.parameters.charset ?? '';
  const left = isRareCharset(charset) ? Math.min(gathering.rareLeft, gathering.textLeft) : gathering.textLeft;
  const shown = content.subarray(0, left);
  gathering.textLeft -= shown.length;
  if (isRareCharset(charset)) gathering.rareLeft -= shown.length;
  const isWhole = shown.length === content.length;
  if (!isWhole) gathering.report('text-cut', `${content.length} bytes`);
  return { decoded: cleanText(decodeText(shown, charset, gathering.report)), isWhole };
}

function attach(gathering: Gathering, part: MimePart, content: Buffer): Found {
  const sha = sha256(content);
  const sniffedType = sniffType(content);
  const name = safeAttachmentName(writtenName(part, content), part.type.value, gathering.attachments.length + 1);
  const contentId = readMessageIds(headerOf(part.headers, 'content-id'))[0] ?? '';
  gathering.marks.push(`${part.type.value} ${name} ${sha}`);
  gathering.attachments.push({
    name,
    declaredType: part.type.value,
    sniffedType,
    size: content.length,
    sha256: sha,
    isInline:
      part.disposition.value === 'inline' ||
      (part.disposition.value !== 'attachment' && contentId !== '' && sniffedType.startsWith('image/')),
    contentId,
    parameters: part.type.parameters,
    content,
  });
  return nothing;
}

function writtenName(part: MimePart, content: Buffer): string {
  const given = part.disposition.parameters.filename ?? part.type.parameters.name;
  if (given) return given;
  const location = headerOf(part.headers, 'content-location').split(/[?#]/)[0] ?? '';
  if (/\.[a-z0-9]{2,5}$/i.test(location)) return location;
  if (part.type.value !== 'message/rfc822') return '';
  const inner = readHeaders(content, 0, Math.min(content.length, 65_536), () => {});
  const subject = decodeWords(headerOf(inner.headers, 'subject')).replace(/[/\\]/g, '-');
  return subject === '' ? '' : `${subject.slice(0, 80)}.eml`;
}

/** Of several forms of the same text the plain one, unless it is empty. */
function bestOf(found: readonly Found[]): Found {
  return (
    found.find(({ textFrom }) => textFrom === 'plain') ?? found.find(({ textFrom }) => textFrom !== 'none') ?? nothing
  );
}

function together(found: readonly Found[]): Found {
  const texts = found.filter(({ textFrom }) => textFrom !== 'none');
  if (texts.length <= 1) return texts[0] ?? nothing;
  const plain = texts.some(({ textFrom }) => textFrom === 'plain');
  return { text: texts.map(({ text }) => text).join('\n\n'), textFrom: plain ? 'plain' : 'html' };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
