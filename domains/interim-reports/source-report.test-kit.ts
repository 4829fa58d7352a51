// The seventy figures of the report that the example is modelled on, each with the room whose records give it, and how the
// example's report says it: which reference, of which period, in which words.

export interface RegisteredFigure {
  /** its id in the register of the source report */
  readonly id: string;
  /** whose records it is counted from */
  readonly room: string;
  /** a figure, or what people have set for a measure of the scorecard: `target:Större störningar` */
  readonly figure: string;
  readonly period: string;
  /** one of the ways the report writes it; spaces are plain */
  readonly shown: string;
}

const now = '2019-01..2019-08';
const lastYear = '2018-01..2018-12';
const sameMonths = '2018-01..2018-08';

function money(id: string, figure: string, shown: string): RegisteredFigure {
  return { id, room: 'finances', figure: `finances.${figure}`, period: now, shown };
}

function staff(id: string, figure: string, shown: string, period = now): RegisteredFigure {
  return { id, room: 'workforce', figure: `workforce.${figure}`, period, shown };
}

/** The table of investments, row by row: V01–V15. */
const investments = (
  [
    ['', '82,0', '25,5', '10,5', '36,0', '56,0'],
    ['-it', '27,0', '3,4', '6,0', '9,4', '16,0'],
    ['-mt', '55,0', '22,1', '4,5', '26,6', '40,0'],
  ] as const
).flatMap(([row, ...cells], rowAt) =>
  ['frame', 'outcome-earlier', 'outcome-this', 'outcome', 'forecast'].map((column, at) =>
    money(`V${String(rowAt * 5 + at + 1).padStart(2, '0')}`, `investment-${column}${row}`, cells[at] ?? ''),
  ),
);

export const registeredFigures: readonly RegisteredFigure[] = [
  money('E01', 'result-deviation', '−5,0 mnkr'),
  money('E02', 'forecast-result', '−0,8 mnkr'),
  money('E03', 'result', '−3,2 mnkr'),
  money('E04', 'result-budget', '+1,8 mnkr'),
  money('E05', 'result-year-budget', '0,0 mnkr'),
  money('E06', 'personnel-deviation', '9,0'),
  money('E07', 'other-deviation', '−9,0'),
  money('E08', 'mt-service-deviation', '−3,4'),
  money('E09', 'mt-service-sterile-deviation', '1,6 mnkr'),
  money('E10', 'depreciation-deviation', '−1,9'),
  money('E11', 'computers-deviation', '0,8'),
  money('E12', 'computers-change', '4,3 mnkr'),
  money('E13', 'one-off-licence-audit', '−5,3 mnkr'),
  money('E14', 'consultants-deviation', '−1,4'),
  money('E15', 'forecast-deviation-personnel', '13 mnkr'),
  money('E16', 'forecast-deviation-revenue', '1 mnkr'),
  money('E17', 'forecast-deviation-other', '12 mnkr'),
  money('E18', 'forecast-deviation-depreciation', '3 mnkr'),
  money('E19', 'personnel-growth', '2 %'),
  money('E20', 'depreciation-growth', '13 %'),
  money('E21', 'mt-service-growth', '58 %'),
  money('E22', 'other-growth', '22 %'),
  ...investments,
  money('V16', 'investment-network', '6,8 mnkr'),
  staff('P01', 'turnover', '10', lastYear),
  staff('P02', 'turnover-external', '8', lastYear),
  staff('P03', 'turnover-internal', '2', lastYear),
  staff('P04', 'turnover', '9 %'),
  staff('P05', 'leavers', '14'),
  staff('P06', 'leavers-external', '10'),
  staff('P07', 'leavers-internal', '4'),
  staff('P08', 'engagement', '75', lastYear),
  staff('P09', 'sick-leave', '3,72 %'),
  staff('P10', 'sick-leave-short', '2,00 %'),
  staff('P11', 'sick-leave-long', '1,72 %'),
  staff('P12', 'sick-leave', '3,65 %', lastYear),
  staff('P13', 'sick-leave-short', '2,18', lastYear),
  staff('P14', 'sick-leave-long', '1,48', lastYear),
  staff('P15', 'sick-leave-women', '1,96'),
  staff('P16', 'sick-leave-women', '1,79', lastYear),
  staff('P17', 'sick-leave-men', '4,43'),
  staff('P18', 'sick-leave-men', '4,38', lastYear),
  staff('P19', 'sick-leave-goal', '3 %'),
  staff('P20', 'extra-time', '1 264 timmar', sameMonths),
  staff('P21', 'extra-time', '1 088 timmar'),
  staff('P22', 'managers-within-limit-year-before', '92 %'),
  staff('P23', 'managers-within-limit-goal', '100 %'),
  staff('P24', 'most-reports', '25'),
  { id: 'W01', room: 'service-desk', figure: 'service-desk.major-incidents', period: lastYear, shown: '13 st' },
  { id: 'W02', room: 'scorecards', figure: 'target:Större störningar', period: now, shown: 'högst 10 st' },
  { id: 'W03', room: 'service-desk', figure: 'service-desk.major-incidents', period: now, shown: '16 st' },
  { id: 'W04', room: 'security', figure: 'security.incidents', period: now, shown: '5 st' },
  { id: 'W05', room: 'objects', figure: 'objects.in-force-medical', period: lastYear, shown: '5 st' },
  { id: 'W06', room: 'portfolio', figure: 'portfolio.completed-improvements', period: now, shown: '9 st' },
  { id: 'W07', room: 'workforce', figure: 'workforce.informed', period: lastYear, shown: '63 %' },
  {
    id: 'W08',
    room: 'scorecards',
    figure: 'target:Medarbetare som vet var informationen finns',
    period: now,
    shown: 'minst 80 %',
  },
];

