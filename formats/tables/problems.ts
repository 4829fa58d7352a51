// What can be wrong with a table file, as data: problems are values that a screen lists, never exceptions.
// The list is bounded, because a file of a million bad rows must not become a million objects.
import type { TableLimits } from './limits.ts';

export type Language = 'sv' | 'da' | 'en';

/** How a cell was meant to be read. */
export type ValueKind =
  | 'text'
  | 'amount'
  | 'integer'
  | 'decimal'
  | 'hours'
  | 'date'
  | 'month'
  | 'year'
  | 'boolean'
  | 'choice';

/** What was expected instead, without language; `tableProblemText` puts it in words. */
export type Expected =
  | { is: 'count'; count: number }
  | { is: 'limit'; limit: number; unit: 'bytes' | 'rows' | 'cells' | 'characters' | 'parts' | 'times' }
  | { is: 'kind'; kind: ValueKind; decimals?: number }
  | { is: 'range'; kind: ValueKind; decimals?: number; from: number; to: number }
  | { is: 'one-of'; words: Record<Language, readonly string[]> };

/** `refusal`: nothing more is read. `error`: this row cannot be taken as it is. `note`: good to know. */
type Severity = 'refusal' | 'error' | 'note';

export type TableProblemCode = FileCode | RowCode | NoteCode | ValueCode;

/** Stops the reading. */
type FileCode =
  | 'empty-file'
  | 'no-rows'
  | 'file-too-large'
  | 'wrong-content'
  | 'old-excel'
  | 'password-protected'
  | 'damaged-file'
  | 'zip-bomb'
  | 'nested-archive'
  | 'too-many-parts'
  | 'xml-entities'
  | 'no-such-sheet'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'too-many-texts';

/** Faults in the structure of one row. */
type RowCode =
  | 'column-count'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'nul-character'
  | 'broken-letters'
  | 'formula-without-value'
  | 'cell-error'
  | 'impossible-serial';

type NoteCode =
  | 'title-lines'
  | 'duplicate-heading'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'formula-not-run'
  | 'links-not-followed'
  | 'macros-not-run'
  | 'other-name';

/** Faults in one value, from `parseValue`. */
export type ValueCode =
  | 'missing-value'
  | 'unreadable-value'
  | 'too-many-decimals'
  | 'ambiguous-number'
  | 'too-large'
  | 'out-of-range'
  | 'ambiguous-date'
  | 'two-digit-year'
  | 'implausible-year'
  | 'no-such-date'
  | 'no-such-time'
  | 'unknown-word'
  | 'text-too-long';

/**
 * One problem. `line` as in `Row`; `column` is the heading; `address` the column's letter; `value` what stood there,
 * shortened to 200 characters.
 */
export type TableProblem = {
  code: TableProblemCode;
  severity: Severity;
  line?: number;
  column?: string;
  address?: string;
  value?: string;
  expected?: Expected;
};

/** A growing, bounded list. `unlisted` counts those left out; `refusal` is the one that stopped the reading. */
export type ProblemList = {
  readonly list: TableProblem[];
  readonly unlisted: number;
  readonly refusal: TableProblem | null;
  add(problem: TableProblem): void;
};

const NOTES_PER_CODE = 20;

/** An empty problem list that keeps at most `limits.problems` errors and 20 notes of each code. */
export function problemList(limits: Pick<TableLimits, 'problems'>): ProblemList {
  const list: TableProblem[] = [];
  const notes = new Map<string, number>();
  let errors = 0;
  let unlisted = 0;
  let refusal: TableProblem | null = null;
  return {
    list,
    get unlisted() {
      return unlisted;
    },
    get refusal() {
      return refusal;
    },
    add(problem) {
      if (problem.severity === 'refusal') {
        refusal ??= problem;
      } else if (problem.severity === 'note') {
        const seen = (notes.get(problem.code) ?? 0) + 1;
        notes.set(problem.code, seen);
        if (seen > NOTES_PER_CODE) return void unlisted++;
      } else if (++errors > limits.problems) {
        return void unlisted++;
      }
      list.push(problem);
    },
  };
}

/** A value as it may stand in a problem: never longer than 200 characters. */
export function shortened(value: string): string {
  return value.length <= 200 ? value : `${value.slice(0, 199)}…`;
}

/** An Error that carries a problem up through streams; `problemIn` takes it out again. Stays inside this folder. */
export function stopReading(problem: Omit<TableProblem, 'severity'>): Error {
  return Object.assign(new Error(problem.code), { problem: { ...problem, severity: 'refusal' as const } });
}

/** The problem in an error from `stopReading`; any other error means that the file is damaged. */
export function problemIn(error: unknown): TableProblem {
  if (error instanceof Error && 'problem' in error) {
    // stopReading is the only place in this folder that puts `problem` on an Error
    return error.problem as TableProblem;
  }
  const value = error instanceof Error ? error.message : String(error);
  return { code: 'damaged-file', severity: 'refusal', value: shortened(value) };
}
