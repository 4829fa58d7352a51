// Months as text: arithmetic that never meets a time zone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  earlier,
  firstDay,
  lastDay,
  Month,
  monthsBetween,
  monthsOf,
  PeriodText,
  periodOf,
  periodText,
  shiftYears,
} from './period.ts';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

test('a month some steps later lies that many months away, and back again', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -600, max: 600 }), (from, steps) => {
      const there = addMonths(from, steps);
      expect(monthsBetween(from, there)).toBe(steps + 1);
      expect(addMonths(there, -steps)).toBe(from);
    }),
  );
});

test('the months of a period follow one another without gaps over the turn of the year', () => {
  expect(monthsOf({ from: '2018-11', to: '2019-02' })).toEqual(['2018-11', '2018-12', '2019-01', '2019-02']);
});

test('a year earlier means the same months', () => {
  expect(shiftYears({ from: '2019-01', to: '2019-08' }, -1)).toEqual({ from: '2018-01', to: '2018-08' });
});

test('the last day of a month knows leap years', () => {
  expect(['2019-02', '2020-02', '1900-02', '2000-02', '2019-12'].map(lastDay)).toEqual([
    '2019-02-28',
    '2020-02-29',
    '1900-02-28',
    '2000-02-29',
    '2019-12-31',
  ]);
  expect(firstDay('2019-02')).toBe('2019-02-01');
});

test('a period is read and written as text, at most ten years and never backwards', () => {
  expect(periodText(periodOf(PeriodText.parse('2019-01..2019-08')))).toBe('2019-01..2019-08');
  for (const bad of ['2019-08..2019-01', '2019-01..2029-01', '2019-13..2019-14', '0219-01..0219-02', '2019-01'])
    expect(PeriodText.safeParse(bad).success).toBe(false);
  expect(PeriodText.safeParse('2019-01..2028-12').success).toBe(true);
  expect(Month.safeParse('2019-00').success).toBe(false);
});

test('the earlier of two months is found whichever comes first', () => {
  expect(earlier('2019-01', '2018-12')).toBe('2018-12');
  expect(earlier('2018-12', '2019-01')).toBe('2018-12');
});
