// The only way to load one major incident. Loading is authorising: everybody may know of one, unless its case is
// restricted; a step is taken by who leads incidents in its unit, and some by those with a role in it.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import { leadMajors, type MajorStep } from './major-contract.ts';
import { type MajorRecord, majorSelect } from './major-rows.ts';
import { roleSteps, stepsOf } from './major-rules.ts';

/** A major incident as the caller stands to it. */
export interface SeenMajor {
  readonly record: MajorRecord;
  readonly mayLead: boolean;
  readonly hasRole: boolean;
  /** sees internal lines and drafts: leads, has a role, or works with the unit's cases */
  readonly isWithin: boolean;
}

/** Loads a major incident the caller may know of. */
export async function majorFor(work: Work, majorId: string): Promise<SeenMajor> {
  return seen(work, await load(work, majorId));
}

/** Loads it for a step, and locks it until the transaction ends. */
export async function majorToChange(
  work: Work,
  majorId: string,
  step: MajorStep,
  version?: number,
): Promise<SeenMajor> {
  await work.sql('select 1 from service_desk.major_incidents where major_id = $1 for update', [majorId]);
  const found = await seen(work, await load(work, majorId));
  const { record } = found;
  if (!mayTake(found, step))
    throw new Refusal('not-allowed', 'not-allowed', { permission: leadMajors, unit: record.unit_code });
  if (!stepsOf(record.state, record.review_state ?? 'none').includes(step))
    throw new Refusal('conflict', 'major-not-in-this-state', { state: record.state });
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'major-changed-meanwhile', { version: record.version });
  return found;
}

/** What the caller may do with it just now: what the screen offers. */
export function allowedMajorSteps(found: SeenMajor): MajorStep[] {
  const { state, review_state: review } = found.record;
  return stepsOf(state, review ?? 'none').filter((step) => mayTake(found, step));
}

/** The same rule as `majorFor`, for lists: those whose case is restricted only where the caller could open them. */
export async function visibleMajors(work: Work, records: readonly MajorRecord[]): Promise<MajorRecord[]> {
  const found: MajorRecord[] = [];
  for (const record of records) if (!record.is_restricted || (await mayKnow(work, record))) found.push(record);
  return found;
}

function mayTake({ mayLead, hasRole }: SeenMajor, step: MajorStep): boolean {
  return mayLead || (hasRole && roleSteps.includes(step));
}

async function load(work: Work, majorId: string): Promise<MajorRecord> {
  const [record] = await work.sql<MajorRecord>(`${majorSelect} where m.major_id = $1`, [majorId]);
  if (!record) throw new Refusal('not-found', 'no-such-major');
  return record;
}

async function seen(work: Work, record: MajorRecord): Promise<SeenMajor> {
  const hasRole = await holdsRole(work, record.major_id);
  if (record.is_restricted && !hasRole && !(await mayKnow(work, record)))
    throw new Refusal('not-found', 'no-such-major');
  const mayLead = work.policy.may(leadMajors, record.unit_code);
  const worksHere = work.policy.may('service-desk.work-cases', record.unit_code);
  return { record, mayLead, hasRole, isWithin: mayLead || hasRole || worksHere };
}

async function mayKnow(work: Work, record: MajorRecord): Promise<boolean> {
  return caseFor(work, record.case_id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not-found') return false;
      throw error;
    },
  );
}

async function holdsRole(work: Work, majorId: string): Promise<boolean> {
  if (!work.actor?.personId) return false;
  const rows = await work.sql(
    'select 1 from service_desk.major_roles where major_id = $1 and person_id = $2 and to_at is null',
    [majorId, work.actor.personId],
  );
  return rows.length > 0;
}
