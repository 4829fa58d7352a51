// Keeps finances.ledger_months, ledger_groups and ledger_codes equal to the rows at every commit: whoever adds, takes away
// or marks rows says so here, in the same transaction and under one lock. Nothing else writes those tables.

import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import * as binary from './binary-copy.ts';
import type { MonthSum } from './month-sum.ts';
import { sumsByCode, sumsByGroup } from './sums-together.ts';

/** One writer of the ledger at a time, until the transaction ends. */
export async function lockLedger(work: Work): Promise<void> {
  await work.sql("select pg_advisory_xact_lock(hashtext('finances.ledger'))");
}

/** Takes in sums that were counted while rows were written, in one import under the ledger's lock. */
export interface SumsWriter {
  add(sums: readonly MonthSum[]): Promise<void>;
}

/**
 * Months in which nothing is booked yet get their sums as they were counted, by COPY, which takes a third of the time of
 * adding to what is there; that is most of them, because files come in order of days.
 */
export async function openSums(work: Work): Promise<SumsWriter> {
  const there = await work.sql<{ month: string }>('select distinct month from finances.ledger_groups');
  const booked = new Set(there.map((row) => row.month));
  return {
    add: async (sums) => {
      const { first = [], later = [] } = Object.groupBy(sums, (sum) => (booked.has(sum.month) ? 'later' : 'first'));
      if (first.length) await copySums(work, first);
      if (later.length) await addSums(work, later);
      for (const sum of first) booked.add(sum.month);
    },
  };
}

/**
 * Adds (1) or takes away (−1) the rows of a query (trusted text, its parameters in `values`) that gives coding_id,
 * booked_on, amount and one_off_id.
 */
export async function applyRows(work: Work, query: string, sign: 1 | -1, values: readonly unknown[]): Promise<void> {
  await work.sql(
    `with summed as (
       select c.unit, to_char(r.booked_on, 'YYYY-MM') as month, r.coding_id, coalesce(o.category, '') as one_off, g.cost_group,
         ${sign} * sum(r.amount) as amount, ${sign} * count(*) as row_count
       from (${query}) r
         join finances.codings c using (coding_id)
         left join finances.one_offs o on o.one_off_id = r.one_off_id
         left join finances.account_groups g on g.account_id = c.account_id and g.year = extract(year from r.booked_on)
       group by 1, 2, 3, 4, 5
     ), grouped as (${addGroups('summed')}), coded as (${addCodes('summed')})
     insert into finances.ledger_months as m (unit, month, coding_id, one_off, cost_group, amount, row_count)
     select unit, month, coding_id, one_off, cost_group, amount, row_count from summed
     on conflict (unit, month, coding_id, one_off)
       do update set amount = m.amount + excluded.amount, row_count = m.row_count + excluded.row_count`,
    values,
  );
  if (sign === 1) return;
  for (const table of ['ledger_months', 'ledger_groups', 'ledger_codes'])
    await work.sql(`delete from finances.${table} where row_count = 0`);
}

/** Writes what account_groups says now into the sums of a chart's accounts for the years from `fromYear` on. */
export async function regroupSums(work: Work, chart: string, fromYear: number): Promise<void> {
  await work.sql(
    `update finances.ledger_months m set cost_group = g.cost_group
     from finances.codings c join finances.accounts a using (account_id) join finances.account_groups g using (account_id)
     where c.coding_id = m.coding_id and a.chart = $1 and g.year >= $2 and g.year = left(m.month, 4)::int
       and m.cost_group is distinct from g.cost_group`,
    [chart, fromYear],
  );
  // whatever was summed by group is summed anew
  const from = `${fromYear}-01`;
  await work.sql('delete from finances.ledger_groups where month >= $1', [from]);
  await work.sql('delete from finances.ledger_codes where month >= $1', [from]);
  const again = '(select * from finances.ledger_months where month >= $1)';
  await work.sql(addGroups(again), [from]);
  await work.sql(addCodes(again), [from]);
}

