// Damages real messages at random but repeatably: bytes changed, pieces cut out, doubled, or taken from another message.

export type NextNumber = (below: number) => number;

/** Whole numbers below a limit from a fixed beginning (mulberry32): the same seed gives the same damage. */
export function randomNumbers(seed: number): NextNumber {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** One of the originals with one to twenty faults. */
export function damaged(originals: readonly Buffer[], next: NextNumber): Buffer {
  let raw: Buffer = Buffer.from(originals[next(originals.length)] ?? Buffer.alloc(0));
  for (let fault = next(20); fault >= 0; fault--) raw = withFault(raw, originals, next);
  return raw;
}

const telling = [
  '\r\n',
  '\n\n',
  '--',
  '=?',
  '?=',
  '"',
  '<',
  '>',
  '(',
  ';',
  '\\',
  '=',
  '\0',
  '\r',
  ' ',
  '\u00e5',
  '&#',
  '<!--',
];

function withFault(raw: Buffer, originals: readonly Buffer[], next: NextNumber): Buffer {
  const at = next(raw.length);
  const length = next(200);
  switch (next(5)) {
    case 0:
      if (raw.length > 0) raw[at] = next(256);
      return raw;
    case 1:
      return Buffer.concat([raw.subarray(0, at), raw.subarray(at + length)]);
    case 2:
      return Buffer.concat([raw.subarray(0, at + length), raw.subarray(at)]);
    case 3:
      return Buffer.concat([raw.subarray(0, at), Buffer.from(telling[next(telling.length)] ?? ''), raw.subarray(at)]);
    default: {
      const other = originals[next(originals.length)] ?? raw;
      const from = next(other.length);
      return Buffer.concat([raw.subarray(0, at), other.subarray(from, from + length * 5), raw.subarray(at)]);
    }
  }
}
