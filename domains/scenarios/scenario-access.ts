// The only way to load one kept scenario. Loading is authorising: who may not know of it gets the answer of one that is not there.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

export interface ScenarioRecord {
  [column: string]: unknown;
  scenario_id: string;
  unit: string;
  from_month: string;
  to_month: string;
  name: string;
  note: string;
  assumptions: unknown;
  created_at: Date;
  created_by_id: string;
  created_by_name: string;
}

/** A scenario that has not been removed, locked where it is to be changed; refusal `scenario-unknown`. */
export async function scenarioFor(work: Work, scenario: string, right: string, lock = false): Promise<ScenarioRecord> {
  const [found] = await work.sql<ScenarioRecord>(
    `select * from scenarios.scenarios where scenario_id = $1 and removed_at is null${lock ? ' for update' : ''}`,
    [scenario],
  );
  if (!found || !work.policy.may(right, found.unit)) throw new Refusal('not-found', 'scenario-unknown', { scenario });
  return found;
}

/** Whoever kept it, and whoever may clear up in the unit. */
export function mayRemove(work: Work, record: Pick<ScenarioRecord, 'unit' | 'created_by_id'>): boolean {
  return (
    work.policy.may('scenarios.remove-others', record.unit) ||
    (work.policy.may('scenarios.keep', record.unit) && work.actor?.id === record.created_by_id)
  );
}
