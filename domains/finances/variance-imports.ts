// Positions and volumes as tables: planned and filled (or actual) per unit and month, at the cost the budget counted. The
// latest row of a key counts, so an import that is undone lets what stood before count again.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { type ImportKind, importKind, type Stored } from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { field, type RowCheck, text, who } from './planning-columns.ts';
import { planningFault } from './planning-import-words.ts';

const unitField = field('unit', ['Enhet', 'Enhetskod'], ['Enhed', 'Enhedskode'], ['Unit', 'Unit code'], {
  kind: 'text',
  required: true,
  longest: 60,
});
const monthField = field('month', ['Månad', 'Period'], ['Måned', 'Periode'], ['Month', 'Period'], {
  kind: 'month',
  required: true,
});

const positionFields: readonly MappingField[] = [
  unitField,
  monthField,
  field('title', ['Befattning', 'Yrkesgrupp'], ['Stilling', 'Faggruppe'], ['Position', 'Title'], {
    kind: 'text',
    longest: 80,
  }),
  field(
    'planned',
    ['Planerade årsarbetare', 'Planerade tjänster'],
    ['Planlagte årsværk', 'Planlagte stillinger'],
    ['Planned FTE', 'Planned positions'],
    { kind: 'decimal', scale: 2, required: true, from: 0 },
  ),
  field(
    'filled',
    ['Tillsatta årsarbetare', 'Tillsatta tjänster'],
    ['Besatte årsværk', 'Besatte stillinger'],
    ['Filled FTE', 'Filled positions'],
    { kind: 'decimal', scale: 2, from: 0 },
  ),
  field('monthCost', ['Kostnad per månad', 'Månadskostnad'], ['Omkostning pr. måned'], ['Cost per month'], {
    kind: 'amount',
    required: true,
    from: 1,
  }),
];

const volumeFields: readonly MappingField[] = [
  unitField,
  monthField,
  field('costGroup', ['Kostnadsgrupp'], ['Omkostningsgruppe'], ['Cost group'], {
    kind: 'text',
    required: true,
    longest: 40,
  }),
  field('item', ['Vad som räknas', 'Artikel'], ['Hvad der tælles', 'Vare'], ['What is counted', 'Item'], {
    kind: 'text',
    required: true,
    longest: 80,
  }),
  field('planned', ['Planerat antal'], ['Planlagt antal'], ['Planned number'], {
    kind: 'integer',
    required: true,
    from: 0,
  }),
  field('actual', ['Verkligt antal', 'Antal'], ['Faktisk antal', 'Antal'], ['Actual number', 'Number'], {
    kind: 'integer',
    required: true,
    from: 0,
  }),
  field('unitCost', ['Kostnad per styck', 'Styckkostnad'], ['Omkostning pr. stk.'], ['Cost each'], {
    kind: 'amount',
    required: true,
    from: 1,
  }),
];

const positions = importKind<FieldValues>({
  id: 'finances.positions',
  name: {
    sv: 'Planerade och tillsatta tjänster',
    da: 'Planlagte og besatte stillinger',
    en: 'Planned and filled positions',
  },
  about: {
    sv: 'En rad per enhet, månad och befattning: planerade och tillsatta årsarbetare och budgetens kostnad per månad för en heltid.',
    da: 'En linje pr. enhed, måned og stilling: planlagte og besatte årsværk og budgettets omkostning pr. måned for en fuldtidsstilling.',
    en: 'A row per unit, month and position: planned and filled full-time equivalents, and the budget’s cost a month for one.',
  },
  permission: 'finances.change-variance',
  unitsOf: async () => (row) => [text(row.unit)],
  unitField: 'unit',
  tables: ['finances.position_entries'],
  endings: ['csv', 'xlsx'],
  fields: positionFields,
  read: async function* (work, file, options) {
    yield* readMapped(file, positionFields, options, keyCheck(work, ['unit', 'month', 'title']));
  },
  store: (work, importId, rows) =>
    storeRows(rows, (row) =>
      work.sql(
        `insert into finances.position_entries (unit, month, title, planned, filled, month_cost, at, by_id, by_name, import_id)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 where not exists (select 1 from finances.positions p
           where p.unit = $1 and p.month = $2 and p.title = $3 and p.planned = $4 and p.filled is not distinct from $5::int and p.month_cost = $6)
         returning 1`,
        [
          row.unit,
          row.month,
          row.title ?? '',
          row.planned,
          row.filled,
          row.monthCost,
          work.now,
          ...who(work),
          importId,
        ],
      ),
    ),
  undo: (work, importId) =>
    removed(work.sql('delete from finances.position_entries where import_id = $1 returning 1', [importId])),
  sample: (row) => ({
    unit: text(row.unit),
    month: text(row.month),
    title: text(row.title),
    planned: Number(row.planned) / 100,
    filled: row.filled === null ? null : Number(row.filled) / 100,
  }),
});

