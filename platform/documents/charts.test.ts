// Charts from their specification: a true axis, the seven kinds, and the table behind each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOptions, darkTheme, lightTheme } from './chart-options.ts';
import { chartScale } from './chart-scale.ts';
import { type ChartSpec, chartTable } from './chart-spec.ts';
import { renderChartPng, renderChartSvg } from './chart-svg.ts';
import { sampleCharts } from './sample-charts.test-kit.ts';

const specs = Object.values(sampleCharts).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
const bars = (values: (number | null)[], more: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: 'bar',
  title: 'Prov',
  categoryHeader: 'Grupp',
  categories: values.map((_, index) => `Grupp ${index + 1}`),
  series: [{ name: 'Värde', role: 'this-year', values }],
  unit: 'mnkr',
  decimals: 1,
  language: 'sv',
  ...more,
});
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the axis of a chart', () => {
  it('begins at zero for bars, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { min, max } = chartScale(bars(values));
        expect(min).toBeLessThanOrEqual(0);
        expect(max).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has whole steps for counts, however few, and none finer than the values are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { min, max, step, decimals } = chartScale(bars(values, { decimals: 0 }));
        expect([min, max, step].every(Number.isInteger)).toBe(true);
        expect(decimals).toBe(0);
      }),
      { numRuns: 60 },
    );
    expect(chartScale(bars([0.94], { decimals: 1 }))).toMatchObject({ step: 0.5, decimals: 1 });
  });

  it('holds every value between its ends, in at most eight even steps', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 24 }), (values) => {
        const { min, max, step } = chartScale(bars(values, { kind: 'line' }));
        for (const each of values) {
          expect(each).toBeGreaterThanOrEqual(min - step * 1e-6);
          expect(each).toBeLessThanOrEqual(max + step * 1e-6);
        }
        expect((max - min) / step).toBeLessThanOrEqual(8.001);
      }),
    );
  });
});

describe('a chart', () => {
  it('names every category, also the long ones', () => {
    const svg = renderChartSvg(bars([1, 2], { categories: ['Medicinteknisk service och underhåll', 'Personal'] }));
    const words = textsIn(svg).join(' ');
    for (const word of ['Medicinteknisk', 'service', 'och', 'underhåll', 'Personal']) expect(words).toContain(word);
  });

  it('writes values and names where they end, with minus, decimal comma and the unit once', () => {
    const texts = textsIn(renderChartSvg(bars([9, -5.3])));
    expect(texts).toContain('9,0');
    expect(texts).toContain('−5,3');
    expect(texts.filter((text) => text === 'mnkr')).toHaveLength(1);
  });

  it('draws the target as a line over the bars, not as bars', () => {
    const spec = bars([1, 2]);
    const options = chartOptions({
      ...spec,
      series: [...spec.series, { name: 'Mål', role: 'target', values: [1.5, 1.5] }],
    });
    expect(options.series).toHaveLength(1);
    expect(options.series).toMatchObject([{ type: 'bar', markLine: { data: [{ yAxis: 1.5 }] } }]);
  });

  it('draws last year thinner than this year and behind it', () => {
    const options = chartOptions(specs[0] ?? bars([1]));
    const [last, now] = options.series as { z: number; lineStyle: { width: number } }[]; // the line series above
    expect(last?.lineStyle.width).toBeLessThan(now?.lineStyle.width ?? 0);
    expect(last?.z).toBeLessThan(now?.z ?? 0);
  });

  it('adds a tooltip only where someone can point at it', () => {
    expect(chartOptions(bars([1]))).not.toHaveProperty('tooltip');
    expect(chartOptions(bars([1]), lightTheme, { width: 500, height: 300 }, true)).toHaveProperty('tooltip');
  });

  it('leaves a gap for a missing value instead of a zero', () => {
    const options = chartOptions(bars([1, null, 3], { kind: 'line' }));
    const [line] = options.series as { data: { value: unknown }[] }[]; // one line series
    expect(line?.data.map((point) => point.value)).toEqual([1, '-', 3]);
  });

  it('is the same SVG after other charts were drawn, without script, style or class', () => {
    const before = renderChartSvg(bars([4, 5]), { width: 600, height: 300 });
    for (const spec of specs) renderChartSvg(spec, { width: 333, height: 222 });
    const again = renderChartSvg({ ...bars([4, 5]), title: 'Prov' }, { width: 600.0, height: 300 });
    expect(again).toBe(before);
    for (const spec of specs) expect(renderChartSvg(spec)).not.toMatch(/<script|<style| style=| class=| on\w+=|zr\d/);
  });

  it('is drawn for the dark in the colours of the dark', () => {
    const svg = renderChartSvg(bars([1, 2]), { width: 600, height: 300 }, darkTheme);
    expect(svg).toContain(darkTheme.colours.chart[0]);
    expect(svg).not.toContain(lightTheme.colours.chart[0]);
  });

  it('becomes a PNG two and a half times its size', () => {
    const png = renderChartPng(bars([1, 2]));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 700]);
  });
});

describe('the table behind a chart', () => {
  it('has a row for each category and says where a value is missing', () => {
    expect(chartTable(bars([-1.25, null]))).toEqual({
      caption: 'Prov (mnkr)',
      headers: ['Grupp', 'Värde'],
      rows: [
        ['Grupp 1', '−1,3'],
        ['Grupp 2', '–'],
      ],
    });
  });
});
