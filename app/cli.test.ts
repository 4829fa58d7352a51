// The operator's line as it is called: data on standard output, messages beside it, exit codes that scripts can rely on.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../platform/work/ids.ts';
import { lineRun, type Said } from './cli.test-kit.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'fyr-cli-'));
chmodSync(scratch, 0o711);
const data = path.join(scratch, 'data');
const web = path.join(scratch, 'web');
let product: ChildProcess;
let address: string;

beforeAll(async () => {
  mkdirSync(web);
  writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
  writeFileSync(path.join(scratch, 'small.se'), sie);
  writeFileSync(path.join(scratch, 'page.se'), '<html><title>404 Not Found</title></html>');
  product = spawn(process.execPath, [file('start.ts'), '--empty'], {
    env: environment({ FYR_WEB: web, PORT: '0', FYR_LOG: 'error' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((ready) => {
    let said = '';
    product.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /running at (http:\S+)/.exec(said) ?? [];
      if (found) ready(found);
    });
  });
});
afterAll(async () => {
  await stopped();
  rmSync(scratch, { recursive: true });
});

const sie = `#FLAGGA 0\r\n#PROGRAM "Test" 1\r\n#FORMAT PC8\r\n#GEN 20190901\r\n#SIETYP 4\r\n#FNAMN "Region Nord"\r\n#RAR 0 20190101 20191231\r\n#KONTO 1930 "Bank"\r\n#KONTO 4010 "Material"\r\n#IB 0 1930 100.00\r\n#UB 0 1930 50.00\r\n#RES 0 4010 50.00\r\n#VER A 1 20190801 "Material"\r\n{\r\n#TRANS 1930 {} -50.00\r\n#TRANS 4010 {} 50.00\r\n}\r\n`;

test('the program writes data to standard output, what it tells beside it, and ends with the code', async () => {
  const refused = program(['account', 'reset-password', '--login', 'nobody', '--password-stdin'], 'ett lösenord här\n');
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/\S/) });
  const log = program(['audit', 'read-audit-log', '--limit', '1', '--json']);
  expect(log).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(log.out).rows).toEqual(expect.any(Array));
  expect(program(['nonsense']).code).toBe(2);
});

test('help names every command, and each says what it takes', async () => {
  const all = await fyr(['help', '--json']);
  expect(all.code).toBe(0);
  const commands: { name: string; summary: string }[] = JSON.parse(all.out);
  for (const name of ['status', 'backup', 'restore', 'audit verify', 'sie check', 'figures', 'sign-in who-am-i'])
    expect(commands.map((each) => each.name)).toContain(name);
  expect(commands.every((each) => each.summary.length > 3)).toBe(true);
  expect((await fyr([])).out).toContain('Exit codes: 0 done');
  expect((await fyr(['help', 'audit'])).out).toContain('audit read-audit-log');
  expect((await fyr(['restore', '--help'])).out).toContain('--broken-audit');
});

test('a line that is not understood ends with 2 and says where help is', async () => {
  for (const line of [
    ['nonsense'],
    ['figures'],
    ['audit', 'read-audit-log', '--limit', 'many'],
    ['backup'],
    ['help', 'nonsense'],
  ]) {
    const { code, out, err } = await fyr(line);
    expect(code, line.join(' ')).toBe(2);
    expect(out).toBe('');
    expect(err).not.toContain('    at ');
  }
});

test('SIE files are checked without a database: 0 when all can be read, 1 when one is refused', async () => {
  const elsewhere = { FYR_DATA: path.join(scratch, 'never-made'), DATABASE_URL: '' };
  const good = await fyr(['sie', 'check', 'small.se', '--json'], elsewhere);
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(good.out)).toEqual([
    {
      file: 'small.se',
      ok: true,
      type: '4',
      program: 'Test',
      encoding: 'cp437',
      vouchers: 1,
      rows: 2,
      sumAbsOre: 10_000,
      balanceAccounts: { ok: 1, of: 1 },
      resultAccounts: { ok: 1, of: 1 },
      checksum: null,
      problems: [],
    },
  ]);
  const both = await fyr(['sie', 'check', 'small.se', 'page.se', '--json'], elsewhere);
  expect(both.code).toBe(1);
  expect(JSON.parse(both.out).map((each: { ok: boolean }) => each.ok)).toEqual([true, false]);
  const missing = await fyr(['sie', 'check', 'missing.se'], elsewhere);
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('missing.se cannot be read');
  expect(existsSync(elsewhere.FYR_DATA)).toBe(false);
});

test('status tells where the product runs', async () => {
  const { code, out } = await fyr(['status', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    running: true,
    address,
    process: product.pid,
    database: 'embedded',
    migrationsMissing: 0,
    accounts: 0,
    jobsFailed: 0,
  });
  const other = await fyr(['status', '--json'], { FYR_DATA: path.join(scratch, 'nothing') });
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({ running: false, address: null });
});

