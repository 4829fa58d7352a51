// Integrations as a list and one by one, with both ends and what carries them by name.
import { literally } from '../../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { architecture } from './architecture-graph.ts';
import { unitName } from './component-rows.ts';
import type { IntegrationPattern, IntegrationWeight, LifecycleState } from './component-rules.ts';
import { impactOf } from './impact-rules.ts';

/** A row of objects.integrations with its ends; the checks of the migration hold the words to these. */
export type IntegrationRecord = {
  integration_id: string;
  code: string;
  name: string;
  source_id: string;
  target_id: string;
  direction: 'one-way' | 'two-way';
  pattern: IntegrationPattern;
  platform_id: string | null;
  carries: string;
  unit_code: string;
  weight: IntegrationWeight;
  interface_version: string;
  state: LifecycleState;
  note: string;
  version: number;
  source: contract.ComponentName;
  target: contract.ComponentName;
  platform: contract.ComponentName | null;
};

const end = (alias: string) =>
  `jsonb_build_object('component', ${alias}.component_id, 'code', ${alias}.code, 'name', ${alias}.name,
     'kind', ${alias}.kind, 'state', ${alias}.state)`;

const integrationSelect = `select i.*, ${end('s')} as source, ${end('t')} as target,
    case when p.component_id is null then null else ${end('p')} end as platform
  from objects.integrations i
  join objects.components s on s.component_id = i.source_id
  join objects.components t on t.component_id = i.target_id
  left join objects.components p on p.component_id = i.platform_id`;

const mark = listMark('integrations', 'id');

/** A page of the register. */
export async function integrationList(
  work: Work,
  input: GivenOf<typeof contract.listIntegrations>,
): Promise<AnswerOf<typeof contract.listIntegrations>> {
  const where: string[] = ['true'];
  const values: unknown[] = [];
  const when = (sql: string, value: unknown) => where.push(sql.replaceAll('?', `$${values.push(value)}`));
  if (input.state === 'present') where.push("i.state <> 'retired'");
  else if (input.state !== 'all') when('i.state = ?', input.state);
  if (input.component) when('(i.source_id = ? or i.target_id = ? or i.platform_id = ?)', input.component);
  if (input.pattern) when('i.pattern = ?', input.pattern);
  if (input.weight) when('i.weight = ?', input.weight);
  for (const word of input.search?.split(/\s+/) ?? [])
    if (word !== '')
      when(
        "(i.name || ' ' || i.code || ' ' || i.carries || ' ' || s.name || ' ' || t.name) ilike '%' || ? || '%'",
        literally(word),
      );
  const [after] = mark.read(input.after) ?? [];
  if (after)
    when(
      '(i.name, i.integration_id) > ((select l.name from objects.integrations l where l.integration_id = ?), ?::uuid)',
      after,
    );
  const found = await work.sql<IntegrationRecord>(
    `${integrationSelect} where ${where.join(' and ')} order by i.name, i.integration_id limit ${input.limit + 1}`,
    values,
  );
  const { rows, next } = mark.page(found, input.limit, (row) => [row.integration_id]);
  return {
    rows: rows.map((record) => shownIntegration(work, record)),
    next,
    mayRegister: work.policy.may('objects.change-architecture'),
  };
}

/** One integration. */
export async function integrationPage(
  work: Work,
  input: { integration: string },
): Promise<AnswerOf<typeof contract.showIntegration>> {
  const record = await integrationById(work, input.integration);
  const all = await architecture(work);
  const own = all.integrations.findIndex((each) => each.id === record.integration_id);
  const { fallen } = own < 0 ? { fallen: new Int32Array() } : impactOf(all.graph, [all.parts.length + own]);
  return {
    ...shownIntegration(work, record),
    note: record.note,
    version: record.version,
    falls: fallen.filter((at) => at < all.parts.length).length,
    mayChange: work.policy.may('objects.change-architecture', record.unit_code),
  };
}

/** Loads one; with `lock`, for a step. Who may read one reads all: the operation has asked. */
export async function integrationById(work: Work, integrationId: string, lock = false): Promise<IntegrationRecord> {
  const [record] = await work.sql<IntegrationRecord>(
    `${integrationSelect} where i.integration_id = $1${lock ? ' for update of i' : ''}`,
    [integrationId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-integration');
  return record;
}

function shownIntegration(work: Work, record: IntegrationRecord): contract.IntegrationRow {
  const { code, name, source, target, direction, pattern, platform, carries, weight, state } = record;
  return {
    integration: record.integration_id,
    ...{ code, name, source, target, direction, pattern, platform, carries, weight, state },
    unit: record.unit_code,
    unitName: unitName(work, record.unit_code),
    interfaceVersion: record.interface_version,
  };
}
