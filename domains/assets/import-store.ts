// Stores rows of a file as pieces of equipment, a few thousand at a time, and takes an import back exactly. What was changed
// is written down with the version it got: where somebody has taken a step since, the import stays.
import type { Stored } from '../../platform/imports/import-kind.ts';
import type { FieldValues } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { dropSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { personsByNumber } from '../people/people.ts';
import { suppliersByName } from '../suppliers/suppliers.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { numberIn, plainKey } from './equipment-rules.ts';
import { keepFindable } from './equipment-search.ts';
import { changesOf } from './equipment-step.ts';
import { readUdi } from './udi-rules.ts';

const batchSize = 2000;

export interface Piece {
  readonly id: string;
  readonly keeper: string;
  readonly record: EquipmentRecord;
}

/** The pieces that rows can be about. */
export interface Pieces {
  readonly byNumber: ReadonlyMap<number, Piece>;
  /** every piece one of the row's numbers belongs to, each once */
  of(row: FieldValues): Piece[];
}

/** Looks the pieces of these rows up, by all numbers they name. */
export async function findPieces(work: Work, rows: readonly FieldValues[]): Promise<Pieces> {
  const numbers = rows.flatMap((row) => numberIn(said(row.number)) ?? []);
  const keys = (of: 'otherNumber' | 'serialNumber') =>
    [...new Set(rows.map((row) => plainKey(said(row[of]))))].filter(Boolean);
  const records = await work.sql<EquipmentRecord>(
    `select * from assets.equipment where number = any($1::bigint[])
     union select * from assets.equipment where other_key = any($2) and other_key <> ''
     union select * from assets.equipment where serial_key = any($3) and serial_key <> ''`,
    [numbers, keys('otherNumber'), keys('serialNumber')],
  );
  const pieces = records.map((record) => ({ id: record.equipment_id, keeper: record.keeper_code, record }));
  const byNumber = new Map(pieces.map((piece) => [Number(piece.record.number), piece]));
  const byOther = new Map(pieces.map((piece) => [plainKey(piece.record.other_number), piece]));
  const bySerial = new Map(
    pieces.map((piece) => [serialOf(piece.record.manufacturer, piece.record.serial_number), piece]),
  );
  return {
    byNumber,
    of: (row) => {
      const other = plainKey(said(row.otherNumber));
      const serial = plainKey(said(row.serialNumber)) && serialOf(said(row.manufacturer), said(row.serialNumber));
      const found = [
        byNumber.get(numberIn(said(row.number)) ?? -1),
        other === '' ? undefined : byOther.get(other),
        serial === '' ? undefined : bySerial.get(serial),
      ];
      return [...new Set(found.flatMap((piece) => piece ?? []))];
    },
  };
}

/** Stores rows that were judged good; a row that is there already changes nothing. */
export async function storePieces(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  let [stored, same] = [0, 0];
  let batch: FieldValues[] = [];
  const flush = async () => {
    const count = await storeBatch(work, importId, batch);
    stored += count;
    same += batch.length - count;
    batch = [];
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  return { stored, same };
}

/** Puts everything back as it was before the import. Refuses where somebody has taken a step with a piece since. */
export async function undoPieces(work: Work, importId: string): Promise<{ removed: number }> {
  const [told] = await work.sql<{ changes: number; untouched: number }>(
    `select count(*)::int as changes, count(q.equipment_id) filter (where q.version = i.version)::int as untouched
     from assets.import_changes i left join assets.equipment q using (equipment_id) where i.import_id = $1`,
    [importId],
  );
  const { changes, untouched } = told ?? { changes: 0, untouched: 0 };
  if (untouched < changes) throw new Refusal('conflict', 'changed-since-import', { rows: changes - untouched });
  const added = await work.sql<{ equipment_id: string }>(
    'select equipment_id from assets.import_changes where import_id = $1 and before is null',
    [importId],
  );
  const ids = added.map((row) => row.equipment_id);
  await work.sql('delete from assets.equipment_entries where equipment_id = any($1)', [ids]);
  await work.sql('delete from assets.equipment where equipment_id = any($1)', [ids]);
  await dropSearchEntries(work, 'equipment', ids);
  await work.sql(
    `update assets.equipment q set (${columns.join(', ')}, version, changed_at) =
       (${columns.map((column) => `was.${column}`).join(', ')}, was.version, $2::timestamptz)
     from assets.import_changes i, jsonb_populate_record(null::assets.equipment, i.before) was
     where i.import_id = $1 and i.before is not null and q.equipment_id = i.equipment_id`,
    [importId, work.now],
  );
  const back = await work.sql<EquipmentRecord>(
    `select q.* from assets.equipment q join assets.import_changes i using (equipment_id)
     where i.import_id = $1 and i.before is not null`,
    [importId],
  );
  await addEntries(
    work,
    back.map((record) => ({ record, what: 'import-undone', changes: null })),
  );
  await keepFindable(work, back);
  await work.sql('delete from assets.import_changes where import_id = $1', [importId]);
  return { removed: changes };
}

/** What a file can say of a piece. */
const columns = [
  'category',
  'name',
  'manufacturer',
  'model',
  'serial_number',
  'other_number',
  'udi',
  'udi_di',
  'udi_pi',
  'lot_number',
  'expires_on',
  'site',
  'building',
  'floor',
  'room',
  'unit_code',
  'keeper_code',
  'person_id',
  'supplier_name',
  'supplier_id',
  'service_code',
  'state',
  'delivered_on',
  'warranty_until',
  'criticality',
  'note',
] as const;
const told = columns.filter(
  (column) => !['udi_di', 'udi_pi', 'lot_number', 'expires_on', 'supplier_id'].includes(column),
);

async function storeBatch(work: Work, importId: string, rows: readonly FieldValues[]): Promise<number> {
  const pieces = await findPieces(work, rows);
  const persons = await personsByNumber(work, [...new Set(rows.map((row) => said(row.person)).filter(Boolean))]);
  const suppliers = await suppliersByName(work, [...new Set(rows.map((row) => said(row.supplier)).filter(Boolean))]);
  const fresh: Partial<EquipmentRecord>[] = [];
  const changed: { before: EquipmentRecord; after: EquipmentRecord }[] = [];
  for (const row of rows) {
    const set = { ...columnsOf(row, persons), ...supplierColumns(row, suppliers) };
    const before = pieces.of(row)[0]?.record;
    if (!before)
      fresh.push({ ...empty, ...set, keeper_code: set.keeper_code ?? set.unit_code ?? '', equipment_id: work.newId() });
    else if (changesOf(before, set).length > 0)
      changed.push({ before, after: { ...before, ...set, version: before.version + 1 } });
  }
  await addPieces(work, importId, fresh);
  await changePieces(work, importId, changed);
  return fresh.length + changed.length;
}

async function addPieces(work: Work, importId: string, fresh: readonly Partial<EquipmentRecord>[]): Promise<void> {
  if (fresh.length === 0) return;
  const records = await work.sql<EquipmentRecord>(
    `insert into assets.equipment (equipment_id, ${columns.join(', ')}, registered_at, changed_at)
     select r.equipment_id, ${columns.map((column) => `r.${column}`).join(', ')}, $2, $2
     from jsonb_populate_recordset(null::assets.equipment, $1) r returning *`,
    [JSON.stringify(fresh), work.now],
  );
  await work.sql(
    `insert into assets.import_changes (import_id, equipment_id, before, version)
     select $1, id, null, 1 from unnest($2::uuid[]) as id`,
    [importId, records.map((record) => record.equipment_id)],
  );
  await addEntries(
    work,
    records.map((record) => ({ record, what: 'imported', changes: null })),
  );
  await keepFindable(work, records);
}

async function changePieces(
  work: Work,
  importId: string,
  changed: readonly { before: EquipmentRecord; after: EquipmentRecord }[],
): Promise<void> {
  if (changed.length === 0) return;
  const records = changed.map(({ after }) => after);
  await work.sql(
    `update assets.equipment q set (${columns.join(', ')}, version, changed_at) =
       (${columns.map((column) => `r.${column}`).join(', ')}, r.version, $2::timestamptz)
     from jsonb_populate_recordset(null::assets.equipment, $1) r where q.equipment_id = r.equipment_id`,
    [JSON.stringify(records), work.now],
  );
  await work.sql(
    `insert into assets.import_changes (import_id, equipment_id, before, version)
     select $1, (b ->> 'equipment_id')::uuid, b, (b ->> 'version')::int + 1 from jsonb_array_elements($2::jsonb) as b`,
    [importId, JSON.stringify(changed.map(({ before }) => before))],
  );
  await addEntries(
    work,
    changed.map(({ before, after }) => ({
      record: after,
      what: 'imported',
      changes: Object.fromEntries(
        told
          .filter((column) => before[column] !== after[column])
          .map((column) => [column, [before[column], after[column]]]),
      ),
    })),
  );
  await keepFindable(work, records);
}

async function addEntries(
  work: Work,
  entries: readonly { readonly record: EquipmentRecord; readonly what: string; readonly changes: object | null }[],
): Promise<void> {
  await work.sql(
    `insert into assets.equipment_entries (equipment_id, ordinal, at, what, changes, state, unit_code, by_id, by_name)
     select e.equipment_id, coalesce((select max(h.ordinal) from assets.equipment_entries h where h.equipment_id = e.equipment_id), 0) + 1,
       $2, e.what, e.changes, e.state, e.unit_code, $3, $4
     from jsonb_to_recordset($1::jsonb) as e(equipment_id uuid, what text, changes jsonb, state text, unit_code text)`,
    [
      JSON.stringify(
        entries.map(({ record, what, changes }) => ({
          equipment_id: record.equipment_id,
          what,
          changes,
          state: record.state,
          unit_code: record.unit_code,
        })),
      ),
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
}

const empty = {
  manufacturer: '',
  model: '',
  serial_number: '',
  other_number: '',
  udi: '',
  udi_pi: '',
  lot_number: '',
  site: '',
  building: '',
  floor: '',
  room: '',
  supplier_name: '',
  supplier_id: null,
  state: 'in-use',
  note: '',
} as const;

/** What the row says; empty cells say nothing. A UDI brings what it says, and a serial number where the row has none. */
function columnsOf(row: FieldValues, persons: ReadonlyMap<string, string>): Partial<EquipmentRecord> {
  const udi = row.udi ? readUdi(said(row.udi)) : undefined;
  const read = udi && !('fault' in udi) ? udi : undefined;
  const set: Record<string, unknown> = {
    category: row.category,
    name: row.name,
    manufacturer: row.manufacturer,
    model: row.model,
    serial_number: row.serialNumber ?? (read?.serial || null),
    other_number: row.otherNumber,
    udi: read?.text,
    udi_di: read?.di,
    udi_pi: read?.pi,
    lot_number: read?.lot,
    expires_on: read?.expiresOn,
    site: row.site,
    building: row.building,
    floor: row.floor,
    room: row.room,
    unit_code: row.unit,
    keeper_code: row.keeper,
    person_id: persons.get(said(row.person)),
    service_code: row.service,
    state: row.state,
    delivered_on: row.deliveredOn,
    warranty_until: row.warrantyUntil,
    criticality: row.criticality,
    note: row.note,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null && value !== undefined));
}

/** A name that the register of suppliers knows is that supplier; another is a name only. An empty cell says nothing. */
function supplierColumns(row: FieldValues, suppliers: ReadonlyMap<string, string>): Partial<EquipmentRecord> {
  const name = said(row.supplier);
  return name === '' ? {} : { supplier_name: name, supplier_id: suppliers.get(name.toLowerCase()) ?? null };
}

function serialOf(manufacturer: string, serial: string): string {
  return plainKey(serial) === '' ? '' : `${manufacturer.toLowerCase()} ${plainKey(serial)}`;
}

function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
