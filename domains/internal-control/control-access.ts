// The only way to load a risk, a control, an execution, a remedy or a finding. Loading is authorising: the permission must hold in
// the unit; who lacks the reading right there is answered as if it were not there.
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { ownObjects } from '../objects/objects.ts';
import { nameOfPerson } from '../people/people.ts';
import { carryOut, type manage, read } from './field-contract.ts';
import type { ControlRecord, ExecutionRecord, FindingRecord, RemedyRecord, RiskRecord } from './risk-rows.ts';

export type Right = typeof read | typeof carryOut | typeof manage;

/**
 * A risk the caller may read, and (for a right beyond reading) change; locked then, and refused once it has ended. Who owns it, or a
 * part of it, reads it, and so does who has a role today on a management object it is about; who owns the part in question (`isOwnPart`) or the risk carries out what is to be done.
 */
export async function riskFor(work: Work, riskId: string, right: Right = read, isOwnPart = false): Promise<RiskRecord> {
  const [record] = await work.sql<RiskRecord>(
    `select * from internal_control.risks where risk_id = $1${right === read ? '' : ' for update'}`,
    [riskId],
  );
  if (!record || !((await mayRead(work, record, 'risk_id')) || (await isOfOwnObject(work, record))))
    throw new Refusal('not-found', 'no-such-risk');
  const isTheirs = right === read || (right === carryOut && (isOwnPart || isOwn(work, record)));
  if (!isTheirs) demand(work, right, record.unit_code);
  if (right !== read && record.ended_on) throw new Refusal('conflict', 'risk-ended');
  return record;
}

/** A control with its risk. */
export async function controlFor(work: Work, controlId: string, right: Right) {
  const [control] = await work.sql<ControlRecord>('select * from internal_control.controls where control_id = $1', [
    controlId,
  ]);
  if (!control) throw new Refusal('not-found', 'no-such-control');
  const risk = await hiddenAs('no-such-control', () => riskFor(work, control.risk_id, right, isOwn(work, control)));
  return { control, risk };
}

/** An execution of a control that the caller may read, or carry out. */
export async function executionFor(work: Work, executionId: string, right: Right): Promise<ExecutionRecord> {
  const [row] = await work.sql<ExecutionRecord & { owner_person: string | null; risk_id: string }>(
    `select e.*, c.owner_person, c.risk_id from internal_control.executions e
       join internal_control.controls c using (control_id) where e.execution_id = $1`,
    [executionId],
  );
  if (!row) throw new Refusal('not-found', 'no-such-execution');
  await hiddenAs('no-such-execution', () => riskFor(work, row.risk_id, right, isOwn(work, row)));
  return row;
}

/** A finding; locked for a right beyond reading, and refused once it is closed. Who owns it reads and answers it. */
export async function findingFor(
  work: Work,
  findingId: string,
  right: Right = read,
  isOwnPart = false,
): Promise<FindingRecord> {
  const [record] = await work.sql<FindingRecord>(
    `select * from internal_control.findings where finding_id = $1${right === read ? '' : ' for update'}`,
    [findingId],
  );
  if (!record || !(await mayRead(work, record, 'finding_id'))) throw new Refusal('not-found', 'no-such-finding');
  const isTheirs = right === read || (right === carryOut && (isOwnPart || isOwn(work, record)));
  if (!isTheirs) demand(work, right, record.unit_code);
  if (right !== read && record.closed_on) throw new Refusal('conflict', 'finding-closed');
  return record;
}

/** A remedy with the unit of what it is about. */
export async function remedyFor(work: Work, remedyId: string, right: Right): Promise<RemedyRecord & { unit: string }> {
  const [row] = await work.sql<RemedyRecord & { unit: string }>(
    `select m.*, coalesce(r.unit_code, f.unit_code) as unit from internal_control.remedies m
       left join internal_control.risks r using (risk_id) left join internal_control.findings f using (finding_id)
     where m.remedy_id = $1`,
    [remedyId],
  );
  if (!row || !(isOwn(work, row) || work.policy.may(read, row.unit))) throw new Refusal('not-found', 'no-such-remedy');
  if (right !== carryOut || !isOwn(work, row)) demand(work, right, row.unit);
  return row;
}

/** Whether the caller is the person of the register who answers for it. */
export function isOwn(work: Work, { owner_person }: { readonly owner_person: string | null }): boolean {
  return owner_person !== null && owner_person === work.actor?.personId;
}

/** The person whose own are asked for, as a parameter: null for anybody's; an account of nobody owns nothing. */
export function ownerAsked(work: Work, { owner }: { readonly owner: 'anybody' | 'me' }): string | null {
  return owner === 'anybody' ? null : (work.actor?.personId ?? '00000000-0000-0000-0000-000000000000');
}

/** The person who is to answer for something is in the register. */
export async function checkOwner(work: Work, person: string | null): Promise<void> {
  if (person !== null && (await nameOfPerson(work, person)) === null)
    throw invalidField('unknown-person', 'ownerPerson', person);
}

/** The units whose risks and findings the caller reads, as a parameter: null for all of them. */
export function unitsToRead(work: Work): readonly string[] | null {
  const units = work.policy.unitsWith(read);
  return units === 'all' ? null : units;
}

/** The unit exists. */
export function checkUnit(work: Work, unit: string): void {
  if (work.part(unitTreeKey).unit(unit)) return;
  throw new Refusal('invalid', 'unknown-unit', { unit }, [{ path: 'unit', code: 'unknown-unit', message: unit }]);
}

/** Nothing was done on a day that has not come. */
export function checkDone(work: Work, path: string, day: string): void {
  if (day <= work.today) return;
  throw new Refusal('invalid', 'done-in-the-future', { day }, [{ path, code: 'done-in-the-future', message: day }]);
}

function demand(work: Work, right: Right, unit: string): void {
  if (!work.policy.may(right, unit)) throw new Refusal('not-allowed', 'not-allowed', { permission: right, unit });
}

/** Who is trusted with the unit reads it, and who owns it, a control or a remedy of it. */
async function mayRead(
  work: Work,
  record: RiskRecord | FindingRecord,
  key: 'risk_id' | 'finding_id',
): Promise<boolean> {
  if (work.policy.may(read, record.unit_code) || isOwn(work, record)) return true;
  const person = work.actor?.personId ?? null;
  if (person === null) return false;
  const [own] = await work.sql(
    // the key is one of two columns of this domain's own tables
    `select 1 from internal_control.remedies where ${key} = $1 and owner_person = $2
     union all select 1 from internal_control.controls where risk_id = $1 and owner_person = $2`,
    [record[key], person],
  );
  return own !== undefined;
}

async function isOfOwnObject(work: Work, { object_codes }: RiskRecord): Promise<boolean> {
  if (object_codes.length === 0) return false;
  const { codes } = await ownObjects(work);
  return object_codes.some((each) => codes.includes(each));
}

/** A part of a risk that may not be read is not there, under its own name. */
async function hiddenAs<Found>(code: string, find: () => Promise<Found>): Promise<Found> {
  return find().catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'no-such-risk' ? new Refusal('not-found', code) : error;
  });
}
