// Seven charts of an invented region's interim report, one of each sort a report needs, for tests and benchmarks.
import type { ChartSpec } from './chart-spec.ts';
import type { Block } from './report-tree.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const none = [null, null, null, null];
const bySpan = { categoryHeader: 'Månad', categories: months, language: 'sv' } as const;

const rollingStaff: ChartSpec = {
  ...bySpan,
  kind: 'line',
  title: 'Antalet årsarbetare, rullande tolv månader, ökar långsamt',
  unit: 'årsarbetare',
  decimals: 1,
  series: [
    {
      name: '2018',
      role: 'last-year',
      values: [141.2, 141.6, 141.9, 142.4, 142.6, 143.1, 143.4, 143.8, 144.1, 144.3, 144.8, 145.2],
    },
    { name: '2019', role: 'this-year', values: [145.4, 145.9, 146.3, 146.8, 147.2, 147.5, 147.9, 148.6, ...none] },
  ],
};

const staff: ChartSpec = {
  ...bySpan,
  kind: 'line',
  title: 'Bemanningen faller varje sommar och är tillbaka i augusti',
  unit: 'årsarbetare',
  decimals: 1,
  series: [
    {
      name: '2018',
      role: 'last-year',
      values: [144.1, 144.9, 145.3, 145.7, 144.8, 139.2, 131.4, 142.9, 146.0, 146.3, 146.7, 145.1],
    },
    { name: '2019', role: 'this-year', values: [148.2, 148.8, 149.1, 149.4, 148.3, 142.6, 134.8, 147.2, ...none] },
  ],
};

const headcount: ChartSpec = {
  kind: 'bar',
  title: 'Antalet anställda har ökat med åtta på tre år',
  categoryHeader: 'År',
  categories: ['2016', '2017', '2018', '2019'],
  language: 'sv',
  unit: 'personer',
  decimals: 0,
  series: [{ name: 'Anställda', role: 'this-year', values: [147, 149, 153, 155] }],
};

const extraTime: ChartSpec = {
  ...bySpan,
  kind: 'grouped-bar',
  title: 'Extratiden är lägre än i fjol alla månader utom mars',
  unit: 'timmar',
  decimals: 0,
  series: [
    { name: '2018', role: 'last-year', values: [182, 171, 149, 166, 158, 147, 124, 167, 151, 160, 172, 148] },
    { name: '2019', role: 'this-year', values: [151, 142, 158, 139, 131, 128, 97, 142, ...none] },
  ],
};

const sickLeave: ChartSpec = {
  ...bySpan,
  kind: 'line',
  title: 'Sjukfrånvaron har stigit sedan juli',
  unit: 'procent av ordinarie tid',
  decimals: 2,
  series: [
    { name: '2018', role: 'last-year', values: [4.12, 4.38, 4.01, 3.62, 3.41, 3.2, 2.71, 3.05, 3.52, 3.71, 3.9, 3.83] },
    { name: '2019', role: 'this-year', values: [4.21, 4.47, 4.08, 3.77, 3.52, 3.18, 2.83, 3.39, ...none] },
    { name: 'Mål', role: 'target', values: months.map(() => 3) },
  ],
};

const result: ChartSpec = {
  ...bySpan,
  kind: 'line',
  title: 'Resultatet väntas vända uppåt, men osäkerheten är stor',
  unit: 'mnkr, ackumulerat',
  decimals: 1,
  series: [
    { name: 'Budget', role: 'target', values: [0.2, 0.5, 0.7, 1, 1.2, 1.4, 1.6, 1.8, 1.4, 0.9, 0.4, 0] },
    {
      name: 'Prognos, nedre gräns',
      role: 'band-low',
      values: [...none.slice(1), ...none, -3.2, -3.9, -4.4, -4.8, -5.2],
    },
    { name: '80 % säkerhet', role: 'band-high', values: [...none.slice(1), ...none, -3.2, -2.1, -0.9, 0.5, 1.9] },
    { name: 'Utfall', role: 'this-year', values: [0.4, 0.1, -0.7, -1.2, -0.9, -2, -2.6, -3.2, ...none] },
    { name: 'Prognos', role: 'category', values: [...none.slice(1), ...none, -3.2, -2.7, -2.1, -1.5, -0.8] },
  ],
};

const costs: ChartSpec = {
  kind: 'grouped-bar',
  title: 'Licenser och medicinteknisk service driver kostnaderna',
  categoryHeader: 'Kostnadsgrupp',
  categories: [
    'Personal',
    'Medicinteknisk service och underhåll',
    'Licenser och köpta tjänster',
    'Avskrivningar',
    'Övriga kostnader',
  ],
  language: 'sv',
  unit: 'mnkr, januari–augusti',
  decimals: 1,
  series: [
    { name: '2018', role: 'last-year', values: [71.9, 9.7, 12.3, 15.1, 18.4] },
    { name: '2019', role: 'this-year', values: [73.3, 15.3, 19.1, 17.1, 19.8] },
  ],
};

const chart = (spec: ChartSpec, alt: string): Block => ({ kind: 'chart', chart: spec, alt });

/** The seven chart blocks, each with its alternative text. */
export const sampleCharts = {
  rollingStaff: chart(
    rollingStaff,
    'Linjediagram. Årsarbetare, rullande tolv månader: från 141,2 i januari 2018 till 148,6 i augusti 2019.',
  ),
  staff: chart(
    staff,
    'Linjediagram. Årsarbetare per månad 2018 och 2019. Båda åren faller bemanningen i juli och stiger i augusti.',
  ),
  headcount: chart(headcount, 'Stapeldiagram. Antal anställda 2016 till 2019: 147, 149, 153 och 155.'),
  extraTime: chart(extraTime, 'Stapeldiagram. Extratid per månad 2018 och 2019. Bara i mars är 2019 högre.'),
  sickLeave: chart(
    sickLeave,
    'Linjediagram. Sjukfrånvaron 2019 ligger nära 2018 och över målet 3 procent alla månader utom juli.',
  ),
  result: chart(
    result,
    'Linjediagram. Ackumulerat resultat är −3,2 mnkr i augusti. Prognosen för året är −0,8 mnkr, med intervallet −5,2 till 1,9.',
  ),
  costs: chart(costs, 'Stapeldiagram. Kostnader per grupp 2018 och 2019. Licenser ökar från 12,3 till 19,1 mnkr.'),
} as const;
