// The division's eight assignments as its report tells them, and four of its sections' that were put to use this year, one of
// them with trouble.
import type { ExamplePerson } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { searchEntry } from './assignments/assignment-actions.ts';
import type { AssignmentStatus } from './assignments/assignment-rules.ts';
import { bodyOf } from './assignments/written-text-rules.ts';
import { type ExampleAssignment, exampleAssignments } from './example-assignment-texts.ts';
import { atWork, type ExampleStep, insertRows, member, nameOf, personId, stepRows } from './example-rows.ts';

/** The id of an assignment by its title, for tests and the other parts of the example. */
export function exampleAssignmentId(title: string): string {
  return stableId('assignment', title);
}

export async function loadAssignments(work: Work): Promise<void> {
  const rows = exampleAssignments.map(recordOf);
  await insertRows(work, 'portfolio.assignments', rows);
  await work.sql("select setval('portfolio.assignment_numbers', $1)", [firstNumber + rows.length - 1]);
  await insertRows(work, 'portfolio.assignment_texts', exampleAssignments.flatMap(textsOf));
  await insertRows(work, 'portfolio.dependencies', exampleAssignments.flatMap(dependenciesOf));
  await insertRows(work, 'portfolio.steps', stepRows(exampleAssignments.flatMap(stepsOf)));
  await keepSearchEntries(work, rows.map(searchEntry));
}

const firstNumber = 101;
const controller = member('Strandmark');
const head = member('Ljungsele');

function recordOf(each: ExampleAssignment, index: number) {
  const last = each.told.at(-1);
  const put = each.deployed;
  const status: AssignmentStatus = put ? 'done' : (last?.status ?? 'not-started');
  const began = each.told.findIndex((told) => told.status === last?.status);
  return {
    assignment_id: exampleAssignmentId(each.title),
    number: String(firstNumber + index),
    unit_code: each.unit,
    title: each.title,
    giver: each.giver,
    decision_body: each.decisionBody ?? '',
    goal: each.goal,
    owner_id: each.owner ? personId(member(each.owner)) : null,
    owner_name: each.owner ? nameOf(member(each.owner)) : null,
    decided_on: each.decidedOn,
    starts_on: each.startsOn,
    deadline_on: each.deadlineOn,
    expected_on: each.expectedOn ?? null,
    status,
    reason: put ? '' : (last?.reason ?? ''),
    status_on: put?.on ?? each.told[began]?.on ?? each.decidedOn,
    deployed_on: put?.on ?? null,
    deployment: put ? (put.trouble ? 'with-trouble' : 'without-trouble') : null,
    deployment_text: put?.trouble ?? '',
    review: '',
    review_major: put?.major ? stableId('major-incident', put.major) : null,
    version: 1 + each.told.length + (put ? 1 : 0),
    created_at: atWork(each.decidedOn),
    changed_at: atWork(put?.on ?? last?.on ?? each.decidedOn),
  };
}

function textsOf(each: ExampleAssignment): object[] {
  return each.told.map((told) => ({
    assignment_id: exampleAssignmentId(each.title),
    month: told.month,
    version: 1,
    status: told.status,
    reason: told.reason ?? '',
    waits_for: told.waitsFor ?? '',
    body: bodyOf(told.text),
    at: atWork(told.on),
    by_id: null,
    by_name: nameOf(tellerOf(each)),
  }));
}

function dependenciesOf(each: ExampleAssignment): object[] {
  return (each.waits ?? []).map((wait) => ({
    dependency_id: stableId('assignment-dependency', `${each.title} ${wait.text}`),
    assignment_id: exampleAssignmentId(each.title),
    on_assignment_id: wait.on ? exampleAssignmentId(wait.on) : null,
    on_text: wait.text,
    kind: wait.kind,
    begun_on: wait.from,
    ended_on: null,
  }));
}

function stepsOf(each: ExampleAssignment) {
  const of = { id: exampleAssignmentId(each.title), kind: 'assignment', unit: each.unit };
  let state: AssignmentStatus = 'not-started';
  const steps: ExampleStep[] = [{ ...of, on: each.decidedOn, what: 'given', state, by: head, text: '' }];
  for (const told of each.told) {
    if (told.status !== state)
      steps.push({
        ...of,
        on: told.on,
        what: 'status',
        state: told.status,
        by: tellerOf(each),
        text: told.reason ?? '',
      });
    state = told.status;
    steps.push({ ...of, on: told.on, what: 'told', state, by: tellerOf(each), text: told.month });
  }
  const put = each.deployed;
  if (put) {
    steps.push({ ...of, on: put.on, what: 'deployed', state, by: tellerOf(each), text: put.trouble ?? '' });
    steps.push({ ...of, on: put.on, what: 'status', state: 'done', by: tellerOf(each), text: '' });
  }
  return steps;
}

function tellerOf(each: ExampleAssignment): ExamplePerson {
  return each.owner ? member(each.owner) : controller;
}
