// Reads a whole SIE file from memory or from a stream, telling a visitor about each record.

import type { SieSummary, SieVisitor } from './sie-file.ts';
import { openSieReader, type SieReadOptions } from './sie-reader.ts';

/** Bytes in memory, or pieces of them as a file stream gives them. */
export type SieSource = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Reads a SIE file of any length within little memory. Bytes in memory are read in pieces too, with a pause after each
 * so that others get their turn. Never rejects for what the file holds, only when the stream itself fails.
 * Source of the rules: SIE filformat, utgåva 4B.
 */
export async function readSie(
  source: SieSource,
  visitor: SieVisitor = {},
  options: SieReadOptions = {},
): Promise<SieSummary> {
  const reader = openSieReader(visitor, options);
  for await (const bytes of source instanceof Uint8Array ? pieces(source) : source) {
    reader.feed(bytes);
    if (reader.refusal() !== null) break;
  }
  return reader.finish();
}

/** Reads bytes in memory in one go. */
export function readSieBytes(bytes: Uint8Array, visitor: SieVisitor = {}, options: SieReadOptions = {}): SieSummary {
  const reader = openSieReader(visitor, options);
  reader.feed(bytes);
  return reader.finish();
}

const PIECE_BYTES = 1 << 20;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    yield bytes.subarray(from, from + PIECE_BYTES);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
