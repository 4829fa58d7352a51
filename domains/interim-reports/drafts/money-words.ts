// The sentences drafts say about money, in three languages: short, one claim each. A number is always something put in. In Danish
// no amount stands last, because its unit ends with a full stop of its own. Pure.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Driver } from '../../finances/variance-rules.ts';
import { type Counted, said } from './spoken-form.ts';

export const moneyForms = {
  result: said('Resultatet är {x}.', 'Resultatet er {x} for perioden.', 'The result is {x}.'),
  resultWhole: said(
    'Periodens resultat är {x}, vilket är {y} {side} än budget.',
    'Periodens resultat er {x}, og det er {y} {side} end budgettet.',
    'The result of the period is {x}, which is {y} {side} than budget.',
  ),
  resultOnBudget: said(
    'Periodens resultat är {x}, i nivå med budgeten.',
    'Periodens resultat er {x}, på niveau med budgettet.',
    'The result of the period is {x}, in line with budget.',
  ),
  resultSide: said(
    'Det är {x} {side} än budget.',
    'Det er {x} {side} end budgettet.',
    'That is {x} {side} than budget.',
  ),
  onBudget: said('Det följer budgeten.', 'Det følger budgettet.', 'It follows the budget.'),
  lineSide: said(
    '{name} ligger {x} {side} budget.',
    '{name} ligger {x} {side} budgettet.',
    '{name} came out {x} {side} budget.',
  ),
  lineBetter: said(
    '{name} blev {x} {side} än budget.',
    '{name} blev {x} {side} end budgettet.',
    '{name} came out {x} {side} than budget.',
  ),
  lineOnBudget: said('{name} följer budgeten.', '{name} følger budgettet.', '{name} followed the budget.'),
  most: said(
    'Mest avviker {name}, som ligger {x} {side} budget.',
    'Mest afviger {name}, der ligger {x} {side} budgettet.',
    'The largest deviation is {name}, {x} {side} budget.',
  ),
  next: said(
    'Därefter kommer {name}, som ligger {x} {side} budget.',
    'Derefter kommer {name}, der ligger {x} {side} budgettet.',
    'Next comes {name}, {x} {side} budget.',
  ),
  heaviest: said(
    'Tyngst väger {name}, {x} {side} budget.',
    'Tungest vejer {name}, {x} {side} budgettet.',
    'What weighs most is {name}, {x} {side} budget.',
  ),
  unit: said(
    'Av enheterna avviker {name} mest, {x} {side} än budget.',
    'Blandt enhederne afviger {name} mest, {x} {side} end budgettet.',
    'Among the units, {name} deviates most, {x} {side} than budget.',
  ),
  forecast: said('Årsprognosen är {x}.', 'Årsprognosen er {x} for hele året.', 'The full-year forecast is {x}.'),
  forecastWhole: said(
    'Prognosen för hela året är {x}.',
    'Prognosen for hele året er {x} i alt.',
    'The forecast for the whole year is {x}.',
  ),
  restOfYear: said(
    'Då måste resten av året bli {x} {side} än budget.',
    'Så skal resten af året blive {x} {side} end budgettet.',
    'The rest of the year must then be {x} {side} than budget.',
  ),
  growth: said(
    'Jämfört med samma månader förra året har kostnaden {side} med {x}.',
    'Sammenlignet med samme måneder sidste år er omkostningen {side} med {x}.',
    'Compared with the same months last year, the cost has {side} by {x}.',
  ),
  frame: said('Ramen för året är {x}.', 'Årets ramme er {x} i alt.', 'The frame for the year is {x}.'),
  paid: said(
    'Hittills har {x} betalats, varav {y} gäller beslut från tidigare år.',
    'Indtil nu er {x} betalt, heraf {y} efter beslutninger fra tidligere år.',
    'So far {x} has been paid, of which {y} by decisions of earlier years.',
  ),
  use: said('Av årets ram är {x} använt.', 'Af årets ramme er {x} brugt.', 'Of the year’s frame {x} is used.'),
  investmentForecast: said(
    'Prognosen för året är {x}, vilket är {y} {side} ramen.',
    'Årets prognose er {x}, og det er {y} {side} rammen.',
    'The year’s forecast is {x}, which is {y} {side} the frame.',
  ),
  investmentForecastOnly: said(
    'Prognosen för året är {x}, vilket är {side} ramen.',
    'Årets prognose er {x}, og det er {side} rammen.',
    'The year’s forecast is {x}, which is {side} the frame.',
  ),
  figure: said('{name}: {x}.', '{name}: {x} i perioden.', '{name}: {x}.'),
  figureSide: said(
    'Det är {side} än samma månader förra året, då det var {x}.',
    'Det er {side} end i samme måneder sidste år, hvor det var {x} i alt.',
    'That is {side} than in the same months last year, when it was {x}.',
  ),
  figureSame: said(
    'Det är lika mycket som samma månader förra året.',
    'Det er det samme som i samme måneder sidste år.',
    'That is the same as in the same months last year.',
  ),
} as const;

