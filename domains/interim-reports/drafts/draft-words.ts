// The sentences drafts are made of, in three languages: short, one claim each. Braces hold what is put in; a number is always
// something put in. In Danish no amount stands last, because its unit ends with a full stop of its own. Pure.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Driver } from '../../finances/variance-rules.ts';
import type { AssignmentStatus } from '../../portfolio/contract.ts';
import type { FactControl, Fulfilment } from './draft-facts.ts';

const said = (sv: string, da: string, en: string): Texts => ({ sv, da, en });

/** How many: none, one, several, all. `{n}` is the count in words, `{m}` of how many. */
export interface Counted {
  readonly none?: Texts;
  readonly one: Texts;
  readonly many: Texts;
  readonly all?: Texts;
}

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

export const goalCounts: Readonly<Record<Fulfilment, Counted>> = {
  met: {
    none: said('Inget av {m} mål är nått.', 'Ingen af {m} mål er nået.', 'None of {m} goals is reached.'),
    one: said('{n} av {m} mål är nått.', '{n} af {m} mål er nået.', '{n} of {m} goals is reached.'),
    many: said('{n} av {m} mål är nådda.', '{n} af {m} mål er nået.', '{n} of {m} goals are reached.'),
    all: said('Alla {m} mål är nådda.', 'Alle {m} mål er nået.', 'All {m} goals are reached.'),
  },
  partly: {
    one: said('{n} är på väg.', '{n} er på vej.', '{n} is on its way.'),
    many: said('{n} är på väg.', '{n} er på vej.', '{n} are on their way.'),
  },
  missed: {
    one: said('{n} är inte nått.', '{n} er ikke nået.', '{n} is not reached.'),
    many: said('{n} är inte nådda.', '{n} er ikke nået.', '{n} are not reached.'),
  },
  'not-assessed': {
    one: said('{n} är inte bedömt.', '{n} er ikke vurderet.', '{n} is not assessed.'),
    many: said('{n} är inte bedömda.', '{n} er ikke vurderet.', '{n} are not assessed.'),
  },
};

/** For the summary: other words than in the chapter, so that nothing is said twice alike. */
export const goalsWhole: Counted = {
  none: said(
    'Av styrkortets {m} mål är inget nått.',
    'Af målkortets {m} mål er intet nået.',
    'Of the scorecard’s {m} goals none is reached.',
  ),
  one: said(
    'Av styrkortets {m} mål är {n} nått.',
    'Af målkortets {m} mål er {n} nået.',
    'Of the scorecard’s {m} goals {n} is reached.',
  ),
  many: said(
    'Av styrkortets {m} mål är {n} nådda.',
    'Af målkortets {m} mål er {n} nået.',
    'Of the scorecard’s {m} goals {n} are reached.',
  ),
};

export const goalForms = {
  outcome: said('Utfallet är {x}.', 'Resultatet er {x} i perioden.', 'The outcome is {x}.'),
  noOutcome: said(
    'Det finns inget utfall för perioden.',
    'Der er intet resultat for perioden.',
    'There is no outcome for the period.',
  ),
  target: said('Mål: {x}.', 'Mål: {x}.', 'Target: {x}.'),
  againstBaseline: said(
    'Det är {side} än ingångsvärdet, som var {x}.',
    'Det er {side} end udgangspunktet, der var {x} i alt.',
    'That is {side} than the baseline, which was {x}.',
  ),
  asBaseline: said('Det är lika med ingångsvärdet.', 'Det er lig med udgangspunktet.', 'That equals the baseline.'),
  baseline: said('Ingångsvärdet var {x}.', 'Udgangspunktet var {x} i alt.', 'The baseline was {x}.'),
  unlikeLength: said(
    'Perioderna är olika långa och går inte att jämföra rakt av.',
    'Perioderne er ikke lige lange og kan ikke sammenlignes direkte.',
    'The periods are of unlike length and cannot be compared directly.',
  ),
  unlikeDefinition: said(
    'Måttet räknas på ett annat sätt än tidigare.',
    'Målet opgøres på en anden måde end før.',
    'The measure is counted in another way than before.',
  ),
  right: said(
    'Utvecklingen går åt rätt håll.',
    'Udviklingen går den rigtige vej.',
    'Development is in the right direction.',
  ),
  wrong: said(
    'Utvecklingen går åt fel håll.',
    'Udviklingen går den forkerte vej.',
    'Development is in the wrong direction.',
  ),
  still: said('Utvecklingen står stilla.', 'Udviklingen står stille.', 'Development stands still.'),
  before: said(
    'I förra rapporten var målet {state}.',
    'I den forrige rapport var målet {state}.',
    'In the report before, the goal was {state}.',
  ),
  asBefore: said(
    'Bedömningen är densamma som i förra rapporten.',
    'Vurderingen er den samme som i den forrige rapport.',
    'The assessment is the same as in the report before.',
  ),
  changed: said(
    '”{title}” har gått från {before} till {state} sedan förra rapporten.',
    '»{title}« er gået fra {before} til {state} siden den forrige rapport.',
    '“{title}” has gone from {before} to {state} since the report before.',
  ),
  noneChanged: said(
    'Inget mål har fått en annan bedömning sedan förra rapporten.',
    'Intet mål har fået en anden vurdering siden den forrige rapport.',
    'No goal has been assessed otherwise since the report before.',
  ),
} as const;

