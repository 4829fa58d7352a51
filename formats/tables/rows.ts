// The one shape every table reader yields and every importer takes: a row with the line it begins on.
// Kept apart from the readers so that pure code (values, mapping) can use it without Node.
import type { ProblemList, TableProblem } from './problems.ts';

/** What a spreadsheet says a cell is. CSV cells are always text. */
export type CellKind = 'text' | 'number' | 'date' | 'time' | 'boolean';

/**
 * One row. `line` is the line in the file where the row begins (CSV) or the row number of the sheet (XLSX).
 * `cells` are as wide as the header, missing ones ''. In XLSX numbers are plain decimals with a point, dates
 * `2019-08-31` or `2019-08-31 14:05:00`, times `7:30:00`, booleans `true`/`false`, and a number shown as per cent is given in per cent; `kinds` says which is which.
 * `raw[i]` is there where the file's own text differs from `cells[i]` (float noise, date serials).
 * `problems` are faults of the row's structure: an importer must not take such a row.
 */
export type Row = {
  line: number;
  cells: string[];
  kinds?: CellKind[];
  raw?: (string | undefined)[];
  problems?: TableProblem[];
};

/** A column's heading and its letter, so that a problem can say "rad 12, kolumn C (Belopp)". */
export type HeaderCell = { name: string; address: string };

/** The letters of a column counted from zero: 0 -> A, 25 -> Z, 26 -> AA. */
export function columnAddress(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The column counted from zero of a cell reference such as `AB12`; -1 when it has no letters or too many. */
export function columnIndex(reference: string): number {
  let index = 0;
  let letters = 0;
  for (; letters < reference.length; letters++) {
    const code = reference.charCodeAt(letters);
    if (code < 65 || code > 90) break;
    index = index * 26 + (code - 64);
  }
  return letters === 0 || letters > 3 ? -1 : index - 1;
}

/** Puts an error on the row and in the file's list; line and severity are filled in. */
export function markRow(row: Row, problems: ProblemList, problem: Omit<TableProblem, 'severity' | 'line'>): void {
  const whole: TableProblem = { ...problem, severity: 'error', line: row.line };
  row.problems = [...(row.problems ?? []), whole];
  problems.add(whole);
}
