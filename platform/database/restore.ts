// Puts a backup into a database, in one transaction: the schema as it was then, every row, the waiting jobs; then reads
// all of it back and compares, and walks the audit log. If anything differs the database stays what it was.
import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { verifyAudit } from '../audit/audit.ts';
import { jobsTable } from './backup.ts';
import { type BackupSummary, type Header, linesIn, readBackup, type TableHead } from './backup-form.ts';
import { type MigrationFile, migrationLock } from './migrate.ts';
import { copyOut, copySettings, storedTables } from './stored-tables.ts';

export interface RestoreOptions {
  readonly schemas: readonly string[];
  /** every migration of this version, in order */
  readonly migrations: readonly MigrationFile[];
  /** replace what the database holds */
  readonly force?: boolean;
  /** take the audit log as it is, even when its chains are broken */
  readonly brokenAudit?: boolean;
  readonly onBytes?: (bytes: number) => void;
  readonly onCheck?: (what: string) => void;
}

/** Thrown when the database or this version of Fyr cannot take the backup; the message says what to do. */
export class CannotRestore extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CannotRestore';
  }
}

/**
 * Restores from the file's bytes. The queue's own tables must be there. Errors: DamagedBackup, CannotRestore; then nothing
 * was changed. Afterwards the database has the backup's migrations; later ones are the caller's to apply.
 */
export async function restoreBackup(
  pool: pg.Pool,
  file: AsyncIterable<Buffer>,
  options: RestoreOptions,
): Promise<BackupSummary> {
  const client = await pool.connect();
  let committed = false;
  try {
    await client.query('begin');
    await client.query(copySettings);
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const summary = await readBackup(
      file,
      {
        header: (header) => prepare(client, header, options),
        table: (head, rows) => loadTable(client, head, rows),
      },
      options.onBytes,
    );
    for (const { name, last, called } of summary.last.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [name, last, called]);
    await compare(client, summary, options);
    await client.query('commit');
    committed = true;
    return summary;
  } finally {
    client.release(!committed);
  }
}

async function prepare(client: pg.PoolClient, header: Header, options: RestoreOptions): Promise<void> {
  const files = filesFor(header, options.migrations);
  const there = await schemasThere(client, options.schemas);
  if (there.length > 0 && !options.force)
    throw new CannotRestore(
      'The database already holds a region. Restore into an empty database, or replace this one with --force.',
    );
  // names come from the catalogue, quoted
  for (const schema of there) await client.query(`drop schema ${schema} cascade`);
  await client.query('drop table if exists public.fyr_migrations');
  await client.query(
    'create table public.fyr_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  for (const [at, file] of files.entries()) {
    await client.query(file.text);
    await client.query('insert into public.fyr_migrations (name, sha256, applied_at) values ($1, $2, $3)', [
      file.name,
      file.sha256,
      header.migrations[at]?.appliedAt,
    ]);
  }
  // some migrations write rows of their own; the backup has them all
  const tables = await storedTables(client, options.schemas);
  if (tables.length > 0) await client.query(`truncate ${tables.map((table) => table.name).join(', ')}`);
  await client.query('delete from graphile_worker._private_jobs');
}

/** The files of this version that the backup's database had, each unchanged since. */
function filesFor(header: Header, migrations: readonly MigrationFile[]): MigrationFile[] {
  const known = new Map(migrations.map((file) => [file.name, file]));
  return header.migrations.map(({ name, sha256 }) => {
    const file = known.get(name);
    if (!file)
      throw new CannotRestore(
        `The backup was made by Fyr ${header.version}, which has ${name}; this version has not. Restore it with that version or a later one.`,
      );
    if (file.sha256 !== sha256)
      throw new CannotRestore(
        `The backup was made by Fyr ${header.version}, whose ${name} differs from this version’s. Restore it with that version.`,
      );
    return file;
  });
}

async function schemasThere(client: pg.PoolClient, schemas: readonly string[]): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    'select quote_ident(nspname) as name from pg_namespace where nspname = any($1)',
    [schemas],
  );
  return found.rows.map((row) => row.name);
}

async function loadTable(client: pg.PoolClient, head: TableHead, rows: AsyncIterable<Buffer>): Promise<void> {
  const jobs = head.table === jobsTable.name;
  if (jobs) await client.query(`create temporary table waiting_jobs (${jobColumns}) on commit drop`);
  // names are those of the backup's own catalogue, quoted there; the file's hash was checked or the transaction is undone
  const target = jobs ? 'waiting_jobs' : head.table;
  const stream = client.query(copyFrom(`copy ${target} (${head.columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(rows), stream);
  if (jobs) await client.query(addJobs);
}

const jobColumns = 'task text, payload json, queue text, run_at timestamptz, max_attempts int, key text, priority int';

const addJobs = `select graphile_worker.add_job(task, payload := payload, queue_name := queue, run_at := run_at,
  max_attempts := max_attempts, job_key := key, priority := priority) from waiting_jobs`;

/** Reads every table back as it is stored now and holds it against the file; then the audit log's chains. */
async function compare(client: pg.PoolClient, summary: BackupSummary, options: RestoreOptions): Promise<void> {
  const stored = new Map((await storedTables(client, options.schemas)).map((table) => [table.name, table]));
  for (const { table, columns, rows, sha256 } of summary.tables) {
    if (table === jobsTable.name) continue;
    options.onCheck?.(table);
    if (!stored.has(table)) throw new CannotRestore(`The backup has a table ${table} that this version has not.`);
    const found = await hashRows(client, copyOut({ name: table, columns }));
    if (found.rows !== rows || found.sha256 !== sha256)
      throw new CannotRestore(`The rows of ${table} did not come back as they were written. Nothing was changed.`);
  }
  options.onCheck?.('the audit log');
  const { faults } = await verifyAudit(client);
  const [fault] = faults;
  if (fault && !options.brokenAudit)
    throw new CannotRestore(
      `The backup’s audit log is not whole: lane ${fault.lane}, row ${fault.seq} is ${fault.fault}. Nothing was changed. To take it as it is: --broken-audit.`,
    );
}

async function hashRows(client: pg.PoolClient, copy: string): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      rows += linesIn(chunk);
      done();
    },
  });
  await pipeline(client.query(copyTo(copy)), sink);
  return { rows, sha256: hash.digest('hex') };
}
