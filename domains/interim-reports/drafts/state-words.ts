// The sentences drafts say about goals, assignments, controls and risks, in three languages: short, one claim each. Pure.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { AssignmentStatus } from '../../portfolio/contract.ts';
import type { FactControl, Fulfilment } from './draft-facts.ts';
import { type Counted, said } from './spoken-form.ts';

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
    'Af styringskortets {m} mål er intet nået.',
    'Of the scorecard’s {m} goals none is reached.',
  ),
  one: said(
    'Av styrkortets {m} mål är {n} nått.',
    'Af styringskortets {m} mål er {n} nået.',
    'Of the scorecard’s {m} goals {n} is reached.',
  ),
  many: said(
    'Av styrkortets {m} mål är {n} nådda.',
    'Af styringskortets {m} mål er {n} nået.',
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
  target: said('Mål: {x}.', 'Mål: {x} ifølge styringskortet.', 'Target: {x}.'),
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
