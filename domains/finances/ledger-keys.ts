// Turns the words of vouchers (books, accounts, codings) into the ledger's own numbers while vouchers are stored: each is
// looked up or made once, many at a time, and remembered for the rest of the import.
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { type AccountYear, chartMapping, grouping, keepAccountGroups } from './account-grouping.ts';
import type { MonthSum } from './ledger-sums.ts';
import { type Book, type Coding, codingKey, dimensions, type LedgerVoucher } from './ledger-voucher.ts';

/** A coding with its number, its account's group by year, and what has been counted on it. */
export interface KnownCoding {
  readonly id: number;
  readonly accountId: number;
  readonly coding: Coding;
  months: MonthSum[];
  /** the sum of the month met last: rows come in order of days */
  latest: MonthSum | null;
}

export interface LedgerKeys {
  /** the number of a book whose vouchers were learnt */
  ledgerId(book: Book): number;
  /** makes sure that every book and coding of these vouchers is known */
  learn(vouchers: readonly LedgerVoucher[]): Promise<void>;
  /** a coding that was learnt */
  known(coding: Coding): KnownCoding;
  /** the sum to add a row of the month to */
  sumOf(known: KnownCoding, month: string): MonthSum;
  books(): Iterable<Book>;
  /** hands over the sums of all months but this one, when they have become many */
  takeOtherMonths(month: string): readonly MonthSum[];
  /** hands over the sums that are left; writes the account groups and names that came up */
  finish(): Promise<readonly MonthSum[]>;
}

interface OpenBook {
  readonly ledgerId: number;
  readonly chart: string;
  readonly accounts: Map<string, number>;
  readonly groupOf: (account: string, year: number) => string | null;
}

const manySums = 20_000;

/** Keys for one import. */
export function ledgerKeys(work: Work): LedgerKeys {
  const books = new Map<Book, OpenBook>();
  // by the coding's index in its pool, with holes where a coding was not met; and the same without holes
  const codings: (KnownCoding | undefined)[] = [];
  const met: KnownCoding[] = [];
  const bookOf = new Map<Coding, OpenBook>();
  const groups = new Map<string, AccountYear>();

  let open = 0;

  const taken = (wanted: (sum: MonthSum) => boolean): MonthSum[] => {
    const sums = met.flatMap((known) => known.months.filter(wanted));
    for (const known of met) {
      known.months = known.months.filter((each) => !wanted(each));
      known.latest = null;
    }
    open -= sums.length;
    return sums;
  };
  const opened = async (book: Book): Promise<OpenBook> => {
    const there = books.get(book);
    if (there) return there;
    const made = await openedBook(work, book);
    books.set(book, made);
    return made;
  };
  const sumOf = (known: KnownCoding, month: string): MonthSum => {
    if (known.latest?.month === month) return known.latest;
    const there = known.months.find((each) => each.month === month);
    known.latest = there ?? newSum(known, month);
    return known.latest;
  };
  const newSum = (known: KnownCoding, month: string): MonthSum => {
    const book = bookOf.get(known.coding);
    if (!book) throw new Error(`the coding ${codingKey(known.coding)} was not learnt`);
    const year = Number(month.slice(0, 4));
    const costGroup = book.groupOf(known.coding.account, year);
    groups.set(`${known.accountId} ${year}`, { accountId: known.accountId, year, costGroup });
    const sum = { unit: known.coding.unit, month, codingId: known.id, costGroup, amount: 0, rows: 0 };
    known.months.push(sum);
    open++;
    return sum;
  };
  return {
    ledgerId: (book) => {
      const there = books.get(book);
      if (!there) throw new Error(`the books ${book.code} were not learnt`);
      return there.ledgerId;
    },
    learn: async (vouchers) => {
      for (const book of new Set(vouchers.map((each) => each.book))) await opened(book);
      for (const [book, fresh] of unknownCodings(vouchers, codings)) {
        const owner = await opened(book);
        for (const known of await keepCodings(work, owner, [...fresh])) {
          codings[known.coding.index] = known;
          met.push(known);
          bookOf.set(known.coding, owner);
        }
      }
    },
    known: (coding) => {
      const known = codings[coding.index];
      if (known?.coding !== coding) throw new Error(`the coding ${codingKey(coding)} was not learnt`);
      return known;
    },
    sumOf,
    books: () => books.keys(),
    takeOtherMonths: (month) => (open < manySums ? [] : taken((each) => each.month !== month)),
    finish: async () => {
      await keepAccountGroups(work, [...groups.values()]);
      for (const book of books.keys()) await keepNames(work, book);
      return taken(() => true);
    },
  };
}

function unknownCodings(
  vouchers: readonly LedgerVoucher[],
  codings: readonly (KnownCoding | undefined)[],
): Map<Book, Set<Coding>> {
  const found = new Map<Book, Set<Coding>>();
  for (const voucher of vouchers)
    for (const row of voucher.rows) {
      if (codings[row.coding.index]?.coding === row.coding) continue;
      const fresh = found.get(voucher.book) ?? new Set();
      found.set(voucher.book, fresh.add(row.coding));
    }
  return found;
}

