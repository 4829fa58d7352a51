// Gives every attachment a name that is safe on every file system and cannot pretend: no paths, no control characters, none
// that turn the direction of writing, no device names, never empty.
import { cleanLine } from './charset.ts';

/** A safe name of at most 120 characters; its ending survives. `place` counts from 1 and names what came without a name. */
export function safeAttachmentName(written: string, mediaType: string, place: number): string {
  const last = cleanLine(written).split(/[/\\]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/[<>:"|?*%\u200b-\u200d\u2060]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return `attachment-${place}${endingOf[mediaType] ?? ''}`;
  const short = shortened(name);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short;
}

const endingOf: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'application/pkcs7-mime': '.p7m',
  'application/pkcs7-signature': '.p7s',
  'application/pgp-signature': '.asc',
  'image/jpeg': '.jpg',
  'image/jpg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/heic': '.heic',
  'image/tiff': '.tiff',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/csv': '.csv',
  'text/calendar': '.ics',
  'text/vcard': '.vcf',
  'text/rfc822-headers': '.txt',
  'message/rfc822': '.eml',
  'message/delivery-status': '.txt',
  'message/disposition-notification': '.txt',
};

const longest = 120;

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const ending = /\.[^.\s]{1,12}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, longest - ending.length).join('') + ending;
}
