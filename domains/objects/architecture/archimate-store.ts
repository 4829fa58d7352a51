// Stores a model of ArchiMate: what was brought in before is known by the model's identifier and the element's, what came from
// the register by its code; the rest is new. Taken back exactly, as long as nobody has built on it.
import type { Stored } from '../../../platform/imports/import-kind.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { addIntegrations } from './archimate-integrations.ts';
import type { ArchimateRow, ElementRow, ModelRow, RelationRow } from './archimate-rows.ts';
import { type ComponentRecord, componentSelect } from './component-rows.ts';
import { archimateTypeOf, codeText, Effect, kindOfArchimate, LifecycleState } from './component-rules.ts';
import { type ComponentColumns, changesOf } from './component-step.ts';
import { addComponents, changeComponents, type FreshComponent, undoComponents } from './component-store.ts';
import { effectOfType } from './relation-rules.ts';

/** Stores the rows of one file; what is there already and says the same changes nothing. */
export async function storeArchimate(work: Work, importId: string, rows: AsyncIterable<ArchimateRow>): Promise<Stored> {
  const [models, elements, relations]: [ModelRow[], ElementRow[], RelationRow[]] = [[], [], []];
  for await (const row of rows) {
    if (row.what === 'model') models.push(row);
    else if (row.what === 'element') elements.push(row);
    else relations.push(row);
  }
  const [model] = models;
  if (!model) return { stored: 0, same: 0 };
  const parts = await storeElements(work, importId, model, elements);
  const made = await storeRelations(
    work,
    parts.ids,
    relations.filter((each) => each.what === 'relation'),
  );
  const flows = await addIntegrations(
    work,
    parts.ids,
    relations.filter((each) => each.what === 'integration'),
  );
  const isThere = await modelIsThere(work, model);
  if (!isThere || parts.changes + made.added + flows > 0) await keepModel(work, importId, model, parts, made.ids);
  const stored = parts.changes + made.added + flows + (isThere ? 0 : 1);
  return { stored, same: models.length + elements.length + relations.length - stored };
}

/** Takes what an import of a model made away, and puts what it changed back. */
export async function undoArchimate(work: Work, importId: string): Promise<{ removed: number }> {
  const [model] = await work.sql<{ model_id: string }>(
    'select model_id from objects.archimate_models where import_id = $1',
    [importId],
  );
  const made = await work.sql<{ relation_id: string }>(
    `delete from objects.archimate_links where model_id = $1 and relation_id is not null and is_new returning relation_id`,
    [model?.model_id ?? null],
  );
  await work.sql('delete from objects.archimate_links where model_id = $1', [model?.model_id ?? null]);
  await work.sql('delete from objects.archimate_models where import_id = $1', [importId]);
  const ids = made.map((row) => row.relation_id);
  const [shared] = await work.sql<{ rows: number }>(
    `select ((select count(*) from objects.archimate_links where relation_id = any($1))
      + (select count(*) from objects.archimate_links l join objects.component_imports i using (component_id)
         where i.import_id = $2 and i.before is null))::int as rows`,
    [ids, importId],
  );
  // a later import of the same model stands on this one
  if ((shared?.rows ?? 0) > 0) throw new Refusal('conflict', 'changed-since-import', { rows: shared?.rows ?? 0 });
  await work.sql('delete from objects.relations where relation_id = any($1)', [ids]);
  return { removed: (await undoComponents(work, importId)) + ids.length + (model ? 1 : 0) };
}

interface StoredParts {
  /** identifiers in the file to parts of the register */
  readonly ids: ReadonlyMap<string, string>;
  readonly fresh: ReadonlySet<string>;
  readonly changes: number;
}

async function storeElements(
  work: Work,
  importId: string,
  model: ModelRow,
  elements: readonly ElementRow[],
): Promise<StoredParts> {
  const known = await knownParts(work, model, elements);
  const codes = await nextCodes(
    work,
    elements.filter((each) => each.code === null && !known.has(each.identifier)).length,
  );
  const fresh: FreshComponent[] = [];
  const changed: { before: ComponentRecord; set: ComponentColumns }[] = [];
  const ids = new Map<string, string>();
  for (const each of elements) {
    const before = known.get(each.identifier);
    if (before) {
      ids.set(each.identifier, before.component_id);
      const type = each.type === archimateTypeOf(before.kind) ? before.archimate_type : each.type;
      const set: ComponentColumns = { name: each.name, about: each.about, archimate_type: type };
      // what the file says nothing about stays
      if (each.about === '') set.about = before.about;
      if (changesOf(before, set).length > 0) changed.push({ before, set });
      continue;
    }
    const component = work.newId();
    ids.set(each.identifier, component);
    fresh.push({
      ...{ component_id: component, code: each.code ?? codes.pop() ?? component, kind: kindOfArchimate(each.type) },
      ...{ name: each.name, about: each.about, unit_code: each.unit, archimate_type: each.type },
      ...{ vendor_name: each.facts['fyr-vendor'] ?? '', product_version: each.facts['fyr-version'] ?? '' },
      state: LifecycleState.safeParse(each.facts['fyr-state']).data ?? 'in-use',
    });
  }
  await addComponents(work, importId, fresh);
  await changeComponents(work, importId, changed);
  return { ids, fresh: new Set(fresh.map((each) => each.component_id)), changes: fresh.length + changed.length };
}

