// What is done with assignments and controls. A status and an execution are rows that stay; the newest one counts.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkFigures } from './chapter-actions.ts';
import type * as contract from './contract.ts';
import { demand, mayDo } from './report-access.ts';
import type { TextBody } from './text-body-rules.ts';

export async function addAssignment(work: Work, input: GivenOf<typeof contract.addAssignment>) {
  demandUnit(work, input.unit);
  const assignment = work.newId();
  await work.sql(
    `insert into interim_reports.assignments (assignment_id, unit, position, title, giver, decision_body, decided_on, deadline_on)
     select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6::date, $7::date from interim_reports.assignments where unit = $2`,
    [assignment, input.unit, input.title, input.giver, input.decisionBody, input.decidedOn, input.deadlineOn],
  );
  work.audit({ subject: 'report-assignment', subjectId: assignment, unit: input.unit });
  return { assignment };
}

export async function changeAssignment(work: Work, input: GivenOf<typeof contract.changeAssignment>) {
  const unit = await unitOf(work, 'assignment', input.assignment);
  await work.sql(
    `update interim_reports.assignments set title = $2, giver = $3, decision_body = $4, decided_on = $5, deadline_on = $6
     where assignment_id = $1`,
    [input.assignment, input.title, input.giver, input.decisionBody, input.decidedOn, input.deadlineOn],
  );
  work.audit({ subject: 'report-assignment', subjectId: input.assignment, unit });
  return {};
}

/** Statuses that say nothing without a reason. */
const wantReason = new Set(['delayed', 'paused', 'cancelled']);

export async function reportAssignmentStatus(work: Work, input: GivenOf<typeof contract.reportAssignmentStatus>) {
  const unit = await unitOf(work, 'assignment', input.assignment);
  if (wantReason.has(input.status) && input.reason === '')
    throw new Refusal('invalid', 'reason-missing', { status: input.status }, [
      { path: 'reason', code: 'reason-missing', message: 'this status wants a reason' },
    ]);
  const [latest] = await work.sql<{ ordinal: number; body: TextBody; by_name: string | null }>(
    'select ordinal, body, by_name from interim_reports.assignment_statuses where assignment_id = $1 order by ordinal desc limit 1',
    [input.assignment],
  );
  if ((latest?.ordinal ?? 0) !== input.after)
    throw new Refusal('conflict', 'text-changed-meanwhile', {
      version: latest?.ordinal ?? 0,
      savedBy: latest?.by_name ?? '',
    });
  checkFigures(work, unit, input.body, latest?.body);
  const ordinal = input.after + 1;
  await work.sql(
    `insert into interim_reports.assignment_statuses (assignment_id, ordinal, status, reason, dependency, body, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      input.assignment,
      ordinal,
      input.status,
      input.reason,
      input.dependency,
      JSON.stringify(input.body),
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'report-assignment', subjectId: input.assignment, unit });
  return { ordinal };
}

export async function addControl(work: Work, input: GivenOf<typeof contract.addControl>) {
  demandUnit(work, input.unit);
  const control = work.newId();
  await work.sql(
    `insert into interim_reports.controls (control_id, unit, position, risk, probability, consequence, control, method, frequency, owner)
     select $1, $2, coalesce(max(position), 0) + 1, $3, $4::int, $5::int, $6, $7, $8, $9 from interim_reports.controls where unit = $2`,
    [control, input.unit, ...controlValues(input)],
  );
  work.audit({ subject: 'report-control', subjectId: control, unit: input.unit });
  return { control };
}

export async function changeControl(work: Work, input: GivenOf<typeof contract.changeControl>) {
  const unit = await unitOf(work, 'control', input.control);
  await work.sql(
    `update interim_reports.controls set risk = $2, probability = $3, consequence = $4, control = $5, method = $6,
       frequency = $7, owner = $8 where control_id = $1`,
    [input.control, ...controlValues(input)],
  );
  work.audit({ subject: 'report-control', subjectId: input.control, unit });
  return {};
}

export async function reportControlExecution(work: Work, input: GivenOf<typeof contract.reportControlExecution>) {
  const unit = await unitOf(work, 'control', input.control);
  if (input.doneOn > work.today)
    throw new Refusal('invalid', 'done-in-the-future', { doneOn: input.doneOn }, [
      { path: 'doneOn', code: 'done-in-the-future', message: 'the day has not come' },
    ]);
  const execution = work.newId();
  await work.sql(
    `insert into interim_reports.control_executions (execution_id, control_id, done_on, outcome, result, evidence, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      execution,
      input.control,
      input.doneOn,
      input.outcome,
      input.result,
      input.evidence,
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'report-control', subjectId: input.control, unit });
  return { execution };
}

function controlValues(input: Omit<GivenOf<typeof contract.addControl>, 'unit'>): unknown[] {
  return [input.risk, input.probability, input.consequence, input.action, input.method, input.frequency, input.owner];
}

function demandUnit(work: Work, unit: string): void {
  if (!work.part(unitTreeKey).unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
}

/** The unit of an assignment or control, locked, if the caller may write there; refusals `assignment-unknown`, `control-unknown`. */
async function unitOf(work: Work, kind: 'assignment' | 'control', id: string): Promise<string> {
  const [row] = await work.sql<{ unit: string }>(
    `select unit from interim_reports.${kind}s where ${kind}_id = $1 for update`,
    [id],
  );
  if (!row || !mayDo(work, 'read-drafts', row.unit)) throw new Refusal('not-found', `${kind}-unknown`);
  demand(work, 'write', row.unit);
  return row.unit;
}
