// The book that late events are taken down in: what each did to which fact, by the rooms' own names of facts, and the few things
// all of them need. It knows nothing of figures, cells or freezes.
import type { Random } from '../../example/random.ts';
import type { Work } from '../../platform/work/work.ts';

/** What a fact said of the things an event touched: its day, its unit, and dimensions or measures by name. */
export interface Said {
  readonly on: string;
  readonly unit: string;
  readonly things: Readonly<Record<string, string | number | null>>;
}

export interface Booked {
  readonly source: string;
  readonly fact: string;
  readonly before: Said | null;
  readonly after: Said | null;
}

/** Takes down what an event did to a fact; what was done before to the same fact is remembered. */
export type Book = (source: string, fact: string, before: Said | null, after: Said | null) => void;

export interface Late {
  readonly work: Work;
  readonly chance: Random;
  readonly book: Book;
  /** one of the rows a query gives, asked once */
  pick<T extends object>(sql: string): Promise<T>;
}

/** The division and everything below it, by the names of its units. */
export const inDivision = (column: string) => `${column} like 'DTD%'`;

export type LateKind = (late: Late) => Promise<void>;

export const localDay = (column: string) => `to_char(${column} at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`;

/** A day of the period, now and then of the year before it, or after it within the year. */
export function someDay({ chance }: Pick<Late, 'chance'>, year = chance.pick([2018, 2019, 2019, 2019])): string {
  const month = chance.between(1, 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;
}

/** The last days of months. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let at = new Date(`${from}-01T00:00:00Z`); at.toISOString().slice(0, 7) <= to; ) {
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
    ends.push(new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10));
  }
  return ends;
}
