// Figures about people through their operations: what is hidden with what, and that rows about people are opened only by
// those who may, each time noted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import * as contract from './figures-contract.ts';
import { makeTables, sampleDomain, work } from './sample.test-kit.ts';

const me = someone('controller');
const period = '2019-01..2019-03';
const months = ['2019-01', '2019-02', '2019-03'];

async function houseWith(fill: (t: TestHouse) => Promise<void>): Promise<TestHouse> {
  const t = await testHouse([sampleDomain()]);
  await makeTables(t);
  await fill(t);
  return t;
}

async function value(
  t: TestHouse,
  figure: string,
  unit: string,
  asked = period,
  organisation: 'then' | 'today' = 'then',
) {
  return (await t.run(contract.readFigure, { figure, unit, period: asked, organisation }, me)).value;
}

describe('in an organisation with a small unit', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await houseWith(async (house) => {
      await work(house, { unit: 'A1', prefix: 'a', people: 8 }, ...months);
      await work(house, { unit: 'A2', prefix: 'b', people: 20 }, ...months);
      await work(house, { unit: 'B', prefix: 'c', people: 30, sex: 'man', age: 'young' }, ...months);
    });
  });
  afterAll(() => t.close());

  test('the small one is hidden and a neighbour with it, while the unit above is shown', async () => {
    expect(await value(t, 'samples.worked', 'A1')).toMatchObject({ hidden: true, value: null, facts: 0, shown: '··' });
    expect(await value(t, 'samples.worked', 'A2')).toMatchObject({ hidden: true, value: null, facts: 0 });
    expect(await value(t, 'samples.worked', 'A')).toMatchObject({ hidden: false, value: 28 * 3 * 28_800 });
    expect(await value(t, 'samples.worked', 'B')).toMatchObject({ hidden: false, value: 30 * 3 * 28_800 });
  });

  test('the parts by unit hide the same ones, and the trend hides the same months', async () => {
    const { parts } = await t.run(
      contract.breakDownFigure,
      { figure: 'samples.worked', unit: 'A', period, by: 'unit' },
      me,
    );
    expect(parts.map((part) => [part.key, part.value.hidden])).toEqual([
      ['A1', true],
      ['A2', true],
    ]);
    const page = await t.run(contract.readFigure, { figure: 'samples.worked', unit: 'A2', period }, me);
    expect(page.trend.every((each) => each.value === null || each.value === 0)).toBe(true);
  });

  test('nothing about a hidden figure comes out of its records or its hash', async () => {
    const records = await t.run(contract.readFacts, { figure: 'samples.worked', unit: 'A1', period }, me);
    expect(records).toEqual({ sets: [], facts: [], next: null, hidden: true });
    expect(await t.run(contract.readFigureHash, { figure: 'samples.worked', unit: 'A1', period }, me)).toEqual({
      hash: '',
      facts: 0,
    });
  });

  test('women and men are shown together or not at all', async () => {
    expect((await value(t, 'samples.worked-women', 'R')).value).toBe(28 * 3 * 28_800);
    expect((await value(t, 'samples.worked-men', 'R')).value).toBe(30 * 3 * 28_800);
    await work(t, { unit: 'B', prefix: 'd', people: 3, sex: 'unknown' }, '2019-02');
    for (const figure of ['samples.worked-women', 'samples.worked-men'])
      expect(await value(t, figure, 'R')).toMatchObject({ hidden: true });
    const { parts } = await t.run(
      contract.breakDownFigure,
      { figure: 'samples.worked', unit: 'R', period, by: 'sex' },
      me,
    );
    expect(parts.map((part) => [part.key, part.value.hidden])).toEqual([
      ['man', true],
      ['unknown', true],
      ['woman', true],
    ]);
    const cut = await t.run(contract.readFacts, { figure: 'samples.worked', unit: 'R', period, cut: 'sex:woman' }, me);
    expect(cut.hidden).toBe(true);
    // the month in which the three did not work may be shown
    expect((await value(t, 'samples.worked-men', 'R', '2019-01..2019-01')).hidden).toBe(false);
    await t.house.database.pool.query("delete from public.hours where sex = 'unknown'");
  });
});

