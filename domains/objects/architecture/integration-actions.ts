// What can be done with an integration: take it into the register and correct it, by whoever holds the unit that owns it.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import type { DB } from '../tables.ts';
import type * as contract from './architecture-contract.ts';
import { changesOf } from './component-step.ts';
import { type IntegrationRecord, integrationById, integrationPage } from './integration-queries.ts';
import { present } from './present-columns.ts';

const change = 'objects.change-architecture';

export async function registerIntegration(
  work: Work,
  input: GivenOf<typeof contract.registerIntegration>,
): Promise<contract.IntegrationPage> {
  const set = await columnsOf(work, input);
  if (input.source === input.target) throw wrong('target', 'same-at-both-ends');
  const integration = work.newId();
  await tables<DB>(work)
    .insertInto('objects.integrations')
    .values({
      ...set,
      integration_id: integration,
      code: input.code ?? (await nextCode(work)),
      ...{ name: input.name, source_id: input.source, target_id: input.target, direction: input.direction },
      ...{ pattern: input.pattern, weight: input.weight, state: input.state, unit_code: input.unit },
      registered_at: work.now,
      changed_at: work.now,
    })
    .execute()
    .catch(taken);
  work.audit({ subject: 'integration', subjectId: integration, unit: input.unit });
  return integrationPage(work, { integration });
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
  const changed = changesOf(record, set);
  if (changed.length > 0)
    await tables<DB>(work)
      .updateTable('objects.integrations')
      .set({ ...set, version: record.version + 1, changed_at: work.now })
      .where('integration_id', '=', record.integration_id)
      .execute();
  work.audit({
    subject: 'integration',
    subjectId: record.integration_id,
    unit: after.unit_code,
    detail: Object.fromEntries(changed),
  });
  return integrationPage(work, input);
}

type Columns = Partial<Omit<IntegrationRecord, 'source' | 'target' | 'platform'>>;
type Said = Partial<Omit<GivenOf<typeof contract.changeIntegration>, 'integration' | 'version'>>;

async function columnsOf(work: Work, input: Said): Promise<Columns> {
  if (input.unit !== undefined && !work.part(unitTreeKey).unit(input.unit))
    throw wrong('unit', 'unknown-unit', { unit: input.unit });
  for (const field of ['source', 'target', 'platform'] as const) await checkComponent(work, field, input[field]);
  return present({
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
  });
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
