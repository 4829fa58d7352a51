// Columns that somebody has said something about: what was left out stays as it is, what is null is taken away.

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same columns without those that hold nothing. */
export function present<T extends object>(columns: T): Present<T> {
  const there = Object.entries(columns).filter(([, value]) => value !== undefined);
  // the same keys, without those that hold nothing
  return Object.fromEntries(there) as Present<T>;
}
