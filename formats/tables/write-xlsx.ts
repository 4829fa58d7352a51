// Writes XLSX as a stream: constant memory, the same bytes for the same rows, text never a formula. Own writer rather
// than exceljs: two to four times the rows a second, no temporary files, and no clock in the bytes (bench/tables.ts).
import {
  decimalText,
  hoursText,
  looksLikeFormula,
  type OutColumn,
  type OutRow,
  type OutRows,
  openRows,
} from './out-columns.ts';
import { columnAddress } from './rows.ts';
import {
  cellStyles,
  HEADING_RIGHT_STYLE,
  HEADING_STYLE,
  QUOTED_STYLE,
  sheetEnd,
  sheetStart,
  type WrittenSheet,
  workbookParts,
  xmlText,
} from './xlsx-parts.ts';
import { type OutPart, zipStream } from './zip-stream.ts';

/** A sheet to write. Names are shortened to 31 characters, cleared of signs Excel forbids, and made different. */
export type OutSheet = { name: string; columns: readonly OutColumn[]; rows: OutRows };

/** Excel's limits: rows in a sheet with its heading, and characters in a cell (longer texts end in `…`). */
const SHEET_ROWS = 1_048_576;
const CELL_LENGTH = 32_767;
const PIECE = 128 * 1024;

/**
 * The workbook in pieces. Rows are read as the pieces are taken; more rows than a sheet holds go on in a sheet
 * `Namn (2)`. Throws a RangeError for numbers that are not safe integers and dates that do not exist.
 */
export async function* writeXlsx(
  sheets: readonly OutSheet[],
  limits: { sheetRows: number } = { sheetRows: SHEET_ROWS },
): AsyncGenerator<Uint8Array, void> {
  const { part, styles } = cellStyles(sheets.flatMap((sheet) => sheet.columns));
  const written: WrittenSheet[] = [];
  async function* parts(): AsyncGenerator<OutPart, void> {
    let firstStyle = 0;
    for (const sheet of sheets) {
      const own = styles.slice(firstStyle, firstStyle + sheet.columns.length);
      firstStyle += sheet.columns.length;
      yield* sheetParts(sheet, own, written, limits.sheetRows);
    }
    yield* workbookParts(written, part);
  }
  yield* zipStream(parts());
}

async function* sheetParts(
  sheet: OutSheet,
  styles: readonly number[],
  written: WrittenSheet[],
  sheetRows: number,
): AsyncGenerator<OutPart, void> {
  const source = openRows(sheet.rows);
  const cells = sheet.columns.map((column, i) => cellWriter(column, i, styles[i] ?? 0));
  let held: OutRow | null = null;
  async function* pieces(): AsyncGenerator<string, void> {
    let piece = sheetStart(sheet.columns) + headingRow(sheet.columns);
    let line = 1;
    for (;;) {
      const step = held ?? source.next();
      held = step instanceof Promise ? await step : step;
      if (held === null || line === sheetRows) break;
      piece += rowXml(held, ++line, cells);
      held = null;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    const name = sheetName(sheet.name, written);
    written.push({ name, columns: sheet.columns.length, rows: line });
    yield piece + sheetEnd(`A1:${columnAddress(Math.max(0, sheet.columns.length - 1))}${line}`);
  }
  try {
    do {
      yield { name: `xl/worksheets/sheet${written.length + 1}.xml`, pieces: pieces() };
    } while (held !== null);
  } finally {
    await source.close();
  }
}

function sheetName(wanted: string, written: readonly WrittenSheet[]): string {
  const clean =
    wanted
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'|'$/g, ' ')
      .trim() || 'Blad';
  const taken = new Set(written.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = clean.slice(0, 31 - ending.length).trim() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function headingRow(columns: readonly OutColumn[]): string {
  const cells = columns.map(({ heading, kind }, i) => {
    const style = kind === 'text' ? HEADING_STYLE : HEADING_RIGHT_STYLE;
    return textCell(`${columnAddress(i)}1`, heading, style);
  });
  return `<row r="1">${cells.join('')}</row>`;
}

type CellWriter = (cell: string | number, line: number) => string;

function rowXml(row: OutRow, line: number, cells: readonly CellWriter[]): string {
  let xml = `<row r="${line}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = row[i];
    const write = cells[i];
    if (write && cell !== null && cell !== undefined && cell !== '') xml += write(cell, line);
  }
  return `${xml}</row>`;
}

function cellWriter(column: OutColumn, index: number, style: number): CellWriter {
  const letters = columnAddress(index);
  const numberOf = numberWriter(column);
  const isDate = column.kind === 'date' || column.kind === 'date-time';
  return (cell, line) => {
    const reference = letters + line;
    const number = typeof cell === 'number' ? numberOf(cell) : isDate ? daySerial(cell) : null;
    if (number !== null) return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
    const text = String(cell);
    return textCell(reference, text, looksLikeFormula(text) ? QUOTED_STYLE : 0);
  };
}

function textCell(reference: string, text: string, style: number): string {
  const kept = text.length <= CELL_LENGTH ? text : `${text.slice(0, CELL_LENGTH - 1)}…`;
  const space = /^\s|\s$|\n/.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t${space}>${xmlText(kept)}</t></is></c>`;
}

function numberWriter({ kind, decimals = 0 }: OutColumn): (value: number) => string {
  switch (kind) {
    case 'amount':
      return (value) => decimalText(value, 2);
    case 'hours':
      return hoursText;
    case 'decimal':
      return (value) => decimalText(value, decimals);
    case 'percent':
      return (value) => decimalText(value, decimals + 2);
    default:
      return (value) => decimalText(value, 0);
  }
}

// Days since 30 December 1899, which is right from March 1900 on; null for a text that is no date, such as "..".
function daySerial(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) throw new RangeError(`no such date: ${text}`);
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  const seconds = hour * 3600 + minute * 60 + second;
  if (days < 61) return null;
  return seconds === 0 ? String(days) : String(days + seconds / 86_400);
}
