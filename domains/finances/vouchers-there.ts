// Holds what a file brings against what the books hold already, while the file is only looked at: new, the same, changed,
// or twice in the file itself.
import type { ReadEvent } from '../../platform/imports/import-kind.ts';
import type { Work } from '../../platform/work/work.ts';
import { importProblem } from './import-words.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';
import { voucherVersions } from './voucher-versions.ts';

export interface Numbered {
  readonly voucher: LedgerVoucher;
  readonly line: number;
}

export interface CheckedVouchers<V extends Numbered> {
  /** `isThere`: with the same content already */
  readonly good: readonly (V & { readonly isThere: boolean })[];
  readonly faults: readonly ReadEvent<never>[];
}

export interface VoucherCheck {
  judge<V extends Numbered>(vouchers: readonly V[]): Promise<CheckedVouchers<V>>;
  readonly counts: { good: number; bad: number; fresh: number; same: number; changed: number };
}

/** A check for one file; `ledgerId` null: the books are new, so everything is. */
export function checkVouchers(work: Work, ledgerId: number | null): VoucherCheck {
  const versions = voucherVersions(work, () => ledgerId);
  const counts = { good: 0, bad: 0, fresh: 0, same: 0, changed: 0 };
  const told = toldApart();
  return {
    counts,
    judge: async (vouchers) => {
      const faults: ReadEvent<never>[] = [];
      const named = vouchers.flatMap((each) => {
        const voucher = told(each.voucher);
        if (!voucher) faults.push(fault('voucher-twice', each.line, each.voucher));
        return voucher ? [{ ...each, voucher }] : [];
      });
      const there = await versions.of(named.map((each) => each.voucher));
      const good = named.flatMap((each, index) => {
        const { voucher, line } = each;
        const version = there[index] ?? null;
        const differs = version !== null && !version.isSame;
        if (differs && !voucher.replaces) {
          faults.push(fault('voucher-differs', line, voucher));
          return [];
        }
        counts[version === null ? 'fresh' : differs ? 'changed' : 'same']++;
        return [{ ...each, isThere: version?.isSame === true }];
      });
      counts.good += good.length;
      counts.bad += faults.length;
      return { good, faults };
    },
  };
}

function fault(code: 'voucher-twice' | 'voucher-differs', line: number, voucher: LedgerVoucher): ReadEvent<never> {
  const value = `${voucher.series} ${voucher.number}`.trim();
  return { problem: importProblem(code, { line, value }), cells: [value] };
}

/**
 * Tells the vouchers of a file apart. Some programs number a recurring entry 1 every month: a number that comes again on
 * another day gets that day added. The same number on the same day is a fault: null. Maps within maps, because joined keys
 * would be made for every voucher of a long file.
 */
function toldApart(): (voucher: LedgerVoucher) => LedgerVoucher | null {
  const years = new Map<number, Map<string, Map<string, string>>>();
  const daysOf = ({ year, series }: LedgerVoucher): Map<string, string> => {
    const ofYear = years.get(year) ?? new Map<string, Map<string, string>>();
    if (ofYear.size === 0) years.set(year, ofYear);
    const days = ofYear.get(series) ?? new Map<string, string>();
    if (days.size === 0) ofYear.set(series, days);
    return days;
  };
  return (voucher) => {
    const days = daysOf(voucher);
    const before = days.get(voucher.number);
    if (before === undefined) {
      days.set(voucher.number, voucher.bookedOn);
      return voucher;
    }
    const number = `${voucher.number} ${voucher.bookedOn}`;
    if (before === voucher.bookedOn || days.has(number)) return null;
    days.set(number, voucher.bookedOn);
    return { ...voucher, number };
  };
}
