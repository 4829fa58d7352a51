// The rows of meetings, matters and actions: loading each under its supplier's rule, and how they are shown.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { supplierFor, supplierToChange } from '../register/supplier-access.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import type { AgendaItem, Matter, MeetingHead, SupplierAction } from './follow-up-contract.ts';
import type { Tier } from './follow-up-rules.ts';

export interface MeetingRecord {
  [column: string]: unknown;
  meeting_id: string;
  supplier_id: string;
  tier: Tier;
  held_on: string;
  state: MeetingHead['state'];
  present: string;
  minutes: string;
  agenda: AgendaItem[] | null;
  version: number;
  decisions: number;
}

export interface MatterRecord {
  [column: string]: unknown;
  matter_id: string;
  supplier_id: string;
  title: string;
  text: string;
  tier: Tier;
  left_open: number;
  raised_on: string;
  settled_on: string | null;
}

export interface ActionRecord {
  [column: string]: unknown;
  action_id: string;
  supplier_id: string;
  meeting_id: string | null;
  matter_id: string | null;
  text: string;
  person_id: string | null;
  who: string;
  due_on: string;
  done_on: string | null;
}

export const meetingColumns = `m.*, (select count(*)::int from suppliers.decisions d where d.meeting_id = m.meeting_id) as decisions`;

/** A meeting whose supplier the caller may read. */
export async function meetingFor(
  work: Work,
  meetingId: string,
): Promise<{ readonly record: MeetingRecord; readonly supplier: SupplierRecord; readonly mayChange: boolean }> {
  const record = await meetingRecord(work, meetingId);
  const seen = await supplierFor(work, record.supplier_id).catch(hiddenAs('no-such-meeting'));
  return { record, supplier: seen.record, mayChange: seen.mayChange };
}

/** A meeting for a step; its supplier is locked until the transaction ends. */
export async function meetingToChange(
  work: Work,
  meetingId: string,
): Promise<{ readonly record: MeetingRecord; readonly supplier: SupplierRecord }> {
  const { supplier_id: id } = await meetingRecord(work, meetingId);
  const supplier = await supplierToChange(work, id).catch(hiddenAs('no-such-meeting'));
  return { record: await meetingRecord(work, meetingId), supplier };
}

/** Of a supplier one may not know, nothing else exists either. */
export function hiddenAs(code: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Refusal && error.code === 'no-such-supplier') throw new Refusal('not-found', code);
    throw error;
  };
}

export function shownHead(record: MeetingRecord): MeetingHead {
  return {
    meeting: record.meeting_id,
    tier: record.tier,
    heldOn: record.held_on,
    state: record.state,
    decisions: record.decisions,
  };
}

/** Matters with everything that has happened with them. */
export async function shownMatters(work: Work, records: readonly MatterRecord[]): Promise<Matter[]> {
  const steps = await work.sql<{
    matter_id: string;
    at: Date;
    what: Matter['steps'][number]['what'];
    tier: Tier;
    meeting_id: string | null;
    text: string;
    by_name: string | null;
  }>('select * from suppliers.matter_steps where matter_id = any($1) order by matter_id, ordinal', [
    records.map((record) => record.matter_id),
  ]);
  const of = Map.groupBy(steps, (step) => step.matter_id);
  return records.map((record) => ({
    matter: record.matter_id,
    title: record.title,
    text: record.text,
    tier: record.tier,
    leftOpen: record.left_open,
    raisedOn: record.raised_on,
    settledOn: record.settled_on,
    steps: (of.get(record.matter_id) ?? []).map((step) => ({
      at: step.at.toISOString(),
      what: step.what,
      tier: step.tier,
      meeting: step.meeting_id,
      text: step.text,
      by: step.by_name,
    })),
  }));
}

/** Actions with who does them by name. */
export async function shownActions(work: Work, records: readonly ActionRecord[]): Promise<SupplierAction[]> {
  const names = await namesOfPersons(work, [...new Set(records.flatMap((record) => record.person_id ?? []))]);
  return records.map((record) => ({
    action: record.action_id,
    text: record.text,
    person: record.person_id,
    who: (record.person_id ? names.get(record.person_id) : undefined) ?? record.who,
    dueOn: record.due_on,
    doneOn: record.done_on,
    isLate: record.done_on === null && record.due_on < work.today,
    meeting: record.meeting_id,
    matter: record.matter_id,
  }));
}

/** Adds a line to what has happened with a matter. */
export async function addMatterStep(
  work: Work,
  matter: Pick<MatterRecord, 'matter_id' | 'tier'>,
  step: { readonly what: Matter['steps'][number]['what']; readonly text?: string; readonly meeting?: string | null },
): Promise<void> {
  await work.sql(
    `insert into suppliers.matter_steps (matter_id, ordinal, at, what, tier, meeting_id, text, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 from suppliers.matter_steps where matter_id = $1`,
    [
      matter.matter_id,
      work.now,
      step.what,
      matter.tier,
      step.meeting ?? null,
      step.text ?? '',
      work.actor?.name ?? null,
    ],
  );
}

async function meetingRecord(work: Work, meetingId: string): Promise<MeetingRecord> {
  const [record] = await work.sql<MeetingRecord>(
    `select ${meetingColumns} from suppliers.meetings m where m.meeting_id = $1`,
    [meetingId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-meeting');
  return record;
}
