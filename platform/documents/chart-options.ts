// How a chart spec is drawn: one set of ECharts options for screen, Word, PDF and HTML, after look.md ("Charts"). Only
// the type of ECharts is imported, so the web may load the library late. Pure.
import type { EChartsOption } from 'echarts';
import { chartScale, type Scale } from './chart-scale.ts';
import { barSeries, lineSeries, type Plot } from './chart-series.ts';
import type { ChartSpec } from './chart-spec.ts';
import { type DocumentColours, darkColours, lightColours } from './document-colours.ts';
import { formatNumber } from './number-format.ts';
import { textWidth } from './text-width.ts';

export interface ChartTheme {
  readonly colours: DocumentColours;
  readonly fontFamily: string;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export const lightTheme: ChartTheme = { colours: lightColours, fontFamily: 'Source Sans 3' };
export const darkTheme: ChartTheme = { ...lightTheme, colours: darkColours };

/** The size charts have in documents, in pixels; 640 px become the 160 mm of a text column. */
export const documentSize: ChartSize = { width: 640, height: 280 };

/**
 * ECharts options for a spec. The title is not drawn: it stands above the chart as text. `interactive` adds the tooltip
 * (register `TooltipComponent` beside `chartParts`).
 */
export function chartOptions(
  spec: ChartSpec,
  theme: ChartTheme = lightTheme,
  size: ChartSize = documentSize,
  interactive = false,
): EChartsOption {
  const plot = plotOf(spec, theme, size);
  const { colours } = theme;
  const axes = plot.sideways
    ? { xAxis: valueAxis(plot), yAxis: { ...categoryAxis(plot), inverse: true, ...unitName(plot, 'start') } }
    : { xAxis: categoryAxis(plot), yAxis: { ...valueAxis(plot), ...unitName(plot, 'end') } };
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize: plot.fontSize, color: colours.ink },
    color: [...colours.chart],
    grid: { ...plot.margins, outerBoundsMode: 'none', containLabel: false },
    // ECharts' two axis types differ in their sides only, which are not set here; hence the assertion.
    ...(axes as Pick<EChartsOption, 'xAxis' | 'yAxis'>),
    ...(plot.legend.length > 0 && { legend: legendOf(plot) }),
    series: spec.kind === 'line' ? lineSeries(plot) : barSeries(plot),
    ...(interactive && { tooltip: tooltipOf(plot) }),
  };
}

const fontSize = 13;
const unitRow = 22;

function plotOf(spec: ChartSpec, theme: ChartTheme, size: ChartSize): Plot {
  const scale = chartScale(spec);
  const sideways = liesDown(spec, size);
  const legend = legendNames(spec);
  const top = (spec.unit === '' ? 0 : unitRow) || (legend.length > 0 ? unitRow : 0);
  const ticks = tickTexts(scale, spec);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
  const right = sideways ? widest(valueTexts(spec)) + 14 : rightLabels(spec, widest);
  const names = sideways ? Math.min(size.width * 0.36, widest(spec.categories) + 14) : 0;
  const along = sideways ? size.width - names - right : size.height - top - 70;
  const overhang = overhangOf(spec, scale, along, sideways ? widest(valueTexts(spec)) : fontSize);
  const left = sideways ? names + overhang : widest(ticks) + 12;
  const slot = (size.width - left - right) / spec.categories.length;
  const lines = sideways ? 1 : Math.max(...spec.categories.map((name) => linesOf(name, slot - 6)));
  return {
    spec,
    theme,
    size,
    scale,
    sideways,
    legend,
    fontSize,
    slot: sideways ? (size.height - top - 40) / spec.categories.length : slot,
    categoryWidth: sideways ? names - 14 : slot - 6,
    overhang,
    margins: { left, right, top: top + 14, bottom: lines * 17 + 12 + (sideways ? 0 : overhang) },
  };
}

/** How far the values written at bars below zero reach over the axis' end; `length` is the axis', `wide` a value's. */
function overhangOf(spec: ChartSpec, scale: Scale, length: number, wide: number): number {
  if (spec.kind === 'line' || spec.kind === 'stacked-bar' || spec.directLabels === false) return 0;
  const bars = spec.series.filter((series) => series.role !== 'target').flatMap((series) => series.values);
  const lowest = Math.min(0, ...bars.map((value) => value ?? 0));
  const room = ((lowest - scale.min) / (scale.max - scale.min)) * length;
  return lowest < 0 ? Math.max(0, Math.ceil(wide + 8 - room * 0.9)) : 0;
}

function liesDown(spec: ChartSpec, size: ChartSize): boolean {
  if (spec.kind === 'line') return false;
  if (spec.sideways !== undefined) return spec.sideways;
  const slot = (size.width - 80) / spec.categories.length - 6;
  return spec.categories.some((name) => name.split(' ').some((word) => textWidth(word, fontSize) > slot));
}

