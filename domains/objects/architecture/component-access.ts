// The only way to load one part of the architecture. Loading is authorising: whoever reads the architecture reads all of it,
// because what needs what crosses all units; whoever holds a role on a management object today reads its parts, and who
// leads it changes them.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ComponentStep } from './component-contract.ts';
import { type ComponentRecord, componentSelect } from './component-rows.ts';

const read = 'objects.read-architecture';
const change = 'objects.change-architecture';

/** Loads a part the caller may read. */
export async function componentFor(work: Work, componentId: string): Promise<ComponentRecord> {
  const record = await load(work, componentId);
  if (!(await reads(work, record))) throw new Refusal('not-found', 'no-such-component');
  return record;
}

/** Loads a part for a step, and locks it until the transaction ends. */
export async function componentToChange(work: Work, componentId: string, version?: number): Promise<ComponentRecord> {
  await work.sql('select 1 from objects.components where component_id = $1 for update', [componentId]);
  const record = await componentFor(work, componentId);
  if (!(await changes(work, record)))
    throw new Refusal('not-allowed', 'not-allowed', { permission: change, unit: record.unit_code });
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
  return record;
}

/** Who takes a part in, or hands it to another unit or object, must have it in hand afterwards too. */
export async function checkInHands(
  work: Work,
  at: Pick<ComponentRecord, 'unit_code' | 'object_id'>,
  refusal: 'not-allowed' | 'out-of-your-hands',
): Promise<void> {
  if (!(await changes(work, at))) throw new Refusal('not-allowed', refusal, { permission: change, unit: at.unit_code });
}

/** What the caller may do with the part: what the screen offers. */
export async function allowedSteps(work: Work, record: ComponentRecord): Promise<ComponentStep[]> {
  return (await changes(work, record)) ? ['change-component', 'classify-component', 'add-need'] : [];
}

/** The same rule for lists: all parts, or those of these management objects. */
export async function objectsToRead(work: Work): Promise<'all' | readonly string[]> {
  return work.policy.may(read) ? 'all' : heldObjects(work, ['owner', 'manager', 'specialist']);
}

async function reads(work: Work, record: Pick<ComponentRecord, 'object_id'>): Promise<boolean> {
  const objects = await objectsToRead(work);
  return objects === 'all' || (record.object_id !== null && objects.includes(record.object_id));
}

async function changes(work: Work, at: Pick<ComponentRecord, 'unit_code' | 'object_id'>): Promise<boolean> {
  if (work.policy.may(change, at.unit_code)) return true;
  return at.object_id !== null && (await heldObjects(work, ['owner', 'manager'])).includes(at.object_id);
}

/** The management objects the caller holds one of these roles on today; what ended yesterday gives nothing. */
async function heldObjects(work: Work, roles: readonly string[]): Promise<string[]> {
  const me = work.actor?.personId;
  if (!me) return [];
  const rows = await work.sql<{ object_id: string }>(
    `select distinct object_id from objects.holders where object_id is not null and person_id = $1 and role = any($2)
       and from_on <= $3 and (to_on is null or to_on >= $3)`,
    [me, roles, work.today],
  );
  return rows.map((row) => row.object_id);
}

async function load(work: Work, componentId: string): Promise<ComponentRecord> {
  const [record] = await work.sql<ComponentRecord>(`${componentSelect} where c.component_id = $1`, [componentId]);
  if (!record) throw new Refusal('not-found', 'no-such-component');
  return record;
}
