// The effects against an oracle that counts another way: the freeze by carrying fractions person by person and month by month,
// the index from the end backwards, the depreciation from a whole plan of every month.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthsOf } from '../../platform/figures/period.ts';
import { depreciationEffect, freezeEffect, indexEffect, nearest, paymentEffect, total } from './scenario-rules.ts';

const months = ['2019-09', '2019-10', '2019-11', '2019-12'];

test('a freeze empties a twelfth of the year’s leavers each month, from the month after, at what a full-time equivalent costs', () => {
  // 12 full-time leavers a year, 100 employed full time all year, 60 000 kronor a month each
  const leaving = {
    leaverScope: 120_000,
    scopeMonths: 12_000_000,
    permanentScope: 1_000_000,
    personnel: 7_200_000_000,
  };
  expect(freezeEffect(leaving, { from: '2019-10', replaced: 10_000 }, months)).toEqual([
    { month: '2019-10', empty: 0, amount: 0 },
    { month: '2019-11', empty: 100, amount: -6_000_000 },
    { month: '2019-12', empty: 200, amount: -12_000_000 },
  ]);
  const half = freezeEffect(leaving, { from: '2019-10', replaced: 5_000 }, months);
  expect(half.map((each) => each.amount)).toEqual([0, -3_000_000, -6_000_000]);
  expect(freezeEffect({ ...leaving, scopeMonths: 0 }, { from: '2019-10', replaced: 10_000 }, months)[2]?.amount).toBe(
    0,
  );
  expect(
    freezeEffect({ ...leaving, permanentScope: 15_000 }, { from: '2019-10', replaced: 10_000 }, months)[2]?.empty,
  ).toBe(150);
});

test('an index rounds as a running sum, so that its months add up to the rounded whole', () => {
  const amounts = new Map(months.map((month) => [month, 33]));
  expect([...indexEffect(amounts, 500, '2019-10')]).toEqual([
    ['2019-10', 2],
    ['2019-11', 1],
    ['2019-12', 2],
  ]);
  expect(total(indexEffect(amounts, 500, '2019-10'))).toBe(nearest(99n * 5n, 100n));
});

test('an investment moved to next year is depreciated from the month after each', () => {
  const move = { amount: 6_000_000, from: '2019-10', to: '2020-01', years: 5 };
  expect([...depreciationEffect(move, months).values()]).toEqual([0, 0, -100_000, -100_000]);
  expect(total(depreciationEffect(move, monthsOf({ from: '2020-01', to: '2020-12' })))).toBe(-100_000);
  expect([paymentEffect(move, 2019), paymentEffect(move, 2020), paymentEffect(move, 2021)]).toEqual([
    -6_000_000, 6_000_000, 0,
  ]);
  expect(paymentEffect({ ...move, to: '2019-12' }, 2019)).toBe(0);
});

const scope = fc.integer({ min: 0, max: 5_000_000 });
test('the freeze equals the oracle’s, to the öre, whatever the group', () => {
  fc.assert(
    fc.property(
      scope,
      fc.integer({ min: 10_000, max: 500_000_000 }),
      scope,
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 3 }),
      (leaverScope, scopeMonths, permanentScope, personnel, replaced, start) => {
        const from = months[start] ?? '';
        const said = freezeEffect({ leaverScope, scopeMonths, permanentScope, personnel }, { from, replaced }, months);
        let emptied: Fraction = [0n, 1n];
        const expected = months.slice(start).map((month) => {
          const most: Fraction = [BigInt(permanentScope), 1n];
          const standing = less(emptied, most) ? emptied : most;
          const saved = times(standing, [BigInt(personnel), BigInt(scopeMonths)]);
          emptied = sum(emptied, times([BigInt(leaverScope), 12n], [BigInt(replaced), 10_000n]));
          return { month, empty: halfUp(times(standing, [1n, 100n])), amount: 0 - halfUp(saved) };
        });
        expect(said).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('index and depreciation equal the oracle’s, month by month', () => {
  const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: -10_000, max: 100_000 }),
      (amounts, rise) => {
        const said = indexEffect(new Map(months.map((month, at) => [month, amounts[at] ?? 0])), rise, '2019-09');
        // from the end backwards: what the whole rounds to less what all before it rounds to
        const until = (count: number) =>
          awayFromZero(amounts.slice(0, count).reduce((all, each) => all + BigInt(each), 0n) * BigInt(rise), 10_000n);
        expect([...said.values()].reverse()).toEqual([4, 3, 2, 1].map((count) => until(count) - until(count - 1)));
      },
    ),
    { numRuns: 150 },
  );
  const month = fc.integer({ min: 0, max: 30 }).map((steps) => addMonths('2019-01', steps));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      month,
      month,
      fc.integer({ min: 1, max: 3 }),
      (cost, from, to, years) => {
        const horizon = monthsOf({ from: '2019-01', to: '2026-12' });
        const said = depreciationEffect({ amount: cost, from, to, years }, horizon);
        const [before, after] = [planOf(cost, from, years), planOf(cost, to, years)];
        for (const each of horizon) expect(said.get(each)).toBe((after.get(each) ?? 0) - (before.get(each) ?? 0));
        expect(total(said)).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

type Fraction = [bigint, bigint];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const sum = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const less = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1];

/** Of a fraction that is not negative: the whole part, and one more from a half on. */
function halfUp([n, d]: Fraction): number {
  return Number(n / d + ((n % d) * 2n >= d ? 1n : 0n));
}
function awayFromZero(n: bigint, d: bigint): number {
  return n < 0n ? 0 - halfUp([-n, d]) : halfUp([n, d]);
}
/** Every month's depreciation as an accountant plans it: what has been written off until it, less what was before. */
function planOf(cost: number, paid: string, years: number): Map<string, number> {
  const plan = new Map<string, number>();
  let written = 0;
  for (let month = 1; month <= years * 12; month++) {
    const until = halfUp([BigInt(cost) * BigInt(month), BigInt(years * 12)]);
    plan.set(addMonths(paid, month), until - written);
    written = until;
  }
  return plan;
}
