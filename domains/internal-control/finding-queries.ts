// Findings as their list and page show them.

import { tableFile } from '../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { FindingPage, FindingRow } from './contract.ts';
import { findingFor, isOwn, ownerAsked, unitsToRead } from './control-access.ts';
import { controlWords } from './control-words.ts';
import { carryOut, manage } from './field-contract.ts';
import { shownRemedy } from './risk-queries.ts';
import { type FindingRecord, findingNumber, namesOfOwners, type RemedyRecord, shownOwner } from './risk-rows.ts';

type Filters = Omit<GivenOf<typeof contract.exportFindings>, 'format'>;
const mark = listMark('audit-findings', 'whole');

export async function findingList(
  work: Work,
  input: GivenOf<typeof contract.listFindings>,
): Promise<AnswerOf<typeof contract.listFindings>> {
  return { ...(await listPage(work, input, input.after ?? null, input.limit)), mayManage: work.policy.may(manage) };
}

export function exportFindings(work: Work, input: GivenOf<typeof contract.exportFindings>): Promise<FileAnswer> {
  const words = controlWords[work.language];
  const columns = words.findingColumns.map((heading) => ({ heading, kind: 'text' as const }));
  return Promise.resolve(tableFile(input.format, words.findings, columns, rowsOfFile(work, input)));
}

export async function findingPage(work: Work, input: { finding: string }): Promise<FindingPage> {
  const record = await findingFor(work, input.finding);
  const on = await presentDay(work);
  const remedies = await work.sql<RemedyRecord>(
    'select * from internal_control.remedies where finding_id = $1 order by due_on, remedy_id',
    [record.finding_id],
  );
  const names = await namesOfOwners(work, [record, ...remedies]);
  const isOpen = record.closed_on === null;
  const mayCarryOut = isOpen && work.policy.may(carryOut, record.unit_code);
  return {
    ...rowOf(work, record, { remedies, names, on }),
    text: record.text,
    reference: record.reference,
    answer: record.answer,
    answeredOn: record.answered_on,
    closedOn: record.closed_on,
    closing: record.closing,
    version: record.version,
    remedies: remedies.map((each) => shownRemedy(work, each, { names, on, unit: record.unit_code })),
    mayManage: isOpen && work.policy.may(manage, record.unit_code),
    mayAnswer: mayCarryOut || (isOpen && isOwn(work, record)),
    mayCarryOut,
  };
}

async function* rowsOfFile(work: Work, filters: Filters): AsyncGenerator<(string | null)[]> {
  const words = controlWords[work.language];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(work, filters, after, 500);
    for (const row of page.rows)
      yield [
        row.number,
        row.title,
        row.unit,
        row.source,
        words.grades[row.grade],
        row.reportedOn,
        row.answerBy,
        row.owner || row.ownerName,
        words.findingStates[row.state],
        String(row.openRemedies),
      ];
    after = page.next;
  } while (after !== null);
}

async function listPage(work: Work, filters: Filters, after: string | null, limit: number) {
  const [first] = mark.read(after) ?? [null];
  const found = await work.sql<FindingRecord>(
    `select f.* from internal_control.findings f where ($1::text[] is null or unit_code = any($1))
       and case $2 when 'all' then true when 'not-closed' then closed_on is null when 'closed' then closed_on is not null
         when 'answered' then closed_on is null and answered_on is not null else closed_on is null and answered_on is null end
       and ($3::text is null or strpos(lower(title || ' ' || text || ' ' || source || ' ' || reference || ' G-' || number), lower($3)) > 0)
       and ($4::bigint is null or number < $4)
       and ($6::uuid is null or owner_person = $6
         or exists (select 1 from internal_control.remedies m
           where m.finding_id = f.finding_id and m.owner_person = $6 and m.done_on is null))
     order by number desc limit $5`,
    [unitsToRead(work), filters.state, filters.search || null, first, limit + 1, ownerAsked(work, filters)],
  );
  const on = await presentDay(work);
  const { rows, next } = mark.page(found, limit, ({ number }) => [number]);
  const remedies = await work.sql<RemedyRecord>('select * from internal_control.remedies where finding_id = any($1)', [
    rows.map(({ finding_id }) => finding_id),
  ]);
  const names = await namesOfOwners(work, rows);
  return { rows: rows.map((record) => rowOf(work, record, { remedies, names, on })), next };
}

type Beside = { remedies: readonly RemedyRecord[]; names: ReadonlyMap<string, string>; on: string };

function rowOf(work: Work, record: FindingRecord, { remedies, names, on }: Beside): FindingRow {
  const open = remedies.filter((each) => each.finding_id === record.finding_id && each.done_on === null);
  const isUnanswered = record.closed_on === null && record.answered_on === null;
  return {
    finding: record.finding_id,
    number: findingNumber(record),
    title: record.title,
    unit: record.unit_code,
    unitName: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    source: record.source,
    grade: record.grade,
    state: record.closed_on ? 'closed' : record.answered_on ? 'answered' : 'open',
    reportedOn: record.reported_on,
    answerBy: record.answer_by,
    ...shownOwner(record, names),
    openRemedies: open.length,
    isLate:
      open.some(({ due_on }) => due_on < on) || (isUnanswered && record.answer_by !== null && record.answer_by < on),
  };
}
