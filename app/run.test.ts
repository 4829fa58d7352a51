// What `app/run.mjs` does before and after the program it runs: the packages it asks npm for, and that nothing outlives it.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let house = '';
const needed = { 'node_modules/needed': { version: '1.0.0' } };
const forChecks = { 'node_modules/for-checks': { version: '1.0.0', dev: true } };
const note = 'node_modules/.package-lock.json';

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'fyr-run-'));
  for (const folder of ['app', 'node_modules']) mkdirSync(path.join(house, folder));
  copyFileSync(path.join(import.meta.dirname, 'run.mjs'), path.join(house, 'app/run.mjs'));
  const packages = { '': {}, ...needed, ...forChecks, 'node_modules/elsewhere': { version: '1.0.0', optional: true } };
  put('package-lock.json', JSON.stringify({ packages }));
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('packages', () => {
  beforeEach(() => {
    put('app/start.ts', '');
    put('check.ts', '');
    put(
      'npm.mjs',
      `import { appendFileSync, writeFileSync } from 'node:fs';
       const asked = process.argv.slice(2);
       appendFileSync(${JSON.stringify(path.join(house, 'asked.txt'))}, asked.join(' ') + '\\n');
       const packages = asked.includes('--omit=dev') ? ${JSON.stringify(needed)} : ${JSON.stringify({ ...needed, ...forChecks })};
       writeFileSync(${JSON.stringify(path.join(house, note))}, JSON.stringify({ packages }));`,
    );
  });

  test('are first those the product needs; what only checks need is added when a check is run', () => {
    for (const file of ['app/start.ts', 'app/start.ts', 'check.ts', 'check.ts', 'app/start.ts']) run(file);
    const [first, second, ...more] = asked();
    expect(first).toMatch(/^ci --omit=dev /);
    expect(second).toMatch(/^install --no-save --include=dev /);
    expect(more).toEqual([]);
  });

  test('that somebody installed with npm alone are left as they are', () => {
    put(note, JSON.stringify({ packages: { ...needed, ...forChecks } }));
    for (const file of ['app/start.ts', 'check.ts']) run(file);
    expect(asked()).toEqual([]);
  });

  test('of another version than the lock file says are installed anew', () => {
    put(note, JSON.stringify({ packages: { 'node_modules/needed': { version: '0.9.0' } } }));
    run('app/start.ts');
    expect(asked()).toEqual([expect.stringMatching(/^ci --omit=dev /)]);
  });

  function asked(): string[] {
    const file = path.join(house, 'asked.txt');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }
});

test('when npm is asked to stop, its shell ends alone, and the program ends all the same', async () => {
  put(note, JSON.stringify({ packages: { ...needed, ...forChecks } }));
  put(
    'wait.mjs',
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('pid', String(process.pid));\nsetInterval(() => {}, 1000);",
  );
  const shell = spawn('sh', ['-c', `"${process.execPath}" app/run.mjs wait.mjs; true`], {
    cwd: house,
    stdio: 'ignore',
  });
  const pid = path.join(house, 'pid');
  await expect.poll(() => existsSync(pid) && readFileSync(pid, 'utf8') !== '', { timeout: 10_000 }).toBe(true);
  const program = Number(readFileSync(pid, 'utf8'));
  expect(lives(program)).toBe(true);
  shell.kill('SIGTERM');
  await expect.poll(() => lives(program), { timeout: 10_000 }).toBe(false);
});

function put(name: string, text: string): void {
  writeFileSync(path.join(house, name), text);
}

function run(file: string): void {
  const done = spawnSync(process.execPath, ['app/run.mjs', file], {
    cwd: house,
    env: { ...process.env, npm_execpath: path.join(house, 'npm.mjs') },
    encoding: 'utf8',
  });
  expect(done.status, done.stderr).toBe(0);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
