// How a new object comes to be managed, and how it ends: the steps, what must be true before one is done, and the day it is
// in force.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import type { ObjectTold, objectEvents } from './contract.ts';
import type * as contract from './establishing-contract.ts';
import { objectToKeep, objectToLead, ownsObject } from './object-access.ts';
import { establishingSteps, type ObjectPage, type ObjectState } from './object-contract.ts';
import { objectPage } from './object-queries.ts';
import type { ObjectRecord } from './object-rows.ts';
import { note, takeStep } from './object-step.ts';

export async function startEstablishing(
  work: Work,
  input: GivenOf<typeof contract.startEstablishing>,
): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object, input.version);
  checkState(record, 'proposed');
  await work.sql(
    'insert into objects.establishing_steps (object_id, step, due_on) select $1, step, $3 from unnest($2::text[]) as step',
    [record.object_id, establishingSteps, input.dueOn],
  );
  await takeStep(work, record, { what: 'establishing', set: { state: 'establishing' } });
  return objectPage(work, input);
}

export async function setEstablishingStep(
  work: Work,
  input: GivenOf<typeof contract.setEstablishingStep>,
): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object);
  checkState(record, 'establishing');
  const { step, state, person } = input;
  if (person !== null && (await nameOfPerson(work, person)) === null) throw wrong('person', 'unknown-person');
  if (state === 'skipped' && input.note === '') throw wrong('note', 'say-why');
  if (state === 'done' && !(await isMet(work, record, step))) throw new Refusal('conflict', 'step-not-met', { step });
  const settled = state !== 'open';
  await work.sql(
    `update objects.establishing_steps set state = $3, person_id = $4, due_on = $5, note = $6,
       settled_on = (case when $7 then coalesce(case when state = $3 then settled_on end, $8::date) end),
       settled_by = (case when $7 then coalesce(case when state = $3 then settled_by end, $9) end)
     where object_id = $1 and step = $2`,
    [
      ...[record.object_id, step, state, person, input.dueOn, input.note, settled, work.today],
      work.actor?.name ?? null,
    ],
  );
  note(work, record);
  return objectPage(work, input);
}

export async function putInForce(work: Work, input: GivenOf<typeof contract.putInForce>): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object, input.version);
  if (!(await ownsObject(work, record))) throw new Refusal('not-allowed', 'only-the-owner-decides', {});
  checkState(record, 'establishing');
  checkPast(work, input.on);
  const open = await work.sql('select 1 from objects.establishing_steps where object_id = $1 and state = $2', [
    record.object_id,
    'open',
  ]);
  if (open.length > 0) throw new Refusal('conflict', 'steps-remain', { steps: open.length });
  await takeStep(work, record, { what: 'in-force', set: { state: 'in-force', established_on: input.on } });
  tell(work, 'object-in-force', record);
  return objectPage(work, input);
}

export async function endObject(work: Work, input: GivenOf<typeof contract.endObject>): Promise<ObjectPage> {
  const record = await objectToKeep(work, input.object, input.version);
  checkState(record, 'in-force');
  checkPast(work, input.on);
  if (record.established_on !== null && input.on < record.established_on) throw wrong('on', 'ends-before-it-starts');
  await takeStep(work, record, { what: 'ended', text: input.reason, set: { state: 'ended', ended_on: input.on } });
  tell(work, 'object-ended', record);
  return objectPage(work, input);
}

/** What the register itself can see of a step: roles on both sides, a plan with hours or money, the owner's decision. */
async function isMet(work: Work, record: ObjectRecord, step: string): Promise<boolean> {
  if (step === 'roles') {
    const rows = await work.sql(
      `select distinct side, role from objects.holders
       where object_id = $1 and role in ('owner', 'manager') and (to_on is null or to_on >= $2)`,
      [record.object_id, work.today],
    );
    return rows.length === 4;
  }
  if (step === 'plan') {
    const rows = await work.sql(
      'select 1 from objects.plans join objects.plan_cells using (plan_id) where object_id = $1 limit 1',
      [record.object_id],
    );
    return rows.length > 0;
  }
  if (step !== 'decision') return true;
  const rows = await work.sql("select 1 from objects.plans where object_id = $1 and state = 'decided' limit 1", [
    record.object_id,
  ]);
  return rows.length > 0;
}

function checkState(record: ObjectRecord, state: ObjectState): void {
  if (record.state !== state) throw new Refusal('conflict', 'not-from-this-state', { state: record.state });
}

function checkPast(work: Work, on: string): void {
  if (on > work.today) throw wrong('on', 'not-in-the-future');
}

function tell(work: Work, event: (typeof objectEvents)[number], record: ObjectRecord): void {
  work.emit(event, { objectId: record.object_id, code: record.code } satisfies ObjectTold);
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', code, {}, [{ path, code, message: code }]);
}
