// Parts what the sender wrote this time from the history below it and the signature. Judged line by line from marks that mail
// programs leave in Swedish, Danish and English; in doubt a line counts as new, since a lost sentence is worse than a repeated one.
import { mailLimits, type ReplyParts } from './mail-message.ts';

/**
 * New text, quoted history and signature of a plain text. `isForward` keeps history in the new part: whoever forwards a
 * message means the message. Answers written between quoted lines keep those lines, which they would be unreadable without.
 */
export function splitReply(text: string, isForward = false): ReplyParts {
  const lines = text.split('\n');
  const cut = isForward ? lines.length : historyStart(lines);
  const above = lines.slice(0, cut);
  const below = lines.slice(cut);
  if (isBlank(above)) return withoutHistoryAbove(lines, text);
  const { body, signature } = withoutSignature(above);
  if (isBlank(body)) return { newText: joined(above), quotedText: joined(below), signature: '' };
  return { newText: joined(body), quotedText: joined(below), signature: joined(signature) };
}

/** Whether a subject says that the message passes another one on (VB, VS, FW, WG, TR …). */
export function isForwardSubject(subject: string): boolean {
  return /^\s*(vb|vs|fw|fwd|wg|tr|vidarebefordrat|videresendt)\s*:/i.test(subject);
}

const quoteLine = /^\s{0,3}[>|]/;
const separators =
  /^[\s>]*[-_=*]{2,}\s*(original message|original meddelande|ursprungligt meddelande|ursprungligt mail|oprindelig meddelelse|original besked|den oprindelige mail|reply message)\s*[-_=*]{2,}\s*$/i;
const endsAsAttribution = /\b(skrev|wrote|schrieb|a écrit)\b.{0,100}:\s*$/i;
const attributions = [
  /^(den|on|am|le|d\.)\s.{4,250}\b(skrev|wrote)\b.{0,200}:?\s*$/i,
  /^\d{4}-\d\d-\d\d\D.{3,200}<[^<>\s]+@[^<>\s]+>:\s*$/,
  /^(fra|från|from)\s.{2,150}(skrev|wrote).{0,80}:\s*$/i,
];
const dateLike = /\d{1,4}[-./ ](\d{1,2}|[a-zåäöæø]{3,9}\.?)[-./ ,]|\d{1,2}[:.]\d{2}|@/i;
const headBegins = /^[\s>*]*(från|fra|from|von)\s*:\*?\s*\S/i;
const headGoesOn = [
  /^[\s>*]*(skickat|sendt|sent|datum|dato|date|gesendet)\s*:/i,
  /^[\s>*]*(till|til|to|an)\s*:/i,
  /^[\s>*]*(ämne|emne|subject|betreff)\s*:/i,
];

/** The line at which the history begins; the number of lines when there is none. */
function historyStart(lines: readonly string[]): number {
  const last = Math.min(lines.length, mailLimits.replyLines);
  const lastOwn = lastOwnLine(lines);
  for (let at = 0; at < last; at++) {
    const line = (lines[at] ?? '').slice(0, 300);
    if (line.trim() === '') continue;
    if (separators.test(line) || isHeadBlock(lines, at)) return backOverRule(lines, at);
    const length = attributionLength(lines, at);
    if (length > 0 && (!isQuotedNext(lines, at + length) || lastOwn < at + length)) return at;
    if (quoteLine.test(line) && lastOwn < at) return at;
  }
  return lines.length;
}

/** Outlook's block: From, then at least two of sent, to, subject within five lines. */
function isHeadBlock(lines: readonly string[], at: number): boolean {
  if (!headBegins.test((lines[at] ?? '').slice(0, 300))) return false;
  const next = lines.slice(at + 1, at + 7).map((line) => line.slice(0, 300));
  return headGoesOn.filter((mark) => next.some((line) => mark.test(line))).length >= 2;
}

/** A line of underscores above the block belongs to it. */
function backOverRule(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above >= 0 && above > at - 3 && (lines[above] ?? '').trim() === '') above--;
  return /^\s*[_-]{5,}\s*$/.test((lines[above] ?? '').slice(0, 200)) ? above : at;
}

