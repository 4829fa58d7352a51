// How a region brings its register of systems in by file. A row is the part with its code; what is empty in the file stays as
// it is in the register.
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
  type Stored,
} from '../../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { type ComponentRecord, componentSelect } from './component-rows.ts';
import { ComponentKind, LifecycleState } from './component-rules.ts';
import { type ComponentColumns, changesOf } from './component-step.ts';
import { addComponents, changeComponents, type FreshComponent, undoComponents } from './component-store.ts';
import { componentFields, type RowProblem, rowProblems } from './import-fields.ts';
import { present } from './present-columns.ts';

export const componentImport: ImportKind = importKind<FieldValues>({
  id: 'objects.components',
  name: { sv: 'Systemregister', da: 'Systemregister', en: 'Systems register' },
  about: {
    sv: 'En rad per system eller teknik: kod, namn, slag, läge, ansvarig enhet, förvaltningsobjekt och leverantör. Finns koden redan rättas delen; tomma celler ändrar inget.',
    da: 'En række pr. system eller teknik: kode, navn, slags, status, ansvarlig enhed, forvaltningsobjekt og leverandør. Findes koden allerede, rettes delen; tomme celler ændrer intet.',
    en: 'One row per system or technology: code, name, kind, state, responsible unit, management object and vendor. Where the code is there already the part is corrected; empty cells change nothing.',
  },
  permission: 'objects.change-architecture',
  unitsOf: async () => (row) => [said(row.unit)],
  replacedUnits: async (work, row) => owners.get(row) ?? (await partsOf(work, [row])).map((part) => part.unit_code),
  unitField: 'unit',
  tables: ['objects.components', 'objects.component_entries'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: componentFields,
  rowNames: {
    one: { sv: 'del', da: 'del', en: 'part' },
    other: { sv: 'delar', da: 'dele', en: 'parts' },
  },
  read: readJudged,
  store: storeRows,
  undo: async (work, importId) => ({ removed: await undoComponents(work, importId) }),
  sample: (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
    ),
});

/** Who answers for the part a row is about, kept while its file is read: asking row by row would take minutes. */
const owners = new WeakMap<FieldValues, readonly string[]>();
const batchSize = 2000;

/** Reads the table twice: what the rows refer to is looked up at once, then each row is judged against it. */
async function* readJudged(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<FieldValues>> {
  const rows: FieldValues[] = [];
  for await (const event of readMapped(file, componentFields, options)) if ('row' in event) rows.push(event.row);
  const there = new Map((await partsOf(work, rows)).map((part) => [part.code.toLowerCase(), part]));
  const objects = await objectIds(work);
  const services = await knownServices(work);
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  const fault = (row: FieldValues): { field: string; code: RowProblem } | undefined => {
    const code = said(row.code).toLowerCase();
    if (/\s/.test(code)) return { field: 'code', code: 'code-malformed' };
    if (seen.has(code)) return { field: 'code', code: 'twice-in-file' };
    seen.add(code);
    if (tree.unit(said(row.unit)) === undefined) return { field: 'unit', code: 'no-such-unit' };
    if (row.object && !objects.has(said(row.object))) return { field: 'object', code: 'no-such-management-object' };
    if (row.service && !services.has(said(row.service))) return { field: 'service', code: 'no-such-code' };
    const before = there.get(code);
    const [live, ends] = [said(row.liveOn) || before?.live_on, said(row.endsOn) || before?.ends_on];
    return live && ends && ends < live ? { field: 'endsOn', code: 'ends-before-live' } : undefined;
  };
  yield* readMapped(file, componentFields, options, (row) => {
    const part = there.get(said(row.code).toLowerCase());
    owners.set(row, part ? [part.unit_code] : []);
    const found = fault(row);
    return found ? [{ ...found, text: rowProblems[found.code] }] : [];
  });
}

async function storeRows(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  let [stored, all] = [0, 0];
  let batch: FieldValues[] = [];
  const flush = async () => {
    stored += await storeBatch(work, importId, batch);
    all += batch.length;
    batch = [];
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  return { stored, same: all - stored };
}

async function storeBatch(work: Work, importId: string, rows: readonly FieldValues[]): Promise<number> {
  const there = new Map((await partsOf(work, rows, ' for update of c')).map((part) => [part.code.toLowerCase(), part]));
  const objects = await objectIds(work);
  const fresh: FreshComponent[] = [];
  const changed: { before: ComponentRecord; set: ComponentColumns }[] = [];
  for (const row of rows) {
    const set = columnsOf(row, objects);
    const before = there.get(said(row.code).toLowerCase());
    if (before && changesOf(before, set).length > 0) changed.push({ before, set });
    if (before) continue;
    fresh.push({
      kind: 'system',
      ...set,
      ...{ component_id: work.newId(), code: said(row.code), name: said(row.name), unit_code: said(row.unit) },
    });
  }
  await addComponents(work, importId, fresh);
  await changeComponents(work, importId, changed);
  return fresh.length + changed.length;
}

/** What the row says; empty cells say nothing. */
function columnsOf(row: FieldValues, objects: ReadonlyMap<string, string>): ComponentColumns {
  const text = (value: FieldValues[string] | undefined) => said(value) || undefined;
  return present({
    name: text(row.name),
    kind: ComponentKind.safeParse(row.kind).data,
    state: LifecycleState.safeParse(row.state).data,
    unit_code: text(row.unit),
    object_id: objects.get(said(row.object)),
    vendor_name: text(row.vendor),
    product_version: text(row.productVersion),
    about: text(row.about),
    live_on: text(row.liveOn),
    ends_on: text(row.endsOn),
    service_code: text(row.service),
  });
}

/** The parts these rows are about. */
function partsOf(work: Work, rows: readonly FieldValues[], lock = ''): Promise<ComponentRecord[]> {
  const codes = [...new Set(rows.map((row) => said(row.code).toLowerCase()))];
  return work.sql<ComponentRecord>(`${componentSelect} where lower(c.code) = any($1)${lock}`, [codes]);
}

/** Management objects by their codes. */
async function objectIds(work: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ object_id: string; code: string }>('select object_id, code from objects.objects');
  return new Map(rows.map((row) => [row.code, row.object_id]));
}

function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
