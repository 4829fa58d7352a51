// Vitest's global set-up: one throw-away PostgreSQL for the whole run, without the durability tests do not need.
// FYR_TEST_DATABASE set from outside (an URL) is used instead, so that the same tests run on any PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../platform/database/embedded.ts';

/** Starts the server and returns how to stop it. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.FYR_TEST_DATABASE) return async () => {};
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
