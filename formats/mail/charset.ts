// Turns bytes into text whatever charset is claimed: the claim is tried against the bytes, and where it is unknown or wrong
// the text is read as UTF-8 or Windows-1252, with the problem named. No byte is ever dropped without a sign.
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { MailProblemCode } from './mail-message.ts';

/**
 * The text of `bytes` in the charset `label` names (any spelling; '' when none was named). Problems: `charset-unknown`,
 * `charset-wrong`. Labels follow the WHATWG Encoding Standard, then iconv-lite's list.
 */
export function decodeText(
  bytes: Buffer,
  label: string,
  report: (code: MailProblemCode, seen: string) => void,
): string {
  const charset = plainLabel(label);
  if (charset === '' || /^(us-)?ascii$|^ansi_x3|^utf-?8$|^(x-)?unknown/.test(charset)) {
    if (isUtf8(bytes)) return withoutMark(bytes.toString('utf8'));
    if (charset.startsWith('utf') && looksLikeUtf8(bytes)) {
      report('charset-wrong', label);
      return withoutMark(bytes.toString('utf8'));
    }
    if (charset !== '') report('charset-wrong', label);
    return windows.decode(bytes);
  }
  const decoder = decoderOf(charset);
  if (decoder === windows && isUtf8(bytes) && !isAscii(bytes)) {
    report('charset-wrong', label);
    return bytes.toString('utf8');
  }
  if (decoder) return decoder.decode(charset.startsWith('iso-2022') ? withoutIdleShifts(bytes) : bytes);
  return decodeRare(bytes, charset, report);
}

/** Whether only the slower of the two decoders knows the charset: a caller with much text should give it less. */
export function isRareCharset(label: string): boolean {
  const charset = plainLabel(label);
  return charset !== '' && decoderOf(charset) === null && isInIconv(charset);
}

/** Takes out what no text should hold: NUL and other control characters; line ends become \n. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .toWellFormed();
}

/** The same, in one line with single blanks: subjects and names. */
export function cleanLine(text: string): string {
  return text.replace(turning, '').replace(/\s+/g, ' ').replace(controls, '').trim().toWellFormed();
}

/** The beginning of a text; never half of a letter that takes two units. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}

const windows = new TextDecoder('windows-1252');
const known = new Map<string, TextDecoder | null>([['windows-1252', windows]]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/g;
// characters that turn the direction of writing can show one name as another
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function plainLabel(label: string): string {
  return label
    .slice(0, 60)
    .toLowerCase()
    .replace(/^charset=/, '')
    .replace(/["'<>;,\s]/g, '');
}

/** One decoder per known label; null for those Node does not know. The list cannot grow without end. */
function decoderOf(charset: string): TextDecoder | null {
  const kept = known.get(charset);
  if (kept !== undefined) return kept;
  const made = newDecoder(charset);
  if (known.size < 200) known.set(charset, made);
  return made;
}

function newDecoder(charset: string): TextDecoder | null {
  for (const name of [charset, charset.replace(/^cp-?(125\d)$/, 'windows-$1'), charset.replace(/^x-/, '')]) {
    try {
      const decoder = new TextDecoder(name);
      if (decoder.encoding === 'windows-1252') return windows;
      // the standard's way to say that it would rather lose the text
      if (decoder.encoding !== 'replacement') return decoder;
    } catch {
      // not a label Node knows
    }
  }
  return null;
}

/** Back to ASCII and away again with nothing between: the standard's decoder takes it for an error. */
function withoutIdleShifts(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\x1b(B\x1b', '\x1b'), 'latin1');
}

function isInIconv(charset: string): boolean {
  return /^[\w.:-]{2,40}$/.test(charset) && !/^(base64|hex|binary)$/.test(charset) && iconv.encodingExists(charset);
}

function decodeRare(bytes: Buffer, charset: string, report: (code: MailProblemCode, seen: string) => void): string {
  if (isInIconv(charset)) return iconv.decode(bytes, charset);
  report('charset-unknown', charset);
  return isUtf8(bytes) ? bytes.toString('utf8') : windows.decode(bytes);
}

/** Claimed to be UTF-8 and nearly so: more whole sequences than broken ones. */
function looksLikeUtf8(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 65_536).toString('utf8');
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  return whole > broken;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
