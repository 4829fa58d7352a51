// What the council does: called together, matters put on its agenda, decided. A matter is decided once: it is locked while it is
// decided, and whoever comes second is told who decided what, and when.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import { giveAssignment } from '../assignments/assignment-actions.ts';
import type * as contract from '../contract.ts';
import type { MeetingPage } from '../contract.ts';
import { checkAlone, checkObject, moveNeed } from '../needs/need-actions.ts';
import { type NeedRecord, needFor } from '../needs/need-rows.ts';
import { studyRecordOf } from '../needs/study-rows.ts';
import { roundFor } from '../rounds/round-queries.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { type MatterRecord, type MeetingRecord, meetingFor, meetingPage } from './council-queries.ts';

export async function callCouncilMeeting(
  work: Work,
  input: GivenOf<typeof contract.callCouncilMeeting>,
): Promise<MeetingPage> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('meeting-unit-unknown', 'unit', input.unit);
  const meeting = work.newId();
  await tables<DB>(work)
    .insertInto('portfolio.meetings')
    .values({
      meeting_id: meeting,
      unit_code: input.unit,
      body: input.body,
      held_on: input.heldOn,
      place: input.place,
    })
    .execute();
  await addStep(work, { kind: 'council-meeting', id: meeting, state: 'planned', unit: input.unit }, 'given');
  return meetingPage(work, { meeting });
}

export async function closeCouncilMeeting(
  work: Work,
  input: GivenOf<typeof contract.closeCouncilMeeting>,
): Promise<MeetingPage> {
  const record = await meetingToLead(work, input.meeting);
  if (record.version !== input.version) throw new Refusal('conflict', 'meeting-changed', {});
  const [open] = await work.sql<{ count: number }>(
    "select count(*)::int as count from portfolio.matters where meeting_id = $1 and state = 'open'",
    [input.meeting],
  );
  if ((open?.count ?? 0) > 0) throw new Refusal('conflict', 'matters-open', { count: open?.count ?? 0 });
  await tables<DB>(work)
    .updateTable('portfolio.meetings')
    .set({ is_held: true, minutes: input.minutes, version: record.version + 1 })
    .where('meeting_id', '=', input.meeting)
    .execute();
  await addStep(work, { kind: 'council-meeting', id: input.meeting, state: 'held', unit: record.unit_code }, 'state');
  return meetingPage(work, input);
}

export async function addMatter(work: Work, input: GivenOf<typeof contract.addMatter>): Promise<MeetingPage> {
  const meeting = await meetingToLead(work, input.meeting);
  const need = input.need === null ? null : await needToDecide(work, input.need);
  const study = need ? await studyRecordOf(work, need.need_id) : undefined;
  const title = input.title || need?.title || '';
  if (title.length < 3) throw invalidField('matter-needs-title', 'title', input.title);
  await checkObject(work, input.object);
  if (input.round !== null) await roundFor(work, input.round);
  const matter = work.newId();
  await tables<DB>(work)
    .insertInto('portfolio.matters')
    .values({
      matter_id: matter,
      meeting_id: input.meeting,
      unit_code: meeting.unit_code,
      title,
      basis: input.basis || study?.basis || need?.problem || '',
      proposal: input.proposal || study?.proposal || '',
      need_id: input.need,
      object_code: input.object || need?.object_code || '',
      round_id: input.round,
      state: 'open',
    })
    .execute();
  await addStep(work, { kind: 'matter', id: matter, state: 'open', unit: meeting.unit_code }, 'given', { text: title });
  return meetingPage(work, input);
}

export async function decideMatter(work: Work, input: GivenOf<typeof contract.decideMatter>): Promise<MeetingPage> {
  const record = await matterToDecide(work, input);
  checkDecision(input);
  const object = input.object ?? record.object_code;
  if (object !== record.object_code) await checkObject(work, object);
  const need = record.need_id === null ? null : await lockedNeed(work, record.need_id);
  const assignment = input.implementation ? await carryOut(work, record, need, input) : null;
  await tables<DB>(work)
    .updateTable('portfolio.matters')
    .set({
      state: input.outcome,
      decision: input.text,
      object_code: object,
      money_ore: input.moneyOre,
      funding: input.funding,
      assignment_id: assignment,
      decided_at: work.now,
      decided_by: work.actor?.name ?? '',
      version: record.version + 1,
    })
    .where('matter_id', '=', input.matter)
    .execute();
  const of = { kind: 'matter', id: input.matter, state: input.outcome, unit: record.unit_code } as const;
  await addStep(work, of, 'decided', { text: input.text });
  if (need && input.outcome !== 'deferred')
    await moveNeed(work, need, input.outcome, input.text, assignment === null ? {} : { assignment_id: assignment });
  if (input.outcome === 'deferred' && input.later !== null) await bringUpAgain(work, record, input.later);
  return meetingPage(work, { meeting: record.meeting_id });
}

