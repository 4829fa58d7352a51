// What a killed worker held is taken up again; what a living one holds is left to it.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { domain } from '../operation/domain.ts';
import { startJobs } from './jobs.ts';

let began = 0;
let finish: () => void = () => {};
const slow = domain({
  name: 'slow',
  uses: [],
  permissions: {},
  operations: [],
  jobs: [
    {
      name: 'slow-job',
      run: async () => {
        began++;
        await new Promise<void>((done) => {
          finish = done;
        });
      },
    },
  ],
});

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([slow]);
  t.clock = new Date();
});
afterAll(() => t.close());
beforeEach(async () => {
  began = 0;
  await t.house.database.pool.query('delete from graphile_worker._private_jobs');
  await t.house.act('begin', someone('administrator'), async (work) => work.enqueue('slow-job', {}));
});

test('a job whose worker was killed is done by the next worker at once', async () => {
  await lockedSince('a worker that is gone', '1 minute');
  const jobs = await startJobs(t.house);
  await until(() => began === 1);
  finish();
  await jobs.stop();
  expect(await left()).toEqual([]);
});

test('a job that a living worker works on is left to it, however long it takes', async () => {
  const first = await startJobs(t.house);
  await until(() => began === 1);
  await until(isHeld);
  await t.house.database.pool.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'");
  const second = await startJobs(t.house);
  await wait(300);
  expect(began).toBe(1);
  finish();
  await Promise.all([first.stop(), second.stop()]);
  expect(await left()).toEqual([]);
});

test('a long job is not begun again by the very worker that works on it', async () => {
  const jobs = await startJobs(t.house);
  await until(() => began === 1);
  await t.house.database.pool.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'");
  // longer than from one look for dead workers to the next, and than the queue waits before it asks again
  await wait(7500);
  expect(began).toBe(1);
  finish();
  await jobs.stop();
  expect(await left()).toEqual([]);
}, 20_000);

/** A worker asks for its lock when it begins; on a busy machine the job may be there first. */
async function isHeld(): Promise<boolean> {
  const { rows } = await t.house.database.pool.query(
    "select 1 from pg_locks where locktype = 'advisory' and classid = 7262 and granted",
  );
  return rows.length > 0;
}

async function lockedSince(worker: string, age: string): Promise<void> {
  await t.house.database.pool.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval, attempts = 1',
    [worker, age],
  );
}

async function left(): Promise<unknown[]> {
  return (
    await t.house.database.pool.query('select attempts, last_error, locked_by from graphile_worker._private_jobs')
  ).rows;
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let time = 0; time < 200 && !(await what()); time++) await wait(25);
  expect(await what()).toBe(true);
}
