// What `app/run.mjs` does before and after the program it runs: the packages it asks npm for, and that nothing outlives it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let house = '';

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'fyr-run-'));
  for (const folder of ['app', 'node_modules']) mkdirSync(path.join(house, folder));
  copyFileSync(path.join(import.meta.dirname, 'run.mjs'), path.join(house, 'app/run.mjs'));
  writeFileSync(path.join(house, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test('the product is installed without what only checks need, which is added when a check is run', () => {
  const asked = path.join(house, 'asked.txt');
  put(
    'npm.mjs',
    `import { appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(asked)}, process.argv.slice(2).join(' ') + '\\n');`,
  );
  put('app/start.ts', '');
  put('check.ts', '');
  for (const file of ['app/start.ts', 'app/start.ts', 'check.ts', 'check.ts', 'app/start.ts']) run(file);
  const [first, second, ...more] = readFileSync(asked, 'utf8').trim().split('\n');
  expect(first).toMatch(/^ci --omit=dev /);
  expect(second).toMatch(/^install --no-save --include=dev /);
  expect(more).toEqual([]);
});

test('when npm is asked to stop, its shell ends alone, and the program ends all the same', async () => {
  const lock = createHash('sha256').update('{}').digest('hex');
  put('node_modules/.fyr-installed', `all ${lock}`);
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