/** How many lines an attribution takes: programs fold it over up to three. 0 when there is none. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? '').trim();
  if (first.length > 250 || !/^(den|on|am|le|d\.|fra|från|from|\d|[a-zåäöæø"'(])/i.test(first)) return 0;
  let joinedLine = '';
  for (let length = 1; length <= 3 && at + length <= lines.length; length++) {
    const line = (lines[at + length - 1] ?? '').trim();
    if (line === '' || line.length > 250) return 0;
    joinedLine += `${joinedLine === '' ? '' : ' '}${line}`;
    if (isAttribution(joinedLine) && (line.endsWith(':') || length === 1)) return length;
  }
  return 0;
}

function isAttribution(line: string): boolean {
  if (!line.endsWith(':') || !dateLike.test(line)) return false;
  // only its end is looked at: the further a mark may reach, the longer a line made for it would take
  return endsAsAttribution.test(line.slice(-120)) || attributions.some((mark) => mark.test(line));
}

/** Without quote signs the history stands as it was sent, to the end. */
function isQuotedNext(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length && at < from + 20; at++)
    if ((lines[at] ?? '').trim() !== '') return quoteLine.test(lines[at] ?? '');
  return false;
}

/** The last line that is neither quoted nor signature: below it there is only history. -1 when there is none. */
function lastOwnLine(lines: readonly string[]): number {
  const own: number[] = [];
  for (let at = 0; at < lines.length && at < mailLimits.replyLines; at++)
    if (!quoteLine.test(lines[at] ?? '') && (lines[at] ?? '').trim() !== '') own.push(at);
  const { body } = withoutSignature(own.map((at) => lines[at] ?? ''));
  return own[body.length - 1] ?? -1;
}

/** Everything stands below a quote or is one: the answer is what is not quoted, or else all of it. */
function withoutHistoryAbove(lines: readonly string[], text: string): ReplyParts {
  const own = lines.filter((line) => !quoteLine.test(line));
  if (isBlank(own)) return { newText: text.trim(), quotedText: '', signature: '' };
  const { body, signature } = withoutSignature(lines);
  if (isBlank(body)) return { newText: text.trim(), quotedText: '', signature: '' };
  return { newText: joined(body), quotedText: '', signature: joined(signature) };
}

const greeting =
  /^\s*((med\s+)?(vänlig(a)?|venlig|bästa|varma|hjärtliga|mange)\s+(hälsning(ar)?|hilsen(er)?|hilsner)|mvh|m\.v\.h\.?|vh|dbh|hälsningar|hilsen|de bedste hilsner|(kind|best|warm)(est)? regards|regards|sincerely|yours (sincerely|faithfully|truly))\b/i;
const device =
  /^\s*((skickat|sendt|sent) (från|fra|from|via) (min|mit|my|outlook|e-post|mail)\b|(hämta|hent|get) outlook (för|til|for)\b|(skickat|sendt|sent) (från|fra|from) .{0,30}(iphone|ipad|android|samsung|mobil))/i;

/** A signature begins at "-- ", at a greeting near the end, or at a line that a phone adds. */
function withoutSignature(lines: readonly string[]): { body: readonly string[]; signature: readonly string[] } {
  const last = Math.min(lines.length, mailLimits.replyLines);
  const dashes = lines.findIndex((line, at) => at < last && /^--\s?$/.test(line.slice(0, 5)) && line.length <= 3);
  const end = dashes < 0 ? lines.length : dashes;
  const from = Math.max(0, end - 40);
  for (let at = from; at < end; at++) {
    const line = (lines[at] ?? '').slice(0, 200);
    if (device.test(line) && filledLines(lines, at, end) <= 4) return parted(lines, at);
    if (greeting.test(line) && line.length <= 80 && filledLines(lines, at, end) <= 14) return parted(lines, at);
  }
  return parted(lines, end);
}

function parted(lines: readonly string[], at: number): { body: readonly string[]; signature: readonly string[] } {
  return { body: lines.slice(0, at), signature: lines.slice(at) };
}

function filledLines(lines: readonly string[], from: number, to: number): number {
  return lines.slice(from, to).filter((line) => line.trim() !== '').length;
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
