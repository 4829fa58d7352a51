// For tests: which signs a font file can draw, read from its cmap table (formats 4 and 12), TTF as it lies and WOFF2 after
// its one Brotli stream. Sources: the OpenType specification's cmap chapter, W3C WOFF File Format 2.0.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Code points of the font at `file`. */
export function signsOf(file: URL): ReadonlySet<number> {
  const bytes = readFileSync(file);
  return pointsIn(bytes.toString('latin1', 0, 4) === 'wOF2' ? cmapOfWoff(bytes) : cmapOfTtf(bytes));
}

function cmapOfTtf(bytes: Buffer): Buffer {
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16)
    if (bytes.toString('latin1', at, at + 4) === 'cmap') return bytes.subarray(bytes.readUInt32BE(at + 8));
  throw new Error('a font without cmap');
}

/** Tables stand in the stream in the order of the directory; cmap has number 0 there and is never transformed. */
function cmapOfWoff(bytes: Buffer): Buffer {
  let at = 48;
  let start = 0;
  let cmap = -1;
  const length = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let left = bytes.readUInt16BE(12); left > 0; left--) {
    const flags = bytes.readUInt8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const plain = length();
    const isTransformed = tag === 10 || tag === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0;
    if (tag === 0) cmap = start;
    start += isTransformed ? length() : plain;
  }
  if (cmap < 0) throw new Error('a font without cmap');
  return brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20))).subarray(cmap);
}

function pointsIn(cmap: Buffer): Set<number> {
  const points = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let point = from; point <= to && point !== 0xffff; point++) points.add(point);
  };
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const at = cmap.readUInt32BE(8 + 8 * table);
    const format = cmap.readUInt16BE(at);
    if (format === 12)
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++)
        add(cmap.readUInt32BE(at + 16 + 12 * group), cmap.readUInt32BE(at + 20 + 12 * group));
    if (format === 4) {
      const size = cmap.readUInt16BE(at + 6);
      for (let segment = 0; segment < size; segment += 2)
        add(cmap.readUInt16BE(at + 16 + size + segment), cmap.readUInt16BE(at + 14 + segment));
    }
  }
  return points;
}
