// Draws a chart spec as SVG without a browser, and as a PNG of it for Word. The same spec gives the same bytes in any
// process and in any order: what ECharts counts up between charts is taken out.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { init, use } from 'echarts/core';
import { type ChartSize, type ChartTheme, chartOptions, documentSize, lightTheme } from './chart-options.ts';
import { chartParts } from './chart-parts.ts';
import type { ChartSpec } from './chart-spec.ts';
import { documentFonts } from './document-fonts.ts';

use(chartParts);

/**
 * The chart as an SVG document (`width` × `height` px), its text as text in the theme's font, with presentation
 * attributes only: no style, script or event, so it may stand in a page with a strict content security policy.
 * Kept for the 200 latest specs.
 */
export function renderChartSvg(
  spec: ChartSpec,
  size: ChartSize = documentSize,
  theme: ChartTheme = lightTheme,
): string {
  const key = hashOf({ spec, size, theme });
  return kept(svgs, key, () => draw(spec, size, theme, key));
}

/** The chart as PNG at `zoom` times its size in pixels; 2.5 gives 250 dots an inch at a text column's width. */
export function renderChartPng(spec: ChartSpec, size: ChartSize = documentSize, zoom = 2.5): Buffer {
  const svg = renderChartSvg(spec, size, lightTheme);
  return kept(pngs, hashOf({ svg, zoom }), () => {
    const image = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      background: lightTheme.colours.paper,
      font: {
        fontFiles: documentFonts.map((font) => fileURLToPath(font)),
        loadSystemFonts: false,
        defaultFontFamily: 'Source Sans 3',
      },
    });
    return image.render().asPng();
  });
}

const most = 200;
const svgs = new Map<string, string>();
const pngs = new Map<string, Buffer>();

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  const oldest = store.keys().next().value;
  if (store.size >= most && oldest !== undefined) store.delete(oldest);
  store.set(key, made);
  return made;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function draw(spec: ChartSpec, size: ChartSize, theme: ChartTheme, key: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(chartOptions(spec, theme, size));
    return plainSvg(chart.renderToSVGString(), key.slice(0, 8));
  } finally {
    chart.dispose();
  }
}

/** Turns ECharts' SVG into one that every reader draws alike: no classes, style as attributes, ids of the chart's own. */
function plainSvg(svg: string, prefix: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (class|pointer-events|xml:space|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleAttributes(style))
    .replace(/ dominant-baseline="central"/g, ' dy="0.33em"')
    .replace(/<path [^>]*fill="none"[^>]*><\/path>\n?/g, (path) => (path.includes(' stroke="') ? path : ''))
    .replace(/zr\d+-/g, `c${prefix}-`)
    .replace(/ (xmlns:xlink|version|baseProfile)="[^"]*"/g, '');
}

function styleAttributes(style: string): string {
  const attributes = style.split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(/:(.*)/);
    if (name === 'font-family') return [` font-family="'${value.replaceAll(/["']/g, '')}', sans-serif"`];
    return name === '' || name === 'user-select' || name === 'cursor' ? [] : [` ${name}="${value}"`];
  });
  return attributes.join('');
}
