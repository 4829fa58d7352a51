// How a region brings its agreements in by file. A row is the agreement with its number, else with its reference at the same
// supplier, else a new one; what is empty in the file stays as it is in the register.
import type { CheckProblem, FieldValues } from '../../../platform/imports/mapped-table.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { type AgreementRecord, agreementNumber, keepStandings } from '../agreements/agreement-rows.ts';
import { noteStep } from '../register/supplier-entries.ts';
import { agreementFields } from '../table-fields.ts';
import { keptImport, said } from './kept-import.ts';
import { filled } from './kept-rows.ts';
import { type KnownSuppliers, knownSuppliers } from './known-suppliers.ts';
import { rowFault } from './row-problems.ts';

export const agreementImport = keptImport<There>({
  id: 'suppliers.agreements',
  name: { sv: 'Avtal med leverantörer', da: 'Aftaler med leverandører', en: 'Agreements with suppliers' },
  about: {
    sv: 'En rad per avtal: leverantör, benämning, datum, uppsägningstid, förlängning, värde och tjänster. Finns avtalet redan rättas det; tomma celler ändrar inget.',
    da: 'En række pr. aftale: leverandør, betegnelse, datoer, opsigelse, forlængelse, værdi og tjenester. Findes aftalen allerede, rettes den; tomme celler ændrer intet.',
    en: 'One row per agreement: supplier, title, days, notice, renewal, value and services. One that is there already is corrected; empty cells change nothing.',
  },
  rowNames: {
    one: { sv: 'avtal', da: 'aftale', en: 'agreement' },
    other: { sv: 'avtal', da: 'aftaler', en: 'agreements' },
  },
  fields: agreementFields,
  kept: {
    table: 'agreements',
    id: 'agreement_id',
    kind: 'agreement',
    columns: [
      'supplier_id',
      'reference',
      'title',
      'starts_on',
      'ends_on',
      'notice_months',
      'renewal_months',
      'value_ore',
      'value_per',
      'monthly_fee_ore',
      'services',
      'note',
    ],
    beside: ['reminders'],
  },
  // an agreement belongs to the unit that answers for its supplier
  unitField: 'supplier',
  unitsOf: async (work) => {
    const known = await knownSuppliers(work);
    return (row) => [known.named(said(row.supplier))?.unit_code ?? ''];
  },
  lookUp,
  faults,
  recordOf: agreementOf,
  setOf,
  empty: {
    reference: '',
    ends_on: null,
    notice_months: 0,
    renewal_months: 0,
    value_ore: 0,
    value_per: 'whole',
    monthly_fee_ore: 0,
    services: [],
    note: '',
  },
  tell,
});

interface There {
  readonly suppliers: KnownSuppliers;
  readonly agreements: readonly AgreementRecord[];
  readonly services: ReadonlySet<string>;
}

async function lookUp(work: Work): Promise<There> {
  return {
    suppliers: await knownSuppliers(work),
    agreements: await work.sql<AgreementRecord>('select * from suppliers.agreements order by number'),
    services: new Set((await knownServices(work)).keys()),
  };
}

function faults(row: FieldValues, there: There, seen: Set<string>): CheckProblem[] {
  const supplier = there.suppliers.named(said(row.supplier));
  if (!supplier) return [rowFault('supplier', 'no-such-supplier')];
  const before = agreementOf(row, there);
  if (said(row.number) !== '' && !before) return [rowFault('number', 'no-such-number')];
  if (before && before.supplier_id !== supplier.supplier_id) return [rowFault('supplier', 'another-supplier')];
  const [starts, ends] = [said(row.startsOn), said(row.endsOn) || (before?.ends_on ?? '')];
  if (ends !== '' && ends < starts) return [rowFault('endsOn', 'ends-before-it-starts')];
  if (Number(row.renewalMonths ?? before?.renewal_months ?? 0) > 0 && ends === '')
    return [rowFault('renewalMonths', 'renewal-without-end')];
  if (servicesOf(row).some((code) => !there.services.has(code))) return [rowFault('services', 'no-such-service')];
  for (const field of ['value', 'monthlyFee'])
    if (Number(row[field] ?? 0) < 0) return [rowFault(field, 'negative-amount')];
  const key = before?.agreement_id ?? `${supplier.supplier_id} ${said(row.reference) || said(row.title).toLowerCase()}`;
  if (seen.has(key)) return [rowFault('title', 'twice-in-file')];
  seen.add(key);
  return [];
}

/** The agreement a row is about: by number, by reference, else by title and first day at the same supplier. */
function agreementOf(row: FieldValues, there: There): AgreementRecord | undefined {
  const [, number] = /^a-?(\d{1,12})$/i.exec(said(row.number)) ?? [];
  if (number !== undefined) return there.agreements.find((each) => each.number === Number(number));
  const supplier = there.suppliers.named(said(row.supplier))?.supplier_id;
  const own = there.agreements.filter((each) => each.supplier_id === supplier);
  const reference = said(row.reference);
  return (
    own.find((each) => reference !== '' && each.reference === reference) ??
    own.find((each) => reference === '' && each.title === said(row.title) && each.starts_on === said(row.startsOn))
  );
}

function setOf(row: FieldValues, there: There): Record<string, unknown> {
  const services = servicesOf(row);
  return filled({
    supplier_id: there.suppliers.named(said(row.supplier))?.supplier_id,
    reference: row.reference,
    title: row.title,
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    notice_months: row.noticeMonths,
    renewal_months: row.renewalMonths,
    value_ore: row.value,
    value_per: row.valuePer,
    monthly_fee_ore: row.monthlyFee,
    services: services.length > 0 ? services : null,
    note: row.note,
  });
}

function servicesOf(row: FieldValues): string[] {
  return said(row.services)
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
}

async function tell(work: Work, ids: readonly string[], { suppliers }: There): Promise<void> {
  await keepStandings(work, ids);
  const records = await work.sql<AgreementRecord>('select * from suppliers.agreements where agreement_id = any($1)', [
    ids,
  ]);
  const units = new Map([...suppliers.byNumber.values()].map((each) => [each.supplier_id, each.unit_code]));
  for (const record of records)
    await noteStep(
      work,
      { supplier_id: record.supplier_id, unit_code: units.get(record.supplier_id) ?? '' },
      { what: 'import', about: `${agreementNumber(record.number)} ${record.title}` },
    );
}
