// Closing a period: what is frozen stays, what comes later is told figure by figure and record by record, and of two who
// close at once one succeeds.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import type { Caller } from '../operation/caller.ts';
import { figureBook } from './figure-book.ts';
import { figureValues } from './figure-values.ts';
import * as contract from './figures-contract.ts';
import { type Freeze, freezeById, freezeOf, freezePeriod, frozenValues } from './freeze.ts';
import { makeTables, sampleDomain, sell, work } from './sample.test-kit.ts';

let t: TestHouse;
const me: Caller = someone('controller');
const period = { from: '2019-01', to: '2019-08' };
const asked = { unit: 'R', period: '2019-01..2019-08' };

beforeEach(async () => {
  t = await testHouse([sampleDomain()]);
  await makeTables(t);
  await sell(
    t,
    ['s1', '2018-03-01', 'A1', 'lamp', 10_000],
    ['s2', '2019-01-01', 'A1', 'lamp', 12_050],
    ['s3', '2019-08-31', 'B', 'cord', 300],
  );
  await work(t, { unit: 'A1', prefix: 'a', people: 12 }, '2019-01', '2019-02');
  await work(t, { unit: 'B', prefix: 'b', people: 12 }, '2019-01', '2019-02');
});
afterEach(() => t.close());

const close = (unit = 'R'): Promise<Freeze> => t.house.act('close', me, (work) => freezePeriod(work, unit, period));
const pool = () => t.house.database.pool;

async function frozen(id: string) {
  return t.house.look(me, async (work) => {
    const kept = await frozenValues(work, await freezeById(work, id));
    const again = await figureValues(work, [...figureBook(work).figures.values()], { unit: 'R', period, freeze: id });
    return { kept, again };
  });
}

test('the frozen values stay and can be computed again from the frozen records, whatever the records say later', async () => {
  const { id } = await close();
  const before = await frozen(id);
  await pool().query("update public.sales set ore = 1 where sale = 's2'");
  await pool().query("delete from public.sales where sale = 's3'");
  await sell(t, ['s9', '2019-05-05', 'A1', 'lamp', 777]);
  const after = await frozen(id);
  expect(after).toEqual(before);
  expect(after.kept.get('samples.sold')).toMatchObject({ exact: { n: 12_350n, d: 1n }, facts: 2 });
  for (const value of after.again)
    expect(after.kept.get(value.figure)).toMatchObject({ exact: value.exact, facts: value.facts });
});

test('after the close each figure that differs is named with its records, and no other', async () => {
  await close();
  expect((await t.run(contract.readAfterClose, asked, me)).differences).toEqual([]);
  await sell(t, ['s9', '2019-05-05', 'A1', 'cord', 777]);
  await pool().query("update public.sales set ore = 301 where sale = 's3'");
  const { differences } = await t.run(contract.readAfterClose, asked, me);
  expect(differences.map((each) => each.figure).sort()).toEqual([
    'samples.articles',
    'samples.sold',
    'samples.sold-growth',
  ]);
  const sold = differences.find((each) => each.figure === 'samples.sold');
  expect(sold).toMatchObject({ frozen: { value: 12_350 }, present: { value: 13_128 }, records: 2 });
  expect(sold?.facts.map(({ address, change, before, after }) => [address, change, before, after])).toEqual([
    ['/samples/sales/s3', 'altered', 300, 301],
    ['/samples/sales/s9', 'added', null, 777],
  ]);
});

test('what differs is counted anew while that is quick, and answered again for a while where it took long', async () => {
  await close();
  const count = () => t.run(contract.countAfterClose, asked, me);
  expect(await count()).toEqual({ figures: 0, countedAt: null });
  await sell(t, ['s9', '2019-05-05', 'A1', 'cord', 777]);
  expect(await count()).toEqual({ figures: 3, countedAt: null });
  // from here on each look at the time is 600 ms later, so that counting takes long
  let time = performance.now();
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 600;
    return time;
  });
  const at = t.clock;
  try {
    expect(await count()).toEqual({ figures: 3, countedAt: null });
    await pool().query("delete from public.sales where sale = 's9'");
    t.clock = new Date(at.getTime() + 1000);
    expect(await count()).toEqual({ figures: 3, countedAt: at.toISOString() });
    time += 61_000;
    expect(await count()).toEqual({ figures: 0, countedAt: null });
  } finally {
    slow.mockRestore();
    t.clock = at;
  }
});

test('a record that changes outside the figure’s months changes nothing about it', async () => {
  await close();
  await pool().query("update public.sales set ore = 9 where sale = 's1'");
  await sell(t, ['s9', '2019-09-01', 'A1', 'lamp', 5]);
  const { differences } = await t.run(contract.readAfterClose, asked, me);
  expect(differences.map((each) => each.figure)).toEqual(['samples.sold-growth']);
});

