// Region Norrviken's finances: two years of vouchers and budgets, stored by the same functions as imports. One month of the
// books as a SIE file to import: example-sie.ts.
import { exampleUnits } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { monthsOf } from '../../platform/figures/period.ts';
import type { Work } from '../../platform/work/work.ts';
import { keepTransfer } from './budget-transfers.ts';
import { exampleChart, exampleMapping } from './example-accounts.ts';
import { exampleBudgets, exampleTransfers } from './example-budget.ts';
import { exampleVouchers } from './example-vouchers.ts';
import { addMappingVersion } from './mapping-actions.ts';
import { keepOneOff, markRows } from './one-off-marks.ts';
import { loadPlanning } from './planning-example.ts';
import { storeBudget } from './store-budget.ts';
import { storeLedger } from './store-ledger.ts';

/** The import the example's vouchers stand under. */
export const exampleImportId = stableId('finances-import', 'example');

/** Loads the ledger, its marks and the budgets. */
export async function loadExample(work: Work): Promise<void> {
  await addMappingVersion(work, {
    chart: exampleChart,
    validFromYear: 2018,
    ranges: exampleMapping.map((range) => ({ ...range })),
    note: 'Region Norrvikens konteringsplan',
  });
  await storeLedger(work, exampleImportId, exampleVouchers());
  await markAudit(work);
  await tellUses(work);
  await storeBudget(work, null, exampleBudgets());
  await storeBudget(work, null, proposal());
  for (const { months, ...transfer } of exampleTransfers)
    await keepTransfer(work, { ...transfer, months: monthsOf(months) });
  await loadPlanning(work);
  work.touch('finances');
}

/** What was booked on objects to the end of July has been told; August is still to be done. */
async function tellUses(work: Work): Promise<void> {
  await work.sql(
    `insert into finances.object_uses (ledger_id, year, series, number, content_hash, row_no, work_type, side, funding,
       told_at, told_by_id, told_by_name)
     select v.ledger_id, v.year, v.series, v.number, v.content_hash, r.row_no, x.work_type, x.side, x.funding,
       '2019-08-20T09:00:00Z', 'example', 'Karin Strandmark'
     from finances.ledger_rows r join finances.codings c using (coding_id) join finances.vouchers v using (voucher_id)
       join finances.account_groups g on g.account_id = c.account_id and g.year = v.year
       join finances.cost_groups k using (cost_group)
       cross join lateral (select case when k.heading in ('depreciation', 'revenue') then null else
         case c.funding when 'BIT' then 'central-it' when 'INV' then 'investment' when 'PROJ' then 'project' else 'frame' end
         end as funding) f
       cross join lateral (select f.funding, case when f.funding is not null then 'it' end as side,
         case when f.funding in ('investment', 'project') then 'development' when f.funding is not null then 'maintenance' end
           as work_type) x
     where c.object <> '' and k.kind <> 'balance' and v.replaced_by is null
       and (r.booked_on < '2019-08-01' or x.work_type is null)`,
  );
}

/** The audit of licences will not come back: its cost rows are marked. */
async function markAudit(work: Work): Promise<void> {
  const oneOff = await keepOneOff(work, {
    category: 'licence-audit',
    title: 'Licensgranskning av kontorsprogram',
    reason: 'Leverantören gick igenom licenserna och efterdebiterade det som saknades. Det kommer inte tillbaka.',
  });
  for (const voucher of exampleVouchers()) {
    if (!voucher.oneOff) continue;
    const [row] = await work.sql<{ voucher_id: number }>(
      'select voucher_id from finances.vouchers where year = $1 and series = $2 and number = $3 and replaced_by is null',
      [voucher.year, voucher.series, voucher.number],
    );
    const rows = voucher.rows.flatMap(({ coding }, index) => (coding.unit === '' ? [] : [index + 1]));
    if (row) await markRows(work, oneOff, row.voucher_id, rows);
  }
}

/** What the division first asked for; never put in force. */
function proposal() {
  const units = new Set(exampleUnits.filter((unit) => unit.code.startsWith('DTD')).map((unit) => unit.code));
  return exampleBudgets()
    .filter((row) => row.version.year === 2019 && units.has(row.unit))
    .map((row) => ({
      ...row,
      version: { ...row.version, name: 'Förslag i oktober', note: 'Divisionens förslag före regionens beslut' },
      amount: row.account?.startsWith('4') ? Math.round(row.amount / 10_000) * 10_300 : row.amount,
    }));
}
