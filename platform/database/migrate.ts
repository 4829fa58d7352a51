// Brings a database to the code's version: each domain's own SQL files, in the house's order and then by number, one
// transaction each, one runner at a time. A file that changed after it ran is an error, never a silent difference.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

export interface MigrationFolder {
  readonly name: string;
  readonly folder: URL;
}

/** The advisory lock that whoever changes the schema holds. */
export const migrationLock = 7261;

/** Applies what is missing and returns the names of the files applied. Throws with the file's name when one fails. */
export async function migrate(pool: pg.Pool, folders: readonly MigrationFolder[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`create table if not exists public.fyr_migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const known = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.fyr_migrations',
    );
    const applied = new Map(known.rows.map((row) => [row.name, row.sha256]));
    const done: string[] = [];
    for (const file of migrationFiles(folders)) {
      const before = applied.get(file.name);
      if (before === file.sha256) continue;
      if (before)
        throw new Error(
          `${file.name} was changed after it ran: write a new migration, or start from an empty database`,
        );
      await apply(client, file);
      done.push(file.name);
    }
    return done;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
    client.release();
  }
}

/** The names of the files that have not been applied yet. */
export async function pendingMigrations(pool: pg.Pool, folders: readonly MigrationFolder[]): Promise<string[]> {
  const there = await pool.query<{ exists: boolean }>(
    "select to_regclass('public.fyr_migrations') is not null as exists",
  );
  const known = there.rows[0]?.exists
    ? await pool.query<{ name: string }>('select name from public.fyr_migrations')
    : { rows: [] };
  const applied = new Set(known.rows.map((row) => row.name));
  return migrationFiles(folders).flatMap((file) => (applied.has(file.name) ? [] : [file.name]));
}

export interface MigrationFile {
  /** `domain/0001-name.sql` */
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** Every file of these folders, in the order in which they run. */
export function migrationFiles(folders: readonly MigrationFolder[]): MigrationFile[] {
  return folders.flatMap(filesOf);
}

function filesOf({ name, folder }: MigrationFolder): MigrationFile[] {
  const directory = fileURLToPath(folder);
  if (!existsSync(directory)) throw new Error(`${name}: its migrations folder is missing`);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(`${directory}/${file}`, 'utf8');
      return { name: `${name}/${file}`, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.text);
    await client.query('insert into public.fyr_migrations(name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
