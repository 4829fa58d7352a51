// Fractions stay exact; rounding happens once, halves away from zero.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minusOf, over, plus, type Rational, rounded, smaller, times, whole, zero } from './rational.ts';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]): Rational => ({ n, d }));
const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d && a.d > 0n && b.d > 0n;

test('sums, differences, products and quotients obey the laws of arithmetic exactly', () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(same(plus(a, b), plus(b, a))).toBe(true);
      expect(same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
      expect(same(minusOf(plus(a, b), b), a)).toBe(true);
      const back = over(times(a, b), b);
      if (b.n === 0n) expect(back).toBeNull();
      else expect(back !== null && same(back, a)).toBe(true);
    }),
  );
});

test('dividing by nothing gives no figure', () => {
  expect(over(whole(1), zero)).toBeNull();
});

test('halves are rounded away from zero, also below it', () => {
  expect(rounded({ n: 5n, d: 2n }, 0)).toBe(3);
  expect(rounded({ n: -5n, d: 2n }, 0)).toBe(-3);
  expect(rounded({ n: 372n, d: 10_000n }, 4)).toBe(372);
  expect(rounded({ n: 12_345n, d: 1n }, -2)).toBe(123);
});

test('rounding is never further away than half of the last decimal', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 0, max: 3 }), (a, decimals) => {
      const scale = 10n ** BigInt(decimals);
      const off = BigInt(rounded(a, decimals)) * a.d - a.n * scale;
      expect(2n * (off < 0n ? -off : off) <= a.d).toBe(true);
    }),
  );
});

test('a figure that does not fit a safe integer is an error, not a wrong number', () => {
  expect(() => rounded(whole(2n ** 60n), 0)).toThrow(RangeError);
});

test('the smaller of two fractions is found without dividing', () => {
  expect(smaller({ n: 1n, d: 3n }, { n: 1n, d: 2n })).toEqual({ n: 1n, d: 3n });
  expect(smaller({ n: -1n, d: 3n }, { n: -1n, d: 2n })).toEqual({ n: -1n, d: 2n });
});
