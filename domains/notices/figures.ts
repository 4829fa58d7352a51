// The figures that follow from what was told: how often services were disturbed, and for how long. Both are counted from
// notices that are over or stand; drafts and withdrawn ones never happened.
import { count, type FactSource, type FigureDefinition, sum } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';

// the worst level a notice reached decides what it was
const told = `
  select n.notice_id, n.title, n.owner_unit_code, n.starts_at, n.ends_at, last.state,
    case when reached.outage then 'outage' when reached.degraded then 'degraded'
      when reached.planned then 'planned' else 'information' end as level
  from notices.notices n
  join lateral (select state from notices.notice_entries e
    where e.notice_id = n.notice_id order by ordinal desc limit 1) last on last.state in ('published', 'resolved')
  join lateral (select bool_or(level = 'outage') as outage, bool_or(level = 'degraded') as degraded,
      bool_or(level = 'planned') as planned
    from notices.notice_entries e where e.notice_id = n.notice_id and e.state <> 'draft') reached on true`;

const dimNames = {
  level: { sv: 'Nivå', da: 'Niveau', en: 'Level' },
  service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
};

const names = {
  level: {
    outage: { sv: 'Avbrott', da: 'Afbrydelse', en: 'Outage' },
    degraded: { sv: 'Störning', da: 'Forstyrrelse', en: 'Disturbance' },
    planned: { sv: 'Planerat arbete', da: 'Planlagt arbejde', en: 'Planned work' },
    information: { sv: 'Information', da: 'Information', en: 'Information' },
  },
};

const notices: FactSource = {
  id: 'notices',
  domain: 'notices',
  title: { sv: 'Meddelanden', da: 'Meddelelser', en: 'Notices' },
  facts: `select notice_id::text as fact, notice_id::text as record, (starts_at at time zone 'Europe/Stockholm')::date as "on",
      owner_unit_code as unit, level, title as label
    from (${told}) told`,
  dims: ['level'],
  dimNames,
  names,
  measures: [],
  recordAddress: (record) => `/notices/${record}`,
};

const interruptions: FactSource = {
  id: 'service-interruptions',
  domain: 'notices',
  title: { sv: 'Avbrott per tjänst', da: 'Afbrydelser pr. tjeneste', en: 'Interruptions by service' },
  // counted for the unit that owns the service, and only once it is known when it ended
  facts: `select told.notice_id || ' ' || s.service_code as fact, told.notice_id::text as record,
      (told.starts_at at time zone 'Europe/Stockholm')::date as "on", s.owner_unit_code as unit, s.service_code as service, told.level,
      extract(epoch from told.ends_at - told.starts_at)::bigint as seconds, told.title as label
    from (${told}) told join notices.notice_services using (notice_id) join notices.services s using (service_code)
    where told.state = 'resolved' and told.level in ('degraded', 'outage')`,
  dims: ['service', 'level'],
  dimNames,
  names,
  findNames: async (work, dim, values) => {
    if (dim !== 'service') return null;
    const rows = await work.sql<{ code: string; name: string }>(
      'select service_code as code, name from notices.services where service_code = any($1) order by name',
      [values],
    );
    return new Map(rows.map((row) => [row.code, row.name]));
  },
  measures: ['seconds'],
  recordAddress: (record) => `/notices/${record}`,
};

const permission = 'notices.read-notices';

const definitions: readonly FigureDefinition[] = [
  {
    id: 'notices.disturbances',
    version: 1,
    name: { sv: 'Störningar och avbrott', da: 'Forstyrrelser og afbrydelser', en: 'Disturbances and outages' },
    definition: {
      sv: 'Antal meddelanden om störning eller avbrott som började under perioden. Utkast och återtagna räknas inte.',
      da: 'Antal meddelelser om forstyrrelse eller afbrydelse, der begyndte i perioden. Kladder og tilbagetrukne tælles ikke.',
      en: 'Number of notices of a disturbance or an outage that began in the period. Drafts and withdrawn ones do not count.',
    },
    formula: count('notices', { level: ['degraded', 'outage'] }),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'down',
    breakdowns: ['level'],
    permission,
  },
  {
    id: 'notices.outage-time',
    version: 1,
    name: { sv: 'Avbrottstid', da: 'Afbrydelsestid', en: 'Outage time' },
    definition: {
      sv: 'Summan av tiden som tjänster inte gick att använda, för avbrott som började under perioden och är lösta. Ett avbrott i två tjänster räknas i båda.',
      da: 'Summen af den tid tjenester ikke kunne bruges, for afbrydelser der begyndte i perioden og er løst. En afbrydelse i to tjenester tælles i begge.',
      en: 'The time services could not be used, summed over outages that began in the period and are resolved. An outage of two services counts in both.',
    },
    formula: sum('service-interruptions', 'seconds', { level: 'outage' }),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    good: 'down',
    breakdowns: ['service'],
    permission,
  },
  {
    id: 'notices.planned-work',
    version: 1,
    name: { sv: 'Planerade arbeten', da: 'Planlagt arbejde', en: 'Planned work' },
    definition: {
      sv: 'Antal meddelanden om planerat arbete som började under perioden.',
      da: 'Antal meddelelser om planlagt arbejde, der begyndte i perioden.',
      en: 'Number of notices of planned work that began in the period.',
    },
    formula: count('notices', { level: 'planned' }),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'band',
    permission,
  },
];

export const noticesFigures: Figures = { sources: [notices, interruptions], figures: definitions };
