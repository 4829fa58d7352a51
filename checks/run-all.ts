// `npm test`: every check and test, ending in a plain line `N passed, N failed`. Each static check counts as one; test
// runners count their tests. `npm test -- NAME …` runs only the named steps.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** counts its own tests, in vitest's JSON */
  readonly counts?: true;
  readonly env?: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const scratch = mkdtempSync(path.join(placeForScratch(), 'fyr-checks-'));
// run by root, the tests' databases are another account's, which must be able to pass
chmodSync(scratch, 0o711);
/** where the tests write down what they did with each operation */
const noted = { FYR_OPERATIONS: path.join(scratch, 'operations') };

/**
 * For the compiler and what stands on it: side by side, several checkers work out the same types each for itself, which on
 * two cores is twice the work; and its garbage is not worth collecting before it fills this much.
 */
const oneChecker = { GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '3GiB' };

/** Groups follow one another; the steps of one run side by side, the longest first: journeys and tests wait a good deal. */
const groups: readonly (readonly Step[])[] = [
  // builds the web, which the journeys then open
  [{ name: 'bundle', command: ['node', 'checks/bundle.ts'] }],
  [
    { name: 'journeys', command: vitest('e2e/vitest.config.ts'), counts: true },
    { name: 'tests', command: vitest('vitest.config.ts'), counts: true, env: noted },
    { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] },
    { name: 'boundaries', command: ['node', 'checks/boundaries.ts'] },
    { name: 'unused code', command: ['knip', '--no-progress'] },
    { name: 'licences', command: ['node', 'checks/licences.ts'] },
    { name: 'tables', command: ['node', 'checks/tables.ts'] },
    {
      name: 'promises',
      command: ['oxlint', '--type-aware', '--deny-warnings', '-c', '.oxlintrc.json', '.'],
      env: oneChecker,
    },
    { name: 'types', command: ['tsc', '--noEmit', '--singleThreaded', '-p', '.'], env: oneChecker },
  ],
  [{ name: 'operations', command: ['node', 'checks/operations.ts'], env: noted }],
];

const wanted = process.argv.slice(2);
const began = Date.now();
const total = { passed: 0, failed: 0 };
for (const group of groups) {
  const steps = group.filter((step) => wanted.length === 0 || wanted.includes(step.name));
  for (const outcome of await sideBySide(steps, 3)) {
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
console.log(`\nin ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * A folder kept in memory where there is one with room: the tests make hundreds of databases of a thousand files each, and
 * making files is a third of what that costs.
 */
function placeForScratch(): string {
  const inMemory = '/dev/shm';
  if (process.env.TMPDIR || !existsSync(inMemory)) return tmpdir();
  const { type, bavail, bsize } = statfsSync(inMemory);
  return type === 0x01021994 && bavail * bsize > 8 * 2 ** 30 ? inMemory : tmpdir();
}

function vitest(config: string): string[] {
  return ['vitest', 'run', '--config', config, '--reporter=json', '--reporter=dot'];
}

async function sideBySide(steps: readonly Step[], width: number): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}

async function runStep(step: Step): Promise<Outcome> {
  const report = path.join(scratch, `${step.name.replaceAll(' ', '-')}.json`);
  const command = step.counts ? [...step.command, `--outputFile.json=${report}`] : [...step.command];
  const start = Date.now();
  const { code, output } = await execute(command, step.env ?? {});
  const outcome = step.counts ? counted(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const sign = outcome.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(
    `${sign} ${step.name.padEnd(16)} ${String(outcome.passed).padStart(5)} passed, ${outcome.failed} failed  ${seconds} s`,
  );
  if (outcome.failed > 0) console.log(output.slice(-20_000));
  return outcome;
}

function execute(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const [program = '', ...rest] = command;
  const own = path.resolve('node_modules/.bin', program);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(existsSync(own) ? own : program, rest, {
      env: { ...process.env, TMPDIR: scratch, ...env, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A runner that wrote no report, or failed outside its tests, has failed once. */
function counted(report: string, code: number): Outcome {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = Number(numFailedTests);
  return { passed: Number(passed), failed: failed === 0 && code !== 0 ? 1 : failed };
}
