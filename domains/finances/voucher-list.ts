// The vouchers behind a number: those with rows that match, newest first or largest first. The sums tell in which months
// there is anything at all, so that a page reads the rows of few months however long the period is.

import { firstDay, lastDay, periodOf } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import type { Work } from '../../platform/work/work.ts';
import { type Days, type MonthRows, stretchesOf } from './day-stretches.ts';
import type * as contract from './ledger-contract.ts';
import type { VoucherLine } from './ledger-contract.ts';
import { matchingRows, type VoucherFilter } from './matching-rows.ts';
import { asksForCodes, codingConditions, oneOffCondition } from './narrowed.ts';
import { type ScopeSet, scopeCondition, scopeSets } from './unit-scope.ts';

type Asked = GivenOf<typeof contract.listVouchers>;

export async function listVouchers(work: Work, input: Asked) {
  const isByAmount = input.sort === '-amount';
  (isByAmount ? largestMark : dayMark).read(input.after);
  const sets = scopeSets(work, input.unit, input.organisation, periodOf(input.period));
  const months = await monthsWithRows(work, input, sets);
  const lines = isByAmount ? await largest(work, input, sets) : await byDay(work, input, sets, months);
  const { rows: page, next } = isByAmount
    ? largestMark.page(lines, input.limit, (line) => [Math.abs(line.amount), line.voucher_id])
    : dayMark.page(lines, input.limit, (line) => [line.booked_on, line.voucher_id]);
  const isSummed = !input.series && !input.text && !input.late;
  return {
    vouchers: page.map(shown),
    next,
    total: isSummed
      ? {
          rows: months.reduce((sum, each) => sum + each.rows, 0),
          amount: months.reduce((sum, each) => sum + each.amount, 0),
        }
      : null,
  };
}

/** The months that hold rows which match what the sums know, in order. */
export async function monthsWithRows(work: Work, by: VoucherFilter, sets: readonly ScopeSet[]): Promise<MonthRows[]> {
  const byCoding = asksForCodes(by);
  const values: unknown[] = [];
  const conditions = [
    scopeCondition(sets, 'm', values),
    ...codingConditions(by, 'm.cost_group', values, byCoding ? 'c.object' : 'm.object'),
    ...oneOffCondition(by, 'm.one_off', values),
  ];
  const sums = byCoding
    ? `finances.ledger_months m
       left join finances.codings c on c.coding_id = m.coding_id
       left join finances.accounts a on a.account_id = c.account_id`
    : 'finances.ledger_groups m';
  return work.sql<{ month: string; rows: number; amount: number }>(
    `select m.month, sum(m.row_count)::bigint as rows, sum(m.amount)::bigint as amount
     from ${sums} left join finances.cost_groups k on k.cost_group = m.cost_group
     where ${conditions.join(' and ')} group by m.month order by m.month`,
    values,
  );
}

interface Line {
  [column: string]: unknown;
  voucher_id: number;
  voucher: string;
  series: string;
  number: string;
  booked_on: string;
  registered_on: string | null;
  text: string;
  rows: number;
  amount: number;
  one_off: boolean;
}

function withinMonth(sets: readonly ScopeSet[], month: string): ScopeSet[] {
  return sets.filter((set) => set.from <= month && month <= set.to).map((set) => ({ ...set, from: month, to: month }));
}

const dayMark = listMark('vouchers-by-day', 'day', 'whole');
const largestMark = listMark('largest-vouchers', 'whole', 'whole');

function shown(line: Line): VoucherLine {
  return {
    voucher: line.voucher,
    series: line.series,
    number: line.number,
    bookedOn: line.booked_on,
    registeredOn: line.registered_on,
    text: line.text,
    rows: line.rows,
    amount: line.amount,
    oneOff: line.one_off,
  };
}

/** Stretch by stretch in the order asked for, until the page is full. */
async function byDay(
  work: Work,
  input: Asked,
  sets: readonly ScopeSet[],
  months: readonly MonthRows[],
): Promise<Line[]> {
  const newestFirst = input.sort === '-date';
  const direction = newestFirst ? 'desc' : 'asc';
  const [day, id] = dayMark.read(input.after) ?? [];
  const lines: Line[] = [];
  for (const stretch of stretchesOf(months, newestFirst, input.limit, day)) {
    if (lines.length > input.limit) break;
    const values: unknown[] = [];
    const rest = day
      ? `where (x.booked_on, x.voucher_id) ${newestFirst ? '<' : '>'} ($${values.push(day)}::date, $${values.push(id)}::bigint)`
      : '';
    const vouchers = voucherQuery(input, withinMonth(sets, stretch.month), stretch, values);
    lines.push(
      ...(await work.sql<Line>(
        `select * from (${vouchers}) x ${rest} order by x.booked_on ${direction}, x.voucher_id ${direction} limit $${values.push(input.limit + 1 - lines.length)}`,
        values,
      )),
    );
  }
  return lines;
}

async function largest(work: Work, input: Asked, sets: readonly ScopeSet[]): Promise<Line[]> {
  const period = periodOf(input.period);
  const values: unknown[] = [];
  const after = largestMark.read(input.after);
  const rest = after
    ? `where (abs(x.amount), x.voucher_id) < ($${values.push(after[0])}::bigint, $${values.push(after[1])}::bigint)`
    : '';
  const vouchers = voucherQuery(input, sets, { from: firstDay(period.from), to: lastDay(period.to) }, values);
  return work.sql<Line>(
    `select * from (${vouchers}) x ${rest} order by abs(x.amount) desc, x.voucher_id desc limit $${values.push(input.limit + 1)}`,
    values,
  );
}

/** Vouchers with the rows that match within these days, summed. */
function voucherQuery(by: VoucherFilter, sets: readonly ScopeSet[], days: Days, values: unknown[]): string {
  return `select v.voucher_id, l.code || ':' || v.year || ':' || v.series || ':' || v.number as voucher, v.series, v.number,
      v.booked_on, v.registered_on, v.text, x.rows, x.amount, x.one_off
    from (select r.voucher_id, count(*)::int as rows, sum(r.amount)::bigint as amount, bool_or(r.one_off_id is not null) as one_off
        ${matchingRows(by, sets, days, values)} group by r.voucher_id) x
      join finances.vouchers v using (voucher_id) join finances.ledgers l using (ledger_id)`;
}
