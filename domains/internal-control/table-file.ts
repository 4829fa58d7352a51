// A list of this room as a file, XLSX or CSV, written while its pages are fetched.
import { Readable } from 'node:stream';
import type { OutColumn, OutRow } from '../../formats/tables/out-columns.ts';
import { writeCsv } from '../../formats/tables/write-csv.ts';
import { writeXlsx } from '../../formats/tables/write-xlsx.ts';
import type { FileAnswer } from '../../platform/work/work.ts';

export function tableFile(
  format: 'xlsx' | 'csv',
  name: string,
  columns: readonly OutColumn[],
  rows: AsyncIterable<OutRow>,
): FileAnswer {
  if (format === 'csv')
    return {
      name: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: Readable.from(writeCsv(columns, rows)),
    };
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Readable.from(writeXlsx([{ name: name.slice(0, 31), columns, rows }])),
  };
}
