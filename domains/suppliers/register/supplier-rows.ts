// The rows of the register and how they are shown: numbers as people read them, units, persons and services by name.
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { namesOfPersons } from '../../people/people.ts';
import { shownOrganisationNumber } from './organisation-number-rules.ts';
import type { Duty, SupplierCategory, SupplierCountry, SupplierCriticality, SupplierRow } from './supplier-contract.ts';

export interface SupplierRecord {
  [column: string]: unknown;
  supplier_id: string;
  number: number;
  name: string;
  country: SupplierCountry;
  organisation_number: string;
  category: SupplierCategory;
  criticality: SupplierCriticality;
  handles_personal_data: boolean;
  unit_code: string;
  website: string;
  note: string;
  exit_plan: string;
  exit_months: number | null;
  exit_tried_on: string | null;
  version: number;
  registered_at: Date;
  ended_on: string | null;
}

export interface DutyRecord {
  [column: string]: unknown;
  duty_id: string;
  supplier_id: string;
  person_id: string;
  duty: Duty;
  from_on: string;
  to_on: string | null;
}

/** `L-1001`. */
export function supplierNumber(number: number): string {
  return `L-${number}`;
}

/** The number in what somebody typed, `L-1001` or `l1001`; null when there is none. */
export function supplierNumberIn(text: string): number | null {
  const [, digits] = /^l-?(\d{1,12})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Suppliers as the list shows them, in the order given. */
export async function shownSuppliers(work: Work, records: readonly SupplierRecord[]): Promise<SupplierRow[]> {
  const ids = records.map((record) => record.supplier_id);
  const [managers, counts] = [await managersOf(work, ids), await agreementCounts(work, ids)];
  return records.map((record) => ({
    supplier: record.supplier_id,
    number: supplierNumber(record.number),
    name: record.name,
    organisationNumber: shownOrganisationNumber(record.country, record.organisation_number),
    category: record.category,
    criticality: record.criticality,
    unit: record.unit_code,
    unitName: unitName(work, record.unit_code),
    manager: managers.get(record.supplier_id)?.name ?? null,
    agreements: counts.get(record.supplier_id)?.agreements ?? 0,
    nextOn: counts.get(record.supplier_id)?.next_on ?? null,
    isEnded: record.ended_on !== null && record.ended_on < work.today,
  }));
}

/** Who manages each supplier today; where several do, the one who has done it longest. */
export async function managersOf(
  work: Work,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly person: string; readonly name: string }>> {
  const rows = await work.sql<{ supplier_id: string; person_id: string }>(
    `select distinct on (supplier_id) supplier_id, person_id from suppliers.duties
     where supplier_id = any($1) and duty = 'manager' and from_on <= $2 and (to_on is null or to_on >= $2)
     order by supplier_id, from_on, duty_id`,
    [supplierIds, work.today],
  );
  const names = await namesOfPersons(work, [...new Set(rows.map((row) => row.person_id))]);
  return new Map(rows.map((row) => [row.supplier_id, { person: row.person_id, name: names.get(row.person_id) ?? '' }]));
}

/** Suppliers by id for other domains: small plain values. No permission is asked: everybody may know a supplier's name. */
export async function suppliersById(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: string; readonly name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await work.sql<{ supplier_id: string; number: number; name: string }>(
    'select supplier_id, number, name from suppliers.suppliers where supplier_id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.supplier_id, { number: supplierNumber(row.number), name: row.name }]));
}

/** Suppliers by name, in small letters, for a file that names them; of several with one name the one registered first. */
export async function suppliersByName(work: Work, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await work.sql<{ name: string; supplier_id: string }>(
    `select distinct on (lower(name)) lower(name) as name, supplier_id from suppliers.suppliers
     where lower(name) = any($1) order by lower(name), number`,
    [names.map((name) => name.trim().toLowerCase())],
  );
  return new Map(rows.map((row) => [row.name, row.supplier_id]));
}

/** A unit's name today, or as it was called last. */
export function unitName(work: Work, code: string): string {
  return work.part(unitTreeKey).unit(code)?.name ?? code;
}

/** Services by code with their names, in the reader's language and alphabet. */
export async function namedCodes(work: Work, codes: readonly string[]): Promise<{ service: string; name: string }[]> {
  const known = await knownServices(work);
  return [...new Set(codes)]
    .map((code) => ({ service: code, name: known.get(code)?.names[work.language] ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, work.language));
}

interface Counted {
  [column: string]: unknown;
  supplier_id: string;
  agreements: number;
  next_on: string | null;
}

async function agreementCounts(work: Work, supplierIds: readonly string[]): Promise<ReadonlyMap<string, Counted>> {
  const rows = await work.sql<Counted>(
    `select supplier_id, count(*)::int as agreements, min(due_on) filter (where due_on >= $2) as next_on
     from suppliers.agreements where supplier_id = any($1) and (runs_until is null or runs_until >= $2)
     group by supplier_id`,
    [supplierIds, work.today],
  );
  return new Map(rows.map((row) => [row.supplier_id, row]));
}
