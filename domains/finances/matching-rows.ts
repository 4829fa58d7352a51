// The ledger rows that a list or an export is narrowed to, as SQL: by days, units, codes, marks, and what only the voucher
// knows.
import { anywhere } from '../../platform/database/list-conditions.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { Days } from './day-stretches.ts';
import type { listVouchers } from './ledger-contract.ts';
import { codingConditions, oneOffCondition } from './narrowed.ts';
import { type ScopeSet, scopeCondition, unitsOf } from './unit-scope.ts';

export type VoucherFilter = Omit<GivenOf<typeof listVouchers>, 'sort' | 'after' | 'limit'>;

/** `from … where …` over ledger rows r, coding c, account a, cost group k, mark o and, where asked, voucher w. */
export function matchingRows(
  by: VoucherFilter,
  sets: readonly ScopeSet[],
  days: Days,
  values: unknown[],
  withVoucher = Boolean(by.series || by.text || by.late),
): string {
  const conditions = [
    `r.booked_on between $${values.push(days.from)}::date and $${values.push(days.to)}::date`,
    `c.unit = any($${values.push(unitsOf(sets))})`,
    ...(sets.length > 1 ? [scopeCondition(sets, 's', values)] : []),
    ...codingConditions(by, 'g.cost_group', values),
    ...oneOffCondition(by, 'o.category', values),
    ...voucherConditions(by, values),
  ];
  const month = sets.length > 1 ? `cross join lateral (select c.unit, to_char(r.booked_on, 'YYYY-MM') as month) s` : '';
  return `from finances.ledger_rows r
      join finances.codings c on c.coding_id = r.coding_id
      join finances.accounts a on a.account_id = c.account_id
      left join finances.account_groups g on g.account_id = c.account_id and g.year = extract(year from r.booked_on)
      left join finances.cost_groups k on k.cost_group = g.cost_group
      left join finances.one_offs o on o.one_off_id = r.one_off_id
      ${withVoucher ? 'join finances.vouchers w on w.voucher_id = r.voucher_id' : ''} ${month}
    where ${conditions.join(' and ')}`;
}

function voucherConditions(by: VoucherFilter, values: unknown[]): string[] {
  const conditions: string[] = [];
  if (by.series) conditions.push(`w.series = $${values.push(by.series)}`);
  if (by.late) conditions.push(`w.registered_on >= date_trunc('month', w.booked_on) + interval '1 month'`);
  if (by.text) {
    const pattern = values.push(anywhere(by.text));
    conditions.push(`(w.text ilike $${pattern} or r.text ilike $${pattern})`);
  }
  return conditions;
}
