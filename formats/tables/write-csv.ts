// Writes CSV that Nordic Excel opens by a double click: UTF-8 with byte order mark, `;`, decimal comma, CRLF. Text that a
// spreadsheet would run as a formula gets an apostrophe first (OWASP, CSV injection); `readCsv` takes it away again.
import type { Delimiter } from './delimiter.ts';
import {
  decimalText,
  hoursText,
  looksLikeFormula,
  type OutCell,
  type OutColumn,
  type OutRow,
  type OutRows,
  openRows,
} from './out-columns.ts';

export type CsvWriting = {
  /** default `;` */
  delimiter?: Delimiter;
  /** default `,`; a comma as delimiter makes it a point */
  decimalSign?: ',' | '.';
};

const CHUNK = 64 * 1024;

/** The file in chunks of about 64 KB, in constant memory; the rows are read as the chunks are taken. */
export async function* writeCsv(
  columns: readonly OutColumn[],
  rows: OutRows,
  writing: CsvWriting = {},
): AsyncGenerator<Uint8Array, void> {
  const delimiter = writing.delimiter ?? ';';
  const decimalSign = delimiter === ',' ? '.' : (writing.decimalSign ?? ',');
  const line = (row: OutRow) => {
    let text = '';
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) text += delimiter;
      text += cellText(row[i] ?? null, columns[i], delimiter, decimalSign);
    }
    return `${text}\r\n`;
  };
  const headings = columns.map((column) => guarded(column.heading, delimiter)).join(delimiter);
  let chunk = `\uFEFF${headings}\r\n`;
  const source = openRows(rows);
  try {
    for (;;) {
      const step = source.next();
      const row = step instanceof Promise ? await step : step;
      if (row === null) break;
      chunk += line(row);
      if (chunk.length < CHUNK) continue;
      yield Buffer.from(chunk);
      chunk = '';
    }
  } finally {
    await source.close();
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

function cellText(cell: OutCell, column: OutColumn | undefined, delimiter: string, decimalSign: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell, delimiter);
  const text = numberText(cell, column);
  return decimalSign === ',' ? text.replace('.', ',') : text;
}

function numberText(value: number, column: OutColumn | undefined): string {
  switch (column?.kind) {
    case 'amount':
      return decimalText(value, 2);
    case 'hours':
      return hoursText(value);
    case 'decimal':
    case 'percent':
      return decimalText(value, column.decimals ?? 0);
    default:
      return decimalText(value, 0);
  }
}

// A text that is nothing but a number or a telephone number is no formula and stays as it is.
const PLAIN_NUMBER = /^[+-]?\d[\d .,]*$/;

function guarded(text: string, delimiter: string): string {
  const safe = looksLikeFormula(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  // also signs that delimit elsewhere, so that a reader who guesses the delimiter guesses right
  if (!safe.includes(delimiter) && !/[";,|\t\r\n]|^\s|\s$/.test(safe)) return safe;
  return `"${safe.replaceAll('"', '""')}"`;
}
