// What a chart says, as plain values: categories, series and the part each series plays. The same spec is drawn on
// screen, in Word, in PDF and in HTML, and the table behind the chart comes from it too. Pure.
import { z } from 'zod';
import { formatNumber } from './number-format.ts';
import { plainText } from './plain-text.ts';

const chartKinds = ['line', 'bar', 'grouped-bar', 'stacked-bar'] as const;
const seriesRoles = ['this-year', 'last-year', 'target', 'band-low', 'band-high', 'category'] as const;

/**
 * `values` stand in the chart's unit, already rounded as the figure is shown; `null` is "no value", drawn as a gap.
 * `figureId` is the figure they are values of.
 */
export const ChartSeries = z.object({
  name: plainText.min(1),
  figureId: plainText.min(1).optional(),
  values: z.array(z.number().nullable()),
  role: z.enum(seriesRoles),
});
export type ChartSeries = z.infer<typeof ChartSeries>;

/**
 * `title` says one thing in a sentence. `categoryHeader` heads the categories in the table behind ("Månad").
 * `directLabels: false` leaves out the values written at bars and the names at line ends.
 * `sideways` lays bars down; left out, bars lie down when a category's name is long. `figureId` is the figure the title is
 * about.
 */
export const ChartSpec = z
  .object({
    kind: z.enum(chartKinds),
    title: plainText.min(1),
    figureId: plainText.min(1).optional(),
    categoryHeader: plainText.min(1),
    categories: z.array(plainText).min(1).max(60),
    series: z.array(ChartSeries).min(1).max(10),
    unit: plainText,
    decimals: z.int().min(0).max(6),
    language: z.enum(['sv', 'da', 'en']),
    directLabels: z.boolean().optional(),
    sideways: z.boolean().optional(),
  })
  .check((context) => {
    for (const message of specProblems(context.value))
      context.issues.push({ code: 'custom', message, input: context.value.title, path: ['series'] });
  });
export type ChartSpec = z.infer<typeof ChartSpec>;

/** The table behind a chart: one header per column, one row per category, cells as they are written in the language. */
export interface ChartTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart as a table; a missing value is an en dash. */
export function chartTable(spec: ChartSpec): ChartTable {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(value, spec.decimals, spec.language);
  return {
    caption: spec.unit === '' ? spec.title : `${spec.title} (${spec.unit})`,
    headers: [spec.categoryHeader, ...spec.series.map((series) => series.name)],
    rows: spec.categories.map((category, row) => [category, ...spec.series.map((series) => cell(series.values[row]))]),
  };
}

type UncheckedSpec = Pick<ChartSpec, 'title' | 'kind' | 'categories' | 'series'>;

function specProblems(spec: UncheckedSpec): string[] {
  const problems = spec.series
    .filter((series) => series.values.length !== spec.categories.length)
    .map(
      (series) =>
        `The series "${series.name}" of the chart "${spec.title}" has ${series.values.length} values for ${spec.categories.length} categories.`,
    );
  const count = (role: ChartSeries['role']) => spec.series.filter((series) => series.role === role).length;
  if (count('band-low') !== count('band-high') || count('band-low') > 1)
    problems.push(`The chart "${spec.title}" needs one lower and one upper edge for its band, or none.`);
  if (count('category') > 6) problems.push(`The chart "${spec.title}" has more than six categories of colour.`);
  if (count('band-low') > 0 && spec.kind !== 'line')
    problems.push(`The chart "${spec.title}" has a band, which only a line chart can show.`);
  return problems;
}
