// The rules of assignments, each against what a person would say, and circles against every path there is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assignmentStatuses,
  circleBy,
  isOver,
  latenessOf,
  nextStatuses,
  textFor,
  type Waiting,
} from './assignment-rules.ts';

const due = { status: 'on-plan', deadlineOn: '2019-09-30', expectedOn: null, statusOn: '2019-05-01' } as const;

test.each([
  [due, '2019-06-01', 'in-time', 121],
  [due, '2019-09-01', 'due-soon', 29],
  [due, '2019-09-30', 'due-soon', 0],
  [due, '2019-10-01', 'overdue', 1],
  [{ ...due, expectedOn: '2019-11-30' }, '2019-06-01', 'will-be-late', 61],
  [{ ...due, expectedOn: '2019-09-30' }, '2019-06-01', 'in-time', 121],
  [{ ...due, expectedOn: '2019-11-30' }, '2019-10-02', 'overdue', 2],
  [{ ...due, status: 'paused' as const }, '2019-10-02', 'overdue', 2],
  [{ ...due, status: 'done' as const, statusOn: '2019-09-28' }, '2020-01-01', 'done-in-time', 2],
  [{ ...due, status: 'done' as const, statusOn: '2019-10-03' }, '2020-01-01', 'done-late', 3],
  [{ ...due, status: 'cancelled' as const }, '2020-01-01', 'over', 0],
  [{ ...due, deadlineOn: null }, '2020-01-01', 'no-deadline', 0],
  // over a leap day and the change to summer time
  [{ ...due, deadlineOn: '2020-03-31' }, '2020-02-28', 'in-time', 32],
])('%o stands on %s as %s by %i days', (given, today, state, days) => {
  expect(latenessOf(given, today)).toEqual({ state, days });
});

test('what has begun cannot become not begun, and what is over is only taken up again', () => {
  for (const status of assignmentStatuses) {
    expect(nextStatuses(status)).not.toContain('not-started');
    expect(nextStatuses(status)).not.toContain(status);
    if (isOver(status)) expect(nextStatuses(status).filter(isOver)).toEqual([]);
  }
});

test('a circle is found exactly where waiting already leads back', () => {
  const node = fc.integer({ min: 0, max: 6 }).map(String);
  const edge = fc.record({ waits: node, on: node });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 14 }), edge, (known, added) => {
      const path = circleBy(known, added);
      expect(path !== null).toBe(added.waits === added.on || reaches(known, added.on, added.waits));
      if (!path) return;
      expect([path[0], path.at(-1)]).toEqual([added.on, added.waits]);
      for (const [index, each] of path.slice(1).entries())
        expect(known.some((one) => one.waits === path[index] && one.on === each)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a report uses the last text told up to its month, in its newest version', () => {
  const texts = [
    { month: '2019-04', version: 1 },
    { month: '2019-08', version: 1 },
    { month: '2019-08', version: 2 },
    { month: '2019-12', version: 1 },
  ];
  expect(textFor(texts, '2019-03')).toBeUndefined();
  expect(textFor(texts, '2019-06')).toBe(texts[0]);
  expect(textFor(texts, '2019-08')).toBe(texts[2]);
  expect(textFor(texts, '2021-01')).toBe(texts[3]);
});

/** Whether one can go from a to b: the transitive closure, by brute force. */
function reaches(known: readonly Waiting[], a: string, b: string): boolean {
  const there = new Set([a]);
  for (let round = 0; round < 8; round++) for (const { waits, on } of known) if (there.has(waits)) there.add(on);
  return there.has(b);
}
