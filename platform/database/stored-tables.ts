// The tables of some schemas as a backup needs them: those that hold rows of their own, with the columns that can be
// written, in an order in which every row's foreign keys are there before it.
import type pg from 'pg';

export interface StoredTable {
  /** schema.table, quoted where PostgreSQL asks for it */
  readonly name: string;
  /** quoted; without generated columns */
  readonly columns: readonly string[];
}

type Sender = Pick<pg.ClientBase, 'query'>;

/** Tables of the schemas, referenced ones first. Errors: a circle of foreign keys over several tables. */
export async function storedTables(connection: Sender, schemas: readonly string[]): Promise<StoredTable[]> {
  const tables = await connection.query<StoredTable>(selectTables, [schemas]);
  const keys = await connection.query<{ from: string; to: string }>(selectKeys, [schemas]);
  const needs = Map.groupBy(keys.rows, (key) => key.from);
  const placed = new Set<string>();
  const ordered: StoredTable[] = [];
  for (let waiting = tables.rows; waiting.length > 0; ) {
    const ready = waiting.filter((table) => (needs.get(table.name) ?? []).every((key) => placed.has(key.to)));
    if (ready.length === 0)
      throw new Error(`foreign keys go in a circle: ${waiting.map((table) => table.name).join(', ')}`);
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !placed.has(table.name));
  }
  return ordered;
}

/** COPY of the whole table to standard output. */
export function copyOut({ name, columns }: StoredTable): string {
  // a query, because a partitioned table cannot be copied by name
  return `copy (select ${columns.join(', ')} from ${name}) to stdout`;
}

/**
 * Settings within a transaction that make COPY write and read the same text on every server: no time zone, no parallel
 * or shared scan that would change the order of rows, no limit of time.
 */
export const copySettings = [
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
  'set local synchronize_seqscans = off',
  'set local max_parallel_workers_per_gather = 0',
].join('; ');

const selectTables = `select format('%I.%I', n.nspname, c.relname) as name, (
    select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
  order by array_position($1, n.nspname::text), c.relname`;

const selectKeys = `select distinct format('%I.%I', fn.nspname, f.relname) as from, format('%I.%I', tn.nspname, t.relname) as to
  from pg_constraint k
  join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
  join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
  where k.contype = 'f' and k.conparentid = 0 and fn.nspname = any($1) and f.oid <> t.oid`;
