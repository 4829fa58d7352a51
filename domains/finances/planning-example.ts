// The planning half of the example: investments, what explains deviations, and forecasts. Loaded after ledger and budget.
import type { Work } from '../../platform/work/work.ts';
import { loadForecasts } from './forecast-example.ts';
import { loadInvestments } from './investment-example.ts';
import { loadVariance } from './variance-example.ts';

/** Loads it in the order in which the parts build on each other. */
export async function loadPlanning(work: Work): Promise<void> {
  // tables just filled have no statistics yet, and the views over them would be slow until the database looks by itself
  const filled =
    'ledger_rows ledger_months codings vouchers account_groups budget_rows budget_versions budget_in_force';
  await work.sql(`analyze ${filled.replace(/\w+/g, 'finances.$&,').slice(0, -1)}`);
  await loadInvestments(work);
  await loadVariance(work);
  await loadForecasts(work);
}
