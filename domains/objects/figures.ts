// What the objects tell: how many are managed at the end of each month, the hours and purchases that were decided, and the
// hours worked. An object counts where its technology is looked after; hours count in the unit that worked them.
import { count, type FactSource, type FigureDefinition, sum } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';
import type { Work } from '../../platform/work/work.ts';
import { fundingWords, kindWords, sideWords, workTypeWords } from './object-words.ts';

const dimNames: NonNullable<FactSource['dimNames']> = {
  object: { sv: 'Förvaltningsobjekt', da: 'Forvaltningsobjekt', en: 'Management object' },
  family: { sv: 'Objektfamilj', da: 'Objektfamilie', en: 'Object family' },
  kind: { sv: 'Slag', da: 'Slags', en: 'Kind' },
  work_type: { sv: 'Arbetstyp', da: 'Arbejdstype', en: 'Work type' },
  side: { sv: 'Sida', da: 'Side', en: 'Side' },
  funding: { sv: 'Finansiering', da: 'Finansiering', en: 'Funding' },
};
const names = { kind: kindWords, work_type: workTypeWords, side: sideWords, funding: fundingWords };

const shared = { domain: 'objects', dimNames, names, findNames } as const;
const monthEnd = "(m.first + interval '1 month' - interval '1 day')::date";

const inForce: FactSource = {
  ...shared,
  id: 'management-objects',
  title: {
    sv: 'Förvaltningsobjekt vid månadens slut',
    da: 'Forvaltningsobjekter ved månedens udgang',
    en: 'Management objects at the end of the month',
  },
  facts: `select o.object_id || ' ' || to_char(m.first, 'YYYY-MM') as fact, o.object_id::text as record, ${monthEnd} as "on",
      o.it_unit as unit, o.code as object, o.family_code as family, o.kind, o.code || ' ' || o.name as label
    from objects.objects o
    cross join lateral generate_series(date_trunc('month', o.established_on::timestamp),
      date_trunc('month', now() at time zone 'Europe/Stockholm'), interval '1 month') as m(first)
    where o.established_on <= ${monthEnd} and (o.ended_on is null or o.ended_on >= ${monthEnd})`,
  dims: ['object', 'family', 'kind'],
  measures: [],
  recordAddress: (record) => `/objects/${record}`,
};

/** What was decided last, not what is being written. */
const planned: FactSource = {
  ...shared,
  id: 'object-plans',
  title: { sv: 'Beslutade förvaltningsplaner', da: 'Besluttede forvaltningsplaner', en: 'Decided object plans' },
  facts: `select p.plan_id || ' ' || c.work_type || ' ' || c.side || ' ' || c.funding || ' ' || c.month as fact,
      p.object_id || ' ' || p.year as record, make_date(p.year, c.month, 1) as "on",
      (case when c.side = 'it' then o.it_unit else o.business_unit end) as unit,
      o.code as object, o.family_code as family, o.kind, c.work_type, c.side, c.funding, c.seconds, c.amount,
      o.code || ' ' || p.year as label
    from objects.plans p join objects.objects o using (object_id)
    join lateral (select d.content from objects.plan_decisions d where d.plan_id = p.plan_id order by d.ordinal desc limit 1)
      as latest on true
    cross join lateral jsonb_to_recordset(latest.content -> 'cells')
      as c(work_type text, side text, funding text, month int, seconds bigint, amount bigint)`,
  dims: ['object', 'family', 'kind', 'work_type', 'side', 'funding'],
  measures: ['seconds', 'amount'],
  recordAddress: planAddress,
};

const worked: FactSource = {
  ...shared,
  id: 'object-hours',
  title: { sv: 'Timmar på förvaltningsobjekt', da: 'Timer på forvaltningsobjekter', en: 'Hours on management objects' },
  facts: `select h.hours_id::text as fact, h.object_id || ' ' || extract(year from h."on") as record, h."on",
      h.unit_code as unit, o.code as object, o.family_code as family, o.kind, h.work_type, h.side, h.funding, h.seconds,
      o.code || ' ' || to_char(h."on", 'YYYY-MM') || (case when h.about = '' then '' else ' ' || h.about end) as label
    from objects.worked_hours h join objects.objects o using (object_id)`,
  dims: ['object', 'family', 'kind', 'work_type', 'side', 'funding'],
  measures: ['seconds'],
  recordAddress: planAddress,
};

const counted = {
  version: 1,
  unit: 'count',
  scale: 0,
  shown: { unit: 'st', decimals: 0 },
  good: 'up',
  permission: 'objects.find-objects',
} as const;
const hours = {
  version: 1,
  unit: 's',
  scale: 0,
  shown: { unit: 'h', decimals: 0 },
  good: 'band',
  breakdowns: ['object', 'family', 'kind', 'work_type', 'side', 'funding'],
  permission: 'objects.read-plans',
} as const;

