// Writes everything a database of Fyr holds into one stream, as it was at one instant, while others go on working. Made of
// COPY alone: neither side needs PostgreSQL's own tools, and the target may be any PostgreSQL from version 15.
import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { formVersion, type Header, linesIn, type Sequence } from './backup-form.ts';
import { copyOut, copySettings, type StoredTable, storedTables } from './stored-tables.ts';

export interface BackupOptions {
  /** the schemas to take, lower domains first */
  readonly schemas: readonly string[];
  /** the product's version, for people who look at the file */
  readonly version: string;
  readonly onTable?: (table: string, done: number, total: number) => void;
}

/** The waiting jobs, as a table of its own name in the file; the queue's tables differ between its versions. */
export const jobsTable: StoredTable = {
  name: 'graphile_worker.waiting_jobs',
  columns: ['task', 'payload', 'queue', 'run_at', 'max_attempts', 'key', 'priority'],
};

const compression = 4;

/** Writes the backup to `to`, which is ended. Returns tables and rows written. Errors: those of the database and of `to`. */
export async function writeBackup(
  pool: pg.Pool,
  to: Writable,
  options: BackupOptions,
): Promise<{ tables: number; rows: number }> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(copySettings);
    const written = { tables: 0, rows: 0 };
    await pipeline(Readable.from(content(client, options, written)), createGzip({ level: compression }), to);
    await client.query('commit');
    failed = false;
    return written;
  } finally {
    // a half-read COPY leaves a connection nobody else should get
    client.release(failed);
  }
}

async function* content(
  client: pg.PoolClient,
  { schemas, version, onTable }: BackupOptions,
  written: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  const hashed = (chunk: Buffer): Buffer => {
    whole.update(chunk);
    return chunk;
  };
  const tables = [...(await storedTables(client, schemas)), jobsTable];
  yield hashed(line(await header(client, version, tables.length)));
  for (const table of tables) {
    onTable?.(table.name, written.tables, tables.length);
    yield hashed(line({ table: table.name, columns: table.columns }));
    const hash = createHash('sha256');
    let rows = 0;
    for await (const chunk of rowsOf(client, table)) {
      hash.update(chunk);
      rows += linesIn(chunk);
      yield hashed(chunk);
    }
    yield hashed(Buffer.from('\\.\n'));
    yield hashed(line({ rows, sha256: hash.digest('hex') }));
    written.rows += rows;
    written.tables++;
  }
  onTable?.('', tables.length, tables.length);
  yield line({ end: true, ...written, sequences: await sequences(client, schemas), sha256: whole.digest('hex') });
}

function rowsOf(client: pg.PoolClient, table: StoredTable): AsyncIterable<Buffer> {
  return client.query(copyTo(table === jobsTable ? copyJobs : copyOut(table)));
}

/** Jobs under way count as waiting: they run again after a restore, as they would after a crash. */
const copyJobs = `copy (select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts order by j.id) to stdout`;

async function header(client: pg.PoolClient, version: string, tables: number): Promise<Header> {
  const about = await client.query<{ at: string; postgres: number }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, current_setting('server_version_num')::int as postgres`,
  );
  const migrations = await client.query<Header['migrations'][number]>(
    'select name, sha256, applied_at::text as "appliedAt" from public.fyr_migrations order by applied_at, name',
  );
  const [row] = about.rows;
  return {
    'fyr-backup': formVersion,
    version,
    at: row?.at ?? '',
    postgres: row?.postgres ?? 0,
    migrations: migrations.rows,
    tables,
  };
}

async function sequences(client: pg.PoolClient, schemas: readonly string[]): Promise<Sequence[]> {
  const names = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any($1) order by 1`,
    [schemas],
  );
  const all: Sequence[] = [];
  for (const { name } of names.rows) {
    // `name` comes quoted from the catalogue
    const state = await client.query<{ last: number; called: boolean }>(
      `select last_value as last, is_called as called from ${name}`,
    );
    all.push({ name, last: state.rows[0]?.last ?? 1, called: state.rows[0]?.called ?? false });
  }
  return all;
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
