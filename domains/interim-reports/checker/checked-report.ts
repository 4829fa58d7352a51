// A report as the checker reads it: its sentences with the numbers in them and the figures these may be, its tables, measures,
// assignments and controls. The checks know nothing else, so that they can be tried on any report, also one from paper. Pure.
import type { FigureReference } from '../../../platform/documents/text-body-rules.ts';
import type { Period } from '../../../platform/figures/period.ts';
import type { Language } from '../../../platform/work/work.ts';
import {
  type Finding,
  type FindingCode,
  type Mend,
  mendedByTakingOut,
  type Spot,
  type Stretch,
} from './finding-rules.ts';

export interface CheckedReport {
  /** what it is written in */
  readonly language: Language;
  readonly period: Period;
  readonly today: string;
  readonly cover: readonly { readonly field: string; readonly value: string }[];
  readonly sentences: readonly Sentence[];
  readonly tables: readonly CheckedTable[];
  readonly measures: readonly CheckedMeasure[];
  readonly assignments: readonly { readonly title: string; readonly status: string }[];
  readonly controls: readonly CheckedControl[];
  readonly figures: ReadonlyMap<string, CheckedFigure>;
  /** titles of chapters and heads of columns */
  readonly headings: readonly { readonly chapter: string | null; readonly text: string }[];
  /** sentences of the unit's report before this one */
  readonly earlier: ReadonlySet<string>;
}

/** A figure as the records give it, in the unit it is shown in. */
export interface CheckedFigure {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly decimals: number;
  /** for the report's period; null where there is none or it must not be shown */
  readonly value: number | null;
}

/** A number in a sentence: a reference to a figure, or digits typed. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  /** null for digits typed */
  readonly reference: FigureReference | null;
  /** a measure of the scorecard, for what is said of one */
  readonly measure: string | null;
  /** the figures it is or, typed, may be: those of its value whose name the sentence speaks of, else all of its value */
  readonly figures: readonly string[];
}

export interface Sentence {
  readonly chapter: string;
  readonly slot: string;
  /** what the text is about: the goal of a measure, the row of a table */
  readonly label: string;
  readonly line: number;
  readonly text: string;
  readonly numbers: readonly Spoken[];
  /** the pieces of text it is made of, to find a place in the body again */
  readonly pieces: readonly {
    readonly start: number;
    readonly end: number;
    readonly inline: number;
    readonly from: number;
  }[];
  /** the whole of it in its line, references included */
  readonly stretch: Omit<Stretch, 'slot' | 'line'>;
}

export interface CheckedTable {
  readonly chapter: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** of each column; only like units are summed alike */
  readonly units: readonly string[];
  readonly rows: readonly CheckedRow[];
  readonly note: string;
}

export interface CheckedRow {
  readonly label: string;
  readonly role: 'plain' | 'group' | 'part' | 'total';
  readonly cells: readonly (CheckedCell | null)[];
}

export interface CheckedCell {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  /** null where it was typed */
  readonly figure: string | null;
}

export interface CheckedMeasure {
  readonly id: string;
  readonly chapter: string;
  readonly goal: string;
  readonly name: string;
  readonly baselineText: string;
  readonly baseline: Period | null;
  readonly targetText: string;
  readonly outcome: { readonly text: string; readonly value: number | null } | null;
  readonly fulfilment: 'met' | 'partly' | 'missed' | 'not-assessed';
  readonly trend: 'better' | 'worse' | 'unchanged' | 'unknown';
  /** why a person judged so; empty when nobody said */
  readonly judged: string;
  /** signs that were set by hand, as on paper; empty where the house draws them */
  readonly signs: { readonly fulfilment: string; readonly trend: string };
  readonly unlike: readonly ('period-length' | 'definition')[];
  /** the report says itself, beside the numbers, that they are unlike */
  readonly isMarked: boolean;
}

export interface CheckedControl {
  readonly chapter: string;
  readonly risk: string;
  readonly method: string;
  readonly results: readonly string[];
}

/** A finding in running text. */
export function inSentence(
  code: FindingCode,
  sentence: Sentence,
  facts: Finding['facts'],
  mend: Mend | null = null,
): Finding {
  return {
    code,
    chapter: sentence.chapter,
    slot: sentence.slot,
    row: sentence.label,
    sentence: sentence.text,
    facts,
    mend: mend ?? (mendedByTakingOut.has(code) ? takenOut(sentence) : null),
  };
}

/** A finding in a row of a table, of the scorecard or of the cover. */
export function inRow(
  code: FindingCode,
  at: { readonly chapter: string | null; readonly row: string; readonly slot?: string },
  facts: Finding['facts'] = {},
): Finding {
  return { code, chapter: at.chapter, slot: at.slot ?? null, row: at.row, sentence: '', facts, mend: null };
}

/** Where characters of a sentence stand in its body; null when they are not in one piece of text. */
export function spotOf({ slot, line, pieces }: Sentence, from: number, to: number): Spot | null {
  const piece = pieces.find((each) => each.start <= from && to <= each.end);
  if (!piece) return null;
  const move = piece.from - piece.start;
  return { slot, line, inline: piece.inline, from: from + move, to: to + move };
}

/** Words put in the place of others in a sentence; null when those are not in one piece of text. */
export function wordsMend(sentence: Sentence, from: number, was: string, text: string): Mend | null {
  const spot = spotOf(sentence, from, from + was.length);
  return spot && { spot, was, becomes: { kind: 'words', text } };
}

/** A figure put in the place of digits, as a number without its unit. */
export function figureMend(sentence: Sentence, digits: Spoken, figure: CheckedFigure): Mend | null {
  const spot = spotOf(sentence, digits.from, digits.to);
  const how = { of: 'value', period: 'same', show: 'number', sign: 'kept', expects: null } as const;
  const reference = { figure: figure.id, ...how };
  return spot && { spot, was: digits.text, becomes: { kind: 'figure', reference, name: figure.name } };
}

/** The sentences about one measure. */
export function commentOn(report: CheckedReport, measure: CheckedMeasure): readonly Sentence[] {
  return report.sentences.filter((each) => each.chapter === measure.chapter && each.slot === `measure:${measure.id}`);
}

/** A number as Swedish writes it. */
export function written(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',').replace('-', '−');
}

function takenOut({ slot, line, text, stretch }: Sentence): Mend {
  return { spot: { slot, line, ...stretch }, was: text, becomes: { kind: 'nothing' } };
}