export const goalStates: Readonly<Record<Fulfilment, Texts>> = {
  met: said('nått', 'nået', 'reached'),
  partly: said('på väg', 'på vej', 'on its way'),
  missed: said('inte nått', 'ikke nået', 'not reached'),
  'not-assessed': said('inte bedömt', 'ikke vurderet', 'not assessed'),
};

export const goalVerdicts: Readonly<Record<Fulfilment, Texts>> = {
  met: said('Målet är nått.', 'Målet er nået.', 'The target is reached.'),
  partly: said(
    'Målet är inte nått, men på väg.',
    'Målet er ikke nået, men på vej.',
    'The target is not reached, but on its way.',
  ),
  missed: said('Målet är inte nått.', 'Målet er ikke nået.', 'The target is not reached.'),
  'not-assessed': said('Målet är inte bedömt.', 'Målet er ikke vurderet.', 'The target is not assessed.'),
};

export const taskForms = {
  changed: said(
    '”{title}” har gått från {before} till {state} sedan förra rapporten.',
    '»{title}« er gået fra {before} til {state} siden den forrige rapport.',
    '“{title}” has gone from {before} to {state} since the report before.',
  ),
  fresh: said(
    '”{title}” redovisas för första gången och är {state}.',
    '»{title}« omtales for første gang og er {state}.',
    '“{title}” is told of for the first time and is {state}.',
  ),
  is: said('”{title}” är {state}.', '»{title}« er {state}.', '“{title}” is {state}.'),
  overdue: said(
    'Det skulle vara klart {date} men är inte klart.',
    'Den skulle være færdig {date}, men er det ikke.',
    'It was due on {date} and is not done.',
  ),
  reason: said('Skäl: ”{title}”.', 'Årsag: »{title}«.', 'Reason: “{title}”.'),
  waits: said('Väntar på: ”{title}”.', 'Venter på: »{title}«.', 'Waits for: “{title}”.'),
  noneChanged: said(
    'Inget uppdrag har fått en annan status sedan förra rapporten.',
    'Ingen opgave har fået en anden status siden den forrige rapport.',
    'No assignment has got another status since the report before.',
  ),
} as const;

export const taskStates: Readonly<Record<AssignmentStatus, Texts>> = {
  'not-started': said('ej påbörjat', 'ikke begyndt', 'not started'),
  'on-plan': said('enligt plan', 'efter planen', 'on plan'),
  delayed: said('försenat', 'forsinket', 'delayed'),
  paused: said('pausat', 'sat på pause', 'paused'),
  done: said('klart', 'færdig', 'done'),
  cancelled: said('avbrutet', 'afbrudt', 'cancelled'),
};

export const taskCounts: Readonly<Record<AssignmentStatus | 'untold' | 'overdue', Counted>> = {
  'on-plan': {
    none: said(
      'Av {m} uppdrag pågår inget enligt plan.',
      'Af {m} opgaver følger ingen planen.',
      'Of {m} assignments none is on plan.',
    ),
    one: said(
      'Av {m} uppdrag pågår {n} enligt plan.',
      'Af {m} opgaver følger {n} planen.',
      'Of {m} assignments {n} is on plan.',
    ),
    many: said(
      'Av {m} uppdrag pågår {n} enligt plan.',
      'Af {m} opgaver følger {n} planen.',
      'Of {m} assignments {n} are on plan.',
    ),
    all: said(
      'Alla {m} uppdrag pågår enligt plan.',
      'Alle {m} opgaver følger planen.',
      'All {m} assignments are on plan.',
    ),
  },
  delayed: {
    one: said('{n} är försenat.', '{n} er forsinket.', '{n} is delayed.'),
    many: said('{n} är försenade.', '{n} er forsinket.', '{n} are delayed.'),
  },
  paused: {
    one: said('{n} är pausat.', '{n} er sat på pause.', '{n} is paused.'),
    many: said('{n} är pausade.', '{n} er sat på pause.', '{n} are paused.'),
  },
  'not-started': {
    one: said('{n} är inte påbörjat.', '{n} er ikke begyndt.', '{n} is not started.'),
    many: said('{n} är inte påbörjade.', '{n} er ikke begyndt.', '{n} are not started.'),
  },
  done: {
    one: said('{n} är klart.', '{n} er færdig.', '{n} is done.'),
    many: said('{n} är klara.', '{n} er færdige.', '{n} are done.'),
  },
  cancelled: {
    one: said('{n} är avbrutet.', '{n} er afbrudt.', '{n} is cancelled.'),
    many: said('{n} är avbrutna.', '{n} er afbrudt.', '{n} are cancelled.'),
  },
  untold: {
    one: said('{n} saknar status.', '{n} mangler status.', '{n} has no status.'),
    many: said('{n} saknar status.', '{n} mangler status.', '{n} have no status.'),
  },
  overdue: {
    none: said(
      'Inget uppdrag har passerat sitt slutdatum.',
      'Ingen opgave har passeret sin slutdato.',
      'No assignment has passed its due date.',
    ),
    one: said(
      '{n} uppdrag har passerat sitt slutdatum.',
      '{n} opgave har passeret sin slutdato.',
      '{n} assignment has passed its due date.',
    ),
    many: said(
      '{n} uppdrag har passerat sitt slutdatum.',
      '{n} opgaver har passeret deres slutdato.',
      '{n} assignments have passed their due date.',
    ),
  },
};

