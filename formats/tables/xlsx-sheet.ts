// Turns one sheet's XML into rows. Formulas are never run: the value that the spreadsheet saved is taken, and a formula
// that reaches outside the workbook is named. Numbers keep the digits that stand in the file (ECMA-376 part 1, 18.3).
import { type FormatKind, serialText } from './excel-dates.ts';
import type { TableLimits } from './limits.ts';
import { cleanDecimal } from './number-text.ts';
import { type ProblemList, shortened, stopReading } from './problems.ts';
import { type CellKind, columnAddress, columnIndex, markRow, type Row } from './rows.ts';
import { unescaped } from './xlsx-workbook.ts';
import { xmlEvents } from './xml-events.ts';

export type SheetContext = {
  texts: string[];
  formats: FormatKind[];
  date1904: boolean;
  limits: TableLimits;
  problems: ProblemList;
};

type Cell = { column: number; type: string; format: FormatKind; value: string | null; formula: string | null };

// Functions that fetch, run or lead away, and DDE links; also references into other files, written [1]Sheet!A1.
const REACHING_OUT =
  /\b(?:HYPERLINK|WEBSERVICE|FILTERXML|RTD|CALL|EXEC|REGISTER\.ID|SQL\.REQUEST|IMAGE|IMPORT\w+)\s*\(|^\s*[\w.]+\|.*!|\[\d+\]|\bcmd\s*\|/i;

/** The rows of a sheet in batches, empty ones left out. Throws through `stopReading`. */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>, sheet: SheetContext): AsyncGenerator<Row[], void> {
  let ready: Row[] = [];
  let row: Row = emptyRow(0);
  let cell: Cell | null = null;
  let taking: 'value' | 'formula' | 'inline' | null = null;
  let aid = false;
  let column = -1;
  let hiddenRows = 0;
  const events = xmlEvents(pieces, {
    open(name, attributes) {
      if (name === 'row') {
        row = emptyRow(rowNumber(attributes.r, row.line));
        column = -1;
        if (attributes.hidden === '1' || attributes.hidden === 'true') hiddenRows++;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r);
        const format = sheet.formats[Number(attributes.s ?? '0')] ?? 'number';
        cell = { column, type: attributes.t ?? 'n', format, value: null, formula: null };
      } else if (cell) {
        if (name === 'v') taking = 'value';
        else if (name === 'f') [taking, cell.formula] = ['formula', ''];
        else if (name === 'rPh') aid = true;
        else if (name === 't' && !aid) taking = 'inline';
      }
    },
    text(text) {
      if (!cell || !taking) return;
      if (taking === 'formula') cell.formula = (cell.formula ?? '') + text;
      else cell.value = (cell.value ?? '') + text;
    },
    close(name) {
      taking = null;
      if (name === 'rPh') aid = false;
      if (name === 'c' && cell) {
        takeCell(row, cell, sheet);
        cell = null;
      } else if (name === 'row' && (row.cells.length > 0 || row.problems)) {
        ready.push(row);
      }
    },
  });
  for await (const _ of events) {
    if (ready.length === 0) continue;
    yield ready;
    ready = [];
  }
  if (hiddenRows > 0) sheet.problems.add({ code: 'hidden-rows', severity: 'note', value: String(hiddenRows) });
}

function emptyRow(line: number): Row {
  return { line, cells: [], kinds: [] };
}

function rowNumber(given: string | undefined, before: number): number {
  const line = given === undefined ? before + 1 : Number(given);
  if (Number.isSafeInteger(line) && line > before) return line;
  throw stopReading({ code: 'damaged-file', line: before, value: `row ${given}` });
}

