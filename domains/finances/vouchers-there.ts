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
  readonly good: readonly V[];
  readonly faults: readonly ReadEvent<never>[];
}

export interface VoucherCheck {
  judge<V extends Numbered>(vouchers: readonly V[]): Promise<CheckedVouchers<V>>;
  readonly counts: { good: number; bad: number; fresh: number; same: number; changed: number };
}

/** A check for one file; `ledgerId` null: the books are new, so everything is. */
export function checkVouchers(work: Work, ledgerId: number | null): VoucherCheck {
  const versions = voucherVersions(work, () => ledgerId);
  const seen = seenNumbers();
  const counts = { good: 0, bad: 0, fresh: 0, same: 0, changed: 0 };
  return {
    counts,
    judge: async (vouchers) => {
      const there = await versions.of(vouchers.map((each) => each.voucher));
      const faults: ReadEvent<never>[] = [];
      const good = vouchers.filter(({ voucher, line }, index) => {
        const version = there[index] ?? null;
        if (seen(voucher)) faults.push(fault('voucher-twice', line, voucher));
        else if (version && !version.isSame && !voucher.replaces) faults.push(fault('voucher-differs', line, voucher));
        else {
          counts[version === null ? 'fresh' : version.isSame ? 'same' : 'changed']++;
          return true;
        }
        return false;
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

/** Whether a voucher's number was there before in this file; sets within maps, because joined keys would be made for each. */
function seenNumbers(): (voucher: LedgerVoucher) => boolean {
  const years = new Map<number, Map<string, Set<string>>>();
  return ({ year, series, number }) => {
    const ofYear = years.get(year) ?? new Map<string, Set<string>>();
    if (ofYear.size === 0) years.set(year, ofYear);
    const numbers = ofYear.get(series) ?? new Set<string>();
    if (numbers.size === 0) ofYear.set(series, numbers);
    const before = numbers.size;
    return numbers.add(number).size === before;
  };
}
