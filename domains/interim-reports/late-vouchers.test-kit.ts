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

const codingColumns = `a.number as account, c.unit, c.cost_centre as "costCentre", c.object, c.counterpart, c.funding`;

export function ledgerEvents(work: Work, chance: Random, bookFact: Book): LedgerEvents {
  const book = exampleBook();
  const pool = codingPool();
  const vouchers: LedgerVoucher[] = [];
  const taken = new Set<number>();
  let codings: Promise<(CodingRow & { readonly month: string })[]> | undefined;
  let old: Promise<OldVoucher[]> | undefined;
  let number = 0;

  const row = (coding: CodingRow, amount: number, text = '') => ({
    coding: pool({ ...coding, project: '' }),
    amount,
    text,
  });
  const take = (voucher: Omit<LedgerVoucher, 'book' | 'registeredOn' | 'signature'>) =>
    vouchers.push({ book, registeredOn: '2019-09-24', signature: '', ...voucher });
  const factOf = (voucher: Pick<LedgerVoucher, 'year' | 'series' | 'number'>, at: number) =>
    `${book.code}:${voucher.year}:${voucher.series}:${voucher.number}:${at}`;
  const bookRow = (
    fact: string,
    on: string,
    { unit, account }: CodingRow,
    before: number | null,
    after: number | null,
  ) => {
    const side = (amount: number | null) => (amount === null ? null : { on, unit, things: { amount, account } });
    bookFact('ledger', fact, side(before), side(after));
  };
  const newVoucher = (bookedOn: string, rows: LedgerVoucher['rows'], corrects: string | null) => {
    number += 1;
    const voucher = { year: Number(bookedOn.slice(0, 4)), series: 'SEN', number: String(number), bookedOn };
    take({ ...voucher, text: 'Kom efter stängningen', corrects, replaces: false, rows });
    for (const [index, { coding, amount }] of rows.entries())
      bookRow(factOf(voucher, index + 1), bookedOn, coding, null, amount);
  };
  const anyCoding = async (where: string) => {
    // where something was booked that month: a unit that is not there yet, or an account of no group, is in no result
    codings ??= work.sql<CodingRow & { month: string }>(
      `select distinct ${codingColumns}, to_char(r.booked_on, 'YYYY-MM') as month
       from finances.ledger_rows r join finances.codings c using (coding_id) join finances.accounts a using (account_id)
         join finances.account_groups g on g.account_id = a.account_id and g.year = extract(year from r.booked_on)
         join finances.cost_groups k on k.cost_group = g.cost_group and k.kind = 'cost'
       where c.project = '' and r.one_off_id is null and r.booked_on >= '2018-01-01' order by 1, 2, 3, 4, 5, 6, 7`,
    );
    return chance.pick((await codings).filter(({ unit }) => unit.startsWith('DTD') === (where === 'here')));
  };
  const add = async (where: 'here' | 'elsewhere') => {
    const { month, ...coding } = await anyCoding(where);
    const amount = chance.between(10_000, 90_000_000) * chance.pick([1, 1, 1, -1]);
    const bookedOn = `${month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
    const against = { account: '1930', unit: '', costCentre: '', object: '', counterpart: '', funding: '' };
    newVoucher(bookedOn, [row(coding, amount, 'Sen faktura'), row(against, -amount)], null);
  };
  const anyOld = async (): Promise<{ voucher: OldVoucher; rows: OldRow[] }> => {
    // without projects, which are investments too, and without marked rows
    old ??= work.sql<OldVoucher>(
      `select v.voucher_id, v.year, v.series, v.number, to_char(v.booked_on, 'YYYY-MM-DD') as "on", v.text
       from finances.vouchers v join finances.ledger_rows r using (voucher_id) join finances.codings c using (coding_id)
       where v.replaced_by is null and v.booked_on >= '2018-01-01'
       group by v.voucher_id having bool_and(c.project = '' and r.one_off_id is null) and bool_or(${inDivision('c.unit')}) order by 1`,
    );
    const voucher = chance.pick((await old).filter((each) => !taken.has(each.voucher_id)));
    taken.add(voucher.voucher_id);
    const rows = await work.sql<OldRow>(
      `select r.row_no, r.amount, r.text, ${codingColumns} from finances.ledger_rows r join finances.codings c using (coding_id)
       join finances.accounts a using (account_id) where r.voucher_id = $1 order by r.row_no`,
      [voucher.voucher_id],
    );
    return { voucher, rows };
  };
  const correct = async () => {
    const { voucher, rows } = await anyOld();
    const turned = rows.map((each) => row(each, -each.amount, each.text ?? ''));
    newVoucher(voucher.on, turned, `${voucher.series} ${voucher.number}`);
  };
  const replace = async () => {
    const { voucher, rows } = await anyOld();
    const [first, second] = rows;
    if (!first || !second) throw new Error('a voucher has two rows');
    const moved = chance.between(100, 500_000);
    const amounts = new Map([
      [first.row_no, first.amount + moved],
      [second.row_no, second.amount - moved],
    ]);
    const { year, series, number: known, on: bookedOn, text } = voucher;
    const renewed = rows.map((each) => row(each, amounts.get(each.row_no) ?? each.amount, each.text ?? ''));
    take({ year, series, number: known, bookedOn, text, corrects: null, replaces: true, rows: renewed });
    for (const each of rows) {
      const after = amounts.get(each.row_no);
      if (after !== undefined) bookRow(factOf(voucher, each.row_no), bookedOn, each, each.amount, after);
    }
  };
  return {
    kinds: [() => add('here'), () => add('elsewhere'), correct, replace],
    store: async () => {
      await storeLedger(work, newId(), vouchers);
    },
  };
}
