// The controls of a unit as their page and the report show them.
import { lastDay, type Period } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { Control } from './contract.ts';
import { mayDo } from './report-access.ts';

export async function listControls(work: Work, input: GivenOf<typeof contract.listControls>) {
  return { controls: await controlsOf(work, input.unit), mayChange: mayDo(work, 'write', input.unit) };
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
