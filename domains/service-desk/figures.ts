// What the cases tell: how many come in and of which kind, how long they take, and how often they change hands or come back.
// Counted for the unit of the team that has the case; a case nobody needed any more, or that was another's double, counts
// as come in but not as solved.

import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';
import { findServiceNames } from './figure-names.ts';
import { flowFigures, solvedFlow } from './flow-figures.ts';
import { kindNames } from './kind-names.ts';
import { majorFigures, majorIncidents } from './major/major-figures.ts';
import { reliabilityFigures, reliabilitySources } from './reliability/reliability-figures.ts';
import { satisfactionAnswers, satisfactionFigures } from './satisfaction/satisfaction-figures.ts';
import { supplierWaitFigures, supplierWaits } from './supplier-waits.ts';

const local = (column: string) => `(${column} at time zone 'Europe/Stockholm')::date`;

const dimNames = {
  kind: { sv: 'Slag', da: 'Slags', en: 'Kind' },
  service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
  channel: { sv: 'Väg in', da: 'Kanal', en: 'Channel' },
  priority: { sv: 'Prioritet', da: 'Prioritet', en: 'Priority' },
};

const names = {
  kind: kindNames,
  channel: {
    portal: { sv: 'Vägen in', da: 'Vejen ind', en: 'Portal' },
    phone: { sv: 'Telefon', da: 'Telefon', en: 'Telephone' },
    mail: { sv: 'E-post', da: 'E-mail', en: 'E-mail' },
    api: { sv: 'Annat system', da: 'Andet system', en: 'Another system' },
    alarm: { sv: 'Larm', da: 'Alarm', en: 'Alarm' },
    'walk-in': { sv: 'Besök', da: 'Personligt fremmøde', en: 'Walk-in' },
  },
};

const cases: FactSource = {
  id: 'cases',
  domain: 'service-desk',
  title: { sv: 'Ärenden', da: 'Sager', en: 'Cases' },
  facts: `select c.case_id::text as fact, c.case_id::text as record, ${local('c.opened_at')} as "on", t.unit_code as unit,
      c.kind, coalesce(c.service_code, '') as service, c.channel, c.priority::text as priority,
      'Ä-' || c.number as label
    from service_desk.cases c join service_desk.teams t using (team_code)`,
  dims: ['kind', 'service', 'channel', 'priority'],
  dimNames,
  names,
  findNames: findServiceNames,
  measures: [],
  recordAddress: (record) => `/cases/${record}`,
};

const solved: FactSource = {
  id: 'solved-cases',
  domain: 'service-desk',
  title: { sv: 'Lösta ärenden', da: 'Løste sager', en: 'Solved cases' },
  facts: `select c.case_id::text as fact, c.case_id::text as record, ${local('c.resolved_at')} as "on", t.unit_code as unit,
      c.kind, coalesce(c.service_code, '') as service, c.channel,
      (case when c.reassigned = 0 then 'yes' else 'no' end) as first,
      (case when c.reopened > 0 then 'yes' else 'no' end) as again,
      c.reassigned::bigint as reassignments,
      extract(epoch from c.resolved_at - c.opened_at)::bigint as seconds, 'Ä-' || c.number as label
    from service_desk.cases c join service_desk.teams t using (team_code)
    where c.resolved_at is not null and c.merged_into_id is null and c.state in ('resolved', 'closed')`,
  dims: ['kind', 'service', 'channel', 'first', 'again'],
  dimNames,
  names,
  findNames: findServiceNames,
  measures: ['reassignments', 'seconds'],
  recordAddress: (record) => `/cases/${record}`,
};

