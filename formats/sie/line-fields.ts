// Cuts one line of a SIE file into its fields, in one pass over the bytes and without making any string.
// This loop sees every byte of every file, so it is written for speed: one reused record of typed arrays.
// Source: SIE filformat 4B: blanks and tabs part fields, quotes hold a field together, \" is a quote, { } is a list.

/** How a field was written. ESCAPED is a quoted field with \" in it; LIST is the inside of { }. */
const PLAIN = 0;
export const QUOTED = 1;
export const ESCAPED = 2;
export const LIST = 3;
export const BRACE_OPEN = 4;
export const BRACE_CLOSE = 5;

/** Bits of `trouble`. */
export const CONTROL = 1;
export const OPEN_QUOTE = 2;
export const STRAY_QUOTE = 4;
export const OPEN_LIST = 8;
export const MANY_FIELDS = 16;

const MOST_FIELDS = 64;

/** The fields of the line at hand: bytes `starts[i]` to `ends[i]` of `buffer`, written as `kinds[i]`. Reused. */
export type LineFields = {
  buffer: Buffer;
  lineNumber: number;
  lineStart: number;
  lineEnd: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  meanings: Uint8Array;
  /** True when the line has a byte above 127, so that the encoding matters. */
  high: boolean;
  trouble: number;
  troubleAt: number;
};

/** An empty record to cut lines into. */
export function openLineFields(): LineFields {
  return {
    buffer: Buffer.alloc(0),
    lineNumber: 0,
    lineStart: 0,
    lineEnd: 0,
    count: 0,
    starts: new Int32Array(MOST_FIELDS),
    ends: new Int32Array(MOST_FIELDS),
    kinds: new Uint8Array(MOST_FIELDS),
    meanings: MEANINGS_LF,
    high: false,
    trouble: 0,
    troubleAt: 0,
  };
}

// What a byte means to the cutter.
const BLANK = 1;
const END = 2;
const QUOTE = 3;
const BACKSLASH = 4;
const FORBIDDEN = 5;
const OPENS = 6;
const CLOSES = 7;

const MEANINGS_LF = meanings(10, 13);
const MEANINGS_CR = meanings(13, 10);

/** Cuts the line that begins at `from` and returns where the next one begins (at most `limit`). */
export function cutLine(fields: LineFields, from: number, limit: number): number {
  const bytes = fields.buffer;
  const meaningOf = fields.meanings;
  fields.lineStart = from;
  fields.count = 0;
  fields.trouble = 0;
  fields.high = false;
  let at = from;
  while (at < limit) {
    const meaning = meaningOf[bytes[at] ?? 0] ?? 0;
    if (meaning === BLANK) at++;
    else if (meaning === END) break;
    else if (meaning === QUOTE) at = quotedField(fields, bytes, at + 1, limit);
    else if (meaning === OPENS) at = listField(fields, bytes, at, limit);
    else if (meaning === CLOSES) at = addField(fields, at, at + 1, BRACE_CLOSE);
    else at = plainField(fields, bytes, at, limit);
  }
  fields.lineEnd = at;
  return at < limit ? at + 1 : limit;
}

/** Chooses what ends a line: LF (also CRLF), or CR alone in files from old Macintosh programs. */
export function endLinesWith(fields: LineFields, terminator: 'LF' | 'CR'): void {
  fields.meanings = terminator === 'LF' ? MEANINGS_LF : MEANINGS_CR;
}

function plainField(fields: LineFields, bytes: Buffer, from: number, limit: number): number {
  const meaningOf = fields.meanings;
  let at = from;
  let seen = 0;
  while (at < limit) {
    const byte = bytes[at] ?? 0;
    const meaning = meaningOf[byte] ?? 0;
    if (meaning !== 0) {
      if (meaning <= END) break;
      if (meaning === FORBIDDEN) trouble(fields, CONTROL, at);
    }
    seen |= byte;
    at++;
  }
  if (seen >= 128) fields.high = true;
  return addField(fields, from, at, PLAIN);
}

