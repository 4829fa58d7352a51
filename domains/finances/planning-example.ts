// The planning half of the example: investments, what explains deviations, and forecasts. Loaded after ledger and budget.
import type { Work } from '../../platform/work/work.ts';
import { loadForecasts } from './forecast-example.ts';
import { loadInvestments } from './investment-example.ts';
import { loadVariance } from './variance-example.ts';

/** Loads it in the order in which the parts build on each other. */
export async function loadPlanning(work: Work): Promise<void> {
  await loadInvestments(work);
  await loadVariance(work);
  await loadForecasts(work);
}
