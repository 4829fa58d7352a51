// Each domain's tables.ts is written from the database its migrations make, never by hand:
// `node checks/tables.ts --write` writes, without it compares (part of npm test).
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, PostgresDialect } from 'kysely-codegen';
import { domains } from '../app/domains.ts';
import { connect, type Database } from '../platform/database/connect.ts';
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
  for (const domain of domains)
    if (domain.migrations) {
      const target = path.resolve(fileURLToPath(domain.migrations), '..', 'tables.ts');
      if (!(await writeTables(database, domain.name, target))) stale.push(domain.name);
    }
  await database.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (stale.length) {
  console.error(`tables.ts differs from the migrations in: ${stale.join(', ')}. Run: node checks/tables.ts --write`);
  process.exitCode = 1;
}

/** Generates one schema's types; true when the file on disk is (now) the same. */
async function writeTables(database: Database, name: string, target: string): Promise<boolean> {
  const made = await generate({
    db: database.kysely,
    dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'string' }),
    includePattern: `${name.replaceAll('-', '_')}.*`,
    defaultSchemas: ['none'],
    outFile: null,
  });
  const text = `// The tables of ${name}, as its migrations make them. Written by checks/tables.ts; not edited by hand.\n${made.replace(/export type Int8[^;]*;/s, 'export type Int8 = ColumnType<number, number, number>;')}`;
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return true;
  if (!write) return false;
  writeFileSync(target, text);
  return true;
}
