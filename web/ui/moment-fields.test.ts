// A time typed as people write it becomes the instant that is meant, and back again.
import { expect, test } from 'vitest';
import { momentOf, toInstant } from './moment-fields.tsx';

test.each([
  ['14.30', 14, 30],
  ['14:30', 14, 30],
  ['1430', 14, 30],
  ['8', 8, 0],
  ['', 0, 0],
])('the time %j is read', (time, hours, minutes) => {
  const at = new Date(toInstant({ day: '2019-09-10', time }) ?? '');
  expect([at.getDate(), at.getHours(), at.getMinutes()]).toEqual([10, hours, minutes]);
});

test.each(['25.00', '12.75', 'noon', '1:2:3'])('the time %j is none', (time) => {
  expect(toInstant({ day: '2019-09-10', time })).toBeNull();
});

test('an instant shown and read again is the same', () => {
  const instant = new Date(2019, 8, 10, 9, 5).toISOString();
  expect(toInstant(momentOf(instant))).toBe(instant);
  expect(toInstant(momentOf(null))).toBeNull();
});
