// Needs as lists, files and pages.
import type { OutRow } from '../../../formats/tables/out-columns.ts';
import { anywhere, conditions } from '../../../platform/database/list-conditions.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { knownComponents, objectByCode } from '../../objects/objects.ts';
import { assignmentNumber } from '../assignments/assignment-rows.ts';
import type * as contract from '../contract.ts';
import type { NeedRight, PortfolioNeedPage } from '../contract.ts';
import { stepsOf } from '../steps.ts';
import { likest, piecesOf } from './likeness-rules.ts';
import { describedOf, isTeller, leads, type NeedRecord, needFor, needNumber, shownNeeds } from './need-rows.ts';
import { criteriaOf, isOpenNeed, nextNeedStates } from './need-rules.ts';
import { needColumns, needStateWords } from './need-words.ts';
import { studyOf } from './study-rows.ts';

type Filters = Omit<GivenOf<typeof contract.exportNeeds>, 'format'>;

export async function listNeeds(
  work: Work,
  input: GivenOf<typeof contract.listNeeds>,
): Promise<AnswerOf<typeof contract.listNeeds>> {
  const { records, next } = await needPageOf(work, input, input.after ?? null, input.limit);
  return { rows: await shownNeeds(work, records), next, mayTell: work.policy.may('portfolio.tell-needs') };
}

export async function exportNeeds(work: Work, input: GivenOf<typeof contract.exportNeeds>): Promise<FileAnswer> {
  const words = needColumns[work.language];
  const headings = [
    words.number,
    words.title,
    words.unit,
    words.by,
    words.toldOn,
    words.state,
    words.problem,
    words.effect,
  ];
  const columns = [
    ...headings.map((heading) => ({ heading, kind: 'text' as const })),
    { heading: words.volume, kind: 'integer' as const },
    { heading: words.criteria, kind: 'integer' as const },
    { heading: words.object, kind: 'text' as const },
    { heading: words.system, kind: 'text' as const },
  ];
  return tableFile(input.format, words.file, columns, exportRows(work, input));
}

export async function needPage(work: Work, input: { need: string }): Promise<PortfolioNeedPage> {
  const record = await needFor(work, input.need);
  const isLeader = leads(work, record);
  const [[row], joined, study, steps, alike, [assignment], systems] = await Promise.all([
    shownNeeds(work, [record]),
    work.sql<NeedRecord>('select * from portfolio.needs where joined_to = $1 order by number', [record.need_id]),
    studyOf(work, record.need_id),
    stepsOf(work, record.need_id),
    isLeader ? alikeTo(work, record) : [],
    work.sql<{ number: number; title: string }>(
      'select number, title from portfolio.assignments where assignment_id = $1',
      [record.assignment_id],
    ),
    knownComponents(work, record.component_id ? [record.component_id] : []),
  ]);
  const system = systems.get(record.component_id ?? '');
  if (!row) throw new Error('a loaded need is shown');
  return {
    ...row,
    problem: record.problem,
    effect: record.effect,
    measure: record.measure,
    concerned: record.concerned,
    volume: record.volume,
    today: record.today,
    anchoredWith: record.anchored_with,
    object: record.object_code,
    system: system ? { component: system.component, code: system.code, name: system.name } : null,
    about: record.object_code === '' ? null : await objectByCode(work, record.object_code),
    criteriaList: criteriaOf(describedOf(record)),
    case: record.case_id,
    assignment:
      assignment && record.assignment_id
        ? {
            assignment: record.assignment_id,
            number: assignmentNumber(assignment.number),
            title: assignment.title,
          }
        : null,
    joined: joined.map((each) => ({
      need: each.need_id,
      number: needNumber(each.number),
      title: each.title,
      by: each.by_name,
    })),
    alike,
    study: study ?? null,
    steps,
    next: isLeader && record.joined_to === null ? [...nextNeedStates(record.state)] : [],
    allowed: rightsIn(work, record, study !== undefined),
  };
}

