// The register as an ArchiMate exchange file, and a model that was brought in with what has changed in the register since.
// What the register knows nothing of comes back from the file as it was.
import type { ModelConcept, ModelRelationship, ModelView } from '../../../formats/archimate/archimate-model.ts';
import { relationshipTypes } from '../../../formats/archimate/archimate-types.ts';
import { readArchimate } from '../../../formats/archimate/read-archimate.ts';
import { changedArchimate, writeArchimate } from '../../../formats/archimate/write-archimate.ts';
import { writeXml } from '../../../formats/archimate/xml-tree.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import type * as contract from './archimate-contract.ts';
import { type RegisterFact, registerFacts } from './archimate-words.ts';
import { aspects } from './classification-rules.ts';
import { type ComponentRecord, componentSelect, levelsOf } from './component-rows.ts';
import { archimateTypeOf, bandsOf, type ComponentKind, componentKinds, mapViews } from './component-rules.ts';
import { kindNames } from './import-fields.ts';
import { box, layoutOf } from './layout-rules.ts';
import type { RelationType } from './relation-rules.ts';

export async function exportArchimate(
  work: Work,
  input: GivenOf<typeof contract.exportArchimate>,
): Promise<FileAnswer> {
  const { name, text } = input.model === undefined ? await wholeRegister(work) : await oneModel(work, input.model);
  return { name, mediaType: 'application/xml; charset=utf-8', content: Buffer.from(text, 'utf8') };
}

export async function archimateModels(work: Work): Promise<AnswerOf<typeof contract.listArchimateModels>> {
  const rows = await work.sql<{
    model_id: string;
    name: string;
    file_name: string;
    elements: number;
    relationships: number;
    views: number;
    forbidden: contract.ForbiddenRelation[];
    imported_at: Date;
    imported_by: string | null;
  }>(
    `select model_id, name, file_name, elements, relationships, views, forbidden, imported_at, imported_by
     from objects.archimate_models order by imported_at desc, model_id limit 200`,
  );
  return {
    models: rows.map((row) => ({
      ...{ model: row.model_id, name: row.name, fileName: row.file_name, elements: row.elements, views: row.views },
      ...{ relationships: row.relationships, forbidden: row.forbidden, importedBy: row.imported_by },
      importedAt: row.imported_at.toISOString(),
    })),
    mayImport: work.policy.may('objects.change-architecture'),
  };
}

/** The file as it came, with names, descriptions and relations as the register has them now. */
async function oneModel(work: Work, modelId: string): Promise<{ name: string; text: string }> {
  const [stored] = await work.sql<{ file_name: string; source: string }>(
    'select file_name, source from objects.archimate_models where model_id = $1',
    [modelId],
  );
  if (!stored) throw new Refusal('not-found', 'no-such-model');
  const read = readArchimate(Buffer.from(stored.source, 'utf8'));
  if ('refusal' in read) throw new Error(`a model that was stored cannot be read: ${read.refusal.code}`);
  const links = await work.sql<{ identifier: string; component_id: string | null; relation_id: string | null }>(
    'select identifier, component_id, relation_id from objects.archimate_links where model_id = $1',
    [modelId],
  );
  const texts = await changedTexts(work, read.model.elements, links);
  const gone = links.filter((link) => link.component_id === null && link.relation_id === null);
  const changed = changedArchimate(read.document, {
    texts,
    added: { elements: [], relationships: await addedRelations(work, modelId, links) },
    removed: new Set(gone.map((link) => link.identifier)),
  });
  return { name: `${stored.file_name.replace(/\.[a-z]+$/i, '')}.xml`, text: writeXml(changed) };
}

type Link = { readonly identifier: string; readonly component_id: string | null; readonly relation_id: string | null };