const definitions: readonly FigureDefinition[] = [
  {
    ...counted,
    id: 'objects.in-force',
    name: { sv: 'Förvaltningsobjekt', da: 'Forvaltningsobjekter', en: 'Management objects' },
    definition: {
      sv: 'Antal förvaltningsobjekt som är i förvaltning vid periodens slut, hos den enhet som sköter tekniken.',
      da: 'Antal forvaltningsobjekter, der er i forvaltning ved periodens udgang, hos den enhed der passer teknikken.',
      en: 'Number of management objects managed at the end of the period, in the unit that looks after the technology.',
    },
    formula: count('management-objects', {}, 'last'),
    breakdowns: ['family', 'kind', 'object'],
  },
  {
    ...counted,
    id: 'objects.in-force-medical',
    register: 'W05',
    name: {
      sv: 'Förvaltningsobjekt inom medicinsk teknik',
      da: 'Forvaltningsobjekter inden for medicoteknik',
      en: 'Management objects in medical technology',
    },
    definition: {
      sv: 'Antal förvaltningsobjekt för medicinsk teknik som är i förvaltning vid periodens slut. Objekt som föreslagits eller etableras räknas inte.',
      da: 'Antal forvaltningsobjekter for medicoteknik, der er i forvaltning ved periodens udgang. Objekter, der er foreslået eller etableres, tælles ikke.',
      en: 'Number of management objects for medical technology managed at the end of the period. Objects proposed or being established do not count.',
    },
    formula: count('management-objects', { kind: 'medical' }, 'last'),
    breakdowns: ['family', 'object'],
    of: 'objects.in-force',
  },
  {
    ...hours,
    id: 'objects.planned-hours',
    name: { sv: 'Planerade timmar på objekt', da: 'Planlagte timer på objekter', en: 'Planned hours on objects' },
    definition: {
      sv: 'Timmar i de beslutade förvaltningsplanerna för periodens månader. En plan som ändras räknas som den var när den senast beslutades.',
      da: 'Timer i de besluttede forvaltningsplaner for periodens måneder. En plan, der ændres, tælles, som den var, da den senest blev besluttet.',
      en: 'Hours in the decided object plans for the months of the period. A plan being changed counts as it was when last decided.',
    },
    formula: sum('object-plans', 'seconds'),
  },
  {
    ...hours,
    id: 'objects.used-hours',
    name: { sv: 'Använda timmar på objekt', da: 'Anvendte timer på objekter', en: 'Hours used on objects' },
    definition: {
      sv: 'Timmar som arbetats på förvaltningsobjekt under perioden, hos den enhet som arbetade dem.',
      da: 'Timer, der er arbejdet på forvaltningsobjekter i perioden, hos den enhed der arbejdede dem.',
      en: 'Hours worked on management objects in the period, in the unit that worked them.',
    },
    formula: sum('object-hours', 'seconds'),
    of: 'objects.planned-hours',
  },
  {
    ...hours,
    id: 'objects.planned-purchases',
    unit: 'SEK',
    scale: 2,
    shown: { unit: 'tkr', decimals: 0 },
    name: { sv: 'Planerade inköp på objekt', da: 'Planlagte indkøb på objekter', en: 'Planned purchases on objects' },
    definition: {
      sv: 'Vad de beslutade förvaltningsplanerna räknar med att köpa för under periodens månader, vid sidan av timmarna.',
      da: 'Hvad de besluttede forvaltningsplaner regner med at købe for i periodens måneder ud over timerne.',
      en: 'What the decided object plans expect to buy for in the months of the period, beside the hours.',
    },
    formula: sum('object-plans', 'amount'),
  },
];

export const objectsFigures: Figures = { sources: [inForce, planned, worked], figures: definitions };

/** `<object> <year>` */
function planAddress(record: string): string {
  const [object = '', year = ''] = record.split(' ');
  return `/objects/${object}?part=plan&year=${year}`;
}

async function findNames(
  work: Work,
  dim: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  if (dim === 'object') {
    const rows = await work.sql<{ code: string; name: string }>(
      'select code, name from objects.objects where code = any($1)',
      [values],
    );
    return new Map(rows.map((row) => [row.code, row.name]));
  }
  if (dim !== 'family') return null;
  const rows = await work.sql<{ family_code: string; name: string }>(
    'select family_code, name from objects.families where family_code = any($1)',
    [values],
  );
  return new Map(rows.map((row) => [row.family_code, row.name]));
}
