// Chance with a seed, so that the example region is the same every time and everywhere. Pure.

export interface Random {
  /** a number from 0 up to, not including, 1 */
  next(): number;
  /** an integer from `low` to `high`, both included */
  between(low: number, high: number): number;
  /** one of the list */
  pick<T>(list: readonly T[]): T;
  /** the list in another order; the list itself is left alone */
  shuffle<T>(list: readonly T[]): T[];
}

/** A stream of numbers that depends on the seed alone (mulberry32). Give each use its own seed, so that a change in one leaves the others. */
export function random(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new RangeError('an empty list has nothing to pick');
      return found;
    },
    shuffle: (list) => {
      const order = list.map((value) => ({ value, at: next() }));
      return order.toSorted((a, b) => a.at - b.at).map((each) => each.value);
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}
