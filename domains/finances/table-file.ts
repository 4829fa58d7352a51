// A table as a file, XLSX or CSV: columns under the words the page has for them, and one row each. Amounts leave unrounded,
// because a file is calculated with.

import type { OutCell, OutColumn } from '../../formats/tables/out-columns.ts';
import { type FileFormat, tableFile } from '../../platform/files/table-file.ts';
import type { FileAnswer } from '../../platform/work/work.ts';

/** A column and what stands in it for a row. */
export interface FileField<R> extends OutColumn {
  readonly cell: (row: R) => OutCell;
}

/** The rows of a list as a file called `name`; its sheet is called what comes before the first space. */
export function listFile<R>(
  format: FileFormat,
  name: string,
  rows: readonly R[],
  columns: (add: Fields<R>) => readonly FileField<R>[],
): FileAnswer {
  const fields = columns(fieldsOf<R>());
  const cells = rows.map((row) => fields.map((field) => field.cell(row)));
  const heads = fields.map(({ cell, ...column }): OutColumn => column);
  return tableFile(format, name, heads, cells, name.split(' ')[0]);
}

/** One function per kind of column, for rows of one kind. */
export interface Fields<R> {
  text(heading: string, cell: (row: R) => string | null, width?: number): FileField<R>;
  /** öre in, kronor out */
  amount(heading: string, cell: (row: R) => number | null): FileField<R>;
  count(heading: string, cell: (row: R) => number | null): FileField<R>;
  year(heading: string, cell: (row: R) => number): FileField<R>;
  /** a share in, with so many decimals of its per cent: 845 with one decimal is 84,5 % */
  percent(heading: string, decimals: number, cell: (row: R) => number | null): FileField<R>;
  /** a day, or a time of which the day is kept */
  day(heading: string, cell: (row: R) => string | null): FileField<R>;
}

function fieldsOf<R>(): Fields<R> {
  return {
    text: (heading, cell, width) => ({ heading, kind: 'text', cell, ...(width ? { width } : {}) }),
    amount: (heading, cell) => ({ heading, kind: 'amount', cell }),
    count: (heading, cell) => ({ heading, kind: 'integer', cell }),
    year: (heading, cell) => ({ heading, kind: 'integer', grouped: false, cell }),
    percent: (heading, decimals, cell) => ({ heading, kind: 'percent', decimals, cell }),
    day: (heading, cell) => ({ heading, kind: 'date', cell: (row) => cell(row)?.slice(0, 10) ?? null }),
  };
}
