// What an object's page shows of the desk: the counts of its services, equal to a plain count, for whoever reads its plan.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import { assets } from '../../assets/assets.ts';
import { loadExample as loadNotices } from '../../notices/example.ts';
import { notices } from '../../notices/notices.ts';
import { exampleObjectId, loadExample as loadObjects } from '../../objects/example.ts';
import { objects } from '../../objects/objects.ts';
import { loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import { suppliers } from '../../suppliers/suppliers.ts';
import { openCase, showObjectCases } from '../contract.ts';
import { loadExample as loadDesk } from '../example.ts';
import { serviceDesk } from '../service-desk.ts';

const controller = someone('controller', 'DTD', 'Karin');
const stranger = someone('employee', null, 'Vem som helst');
const object = exampleObjectId('ARBETSPLATS');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets, objects, serviceDesk], '2019-09-10T08:00:00Z');
  await t.house.act('example', someone('administrator'), async (work) => {
    for (const load of [loadPeople, loadNotices, loadObjects, loadDesk]) await load(work);
  });
});
afterAll(() => t.close());

test('each service is counted as it stands, restricted cases left out', async () => {
  await t.run(
    openCase,
    { title: 'Skrivaren i receptionen', description: 'Papperet fastnar.', service: 'workplace' },
    stranger,
  );
  const { services } = await t.run(showObjectCases, { object }, controller);
  expect(services.map((each) => each.service).toSorted()).toEqual(['mail', 'sign-on', 'workplace']);
  for (const each of services) {
    const { rows } = await t.house.database.pool.query(
      `select count(*) filter (where state not in ('resolved', 'closed', 'cancelled'))::int as open,
         count(*) filter (where is_late and state not in ('resolved', 'closed', 'cancelled'))::int as late
       from service_desk.cases where service_code = $1 and is_restricted = false and merged_into_id is null`,
      [each.service],
    );
    expect(each).toMatchObject(rows[0]);
  }
  expect(services.reduce((sum, each) => sum + each.open, 0)).toBeGreaterThan(0);
  expect(await t.run(showObjectCases, { object: exampleObjectId('DIALYS') }, controller)).toEqual({
    services: [],
    changes: [],
  });
});

test('who has no part in the object reads nothing', async () => {
  await expect(t.run(showObjectCases, { object }, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(showObjectCases, { object }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(showObjectCases, { object: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
});
