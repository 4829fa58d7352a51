// Do parts make up their whole? In tables, and in sentences that say "of which". What differs by no more than each number was
// rounded by is rounding and told as such. Pure.
import { checkWords } from './check-words.ts';
import type { CheckWords } from './check-words-form.ts';
import {
  type CheckedReport,
  type CheckedRow,
  type CheckedTable,
  figureMend,
  inRow,
  inSentence,
  type Sentence,
  type Spoken,
  wordsMend,
  written,
} from './checked-report.ts';
import type { Finding, Mend } from './finding-rules.ts';
import { speaksOf } from './sentence-rules.ts';

/** Sums that do not hold, roundings nobody tells of, explanations that explain too little. */
export function sumFindings(report: CheckedReport): Finding[] {
  const words = checkWords[report.language];
  return [
    ...report.tables.flatMap((each) => tableFindings(each, words)),
    ...report.sentences.flatMap((each) => [
      ...partFindings(each, report.figures, words),
      ...explanationFindings(each, words),
    ]),
  ];
}

type Numbered = Pick<Spoken, 'value' | 'decimals'>;

function tableFindings(table: CheckedTable, { rounded }: CheckWords): Finding[] {
  return wholesIn(table.rows).flatMap(({ whole, parts }) => {
    const columns = table.columns.flatMap((column, index) => {
      const sum = sumOf(
        whole.cells[index],
        parts.map((part) => part.cells[index]),
      );
      // parts that are all nought add up to any whole near it, and say nothing of the other columns
      const isSaid = parts.some((part) => part.cells[index]?.value !== 0);
      return sum ? [{ column, unit: table.units[index] ?? '', tells: isSaid, ...sum }] : [];
    });
    // parts of which no column is the sum do not claim to be all of them
    const summed = new Set(columns.filter((each) => each.isWithin && each.tells).map((each) => each.unit));
    const isSaid = rounded.test(table.note);
    return columns.flatMap(({ column, unit, off, isWithin, isNet, facts }) => {
      if (!summed.has(unit) || (isNet && !isWithin)) return [];
      const at = { chapter: table.chapter, row: `${table.caption}: ${whole.label}` };
      if (!isWithin) return [inRow('parts-do-not-add', at, { ...facts, column })];
      return off === 0 || isSaid ? [] : [inRow('rounding-unsaid', at, { ...facts, column })];
    });
  });
}

/** Each row with the parts under it, and the total with the rows above it. */
function wholesIn(rows: readonly CheckedRow[]): { whole: CheckedRow; parts: CheckedRow[] }[] {
  const found: { whole: CheckedRow; parts: CheckedRow[] }[] = [];
  for (const row of rows)
    if (row.role !== 'part') found.push({ whole: row, parts: [] });
    else found.at(-1)?.parts.push(row);
  const total = rows.find((each) => each.role === 'total');
  const lines = rows.filter((each) => each.role === 'plain');
  return [
    ...found.filter((each) => each.parts.length >= 2),
    ...(total && lines.length >= 3 ? [{ whole: total, parts: lines }] : []),
  ];
}

/** The whole against the sum of its parts; null where a number is missing. */
function sumOf(whole: Numbered | null | undefined, parts: readonly (Numbered | null | undefined)[]) {
  const there = parts.flatMap((each) => each ?? []);
  if (!whole || there.length < parts.length) return null;
  const decimals = Math.max(whole.decimals, ...there.map((each) => each.decimals));
  const sum = there.reduce((all, each) => all + each.value, 0);
  const off = Number((sum - whole.value).toFixed(decimals));
  const slack = [whole, ...there].reduce((all, each) => all + 0.5 * 10 ** -each.decimals, 0);
  return {
    off,
    isNet: isNet(
      whole.value,
      there.map((each) => each.value),
    ),
    isWithin: Math.abs(off) < slack + 1e-9,
    facts: {
      parts: there.map((each) => written(each.value, each.decimals)).join(' + '),
      sum: written(sum, decimals),
      whole: written(whole.value, whole.decimals),
      off: written(off, decimals),
    },
  };
}

