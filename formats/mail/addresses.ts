// Reads lists of addresses as people and programs really write them: commas in unquoted names, two signs of @, groups, comments,
// nothing at all. Each entry becomes one value; what is no address keeps its words as a name.
import { decodeWords } from './encoded-words.ts';
import { type MailAddress, mailLimits } from './mail-message.ts';

/** RFC 5322 address list, read in one pass; at most 1000 addresses. Groups give their members. */
export function readAddresses(value: string): MailAddress[] {
  const found: MailAddress[] = [];
  for (const piece of piecesOf(value)) {
    if (found.length === mailLimits.addresses) break;
    const address = addressOf(piece);
    if (address) found.push(address);
  }
  return found;
}

/** An address in the form in which two are compared: small letters, no blanks. */
export function comparableAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** Whether a message can go out to an address: one sign of @, and nothing that would begin another address or header. */
export function isReachable(address: string): boolean {
  return /^[^\s<>,;]+@[^\s<>,;@]+$/.test(address);
}

/** The same without what stands after a plus in its local part: where all forms of one mailbox meet. */
export function mailboxOf(address: string): string {
  return comparableAddress(address).replace(/\+[^@]*(?=@)/, '');
}

interface Piece {
  words: string;
  angled: string | null;
  comment: string;
}

/** Splits at commas and semicolons outside quotes, comments and angle brackets; a group's name before its colon is dropped. */
function piecesOf(value: string): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { words: '', angled: null, comment: '' };
  let comments = 0;
  let at = 0;
  const close = () => {
    pieces.push(piece);
    piece = { words: '', angled: null, comment: '' };
  };
  while (at < value.length && pieces.length <= mailLimits.addresses * 2) {
    const letter = value[at] ?? '';
    at++;
    if (letter === '\\') {
      const escaped = value[at++] ?? '';
      if (comments > 0) piece.comment += escaped;
      else piece.words += escaped;
    } else if (comments > 0) {
      comments += letter === '(' ? 1 : letter === ')' ? -1 : 0;
      if (comments > 0) piece.comment += letter;
    } else if (letter === '(') comments = 1;
    else if (letter === '"') {
      const end = endOfQuote(value, at);
      piece.words += value.slice(at, end).replace(/\\(.)/g, '$1');
      // a quoted local part stays together with its domain
      at = value[end] === '"' ? end + 1 : at;
    } else if (letter === '<') {
      const end = endOfAngle(value, at);
      piece.angled ??= value.slice(at, end);
      at = end + 1;
    } else if (letter === ',' || letter === ';') close();
    else if (letter === ':' && piece.angled === null && !piece.words.includes('@')) piece.words = '';
    else piece.words += letter;
  }
  close();
  return pieces;
}

/** The closing quote; where there is none the quote opens nothing. */
function endOfQuote(value: string, from: number): number {
  for (let at = from; at < value.length && at < from + 1000; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === '"') return at;
  }
  return from;
}

function endOfAngle(value: string, from: number): number {
  const end = value.indexOf('>', from);
  if (end >= 0 && end < from + 1000) return end;
  const comma = value.indexOf(',', from);
  return comma < 0 ? value.length : comma;
}

function addressOf({ words, angled, comment }: Piece): MailAddress | null {
  const name = decodeWords(words);
  if (angled !== null) {
    const inside = withoutComments(angled)
      .replace(/^@[^:]*:/, '')
      .replace(/\s+/g, '');
    const address = addressIn(inside) || addressIn(decodeWords(angled).replace(/\s+/g, ''));
    return name === '' && address === '' && inside === '' ? null : { name: name || decodeWords(comment), address };
  }
  if (name === '' && comment === '') return null;
  const whole = addressIn(name.replace(/\s*([.@])\s*/g, '$1'));
  const address = whole || name.split(' ').map(addressIn).find(Boolean) || '';
  const rest = whole === '' ? name.replace(address, '').trim() : '';
  return { name: rest || decodeWords(comment), address };
}

function withoutComments(text: string): string {
  let kept = text;
  for (let nested = 0; nested < 5 && kept.includes('('); nested++) kept = kept.replace(/\([^()]*\)/g, '');
  return kept;
}

/** The text when it is an address: something, the last @, a domain. */
function addressIn(text: string): string {
  const sign = text.lastIndexOf('@');
  if (sign < 1 || sign === text.length - 1 || text.length > 320 || /[\s<>,;]/.test(text)) return '';
  const domain = text
    .slice(sign + 1)
    .toLowerCase()
    .replace(/\.+$/, '');
  return domain === '' ? '' : `${text.slice(0, sign)}@${domain}`;
}
