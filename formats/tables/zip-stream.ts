// Writes a ZIP archive while its parts are still being made: constant memory, and the same bytes for the same content,
// since no clock is asked. Each piece is packed on its own in Node's thread pool, so the event loop stays free.
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

export type OutPart = { name: string; pieces: Iterable<string> | AsyncIterable<string> };

const pack = promisify(deflateRaw);
const LARGEST = 0xffffffff;

// An empty last block ends a packed stream whose other blocks are not marked as last (RFC 1951, 3.2.3).
const END_OF_PACKED = Buffer.from([0x03, 0x00]);

/** The archive in pieces. Throws a RangeError beyond 4 GB or 65 535 parts, which plain ZIP cannot hold. */
export async function* zipStream(parts: Iterable<OutPart> | AsyncIterable<OutPart>): AsyncGenerator<Uint8Array, void> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { name, pieces } of parts) {
    const start = at;
    const header = localHeader(name);
    at += header.length;
    yield header;
    let [crc, size, packedSize] = [0, 0, 0];
    for await (const { packed, bytes } of packedPieces(pieces)) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      packedSize += packed.length;
      yield packed;
    }
    packedSize += END_OF_PACKED.length;
    at += packedSize + 16;
    if (at > LARGEST || size > LARGEST) throw new RangeError('the archive grew beyond 4 GB');
    yield Buffer.concat([END_OF_PACKED, words(0x08074b50, crc, packedSize, size)]);
    directory.push(directoryEntry(name, { crc, size, packedSize, start }));
  }
  if (directory.length > 0xffff) throw new RangeError('more than 65535 parts');
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  yield Buffer.concat([entries, end]);
}

type Packed = { packed: Buffer; bytes: Buffer };

// One piece is packed while the next is being made.
async function* packedPieces(pieces: OutPart['pieces']): AsyncGenerator<Packed, void> {
  let pending: Promise<Packed> | null = null;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    const packing = pack(bytes, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
    const next: Promise<Packed> = packing.then((packed) => ({ packed, bytes }));
    if (pending) yield await pending;
    pending = next;
  }
  if (pending) yield await pending;
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32LE(value, i * 4);
  return buffer;
}

// Sizes follow the content (flag 8), names are UTF-8 (flag 2048), and the time is the first that ZIP knows.
const VERSION = 20;
const FLAGS = 0x0808;
const DEFLATED = 8;
const FIRST_DAY_OF_1980 = 0x0021;

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(FIRST_DAY_OF_1980, 12);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

type Written = { crc: number; size: number; packedSize: number; start: number };

function directoryEntry(name: string, written: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(FIRST_DAY_OF_1980, 14);
  entry.writeUInt32LE(written.crc, 16);
  entry.writeUInt32LE(written.packedSize, 20);
  entry.writeUInt32LE(written.size, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(written.start, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}
