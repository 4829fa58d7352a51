// Bars stand where their days are: within the line, in order, and as long as the days between.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from './timeline-rules.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10));

test('every bar lies within the line and grows with its days', () => {
  const row = fc
    .tuple(day, day, fc.option(day))
    .map(([a, b, expectedOn]) => ({ startsOn: [a, b].sort()[0] ?? a, deadlineOn: [a, b].sort()[1] ?? b, expectedOn }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), day, (rows, today) => {
      const span = spanOf(rows, today);
      if (!span) throw new Error('rows with days have a span');
      for (const each of rows) {
        const bar = span.barOf(each);
        if (!bar) throw new Error('a row with days has a bar');
        expect(bar.left).toBeGreaterThanOrEqual(0);
        expect(bar.width).toBeGreaterThan(0);
        expect(bar.left + bar.width + bar.later).toBeLessThanOrEqual(100.0001);
        expect(bar.later > 0).toBe(each.expectedOn !== null && each.expectedOn > each.deadlineOn);
      }
      expect(span.ticks.length).toBeLessThanOrEqual(8);
    }),
    { numRuns: 200 },
  );
});

test('without days there is no line', () => {
  expect(spanOf([{ startsOn: null, deadlineOn: '2019-01-01', expectedOn: null }], '2019-01-01')).toBeNull();
});
