// Each person's choices are their own, and long work is seen by whoever started it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { listMyJobs } from '../jobs/jobs-contract.ts';
import { keepMyChoice, readMyChoices } from './settings-contract.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([]);
});
afterAll(() => t.close());
const anna = someone('employee', null, 'Anna');
const bo = someone('employee', null, 'Bo');

test('a choice is kept for me alone, replaced, and forgotten with null', async () => {
  await t.run(keepMyChoice, { name: 'view.density', value: 'compact' }, anna);
  await t.run(keepMyChoice, { name: 'view.density', value: { rows: 40 } }, anna);
  expect((await t.run(readMyChoices, {}, anna)).choices).toEqual({ 'view.density': { rows: 40 } });
  expect((await t.run(readMyChoices, {}, bo)).choices).toEqual({});
  await t.run(keepMyChoice, { name: 'view.density', value: null }, anna);
  expect((await t.run(readMyChoices, {}, anna)).choices).toEqual({});
  expect(await t.audited('keep-my-choice')).toBe(3);
});

test('nobody has choices, a name with odd signs is refused, and there is an end to how many', async () => {
  await expect(t.run(readMyChoices, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(keepMyChoice, { name: '../x', value: 1 }, anna)).rejects.toMatchObject({ kind: 'invalid' });
  await t.house.database.pool.query(
    `insert into platform.settings select $1, 'n' || i, '1', now() from generate_series(1, 200) i`,
    [`account:${bo.actor?.id}`],
  );
  await expect(t.run(keepMyChoice, { name: 'one-more', value: 1 }, bo)).rejects.toMatchObject({
    code: 'too-many-choices',
  });
});

test('long work is listed for whoever started it', async () => {
  await t.house.database.pool.query(
    `insert into platform.job_runs (run_id, job, title, account_id, state, created_at, changed_at)
     values (gen_random_uuid(), 'store-import', 'huvudbok.se', $1, 'running', $2, $2)`,
    [anna.actor?.id, t.clock],
  );
  expect((await t.run(listMyJobs, {}, anna)).runs).toMatchObject([{ title: 'huvudbok.se', state: 'running' }]);
  expect((await t.run(listMyJobs, {}, bo)).runs).toEqual([]);
});
