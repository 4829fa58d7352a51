// The only way to load one incident. Loading is authorising: it is seen by the security role of its unit and by those who are
// named in it; everybody else gets the answer of one that is not there, whatever else they may do in the house.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { incidentSteps } from './contract.ts';
import { type IncidentRecord, incidentNumber } from './incident-rows.ts';

const handle = 'security.handle';

export type IncidentStep = (typeof incidentSteps)[number];

/** Loads an incident the caller may know of. */
export async function incidentFor(work: Work, incidentId: string): Promise<IncidentRecord> {
  return load(work, incidentId, '');
}

/**
 * Loads an incident for a step and locks it until the transaction ends. `write`: lead, member or the security role; `steer`
 * (who may know, what law applies, closing): lead or the security role. What is closed is changed by nobody.
 */
export async function incidentToChange(work: Work, incidentId: string, step: IncidentStep): Promise<IncidentRecord> {
  const record = await load(work, incidentId, ' for update of i');
  if (!allowedSteps(work, record, false).includes(step))
    throw new Refusal('not-allowed', 'not-allowed', { permission: handle, unit: record.unit_code });
  if (record.closed_at) throw new Refusal('conflict', 'incident-closed');
  return record;
}

/** An incident by its number as people write it (`SI-12`) or by its id, where the caller may know of it; otherwise null. */
export async function knownIncident(
  work: Work,
  { number = null, id = null }: { readonly number?: string | null; readonly id?: string | null },
): Promise<{ readonly incident: string; readonly number: string } | null> {
  const digits = /^(?:SI-)?(\d{1,9})$/i.exec(number ?? '')?.[1] ?? null;
  if (digits === null && id === null) return null;
  const [row] = await work.sql<{ incident_id: string; number: number }>(
    `select i.incident_id, i.number from security.incidents i
     where ${mayKnow} and ($3::bigint is null or i.number = $3) and ($4::uuid is null or i.incident_id = $4)`,
    [...knower(work), digits, id],
  );
  return row ? { incident: row.incident_id, number: incidentNumber(row) } : null;
}

/** What the caller may do with it: what the screen offers. */
export function allowedSteps(work: Work, record: IncidentRecord, isAsked = true): IncidentStep[] {
  if (isAsked && record.closed_at) return [];
  if (work.policy.may(handle, record.unit_code) || record.my_part === 'lead') return ['write', 'steer'];
  return record.my_part === 'member' ? ['write'] : [];
}

/** The same rule for lists, as a condition on security.incidents i; its values become $1 and $2. */
export const mayKnow = `($1::text[] is null or i.unit_code = any($1) or exists (select 1 from security.incident_people p
  where p.incident_id = i.incident_id and p.person_id = $2 and p.removed_at is null))`;

/** The values of `mayKnow`: the units of the caller's security role (null: all of them) and the caller's person. */
export function knower(work: Work): [readonly string[] | null, string | null] {
  const units = work.policy.unitsWith(handle);
  return [units === 'all' ? null : units, work.actor?.personId ?? null];
}

async function load(work: Work, incidentId: string, lock: string): Promise<IncidentRecord> {
  const [record] = await work.sql<IncidentRecord>(
    `select i.*, (select p.part from security.incident_people p
         where p.incident_id = i.incident_id and p.person_id = $2 and p.removed_at is null limit 1) as my_part
       from security.incidents i where ${mayKnow} and i.incident_id = $3${lock}`,
    [...knower(work), incidentId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-incident');
  return record;
}