/** One fact per promise that came to its end in the period, kept or not. */
const promises: FactSource = {
  id: 'agreed-times',
  domain: 'service-desk',
  title: { sv: 'Överenskomna tider', da: 'Aftalte tider', en: 'Agreed times' },
  facts: `select c.case_id || ' ' || k.clock || ' ' || r.ordinality as fact, c.case_id::text as record,
      (to_timestamp((r.round ->> 'endedAt')::float8) at time zone 'Europe/Stockholm')::date as "on", t.unit_code as unit,
      k.clock, c.kind, coalesce(c.service_code, '') as service, c.priority::text as priority,
      (case when r.round ->> 'breachedAt' is null then 'yes' else 'no' end) as met,
      (r.round ->> 'used')::bigint as seconds, 'Ä-' || c.number as label
    from service_desk.cases c join service_desk.teams t using (team_code)
      cross join lateral jsonb_each(c.clocks -> 'clocks') as k(clock, rounds)
      cross join lateral jsonb_array_elements(k.rounds) with ordinality as r(round, ordinality)
    where r.round ->> 'endedAt' is not null and r.round ->> 'target' is not null
      and not (r.round ->> 'isCancelled')::boolean`,
  dims: ['clock', 'kind', 'service', 'priority', 'met'],
  dimNames: { ...dimNames, clock: { sv: 'Klocka', da: 'Ur', en: 'Clock' } },
  names,
  findNames: findServiceNames,
  measures: ['seconds'],
  recordAddress: (record) => `/cases/${record}`,
};

const permission = 'service-desk.read-figures';
const counted = { unit: 'count', scale: 0, shown: { unit: 'st', decimals: 0 } } as const;
const share = { unit: '%', scale: 1, shown: { unit: '%', decimals: 1 } } as const;

