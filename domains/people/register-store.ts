// Stores many rows of one of the register's tables at once: by COPY into a table of its own, then set by set. Rows that
// are there already change nothing; what was changed is written down, so that an import can be taken back exactly.
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Stored } from '../../platform/imports/import-kind.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

export interface RegisterTable {
  /** schema-qualified */
  readonly name: string;
  /** what makes a row the same row */
  readonly key: readonly string[];
  /** what is compared and changed */
  readonly columns: readonly string[];
  /** written for a new row only, and not compared */
  readonly onlyNew?: readonly string[];
}

export const unitTable: RegisterTable = {
  name: 'people.unit_versions',
  key: ['unit_code', 'valid_from'],
  columns: ['valid_to', 'name', 'kind', 'parent_code', 'successor_code'],
};
export const personTable: RegisterTable = {
  name: 'people.persons',
  key: ['personnel_number'],
  columns: ['given_name', 'family_name', 'title', 'login', 'email', 'phone'],
  onlyNew: ['person_id', 'changed_at'],
};
export const employmentTable: RegisterTable = {
  name: 'people.employments',
  key: ['person_id', 'unit_code', 'valid_from'],
  columns: ['form', 'title', 'valid_to'],
  onlyNew: ['employment_id'],
};
export const costCentreTable: RegisterTable = {
  name: 'people.cost_centres',
  key: ['cost_centre_code', 'valid_from'],
  columns: ['name', 'unit_code', 'valid_to'],
};
export const headTable: RegisterTable = {
  name: 'people.unit_heads',
  key: ['unit_code', 'valid_from'],
  columns: ['person_id', 'valid_to'],
};
const tables = [unitTable, personTable, employmentTable, costCentreTable, headTable];

/** Stores rows whose cells stand in the order key, columns, onlyNew. Rows of one key must be one row. */
export async function storeRows(
  work: Work,
  importId: string,
  table: RegisterTable,
  rows: Iterable<readonly Cell[]>,
): Promise<Stored> {
  const all = [...table.key, ...table.columns, ...(table.onlyNew ?? [])];
  await work.sql(
    `create temporary table incoming on commit drop as select ${all.join(', ')} from ${table.name} where false`,
  );
  const count = await copyRows(work.connection(), 'incoming', all, rows);
  // one row may have to give way to its neighbour in the same statement
  await work.sql('set constraints all deferred');
  const changes = await work.sql<{ is_new: boolean }>(
    `insert into people.import_changes (import_id, ordinal, table_name, key, before, after)
     select $1, row_number() over (), $2, ${jsonOf('i', table.key)},
       case when t.${table.key[0]} is null then null else ${jsonOf('t', table.columns)} end, ${jsonOf('i', table.columns)}
     from incoming i left join ${table.name} t on ${sameKey(table)}
     where t.${table.key[0]} is null or (${list('t', table.columns)}) is distinct from (${list('i', table.columns)})
     returning before is null as is_new`,
    [importId, table.name],
  );
  await work.sql(
    `update ${table.name} t set ${table.columns.map((column) => `${column} = i.${column}`).join(', ')}
     from incoming i where ${sameKey(table)} and (${list('t', table.columns)}) is distinct from (${list('i', table.columns)})`,
  );
  await work.sql(
    `insert into ${table.name} (${all.join(', ')}) select ${list('i', all)} from incoming i
     where not exists (select 1 from ${table.name} t where ${sameKey(table)})`,
  );
  await work.sql('set constraints all immediate');
  await work.sql('drop table incoming');
  return { stored: changes.length, same: count - changes.length };
}

/** Puts everything back as it was before the import. Refuses where something was changed since, or stands on it. */
export async function undoRows(work: Work, importId: string): Promise<{ removed: number }> {
  await work.sql('set constraints all deferred');
  let removed = 0;
  for (const table of tables) removed += await undoTable(work, importId, table);
  await work.sql('delete from people.import_changes where import_id = $1', [importId]);
  await work.sql('set constraints all immediate').catch((error: unknown) => stillUsed(error));
  return { removed };
}

async function undoTable(work: Work, importId: string, table: RegisterTable): Promise<number> {
  const changes = `(select c.before, c.after, k.* from people.import_changes c,
    jsonb_populate_record(null::${table.name}, c.key) k where c.import_id = $1 and c.table_name = $2)`;
  const [row] = await work.sql<{ changes: number; untouched: number }>(
    `select count(*)::int as changes, count(t.${table.key[0]}) filter (where ${jsonOf('t', table.columns)} = i.after)::int as untouched
     from ${changes} i left join ${table.name} t on ${sameKey(table)}`,
    [importId, table.name],
  );
  const { changes: count, untouched } = row ?? { changes: 0, untouched: 0 };
  if (count === 0) return 0;
  if (untouched < count) throw new Refusal('conflict', 'changed-since-import', { rows: count - untouched });
  await work
    .sql(`delete from ${table.name} t using ${changes} i where ${sameKey(table)} and i.before is null`, [
      importId,
      table.name,
    ])
    .catch((error: unknown) => stillUsed(error));
  await work.sql(
    `update ${table.name} t set ${table.columns.map((column) => `${column} = was.${column}`).join(', ')}
     from ${changes} i, jsonb_populate_record(null::${table.name}, i.before) was where ${sameKey(table)} and i.before is not null`,
    [importId, table.name],
  );
  return count;
}

function stillUsed(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === '23503' || code === '23P01') throw new Refusal('conflict', 'import-is-used');
  throw error;
}

function jsonOf(alias: string, columns: readonly string[]): string {
  return `jsonb_build_object(${columns.map((column) => `'${column}', ${alias}.${column}`).join(', ')})`;
}

function list(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

function sameKey(table: RegisterTable): string {
  return table.key.map((column) => `t.${column} = i.${column}`).join(' and ');
}
