// What both writers are given: columns with a kind, and rows of integers and texts. Numbers are turned into decimals
// digit by digit, so that an amount leaves the house exactly as it was counted.

/**
 * What a column holds and how its cells are given: `text` a string; `integer` a number; `amount` integer öre;
 * `decimal` an integer in 10^-decimals; `percent` an integer in 10^-decimals per cent; `hours` integer seconds;
 * `date` `2019-08-31`; `date-time` `2019-08-31 14:05`. A string in a number column is written as text (such as "..").
 */
export type OutKind = 'text' | 'integer' | 'amount' | 'decimal' | 'percent' | 'hours' | 'date' | 'date-time';

export type OutColumn = {
  heading: string;
  kind: OutKind;
  /** for `decimal` and `percent`; default 0 */
  decimals?: number;
  /** in XLSX: width in characters; default from kind and heading */
  width?: number;
  /** in XLSX: false writes 2019 rather than 2 019; default true */
  grouped?: boolean;
};

export type OutCell = string | number | null;
export type OutRow = readonly OutCell[];
export type OutRows = Iterable<OutRow> | AsyncIterable<OutRow>;

/** An integer in units of 10^-decimals as a decimal with a point: (−1205, 2) -> `-12.05`. Throws on unsafe integers. */
export function decimalText(units: number, decimals: number): string {
  if (!Number.isSafeInteger(units)) throw new RangeError(`not a safe integer: ${units}`);
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const sign = units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Seconds as decimal hours with at most four decimals: 27000 -> `7.5`. */
export function hoursText(seconds: number): string {
  if (!Number.isSafeInteger(seconds)) throw new RangeError(`not a safe integer: ${seconds}`);
  return String(Math.round((seconds / 3600) * 10_000) / 10_000);
}

/** Whether a spreadsheet could take this text for a formula: `=`, `+`, `-`, `@`, also full-width, tab or return first. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}

/** Rows one at a time from either kind of source; `next` gives null at the end and only waits when the source does. */
export function openRows(rows: OutRows): { next(): OutRow | null | Promise<OutRow | null>; close(): Promise<void> } {
  if (Symbol.asyncIterator in rows) {
    const source = rows[Symbol.asyncIterator]();
    return {
      next: async () => {
        const { value, done } = await source.next();
        return done ? null : value;
      },
      close: async () => void (await source.return?.()),
    };
  }
  const source = rows[Symbol.iterator]();
  return {
    next: () => {
      const { value, done } = source.next();
      return done ? null : value;
    },
    close: async () => void source.return?.(),
  };
}
