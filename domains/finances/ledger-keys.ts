// Turns the words of vouchers (books, accounts, codings) into the ledger's own numbers while vouchers are stored: each is
// looked up or made once, many at a time, and remembered for the rest of the import.
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping } from './account-grouping.ts';
import { accountIds } from './account-ids.ts';
import { type Book, type Coding, codingKey, dimensions, type LedgerVoucher } from './ledger-voucher.ts';
import { type KnownCoding, type MonthSums, monthSums } from './month-sums.ts';

export interface LedgerKeys {
  /** the number of a book whose vouchers were learnt */
  ledgerId(book: Book): number;
  /** makes sure that every book and coding of these vouchers is known */
  learn(vouchers: readonly LedgerVoucher[]): Promise<void>;
  /** a coding that was learnt */
  known(coding: Coding): KnownCoding;
  books(): Iterable<Book>;
  readonly sums: MonthSums;
}

interface OpenBook {
  readonly ledgerId: number;
  readonly chart: string;
  readonly accounts: Map<string, number>;
  readonly groupOf: (account: string, year: number) => string | null;
}

/** Keys for one import. */
export function ledgerKeys(work: Work): LedgerKeys {
  const books = new Map<Book, OpenBook>();
  // by the coding's index in its pool, with holes where a coding was not met; and the same without holes
  const codings: (KnownCoding | undefined)[] = [];
  const met: KnownCoding[] = [];
  const opened = async (book: Book): Promise<OpenBook> => {
    const there = books.get(book);
    if (there) return there;
    const made = await openedBook(work, book);
    books.set(book, made);
    return made;
  };
  return {
    ledgerId: (book) => {
      const there = books.get(book);
      if (!there) throw new Error(`the books ${book.code} were not learnt`);
      return there.ledgerId;
    },
    learn: async (vouchers) => {
      for (const book of new Set(vouchers.map((each) => each.book))) await opened(book);
      for (const [book, fresh] of unknownCodings(vouchers, codings))
        for (const known of await keepCodings(work, await opened(book), [...fresh])) {
          codings[known.coding.index] = known;
          met.push(known);
        }
    },
    known: (coding) => {
      const known = codings[coding.index];
      if (known?.coding !== coding) throw new Error(`the coding ${codingKey(coding)} was not learnt`);
      return known;
    },
    books: () => books.keys(),
    sums: monthSums(met),
  };
}

/** Names of accounts and codes: a name in a later file is the newer one. */
export async function keepNames(work: Work, book: Book): Promise<void> {
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
    groupIn: (year) => open.groupOf(coding.account, year),
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
