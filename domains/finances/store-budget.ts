// Stores budgets: each year in a file becomes one version under a name. A version that is there already with the same rows
// is passed over, with others refused: a budget is never changed in place. Units without any budget for the year take the
// new one at once; otherwise somebody decides.
import { copyRows } from '../../platform/database/copy.ts';
import type { Stored } from '../../platform/imports/import-kind.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping, keepAccountGroups } from './account-grouping.ts';
import { accountIds } from './account-ids.ts';
import { lockBudget, putInForce } from './budget-force.ts';

export interface BudgetVersion {
  readonly year: number;
  readonly name: string;
  readonly chart: string;
  readonly note: string;
  /** transfers decided up to this day are already in its amounts */
  readonly includesTransfersUntil: string | null;
}

/** One amount of a budget: on an account, or on a cost group where the budget is not made by account. */
export interface BudgetRow {
  readonly version: BudgetVersion;
  readonly month: string;
  readonly unit: string;
  readonly account: string | null;
  readonly costGroup: string | null;
  readonly object: string;
  readonly project: string;
  readonly funding: string;
  /** öre, cost positive */
  readonly amount: number;
}

/** Stores rows under an import's id (null: no import). Counts are rows. */
export async function storeBudget(
  work: Work,
  importId: string | null,
  rows: AsyncIterable<BudgetRow> | Iterable<BudgetRow>,
): Promise<Stored> {
  await lockBudget(work);
  const versions = new Map<string, BudgetRow[]>();
  for await (const row of rows) {
    const key = versionKey(row.version);
    const list = versions.get(key) ?? [];
    list.push(row);
    versions.set(key, list);
  }
  let stored = 0;
  let same = 0;
  for (const list of versions.values()) {
    if (await isThere(work, list)) same += list.length;
    else stored += await storeVersion(work, importId, list);
  }
  if (stored) {
    // until it is told what came, the database looks rows up one by one where it should read them all
    await work.sql('analyze finances.budget_rows, finances.budget_in_force');
    work.touch('finances');
  }
  return { stored, same };
}

/** What tells one row of a version from another. */
export function budgetRowKey(row: Omit<BudgetRow, 'version' | 'amount'>): string {
  return [row.unit, row.month, row.account ?? '', row.costGroup ?? '', row.object, row.project, row.funding].join('|');
}

/** The rows of a version as text, to compare by; null when there is no such version. */
export async function versionRows(
  work: Pick<Work, 'sql'>,
  year: number,
  name: string,
): Promise<ReadonlyMap<string, number> | null> {
  const [version] = await work.sql<{ budget_version_id: string }>(
    'select budget_version_id from finances.budget_versions where year = $1 and name = $2',
    [year, name],
  );
  if (!version) return null;
  const rows = await work.sql<{
    unit: string;
    month: string;
    account: string | null;
    cost_group: string | null;
    object: string;
    project: string;
    funding: string;
    amount: number;
  }>(
    `select r.unit, r.month, a.number as account, r.cost_group, r.object, r.project, r.funding, r.amount
     from finances.budget_rows r left join finances.accounts a using (account_id) where r.budget_version_id = $1`,
    [version.budget_version_id],
  );
  return new Map(rows.map((row) => [budgetRowKey({ ...row, costGroup: row.cost_group }), row.amount]));
}

/** Whether rows say just what a version holds. */
export function sameRows(there: ReadonlyMap<string, number>, rows: readonly BudgetRow[]): boolean {
  return there.size === rows.length && rows.every((row) => there.get(budgetRowKey(row)) === row.amount);
}

async function isThere(work: Work, rows: readonly BudgetRow[]): Promise<boolean> {
  const [first] = rows;
  const there = first ? await versionRows(work, first.version.year, first.version.name) : null;
  if (!first || !there) return false;
  if (sameRows(there, rows)) return true;
  throw new Refusal('conflict', 'budget-version-differs', { year: first.version.year, name: first.version.name });
}

async function storeVersion(work: Work, importId: string | null, rows: readonly BudgetRow[]): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const { year, name, chart, note, includesTransfersUntil } = first.version;
  const id = work.newId();
  await work.sql(
    `insert into finances.budget_versions (budget_version_id, year, name, chart, note, includes_transfers_until, import_id, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      year,
      name,
      chart,
      note,
      includesTransfersUntil,
      importId,
      work.now,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
    ],
  );
  const accounts = await groupedAccounts(work, chart, year, rows);
  const columns = [
    'budget_version_id',
    'row_no',
    'month',
    'unit',
    'account_id',
    'cost_group',
    'object',
    'project',
    'funding',
    'amount',
  ];
  const cells = rows.map((row, index) => [
    ...[id, index + 1, row.month, row.unit, row.account === null ? null : (accounts.get(row.account) ?? 0)],
    ...[row.account === null ? row.costGroup : null, row.object, row.project, row.funding, row.amount],
  ]);
  await copyRows(work.connection(), 'finances.budget_rows', columns, cells);
  const free = await unitsWithoutBudget(work, year, [...new Set(rows.map((row) => row.unit))]);
  if (free.length) await putInForce(work, id, year, free, '');
  return rows.length;
}

async function groupedAccounts(
  work: Work,
  chart: string,
  year: number,
  rows: readonly BudgetRow[],
): Promise<ReadonlyMap<string, number>> {
  const accounts = await accountIds(work, chart, [...new Set(rows.flatMap((row) => row.account ?? []))]);
  const group = grouping(await chartMapping(work, chart));
  await keepAccountGroups(
    work,
    [...accounts].map(([number, accountId]) => ({ accountId, year, costGroup: group(number, year) })),
  );
  return accounts;
}

async function unitsWithoutBudget(work: Work, year: number, units: readonly string[]): Promise<string[]> {
  const taken = await work.sql<{ unit: string }>(
    'select unit from finances.budget_in_force where year = $1 and unit = any($2)',
    [year, units],
  );
  const have = new Set(taken.map((row) => row.unit));
  return units.filter((unit) => !have.has(unit));
}

function versionKey(version: BudgetVersion): string {
  return `${version.year} ${version.name}`;
}