function rightsIn(work: Work, record: NeedRecord, hasStudy: boolean): NeedRight[] {
  const isLeader = leads(work, record);
  const mayDescribe = isLeader || (isTeller(work, record) && ['new', 'described'].includes(record.state));
  return [
    ...(mayDescribe ? (['change-need'] as const) : []),
    ...(isLeader ? (['set-need-state', 'join-needs'] as const) : []),
    ...(isLeader && !hasStudy && record.state === 'described' && record.joined_to === null
      ? (['begin-study'] as const)
      : []),
    ...(isLeader && hasStudy ? (['change-study', 'follow-study'] as const) : []),
  ];
}

const judged = 2000;

/** The likest open needs of the same office; the newest two thousand are compared. */
async function alikeTo(work: Work, record: NeedRecord): Promise<PortfolioNeedPage['alike']> {
  if (record.joined_to !== null || !isOpenNeed(record.state)) return [];
  const others = await work.sql<NeedRecord>(
    `select * from portfolio.needs where office_code = $1 and need_id <> $2 and joined_to is null
       and state not in ('approved', 'declined') order by number desc limit ${judged}`,
    [record.office_code, record.need_id],
  );
  const parts = (each: NeedRecord) => ({
    each,
    title: piecesOf(each.title),
    all: piecesOf(`${each.title} ${each.problem} ${each.effect}`),
  });
  return likest(parts(record), others.map(parts), 5).map(({ other: { each }, thousandths }) => ({
    need: each.need_id,
    number: needNumber(each.number),
    title: each.title,
    thousandths,
  }));
}

const needMark = listMark('needs', 'whole');

async function needPageOf(work: Work, filters: Filters, mark: string | null, limit: number) {
  const [after] = needMark.read(mark) ?? [null];
  const asked = conditions();
  const units = work.policy.unitsWith('portfolio.read-needs');
  const me = work.actor?.id ?? null;
  if (units !== 'all') asked.when('(n.unit_code = any(?) or n.office_code = any(?) or n.by_id = ?)', units, units, me);
  if (filters.mine) asked.when('n.by_id = ?', me);
  if (filters.unit) asked.when('n.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.system) asked.when('n.component_id = ?', filters.system);
  if (filters.object) asked.when('n.object_code = ?', filters.object);
  if (filters.state === 'open') asked.when("n.state not in ('approved', 'declined') and n.joined_to is null");
  else if (filters.state !== 'all') asked.when('n.state = ?', filters.state);
  const number = /^n-?(\d{1,12})$/i.exec(filters.search ?? '')?.[1];
  const found = anywhere(filters.search ?? '');
  if (number) asked.when('n.number = ?', number);
  else if (filters.search)
    // the index of the table is on this very expression
    asked.when("(n.title || ' ' || n.problem || ' ' || n.effect) ilike ?", found);
  if (after !== null) asked.when('n.number < ?::bigint', after);
  const records = await work.sql<NeedRecord>(
    `select n.* from portfolio.needs n where ${asked.sql()} order by n.number desc limit ${limit + 1}`,
    asked.values,
  );
  const { rows, next } = needMark.page(records, limit, (row) => [row.number]);
  return { records: rows, next };
}

async function* exportRows(work: Work, filters: Filters): AsyncGenerator<OutRow> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof needPageOf>> = await needPageOf(work, filters, after, 500);
    const rows = await shownNeeds(work, page.records);
    const systems = await knownComponents(
      work,
      page.records.flatMap((record) => record.component_id ?? []),
    );
    for (const [at, row] of rows.entries()) {
      const record = page.records[at];
      yield [
        row.number,
        row.title,
        row.unitName,
        row.by,
        row.toldAt.slice(0, 10),
        needStateWords[row.state][work.language],
        record?.problem ?? '',
        record?.effect ?? '',
        record?.volume ?? null,
        row.criteriaMet,
        record?.object_code ?? '',
        systems.get(record?.component_id ?? '')?.code ?? '',
      ];
    }
    after = page.next;
  } while (after !== null);
}
