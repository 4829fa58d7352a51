// Deadlines the law sets: hours round the clock over summer time, and months of the calendar.
import { expect, test } from 'vitest';
import { hoursLater, monthsLater } from './legal-time.ts';

const zone = 'Europe/Stockholm';
const at = (text: string) => Date.parse(text) / 1000;
const month = (text: string, months = 1) => monthsLater(at(text), months, zone);

test('24 and 72 hours are as long over a change of the clock as otherwise', () => {
  const aware = at('2026-03-28T20:00:00+01:00');
  expect(hoursLater(aware, 24)).toBe(at('2026-03-29T21:00:00+02:00'));
  expect(hoursLater(at('2026-10-24T20:00:00+02:00'), 72)).toBe(at('2026-10-27T19:00:00+01:00'));
});

test('a month from 31 January ends on the last day of February', () => {
  expect(month('2026-01-31T10:00:00+01:00')).toBe(at('2026-02-28T10:00:00+01:00'));
  expect(month('2028-01-31T10:00:00+01:00')).toBe(at('2028-02-29T10:00:00+01:00'));
  expect(month('2026-01-31T10:00:00+01:00', 2)).toBe(at('2026-03-31T10:00:00+02:00'));
  expect(month('2026-12-31T10:00:00+01:00')).toBe(at('2027-01-31T10:00:00+01:00'));
  expect(month('2026-03-31T10:00:00+02:00', 13)).toBe(at('2027-04-30T10:00:00+02:00'));
});

test('a month keeps the day and the time of day over summer time, by the clock where the authority is', () => {
  expect(month('2026-03-05T10:00:00+01:00')).toBe(at('2026-04-05T10:00:00+02:00'));
  expect(month('2026-02-28T23:30:00Z')).toBe(at('2026-04-01T00:30:00+02:00'));
  expect(month('2026-02-28T22:30:00Z')).toBe(at('2026-03-28T23:30:00+01:00'));
});

test('a month that ends in a left-out hour ends at the change, in a doubled hour at the first of the two', () => {
  expect(month('2026-02-28T02:30:00+01:00')).toBe(at('2026-03-28T02:30:00+01:00'));
  expect(month('2027-02-28T02:30:00+01:00')).toBe(at('2027-03-28T03:00:00+02:00'));
  expect(month('2026-09-25T02:30:00+02:00')).toBe(at('2026-10-25T02:30:00+02:00'));
});
