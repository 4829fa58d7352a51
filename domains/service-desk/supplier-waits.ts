// How long cases wait for suppliers: each stretch is kept by the step that begins or ends it, so that a figure counts it and a
// supplier's manager sees it month by month.

import { count, type FactSource, type FigureDefinition, sum } from '../../platform/figures/figure.ts';
import type { Work } from '../../platform/work/work.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import type { CaseRecord } from './case-rows.ts';
import { findServiceNames } from './figure-names.ts';
import { kindNames } from './kind-names.ts';

type Waiting = Pick<CaseRecord, 'case_id' | 'waiting_for' | 'supplier_id'>;

/** Begins or ends a stretch where a step changes whom the case waits for. */
export async function keepSupplierWait(work: Work, before: Waiting, after: Waiting): Promise<void> {
  const [was, is] = [before, after].map((each) => (each.waiting_for === 'supplier' ? (each.supplier_id ?? '') : null));
  if (was === is) return;
  if (was !== null)
    await work.sql('update service_desk.supplier_waits set to_at = $2 where case_id = $1 and to_at is null', [
      before.case_id,
      work.now,
    ]);
  if (is !== null)
    await work.sql(
      `insert into service_desk.supplier_waits (case_id, ordinal, supplier_id, from_at)
       select $1, coalesce(max(ordinal), 0) + 1, $2, $3 from service_desk.supplier_waits where case_id = $1`,
      [before.case_id, after.supplier_id, work.now],
    );
}

const zone = 'Europe/Stockholm';
const local = (column: string) => `(${column} at time zone '${zone}')`;

/** One fact for each month a stretch lasted in; what still goes on has its beginning alone. */
export const supplierWaits: FactSource = {
  id: 'supplier-waits',
  domain: 'service-desk',
  title: { sv: 'Väntan på leverantör', da: 'Venten på leverandør', en: 'Waiting for a supplier' },
  facts: `select w.case_id || ' ' || w.ordinal || ' ' || to_char(m.month, 'YYYY-MM') as fact, w.case_id::text as record,
      greatest(${local('w.from_at')}, m.month)::date as "on", t.unit_code as unit,
      coalesce(w.supplier_id::text, '') as supplier, coalesce(c.service_code, '') as service, c.kind,
      (case when m.month <= ${local('w.from_at')} then 'yes' else 'no' end) as begins,
      (case when w.to_at is null then 0 else extract(epoch from least(w.to_at, (m.month + interval '1 month') at time zone '${zone}')
        - greatest(w.from_at, m.month at time zone '${zone}')) end)::bigint as seconds, 'Ä-' || c.number as label
    from service_desk.supplier_waits w join service_desk.cases c using (case_id) join service_desk.teams t using (team_code)
      cross join lateral generate_series(date_trunc('month', ${local('w.from_at')}),
        ${local('coalesce(w.to_at, w.from_at)')}, interval '1 month') as m(month)`,
  dims: ['supplier', 'service', 'kind', 'begins'],
  dimNames: {
    supplier: { sv: 'Leverantör', da: 'Leverandør', en: 'Supplier' },
    service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
    kind: { sv: 'Slag', da: 'Slags', en: 'Kind' },
  },
  names: {
    kind: kindNames,
  },
  findNames: async (work, dim, values) => {
    if (dim !== 'supplier') return findServiceNames(work, dim, values);
    const found = await suppliersById(
      work,
      values.filter((value) => value !== ''),
    );
    return new Map([...found].map(([id, { name }]) => [id, name]));
  },
  measures: ['seconds'],
  recordAddress: (record) => `/cases/${record}`,
};

const permission = 'service-desk.read-figures';
const breakdowns = ['supplier', 'service', 'kind'];

export const supplierWaitFigures: readonly FigureDefinition[] = [
  {
    id: 'service-desk.supplier-waits',
    standsFor: 'supplier-waits',
    version: 1,
    name: {
      sv: 'Ärenden som fick vänta på leverantör',
      da: 'Sager, der måtte vente på leverandør',
      en: 'Waits for a supplier',
    },
    definition: {
      sv: 'Hur många gånger ett ärende började vänta på en leverantör under perioden. Ett ärende som väntar två gånger räknas två gånger.',
      da: 'Hvor mange gange en sag begyndte at vente på en leverandør i perioden. En sag, der venter to gange, tælles to gange.',
      en: 'How many times a case began to wait for a supplier in the period. A case that waits twice counts twice.',
    },
    formula: count('supplier-waits', { begins: 'yes' }),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'down',
    breakdowns,
    permission,
  },
  {
    id: 'service-desk.supplier-wait-time',
    standsFor: 'supplier-wait-time',
    version: 1,
    name: { sv: 'Väntan på leverantör', da: 'Venten på leverandør', en: 'Time waited for suppliers' },
    definition: {
      sv: 'Tiden som ärenden väntade på en leverantör, dygnet runt, i den månad de väntade. Väntan som pågår räknas när den har tagit slut.',
      da: 'Tiden, sager ventede på en leverandør, døgnet rundt, i den måned de ventede. Venten, der er i gang, tælles, når den er slut.',
      en: 'The time cases waited for a supplier, round the clock, in the month they waited. A wait that goes on counts when it has ended.',
    },
    formula: sum('supplier-waits', 'seconds'),
    unit: 's',
    scale: 0,
    shown: { unit: 'h', decimals: 1 },
    good: 'down',
    breakdowns,
    permission,
  },
];
