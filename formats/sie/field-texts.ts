// Turns fields into strings: decides the encoding at the first letter above ASCII, unescapes quotes, and remembers
// the texts it has made, because a ledger repeats the same ones.

import { bytesNumber, clearByteTable, openByteTable } from './byte-table.ts';
import type { LineFields } from './line-fields.ts';
import type { SieEncoding } from './sie-file.ts';
import type { SieProblemList } from './sie-problem.ts';
import { decodeBytes, encodingOf, utf8Evidence } from './text-encoding.ts';

export type FieldTexts = {
  /** Must be called for each line with bytes above 127, before its texts; `blockEnd` is how far the bytes reach. */
  see(fields: LineFields, blockEnd: number): void;
  /** The text of a field; "" when the line has no such field. */
  text(fields: LineFields, index: number): string;
  encoding(): SieEncoding;
  /** The encoding, or null while no letter above ASCII has been seen. */
  settled(): SieEncoding | null;
  /** What is known first: the file began with a UTF-8 byte order mark. */
  settle(encoding: SieEncoding): void;
  /** Lines with letters that were lost before the file was written (U+FFFD), and the first of them. */
  lost(): { lines: number; first: number };
};

const REMEMBERED = 16_384;
const LONGEST_REMEMBERED = 200;

/** Texts of one file; reports lines that break the file's own encoding to `problems`. */
export function openFieldTexts(problems: SieProblemList): FieldTexts {
  const table = openByteTable(REMEMBERED);
  const texts: string[] = [];
  const lost = { lines: 0, first: 0 };
  let settled: SieEncoding | null = null;

  function see(fields: LineFields, blockEnd: number): void {
    settled ??= encodingOf(fields.buffer, fields.lineStart, blockEnd);
    if (settled !== 'utf-8') return;
    const evidence = utf8Evidence(fields.buffer, fields.lineStart, fields.lineEnd);
    if (evidence.faults > 0) problems.add('encoding-mixed', fields.lineNumber, { expected: 'UTF-8' });
    if (evidence.lost > 0) {
      lost.lines++;
      if (lost.first === 0) lost.first = fields.lineNumber;
    }
  }

  function text(fields: LineFields, index: number): string {
    if (index >= fields.count) return '';
    const start = fields.starts[index] ?? 0;
    const end = fields.ends[index] ?? 0;
    if (start === end) return '';
    if (end - start > LONGEST_REMEMBERED) return decoded(fields, start, end, settled ?? 'cp437');
    let key = bytesNumber(table, fields.buffer, start, end);
    if (key < 0) {
      clearByteTable(table);
      texts.length = 0;
      key = bytesNumber(table, fields.buffer, start, end);
    }
    const known = texts[key];
    if (known !== undefined) return known;
    const made = decoded(fields, start, end, settled ?? 'cp437');
    texts[key] = made;
    return made;
  }

  return {
    see,
    text,
    encoding: () => settled ?? 'cp437',
    settled: () => settled,
    settle: (encoding) => {
      settled = encoding;
    },
    lost: () => lost,
  };
}

function decoded(fields: LineFields, start: number, end: number, encoding: SieEncoding): string {
  const { buffer, high } = fields;
  const text = high ? decodedHigh(buffer, start, end, encoding) : buffer.toString('latin1', start, end);
  return text.includes('\\"') ? text.replaceAll('\\"', '"') : text;
}

// A field that breaks the encoding of its file is read in the one it looks like.
function decodedHigh(bytes: Buffer, start: number, end: number, encoding: SieEncoding): string {
  const isOther = encoding === 'utf-8' && utf8Evidence(bytes, start, end).faults > 0;
  return decodeBytes(bytes, start, end, isOther ? encodingOf(bytes, start, end) : encoding);
}
