// The address of a voucher's page: where the rows behind a figure lead. Pure.

export function voucherAddress(voucher: string): string {
  return `/finances/vouchers/${encodeURIComponent(voucher)}`;
}
