// Opens a ZIP archive with mistrust. Everything its directory says is judged before a byte is unpacked, and what is
// unpacked is counted. Own reading rather than a library's: every fault must come out as a value, never as an event.
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import type { TableLimits } from './limits.ts';
import { stopReading } from './problems.ts';

type ZipPart = {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  size: number;
  crc: number;
  offset: number;
};

/** An archive whose directory has been read. Names are lower case with `/`, as the format compares them so. */
export type ZipParts = {
  has(name: string): boolean;
  names(): string[];
  /** The unpacked size in bytes that the directory promises, and that `read` holds it to. */
  size(name: string): number;
  /** Throws through `stopReading` if the archive could harm; call before `read`. */
  check(): void;
  /** The unpacked bytes of a part; throws through `stopReading` when they are not what the directory promised. */
  read(name: string): AsyncGenerator<Buffer, void>;
};

const ARCHIVE_NAME = /\.(zip|xls[xmb]|doc[xm]|ppt[xm]|od[tsp]|jar|7z|rar|gz|tgz|tar|bz2|xz|zst|cab)$/;
const DIRECTORY_BYTES = 16 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
const RATIO_FROM_BYTES = 1024 * 1024;

/** Reads the archive's directory. Throws through `stopReading`: `damaged-file`, `too-many-parts`. */
export async function openZip(source: ByteSource, limits: TableLimits): Promise<ZipParts> {
  const directory = await findDirectory(source);
  if (directory.count > limits.zipParts) {
    const expected = { is: 'limit', limit: limits.zipParts, unit: 'parts' } as const;
    throw stopReading({ code: 'too-many-parts', value: String(directory.count), expected });
  }
  const parts = readDirectory(await readExactly(source, directory.offset, directory.size), directory.count);
  const byName = new Map(parts.map((part) => [part.name, part]));
  if (byName.size < parts.length) throw damaged('the same name twice');
  let unpacked = 0;
  async function* read(name: string): AsyncGenerator<Buffer, void> {
    const part = byName.get(name);
    if (!part) throw damaged(`${name} is not there`);
    let size = 0;
    let crc = 0;
    for await (const piece of unpack(source, part)) {
      size += piece.length;
      unpacked += piece.length;
      // more than was promised: the promise was what let it in
      if (size > part.size || unpacked > limits.inflatedBytes) throw bomb(part.name, limits);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (size !== part.size || crc !== part.crc) throw damaged(part.name);
  }
  return {
    has: (name) => byName.has(name),
    names: () => [...byName.keys()],
    size: (name) => byName.get(name)?.size ?? 0,
    check: () => checkParts(parts, directory.offset, limits),
    read,
  };
}

function damaged(what: string): Error {
  return stopReading({ code: 'damaged-file', value: what });
}

function bomb(name: string, limits: TableLimits): Error {
  const expected = { is: 'limit', limit: limits.inflatedBytes, unit: 'bytes' } as const;
  return stopReading({ code: 'zip-bomb', value: name, expected });
}

async function readExactly(source: ByteSource, position: number, length: number): Promise<Buffer> {
  const bytes = await source.read(position, length);
  if (bytes.length !== length) throw damaged('the file ends too early');
  return bytes;
}

type Directory = { offset: number; size: number; count: number };

// The end record stands last in the file, followed only by a comment (PKWARE APPNOTE 4.3.16; ZIP64 4.3.14-15).
async function findDirectory(source: ByteSource): Promise<Directory> {
  const tailLength = Math.min(source.size, 22 + 0xffff);
  const tailStart = source.size - tailLength;
  const tail = await readExactly(source, tailStart, tailLength);
  let at = tail.length - 22;
  while (at >= 0 && (tail.readUInt32LE(at) !== 0x06054b50 || at + 22 + tail.readUInt16LE(at + 20) > tail.length)) at--;
  if (at < 0) throw damaged('no directory');
  let directory = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (directory.count === 0xffff || directory.size === 0xffffffff || directory.offset === 0xffffffff) {
    directory = await findLargeDirectory(source, tail, at);
  }
  const inside = directory.offset + directory.size <= tailStart + at;
  if (!inside || directory.size > DIRECTORY_BYTES) throw damaged('the directory is out of place');
  return directory;
}

async function findLargeDirectory(source: ByteSource, tail: Buffer, endRecord: number): Promise<Directory> {
  const at = endRecord - 20;
  if (at < 0 || tail.readUInt32LE(at) !== 0x07064b50) throw damaged('no directory');
  const record = await readExactly(source, Number(tail.readBigUInt64LE(at + 8)), 56);
  if (record.readUInt32LE(0) !== 0x06064b50) throw damaged('no directory');
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function readDirectory(bytes: Buffer, count: number): ZipPart[] {
  const parts: ZipPart[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged('the directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw damaged('the directory');
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const part = {
      name: name.replaceAll('\\', '/').toLowerCase(),
      encrypted: (bytes.readUInt16LE(at + 8) & 0x41) !== 0,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    withLargeSizes(part, extra);
    if (!part.name.endsWith('/')) parts.push(part);
    at = next;
  }
  return parts;
}

// Sizes of 4 GB and more, or unknown when the directory was begun, stand in extra field 1 (APPNOTE 4.5.3).
function withLargeSizes(part: ZipPart, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1 && end <= extra.length) {
      let field = at + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (part[key] !== 0xffffffff) continue;
        if (field + 8 > end) throw damaged('the directory');
        part[key] = Number(extra.readBigUInt64LE(field));
        field += 8;
      }
    }
    at = end;
  }
}

function checkParts(parts: ZipPart[], directoryOffset: number, limits: TableLimits): void {
  let size = 0;
  for (const part of parts) {
    if (part.encrypted) throw stopReading({ code: 'password-protected' });
    if (ARCHIVE_NAME.test(part.name)) throw stopReading({ code: 'nested-archive', value: part.name });
    size += part.size;
    if (size > limits.inflatedBytes) throw bomb(part.name, limits);
    if (part.size > RATIO_FROM_BYTES && part.size > part.packed * limits.compressionRatio) {
      const expected = { is: 'limit', limit: limits.compressionRatio, unit: 'times' } as const;
      throw stopReading({ code: 'zip-bomb', value: part.name, expected });
    }
  }
  // parts that share their packed bytes are how a small file promises terabytes (Fifield, USENIX WOOT 2019)
  const byPlace = [...parts].sort((a, b) => a.offset - b.offset);
  byPlace.forEach((part, i) => {
    const end = part.offset + 30 + part.packed;
    if (end > (byPlace[i + 1]?.offset ?? directoryOffset)) throw damaged(`${part.name} overlaps what follows`);
  });
}

async function* unpack(source: ByteSource, part: ZipPart): AsyncGenerator<Buffer, void> {
  const local = await readExactly(source, part.offset, 30);
  if (local.readUInt32LE(0) !== 0x04034b50) throw damaged(part.name);
  const start = part.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = piecesOf(source, start, start + part.packed);
  if (part.method === 0) return yield* packed;
  if (part.method !== 8) throw damaged(`${part.name}: packing method ${part.method}`);
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  // its error also reaches the loop below, which is where it is dealt with
  const feeding = pipeline(packed, inflate).catch(() => undefined);
  try {
    for await (const piece of inflate) yield piece;
  } finally {
    inflate.destroy();
    await feeding;
  }
}

async function* piecesOf(source: ByteSource, start: number, end: number): AsyncGenerator<Buffer, void> {
  for (let at = start; at < end; at += PIECE_BYTES)
    yield await readExactly(source, at, Math.min(PIECE_BYTES, end - at));
}
