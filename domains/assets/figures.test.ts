// The figures against a plain count of the same history, and how they move when a piece does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readFacts, readFigures } from '../../platform/figures/figures-contract.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { assets } from './assets.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';

const me = someone('administrator');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets], '2019-08-20T08:00:00Z');
  await t.house.act('load-example', me, async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

async function value(figure: string, unit = 'RN', period = '2019-01..2019-08'): Promise<number | null> {
  const { values } = await t.run(readFigures, { unit, period, figures: figure }, me);
  return values[0]?.value ?? null;
}

async function plainly(where: string, day: string): Promise<number> {
  const { rows } = await t.house.database.pool.query(
    `select count(*)::int as found from assets.equipment q
     join lateral (select state from assets.equipment_entries e where e.equipment_id = q.equipment_id
       and (e.at at time zone 'Europe/Stockholm')::date <= $1 order by ordinal desc limit 1) e on true where ${where}`,
    [day],
  );
  return rows[0].found;
}

test('each figure is what a plain count of the last entries up to the end of the period gives', async () => {
  for (const [period, day] of [
    ['2019-01..2019-08', '2019-08-31'],
    ['2018-01..2018-12', '2018-12-31'],
  ] as const) {
    expect(await value('assets.in-use', 'RN', period)).toBe(await plainly("e.state = 'in-use'", day));
    expect((await value('assets.in-repair', 'RN', period)) ?? 0).toBe(await plainly("e.state = 'in-repair'", day));
    expect(await value('assets.out-of-warranty', 'RN', period)).toBe(
      await plainly(`e.state in ('in-use', 'in-repair') and q.warranty_until < '${day}'`, day),
    );
  }
  expect(await value('assets.in-repair')).toBeGreaterThan(3);
});

test('a piece that moves counts in its new unit from then on, and stays where it was before', async () => {
  const figures = () => Promise.all([value('assets.in-use', 'DAK-IVA'), value('assets.in-use', 'DKI-KIR')]);
  const before = await figures();
  const july = await value('assets.in-use', 'DAK-IVA', '2019-01..2019-07');
  const { rows } = await t.run(contract.listEquipment, { unit: 'DAK-IVA', state: 'in-use', sort: 'name' }, me);
  const moved = rows[0]?.equipment ?? '';
  await t.run(contract.moveEquipment, { equipment: moved, unit: 'DKI-KIR' }, me);
  const after = await figures();
  expect(after).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
  expect(await value('assets.in-use', 'DAK-IVA', '2019-01..2019-07')).toBe(july);
  const asked = { figure: 'assets.in-use', unit: 'DKI-KIR', period: '2019-01..2019-08' };
  const { facts } = await t.run(readFacts, asked, me);
  expect(facts.map((fact) => fact.address)).toContain(`/equipment/${moved}`);
});
