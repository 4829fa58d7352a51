// What makes two versions of a voucher the same: everything its bookkeeping says, and nothing that we add (the unit follows
// from our own register and may change).
import { hash } from 'node:crypto';
import type { LedgerVoucher } from './ledger-voucher.ts';

/** Sixteen bytes that are equal only for equal content. */
export function contentHash(voucher: LedgerVoucher): Buffer {
  let text = `${voucher.bookedOn}\t${voucher.registeredOn ?? ''}\t${voucher.text}\t${voucher.corrects ?? ''}`;
  for (const { coding, amount, text: said } of voucher.rows)
    text += `\n${coding.account}\t${coding.costCentre}\t${coding.object}\t${coding.project}\t${coding.counterpart}\t${coding.funding}\t${amount}\t${said}`;
  return hash('sha256', text, 'buffer').subarray(0, 16);
}
