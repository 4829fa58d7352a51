// What a file really is, from its first bytes: names and extensions are not trusted. So an HTML page or a PDF that
// somebody named .csv is refused with what was seen instead of becoming a thousand rows of nonsense.

/** `text` may be CSV. The others are told to the reader in words, by `tableProblemText`. */
export type SeenContent =
  | 'text'
  | 'zip'
  | 'old-excel'
  | 'password-protected'
  | 'old-office'
  | 'html'
  | 'xml'
  | 'json'
  | 'sie'
  | 'pdf'
  | 'rtf'
  | 'mail'
  | 'image'
  | 'archive'
  | 'program'
  | 'database'
  | 'binary'
  | 'empty';

/** Enough for every signature and a fair count of control signs. */
export const SNIFFED_BYTES = 8192;

/** What the file seems to be. `first` is its beginning: `SNIFFED_BYTES` bytes or the whole of a shorter file. */
export function sniffContent(first: Uint8Array): SeenContent {
  const bytes = Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  if (bytes.length === 0) return 'empty';
  const signature = SIGNATURES.find(([, signs]) => bytes.subarray(0, signs.length).equals(Buffer.from(signs)));
  if (signature) return signature[0] === 'old-office' ? oldOffice(bytes) : signature[0];
  const text = plainText(bytes);
  if (text === null) return 'binary';
  if (text.trim() === '') return 'empty';
  return MARKUP.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

const SIGNATURES: readonly (readonly [SeenContent, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['database', Array.from(Buffer.from('SQLite format 3\0'))],
];

const MARKUP: readonly (readonly [SeenContent, RegExp])[] = [
  ['html', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|script)\b/i],
  ['xml', /^\s*<(?:\?xml|!doctype|[a-z][\w:.-]*(?:\s|>|\/>))/i],
  ['rtf', /^\{\\rtf/],
  ['json', /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\[|"|\]|-?\d))/],
  ['sie', /^\s*#FLAGGA\b/i],
  ['mail', /^(?:Return-Path|Received|MIME-Version|Message-ID|Delivered-To): /i],
];

/**
 * An old Excel file and an encrypted new one share the same container, the names of whose streams are in UTF-16.
 * They may stand anywhere in it: 'old-office' means that they are not in these bytes.
 */
export function oldOffice(bytes: Buffer): 'password-protected' | 'old-excel' | 'old-office' {
  const names = bytes.toString('latin1');
  if (names.includes(wide('EncryptedPackage')) || names.includes(wide('EncryptionInfo'))) return 'password-protected';
  return names.includes(wide('Workbook')) || names.includes(wide('Book')) ? 'old-excel' : 'old-office';
}

function wide(text: string): string {
  return Buffer.from(text, 'utf16le').toString('latin1');
}

// The beginning as text for the patterns above, or null when control signs say that it is no text.
function plainText(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return swapped(bytes);
  const zeros = [0, 0];
  let control = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if ((byte < 32 && (byte < 9 || byte > 13)) || byte === 127) control++;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = bytes.length / 2;
  if (control * 50 <= bytes.length && odd > pairs * 0.7 && even < pairs * 0.05) return bytes.toString('utf16le');
  if (control * 50 <= bytes.length && even > pairs * 0.7 && odd < pairs * 0.05) return swapped(bytes);
  if ((control + even + odd) * 50 > bytes.length) return null;
  return bytes.toString('latin1').replace(/^ï»¿/, '');
}

function swapped(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}