function takeCell(row: Row, cell: Cell, sheet: SheetContext): void {
  const { problems, limits } = sheet;
  if (cell.formula !== null) judgeFormula(row, cell, problems);
  if (cell.value === null) return;
  const raw = cell.value;
  const { text, kind, code } = meaning(cell, raw, sheet);
  const address = columnAddress(cell.column);
  if (code) markRow(row, problems, { code, address, value: shortened(raw) });
  if (text === '') return;
  if (cell.column < 0 || cell.column >= limits.cellsPerRow) {
    const expected = { is: 'limit', limit: limits.cellsPerRow, unit: 'cells' } as const;
    throw stopReading({ code: 'too-many-cells', line: row.line, address, expected });
  }
  if (text.length > limits.cellLength) {
    const expected = { is: 'limit', limit: limits.cellLength, unit: 'characters' } as const;
    throw stopReading({ code: 'cell-too-long', line: row.line, address, expected });
  }
  put(row, cell.column, text, kind);
  if (text !== raw && cell.type !== 's') {
    row.raw ??= [];
    row.raw[cell.column] = raw;
  }
}

function put(row: Row, column: number, text: string, kind: CellKind): void {
  const { cells, kinds = [] } = row;
  while (cells.length < column) {
    cells.push('');
    kinds.push('text');
  }
  cells[column] = text;
  kinds[column] = kind;
}

function judgeFormula(row: Row, cell: Cell, problems: ProblemList): void {
  const formula = cell.formula ?? '';
  const place = { line: row.line, address: columnAddress(cell.column), value: shortened(`=${formula}`) };
  if (REACHING_OUT.test(formula)) problems.add({ code: 'formula-not-run', severity: 'note', ...place });
  if (cell.value === null && cell.type !== 'str') {
    markRow(row, problems, { code: 'formula-without-value', address: place.address, value: place.value });
  }
}

type Meaning = { text: string; kind: CellKind; code?: 'cell-error' | 'impossible-serial' | 'nul-character' };

function meaning(cell: Cell, raw: string, sheet: SheetContext): Meaning {
  switch (cell.type) {
    case 's':
      return asText(sharedText(raw, sheet.texts));
    case 'str':
    case 'inlineStr':
      return asText(unescaped(raw));
    case 'b':
      return { text: raw.trim() === '1' || raw.trim() === 'true' ? 'true' : 'false', kind: 'boolean' };
    case 'e':
      return { text: '', kind: 'text', code: 'cell-error' };
    case 'd':
      return {
        text: raw
          .trim()
          .replace('T', ' ')
          .replace(/ 00:00:00(?:\.0+)?Z?$/, ''),
        kind: 'date',
      };
    default:
      return asNumber(raw.trim(), cell.format, sheet.date1904);
  }
}

function asText(text: string): Meaning {
  if (!text.includes('\0')) return { text, kind: 'text' };
  return { text: text.replaceAll('\0', ''), kind: 'text', code: 'nul-character' };
}

function sharedText(raw: string, texts: string[]): string {
  const text = texts[Number(raw)];
  if (text === undefined) throw stopReading({ code: 'damaged-file', value: `text ${raw.slice(0, 20)}` });
  return text;
}

function asNumber(raw: string, format: FormatKind, date1904: boolean): Meaning {
  if (raw === '') return { text: '', kind: 'number' };
  const text = format === 'percent' ? hundredfold(raw) : cleanDecimal(raw);
  if (text === null) throw stopReading({ code: 'damaged-file', value: `number ${raw.slice(0, 40)}` });
  if (format === 'number' || format === 'percent') return { text, kind: 'number' };
  const date = serialText(Number(raw), format, date1904);
  if (date === null) return { text, kind: 'number', code: 'impossible-serial' };
  return { text: date, kind: date.length > 9 && date.includes('-', 4) ? 'date' : 'time' };
}

// 0.532 shown as 53,2 % is read as 53.2, so that a workbook and a text file from the same source say the same.
function hundredfold(raw: string): string | null {
  const [digits = '', exponent = '0'] = raw.toLowerCase().split('e');
  return cleanDecimal(`${digits}e${Number(exponent) + 2}`);
}