export const tasksWhole: Counted = {
  none: said(
    'Inget av {m} uppdrag går enligt plan.',
    'Ingen af {m} opgaver går efter planen.',
    'None of {m} assignments goes to plan.',
  ),
  one: said(
    '{n} av {m} uppdrag går enligt plan.',
    '{n} af {m} opgaver går efter planen.',
    '{n} of {m} assignments goes to plan.',
  ),
  many: said(
    '{n} av {m} uppdrag går enligt plan.',
    '{n} af {m} opgaver går efter planen.',
    '{n} of {m} assignments go to plan.',
  ),
};

export const controlCounts: Readonly<Record<'done' | FactControl['outcomes'][number], Counted>> = {
  done: {
    none: said(
      'Ingen av {m} kontroller är genomförd under perioden.',
      'Ingen af {m} kontroller er gennemført i perioden.',
      'None of {m} controls was carried out in the period.',
    ),
    one: said(
      '{n} av {m} kontroller är genomförd under perioden.',
      '{n} af {m} kontroller er gennemført i perioden.',
      '{n} of {m} controls was carried out in the period.',
    ),
    many: said(
      '{n} av {m} kontroller är genomförda under perioden.',
      '{n} af {m} kontroller er gennemført i perioden.',
      '{n} of {m} controls were carried out in the period.',
    ),
    all: said(
      'Alla {m} kontroller är genomförda under perioden.',
      'Alle {m} kontroller er gennemført i perioden.',
      'All {m} controls were carried out in the period.',
    ),
  },
  works: {
    one: said('{n} fungerar.', '{n} virker.', '{n} works.'),
    many: said('{n} fungerar.', '{n} virker.', '{n} work.'),
  },
  'works-partly': {
    one: said('{n} fungerar delvis.', '{n} virker delvist.', '{n} works partly.'),
    many: said('{n} fungerar delvis.', '{n} virker delvist.', '{n} work partly.'),
  },
  fails: {
    one: said('{n} fungerar inte.', '{n} virker ikke.', '{n} does not work.'),
    many: said('{n} fungerar inte.', '{n} virker ikke.', '{n} do not work.'),
  },
};

export const riskCounts: Readonly<Record<FactControl['light'], Counted>> = {
  green: {
    one: said('{n} risk är grön.', '{n} risiko er grøn.', '{n} risk is green.'),
    many: said('{n} risker är gröna.', '{n} risici er grønne.', '{n} risks are green.'),
  },
  amber: {
    one: said('{n} risk är gul.', '{n} risiko er gul.', '{n} risk is amber.'),
    many: said('{n} risker är gula.', '{n} risici er gule.', '{n} risks are amber.'),
  },
  red: {
    one: said('{n} risk är röd.', '{n} risiko er rød.', '{n} risk is red.'),
    many: said('{n} risker är röda.', '{n} risici er røde.', '{n} risks are red.'),
  },
  none: {
    one: said('{n} risk är inte bedömd.', '{n} risiko er ikke vurderet.', '{n} risk is not assessed.'),
    many: said('{n} risker är inte bedömda.', '{n} risici er ikke vurderet.', '{n} risks are not assessed.'),
  },
};

/** Where there is one control only. */
export const theControl: Readonly<Record<'done' | FactControl['outcomes'][number], Texts>> = {
  done: said(
    'Kontrollen är genomförd under perioden.',
    'Kontrollen er gennemført i perioden.',
    'The control was carried out in the period.',
  ),
  works: said('Kontrollen fungerar.', 'Kontrollen virker.', 'The control works.'),
  'works-partly': said('Kontrollen fungerar delvis.', 'Kontrollen virker delvist.', 'The control works partly.'),
  fails: said('Kontrollen fungerar inte.', 'Kontrollen virker ikke.', 'The control does not work.'),
};

export const controlNotDone = said(
  'Kontrollen av ”{title}” är inte genomförd under perioden.',
  'Kontrollen af »{title}« er ikke gennemført i perioden.',
  'The control of “{title}” was not carried out in the period.',
);
