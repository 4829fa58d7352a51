// Cuts arriving bytes into lines, whole or over the border of two pieces, and skips lines that are too long to be true.

import { cutLine, endLinesWith } from './line-fields.ts';
import type { Reading } from './reading.ts';

type LineBlocks = {
  reading: Reading;
  line: (blockEnd: number) => void;
  /** The beginning of a line whose end has not come yet. */
  carried: Buffer;
  held: number;
  isTooLong: boolean;
  terminator: number;
};

/** Calls `line` for each line that is not blank, cut into `reading.fields`; `blockEnd` is where its bytes end. */
export function openLineBlocks(reading: Reading, line: (blockEnd: number) => void): LineBlocks {
  const carried = Buffer.alloc(reading.limits.maxLineBytes);
  return { reading, line, carried, held: 0, isTooLong: false, terminator: 10 };
}

/** Takes the first bytes of the file, which decide about byte order mark and line ends. */
export function beginBlocks(blocks: LineBlocks, bytes: Buffer): void {
  const { fields, problems, texts } = blocks.reading;
  const isOldMac = !bytes.includes(10) && bytes.includes(13);
  blocks.terminator = isOldMac ? 13 : 10;
  endLinesWith(fields, isOldMac ? 'CR' : 'LF');
  const hasMark = bytes.toString('latin1', 0, 3) === '\xef\xbb\xbf';
  if (hasMark) {
    problems.add('byte-order-mark', 1);
    texts.settle('utf-8');
  }
  feedBlock(blocks, hasMark ? bytes.subarray(3) : bytes);
}

/** Takes the next bytes. They are not kept. */
export function feedBlock(blocks: LineBlocks, bytes: Buffer): void {
  let from = 0;
  if (blocks.held > 0 || blocks.isTooLong) {
    const end = bytes.indexOf(blocks.terminator);
    hold(blocks, end < 0 ? bytes : bytes.subarray(0, end));
    if (end < 0) return;
    endBlocks(blocks);
    from = end + 1;
  }
  const last = bytes.lastIndexOf(blocks.terminator) + 1;
  if (last > from) {
    lines(blocks, bytes, from, last);
    from = last;
  }
  if (from < bytes.length) hold(blocks, bytes.subarray(from));
}

/** Ends the line at hand; the last line of a file may lack its end. */
export function endBlocks(blocks: LineBlocks): void {
  const { fields, counts } = blocks.reading;
  const length = blocks.held;
  blocks.held = 0;
  if (blocks.isTooLong) {
    blocks.isTooLong = false;
    counts.lines = ++fields.lineNumber;
    tooLong(blocks);
  } else if (length > 0) lines(blocks, blocks.carried, 0, length);
}

function hold(blocks: LineBlocks, bytes: Buffer): void {
  if (blocks.held + bytes.length > blocks.carried.length) blocks.isTooLong = true;
  else blocks.held += bytes.copy(blocks.carried, blocks.held);
}

function lines(blocks: LineBlocks, bytes: Buffer, from: number, to: number): void {
  const { line } = blocks;
  const { fields, counts, limits } = blocks.reading;
  fields.buffer = bytes;
  let number = fields.lineNumber;
  for (let at = from; at < to; ) {
    fields.lineNumber = ++number;
    at = cutLine(fields, at, to);
    if (fields.lineEnd - fields.lineStart > limits.maxLineBytes) tooLong(blocks);
    else if (fields.count > 0) line(to);
  }
  counts.lines = number;
}

function tooLong(blocks: LineBlocks): void {
  const { fields, limits, problems } = blocks.reading;
  problems.add('line-too-long', fields.lineNumber, { expected: String(limits.maxLineBytes) });
}
