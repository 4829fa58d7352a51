// How each part in a chart is drawn: this year strong, last year thin behind, the target as a line, uncertainty as a
// band, names and values written where they end rather than in a legend. Pure.
import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import type { Scale } from './chart-scale.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import type { DocumentColours } from './document-colours.ts';
import { formatNumber } from './number-format.ts';
import { spreadApart } from './spread-apart.ts';
import { textWidth } from './text-width.ts';

export interface Plot {
  readonly spec: ChartSpec;
  readonly theme: { readonly colours: DocumentColours; readonly fontFamily: string };
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: Scale;
  readonly sideways: boolean;
  readonly legend: readonly string[];
  readonly fontSize: number;
  /** Pixels for one category along its axis. */
  readonly slot: number;
  readonly categoryWidth: number;
  /** Pixels that values at bars below zero reach over the axis' end, towards the names. */
  readonly overhang: number;
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** The series of a line chart, the band first so that it lies behind. */
export function lineSeries(plot: Plot): LineSeriesOption[] {
  const { spec } = plot;
  const low = spec.series.find((series) => series.role === 'band-low');
  const high = spec.series.find((series) => series.role === 'band-high');
  const lines = spec.series.filter((series) => series.role !== 'band-low' && series.role !== 'band-high');
  const shifts = edgeShifts([...lines, ...(low && high ? [high] : [])], plot);
  const drawn = lines.map((series) => oneLine(series, shifts.get(series), plot));
  const [first] = drawn;
  if (first) first.markLine = { ...quietMarkLine, data: zeroMarks(plot) };
  return [...(low && high ? band(low, high, shifts.get(high), plot) : []), ...drawn];
}

/** The series of the three kinds of bars; targets lie over them. */
export function barSeries(plot: Plot): (BarSeriesOption | ScatterSeriesOption)[] {
  const { spec } = plot;
  const targets = spec.series.filter((series) => series.role === 'target');
  const bars = spec.series.filter((series) => series.role !== 'target').map((series) => oneBar(series, plot));
  const [first] = bars;
  const flat = targets.filter(isFlat);
  const lines = [...flat.map((series) => targetMark(series, plot)), ...zeroMarks(plot)];
  if (first && lines.length > 0) first.markLine = { ...quietMarkLine, data: lines };
  return [...bars, ...targets.filter((series) => !isFlat(series)).map((series) => targetTicks(series, plot))];
}

/** How far the labels at the right edge are moved up or down from the ends of their lines, in pixels. */
function edgeShifts(lines: readonly ChartSeries[], plot: Plot): Map<ChartSeries, number> {
  const { scale, size, margins, fontSize } = plot;
  const atEdge = lines.filter((series) => endsAtEdge(series, plot.spec));
  const high = size.height - margins.bottom;
  const perUnit = (high - margins.top) / (scale.max - scale.min);
  const places = atEdge.map((series) => margins.top + (scale.max - (series.values.at(-1) ?? 0)) * perUnit);
  const moved = spreadApart(places, fontSize + 3, margins.top, high);
  return new Map(atEdge.map((series, index) => [series, (moved[index] ?? 0) - (places[index] ?? 0)]));
}

function endsAtEdge(series: ChartSeries, spec: ChartSpec): boolean {
  return series.values.findLastIndex((value) => value !== null) === spec.categories.length - 1;
}

function oneLine(series: ChartSeries, shift: number | undefined, plot: Plot): LineSeriesOption {
  const colour = seriesColour(series, plot);
  const last = series.values.findLastIndex((value) => value !== null);
  const bold = series.role === 'this-year';
  const few = series.values.length <= 14;
  return {
    type: 'line',
    name: series.name,
    z: bold ? 5 : series.role === 'target' ? 4 : 3,
    symbol: 'circle',
    symbolSize: (bold || series.role === 'category') && few ? 6 : 0,
    showSymbol: true,
    connectNulls: false,
    lineStyle: {
      color: colour,
      width: bold ? 2.75 : series.role === 'category' ? 2 : 1.5,
      type: series.role === 'target' ? [6, 4] : 'solid',
    },
    itemStyle: { color: colour },
    ...(shift === undefined && { labelLayout: { moveOverlap: 'shiftY' as const } }),
    data: series.values.map((value, index) => ({
      value: value ?? '-',
      ...(index === last && plot.spec.directLabels !== false && { label: endLabel(series, value ?? 0, shift, plot) }),
    })),
  };
}

function endLabel(series: ChartSeries, value: number, shift: number | undefined, plot: Plot): object {
  const { spec, theme } = plot;
  return {
    show: true,
    position: 'right',
    ...(shift === undefined
      ? { offset: [-4, labelSide(series, value, spec) === 'top' ? -plot.fontSize : plot.fontSize] }
      : shift !== 0 && { offset: [0, shift] }),
    distance: 7,
    formatter: () => `${series.name}: ${formatNumber(value, spec.decimals, spec.language)}`,
    color: series.role === 'last-year' ? theme.colours.quiet : theme.colours.ink,
    fontWeight: series.role === 'this-year' ? 600 : 400,
    fontSize: plot.fontSize,
    textBorderColor: theme.colours.paper,
    textBorderWidth: 3,
  };
}

/** A line that ends before the edge gets its label after its end, on the side away from where the others go on. */
function labelSide(series: ChartSeries, value: number, spec: ChartSpec): 'top' | 'bottom' {
  const next = series.values.findLastIndex((each) => each !== null) + 1;
  const others = spec.series
    .filter((each) => each !== series)
    .flatMap(({ values }) => values.slice(next - 1, next + 2));
  const above = others.filter((each) => typeof each === 'number' && each > value).length;
  return above * 2 > others.length ? 'bottom' : 'top';
}

function band(low: ChartSeries, high: ChartSeries, shift: number | undefined, plot: Plot): LineSeriesOption[] {
  const { colours } = plot.theme;
  const quiet: LineSeriesOption = {
    type: 'line',
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    z: 1,
  };
  const spread = high.values.map((value, index) => {
    const from = low.values[index];
    return value === null || from === null || from === undefined ? '-' : Number((value - from).toFixed(9));
  });
  const lastHigh = high.values.findLastIndex((value) => value !== null);
  const label = {
    show: plot.spec.directLabels !== false,
    position: 'right' as const,
    ...(shift && { offset: [0, shift] }),
    distance: 7,
    formatter: () => high.name,
    color: colours.quiet,
    fontSize: plot.fontSize,
  };
  return [
    { ...quiet, name: low.name, lineStyle: { opacity: 0 }, data: low.values.map((value) => value ?? '-') },
    {
      ...quiet,
      name: high.name,
      lineStyle: { opacity: 0 },
      areaStyle: { color: colours.band, opacity: 1 },
      showSymbol: true,
      symbol: 'circle',
      symbolSize: 0,
      itemStyle: { color: colours.band },
      data: spread.map((value, index) => (index === lastHigh ? { value, label } : value)),
    },
  ];
}

function oneBar(series: ChartSeries, plot: Plot): BarSeriesOption {
  const { spec, theme } = plot;
  const stacked = spec.kind === 'stacked-bar';
  const colour = seriesColour(series, plot);
  return {
    type: 'bar',
    name: series.name,
    ...(stacked && { stack: 'all' }),
    barMaxWidth: spec.kind === 'grouped-bar' ? 34 : 48,
    barGap: '6%',
    barCategoryGap: '32%',
    itemStyle: { color: colour, ...(stacked && { borderColor: theme.colours.paper, borderWidth: 1 }) },
    data: series.values.map((value) => ({ value: value ?? '-', label: barLabel(value, colour, plot) })),
  };
}

function barLabel(value: number | null, colour: string, plot: Plot): NonNullable<BarSeriesOption['label']> {
  const { spec, theme, sideways } = plot;
  if (value === null || !barLabelFits(value, plot)) return { show: false };
  // Where a target crosses the bars, values stand at their foot, so that the line never runs through a number.
  const atFoot = spec.series.some((series) => series.role === 'target') && barLength(value, plot) > 3 * plot.fontSize;
  const within = spec.kind === 'stacked-bar' || atFoot;
  return {
    show: true,
    position: spec.kind === 'stacked-bar' ? 'inside' : atFoot ? foot(value, sideways) : outside(value, sideways),
    distance: 6,
    formatter: () => formatNumber(value, spec.decimals, spec.language),
    color: within ? readableOn(colour, theme.colours) : theme.colours.ink,
    fontSize: plot.fontSize,
    ...(!within && { textBorderColor: theme.colours.paper, textBorderWidth: 3 }),
  };
}

function foot(value: number, sideways: boolean): 'insideBottom' | 'insideTop' | 'insideLeft' | 'insideRight' {
  if (sideways) return value < 0 ? 'insideRight' : 'insideLeft';
  return value < 0 ? 'insideTop' : 'insideBottom';
}

function outside(value: number, sideways: boolean): 'top' | 'bottom' | 'left' | 'right' {
  if (sideways) return value < 0 ? 'left' : 'right';
  return value < 0 ? 'bottom' : 'top';
}

/** Values are written at bars only where every one of them has room; half-labelled bars would mislead. */
function barLabelFits(value: number, plot: Plot): boolean {
  const { spec, sideways, slot } = plot;
  if (spec.directLabels === false) return false;
  const widths = spec.series.flatMap((series) =>
    series.values.map((each) => textWidth(formatNumber(each ?? 0, spec.decimals, spec.language), plot.fontSize)),
  );
  const bars = spec.kind === 'stacked-bar' ? 1 : spec.series.filter((series) => series.role !== 'target').length;
  const room = sideways ? slot / bars : (slot * 0.78) / bars;
  // a bar alone has air on both sides; beside another one, the numbers must not meet
  const needed = sideways ? plot.fontSize : Math.max(...widths) + (bars > 1 ? 2 : -4);
  if (room < needed) return false;
  if (spec.kind !== 'stacked-bar') return true;
  return barLength(value, plot) >= (sideways ? Math.max(...widths) : plot.fontSize + 3);
}

function barLength(value: number, plot: Plot): number {
  const { scale, size, margins, sideways } = plot;
  const length = sideways ? size.width - margins.left - margins.right : size.height - margins.top - margins.bottom;
  return (Math.abs(value) / (scale.max - scale.min)) * length;
}

function seriesColour(series: ChartSeries, plot: Plot): string {
  const { colours } = plot.theme;
  if (series.role === 'last-year') return colours.lastYear;
  if (series.role === 'target') return colours.ink;
  if (series.role === 'this-year') return colours.chart[0];
  const taken = plot.spec.series.some((each) => each.role === 'this-year') ? 1 : 0;
  const among = plot.spec.series.filter((each) => each.role === 'category');
  return colours.chart[(among.indexOf(series) + taken) % 6] ?? colours.chart[0];
}

const quietMarkLine = { silent: true, symbol: 'none', animation: false } as const;

function zeroMarks(plot: Plot): ZeroMark[] {
  if (plot.scale.min >= 0 || plot.scale.max <= 0) return [];
  const lineStyle = { color: plot.theme.colours.lineStrong, width: 1, type: 'solid' as const };
  const label = { show: false };
  return [plot.sideways ? { xAxis: 0, lineStyle, label } : { yAxis: 0, lineStyle, label }];
}

interface ZeroMark {
  readonly xAxis?: number;
  readonly yAxis?: number;
  readonly lineStyle: { color: string; width: number; type: 'solid' | number[] };
  readonly label: object;
}

function isFlat(series: ChartSeries): boolean {
  return series.values.every((value) => value !== null && value === series.values[0]);
}

function targetMark(series: ChartSeries, plot: Plot): ZeroMark {
  const { spec, theme, sideways } = plot;
  const value = series.values[0] ?? 0;
  const label = {
    show: true,
    position: sideways ? 'start' : 'end',
    formatter: () => `${series.name}: ${formatNumber(value, spec.decimals, spec.language)}`,
    color: theme.colours.ink,
    fontSize: plot.fontSize,
  };
  const lineStyle = { color: theme.colours.ink, width: 1.5, type: [6, 4] };
  return sideways ? { xAxis: value, lineStyle, label } : { yAxis: value, lineStyle, label };
}

function targetTicks(series: ChartSeries, plot: Plot): ScatterSeriesOption {
  const { colours } = plot.theme;
  const long = Math.min(plot.slot * 0.76, 80);
  return {
    type: 'scatter',
    name: series.name,
    symbol: 'rect',
    symbolSize: plot.sideways ? [2.5, long] : [long, 2.5],
    itemStyle: { color: colours.ink },
    z: 6,
    silent: true,
    data: series.values.flatMap((value, index) =>
      value === null ? [] : [plot.sideways ? [value, index] : [index, value]],
    ),
  };
}

function readableOn(colour: string, colours: DocumentColours): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // The point where black and white text reach the same contrast (WCAG 2.2, relative luminance).
  const dark = light > 0.179;
  return dark === colours.paper.startsWith('#f') ? colours.ink : colours.paper;
}
