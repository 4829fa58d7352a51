// What waits for its owner: controls that are carried out by people, open remedies, and findings that are to be answered.
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { dueOn, type Frequency } from './control-rules.ts';
import type { Duty } from './duty-contract.ts';
import { findingNumber, riskNumber } from './risk-rows.ts';

/** A duty with the person who has it. */
export interface OwnedDuty {
  readonly duty: Duty;
  /** of the control, the remedy or the finding */
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly number: string;
  readonly dueOn: string;
  readonly risk: string | null;
  readonly finding: string | null;
}

/** Days before its last day from which a control stands among what waits. */
const ahead = 14 * 86_400_000;

export async function myControlDuties(work: Work): Promise<AnswerOf<typeof contract.listMyControlDuties>> {
  const person = work.actor?.personId ?? null;
  if (person === null) return { rows: [] };
  const on = await presentDay(work);
  const all = await openDuties(work, on, { person });
  const rows = all
    .filter((each) => each.duty !== 'control' || Date.parse(each.dueOn) - Date.parse(on) <= ahead)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, 50)
    .map(({ person: _, ...each }) => ({ ...each, isLate: each.dueOn < on }));
  return { rows };
}

/** What is open on a day, of everybody who owns something, of one person, or one duty alone. */
export async function openDuties(
  work: Work,
  on: string,
  only: { readonly person?: string; readonly id?: string } = {},
): Promise<OwnedDuty[]> {
  const asked = [only.person ?? null, only.id ?? null];
  const [controls, remedies, findings] = await Promise.all([
    work.sql<OwnedRow & { frequency: Frequency; from_on: string; last_on: string | null }>(
      `select c.control_id as id, c.owner_person, c.title, c.frequency, c.from_on, r.number, r.risk_id,
         (select max(done_on) from internal_control.executions e where e.control_id = c.control_id) as last_on
       from internal_control.controls c join internal_control.risks r using (risk_id)
       where c.owner_person is not null and c.figure is null and r.ended_on is null and c.from_on <= $3
         and (c.ended_on is null or c.ended_on > $3) and ($1::uuid is null or c.owner_person = $1)
         and ($2::uuid is null or c.control_id = $2)`,
      [...asked, on],
    ),
    work.sql<OwnedRow & { due_on: string }>(
      `select m.remedy_id as id, m.owner_person, m.title, m.due_on, coalesce(r.number, f.number) as number, m.risk_id, m.finding_id
       from internal_control.remedies m left join internal_control.risks r using (risk_id)
         left join internal_control.findings f using (finding_id)
       where m.owner_person is not null and m.done_on is null and r.ended_on is null and f.closed_on is null
         and ($1::uuid is null or m.owner_person = $1) and ($2::uuid is null or m.remedy_id = $2)`,
      asked,
    ),
    work.sql<OwnedRow & { due_on: string }>(
      `select finding_id as id, owner_person, title, answer_by as due_on, number, finding_id from internal_control.findings
       where owner_person is not null and answer_by is not null and answered_on is null and closed_on is null
         and ($1::uuid is null or owner_person = $1) and ($2::uuid is null or finding_id = $2)`,
      asked,
    ),
  ]);
  return [
    ...controls.map((row) => dutyOf('control', row, dueOn(row.frequency, row.last_on, row.from_on))),
    ...remedies.map((row) => dutyOf('remedy', row, row.due_on)),
    ...findings.map((row) => dutyOf('answer', row, row.due_on)),
  ];
}

interface OwnedRow {
  [column: string]: unknown;
  id: string;
  owner_person: string;
  title: string;
  number: number;
  risk_id?: string | null;
  finding_id?: string | null;
}

function dutyOf(duty: Duty, row: OwnedRow, day: string): OwnedDuty {
  const [risk, finding] = [row.risk_id ?? null, row.finding_id ?? null];
  return {
    duty,
    id: row.id,
    person: row.owner_person,
    title: row.title,
    number: risk === null ? findingNumber(row) : riskNumber(row),
    dueOn: day,
    risk,
    finding,
  };
}
