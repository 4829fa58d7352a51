// Where a page of a list ended and the next one begins: made and read by the list alone. What another list made, or nobody, is
// refused in words before it reaches a statement. Pure: contracts read it too.
import { z } from 'zod';
import { Refusal } from '../refusal/refusal.ts';

/** The field `after` of a list: the `next` of the page before. */
export const PageMark = z.string().meta({ description: 'the `next` of the page before' });

/** What a mark is made of: an instant (null: after all others), a day, a row's id, a safe integer, or a text. */
export interface MarkParts {
  readonly instant: { readonly given: Date | null; readonly read: string };
  readonly day: { readonly given: string; readonly read: string };
  readonly id: { readonly given: string; readonly read: string };
  readonly whole: { readonly given: number; readonly read: number };
  readonly text: { readonly given: string; readonly read: string };
}
export type MarkPart = keyof MarkParts;

type Values<Parts extends readonly MarkPart[], Side extends 'given' | 'read'> = {
  -readonly [Place in keyof Parts]: MarkParts[Parts[Place]][Side];
};

export interface ListMark<Parts extends readonly MarkPart[]> {
  /** The parts of a mark of this list, null where none is given: the first page. Refuses `invalid-page-mark`. */
  read(after: string | null | undefined): Values<Parts, 'read'> | null;
  write(key: Values<Parts, 'given'>): string;
  /** The page of rows that were read one more than wanted, and the mark of the next; null when there is none. */
  page<Row>(
    found: readonly Row[],
    limit: number,
    key: (row: Row) => Values<Parts, 'given'>,
  ): { rows: Row[]; next: string | null };
}

/** The marks of a list, by a name that no other list has; a list with several orders has one for each. */
export function listMark<const Parts extends readonly MarkPart[]>(list: string, ...parts: Parts): ListMark<Parts> {
  const write = (key: readonly (Date | string | number | null)[]): string =>
    [list, ...key.map((each) => encodeURIComponent(textOf(each)))].join('|');
  return {
    write,
    page: (found, limit, key) => {
      const rows = found.slice(0, limit);
      const last = found.length > limit ? rows.at(-1) : undefined;
      return { rows, next: last === undefined ? null : write(key(last)) };
    },
    read: (after) => {
      if (after === null || after === undefined) return null;
      const [name, ...written] = after.length > longest ? [] : after.split('|');
      const values = written.map((each, at) => readers[parts[at] ?? 'text'](decoded(each)));
      if (name !== list || values.length !== parts.length || values.includes(null))
        throw new Refusal('invalid', 'invalid-page-mark', {}, [
          { path: 'after', code: 'invalid-page-mark', message: '' },
        ]);
      // each value was read by the reader of its part
      return values as Values<Parts, 'read'>;
    },
  };
}

const longest = 2000;

const readers: Readonly<Record<MarkPart, (text: string | null) => string | number | null>> = {
  instant: (text) =>
    text === 'infinity' || (/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(text ?? '') && sameDate(text ?? ''))
      ? text
      : null,
  day: (text) => (/^\d{4}-\d\d-\d\d$/.test(text ?? '') && sameDate(`${text}T00:00:00.000Z`) ? text : null),
  id: (text) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? text : null),
  whole: (text) => (/^-?\d{1,16}$/.test(text ?? '') && Number.isSafeInteger(Number(text)) ? Number(text) : null),
  // PostgreSQL takes no NUL
  text: (text) => (text?.includes('\0') ? null : text),
};

function sameDate(iso: string): boolean {
  const at = new Date(iso);
  return !Number.isNaN(at.getTime()) && at.toISOString() === iso;
}

function textOf(value: Date | string | number | null): string {
  if (value === null) return 'infinity';
  return value instanceof Date ? value.toISOString() : String(value);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
