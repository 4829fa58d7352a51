// What makes two versions of a voucher the same: everything its bookkeeping says, and nothing that we add (the unit follows
// from our own register and may change).
import { hash } from 'node:crypto';
import type { LedgerVoucher } from './ledger-voucher.ts';

/**
 * Sixteen bytes that are equal only for equal content, each as the character of that number: a buffer of its own for each
 * voucher would take longer to make than the hash.
 */
export function contentHash(voucher: LedgerVoucher): string {
  let text = `${voucher.bookedOn}\t${voucher.registeredOn ?? ''}\t${voucher.text}\t${voucher.corrects ?? ''}`;
  for (const { coding, amount, text: said } of voucher.rows) text += `${coding.words}${amount}\t${said}`;
  return hash('sha256', text, 'binary').slice(0, 16);
}
