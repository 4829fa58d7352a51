// What an object's page shows of the desk: the counts of its services, equal to a plain count, for whoever reads its plan.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import { personOf } from '../../../example/region.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import { assets } from '../../assets/assets.ts';
import { loadExample as loadNotices } from '../../notices/example.ts';
import { notices } from '../../notices/notices.ts';
import { exampleObjectId, loadExample as loadObjects } from '../../objects/example.ts';
import { objects } from '../../objects/objects.ts';
import { examplePersonId, loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import { suppliers } from '../../suppliers/suppliers.ts';
import { commentCase, listCaseFiles, listObjectCases, openCase, showCase, showObjectCases } from '../contract.ts';
import { loadExample as loadDesk } from '../example.ts';
import { serviceDesk } from '../service-desk.ts';

const controller = someone('controller', 'DTD', 'Karin');
const stranger = someone('employee', null, 'Vem som helst');
const agent = someone('agent', 'DTD');
const object = exampleObjectId('ARBETSPLATS');
/** leads its technology */
const oskar = {
  ...stranger,
  actor: stranger.actor && {
    ...stranger.actor,
    id: '00000000-0000-7000-8000-0000000000aa',
    personId: examplePersonId(personOf({ givenName: 'Oskar', familyName: 'Åsbäck' }).number),
  },
};

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
    mayOpen: false,
    services: [],
    changes: [],
  });
});

test('who has a role on the object opens the cases behind the counts, to read: nobody else’s, nothing restricted, no files', async () => {
  const numbered = { description: 'Ring 19121212-1212 om svar.', service: 'workplace' };
  const made = await t.run(openCase, { title: 'Skärmen flimrar', ...numbered }, stranger);
  const secret = await t.run(openCase, { title: 'Gäller en person', ...numbered, isRestricted: true }, agent);
  const other = await t.run(openCase, { title: 'Journalen är seg', description: '', service: 'journal' }, stranger);
  const read = (id: string, caller: Caller = oskar) => t.run(showCase, { case: id }, caller);
  const list = (caller: Caller = oskar) => t.run(listObjectCases, { object, limit: 100 }, caller);
  expect(await read(made.case)).toMatchObject({ forObject: true, allowed: [], hidden: [] });
  expect((await read(made.case)).description).not.toContain('1212-1212');
  const listed = (await list()).rows;
  expect(listed.map((row) => row.case)).toContain(made.case);
  expect(new Set(listed.map((row) => row.service))).toEqual(new Set(['workplace', 'sign-on', 'mail']));
  expect(listed.some((row) => row.isRestricted)).toBe(false);
  for (const hidden of [secret.case, other.case])
    await expect(read(hidden)).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(t.run(listCaseFiles, { case: made.case }, oskar)).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(t.run(commentCase, { case: made.case, text: 'Hej' }, oskar)).rejects.toMatchObject({
    code: 'no-such-case',
  });
  await expect(t.run(listObjectCases, { object: exampleObjectId('DIALYS') }, oskar)).rejects.toMatchObject({
    code: 'no-role-on-object',
  });
  // a controller reads the plan and its counts, and opens nothing; nor does a stranger, or the leader the day after the last
  const reporter = { ...stranger, actor: stranger.actor && { ...stranger.actor, id: 'other' } };
  for (const caller of [controller, reporter]) {
    await expect(list(caller)).rejects.toMatchObject({ code: 'no-role-on-object' });
    await expect(read(made.case, caller)).rejects.toMatchObject({ code: 'no-such-case' });
  }
  await t.house.database.pool.query(
    "update objects.holders set to_on = '2019-09-09' where object_id = $1 and person_id = $2",
    [object, oskar.actor?.personId],
  );
  await expect(list()).rejects.toMatchObject({ code: 'no-role-on-object' });
  await expect(read(made.case)).rejects.toMatchObject({ code: 'no-such-case' });
});

test('who has no part in the object reads nothing', async () => {
  await expect(t.run(showObjectCases, { object }, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(showObjectCases, { object }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(showObjectCases, { object: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
});
