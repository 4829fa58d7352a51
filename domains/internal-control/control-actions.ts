// What is done with controls: added, corrected, carried out with result and evidence; and the remedies that follow.
import { Readable } from 'node:stream';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { openFile, storeFile } from '../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../platform/refusal/refusal.ts';
import { type FileAnswer, tables, type Work } from '../../platform/work/work.ts';
import type { RiskPage } from './contract.ts';
import * as contract from './contract.ts';
import { checkDone, checkOwner, controlFor, executionFor, findingFor, remedyFor, riskFor } from './control-access.ts';
import { carryOut, manage, read } from './field-contract.ts';
import { forgetLight } from './kept-lights.ts';
import { riskPage } from './risk-queries.ts';
import type { DB } from './tables.ts';

export async function addControl(work: Work, input: GivenOf<typeof contract.addControl>): Promise<RiskPage> {
  const risk = await riskFor(work, input.risk, manage);
  checkFigure(work, input.figure?.figure, risk.unit_code);
  await checkOwner(work, input.ownerPerson);
  await work.sql(
    `insert into internal_control.controls (control_id, risk_id, position, title, method, frequency, owner, from_on, figure, bound,
       target, slack, owner_person)
     select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7::date, $8, $9, $10::bigint, $11::bigint, $12::uuid
     from internal_control.controls where risk_id = $2`,
    [
      work.newId(),
      risk.risk_id,
      input.title,
      input.method,
      input.frequency,
      input.owner,
      input.fromOn,
      ...figureColumns(input.figure),
      input.ownerPerson,
    ],
  );
  await note(work, risk);
  return riskPage(work, input);
}

export async function changeControl(work: Work, input: GivenOf<typeof contract.changeControl>): Promise<RiskPage> {
  const { control, risk } = await controlFor(work, input.control, manage);
  checkFigure(work, input.figure?.figure, risk.unit_code);
  if (input.ownerPerson !== control.owner_person) await checkOwner(work, input.ownerPerson);
  const [figure, bound, target, slack] = figureColumns(input.figure);
  const { title, method, frequency, owner } = input;
  await tables<DB>(work)
    .updateTable('internal_control.controls')
    .set({
      title,
      method,
      frequency,
      owner,
      owner_person: input.ownerPerson,
      ended_on: input.endedOn,
      figure,
      bound,
      target,
      slack,
    })
    .where('control_id', '=', control.control_id)
    .execute();
  await note(work, risk);
  return riskPage(work, { risk: risk.risk_id });
}