async function matterToDecide(work: Work, { matter }: GivenOf<typeof contract.decideMatter>): Promise<MatterRecord> {
  const [record] = await work.sql<MatterRecord>('select * from portfolio.matters where matter_id = $1 for update', [
    matter,
  ]);
  if (!record || !work.policy.may('portfolio.read-council', record.unit_code))
    throw new Refusal('not-found', 'no-such-matter');
  if (!work.policy.may('portfolio.decide-matters', record.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', {
      permission: 'portfolio.decide-matters',
      unit: record.unit_code,
    });
  if (record.state !== 'open')
    throw new Refusal('conflict', 'matter-is-decided', {
      name: record.decided_by ?? '',
      outcome: record.state,
      decision: record.decision.slice(0, 300),
      at: record.decided_at?.toISOString() ?? '',
    });
  return record;
}

function checkDecision({ outcome, moneyOre, funding, implementation }: GivenOf<typeof contract.decideMatter>): void {
  if (moneyOre !== null && moneyOre > 0 && funding === null) throw invalidField('money-needs-funding', 'funding', '');
  if (implementation && outcome !== 'approved')
    throw invalidField('implementation-needs-yes', 'implementation', outcome);
}

/** The assignment that carries the decision out, given by the council's body. */
async function carryOut(
  work: Work,
  record: MatterRecord,
  need: NeedRecord | null,
  input: GivenOf<typeof contract.decideMatter>,
): Promise<string> {
  const meeting = await meetingFor(work, record.meeting_id);
  const { assignment } = await giveAssignment(work, {
    unit: input.implementation?.unit ?? '',
    title: record.title,
    giver: meeting.body,
    decisionBody: meeting.body,
    goal: need?.effect ?? '',
    owner: null,
    decidedOn: work.today,
    startsOn: null,
    deadlineOn: input.implementation?.deadlineOn ?? null,
  });
  return assignment;
}

async function bringUpAgain(work: Work, record: MatterRecord, later: string): Promise<void> {
  const meeting = await meetingToLead(work, later);
  await tables<DB>(work)
    .insertInto('portfolio.matters')
    .values({
      matter_id: work.newId(),
      meeting_id: later,
      unit_code: meeting.unit_code,
      title: record.title,
      basis: record.basis,
      proposal: record.proposal,
      need_id: record.need_id,
      object_code: record.object_code,
      round_id: record.round_id,
      state: 'open',
    })
    .execute();
}

async function meetingToLead(work: Work, id: string): Promise<MeetingRecord> {
  const record = await meetingFor(work, id, ' for update');
  if (!work.policy.may('portfolio.lead-needs', record.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'portfolio.lead-needs', unit: record.unit_code });
  if (record.is_held) throw new Refusal('conflict', 'meeting-is-held', {});
  return record;
}

async function needToDecide(work: Work, id: string): Promise<NeedRecord> {
  const need = await needFor(work, id, ' for update');
  checkAlone(need);
  if (need.state !== 'ready' && need.state !== 'described')
    throw new Refusal('conflict', 'need-not-from-here', { state: need.state });
  const [there] = await work.sql<{ number: number }>(
    "select number from portfolio.matters where need_id = $1 and state = 'open'",
    [id],
  );
  if (there) throw new Refusal('conflict', 'need-on-agenda', { number: `M-${there.number}` });
  return need;
}

/** The need a decision moves: who decides the matter need not read needs elsewhere. */
async function lockedNeed(work: Work, id: string): Promise<NeedRecord | null> {
  const [need] = await work.sql<NeedRecord>('select * from portfolio.needs where need_id = $1 for update', [id]);
  return need ?? null;
}
