// The example region's finances: the division's accounts in groups, its vouchers from January 2018 to August 2019 through
// the same store as any import, budgets for two years in force, the licence audit marked as a one-off, and investments.
import { divisionCode } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { regroup } from './account-grouping.ts';
import { exampleBudget } from './example/ledger-budget.ts';
import { customers, suppliers } from './example/ledger-parties.ts';
import { exampleAccounts, exampleObjects, exampleRanges } from './example/ledger-totals.ts';
import { type ExampleRow, exampleVouchers } from './example/ledger-vouchers.ts';
import { loadInvestments } from './investment-example.ts';
import { codingPool, type LedgerVoucher, openBook } from './ledger-voucher.ts';
import { storeLedger } from './store-ledger.ts';
import { unitOfCostCentre } from './unit-of-cost-centre.ts';

const chart = 'region-bas';
const author = ['example', 'Karin Strandmark'] as const;

/** The set of books the story's vouchers belong to; a SIE file with this organisation number is the same books. */
export const exampleBook = {
  code: 'RN',
  name: 'Region Norrviken',
  organisationNumber: '232199-9990',
  chart,
} as const;

/** Loads mapping, ledger, one-off, budgets and investments. */
export async function loadExample(work: Work): Promise<void> {
  await loadMapping(work);
  await storeLedger(work, stableId('import', 'ledger'), await ledgerVouchers(work));
  await markAudit(work);
  for (const year of [2018, 2019] as const) await loadBudget(work, year);
  await loadInvestments(work);
  work.touch('finances');
}

/** The division's own version of the mapping, over the chart's classes. */
async function loadMapping(work: Work): Promise<void> {
  await work.sql(
    `insert into finances.mapping_versions (chart, version, valid_from_year, note, created_at, created_by_id, created_by_name)
     values ($1, 2, 2018, 'Regionens egna konton', $2, $3, $4)`,
    [chart, work.now, ...author],
  );
  await work.sql(
    `insert into finances.mapping_ranges (chart, version, from_account, to_account, cost_group, source)
     select chart, 2, from_account, to_account, cost_group, source from finances.mapping_ranges where chart = $1 and version = 1
     union all
     select $1, 2, r.from_account, r.to_account, r.cost_group, 'Regionens kodplan'
     from jsonb_to_recordset($2) as r(from_account text, to_account text, cost_group text)`,
    [
      chart,
      JSON.stringify(
        exampleRanges.map((each) => ({ from_account: each.from, to_account: each.to, cost_group: each.costGroup })),
      ),
    ],
  );
}

async function ledgerVouchers(work: Work): Promise<LedgerVoucher[]> {
  const book = openBook(exampleBook);
  for (const [number, name] of exampleAccounts) book.accountNames.set(number, name);
  for (const [code, name] of exampleObjects) book.names.object.set(code, name);
  for (const party of [...customers, ...suppliers]) book.names.counterpart.set(party.code, party.name);
  const unitOf = await unitOfCostCentre(work);
  const pool = codingPool();
  return exampleVouchers().map((voucher) => ({
    ...voucher,
    book,
    registeredOn: voucher.bookedOn,
    signature: 'LÖN EKO SYS'.split(' ')[voucher.series === 'L' ? 0 : voucher.series === 'K' ? 1 : 2] ?? '',
    corrects: null,
    replaces: false,
    rows: voucher.rows.map((row) => ({
      coding: pool(codes(row, voucher.bookedOn, unitOf)),
      amount: row.amount,
      text: row.text,
    })),
  }));
}

function codes(row: ExampleRow, day: string, unitOf: Awaited<ReturnType<typeof unitOfCostCentre>>) {
  const { account, costCentre, object, counterpart } = row;
  const unit = costCentre ? (unitOf(costCentre, day)?.unit ?? divisionCode) : '';
  return { account, costCentre, object, counterpart, unit, project: '', funding: '' };
}

/** Marks the rows of the licence audit, and moves their sums to the mark. */
async function markAudit(work: Work): Promise<void> {
  const [made] = await work.sql<{ one_off_id: number }>(
    `insert into finances.one_offs (category, title, reason, created_at, created_by_id, created_by_name)
     values ('licence-audit', 'Licensrevision 2019', 'Leverantörens granskning av avtalet; återkommer inte', $1, $2, $3) returning one_off_id`,
    [work.now, ...author],
  );
  await work.sql(
    `with marked as (
       update finances.ledger_rows r set one_off_id = $1 from finances.codings c join finances.accounts a using (account_id)
       where c.coding_id = r.coding_id and a.number = '6420' and r.text like 'Licensrevision%'
       returning r.voucher_id, r.row_no, r.coding_id, r.amount, to_char(r.booked_on, 'YYYY-MM') as month, c.unit
     ), noted as (
       insert into finances.one_off_marks (one_off_id, voucher_id, row_no, marked_at, marked_by_id, marked_by_name)
       select $1, voucher_id, row_no, $2, $3, $4 from marked
     ), summed as (
       select unit, month, coding_id, sum(amount)::bigint as amount, count(*)::int as n from marked group by 1, 2, 3
     ), added as (
       insert into finances.ledger_months (unit, month, coding_id, one_off, cost_group, amount, row_count)
       select s.unit, s.month, s.coding_id, 'licence-audit', 'licences', s.amount, s.n from summed s
     )
     update finances.ledger_months m set amount = m.amount - s.amount, row_count = m.row_count - s.n
     from summed s where (m.unit, m.month, m.coding_id, m.one_off) = (s.unit, s.month, s.coding_id, '')`,
    [made?.one_off_id, work.now, ...author],
  );
  await work.sql('delete from finances.ledger_months where row_count = 0');
}

async function loadBudget(work: Work, year: 2018 | 2019): Promise<void> {
  const id = stableId('budget', String(year));
  await work.sql(
    `insert into finances.budget_versions (budget_version_id, year, name, chart, created_at, created_by_id, created_by_name)
     values ($1, $2, 'Fastställd', $3, $4, $5, $6)`,
    [id, year, chart, work.now, ...author],
  );
  const accounts = await work.sql<{ account_id: number; number: string }>(
    'select account_id, number from finances.accounts where chart = $1',
    [chart],
  );
  const accountId = new Map(accounts.map((row) => [row.number, row.account_id]));
  const unitOf = await unitOfCostCentre(work);
  const rows = exampleBudget(year).map((row, index) => [
    id,
    index + 1,
    row.month,
    unitOf(row.costCentre, `${row.month}-15`)?.unit ?? divisionCode,
    accountId.get(row.account) ?? null,
    row.object,
    row.amount,
  ]);
  const columns = ['budget_version_id', 'row_no', 'month', 'unit', 'account_id', 'object', 'amount'];
  await copyRows(work.connection(), 'finances.budget_rows', columns, rows);
  await regroup(work, chart, year);
  await work.sql(
    `insert into finances.budget_decisions (decision_id, budget_version_id, decided_at, decided_by_id, decided_by_name, note)
     values ($1, $2, $3, $4, $5, 'Divisionens beslut')`,
    [stableId('budget-decision', String(year)), id, work.now, ...author],
  );
  await work.sql(
    `insert into finances.budget_in_force (year, unit, budget_version_id)
     select distinct $1::smallint, unit, budget_version_id from finances.budget_rows where budget_version_id = $2`,
    [year, id],
  );
}
