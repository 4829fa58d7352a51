// The status page when everything else is down: the database is really stopped under a running product, and then the product
// itself; the page is read both times.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../platform/database/embedded.ts';

// whole programs start here, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'fyr-status-'));
const kept = path.join(scratch, 'status');
const web = path.join(scratch, 'web');
const started: ChildProcess[] = [];
let database: EmbeddedServer;

beforeAll(async () => {
  mkdirSync(web);
  writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
  database = await startEmbedded(path.join(scratch, 'data'));
});
afterAll(async () => {
  await Promise.all(started.map(ended));
  await database.stop();
  rmSync(scratch, { recursive: true });
});

test('the status page answers without the database, and then without the product', async () => {
  const product = run('server.ts', { DATABASE_URL: database.url });
  const address = JSON.parse(await said(product, '"msg":"serving"')).address;
  expect(await page(address)).toContain('Allt fungerar');
  for (let time = 0; time < 400 && !existsSync(path.join(kept, 'mark.svg')); time++) await wait(25);

  await database.stop();
  // as if the database had been gone for a while
  const before = new Date(Date.now() - 10 * 60_000);
  for (const language of ['sv', 'da', 'en']) utimesSync(path.join(kept, `${language}.html`), before, before);
  expect((await fetch(`${address}/ready`)).status).toBe(503);
  const without = await page(address, 'en');
  expect(without).toContain('Everything works');
  expect(without).toContain('how it stood 10 minutes ago');
  await ended(product);

  const alone = run('status.ts', { FYR_STATUS_PORT: '0' });
  const place = /http:\S+(?=\/status)/.exec(await said(alone, 'status page is at'))?.[0] ?? '';
  expect(await page(place, 'da')).toContain('Alt virker');
  expect(await page(place)).toContain('för 10 minuter sedan');
  const style = await fetch(`${place}/status.css`);
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  expect((await fetch(`${place}/mark.svg`)).status).toBe(200);
  expect((await fetch(`${place}/../etc/passwd`)).status).toBe(404);
  expect((await fetch(`${place}/status`, { method: 'POST' })).status).toBe(405);
  expect(await ended(alone)).toBe(0);
});

test('where nothing has been written yet it says so instead of pretending that all is well', async () => {
  const alone = run('status.ts', { FYR_STATUS: path.join(scratch, 'nothing'), FYR_STATUS_PORT: '0' });
  const place = /http:\S+(?=\/status)/.exec(await said(alone, 'status page is at'))?.[0] ?? '';
  expect((await fetch(`${place}/status`)).status).toBe(503);
});

function run(name: string, more: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, name)], {
    env: { ...process.env, FYR_WEB: web, FYR_STATUS: kept, PORT: '0', FYR_LOG: 'info', DATABASE_URL: '', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

/** The line in which a program says this. */
function said(child: ChildProcess, words: string): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        const line = text.split('\n').find((each) => each.includes(words));
        if (line) found(line);
      });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${text}`)));
  });
}

async function page(address: string, language = 'sv'): Promise<string> {
  const answer = await fetch(`${address}/status?language=${language}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode);
    child.once('exit', (code) => done(code));
    child.kill('SIGTERM');
  });
}
