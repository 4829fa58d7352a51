// Undoes what mail does to bytes on the way: base64, quoted-printable, uuencode. The name of the encoding is often misspelt
// and sometimes a lie; then the bytes stay as they are and the problem is named.
import { type MailProblemCode, mailLimits } from './mail-message.ts';

type Report = (code: MailProblemCode, seen: string) => void;

/** The content of a part. `encoding` is the header's value in any spelling. Problems: `transfer-encoding-unknown`,
 * `base64-broken`, `quoted-printable-broken`. */
export function decodeTransfer(bytes: Buffer, encoding: string, report: Report): Buffer {
  const name = encoding
    .toLowerCase()
    .replace(/\(.*|;.*|["']/g, '')
    .trim()
    .replace(/[\s_]+/g, '-');
  if (/^$|^(7-?bits?|8-?bits?|binary|plain|none)$/.test(name)) return bytes;
  if (name === 'base64') return decodeBase64(bytes, report);
  if (/^quoted-?printable$/.test(name)) return decodeQuotedPrintable(bytes, report);
  if (/^(x-)?uu(encode|e)?$/.test(name) && bytes.length <= mailLimits.uuencoded) return decodeUu(bytes);
  report('transfer-encoding-unknown', encoding.slice(0, 80));
  return bytes;
}

/** RFC 2045, 6.7. Signs that are no codes stay as they are; with too many of them nothing is decoded. */
export function decodeQuotedPrintable(bytes: Buffer, report: Report = () => {}): Buffer {
  const first = bytes.indexOf(61);
  if (first < 0) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  bytes.copy(out, 0, 0, first);
  let to = first;
  let at = first;
  let faults = 0;
  const { length } = bytes;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (byte !== 61) {
      out[to++] = byte;
      at++;
      continue;
    }
    const high = digitOf[bytes[at + 1] ?? 0] ?? -1;
    const low = digitOf[bytes[at + 2] ?? 0] ?? -1;
    if (high >= 0 && low >= 0) {
      out[to++] = high * 16 + low;
      at += 3;
      continue;
    }
    const after = softBreak(bytes, at + 1);
    if (after < 0) {
      out[to++] = byte;
      if (++faults > mailLimits.quotedFaults) {
        report('quoted-printable-broken', `more than ${mailLimits.quotedFaults} faults`);
        return bytes;
      }
    }
    at = after < 0 ? at + 1 : after;
  }
  return out.subarray(0, to);
}

const digitOf = new Int8Array(256).fill(-1);
for (const [value, letters] of [...'0123456789abcdef'].entries()) {
  digitOf[letters.charCodeAt(0)] = value;
  digitOf[letters.toUpperCase().charCodeAt(0)] = value;
}

/** Where the line after a soft break begins, or -1. Blanks before the line end are often added on the way. */
function softBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (at < from + 80 && (bytes[at] === 32 || bytes[at] === 9)) at++;
  if (at >= bytes.length) return bytes.length;
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : -1;
}

function decodeBase64(bytes: Buffer, report: Report): Buffer {
  if (!looksLikeBase64(bytes)) {
    report('base64-broken', bytes.toString('latin1', 0, 40));
    return bytes;
  }
  const text = bytes.toString('latin1');
  const pad = text.indexOf('=');
  if (pad < 0 || pad > text.length - 200 || !/[A-Za-z0-9+/]/.test(text.slice(pad))) return Buffer.from(text, 'base64');
  // several pieces, each with its own end, after one another
  const pieces = text.split(/=+/, mostPieces + 1);
  if (pieces.length <= mostPieces) return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
  report('base64-broken', 'more ends than pieces');
  return bytes;
}

const mostPieces = 1000;

/** Judged by the beginning: whoever says base64 and writes plain text does so from the first line. */
function looksLikeBase64(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 4096);
  const odd = head.replace(/[A-Za-z0-9+/=\s_-]/g, '').length;
  const words = (head.match(/[A-Za-z] [A-Za-z]/g) ?? []).length;
  return odd * 20 <= head.length && words * 20 <= head.length;
}

/** Lines between `begin` and `end`; text around them is not part of it. */
function decodeUu(bytes: Buffer): Buffer {
  const begin = /^begin \d{3,4} [^\r\n]{0,200}\r?\n/m.exec(bytes.toString('latin1', 0, 4096));
  if (!begin) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let to = 0;
  let at = begin.index + begin[0].length;
  while (at < bytes.length) {
    let end = at;
    while (end < bytes.length && bytes[end] !== 10) end++;
    const count = ((bytes[at] ?? 32) - 32) & 63;
    if (count === 0) break;
    to = uuLine(bytes, at + 1, end, count, out, to);
    at = end + 1;
  }
  return out.subarray(0, to);
}

function uuLine(bytes: Buffer, start: number, end: number, count: number, out: Buffer, from: number): number {
  let to = from;
  const last = from + count;
  const value = (at: number) => (at < end ? ((bytes[at] ?? 32) - 32) & 63 : 0);
  for (let at = start; at < end && to < last; at += 4) {
    const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    out[to++] = group >> 16;
    if (to < last) out[to++] = (group >> 8) & 255;
    if (to < last) out[to++] = group & 255;
  }
  return to;
}
