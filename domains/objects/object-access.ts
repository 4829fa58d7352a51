// The only way to load one object. Everybody may find it; its plan, hours and money are read by controllers and heads of
// the units of either side and by whoever holds a role on it today, and changed by those who lead it today. A role that
// ended yesterday gives nothing.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { HolderRole, ObjectStep } from './object-contract.ts';
import { type ObjectRecord, objectSelect } from './object-rows.ts';
import { leads } from './object-rules.ts';

const readPlans = 'objects.read-plans';
const keep = 'objects.keep-objects';
type Units = Pick<ObjectRecord, 'business_unit' | 'it_unit'>;

/** Loads an object: what there is and whom to turn to is everybody's to know. */
export async function objectFor(work: Work, objectId: string): Promise<ObjectRecord> {
  return load(work, 'o.object_id = $1', objectId);
}

/** Loads an object whose plan, hours and money the caller may read. */
export async function objectToRead(work: Work, objectId: string): Promise<ObjectRecord> {
  const record = await load(work, 'o.object_id = $1', objectId);
  if (!(await readsPlansOf(work, record)))
    throw new Refusal('not-allowed', 'not-allowed', { permission: readPlans, unit: record.it_unit });
  return record;
}

/** The same by the code the ledger's rows carry. */
export async function objectByCodeToRead(work: Work, code: string): Promise<ObjectRecord> {
  const record = await load(work, 'o.code = $1', code);
  return objectToRead(work, record.object_id);
}

/** The same for a step of those who lead it; locks it until the transaction ends. */
export async function objectByCodeToLead(work: Work, code: string): Promise<ObjectRecord> {
  const record = await load(work, 'o.code = $1', code);
  return objectToLead(work, record.object_id);
}

/** Whether the caller leads the object with this code today, or keeps the register. */
export async function leadsObjectByCode(work: Work, code: string): Promise<boolean> {
  const record = await load(work, 'o.code = $1', code);
  return keepsObject(work, record) || (await rolesOn(work, record)).some(leads);
}

/** What everybody may know of an object by its code; null where there is none. No permission is asked. */
export async function objectByCode(
  work: Work,
  code: string,
): Promise<{ readonly object: string; readonly code: string; readonly name: string } | null> {
  const [row] = await work.sql<{ object: string; code: string; name: string }>(
    'select object_id as object, code, name from objects.objects where code = $1',
    [code],
  );
  return row ?? null;
}

/** The object that a service belongs to; null where none does, or several. No permission is asked. */
export async function objectCovering(work: Work, service: string): Promise<string | null> {
  const rows = await work.sql<{ code: string }>(
    "select o.code from objects.coverage c join objects.objects o using (object_id) where c.kind = 'service' and c.code = $1",
    [service],
  );
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}

/** The codes of all objects: what a file may name. */
export async function objectCodes(work: Work): Promise<ReadonlySet<string>> {
  const rows = await work.sql<{ code: string }>('select code from objects.objects');
  return new Set(rows.map(({ code }) => code));
}

/** Loads an object for a step of those who lead it or keep the register, and locks it until the transaction ends. */
export async function objectToLead(work: Work, objectId: string, version?: number): Promise<ObjectRecord> {
  const record = await locked(work, objectId);
  if (!keepsObject(work, record) && !(await rolesOn(work, record)).some(leads))
    throw new Refusal('not-allowed', 'not-allowed', { permission: keep, unit: record.it_unit });
  checkVersion(record, version);
  return record;
}

/** Loads an object for a step of those who keep the register, and locks it. */
export async function objectToKeep(work: Work, objectId: string, version?: number): Promise<ObjectRecord> {
  const record = await locked(work, objectId);
  checkKept(work, record, 'not-allowed');
  checkVersion(record, version);
  return record;
}

/** Who registers or changes an object keeps the register in the unit of one of its sides, before and after. */
export function checkKept(work: Work, at: Units, refusal: 'not-allowed' | 'out-of-your-hands'): void {
  if (!keepsObject(work, at)) throw new Refusal('not-allowed', refusal, { permission: keep, unit: at.it_unit });
}

/** What the caller may do with the object: what the screen offers. */
export async function allowedSteps(work: Work, record: ObjectRecord): Promise<ObjectStep[]> {
  const keeps = keepsObject(work, record);
  const isOwner = keeps || (await ownsObject(work, record));
  const mayLead = isOwner || (await rolesOn(work, record)).some(leads);
  const { state } = record;
  return [
    ...(keeps ? (['change-object', 'appoint-owner'] as const) : []),
    ...(isOwner ? (['appoint'] as const) : []),
    ...(mayLead && state === 'proposed' ? (['start-establishing'] as const) : []),
    ...(mayLead && state === 'establishing' ? (['set-establishing-step'] as const) : []),
    ...(isOwner && state === 'establishing' ? (['put-in-force'] as const) : []),
    ...(keeps && state === 'in-force' ? (['end-object'] as const) : []),
  ];
}

/** Whether the caller reads the object's plan, hours and money. */
export async function readsPlansOf(work: Work, record: ObjectRecord): Promise<boolean> {
  return (
    work.policy.may(readPlans, record.business_unit) ||
    work.policy.may(readPlans, record.it_unit) ||
    (await rolesOn(work, record)).length > 0
  );
}

/** Every object whose plan, hours and money the caller may read, by family and name. */
export async function objectsToRead(work: Work): Promise<ObjectRecord[]> {
  const units = work.policy.unitsWith(readPlans);
  return work.sql<ObjectRecord>(
    `${objectSelect}
     where $1::text[] is null or o.business_unit = any($1) or o.it_unit = any($1) or exists (
       select 1 from objects.holders h where h.object_id = o.object_id and h.person_id = $2
         and h.from_on <= $3 and (h.to_on is null or h.to_on >= $3))
     order by f.ordinal, f.name, o.name`,
    [units === 'all' ? null : units, work.actor?.personId ?? null, work.today],
  );
}

/** The roles the caller holds on the object today. */
export async function rolesOn(work: Work, record: ObjectRecord): Promise<HolderRole[]> {
  const me = work.actor?.personId;
  if (!me) return [];
  const rows = await work.sql<{ role: HolderRole }>(
    `select role from objects.holders
     where object_id = $1 and person_id = $2 and from_on <= $3 and (to_on is null or to_on >= $3)`,
    [record.object_id, me, work.today],
  );
  return rows.map((row) => row.role);
}

/** Whether the caller decides of the object today: owns a side of it, or keeps the register. */
export async function ownsObject(work: Work, record: ObjectRecord): Promise<boolean> {
  return keepsObject(work, record) || (await rolesOn(work, record)).includes('owner');
}

/** Whether the caller keeps the register in the unit of one of its sides. */
export function keepsObject(work: Work, at: Units): boolean {
  return work.policy.may(keep, at.business_unit) || work.policy.may(keep, at.it_unit);
}

async function locked(work: Work, objectId: string): Promise<ObjectRecord> {
  await work.sql('select 1 from objects.objects where object_id = $1 for update', [objectId]);
  return load(work, 'o.object_id = $1', objectId);
}

/** `where` is one of the two conditions above, never what somebody typed. */
async function load(work: Work, where: string, value: string): Promise<ObjectRecord> {
  const [record] = await work.sql<ObjectRecord>(`${objectSelect} where ${where}`, [value]);
  if (!record) throw new Refusal('not-found', 'no-such-object');
  return record;
}

function checkVersion(record: ObjectRecord, version: number | undefined): void {
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
}
