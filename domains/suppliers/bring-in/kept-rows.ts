// Stores rows of a file as suppliers or agreements and takes an import back exactly. What was changed is written down with the
// version it got: where somebody has changed a record since, or something stands on it, the import stays.
import type { Stored } from '../../../platform/imports/import-kind.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';

export interface KeptTable {
  readonly table: 'suppliers' | 'agreements';
  readonly id: 'supplier_id' | 'agreement_id';
  readonly kind: 'supplier' | 'agreement';
  /** what a file can say of a record */
  readonly columns: readonly string[];
  /** what stands beside the records and goes with them, before those that were added are deleted */
  readonly beside: readonly string[];
}

export interface KeptRecord {
  [column: string]: unknown;
  version: number;
}

/** A record as it was, or null, and what the file says of it: for a new one every column. */
export interface FileRow {
  readonly before: KeptRecord | null;
  readonly set: Readonly<Record<string, unknown>>;
}

/** Stores rows; a row that says nothing new changes nothing. Answers the ids of what was new or changed. */
export async function storeRows(
  work: Work,
  importId: string,
  of: KeptTable,
  rows: readonly FileRow[],
): Promise<Stored & { readonly ids: readonly string[] }> {
  const fresh = rows
    .filter(({ before }) => before === null)
    .map(({ set }): Record<string, unknown> => ({ ...set, [of.id]: work.newId() }));
  const changed = rows.flatMap(({ before, set }) =>
    before && saysMore(before, set) ? [{ before, after: { ...before, ...set } }] : [],
  );
  const columns = of.columns.join(', ');
  await work.sql(
    `insert into suppliers.${of.table} (${of.id}, ${columns}, registered_at)
     select ${of.id}, ${columns}, $2 from jsonb_populate_recordset(null::suppliers.${of.table}, $1::jsonb)`,
    [JSON.stringify(fresh), work.now],
  );
  await work.sql(
    `update suppliers.${of.table} q set (${columns}, version) = (${of.columns.map((each) => `r.${each}`).join(', ')}, q.version + 1)
     from jsonb_populate_recordset(null::suppliers.${of.table}, $1::jsonb) r where q.${of.id} = r.${of.id}`,
    [JSON.stringify(changed.map(({ after }) => after))],
  );
  await work.sql(
    `insert into suppliers.import_changes (import_id, kind, record_id, before, version)
     select $1, $2, r.id, r.before, r.version from jsonb_to_recordset($3::jsonb) as r(id uuid, before jsonb, version int)`,
    [
      importId,
      of.kind,
      JSON.stringify([
        ...fresh.map((each) => ({ id: each[of.id], before: null, version: 1 })),
        ...changed.map(({ before }) => ({ id: before[of.id], before, version: before.version + 1 })),
      ]),
    ],
  );
  const ids = [...fresh, ...changed.map(({ before }) => before)].map((each) => String(each[of.id]));
  return { stored: ids.length, same: rows.length - ids.length, ids };
}

/** Puts everything back as it was before the import. Answers the ids of what was added and of what is as it was again. */
export async function undoRows(
  work: Work,
  importId: string,
  of: KeptTable,
): Promise<{ readonly gone: readonly string[]; readonly back: readonly string[] }> {
  const rows = await work.sql<{ record_id: string; added: boolean; untouched: boolean }>(
    `select i.record_id, i.before is null as added, coalesce(q.version = i.version, false) as untouched
     from suppliers.import_changes i left join suppliers.${of.table} q on q.${of.id} = i.record_id where i.import_id = $1`,
    [importId],
  );
  const touched = rows.filter((row) => !row.untouched).length;
  if (touched > 0) throw new Refusal('conflict', 'changed-since-import', { rows: touched });
  const gone = rows.filter((row) => row.added).map((row) => row.record_id);
  for (const beside of of.beside) await work.sql(`delete from suppliers.${beside} where ${of.id} = any($1)`, [gone]);
  await work.sql(`delete from suppliers.${of.table} where ${of.id} = any($1)`, [gone]).catch((error: unknown) => {
    // something has been built on what was added: an agreement, a level, a meeting
    if (error instanceof Error && 'code' in error && error.code === '23503')
      throw new Refusal('conflict', 'changed-since-import', { rows: gone.length });
    throw error;
  });
  await work.sql(
    `update suppliers.${of.table} q set (${of.columns.join(', ')}, version) = (${of.columns.map((each) => `was.${each}`).join(', ')}, was.version)
     from suppliers.import_changes i, jsonb_populate_record(null::suppliers.${of.table}, i.before) was
     where i.import_id = $1 and i.before is not null and q.${of.id} = i.record_id`,
    [importId],
  );
  await work.sql('delete from suppliers.import_changes where import_id = $1', [importId]);
  return { gone, back: rows.filter((row) => !row.added).map((row) => row.record_id) };
}

/** Columns that the row fills with something; an empty cell says nothing. */
export function filled(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function saysMore(before: KeptRecord, set: FileRow['set']): boolean {
  return Object.entries(set).some(([column, value]) => JSON.stringify(before[column]) !== JSON.stringify(value));
}
