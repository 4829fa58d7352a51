// Assignments and controls of a unit as their pages and the report show them.
import { lastDay, type Period } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { Assignment, AssignmentStatus, Control } from './contract.ts';
import { mayDo } from './report-access.ts';
import type { TextBody } from './text-body-rules.ts';

export async function listAssignments(work: Work, input: GivenOf<typeof contract.listAssignments>) {
  return { assignments: await assignmentsOf(work, input.unit), mayChange: mayDo(work, 'write', input.unit) };
}

export async function listControls(work: Work, input: GivenOf<typeof contract.listControls>) {
  return { controls: await controlsOf(work, input.unit), mayChange: mayDo(work, 'write', input.unit) };
}

/** The unit's assignments; with a period, without those that were over before it began. */
export async function assignmentsOf(work: Work, unit: string, period?: Period): Promise<Assignment[]> {
  const rows = await work.sql<AssignmentRecord>(
    'select * from interim_reports.assignments where unit = $1 order by position, assignment_id',
    [unit],
  );
  const statuses = await work.sql<StatusRecord>(
    'select * from interim_reports.assignment_statuses where assignment_id = any($1) order by ordinal desc',
    [rows.map((row) => row.assignment_id)],
  );
  const all = rows.map((row) =>
    assignmentOf(
      row,
      statuses.filter((each) => each.assignment_id === row.assignment_id),
    ),
  );
  return period ? all.filter((each) => !wasOver(each, `${period.from}-01`)) : all;
}

/** The unit's controls with their executions, newest first; with a period, only the executions within it. */
export async function controlsOf(work: Work, unit: string, period?: Period): Promise<Control[]> {
  const rows = await work.sql<ControlRecord>(
    'select * from interim_reports.controls where unit = $1 order by position, control_id',
    [unit],
  );
  const executions = await work.sql<ExecutionRecord>(
    `select * from interim_reports.control_executions where control_id = any($1)
       and ($2::date is null or done_on between $2 and $3) order by done_on desc, execution_id desc`,
    [rows.map((row) => row.control_id), period ? `${period.from}-01` : null, period ? lastDay(period.to) : null],
  );
  return rows.map((row) => ({
    control: row.control_id,
    position: row.position,
    risk: row.risk,
    probability: row.probability,
    consequence: row.consequence,
    action: row.control,
    method: row.method,
    frequency: row.frequency,
    owner: row.owner,
    executions: executions
      .filter((each) => each.control_id === row.control_id)
      .map((each) => ({
        doneOn: each.done_on,
        outcome: each.outcome,
        result: each.result,
        evidence: each.evidence,
        by: each.by_name ?? '',
      })),
  }));
}

interface AssignmentRecord {
  [column: string]: unknown;
  assignment_id: string;
  position: number;
  title: string;
  giver: string;
  decision_body: string;
  decided_on: string | null;
  deadline_on: string | null;
}

interface StatusRecord {
  [column: string]: unknown;
  assignment_id: string;
  ordinal: number;
  status: AssignmentStatus;
  reason: string;
  dependency: string;
  body: TextBody;
  at: Date;
  by_name: string | null;
}

interface ControlRecord {
  [column: string]: unknown;
  control_id: string;
  position: number;
  risk: string;
  probability: number;
  consequence: number;
  control: string;
  method: string;
  frequency: Control['frequency'];
  owner: string;
}

interface ExecutionRecord {
  [column: string]: unknown;
  control_id: string;
  done_on: string;
  outcome: Control['executions'][number]['outcome'];
  result: string;
  evidence: string;
  by_name: string | null;
}

function assignmentOf(row: AssignmentRecord, statuses: readonly StatusRecord[]): Assignment {
  const history = statuses.map((each) => ({
    ordinal: each.ordinal,
    status: each.status,
    reason: each.reason,
    dependency: each.dependency,
    at: each.at.toISOString(),
    by: each.by_name ?? '',
  }));
  const [latest] = statuses;
  const [newest] = history;
  return {
    assignment: row.assignment_id,
    position: row.position,
    title: row.title,
    giver: row.giver,
    decisionBody: row.decision_body,
    decidedOn: row.decided_on,
    deadlineOn: row.deadline_on,
    current: latest && newest ? { ...newest, body: latest.body } : null,
    history,
  };
}

function wasOver({ current }: Assignment, day: string): boolean {
  const isOver = current?.status === 'done' || current?.status === 'cancelled';
  return isOver && current.at.slice(0, 10) < day;
}
