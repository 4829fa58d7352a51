// The report's charts: a figure month by month, this year strong and last year thin behind, with a title that says how it
// went and a text for those who do not see it.
import type { ChartSeries, ChartSpec } from '../../platform/documents/chart-spec.ts';
import type { Block } from '../../platform/documents/report-tree.ts';
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { type Asked, figureGrid, shownValue, type Value, yearBefore } from '../../platform/figures/figure-values.ts';
import { monthsOf, type Period } from '../../platform/figures/period.ts';
import { showNumber, unitWord } from '../../platform/figures/show.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { FigureChart } from './contract.ts';
import { monthName, reportWords } from './report-words.ts';

/** One chart’s values: by month this year and last, the line it is held against, and the whole period of both years. */
export interface ChartValues {
  readonly chart: FigureChart;
  readonly definition: FigureDefinition;
  readonly now: readonly Value[];
  readonly before: readonly Value[];
  readonly against: readonly Value[];
  readonly total: Value | undefined;
  readonly totalBefore: Value | undefined;
}

/** The values of charts, all asked at once; a chart whose figure nobody publishes is left out. */
export async function chartValues(
  work: Work,
  asked: Asked,
  charts: readonly FigureChart[],
  book: ReadonlyMap<string, FigureDefinition>,
): Promise<ReadonlyMap<FigureChart, ChartValues>> {
  const known = charts.filter((each) => book.has(each.figure));
  const drawn = await Promise.all(
    chartModes.map((by) =>
      drawnBy(
        work,
        asked,
        book,
        by,
        known.filter((each) => each.by === by),
      ),
    ),
  );
  return new Map(drawn.flat().map((each) => [each.chart, each]));
}

const chartModes = ['monthly', 'so-far'] as const;

/** The chart as a block, or a sentence that says why it cannot be drawn. */
export function chartBlock(
  chart: FigureChart,
  values: ChartValues | undefined,
  period: Period,
  language: Language,
): Block {
  const words = reportWords[language];
  if (!values || values.now.every((each) => each.exact === null))
    return { kind: 'callout', tone: 'note', inlines: [{ kind: 'text', text: words.chartMissing(chart.name) }] };
  const spec = chartSpec(values, period, language);
  return { kind: 'chart', chart: spec, alt: alternative(values, spec, period, language) };
}

/** The months of the period, or everything from January to each of them. */
function pointsOf(period: Period, by: FigureChart['by']): Period[] {
  const january = `${period.to.slice(0, 4)}-01`;
  return monthsOf(period).map((month) => ({ from: by === 'so-far' && january <= month ? january : month, to: month }));
}

function chartSpec(values: ChartValues, period: Period, language: Language): ChartSpec {
  const { chart, definition, now, before, against } = values;
  const year = period.to.slice(0, 4);
  const numbers = (all: readonly Value[]) => all.map((each) => numberShown(each, definition, language));
  const figureId = definition.id;
  const series: ChartSeries[] = [{ name: year, figureId, role: 'this-year', values: numbers(now) }];
  if (before.some(hasRecords))
    series.push({ name: String(Number(year) - 1), figureId, role: 'last-year', values: numbers(before) });
  if (against.some((each) => each.exact !== null))
    series.push({
      name: chart.againstName || reportWords[language].target,
      ...(chart.against ? { figureId: chart.against } : {}),
      role: 'target',
      values: numbers(against),
    });
  return {
    kind: chart.kind === 'bar' ? 'grouped-bar' : 'line',
    title: title(values, language),
    figureId,
    categoryHeader: reportWords[language].month,
    categories: monthsOf(period).map((month) => monthName(month, language, 'short')),
    series,
    unit: unitWord(definition.shown.unit, language),
    decimals: definition.shown.decimals,
    language,
  };
}

/** Nought is a value only where there are records behind it. */
function hasRecords(value: Value): boolean {
  return value.exact !== null && value.facts > 0;
}

/** The value as it is written, as a number: a chart and its table never say more than the text. */
function numberShown(value: Value, definition: FigureDefinition, language: Language): number | null {
  if (!value.exact) return null;
  const text = showNumber(value.exact, definition.shown, language);
  return Number(
    text
      .replace(/[\u202f\u00a0]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

function title({ chart, definition, total, totalBefore }: ChartValues, language: Language): string {
  const words = reportWords[language];
  if (!total?.exact) return chart.name;
  const now = shownValue(definition, total, language).shown;
  if (!totalBefore?.exact || !hasRecords(totalBefore)) return words.titleAlone(chart.name, now);
  const then = shownValue(definition, totalBefore, language).shown;
  if (now === then) return words.titleSame(chart.name, now);
  const rose = total.exact.n * totalBefore.exact.d > totalBefore.exact.n * total.exact.d;
  return rose ? words.titleUp(chart.name, now, then) : words.titleDown(chart.name, now, then);
}

function alternative(values: ChartValues, spec: ChartSpec, period: Period, language: Language): string {
  const words = reportWords[language];
  const { chart, definition, now } = values;
  const year = period.to.slice(0, 4);
  const [from, to] = [monthName(period.from, language), monthName(period.to, language)];
  const kind = spec.kind === 'line' ? words.altLine : words.altBar;
  const about =
    chart.by === 'so-far' ? words.altSoFar(chart.name, from, to, year) : words.altMonths(chart.name, from, to, year);
  const numbers = spec.series[0]?.values ?? [];
  const there = numbers.filter((each) => each !== null);
  const at = (value: number) => numbers.indexOf(value);
  const [high, low] = [at(Math.max(...there)), at(Math.min(...there))];
  const shown = (index: number) => {
    const value = now[index];
    return value ? shownValue(definition, value, language).shown : '';
  };
  const month = (index: number) => monthName(monthsOf(period)[index] ?? period.to, language);
  const extremes = words.altExtremes(shown(high), month(high), shown(low), month(low));
  const lastYear = spec.series.find((each) => each.role === 'last-year');
  return [`${kind}.`, about, extremes, lastYear ? words.altLastYear(lastYear.name) : ''].filter(Boolean).join(' ');
}

/** The charts of one mode: one grid of all their figures over all their points. */
async function drawnBy(
  work: Work,
  asked: Asked,
  book: ReadonlyMap<string, FigureDefinition>,
  by: FigureChart['by'],
  charts: readonly FigureChart[],
): Promise<ChartValues[]> {
  if (charts.length === 0) return [];
  const ids = new Set(charts.flatMap((each) => [each.figure, ...(each.against ? [each.against] : [])]));
  const definitions = [...ids].flatMap((id) => book.get(id) ?? []);
  const points = pointsOf(asked.period, by);
  const periods = [...points, ...points.map(yearBefore), asked.period, yearBefore(asked.period)];
  const grid = await figureGrid(work, definitions, asked, periods);
  const seriesOf = (figure: string): Value[] => {
    const index = definitions.findIndex((each) => each.id === figure);
    return grid.flatMap((row) => row[index] ?? []);
  };
  return charts.flatMap((chart) => {
    const definition = book.get(chart.figure);
    const values = seriesOf(chart.figure);
    if (!definition) return [];
    return [
      {
        chart,
        definition,
        now: values.slice(0, points.length),
        before: values.slice(points.length, 2 * points.length),
        against: chart.against ? seriesOf(chart.against).slice(0, points.length) : [],
        total: values.at(-2),
        totalBefore: values.at(-1),
      },
    ];
  });
}
