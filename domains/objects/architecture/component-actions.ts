// What can be done with a part of the architecture: take it in, correct it, classify it, say what it stands on. Each is a line
// of its history, in the same transaction as its audit entry.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import type { DB } from '../tables.ts';
import type * as contract from './architecture-contract.ts';
import { architecture, partsOfCircle } from './architecture-graph.ts';
import { checkInHands, componentFor, componentToChange } from './component-access.ts';
import { componentPage } from './component-queries.ts';
import type { ComponentRecord } from './component-rows.ts';
import { codeText } from './component-rules.ts';
import { addEntry, type ComponentColumns, keepFindable, noteComponent, takeStep } from './component-step.ts';
import { vendorColumns } from './component-vendors.ts';
import { wayDown } from './impact-rules.ts';
import { present } from './present-columns.ts';
import { dependencyOf, type RelationType } from './relation-rules.ts';

export async function registerComponent(
  work: Work,
  input: GivenOf<typeof contract.registerComponent>,
): Promise<contract.ComponentPage> {
  checkDays(input.liveOn, input.endsOn);
  const set = await columnsOf(work, input);
  const owner = set.object_id ?? null;
  await checkInHands(work, { unit_code: input.unit, object_id: owner }, 'not-allowed');
  const record = await tables<DB>(work)
    .insertInto('objects.components')
    .values({
      ...set,
      component_id: work.newId(),
      code: input.code ?? (await nextCode(work)),
      ...{ name: input.name, kind: input.kind, state: input.state, unit_code: input.unit },
      registered_at: work.now,
      changed_at: work.now,
    })
    .returning(['component_id', 'code', 'name', 'about', 'vendor_name', 'unit_code'])
    .executeTakeFirstOrThrow()
    .catch(taken);
  await addEntry(work, record.component_id, { what: 'registered', text: '', changes: null });
  await keepFindable(work, [record]);
  noteComponent(work, record);
  return componentPage(work, { component: record.component_id });
}

export async function changeComponent(
  work: Work,
  input: GivenOf<typeof contract.changeComponent>,
): Promise<contract.ComponentPage> {
  const record = await componentToChange(work, input.component, input.version);
  const set = await columnsOf(work, input);
  const after = { ...record, ...set };
  checkDays(after.live_on, after.ends_on);
  await checkInHands(work, after, 'out-of-your-hands');
  await takeStep(work, record, { what: 'changed', set });
  return componentPage(work, input);
}

export async function classifyComponent(
  work: Work,
  input: GivenOf<typeof contract.classifyComponent>,
): Promise<contract.ComponentPage> {
  const record = await componentToChange(work, input.component, input.version);
  const { confidentiality, integrity, availability, traceability, reason } = input;
  const decidedOn = input.decidedOn ?? work.today;
  if (decidedOn > work.today) throw wrong('decidedOn', 'decided-later-than-today');
  if (record.classified_on !== null && decidedOn < record.classified_on)
    throw wrong('decidedOn', 'decided-before-the-last', { day: record.classified_on });
  const levels = { confidentiality, integrity, availability, traceability };
  await work.sql(
    `insert into objects.classifications (component_id, ordinal, confidentiality, integrity, availability, traceability,
       reason, decided_on, decided_by, noted_at, by_id)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     from objects.classifications where component_id = $1`,
    [
      ...[record.component_id, confidentiality, integrity, availability, traceability, reason, decidedOn],
      ...[work.actor?.name ?? '', work.now, work.actor?.id ?? null],
    ],
  );
  await takeStep(work, record, { what: 'classified', text: reason, set: { ...levels, classified_on: decidedOn } });
  return componentPage(work, input);
}

