// Which letters a text file is written in, decided while it streams: byte order marks first, then UTF-8 if the first
// letters outside ASCII are valid UTF-8, else Windows-1252. So an å in megabyte five is still read right.
import { isAscii, isUtf8 } from 'node:buffer';

export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Decodes a file piece by piece; `encoding` is final once `decode` has been called with `last`. */
export type TextReader = {
  readonly encoding: FileEncoding;
  decode(bytes: Uint8Array, last: boolean): string;
};

/**
 * A reader chosen from the file's first bytes (at least 4, better 64 KB), which must be decoded too.
 * Bytes that are not letters in the encoding become U+FFFD, which the caller reports; nothing is thrown.
 */
export function textReader(first: Uint8Array, declared?: FileEncoding): TextReader {
  const encoding = declared ?? markedEncoding(first) ?? unmarkedUtf16(first);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return streamReader(encoding);
  if (encoding === 'windows-1252') return streamReader(encoding);
  return utf8OrWindows1252(encoding);
}

function markedEncoding(first: Uint8Array): FileEncoding | undefined {
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return 'utf-8-bom';
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return undefined;
}

// Western text in UTF-16 has a zero in nearly every second byte and nearly none in the others.
function unmarkedUtf16(first: Uint8Array): FileEncoding | undefined {
  const length = Math.min(first.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (first[i] === 0) even++;
    if (first[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function streamReader(encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): TextReader {
  const decoder = new TextDecoder(encoding);
  return { encoding, decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

function utf8OrWindows1252(declared: FileEncoding | undefined): TextReader {
  let encoding = declared;
  let carried: Buffer = Buffer.alloc(0);
  let begun = false;
  let windows: TextReader | null = null;
  return {
    get encoding() {
      return encoding ?? 'utf-8';
    },
    decode(bytes, last) {
      if (windows) return windows.decode(bytes, last);
      const fresh = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let all = carried.length > 0 ? Buffer.concat([carried, fresh]) : fresh;
      if (!begun && all.length >= 3) {
        begun = true;
        if (markedEncoding(all) === 'utf-8-bom') all = all.subarray(3);
      }
      const end = last ? all.length : wholeCharacters(all);
      const whole = all.subarray(0, end);
      carried = Buffer.from(all.subarray(end));
      if (isAscii(whole)) return whole.toString('latin1');
      encoding ??= isUtf8(whole) || mostlyUtf8(whole) ? 'utf-8' : 'windows-1252';
      if (encoding !== 'windows-1252') return whole.toString('utf8');
      windows = streamReader('windows-1252');
      return windows.decode(all, last);
    },
  };
}

// Where the last complete UTF-8 character ends: a chunk may cut one in two.
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

// A UTF-8 file with a few broken bytes has far more valid letters than broken ones; Windows-1252 text has the reverse.
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  let broken = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) letters++;
  }
  return broken * 2 < letters;
}
