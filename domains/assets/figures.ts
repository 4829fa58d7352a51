// What the register tells at the end of each month: how many pieces are in use, in repair, and out of warranty. A piece counts
// in the unit that uses it then, from its history, so that a month that is over does not change when the piece moves on.
import { count, type FactSource, type FigureDefinition } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';
import { categoryWords, firstWords, kindWords, stateWords } from './equipment-words.ts';

const local = (column: string) => `(${column} at time zone 'Europe/Stockholm')::date`;

// one row a piece and stretch of time in one state and unit; the present one goes on to the end of this month
const stretches = `
  select equipment_id, state, unit_code, ${local('at')} as from_on,
    coalesce(${local('lead(at) over (partition by equipment_id order by ordinal)')},
      (date_trunc('month', now() at time zone 'Europe/Stockholm') + interval '1 month')::date) as to_on
  from assets.equipment_entries`;

const equipment: FactSource = {
  id: 'equipment',
  domain: 'assets',
  title: {
    sv: 'Utrustning vid månadens slut',
    da: 'Udstyr ved månedens udgang',
    en: 'Equipment at the end of the month',
  },
  facts: `select s.equipment_id || ' ' || to_char(m.first, 'YYYY-MM') as fact, s.equipment_id::text as record,
      (m.first + interval '1 month' - interval '1 day')::date as "on", s.unit_code as unit, q.category, q.kind, s.state,
      (case when q.warranty_until is null then 'unknown'
        when q.warranty_until < (m.first + interval '1 month' - interval '1 day')::date then 'out' else 'in' end) as warranty,
      'U-' || q.number || ' ' || q.name as label
    from (${stretches}) s join assets.equipment q using (equipment_id)
    cross join lateral generate_series(date_trunc('month', s.from_on::timestamp),
      (s.to_on - 1)::timestamp, interval '1 month') as m(first)
    where s.state not in ('retired', 'lost') and s.to_on > (m.first + interval '1 month' - interval '1 day')::date`,
  dims: ['category', 'kind', 'state', 'warranty'],
  dimNames: {
    category: { sv: 'Kategori', da: 'Kategori', en: 'Category' },
    kind: { sv: 'Slag', da: 'Slags', en: 'Kind' },
    state: { sv: 'Läge', da: 'Status', en: 'State' },
    warranty: { sv: 'Garanti', da: 'Garanti', en: 'Warranty' },
  },
  names: {
    category: firstWords(categoryWords),
    kind: firstWords(kindWords),
    state: firstWords(stateWords),
    warranty: {
      in: { sv: 'Gäller', da: 'Gælder', en: 'In force' },
      out: { sv: 'Har gått ut', da: 'Udløbet', en: 'Expired' },
      unknown: { sv: 'Okänd', da: 'Ukendt', en: 'Unknown' },
    },
  },
  measures: [],
  recordAddress: (record) => `/equipment/${record}`,
};

const permission = 'assets.read-equipment';
const counted = { version: 1, unit: 'count', scale: 0, shown: { unit: 'st', decimals: 0 }, permission } as const;
const breakdowns = ['category', 'kind'];

const definitions: readonly FigureDefinition[] = [
  {
    ...counted,
    id: 'assets.in-use',
    name: { sv: 'Utrustning i bruk', da: 'Udstyr i brug', en: 'Equipment in use' },
    definition: {
      sv: 'Antal utrustningar i läget i bruk vid periodens slut, hos den enhet som använder dem då.',
      da: 'Antal stykker udstyr med status i brug ved periodens udgang, hos den enhed der bruger dem da.',
      en: 'Number of pieces in use at the end of the period, in the unit that uses them then.',
    },
    formula: count('equipment', { state: 'in-use' }, 'last'),
    good: 'band',
    breakdowns: [...breakdowns, 'warranty'],
  },
  {
    ...counted,
    id: 'assets.in-repair',
    name: { sv: 'Utrustning på reparation', da: 'Udstyr til reparation', en: 'Equipment in repair' },
    definition: {
      sv: 'Antal utrustningar som är på reparation vid periodens slut.',
      da: 'Antal stykker udstyr, der er til reparation ved periodens udgang.',
      en: 'Number of pieces in repair at the end of the period.',
    },
    formula: count('equipment', { state: 'in-repair' }, 'last'),
    good: 'down',
    breakdowns,
  },
  {
    ...counted,
    id: 'assets.out-of-warranty',
    name: { sv: 'Utrustning utan garanti', da: 'Udstyr uden garanti', en: 'Equipment out of warranty' },
    definition: {
      sv: 'Antal utrustningar i bruk eller på reparation vid periodens slut, vars garanti då har gått ut. Okänd garanti räknas inte.',
      da: 'Antal stykker udstyr i brug eller til reparation ved periodens udgang, hvis garanti da er udløbet. Ukendt garanti tælles ikke.',
      en: 'Number of pieces in use or in repair at the end of the period whose warranty has expired by then. Unknown warranty does not count.',
    },
    formula: count('equipment', { state: ['in-use', 'in-repair'], warranty: 'out' }, 'last'),
    good: 'down',
    breakdowns,
  },
];

export const assetsFigures: Figures = { sources: [equipment], figures: definitions };
