// Integrations of a file that came from the register: those that are not there are registered again with their facts.
import type { Work } from '../../../platform/work/work.ts';
import type { RelationRow } from './archimate-rows.ts';
import { IntegrationPattern, IntegrationWeight, LifecycleState } from './component-rules.ts';

/** Registers the integrations whose code is not taken; `ids` are the parts by their identifiers in the file. */
export async function addIntegrations(
  work: Work,
  ids: ReadonlyMap<string, string>,
  flows: readonly RelationRow[],
): Promise<number> {
  const rows = flows.flatMap(({ facts, name, source, target, unit }) => {
    const [from, to] = [ids.get(source), ids.get(target)];
    if (!from || !to || from === to) return [];
    return [
      {
        ...{
          integration_id: work.newId(),
          code: facts['fyr-code'],
          name,
          source_id: from,
          target_id: to,
          unit_code: unit,
        },
        pattern: IntegrationPattern.safeParse(facts['fyr-pattern']).data ?? 'message',
        weight: IntegrationWeight.safeParse(facts['fyr-weight']).data ?? 'medium',
        state: LifecycleState.safeParse(facts['fyr-state']).data ?? 'in-use',
        carries: (facts['fyr-carries'] ?? '').slice(0, 4000),
        interface_version: (facts['fyr-version'] ?? '').slice(0, 120),
        platform: facts['fyr-platform']?.toLowerCase() ?? null,
        direction: facts['fyr-direction'] === 'two-way' ? 'two-way' : 'one-way',
      },
    ];
  });
  const added = await work.sql(
    `insert into objects.integrations (integration_id, code, name, source_id, target_id, direction, pattern, platform_id,
       carries, unit_code, weight, interface_version, state, registered_at, changed_at)
     select r.integration_id, r.code, r.name, r.source_id, r.target_id, r.direction, r.pattern, p.component_id, r.carries,
       r.unit_code, r.weight, r.interface_version, r.state, $2, $2
     from jsonb_to_recordset($1::jsonb) as r(integration_id uuid, code text, name text, source_id uuid, target_id uuid,
       direction text, pattern text, platform text, carries text, unit_code text, weight text, interface_version text, state text)
     left join objects.components p on lower(p.code) = r.platform
     on conflict do nothing returning 1`,
    [JSON.stringify(rows), work.now],
  );
  return added.length;
}
