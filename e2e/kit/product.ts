// The product as it is started by npm start, on a data folder of its own with the example region in it, for as long as
// the journeys last. It must also end as it promises: asked to stop, with exit code 0.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

export interface Product {
  /** where people reach it: http://127.0.0.1:PORT */
  readonly address: string;
  /** from the start to the first answer, with the example region loaded, in seconds */
  readonly seconds: number;
  stop(): Promise<void>;
}

const patience = 120_000;

/** Starts it with these settings and resolves when it serves. Errors: with everything it said. */
export async function startProduct(given: Readonly<Record<string, string>> = {}): Promise<Product> {
  const began = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-journeys-'));
  // as npm start has it: answers are held against their contracts unless NODE_ENV says production
  const { DATABASE_URL: _url, HOST: _host, NODE_ENV: _mode, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', 'app/start.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...env, ...given, PORT: '0', FYR_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async (): Promise<void> => {
    const code = await ended(child);
    process.off('exit', endWithUs);
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The product ended with ${code} when asked to stop:\n${said()}`);
  };
  try {
    const address = await serving(child, folder, said);
    return { address, seconds: (performance.now() - began) / 1000, stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

function listenTo(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-20_000);
    });
  return () => text;
}

async function serving(child: ChildProcess, folder: string, said: () => string): Promise<string> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said()}`);
    const address = addressIn(folder);
    if (address && (await answers(`${address}/ready`))) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The product did not serve within ${patience / 1000} s:\n${said()}`);
}

const Running = z.object({ address: z.string().nullable() });

function addressIn(folder: string): string | null {
  try {
    return Running.parse(JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'))).address;
  } catch {
    return null;
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.once('exit', (code) => {
      clearTimeout(late);
      resolve(code);
    });
    child.kill('SIGTERM');
  });
}
