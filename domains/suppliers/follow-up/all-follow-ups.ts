// What is to be followed up over all suppliers somebody reads: the nearest first, at most a hundred of each. What a manager of
// several suppliers begins the week with.
import { firstDay } from '../../../platform/figures/period.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { readable } from '../register/supplier-access.ts';
import type * as contract from './follow-up-contract.ts';
import {
  type ActionRecord,
  type MatterRecord,
  type MeetingRecord,
  meetingColumns,
  shownActions,
  shownHead,
} from './follow-up-rows.ts';
import type { Tier } from './follow-up-rules.ts';

const most = 100;

type Asked = GivenOf<typeof contract.listFollowUps>;
type Named<Row> = Row & { readonly supplier_name: string; readonly supplier_id: string };

export async function allFollowUps(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listFollowUps>> {
  const actions = await rows<ActionRecord>(work, input, {
    from: 'suppliers.actions m',
    columns: 'm.*',
    where: 'm.done_on is null and m.due_on < ?::date',
    order: 'm.due_on, m.action_id',
  });
  const shown = await shownActions(work, actions);
  return {
    meetings: await meetings(work, input),
    due: await due(work, input),
    reports: await reports(work, input),
    matters: await matters(work, input),
    actions: actions.flatMap((row, at) => {
      const action = shown[at];
      return action ? [{ ...action, supplier: row.supplier_id, supplierName: row.supplier_name }] : [];
    }),
  };
}

async function meetings(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listFollowUps>['meetings']> {
  const found = await rows<MeetingRecord>(work, input, {
    from: 'suppliers.meetings m',
    columns: meetingColumns,
    where: "m.state = 'planned' and m.held_on < ?::date + 60",
    order: 'm.held_on, m.meeting_id',
  });
  return found.map((row) => ({
    ...shownHead(row),
    supplier: row.supplier_id,
    supplierName: row.supplier_name,
    isLate: row.held_on < work.today,
  }));
}

/** Levels whose time has come, or comes within a fortnight, and nobody has planned it. A level nobody has set up is not asked for. */
async function due(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listFollowUps>['due']> {
  const found = await rows<{ tier: Tier; last_on: string | null; due_on: string | null }>(work, input, {
    from: `(select f.supplier_id, f.tier, max(m.held_on) filter (where m.state = 'held') as last_on,
        (max(m.held_on) filter (where m.state = 'held') + f.every_weeks * 7)::date as due_on
      from suppliers.forums f left join suppliers.meetings m using (supplier_id, tier)
      group by f.supplier_id, f.tier, f.every_weeks having count(*) filter (where m.state = 'planned') = 0) m`,
    columns: 'm.*, m.supplier_id',
    where: 'q.ended_on is null and coalesce(m.due_on <= ?::date + 14, true)',
    order: 'm.due_on nulls first, q.name, m.tier',
  });
  return found.map((row) => ({
    supplier: row.supplier_id,
    supplierName: row.supplier_name,
    tier: row.tier,
    lastHeldOn: row.last_on,
    dueOn: row.due_on,
  }));
}

async function reports(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listFollowUps>['reports']> {
  const found = await rows<{
    report_id: string;
    from_month: string;
    to_month: string;
    received_at: Date;
    rows: number;
    wrong: number;
  }>(work, input, {
    from: 'suppliers.reports m',
    columns: `m.*, (select count(*)::int from suppliers.report_rows w where w.report_id = m.report_id) as rows,
        (select count(*)::int from suppliers.report_rows w where w.report_id = m.report_id and w.problems <> '[]') as wrong`,
    where: "m.state = 'received' and m.received_at >= ?::date - 1000",
    order: 'm.received_at, m.report_id',
  });
  return found.map((row) => ({
    report: row.report_id,
    supplierName: row.supplier_name,
    period:
      firstDay(row.from_month) === firstDay(row.to_month) ? row.from_month : `${row.from_month} – ${row.to_month}`,
    rows: row.rows,
    wrong: row.wrong,
    receivedAt: row.received_at.toISOString(),
  }));
}

/** Matters that have gone up, or have been left open once: those nobody may forget. */
async function matters(work: Work, input: Asked): Promise<AnswerOf<typeof contract.listFollowUps>['matters']> {
  const found = await rows<MatterRecord & { tier: Tier }>(work, input, {
    from: 'suppliers.matters m',
    columns: 'm.*',
    where: "m.settled_on is null and m.raised_on <= ?::date and (m.tier <> 'operational' or m.left_open > 0)",
    order: "array_position(array['strategic', 'tactical', 'operational'], m.tier), m.raised_on, m.matter_id",
  });
  return found.map((row) => ({
    matter: row.matter_id,
    title: row.title,
    tier: row.tier,
    leftOpen: row.left_open,
    raisedOn: row.raised_on,
    supplier: row.supplier_id,
    supplierName: row.supplier_name,
  }));
}

interface Wanted {
  readonly from: string;
  readonly columns: string;
  /** one `?`: today */
  readonly where: string;
  readonly order: string;
}

/** Rows of suppliers the caller reads; the parts are SQL written in this file. */
async function rows<Row>(work: Work, input: Asked, wanted: Wanted): Promise<Named<Row>[]> {
  const values: unknown[] = [];
  const allowed = readable(work, values, input.mine === 'yes');
  const where = wanted.where.replace('?', `$${values.push(work.today)}`);
  return work.sql<Named<Row> & Record<string, unknown>>(
    `select ${wanted.columns}, q.name as supplier_name from ${wanted.from} join suppliers.suppliers q using (supplier_id)
     where ${allowed} and ${where} order by ${wanted.order} limit ${most}`,
    values,
  );
}
