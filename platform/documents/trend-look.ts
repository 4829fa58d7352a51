// How a trend looks wherever it stands, on the scorecard, the board, a report's page and on paper: the arrow says better or worse,
// not more or less, so that nobody must know whether a lower number is good. Pure.
import type { Trend } from './report-tree.ts';

export interface TrendLook {
  readonly arrow: '↗' | '↘' | '→' | '–';
  readonly colour: 'green' | 'red' | 'grey';
}

const looks: Readonly<Record<Trend, TrendLook>> = {
  better: { arrow: '↗', colour: 'green' },
  worse: { arrow: '↘', colour: 'red' },
  unchanged: { arrow: '→', colour: 'grey' },
  unknown: { arrow: '–', colour: 'grey' },
};

/** In the order a legend tells them. */
export const trends: readonly Trend[] = ['better', 'unchanged', 'worse', 'unknown'];

/** The arrow and the colour of a trend; its word stands beside, always. */
export function trendLook(trend: Trend): TrendLook {
  return looks[trend];
}
