// Parts of the architecture as lists and as one page: who owns a part by its management object, what it stands on and
// carries, and what its stop would mean.
import { literally } from '../../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { namesOfPersons } from '../../people/people.ts';
import type * as contract from './architecture-contract.ts';
import { architecture, partsOfCircle } from './architecture-graph.ts';
import { notBorne, reviewDay } from './classification-rules.ts';
import { allowedSteps, componentFor, objectsToRead } from './component-access.ts';
import {
  type ComponentRecord,
  componentName,
  componentSelect,
  entriesOf,
  levelsOf,
  shownComponent,
} from './component-rows.ts';
import { archimateTypeOf } from './component-rules.ts';
import { impactOf, standsOn } from './impact-rules.ts';
import { dependencyOf, type RelationType } from './relation-rules.ts';

type Filters = Omit<GivenOf<typeof contract.listComponents>, 'after' | 'limit'>;

/** A page of the register. */
export async function componentList(
  work: Work,
  input: GivenOf<typeof contract.listComponents>,
): Promise<AnswerOf<typeof contract.listComponents>> {
  const { rows, next } = await componentsPage(work, input, input.after, input.limit);
  return {
    rows: rows.map((record) => shownComponent(work, record)),
    next,
    mayRegister: work.policy.may('objects.change-architecture'),
  };
}

const mark = listMark('components', 'id');

/** One page of records after a mark, and the mark of the next page. */
export async function componentsPage(
  work: Work,
  filters: Filters,
  given: string | undefined,
  limit: number,
): Promise<{ rows: ComponentRecord[]; next: string | null }> {
  const [after] = mark.read(given) ?? [null];
  const { where, values } = await conditions(work, filters);
  const { column, type, down } = sorts[filters.sort];
  const [sign, direction] = down ? ['<', 'desc'] : ['>', 'asc'];
  if (after !== null) {
    values.push(after);
    const last = `(select ${column.replaceAll('c.', 'l.')} from objects.components l where l.component_id = $${values.length})`;
    where.push(`(${column}, c.component_id) ${sign} (${last}::${type}, $${values.length}::uuid)`);
  }
  const found = await work.sql<ComponentRecord>(
    `${componentSelect} where ${where.join(' and ')}
     order by ${column} ${direction}, c.component_id ${direction} limit ${limit + 1}`,
    values,
  );
  return mark.page(found, limit, (row) => [row.component_id]);
}

/** One part, whole. */
export async function componentPage(work: Work, input: { component: string }): Promise<contract.ComponentPage> {
  const record = await componentFor(work, input.component);
  const related = await relatedOf(work, record);
  return {
    ...shownComponent(work, record),
    objectId: record.object_id,
    about: record.about,
    liveOn: record.live_on,
    service: record.service_code,
    serviceName: await serviceName(work, record.service_code),
    archimateType: record.archimate_type ?? archimateTypeOf(record.kind),
    ...(await ownersOf(work, record.object_id)),
    version: record.version,
    ...related,
    integrations: await integrationsOf(work, record.component_id),
    classifications: await classificationsOf(work, record.component_id),
    placements: await placementsOf(work, record.component_id),
    ...(await weightOf(work, record.component_id)),
    entries: await entriesOf(work, record.component_id),
    allowed: await allowedSteps(work, record),
  };
}

interface Sort {
  readonly column: string;
  readonly type: string;
  readonly down: boolean;
}

const sorts: Readonly<Record<Filters['sort'], Sort>> = {
  name: { column: 'c.name', type: 'text', down: false },
  ends: { column: "coalesce(c.ends_on, 'infinity'::date)", type: 'date', down: false },
  levels: {
    column: 'coalesce(greatest(c.confidentiality, c.integrity, c.availability, c.traceability), -1)',
    type: 'int',
    down: true,
  },
  changed: { column: 'c.changed_at', type: 'timestamptz', down: true },
};

