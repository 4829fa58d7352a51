// Vitest's global set-up: one throw-away PostgreSQL for the whole run, without the durability tests do not need.
// FYR_TEST_DATABASE set from outside (an URL) is used instead, so that the same tests run on any PostgreSQL.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../platform/database/embedded.ts';

/** Starts the server and returns how to stop it. */
export async function setup(): Promise<() => Promise<void>> {
  // the name of this run, for what only its tests share
  process.env.FYR_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.FYR_TEST_DATABASE) return () => dropShared(process.env.FYR_TEST_DATABASE ?? '');
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-test-'));
  const server = await startEmbedded(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  });
  process.env.FYR_TEST_DATABASE = server.url;
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Of a server that stays, what this run's tests have shared is taken away again. */
async function dropShared(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const mine = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `fyr\\_${process.env.FYR_TEST_RUN}\\_%`,
  ]);
  for (const { datname } of mine.rows) await client.query(`drop database ${datname}`);
  await client.end();
}