export const linesWorse: Counted = {
  none: said(
    'Ingen post är sämre än budget.',
    'Ingen post er dårligere end budgettet.',
    'No item is worse than budget.',
  ),
  one: said(
    '{n} av {m} poster är sämre än budget, med {x}.',
    '{n} af {m} poster er dårligere end budgettet, med {x} i alt.',
    '{n} of {m} items is worse than budget, by {x}.',
  ),
  many: said(
    '{n} av {m} poster är sämre än budget, tillsammans {x}.',
    '{n} af {m} poster er dårligere end budgettet, tilsammen {x} i alt.',
    '{n} of {m} items are worse than budget, together {x}.',
  ),
  all: said(
    'Alla {m} poster är sämre än budget, tillsammans {x}.',
    'Alle {m} poster er dårligere end budgettet, tilsammen {x} i alt.',
    'All {m} items are worse than budget, together {x}.',
  ),
};

/** Where the amounts of the lines, each rounded by itself, do not make up their rounded sum. */
export const linesWorseOnly: Counted = {
  one: said(
    '{n} av {m} poster är sämre än budget.',
    '{n} af {m} poster er dårligere end budgettet.',
    '{n} of {m} items is worse than budget.',
  ),
  many: said(
    '{n} av {m} poster är sämre än budget.',
    '{n} af {m} poster er dårligere end budgettet.',
    '{n} of {m} items are worse than budget.',
  ),
  all: said(
    'Alla {m} poster är sämre än budget.',
    'Alle {m} poster er dårligere end budgettet.',
    'All {m} items are worse than budget.',
  ),
};

export const driverForms = {
  most: said(
    'Det mesta förklaras av {subject}, som {verb} resultatet med {x}.',
    'Det meste forklares af {subject}, som {verb} resultatet med {x} i perioden.',
    'Most of it is explained by {subject}, which {verb} the result by {x}.',
  ),
  largest: said(
    'Störst betydelse har {subject}, som {verb} resultatet med {x}.',
    'Størst betydning har {subject}, som {verb} resultatet med {x} i perioden.',
    'What matters most is {subject}, which {verb} the result by {x}.',
  ),
  plain: said(
    '{subject} {verb} resultatet med {x}.',
    '{subject} {verb} resultatet med {x} i perioden.',
    '{subject} {verb} the result by {x}.',
  ),
  allExplained: said(
    'Det förklarar hela avvikelsen.',
    'Det forklarer hele afvigelsen.',
    'That explains the whole deviation.',
  ),
  nothingExplained: said(
    'Underlagen förklarar inte avvikelsen.',
    'Grundlaget forklarer ikke afvigelsen.',
    'The records do not explain the deviation.',
  ),
  rest: said(
    'Resten, {x} {side}, förklaras inte av underlagen.',
    'Resten, {x} {side}, forklares ikke af grundlaget.',
    'The rest, {x} {side}, is not explained by the records.',
  ),
  restWithSmall: said(
    'Resten, {x} {side}, är mindre poster och sådant som underlagen inte förklarar.',
    'Resten, {x} {side}, er mindre poster og det som grundlaget ikke forklarer.',
    'The rest, {x} {side}, is smaller items and what the records do not explain.',
  ),
  rounding: said(
    'Avrundning gör att delarna skiljer sig {x} från hela avvikelsen.',
    'Afrunding gør at delene afviger {x} fra hele afvigelsen.',
    'Rounding makes the parts differ by {x} from the whole deviation.',
  ),
} as const;