async function conditions(work: Work, filters: Filters): Promise<{ where: string[]; values: unknown[] }> {
  const where: string[] = ['true'];
  const values: unknown[] = [];
  const when = (sql: string, value: unknown) => where.push(sql.replaceAll('?', `$${values.push(value)}`));
  const objects = await objectsToRead(work);
  if (objects !== 'all') when('c.object_id = any(?)', objects);
  if (filters.state === 'present') where.push("c.state <> 'retired'");
  else if (filters.state !== 'all') when('c.state = ?', filters.state);
  if (filters.kind) when('c.kind = ?', filters.kind);
  if (filters.unit) when('c.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.object) when('o.code = ?', filters.object);
  if (filters.supplier) when('c.vendor_id = ?', filters.supplier);
  if (filters.classified === 'none') where.push('c.classified_on is null');
  if (filters.classified === 'due')
    when(
      `c.classified_on + (case when greatest(c.confidentiality, c.integrity, c.availability, c.traceability) >= 3
         then 12 else 24 end) * interval '1 month' < ?::date`,
      work.today,
    );
  for (const word of filters.search?.split(/\s+/) ?? [])
    if (word !== '')
      when(
        "(c.name || ' ' || c.code || ' ' || c.vendor_name || ' ' || c.about) ilike '%' || ? || '%'",
        literally(word),
      );
  return { where, values };
}

async function relatedOf(
  work: Work,
  record: ComponentRecord,
): Promise<Pick<contract.ComponentPage, 'standsOn' | 'carries'>> {
  type Row = ComponentRecord & {
    relation_id: string;
    type: RelationType;
    is_source: boolean;
    effect: contract.RelatedComponent['effect'];
    group_name: string;
    needed: number;
    note: string;
    forbidden: string | null;
  };
  const rows = await work.sql<Row>(
    `select c.*, r.relation_id, r.type, r.source_id = $1 as is_source, r.effect, r.group_name, r.needed, r.note, r.forbidden
     from objects.relations r
     join objects.components c on c.component_id = case when r.source_id = $1 then r.target_id else r.source_id end
     where r.source_id = $1 or r.target_id = $1 order by r.group_name, c.name, r.relation_id`,
    [record.component_id],
  );
  const own = levelsOf(record);
  const shown = (row: Row, isBelow: boolean): contract.RelatedComponent => {
    const other = levelsOf(row);
    const [below, above] = isBelow ? [other, own] : [own, other];
    return {
      ...componentName(row),
      ...{ relation: row.relation_id, type: row.type, effect: row.effect, group: row.group_name, needed: row.needed },
      ...{ note: row.note, forbidden: row.forbidden },
      notBorne: below && above && row.effect === 'stops' ? notBorne(below, above) : [],
    };
  };
  const dependsHere = (row: Row) => (dependencyOf(row.type) === 'source') === row.is_source;
  return {
    standsOn: rows.filter(dependsHere).map((row) => shown(row, true)),
    carries: rows.filter((row) => !dependsHere(row)).map((row) => shown(row, false)),
  };
}

async function integrationsOf(work: Work, componentId: string): Promise<contract.ComponentIntegration[]> {
  const rows = await work.sql<
    ComponentRecord & {
      integration_id: string;
      own_code: string;
      own_name: string;
      own_state: ComponentRecord['state'];
      source_id: string;
      target_id: string;
      direction: string;
      weight: contract.ComponentIntegration['weight'];
    }
  >(
    `select c.*, i.integration_id, i.code as own_code, i.name as own_name, i.state as own_state, i.source_id, i.target_id,
       i.direction, i.weight
     from objects.integrations i
     join objects.components c on c.component_id = case when i.target_id = $1 then i.source_id else i.target_id end
     where i.source_id = $1 or i.target_id = $1 or i.platform_id = $1 order by i.name, i.integration_id`,
    [componentId],
  );
  return rows.map((row) => {
    const isEnd = row.source_id === componentId || row.target_id === componentId;
    const way = row.direction === 'two-way' ? 'both' : row.source_id === componentId ? 'out' : 'in';
    return {
      ...{ integration: row.integration_id, code: row.own_code, name: row.own_name, weight: row.weight },
      ...{ state: row.own_state, way: isEnd ? way : ('carried' as const), other: componentName(row) },
    };
  });
}

async function classificationsOf(work: Work, componentId: string): Promise<contract.Classification[]> {
  const rows = await work.sql<
    NonNullable<ReturnType<typeof levelsOf>> & {
      ordinal: number;
      reason: string;
      decided_on: string;
      decided_by: string;
    }
  >(
    `select ordinal, confidentiality, integrity, availability, traceability, reason, decided_on, decided_by
     from objects.classifications where component_id = $1 order by ordinal desc`,
    [componentId],
  );
  return rows.map(({ ordinal, reason, decided_on, decided_by, ...levels }) => ({
    ...{ ordinal, levels, reason, decidedOn: decided_on, decidedBy: decided_by },
    reviewOn: reviewDay(decided_on, levels),
  }));
}

async function placementsOf(work: Work, componentId: string): Promise<contract.ComponentPage['placements']> {
  return work.sql(
    `select room_id as room, d.name as "roomName", k.name as rack, p.units, p.watts
     from objects.placements p join objects.racks k using (rack_id) join objects.server_rooms d using (room_id)
     where p.component_id = $1 order by d.name, k.name`,
    [componentId],
  );
}

/** What a stop would mean, and in which circles the part is. */
async function weightOf(
  work: Work,
  componentId: string,
): Promise<Pick<contract.ComponentPage, 'circles' | 'falls' | 'weakens' | 'restsOn'>> {
  const all = await architecture(work);
  const own = all.numberOf.get(componentId);
  if (own === undefined) return { circles: [], falls: 0, weakens: 0, restsOn: 0 };
  const isPart = (at: number) => at < all.parts.length;
  const { fallen, weakened } = impactOf(all.graph, [own]);
  return {
    circles: all.circles.filter((circle) => circle.includes(own)).map((circle) => partsOfCircle(all, circle)),
    falls: fallen.filter(isPart).length - 1,
    weakens: weakened.filter(isPart).length,
    restsOn: standsOn(all.graph, own).filter((depth, at) => depth > 0 && isPart(at)).length,
  };
}

async function ownersOf(
  work: Work,
  objectId: string | null,
): Promise<Pick<contract.ComponentPage, 'businessOwners' | 'itOwners'>> {
  if (objectId === null) return { businessOwners: [], itOwners: [] };
  const held = await work.sql<{ side: string; person_id: string }>(
    `select side, person_id from objects.holders where object_id = $1 and role = 'owner'
       and from_on <= $2 and (to_on is null or to_on >= $2) order by from_on, holder_id`,
    [objectId, work.today],
  );
  const names = await namesOfPersons(work, [...new Set(held.map((each) => each.person_id))]);
  const of = (side: string) =>
    held.filter((each) => each.side === side).flatMap((each) => names.get(each.person_id) ?? []);
  return { businessOwners: of('business'), itOwners: of('it') };
}

async function serviceName(work: Work, code: string | null): Promise<string | null> {
  return code === null ? null : ((await knownServices(work)).get(code)?.names[work.language] ?? code);
}
