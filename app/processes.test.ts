// Several equal processes on one PostgreSQL: a session opened in one is known in the other, a change in one is heard in the
// other, jobs are done by the worker, and each ends in order.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../platform/work/ids.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'fyr-processes-'));
const web = path.join(scratch, 'web');
const started: ChildProcess[] = [];
let database: pg.Client;
let url: string;

beforeAll(async () => {
  mkdirSync(web);
  writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
  const server = new URL(process.env.FYR_TEST_DATABASE ?? '');
  const name = `t_${newId().replaceAll('-', '')}`;
  const creator = new pg.Client({ connectionString: server.href });
  await creator.connect();
  await creator.query(`create database ${name}`);
  await creator.end();
  server.pathname = `/${name}`;
  url = server.href;
  database = new pg.Client({ connectionString: url });
  await database.connect();
});
afterAll(async () => {
  await Promise.all(started.map((child) => ended(child)));
  await database.end();
  rmSync(scratch, { recursive: true });
});

test('two servers and a worker share one region', async () => {
  // all three migrate at the same moment: one does it, the others wait
  const [first, second] = await Promise.all([serving(), serving(), working()]);
  const setUp = await send(first, '/api/set-up', {
    region: 'Region Nord',
    name: 'Ada Berg',
    login: 'ada',
    password: 'tolv tecken räcker',
  });
  const cookie = `fyr_session=${(await setUp.json()).token}`;
  const me = await fetch(`${second}/api/me`, { headers: { cookie } });
  expect((await me.json()).me).toMatchObject({ login: 'ada' });

  const live = await fetch(`${second}/api/live`, { headers: { cookie } });
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  await send(first, '/api/me/language', { language: 'da' }, cookie);
  let heard = '';
  while (!heard.includes('sign-in')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain('data: "sign-in"');

  await database.query(
    `select graphile_worker.add_job('deliver-event', json_build_object('event', 'nothing', 'eventId', gen_random_uuid(), 'domain', 'nobody'))`,
  );
  for (let time = 0; time < 200 && (await waiting()) > 0; time++) await wait(25);
  expect(await waiting()).toBe(0);
  expect(await Promise.all(started.map((child) => ended(child)))).toEqual([0, 0, 0]);
});

test('a program that shares its work is refused without a database to share', async () => {
  for (const name of ['server.ts', 'worker.ts']) {
    const child = run(name, { DATABASE_URL: '' });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await new Promise((done) => child.once('close', done))).toBe(1);
    expect(said).toContain(`app/${name} needs DATABASE_URL`);
  }
});

function run(name: string, more: Record<string, string> = {}): ChildProcess {
  const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/node');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, name)], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: cache,
      DATABASE_URL: url,
      FYR_WEB: web,
      PORT: '0',
      FYR_LOG: 'info',
      ...more,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return child;
}

/** The address a server logs once it serves. */
async function serving(): Promise<string> {
  const line = await logged(run('server.ts'), 'serving');
  return JSON.parse(line).address;
}

function working(): Promise<string> {
  return logged(run('worker.ts'), 'working off jobs');
}

function logged(child: ChildProcess, message: string): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const line = said.split('\n').find((each) => each.includes(`"msg":"${message}"`));
      if (line) found(line);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode);
    child.once('exit', (code) => done(code));
    child.kill('SIGTERM');
  });
}

function send(address: string, to: string, body: object, cookie = ''): Promise<Response> {
  return fetch(address + to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function waiting(): Promise<number> {
  return (await database.query('select 1 from graphile_worker._private_jobs')).rows.length;
}
