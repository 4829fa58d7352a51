// Says a problem in words, in Swedish, Danish or English. The words are in words/*.json, one for each code.

import type { SieFact, SieProblem, SieProblemCode } from './sie-problem.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

/** The languages of the texts. */
export type SieLanguage = 'sv' | 'da' | 'en';

type Word = keyof typeof sv;
type Words = Record<SieProblemCode | Word, string>;

const WORDS: Record<SieLanguage, Words> = { sv, da, en };

// How thousands and decimals are parted.
const MARKS: Record<SieLanguage, [thousands: string, decimals: string]> = {
  sv: [' ', ','],
  da: ['.', ','],
  en: [',', '.'],
};

/** The problem as a sentence or two. Amounts are shown in kronor with two decimals. */
export function sieProblemText(problem: SieProblem, language: SieLanguage = 'sv'): string {
  const words = WORDS[language];
  const facts = { ...problem.facts, value: problem.value ?? '', expected: problem.expected ?? '' };
  if (problem.code === 'not-sie') return filled(words['not-sie'], { seen: seenText(problem, words) }, language);
  return filled(words[problem.code], facts, language);
}

/** Integer öre as the language writes kronor: "-60 000,00" in Swedish. `signed` also shows a plus. */
export function kronorText(ore: number, language: SieLanguage, signed = false): string {
  const [thousands, decimals] = MARKS[language];
  const digits = String(Math.abs(ore)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = ore < 0 ? '-' : signed ? '+' : '';
  return `${sign}${whole}${decimals}${digits.slice(-2)}`;
}

function seenText(problem: SieProblem, words: Words): string {
  const key = `seen-${problem.facts?.seen}`;
  const seen = isWord(key) ? words[key] : words['seen-text'];
  if (problem.value === undefined) return seen;
  return words['seen-with-excerpt'].replace('{seen}', seen).replace('{excerpt}', () => problem.value ?? '');
}

function isWord(key: string): key is Word {
  return key in sv;
}

function filled(text: string, facts: Record<string, SieFact>, language: SieLanguage): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return fact === undefined ? '' : factText(fact, language);
  });
}

function factText(fact: SieFact, language: SieLanguage): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number') return String(fact);
  if ('ore' in fact) return kronorText(fact.ore, language);
  return fact.map(({ account, ore }) => `${account} ${kronorText(ore, language, true)}`).join('; ');
}
