// Turns the words of vouchers (books, accounts, codings) into the ledger's own numbers while vouchers are stored: each is
// looked up or made once, many at a time, and remembered for the rest of the import.
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping } from './account-grouping.ts';
import { accountIds } from './account-ids.ts';
import { type CodingNumbers, type CodingRow, codingNumbers } from './coding-numbers.ts';
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
  /** codings that were learnt and are not stored yet: they go before the rows that name them */
  takeMade(): readonly CodingRow[];
  readonly sums: MonthSums;
}

interface OpenBook {
  readonly ledgerId: number;
  readonly chart: string;
  readonly accounts: Map<string, number>;
  readonly groupOf: (account: string, year: number) => string | null;
}

/** Keys for one import. `quiet` waits until the connection may be asked. */
export function ledgerKeys(work: Work, quiet: () => Promise<void>): LedgerKeys {
  const numbers = codingNumbers(work, quiet);
  const books = new Map<Book, OpenBook>();
  // by the coding's index in its pool, with holes where a coding was not met; and the same without holes
  const codings: (KnownCoding | undefined)[] = [];
  const met: KnownCoding[] = [];
  const opened = async (book: Book): Promise<OpenBook> => {
    const there = books.get(book);
    if (there) return there;
    await quiet();
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
        for (const known of await knownCodings(work, { open: await opened(book), numbers, quiet }, [...fresh])) {
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
    takeMade: numbers.takeMade,
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

/** What is known of codings from now on. */
async function knownCodings(
  work: Work,
  { open, numbers, quiet }: { open: OpenBook; numbers: CodingNumbers; quiet: () => Promise<void> },
  fresh: readonly Coding[],
): Promise<KnownCoding[]> {
  const unseen = [...new Set(fresh.map((each) => each.account).filter((account) => !open.accounts.has(account)))];
  if (unseen.length) {
    await quiet();
    for (const [number, id] of await accountIds(work, open.chart, unseen)) open.accounts.set(number, id);
  }
  const accountOf = (coding: Coding) => open.accounts.get(coding.account) ?? 0;
  const ids = await numbers.of(fresh, accountOf);
  return fresh.map((coding) => ({
    id: ids.get(coding) ?? 0,
    accountId: accountOf(coding),
    coding,
    groupIn: (year) => open.groupOf(coding.account, year),
    months: [],
    latest: null,
  }));
}