async function copySums(work: Work, sums: readonly MonthSum[]): Promise<void> {
  const connection = work.connection();
  await binary.copyBinary(connection, 'finances.ledger_months', [...sumColumns, 'one_off'], inBinary(sums));
  await copyRows(connection, 'finances.ledger_groups', groupColumns, sumsByGroup(sums));
  await copyRows(connection, 'finances.ledger_codes', codeColumns, sumsByCode(sums));
}

function inBinary(sums: readonly MonthSum[]): binary.BinaryRows {
  const rows = binary.binaryRows();
  for (const { coding, month, codingId, costGroup, amount, rows: count } of sums) {
    binary.beginRow(rows, sumColumns.length + 1);
    binary.putText(rows, coding.unit);
    binary.putText(rows, month);
    binary.putInt4(rows, codingId);
    if (costGroup === null) binary.putNothing(rows);
    else binary.putText(rows, costGroup);
    binary.putInt8(rows, amount);
    binary.putInt4(rows, count);
    binary.putText(rows, '');
  }
  return rows;
}

async function addSums(work: Work, sums: readonly MonthSum[]): Promise<void> {
  await work.sql(`create temp table if not exists ledger_sums (unit text collate "C", month text collate "C", coding_id int,
    one_off text collate "C" default '', cost_group text collate "C", amount bigint, row_count int) on commit drop`);
  await copyRows(work.connection(), 'ledger_sums', sumColumns, cells(sums));
  await work.sql('analyze ledger_sums');
  // two plain steps under the lock take half the time of one "on conflict", which asks for every row
  const same = 'm.unit = s.unit and m.month = s.month and m.coding_id = s.coding_id and m.one_off = s.one_off';
  await work.sql(`update finances.ledger_months m set amount = m.amount + s.amount, row_count = m.row_count + s.row_count
    from ledger_sums s where ${same}`);
  // in the key's order, so that neighbours meet the same pages of the index
  await work.sql(`insert into finances.ledger_months (unit, month, coding_id, one_off, cost_group, amount, row_count)
    select unit, month, coding_id, one_off, cost_group, amount, row_count from ledger_sums s
    where not exists (select 1 from finances.ledger_months m where ${same}) order by unit, month, coding_id`);
  await work.sql(addGroups('ledger_sums'));
  await work.sql(addCodes('ledger_sums'));
  await work.sql('truncate ledger_sums');
}

const sumColumns = ['unit', 'month', 'coding_id', 'cost_group', 'amount', 'row_count'];
const groupColumns = ['unit', 'month', 'cost_group', 'object', 'one_off', 'amount', 'row_count'];
const codeColumns = ['dimension', 'month', 'code', 'cost_group', 'one_off', 'amount', 'row_count'];

/** Adds sums by coding (a relation with the columns of ledger_months) to those by group and object. */
function addGroups(relation: string): string {
  return `insert into finances.ledger_groups as m (unit, month, cost_group, object, one_off, amount, row_count)
    select s.unit, s.month, coalesce(s.cost_group, ''), c.object, s.one_off, sum(s.amount), sum(s.row_count)
    from ${relation} s join finances.codings c using (coding_id) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (unit, month, cost_group, object, one_off) ${adding}`;
}

/** Adds the same to those by one code over all units. */
function addCodes(relation: string): string {
  return `insert into finances.ledger_codes as m (dimension, month, code, cost_group, one_off, amount, row_count)
    select d.dimension, s.month, d.code, coalesce(s.cost_group, ''), s.one_off, sum(s.amount), sum(s.row_count)
    from ${relation} s join finances.codings c using (coding_id) join finances.accounts a using (account_id)
      cross join lateral (values ('account', a.number), ('project', c.project), ('counterpart', c.counterpart),
        ('funding', c.funding)) d(dimension, code)
    where s.unit <> '' and d.code <> '' group by 1, 2, 3, 4, 5
    on conflict (dimension, month, code, cost_group, one_off) ${adding}`;
}

const adding = 'do update set amount = m.amount + excluded.amount, row_count = m.row_count + excluded.row_count';

function* cells(sums: Iterable<MonthSum>) {
  for (const each of sums) yield [each.coding.unit, each.month, each.codingId, each.costGroup, each.amount, each.rows];
}
