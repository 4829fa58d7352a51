// The register as a file, XLSX or CSV, with the headings an import understands. Pages are fetched while the file is written,
// so that a million rows never stand in memory.

import type { OutCell, OutColumn, OutRow } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { numbersOfPersons } from '../people/people.ts';
import type * as contract from './contract.ts';
import { registerPage } from './equipment-lists.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { equipmentNumber } from './equipment-rules.ts';
import { categoryWords, criticalityWords, stateWords } from './equipment-words.ts';
import { equipmentFields } from './import-fields.ts';

type Asked = GivenOf<typeof contract.exportEquipment>;

const title = { sv: 'Utrustning', da: 'Udstyr', en: 'Equipment' };
const pageSize = 1000;

export async function exportEquipment(work: Work, input: Asked): Promise<FileAnswer> {
  const name = title[work.language];
  const columns = equipmentFields.map(
    (field): OutColumn => ({
      heading: field.names[work.language][0] ?? field.id,
      kind: field.spec.kind === 'date' ? 'date' : 'text',
    }),
  );
  const rows = registerRows(work, input);
  return tableFile(input.format, name, columns, rows);
}

async function* registerRows(work: Work, asked: Asked): AsyncGenerator<OutRow> {
  let after: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof registerPage>> = await registerPage(work, asked, after, pageSize);
    const persons = page.rows.flatMap((record) => record.person_id ?? []);
    const numbers = await numbersOfPersons(work, [...new Set(persons)]);
    for (const record of page.rows) yield cells(work, record, numbers);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** In the order of `equipmentFields`. */
function cells(work: Work, record: EquipmentRecord, numbers: ReadonlyMap<string, string>): OutCell[] {
  const { language } = work;
  return [
    equipmentNumber(record.number),
    record.other_number,
    record.name,
    categoryWords[record.category][language][0] ?? record.category,
    record.manufacturer,
    record.model,
    record.serial_number,
    record.udi,
    record.unit_code,
    record.keeper_code,
    numbers.get(record.person_id ?? '') ?? null,
    record.site,
    record.building,
    record.floor,
    record.room,
    stateWords[record.state][language][0] ?? record.state,
    record.supplier_name,
    record.service_code,
    record.delivered_on,
    record.warranty_until,
    record.criticality && (criticalityWords[record.criticality][language][0] ?? null),
    record.note,
  ];
}