function quotedField(fields: LineFields, bytes: Buffer, from: number, limit: number): number {
  const meaningOf = fields.meanings;
  let at = from;
  let seen = 0;
  let kind = QUOTED;
  while (at < limit) {
    const byte = bytes[at] ?? 0;
    const meaning = meaningOf[byte] ?? 0;
    if (meaning >= END) {
      if (meaning === END) break;
      if (meaning === QUOTE) {
        if (at + 1 >= limit || endsField(meaningOf, bytes[at + 1] ?? 0)) {
          if (seen >= 128) fields.high = true;
          addField(fields, from, at, kind);
          return at + 1;
        }
        trouble(fields, STRAY_QUOTE, at);
      } else if (meaning === BACKSLASH && at + 1 < limit && bytes[at + 1] === 34) {
        kind = ESCAPED;
        at++;
      } else if (meaning === FORBIDDEN) trouble(fields, CONTROL, at);
    }
    seen |= byte;
    at++;
  }
  if (seen >= 128) fields.high = true;
  trouble(fields, OPEN_QUOTE, from - 1);
  addField(fields, from, withoutBlanks(fields, from, at), kind);
  return at;
}

// A brace that is not closed on its line opens a sub-record; that is in order only when nothing follows it.
function listField(fields: LineFields, bytes: Buffer, from: number, limit: number): number {
  if (fields.count === 0) return addField(fields, from, from + 1, BRACE_OPEN);
  const meaningOf = fields.meanings;
  let quoted = false;
  let seen = 0;
  let at = from + 1;
  for (; at < limit; at++) {
    const byte = bytes[at] ?? 0;
    const meaning = meaningOf[byte] ?? 0;
    if (meaning === END) break;
    if (meaning === QUOTE) quoted = !quoted || bytes[at - 1] === 92;
    else if (meaning === CLOSES && !quoted) {
      if (seen >= 128) fields.high = true;
      addField(fields, from + 1, at, LIST);
      return at + 1;
    }
    seen |= byte;
  }
  if (seen >= 128) fields.high = true;
  if (withoutBlanks(fields, from + 1, at) > from + 1) trouble(fields, OPEN_LIST, from);
  addField(fields, from, from + 1, BRACE_OPEN);
  return at;
}

function endsField(meaningOf: Uint8Array, next: number): boolean {
  const meaning = meaningOf[next] ?? 0;
  return meaning === BLANK || meaning === END || meaning === OPENS || meaning === CLOSES;
}

function withoutBlanks(fields: LineFields, from: number, end: number): number {
  let at = end;
  while (at > from && fields.meanings[fields.buffer[at - 1] ?? 0] === BLANK) at--;
  return at;
}

function addField(fields: LineFields, from: number, to: number, kind: number): number {
  const index = fields.count;
  if (index >= MOST_FIELDS) {
    trouble(fields, MANY_FIELDS, from);
    return to;
  }
  fields.starts[index] = from;
  fields.ends[index] = to;
  fields.kinds[index] = kind;
  fields.count = index + 1;
  return to;
}

function trouble(fields: LineFields, bit: number, at: number): void {
  if (fields.trouble === 0) fields.troubleAt = at;
  fields.trouble |= bit;
}

// The other line byte counts as a blank, and so does Ctrl-Z, with which old programs end a file.
function meanings(terminator: number, otherLineByte: number): Uint8Array {
  const table = new Uint8Array(256);
  table.fill(FORBIDDEN, 0, 32);
  table[127] = FORBIDDEN;
  for (const blank of [9, 26, 32, otherLineByte]) table[blank] = BLANK;
  table[terminator] = END;
  table[34] = QUOTE;
  table[92] = BACKSLASH;
  table[123] = OPENS;
  table[125] = CLOSES;
  return table;
}