/** The scorecard's fourteen rows as the report shows them: measure, baseline, target, outcome, fulfilment, trend. */
export const scorecardRows: readonly (readonly [string, string, string, string, string, string])[] = [
  ['Större störningar', '13 st', 'högst 10 st', '16 st', '▲', '↘'],
  ['Säkerhetsincidenter', 'nytt mått', 'antalet ska fastställas', '5 st', '●', '↗'],
  ['Förvaltningsobjekt inom medicinsk teknik', '5 st', 'fler objekt', '5 st', '●', '→'],
  ['Behovsbeskrivningar', 'nytt mått', 'metod och mått är framtagna', '–', '●', '↗'],
  ['Genomförda förbättringar', 'nytt mått', 'fler än 12', '9 st', '●', '↗'],
  ['Medarbetare som vet var informationen finns', '63 %', 'minst 80 %', '–', '●', '↗'],
  ['Principer för finansiering', 'otydliga', 'kända och tillämpade', '–', '■', '↗'],
  ['Personalomsättning', '10 %', 'i nivå med andra regioner', '9 %', '○', '→'],
  ['Kompetensplanering', 'nytt mått', 'måttet ska fastställas', '–', '○', '→'],
  ['Hållbart medarbetarengagemang (HME)', '75', 'öka', '–', '○', '→'],
  ['Sjukfrånvaro', '3,65 %', 'högst 3,00 %', '3,72 %', '▲', '↘'],
  ['Extratid', '1 264 timmar', 'minska', '1 088 timmar', '■', '↗'],
  ['Chefer inom gränsen', '92 %', '100 %', '100 %', '■', '↗'],
  ['Resultat', '±0', '±0', '−3,2 mnkr', '▲', '↘'],
];

/** The seven charts, each by the figure it draws. */
export const chartedFigures: readonly string[] = [
  'workforce.full-time-equivalents-rolling',
  'workforce.full-time-equivalents',
  'workforce.headcount',
  'workforce.extra-time',
  'workforce.sick-leave',
  'finances.result',
  'finances.costs',
];

/** What a digit may be when no figure carries it. Everything else is a number that somebody typed. */
export const noFigures: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['the number of a document', /\bDTD-\d{4}-\d{4}\b/g],
  ['a date, a month with its year, or a year', /\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d{2}\b/g],
  ['the id of a figure in the register', /\((?:E|V|P|W)\d{2}\)/g],
];

/** Where digits are no figures whatever they are: what a figure means, what a version is called, how things are counted off. */
export const noFigurePlaces: readonly (readonly [kind: string, place: RegExp])[] = [
  ['the definition of a figure', /: Definition$/],
  ['the version of the document', /^cover, version$/],
];
