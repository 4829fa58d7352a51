// Meetings: planned, written, held. When one is held its agenda is kept as it was, and every matter of its level that it leaves
// open is counted; the second time the matter goes up a level by itself, and the level above is told.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { checkVersion, supplierToChange } from '../register/supplier-access.ts';
import { noteStep } from '../register/supplier-entries.ts';
import { agendaOf } from './agenda.ts';
import type * as contract from './follow-up-contract.ts';
import { forumsOf, meetingPage } from './follow-up-queries.ts';
import { addMatterStep, type MatterRecord, type MeetingRecord, meetingToChange } from './follow-up-rows.ts';
import { leftOpenAgain } from './follow-up-rules.ts';

/** What other domains may subscribe to: {matterId, supplierId, title, tier, person}; person leads the level above, or null. */
export const matterLifted = 'supplier-matter-lifted';

export async function setForum(
  work: Work,
  input: GivenOf<typeof contract.setForum>,
): Promise<AnswerOf<typeof contract.setForum>> {
  const supplier = await supplierToChange(work, input.supplier);
  if (input.lead && (await nameOfPerson(work, input.lead)) === null)
    throw invalidField('unknown-person', 'lead', input.lead);
  await work.sql(
    `insert into suppliers.forums (supplier_id, tier, every_weeks, lead_id, who) values ($1, $2, $3, $4, $5)
     on conflict (supplier_id, tier) do update set every_weeks = excluded.every_weeks, lead_id = excluded.lead_id, who = excluded.who`,
    [supplier.supplier_id, input.tier, input.everyWeeks, input.lead, input.who],
  );
  await noteStep(work, supplier, { what: 'set-forum', text: input.tier });
  const forum = (await forumsOf(work, supplier.supplier_id)).find((each) => each.tier === input.tier);
  if (!forum) throw new Error('every level has a forum');
  return forum;
}

export async function planMeeting(
  work: Work,
  input: GivenOf<typeof contract.planMeeting>,
): Promise<contract.MeetingPage> {
  const supplier = await supplierToChange(work, input.supplier);
  const [there] = await work.sql<{ held_on: string }>(
    `select held_on from suppliers.meetings where supplier_id = $1 and tier = $2 and state = 'planned' and held_on = $3`,
    [supplier.supplier_id, input.tier, input.on],
  );
  if (there) throw new Refusal('conflict', 'meeting-planned-already', { on: there.held_on });
  const meeting = work.newId();
  await work.sql(
    `insert into suppliers.meetings (meeting_id, supplier_id, tier, held_on, state) values ($1, $2, $3, $4, 'planned')`,
    [meeting, supplier.supplier_id, input.tier, input.on],
  );
  await noteStep(work, supplier, { what: 'plan-meeting', about: input.on, text: input.tier });
  return meetingPage(work, { meeting });
}

export async function changeMeeting(
  work: Work,
  input: GivenOf<typeof contract.changeMeeting>,
): Promise<contract.MeetingPage> {
  const { record, supplier } = await meetingToChange(work, input.meeting);
  checkVersion(record, input.version);
  // the minutes of a meeting that was held may be corrected; its day may not
  if (record.state === 'cancelled' || (record.state === 'held' && (input.on !== undefined || input.isCancelled)))
    throw new Refusal('conflict', 'meeting-is-over', { on: record.held_on });
  await work.sql(
    `update suppliers.meetings set held_on = coalesce($2, held_on), present = coalesce($3, present),
       minutes = coalesce($4, minutes), state = case when $5 then 'cancelled' else state end, version = version + 1
     where meeting_id = $1`,
    [record.meeting_id, input.on ?? null, input.present ?? null, input.minutes ?? null, input.isCancelled ?? false],
  );
  await noteStep(work, supplier, {
    what: input.isCancelled ? 'cancel-meeting' : 'change-meeting',
    about: record.held_on,
    text: record.tier,
  });
  return meetingPage(work, input);
}

export async function endMeeting(
  work: Work,
  input: GivenOf<typeof contract.endMeeting>,
): Promise<contract.MeetingPage> {
  const { record, supplier } = await meetingToChange(work, input.meeting);
  checkVersion(record, input.version);
  checkPlanned(record);
  if (record.held_on > work.today) throw new Refusal('conflict', 'meeting-not-yet', { on: record.held_on });
  const agenda = await agendaOf(work, supplier, record.tier);
  await leaveOpen(work, record);
  await work.sql(
    `update suppliers.meetings set state = 'held', agenda = $2, version = version + 1 where meeting_id = $1`,
    [record.meeting_id, JSON.stringify(agenda)],
  );
  await noteStep(work, supplier, { what: 'end-meeting', about: record.held_on, text: record.tier });
  return meetingPage(work, input);
}

export async function addDecision(
  work: Work,
  input: GivenOf<typeof contract.addDecision>,
): Promise<contract.MeetingPage> {
  const { record, supplier } = await meetingToChange(work, input.meeting);
  checkPlanned(record);
  await work.sql(
    'insert into suppliers.decisions (decision_id, supplier_id, meeting_id, text, decided_on) values ($1, $2, $3, $4, $5)',
    [work.newId(), supplier.supplier_id, record.meeting_id, input.text, record.held_on],
  );
  await noteStep(work, supplier, { what: 'add-decision', about: record.held_on, text: input.text });
  return meetingPage(work, input);
}

function checkPlanned(record: MeetingRecord): void {
  if (record.state !== 'planned') throw new Refusal('conflict', 'meeting-is-over', { on: record.held_on });
}

/** Counts what the meeting leaves open on its level, and lifts what was left open twice. */
async function leaveOpen(work: Work, meeting: MeetingRecord): Promise<void> {
  const matters = await work.sql<MatterRecord>(
    `select * from suppliers.matters where supplier_id = $1 and tier = $2 and settled_on is null and raised_on <= $3
     order by raised_on, matter_id for update`,
    [meeting.supplier_id, meeting.tier, meeting.held_on],
  );
  const forums = await forumsOf(work, meeting.supplier_id);
  for (const matter of matters) {
    const after = leftOpenAgain({ tier: matter.tier, leftOpen: matter.left_open });
    await addMatterStep(work, matter, { what: 'left-open', meeting: meeting.meeting_id });
    await work.sql('update suppliers.matters set tier = $2, left_open = $3 where matter_id = $1', [
      matter.matter_id,
      after.tier,
      after.leftOpen,
    ]);
    if (!after.isLifted) continue;
    await addMatterStep(work, { ...matter, tier: after.tier }, { what: 'lifted', meeting: meeting.meeting_id });
    work.emit(matterLifted, {
      matterId: matter.matter_id,
      supplierId: matter.supplier_id,
      title: matter.title,
      tier: after.tier,
      person: forums.find((each) => each.tier === after.tier)?.lead ?? null,
    });
  }
}
