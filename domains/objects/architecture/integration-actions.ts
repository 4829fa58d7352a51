// What can be done with an integration: take it into the register and correct it, by whoever holds the unit that owns it.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { type IntegrationRecord, integrationById, integrationPage } from './integration-queries.ts';

const change = 'objects.change-architecture';

export async function registerIntegration(
  work: Work,
  input: GivenOf<typeof contract.registerIntegration>,
): Promise<contract.IntegrationPage> {
  const set = await columnsOf(work, input);
  if (input.source === input.target) throw wrong('target', 'same-at-both-ends');
  const columns: Record<string, unknown> = {
    ...set,
    integration_id: work.newId(),
    code: input.code ?? (await nextCode(work)),
    registered_at: work.now,
    changed_at: work.now,
  };
  const names = Object.keys(columns);
  await work
    .sql(
      // the names are columns of objects.integrations, written in this domain
      `insert into objects.integrations (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(columns),
    )
    .catch(taken);
  work.audit({ subject: 'integration', subjectId: String(columns.integration_id), unit: input.unit });
  return integrationPage(work, { integration: String(columns.integration_id) });
}

export async function changeIntegration(
  work: Work,
  input: GivenOf<typeof contract.changeIntegration>,
): Promise<contract.IntegrationPage> {
  const record = await integrationById(work, input.integration, true);
  if (!work.policy.may(change, record.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: change, unit: record.unit_code });
  if (input.version !== undefined && input.version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
  const set = await columnsOf(work, input);
  const after = { ...record, ...set };
  if (!work.policy.may(change, after.unit_code))
    throw new Refusal('not-allowed', 'out-of-your-hands', { permission: change, unit: after.unit_code });
  if (after.source_id === after.target_id) throw wrong('target', 'same-at-both-ends');
  const changed = Object.entries(set).filter(([column, value]) => record[column] !== value);
  const all = Object.fromEntries([...changed, ['version', record.version + 1], ['changed_at', work.now]]);
  const names = Object.keys(all);
  if (changed.length > 0)
    await work.sql(
      `update objects.integrations set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where integration_id = $1`,
      [record.integration_id, ...Object.values(all)],
    );
  work.audit({
    subject: 'integration',
    subjectId: record.integration_id,
    unit: after.unit_code,
    detail: Object.fromEntries(changed.map(([column, value]) => [column, [record[column], value]])),
  });
  return integrationPage(work, input);
}

type Said = Partial<Omit<GivenOf<typeof contract.changeIntegration>, 'integration' | 'version'>>;

async function columnsOf(work: Work, input: Said): Promise<Partial<IntegrationRecord>> {
  if (input.unit !== undefined && !work.part(unitTreeKey).unit(input.unit))
    throw wrong('unit', 'unknown-unit', { unit: input.unit });
  for (const field of ['source', 'target', 'platform'] as const) await checkComponent(work, field, input[field]);
  const set: Record<string, unknown> = {
    name: input.name,
    source_id: input.source,
    target_id: input.target,
    direction: input.direction,
    pattern: input.pattern,
    platform_id: input.platform,
    carries: input.carries,
    unit_code: input.unit,
    weight: input.weight,
    interface_version: input.interfaceVersion,
    state: input.state,
    note: input.note,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}

async function checkComponent(work: Work, field: string, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await work.sql('select 1 from objects.components where component_id = $1', [id]);
  if (found.length === 0) throw wrong(field, 'unknown-component');
}

async function nextCode(work: Work): Promise<string> {
  const [next] = await work.sql<{ number: string }>("select nextval('objects.integration_numbers')::text as number");
  return `I-${next?.number ?? ''}`;
}

/** Two integrations with one code: what the unique index says, in words. */
function taken(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  const code = 'integration-code-taken';
  if (constraint === 'integration_code')
    throw new Refusal('conflict', code, {}, [{ path: 'code', code, message: code }]);
  throw error;
}

function wrong(path: string, code: string, facts: Record<string, string> = {}): Refusal {
  return new Refusal('invalid', code, facts, [{ path, code, message: code }]);
}
