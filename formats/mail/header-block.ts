// Takes the headers of a message or a part off its bytes. Headers come from anywhere: bytes outside ASCII, lines that are no
// headers, a million of them; whatever they hold, the body is found and the useful ones are kept.
import { isAscii, isUtf8 } from 'node:buffer';
import { cleanText, decodeText } from './charset.ts';
import { type MailHeader, type MailProblemCode, mailLimits } from './mail-message.ts';

export interface HeaderBlock {
  readonly headers: readonly MailHeader[];
  /** where the body begins; the end of the range when there is none */
  readonly bodyStart: number;
}

export type Report = (code: MailProblemCode, seen: string) => void;

/** Reads the headers between `start` and `end`. Names in small letters, values unfolded. Work is bounded by `mailLimits`. */
export function readHeaders(bytes: Buffer, start: number, end: number, report: Report): HeaderBlock {
  const block = blockOf(bytes, start, end, report);
  const hint = charsetHint(block.lines);
  const headers: MailHeader[] = [];
  for (const line of block.lines) {
    const colon = line.indexOf(58);
    if (headers.length === mailLimits.headers) {
      report('too-many-headers', `more than ${mailLimits.headers}`);
      break;
    }
    const name = line.toString('latin1', 0, colon).trim().toLowerCase();
    headers.push({ name, value: textOf(line.subarray(colon + 1, colon + 1 + mailLimits.header), hint) });
  }
  return { headers, bodyStart: block.bodyStart };
}

/** The value of the first header of that name, '' when there is none. */
export function headerOf(headers: readonly MailHeader[], name: string): string {
  return headers.find((header) => header.name === name)?.value ?? '';
}

/** The values of all headers of that name, joined by commas. */
export function allOf(headers: readonly MailHeader[], name: string): string {
  return headers
    .filter((header) => header.name === name)
    .map(({ value }) => value)
    .join(', ')
    .slice(0, mailLimits.header);
}

/** Whether a header of that name is there at all, empty or not. */
export function hasHeader(headers: readonly MailHeader[], name: string): boolean {
  return headers.some((header) => header.name === name);
}

interface Lines {
  readonly lines: readonly Buffer[];
  readonly bodyStart: number;
}

/** Whole headers, each with its folded lines. */
function blockOf(bytes: Buffer, start: number, end: number, report: Report): Lines {
  const lines: Buffer[] = [];
  const limit = Math.min(end, start + mailLimits.headerBlock);
  let at = start;
  let firstOdd = -1;
  let headerFrom = -1;
  const close = (to: number) => {
    if (headerFrom >= 0) lines.push(bytes.subarray(headerFrom, to));
    headerFrom = -1;
  };
  while (at < limit) {
    const next = lineAfter(bytes, at, end);
    const length = lengthOfLine(bytes, at, next);
    if (length === 0) {
      close(at);
      return { lines, bodyStart: next };
    }
    if (!isFolded(bytes[at])) {
      close(at);
      if (isHeaderLine(bytes, at, at + length)) headerFrom = at;
      else if (!(at === start && bytes.toString('latin1', at, at + 5) === 'From ')) {
        if (firstOdd < 0) firstOdd = at;
        report('header-line-odd', bytes.toString('latin1', at, at + Math.min(length, 80)));
      }
    }
    at = next;
  }
  close(Math.min(at, end));
  return { lines, bodyStart: beyondLimit(bytes, at, end, firstOdd, report) };
}

/** No empty line so far: either the headers are too long, or a body begins without one. */
function beyondLimit(bytes: Buffer, at: number, end: number, firstOdd: number, report: Report): number {
  if (at >= end) return firstOdd >= 0 ? firstOdd : end;
  report('header-cut', `more than ${mailLimits.headerBlock} bytes of headers`);
  const rest = bytes.subarray(at - 1, Math.min(end, at + mailLimits.headerEnd));
  const ends = [
    [rest.indexOf('\n\n', 0, 'latin1'), 2],
    [rest.indexOf('\n\r\n', 0, 'latin1'), 3],
  ] as const;
  const found = ends.filter(([where]) => where >= 0).sort(([one], [other]) => one - other)[0];
  if (found) return at - 1 + found[0] + found[1];
  return firstOdd >= 0 ? firstOdd : at;
}

function lineAfter(bytes: Buffer, at: number, end: number): number {
  const feed = bytes.indexOf(10, at);
  return feed < 0 || feed >= end ? end : feed + 1;
}

function lengthOfLine(bytes: Buffer, at: number, next: number): number {
  let to = next;
  if (to > at && bytes[to - 1] === 10) to--;
  if (to > at && bytes[to - 1] === 13) to--;
  return to - at;
}

function isFolded(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

/** A name of visible ASCII and a colon; old programs leave blanks before it. */
function isHeaderLine(bytes: Buffer, at: number, to: number): boolean {
  for (let index = at; index < to && index < at + 200; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 58) return index > at;
    if (byte === 32 || byte === 9) {
      let after = index;
      while (after < to && after < at + 200 && isFolded(bytes[after])) after++;
      return bytes[after] === 58;
    }
    if (byte < 33 || byte > 126) return false;
  }
  return false;
}

/** The message's own charset: what bytes outside ASCII in its headers most likely are in. */
function charsetHint(lines: readonly Buffer[]): string {
  const type = lines.find((line) => /^content-type[ \t]*:/i.test(line.toString('latin1', 0, 20)));
  return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type?.toString('latin1', 0, 2000) ?? '')?.[1] ?? '';
}

function textOf(bytes: Buffer, hint: string): string {
  const text = isAscii(bytes) ? bytes.toString('latin1') : decodeText(bytes, isUtf8(bytes) ? 'utf-8' : hint, () => {});
  return cleanText(text.replace(/[\r\n]+/g, '')).trim();
}
