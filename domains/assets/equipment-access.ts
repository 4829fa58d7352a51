// The only way to load one piece of equipment. Loading is authorising: a piece is seen by those who read the register in the
// unit that uses it or the unit that looks after it, by whoever has it, and by those whose unit shares it. A step gets it
// locked and unchanged since the caller saw it.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { unitsOfPerson } from '../people/people.ts';
import type { EquipmentStep } from './contract.ts';
import type { EquipmentRecord } from './equipment-record.ts';

const read = 'assets.read-equipment';
const change = 'assets.change-equipment';

/** A piece as the caller stands to it. */
export interface SeenEquipment {
  readonly record: EquipmentRecord;
  /** reads the register: sees who has it, notes and history */
  readonly asKeeper: boolean;
}

/** Loads a piece the caller may see. */
export async function equipmentFor(work: Work, equipmentId: string): Promise<SeenEquipment> {
  return seen(work, await load(work, equipmentId, ''));
}

/** Loads a piece for a step, and locks it until the transaction ends. */
export async function equipmentToChange(work: Work, equipmentId: string, version?: number): Promise<EquipmentRecord> {
  const { record } = await seen(work, await load(work, equipmentId, ' for update'));
  checkInHands(work, record, 'not-allowed');
  if (version !== undefined && version !== record.version)
    throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
  return record;
}

/** Who changes a piece holds the right in the unit that uses it or the one that looks after it, before and after. */
export function checkInHands(
  work: Work,
  at: Pick<EquipmentRecord, 'unit_code' | 'keeper_code'>,
  refusal: 'not-allowed' | 'out-of-your-hands',
): void {
  if (holds(work, change, at)) return;
  throw new Refusal('not-allowed', refusal, { permission: change, unit: at.unit_code });
}

/** What the caller may do with the piece: what the screen offers. */
export function allowedSteps(work: Work, record: EquipmentRecord): EquipmentStep[] {
  return holds(work, change, record) ? ['change-equipment', 'move-equipment', 'set-equipment-status'] : [];
}

/** Whether the caller may open its page. */
export async function maySee(work: Work, record: EquipmentRecord): Promise<boolean> {
  return holds(work, read, record) || (await isOwn(work, record));
}

/** The same rule for lists: the units, by code, in which the caller reads the register as user or keeper. */
export function unitsToRead(work: Work): 'all' | readonly string[] {
  return work.policy.unitsWith(read);
}

/** Whether the caller reads the register where this piece is used or looked after. */
export function readsAt(work: Work, record: Pick<EquipmentRecord, 'unit_code' | 'keeper_code'>): boolean {
  return holds(work, read, record);
}

/** The units the caller works in. */
export async function unitsOfMine(work: Work): Promise<string[]> {
  const me = work.actor?.personId;
  return me ? unitsOfPerson(work, me) : [];
}

async function load(work: Work, equipmentId: string, lock: string): Promise<EquipmentRecord> {
  const [record] = await work.sql<EquipmentRecord>(`select * from assets.equipment where equipment_id = $1${lock}`, [
    equipmentId,
  ]);
  if (!record) throw new Refusal('not-found', 'no-such-equipment');
  return record;
}

async function seen(work: Work, record: EquipmentRecord): Promise<SeenEquipment> {
  const asKeeper = holds(work, read, record);
  if (!asKeeper && !(await isOwn(work, record))) throw new Refusal('not-found', 'no-such-equipment');
  return { record, asKeeper };
}

function holds(work: Work, permission: string, at: Pick<EquipmentRecord, 'unit_code' | 'keeper_code'>): boolean {
  return work.policy.may(permission, at.unit_code) || work.policy.may(permission, at.keeper_code);
}

async function isOwn(work: Work, record: EquipmentRecord): Promise<boolean> {
  const me = work.actor?.personId ?? null;
  if (me === null) return false;
  return record.person_id === null ? (await unitsOfMine(work)).includes(record.unit_code) : record.person_id === me;
}