/** The parts that elements of this model were before, by identifier; locked, because they may change. */
async function knownParts(
  work: Work,
  model: ModelRow,
  elements: readonly ElementRow[],
): Promise<ReadonlyMap<string, ComponentRecord>> {
  const links = await work.sql<{ identifier: string; component_id: string }>(
    `select distinct on (l.identifier) l.identifier, l.component_id from objects.archimate_links l
     join objects.archimate_models m using (model_id) where m.identifier = $1 and l.component_id is not null
     order by l.identifier, m.imported_at desc`,
    [model.identifier],
  );
  const linked = new Map(links.map((row) => [row.identifier, row.component_id]));
  const codes = elements.flatMap((each) => each.code?.toLowerCase() ?? []);
  const records = await work.sql<ComponentRecord>(
    `${componentSelect} where c.component_id = any($1) or lower(c.code) = any($2) for update of c`,
    [[...linked.values()], codes],
  );
  const byId = new Map(records.map((record) => [record.component_id, record]));
  const byCode = new Map(records.map((record) => [record.code.toLowerCase(), record]));
  const found = new Map<string, ComponentRecord>();
  for (const { identifier, code } of elements) {
    const record =
      byId.get(linked.get(identifier) ?? '') ?? (code === null ? undefined : byCode.get(code.toLowerCase()));
    if (record && work.policy.may('objects.change-architecture', record.unit_code)) found.set(identifier, record);
    else if (record) throw new Refusal('not-allowed', 'out-of-your-hands', { unit: record.unit_code });
  }
  return found;
}

async function storeRelations(
  work: Work,
  ids: ReadonlyMap<string, string>,
  relations: readonly RelationRow[],
): Promise<{ ids: ReadonlyMap<string, { id: string; isNew: boolean }>; added: number }> {
  const rows = relations.flatMap((each) => {
    const [source, target] = [ids.get(each.source), ids.get(each.target)];
    if (!source || !target) return [];
    const { identifier, type, forbidden, facts } = each;
    const effect = Effect.safeParse(facts['fyr-effect']).data ?? effectOfType(type);
    const group = (facts['fyr-group'] ?? '').slice(0, 120);
    return [
      { identifier, relation_id: work.newId(), type, source_id: source, target_id: target, effect, group, forbidden },
    ];
  });
  const added = await work.sql<{ relation_id: string }>(
    `insert into objects.relations (relation_id, type, source_id, target_id, effect, group_name, forbidden, noted_at, by_name)
     select r.relation_id, r.type, r.source_id, r.target_id, r.effect, r."group", r.forbidden, $2, $3
     from jsonb_to_recordset($1::jsonb) as r(relation_id uuid, type text, source_id uuid, target_id uuid, effect text,
       "group" text, forbidden text)
     on conflict do nothing returning relation_id`,
    [JSON.stringify(rows), work.now, work.actor?.name ?? null],
  );
  const fresh = new Set(added.map((row) => row.relation_id));
  const there = await work.sql<{ relation_id: string; key: string }>(
    `select relation_id, concat_ws(' ', type, source_id, target_id, group_name) as key from objects.relations
     where source_id = any($1)`,
    [[...new Set(rows.map((row) => row.source_id))]],
  );
  const byKey = new Map(there.map((row) => [row.key, row.relation_id]));
  const found = rows.flatMap((row) => {
    const id = fresh.has(row.relation_id)
      ? row.relation_id
      : byKey.get(`${row.type} ${row.source_id} ${row.target_id} ${row.group}`);
    return id === undefined ? [] : [[row.identifier, { id, isNew: fresh.has(row.relation_id) }] as const];
  });
  return { ids: new Map(found), added: added.length };
}

async function modelIsThere(work: Work, model: ModelRow): Promise<boolean> {
  const found = await work.sql('select 1 from objects.archimate_models where identifier = $1 and sha256 = $2 limit 1', [
    model.identifier,
    model.sha256,
  ]);
  return found.length > 0;
}

async function keepModel(
  work: Work,
  importId: string,
  model: ModelRow,
  parts: StoredParts,
  relations: ReadonlyMap<string, { id: string; isNew: boolean }>,
): Promise<void> {
  const modelId = work.newId();
  await work.sql(
    `insert into objects.archimate_models (model_id, identifier, name, file_name, sha256, source, unit_code, elements,
       relationships, views, forbidden, import_id, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[
        modelId,
        model.identifier,
        model.name,
        model.fileName,
        model.sha256,
        model.source,
        model.unit,
        ...model.counts,
      ],
      ...[JSON.stringify(model.forbidden), importId, work.now, work.actor?.name ?? null],
    ],
  );
  const links = [
    ...[...parts.ids].map(([identifier, id]) => ({
      identifier,
      component_id: id,
      relation_id: null,
      is_new: parts.fresh.has(id),
    })),
    ...[...relations].map(([identifier, { id, isNew }]) => ({
      identifier,
      component_id: null,
      relation_id: id,
      is_new: isNew,
    })),
  ];
  await work.sql(
    `insert into objects.archimate_links (model_id, identifier, component_id, relation_id, is_new)
     select $1, l.identifier, l.component_id, l.relation_id, l.is_new
     from jsonb_to_recordset($2::jsonb) as l(identifier text, component_id uuid, relation_id uuid, is_new boolean)
     on conflict do nothing`,
    [modelId, JSON.stringify(links)],
  );
  work.audit({ subject: 'archimate-model', subjectId: modelId, unit: model.unit });
}

async function nextCodes(work: Work, count: number): Promise<string[]> {
  const rows = await work.sql<{ number: string }>(
    `select nextval('objects.component_numbers')::text as number from generate_series(1, $1)`,
    [count],
  );
  return rows.map((row) => codeText(row.number)).reverse();
}
