// How filters stand in an address, as pure arithmetic over its query. The order of parameters is kept, so that the same
// choice always gives the same address.

/** The query with one parameter set or taken away, with its question mark; empty when nothing is left. */
export function withParam(search: URLSearchParams, name: string, value: string | undefined): string {
  return withParams(search, { [name]: value === undefined ? [] : [value] });
}

/** The query with several parameters replaced. A page position is dropped, as it belongs to the old filters. */
export function withParams(search: URLSearchParams, changes: Readonly<Record<string, readonly string[]>>): string {
  const next = new URLSearchParams(search);
  next.delete('after');
  for (const [name, values] of Object.entries(changes)) {
    next.delete(name);
    for (const value of values) if (value !== '') next.append(name, value);
  }
  return queryText(next);
}

/** The query without any of the named filters. */
export function withoutParams(search: URLSearchParams, names: readonly string[]): string {
  return withParams(search, Object.fromEntries(names.map((name) => [name, []])));
}

/** A value put in or, when it is there already, taken out. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

function queryText(search: URLSearchParams): string {
  // Two full stops, colons and commas are readable in an address and need no escaping in a query.
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('+', '%20');
  return text === '' ? '' : `?${text}`;
}
