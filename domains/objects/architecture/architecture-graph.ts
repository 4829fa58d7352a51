// The whole architecture in memory, as the map and the question of what falls need it: loaded once and shared by everybody
// until something in the domain changes. Integrations are parts too: they fall with their source and with what carries them.
import type { Remembered, Work } from '../../../platform/work/work.ts';
import type { Levels } from './classification-rules.ts';
import type { ComponentName } from './component-contract.ts';
import { type ComponentRecord, componentName, levelsOf } from './component-rows.ts';
import { type Effect, effectOfWeight, type IntegrationWeight } from './component-rules.ts';
import { circlesIn, type ImpactGraph, impactGraph, type Need } from './impact-rules.ts';
import { dependencyOf, type RelationType } from './relation-rules.ts';

export interface ArchitecturePart extends ComponentName {
  readonly unit: string;
  readonly objectCode: string | null;
  readonly objectName: string | null;
  readonly levels: Levels | null;
}

export interface ArchitectureRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly source: number;
  readonly target: number;
  readonly effect: Effect;
  readonly group: string;
  readonly needed: number;
  readonly forbidden: string | null;
}

export interface ArchitectureIntegration {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly source: number;
  readonly target: number;
  readonly isTwoWay: boolean;
  readonly platform: number | null;
  readonly weight: IntegrationWeight;
}

