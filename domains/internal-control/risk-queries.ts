// One risk as its page shows it, the matrix, and what an interim report tells of a unit's controls.
import { figureBook } from '../../platform/figures/figure-book.ts';
import { lastDay, type Period, periodOf } from '../../platform/figures/period.ts';
import { exactOf, showFigure } from '../../platform/figures/show.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectByCodeToRead, ownObjects } from '../objects/objects.ts';
import { knownIncident } from '../security/security.ts';
import { supplierToReport } from '../suppliers/suppliers.ts';
import type * as contract from './contract.ts';
import type { Execution, RiskControl, RiskPage, RiskRow, ToldControl } from './contract.ts';
import { checkUnit, isOwn, riskFor } from './control-access.ts';
import { dueOn } from './control-rules.ts';
import { carryOut, manage, type Remedy } from './field-contract.ts';
import {
  type ControlRecord,
  type ExecutionRecord,
  type Hanging,
  hangingOn,
  latestOf,
  lightOn,
  ownerLine,
  type RemedyRecord,
  type RiskRecord,
  riskRow,
  scaleOn,
  scalesOf,
  shownOwner,
} from './risk-rows.ts';
import { shownTies } from './risk-ties.ts';

export async function riskPage(work: Work, input: { risk: string }): Promise<RiskPage> {
  const record = await riskFor(work, input.risk);
  const on = await presentDay(work);
  const [hanging, scales, files, judgements] = await Promise.all([
    hangingOn(work, [record.risk_id]),
    scalesOf(work),
    filesOf(work, record.risk_id),
    work.sql<{
      ordinal: number;
      probability: number;
      consequence: number;
      scale_version: number;
      reason: string;
      at: Date;
      by_name: string;
    }>('select * from internal_control.judgements where risk_id = $1 order by ordinal desc', [record.risk_id]),
  ]);
  return {
    ...riskRow(work, record, hanging, scales, on),
    cause: record.cause,
    ...(await shownTies(work, record)),
    version: record.version,
    scale: scaleOn(scales, on),
    controls: hanging.controls.map((each) => shownControl(work, record, each, { ...hanging, files, on })),
    remedies: hanging.remedies.map((each) => shownRemedy(work, each, { ...hanging, on, unit: record.unit_code })),
    judgements: judgements.map((each) => ({
      ordinal: each.ordinal,
      probability: each.probability,
      consequence: each.consequence,
      scaleVersion: each.scale_version,
      reason: each.reason,
      at: each.at.toISOString(),
      by: each.by_name,
    })),
    mayManage: record.ended_on === null && work.policy.may(manage, record.unit_code),
    mayCarryOut: record.ended_on === null && work.policy.may(carryOut, record.unit_code),
  };
}

export async function riskMatrix(
  work: Work,
  input: GivenOf<typeof contract.showRiskMatrix>,
): Promise<AnswerOf<typeof contract.showRiskMatrix>> {
  checkUnit(work, input.unit);
  const records = await work.sql<RiskRecord>(
    'select * from internal_control.risks where unit_code = any($1) and ended_on is null order by number limit 500',
    [work.part(unitTreeKey).below(input.unit)],
  );
  const hanging = await hangingOn(
    work,
    records.map(({ risk_id }) => risk_id),
  );
  const scales = await scalesOf(work);
  const on = await presentDay(work);
  return {
    scale: scaleOn(scales, on),
    risks: records.map((record) => riskRow(work, record, hanging, scales, on)),
  };
}

/** Who reads the plan of an object reads what can go wrong with it, whatever unit keeps the risk. */
export async function objectRisks(
  work: Work,
  input: { object: string },
): Promise<{ rows: RiskRow[]; mayOpen: boolean }> {
  const { code } = await objectByCodeToRead(work, input.object);
  const mayOpen = (await ownObjects(work)).codes.includes(code);
  return { rows: await gravest(work, 'object_codes', code), mayOpen };
}

/** Who reads a supplier reads what can go wrong with it, whatever unit keeps the risk. */
export async function supplierRisks(work: Work, input: { supplier: string }): Promise<{ rows: RiskRow[] }> {
  const { supplier } = await supplierToReport(work, input);
  return { rows: await gravest(work, 'supplier_ids', supplier) };
}

/** Who may know of a security incident reads the risks it has shown, whatever unit keeps them. */
export async function incidentRisks(work: Work, input: { incident: string }): Promise<{ rows: RiskRow[] }> {
  const found = await knownIncident(work, { id: input.incident });
  if (found === null) throw new Refusal('not-found', 'no-such-incident');
  return { rows: await gravest(work, 'incident_ids', found.incident) };
}

export async function toldControls(
  work: Work,
  input: GivenOf<typeof contract.listToldControls>,
): Promise<AnswerOf<typeof contract.listToldControls>> {
  return { controls: await controlsTold(work, input.unit, periodOf(input.period)) };
}

/**
 * What a report tells of a unit's internal control: the risks marked for it with their controls, what was done in the period, and
 * the light at its end. No permission is asked: the report's own decides.
 */
