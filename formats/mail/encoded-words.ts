// Words of headers outside ASCII (RFC 2047) and parameters with charset and pieces (RFC 2231). Broken ones are common, so
// what cannot be decoded is shown as it stands.
import { cleanLine, decodeText } from './charset.ts';
import { decodeQuotedPrintable } from './transfer-encoding.ts';

/**
 * The text of a header value. Neighbouring encoded words are joined, in bytes when they share a charset, since programs
 * split letters between them. The result is one clean line.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return cleanLine(value);
  let text = '';
  let from = 0;
  let waiting: Word | null = null;
  const flush = () => {
    if (waiting) text += wordText(waiting);
    waiting = null;
  };
  for (const found of value.matchAll(encodedWord)) {
    const between = value.slice(from, found.index);
    const word = wordOf(found[1] ?? '', found[2] ?? '', found[3] ?? '');
    if (waiting && /^\s*$/.test(between) && waiting.charset === word.charset) {
      waiting.pieces.push(...word.pieces);
    } else {
      const gap: string = waiting && /^\s*$/.test(between) ? '' : between;
      flush();
      text += gap;
      waiting = word;
    }
    from = found.index + found[0].length;
  }
  flush();
  return cleanLine(text + value.slice(from));
}

export interface Parameterised {
  /** before the first semicolon, in small letters without blanks */
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `type/subtype; name="value"; name*0*=utf-8''…` into value and decoded parameters with names in small letters. */
export function readParameters(header: string): Parameterised {
  const pieces = splitOutsideQuotes(header.slice(0, 16_384), ';');
  const plain: Record<string, string> = Object.create(null);
  const starred = new Map<string, { at: number; encoded: boolean; value: string }[]>();
  for (const piece of pieces.slice(1, 60)) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const value = unquoted(piece.slice(equals + 1).trim());
    const star = /^([^*]+)\*(\d{1,3})?(\*)?$/.exec(name);
    if (!star?.[1]) plain[name] ??= decodeWords(value);
    else {
      const encoded = star[3] === '*' || star[2] === undefined;
      const list = starred.get(star[1]) ?? [];
      list.push({ at: Number(star[2] ?? 0), encoded, value });
      starred.set(star[1], list);
    }
  }
  for (const [name, list] of starred) plain[name] = joinedPieces(list);
  return { value: (pieces[0] ?? '').replace(/["\s]/g, '').toLowerCase(), parameters: plain };
}

/** Parts of a text at a separator that stands outside quotes. */
export function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

interface Word {
  readonly charset: string;
  readonly pieces: Buffer[];
}

const encodedWord = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

function wordOf(charset: string, encoding: string, text: string): Word {
  const bytes =
    encoding.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64')
      : decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'utf8'));
  // a language may stand after an asterisk (RFC 2231)
  return { charset: charset.replace(/\*.*$/, '').toLowerCase(), pieces: [bytes] };
}

function wordText({ charset, pieces }: Word): string {
  return decodeText(Buffer.concat(pieces), charset, () => {});
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  const closed = value.length > 1 && value.endsWith('"') ? value.slice(1, -1) : value.slice(1);
  return closed.replace(/\\(["\\])/g, '$1');
}

function joinedPieces(list: { at: number; encoded: boolean; value: string }[]): string {
  list.sort((one, other) => one.at - other.at);
  const first = list[0];
  const mark = first?.encoded ? /^([^']{0,60})'[^']{0,60}'/.exec(first.value) : null;
  const bytes = list.map(({ encoded, value }, index) => {
    const rest = index === 0 && mark ? value.slice(mark[0].length) : value;
    return encoded ? percentBytes(rest) : Buffer.from(rest, 'utf8');
  });
  return cleanLine(decodeText(Buffer.concat(bytes), mark?.[1] ?? '', () => {}));
}

function percentBytes(text: string): Buffer {
  const latin = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  // letters above Latin-1 were never percent-encoded: keep them as UTF-8
  return /[\u0100-\uffff]/.test(latin) ? Buffer.from(text, 'utf8') : Buffer.from(latin, 'latin1');
}
