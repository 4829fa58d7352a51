// A short run of the fuzzer of bench/fuzz-api.ts over the example's people and desk, so that a new operation meets it at once:
// no answer of 500, none outside its description, nothing told of another unit's restricted cases.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { domains } from '../app/domains.ts';
import { loadExample as loadAssets } from '../domains/assets/example.ts';
import { loadExample as loadIntake } from '../domains/intake/example.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { loadExample as loadDesk } from '../domains/service-desk/example.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { fuzzApi } from './kit/api-fuzz.ts';
import { fuzzRegion } from './kit/fuzz-region.ts';
import { someone, type TestHouse, testHouse } from './kit/test-house.ts';

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

test('three people calling by the description, well and badly, meet no fault and no secret', async () => {
  const { app, callers, secrets } = await fuzzRegion(t.house);
  const { findings, statuses, answered } = await fuzzApi(app, callers, { calls: 700, seed: 7, secrets });
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
