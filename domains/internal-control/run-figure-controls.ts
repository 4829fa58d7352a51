// A control whose method is a figure runs itself: the figure's value for the unit and the year so far is held against the target,
// and the execution keeps value, months, outcome and the hash over the records, so that anybody can see what it stood on.

import { figureBook } from '../../platform/figures/figure-book.ts';
import { figureHashes } from '../../platform/figures/figure-hashes.ts';
import { factsOf, figureValues } from '../../platform/figures/figure-values.ts';
import { addMonths, lastDay, type Period, periodText } from '../../platform/figures/period.ts';
import { showFigure, storedInteger } from '../../platform/figures/show.ts';
import type { Job } from '../../platform/operation/domain.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { RiskPage } from './contract.ts';
import { controlFor } from './control-access.ts';
import { dueOn, outcomeOf } from './control-rules.ts';
import { carryOut } from './field-contract.ts';
import { forgetLight } from './kept-lights.ts';
import { riskPage } from './risk-queries.ts';
import type { ControlRecord } from './risk-rows.ts';

/** Every morning: the controls that are within two weeks of their last day. */
export const runFigureControlsJob: Job = {
  name: 'run-figure-controls',
  every: '30 4 * * *',
  run: runDueControls,
};

export async function runControl(work: Work, input: GivenOf<typeof contract.runControl>): Promise<RiskPage> {
  const { control, risk } = await controlFor(work, input.control, carryOut);
  if (control.figure === null) throw new Refusal('conflict', 'control-has-no-figure');
  const on = await presentDay(work);
  const period = input.to === undefined ? monthsToJudge(on) : yearTo(input.to);
  if (lastDay(period.to) >= on) throw invalidField('month-not-over', 'to', period.to);
  if (!(await carryOutByFigure(work, control, risk.unit_code, on, period)))
    throw new Refusal('conflict', 'figure-says-nothing', { figure: control.figure });
  work.audit({ subject: 'risk', subjectId: risk.risk_id, unit: risk.unit_code });
  return riskPage(work, { risk: risk.risk_id });
}

/** Whether the figure had a value to judge by. The same records said again change nothing. */
export async function carryOutByFigure(
  work: Work,
  control: ControlRecord,
  unit: string,
  on: string,
  period = monthsToJudge(on),
): Promise<boolean> {
  const definition = figureBook(work).figures.get(control.figure ?? '');
  if (!definition || control.bound === null || control.target === null) return false;
  const [value] = await figureValues(work, [definition], { unit, period });
  if (!value?.exact) return false;
  const hash = (await figureHashes(work, [definition], period, factsOf(work, { unit }))).get(definition.id) ?? '';
  const stored = storedInteger(value.exact, definition);
  await work.sql(
    `insert into internal_control.executions (execution_id, control_id, done_on, outcome, result, evidence, figure_value,
       figure_period, figure_hash, at, by_id, by_name) values ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10, $11)
     on conflict (control_id, figure_period, figure_hash) where figure_hash is not null do nothing`,
    [
      work.newId(),
      control.control_id,
      // a month chosen afterwards is told as of its end, and goes before what is newer
      period.to === monthsToJudge(on).to ? on : lastDay(period.to),
      outcomeOf(stored, { bound: control.bound, target: control.target, slack: control.slack }),
      `${definition.name[work.language]}: ${showFigure(value.exact, definition.shown, work.language)}`,
      stored,
      periodText(period),
      hash,
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? '',
    ],
  );
  await forgetLight(work, control.risk_id);
  return true;
}

async function runDueControls(work: Work): Promise<void> {
  const on = await presentDay(work);
  const rows = await work.sql<ControlRecord & { unit_code: string; last_on: string | null }>(
    `select c.*, r.unit_code, (select max(done_on) from internal_control.executions e where e.control_id = c.control_id) as last_on
     from internal_control.controls c join internal_control.risks r using (risk_id)
     where c.figure is not null and c.from_on <= $1 and (c.ended_on is null or c.ended_on > $1) and r.ended_on is null`,
    [on],
  );
  for (const row of rows) {
    const last = dueOn(row.frequency, row.last_on, row.from_on);
    const due = Date.parse(last) - Date.parse(on) <= 14 * 86_400_000;
    if (due && (await carryOutByFigure(work, row, row.unit_code, on)))
      work.audit({ subject: 'risk', subjectId: row.risk_id, unit: row.unit_code });
  }
}

/** The year so far, to the last whole month; in January the year that has ended. */
function monthsToJudge(today: string): Period {
  return yearTo(addMonths(today.slice(0, 7), -1));
}

function yearTo(month: string): Period {
  return { from: `${month.slice(0, 4)}-01`, to: month };
}
