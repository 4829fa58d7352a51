// The trend of a figure as a chart: this year month by month, last year thin behind it.
import type { ChartSpec } from '../../platform/documents/chart-spec.ts';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { type Language, locales } from '../words.ts';
import type { FigureAnswer } from './figure-page.tsx';

export type TrendWords = { title: string; month: string; now: string; before: string };

export function trendChart(data: FigureAnswer, language: Language, words: TrendWords): ChartSpec {
  const last = data.trend.at(-1)?.month ?? '';
  const year = last.slice(0, 4);
  const before = String(Number(year) - 1);
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const value = (month: string) => numberOf(data.trend.find((each) => each.month === month)?.shown);
  const name = new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' });
  return {
    kind: 'line',
    title: words.title,
    categoryHeader: words.month,
    categories: months.map((month) => name.format(new Date(`2019-${month}-15T00:00:00Z`)).replace('.', '')),
    series: [
      { name: before, role: 'last-year', values: months.map((month) => value(`${before}-${month}`)) },
      { name: year, role: 'this-year', values: months.map((month) => value(`${year}-${month}`)) },
    ],
    // the server only sends units the figure module knows
    unit: unitWord(data.card.shownUnit as ShownUnit, language),
    decimals: data.card.decimals,
    language,
  };
}

/** A shown number back as a number: the chart draws what is written, never more digits than are meant. */
export function numberOf(shown: string | undefined): number | null {
  if (shown === undefined) return null;
  const text = shown
    .replace(/[\u202f\u00a0\s]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? null : value;
}
