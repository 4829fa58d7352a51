// What the tests of forecasts and variance stand on: a ledger of two years given as amounts per month, and a budget in
// force. Amounts are öre as in the ledger: cost positive, revenue negative.
import type { TestHouse } from '../../checks/kit/test-house.ts';
import { newId } from '../../platform/work/ids.ts';
import { type KitRow, kit, store } from './ledger.test-kit.ts';

/** An account of each group that the published chart maps by itself. */
export const accountOf = { revenue: '3010', personnel: '4010', supplies: '5010', depreciation: '7910' } as const;
export type KitGroup = keyof typeof accountOf;

export interface KitLine {
  readonly costCentre: '100' | '200';
  readonly group: KitGroup;
  readonly year: number;
  /** one per month from January; months beyond the list have no rows */
  readonly amounts: readonly number[];
  readonly object?: string;
  /** another account of the same group */
  readonly account?: string;
}

/** Brings rows into the ledger, one voucher per month and line. */
export async function bookLines(t: TestHouse, lines: readonly KitLine[]): Promise<void> {
  const { voucher } = kit();
  const vouchers = lines.flatMap((line) =>
    line.amounts.flatMap((amount, index) => {
      if (amount === 0) return [];
      const account = line.account ?? accountOf[line.group];
      const row: KitRow = line.object
        ? [account, line.costCentre, amount, line.object]
        : [account, line.costCentre, amount];
      return [voucher(newId(), `${line.year}-${String(index + 1).padStart(2, '0')}-15`, [row])];
    }),
  );
  await store(t, vouchers);
}

export interface KitBudget {
  readonly unit: string;
  readonly group: KitGroup;
  readonly amounts: readonly number[];
  readonly object?: string;
}

/** Puts a budget of a year in force for the units it speaks of. */
export async function setBudget(t: TestHouse, year: number, lines: readonly KitBudget[]): Promise<void> {
  const version = newId();
  const { pool } = t.house.database;
  await pool.query(
    `insert into finances.budget_versions (budget_version_id, year, name, chart, created_at, created_by_id, created_by_name)
     values ($1, $2, 'Budget', 'region-bas', now(), 'test', 'test')`,
    [version, year],
  );
  const rows = lines.flatMap((line) =>
    line.amounts.map((amount, index) => ({
      month: `${year}-${String(index + 1).padStart(2, '0')}`,
      unit: line.unit,
      cost_group: line.group,
      object: line.object ?? '',
      amount,
    })),
  );
  await pool.query(
    `insert into finances.budget_rows (budget_version_id, row_no, month, unit, cost_group, object, amount)
     select $1, row_number() over (), r.month, r.unit, r.cost_group, r.object, r.amount
     from json_to_recordset($2) as r(month text, unit text, cost_group text, object text, amount bigint)`,
    [version, JSON.stringify(rows)],
  );
  for (const unit of new Set(lines.map((line) => line.unit)))
    await pool.query('insert into finances.budget_in_force (year, unit, budget_version_id) values ($1, $2, $3)', [
      year,
      unit,
      version,
    ]);
}

/** Marks everything booked in a month on an account as a happening that will not come back. */
export async function markOneOff(t: TestHouse, account: string, month: string): Promise<void> {
  const { pool } = t.house.database;
  const made = await pool.query(
    `insert into finances.one_offs (category, title, reason, created_at, created_by_id, created_by_name)
     values ('licence-audit', 'Licensgranskning', 'Avtalet granskades.', now(), 'test', 'test') returning one_off_id`,
  );
  const rows = `from finances.codings c join finances.accounts a using (account_id) where c.coding_id = x.coding_id and a.number = $2`;
  await pool.query(
    `update finances.ledger_rows x set one_off_id = $1 where to_char(booked_on, 'YYYY-MM') = $3 and exists (select 1 ${rows})`,
    [made.rows[0].one_off_id, account, month],
  );
  await pool.query(
    `update finances.ledger_months x set one_off = 'licence-audit' where month = $2 and exists (select 1 ${rows.replace('$2', '$1')})`,
    [account, month],
  );
}

/** Twelve times the same. */
export function even(amount: number, months = 12): number[] {
  return Array.from({ length: months }, () => amount);
}