async function changedTexts(work: Work, elements: readonly ModelConcept[], links: readonly Link[]) {
  const ids = links.flatMap((link) => link.component_id ?? []);
  const rows = await work.sql<{ component_id: string; name: string; about: string }>(
    'select component_id, name, about from objects.components where component_id = any($1)',
    [ids],
  );
  const now = new Map(rows.map((row) => [row.component_id, row]));
  const partOf = new Map(links.map((link) => [link.identifier, link.component_id]));
  const texts = new Map<string, { name?: string; documentation?: string }>();
  for (const element of elements) {
    const record = now.get(partOf.get(element.identifier) ?? '');
    if (!record) continue;
    const name = element.names.find((each) => each.text.trim() !== '')?.text.trim() ?? element.identifier;
    const isRenamed = name.replace(/\s+/g, ' ').slice(0, 120) !== record.name;
    const isRewritten = (element.documentation[0]?.text ?? '').slice(0, 4000) !== record.about;
    const change = {
      ...(isRenamed ? { name: record.name } : {}),
      ...(isRewritten ? { documentation: record.about } : {}),
    };
    if (isRenamed || isRewritten) texts.set(element.identifier, change);
  }
  return texts;
}

/** Relations between parts of the model that came after the file. */
async function addedRelations(work: Work, modelId: string, links: readonly Link[]): Promise<ModelRelationship[]> {
  const rows = await work.sql<RelationRow>(
    `select r.relation_id, r.type, r.source_id, r.target_id, r.effect, r.group_name from objects.relations r
     where exists (select 1 from objects.archimate_links l where l.model_id = $1 and l.component_id = r.source_id)
       and exists (select 1 from objects.archimate_links l where l.model_id = $1 and l.component_id = r.target_id)
       and not exists (select 1 from objects.archimate_links l where l.model_id = $1 and l.relation_id = r.relation_id)
     order by r.noted_at, r.relation_id`,
    [modelId],
  );
  const identifiers = new Map(
    links.flatMap((link) => (link.component_id ? [[link.component_id, link.identifier]] : [])),
  );
  return rows.map((row) => ({ ...relationshipOf(row, (id) => identifiers.get(id) ?? ''), properties: [] }));
}

type RelationRow = {
  relation_id: string;
  type: RelationType;
  source_id: string;
  target_id: string;
  effect: string;
  group_name: string;
};

async function wholeRegister(work: Work): Promise<{ name: string; text: string }> {
  const parts = await work.sql<ComponentRecord>(
    `${componentSelect} where c.state <> 'retired' order by c.code, c.component_id`,
  );
  const there = new Set(parts.map((part) => part.component_id));
  const isIn = (row: { source_id: string; target_id: string }) => there.has(row.source_id) && there.has(row.target_id);
  const relations = (
    await work.sql<RelationRow>(
      `select relation_id, type, source_id, target_id, effect, group_name from objects.relations order by relation_id`,
    )
  ).filter(isIn);
  const flows = (await work.sql<FlowRow>(flowSelect)).filter(isIn);
  const title = { sv: 'Regionens arkitektur', da: 'Regionens arkitektur', en: 'The region’s architecture' };
  const text = writeArchimate({
    identifier: 'id-fyr-architecture',
    names: [{ language: work.language, text: title[work.language] }],
    ...{ documentation: [], properties: [] },
    elements: parts.map(elementOf),
    relationships: [...relations.map((row) => relationshipOf(row, idOf)), ...flows.map(flowOf)],
    propertyDefinitions: Object.entries(registerFacts).map(([identifier, name]) => ({
      ...{ identifier, type: 'string', names: [{ language: null, text: name }] },
    })),
    organizations: componentKinds.flatMap((kind) => folderOf(work, kind, parts)),
    views: mapViews.map((view) => viewOf(view, parts, relations)),
  });
  return { name: 'architecture.xml', text };
}

function folderOf(work: Work, kind: ComponentKind, parts: readonly ComponentRecord[]) {
  const own = parts.filter((part) => part.kind === kind);
  const label = { language: work.language, text: kindNames[kind][work.language][0] ?? kind };
  const items = own.map((part) => ({ labels: [], reference: idOf(part.component_id), items: [] }));
  return own.length === 0 ? [] : [{ labels: [label], reference: null, items }];
}

function elementOf(part: ComponentRecord): ModelConcept {
  const levels = levelsOf(part);
  return {
    identifier: idOf(part.component_id),
    type: part.archimate_type ?? archimateTypeOf(part.kind),
    names: [{ language: null, text: part.name }],
    documentation: part.about === '' ? [] : [{ language: null, text: part.about }],
    properties: propertiesOf({
      'fyr-code': part.code,
      'fyr-unit': part.unit_code,
      'fyr-object': part.object_code,
      'fyr-vendor': part.vendor_name,
      'fyr-version': part.product_version,
      'fyr-state': part.state,
      'fyr-klassa': levels && aspects.map((aspect) => levels[aspect]).join(' '),
    }),
    line: 0,
  };
}

