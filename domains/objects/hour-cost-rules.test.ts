// The cost of hours against numbers worked out by hand and against an oracle that reckons in another way: over one common
// denominator, without fractions.
import { expect, test } from 'vitest';
import { random } from '../../example/random.ts';
import { hourCosts, type PricedHours, priceOn, spreadOverYear } from './hour-cost-rules.ts';

const hours = (count: number) => Math.round(count * 3600);
const price = (salaryCost: number, count: number) => ({ salaryCost, seconds: hours(count) });

test('what the rows lack to the exact sum stands as a row of its own', () => {
  // 1 kr for three hours: an hour is 33,333… öre; three rows of 33 lack one öre to 1 kr
  const third = [{ seconds: hours(1), price: price(100, 3) }];
  expect(hourCosts([third, third, third])).toEqual({ rows: [33, 33, 33], rounding: 1, total: 100 });
  // 67 + 67 is one öre more than 133,33…
  const two = [{ seconds: hours(2), price: price(100, 3) }];
  expect(hourCosts([two, two])).toEqual({ rows: [67, 67], rounding: -1, total: 133 });
});

test('a half öre is rounded up, once', () => {
  const half = [{ seconds: 1800, price: price(1, 1) }];
  expect(hourCosts([half])).toEqual({ rows: [1], rounding: 0, total: 1 });
  expect(hourCosts([half, half])).toEqual({ rows: [1, 1], rounding: -1, total: 1 });
});

test('a year at two prices costs each month at the price it had', () => {
  const row = [
    { seconds: hours(100), price: price(40_000_00, 100) },
    { seconds: hours(50), price: price(42_000_00, 100) },
  ];
  expect(hourCosts([row])).toEqual({ rows: [61_000_00], rounding: 0, total: 61_000_00 });
  expect(hourCosts([])).toEqual({ rows: [], rounding: 0, total: 0 });
});

test('rows and rounding add up to what an oracle with one denominator reckons, to the öre', () => {
  const chance = random('hour costs');
  for (let round = 0; round < 300; round++) {
    const prices = Array.from({ length: chance.between(1, 3) }, () => ({
      salaryCost: chance.between(1, 90_000_000_00),
      seconds: chance.between(1, 200_000 * 3600),
    }));
    const rows = Array.from({ length: chance.between(1, 16) }, () =>
      Array.from({ length: chance.between(1, 12) }, () => ({
        seconds: chance.between(0, 400 * 3600),
        price: chance.pick(prices),
      })),
    );
    const told = hourCosts(rows);
    expect(told.rows).toEqual(rows.map((row) => oracle(row)));
    expect(told.total).toBe(oracle(rows.flat()));
    expect(told.rows.reduce((sum, each) => sum + each, 0) + told.rounding).toBe(told.total);
  }
});

/** Everything over the product of all denominators, rounded by looking at twice the remainder. */
function oracle(parts: readonly PricedHours[]): number {
  const unders = [...new Set(parts.map((part) => part.price.seconds))].map(BigInt);
  const common = unders.reduce((product, each) => product * each, 1n);
  let sum = 0n;
  for (const { seconds, price: of } of parts)
    sum += BigInt(seconds) * BigInt(of.salaryCost) * (common / BigInt(of.seconds));
  const whole = sum / common;
  return Number((sum % common) * 2n >= common ? whole + 1n : whole);
}

test('the price of a unit goes before that of the units above it, and the latest before earlier ones', () => {
  const prices = [
    { unit: 'RN', from: '2018-01-01', salaryCost: 1, seconds: 1 },
    { unit: 'DTD', from: '2018-01-01', salaryCost: 2, seconds: 1 },
    { unit: 'DTD', from: '2019-01-01', salaryCost: 3, seconds: 1 },
    { unit: 'DTD-MT', from: '2019-07-01', salaryCost: 4, seconds: 1 },
  ];
  const cost = (chain: string[], day: string) => priceOn(prices, chain, day)?.salaryCost;
  expect(cost(['DTD-MT', 'DTD', 'RN'], '2018-12-01')).toBe(2);
  expect(cost(['DTD-MT', 'DTD', 'RN'], '2019-06-01')).toBe(3);
  expect(cost(['DTD-MT', 'DTD', 'RN'], '2019-07-01')).toBe(4);
  expect(cost(['DAK-IVA', 'DAK', 'RN'], '2019-07-01')).toBe(1);
  expect(cost(['DAK-IVA', 'DAK', 'RN'], '2017-12-01')).toBeUndefined();
});

test('a year spread over its months adds up', () => {
  for (const amount of [0, 1, 11, 12, 13, 1_000_001, -7])
    expect(spreadOverYear(amount).reduce((sum, each) => sum + each, 0)).toBe(amount);
  expect(spreadOverYear(14)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
});