/** Everything that is not retired. Parts have the numbers 0 and on; integrations stand behind them in the graph. */
export interface Architecture {
  readonly parts: readonly ArchitecturePart[];
  readonly relations: readonly ArchitectureRelation[];
  readonly integrations: readonly ArchitectureIntegration[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly numberOfCode: ReadonlyMap<string, number>;
  readonly graph: ImpactGraph;
  /** circles by the numbers of their parts, integrations among them */
  readonly circles: readonly (readonly number[])[];
}

/** The architecture as it is now. */
export function architecture(work: Work): Promise<Architecture> {
  return work.recall(remembered);
}

/** Lays parts, relations and integrations out as a graph; pure, so that a bench and a test can do it without a database. */
export function architectureOf(
  parts: readonly ArchitecturePart[],
  relations: readonly ArchitectureRelation[],
  integrations: readonly ArchitectureIntegration[],
): Architecture {
  const graph = impactGraph(parts.length + integrations.length, [
    ...needsOfRelations(relations),
    ...needsOfIntegrations(integrations, parts.length),
  ]);
  return {
    ...{ parts, relations, integrations, graph },
    numberOf: new Map(parts.map((part, at) => [part.component, at])),
    numberOfCode: new Map(parts.map((part, at) => [part.code.toLowerCase(), at])),
    circles: circlesIn(graph),
  };
}

/** What a number of the graph is called: a part, or an integration. */
export function nameOfNumber(all: Architecture, at: number): string {
  return all.parts[at]?.name ?? all.integrations[at - all.parts.length]?.name ?? '';
}

/** The parts of a circle, without the integrations between them. */
export function partsOfCircle(all: Architecture, circle: readonly number[]): ComponentName[] {
  return circle.flatMap((at) => {
    const part = all.parts[at];
    return part ? [nameOf(part)] : [];
  });
}

/** A part without what only the map needs. */
export function nameOf({ component, code, name, kind, state }: ArchitecturePart): ComponentName {
  return { component, code, name, kind, state };
}

/** Ways with a group name are one need of which the most demanding row says how many must stand; the others stand alone. */
function needsOfRelations(relations: readonly ArchitectureRelation[]): Need[] {
  const alone: Need[] = [];
  const groups = new Map<string, { dependant: number; providers: number[]; needed: number; stops: boolean }>();
  for (const { type, source, target, effect, group, needed } of relations) {
    if (effect === 'none') continue;
    const [provider, dependant] = dependencyOf(type) === 'target' ? [source, target] : [target, source];
    if (group === '') {
      alone.push(lone(dependant, provider, effect === 'stops'));
      continue;
    }
    const key = `${dependant} ${effect} ${group}`;
    const known = groups.get(key);
    if (known) {
      known.providers.push(provider);
      known.needed = Math.max(known.needed, needed);
    } else groups.set(key, { dependant, providers: [provider], needed, stops: effect === 'stops' });
  }
  return [...alone, ...groups.values()];
}

/**
 * An integration stops with its source and with what carries it; its weight says what the receiver loses. Of two ways the
 * weight is the target's: what the source hears back it can do without, working worse, so that a talk alone is no circle.
 */
function needsOfIntegrations(integrations: readonly ArchitectureIntegration[], first: number): Need[] {
  return integrations.flatMap((each, at): Need[] => {
    const own = first + at;
    const effect = effectOfWeight[each.weight];
    const needs = [lone(own, each.source)];
    if (each.platform !== null) needs.push(lone(own, each.platform));
    if (effect !== 'none') needs.push(lone(each.target, own, effect === 'stops'));
    if (effect !== 'none' && each.isTwoWay)
      needs.push(lone(each.source, own, false), lone(each.source, each.target, false));
    return needs;
  });
}

function lone(dependant: number, provider: number, stops = true): Need {
  return { dependant, stops, providers: [provider], needed: 1 };
}

const remembered: Remembered<Architecture> = {
  name: 'objects.architecture',
  topic: 'objects',
  load: async (work) => {
    const records = await work.sql<ComponentRecord>(
      `select c.component_id, c.code, c.name, c.kind, c.state, c.unit_code, c.confidentiality, c.integrity, c.availability,
         c.traceability, o.code as object_code, o.name as object_name
       from objects.components c left join objects.objects o using (object_id)
       where c.state <> 'retired' order by c.code, c.component_id`,
    );
    const parts = records.map((record) => ({
      ...componentName(record),
      unit: record.unit_code,
      objectCode: record.object_code,
      objectName: record.object_name,
      levels: levelsOf(record),
    }));
    const numberOf = new Map(parts.map((part, at) => [part.component, at]));
    return architectureOf(parts, await relationsOf(work, numberOf), await integrationsOf(work, numberOf));
  },
};

async function relationsOf(work: Work, numberOf: ReadonlyMap<string, number>): Promise<ArchitectureRelation[]> {
  const rows = await work.sql<{
    relation_id: string;
    type: RelationType;
    source_id: string;
    target_id: string;
    effect: Effect;
    group_name: string;
    needed: number;
    forbidden: string | null;
  }>(
    `select relation_id, type, source_id, target_id, effect, group_name, needed, forbidden from objects.relations
     order by relation_id`,
  );
  return rows.flatMap((row) => {
    const [source, target] = [numberOf.get(row.source_id), numberOf.get(row.target_id)];
    if (source === undefined || target === undefined) return [];
    const { relation_id: id, type, effect, group_name: group, needed, forbidden } = row;
    return [{ id, type, source, target, effect, group, needed, forbidden }];
  });
}

async function integrationsOf(work: Work, numberOf: ReadonlyMap<string, number>): Promise<ArchitectureIntegration[]> {
  const rows = await work.sql<{
    integration_id: string;
    code: string;
    name: string;
    source_id: string;
    target_id: string;
    direction: string;
    platform_id: string | null;
    weight: IntegrationWeight;
  }>(
    `select integration_id, code, name, source_id, target_id, direction, platform_id, weight from objects.integrations
     where state <> 'retired' order by code, integration_id`,
  );
  return rows.flatMap((row) => {
    const [source, target] = [numberOf.get(row.source_id), numberOf.get(row.target_id)];
    if (source === undefined || target === undefined) return [];
    const platform = row.platform_id === null ? null : (numberOf.get(row.platform_id) ?? null);
    const { integration_id: id, code, name, weight } = row;
    return [{ id, code, name, weight, source, target, platform, isTwoWay: row.direction === 'two-way' }];
  });
}
