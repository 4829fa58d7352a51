// The lights kept in rows: a list of one light is the same whether they are kept, missing, or of another day.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { controller } from './control-house.test-kit.ts';
import { loadExample } from './example.ts';
import { internalControl } from './internal-control.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets, objects, internalControl], '2019-09-10T08:00:00Z');
  await t.house.act('load', controller, loadPeople);
  await t.house.act('load', controller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

test('a list of one light is the same with lights kept over night, without, and after a step', async () => {
  const listed = async (light?: 'green' | 'amber' | 'red' | 'none') =>
    (await t.run(contract.listRisks, { unit: 'DTD', limit: 200, ...(light ? { light } : {}) }, controller)).rows;
  const agree = async () => {
    const all = await listed();
    for (const light of ['green', 'amber', 'red', 'none'] as const)
      expect(await listed(light)).toEqual(all.filter((row) => row.light === light));
  };
  await agree();
  const night = () => t.house.act('begin', controller, async (work) => work.enqueue('keep-lights', {}));
  await night();
  await runDueJobs(t.house);
  const kept = await t.house.database.pool.query('select 1 from internal_control.risks where light_until is null');
  expect(kept.rowCount).toBe(0);
  await agree();
  const [green] = await listed('green');
  await t.run(
    contract.addRemedy,
    { risk: green?.risk, title: 'Se över det', owner: 'Alla', dueOn: '2019-09-01' },
    controller,
  );
  expect((await listed('red')).map((row) => row.number)).toContain(green?.number);
  await agree();
  // days pass without a step of anybody
  for (const day of ['2019-10-20', '2020-02-01', '2020-06-01']) {
    t.clock = new Date(`${day}T08:00:00Z`);
    await agree();
    await night();
    await runDueJobs(t.house);
    await agree();
  }
});
