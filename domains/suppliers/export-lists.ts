// Suppliers and agreements as files, with the headings an import understands.

import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { OutColumn, OutRow } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import type { exportAgreements as askAgreements } from './agreements/agreement-contract.ts';
import { agreementRecords } from './agreements/agreement-queries.ts';
import { agreementNumber, shownAgreements } from './agreements/agreement-rows.ts';
import type { exportSuppliers as askSuppliers } from './register/supplier-contract.ts';
import { supplierRecords } from './register/supplier-queries.ts';
import { shownSuppliers } from './register/supplier-rows.ts';
import { categoryWords, criticalityWords, valuePerWords } from './supplier-words.ts';
import { agreementFields, supplierFields } from './table-fields.ts';

const pageSize = 500;
const titles = {
  suppliers: { sv: 'Leverantörer', da: 'Leverandører', en: 'Suppliers' },
  agreements: { sv: 'Avtal', da: 'Aftaler', en: 'Agreements' },
};

export async function exportSuppliers(work: Work, input: GivenOf<typeof askSuppliers>): Promise<FileAnswer> {
  return tableFile(
    input.format,
    titles.suppliers[work.language],
    columnsOf(work, supplierFields),
    supplierRows(work, input),
  );
}

export async function exportAgreements(work: Work, input: GivenOf<typeof askAgreements>): Promise<FileAnswer> {
  return tableFile(
    input.format,
    titles.agreements[work.language],
    columnsOf(work, agreementFields),
    agreementRows(work, input),
  );
}

async function* supplierRows(work: Work, asked: GivenOf<typeof askSuppliers>): AsyncGenerator<OutRow> {
  const { language } = work;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof supplierRecords>> = await supplierRecords(work, asked, after, pageSize);
    const shown = await shownSuppliers(work, page.rows);
    for (const [index, record] of page.rows.entries())
      yield [
        shown[index]?.number ?? '',
        record.name,
        record.country,
        shown[index]?.organisationNumber ?? '',
        categoryWords[record.category][language][0] ?? record.category,
        criticalityWords[record.criticality][language][0] ?? record.criticality,
        record.unit_code,
        record.website,
        record.note,
      ];
    after = page.next;
  } while (after !== null);
}

async function* agreementRows(work: Work, asked: GivenOf<typeof askAgreements>): AsyncGenerator<OutRow> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof agreementRecords>> = await agreementRecords(work, asked, after, pageSize);
    const shown = await shownAgreements(work, page.rows);
    for (const [index, record] of page.rows.entries())
      yield [
        agreementNumber(record.number),
        shown[index]?.supplierName ?? '',
        record.reference,
        record.title,
        record.starts_on,
        // as it was written: read back it must not renew itself twice
        record.ends_on,
        record.notice_months,
        record.renewal_months,
        record.value_ore,
        valuePerWords[record.value_per][work.language][0] ?? record.value_per,
        record.monthly_fee_ore,
        record.services.join(', '),
        record.note,
      ];
    after = page.next;
  } while (after !== null);
}

function columnsOf(work: Work, fields: readonly MappingField[]): OutColumn[] {
  return fields.map((field) => ({
    heading: field.names[work.language][0] ?? field.id,
    kind:
      field.spec.kind === 'date' || field.spec.kind === 'amount' || field.spec.kind === 'integer'
        ? field.spec.kind
        : 'text',
  }));
}