export async function carryOutControl(work: Work, input: GivenOf<typeof contract.carryOutControl>): Promise<RiskPage> {
  const { control, risk } = await controlFor(work, input.control, carryOut);
  if (control.figure !== null) throw new Refusal('conflict', 'control-runs-itself');
  checkDone(work, 'doneOn', input.doneOn);
  const { counted, ofTotal } = input;
  if ((counted === null) !== (ofTotal === null) || (counted !== null && ofTotal !== null && counted > ofTotal))
    throw new Refusal('invalid', 'more-than-all', {}, [
      { path: 'counted', code: 'more-than-all', message: String(counted) },
    ]);
  await work.sql(
    `insert into internal_control.executions (execution_id, control_id, done_on, outcome, result, evidence, counted, of_total, at,
       by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      work.newId(),
      control.control_id,
      input.doneOn,
      input.outcome,
      input.result,
      input.evidence,
      counted,
      ofTotal,
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? '',
    ],
  );
  await note(work, risk);
  return riskPage(work, { risk: risk.risk_id });
}

export async function addEvidence(work: Work, input: GivenOf<typeof contract.addEvidence>) {
  const execution = await executionFor(work, input.execution, carryOut);
  const name = input.name.replace(/[\p{Cc}/\\]/gu, ' ').trim();
  const stored = await storeFile(work, {
    name,
    mediaType: 'application/octet-stream',
    stream: work.upload?.stream ?? Readable.from([]),
    limit: contract.largestEvidence,
  });
  const evidence = work.newId();
  await work.sql(
    `insert into internal_control.evidence_files (evidence_id, execution_id, file_id, name, size, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [evidence, execution.execution_id, stored.fileId, name, stored.size, work.now, work.actor?.name ?? ''],
  );
  work.audit({ subject: 'control-execution', subjectId: execution.execution_id });
  return { evidence };
}

/** Always saved, never shown: what proves something may be any kind of file. */
export async function evidenceFile(work: Work, input: GivenOf<typeof contract.downloadEvidence>): Promise<FileAnswer> {
  const [row] = await work.sql<{ execution_id: string; file_id: string; name: string }>(
    'select execution_id, file_id, name from internal_control.evidence_files where evidence_id = $1',
    [input.evidence],
  );
  if (!row) throw new Refusal('not-found', 'no-such-evidence');
  await executionFor(work, row.execution_id, read).catch(() => {
    throw new Refusal('not-found', 'no-such-evidence');
  });
  const file = await openFile(work, row.file_id);
  return { name: row.name, mediaType: 'application/octet-stream', content: Readable.from(file.stream()) };
}

export async function addRemedy(
  work: Work,
  input: GivenOf<typeof contract.addRemedy>,
): Promise<AnswerOf<typeof contract.addRemedy>> {
  const { risk, finding } = input;
  if ((risk === null) === (finding === null)) throw new Refusal('invalid', 'remedy-of-one-thing');
  checkNamed(input);
  await checkOwner(work, input.ownerPerson);
  const about = risk === null ? await findingFor(work, finding ?? '', carryOut) : await riskFor(work, risk, carryOut);
  const remedy = work.newId();
  await work.sql(
    `insert into internal_control.remedies (remedy_id, risk_id, finding_id, title, owner, owner_person, due_on, at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [remedy, risk, finding, input.title, input.owner, input.ownerPerson, input.dueOn, work.now, work.actor?.name ?? ''],
  );
  if (risk !== null) await forgetLight(work, risk);
  work.audit({ subject: 'remedy', subjectId: remedy, unit: about.unit_code });
  return { remedy };
}

export async function handOver(work: Work, input: GivenOf<typeof contract.handOver>) {
  checkNamed(input);
  await checkOwner(work, input.ownerPerson);
  const owner = [input.id, input.owner, input.ownerPerson];
  if (input.of === 'finding') {
    const { unit_code } = await findingFor(work, input.id, manage);
    await work.sql(
      'update internal_control.findings set owner = $2, owner_person = $3, version = version + 1, changed_at = $4 where finding_id = $1',
      [...owner, work.now],
    );
    work.audit({ subject: 'finding', subjectId: input.id, unit: unit_code, detail: { what: 'handed over' } });
    return {};
  }
  const remedy = await remedyFor(work, input.id, carryOut);
  if (remedy.done_on) throw new Refusal('conflict', 'remedy-done');
  await work.sql('update internal_control.remedies set owner = $2, owner_person = $3 where remedy_id = $1', owner);
  work.audit({ subject: 'remedy', subjectId: input.id, unit: remedy.unit, detail: { what: 'handed over' } });
  return {};
}

export async function finishRemedy(work: Work, input: GivenOf<typeof contract.finishRemedy>) {
  const remedy = await remedyFor(work, input.remedy, carryOut);
  if (remedy.done_on) throw new Refusal('conflict', 'remedy-done');
  checkDone(work, 'doneOn', input.doneOn);
  await work.sql('update internal_control.remedies set done_on = $2, done_text = $3 where remedy_id = $1', [
    remedy.remedy_id,
    input.doneOn,
    input.text,
  ]);
  if (remedy.risk_id) await forgetLight(work, remedy.risk_id);
  work.audit({ subject: 'remedy', subjectId: remedy.remedy_id, unit: remedy.unit });
  return {};
}

/** Somebody answers for it: a post, a person, or both. */
function checkNamed({ owner, ownerPerson }: { readonly owner: string; readonly ownerPerson: string | null }): void {
  if (owner === '' && ownerPerson === null) throw invalidField('owner-missing', 'owner', '');
}

type ByFigure = GivenOf<typeof contract.addControl>['figure'];

function figureColumns(figure: ByFigure) {
  return [figure?.figure ?? null, figure?.bound ?? null, figure?.target ?? null, figure?.slack ?? 0] as const;
}

/** Whoever lets a figure control a risk may see it there. */
function checkFigure(work: Work, figure: string | undefined, unit: string): void {
  if (figure === undefined) return;
  const definition = figureBook(work).figures.get(figure);
  if (definition && work.policy.may(definition.permission, unit)) return;
  throw new Refusal('not-found', 'figure-unknown', { figure }, [
    { path: 'figure', code: 'figure-unknown', message: figure },
  ]);
}

async function note(work: Work, risk: { readonly risk_id: string; readonly unit_code: string }): Promise<void> {
  await forgetLight(work, risk.risk_id);
  work.audit({ subject: 'risk', subjectId: risk.risk_id, unit: risk.unit_code });
}
