// A list of the portfolio as a file, CSV or XLSX, its rows fetched a page at a time while it is written.
import { Readable } from 'node:stream';
import type { OutColumn, OutRows } from '../../formats/tables/out-columns.ts';
import { writeCsv } from '../../formats/tables/write-csv.ts';
import { writeXlsx } from '../../formats/tables/write-xlsx.ts';
import type { FileAnswer } from '../../platform/work/work.ts';

export function outFile(
  name: string,
  format: 'csv' | 'xlsx',
  columns: readonly OutColumn[],
  rows: OutRows,
): FileAnswer {
  if (format === 'csv')
    return {
      name: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: Readable.from(writeCsv([...columns], rows)),
    };
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Readable.from(writeXlsx([{ name, columns: [...columns], rows }])),
  };
}
