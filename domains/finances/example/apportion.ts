// Splits an integer amount by weights so that the parts add up to it exactly: how the example's totals come out to the öre
// although every voucher is odd. Pure.

/** Parts in the order of the weights (none negative, not all zero); the largest remainders take what rounding leaves. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!(sum > 0)) throw new RangeError('the weights must add up to more than nothing');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.trunc);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: Math.abs(value - Math.trunc(value)) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (let i = 0; i < Math.abs(left); i++) {
    const at = order[i % order.length]?.index ?? 0;
    parts[at] = (parts[at] ?? 0) + Math.sign(left);
  }
  return parts;
}
