// What the portfolio tells: improvements introduced (W06), how many assignments keep their plan at the end of each month, how
// many were put to use without trouble, and how many needs are described as the method asks.
import { count, type FactSource, type FigureDefinition, ratio } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';
import { statusWords } from './assignments/assignment-words.ts';
import { needStateWords } from './needs/need-words.ts';

const improvements: FactSource = {
  id: 'improvements',
  domain: 'portfolio',
  title: { sv: 'Införda förbättringar', da: 'Indførte forbedringer', en: 'Improvements introduced' },
  facts: `select improvement_id::text as fact, improvement_id::text as record, introduced_on as "on", unit_code as unit,
      (case when effect = '' then 'no' else 'yes' end) as followed, 'I-' || number || ' ' || title as label
    from portfolio.improvements where introduced_on is not null`,
  dims: ['followed'],
  dimNames: { followed: { sv: 'Effekten följd', da: 'Effekten fulgt', en: 'Effect followed' } },
  names: { followed: { yes: { sv: 'Ja', da: 'Ja', en: 'Yes' }, no: { sv: 'Nej', da: 'Nej', en: 'No' } } },
  measures: [],
  recordAddress: (record) => `/portfolio/improvements/${record}`,
};

// one row for each assignment and month it was open at the end of, with what was told of it for that month or last before it
const standing: FactSource = {
  id: 'assignments-standing',
  domain: 'portfolio',
  title: {
    sv: 'Pågående uppdrag vid månadens slut',
    da: 'Igangværende opgaver ved månedens udgang',
    en: 'Assignments at the end of the month',
  },
  facts: `select a.assignment_id || ' ' || to_char(m.first, 'YYYY-MM') as fact, a.assignment_id::text as record,
      (m.first + interval '1 month' - interval '1 day')::date as "on", a.unit_code as unit,
      coalesce((select t.status from portfolio.assignment_texts t where t.assignment_id = a.assignment_id
        and t.month <= to_char(m.first, 'YYYY-MM') order by t.month desc, t.version desc limit 1), 'not-told') as status,
      'A-' || a.number || ' ' || a.title as label
    from portfolio.assignments a
    cross join lateral generate_series(date_trunc('month', coalesce(a.decided_on, a.created_at::date)::timestamp),
      date_trunc('month', case when a.status in ('done', 'cancelled') then a.status_on - interval '1 month' else now() end),
      interval '1 month') as m(first)`,
  dims: ['status'],
  dimNames: { status: { sv: 'Läge', da: 'Status', en: 'Status' } },
  names: {
    status: { ...statusWords, 'not-told': { sv: 'Inget sagt', da: 'Intet sagt', en: 'Nothing told' } },
  },
  measures: [],
  recordAddress: (record) => `/portfolio/assignments/${record}`,
};

const deployments: FactSource = {
  id: 'deployments',
  domain: 'portfolio',
  title: { sv: 'Driftsättningar', da: 'Idriftsættelser', en: 'What was put to use' },
  facts: `select assignment_id::text as fact, assignment_id::text as record, deployed_on as "on", unit_code as unit, deployment,
      'A-' || number || ' ' || title as label from portfolio.assignments where deployed_on is not null`,
  dims: ['deployment'],
  dimNames: { deployment: { sv: 'Hur det gick', da: 'Hvordan det gik', en: 'How it went' } },
  names: {
    deployment: {
      'without-trouble': { sv: 'Utan större störning', da: 'Uden større forstyrrelse', en: 'Without trouble' },
      'with-trouble': { sv: 'Med störning', da: 'Med forstyrrelse', en: 'With trouble' },
    },
  },
  measures: [],
  recordAddress: (record) => `/portfolio/assignments/${record}`,
};

const needs: FactSource = {
  id: 'needs-told',
  domain: 'portfolio',
  title: { sv: 'Behov', da: 'Behov', en: 'Needs' },
  facts: `select need_id::text as fact, need_id::text as record, (told_at at time zone 'Europe/Stockholm')::date as "on",
      office_code as unit, state, source, (case when state = 'new' then 'no' else 'yes' end) as described,
      'N-' || number || ' ' || title as label from portfolio.needs where joined_to is null and state <> 'declined'`,
  dims: ['state', 'source', 'described'],
  dimNames: {
    state: { sv: 'Läge', da: 'Status', en: 'State' },
    source: { sv: 'Väg in', da: 'Vej ind', en: 'Way in' },
    described: { sv: 'Beskrivet', da: 'Beskrevet', en: 'Described' },
  },
  names: {
    state: needStateWords,
    source: {
      door: { sv: 'Vägen in', da: 'Vejen ind', en: 'The door' },
      form: { sv: 'Formulär', da: 'Formular', en: 'Form' },
      import: { sv: 'Fil', da: 'Fil', en: 'File' },
    },
    described: { yes: { sv: 'Ja', da: 'Ja', en: 'Yes' }, no: { sv: 'Nej', da: 'Nej', en: 'No' } },
  },
  measures: [],
  recordAddress: (record) => `/portfolio/needs/${record}`,
};

