// Looks at the beginning of a file and says what it is when it is not SIE, so that the refusal can name what was seen.

import { cutLine, openLineFields } from './line-fields.ts';
import { labelIndex } from './sie-labels.ts';

/** What was seen instead: a word in words/*.json ("seen-html") and, where there is one, a line of it. */
type SeenInstead = { kind: string; excerpt: string };

/** Null when some line of `head` begins with a SIE label; otherwise what the bytes look like. */
export function seenInstead(head: Buffer): SeenInstead | null {
  if (hasLabel(head)) return null;
  for (const [kind, isSo] of BY_BYTES) if (isSo(head)) return { kind, excerpt: '' };
  const text = head
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text === '') return { kind: 'blank', excerpt: '' };
  for (const [kind, pattern] of BY_TEXT)
    if (pattern.test(text)) return { kind, excerpt: kind === 'html' ? title(text) : '' };
  return { kind: 'text', excerpt: firstLine(text) };
}

// Signatures: ZIP (also XLSX), gzip, PDF, OLE2 (old Excel), UTF-16 with a byte order mark or with every other byte zero.
const BY_BYTES: [string, (head: Buffer) => boolean][] = [
  ['zip', (head) => head.toString('latin1', 0, 4) === 'PK\x03\x04'],
  ['gzip', (head) => head[0] === 0x1f && head[1] === 0x8b],
  ['pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
  ['old-excel', (head) => head.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0'],
  ['utf-16', (head) => /^(\xff\xfe|\xfe\xff|#\0[A-Z]\0|\0#\0[A-Z])/.test(head.toString('latin1', 0, 4))],
  ['binary', (head) => head.subarray(0, 4096).includes(0)],
];

const BY_TEXT: [string, RegExp][] = [
  ['html', /^(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i],
  ['sie-5', /^<\?xml[\s\S]{0,2000}?(?:sie\.se\/sie5|<(?:\w+:)?Sie(?:Entry)?\b)/],
  ['xml', /^<(?:\?xml|[a-z])/i],
  ['json', /^[[{]\s*["[{\]}\d]/],
];

function hasLabel(head: Buffer): boolean {
  const fields = openLineFields();
  fields.buffer = head;
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  while (at < head.length) {
    at = cutLine(fields, at, head.length);
    if (labelIndex(fields) >= 0) return true;
  }
  return false;
}

function title(text: string): string {
  const found = /<title[^>]{0,200}>([^<]{0,200})/i.exec(text) ?? /<h1[^>]{0,200}>([^<]{0,200})/i.exec(text);
  return firstLine(found?.[1] ?? '');
}

function firstLine(text: string): string {
  return text
    .trim()
    .split(/[\r\n]/, 1)
    .join('')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 60);
}
