// In which order a list of vouchers reads its days: few days first where there are many rows, and only months that hold any,
// so that a page costs about the same whether a unit has ten rows a month or fifty thousand. Pure.
import { firstDay, lastDay } from '../../platform/figures/period.ts';

/** First and last day, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface MonthRows {
  readonly month: string;
  readonly rows: number;
  readonly amount: number;
}

/** Rows that a page needs per voucher, generously. */
const rowsPerVoucher = 8;

/** Stretches of days in the order asked for, each within one month; those before the day the last page ended on are left out. */
export function* stretchesOf(
  months: readonly MonthRows[],
  newestFirst: boolean,
  limit: number,
  after: string | undefined,
): Generator<Days & { readonly month: string }> {
  for (const { month, rows } of newestFirst ? months.toReversed() : months) {
    if (rows === 0) continue;
    for (const days of daysOf(month, rows, newestFirst, limit)) {
      const isPast = after !== undefined && (newestFirst ? days.from > after : days.to < after);
      if (!isPast) yield { ...days, month };
    }
  }
}

/** A month in stretches that double in length; one stretch when it holds few rows. */
function* daysOf(month: string, rows: number, newestFirst: boolean, limit: number): Generator<Days> {
  const last = Number(lastDay(month).slice(8));
  let length = Math.max(1, Math.ceil((last * rowsPerVoucher * (limit + 1)) / rows));
  if (length * 2 >= last) {
    yield { from: firstDay(month), to: lastDay(month) };
    return;
  }
  const day = (number: number) => `${month}-${String(number).padStart(2, '0')}`;
  for (let done = 0; done < last; length *= 2) {
    const size = Math.min(length, last - done);
    yield newestFirst
      ? { from: day(last - done - size + 1), to: day(last - done) }
      : { from: day(done + 1), to: day(done + size) };
    done += size;
  }
}
