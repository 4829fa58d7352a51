// What the outages tell: how available services were, how often and how long they were gone. Availability rests on finished
// days, counted by availability-rules.ts; each day opens the page of its service.
import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../../platform/figures/figure.ts';
import { findServiceNames } from '../figure-names.ts';

const dimNames = { service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' } };

const availabilityDays: FactSource = {
  id: 'availability-days',
  domain: 'service-desk',
  title: { sv: 'Tillgänglighet per dag', da: 'Tilgængelighed pr. dag', en: 'Availability by day' },
  facts: `select d.service_code || ' ' || d.on_day as fact, d.service_code as record, d.on_day as "on",
      s.owner_unit_code as unit, d.service_code as service, s.name || ' ' || d.on_day as label,
      100 * d.agreed_seconds as promised, 100 * d.agreed_seconds - d.lost_percent_seconds as kept,
      d.down_seconds as down
    from service_desk.availability_days d join notices.published_services s using (service_code)`,
  dims: ['service'],
  dimNames,
  names: {},
  findNames: findServiceNames,
  measures: ['promised', 'kept', 'down'],
  recordAddress: (record) => `/services/${record}`,
};

const outages: FactSource = {
  id: 'outages',
  domain: 'service-desk',
  title: { sv: 'Avbrott', da: 'Afbrydelser', en: 'Outages' },
  facts: `select o.outage_id::text as fact, o.service_code as record,
      (o.from_at at time zone 'Europe/Stockholm')::date as "on", s.owner_unit_code as unit, o.service_code as service,
      (case when o.weight = 100 then 'whole' else 'part' end) as size,
      extract(epoch from o.to_at - o.from_at)::bigint as seconds, s.name || ' ' || to_char(o.from_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as label
    from service_desk.outages o join notices.published_services s using (service_code)
    where o.struck_at is null and o.to_at is not null`,
  dims: ['service', 'size'],
  dimNames: { ...dimNames, size: { sv: 'Omfattning', da: 'Omfang', en: 'Extent' } },
  names: {
    size: {
      whole: { sv: 'Hela tjänsten', da: 'Hele tjenesten', en: 'The whole service' },
      part: { sv: 'En del', da: 'En del', en: 'A part' },
    },
  },
  findNames: findServiceNames,
  measures: ['seconds'],
  recordAddress: (record) => `/services/${record}`,
};

const permission = 'service-desk.read-figures';

export const reliabilitySources: readonly FactSource[] = [availabilityDays, outages];

export const reliabilityFigures: readonly FigureDefinition[] = [
  {
    id: 'service-desk.availability',
    standsFor: 'availability',
    version: 1,
    name: { sv: 'Tillgänglighet', da: 'Tilgængelighed', en: 'Availability' },
    definition: {
      sv: 'Den överenskomna tid då tjänsterna gick att använda, som andel av all överenskommen tid. Planerat arbete som aviserats i tid räknas bort. Ett avbrott i något som tjänsten behöver räknas också.',
      da: 'Den aftalte tid, hvor tjenesterne kunne bruges, som andel af al aftalt tid. Planlagt arbejde, der er varslet i tide, regnes fra. En afbrydelse i noget, tjenesten behøver, tæller også.',
      en: 'The agreed time in which services could be used, as a share of all agreed time. Planned work announced in time is taken away. An outage of something a service needs counts as well.',
    },
    formula: ratio(sum('availability-days', 'kept'), sum('availability-days', 'promised')),
    unit: '%',
    scale: 2,
    shown: { unit: '%', decimals: 2 },
    good: 'up',
    breakdowns: ['service'],
    permission,
  },
  {
    id: 'service-desk.outages',
    standsFor: 'outages',
    version: 1,
    name: { sv: 'Avbrott i tjänster', da: 'Afbrydelser i tjenester', en: 'Outages of services' },
    definition: {
      sv: 'Antal avbrott, hela eller delvisa, som började under perioden och har tagit slut. De som har tagits tillbaka räknas inte.',
      da: 'Antal afbrydelser, hele eller delvise, der begyndte i perioden og er slut. De, der er trukket tilbage, tælles ikke.',
      en: 'Number of outages, whole or in part, that began in the period and have ended. Those taken back do not count.',
    },
    formula: count('outages'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'down',
    breakdowns: ['service', 'size'],
    permission,
  },
  {
    id: 'service-desk.downtime',
    standsFor: 'downtime',
    version: 1,
    name: {
      sv: 'Avbrottstid inom överenskommen tid',
      da: 'Afbrydelsestid i aftalt tid',
      en: 'Downtime in agreed hours',
    },
    definition: {
      sv: 'Den överenskomna tid då tjänsterna inte gick att använda alls, dag för dag och tjänst för tjänst.',
      da: 'Den aftalte tid, hvor tjenesterne slet ikke kunne bruges, dag for dag og tjeneste for tjeneste.',
      en: 'The agreed time in which services could not be used at all, day by day and service by service.',
    },
    formula: sum('availability-days', 'down'),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    good: 'down',
    breakdowns: ['service'],
    permission,
  },
];
