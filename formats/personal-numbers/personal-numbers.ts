// Finds Swedish and Danish personal numbers in free text, so that they can be masked before many eyes see them. Weighed so that
// what is written as a personal number is found, and phone, case and invoice numbers and time stamps are left alone.
import { isCprNumber, satisfiesModulus11 } from './danish-number.ts';
import { isSwedishNumber } from './swedish-number.ts';

export interface PersonalNumber {
  readonly kind: 'personnummer' | 'samordningsnummer' | 'cpr';
  /** positions in UTF-16 units, `end` exclusive */
  readonly start: number;
  readonly end: number;
}

/**
 * The personal numbers in a text, in order. `today` is an ISO date: nobody is born after it. With a hyphen or plus the rules of
 * the number decide; ten digits in a row need more (their neighbours in the text, or a check digit), since most such are
 * something else. Work grows with the length of the text only.
 */
export function findPersonalNumbers(text: string, today: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  const danish = isDanish(text);
  for (const match of text.matchAll(candidate)) {
    const written: Written = {
      front: match[1] ?? '',
      mark: (match[2] ?? '').replace(/[–−]/, '-'),
      tail: match[3] ?? '',
      before: text.slice(Math.max(0, match.index - 40), match.index),
      after: text.slice(match.index + match[0].length, match.index + match[0].length + 2),
    };
    const kind = kindOf(written, today, danish);
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The text with every digit of the numbers found made a dot; lengths and positions stay. */
export function maskPersonalNumbers(text: string, numbers: readonly PersonalNumber[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of numbers) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/\d/g, '•');
    from = end;
  }
  return masked + text.slice(from);
}

interface Written {
  /** six or eight digits of a date */
  readonly front: string;
  readonly mark: string;
  readonly tail: string;
  readonly before: string;
  readonly after: string;
}

// not within a longer number, word, path or decimal
const candidate = /(?<![\p{L}\d_]|\d[.,:/]|[-/#+=])(\d{8}|\d{6})([-+–−]| (?=\d{4}))?(\d{4})(?![\p{L}\d_]|[-/:.,]\d)/gu;
const named =
  /(pers(on)?\.?[- ]?(nummer|nr|n?o)|p\.?nr|persnr|personnummer|samordningsn(ummer|r)|födelse(nummer|datum|tid)|född|cpr([- ]?(nummer|nr|no))?|født|fødselsdag|patient(en)?|pat|pt|born|social security)[\s.:#=(,-]*$/i;
const somethingElse =
  /(tele?(fon|fax)?(nummer|nr)?|tlf|mob(il)?(nummer|nr)?|phone|ring|sms|fax|faktura|invoice|fakt|order?|ordre|beställning(snummer)?|ärende|sag|case|ticket|inc|req|chg|ref(erens)?|reference|kund(nummer|nr)?|kundenr|konto|account|ocr|plusgiro|bankgiro|serie(nummer|nr)?|serial|s\/n|artikel|part|id|orgnr|organisationsnummer|cvr|version|build|log)(nummer|nr|no)?[\s.:#=(-]*$/i;

function kindOf(written: Written, today: string, danish: boolean): PersonalNumber['kind'] | null {
  const { front, mark, tail, before } = written;
  const swedish = isSwedishNumber(front, mark, tail, today);
  const isCpr = front.length === 6 && mark !== '+' && isCprNumber(front, tail, today);
  if (!swedish && !isCpr) return null;
  const isMarked = mark === '-' || mark === '+';
  if (isMarked && front.length === 6) return swedish ?? 'cpr';
  if (named.test(before)) return swedish ?? 'cpr';
  if (!isMarked && (somethingElse.test(before) || isOneGroup(written))) return null;
  if (swedish && isPlainlyWritten(written, today)) return swedish;
  if (!isCpr || mark === ' ' || startsLikePhone(written)) return null;
  return danish || satisfiesModulus11(front + tail) ? 'cpr' : null;
}

/** Ten digits among other groups of digits: an account, a phone, a row of a table. */
function isOneGroup({ front, before, after }: Written): boolean {
  return front.length === 6 && (/\d $/.test(before) || /^ \d/.test(after));
}

/** Without a word that names it: not like a phone number, not like a time stamp of these days, not loosely spaced. */
function isPlainlyWritten(written: Written, today: string): boolean {
  const { front, mark, tail } = written;
  if (front.length === 8) return !isRecentStamp(front, tail, today);
  return mark !== ' ' && !startsLikePhone(written);
}

/** Swedish mobile numbers begin with 070 and read as January to September 2007. */
function startsLikePhone({ front, mark }: Written): boolean {
  return mark === '' && /^0?70/.test(front);
}

/** Year to minute, of this year or the last: logs and file names are full of them, and newborn children rare in mail. */
function isRecentStamp(front: string, tail: string, today: string): boolean {
  const years = Number(today.slice(0, 4)) - Number(front.slice(0, 4));
  return years <= 1 && Number(tail.slice(0, 2)) < 24 && Number(tail.slice(2)) < 60;
}

function isDanish(text: string): boolean {
  return /[æøÆØ]|\b(jeg|ikke|og|cpr|mvh|hilsen)\b/.test(text.slice(0, 5000));
}
