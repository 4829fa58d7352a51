// Stores parts that came by file, many at a time, and takes an import back exactly. What was changed is written down with the
// version it got: where somebody has taken a step since, the import stays.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { dropSearchEntries } from '../../../platform/search/search.ts';
import type { Work } from '../../../platform/work/work.ts';
import { type ComponentRecord, componentSelect } from './component-rows.ts';
import { type ComponentColumns, changesOf, keepFindable } from './component-step.ts';
import { withVendors } from './component-vendors.ts';

/** What a file can say of a part. */
const columns = [
  ...[
    'code',
    'kind',
    'name',
    'about',
    'unit_code',
    'object_id',
    'vendor_name',
    'vendor_id',
    'product_version',
    'state',
    'live_on',
  ],
  ...['ends_on', 'service_code', 'archimate_type'],
] as const;

export type FreshComponent = ComponentColumns &
  Pick<ComponentRecord, 'component_id' | 'code' | 'kind' | 'name' | 'unit_code'>;

/** Adds parts that were not there. */
export async function addComponents(work: Work, importId: string, fresh: readonly FreshComponent[]): Promise<void> {
  if (fresh.length === 0) return;
  const rows = (await withVendors(work, fresh)).map((each) => ({ ...empty, ...each }));
  await work.sql(
    `insert into objects.components (component_id, ${columns.join(', ')}, registered_at, changed_at)
     select r.component_id, ${columns.map((column) => `r.${column}`).join(', ')}, $2, $2
     from jsonb_populate_recordset(null::objects.components, $1) r`,
    [JSON.stringify(rows), work.now],
  );
  await work.sql(
    `insert into objects.component_imports (import_id, component_id, before, version)
     select $1, id, null, 1 from unnest($2::uuid[]) as id`,
    [importId, rows.map((row) => row.component_id)],
  );
  await addEntries(
    work,
    rows.map(({ component_id }) => ({ component_id, what: 'imported', changes: null })),
  );
  await keepFindable(work, rows);
}

/** Changes parts that are there and locked; each set holds columns that get another value. */
export async function changeComponents(
  work: Work,
  importId: string,
  changed: readonly { readonly before: ComponentRecord; readonly set: ComponentColumns }[],
): Promise<void> {
  if (changed.length === 0) return;
  const sets = await withVendors(
    work,
    changed.map(({ set }) => set),
  );
  const after = changed.map(({ before }, at) => ({ ...before, ...sets[at], version: before.version + 1 }));
  await work.sql(
    `update objects.components c set (${columns.join(', ')}, version, changed_at) =
       (${columns.map((column) => `r.${column}`).join(', ')}, r.version, $2::timestamptz)
     from jsonb_populate_recordset(null::objects.components, $1) r where c.component_id = r.component_id`,
    [JSON.stringify(after), work.now],
  );
  await work.sql(
    `insert into objects.component_imports (import_id, component_id, before, version)
     select $1, (b ->> 'component_id')::uuid, b, (b ->> 'version')::int + 1 from jsonb_array_elements($2::jsonb) as b`,
    [importId, JSON.stringify(changed.map(({ before }) => before))],
  );
  await addEntries(
    work,
    changed.map(({ before, set }) => ({
      component_id: before.component_id,
      what: 'imported',
      changes: Object.fromEntries(changesOf(before, set)),
    })),
  );
  await keepFindable(work, after);
}

/** Puts the parts of an import back as they were. Refuses where somebody has taken a step since, or builds on what would go. */
export async function undoComponents(work: Work, importId: string): Promise<number> {
  const [told] = await work.sql<{ changes: number; untouched: number }>(
    `select count(*)::int as changes, count(c.component_id) filter (where c.version = i.version)::int as untouched
     from objects.component_imports i left join objects.components c using (component_id) where i.import_id = $1`,
    [importId],
  );
  const { changes, untouched } = told ?? { changes: 0, untouched: 0 };
  if (untouched < changes) throw new Refusal('conflict', 'changed-since-import', { rows: changes - untouched });
  const added = await work.sql<{ component_id: string }>(
    'select component_id from objects.component_imports where import_id = $1 and before is null',
    [importId],
  );
  await dropComponents(
    work,
    added.map((row) => row.component_id),
  );
  await work.sql(
    `update objects.components c set (${columns.join(', ')}, version, changed_at) =
       (${columns.map((column) => `was.${column}`).join(', ')}, was.version, $2::timestamptz)
     from objects.component_imports i, jsonb_populate_record(null::objects.components, i.before) was
     where i.import_id = $1 and i.before is not null and c.component_id = i.component_id`,
    [importId, work.now],
  );
  const back = await work.sql<ComponentRecord>(
    `${componentSelect} join objects.component_imports i using (component_id) where i.import_id = $1 and i.before is not null`,
    [importId],
  );
  await addEntries(
    work,
    back.map(({ component_id }) => ({ component_id, what: 'import-undone', changes: null })),
  );
  await keepFindable(work, back);
  await work.sql('delete from objects.component_imports where import_id = $1', [importId]);
  return changes;
}

const empty = {
  ...{ about: '', object_id: null, vendor_name: '', vendor_id: null, product_version: '', state: 'in-use' },
  ...{ live_on: null, ends_on: null, service_code: null, archimate_type: null },
} as const;

/** Takes parts away that nothing else stands on. */
async function dropComponents(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [used] = await work.sql<{ rows: number }>(
    `select ((select count(*) from objects.relations where source_id = any($1) or target_id = any($1))
       + (select count(*) from objects.integrations where source_id = any($1) or target_id = any($1) or platform_id = any($1))
       + (select count(*) from objects.placements where component_id = any($1))
       + (select count(*) from objects.archimate_links where component_id = any($1)))::int as rows`,
    [ids],
  );
  if ((used?.rows ?? 0) > 0) throw new Refusal('conflict', 'changed-since-import', { rows: used?.rows ?? 0 });
  await work.sql('delete from objects.component_entries where component_id = any($1)', [ids]);
  await work.sql('delete from objects.classifications where component_id = any($1)', [ids]);
  await work.sql('delete from objects.components where component_id = any($1)', [ids]);
  await dropSearchEntries(work, 'component', ids);
}

async function addEntries(
  work: Work,
  entries: readonly { readonly component_id: string; readonly what: string; readonly changes: object | null }[],
): Promise<void> {
  await work.sql(
    `insert into objects.component_entries (component_id, ordinal, at, what, changes, by_id, by_name)
     select e.component_id, coalesce((select max(h.ordinal) from objects.component_entries h where h.component_id = e.component_id), 0) + 1,
       $2, e.what, e.changes, $3, $4
     from jsonb_to_recordset($1::jsonb) as e(component_id uuid, what text, changes jsonb)`,
    [JSON.stringify(entries), work.now, work.actor?.id ?? null, work.actor?.name ?? null],
  );
}