test('an account made here signs in to the running product, and the log names who made it', async () => {
  const made = await fyr([
    'account',
    'create',
    '--login',
    'Ada',
    '--name',
    'Ada Berg',
    '--role',
    'administrator',
    '--json',
  ]);
  expect(made.code).toBe(0);
  const { password } = JSON.parse(made.out);
  expect(await signIn('ada', password)).toBe(200);
  const reset = await fyr(
    ['account', 'reset-password', '--login', 'ada', '--password-stdin'],
    {},
    'ett helt nytt lösenord\n',
  );
  expect(reset.code).toBe(0);
  expect(reset.out).not.toContain('ett helt nytt');
  expect([await signIn('ada', password), await signIn('ada', 'ett helt nytt lösenord')]).toEqual([403, 200]);
  expect((await fyr(['account', 'create', '--login', 'ada', '--name', 'Ada Berg'])).code).toBe(1);
  expect((await fyr(['account', 'create', '--login', 'bo', '--name', 'Bo Ek', '--role', 'king'])).code).toBe(2);
  expect((await fyr(['account', 'create', '--login', 'bo', '--name', 'Bo Ek', '--unit', 'NOWHERE'])).code).toBe(1);
  expect((await fyr(['account', 'reset-password', '--login', 'nobody'])).code).toBe(1);
  const log = await fyr(['audit', 'read-audit-log', '--operation', 'create-account', '--json']);
  expect(JSON.parse(log.out).rows).toEqual([expect.objectContaining({ actor: expect.stringMatching(/^cli: /) })]);
});

test('a refusal is data with --json, and a sentence beside it', async () => {
  const { code, out, err } = await fyr(['sign-in', 'sign-in-as-example-person', '--login', 'ada', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    refused: { kind: 'not-found', code: 'not-an-example-person', facts: {}, fields: [] },
  });
  expect(err).toBe('Refused: not-an-example-person\n');
});

test('fields can come from a file or standard input', async () => {
  writeFileSync(path.join(scratch, 'input.json'), '{"limit": 1}');
  const fromFile = await fyr(['audit', 'read-audit-log', '--input', 'input.json', '--json']);
  expect(JSON.parse(fromFile.out).rows.length).toBe(1);
  const fromStdin = await fyr(['audit', 'read-audit-log', '--input', '-', '--json'], {}, '{"limit": 2}');
  expect(JSON.parse(fromStdin.out).rows.length).toBe(2);
  expect((await fyr(['audit', 'read-audit-log', '--input', '-'], {}, '[1]')).code).toBe(2);
});

test('the example is not loaded into a region that is set up', async () => {
  const { code, err } = await fyr(['example', 'load']);
  expect(code).toBe(1);
  expect(err).toContain('already set up');
});

test('a backup of the running product goes into another PostgreSQL and is whole there', async () => {
  const written = await fyr(['backup', 'region.fyr', '--json']);
  expect(written.code).toBe(0);
  expect(JSON.parse(written.out)).toMatchObject({ file: path.join(scratch, 'region.fyr'), rows: expect.any(Number) });
  expect((await fyr(['backup', 'region.fyr'])).err).toContain('there already');
  expect((await fyr(['restore', 'region.fyr', '--check', '--json'])).code).toBe(0);
  expect((await fyr(['restore', 'region.fyr'])).err).toContain('Stop it first');
  const target = await freshDatabase();
  const restored = await fyr(['restore', 'region.fyr', '--json'], target);
  expect(restored).toMatchObject({ code: 0 });
  expect(JSON.parse(restored.out).restored).toBe(true);
  expect((await fyr(['audit', 'verify', '--json'], target)).code).toBe(0);
  const accounts = await queried(target, 'select login from platform.accounts');
  expect(accounts).toEqual([{ login: 'ada' }]);
  expect((await fyr(['restore', 'region.fyr'], target)).err).toContain('already holds a region');
  expect((await fyr(['restore', 'region.fyr', '--force'], target)).code).toBe(0);
  await queried(target, "update platform.audit_entries set actor_name = 'another'");
  const broken = await fyr(['audit', 'verify', '--json'], target);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.out)).toMatchObject({ ok: false });
  truncateSync(path.join(scratch, 'region.fyr'), 1000);
  const cut = await fyr(['restore', 'region.fyr', '--force'], target);
  expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('ends too early') });
});

test('a database of an older version is refused until it is brought up to date', async () => {
  const target = await freshDatabase();
  const early = await fyr(['audit', 'read-audit-log'], target);
  expect(early.code).toBe(1);
  expect(early.err).toContain('db migrate');
  const migrated = await fyr(['db', 'migrate', '--json'], target);
  expect(JSON.parse(migrated.out).applied[0]).toBe('platform/0001-platform.sql');
  expect((await fyr(['audit', 'read-audit-log'], target)).code).toBe(0);
  expect(JSON.parse((await fyr(['db', 'migrate', '--json'], target)).out)).toEqual({ applied: [] });
});

test('without a running product a command starts the database for itself and stops it', async () => {
  await stopped();
  const { code, out } = await fyr(['audit', 'verify', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).ok).toBe(true);
  expect(existsSync(path.join(data, 'pg18', 'postmaster.pid'))).toBe(false);
  expect(existsSync(path.join(data, 'running.json'))).toBe(false);
});

function file(name: string): string {
  return path.join(import.meta.dirname, name);
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env;
  // as app/run.mjs does
  const cache = { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/node') };
  return { ...env, ...cache, FYR_DATA: data, FYR_CALLED_FROM: scratch, ...more };
}

function fyr(line: readonly string[], more: Record<string, string> = {}, input = ''): Promise<Said> {
  return lineRun(line, environment(more), input);
}

/** The same as a program of its own. */
function program(line: readonly string[], input = ''): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file('cli.ts'), ...line], {
    env: environment({}),
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    if (product.exitCode !== null) return done();
    product.once('exit', () => done());
    product.kill('SIGTERM');
  });
}

async function signIn(login: string, password: string): Promise<number> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return answer.status;
}

async function freshDatabase(): Promise<{ DATABASE_URL: string }> {
  const url = new URL(process.env.FYR_TEST_DATABASE ?? '');
  const name = `t_${newId().replaceAll('-', '')}`;
  await queried({ DATABASE_URL: url.href }, `create database ${name}`);
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
}

async function queried({ DATABASE_URL }: { DATABASE_URL: string }, sql: string) {
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
