// Each domain's tables.ts is written from the database its migrations make, never by hand:
// `node checks/tables.ts --write` writes, without it compares (part of npm test).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { domains } from '../app/domains.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';

const write = process.argv.includes('--write');
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-tables-'));
const server = await startEmbedded(folder, { fsync: 'off' });
const stale: string[] = [];
try {
  const database = connect(server.url);
  await openHouse({ database, domains, log: silentLog() }).migrate();
  await database.close();
  for (const domain of domains)
    if (domain.migrations) {
      const target = path.resolve(fileURLToPath(domain.migrations), '..', 'tables.ts');
      if (!writeTables(domain.name, target)) stale.push(domain.name);
    }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (stale.length) {
  console.error(`tables.ts differs from the migrations in: ${stale.join(', ')}. Run: node checks/tables.ts --write`);
  process.exitCode = 1;
}

/** Generates one schema's types; true when the file on disk is (now) the same. */
function writeTables(name: string, target: string): boolean {
  const schema = name.replaceAll('-', '_');
  const made = path.join(folder, `${schema}.ts`);
  const tool = path.resolve('node_modules/.bin/kysely-codegen');
  const overrides = JSON.stringify({ columns: {} });
  const done = spawnSync(
    process.execPath,
    [
      tool,
      '--dialect=postgres',
      `--url=${server.url}`,
      `--include-pattern=${schema}.*`,
      `--default-schema=none`,
      '--date-parser=string',
      '--numeric-parser=string',
      `--out-file=${made}`,
      `--overrides=${overrides}`,
      '--log-level=error',
    ],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`kysely-codegen: ${done.stderr || done.stdout}`);
  const text = `// The tables of ${name}, as its migrations make them. Written by checks/tables.ts; not edited by hand.\n${readFileSync(made, 'utf8').replace(/export type Int8[^;]*;/s, 'export type Int8 = ColumnType<number, number, number>;')}`;
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return true;
  if (!write) return false;
  writeFileSync(target, text);
  return true;
}
