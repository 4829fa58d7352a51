// Ten or fewer are never shown, nor a half-year that goes on.
import { expect, test } from 'vitest';
import { halfOf, shownSpread } from './cooperation-rules.ts';

test.each([
  ['2019-1', '2019-09-10', [0, 0, 5, 5, 0], null],
  ['2019-1', '2019-09-10', [0, 0, 5, 5, 1], { mean: 364, answers: 11, spread: [0, 0, 5, 5, 1] }],
  ['2019-2', '2019-09-10', [0, 0, 50, 50, 10], null],
  ['2019-2', '2020-01-01', [11, 0, 0, 0, 0], { mean: 100, answers: 11, spread: [11, 0, 0, 0, 0] }],
  ['2019-1', '2019-09-10', [0, 0, 0, 0, 0], null],
] as const)('%s on %s', (half, today, spread, shown) => {
  expect(shownSpread(half, today, spread)).toEqual(shown);
});

test('a year has two halves', () => {
  expect(['2019-06-30', '2019-07-01', '2019-01-01', '2019-12-31'].map(halfOf)).toEqual([
    '2019-1',
    '2019-2',
    '2019-1',
    '2019-2',
  ]);
});
