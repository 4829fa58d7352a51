// Hours worked on objects, brought in by file from a time system or a spreadsheet. A row is known by day, object, unit, work
// type, side, funding and activity: the same row again changes nothing, other hours take the place of those there.
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
  type Stored,
} from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type HoursProblem, hoursFields, hoursProblems } from './hours-fields.ts';

export const hoursImport: ImportKind = importKind<FieldValues>({
  id: 'objects.hours',
  name: { sv: 'Timmar på förvaltningsobjekt', da: 'Timer på forvaltningsobjekter', en: 'Hours on management objects' },
  about: {
    sv: 'En rad per dag eller månad, objekt och enhet: arbetstyp, sida, finansiering och timmar. Inga namn läses in. Samma rad igen ändrar inget.',
    da: 'En række pr. dag eller måned, objekt og enhed: arbejdstype, side, finansiering og timer. Ingen navne indlæses. Samme række igen ændrer intet.',
    en: 'One row per day or month, object and unit: work type, side, funding and hours. No names are taken in. The same row again changes nothing.',
  },
  permission: 'objects.import-hours',
  unitsOf: async () => (row) => [text(row.unit)],
  unitField: 'unit',
  tables: ['objects.worked_hours'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: hoursFields,
  read: readHours,
  store: storeHours,
  undo: undoHours,
  sample: (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
    ),
});

const batchSize = 2000;

async function* readHours(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<FieldValues>> {
  const known = new Set((await objectIds(work)).keys());
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  const fault = (row: FieldValues): { field: string; code: HoursProblem } | undefined => {
    if (!known.has(text(row.object))) return { field: 'object', code: 'no-such-object' };
    if (!tree.unit(text(row.unit))) return { field: 'unit', code: 'no-such-unit' };
    if (text(row.on) > work.today) return { field: 'on', code: 'in-the-future' };
    const key = keyOf(row);
    if (seen.has(key)) return { field: 'on', code: 'twice-in-file' };
    seen.add(key);
    return undefined;
  };
  yield* readMapped(file, hoursFields, options, (row) => {
    const found = fault(row);
    return found ? [{ ...found, text: hoursProblems[found.code] }] : [];
  });
}

async function storeHours(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  const ids = await objectIds(work);
  let [stored, same] = [0, 0];
  let batch: FieldValues[] = [];
  const flush = async () => {
    const count = await storeBatch(work, importId, batch, ids);
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

/** Puts back what was there before. Refuses where a later import has changed the same rows. */
async function undoHours(work: Work, importId: string): Promise<{ removed: number }> {
  const [told] = await work.sql<{ changes: number; untouched: number }>(
    `select count(*)::int as changes, count(h.hours_id) filter (where h.seconds = i.after)::int as untouched
     from objects.import_changes i left join objects.worked_hours h using (hours_id) where i.import_id = $1`,
    [importId],
  );
  const { changes, untouched } = told ?? { changes: 0, untouched: 0 };
  if (untouched < changes) throw new Refusal('conflict', 'changed-since-import', { rows: changes - untouched });
  await work.sql(
    `update objects.worked_hours h set seconds = i.before from objects.import_changes i
     where i.import_id = $1 and i.before is not null and i.hours_id = h.hours_id`,
    [importId],
  );
  await work.sql(
    `delete from objects.worked_hours h using objects.import_changes i
     where i.import_id = $1 and i.before is null and i.hours_id = h.hours_id`,
    [importId],
  );
  await work.sql('delete from objects.import_changes where import_id = $1', [importId]);
  return { removed: changes };
}

async function storeBatch(
  work: Work,
  importId: string,
  rows: readonly FieldValues[],
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  const given = rows.map((row) => ({
    hours_id: work.newId(),
    object_id: ids.get(text(row.object)),
    on: text(row.on),
    unit_code: text(row.unit),
    work_type: row.workType,
    side: row.side,
    funding: row.funding ?? 'frame',
    about: text(row.about),
    seconds: row.hours,
  }));
  const changed = await work.sql(
    `with given as (
       select g.* from jsonb_to_recordset($1::jsonb) as g(hours_id uuid, object_id uuid, "on" date, unit_code text,
         work_type text, side text, funding text, about text, seconds bigint)
     ), met as (
       select g.*, h.hours_id as known, h.seconds as before from given g left join objects.worked_hours h
         using (object_id, "on", unit_code, work_type, side, funding, about)
     ), fresh as (
       insert into objects.worked_hours (hours_id, object_id, "on", unit_code, work_type, side, funding, about, seconds)
       select hours_id, object_id, "on", unit_code, work_type, side, funding, about, seconds from met where known is null
     ), corrected as (
       update objects.worked_hours h set seconds = m.seconds from met m where m.known = h.hours_id and m.before <> m.seconds
     )
     insert into objects.import_changes (import_id, hours_id, before, after)
     select $2, coalesce(known, hours_id), before, seconds from met where known is null or before <> seconds
     returning hours_id`,
    [JSON.stringify(given), importId],
  );
  return changed.length;
}

async function objectIds(work: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ code: string; object_id: string }>('select code, object_id from objects.objects');
  return new Map(rows.map((row) => [row.code, row.object_id]));
}

function keyOf(row: FieldValues): string {
  const { object, on, unit, workType, side, funding, about } = row;
  return [object, on, unit, workType, side, funding ?? 'frame', about].map(text).join('|');
}

function text(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
