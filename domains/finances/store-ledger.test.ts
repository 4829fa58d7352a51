// Vouchers are stored once, replaced only where that was chosen, taken back whole, and their sums equal their rows always.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestHouse } from '../../checks/kit/test-house.ts';
import { newId } from '../../platform/work/ids.ts';
import { bot, differences, financesHouse, type KitRow, kit, look, store, undo } from './ledger.test-kit.ts';
import { storeLedger } from './store-ledger.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse();
});
afterAll(() => t.close());

async function sumOf(unit: string, month: string, group: string): Promise<number> {
  const rows = await look(t, (work) =>
    work.sql<{ amount: number }>(
      'select coalesce(sum(amount), 0)::bigint as amount from finances.ledger_months where unit = $1 and month = $2 and cost_group = $3',
      [unit, month, group],
    ),
  );
  return rows[0]?.amount ?? 0;
}

test('vouchers are stored with their sums, by unit, month and the group their account is mapped to', async () => {
  const k = kit();
  const { importId, stored, same } = await store(t, [
    k.voucher('1', '2019-01-31', [['4010', '100', 123_456_789]]),
    k.voucher('2', '2019-01-31', [
      ['4010', '100', 1],
      ['5010', '200', 50_00, 'STERIL'],
    ]),
    k.voucher('3', '2018-02-28', [['3010', '300', -99]]),
  ]);
  expect({ stored, same }).toEqual({ stored: 3, same: 0 });
  expect(await sumOf('A', '2019-01', 'personnel')).toBe(123_456_790);
  expect(await sumOf('B', '2019-01', 'supplies')).toBe(5000);
  expect(await sumOf('OLD', '2018-02', 'revenue')).toBe(-99);
  expect(await sumOf('', '2019-01', 'balance')).toBe(-(123_456_790 + 5000));
  expect(await differences(t)).toEqual([]);
  expect(await undo(t, importId)).toEqual({ removed: 3 });
  expect(await look(t, (work) => work.sql('select * from finances.ledger_months'))).toEqual([]);
});

test('what is there already with the same content is passed over; a late voucher is simply new', async () => {
  const k = kit();
  const january = [
    k.voucher('10', '2019-01-10', [['4010', '100', 500]]),
    k.voucher('11', '2019-01-11', [['4010', '100', 600]]),
  ];
  const first = await store(t, january);
  const again = await store(t, [...january, k.voucher('12', '2019-01-12', [['4010', '100', 700]])]);
  expect(again).toMatchObject({ stored: 1, same: 2 });
  expect(await sumOf('A', '2019-01', 'personnel')).toBe(1800);
  expect(await differences(t)).toEqual([]);
  expect(await undo(t, again.importId)).toEqual({ removed: 1 });
  expect(await undo(t, first.importId)).toEqual({ removed: 2 });
});

test('another content of the same voucher is refused unless it was chosen, and then replaces it until it is undone', async () => {
  const k = kit();
  const first = await store(t, [k.voucher('20', '2019-03-01', [['4010', '100', 1000]])]);
  const other: readonly KitRow[] = [
    ['4010', '100', 900],
    ['5010', '200', 100],
  ];
  await expect(store(t, [k.voucher('20', '2019-03-01', other)])).rejects.toMatchObject({
    code: 'voucher-differs',
    facts: { voucher: 'RN:2019:V:20' },
  });
  expect(await sumOf('A', '2019-03', 'personnel')).toBe(1000);
  const later = await store(t, [k.voucher('20', '2019-03-01', other, { replaces: true })]);
  expect(await sumOf('A', '2019-03', 'personnel')).toBe(900);
  expect(await sumOf('B', '2019-03', 'supplies')).toBe(100);
  expect(await differences(t)).toEqual([]);
  await expect(undo(t, first.importId)).rejects.toMatchObject({ code: 'import-built-upon' });
  await undo(t, later.importId);
  expect(await sumOf('A', '2019-03', 'personnel')).toBe(1000);
  expect(await differences(t)).toEqual([]);
  await undo(t, first.importId);
});

test('a voucher that comes twice within one import is refused, and nothing of the import stays', async () => {
  const k = kit();
  const twice = [
    k.voucher('30', '2019-04-01', [['4010', '100', 1]]),
    k.voucher('30', '2019-04-02', [['4010', '100', 2]]),
  ];
  await expect(store(t, twice)).rejects.toMatchObject({ code: 'voucher-twice' });
  expect(await look(t, (work) => work.sql("select 1 from finances.vouchers where number = '30'"))).toEqual([]);
});

test('a large import is sent in batches: its codings get numbers once, and when its reader fails nothing of it stays', async () => {
  const k = kit();
  const large = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => {
      const number = from + index;
      const rows = Array.from(
        { length: 9 },
        (_, row): KitRow => ['4010', '100', number + 1, `Ö${number % 800}-${row % 2}`],
      );
      return k.voucher(`L${number}`, number % 2 ? '2019-05-31' : '2019-06-01', rows, { text: `Större köp ${number}` });
    });
  const failing = function* () {
    yield* large(0, 2500);
    throw new Error('the file ends here');
  };
  await expect(t.house.act('store', bot, (work) => storeLedger(work, newId(), failing()))).rejects.toThrow('ends here');
  expect(await look(t, (work) => work.sql("select 1 from finances.vouchers where number like 'L%'"))).toEqual([]);
  expect(await look(t, (work) => work.sql("select 1 from finances.codings where object like 'Ö%'"))).toEqual([]);
  const first = await store(t, large(0, 1000));
  const more = await store(t, large(500, 3000));
  expect([first, more]).toMatchObject([
    { stored: 1000, same: 0 },
    { stored: 2000, same: 500 },
  ]);
  expect(await differences(t)).toEqual([]);
  const [codings] = await look(t, (work) =>
    work.sql(`select count(*)::int as all, count(distinct coding_id)::int as numbers, count(distinct object)::int as objects
      from finances.codings where object like 'Ö%'`),
  );
  expect(codings).toEqual({ all: 1600, numbers: 1600, objects: 1600 });
  await undo(t, more.importId);
  await undo(t, first.importId);
});

test('the sums equal the rows after any run of imports, replacements and undoings', async () => {
  const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  const row = fc.tuple(
    fc.constantFrom('3010', '4010', '5010', '7910', 'FEL'),
    fc.constantFrom('100', '200', '300'),
    amount,
  );
  const step = fc.record({
    undo: fc.boolean(),
    vouchers: fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 12 }),
        month: fc.integer({ min: 1, max: 12 }),
        rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      }),
      { selector: (each) => each.number, maxLength: 6 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      // what a failed run left behind must not fail the shorter ones
      await t.house.database.pool.query(
        'truncate finances.ledger_rows, finances.replaced_rows, finances.ledger_months, finances.vouchers cascade',
      );
      const k = kit();
      const done: string[] = [];
      for (const { undo: takeBack, vouchers } of steps) {
        const last = takeBack ? done.pop() : undefined;
        if (last) await undo(t, last);
        const made = vouchers.map(({ number, month, rows }) =>
          k.voucher(`P${number}`, `2018-${String(month).padStart(2, '0')}-15`, rows, { replaces: true }),
        );
        done.push((await store(t, made)).importId);
        expect(await differences(t)).toEqual([]);
      }
      for (const importId of done.toReversed()) await undo(t, importId);
      expect(await look(t, (work) => work.sql('select * from finances.ledger_months'))).toEqual([]);
      expect(await look(t, (work) => work.sql('select * from finances.replaced_rows'))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
