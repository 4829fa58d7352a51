// Points out digits typed into a text, because a number in a report is to be a figure. Years, dates, ordinals, clock
// times and references to chapters are no figures. Where a figure has the value that was typed, it is suggested. Pure.
import { linesOf, type TextBody } from '../../platform/documents/text-body-rules.ts';

/** A typed number with its place: the line of the body, the inline within it, the characters within that. */
export interface TypedNumber {
  readonly line: number;
  readonly inline: number;
  readonly from: number;
  readonly to: number;
  /** as typed: `−3,2` */
  readonly text: string;
  /** the same as a number */
  readonly value: number;
  readonly decimals: number;
  /** the word after it, which may be a unit */
  readonly unit: string;
}

/** A figure's value as it would stand in the text. */
export interface KnownValue {
  readonly figure: string;
  readonly shownNumber: string;
  readonly shownUnit: string;
}

/** Every typed number of a text, in reading order. */
export function typedNumbers(body: TextBody): TypedNumber[] {
  return linesOf(body).flatMap(({ line, inlines }) =>
    inlines.flatMap((each, inline) => {
      if (each.type !== 'text' || each.marks?.some((mark) => mark.type === 'stated')) return [];
      return numbersIn(each.text).map((found) => ({ line, inline, ...found }));
    }),
  );
}

/** Every number of a plain text that is not a year, a date, an ordinal, a time or a reference. */
export function numbersIn(text: string): Omit<TypedNumber, 'line' | 'inline'>[] {
  const taken = [...text.matchAll(notFigures)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(number)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken.some(([begin, end]) => from < end && to > begin)) return [];
    const { value, decimals } = readNumber(match[0]);
    return [{ from, to, text: match[0], value, decimals, unit: unitAfter(text.slice(to)) }];
  });
}

/**
 * The figures whose shown value is the typed one, the sign left aside: `5` and `5,0` are both `−5,0 mnkr`. A unit that was
 * typed must be the figure's.
 */
export function suggestFigures<V extends KnownValue>(
  typed: Pick<TypedNumber, 'value' | 'decimals' | 'unit'>,
  known: readonly V[],
): V[] {
  return known.filter((each) => {
    const shown = readNumber(each.shownNumber);
    if (Number.isNaN(shown.value) || typed.decimals > shown.decimals) return false;
    if (Math.abs(Math.abs(shown.value) - Math.abs(typed.value)) > 1e-9) return false;
    return !unitWords.has(typed.unit) || unitWords.get(typed.unit) === each.shownUnit;
  });
}

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|januar|februar|marts|maj|juni|juli|august|oktober|january|february|march|may|june|july|october|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec';
const references =
  'kapitel|kap|avsnitt|tabell|diagram|bilaga|punkt|sida|sid|fotnot|nr|nummer|steg|fas|version|tertial|kvartal|vecka|v|kapitel|afsnit|tabel|figur|bilag|side|uge|trin|chapter|section|table|chart|appendix|page|note|week|step|phase|quarter|dnr|diarienummer|iso|pm|lag|sfs|fokusområde|fokusområden';
const year = '(?:19|20)\\d\\d';
const monthNumber = '(?:0[1-9]|1[0-2])';

/** What looks like a number and is none of the kind a figure gives. */
const notFigures = new RegExp(
  [
    // 2019-08-31, 2019-08, 201908, 20190831
    `(?<![\\d,.])${year}-?${monthNumber}(?:-?(?:0[1-9]|[12]\\d|3[01]))?(?![\\d,.]*\\d)`,
    // 2018–2019, 2018/19, 2018/2019 and a year by itself
    `(?<![\\d,.\\u202f\\u00a0−-])${year}(?:[–/-](?:${year}|\\d\\d))?(?![\\d\\u202f\\u00a0%]|[.,]\\d| ?%| (?:mnkr|tkr|kr|st|timmar|kronor|miljoner)(?!\\p{L}))`,
    // 31 augusti, den 1:a, 31/8, 1–31 augusti
    `(?<!\\d)\\d{1,2}(?:[–-]\\d{1,2})?\\.? (?:${months})(?!\\p{L})`,
    `(?<![\\d,.])\\d{1,2}/\\d{1,2}(?![\\d,.]*\\d)`,
    // 3:e, 1:a, 2nd
    `(?<![\\d,.])\\d+(?::(?:e|a|er|or)|st|nd|rd|th)(?!\\p{L})`,
    // kl. 14.05, klockan 7–20
    `(?:kl|klockan)\\.? ?\\d{1,2}(?:[.:]\\d\\d)?(?:[–-]\\d{1,2}(?:[.:]\\d\\d)?)?`,
    // kapitel 3, tabell 2 och 4, T1, § 12, 13 kap.
    `(?<!\\p{L})(?:${references})\\.?[ \\u00a0]?\\d+(?:[.:–/-]\\d+)*(?:(?:, | och | og | and )\\d+(?![\\d,.]|[ \\u00a0]?\\p{L}))*`,
    `§+ ?\\d+(?: ?[–-] ?\\d+)?`,
    `(?<!\\d)\\d+ ?(?:kap\\.|§)`,
    // PM3, T1, COVID-19, E01, 24/7
    `\\p{L}[\\p{L}\\d]*-?\\d[\\p{L}\\d]*`,
    `(?<!\\d)24/7`,
  ].join('|'),
  'giu',
);

const number = /(?<![\p{L}\d])[−+-]?(?:\d{1,3}(?:[\u202f\u00a0 ]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?/gu;

/** A number as written in any of the three languages; NaN for what is none (`–`, `··`). */
function readNumber(text: string): { value: number; decimals: number } {
  const plain = text
    .replace(/[\u202f\u00a0 ]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return { value: plain === '' ? Number.NaN : Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

const unitWords = new Map<string, string>([
  ['mnkr', 'mnkr'],
  ['mkr', 'mnkr'],
  ['miljoner', 'mnkr'],
  ['mio.', 'mnkr'],
  ['tkr', 'tkr'],
  ['kr', 'kr'],
  ['kronor', 'kr'],
  ['kroner', 'kr'],
  ['%', '%'],
  ['procent', '%'],
  ['percent', '%'],
  ['timmar', 'h'],
  ['timer', 'h'],
  ['hours', 'h'],
  ['årsarbetare', 'årsarbetare'],
  ['årsværk', 'årsarbetare'],
]);

function unitAfter(rest: string): string {
  return /^[ \u00a0]?(%|[\p{L}.]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
}
