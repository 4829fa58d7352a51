// Days of a bundle: before the day one must be ready, after it one may be late; never on a day nobody works.
import { expect, test } from 'vitest';
import { beginsOn, daysAsked, dueOn, partsNeeded } from './part-rules.ts';

const weekdays = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test.each([
  ['the day itself', 0, '2019-09-23', '2019-09-23'],
  ['before a Monday: the Friday', -1, '2019-09-23', '2019-09-20'],
  ['after a Friday: the Monday', 1, '2019-09-20', '2019-09-23'],
  ['on a Sunday itself: the Friday before', 0, '2019-09-22', '2019-09-20'],
  ['over the end of a month', -3, '2019-10-02', '2019-09-27'],
  ['over a leap day', 1, '2020-02-28', '2020-03-02'],
])('%s', (_, days, first, due) => {
  expect(dueOn({ from: 'first', days }, { first, last: null }, weekdays)).toBe(due);
});

test('without the day it is counted from there is none', () => {
  expect(dueOn({ from: 'last', days: 0 }, { first: '2019-09-23', last: null }, weekdays)).toBeNull();
});

test('work begins so many working days before, with five to plan it', () => {
  expect(beginsOn('2019-09-20', 3, weekdays)).toBe('2019-09-10');
  expect(beginsOn('2019-09-20', 0, weekdays)).toBe('2019-09-13');
});

test('a bundle asks for the days its occasion and its parts need', () => {
  const [first, last] = [{ from: 'first' as const }, { from: 'last' as const }];
  expect(daysAsked('onboarding', [first])).toEqual({ first: true, last: false });
  expect(daysAsked('leave', [first, last])).toEqual({ first: true, last: true });
  expect(daysAsked('offboarding', [last])).toEqual({ first: false, last: true });
  expect(daysAsked(null, [first])).toEqual({ first: false, last: false });
});

test('only the parts that the answers ask for', () => {
  const parts = [
    { item: 'a', from: 'first' as const, days: 0 },
    { item: 'b', from: 'first' as const, days: 0, when: { field: 'phone', is: true } },
  ];
  expect(partsNeeded(parts, { phone: true }).map((part) => part.item)).toEqual(['a', 'b']);
  expect(partsNeeded(parts, {}).map((part) => part.item)).toEqual(['a']);
});
