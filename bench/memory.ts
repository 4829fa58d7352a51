// What the product holds of memory with a million cases, while people look at them: app/server.ts as a process of its own, as it is
// run behind a balancer, and the private and shared memory of PostgreSQL's processes. Linux only.
// Run: node bench/memory.ts [cases]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { program } from '../platform/jobs/jobs.ts';
import { openSession } from '../platform/sign-in/session.ts';
import { manyCases } from './many-cases.ts';

const requests = 4000;
const callers = 8;
const { house, server, close } = await manyCases(Number(process.argv[2] ?? 1_000_000));
const token = await signedIn();
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
// as app/run.mjs starts it
const frugal = ['--enable-source-maps', '--max-semi-space-size=4', '--heap-growing-percent=20'];
const product = spawn(process.execPath, [...frugal, 'app/server.ts'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  env: { ...process.env, DATABASE_URL: server.url, PORT: String(port), FYR_ADDRESS: address },
  stdio: ['ignore', 'ignore', 'inherit'],
});
while (!(await fetch(`${address}/ready`).catch(() => null))?.ok) {
  if (product.exitCode !== null) throw new Error(`the product ended with ${product.exitCode} instead of serving`);
  await wait(200);
}
say('begun');
const [first] = (await ask('/api/cases?view=all&limit=50')).rows;
const looks = [
  '/api/cases?limit=50',
  '/api/cases?view=all&sort=deadline&limit=50',
  '/api/cases?view=all&state=closed&sort=newest&limit=50',
  '/api/cases?view=all&search=skrivaren&limit=50',
  `/api/cases/${first.case}`,
  '/api/figures?unit=DTD&period=2019-01..2019-08',
];
let left = requests;
const began = performance.now();
await Promise.all(
  Array.from({ length: callers }, async () => {
    while (left-- > 0) await ask(looks[left % looks.length] ?? '/');
  }),
);
say(
  `after ${requests} looks at lists, cases, hits and figures, ${Math.round((requests / (performance.now() - began)) * 1000)} a second`,
);
await wait(30_000);
say('half a minute later');
product.kill('SIGTERM');
await new Promise((done) => product.once('exit', done));
await close();

function say(when: string): void {
  const own = megabytes(`/proc/${product.pid}/status`, 'VmRSS');
  const highest = megabytes(`/proc/${product.pid}/status`, 'VmHWM');
  const pids = [
    server.pid,
    ...readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(/\s+/),
  ];
  const database = pids.reduce<number>((sum, pid) => sum + megabytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0);
  console.log(`${when}: the product ${own} MB (at most ${highest}), PostgreSQL ${database} MB`);
}

/** A line of these files of the kernel, which count in kB. */
function megabytes(file: string, name: string): number {
  return Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1]) / 1024);
}

async function ask(look: string) {
  const answer = await fetch(`${address}${look}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${look} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer.json();
}

/** The token of somebody who may work with the desk's cases and see its figures. */
function signedIn(): Promise<string> {
  return house.act('bench', { actor: program('bench') }, async (work) => {
    const account = work.newId();
    await work.sql(
      "insert into platform.accounts (account_id, login, name, created_at) values ($1, 'memory', 'Memory', $2)",
      [account, work.now],
    );
    for (const role of ['agent', 'controller'])
      await work.sql(
        "insert into platform.grants (grant_id, account_id, role, unit, valid_from, created_at) values ($1, $2, $3, 'DTD', $4, $5)",
        [work.newId(), account, role, work.today, work.now],
      );
    return (await openSession(work, account)).token;
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const place = taken.address();
      taken.close(() => resolve(typeof place === 'object' && place ? place.port : 0));
    });
  });
}
