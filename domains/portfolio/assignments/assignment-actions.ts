// What is done with an assignment: given, corrected, its status set, put to use. Each is a line of its history.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../../platform/search/search.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { knownChange, knownMajor } from '../../service-desk/service-desk.ts';
import type * as contract from '../contract.ts';
import type { AssignmentPage } from '../contract.ts';
import { addStep, changesBetween, type Stepped } from '../steps.ts';
import { assignmentToChange } from './assignment-access.ts';
import { assignmentPage } from './assignment-queries.ts';
import type { AssignmentRecord } from './assignment-record.ts';
import { assignmentNumber } from './assignment-rows.ts';
import { type AssignmentStatus, isOver, nextStatuses, wantsReason } from './assignment-rules.ts';

export async function giveAssignment(
  work: Work,
  input: GivenOf<typeof contract.giveAssignment>,
): Promise<AssignmentPage> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('assignment-unit-unknown', 'unit', input.unit);
  const columns = {
    assignment_id: work.newId(),
    unit_code: input.unit,
    ...(await columnsOf(work, input)),
    status: 'not-started' as const,
    status_on: work.today,
    created_at: work.now,
    changed_at: work.now,
  };
  const names = Object.keys(columns);
  const [record] = await work.sql<AssignmentRecord>(
    // the names are columns of portfolio.assignments, written above
    `insert into portfolio.assignments (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`,
    Object.values(columns),
  );
  if (!record) throw new Error('an inserted assignment is returned');
  await addStep(work, steppedOf(record), 'given');
  await keepFindable(work, record);
  return assignmentPage(work, { assignment: record.assignment_id });
}

export async function changeAssignment(
  work: Work,
  input: GivenOf<typeof contract.changeAssignment>,
): Promise<AssignmentPage> {
  const record = await assignmentToChange(work, input.assignment, { version: input.version, onlyLeaders: true });
  const set = await columnsOf(work, input);
  const { owner_id: _, ...told } = set;
  const changes = changesBetween(record, told);
  if (changes !== null || set.owner_id !== record.owner_id) {
    const after = await update(work, record, set);
    await addStep(work, steppedOf(after), 'changed', { changes });
    await keepFindable(work, after);
  }
  return assignmentPage(work, input);
}

export async function setAssignmentStatus(
  work: Work,
  input: GivenOf<typeof contract.setAssignmentStatus>,
): Promise<AssignmentPage> {
  const record = await assignmentToChange(work, input.assignment, { version: input.version });
  const { expectedOn } = input;
  if (expectedOn && expectedOn < (await presentDay(work)) && !isOver(input.status))
    throw invalidField('expected-in-the-past', 'expectedOn', expectedOn);
  await moveTo(work, record, input.status, input.reason, expectedOn === undefined ? {} : { expected_on: expectedOn });
  return assignmentPage(work, input);
}

export async function deployAssignment(
  work: Work,
  input: GivenOf<typeof contract.deployAssignment>,
): Promise<AssignmentPage> {
  const record = await assignmentToChange(work, input.assignment, { version: input.version });
  if (input.deployedOn > work.today) throw invalidField('deployed-in-the-future', 'deployedOn', input.deployedOn);
  if (input.deployment === 'with-trouble' && input.text === '')
    throw invalidField('trouble-needs-words', 'text', input.text);
  const named = await namedBy(work, record, input);
  const told = {
    deployed_on: input.deployedOn,
    deployment: input.deployment,
    deployment_text: input.text,
    review: input.review,
  };
  const after = await update(work, record, { ...told, ...named.set });
  const changes = { ...changesBetween(record, told), ...named.changes };
  await addStep(work, steppedOf(after), 'deployed', {
    text: input.text,
    changes: Object.keys(changes).length === 0 ? null : changes,
  });
  return assignmentPage(work, input);
}

