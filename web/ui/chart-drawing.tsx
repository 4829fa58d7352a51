// Draws a chart spec as SVG with the same options as DOCX and PDF, in the theme the reader has. What it shows is said to
// screen readers by the table, so the drawing itself is one image with a name.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { chartOptions, lightTheme } from '../../platform/documents/chart-options.ts';
import type { ChartSpec } from '../../platform/documents/chart-spec.ts';
import { darkColours } from '../../platform/documents/document-colours.ts';
import { useAppearance } from '../appearance.ts';

register([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export function ChartDrawing({ spec, height }: { spec: ChartSpec; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | undefined>(undefined);
  const width = useWidth(place);
  const dark = useDark();
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current, null, { renderer: 'svg', height, width: place.current.clientWidth });
    chart.current = made;
    return () => made.dispose();
  }, [height]);
  useEffect(() => {
    if (width === 0 || !chart.current) return;
    const theme = dark ? { ...lightTheme, colours: darkColours } : lightTheme;
    chart.current.resize({ width, height });
    const options = chartOptions(spec, theme, { width, height }, true);
    // Drawn into the image, because the library's own HTML would need inline styles, which the policy forbids.
    const tooltip = { ...options.tooltip, renderMode: 'richText' as const, confine: true };
    chart.current.setOption({ ...options, tooltip }, { notMerge: true });
  }, [spec, width, height, dark]);
  return <div ref={place} className="chart-drawing" style={{ height }} role="img" aria-label={spec.title} />;
}

function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    setWidth(element.clientWidth);
    return () => watch.disconnect();
  }, [place]);
  return width;
}

/** Whether the page is dark now, by the person's choice or the machine's; paper is always light. */
function useDark(): boolean {
  const { theme } = useAppearance();
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const print = matchMedia('print');
    const follow = () => setSystem(scheme.matches);
    const followPaper = () => setPaper(print.matches);
    scheme.addEventListener('change', follow);
    print.addEventListener('change', followPaper);
    return () => {
      scheme.removeEventListener('change', follow);
      print.removeEventListener('change', followPaper);
    };
  }, []);
  return !paper && (theme === 'system' ? system : theme === 'dark');
}