/** A driver as the subject of a sentence: better, worse, and where neither word would always be true. */
export const driverSubjects: Readonly<Record<Driver, Readonly<Record<'better' | 'worse' | 'plain', Texts>>>> = {
  price: {
    better: said(
      'löner och priser som har stigit mindre än planerat',
      'lønninger og priser der er steget mindre end planlagt',
      'pay and prices that rose less than planned',
    ),
    worse: said(
      'löner och priser som har stigit mer än planerat',
      'lønninger og priser der er steget mere end planlagt',
      'pay and prices that rose more than planned',
    ),
    plain: said(
      'en annan löne- och prisutveckling än den planerade',
      'en anden udvikling i lønninger og priser end planlagt',
      'changes in pay and prices',
    ),
  },
  volume: {
    better: said('mindre volymer än planerat', 'mindre mængder end planlagt', 'smaller volumes than planned'),
    worse: said('större volymer än planerat', 'større mængder end planlagt', 'larger volumes than planned'),
    plain: said('andra volymer än planerat', 'andre mængder end planlagt', 'other volumes than planned'),
  },
  vacancy: {
    better: said('tomma tjänster', 'ubesatte stillinger', 'vacant positions'),
    worse: said(
      'fler tillsatta tjänster än planerat',
      'flere besatte stillinger end planlagt',
      'more filled positions than planned',
    ),
    plain: said('förändrad bemanning', 'ændret bemanding', 'changes in staffing'),
  },
  timing: {
    better: said(
      'inköp som kommer senare än planerat',
      'indkøb der kommer senere end planlagt',
      'purchases that come later than planned',
    ),
    worse: said(
      'inköp som har kommit tidigare än planerat',
      'indkøb der er kommet tidligere end planlagt',
      'purchases that came earlier than planned',
    ),
    plain: said(
      'kostnader som fördelar sig annorlunda över året än i budgeten',
      'omkostninger der fordeler sig anderledes over året end i budgettet',
      'costs that spread otherwise over the year than in the budget',
    ),
  },
  'one-off': {
    better: said('engångsposter', 'engangsposter', 'one-off items'),
    worse: said('engångsposter', 'engangsposter', 'one-off items'),
    plain: said('engångsposter', 'engangsposter', 'one-off items'),
  },
  scope: {
    better: said('övertagna uppdrag', 'overtagne opgaver', 'tasks taken over'),
    worse: said('övertagna uppdrag', 'overtagne opgaver', 'tasks taken over'),
    plain: said('övertagna uppdrag', 'overtagne opgaver', 'tasks taken over'),
  },
};

/** The record that weighs most in a driver. */
export const mainly = said(', främst ”{title}”', ', især »{title}«', ', mainly “{title}”');

export const sideWords = {
  better: said('bättre', 'bedre', 'better'),
  worse: said('sämre', 'dårligere', 'worse'),
  over: said('över', 'over', 'above'),
  under: said('under', 'under', 'below'),
  improves: said('förbättrar', 'forbedrer', 'improve'),
  worsens: said('försämrar', 'forringer', 'worsen'),
  more: said('mer', 'mere', 'more'),
  less: said('mindre', 'mindre', 'less'),
  grown: said('ökat', 'steget', 'grown'),
  fallen: said('minskat', 'faldet', 'fallen'),
} as const;