/** Sets the status with its reason as a step; the same status with the same reason changes nothing. */
export async function moveTo(
  work: Work,
  record: AssignmentRecord,
  status: AssignmentStatus,
  reason: string,
  more: { readonly expected_on?: string | null } = {},
): Promise<void> {
  if (wantsReason(status) && reason === '')
    throw new Refusal('invalid', 'status-needs-reason', { status }, [
      { path: 'reason', code: 'status-needs-reason', message: status },
    ]);
  if (status !== record.status && !nextStatuses(record.status).includes(status))
    throw new Refusal('conflict', 'status-not-from-here', { status: record.status });
  const set = {
    status,
    reason,
    ...(status === record.status ? {} : { status_on: work.today }),
    ...more,
  };
  const { status_on: _, ...told } = set;
  const changes = changesBetween(record, told);
  if (changes === null) return;
  const after = await update(work, record, set);
  await addStep(work, steppedOf(after), status === record.status ? 'changed' : 'status', { text: reason, changes });
}

/** The assignment as its history knows it. */
export function steppedOf(record: AssignmentRecord): Stepped {
  return { kind: 'assignment', id: record.assignment_id, state: record.status, unit: record.unit_code };
}

/** An assignment as the one search finds it: guarded as its page is for those who read its unit's. */
export function searchEntry(
  record: Pick<AssignmentRecord, 'assignment_id' | 'number' | 'title' | 'goal' | 'giver' | 'unit_code'>,
) {
  return {
    kind: 'assignment',
    id: record.assignment_id,
    title: `${assignmentNumber(record.number)} ${record.title}`,
    body: [record.goal, record.giver].filter((part) => part !== '').join(' '),
    address: `/portfolio/assignments/${record.assignment_id}`,
    permission: 'portfolio.read-assignments',
    unit: record.unit_code,
  };
}

/** The change and the review that are named now, with what the history calls them. */
async function namedBy(work: Work, record: AssignmentRecord, input: GivenOf<typeof contract.deployAssignment>) {
  const set: Partial<Pick<AssignmentRecord, 'review_major' | 'deployed_change'>> = {};
  const changes: Record<string, readonly [string | null, string | null]> = {};
  const named = [
    ['review_major', input.reviewMajor, 'reviewMajor', 'review-major-unknown', knownMajor],
    ['deployed_change', input.change, 'change', 'change-unknown', knownChange],
  ] as const;
  for (const [column, given, field, refusal, known] of named) {
    const was = record[column];
    if (given === undefined || given === was) continue;
    const [before, now] = [was ? await known(work, was) : null, given ? await known(work, given) : null];
    if (given && !now) throw invalidField(refusal, field, given);
    set[column] = given;
    changes[column] = [before?.number ?? null, now?.number ?? null];
  }
  return { set, changes };
}

async function update(work: Work, record: AssignmentRecord, set: Partial<AssignmentRecord>): Promise<AssignmentRecord> {
  const names = Object.keys(set);
  const [after] = await work.sql<AssignmentRecord>(
    // the names are columns of portfolio.assignments, written in this file
    `update portfolio.assignments set ${names.map((name, at) => `${name} = $${at + 3}`).join(', ')},
       version = version + 1, changed_at = $2 where assignment_id = $1 returning *`,
    [record.assignment_id, work.now, ...Object.values(set)],
  );
  if (!after) throw new Error('a locked assignment is updated');
  return after;
}

type Said = Omit<GivenOf<typeof contract.changeAssignment>, 'assignment' | 'version'>;

async function columnsOf(work: Work, input: Said) {
  const owner = input.owner === null ? null : await nameOfPerson(work, input.owner);
  if (input.owner !== null && owner === null) throw invalidField('assignment-owner-unknown', 'owner', input.owner);
  if (input.startsOn && input.deadlineOn && input.deadlineOn < input.startsOn)
    throw invalidField('deadline-before-start', 'deadlineOn', input.deadlineOn);
  return {
    title: input.title,
    giver: input.giver,
    goal: input.goal,
    decision_body: input.decisionBody,
    owner_id: input.owner,
    owner_name: owner,
    decided_on: input.decidedOn,
    starts_on: input.startsOn,
    deadline_on: input.deadlineOn,
  };
}

function keepFindable(work: Work, record: AssignmentRecord): Promise<void> {
  return keepSearchEntries(work, [searchEntry(record)]);
}
