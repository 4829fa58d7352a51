// The council's meetings as lists, pages and files. A meeting is seen by those who read the council's matters where it meets.
import type { OutColumn, OutRow } from '../../../formats/tables/out-columns.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { knownInvestments, knownTransfers } from '../../finances/finances.ts';
import { objectByCode, objectByCodeToRead } from '../../objects/objects.ts';
import { assignmentNumber } from '../assignments/assignment-rows.ts';
import type * as contract from '../contract.ts';
import type { Matter, MeetingPage, MeetingRow, ObjectDecision } from '../contract.ts';
import { needNumber } from '../needs/need-rows.ts';
import { officeOf } from '../office/office.ts';
import { matterColumns, matterStateWords } from './council-words.ts';

const read = 'portfolio.read-council';
const meetingMark = listMark('meetings', 'day', 'id');

export type MeetingRecord = {
  meeting_id: string;
  unit_code: string;
  body: string;
  held_on: string;
  place: string;
  minutes: string;
  is_held: boolean;
  version: number;
};

export type MatterRecord = {
  matter_id: string;
  number: number;
  meeting_id: string;
  unit_code: string;
  title: string;
  basis: string;
  proposal: string;
  need_id: string | null;
  object_code: string;
  round_id: string | null;
  state: Matter['state'];
  decision: string;
  money_ore: number | null;
  funding: Matter['funding'];
  investment_id: string | null;
  transfer_id: string | null;
  assignment_id: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  version: number;
};

export async function listCouncilMeetings(
  work: Work,
  input: GivenOf<typeof contract.listCouncilMeetings>,
): Promise<AnswerOf<typeof contract.listCouncilMeetings>> {
  const units = work.policy.unitsWith(read);
  const [day, id] = meetingMark.read(input.after) ?? [null, null];
  const rows = await work.sql<MeetingRecord & Counted>(
    `select m.*, ${counts} from portfolio.meetings m where ($1::text[] is null or m.unit_code = any($1))
       and ($2::date is null or (m.held_on, m.meeting_id) < ($2::date, $3::uuid))
     order by m.held_on desc, m.meeting_id desc limit $4`,
    [units === 'all' ? null : units, day, id, input.limit + 1],
  );
  const page = meetingMark.page(rows, input.limit, (row) => [row.held_on, row.meeting_id]);
  const office = await officeOf(work);
  return {
    rows: page.rows.map((row) => rowOf(work, row)),
    next: page.next,
    mayCall: work.policy.may('portfolio.lead-needs', office),
    callIn: office,
  };
}

/** Loads a meeting the caller may see. */
export async function meetingFor(work: Work, id: string, lock = ''): Promise<MeetingRecord> {
  const [record] = await work.sql<MeetingRecord>(`select * from portfolio.meetings where meeting_id = $1${lock}`, [id]);
  if (!record || !work.policy.may(read, record.unit_code)) throw new Refusal('not-found', 'no-such-meeting');
  return record;
}

export async function meetingPage(work: Work, input: { meeting: string }): Promise<MeetingPage> {
  const record = await meetingFor(work, input.meeting);
  const agenda = await mattersWhere(work, 'm.meeting_id = $1', [input.meeting]);
  return {
    ...rowOf(work, {
      ...record,
      matters: agenda.length,
      open: agenda.filter((each) => each.state === 'open').length,
    }),
    minutes: record.minutes,
    agenda,
    mayLead: work.policy.may('portfolio.lead-needs', record.unit_code),
    mayDecide: work.policy.may('portfolio.decide-matters', record.unit_code),
  };
}

/** Who reads the plan of an object reads what was decided about it; the meeting itself opens for those who read the council. */
export async function objectDecisions(
  work: Work,
  input: { object: string },
): Promise<AnswerOf<typeof contract.showObjectDecisions>> {
  const { code } = await objectByCodeToRead(work, input.object);
  const rows = await work.sql<MatterRecord & { held_on: string; body: string }>(
    `select m.*, c.held_on, c.body from portfolio.matters m join portfolio.meetings c using (meeting_id)
     where m.object_code = $1 order by c.held_on desc, m.number limit 50`,
    [code],
  );
  return { rows: rows.map((row) => decisionRow(work, row)) };
}