describe('over time', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await houseWith(async (house) => {
      await work(house, { unit: 'A1', prefix: 'a', people: 20 }, ...months);
      await work(house, { unit: 'B', prefix: 'c', people: 12 }, '2019-01', '2019-02');
      await work(house, { unit: 'B', prefix: 'c', people: 9 }, '2019-03');
      await work(house, { unit: 'Z', prefix: 'z', people: 5 }, '2018-12');
      await work(house, { unit: 'A1', prefix: 'a', people: 20 }, '2018-12');
      await work(house, { unit: 'B', prefix: 'c', people: 20 }, '2018-12');
    });
  });
  afterAll(() => t.close());

  test('a longer period does not reveal the month in which few were left', async () => {
    expect((await value(t, 'samples.worked', 'B', '2019-01..2019-02')).hidden).toBe(false);
    expect((await value(t, 'samples.worked', 'B', '2019-03..2019-03')).hidden).toBe(true);
    expect((await value(t, 'samples.worked', 'B', '2019-01..2019-03')).hidden).toBe(true);
  });

  test('the same unit then and today does not reveal the few it took over', async () => {
    // Z with its five went on in A1; beside A1 then and today they would be the difference
    expect((await value(t, 'samples.worked', 'A1', '2018-12..2018-12')).hidden).toBe(true);
    expect(await value(t, 'samples.worked', 'A1', '2018-12..2018-12', 'today')).toMatchObject({ value: 25 * 28_800 });
  });

  test('facts about people whom nothing else tells of are hidden', async () => {
    await t.house.database.pool.query(
      "insert into public.hours values (null, '2019-06-05', 'B', 'woman', 'old', 28800)",
    );
    expect(await value(t, 'samples.worked', 'B', '2019-06..2019-06')).toMatchObject({ hidden: true, value: null });
    expect(await value(t, 'samples.worked', 'B', '2019-07..2019-07')).toMatchObject({ hidden: false, value: 0 });
  });
});

describe('rows about people', () => {
  let t: TestHouse;
  const analyst = someone('hr-analyst', 'A');
  const asked = { figure: 'samples.per-day', unit: 'A', period };
  beforeAll(async () => {
    t = await houseWith((house) => work(house, { unit: 'A1', prefix: 'a', people: 12 }, ...months));
  });
  afterAll(() => t.close());

  test('are counted and summed with the figure, but not listed', async () => {
    const page = await t.run(contract.readFacts, asked, me);
    expect(page.facts).toEqual([]);
    expect(page.sets).toMatchObject([
      { source: 'hours', facts: 36, sum: 36 * 28_800, aboutPeople: true, areClosed: true, open: false },
      { source: 'hours', facts: 36, sum: 36, aboutPeople: true, areClosed: true, open: false },
    ]);
    expect((await t.run(contract.readFacts, asked, analyst)).sets[0]?.open).toBe(true);
  });

  test('are opened page by page by those who may, which is noted with who and where', async () => {
    const page = await t.run(contract.openFacts, { ...asked, limit: 30 }, analyst);
    expect(page.facts).toHaveLength(30);
    expect(page.facts[0]?.dims).not.toHaveProperty('person');
    const rest = await t.run(contract.openFacts, { ...asked, limit: 30, after: page.next ?? '' }, analyst);
    expect(rest.facts).toHaveLength(6);
    expect(await t.audited('open-facts')).toBe(2);
    const { rows } = await t.house.database.pool.query(
      "select actor_name, unit, subject_id, detail from platform.audit_entries where operation = 'open-facts' order by at limit 1",
    );
    expect(rows[0]).toMatchObject({ actor_name: 'a hr-analyst', unit: 'A', subject_id: 'samples.per-day' });
    expect(rows[0].detail).toContain('"rows":30');
  });

  test('stay closed for everybody else, and elsewhere', async () => {
    await expect(t.run(contract.openFacts, asked, me)).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'rows-closed',
    });
    await expect(t.run(contract.openFacts, { ...asked, unit: 'R' }, analyst)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(t.run(contract.openFacts, { ...asked, limit: 0 }, analyst)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await t.audited('open-facts')).toBe(2);
  });
});
