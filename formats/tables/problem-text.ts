// Puts a table problem in words: where, what, and what was expected instead. Kept beside the codes so that every
// screen, command and file of rows to correct says the same.
import type { ProblemWords, SeenKey } from './problem-words.ts';
import { problemWordsDa } from './problem-words-da.ts';
import { problemWordsEn } from './problem-words-en.ts';
import { problemWordsSv } from './problem-words-sv.ts';
import type { Expected, Language, TableProblem, TableProblemCode } from './problems.ts';

const words: Record<Language, ProblemWords> = { sv: problemWordsSv, da: problemWordsDa, en: problemWordsEn };
const locales: Record<Language, string> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };

/** A problem as one or two sentences: `Rad 12, kolumn C (Belopp): ”1,234” kan läsas på två sätt. Väntat: ett belopp …` */
export function tableProblemText(problem: TableProblem, language: Language): string {
  const w = words[language];
  const expected = problem.expected ? expectedText(problem.expected, language) : '';
  const template = w.texts[problem.code];
  const sentence = filled(template, { value: shownValue(problem, language), expected });
  const place = placeText(problem, w);
  const told = place === '' ? sentence : `${place}: ${lowerFirst(sentence)}`;
  if (expected === '' || template.includes('{expected}')) return told;
  return `${told} ${filled(w.expectation, { value: '', expected })}`;
}

function placeText(problem: TableProblem, w: ProblemWords): string {
  const parts: string[] = [];
  if (problem.line !== undefined) parts.push(`${w.line} ${problem.line}`);
  if (problem.address !== undefined) parts.push(`${w.column} ${problem.address}`);
  const place = parts.join(', ');
  return problem.column ? `${place} (${problem.column})` : place;
}

// After "Rad 12: " the sentence goes on in lower case, unless it begins with a quotation.
function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function filled(template: string, parts: Record<'value' | 'expected', string>): string {
  return template.replaceAll(/\{(value|expected)\}/g, (_, key: 'value' | 'expected') => parts[key]);
}

function shownValue(problem: TableProblem, language: Language): string {
  const w = words[language];
  const { code, value = '' } = problem;
  if (code === 'wrong-content') return isSeenKey(value) ? w.seen[value] : w.seen.binary;
  if (code === 'other-name') return value === 'csv' ? w.csv : w.xlsx;
  if (/^\d+$/.test(value) && BARE_NUMBERS.has(code))
    return new Intl.NumberFormat(locales[language]).format(Number(value));
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return `${w.quotes[0]}${short.replaceAll(/\s+/g, ' ')}${w.quotes[1]}`;
}

const BARE_NUMBERS: ReadonlySet<TableProblemCode> = new Set([
  'column-count',
  'hidden-rows',
  'links-not-followed',
  'too-many-cells',
  'too-many-parts',
]);

function isSeenKey(value: string): value is SeenKey {
  return Object.hasOwn(words.en.seen, value);
}

function expectedText(expected: Expected, language: Language): string {
  const w = words[language];
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 });
  switch (expected.is) {
    case 'count':
      return number.format(expected.count);
    case 'limit':
      return expected.unit === 'bytes'
        ? sizeText(expected.limit, number)
        : `${number.format(expected.limit)} ${w.units[expected.unit]}`;
    case 'kind':
      return w.kinds[expected.kind].replace('{decimals}', number.format(expected.decimals ?? 0));
    case 'one-of':
      return `${w.oneOf} ${expected.words[language].join(', ')}`;
    case 'range':
      return rangeText(expected, language);
  }
}

function sizeText(bytes: number, number: Intl.NumberFormat): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)));
  return `${number.format(Math.round((bytes / 1024 ** step) * 10) / 10)} ${units[step]}`;
}

// Limits stand in the value's own unit (öre, seconds); people read kronor and hours.
function rangeText(range: Extract<Expected, { is: 'range' }>, language: Language): string {
  const w = words[language];
  const { kind, decimals = 0, from, to } = range;
  const unit = kind === 'amount' ? 100 : kind === 'hours' ? 3600 : 10 ** decimals;
  const grouped = kind !== 'year';
  const shown = (limit: number) =>
    new Intl.NumberFormat(locales[language], { useGrouping: grouped }).format(limit / unit);
  if (from <= Number.MIN_SAFE_INTEGER) return `${w.atMost} ${shown(to)}`;
  if (to >= Number.MAX_SAFE_INTEGER) return `${w.atLeast} ${shown(from)}`;
  return w.between.replace('{from}', shown(from)).replace('{to}', shown(to));
}
