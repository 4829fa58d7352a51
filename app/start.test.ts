// The product as it is started, killed and started again: nothing acknowledged is lost, nothing is left running, and what
// is in the way is said in words.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { alive } from '../platform/database/living-process.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'fyr-start-'));
// run by root, the database is another account's, which must be able to pass
chmodSync(scratch, 0o711);
const web = path.join(scratch, 'web');
mkdirSync(web);
writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/node');
const started: ChildProcess[] = [];
let folders = 0;

/** a region nobody has set up yet, as a first start has left it: making one takes longer than most tests need */
const begun = path.join(scratch, 'begun');

beforeAll(async () => {
  const { child } = await start(begun, ['--empty']);
  await end(child, 'SIGTERM');
  started.length = 0;
});
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) await end(child, 'SIGTERM');
});
afterAll(() => rmSync(scratch, { recursive: true }));

test.each([
  ['the product alone', false],
  ['the product and its database', true],
])(
  'after kill -9 of %s every acknowledged change is there, and the audit log is whole',
  async (_what, databaseToo) => {
    const data = begunData();
    const first = await start(data, ['--empty']);
    const cookie = await setUp(first.address);
    let acknowledged = 0;
    const writers = Array.from({ length: 6 }, async () => {
      for (;;) {
        const answer = await post(first.address, '/api/me/language', { language: 'da' }, cookie).catch(() => null);
        if (answer?.status !== 200) return;
        acknowledged++;
      }
    });
    while (acknowledged < 60) await wait(5);
    if (databaseToo) process.kill(serverOf(data), 'SIGKILL');
    await end(first.child, 'SIGKILL');
    await Promise.all(writers);
    const second = await start(data);
    const log = await get(second.address, '/api/audit/verify', cookie);
    expect(log).toMatchObject({ faults: [] });
    expect(await entries(second.address, cookie)).toBeGreaterThanOrEqual(acknowledged);
    expect((await get(second.address, '/api/me', cookie)).me).toMatchObject({ language: 'da', login: 'ada' });
  },
  60_000,
);

test('when the database is killed the product ends with words, and starts again', async () => {
  const data = begunData();
  const { child } = await start(data, ['--empty']);
  let said = '';
  child.stderr?.on('data', (text: string) => {
    said += text;
  });
  process.kill(serverOf(data), 'SIGKILL');
  expect(await new Promise((done) => child.once('exit', done))).toBe(1);
  expect(said).toContain('has ended unasked');
  expect((await fetch(`${(await start(data)).address}/ready`)).status).toBe(200);
});

test('a signal ends everything in order, sent twice too', async () => {
  const data = begunData();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { child } = await start(data, ['--empty']);
    const server = serverOf(data);
    expect(statSync(path.join(data, 'running.json')).mode & 0o077).toBe(0);
    child.kill(signal);
    expect(await end(child, signal), signal).toBe(0);
    expect(alive(server)).toBe(false);
    expect(existsSync(path.join(data, 'running.json'))).toBe(false);
    expect(existsSync(path.join(data, 'pg18', 'postmaster.pid'))).toBe(false);
  }
});

test('a stop that is asked for while starting leaves nothing running either', async () => {
  for (const after of [50, 400, 900]) {
    const data = freshData();
    const child = run(data, ['--empty']);
    await wait(after);
    // before the program has begun, the signal itself ends it
    expect(await end(child, 'SIGTERM')).toBeOneOf([0, null]);
    expect(existsSync(path.join(data, 'pg18', 'postmaster.pid'))).toBe(false);
    expect(existsSync(path.join(data, 'running.json'))).toBe(false);
  }
});

test('a second start on the same data is refused in words, and leaves the first alone', async () => {
  const data = begunData();
  const first = await start(data, ['--empty']);
  const second = await refused(data, []);
  expect(second.code).toBe(1);
  expect(second.said).toContain(`Fyr is already running on ${data} at ${first.address} (process ${first.child.pid})`);
  expect(second.said).not.toContain('    at ');
  const samePort = await refused(data, [], { PORT: new URL(first.address).port });
  expect(samePort.said).toContain(`Fyr is already running at ${first.address}`);
  expect((await fetch(`${first.address}/ready`)).status).toBe(200);
});

test('a port that another program has is refused in words', async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const data = freshData();
  const { code, said } = await refused(data, [], { PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toBe(`Port ${port} is taken by another program. Choose another port: PORT=${port + 1} npm start\n`);
  expect(existsSync(path.join(data, 'pg18'))).toBe(false);
});

test('a wrong value in the environment is refused by name, before anything starts', async () => {
  const data = freshData();
  const { code, said } = await refused(data, [], { PORT: 'seven' });
  expect(code).toBe(1);
  expect(said).toContain('PORT');
  expect(said).not.toContain('    at ');
  expect((await refused(data, ['--emty'])).said).toContain('does not know --emty');
});

test('a database that cannot be reached is said in words', async () => {
  const { code, said } = await refused(freshData(), [], { DATABASE_URL: 'postgres://fyr:secret@127.0.0.1:9/fyr' });
  expect(code).toBe(1);
  expect(said).toContain('The database at 127.0.0.1:9/fyr cannot be reached');
  expect(said).not.toContain('secret');
});

function freshData(): string {
  return path.join(scratch, `data-${folders++}`);
}

/** A copy of it, with its owners. */
function begunData(): string {
  const data = freshData();
  expect(spawnSync('cp', ['-a', begun, data]).status).toBe(0);
  return data;
}

function run(data: string, options: readonly string[], more: Record<string, string> = {}): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'start.ts'), ...options], {
    // the cache as app/run.mjs sets it
    env: {
      ...env,
      NODE_COMPILE_CACHE: cache,
      FYR_DATA: data,
      FYR_WEB: web,
      PORT: '0',
      HOST: '127.0.0.1',
      FYR_LOG: 'error',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function start(data: string, options: readonly string[] = []): Promise<{ child: ChildProcess; address: string }> {
  const child = run(data, options);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const address = await new Promise<string>((ready, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /running at (http:\S+)/.exec(said) ?? [];
      if (found) ready(found);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, address };
}

async function refused(data: string, options: readonly string[], more: Record<string, string> = {}) {
  const child = run(data, options, more);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((done) => child.once('close', done));
  return { code, said };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode);
    child.kill(signal);
  });
}

function serverOf(data: string): number {
  return Number(readFileSync(path.join(data, 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function setUp(address: string): Promise<string> {
  const answer = await post(address, '/api/set-up', {
    region: 'Region Nord',
    name: 'Ada Berg',
    login: 'ada',
    password: 'tolv tecken räcker',
  });
  expect(answer.status).toBe(200);
  return `fyr_session=${(await answer.json()).token}`;
}

function post(address: string, url: string, body: object, cookie = ''): Promise<Response> {
  return fetch(address + url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function get(address: string, url: string, cookie: string) {
  return (await fetch(address + url, { headers: { cookie } })).json();
}

/** How many times the language was changed, according to the audit log. */
async function entries(address: string, cookie: string): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const url = `/api/audit?operation=choose-language&limit=200${after}`;
    const page = await get(address, url, cookie);
    count += page.rows.length;
    if (page.next === null) return count;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