const definitions: readonly FigureDefinition[] = [
  {
    ...counted,
    id: 'service-desk.cases-opened',
    standsFor: 'cases',
    version: 1,
    name: { sv: 'Inkomna ärenden', da: 'Modtagne sager', en: 'Cases come in' },
    definition: {
      sv: 'Antal ärenden som öppnades under perioden, av alla slag och alla vägar in.',
      da: 'Antal sager, der blev åbnet i perioden, af alle slags og ad alle kanaler.',
      en: 'Number of cases opened in the period, of every kind and by every channel.',
    },
    formula: count('cases'),
    good: 'band',
    breakdowns: ['kind', 'service', 'channel', 'priority'],
    permission,
  },
  {
    ...counted,
    id: 'service-desk.incidents-opened',
    standsFor: 'incidents',
    version: 1,
    name: { sv: 'Inkomna incidenter', da: 'Modtagne hændelser', en: 'Incidents come in' },
    definition: {
      sv: 'Antal ärenden av slaget incident som öppnades under perioden.',
      da: 'Antal sager af slagsen hændelse, der blev åbnet i perioden.',
      en: 'Number of cases of the kind incident opened in the period.',
    },
    formula: count('cases', { kind: 'incident' }),
    good: 'down',
    breakdowns: ['service', 'priority'],
    permission,
  },
  {
    ...counted,
    id: 'service-desk.cases-solved',
    version: 1,
    name: { sv: 'Lösta ärenden', da: 'Løste sager', en: 'Cases solved' },
    definition: {
      sv: 'Antal ärenden som löstes under perioden och inte öppnades igen. Dubbletter räknas inte.',
      da: 'Antal sager, der blev løst i perioden og ikke genåbnet. Dubletter tælles ikke.',
      en: 'Number of cases solved in the period and not reopened. Doubles do not count.',
    },
    formula: count('solved-cases'),
    good: 'band',
    breakdowns: ['kind', 'service', 'channel'],
    permission,
  },
  {
    id: 'service-desk.solving-time',
    standsFor: 'solving-time',
    version: 1,
    name: { sv: 'Tid till lösning, medel', da: 'Tid til løsning, gennemsnit', en: 'Time to solution, mean' },
    definition: {
      sv: 'Tiden från att ärendet öppnades till att det löstes, dygnet runt, i medeltal för ärenden lösta under perioden.',
      da: 'Tiden fra sagen blev åbnet, til den blev løst, døgnet rundt, i gennemsnit for sager løst i perioden.',
      en: 'The time from opening to solution, round the clock, as a mean over the cases solved in the period.',
    },
    formula: ratio(sum('solved-cases', 'seconds'), count('solved-cases')),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    good: 'down',
    breakdowns: ['kind', 'service'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.first-right-team',
    version: 1,
    name: { sv: 'Rätt grupp från början', da: 'Rette team fra start', en: 'First right team' },
    definition: {
      sv: 'Andelen lösta ärenden som aldrig gick från en grupp till en annan.',
      da: 'Andelen af løste sager, der aldrig gik fra et team til et andet.',
      en: 'The share of solved cases that never went from one team to another.',
    },
    formula: ratio(count('solved-cases', { first: 'yes' }), count('solved-cases')),
    good: 'up',
    breakdowns: ['kind', 'service', 'channel'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.response-in-time',
    standsFor: 'response-in-time',
    version: 1,
    name: { sv: 'Svar i tid', da: 'Svar til tiden', en: 'Answered in time' },
    definition: {
      sv: 'Andelen första svar som gavs inom den överenskomna tiden, räknad i nivåns kalender.',
      da: 'Andelen af første svar, der blev givet inden for den aftalte tid, talt i niveauets kalender.',
      en: 'The share of first answers given within the agreed time, counted in the calendar of the level.',
    },
    formula: ratio(
      count('agreed-times', { clock: 'response', met: 'yes' }),
      count('agreed-times', { clock: 'response' }),
    ),
    good: 'up',
    breakdowns: ['service', 'priority', 'kind'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.solved-in-time',
    standsFor: 'solved-in-time',
    version: 1,
    name: { sv: 'Lösta i tid', da: 'Løst til tiden', en: 'Solved in time' },
    definition: {
      sv: 'Andelen ärenden som löstes inom den överenskomna tiden. Tid då ärendet väntade på den som anmälde räknas inte.',
      da: 'Andelen af sager, der blev løst inden for den aftalte tid. Tid, hvor sagen ventede på anmelderen, tælles ikke.',
      en: 'The share of cases solved within the agreed time. Time spent waiting for the requester does not count.',
    },
    formula: ratio(
      count('agreed-times', { clock: 'resolution', met: 'yes' }),
      count('agreed-times', { clock: 'resolution' }),
    ),
    good: 'up',
    breakdowns: ['service', 'priority', 'kind'],
    permission,
  },
  {
    ...counted,
    id: 'service-desk.reassignments',
    version: 1,
    name: { sv: 'Byten av grupp', da: 'Skift af team', en: 'Reassignments' },
    definition: {
      sv: 'Hur många gånger ärenden lösta under perioden gick från en grupp till en annan.',
      da: 'Hvor mange gange sager løst i perioden gik fra et team til et andet.',
      en: 'How many times the cases solved in the period went from one team to another.',
    },
    formula: sum('solved-cases', 'reassignments'),
    good: 'down',
    breakdowns: ['kind', 'service'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.reopened',
    version: 1,
    name: { sv: 'Öppnade igen', da: 'Genåbnede', en: 'Reopened' },
    definition: {
      sv: 'Andelen ärenden lösta under perioden som hade öppnats igen minst en gång.',
      da: 'Andelen af sager løst i perioden, der var genåbnet mindst én gang.',
      en: 'The share of cases solved in the period that had been reopened at least once.',
    },
    formula: ratio(count('solved-cases', { again: 'yes' }), count('solved-cases')),
    good: 'down',
    breakdowns: ['kind', 'service'],
    permission,
  },
];

export const serviceDeskFigures: Figures = {
  sources: [
    cases,
    solved,
    solvedFlow,
    promises,
    majorIncidents,
    satisfactionAnswers,
    supplierWaits,
    ...reliabilitySources,
  ],
  figures: [
    ...definitions,
    ...flowFigures,
    ...supplierWaitFigures,
    ...majorFigures,
    ...satisfactionFigures,
    ...reliabilityFigures,
  ],
};
