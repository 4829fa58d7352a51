// Turns the words of vouchers (books, accounts, codings) into the ledger's own numbers while vouchers are stored: each is
// looked up or made once, many at a time, and remembered for the rest of the import.
import type { Work } from '../../platform/work/work.ts';
import { type AccountYear, chartMapping, grouping, keepAccountGroups } from './account-grouping.ts';
import type { MonthSum } from './ledger-sums.ts';
import { type Book, type Coding, codingKey, dimensions, type LedgerVoucher } from './ledger-voucher.ts';

/** A coding with its number, its account's group by year, and what has been counted on it. */
export interface KnownCoding {
  readonly id: number;
  readonly accountId: number;
  readonly coding: Coding;
  readonly months: Map<string, MonthSum>;
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
  /** every sum, in no order; writes the account groups and names that came up */
  finish(): Promise<Iterable<MonthSum>>;
}

interface OpenBook {
  readonly ledgerId: number;
  readonly chart: string;
  readonly groupOf: (account: string, year: number) => string | null;
}

/** Keys for one import. */
export function ledgerKeys(work: Work): LedgerKeys {
  const books = new Map<Book, OpenBook>();
  const codings = new Map<Coding, KnownCoding>();
  const bookOf = new Map<Coding, OpenBook>();
  const groups = new Map<string, AccountYear>();

  const opened = async (book: Book): Promise<OpenBook> => {
    const there = books.get(book);
    if (there) return there;
    const made = await openedBook(work, book);
    books.set(book, made);
    return made;
  };
  const sumOf = (known: KnownCoding, month: string): MonthSum => {
    const there = known.months.get(month);
    if (there) return there;
    const book = bookOf.get(known.coding);
    if (!book) throw new Error(`the coding ${codingKey(known.coding)} was not learnt`);
    const year = Number(month.slice(0, 4));
    const costGroup = book.groupOf(known.coding.account, year);
    groups.set(`${known.accountId} ${year}`, { accountId: known.accountId, year, costGroup });
    const sum = { unit: known.coding.unit, month, codingId: known.id, costGroup, amount: 0, rows: 0 };
    known.months.set(month, sum);
    return sum;
  };
  return {
    ledgerId: (book) => {
      const open = books.get(book);
      if (!open) throw new Error(`the books ${book.code} were not learnt`);
      return open.ledgerId;
    },
    learn: async (vouchers) => {
      for (const book of new Set(vouchers.map((each) => each.book))) await opened(book);
      for (const [book, fresh] of unknownCodings(vouchers, codings)) {
        const open = await opened(book);
        for (const known of await keepCodings(work, open.chart, [...fresh])) {
          codings.set(known.coding, known);
          bookOf.set(known.coding, open);
        }
      }
    },
    known: (coding) => {
      const known = codings.get(coding);
      if (!known) throw new Error(`the coding ${codingKey(coding)} was not learnt`);
      return known;
    },
    sumOf,
    books: () => books.keys(),
    finish: async () => {
      await keepAccountGroups(work, [...groups.values()]);
      for (const book of books.keys()) await keepNames(work, book);
      return codings.values().flatMap((known) => known.months.values());
    },
  };
}

function unknownCodings(
  vouchers: readonly LedgerVoucher[],
  codings: ReadonlyMap<Coding, KnownCoding>,
): Map<Book, Set<Coding>> {
  const found = new Map<Book, Set<Coding>>();
  for (const voucher of vouchers)
    for (const row of voucher.rows) {
      if (codings.has(row.coding)) continue;
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
  return { ledgerId: row.ledger_id, chart: row.chart, groupOf: grouping(await chartMapping(work, row.chart)) };
}

/** The numbers of accounts of a chart, made where they are new. */
export async function accountIds(work: Work, chart: string, numbers: readonly string[]): Promise<Map<string, number>> {
  await work.sql(
    `insert into finances.accounts (chart, number) select $1, n from unnest($2::text[]) n
     where not exists (select 1 from finances.accounts a where a.chart = $1 and a.number = n) on conflict do nothing`,
    [chart, numbers],
  );
  const rows = await work.sql<{ account_id: number; number: string }>(
    'select account_id, number from finances.accounts where chart = $1 and number = any($2)',
    [chart, numbers],
  );
  return new Map(rows.map((row) => [row.number, row.account_id]));
}

async function keepCodings(work: Work, chart: string, fresh: readonly Coding[]): Promise<KnownCoding[]> {
  const accounts = await accountIds(work, chart, [...new Set(fresh.map((each) => each.account))]);
  const accountOf = (coding: Coding) => accounts.get(coding.account) ?? 0;
  const values = [
    fresh.map(accountOf),
    fresh.map((each) => each.unit),
    fresh.map((each) => each.costCentre),
    fresh.map((each) => each.object),
    fresh.map((each) => each.project),
    fresh.map((each) => each.counterpart),
    fresh.map((each) => each.funding),
  ];
  const given = `unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    with ordinality as n(account_id, unit, cost_centre, object, project, counterpart, funding, ord)`;
  const join = 'account_id, unit, cost_centre, object, project, counterpart, funding';
  await work.sql(
    `insert into finances.codings (${join}) select ${join} from ${given}
     where not exists (select 1 from finances.codings c where (c.account_id, c.unit, c.cost_centre, c.object, c.project, c.counterpart, c.funding)
       = (n.account_id, n.unit, n.cost_centre, n.object, n.project, n.counterpart, n.funding))
     on conflict do nothing`,
    values,
  );
  const rows = await work.sql<{ coding_id: number; ord: number }>(
    `select c.coding_id, n.ord from ${given} join finances.codings c using (${join})`,
    values,
  );
  return rows.flatMap((row) => {
    const coding = fresh[row.ord - 1];
    return coding ? [{ id: row.coding_id, accountId: accountOf(coding), coding, months: new Map() }] : [];
  });
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
