// What every step with a supplier leaves behind: a line of its history, an audit entry, a newer version and a search entry,
// all in the step's own transaction.
import { keepSearchEntries, type SearchEntry } from '../../../platform/search/search.ts';
import type { Work } from '../../../platform/work/work.ts';
import { keepFilesFindable } from '../agreements/agreement-file-search.ts';
import { type SupplierRecord, supplierNumber } from './supplier-rows.ts';

export interface SupplierStep {
  /** the operation */
  readonly what: string;
  /** which of the supplier's records, in words people know */
  readonly about?: string;
  readonly text?: string;
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>> | null;
}

/** Adds a line to a supplier's history, with its audit entry. */
export async function noteStep(
  work: Work,
  of: Pick<SupplierRecord, 'supplier_id' | 'unit_code'>,
  step: SupplierStep,
): Promise<void> {
  await work.sql(
    `insert into suppliers.entries (supplier_id, ordinal, at, what, about, text, changes, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from suppliers.entries where supplier_id = $1`,
    [
      of.supplier_id,
      work.now,
      step.what,
      step.about ?? '',
      step.text ?? '',
      step.changes ? JSON.stringify(step.changes) : null,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'supplier', subjectId: of.supplier_id, unit: of.unit_code, detail: { about: step.about } });
}

/** What differs between a row and the columns to be set, by column; what is the same is left out. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    Object.entries(set)
      .filter(
        ([column, value]) => value !== undefined && JSON.stringify(before[column] ?? null) !== JSON.stringify(value),
      )
      .map(([column, value]) => [column, [before[column] ?? null, value]]),
  );
}

/** Brings the search entries of these suppliers up to date: by number, name and organisation number; and those of their documents. */
export async function keepFindable(work: Work, records: readonly SupplierRecord[]): Promise<void> {
  await keepSearchEntries(
    work,
    records.map(
      (record): SearchEntry => ({
        kind: 'supplier',
        id: record.supplier_id,
        title: `${record.name} ${supplierNumber(record.number)}`,
        body: [record.organisation_number, record.note].filter((part) => part !== '').join(' '),
        address: `/suppliers/${record.supplier_id}`,
        permission: 'suppliers.read-suppliers',
        unit: record.unit_code,
      }),
    ),
  );
  await keepFilesFindable(
    work,
    records.map((record) => record.supplier_id),
  );
}
