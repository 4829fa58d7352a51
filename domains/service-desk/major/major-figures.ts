// What major incidents tell: how many there were, how long they lasted, and how many have been reviewed. Which of them count
// is the region's own rule with versions; a comparison across a new version is marked.
import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../../platform/figures/figure.ts';
import { findServiceNames } from '../figure-names.ts';
import { majorRuleVersions } from './major-rulebook.ts';

/** One fact per incident that counts, on the day it began where the region is. */
export const majorIncidents: FactSource = {
  id: 'major-incidents',
  domain: 'service-desk',
  title: { sv: 'Större störningar', da: 'Større hændelser', en: 'Major incidents' },
  facts: `select m.major_id::text as fact, m.major_id::text as record,
      (m.began_at at time zone 'Europe/Stockholm')::date as "on", m.unit_code as unit,
      coalesce(m.services[1], '') as service, m.level::text as level, coalesce(m.rule_version, 0)::text as rule,
      (case when m.solved_at is null then 'no' else 'yes' end) as solved,
      (case when v.state = 'approved' then 'yes' else 'no' end) as reviewed,
      coalesce(extract(epoch from m.solved_at - m.began_at), 0)::bigint as seconds, 'S-' || m.number as label
    from service_desk.major_incidents m left join service_desk.major_reviews v using (major_id) where m.counts`,
  dims: ['service', 'level', 'rule', 'solved', 'reviewed'],
  dimNames: {
    service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
    level: { sv: 'Nivå', da: 'Niveau', en: 'Level' },
    rule: { sv: 'Regel', da: 'Regel', en: 'Rule' },
    reviewed: { sv: 'Granskad', da: 'Evalueret', en: 'Reviewed' },
  },
  names: {
    reviewed: { yes: { sv: 'Ja', da: 'Ja', en: 'Yes' }, no: { sv: 'Nej', da: 'Nej', en: 'No' } },
  },
  findNames: findServiceNames,
  measures: ['seconds'],
  recordAddress: (record) => `/major-incidents/${record}`,
};

const shared = {
  version: 1,
  versions: majorRuleVersions,
  good: 'down',
  breakdowns: ['service', 'level', 'rule'],
  permission: 'service-desk.read-figures',
} as const;

export const majorFigures: readonly FigureDefinition[] = [
  {
    ...shared,
    id: 'service-desk.major-incidents',
    standsFor: 'major-incidents',
    register: 'W03',
    name: { sv: 'Större störningar', da: 'Større hændelser', en: 'Major incidents' },
    definition: {
      sv: 'Antal större störningar som började under perioden. Vad som räknas avgör regionens regel, i den version som gällde den dagen.',
      da: 'Antal større hændelser, der begyndte i perioden. Hvad der tæller, afgør regionens regel i den version, der gjaldt den dag.',
      en: 'Number of major incidents that began in the period. What counts is decided by the region’s rule, in the version in force that day.',
    },
    formula: count('major-incidents'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
  },
  {
    ...shared,
    id: 'service-desk.major-incident-time',
    name: {
      sv: 'Större störningar, tid till lösning',
      da: 'Større hændelser, tid til løsning',
      en: 'Major incidents, time to solution',
    },
    definition: {
      sv: 'Tiden från att en större störning började till att den löstes, dygnet runt, i medeltal.',
      da: 'Tiden fra en større hændelse begyndte, til den var løst, døgnet rundt, i gennemsnit.',
      en: 'The time from the beginning of a major incident to its solution, round the clock, as a mean.',
    },
    formula: ratio(sum('major-incidents', 'seconds', { solved: 'yes' }), count('major-incidents', { solved: 'yes' })),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    of: 'service-desk.major-incidents',
  },
  {
    ...shared,
    id: 'service-desk.major-incidents-reviewed',
    name: {
      sv: 'Större störningar som är granskade (PIR)',
      da: 'Større hændelser, der er evalueret (PIR)',
      en: 'Major incidents reviewed (PIR)',
    },
    definition: {
      sv: 'Andelen av periodens större störningar som har en godkänd granskning (PIR).',
      da: 'Andelen af periodens større hændelser, der har en godkendt evaluering (PIR).',
      en: 'The share of the period’s major incidents that have an approved review (PIR).',
    },
    formula: ratio(count('major-incidents', { reviewed: 'yes' }), count('major-incidents')),
    unit: '%',
    scale: 1,
    shown: { unit: '%', decimals: 0 },
    good: 'up',
    of: 'service-desk.major-incidents',
  },
];
