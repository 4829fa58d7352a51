// Vouchers that come after a close: new ones, corrections of old ones, old ones replaced by another version, and some in another
// division. They are stored as an import stores them, and booked row by row beside it.
import type { Random } from '../../example/random.ts';
import { newId } from '../../platform/work/ids.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleBook } from '../finances/example-vouchers.ts';
import { codingPool, type LedgerVoucher } from '../finances/ledger-voucher.ts';
import { storeLedger } from '../finances/store-ledger.ts';
import { type Book, inDivision, type LateKind } from './late-book.test-kit.ts';

export interface LedgerEvents {
  readonly kinds: readonly LateKind[];
  /** hands over everything at once, as a file would */
  store(): Promise<void>;
}

interface CodingRow {
  readonly account: string;
  readonly unit: string;
  readonly costCentre: string;
  readonly object: string;
  readonly counterpart: string;
  readonly funding: string;
}

interface OldRow extends CodingRow {
  readonly row_no: number;
  readonly amount: number;
  readonly text: string | null;
}

interface OldVoucher {
  readonly voucher_id: number;
  readonly year: number;
  readonly series: string;
  readonly number: string;
  readonly on: string;
  readonly text: string;
}

interface Ledger {
  readonly work: Work;
  readonly chance: Random;
  readonly bookFact: Book;
  readonly pool: ReturnType<typeof codingPool>;
  readonly vouchers: LedgerVoucher[];
  /** old vouchers something has happened to already */
  readonly taken: Set<number>;
  codings?: Promise<(CodingRow & { readonly month: string })[]>;
  old?: Promise<OldVoucher[]>;
}

const book = exampleBook();
const codingColumns = 'a.number as account, c.unit, c.cost_centre as "costCentre", c.object, c.counterpart, c.funding';

export function ledgerEvents(work: Work, chance: Random, bookFact: Book): LedgerEvents {
  const ledger: Ledger = { work, chance, bookFact, pool: codingPool(), vouchers: [], taken: new Set() };
  return {
    kinds: [() => add(ledger, true), () => add(ledger, false), () => correct(ledger), () => replace(ledger)],
    store: async () => {
      await storeLedger(work, newId(), ledger.vouchers);
    },
  };
}

async function add(ledger: Ledger, isHere: boolean): Promise<void> {
  const { chance } = ledger;
  // where something was booked that month: a unit that is not there yet, or an account of no group, is in no result
  ledger.codings ??= ledger.work.sql(
    `select distinct ${codingColumns}, to_char(r.booked_on, 'YYYY-MM') as month
     from finances.ledger_rows r join finances.codings c using (coding_id) join finances.accounts a using (account_id)
       join finances.account_groups g on g.account_id = a.account_id and g.year = extract(year from r.booked_on)
       join finances.cost_groups k on k.cost_group = g.cost_group and k.kind = 'cost'
     where c.project = '' and r.one_off_id is null and r.booked_on >= '2018-01-01' order by 1, 2, 3, 4, 5, 6, 7`,
  );
  const among = (await ledger.codings).filter(({ unit }) => unit.startsWith('DTD') === isHere);
  const { month, ...coding } = chance.pick(among);
  const amount = chance.between(10_000, 90_000_000) * chance.pick([1, 1, 1, -1]);
  const bookedOn = `${month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  const against = { account: '1930', unit: '', costCentre: '', object: '', counterpart: '', funding: '' };
  newVoucher(ledger, bookedOn, [row(ledger, coding, amount), row(ledger, against, -amount)], null);
}

async function correct(ledger: Ledger): Promise<void> {
  const { voucher, rows } = await anyOld(ledger);
  const turned = rows.map((each) => row(ledger, each, -each.amount, each.text ?? ''));
  newVoucher(ledger, voucher.on, turned, `${voucher.series} ${voucher.number}`);
}

/** Another version of a voucher: some of one row's money stands on another row. */
async function replace(ledger: Ledger): Promise<void> {
  const { voucher, rows } = await anyOld(ledger);
  const [first, second] = rows;
  if (!first || !second) throw new Error('a voucher has two rows');
  const moved = ledger.chance.between(100, 500_000);
  const amounts = new Map([
    [first.row_no, first.amount + moved],
    [second.row_no, second.amount - moved],
  ]);
  const { year, series, number, on: bookedOn, text } = voucher;
  take(ledger, {
    ...{ year, series, number, bookedOn, text, corrects: null, replaces: true },
    rows: rows.map((each) => row(ledger, each, amounts.get(each.row_no) ?? each.amount, each.text ?? '')),
  });
  for (const each of rows) {
    const after = amounts.get(each.row_no);
    if (after !== undefined) bookRow(ledger, factOf(voucher, each.row_no), bookedOn, each, each.amount, after);
  }
}

/** An old voucher without projects, which are investments too, and without marked rows. */
async function anyOld(ledger: Ledger): Promise<{ voucher: OldVoucher; rows: OldRow[] }> {
  const { work, taken } = ledger;
  ledger.old ??= work.sql<OldVoucher>(
    `select v.voucher_id, v.year, v.series, v.number, to_char(v.booked_on, 'YYYY-MM-DD') as "on", v.text
     from finances.vouchers v join finances.ledger_rows r using (voucher_id) join finances.codings c using (coding_id)
     where v.replaced_by is null and v.booked_on >= '2018-01-01'
     group by v.voucher_id having bool_and(c.project = '' and r.one_off_id is null) and bool_or(${inDivision('c.unit')}) order by 1`,
  );
  const voucher = ledger.chance.pick((await ledger.old).filter((each) => !taken.has(each.voucher_id)));
  taken.add(voucher.voucher_id);
  const rows = await work.sql<OldRow>(
    `select r.row_no, r.amount, r.text, ${codingColumns} from finances.ledger_rows r join finances.codings c using (coding_id)
     join finances.accounts a using (account_id) where r.voucher_id = $1 order by r.row_no`,
    [voucher.voucher_id],
  );
  return { voucher, rows };
}

function newVoucher(ledger: Ledger, bookedOn: string, rows: LedgerVoucher['rows'], corrects: string | null): void {
  const number = String(ledger.vouchers.length + 1);
  const voucher = { year: Number(bookedOn.slice(0, 4)), series: 'SEN', number, bookedOn };
  take(ledger, { ...voucher, text: 'Kom efter stängningen', corrects, replaces: false, rows });
  for (const [index, { coding, amount }] of rows.entries())
    bookRow(ledger, factOf(voucher, index + 1), bookedOn, coding, null, amount);
}

function take({ vouchers }: Ledger, voucher: Omit<LedgerVoucher, 'book' | 'registeredOn' | 'signature'>): void {
  vouchers.push({ book, registeredOn: '2019-09-24', signature: '', ...voucher });
}

function row({ pool }: Ledger, coding: CodingRow, amount: number, text = 'Sen faktura'): LedgerVoucher['rows'][number] {
  const { account, unit, costCentre, object, counterpart, funding } = coding;
  return { coding: pool({ account, unit, costCentre, object, counterpart, funding, project: '' }), amount, text };
}

function factOf(voucher: Pick<LedgerVoucher, 'year' | 'series' | 'number'>, at: number): string {
  return `${book.code}:${voucher.year}:${voucher.series}:${voucher.number}:${at}`;
}

function bookRow(
  { bookFact }: Ledger,
  fact: string,
  on: string,
  { unit, account }: CodingRow,
  before: number | null,
  after: number | null,
): void {
  const side = (amount: number | null) => (amount === null ? null : { on, unit, things: { amount, account } });
  bookFact('ledger', fact, side(before), side(after));
}