test('a record that went to another unit, month or dimension is one altered record, not one gone and one new', async () => {
  await close();
  await pool().query("update public.sales set article = 'lamp', unit = 'A1', sold_on = '2019-07-31' where sale = 's3'");
  const { differences } = await t.run(contract.readAfterClose, { ...asked, figure: 'samples.sold-lamps' }, me);
  expect(differences).toMatchObject([{ records: 1, frozen: { value: 12_050 }, present: { value: 12_350 } }]);
  expect(differences[0]?.facts).toMatchObject([{ change: 'altered', before: 300, after: 300, on: '2019-07-31' }]);
});

test('a figure’s hash before the close is its hash in the close, and moves with its own records alone', async () => {
  const hashOf = async (figure: string) => (await t.run(contract.readFigureHash, { ...asked, figure }, me)).hash;
  const before = { sold: await hashOf('samples.sold'), lamps: await hashOf('samples.sold-lamps') };
  const { id } = await close();
  const { kept } = await frozen(id);
  expect(kept.get('samples.sold')?.hash).toBe(before.sold);
  expect(kept.get('samples.sold-lamps')?.hash).toBe(before.lamps);
  await pool().query("update public.sales set ore = 301 where sale = 's3'");
  expect(await hashOf('samples.sold')).not.toBe(before.sold);
  expect(await hashOf('samples.sold-lamps')).toBe(before.lamps);
});

test('a removed record is told with what it was', async () => {
  await close();
  await pool().query("delete from public.sales where sale = 's3'");
  const { differences } = await t.run(contract.readAfterClose, { ...asked, figure: 'samples.sold' }, me);
  expect(differences).toMatchObject([{ facts: [{ change: 'removed', before: 300, after: null, on: '2019-08-31' }] }]);
});

test('changed rows about people are counted, never listed', async () => {
  await close();
  await pool().query("update public.hours set seconds = 3600 where person = 'a1' and worked_on = '2019-02-05'");
  const { differences } = await t.run(contract.readAfterClose, { ...asked, figure: 'samples.worked' }, me);
  expect(differences).toMatchObject([{ figure: 'samples.worked', records: 1, facts: [] }]);
});

test('the figure’s page says that the period is closed and whether the figure differs', async () => {
  await close();
  const page = () => t.run(contract.readFigure, { ...asked, figure: 'samples.sold' }, me);
  expect((await page()).closed).toMatchObject({ closedBy: 'a controller', differs: false, value: { value: 12_350 } });
  await sell(t, ['s9', '2019-05-05', 'A1', 'lamp', 1]);
  expect((await page()).closed).toMatchObject({ differs: true, value: { value: 12_350 } });
});

test('two closes at the same moment: one is done, the other is told by whom', async () => {
  const both = await Promise.allSettled([close(), close()]);
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((each) => each.status === 'rejected');
  expect(refused).toMatchObject({ reason: { kind: 'conflict', code: 'period-already-closed' } });
  await expect(close()).rejects.toMatchObject({ facts: { closedBy: 'a controller' } });
  // another unit's period is another matter
  expect((await close('B')).unit).toBe('B');
});

test('equal records give equal hashes; one öre gives another', async () => {
  const { hash } = await close();
  await pool().query('truncate platform.freezes cascade');
  expect((await close()).hash).toBe(hash);
  await pool().query('truncate platform.freezes cascade');
  await pool().query("update public.sales set ore = 301 where sale = 's3'");
  expect((await close()).hash).not.toBe(hash);
});

test('an open period has nothing after its close, and an unknown freeze is refused', async () => {
  expect(await t.run(contract.readAfterClose, asked, me)).toEqual({ closed: null, differences: [] });
  await expect(t.run(contract.readAfterClose, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  expect(await t.run(contract.countAfterClose, asked, me)).toEqual({ figures: 0, countedAt: null });
  await expect(t.run(contract.countAfterClose, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  expect(await t.house.look(me, (work) => freezeOf(work, 'R', period))).toBeNull();
  await expect(t.house.look(me, (work) => freezeById(work, work.newId()))).rejects.toMatchObject({
    code: 'freeze-unknown',
  });
});

test('the periods closed last are listed to those who see figures there, and a corrected close stands once', async () => {
  const first = await close();
  t.clock = new Date('2019-09-11T08:00:00Z');
  await close('A');
  const list = async (caller: Caller) => (await t.run(contract.listClosings, {}, caller)).closings;
  expect((await list(me)).map((each) => [each.unit, each.unitName, each.period])).toEqual([
    ['A', 'Unit A', asked.period],
    ['R', 'Unit R', asked.period],
  ]);
  expect((await list(someone('unit-head', 'A'))).map((each) => each.unit)).toEqual(['A']);
  expect(await list(someone('communicator'))).toEqual([]);
  await t.house.act('correct', me, (work) => freezePeriod(work, 'R', period, first.id));
  expect((await list(me)).filter((each) => each.unit === 'R')).toHaveLength(1);
  await expect(t.run(contract.listClosings, { limit: 0 }, me)).rejects.toMatchObject({ kind: 'invalid' });
});
