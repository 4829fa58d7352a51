// The parts of ECharts that our charts are made of, named once for server and browser: a part that is missing is left out
// of the drawing in silence. Heavy (about 180 kB gzip): the web imports it only where a chart is shown.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** For `use(chartParts)` of `echarts/core`; add `TooltipComponent` where charts are interactive. */
export const chartParts = [
  LineChart,
  BarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  LabelLayout,
  SVGRenderer,
];