const counted = { version: 1, unit: 'count', scale: 0, shown: { unit: 'st', decimals: 0 } } as const;
const shared = { version: 1, unit: '%', scale: 1, shown: { unit: '%', decimals: 0 } } as const;

const definitions: readonly FigureDefinition[] = [
  {
    ...counted,
    id: 'portfolio.completed-improvements',
    register: 'W06',
    name: { sv: 'Genomförda förbättringar', da: 'Gennemførte forbedringer', en: 'Completed improvements' },
    definition: {
      sv: 'Antal förbättringar som infördes under perioden, efter den dag de blev arbetssätt. Den som senare lades ned räknas inte.',
      da: 'Antal forbedringer, der blev indført i perioden, efter den dag de blev arbejdsgang. En, der senere blev droppet, tælles ikke.',
      en: 'Number of improvements introduced in the period, by the day they became the way to work. One dropped later does not count.',
    },
    formula: count('improvements'),
    good: 'up',
    breakdowns: ['followed'],
    permission: 'portfolio.read-assignments',
  },
  {
    ...counted,
    id: 'portfolio.open-assignments',
    name: { sv: 'Pågående uppdrag', da: 'Igangværende opgaver', en: 'Open assignments' },
    definition: {
      sv: 'Antal uppdrag som varken är klara eller avbrutna vid periodens slut.',
      da: 'Antal opgaver, der hverken er færdige eller afbrudt ved periodens udgang.',
      en: 'Number of assignments neither done nor cancelled at the end of the period.',
    },
    formula: count('assignments-standing', {}, 'last'),
    good: 'band',
    breakdowns: ['status'],
    permission: 'portfolio.read-assignments',
  },
  {
    ...shared,
    id: 'portfolio.assignments-on-plan',
    name: {
      sv: 'Uppdrag som håller tidplanen',
      da: 'Opgaver, der holder tidsplanen',
      en: 'Assignments that keep their schedule',
    },
    definition: {
      sv: 'Andelen pågående uppdrag som enligt det som sagts för perioden löper enligt plan.',
      da: 'Andelen af igangværende opgaver, der ifølge det, der er sagt for perioden, følger planen.',
      en: 'The share of open assignments that are on plan by what was told for the period.',
    },
    formula: ratio(
      count('assignments-standing', { status: 'on-plan' }, 'last'),
      count('assignments-standing', {}, 'last'),
    ),
    good: 'up',
    of: 'portfolio.open-assignments',
    permission: 'portfolio.read-assignments',
  },
  {
    ...shared,
    id: 'portfolio.deployed-without-trouble',
    name: {
      sv: 'Driftsättningar utan större störning',
      da: 'Idriftsættelser uden større forstyrrelse',
      en: 'Put to use without trouble',
    },
    definition: {
      sv: 'Andelen uppdrag som togs i drift under perioden utan större störning.',
      da: 'Andelen af opgaver, der blev taget i brug i perioden uden større forstyrrelse.',
      en: 'The share of assignments put to use in the period without trouble.',
    },
    formula: ratio(count('deployments', { deployment: 'without-trouble' }), count('deployments')),
    good: 'up',
    breakdowns: ['deployment'],
    permission: 'portfolio.read-assignments',
  },
  {
    ...shared,
    id: 'portfolio.needs-described',
    name: { sv: 'Behov som är beskrivna', da: 'Behov, der er beskrevet', en: 'Needs described' },
    definition: {
      sv: 'Andelen av periodens behov vars beskrivning uppfyller alla kvalitetskriterier. Avböjda och sammanförda räknas inte.',
      da: 'Andelen af periodens behov, hvis beskrivelse opfylder alle kvalitetskriterier. Afviste og sammenlagte tælles ikke.',
      en: 'The share of the period’s needs whose description meets every quality criterion. Declined and joined ones do not count.',
    },
    formula: ratio(count('needs-told', { described: 'yes' }), count('needs-told')),
    good: 'up',
    breakdowns: ['state', 'source'],
    permission: 'portfolio.read-needs',
  },
];

export const portfolioFigures: Figures = {
  sources: [improvements, standing, deployments, needs],
  figures: definitions,
};
