// What a report says of one line of the accounts: all of it, and of the right one? Figures of one line share the stem of their
// id: `computers`, `computers-budget`, `computers-deviation`, `computers-change`, `forecast-deviation-computers`. Pure.
import { checkWords } from './check-words.ts';
import { type CheckedReport, inRow, inSentence, type Sentence, spotOf, written } from './checked-report.ts';
import type { Finding, Mend } from './finding-rules.ts';

/** Parts told as wholes, differences without what they are between, forecast lines without outcome, sums without a frame. */
export function lineFindings(report: CheckedReport): Finding[] {
  const spoken = spokenFigures(report);
  return [
    ...report.sentences.flatMap((each) => partAsWhole(each, report)),
    ...onlyDifferences(report, spoken),
    ...linesWithoutOutcome(report, spoken),
    ...framesMissing(report),
  ];
}

function spokenFigures({ sentences, tables }: CheckedReport): ReadonlySet<string> {
  const inTables = tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell?.figure ?? '')));
  return new Set([...inTables, ...sentences.flatMap((each) => each.numbers.flatMap((number) => number.figures))]);
}

function partAsWhole(sentence: Sentence, { figures, language }: CheckedReport): Finding[] {
  const total = checkWords[language].inTotal.exec(sentence.text);
  const number = total && sentence.numbers.find((each) => each.from >= total.index);
  if (!number || number.figures.length === 0) return [];
  const pairs = number.figures.flatMap((id) => {
    const part = figures.get(id);
    const whole = wholeOf(id, figures);
    return part && whole && whole.value !== null ? [{ part, whole, value: whole.value }] : [];
  });
  const [pair] = pairs;
  // one reading in which it is a whole is enough
  if (!pair || pairs.length < number.figures.length) return [];
  const spot = spotOf(sentence, number.from, number.to);
  const reference = {
    figure: pair.whole.id,
    of: 'value',
    period: 'same',
    show: 'number',
    sign: 'kept',
    expects: null,
  } as const;
  const mend: Mend | null =
    spot && number.reference === null
      ? { spot, was: number.text, becomes: { kind: 'figure', reference, name: pair.whole.name } }
      : null;
  const facts = { said: number.text, part: pair.part.name, whole: written(pair.value, pair.whole.decimals) };
  return [inSentence('part-as-whole', sentence, facts, mend)];
}

/** The figure whose id is the longest beginning of this one's: `investment-outcome` of `investment-outcome-it`. */
function wholeOf(id: string, figures: CheckedReport['figures']) {
  const steps = id.split('-');
  for (let length = steps.length - 1; length > 1; length--) {
    const whole = figures.get(steps.slice(0, length).join('-'));
    if (whole && whole.unit === figures.get(id)?.unit) return whole;
  }
  return undefined;
}

function onlyDifferences({ sentences }: CheckedReport, spoken: ReadonlySet<string>): Finding[] {
  const found = new Map<string, Finding>();
  for (const sentence of sentences)
    for (const number of sentence.numbers)
      for (const id of number.figures) {
        const stem = stemOf(id, '-change') ?? (number.reference?.of === 'change' ? id : null);
        if (!stem || found.has(stem) || !spoken.has(`${stem}-deviation`)) continue;
        const hasAmount = [stem, `${stem}-budget`].some((each) => spoken.has(each)) && stem !== id;
        if (!hasAmount) found.set(stem, inSentence('only-differences', sentence, { said: number.text }));
      }
  return [...found.values()];
}

function linesWithoutOutcome({ sentences, figures }: CheckedReport, spoken: ReadonlySet<string>): Finding[] {
  const found = new Map<string, Finding>();
  for (const sentence of sentences)
    for (const number of sentence.numbers)
      for (const id of number.figures) {
        const line = /^(.*\.)forecast-deviation-(.+)$/.exec(id);
        if (!line || found.has(id)) continue;
        const [, domain, name] = line;
        const told = [`${domain}${name}-deviation`, `${domain}${name}`].some((each) => spoken.has(each));
        const facts = { said: number.text, line: figures.get(id)?.name ?? id };
        if (!told) found.set(id, inSentence('line-without-outcome', sentence, facts));
      }
  return [...found.values()];
}

/** What earlier decisions cost this year stands there, but not what they may cost: the use cannot be worked out. */
function framesMissing({ tables, language }: CheckedReport): Finding[] {
  const { outcomeColumn, earlierColumn, frameLeft, shareUsed } = checkWords[language];
  return tables.flatMap(({ chapter, caption, columns }) => {
    const earlier = columns.find((each) => outcomeColumn.test(each) && earlierColumn.test(each));
    const has = (words: RegExp) => columns.some((each) => words.test(each));
    if (!earlier || has(frameLeft) || has(shareUsed)) return [];
    return [inRow('frame-missing', { chapter, row: caption }, { column: earlier })];
  });
}

function stemOf(id: string, ending: string): string | null {
  return id.endsWith(ending) ? id.slice(0, -ending.length) : null;
}
