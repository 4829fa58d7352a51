// The product killed with kill -9 in the middle of an import being stored and of a period being closed, several times: after
// the next start nothing is half done, what was acknowledged is there, what was begun is taken up again, and the audit log
// is whole. When to kill is decided by watching how far the work has come.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SieVoucherToWrite, writeSie } from '../formats/sie/write-sie.ts';
import { lineRun } from './cli.test-kit.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'fyr-killed-'));
// run by root, the database is another account's, which must be able to pass
chmodSync(scratch, 0o711);
const web = path.join(scratch, 'web');
const data = path.join(scratch, 'data');
const vouchers = 25_000;
const seldom = 200;
let product: { child: ChildProcess; address: string };
let database: pg.Client;
let controller: string;

beforeAll(async () => {
  mkdirSync(web);
  writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
  await start();
});
afterAll(async () => {
  await database.end();
  const gone = new Promise((done) => product.child.once('exit', done));
  product.child.kill('SIGTERM');
  await gone;
  rmSync(scratch, { recursive: true });
});

describe('an import', () => {
  let importId: string;

  test('is stored whole in the end, though the product was killed while it was stored', async () => {
    importId = await bringIn();
    await post(`/api/imports/${importId}/commit`, { rows: 'all' });
    await until(async () => ((await readImport(importId)).progress?.done ?? 0) >= 0.3 * vouchers);
    await kill();
    expect(await storedRows(importId)).toBeOneOf([0, 2 * vouchers]);
    await start();
    await until(async () => (await readImport(importId)).state === 'stored', seldom);
  });

  test('that is being read when the product is killed is read again, and what was stored stays', async () => {
    const again = await bringIn({ wait: false });
    await until(async () => (await readImport(again)).progress?.state === 'running');
    await kill();
    await start();
    expect(await readImport(importId)).toMatchObject({ state: 'stored', stored: vouchers, same: 0 });
    expect(await storedRows(importId)).toBe(2 * vouchers);
    expect(
      await one('select coalesce(sum(row_count), 0)::int as n from finances.vouchers where import_id = $1', importId),
    ).toBe(2 * vouchers);
    await until(async () => (await readImport(again)).state !== 'reading', seldom);
    expect(await readImport(again)).toMatchObject({ state: 'previewed', good: vouchers, bad: 0, sameAs: importId });
    await expectWholeAudit();
  });
});

describe('a period that is being closed', () => {
  let report: string;

  test.each([
    ['while the records are frozen', 'insert into platform.frozen_cells%'],
    ['while the report is put together from what is frozen', '%from platform.frozen_cells z where z.freeze_id = $4%'],
  ])('is as open as before when the product is killed %s', async (_when, statement) => {
    const { reports } = await get('/api/interim-reports');
    report = reports[0].report;
    const closing = close(controller).catch(() => null);
    await until(
      async () => (await one('select count(*)::int as n from pg_stat_activity where query like $1', statement)) > 0,
    );
    await kill();
    expect(await closing).toBeNull();
    await start();
    expect((await get(`/api/interim-reports/${report}`)).state).toBe('approved');
    for (const table of [
      'platform.freezes',
      'platform.frozen_cells',
      'platform.frozen_figures',
      'interim_reports.closed_trees',
    ])
      expect(await one(`select count(*)::int as n from ${table}`), table).toBe(0);
    await expectWholeAudit();
  });

  test('is closed once when two close it at once; killed right after the answer, it is closed and its files are made', async () => {
    const administrator = await signedIn('jonas.tallfors');
    const answers = await Promise.all([close(controller), close(administrator)]);
    await kill();
    const won = answers.find(({ status }) => status === 200);
    const lost = answers.find(({ status }) => status !== 200);
    expect(lost).toMatchObject({
      status: 409,
      said: { code: 'period-already-closed', facts: { closedAt: won?.said.closedAt } },
    });
    await start();
    const files = async () => (await get(`/api/interim-reports/${report}`)).closed?.files.length;
    await until(async () => (await files()) === 3, seldom);
    expect(await get(`/api/interim-reports/${report}`)).toMatchObject({
      state: 'closed',
      closed: { hash: won?.said.hash, treeHash: won?.said.treeHash },
    });
    expect(await one('select count(*)::int as n from platform.freezes')).toBe(1);
    await expectWholeAudit();
  });

  async function close(cookie: string) {
    const { problems } = await get(`/api/interim-reports/${report}/problems`);
    const codes = new Set<string>(problems.map((each: { code: string }) => each.code));
    const despite = [...codes].map((code) => ({ code, reason: 'Prov av stängning' }));
    const answer = await post(`/api/interim-reports/${report}/close`, { unit: 'DTD', despite }, cookie);
    return { status: answer.status, said: await answer.json() };
  }
});

