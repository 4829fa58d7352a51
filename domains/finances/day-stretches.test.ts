// The days of a list are read once each, in order, whatever their months hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDay } from '../../platform/figures/period.ts';
import { stretchesOf } from './day-stretches.ts';

const months = (rows: readonly number[]) =>
  rows.map((each, index) => ({ month: `2019-${String(index + 1).padStart(2, '0')}`, rows: each, amount: 0 }));

test('a month with few rows is read at once, one with many a few days at a time', () => {
  expect([...stretchesOf(months([10]), true, 50, undefined)]).toEqual([
    { from: '2019-01-01', to: '2019-01-31', month: '2019-01' },
  ]);
  const many = [...stretchesOf(months([50_000]), true, 50, undefined)];
  expect(many[0]).toEqual({ from: '2019-01-31', to: '2019-01-31', month: '2019-01' });
  expect(many.length).toBeLessThan(8);
});

test('every day of the months with rows is read once, newest or oldest first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60_000 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      (rows, newest, limit) => {
        const read = [...stretchesOf(months(rows), newest, limit, undefined)].flatMap(({ from, to }) => {
          const days: string[] = [];
          for (let day = Number(from.slice(8)); day <= Number(to.slice(8)); day++)
            days.push(`${from.slice(0, 8)}${String(day).padStart(2, '0')}`);
          return newest ? days.toReversed() : days;
        });
        const expected = months(rows)
          .filter((each) => each.rows > 0)
          .flatMap(({ month }) =>
            Array.from(
              { length: Number(lastDay(month).slice(8)) },
              (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`,
            ),
          );
        expect(read).toEqual(newest ? expected.toReversed() : expected);
      },
    ),
  );
});

test('days that an earlier page has passed are not read again', () => {
  const rest = [...stretchesOf(months([10, 50_000, 10]), true, 50, '2019-02-20')];
  expect(rest.every((each) => each.from <= '2019-02-20')).toBe(true);
  expect(rest.at(-1)?.month).toBe('2019-01');
});
