// What is done with controls. An execution is a row that stays; the newest one counts.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { demand, mayDo } from './report-access.ts';

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
  const unit = await unitOf(work, input.control);
  await work.sql(
    `update interim_reports.controls set risk = $2, probability = $3, consequence = $4, control = $5, method = $6,
       frequency = $7, owner = $8 where control_id = $1`,
    [input.control, ...controlValues(input)],
  );
  work.audit({ subject: 'report-control', subjectId: input.control, unit });
  return {};
}

export async function reportControlExecution(work: Work, input: GivenOf<typeof contract.reportControlExecution>) {
  const unit = await unitOf(work, input.control);
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

/** The unit of a control, locked, if the caller may write there. */
async function unitOf(work: Work, control: string): Promise<string> {
  const [row] = await work.sql<{ unit: string }>(
    'select unit from interim_reports.controls where control_id = $1 for update',
    [control],
  );
  if (!row || !mayDo(work, 'read-drafts', row.unit)) throw new Refusal('not-found', 'control-unknown');
  demand(work, 'write', row.unit);
  return row.unit;
}
