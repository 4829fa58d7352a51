// Assignments as the database keeps them, and as rows of a list.

import { presentDay } from '../../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { AssignmentRow } from '../contract.ts';
import { mayReadAt, mayStep } from './assignment-access.ts';
import type { AssignmentRecord } from './assignment-record.ts';
import { latenessOf, nextStatuses } from './assignment-rules.ts';

/** */
export function assignmentNumber(number: number | string): string {
  return `A-${number}`;
}

/** What an assignment waits for, and how the other one is called; the other's unit and owner decide who sees its title. */
export interface WaitRecord {
  [column: string]: unknown;
  dependency_id: string;
  assignment_id: string;
  on_assignment_id: string | null;
  on_text: string;
  kind: 'resource' | 'delivery' | 'decision';
  begun_on: string;
  ended_on: string | null;
  other_number: string | null;
  other_title: string | null;
  other_unit: string | null;
  other_owner: string | null;
}

/** The dependencies of these assignments, the oldest first; `all` with those that are over. */
export function waitsOf(work: Work, ids: readonly string[], all = false): Promise<WaitRecord[]> {
  return work.sql<WaitRecord>(
    `select d.*, o.number as other_number, o.title as other_title, o.unit_code as other_unit, o.owner_id as other_owner
     from portfolio.dependencies d left join portfolio.assignments o on o.assignment_id = d.on_assignment_id
     where d.assignment_id = any($1) and ($2 or d.ended_on is null) order by d.begun_on, d.dependency_id`,
    [ids, all],
  );
}

/** What it waits for, in words; the title of another assignment only for whoever may see that one. */
export function waitText(work: Work, wait: WaitRecord): string {
  if (wait.on_assignment_id === null) return wait.on_text;
  const number = assignmentNumber(wait.other_number ?? '');
  const title = seesOther(work, wait) ? `${number} ${wait.other_title ?? ''}` : number;
  return wait.on_text === '' ? title : `${title}: ${wait.on_text}`;
}

export function seesOther(work: Work, wait: WaitRecord): boolean {
  return mayReadAt(work, { unit_code: wait.other_unit ?? '', owner_id: wait.other_owner });
}

/** Records as rows of a list. */
export async function shownRows(work: Work, records: readonly AssignmentRecord[]): Promise<AssignmentRow[]> {
  const ids = records.map((record) => record.assignment_id);
  const [day, waits, told] = await Promise.all([
    presentDay(work),
    waitsOf(work, ids),
    work.sql<{ assignment_id: string; month: string }>(
      'select assignment_id, max(month) as month from portfolio.assignment_texts where assignment_id = any($1) group by 1',
      [ids],
    ),
  ]);
  const tree = work.part(unitTreeKey);
  return records.map((record) => {
    const { state, days } = latenessOf(
      {
        status: record.status,
        deadlineOn: record.deadline_on,
        expectedOn: record.expected_on,
        statusOn: record.status_on,
      },
      day,
    );
    const month = told.find((each) => each.assignment_id === record.assignment_id)?.month;
    return {
      assignment: record.assignment_id,
      number: assignmentNumber(record.number),
      title: record.title,
      unit: record.unit_code,
      unitName: tree.unit(record.unit_code)?.name ?? record.unit_code,
      giver: record.giver,
      owner: record.owner_name,
      status: record.status,
      reason: record.reason,
      statusOn: record.status_on,
      startsOn: record.starts_on,
      deadlineOn: record.deadline_on,
      expectedOn: record.expected_on,
      lateness: state,
      days,
      waitsFor: waits.filter((each) => each.assignment_id === record.assignment_id).map((each) => waitText(work, each)),
      deployment: record.deployment,
      toldFor: month ?? null,
      version: record.version,
      next: nextStatuses(record.status),
      maySetStatus: mayStep(work, record),
    };
  });
}