const volumes = importKind<FieldValues>({
  id: 'finances.volumes',
  name: { sv: 'Planerade och verkliga volymer', da: 'Planlagte og faktiske mængder', en: 'Planned and actual volumes' },
  about: {
    sv: 'En rad per enhet, månad, kostnadsgrupp och det som räknas: planerat och verkligt antal och budgetens kostnad per styck.',
    da: 'En linje pr. enhed, måned, omkostningsgruppe og det der tælles: planlagt og faktisk antal og budgettets omkostning pr. stk.',
    en: 'A row per unit, month, cost group and what is counted: planned and actual number, and the budget’s cost each.',
  },
  permission: 'finances.change-variance',
  unitsOf: async () => (row) => [text(row.unit)],
  unitField: 'unit',
  tables: ['finances.volume_entries'],
  endings: ['csv', 'xlsx'],
  fields: volumeFields,
  read: async function* (work, file, options) {
    const groups = await work.sql<{ cost_group: string }>(
      "select cost_group from finances.cost_groups where kind <> 'balance'",
    );
    const known = new Set(groups.map((row) => row.cost_group));
    const keys = keyCheck(work, ['unit', 'month', 'costGroup', 'item']);
    yield* readMapped(file, volumeFields, options, (row) => [
      ...keys(row),
      ...(known.has(text(row.costGroup)) ? [] : [planningFault('costGroup', 'cost-group-unknown')]),
    ]);
  },
  store: (work, importId, rows) =>
    storeRows(rows, (row) =>
      work.sql(
        `insert into finances.volume_entries (unit, month, cost_group, item, planned, actual, unit_cost, at, by_id, by_name, import_id)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 where not exists (select 1 from finances.volumes v
           where v.unit = $1 and v.month = $2 and v.cost_group = $3 and v.item = $4 and v.planned = $5 and v.actual = $6 and v.unit_cost = $7)
         returning 1`,
        [
          row.unit,
          row.month,
          row.costGroup,
          row.item,
          row.planned,
          row.actual,
          row.unitCost,
          work.now,
          ...who(work),
          importId,
        ],
      ),
    ),
  undo: (work, importId) =>
    removed(work.sql('delete from finances.volume_entries where import_id = $1 returning 1', [importId])),
  sample: (row) => ({
    unit: text(row.unit),
    month: text(row.month),
    item: text(row.item),
    planned: Number(row.planned),
    actual: Number(row.actual),
  }),
});

export const varianceImports: readonly ImportKind[] = [positions, volumes];

function keyCheck(work: Work, keys: readonly string[]): RowCheck {
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  return (row) => {
    const key = keys.map((each) => text(row[each])).join('|');
    const again = seen.has(key);
    seen.add(key);
    return [
      ...(tree.unit(text(row.unit)) ? [] : [planningFault('unit', 'unit-unknown')]),
      ...(again ? [planningFault('month', 'row-twice')] : []),
    ];
  };
}

async function storeRows(
  rows: AsyncIterable<FieldValues>,
  add: (row: FieldValues) => Promise<unknown[]>,
): Promise<Stored> {
  const counts = { stored: 0, same: 0 };
  for await (const row of rows) {
    const made = await add(row);
    if (made.length) counts.stored++;
    else counts.same++;
  }
  return counts;
}

async function removed(gone: Promise<unknown[]>): Promise<{ removed: number }> {
  return { removed: (await gone).length };
}
