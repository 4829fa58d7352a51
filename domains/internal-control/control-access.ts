// The only way to load a risk, a control, an execution, a remedy or a finding. Loading is authorising: the permission must hold in
// the unit; who lacks the reading right there is answered as if it were not there.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type carryOut, type manage, read } from './field-contract.ts';
import type { ControlRecord, ExecutionRecord, FindingRecord, RemedyRecord, RiskRecord } from './risk-rows.ts';

export type Right = typeof read | typeof carryOut | typeof manage;

/** A risk the caller may read, and (for a right beyond reading) change; locked then, and refused once it has ended. */
export async function riskFor(work: Work, riskId: string, right: Right = read): Promise<RiskRecord> {
  const [record] = await work.sql<RiskRecord>(
    `select * from internal_control.risks where risk_id = $1${right === read ? '' : ' for update'}`,
    [riskId],
  );
  if (!record || !work.policy.may(read, record.unit_code)) throw new Refusal('not-found', 'no-such-risk');
  demand(work, right, record.unit_code);
  if (right !== read && record.ended_on) throw new Refusal('conflict', 'risk-ended');
  return record;
}

/** A control with its risk. */
export async function controlFor(work: Work, controlId: string, right: Right) {
  const [control] = await work.sql<ControlRecord>('select * from internal_control.controls where control_id = $1', [
    controlId,
  ]);
  if (!control) throw new Refusal('not-found', 'no-such-control');
  const risk = await riskFor(work, control.risk_id, right).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'no-such-risk'
      ? new Refusal('not-found', 'no-such-control')
      : error;
  });
  return { control, risk };
}

/** An execution with its risk's unit. */
export async function executionFor(work: Work, executionId: string, right: Right): Promise<ExecutionRecord> {
  const [row] = await work.sql<ExecutionRecord & { unit_code: string }>(
    `select e.*, r.unit_code from internal_control.executions e join internal_control.controls using (control_id)
       join internal_control.risks r using (risk_id) where e.execution_id = $1`,
    [executionId],
  );
  if (!row || !work.policy.may(read, row.unit_code)) throw new Refusal('not-found', 'no-such-execution');
  demand(work, right, row.unit_code);
  return row;
}

/** A finding; locked for a right beyond reading, and refused once it is closed. */
export async function findingFor(work: Work, findingId: string, right: Right = read): Promise<FindingRecord> {
  const [record] = await work.sql<FindingRecord>(
    `select * from internal_control.findings where finding_id = $1${right === read ? '' : ' for update'}`,
    [findingId],
  );
  if (!record || !work.policy.may(read, record.unit_code)) throw new Refusal('not-found', 'no-such-finding');
  demand(work, right, record.unit_code);
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
  if (!row || !work.policy.may(read, row.unit)) throw new Refusal('not-found', 'no-such-remedy');
  demand(work, right, row.unit);
  return row;
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
