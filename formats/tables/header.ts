// Finds the headings, and fits every row to them: a row with more or fewer cells is the mark of a shifted column.
// Shared by CSV and XLSX, so that both give the same rows.
import type { TableLimits } from './limits.ts';
import type { ProblemList } from './problems.ts';
import { shortened } from './problems.ts';
import { columnAddress, type HeaderCell, markRow, type Row } from './rows.ts';

/** `line`: the headings stand there; `none`: the file has no headings; default: found, title lines above are skipped. */
export type HeaderChoice = { line: number } | 'none' | 'detect';

export type HeadedRows = {
  header: HeaderCell[];
  /** null when the file has no headings */
  headerLine: number | null;
  /** the first rows after the headings; they come again in `batches` */
  sample: Row[];
  batches: AsyncGenerator<Row[], void>;
};

type HeaderOptions = { choice: HeaderChoice; limits: TableLimits; shortRowsAreFaults: boolean };

const SAMPLE_ROWS = 200;
const TITLE_LINES = 20;

/** Reads as far as needed to know the headings. A file without any row is refused through `problems`. */
export async function withHeader(
  batches: AsyncGenerator<Row[], void>,
  options: HeaderOptions,
  problems: ProblemList,
): Promise<HeadedRows> {
  const opening = await firstRows(batches, options.choice);
  const place = headerPlace(opening, options.choice);
  const headings = opening[place];
  if (!headings && options.choice !== 'none') {
    if (!problems.refusal) problems.add({ code: 'no-rows', severity: 'refusal' });
    return { header: [], headerLine: null, sample: [], batches };
  }
  const header = headings ? headerCells(headings.cells) : namelessHeader(opening);
  if (headings) noteHeader(header, headings, opening[0]?.line ?? headings.line, problems);
  const fit = rowFitter(header.length, options, problems);
  const early = opening.slice(place + 1).filter(fit);

  async function* fitted(): AsyncGenerator<Row[], void> {
    try {
      if (early.length > 0) yield early;
      for await (const batch of batches) {
        const rows = batch.filter(fit);
        if (rows.length > 0) yield rows;
        if (problems.refusal) return;
      }
    } finally {
      await batches.return();
    }
  }
  return { header, headerLine: headings?.line ?? null, sample: early.slice(0, SAMPLE_ROWS), batches: fitted() };
}

async function firstRows(batches: AsyncGenerator<Row[], void>, choice: HeaderChoice): Promise<Row[]> {
  const rows: Row[] = [];
  const wantedLine = typeof choice === 'object' ? choice.line : 0;
  while (rows.length < SAMPLE_ROWS || (rows.at(-1)?.line ?? 0) < wantedLine) {
    const { value, done } = await batches.next();
    if (done || !value) break;
    for (const row of value) if (row.line >= wantedLine) rows.push(row);
  }
  return rows;
}

function filled(row: Row): number {
  let count = 0;
  for (const cell of row.cells) if (cell.trim() !== '') count++;
  return count;
}

// The first row that fills more than half of what rows usually fill: reports often begin with a title or a period.
function headerPlace(rows: Row[], choice: HeaderChoice): number {
  if (choice === 'none') return -1;
  if (typeof choice === 'object') return 0;
  const counts = rows.map(filled).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const found = rows.slice(0, TITLE_LINES).findIndex((row) => filled(row) * 2 > usual);
  return Math.max(found, 0);
}

function headerCells(cells: string[]): HeaderCell[] {
  const names = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
  while (names.length > 1 && names.at(-1) === '') names.pop();
  return names.map((name, index) => ({ name, address: columnAddress(index) }));
}

function namelessHeader(rows: Row[]): HeaderCell[] {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const usual = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return Array.from({ length: usual }, (_, index) => ({ name: '', address: columnAddress(index) }));
}

function noteHeader(header: HeaderCell[], row: Row, firstLine: number, problems: ProblemList): void {
  const { line } = row;
  if (firstLine < line) problems.add({ code: 'title-lines', severity: 'note', line });
  const seen = new Set<string>();
  for (const { name, address } of header) {
    const key = name.toLocaleLowerCase('sv');
    if (name !== '' && seen.has(key)) {
      problems.add({
        code: 'duplicate-heading',
        severity: 'note',
        line,
        address,
        column: name,
        value: shortened(name),
      });
    }
    seen.add(key);
  }
}

function rowFitter(width: number, options: HeaderOptions, problems: ProblemList): (row: Row) => boolean {
  const { limits, shortRowsAreFaults } = options;
  let count = 0;
  return function fit(row) {
    if (problems.refusal && count > limits.rows) return false;
    if (++count > limits.rows) {
      const expected = { is: 'limit', limit: limits.rows, unit: 'rows' } as const;
      problems.add({ code: 'too-many-rows', severity: 'refusal', line: row.line, expected });
      return false;
    }
    if (row.cells.length !== width) fitWidth(row, width, shortRowsAreFaults, problems);
    return true;
  };
}

function fitWidth(row: Row, width: number, shortRowsAreFaults: boolean, problems: ProblemList): void {
  const { cells, kinds } = row;
  const given = cells.length;
  let last = given;
  while (last > width && cells[last - 1] === '') last--;
  if (last > width || (given < width && shortRowsAreFaults)) {
    const expected = { is: 'count', count: width } as const;
    markRow(row, problems, { code: 'column-count', value: String(last), expected });
  }
  cells.length = Math.min(given, last);
  if (kinds) kinds.length = cells.length;
  while (cells.length < width) {
    cells.push('');
    kinds?.push('text');
  }
}