/** Starts the product on the same data as before and signs its controller in. */
async function start(): Promise<void> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', program('start.ts')], {
    env: {
      ...env,
      NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/node'),
      FYR_DATA: data,
      FYR_WEB: web,
      PORT: '0',
      HOST: '127.0.0.1',
      FYR_LOG: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  product = { child, address };
  controller = await signedIn('karin.strandmark');
  const { url } = JSON.parse(readFileSync(path.join(data, 'running.json'), 'utf8'));
  await database?.end().catch(() => {});
  database = new pg.Client({ connectionString: url });
  // the database may end with the product
  database.on('error', () => {});
  await database.connect();
}

async function kill(): Promise<void> {
  const gone = new Promise((done) => product.child.once('exit', done));
  product.child.kill('SIGKILL');
  await gone;
}

function program(name: string): string {
  return path.join(import.meta.dirname, name);
}

async function signedIn(login: string): Promise<string> {
  return `fyr_session=${(await (await post('/api/sign-in/try', { login }, '')).json()).token}`;
}

function post(url: string, body: object, cookie: string = controller): Promise<Response> {
  return fetch(product.address + url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function get(url: string) {
  return (await fetch(product.address + url, { headers: { cookie: controller } })).json();
}

function readImport(importId: string) {
  return get(`/api/imports/${importId}`);
}

/** Uploads the file; unless told otherwise, waits until it has been read. */
async function bringIn({ wait: waits = true } = {}): Promise<string> {
  const query = new URLSearchParams({ kind: 'finances.ledger-sie', name: 'mycket.SE' });
  const answer = await fetch(`${product.address}/api/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: controller },
    body: Buffer.from(manyVouchers()),
  });
  const { importId } = await answer.json();
  if (waits) await until(async () => (await readImport(importId)).state === 'previewed', seldom);
  return importId;
}

/** Books of their own, so that nothing of the example is touched. */
function manyVouchers(): Uint8Array {
  const row = { date: null, text: '', quantity: null, signature: '', added: false };
  const list = Array.from(
    { length: vouchers },
    (_, index): SieVoucherToWrite => ({
      series: 'K',
      number: String(index + 1),
      date: '2017-03-31',
      text: 'Prov',
      registeredOn: null,
      signature: '',
      rows: [
        { ...row, account: '6520', objects: [{ dimension: '1', code: '71100' }], amountOre: 100 + index },
        { ...row, account: '2440', objects: [], amountOre: -100 - index },
      ],
    }),
  );
  return writeSie({
    type: '4',
    program: 'Prov',
    programVersion: '1',
    generatedOn: '2017-12-31',
    company: 'Provbolaget',
    organisationNumber: '232199-0007',
    chart: 'REGION-BAS',
    years: [{ index: 0, start: '2017-01-01', end: '2017-12-31' }],
    accounts: ['6520', '2440'].map((number) => ({ number, name: `Konto ${number}` })),
    dimensions: [{ number: '1', name: 'Kostnadsställe', parent: null }],
    vouchers: list,
  });
}

function storedRows(importId: string): Promise<number> {
  return one(
    `select count(*)::int as n from finances.ledger_rows r join finances.vouchers v using (voucher_id) where v.import_id = $1`,
    importId,
  );
}

/** The number a statement answers; the database outlives the product's kill for a while. */
async function one(text: string, ...values: string[]): Promise<number> {
  return (await database.query<{ n: number }>(text, values)).rows[0]?.n ?? 0;
}

/** Asks often where the moment is what counts, else every `pause` milliseconds. */
async function until(what: () => Promise<boolean>, pause = 10): Promise<void> {
  for (const began = Date.now(); !(await what()); await wait(pause))
    if (Date.now() - began > 60_000) throw new Error('what was waited for did not happen');
}

/** As the operator asks. */
async function expectWholeAudit(): Promise<void> {
  const { DATABASE_URL: _, ...env } = process.env;
  const { code, out, err } = await lineRun(['audit', 'verify', '--json'], { ...env, FYR_DATA: data });
  expect(code, out + err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ faults: [] });
}
