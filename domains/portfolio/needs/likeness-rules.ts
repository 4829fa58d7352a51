// How alike two texts are: by the three-letter pieces their words share (Dice's coefficient), small words left out, so that
// endings and order matter little. From 0 to 1 in thousandths. Pure.

const small = new Set(
  'och att det den som för med till av är en ett på om vi i de inte så kan har ska skulle eller när men vill behöver bättre ny nya nytt og at der til af er et på kan skal the a an of to and for in is we'.split(
    ' ',
  ),
);

/** A text as its pieces; made once for each text of a list. */
export type Pieces = ReadonlySet<string>;

export function piecesOf(text: string): Pieces {
  const words = text
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !small.has(word));
  return new Set(
    words.flatMap((word) => {
      const padded = ` ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

/** Thousandths that two texts share: 1000 for the same words, 0 for none. */
export function likeness(a: Pieces, b: Pieces): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of fewer) if (more.has(piece)) shared++;
  return Math.round((2000 * shared) / (a.size + b.size));
}

/** From here on two needs are shown to a person as possibly the same. */
export const alikeFrom = 300;

/** The likest of others, at most `most`; titles weigh as much as everything else that was said. */
export function likest<T extends { readonly title: Pieces; readonly all: Pieces }>(
  one: { readonly title: Pieces; readonly all: Pieces },
  others: readonly T[],
  most: number,
): { readonly other: T; readonly thousandths: number }[] {
  return others
    .map((other) => ({
      other,
      thousandths: Math.round((likeness(one.title, other.title) + likeness(one.all, other.all)) / 2),
    }))
    .filter(({ thousandths }) => thousandths >= alikeFrom)
    .sort((a, b) => b.thousandths - a.thousandths)
    .slice(0, most);
}