async function openedBook(work: Work, book: Book): Promise<OpenBook> {
  await work.sql(
    `insert into finances.ledgers (code, name, organisation_number, chart) values ($1, $2, $3, $4) on conflict (code) do nothing`,
    [book.code, book.name || book.code, book.organisationNumber, book.chart],
  );
  const [row] = await work.sql<{ ledger_id: number; chart: string }>(
    'select ledger_id, chart from finances.ledgers where code = $1',
    [book.code],
  );
  if (!row) throw new Error(`the books ${book.code} were not made`);
  const groupOf = grouping(await chartMapping(work, row.chart));
  return { ledgerId: row.ledger_id, chart: row.chart, accounts: new Map(), groupOf };
}

/** The numbers of accounts of a chart, made where they are new. */
export async function accountIds(work: Work, chart: string, numbers: readonly string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  const look = async (wanted: readonly string[]) => {
    const rows = await work.sql<{ account_id: number; number: string }>(
      'select account_id, number from finances.accounts where chart = $1 and number = any($2)',
      [chart, wanted],
    );
    for (const row of rows) known.set(row.number, row.account_id);
  };
  await look(numbers);
  const fresh = numbers.filter((number) => !known.has(number));
  if (fresh.length === 0) return known;
  await work.sql(
    'insert into finances.accounts (chart, number) select $1, n from unnest($2::text[]) n on conflict do nothing',
    [chart, fresh],
  );
  await look(fresh);
  return known;
}

const codingColumns = ['account_id', 'unit', 'cost_centre', 'object', 'project', 'counterpart', 'funding'];

/** Under the ledger's lock nobody else makes codings, so the numbers of new ones can be counted here. */
async function keepCodings(work: Work, open: OpenBook, fresh: readonly Coding[]): Promise<KnownCoding[]> {
  const unseen = [...new Set(fresh.map((each) => each.account).filter((account) => !open.accounts.has(account)))];
  if (unseen.length)
    for (const [number, id] of await accountIds(work, open.chart, unseen)) open.accounts.set(number, id);
  const accountOf = (coding: Coding) => open.accounts.get(coding.account) ?? 0;
  const ids = await codingIds(work, fresh, accountOf);
  const made = fresh.filter((coding) => !ids.has(coding));
  if (made.length) {
    const [last] = await work.sql<{ id: number }>('select coalesce(max(coding_id), 0) as id from finances.codings');
    for (const [index, coding] of made.entries()) ids.set(coding, (last?.id ?? 0) + 1 + index);
    const cells = (coding: Coding) => [ids.get(coding) ?? 0, accountOf(coding), ...words(coding)];
    await copyRows(work.connection(), 'finances.codings', ['coding_id', ...codingColumns], made.map(cells));
  }
  return fresh.map((coding) => ({
    id: ids.get(coding) ?? 0,
    accountId: accountOf(coding),
    coding,
    months: [],
    latest: null,
  }));
}

async function codingIds(
  work: Work,
  fresh: readonly Coding[],
  accountOf: (coding: Coding) => number,
): Promise<Map<Coding, number>> {
  const rows = await work.sql<{ coding_id: number; ord: number }>(
    `select c.coding_id, n.ord from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as n(${codingColumns.join(', ')}, ord) join finances.codings c using (${codingColumns.join(', ')})`,
    [fresh.map(accountOf), ...[0, 1, 2, 3, 4, 5].map((at) => fresh.map((each) => words(each)[at]))],
  );
  const ids = new Map<Coding, number>();
  for (const row of rows) {
    const coding = fresh[row.ord - 1];
    if (coding) ids.set(coding, row.coding_id);
  }
  return ids;
}

function words(of: Coding): string[] {
  return [of.unit, of.costCentre, of.object, of.project, of.counterpart, of.funding];
}

/** Names of accounts and codes: a name in a later file is the newer one. */
async function keepNames(work: Work, book: Book): Promise<void> {
  const accounts = [...book.accountNames].filter(([, name]) => name !== '');
  await work.sql(
    `update finances.accounts a set name = n.name from unnest($2::text[], $3::text[]) as n(number, name)
     where a.chart = $1 and a.number = n.number and a.name <> n.name`,
    [book.chart, accounts.map(([number]) => number), accounts.map(([, name]) => name)],
  );
  for (const dimension of dimensions) {
    const names = [...book.names[dimension]].filter(([code]) => code !== '');
    await work.sql(
      `insert into finances.dimension_values as d (dimension, code, name) select $1, * from unnest($2::text[], $3::text[])
       on conflict (dimension, code) do update set name = excluded.name where excluded.name <> '' and d.name <> excluded.name`,
      [dimension, names.map(([code]) => code), names.map(([, name]) => name)],
    );
  }
}
