// The order of a table's rows by one of its columns: `amount` rising, `-amount` falling. What has no value comes last
// either way, and rows alike stay as they were. Pure.

export type Comparable = string | number | null;
export type OrderBy<R, K extends string = string> = Readonly<Record<K, (row: R) => Comparable>>;

/** The rows in the order asked for; as they came when the column is not known. */
export function inOrder<R>(rows: readonly R[], sort: string, by: OrderBy<R>, locale: string): readonly R[] {
  const falling = sort.startsWith('-');
  const name = falling ? sort.slice(1) : sort;
  const value = Object.hasOwn(by, name) ? by[name] : undefined;
  if (!value) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
    return falling ? -order : order;
  });
}
