// Parts add up, whatever the weights.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('the parts of an amount add up to it and lie within one of their share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }),
      (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = apportion(total, weights);
        const sum = weights.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        for (const [i, part] of parts.entries())
          expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1.001);
      },
    ),
  );
});

test('weights that add up to nothing are refused', () => {
  expect(() => apportion(1, [0, 0])).toThrow(RangeError);
});