export async function controlsTold(work: Work, unit: string, period: Period): Promise<ToldControl[]> {
  const [from, to] = [`${period.from}-01`, lastDay(period.to)];
  const risks = await work.sql<RiskRecord>(
    `select * from internal_control.risks where unit_code = $1 and is_told and (ended_on is null or ended_on > $2) order by number`,
    [unit, from],
  );
  // who reports in the weeks after a period tells what was done then about it
  const hanging = await hangingOn(
    work,
    risks.map(({ risk_id }) => risk_id),
  );
  return risks.flatMap((risk) =>
    hanging.controls
      .filter(({ risk_id, ended_on }) => risk_id === risk.risk_id && (ended_on === null || ended_on > from))
      .map((control) => ({
        control: control.control_id,
        risk: risk.title,
        riskId: risk.risk_id,
        probability: risk.probability,
        consequence: risk.consequence,
        light: lightOn(risk, { ...hanging, executions: hanging.executions.filter((e) => e.done_on <= to) }, to),
        action: control.title,
        method: control.method,
        frequency: control.frequency,
        owner: ownerLine(control, hanging.names),
        executions: hanging.executions
          .filter((each) => each.control_id === control.control_id && each.done_on >= from && each.done_on <= to)
          .map((each) => toldExecution(work, control, each)),
      })),
  );
}

/** A remedy as pages show it. */
export function shownRemedy(
  work: Work,
  row: RemedyRecord,
  { names, on, unit }: { names: Hanging['names']; on: string; unit: string },
): Remedy {
  return {
    remedy: row.remedy_id,
    title: row.title,
    ...shownOwner(row, names),
    dueOn: row.due_on,
    doneOn: row.done_on,
    doneText: row.done_text,
    isLate: row.done_on === null && row.due_on < on,
    mayFinish: row.done_on === null && (work.policy.may(carryOut, unit) || isOwn(work, row)),
  };
}

/** The open risks about one thing, the gravest first. */
async function gravest(
  work: Work,
  key: 'object_codes' | 'supplier_ids' | 'incident_ids',
  value: string,
): Promise<RiskRow[]> {
  const records = await work.sql<RiskRecord>(
    // the key is one of three columns of this domain's own table
    `select * from internal_control.risks where ${key} @> array[$1]${key === 'object_codes' ? '' : '::uuid[]'} and ended_on is null
     order by probability * consequence desc, number limit 100`,
    [value],
  );
  const hanging = await hangingOn(
    work,
    records.map(({ risk_id }) => risk_id),
  );
  const [scales, on] = [await scalesOf(work), await presentDay(work)];
  return records.map((record) => riskRow(work, record, hanging, scales, on));
}

function toldExecution(work: Work, control: ControlRecord, row: ExecutionRecord): ToldControl['executions'][number] {
  return {
    doneOn: row.done_on,
    outcome: row.outcome,
    result: row.result,
    evidence: row.evidence,
    counted: row.counted,
    ofTotal: row.of_total,
    figure:
      control.figure !== null && row.figure_value !== null
        ? { figure: control.figure, shown: shownFigure(work, control.figure, row.figure_value) }
        : null,
    by: row.by_name,
  };
}

type Files = readonly {
  readonly evidence_id: string;
  readonly execution_id: string;
  readonly name: string;
  readonly size: number;
}[];

function filesOf(work: Work, risk: string): Promise<Files[number][]> {
  return work.sql<Files[number]>(
    `select f.evidence_id, f.execution_id, f.name, f.size from internal_control.evidence_files f
       join internal_control.executions using (execution_id) join internal_control.controls c using (control_id)
     where c.risk_id = $1 order by f.added_at, f.evidence_id`,
    [risk],
  );
}

type Beside = Hanging & { readonly files: Files; readonly on: string };

function shownControl(work: Work, risk: RiskRecord, row: ControlRecord, beside: Beside): RiskControl {
  const due =
    row.ended_on || risk.ended_on ? null : dueOn(row.frequency, latestOf(row, beside)?.done_on ?? null, row.from_on);
  return {
    control: row.control_id,
    title: row.title,
    method: row.method,
    frequency: row.frequency,
    ...shownOwner(row, beside.names),
    fromOn: row.from_on,
    endedOn: row.ended_on,
    dueOn: due,
    isLate: due !== null && due < beside.on,
    mayCarryOut: due !== null && (work.policy.may(carryOut, risk.unit_code) || isOwn(work, row) || isOwn(work, risk)),
    figure:
      row.figure !== null && row.bound !== null && row.target !== null
        ? {
            figure: row.figure,
            name: figureBook(work).figures.get(row.figure)?.name[work.language] ?? row.figure,
            bound: row.bound,
            target: row.target,
            slack: row.slack,
            shownTarget: shownFigure(work, row.figure, row.target),
          }
        : null,
    executions: beside.executions
      .filter(({ control_id }) => control_id === row.control_id)
      .map((each) => shownExecution(work, row, each, beside.files)),
  };
}

function shownExecution(work: Work, control: ControlRecord, row: ExecutionRecord, files: Files): Execution {
  return {
    execution: row.execution_id,
    doneOn: row.done_on,
    outcome: row.outcome,
    result: row.result,
    evidence: row.evidence,
    counted: row.counted,
    ofTotal: row.of_total,
    figure:
      control.figure !== null && row.figure_value !== null
        ? {
            shown: shownFigure(work, control.figure, row.figure_value),
            period: row.figure_period ?? '',
            hash: row.figure_hash ?? '',
          }
        : null,
    by: row.by_name,
    files: files
      .filter(({ execution_id }) => execution_id === row.execution_id)
      .map(({ evidence_id, name, size }) => ({ evidence: evidence_id, name, size })),
  };
}

/** A stored integer of a figure as people read it; the integer itself where the house no longer has the figure. */
function shownFigure(work: Work, figure: string, stored: number): string {
  const definition = figureBook(work).figures.get(figure);
  return definition ? showFigure(exactOf(stored, definition), definition.shown, work.language) : String(stored);
}
