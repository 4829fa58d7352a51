// The only way to load a supplier. Loading is authorising: it is read by those with the role in the unit that answers for it,
// and by those who have a duty with it today; it is changed by those with that role and by its manager. A duty that ended
// yesterday opens nothing. To everybody else the supplier's record does not exist.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { change, read } from './supplier-contract.ts';
import type { SupplierRecord } from './supplier-rows.ts';

/** A supplier as the caller stands to it. */
export interface SeenSupplier {
  readonly record: SupplierRecord;
  readonly mayChange: boolean;
}

/** Loads a supplier the caller may read. */
export async function supplierFor(work: Work, supplierId: string): Promise<SeenSupplier> {
  return load(work, supplierId, '');
}

/** Loads a supplier for a step, and locks it until the transaction ends. */
export async function supplierToChange(work: Work, supplierId: string, version?: number): Promise<SupplierRecord> {
  const { record, mayChange } = await load(work, supplierId, ' for update');
  if (!mayChange) throw new Refusal('not-allowed', 'not-your-supplier', { permission: change });
  checkVersion(record, version);
  return record;
}

/** Nobody overwrites what they have not seen. */
export function checkVersion(record: { readonly version: number }, version: number | undefined): void {
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'supplier-changed-meanwhile', { version: record.version });
}

/** The same rule for lists: a condition on `q`, a row of suppliers.suppliers; its values are pushed on to `values`. */
export function readable(work: Work, values: unknown[], mineOnly = false): string {
  const units = mineOnly ? [] : work.policy.unitsWith(read);
  if (units === 'all') return 'true';
  const me = `$${values.push(work.actor?.personId ?? null)}::uuid`;
  const today = `$${values.push(work.today)}::date`;
  const mine = `exists (select 1 from suppliers.duties d where d.supplier_id = q.supplier_id and d.person_id = ${me}
    and d.from_on <= ${today} and (d.to_on is null or d.to_on >= ${today}))`;
  return mineOnly ? mine : `(q.unit_code = any($${values.push(units)}) or ${mine})`;
}

async function load(work: Work, supplierId: string, lock: string): Promise<SeenSupplier> {
  const [record] = await work.sql<SupplierRecord>(`select * from suppliers.suppliers where supplier_id = $1${lock}`, [
    supplierId,
  ]);
  const mine = record ? await dutiesOfMine(work, supplierId) : [];
  if (!record || !(work.policy.may(read, record.unit_code) || mine.length > 0))
    throw new Refusal('not-found', 'no-such-supplier');
  return { record, mayChange: work.policy.may(change, record.unit_code) || mine.includes('manager') };
}

async function dutiesOfMine(work: Work, supplierId: string): Promise<string[]> {
  const me = work.actor?.personId ?? null;
  if (me === null) return [];
  const rows = await work.sql<{ duty: string }>(
    `select duty from suppliers.duties where supplier_id = $1 and person_id = $2 and from_on <= $3
       and (to_on is null or to_on >= $3)`,
    [supplierId, me, work.today],
  );
  return rows.map((row) => row.duty);
}
