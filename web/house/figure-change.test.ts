// How a difference between two values of a figure is said.
import { expect, test } from 'vitest';
import { changeBetween } from './figure-change.ts';

const sickLeave = { good: 'down', decimals: 2, shownUnit: '%' } as const;
const result = { good: 'up', decimals: 1, shownUnit: 'mnkr' } as const;
const percent = (value: number | null) => ({ value, scale: 2, unitOfValue: '%' });
const money = (value: number | null) => ({ value, scale: 2, unitOfValue: 'SEK' });

test('a difference of per cent is in percentage points, and less sick leave is better', () => {
  expect(changeBetween(percent(372), percent(292), sickLeave, 'sv')).toEqual({
    direction: 'up',
    verdict: 'worse',
    number: '+0,80',
    unit: 'procentenheter',
  });
  expect(changeBetween(percent(200), percent(292), sickLeave, 'en')).toMatchObject({
    direction: 'down',
    verdict: 'better',
    number: '−0.92',
  });
  const whole = { ...sickLeave, decimals: 0 };
  expect(changeBetween(percent(300), percent(400), whole, 'sv')).toMatchObject({ number: '−1', unit: 'procentenhet' });
  expect(changeBetween(percent(300), percent(200), whole, 'en')).toMatchObject({
    number: '+1',
    unit: 'percentage point',
  });
});

test('money is told in the unit it is read in, rounded once', () => {
  expect(changeBetween(money(-320_000_000), money(40_000_000), result, 'sv')).toMatchObject({
    verdict: 'worse',
    number: '−3,6',
    unit: 'mnkr',
  });
});

test('what rounds to nothing is unchanged, and where neither way is better there is no verdict', () => {
  expect(changeBetween(money(1_000_000), money(0), result, 'sv')).toMatchObject({
    direction: 'level',
    verdict: 'unchanged',
  });
  expect(changeBetween(money(90_000_000), money(0), { ...result, good: 'band' }, 'sv')).toMatchObject({
    direction: 'up',
    verdict: 'none',
  });
});

test('without one of the values there is nothing to compare', () => {
  expect(changeBetween(percent(null), percent(292), sickLeave, 'sv')).toBeNull();
  expect(changeBetween(percent(372), null, sickLeave, 'sv')).toBeNull();
});

test('across a change of what is counted, the difference is marked and neither better nor worse', () => {
  const then = { ...percent(292), version: 1 };
  expect(changeBetween({ ...percent(372), version: 2 }, then, sickLeave, 'sv')).toMatchObject({
    isUnlike: true,
    verdict: 'none',
    direction: 'up',
  });
  expect(changeBetween({ ...percent(372), version: 1 }, then, sickLeave, 'sv')?.isUnlike).toBeUndefined();
  expect(changeBetween({ ...percent(372), version: 1, isMixed: true }, then, sickLeave, 'sv')?.isUnlike).toBe(true);
});
