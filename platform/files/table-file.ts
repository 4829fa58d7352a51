// A table as a file that is fetched, XLSX or CSV, written while it is sent: a long list never stands in memory.
import { Readable } from 'node:stream';
import type { OutColumn, OutRows } from '../../formats/tables/out-columns.ts';
import { writeCsv } from '../../formats/tables/write-csv.ts';
import { writeXlsx } from '../../formats/tables/write-xlsx.ts';
import type { FileAnswer } from '../work/work.ts';

export type FileFormat = 'xlsx' | 'csv';

/** The file called `name`, without its ending; `sheet` names the table in a workbook, at most 31 signs, else `name` does. */
export function tableFile(
  format: FileFormat,
  name: string,
  columns: readonly OutColumn[],
  rows: OutRows,
  sheet = name,
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
    content: Readable.from(writeXlsx([{ name: sheet.slice(0, 31), columns, rows }])),
  };
}
