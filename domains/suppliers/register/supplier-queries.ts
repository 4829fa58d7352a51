// Reading suppliers: lists, one page, the history, names for a field; and what other domains may ask.

import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { readable, supplierFor } from './supplier-access.ts';
import * as contract from './supplier-contract.ts';
import {
  type DutyRecord,
  namedCodes,
  type SupplierRecord,
  shownSuppliers,
  supplierNumber,
  supplierNumberIn,
} from './supplier-rows.ts';

type Filters = Omit<GivenOf<typeof contract.exportSuppliers>, 'format'>;

export async function supplierList(
  work: Work,
  input: GivenOf<typeof contract.listSuppliers>,
): Promise<AnswerOf<typeof contract.listSuppliers>> {
  const { rows, next } = await supplierRecords(work, input, input.after ?? null, input.limit);
  return {
    rows: await shownSuppliers(work, rows),
    next,
    mayRegister: work.policy.may(contract.change),
  };
}

/** One page of records after a mark, and the mark of the next page. */
export async function supplierRecords(
  work: Work,
  filters: Filters,
  mark: string | null,
  limit: number,
): Promise<{ rows: SupplierRecord[]; next: string | null }> {
  const [after] = supplierMark.read(mark) ?? [null];
  const values: unknown[] = [];
  const where = [readable(work, values, filters.mine === 'yes'), ...conditions(work, filters, values)];
  const sort = sorts[filters.sort];
  const sign = sort.down ? '<' : '>';
  if (after !== null)
    where.push(
      `(${sort.column}, q.number) ${sign} (select ${sort.column}, q.number from suppliers.suppliers q where q.number = $${values.push(after)}::bigint)`,
    );
  const direction = sort.down ? 'desc' : 'asc';
  const found = await work.sql<SupplierRecord>(
    `select q.* from suppliers.suppliers q where ${where.join(' and ')}
     order by ${sort.column} ${direction}, q.number ${direction} limit ${limit + 1}`,
    values,
  );
  return supplierMark.page(found, limit, (row) => [row.number]);
}

const supplierMark = listMark('suppliers', 'whole');

export async function supplierNames(
  work: Work,
  input: GivenOf<typeof contract.findSuppliers>,
): Promise<AnswerOf<typeof contract.findSuppliers>> {
  const values: unknown[] = [work.today];
  const search = input.search ? searchIn(input.search, values) : 'true';
  const rows = await work.sql<{ supplier_id: string; number: number; name: string }>(
    `select q.supplier_id, q.number, q.name from suppliers.suppliers q
     where (q.ended_on is null or q.ended_on >= $1) and ${search} order by q.name, q.number limit 20`,
    values,
  );
  return {
    rows: rows.map((row) => ({ supplier: row.supplier_id, number: supplierNumber(row.number), name: row.name })),
  };
}

export async function supplierPage(work: Work, input: { supplier: string }): Promise<contract.SupplierPage> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const [row] = await shownSuppliers(work, [record]);
  if (!row) throw new Error('a supplier that was loaded is not shown');
  const contacts = await work.sql<{ contact_id: string; name: string; role: string; email: string; phone: string }>(
    'select contact_id, name, role, email, phone from suppliers.contacts where supplier_id = $1 order by name, contact_id',
    [record.supplier_id],
  );
  return {
    ...row,
    country: record.country,
    handlesPersonalData: record.handles_personal_data,
    website: record.website,
    note: record.note,
    exitPlan: record.exit_plan,
    exitMonths: record.exit_months,
    exitTriedOn: record.exit_tried_on,
    endedOn: record.ended_on,
    contacts: contacts.map(({ contact_id, ...each }) => ({ contact: contact_id, ...each })),
    duties: await dutiesOf(work, record.supplier_id),
    services: await namedCodes(work, await deliveredCodes(work, record.supplier_id)),
    version: record.version,
    mayChange,
  };
}

export async function supplierHistory(
  work: Work,
  input: GivenOf<typeof contract.showSupplierHistory>,
): Promise<AnswerOf<typeof contract.showSupplierHistory>> {
  const [after] = historyMark.read(input.after) ?? [null];
  const { record } = await supplierFor(work, input.supplier);
  const found = await work.sql<Omit<contract.SupplierEntry, 'at' | 'by'> & { at: Date; by_name: string | null }>(
    `select ordinal, at, what, about, text, changes, by_name from suppliers.entries
     where supplier_id = $1 and ($2::int is null or ordinal < $2) order by ordinal desc limit $3`,
    [record.supplier_id, after, input.limit + 1],
  );
  const { rows, next } = historyMark.page(found, input.limit, ({ ordinal }) => [ordinal]);
  return { entries: rows.map(({ by_name, at, ...row }) => ({ ...row, at: at.toISOString(), by: by_name })), next };
}

const historyMark = listMark('supplier-history', 'whole');

/** The services a supplier delivers: what its agreements that have not ended are about. */
export async function deliveredCodes(work: Work, supplierId: string): Promise<string[]> {
  const rows = await work.sql<{ code: string }>(
    `select distinct s.code from suppliers.agreements a cross join lateral unnest(a.services) as s(code)
     where a.supplier_id = $1 and (a.runs_until is null or a.runs_until >= $2) order by s.code`,
    [supplierId, work.today],
  );
  return rows.map((row) => row.code);
}

const sorts = {
  name: { column: 'q.name', down: false },
  newest: { column: 'q.number', down: true },
  next: {
    column: `coalesce((select min(a.due_on) from suppliers.agreements a where a.supplier_id = q.supplier_id), 'infinity'::date)`,
    down: false,
  },
} as const;

function conditions(work: Work, filters: Filters, values: unknown[]): string[] {
  const where: string[] = [];
  const add = (sql: string, value: unknown) => where.push(sql.replace('?', `$${values.push(value)}`));
  if (filters.state === 'present') add('(q.ended_on is null or q.ended_on >= ?)', work.today);
  if (filters.state === 'ended') add('q.ended_on < ?', work.today);
  if (filters.category) add('q.category = ?', filters.category);
  if (filters.criticality) add('q.criticality = ?', filters.criticality);
  if (filters.unit) add('q.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.search) where.push(searchIn(filters.search, values));
  return where;
}

/** A number finds that supplier; else every word must begin some word, or the digits the organisation number. */
function searchIn(text: string, values: unknown[]): string {
  const number = supplierNumberIn(text);
  if (number !== null) return `q.number = $${values.push(number)}`;
  const bare = text.replace(/[\s-]/g, '');
  if (/^\d{4,12}$/.test(bare)) return `q.organisation_number like $${values.push(`${bare}%`)}`;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `q.words @@ to_tsquery('simple', $${values.push(words.map((word) => `'${word}':*`).join(' & '))})`;
}

async function dutiesOf(work: Work, supplierId: string): Promise<contract.SupplierDuty[]> {
  const rows = await work.sql<DutyRecord>(
    `select * from suppliers.duties where supplier_id = $1
     order by to_on is not null and to_on < $2, array_position($3, duty), from_on, duty_id`,
    [supplierId, work.today, contract.duties],
  );
  const names = await namesOfPersons(work, [...new Set(rows.map((row) => row.person_id))]);
  return rows.map((row) => ({
    dutyId: row.duty_id,
    person: row.person_id,
    personName: names.get(row.person_id) ?? '',
    duty: row.duty,
    fromOn: row.from_on,
    toOn: row.to_on,
    holds: row.from_on <= work.today && (row.to_on === null || row.to_on >= work.today),
  }));
}
