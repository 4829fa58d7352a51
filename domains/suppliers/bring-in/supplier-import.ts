// How a region brings its suppliers in by file. A row is the supplier with its number, else with its organisation number, else
// with its name; what is empty in the file stays as it is in the register.
import { type ImportKind, importKind, type ReadEvent } from '../../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../../platform/imports/mapped-table.ts';
import { dropSearchEntries } from '../../../platform/search/search.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { readOrganisationNumber } from '../register/organisation-number-rules.ts';
import { SupplierCountry } from '../register/supplier-contract.ts';
import { keepFindable, noteStep } from '../register/supplier-entries.ts';
import { type SupplierRecord, supplierNumberIn } from '../register/supplier-rows.ts';
import { supplierFields } from '../table-fields.ts';
import { filled, type KeptTable, storeRows, undoRows } from './kept-rows.ts';
import { type KnownSuppliers, knownSuppliers } from './known-suppliers.ts';
import { rowFault } from './row-problems.ts';

export const supplierImport: ImportKind = importKind<FieldValues>({
  id: 'suppliers.suppliers',
  name: { sv: 'Leverantörer', da: 'Leverandører', en: 'Suppliers' },
  about: {
    sv: 'En rad per leverantör: namn, organisationsnummer, kategori, kritikalitet och ansvarig enhet. Finns leverantören redan rättas den; tomma celler ändrar inget.',
    da: 'En række pr. leverandør: navn, CVR-nummer, kategori, kritikalitet og ansvarlig enhed. Findes leverandøren allerede, rettes den; tomme celler ændrer intet.',
    en: 'One row per supplier: name, organisation number, category, criticality and responsible unit. One that is there already is corrected; empty cells change nothing.',
  },
  permission: 'suppliers.change-suppliers',
  unitsOf: async () => (row) => [said(row.unit)],
  replacedUnits: async (work, row) => {
    const there = supplierOf(row, await knownSuppliers(work));
    return there ? [there.unit_code] : [];
  },
  unitField: 'unit',
  tables: ['suppliers.suppliers', 'suppliers.entries'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: supplierFields,
  rowNames: {
    one: { sv: 'leverantör', da: 'leverandør', en: 'supplier' },
    other: { sv: 'leverantörer', da: 'leverandører', en: 'suppliers' },
  },
  read: async function* (work, file, options): AsyncGenerator<ReadEvent<FieldValues>> {
    const known = await knownSuppliers(work);
    const seen = new Set<string>();
    yield* readMapped(file, supplierFields, options, (row) => faults(work, row, known, seen));
  },
  store: async (work, importId, rows) => {
    const known = await knownSuppliers(work);
    const all: FieldValues[] = [];
    for await (const row of rows) all.push(row);
    const { ids, ...stored } = await storeRows(
      work,
      importId,
      kept,
      all.map((row) => {
        const before = supplierOf(row, known) ?? null;
        return { before, set: before ? setOf(row, before) : { ...empty, ...setOf(row, null) } };
      }),
    );
    await tell(work, ids);
    return stored;
  },
  undo: async (work, importId) => {
    const { gone, back } = await undoRows(work, importId, kept);
    await dropSearchEntries(work, 'supplier', gone);
    await tell(work, back);
    return { removed: gone.length + back.length };
  },
  sample: (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
});

const kept: KeptTable = {
  table: 'suppliers',
  id: 'supplier_id',
  kind: 'supplier',
  columns: ['name', 'country', 'organisation_number', 'category', 'criticality', 'unit_code', 'website', 'note'],
  beside: ['entries'],
};

const empty = { country: 'SE', organisation_number: '', criticality: 'medium', website: '', note: '' };

function faults(work: Work, row: FieldValues, known: KnownSuppliers, seen: Set<string>): CheckProblem[] {
  const number = supplierNumberIn(said(row.number));
  if (said(row.number) !== '' && !known.byNumber.has(number ?? -1)) return [rowFault('number', 'no-such-number')];
  if (!work.part(unitTreeKey).unit(said(row.unit))) return [rowFault('unit', 'no-such-unit')];
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

function setOf(row: FieldValues, before: SupplierRecord | null): Record<string, unknown> {
  const read = readOrganisationNumber(countryOf(row), said(row.organisationNumber));
  return filled({
    name: row.name,
    country: row.country ?? before?.country ?? null,
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

function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
