// How a region brings its suppliers in by file. A row is the supplier with its number, else with its organisation number, else
// with its name; what is empty in the file stays as it is in the register.
import type { CheckProblem, FieldValues } from '../../../platform/imports/mapped-table.ts';
import { dropSearchEntries } from '../../../platform/search/search.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { readOrganisationNumber } from '../register/organisation-number-rules.ts';
import { SupplierCountry } from '../register/supplier-contract.ts';
import { keepFindable, noteStep } from '../register/supplier-entries.ts';
import { type SupplierRecord, supplierNumberIn } from '../register/supplier-rows.ts';
import { supplierFields } from '../table-fields.ts';
import { keptImport, said } from './kept-import.ts';
import { filled } from './kept-rows.ts';
import { type KnownSuppliers, knownSuppliers } from './known-suppliers.ts';
import { rowFault } from './row-problems.ts';

export const supplierImport = keptImport<There>({
  id: 'suppliers.suppliers',
  name: { sv: 'Leverantörer', da: 'Leverandører', en: 'Suppliers' },
  about: {
    sv: 'En rad per leverantör: namn, organisationsnummer, kategori, kritikalitet och ansvarig enhet. Finns leverantören redan rättas den; tomma celler ändrar inget.',
    da: 'En række pr. leverandør: navn, CVR-nummer, kategori, kritikalitet og ansvarlig enhed. Findes leverandøren allerede, rettes den; tomme celler ændrer intet.',
    en: 'One row per supplier: name, organisation number, category, criticality and responsible unit. One that is there already is corrected; empty cells change nothing.',
  },
  rowNames: {
    one: { sv: 'leverantör', da: 'leverandør', en: 'supplier' },
    other: { sv: 'leverantörer', da: 'leverandører', en: 'suppliers' },
  },
  fields: supplierFields,
  kept: {
    table: 'suppliers',
    id: 'supplier_id',
    kind: 'supplier',
    columns: ['name', 'country', 'organisation_number', 'category', 'criticality', 'unit_code', 'website', 'note'],
    beside: ['entries'],
  },
  unitField: 'unit',
  unitsOf: async () => (row) => [said(row.unit)],
  replacedUnits: async (work, row) => {
    const there = supplierOf(row, await lookUp(work));
    return there ? [there.unit_code] : [];
  },
  lookUp,
  faults,
  recordOf: supplierOf,
  setOf,
  empty: { country: 'SE', organisation_number: '', criticality: 'medium', website: '', note: '' },
  tell,
  forget: (work, ids) => dropSearchEntries(work, 'supplier', ids),
});

interface There extends KnownSuppliers {
  hasUnit(code: string): boolean;
}

async function lookUp(work: Work): Promise<There> {
  const tree = work.part(unitTreeKey);
  return { ...(await knownSuppliers(work)), hasUnit: (code) => tree.unit(code) !== undefined };
}

function faults(row: FieldValues, known: There, seen: Set<string>): CheckProblem[] {
  const number = supplierNumberIn(said(row.number));
  if (said(row.number) !== '' && !known.byNumber.has(number ?? -1)) return [rowFault('number', 'no-such-number')];
  if (!known.hasUnit(said(row.unit))) return [rowFault('unit', 'no-such-unit')];
  const read = readOrganisationNumber(countryOf(row), said(row.organisationNumber));
  if ('fault' in read) return [rowFault('organisationNumber', read.fault)];
  const [one, other] = [known.byNumber.get(number ?? -1), known.byOrganisation.get(`${countryOf(row)} ${read.number}`)];
  if (one && other && one !== other) return [rowFault('organisationNumber', 'two-suppliers')];
  const there = supplierOf(row, known);
  // a row without a number is told by its name; one with a number by that, because two companies may share a name
  const [byName, byNumber] = [`name ${said(row.name).toLowerCase()}`, `number ${read.number}`];
  const keys = there ? [there.supplier_id] : read.number === '' ? [byName] : [byNumber];
  if (keys.some((key) => seen.has(key))) return [rowFault('name', 'twice-in-file')];
  for (const key of [...keys, byName]) seen.add(key);
  return [];
}

/** The supplier a row is about. */
function supplierOf(row: FieldValues, known: KnownSuppliers): SupplierRecord | undefined {
  const number = supplierNumberIn(said(row.number));
  if (number !== null) return known.byNumber.get(number);
  const read = readOrganisationNumber(countryOf(row), said(row.organisationNumber));
  const own =
    'number' in read && read.number !== '' ? known.byOrganisation.get(`${countryOf(row)} ${read.number}`) : undefined;
  if (own) return own;
  const named = known.byName.get(said(row.name).toLowerCase());
  // of two companies with one name the numbers tell them apart
  const isOther = named && named.organisation_number !== '' && 'number' in read && read.number !== '';
  return isOther ? undefined : named;
}

function setOf(row: FieldValues, known: There): Record<string, unknown> {
  const read = readOrganisationNumber(countryOf(row), said(row.organisationNumber));
  return filled({
    name: row.name,
    country: row.country ?? supplierOf(row, known)?.country ?? null,
    organisation_number: 'number' in read ? read.number : null,
    category: row.category,
    criticality: row.criticality,
    unit_code: row.unit,
    website: row.website,
    note: row.note,
  });
}

async function tell(work: Work, ids: readonly string[]): Promise<void> {
  const records = await work.sql<SupplierRecord>('select * from suppliers.suppliers where supplier_id = any($1)', [
    ids,
  ]);
  for (const record of records) await noteStep(work, record, { what: 'import' });
  await keepFindable(work, records);
}

function countryOf(row: FieldValues): SupplierCountry {
  return SupplierCountry.safeParse(row.country).data ?? 'SE';
}
