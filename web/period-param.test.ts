// Which period a page is about when several places speak.
import { expect, test } from 'vitest';
import { firstPeriod, yearSoFar } from './period-param.ts';

test('the first well-formed period with its months in order counts', () => {
  expect(firstPeriod([undefined, null, '2019-01..2019-08', '2018-01..2018-12'])).toBe('2019-01..2019-08');
  expect(firstPeriod(['2019-08..2019-01', '2019-13..2019-14', '2019', '', '2018-02..2018-02'])).toBe(
    '2018-02..2018-02',
  );
  expect(firstPeriod(['2019-01..2019-08; drop'])).toBeUndefined();
});

test('the year so far ends with the month before this one', () => {
  expect(yearSoFar(new Date(2019, 8, 10))).toBe('2019-01..2019-08');
  expect(yearSoFar(new Date(2020, 0, 3))).toBe('2019-01..2019-12');
});
