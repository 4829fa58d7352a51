// Books that only tell their monthly changes (SIE type 2 and 3) become one voucher per month: what is given by cost
// centre as it stands, and what remains of the account's total without one.
import type { SiePeriodAmount, SiePeriodRows } from '../../formats/sie/sie-file.ts';
import { lastDay } from '../../platform/figures/period.ts';
import type { ImportWord } from './import-words.ts';
import type { Book, ReadVoucher, VoucherRow } from './ledger-voucher.ts';
import type { ObjectCoder } from './row-coding.ts';

interface Making {
  readonly book: Book;
  readonly replaces: boolean;
  readonly coding: ObjectCoder;
}
type Made = ReadVoucher | { readonly fault: ImportWord; readonly value: string; readonly line: number };

const series = 'PSALDO';

/** The months in order; a month with a row that cannot be coded is a fault instead. */
export function periodVouchers(periods: readonly SiePeriodAmount[], kind: SiePeriodRows, by: Making): Made[] {
  const months = Map.groupBy(periods, (each) => each.period);
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, amounts]) => monthVoucher(month, rowsToCount(amounts, kind), by));
}

/** Rows by cost centre, and per account what its total holds beside them. Rows by other dimensions repeat the same money. */
function rowsToCount(amounts: readonly SiePeriodAmount[], kind: SiePeriodRows): SiePeriodAmount[] {
  const parts = amounts.filter((each) => each.objects.some((object) => object.dimension === '1'));
  const totals = amounts.filter((each) => each.objects.length === 0);
  if (kind === 'parts') return [...parts, ...totals];
  const counted = new Map<string, number>();
  for (const { account, amountOre } of parts) counted.set(account, (counted.get(account) ?? 0) + amountOre);
  const rests = totals.map((total) => ({ ...total, amountOre: total.amountOre - (counted.get(total.account) ?? 0) }));
  return [...parts, ...rests];
}

function monthVoucher(month: string, amounts: readonly SiePeriodAmount[], by: Making): Made {
  const bookedOn = lastDay(month);
  const rows: VoucherRow[] = [];
  for (const { account, objects, amountOre, line } of amounts) {
    if (amountOre === 0) continue;
    const coded = by.coding(account, objects, bookedOn);
    if ('fault' in coded) return { ...coded, line };
    rows.push({ coding: coded.coding, amount: amountOre, text: '' });
  }
  const voucher = {
    book: by.book,
    year: Number(month.slice(0, 4)),
    series,
    number: month,
    bookedOn,
    registeredOn: null,
    text: '',
    signature: '',
    corrects: null,
    rows,
    replaces: by.replaces,
  };
  return { voucher, line: amounts[0]?.line ?? 0 };
}
