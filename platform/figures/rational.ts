// Exact fractions, so that a figure is rounded once, where it is shown, and never on the way. Pure.

export interface Rational {
  readonly n: bigint;
  /** always positive */
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };

/** A whole number as a fraction. */
export function whole(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

/** The sum, in lowest terms unless both have one divisor. */
/** The sum. */
export function plus(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** The difference. */
/** The first less the second. */
export function minusOf(a: Rational, b: Rational): Rational {
  return plus(a, { n: -b.n, d: b.d });
}

/** The product, in lowest terms. */
/** The product. */
export function times(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** Null where the divisor is zero: there is no such figure then. */
export function over(a: Rational, b: Rational): Rational | null {
  return b.n === 0n ? null : reduced(a.n * b.d, a.d * b.n);
}

/** The smaller of two. */
export function smaller(a: Rational, b: Rational): Rational {
  return a.n * b.d <= b.n * a.d ? a : b;
}

/** The nearest integer to value × 10^decimals, halves away from zero. */
export function rounded(value: Rational, decimals: number): number {
  const n = value.n * 10n ** BigInt(Math.max(decimals, 0));
  const d = value.d * 10n ** BigInt(Math.max(-decimals, 0));
  const sign = n < 0n ? -1n : 1n;
  const result = Number(sign * ((2n * (n * sign) + d) / (2n * d)));
  if (!Number.isSafeInteger(result)) throw new RangeError('a figure does not fit a safe integer');
  return result;
}

function reduced(n: bigint, d: bigint): Rational {
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}
