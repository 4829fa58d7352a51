// Who is asked, how long an answer is open, and that what is shown of services tells nothing of a few.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksFor, daysOfHalf, fewPeople, halfBefore, halfOf, openUntil, shownParts } from './satisfaction-rules.ts';

const closed = { state: 'closed', channel: 'phone', isMerged: false, wasSolved: true };

test('asked is who told of a case that was solved and closed by itself; alarms and other systems are not', () => {
  expect(asksFor(closed)).toBe(true);
  for (const over of [
    { state: 'cancelled' },
    { state: 'resolved' },
    { isMerged: true },
    { wasSolved: false },
    { channel: 'alarm' },
    { channel: 'api' },
  ])
    expect(asksFor({ ...closed, ...over })).toBe(false);
});

test('a question stands for thirty days, an answer can be changed for seven', () => {
  const asked = new Date('2019-09-01T08:00:00Z');
  expect(openUntil(asked, null).toISOString()).toBe('2019-10-01T08:00:00.000Z');
  expect(openUntil(asked, new Date('2019-09-05T08:00:00Z')).toISOString()).toBe('2019-09-12T08:00:00.000Z');
});

test('half-years follow each other without gap or overlap', () => {
  expect([halfOf('2019-06-30'), halfOf('2019-07-01')]).toEqual(['2019-1', '2019-2']);
  expect([halfBefore('2019-2'), halfBefore('2019-1')]).toEqual(['2019-1', '2018-2']);
  expect(daysOfHalf('2019-1').before).toBe(daysOfHalf('2019-2').from);
  expect(daysOfHalf('2019-2').before).toBe(daysOfHalf('2020-1').from);
});

test('neither a shown part nor all that is hidden is about few people', () => {
  expect(
    shownParts(
      new Map([
        ['a', 40],
        ['b', 12],
        ['c', 3],
      ]),
    ),
  ).toEqual(new Set(['a']));
  expect(
    shownParts(
      new Map([
        ['a', 40],
        ['b', 12],
      ]),
    ),
  ).toEqual(new Set(['a', 'b']));
  const parts = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(parts, (all) => {
      const people = new Map(Object.entries(all));
      const shown = shownParts(people);
      const hidden = [...people].filter(([part]) => !shown.has(part)).reduce((sum, [, count]) => sum + count, 0);
      expect([...shown].every((part) => (people.get(part) ?? 0) > fewPeople)).toBe(true);
      expect(hidden === 0 || hidden > fewPeople || shown.size === 0).toBe(true);
    }),
  );
});
