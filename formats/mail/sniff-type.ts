// What a file is by its first bytes, whatever its name and its sender say. Nothing is opened: archives are only recognised.

/** The media type the content shows; `text/plain` for readable text, else `application/octet-stream`. Looks at 8 kB at most. */
export function sniffType(content: Uint8Array): string {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 8192));
  const latin = head.toString('latin1');
  for (const [type, at, mark] of marks) if (latin.startsWith(mark, at)) return refined(type, latin);
  return textType(head, latin);
}

/** A browser shows content of this type without running anything of it: pictures and PDF. An SVG may hold scripts and is none of them. */
export function isShownInBrowser(type: string): boolean {
  return /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/.test(type);
}

const marks: readonly (readonly [type: string, at: number, mark: string])[] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/heic', 4, 'ftyphei'],
  ['image/heic', 4, 'ftypmif1'],
  ['video/mp4', 4, 'ftyp'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/zip', 0, 'PK\x05\x06'],
  ['application/gzip', 0, '\x1f\x8b'],
  ['application/x-7z-compressed', 0, "7z\xbc\xaf'\x1c"],
  ['application/vnd.rar', 0, 'Rar!\x1a\x07'],
  ['application/x-ole-storage', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/rtf', 0, '{\\rtf'],
  ['application/ms-tnef', 0, '\x78\x9f\x3e\x22'],
  ['application/dicom', 128, 'DICM'],
  ['application/x-msdownload', 0, 'MZ'],
  ['application/x-executable', 0, '\x7fELF'],
  ['application/x-mach-binary', 0, '\xcf\xfa\xed\xfe'],
  ['application/x-mach-binary', 0, '\xca\xfe\xba\xbe'],
  ['application/x-ms-shortcut', 0, 'L\0\0\0\x01\x14\x02\0'],
  ['application/x-iso9660-image', 0, 'CD001'],
  ['application/x-sh', 0, '#!'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/ogg', 0, 'OggS'],
  ['application/pgp-encrypted', 0, '-----BEGIN PGP MESSAGE'],
  ['application/pgp-signature', 0, '-----BEGIN PGP SIGNATURE'],
  ['text/calendar', 0, 'BEGIN:VCALENDAR'],
  ['text/vcard', 0, 'BEGIN:VCARD'],
];

/** Office files are archives whose first entries tell them apart. */
function refined(type: string, latin: string): string {
  if (type === 'image/bmp' && latin.charCodeAt(14) > 124) return 'application/octet-stream';
  if (type === 'image/webp' && !latin.startsWith('RIFF')) return 'application/octet-stream';
  if (type !== 'application/zip') return type;
  const office = 'application/vnd.openxmlformats-officedocument.';
  if (/META-INF\/MANIFEST|\.class/.test(latin)) return 'application/java-archive';
  if (latin.includes('mimetypeapplication/')) {
    return /mimetype(application\/[\w.+-]{3,80}?)(PK|$|[^\w.+-])/.exec(latin)?.[1] ?? type;
  }
  if (!/\[Content_Types\]\.xml|_rels\/|docProps\//.test(latin)) return type;
  if (latin.includes('word/')) return `${office}wordprocessingml.document`;
  if (latin.includes('xl/')) return `${office}spreadsheetml.sheet`;
  if (latin.includes('ppt/')) return `${office}presentationml.presentation`;
  return type;
}

function textType(head: Buffer, latin: string): string {
  const start = latin
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<script)/.test(start)) return 'text/html';
  if (/^(<\?xml[^>]*>\s*)?(<!--.{0,100}-->\s*)?<svg/s.test(start)) return 'image/svg+xml';
  if (start.startsWith('<?xml')) return 'application/xml';
  if (head.length === 0) return 'application/octet-stream';
  const control = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0), 0);
  return control === 0 ? 'text/plain' : 'application/octet-stream';
}
