// Looks up which vouchers the books already hold, and with what content: by their natural key (books, year, series,
// number), many at a time.
import type { Work } from '../../platform/work/work.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';
import { contentHash } from './voucher-content.ts';

export interface VersionThere {
  readonly voucherId: number;
  readonly isSame: boolean;
}

export interface Versions {
  /** for each voucher the version that counts today, or null when it is new */
  of(vouchers: readonly LedgerVoucher[]): Promise<(VersionThere | null)[]>;
}

/** Lookups for one import. Years that are empty when they are first asked about cost one query in all. */
export function voucherVersions(
  work: Pick<Work, 'sql'>,
  ledgerId: (voucher: LedgerVoucher) => number | null,
): Versions {
  // by books, then by year
  const hasVouchers = new Map<number, Map<number, boolean>>();
  const look = async (ledger: number, year: number): Promise<boolean> => {
    const [row] = await work.sql<{ has: boolean }>(
      'select exists (select 1 from finances.vouchers where ledger_id = $1 and year = $2 and replaced_by is null) as has',
      [ledger, year],
    );
    const has = row?.has ?? false;
    hasVouchers.set(ledger, (hasVouchers.get(ledger) ?? new Map<number, boolean>()).set(year, has));
    return has;
  };
  return {
    of: async (vouchers) => {
      const asked: { readonly index: number; readonly ledger: number; readonly voucher: LedgerVoucher }[] = [];
      for (const [index, voucher] of vouchers.entries()) {
        const ledger = ledgerId(voucher);
        if (ledger === null) continue;
        // waited for only where it is not known: this is asked for every voucher of a file
        const has = hasVouchers.get(ledger)?.get(voucher.year) ?? (await look(ledger, voucher.year));
        if (has) asked.push({ index, ledger, voucher });
      }
      const found = new Array<VersionThere | null>(vouchers.length).fill(null);
      if (asked.length === 0) return found;
      for (const row of await versionRows(work, asked)) {
        const ask = asked[row.ord - 1];
        if (!ask) continue;
        const isSame = contentHash(ask.voucher) === row.content_hash.toString('latin1');
        found[ask.index] = { voucherId: row.voucher_id, isSame };
      }
      return found;
    },
  };
}

function versionRows(
  work: Pick<Work, 'sql'>,
  asked: readonly { readonly ledger: number; readonly voucher: LedgerVoucher }[],
) {
  return work.sql<{ ord: number; voucher_id: number; content_hash: Buffer }>(
    `select n.ord, v.voucher_id, v.content_hash
     from unnest($1::int[], $2::smallint[], $3::text[], $4::text[]) with ordinality as n(ledger_id, year, series, number, ord)
     join finances.vouchers v on (v.ledger_id, v.year, v.series, v.number) = (n.ledger_id, n.year, n.series, n.number)
       and v.replaced_by is null`,
    [
      asked.map((each) => each.ledger),
      asked.map((each) => each.voucher.year),
      asked.map((each) => each.voucher.series),
      asked.map((each) => each.voucher.number),
    ],
  );
}