/** A decision as the pages of what it concerns show it. */
export function decisionRow(work: Work, row: MatterRecord & { held_on: string; body: string }): ObjectDecision {
  return {
    ...decidedIn(row),
    meeting: row.meeting_id,
    heldOn: row.held_on,
    body: row.body,
    mayOpen: work.policy.may(read, row.unit_code),
  };
}

export async function exportMatters(work: Work, input: GivenOf<typeof contract.exportMatters>): Promise<FileAnswer> {
  const units = work.policy.unitsWith(read);
  const matters = await mattersWhere(work, '$1::text[] is null or m.unit_code = any($1)', [
    units === 'all' ? null : units,
  ]);
  const words = matterColumns[work.language];
  const columns: OutColumn[] = [
    ...[words.number, words.title, words.state, words.decision].map((heading) => ({ heading, kind: 'text' as const })),
    { heading: words.money, kind: 'amount' },
    { heading: words.assignment, kind: 'text' },
    { heading: words.decidedOn, kind: 'date' },
  ];
  const rows = matters.map(
    (each): OutRow => [
      each.number,
      each.title,
      matterStateWords[each.state][work.language],
      each.decision,
      each.moneyOre,
      each.assignment?.number ?? null,
      each.decidedAt?.slice(0, 10) ?? null,
    ],
  );
  return tableFile(input.format, words.file, columns, rows);
}

type Counted = { matters: number; open: number };

const counts = `(select count(*)::int from portfolio.matters a where a.meeting_id = m.meeting_id) as matters,
  (select count(*)::int from portfolio.matters a where a.meeting_id = m.meeting_id and a.state = 'open') as open`;

function rowOf(work: Work, record: MeetingRecord & Counted): MeetingRow {
  return {
    meeting: record.meeting_id,
    body: record.body,
    unit: record.unit_code,
    unitName: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    heldOn: record.held_on,
    place: record.place,
    isHeld: record.is_held,
    matters: record.matters,
    open: record.open,
    version: record.version,
  };
}

async function mattersWhere(work: Work, condition: string, values: readonly unknown[]): Promise<Matter[]> {
  const rows = await work.sql<MatterRecord & Joined>(
    `select m.*, n.number as need_number, n.title as need_title, a.number as a_number, a.title as a_title,
       r.title as round_title,
       (s.alternatives -> s.proposed ->> 'investmentOre')::bigint as investment_ore
     from portfolio.matters m left join portfolio.needs n on n.need_id = m.need_id
     left join portfolio.assignments a on a.assignment_id = m.assignment_id
     left join portfolio.studies s on s.need_id = m.need_id and s.proposed is not null
     left join portfolio.rounds r using (round_id) where ${condition} order by m.number`,
    values,
  );
  const codes = [...new Set(rows.flatMap((row) => row.object_code || []))];
  const objects = new Map<string, Matter['object']>();
  for (const code of codes) objects.set(code, await objectByCode(work, code));
  const investments = await knownInvestments(
    work,
    rows.flatMap((row) => row.investment_id ?? []),
  );
  const transfers = await knownTransfers(
    work,
    rows.flatMap((row) => row.transfer_id ?? []),
  );
  return rows.map((row) => ({
    ...decidedIn(row),
    transfer: transfers.get(row.transfer_id ?? '') ?? null,
    investment: investments.get(row.investment_id ?? '') ?? null,
    basis: row.basis,
    proposal: row.proposal,
    need:
      row.need_id && row.need_number !== null
        ? {
            need: row.need_id,
            number: needNumber(row.need_number),
            title: row.need_title,
            investmentOre: row.investment_ore,
          }
        : null,
    object: objects.get(row.object_code) ?? null,
    round: row.round_id ? { round: row.round_id, title: row.round_title ?? '' } : null,
    assignment:
      row.assignment_id && row.a_number !== null
        ? { assignment: row.assignment_id, number: assignmentNumber(row.a_number), title: row.a_title }
        : null,
    decidedBy: row.decided_by,
    version: row.version,
  }));
}

type Joined = {
  need_number: number | null;
  need_title: string;
  a_number: number | null;
  a_title: string;
  round_title: string | null;
  investment_ore: number | null;
};

function decidedIn(row: MatterRecord) {
  return {
    matter: row.matter_id,
    number: `M-${row.number}`,
    title: row.title,
    state: row.state,
    decision: row.decision,
    moneyOre: row.money_ore,
    funding: row.funding,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
