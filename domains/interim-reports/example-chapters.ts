// The chapters of the example's template: those of a division's interim report, with the figures of its tables and charts.
import type { ChapterPlan, FigureChart, FigureTable } from './contract.ts';

type Cell = FigureTable['rows'][number]['cells'][number];

const value = (figure: string, period: 'same' | 'last-year' | 'previous-year' = 'same'): Cell => ({
  figure,
  of: 'value',
  period,
});

function chart(key: string, name: string, figure: string, more: Partial<FigureChart> = {}): FigureChart {
  return { key, name, figure, by: 'monthly', kind: 'line', against: null, againstName: '', ...more };
}

function row(
  key: string,
  label: string,
  cells: readonly Cell[],
  more: Partial<Pick<FigureTable['rows'][number], 'role' | 'comment'>> = {},
): FigureTable['rows'][number] {
  return { key, label, role: 'plain', comment: false, ...more, cells: [...cells] };
}

const turnover: FigureTable = {
  key: 'turnover',
  caption: 'Personalomsättning',
  rowHeader: 'Omsättning',
  columns: [
    { header: 'Hela {year-1}', unit: '%' },
    { header: '{period}', unit: '%' },
    { header: 'Slutat {period}', unit: 'personer' },
  ],
  rows: (
    [
      ['total', 'Totalt', '', 'plain'],
      ['external', 'varav lämnat regionen', '-external', 'part'],
      ['internal', 'varav bytt arbete inom regionen', '-internal', 'part'],
    ] as const
  ).map(([key, label, part, role]) =>
    row(
      key,
      label,
      [
        value(`workforce.turnover${part}`, 'previous-year'),
        value(`workforce.turnover${part}`),
        value(`workforce.leavers${part}`),
      ],
      { role },
    ),
  ),
};

const sickLeave: FigureTable = {
  key: 'sick-leave',
  caption: 'Sjukfrånvaro',
  rowHeader: 'Sjukfrånvaro',
  columns: [
    { header: 'Hela {year-1}', unit: '%' },
    { header: '{period}', unit: '%' },
  ],
  rows: (
    [
      ['total', 'Total', '', 'plain'],
      ['short', 'varav kort', '-short', 'part'],
      ['long', 'varav lång', '-long', 'part'],
      ['women', 'Kvinnor', '-women', 'plain'],
      ['men', 'Män', '-men', 'plain'],
    ] as const
  ).map(([key, label, part, role]) =>
    row(key, label, [value(`workforce.sick-leave${part}`, 'previous-year'), value(`workforce.sick-leave${part}`)], {
      role,
    }),
  ),
};

const result: FigureTable = {
  key: 'result',
  caption: 'Resultat och avvikelse mot budget, {period}',
  rowHeader: 'Post',
  columns: [
    { header: 'Utfall', unit: 'mnkr' },
    { header: 'Budget', unit: 'mnkr' },
    { header: 'Avvikelse', unit: 'mnkr' },
    { header: 'Utfall {year-1}', unit: 'mnkr' },
  ],
  rows: (
    [
      ['revenue', 'Intäkter', 'plain', false],
      ['personnel', 'Personal', 'plain', true],
      ['other', 'Övriga kostnader', 'plain', true],
      ['consultants', 'varav konsulter', 'part', false],
      ['licences', 'varav licenser och programvara', 'part', false],
      ['mt-service', 'Service, underhåll och reservdelar, MT', 'plain', true],
      ['computers', 'Datorer', 'plain', true],
      ['depreciation', 'Avskrivningar', 'plain', true],
      ['financial', 'Finansiella poster', 'plain', false],
      ['result', 'Resultat', 'total', false],
    ] as const
  ).map(([key, label, role, comment]) =>
    row(
      key,
      label,
      [
        value(`finances.${key}`),
        value(`finances.${key}-budget`),
        value(`finances.${key}-deviation`),
        value(`finances.${key}`, 'last-year'),
      ],
      { role, comment },
    ),
  ),
};

const investments: FigureTable = {
  key: 'investments',
  caption: 'Investeringar {period}',
  rowHeader: 'Område',
  columns: [
    { header: 'Ram {year}', unit: 'mnkr' },
    { header: 'Utfall, beslut före {year}', unit: 'mnkr' },
    { header: 'Utfall, beslut {year}', unit: 'mnkr' },
    { header: 'Summa utfall', unit: 'mnkr' },
    { header: 'Årsprognos', unit: 'mnkr' },
    { header: 'Använt av ramen', unit: '%' },
  ],
  rows: (
    [
      ['total', 'Divisionen totalt', '', 'plain'],
      ['it', 'varav it', '-it', 'part'],
      ['mt', 'varav medicinsk teknik', '-mt', 'part'],
    ] as const
  ).map(([key, label, part, role]) =>
    row(
      key,
      label,
      ['frame', 'outcome-earlier', 'outcome-this', 'outcome', 'forecast', 'use'].map((column) =>
        value(`finances.investment-${column}${part}`),
      ),
      { role },
    ),
  ),
};

const plain = { perspective: '', tables: [], charts: [] };

/** The template, in order. */
export const exampleChapters: readonly ChapterPlan[] = [
  { kind: 'summary', title: 'Sammanfattning', settings: plain },
  { kind: 'steering', title: 'Balanserad styrning', settings: plain },
  { kind: 'scorecard', title: 'Verksamhet', settings: { ...plain, perspective: 'Verksamhet' } },
  {
    kind: 'scorecard',
    title: 'Medarbetare',
    settings: {
      perspective: 'Medarbetare',
      tables: [turnover, sickLeave],
      charts: [
        chart('fte-rolling', 'Årsarbetare, rullande tolv månader', 'workforce.full-time-equivalents-rolling'),
        chart('fte', 'Årsarbetare', 'workforce.full-time-equivalents'),
        chart('headcount', 'Antal anställda', 'workforce.headcount'),
        chart('extra-time', 'Extratid', 'workforce.extra-time', { kind: 'bar' }),
        chart('sick-leave', 'Sjukfrånvaro', 'workforce.sick-leave', {
          against: 'workforce.sick-leave-goal',
          againstName: 'Mål',
        }),
      ],
    },
  },
  {
    kind: 'economy',
    title: 'Ekonomi',
    settings: {
      perspective: 'Ekonomi',
      tables: [result],
      charts: [
        chart('result', 'Resultat', 'finances.result', {
          by: 'so-far',
          against: 'finances.result-budget',
          againstName: 'Budget',
        }),
        chart('costs', 'Verksamhetens kostnader', 'finances.costs', { kind: 'bar' }),
      ],
    },
  },
  { kind: 'investments', title: 'Investeringar', settings: { ...plain, tables: [investments] } },
  { kind: 'internal-control', title: 'Intern kontroll', settings: plain },
  { kind: 'assignments', title: 'Återrapportering av uppdrag', settings: plain },
  { kind: 'figures', title: 'Nyckeltal i rapporten', settings: plain },
];
