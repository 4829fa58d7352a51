// A short run of the fuzzer of bench/fuzz-api.ts over the example's people and desk, so that a new operation meets it at once:
// no answer of 500, none outside its description, nothing told of another unit's restricted cases.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { domains } from '../app/domains.ts';
import { loadExample as loadAssets } from '../domains/assets/example.ts';
import { loadExample as loadIntake } from '../domains/intake/example.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { loadExample as loadDesk } from '../domains/service-desk/example.ts';
import { program } from '../platform/jobs/jobs.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { Refusal } from '../platform/refusal/refusal.ts';
import { fuzzApi } from './kit/api-fuzz.ts';
import { fuzzRegion } from './kit/fuzz-region.ts';
import { someone, type TestHouse, testHouse } from './kit/test-house.ts';
import { fieldsOf } from './rules/operation-rules.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse(domains.filter((each) => !platformDoors.includes(each)));
  await t.house.act('example', someone('administrator'), async (work) => {
    for (const load of [loadPeople, loadNotices, loadAssets, loadDesk, loadIntake]) await load(work);
  });
  t.house.tree.forget();
});
afterAll(() => t.close());

test('no list goes on from a mark that is nonsense, another list’s or endless', async () => {
  const asked = {
    unit: 'DTD',
    figure: 'nothing',
    period: '2019-01..2019-08',
    organisation: 'today',
    year: 2019,
    chart: 'ekonomi',
    importId: randomUUID(),
    supplier: randomUUID(),
    object: randomUUID(),
    q: 'något',
  };
  const wrong = ['x', 'somewhere|2019-09-10T08:00:00.000Z|1', "cases|1'", '|'.repeat(9000)];
  const lists = [...t.house.operations.values()].filter(
    ({ operation }) => operation.kind === 'query' && fieldsOf(operation.input).includes('after'),
  );
  const refused: string[] = [];
  for (const { operation } of lists)
    for (const after of wrong) {
      // an object is asked for by its id in one list and by its code in another
      const { input } = operation;
      const shape: Readonly<Record<string, z.ZodType>> = input instanceof z.ZodObject ? input.shape : {};
      const known = Object.entries(asked).filter(([field, value]) => shape[field]?.safeParse(value).success);
      const caller = { actor: program('test') };
      await t.house.run(operation, { ...Object.fromEntries(known), after }, caller).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'invalid-page-mark') refused.push(operation.id);
        else refused.push(`${operation.id}: ${error}`);
      });
    }
  const expected = lists.map(({ operation }) => operation.id);
  expect([...new Set(refused)].toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(18);
});

test('three people calling by the description, well and badly, meet no fault and no secret', async () => {
  const { app, callers, secrets } = await fuzzRegion(t.house);
  const { findings, statuses, answered } = await fuzzApi(app, callers, { calls: 800, seed: 7, secrets });
  await app.close();
  expect(findings).toEqual([]);
  // it must reach something, or it finds nothing whatever is wrong
  expect(statuses.get(200)).toBeGreaterThan(90);
  expect(answered.size).toBeGreaterThan(45);
  expect(secrets.length).toBeGreaterThan(40);
});

test('an answer that tells a secret, or is not as described, is found', async () => {
  const { app, callers } = await fuzzRegion(t.house);
  // what everybody at the desk may read, taken for secrets
  const { rows } = await t.house.database.pool.query(
    "select title from service_desk.cases where state in ('new', 'active') and not is_restricted",
  );
  const secrets = rows.map((row) => String(row.title));
  const { findings } = await fuzzApi(app, callers, { calls: 200, seed: 3, secrets });
  await app.close();
  expect(findings.some((each) => each.what.startsWith('told '))).toBe(true);
});
