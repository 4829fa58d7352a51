// What is said of an assignment for a period and what it waits for. A text is written once and used in every report of its
// period; a figure in it is one the writer may see, or stood there already.
import { figuresIn } from '../../../platform/documents/text-body-rules.ts';
import { figureFor } from '../../../platform/figures/figure-values.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { AssignmentPage } from '../contract.ts';
import { addStep } from '../steps.ts';
import { assignmentToChange, mayReadAt } from './assignment-access.ts';
import { moveTo, steppedOf } from './assignment-actions.ts';
import { assignmentPage } from './assignment-queries.ts';
import type { AssignmentRecord } from './assignment-record.ts';
import { assignmentNumber, waitsOf, waitText } from './assignment-rows.ts';
import { circleBy, wantsReason } from './assignment-rules.ts';

type Told = GivenOf<typeof contract.tellAssignment>;

export async function tellAssignment(work: Work, input: Told): Promise<{ version: number }> {
  const record = await assignmentToChange(work, input.assignment);
  if (input.month > work.today.slice(0, 7)) throw invalidField('month-not-begun', 'month', input.month);
  const [before] = await work.sql<{ version: number; body: Told['body']; by_name: string | null }>(
    `select version, body, by_name from portfolio.assignment_texts where assignment_id = $1 and month = $2
     order by version desc limit 1`,
    [input.assignment, input.month],
  );
  if ((before?.version ?? 0) !== input.after)
    throw new Refusal('conflict', 'text-told-meanwhile', { name: before?.by_name ?? '', month: input.month });
  checkFigures(work, record.unit_code, input.body, before?.body);
  if (wantsReason(input.status) && input.reason === '')
    throw new Refusal('invalid', 'status-needs-reason', { status: input.status }, [
      { path: 'reason', code: 'status-needs-reason', message: input.status },
    ]);
  // what is said of an earlier month is not how it stands now
  const isNow = await isNewest(work, input);
  if (isNow) await moveTo(work, record, input.status, input.reason);
  await keepText(work, record, input);
  const state = isNow ? input.status : record.status;
  await addStep(work, { ...steppedOf(record), state }, 'told', { text: input.month });
  return { version: input.after + 1 };
}

export async function addDependency(
  work: Work,
  input: GivenOf<typeof contract.addDependency>,
): Promise<AssignmentPage> {
  // one at a time: two people could close a circle together
  await work.sql("select pg_advisory_xact_lock(hashtext('portfolio.dependencies'))");
  const record = await assignmentToChange(work, input.assignment);
  if (input.on === null && input.text === '') throw invalidField('waits-for-nothing', 'text', '');
  if (input.on !== null) await checkOther(work, record, input.on);
  await work.sql(
    `insert into portfolio.dependencies (dependency_id, assignment_id, on_assignment_id, on_text, kind, begun_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [work.newId(), input.assignment, input.on, input.text, input.kind, work.today],
  );
  const added = (await waitsOf(work, [input.assignment])).at(-1);
  await addStep(work, steppedOf(record), 'waits', { text: added ? waitText(work, added) : '' });
  return assignmentPage(work, input);
}

export async function endDependency(
  work: Work,
  input: GivenOf<typeof contract.endDependency>,
): Promise<AssignmentPage> {
  const record = await assignmentToChange(work, input.assignment);
  const wait = (await waitsOf(work, [input.assignment])).find((each) => each.dependency_id === input.dependency);
  if (!wait) throw new Refusal('not-found', 'no-such-dependency');
  await work.sql('update portfolio.dependencies set ended_on = $2 where dependency_id = $1', [
    input.dependency,
    work.today,
  ]);
  await addStep(work, steppedOf(record), 'waits-no-longer', { text: waitText(work, wait) });
  return assignmentPage(work, input);
}

/** A figure that stood there may stay; a new one must be one the writer may see. */
function checkFigures(work: Work, unit: string, body: Told['body'], before: Told['body'] | undefined): void {
  const known = new Set(before ? figuresIn(before).map((each) => each.figure) : []);
  for (const { figure } of figuresIn(body)) if (!known.has(figure)) figureFor(work, figure, unit);
}

async function isNewest(work: Work, { assignment, month }: Told): Promise<boolean> {
  const [later] = await work.sql<{ month: string }>(
    'select month from portfolio.assignment_texts where assignment_id = $1 and month > $2 limit 1',
    [assignment, month],
  );
  return later === undefined;
}

async function keepText(work: Work, record: AssignmentRecord, input: Told): Promise<void> {
  const waits = await waitsOf(work, [record.assignment_id]);
  await work.sql(
    `insert into portfolio.assignment_texts (assignment_id, month, version, status, reason, waits_for, body, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      record.assignment_id,
      input.month,
      input.after + 1,
      input.status,
      input.reason,
      waits.map(plainWait).join('; '),
      JSON.stringify(input.body),
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
}

/** As a report says it: the words where there are some, else the other assignment's title. */
function plainWait(wait: Awaited<ReturnType<typeof waitsOf>>[number]): string {
  return wait.on_text || (wait.other_title ?? '');
}

async function checkOther(work: Work, record: AssignmentRecord, on: string): Promise<void> {
  const [other] = await work.sql<AssignmentRecord>('select * from portfolio.assignments where assignment_id = $1', [
    on,
  ]);
  if (!other || !mayReadAt(work, other)) throw invalidField('other-assignment-unknown', 'on', on);
  const known = await work.sql<{ waits: string; on: string }>(
    `select assignment_id as waits, on_assignment_id as "on" from portfolio.dependencies
     where on_assignment_id is not null and ended_on is null`,
  );
  if (known.some((each) => each.waits === record.assignment_id && each.on === on))
    throw new Refusal('conflict', 'waits-already', { number: assignmentNumber(other.number) });
  const circle = circleBy(known, { waits: record.assignment_id, on });
  if (circle === null) return;
  const rows = await work.sql<{ assignment_id: string; number: string }>(
    'select assignment_id, number from portfolio.assignments where assignment_id = any($1)',
    [circle],
  );
  const names = circle.map((id) => assignmentNumber(rows.find((row) => row.assignment_id === id)?.number ?? ''));
  throw new Refusal('conflict', 'waits-in-a-circle', {
    circle: [assignmentNumber(record.number), ...names].join(' → '),
  });
}
