// The chart of the economy page: outcome beside budget for each line, in million kronor. Pure.
import type { ChartSpec } from '../../../platform/documents/chart-spec.ts';
import type { Language } from '../../../web/words.ts';
import type { OutcomeRow } from '../ledger-contract.ts';

export type OutcomeChartWords = { title: string; header: string; outcome: string; budget: string };

const most = 14;

/** Costs are drawn as amounts, so that the longest bar is the largest line. */
export function outcomeChart(rows: readonly OutcomeRow[], language: Language, words: OutcomeChartWords): ChartSpec {
  const shown = rows.toSorted((a, b) => Math.abs(b.outcome) - Math.abs(a.outcome)).slice(0, most);
  const value = (ore: number) => Math.round(Math.abs(ore) / 1e7) / 10;
  return {
    kind: 'grouped-bar',
    title: words.title,
    categoryHeader: words.header,
    categories: shown.map((row) => row.name || row.key),
    series: [
      { name: words.outcome, role: 'this-year', values: shown.map((row) => value(row.outcome)) },
      { name: words.budget, role: 'last-year', values: shown.map((row) => value(row.budget)) },
    ],
    unit: 'mnkr',
    decimals: 1,
    language,
    sideways: true,
  };
}
