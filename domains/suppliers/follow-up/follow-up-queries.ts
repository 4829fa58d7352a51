// Reading how a supplier is followed up: the three levels with when each meets next, and one meeting whole.
import { dayNumber, dayText } from '../../../platform/calendar/civil-day.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { supplierFor } from '../register/supplier-access.ts';
import { agendaOf } from './agenda.ts';
import type * as contract from './follow-up-contract.ts';
import {
  type ActionRecord,
  type MatterRecord,
  type MeetingRecord,
  meetingColumns,
  meetingFor,
  shownActions,
  shownHead,
  shownMatters,
} from './follow-up-rows.ts';
import { type Tier, tiers, usualWeeks } from './follow-up-rules.ts';

export async function followUp(
  work: Work,
  input: { supplier: string },
): Promise<AnswerOf<typeof contract.showFollowUp>> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const id = record.supplier_id;
  const [meetings, matters, actions] = [
    await work.sql<MeetingRecord>(
      `select ${meetingColumns} from suppliers.meetings m where m.supplier_id = $1 order by m.held_on desc, m.meeting_id limit 100`,
      [id],
    ),
    await work.sql<MatterRecord>(
      `select * from suppliers.matters where supplier_id = $1 and (settled_on is null or settled_on > $2::date - 365)
       order by settled_on desc nulls first, raised_on, matter_id limit 200`,
      [id, work.today],
    ),
    await work.sql<ActionRecord>(
      `select * from suppliers.actions where supplier_id = $1 and (done_on is null or done_on > $2::date - 90)
       order by done_on desc nulls first, due_on, action_id limit 200`,
      [id, work.today],
    ),
  ];
  return {
    forums: await forumsOf(work, id),
    meetings: meetings.map(shownHead),
    matters: await shownMatters(work, matters),
    actions: await shownActions(work, actions),
    mayChange,
  };
}

/** The three levels, each as it was set or as is usual. */
export async function forumsOf(work: Work, supplierId: string): Promise<contract.Forum[]> {
  const set = await work.sql<{ tier: Tier; every_weeks: number; lead_id: string | null; who: string }>(
    'select tier, every_weeks, lead_id, who from suppliers.forums where supplier_id = $1',
    [supplierId],
  );
  const days = await work.sql<{ tier: Tier; last: string | null; next: string | null }>(
    `select tier, max(held_on) filter (where state = 'held') as last, min(held_on) filter (where state = 'planned') as next
     from suppliers.meetings where supplier_id = $1 group by tier`,
    [supplierId],
  );
  const names = await namesOfPersons(
    work,
    set.flatMap((each) => each.lead_id ?? []),
  );
  return tiers.map((tier) => {
    const forum = set.find((each) => each.tier === tier);
    const on = days.find((each) => each.tier === tier);
    const everyWeeks = forum?.every_weeks ?? usualWeeks[tier];
    const byCadence = on?.last ? dayText(dayNumber(on.last) + everyWeeks * 7) : null;
    const nextOn = on?.next ?? byCadence;
    return {
      tier,
      everyWeeks,
      lead: forum?.lead_id ?? null,
      leadName: forum?.lead_id ? (names.get(forum.lead_id) ?? null) : null,
      who: forum?.who ?? '',
      isUsual: forum === undefined,
      lastHeldOn: on?.last ?? null,
      nextOn,
      isLate: nextOn !== null && nextOn < work.today,
    };
  });
}

export async function meetingPage(work: Work, input: { meeting: string }): Promise<contract.MeetingPage> {
  const { record, supplier, mayChange } = await meetingFor(work, input.meeting);
  const isOpen = record.state === 'planned';
  const matters = await work.sql<MatterRecord>(
    isOpen
      ? `select * from suppliers.matters where supplier_id = $2 and ((tier = $3 and settled_on is null)
           or matter_id in (select matter_id from suppliers.matter_steps where meeting_id = $1)) order by raised_on, matter_id`
      : `select * from suppliers.matters where supplier_id = $2 and $3 <> ''
           and matter_id in (select matter_id from suppliers.matter_steps where meeting_id = $1) order by raised_on, matter_id`,
    [record.meeting_id, record.supplier_id, record.tier],
  );
  const actions = await work.sql<ActionRecord>(
    'select * from suppliers.actions where meeting_id = $1 order by due_on, action_id',
    [record.meeting_id],
  );
  const decisions = await work.sql<{ decision_id: string; text: string }>(
    'select decision_id, text from suppliers.decisions where meeting_id = $1 order by decision_id',
    [record.meeting_id],
  );
  return {
    ...shownHead(record),
    supplier: supplier.supplier_id,
    supplierName: supplier.name,
    present: record.present,
    minutes: record.minutes,
    agenda: record.agenda ?? (isOpen ? await agendaOf(work, supplier, record.tier) : []),
    matters: await shownMatters(work, matters),
    actions: await shownActions(work, actions),
    decisionLines: decisions.map((each) => ({ decision: each.decision_id, text: each.text })),
    version: record.version,
    mayChange,
  };
}
