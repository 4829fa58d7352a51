// Which letters the bytes stand for. #FORMAT says PC8 (code page 437) in nearly every file, and is wrong in some:
// of 116 real files 35 were UTF-8 and 2 Latin-1. So the bytes decide, and the label is only compared with them.

import type { SieEncoding } from './sie-file.ts';

const MOST_LOOKED_AT = 1 << 20;

/** Decides from the bytes; `from` should be at or before the first byte above 127. Looks at no more than a megabyte. */
export function encodingOf(bytes: Uint8Array, from: number, to: number): SieEncoding {
  const end = Math.min(to, from + MOST_LOOKED_AT);
  const { sequences, faults } = utf8Evidence(bytes, from, end);
  if (sequences > faults) return 'utf-8';
  let dos = 0;
  let windows = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) continue;
    dos += LETTER_IN_DOS[byte] ?? 0;
    windows += LETTER_IN_WINDOWS[byte] ?? 0;
  }
  return windows > dos ? 'windows-1252' : 'cp437';
}

/** The text of bytes that are known to be in `encoding`. */
export function decodeBytes(bytes: Buffer, start: number, end: number, encoding: SieEncoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8', start, end);
  const toLatin = encoding === 'cp437' ? LATIN_OF_DOS : LATIN_OF_WINDOWS;
  const length = end - start;
  if (length <= latin.length && isLatin(bytes, start, length, toLatin)) return latin.toString('latin1', 0, length);
  if (encoding === 'windows-1252') return windows.decode(bytes.subarray(start, end));
  return bytes.toString('latin1', start, end).replace(ABOVE_ASCII, (letter) => DOS[letter.charCodeAt(0) - 128] ?? '?');
}

/** The bytes of a text in code page 437. A letter the code page lacks (ø is one) becomes the nearest one, or "?". */
export function encodeDos(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 128 ? code : (dosByte.get(text.charAt(at)) ?? nearestByte(text.charAt(at)));
  }
  return bytes;
}

/** True when code page 437 has every letter of the text. */
export function fitsDos(text: string): boolean {
  for (const letter of text) if (letter > '\x7f' && !dosByte.has(letter)) return false;
  return true;
}

/** UTF-8 sequences of two bytes or more in the range, and bytes that cannot be UTF-8, and U+FFFD marks of lost letters. */
export function utf8Evidence(bytes: Uint8Array, from: number, to: number) {
  let sequences = 0;
  let faults = 0;
  let lost = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) {
      at++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 1;
    let follow = 1;
    while (follow < length && at + follow < to && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 1 && follow === length) sequences++;
    else if (length === 1 || at + follow < to) faults++;
    if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) lost++;
    at += follow;
  }
  return { sequences, faults, lost };
}

// The quick way for what is nearly every text: its letters are all in Latin-1, so a byte becomes another byte.
function isLatin(bytes: Buffer, start: number, length: number, toLatin: Uint8Array): boolean {
  for (let at = 0; at < length; at++) {
    const byte = bytes[start + at] ?? 0;
    const letter = toLatin[byte] ?? 0;
    if (letter === 0 && byte !== 0) return false;
    latin[at] = letter;
  }
  return true;
}

function nearestByte(letter: string): number {
  const nearest = NEAREST[letter] ?? letter.normalize('NFD').charAt(0);
  return nearest < '\x80' ? nearest.charCodeAt(0) : 63;
}

// No quotation mark among them: it would end the field it stands in.
const NEAREST: Record<string, string> = { ø: 'o', Ø: 'O', '–': '-', '—': '-', '’': "'", '‘': "'", '“': "'", '”': "'" };

// Upper half of code page 437, as published by the Unicode Consortium (CP437.TXT).
const DOS = [
  ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧',
  ...'╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
];
const dosByte = new Map(DOS.map((letter, index) => [letter, index + 128]));
const ABOVE_ASCII = /[\x80-\xff]/g;
const windows = new TextDecoder('windows-1252');

// The Latin-1 byte of each byte, 0 for those whose letter Latin-1 lacks.
const latin = Buffer.alloc(512);
const LATIN_OF_DOS = latinBytes((byte) => (byte < 128 ? byte : (DOS[byte - 128] ?? '').charCodeAt(0)));
const LATIN_OF_WINDOWS = latinBytes((byte) => (byte >= 128 && byte < 160 ? 0 : byte));

function latinBytes(letterOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (letterOf(byte) < 256 ? letterOf(byte) : 0));
}

// The letters of Swedish, Danish and their neighbours: what a text in either code page is full of.
const NORDIC = 'åäöÅÄÖéÉüÜæÆøØèàáÁ';
const LETTER_IN_DOS = marks((letter) => dosByte.get(letter));
const LETTER_IN_WINDOWS = marks((letter) => letter.charCodeAt(0));

function marks(byteOf: (letter: string) => number | undefined): Uint8Array {
  const table = new Uint8Array(256);
  for (const letter of NORDIC) table[byteOf(letter) ?? 0] = 1;
  table[0] = 0;
  return table;
}
