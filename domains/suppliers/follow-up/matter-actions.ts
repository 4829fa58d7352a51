// Matters and actions: raised, settled, taken on, done.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { supplierFor, supplierToChange } from '../register/supplier-access.ts';
import { noteStep } from '../register/supplier-entries.ts';
import type * as contract from './follow-up-contract.ts';
import {
  type ActionRecord,
  addMatterStep,
  hiddenAs,
  type MatterRecord,
  meetingToChange,
  shownActions,
  shownMatters,
} from './follow-up-rows.ts';

export async function raiseMatter(work: Work, input: GivenOf<typeof contract.raiseMatter>): Promise<contract.Matter> {
  const supplier = await supplierToChange(work, input.supplier);
  const [record] = await work.sql<MatterRecord>(
    `insert into suppliers.matters (matter_id, supplier_id, title, text, tier, raised_on) values ($1, $2, $3, $4, $5, $6) returning *`,
    [work.newId(), supplier.supplier_id, input.title, input.text, input.tier, work.today],
  );
  if (!record) throw new Error('the database took a matter in without giving it back');
  await addMatterStep(work, record, { what: 'raised' });
  await noteStep(work, supplier, { what: 'raise-matter', about: input.title, text: input.tier });
  return one(await shownMatters(work, [record]));
}

export async function settleMatter(work: Work, input: GivenOf<typeof contract.settleMatter>): Promise<contract.Matter> {
  const [found] = await work.sql<MatterRecord>('select * from suppliers.matters where matter_id = $1', [input.matter]);
  if (!found) throw new Refusal('not-found', 'no-such-matter');
  const supplier = await supplierToChange(work, found.supplier_id).catch(hiddenAs('no-such-matter'));
  if (input.meeting) await checkMeeting(work, input.meeting, supplier.supplier_id);
  const [record] = await work.sql<MatterRecord>(
    'update suppliers.matters set settled_on = $2 where matter_id = $1 and settled_on is null returning *',
    [found.matter_id, work.today],
  );
  if (!record) throw new Refusal('conflict', 'matter-settled-already', { on: found.settled_on });
  await addMatterStep(work, record, { what: 'settled', text: input.text, meeting: input.meeting ?? null });
  await noteStep(work, supplier, { what: 'settle-matter', about: record.title, text: input.text });
  return one(await shownMatters(work, [record]));
}

export async function addAction(
  work: Work,
  input: GivenOf<typeof contract.addAction>,
): Promise<contract.SupplierAction> {
  const supplier = await supplierToChange(work, input.supplier);
  if (!input.person && input.who === '') throw invalidField('somebody-must-do-it', 'person', '');
  if (input.person && (await nameOfPerson(work, input.person)) === null)
    throw invalidField('unknown-person', 'person', input.person);
  if (input.meeting) await checkMeeting(work, input.meeting, supplier.supplier_id);
  if (input.matter) {
    const [matter] = await work.sql('select 1 from suppliers.matters where matter_id = $1 and supplier_id = $2', [
      input.matter,
      supplier.supplier_id,
    ]);
    if (!matter) throw new Refusal('not-found', 'no-such-matter');
  }
  const [record] = await work.sql<ActionRecord>(
    `insert into suppliers.actions (action_id, supplier_id, meeting_id, matter_id, text, person_id, who, due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning *`,
    [
      work.newId(),
      supplier.supplier_id,
      input.meeting ?? null,
      input.matter ?? null,
      input.text,
      input.person,
      input.person ? '' : input.who,
      input.dueOn,
    ],
  );
  if (!record) throw new Error('the database took an action in without giving it back');
  await noteStep(work, supplier, { what: 'add-supplier-action', about: input.text });
  return one(await shownActions(work, [record]));
}

export async function finishAction(
  work: Work,
  input: GivenOf<typeof contract.finishAction>,
): Promise<contract.SupplierAction> {
  const [found] = await work.sql<ActionRecord>('select * from suppliers.actions where action_id = $1', [input.action]);
  if (!found) throw new Refusal('not-found', 'no-such-action');
  const isMine = found.person_id !== null && found.person_id === (work.actor?.personId ?? null);
  const supplier = isMine
    ? (await supplierFor(work, found.supplier_id).catch(hiddenAs('no-such-action'))).record
    : await supplierToChange(work, found.supplier_id).catch(hiddenAs('no-such-action'));
  const [record] = await work.sql<ActionRecord>(
    'update suppliers.actions set done_on = $2 where action_id = $1 and done_on is null returning *',
    [found.action_id, work.today],
  );
  if (!record) throw new Refusal('conflict', 'action-done-already', { on: found.done_on });
  await noteStep(work, supplier, { what: 'finish-supplier-action', about: record.text });
  return one(await shownActions(work, [record]));
}

async function checkMeeting(work: Work, meeting: string, supplier: string): Promise<void> {
  const { record } = await meetingToChange(work, meeting);
  if (record.supplier_id !== supplier) throw new Refusal('not-found', 'no-such-meeting');
}

function one<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('what was written is shown');
  return first;
}