export async function addNeed(
  work: Work,
  input: GivenOf<typeof contract.addNeed>,
): Promise<AnswerOf<typeof contract.addNeed>> {
  const record = await componentToChange(work, input.component);
  const provider = await componentFor(work, input.provider);
  if (provider.component_id === record.component_id) throw wrong('provider', 'stands-on-itself');
  const added = await work.sql(
    `insert into objects.relations (relation_id, type, source_id, target_id, effect, group_name, needed, note, noted_at, by_name)
     values ($1, 'serving', $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
    [
      ...[work.newId(), provider.component_id, record.component_id, input.effect, input.group],
      ...[input.group === '' ? 1 : input.needed, input.note, work.now, work.actor?.name ?? null],
    ],
  );
  if (added.length === 0) throw wrong('provider', 'stands-on-it-already');
  if (input.group !== '')
    await work.sql(
      `update objects.relations set needed = $1 where target_id = $2 and group_name = $3 and type = 'serving'`,
      [input.needed, record.component_id, input.group],
    );
  await takeStep(work, record, {
    what: 'need-added',
    text: input.note,
    told: { provider: [null, `${provider.code} ${provider.name}`] },
  });
  return {
    component: await componentPage(work, input),
    closes: input.effect === 'stops' ? await circleThrough(work, record, provider) : [],
  };
}

export async function removeRelation(
  work: Work,
  input: { relation: string },
): Promise<AnswerOf<typeof contract.removeRelation>> {
  const [relation] = await work.sql<{ type: RelationType; source_id: string; target_id: string }>(
    'select type, source_id, target_id from objects.relations where relation_id = $1 for update',
    [input.relation],
  );
  if (!relation) throw new Refusal('not-found', 'no-such-relation');
  const dependsAtSource = dependencyOf(relation.type) === 'source';
  const [dependant, provider] = dependsAtSource
    ? [relation.source_id, relation.target_id]
    : [relation.target_id, relation.source_id];
  const record = await componentToChange(work, dependant);
  const gone = await componentFor(work, provider);
  await work.sql('delete from objects.relations where relation_id = $1', [input.relation]);
  await takeStep(work, record, { what: 'need-removed', told: { provider: [`${gone.code} ${gone.name}`, null] } });
  return {};
}

/** The circle the new need closed: what it stands on stood on it already. */
async function circleThrough(work: Work, dependant: ComponentRecord, provider: ComponentRecord) {
  const all = await architecture(work);
  const [from, to] = [all.numberOf.get(provider.component_id), all.numberOf.get(dependant.component_id)];
  if (from === undefined || to === undefined) return [];
  const way = wayDown(all.graph, from, to);
  return way.length === 0 ? [] : partsOfCircle(all, [to, ...way.slice(0, -1)]);
}

type Said = Partial<Omit<GivenOf<typeof contract.changeComponent>, 'component' | 'version'>>;

/** What is said of a part as columns; what was left out is not among them. */
async function columnsOf(work: Work, input: Said): Promise<ComponentColumns> {
  if (input.unit !== undefined && !work.part(unitTreeKey).unit(input.unit))
    throw wrong('unit', 'unknown-unit', { unit: input.unit });
  if (input.service && !(await knownServices(work)).has(input.service))
    throw wrong('service', 'unknown-service', { service: input.service });
  return present({
    name: input.name,
    kind: input.kind,
    about: input.about,
    unit_code: input.unit,
    object_id: input.object === undefined ? undefined : await objectId(work, input.object),
    ...(await vendorColumns(work, input)),
    product_version: input.productVersion,
    state: input.state,
    live_on: input.liveOn,
    ends_on: input.endsOn,
    service_code: input.service === '' ? null : input.service,
  });
}

async function objectId(work: Work, code: string | null): Promise<string | null> {
  if (!code) return null;
  const [found] = await work.sql<{ object_id: string }>('select object_id from objects.objects where code = $1', [
    code,
  ]);
  if (!found) throw wrong('object', 'unknown-management-object', { object: code });
  return found.object_id;
}

async function nextCode(work: Work): Promise<string> {
  const [next] = await work.sql<{ number: string }>("select nextval('objects.component_numbers')::text as number");
  return codeText(next?.number ?? '');
}

function checkDays(liveOn: string | null, endsOn: string | null): void {
  if (liveOn !== null && endsOn !== null && endsOn < liveOn) throw wrong('endsOn', 'ends-before-live');
}

/** Two parts with one code: what the unique index says, in words. */
function taken(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  if (constraint === 'component_code')
    throw new Refusal('conflict', 'component-code-taken', {}, [
      { path: 'code', code: 'component-code-taken', message: 'component-code-taken' },
    ]);
  throw error;
}

function wrong(path: string, code: string, facts: Record<string, string> = {}): Refusal {
  return new Refusal('invalid', code, facts, [{ path, code, message: code }]);
}
