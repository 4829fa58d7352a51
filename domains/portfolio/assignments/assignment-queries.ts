// Assignments as lists, pages, files, and as reports say them.

import type { OutColumn, OutRow } from '../../../formats/tables/out-columns.ts';
import { anywhere, conditions } from '../../../platform/database/list-conditions.ts';
import type { Period } from '../../../platform/figures/period.ts';
import { periodOf } from '../../../platform/figures/period.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { knownChange, knownMajor } from '../../service-desk/service-desk.ts';
import type * as contract from '../contract.ts';
import type { AssignmentPage, ToldAssignment } from '../contract.ts';
import { stepsOf } from '../steps.ts';
import { allowedSteps, assignmentFor, mayReadAt } from './assignment-access.ts';
import type { AssignmentRecord } from './assignment-record.ts';
import { assignmentNumber, seesOther, shownRows, waitsOf, waitText } from './assignment-rows.ts';
import { isOver, textFor } from './assignment-rules.ts';
import { assignmentColumns, latenessWords, statusWords } from './assignment-words.ts';

type Filters = Omit<GivenOf<typeof contract.exportAssignments>, 'format'>;

export async function listAssignments(
  work: Work,
  input: GivenOf<typeof contract.listAssignments>,
): Promise<AnswerOf<typeof contract.listAssignments>> {
  const { records, next } = await assignmentPageOf(work, input, input.after ?? null, input.limit);
  const rows = await shownRows(work, records);
  return { rows, next, on: await presentDay(work), mayGive: work.policy.may('portfolio.lead-assignments') };
}

export async function exportAssignments(
  work: Work,
  input: GivenOf<typeof contract.exportAssignments>,
): Promise<FileAnswer> {
  const words = assignmentColumns[work.language];
  const columns: OutColumn[] = [
    ...[words.number, words.title, words.unit, words.giver, words.owner, words.status, words.reason].map(textColumn),
    ...[words.startsOn, words.deadlineOn, words.expectedOn].map((heading) => ({ heading, kind: 'date' as const })),
    textColumn(words.lateness),
    { heading: words.days, kind: 'integer' },
    textColumn(words.waitsFor),
  ];
  return tableFile(input.format, words.file, columns, exportRows(work, input));
}

export async function assignmentPage(work: Work, input: { assignment: string }): Promise<AssignmentPage> {
  const record = await assignmentFor(work, input.assignment);
  const [[row], waits, waiting, texts, steps] = await Promise.all([
    shownRows(work, [record]),
    waitsOf(work, [record.assignment_id], true),
    work.sql<AssignmentRecord>(
      `select a.* from portfolio.dependencies d join portfolio.assignments a using (assignment_id)
       where d.on_assignment_id = $1 and d.ended_on is null order by a.number`,
      [record.assignment_id],
    ),
    toldOf(work, [record.assignment_id]),
    stepsOf(work, record.assignment_id),
  ]);
  if (!row) throw new Error('a loaded assignment is shown');
  return {
    ...row,
    goal: record.goal,
    decisionBody: record.decision_body,
    decidedOn: record.decided_on,
    ownerPerson: record.owner_id,
    deployedOn: record.deployed_on,
    deploymentText: record.deployment_text,
    review: record.review,
    reviewOf: record.review_major === null ? null : await knownMajor(work, record.review_major),
    deployedBy: record.deployed_change === null ? null : await knownChange(work, record.deployed_change),
    dependencies: waits.map((each) => ({
      dependency: each.dependency_id,
      assignment: each.on_assignment_id !== null && seesOther(work, each) ? each.on_assignment_id : null,
      text: waitText(work, each),
      kind: each.kind,
      begunOn: each.begun_on,
      endedOn: each.ended_on,
    })),
    waitedOnBy: waiting
      .filter((each) => mayReadAt(work, each))
      .map((each) => ({
        assignment: each.assignment_id,
        number: assignmentNumber(each.number),
        title: each.title,
      })),
    texts: texts.map(saidOf),
    steps,
    allowed: allowedSteps(work, record),
  };
}

export async function listToldAssignments(work: Work, input: GivenOf<typeof contract.listToldAssignments>) {
  return {
    assignments: await assignmentsTold(work, input.unit, periodOf(input.period)),
    mayTell: work.policy.may('portfolio.lead-assignments', input.unit),
  };
}

/**
 * The unit's assignments as a report of the period says them, in the order they were given; without those that were over
 * before it began. For other domains: who may read the report is decided there.
 */
