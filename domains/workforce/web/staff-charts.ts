// What the charts about staff say: each one thing, in its title, with last year thin behind. Pure.
import type { ChartSpec } from '../../../platform/documents/chart-spec.ts';
import type { ShownUnit } from '../../../platform/figures/figure.ts';
import { unitWord } from '../../../platform/figures/show.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { numberOf } from '../../../web/house/trend-chart.ts';
import { monthName } from '../../../web/ui/period-steps.ts';
import type { Language } from '../../../web/words.ts';
import type { StaffSeries, showStaff } from '../contract.ts';

export type StaffAnswer = AnswerOf<typeof showStaff>;
export type StaffFigure = StaffAnswer['figures'][number];

/** The words a chart needs, in the reader's language. */
export interface ChartWords {
  readonly language: Language;
  readonly month: string;
  readonly group: string;
  /** the sentence that compares a figure with last year's */
  readonly compared: (figure: StaffFigure) => string;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** January to December: this year as far as it goes, last year behind. */
export function yearChart(
  series: StaffSeries,
  figure: StaffFigure,
  kind: 'line' | 'grouped-bar',
  words: ChartWords,
): ChartSpec {
  const year = yearOf(series);
  return {
    ...frame(series, words, words.compared(figure)),
    kind,
    categories: months.map((month) => monthName(`${year}-${month}`, words.language, 'short')),
    series: [
      { name: String(year - 1), role: 'last-year', values: ofYear(series, year - 1) },
      { name: String(year), role: 'this-year', values: ofYear(series, year) },
    ],
  };
}

/** Month after month without a break, for figures that reach back by themselves. */
export function runningChart(series: StaffSeries, figure: StaffFigure, words: ChartWords): ChartSpec {
  const names = series.points.map((point, index) => {
    const name = monthName(point.month, words.language, 'short');
    return index === 0 || point.month.endsWith('-01') ? `${name} ${point.month.slice(0, 4)}` : name;
  });
  return {
    ...frame(series, words, words.compared(figure)),
    kind: 'line',
    categories: names,
    series: [
      {
        name: series.name[words.language],
        role: 'this-year',
        values: series.points.map((point) => numberOf(point.shown)),
      },
    ],
    directLabels: false,
  };
}

/** The parts of a whole on top of one another, month by month this year. */
export function partsChart(
  parts: readonly StaffSeries[],
  names: readonly string[],
  title: string,
  words: ChartWords,
): ChartSpec | null {
  const [first] = parts;
  if (!first) return null;
  const year = yearOf(first);
  const known = months.filter((month) => first.points.some((point) => point.month === `${year}-${month}`));
  return {
    ...frame(first, words, title),
    kind: 'stacked-bar',
    categories: known.map((month) => monthName(`${year}-${month}`, words.language, 'short')),
    series: parts.map((part, index) => ({
      name: names[index] ?? part.name[words.language],
      role: 'category' as const,
      values: ofYear(part, year).slice(0, known.length),
    })),
  };
}

/** One figure for several groups, this period and the same last year. */
export function groupsChart(
  figures: readonly StaffFigure[],
  names: readonly string[],
  title: string,
  periods: readonly [then: string, now: string],
  words: ChartWords,
): ChartSpec | null {
  const [first] = figures;
  if (!first) return null;
  return {
    kind: 'grouped-bar',
    title,
    categoryHeader: words.group,
    categories: [...names],
    series: [
      { name: periods[0], role: 'last-year', values: figures.map((each) => numberOf(each.lastYear.shownNumber)) },
      { name: periods[1], role: 'this-year', values: figures.map((each) => numberOf(each.shownNumber)) },
    ],
    unit: unitOf(first.shownUnit, words.language),
    decimals: decimalsOf(figures.map((each) => each.shownNumber)),
    language: words.language,
  };
}

/** Whether every point is hidden or missing: then there is nothing to draw. */
export function isEmpty(series: StaffSeries): boolean {
  return series.points.every((point) => point.value === null);
}

/** With its unit, unless the figure's name says it already. */
export function plainly(value: Pick<StaffFigure, 'shown' | 'shownNumber' | 'shownUnit'>): string {
  return ['st', 'årsarbetare'].includes(value.shownUnit) ? value.shownNumber : value.shown;
}

function frame(series: StaffSeries, { language, month }: ChartWords, title: string) {
  return {
    title,
    categoryHeader: month,
    unit: unitOf(series.shownUnit, language),
    decimals: decimalsOf(series.points.map((point) => point.shown)),
    language,
  };
}

function unitOf(shownUnit: string, language: Language): string {
  // the server only sends units the figure module knows
  return unitWord(shownUnit as ShownUnit, language);
}

function yearOf(series: StaffSeries): number {
  return Number(series.points.at(-1)?.month.slice(0, 4) ?? 0);
}

function ofYear(series: StaffSeries, year: number): (number | null)[] {
  const shown = new Map(series.points.map((point) => [point.month, point.shown]));
  return months.map((month) => numberOf(shown.get(`${year}-${month}`)));
}

/** As many decimals as the figure is shown with. */
function decimalsOf(shown: readonly string[]): number {
  return Math.max(0, ...shown.map((text) => /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0));
}