function legendNames(spec: ChartSpec): string[] {
  const drawn = spec.series.filter((series) => series.role !== 'target');
  return spec.kind !== 'line' && drawn.length > 1 ? drawn.map((series) => series.name) : [];
}

function rightLabels(spec: ChartSpec, widest: (texts: readonly string[]) => number): number {
  if (spec.directLabels === false) return 12;
  const texts = spec.series.flatMap((series) => {
    if (series.role === 'band-low' || (spec.kind !== 'line' && series.role !== 'target')) return [];
    return series.role === 'band-high' ? [series.name] : [`${series.name}: ${lastValueText(series.values, spec)}`];
  });
  return texts.length === 0 ? 12 : widest(texts) + 18;
}

function lastValueText(values: readonly (number | null)[], spec: ChartSpec): string {
  const last = values.findLast((value) => value !== null);
  return last === undefined || last === null ? '' : formatNumber(last, spec.decimals, spec.language);
}

function valueTexts(spec: ChartSpec): string[] {
  return spec.series.flatMap((series) =>
    series.values.flatMap((value) => (value === null ? [] : [formatNumber(value, spec.decimals, spec.language)])),
  );
}

function tickTexts(scale: Scale, spec: ChartSpec): string[] {
  return [scale.min, scale.max].map((value) => formatNumber(value, scale.decimals, spec.language));
}

function linesOf(name: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of name.split(' ')) {
    const wide = textWidth(word, fontSize);
    if (used > 0 && used + 4 + wide > width) lines += 1;
    used = used > 0 && used + 4 + wide <= width ? used + 4 + wide : wide;
  }
  return lines;
}

function categoryAxis(plot: Plot): object {
  const { spec, theme, scale, sideways, slot, overhang } = plot;
  const widest = Math.max(...spec.categories.map((name) => textWidth(name, fontSize)));
  // A long series of months, or one on a narrow screen, gets every second, third … month named; anything else gets every
  // name, broken over lines.
  const line = spec.kind === 'line';
  const close = line && spec.categories.every((name) => !name.includes(' ')) && widest + 4 > slot;
  const every = close || (line && spec.categories.length > 14) ? Math.ceil((widest + 10) / slot) : 1;
  return {
    type: 'category',
    data: spec.categories,
    boundaryGap: spec.kind !== 'line',
    axisTick: { show: false },
    axisLine: { show: scale.min >= 0 || scale.max <= 0, onZero: false, lineStyle: { color: theme.colours.lineStrong } },
    axisLabel: {
      interval: every - 1,
      color: theme.colours.quiet,
      fontSize,
      lineHeight: 17,
      margin: 8 + overhang,
      hideOverlap: false,
      // beside lying bars a name is cut where its words end, by the same measure the margin was made with
      ...(sideways
        ? { align: 'right', formatter: (name: string) => inLines(name, plot.categoryWidth).join('\n') }
        : every === 1 && { width: Math.max(plot.categoryWidth, 20), overflow: 'break' }),
    },
  };
}

function inLines(name: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function valueAxis(plot: Plot): object {
  const { spec, theme, scale } = plot;
  return {
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.colours.line, width: 1 } },
    axisLabel: {
      color: theme.colours.quiet,
      fontSize,
      margin: 8,
      formatter: (value: number) => formatNumber(value, scale.decimals, spec.language),
    },
  };
}

/** The unit above the drawing at the chart's left edge, where reading begins; on the axis that stands upright. */
function unitName({ spec, theme, margins }: Plot, top: 'start' | 'end'): object {
  return {
    name: spec.unit,
    nameLocation: top,
    nameGap: 14,
    nameTextStyle: { color: theme.colours.quiet, fontSize, align: 'left', padding: [0, 0, 0, -margins.left + 2] },
  };
}

function legendOf(plot: Plot): object {
  const { spec, theme, size } = plot;
  return {
    data: plot.legend,
    top: 0,
    right: 6,
    width: size.width - textWidth(spec.unit, fontSize) - 24,
    itemWidth: 12,
    itemHeight: 12,
    itemGap: 16,
    icon: 'rect',
    selectedMode: false,
    // as wide as the longest name is drawn: a renderer that has not loaded the font yet measures too little
    textStyle: {
      color: theme.colours.ink,
      fontSize,
      width: Math.ceil(Math.max(...plot.legend.map((name) => textWidth(name, fontSize)))) + 4,
    },
  };
}

function tooltipOf(plot: Plot): object {
  const { spec } = plot;
  return {
    trigger: 'axis',
    axisPointer: { type: spec.kind === 'line' ? 'line' : 'shadow' },
    valueFormatter: (value: unknown) =>
      typeof value === 'number' ? formatNumber(value, spec.decimals, spec.language) : '–',
  };
}
