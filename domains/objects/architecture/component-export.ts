// The register of parts as a file, XLSX or CSV, with the headings an import understands. Pages are fetched while the file is
// written, so that a large register never stands in memory.
import { Readable } from 'node:stream';
import type { OutCell, OutColumn, OutRow } from '../../../formats/tables/out-columns.ts';
import { writeCsv } from '../../../formats/tables/write-csv.ts';
import { writeXlsx } from '../../../formats/tables/write-xlsx.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { componentsPage } from './component-queries.ts';
import type { ComponentRecord } from './component-rows.ts';
import { componentFields, kindNames, stateNames } from './import-fields.ts';

type Asked = GivenOf<typeof contract.exportComponents>;

const title = { sv: 'Systemregister', da: 'Systemregister', en: 'Systems register' };
const pageSize = 1000;

export async function exportComponents(work: Work, input: Asked): Promise<FileAnswer> {
  const name = title[work.language];
  const columns = componentFields.map(
    (field): OutColumn => ({
      heading: field.names[work.language][0] ?? field.id,
      kind: field.spec.kind === 'date' ? 'date' : 'text',
    }),
  );
  const rows = registerRows(work, input);
  if (input.format === 'csv')
    return {
      name: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: Readable.from(writeCsv(columns, rows)),
    };
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Readable.from(writeXlsx([{ name, columns, rows }])),
  };
}

async function* registerRows(work: Work, asked: Asked): AsyncGenerator<OutRow> {
  let after: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof componentsPage>> = await componentsPage(work, asked, after, pageSize);
    for (const record of page.rows) yield cells(work, record);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** In the order of `componentFields`. */
function cells({ language }: Work, record: ComponentRecord): OutCell[] {
  return [
    ...[record.code, record.name, kindNames[record.kind][language][0] ?? record.kind],
    ...[stateNames[record.state][language][0] ?? record.state, record.unit_code, record.object_code],
    ...[record.vendor_name, record.product_version, record.about, record.live_on, record.ends_on, record.service_code],
  ];
}
