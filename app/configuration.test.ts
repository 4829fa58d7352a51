// docs/operations/configuration.md names every environment variable the code reads, and no other; a wrong value is refused.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configuration, root } from './configuration.ts';
import { Unable } from './unable.ts';

/** not Fyr's own: the machine's, npm's and the tools' */
const foreign = ['PATH', 'SystemRoot', 'INIT_CWD', 'npm_execpath', 'LD_LIBRARY_PATH', 'TMPDIR'];

test('every variable the code reads is in the table, and every one in the table is read', () => {
  const product = readIn(['app', 'platform', 'domains', 'formats', 'web']);
  const tests = readIn(['checks', 'e2e', 'bench']);
  collect(path.join(root, 'vite.config.ts'), tests);
  const table = readFileSync(path.join(root, 'docs/operations/configuration.md'), 'utf8');
  const described = new Set([...table.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map((match) => match[1] ?? ''));
  expect([...product].filter((name) => !described.has(name))).toEqual([]);
  // written by app/run.mjs, read by others
  described.delete('NODE_COMPILE_CACHE');
  expect([...described].filter((name) => !product.has(name) && !tests.has(name))).toEqual([]);
});

test('what the table says is used without a variable is used', () => {
  expect(configuration({})).toEqual({
    host: '127.0.0.1',
    port: 7070,
    databaseUrl: null,
    dataFolder: path.join(root, 'data'),
    statusFolder: path.join(root, 'data', 'status'),
    statusPort: 7071,
    web: null,
    trustProxy: false,
    timeZone: 'Europe/Stockholm',
    jobs: 2,
  });
});

test.each([
  ['PORT', 'seven'],
  ['FYR_TIME_ZONE', 'Stockholm'],
  ['DATABASE_URL', 'localhost/fyr'],
  ['FYR_TRUST_PROXY', 'maybe'],
  ['FYR_LOG', 'loud'],
  ['FYR_OIDC_ISSUER', 'http://id.region.example'],
  ['FYR_WEB', '/nowhere'],
])('a wrong %s is refused by its name', (name, value) => {
  expect(() => configuration({ [name]: value })).toThrow(name);
  expect(() => configuration({ [name]: value })).toThrow(Unable);
});

function readIn(rooms: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const room of rooms)
    for (const file of readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }))
      if (/\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.test.ts')) collect(path.join(root, room, file), names);
  return names;
}

function collect(file: string, names: Set<string>): void {
  const text = readFileSync(file, 'utf8');
  // env.NAME, and the names handed to the readers of numbers and of yes or no
  for (const match of text.matchAll(/\benv\.([A-Za-z_]+)|\((?:process\.)?env, '([A-Z_]+)'/g)) {
    const name = match[1] ?? match[2] ?? '';
    if (!foreign.includes(name)) names.add(name);
  }
}
