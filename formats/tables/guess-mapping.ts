// Guesses which column of a file fills which field, from the headings and from whether the values fit. A guess says how
// sure it is and what else it could be; a person decides. Pure, so the preview can run in a browser too.
import { plainWords } from './plain-words.ts';
import type { Language } from './problems.ts';
import type { HeaderCell, Row } from './rows.ts';
import { columnForm, parseCell, type ValueSpec } from './values.ts';

/** A field to fill: its id, what people call it, and what it takes. The first name of a language is the one shown. */
export type MappingField = {
  id: string;
  names: Record<Language, readonly string[]>;
  spec: ValueSpec;
};

/**
 * `sure`: can be taken unseen. `likely`: show it. `ambiguous`: another column fits as well (in `others`).
 * `missing`: no column fits; `column` is null. Columns count from zero; `confidence` is 0 to 1.
 */
type FieldGuess = {
  field: string;
  column: number | null;
  confidence: number;
  verdict: 'sure' | 'likely' | 'ambiguous' | 'missing';
  others: number[];
};

export type MappingGuess = {
  fields: FieldGuess[];
  /** columns that no field takes */
  unused: number[];
  /** fields that are required and missing */
  missing: string[];
};

const SURE = 0.85;
const LIKELY = 0.6;
const TOO_CLOSE = 0.05;
const JUDGED_ROWS = 100;

/** The best assignment of columns to fields, each column used once, best fits first. */
export function guessMapping(
  fields: readonly MappingField[],
  header: readonly HeaderCell[],
  sample: readonly Row[],
): MappingGuess {
  const rows = sample.slice(0, JUDGED_ROWS);
  const scores = fields.map((field) => header.map((heading, column) => confidence(field, heading, column, rows)));
  const chosen = assign(scores);
  const taken = new Set(chosen.filter((column) => column !== null));
  const guesses = fields.map((field, f): FieldGuess => {
    const column = chosen[f] ?? null;
    const own = scores[f] ?? [];
    const best = column === null ? 0 : (own[column] ?? 0);
    if (column === null) return { field: field.id, column, confidence: 0, verdict: 'missing', others: [] };
    const others = own.flatMap((score, c) => (c !== column && !taken.has(c) && score > best - TOO_CLOSE ? [c] : []));
    const verdict = others.length > 0 ? 'ambiguous' : best >= SURE ? 'sure' : 'likely';
    return { field: field.id, column, confidence: Math.round(best * 100) / 100, verdict, others };
  });
  return {
    fields: guesses,
    unused: header.flatMap((_, column) => (taken.has(column) ? [] : [column])),
    missing: fields.flatMap((field, f) => (field.spec.required && (chosen[f] ?? null) === null ? [field.id] : [])),
  };
}

/** How alike two names are, 0 to 1: equal words, one within the other, or spelt nearly the same. */
export function likeness(heading: string, name: string): number {
  const [a, b] = [plainWords(heading), plainWords(name)];
  const [wholeA, wholeB] = [a.join(''), b.join('')];
  if (wholeA === '' || wholeB === '') return 0;
  if (wholeA === wholeB) return 1;
  const length = Math.min(wholeA.length, wholeB.length) / Math.max(wholeA.length, wholeB.length);
  let best = 0;
  if (b.every((word) => a.includes(word))) best = 0.75 + 0.2 * length;
  else if (a.every((word) => b.includes(word))) best = 0.65 + 0.2 * length;
  else if (wholeB.length >= 4 && wholeA.includes(wholeB)) best = 0.55 + 0.25 * length;
  const spelling = 1 - distance(wholeA, wholeB) / Math.max(wholeA.length, wholeB.length);
  return Math.max(best, spelling >= 0.75 ? spelling * 0.95 : 0);
}

function assign(scores: number[][]): (number | null)[] {
  const pairs = scores.flatMap((own, field) => own.map((score, column) => ({ field, column, score })));
  pairs.sort((a, b) => b.score - a.score || a.field - b.field || a.column - b.column);
  const chosen: (number | null)[] = scores.map(() => null);
  const taken = new Set<number>();
  for (const { field, column, score } of pairs) {
    if (score < LIKELY) break;
    if (chosen[field] !== null || taken.has(column)) continue;
    chosen[field] = column;
    taken.add(column);
  }
  return chosen;
}

// The name weighs most; values that do not fit halve it, so a column "Belopp" full of dates is not sure any more.
function confidence(field: MappingField, heading: HeaderCell, column: number, rows: readonly Row[]): number {
  const { sv, da, en } = field.names;
  let name = 0;
  for (const candidate of [field.id, ...sv, ...da, ...en]) name = Math.max(name, likeness(heading.name, candidate));
  return name < LIKELY ? 0 : name * (0.5 + 0.5 * shareThatFits(field.spec, column, rows));
}

function shareThatFits(spec: ValueSpec, column: number, rows: readonly Row[]): number {
  const form = columnForm(rows, column);
  const filled = rows.filter((row) => (row.cells[column] ?? '').trim() !== '');
  if (filled.length === 0) return 1;
  return filled.filter((row) => parseCell(row, column, spec, form).ok).length / filled.length;
}

// Insertions, deletions, replacements and swapped neighbours (Damerau 1964, optimal string alignment).
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4 || a.length > 60 || b.length > 60) return Math.max(a.length, b.length);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
