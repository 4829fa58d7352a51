// The only way to load one forecast version. Loading is authorising: who may not know of it gets the answer of one that is
// not there; whoever changes it gets it locked, and only as a draft.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ForecastState } from './forecast-contract.ts';

export interface Version {
  [column: string]: unknown;
  version_id: string;
  unit: string;
  as_of: string;
  number: number;
  comment: string;
  created_at: Date;
  created_by_name: string;
  state: ForecastState;
  state_at: Date;
  state_by: string;
  ordinal: number;
}

export type ForecastRight = 'finances.make-forecast' | 'finances.decide-forecast';

/** The select all reading of versions begins with. */
export const versionSelect = `
  select v.version_id, v.unit, v.as_of, v.number, v.comment, v.created_at, v.created_by_name,
    s.state, s.at as state_at, s.by_name as state_by, s.ordinal
  from finances.forecast_versions v join finances.forecast_standing s using (version_id)`;

/** Loads a version the caller may read. */
export async function forecastFor(work: Work, version: string): Promise<Version> {
  const [found] = await work.sql<Version>(`${versionSelect} where v.version_id = $1`, [version]);
  if (!found || !work.policy.may('finances.read-forecast', found.unit))
    throw new Refusal('not-found', 'forecast-unknown', { version });
  return found;
}

/** Loads a draft to work on, locked until the transaction ends. */
export async function draftFor(work: Work, version: string, right: ForecastRight): Promise<Version> {
  await work.sql('select 1 from finances.forecast_versions where version_id = $1 for update', [version]);
  const found = await forecastFor(work, version);
  if (!work.policy.may(right, found.unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: right, unit: found.unit });
  if (found.state !== 'draft') throw new Refusal('conflict', 'forecast-not-draft', { state: found.state });
  return found;
}