function relationshipOf(row: RelationRow, id: (component: string) => string): ModelRelationship {
  return {
    ...{
      identifier: idOf(row.relation_id),
      type: typeOf(row.type),
      source: id(row.source_id),
      target: id(row.target_id),
    },
    ...{ names: [], documentation: [], accessType: null, modifier: null, isDirected: null, line: 0 },
    properties: propertiesOf({ 'fyr-effect': row.effect, 'fyr-group': row.group_name }),
  };
}

type FlowRow = {
  integration_id: string;
  code: string;
  name: string;
  source_id: string;
  target_id: string;
  pattern: string;
  carries: string;
  weight: string;
  interface_version: string;
  state: string;
  platform_code: string | null;
  direction: string;
};

const flowSelect = `select i.integration_id, i.code, i.name, i.source_id, i.target_id, i.pattern, i.carries, i.weight,
    i.interface_version, i.state, i.direction, p.code as platform_code
  from objects.integrations i left join objects.components p on p.component_id = i.platform_id
  where i.state <> 'retired' order by i.code, i.integration_id`;

function flowOf(row: FlowRow): ModelRelationship {
  return {
    ...{ identifier: idOf(row.integration_id), type: 'Flow', source: idOf(row.source_id), target: idOf(row.target_id) },
    names: [{ language: null, text: row.name }],
    ...{ documentation: [], accessType: null, modifier: null, isDirected: null, line: 0 },
    properties: propertiesOf({
      'fyr-code': row.code,
      'fyr-pattern': row.pattern,
      'fyr-carries': row.carries,
      'fyr-weight': row.weight,
      'fyr-version': row.interface_version,
      'fyr-state': row.state,
      'fyr-platform': row.platform_code,
      'fyr-direction': row.direction,
    }),
  };
}

/** The map as people see it in Fyr, so that it can be opened as a drawing elsewhere. */
function viewOf(
  view: (typeof mapViews)[number],
  parts: readonly ComponentRecord[],
  relations: readonly RelationRow[],
): ModelView {
  const bands = bandsOf(view);
  const number = new Map(parts.map((part, at) => [part.component_id, at]));
  const edges = relations.map((row) => ({ from: number.get(row.source_id) ?? 0, to: number.get(row.target_id) ?? 0 }));
  const layout = layoutOf(
    parts.map((part) => ({
      id: part.component_id,
      band: bands.findIndex((kinds) => kinds.includes(part.kind)),
      order: `${part.kind} ${part.object_code ?? '~'} ${part.code}`,
    })),
    edges,
    bands.length,
  );
  const node = (id: string) => `${view}-${id}`;
  const nodes = layout.places.flatMap(({ at, x, y }) => {
    const id = parts[at]?.component_id;
    return id === undefined
      ? []
      : [
          {
            identifier: node(id),
            type: 'Element',
            element: idOf(id),
            x: Math.round(x),
            y: Math.round(y),
            w: box.width,
            h: box.height,
            nodes: [],
          },
        ];
  });
  const drawn = new Set(nodes.map((each) => each.identifier));
  const connections = relations
    .filter((row) => drawn.has(node(row.source_id)) && drawn.has(node(row.target_id)))
    .map((row) => ({
      ...{ identifier: `${view}-${row.relation_id}`, type: 'Relationship', relationship: idOf(row.relation_id) },
      ...{ source: node(row.source_id), target: node(row.target_id) },
    }));
  return {
    identifier: `view-${view}`,
    viewpoint: null,
    names: [{ language: 'en', text: viewNames[view] }],
    nodes,
    connections,
  };
}

const viewNames = {
  society: 'Three layers of the welfare society',
  applications: 'Applications',
  technology: 'Technology',
} as const;

function propertiesOf(facts: Partial<Record<RegisterFact, string | null>>): ModelConcept['properties'] {
  return Object.entries(facts).flatMap(([definition, text]) =>
    text === null || text === '' ? [] : [{ definition, values: [{ language: null, text }] }],
  );
}

function typeOf(type: RelationType): string {
  return relationshipTypes.find((each) => each.toLowerCase() === type) ?? 'Association';
}

/** Identifiers of XML begin with a letter. */
function idOf(id: string): string {
  return `id-${id}`;
}
