// Numbers read back out of finished sentences: digits with a unit as they stand, and counts in words. What a value would stand as
// is worked out here too, in whole steps of the last decimal, by whole numbers only. Pure.
import type { Rational } from '../../../platform/figures/rational.ts';
import type { Language } from '../../../platform/work/work.ts';

/** A number as it was read: `−9,2 mnkr` is −92 steps of one decimal. */
export interface SaidNumber {
  readonly steps: bigint;
  readonly decimals: number;
  readonly unit: string;
}

/** The number a text is; null for anything else. */
export function readSaid(text: string, language: Language): SaidNumber | null {
  const point = language === 'en' ? '.' : ',';
  const match = /^([−+]?)([\d\u202f]+)(?:([.,])(\d+))?(?:\u00a0(.+))?$/u.exec(text);
  if (!match || (match[3] && match[3] !== point)) return null;
  const [, sign, whole = '', , parts = '', unit = ''] = match;
  const size = BigInt(whole.replace(/\u202f/g, '') + parts);
  return { steps: sign === '−' ? -size : size, decimals: parts.length, unit };
}

/** The steps an exact value stands as in a unit: `per` of the value's own units go to one of the unit shown. */
export function stepsOf(value: Rational, per: Rational, decimals: number): bigint {
  const up = value.n * per.d * 10n ** BigInt(decimals);
  const down = value.d * per.n;
  const size = up < 0n ? -up : up;
  // halves go away from nought
  const steps = (size * 2n + down) / (down * 2n);
  return up < 0n ? -steps : steps;
}

/** How many öre, seconds or parts of one stand in one of the unit shown, and what that unit is called. */
export const shownUnits: Readonly<Record<string, { per: Rational; words: Readonly<Record<Language, string>> }>> = {
  mnkr: { per: { n: 100_000_000n, d: 1n }, words: { sv: 'mnkr', da: 'mio. kr.', en: 'SEK million' } },
  tkr: { per: { n: 100_000n, d: 1n }, words: { sv: 'tkr', da: 't.kr.', en: 'SEK thousand' } },
  kr: { per: { n: 100n, d: 1n }, words: { sv: 'kr', da: 'kr.', en: 'SEK' } },
  h: { per: { n: 3600n, d: 1n }, words: { sv: 'timmar', da: 'timer', en: 'hours' } },
  '%': { per: { n: 1n, d: 100n }, words: { sv: '%', da: '%', en: '%' } },
  st: { per: { n: 1n, d: 1n }, words: { sv: 'st', da: 'stk.', en: '' } },
  årsarbetare: { per: { n: 1n, d: 1n }, words: { sv: 'årsarbetare', da: 'årsværk', en: 'FTE' } },
  index: { per: { n: 1n, d: 1n }, words: { sv: '', da: '', en: '' } },
};

/** What a word counts; null for no count. */
export function countOf(word: string | undefined, language: Language): number | null {
  return counts(language).get((word ?? '').toLocaleLowerCase('sv')) ?? null;
}

/** All words that count, for a pattern; capitals too, since a sentence may begin with one. */
export function countAlternatives(language: Language): string {
  const words = [...counts(language).keys()].toSorted((a, b) => b.length - a.length);
  return words.flatMap((each) => [each, each.charAt(0).toLocaleUpperCase('sv') + each.slice(1)]).join('|');
}

const known = new Map<Language, ReadonlyMap<string, number>>();

function counts(language: Language): ReadonlyMap<string, number> {
  const there = known.get(language);
  if (there) return there;
  const { none, small, ten, join } = numerals[language];
  const made = new Map(none.map((word): [string, number] => [word, 0]));
  for (const [index, words] of small.split(' ').entries())
    for (const word of words.split('/')) made.set(word, index + 1);
  for (const [index, word] of ten.split(' ').entries()) {
    made.set(word, (index + 2) * 10);
    for (const [one, words] of small.split(' ').slice(0, 9).entries())
      for (const low of words.split('/')) made.set(join(word, low), (index + 2) * 10 + one + 1);
  }
  known.set(language, made);
  return made;
}

const numerals: Record<
  Language,
  { none: string[]; small: string; ten: string; join: (ten: string, one: string) => string }
> = {
  sv: {
    none: ['inget', 'ingen', 'inga', 'noll'],
    small: 'ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    ten: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    join: (ten, one) => ten + one,
  },
  da: {
    none: ['ingen', 'intet', 'nul'],
    small: 'et/en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    ten: 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems',
    join: (ten, one) => `${one}og${ten}`,
  },
  en: {
    none: ['none', 'no', 'zero'],
    small:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ten: 'twenty thirty forty fifty sixty seventy eighty ninety',
    join: (ten, one) => `${ten}-${one}`,
  },
};