/** Revenue less costs written without their sign: such a column is no sum of its rows. */
function isNet(whole: number, [first = 0, ...rest]: readonly number[]): boolean {
  const largest = Math.max(first, ...rest.map(Math.abs));
  const less = rest.reduce((left, each) => left - Math.abs(each), first);
  return rest.some((each) => each > 0) && Math.abs(less - whole) <= nearly * largest;
}

/** Small rows of either sign, such as interest, do not change what a column is. */
const nearly = 0.05;

type Figures = CheckedReport['figures'];

function partFindings(sentence: Sentence, figures: Figures, words: CheckWords): Finding[] {
  const ofWhich = words.ofWhich.test(sentence.text);
  const split = splitAt(sentence, ofWhich ? words.ofWhich : words.madeUpOf);
  if (!split) return [];
  const sum = sumOf(split.whole, split.parts);
  if (!sum || sum.off === 0) return [];
  if (sum.isWithin)
    return words.rounded.test(sentence.text)
      ? []
      : [inSentence('rounding-unsaid', sentence, { ...sum.facts, column: '' }, roundingSaid(sentence, words))];
  // "of which" may name some of the parts: it is false only when they are more than the whole, or clearly meant as all
  const claimsAll = !ofWhich || Math.abs(sum.off) < Math.abs(split.whole.value);
  return claimsAll && (sum.off > 0 || !ofWhich)
    ? [inSentence('parts-do-not-add', sentence, { ...sum.facts, column: '' }, rightPart(sentence, split, figures))]
    : [];
}

/** A sentence about the rounding, after the one with the numbers. */
function roundingSaid(sentence: Sentence, { roundingSaid }: CheckWords): Mend | null {
  return wordsMend(sentence, sentence.text.length, '', ` ${roundingSaid}`);
}

/** The one part that no figure bears, when a figure the sentence speaks of is what the other parts leave for it. */
function rightPart(sentence: Sentence, split: { whole: Spoken; parts: Spoken[] }, figures: Figures): Mend | null {
  const [wrong, ...others] = split.parts.filter((each) => each.reference === null && each.figures.length === 0);
  if (!wrong || others.length > 0) return null;
  const rest = split.parts.reduce((left, each) => (each === wrong ? left : left - each.value), split.whole.value);
  const right = [...figures.values()].filter(
    (each) => each.value !== null && Math.abs(each.value - rest) < 1e-9 && speaksOf(sentence.text, each.name),
  );
  const [figure] = right;
  return figure && right.length === 1 ? figureMend(sentence, wrong, figure) : null;
}

function explanationFindings(sentence: Sentence, { because, amongOther }: CheckWords): Finding[] {
  const split = splitAt(sentence, because);
  if (!split || amongOther.test(sentence.text)) return [];
  const sum = sumOf(split.whole, split.parts);
  if (!sum || sum.isWithin) return [];
  return [inSentence('explanation-short', sentence, sum.facts)];
}

/** The number before the words and those after them, all of one unit. */
function splitAt(sentence: Sentence, words: RegExp): { whole: Spoken; parts: Spoken[] } | null {
  const at = words.exec(sentence.text);
  if (!at) return null;
  const whole = sentence.numbers.findLast((each) => each.to <= at.index);
  const parts = sentence.numbers.filter((each) => each.from >= at.index);
  if (!whole || parts.length < 2) return null;
  const units = new Set(
    [whole, ...parts].map((each) => each.unit.replace(/\.$/, '')).filter((unit) => known.has(unit)),
  );
  return units.size <= 1 ? { whole, parts } : null;
}

/** Units; any other word after a number is none. */
const known = new Set('mnkr mkr tkr kr mio t.kr sek % procent percent timmar timer hours st stk h'.split(' '));
