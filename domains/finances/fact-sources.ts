// The two sources that every outcome and budget figure is computed from: ledger rows and budget rows. Both are signed as in
// the books, debit positive: a cost is a positive amount, revenue a negative one.
import type { FactSource } from '../../platform/figures/figure.ts';
import { findPartNames, partNames } from './part-names.ts';

/** Where a voucher is opened; the name is `books:year:series:number`. */
export function voucherAddress(voucher: string): string {
  return `/finances/vouchers/${encodeURIComponent(voucher)}`;
}

const dims = ['heading', 'cost_group', 'kind', 'account', 'object', 'project', 'counterpart', 'funding', 'one_off'];

// a whole number: what `extract` gives cannot be told to be one of account_groups' years, and the join would never be left out
const yearBooked = "date_part('year', r.booked_on)::int";
// what a coding says of its rows in one accounting year; `mark` is the category of the one-off, or null
const codingDims = (mark: string) => `c.unit, k.heading, g.cost_group, k.kind, a.number as account,
    nullif(c.object, '') as object, nullif(c.project, '') as project, nullif(c.counterpart, '') as counterpart,
    nullif(c.funding, '') as funding, ${mark} as one_off`;
const codingJoins = (year: string) => `left join finances.accounts a on a.account_id = c.account_id
      left join finances.account_groups g on g.account_id = c.account_id and g.year = ${year}
      left join finances.cost_groups k on k.cost_group = g.cost_group`;

/** A row is known by its voucher's name and its number there: the same after an import that was undone and done again. */
export const ledgerSource: FactSource = {
  id: 'ledger',
  domain: 'finances',
  title: { sv: 'Huvudbok', da: 'Bogføring', en: 'Ledger' },
  facts: `select l.code || ':' || v.year || ':' || v.series || ':' || v.number || ':' || r.row_no as fact,
      l.code || ':' || v.year || ':' || v.series || ':' || v.number as record,
      r.booked_on as "on", coalesce(r.text, v.text) as label, ${codingDims('o.category')}, r.amount,
      r.coding_id || ':' || ${yearBooked} || ':' || coalesce(o.category, '') as coding
    from finances.ledger_rows r
      join finances.codings c on c.coding_id = r.coding_id
      join finances.vouchers v on v.voucher_id = r.voucher_id
      join finances.ledgers l on l.ledger_id = v.ledger_id
      ${codingJoins(yearBooked)}
      left join finances.one_offs o on o.one_off_id = r.one_off_id`,
  codings: `select m.coding_id || ':' || m.year || ':' || m.one_off as coding, ${codingDims("nullif(m.one_off, '')")}
    from (select distinct coding_id, left(month, 4)::int as year, one_off from finances.ledger_months) m
      join finances.codings c on c.coding_id = m.coding_id
      ${codingJoins('m.year')}`,
  // left joins on primary keys: PostgreSQL leaves out those whose columns a question does not ask for
  cube: `select m.month, m.unit, k.heading, m.cost_group, k.kind, a.number as account, nullif(c.object, '') as object,
      nullif(c.project, '') as project, nullif(c.counterpart, '') as counterpart, nullif(c.funding, '') as funding,
      nullif(m.one_off, '') as one_off, m.amount, m.row_count as facts
    from finances.ledger_months m
      left join finances.codings c on c.coding_id = m.coding_id
      left join finances.accounts a on a.account_id = c.account_id
      left join finances.cost_groups k on k.cost_group = m.cost_group`,
  dims,
  dimNames: partNames,
  findNames: findPartNames,
  measures: ['amount'],
  recordAddress: voucherAddress,
};

const budgetDims = ['heading', 'cost_group', 'kind', 'account', 'object', 'project', 'funding'];

/** The versions in force and the transfers beside them; a row counts on the first day of its month. */
export const budgetSource: FactSource = {
  id: 'budget',
  domain: 'finances',
  title: { sv: 'Budget', da: 'Budget', en: 'Budget' },
  facts: `select e.fact, e.record, (e.month || '-01')::date as "on", e.unit, e.label, k.heading, e.cost_group, k.kind, e.account,
      e.object, e.project, e.funding, e.amount
    from finances.budget_entries e left join finances.cost_groups k on k.cost_group = e.cost_group`,
  cube: `select e.month, e.unit, k.heading, e.cost_group, k.kind, e.account, e.object, e.project, e.funding, e.amount, 1 as facts
    from finances.budget_entries e left join finances.cost_groups k on k.cost_group = e.cost_group`,
  dims: budgetDims,
  dimNames: partNames,
  findNames: findPartNames,
  measures: ['amount'],
  recordAddress: (record) =>
    record.startsWith('transfer-')
      ? `/finances/budget/transfers?transfer=${record.slice('transfer-'.length)}`
      : `/finances/budget?version=${record}`,
};