export async function assignmentsTold(work: Work, unit: string, period: Period): Promise<ToldAssignment[]> {
  const records = await work.sql<AssignmentRecord>(
    'select * from portfolio.assignments where unit_code = $1 order by number',
    [unit],
  );
  const texts = await toldOf(
    work,
    records.map((record) => record.assignment_id),
  );
  return records
    .filter((record) => !(isOver(record.status) && record.status_on < `${period.from}-01`))
    .map((record) => {
      const own = texts.filter((each) => each.assignment_id === record.assignment_id);
      const current = textFor(own, period.to);
      return {
        assignment: record.assignment_id,
        number: assignmentNumber(record.number),
        title: record.title,
        giver: record.giver,
        decisionBody: record.decision_body,
        decidedOn: record.decided_on,
        deadlineOn: record.deadline_on,
        current: current ? saidOf(current) : null,
        isStale: current !== undefined && current.month < period.from,
        writtenVersion: current?.month === period.to ? current.version : 0,
      };
    });
}

interface TextRecord {
  [column: string]: unknown;
  assignment_id: string;
  month: string;
  version: number;
  status: AssignmentRecord['status'];
  reason: string;
  waits_for: string;
  body: AssignmentPage['texts'][number]['body'];
  at: Date;
  by_name: string | null;
}

function toldOf(work: Work, ids: readonly string[]): Promise<TextRecord[]> {
  return work.sql<TextRecord>(
    'select * from portfolio.assignment_texts where assignment_id = any($1) order by month desc, version desc',
    [ids],
  );
}

function saidOf(text: TextRecord): AssignmentPage['texts'][number] {
  return {
    month: text.month,
    version: text.version,
    status: text.status,
    reason: text.reason,
    waitsFor: text.waits_for,
    body: text.body,
    at: text.at.toISOString(),
    by: text.by_name ?? '',
  };
}

const sorts = {
  number: { column: 'a.number', type: 'bigint', down: false },
  deadline: { column: "coalesce(a.deadline_on, 'infinity'::date)", type: 'date', down: false },
  changed: { column: 'a.changed_at', type: 'timestamptz', down: true },
} as const;

const assignmentMark = listMark('assignments', 'whole');

async function assignmentPageOf(work: Work, filters: Filters, mark: string | null, limit: number) {
  const [after] = assignmentMark.read(mark) ?? [null];
  const asked = conditions();
  narrow(work, filters, asked, await presentDay(work));
  const { column, type, down } = sorts[filters.sort];
  if (after !== null) {
    const [last] = await work.sql<{ key: string }>(
      `select (${column})::text as key from portfolio.assignments a where a.number = $1`,
      [after],
    );
    asked.when(`(${column}, a.number) ${down ? '<' : '>'} (?::${type}, ?::bigint)`, last?.key ?? null, after);
  }
  const direction = down ? 'desc' : 'asc';
  const found = await work.sql<AssignmentRecord>(
    `select a.* from portfolio.assignments a where ${asked.sql()}
     order by ${column} ${direction}, a.number ${direction} limit ${limit + 1}`,
    asked.values,
  );
  const { rows: records, next } = assignmentMark.page(found, limit, (row) => [Number(row.number)]);
  return { records, next };
}

function narrow(work: Work, filters: Filters, asked: ReturnType<typeof conditions>, day: string): void {
  const units = work.policy.unitsWith('portfolio.read-assignments');
  const me = work.actor?.personId ?? null;
  if (units !== 'all') asked.when('(a.unit_code = any(?) or a.owner_id = ?)', units, me);
  if (filters.mine) asked.when('a.owner_id = ?', me);
  if (filters.reviewMajor) asked.when('a.review_major = ?', filters.reviewMajor);
  if (filters.change) asked.when('a.deployed_change = ?', filters.change);
  if (filters.unit) asked.when('a.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.status === 'open') asked.when("a.status not in ('done', 'cancelled')");
  else if (filters.status !== 'all') asked.when('a.status = ?', filters.status);
  if (filters.late) asked.when("a.deadline_on < ?::date and a.status not in ('done', 'cancelled')", day);
  if (filters.search) {
    const found = anywhere(filters.search);
    const number = /^a-?(\d{1,12})$/i.exec(filters.search)?.[1];
    if (number) asked.when('a.number = ?', number);
    else
      asked.when(
        '(a.title ilike ? or a.giver ilike ? or a.goal ilike ? or a.owner_name ilike ?)',
        found,
        found,
        found,
        found,
      );
  }
}

async function* exportRows(work: Work, filters: Filters): AsyncGenerator<OutRow> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof assignmentPageOf>> = await assignmentPageOf(work, filters, after, 500);
    for (const row of await shownRows(work, page.records))
      yield [
        row.number,
        row.title,
        row.unitName,
        row.giver,
        row.owner,
        statusWords[row.status][work.language],
        row.reason,
        row.startsOn,
        row.deadlineOn,
        row.expectedOn,
        latenessWords[row.lateness][work.language],
        row.days,
        row.waitsFor.join('; '),
      ];
    after = page.next;
  } while (after !== null);
}

function textColumn(heading: string): OutColumn {
  return { heading, kind: 'text' };
}
