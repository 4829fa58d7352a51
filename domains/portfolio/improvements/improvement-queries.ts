// Improvements as lists, pages and files. They are seen by everybody who works in the unit or may follow it, and stepped by
// whoever told them and those who lead there.
import type { OutRow } from '../../../formats/tables/out-columns.ts';
import { anywhere, conditions } from '../../../platform/database/list-conditions.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { ImprovementPage, ImprovementRow } from '../contract.ts';
import { stepsOf } from '../steps.ts';
import { type ImprovementState, nextImprovementStates } from './improvement-rules.ts';
import { improvementColumns, improvementStateWords } from './improvement-words.ts';

export type ImprovementRecord = {
  improvement_id: string;
  number: number;
  unit_code: string;
  title: string;
  problem: string;
  state: ImprovementState;
  introduced_on: string | null;
  effect: string;
  effect_followed_on: string | null;
  by_id: string | null;
  by_name: string;
  told_at: Date;
  version: number;
};

type Filters = Omit<GivenOf<typeof contract.exportImprovements>, 'format'>;

export async function listImprovements(
  work: Work,
  input: GivenOf<typeof contract.listImprovements>,
): Promise<AnswerOf<typeof contract.listImprovements>> {
  const { records, next } = await pageOf(work, input, input.after ?? null, input.limit);
  return { rows: records.map((record) => shown(work, record)), next };
}

export async function exportImprovements(
  work: Work,
  input: GivenOf<typeof contract.exportImprovements>,
): Promise<FileAnswer> {
  const words = improvementColumns[work.language];
  const text = [words.number, words.title, words.unit, words.by, words.state];
  const columns = [
    ...text.map((heading) => ({ heading, kind: 'text' as const })),
    { heading: words.introducedOn, kind: 'date' as const },
    { heading: words.effect, kind: 'text' as const },
  ];
  return tableFile(input.format, words.file, columns, exportRows(work, input));
}

/** Loads an improvement the caller may see. */
export async function improvementFor(work: Work, id: string, lock = ''): Promise<ImprovementRecord> {
  const [record] = await work.sql<ImprovementRecord>(
    `select * from portfolio.improvements where improvement_id = $1${lock}`,
    [id],
  );
  if (!record || !(mayRead(work, record) || isTeller(work, record)))
    throw new Refusal('not-found', 'no-such-improvement');
  return record;
}

export async function improvementPage(work: Work, input: { improvement: string }): Promise<ImprovementPage> {
  const record = await improvementFor(work, input.improvement);
  return { ...shown(work, record), steps: await stepsOf(work, record.improvement_id) };
}

/** Whoever told it and those who lead work there. */
export function mayStepImprovement(work: Work, record: ImprovementRecord): boolean {
  return isTeller(work, record) || work.policy.may('portfolio.lead-assignments', record.unit_code);
}

function mayRead(work: Work, { unit_code }: ImprovementRecord): boolean {
  return work.policy.may('portfolio.improve', unit_code);
}

function isTeller(work: Work, { by_id }: ImprovementRecord): boolean {
  return by_id !== null && by_id === work.actor?.id;
}

function shown(work: Work, record: ImprovementRecord): ImprovementRow {
  const maySteps = mayStepImprovement(work, record);
  return {
    improvement: record.improvement_id,
    number: `I-${record.number}`,
    title: record.title,
    problem: record.problem,
    unit: record.unit_code,
    unitName: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    state: record.state,
    by: record.by_name,
    toldAt: record.told_at.toISOString(),
    introducedOn: record.introduced_on,
    effect: record.effect,
    effectFollowedOn: record.effect_followed_on,
    version: record.version,
    next: maySteps ? [...nextImprovementStates(record.state)] : [],
    mayStep: maySteps,
  };
}

const improvementMark = listMark('improvements', 'whole');

async function pageOf(work: Work, filters: Filters, mark: string | null, limit: number) {
  const [after] = improvementMark.read(mark) ?? [null];
  const asked = conditions();
  const units = work.policy.unitsWith('portfolio.improve');
  if (units !== 'all') asked.when('(i.unit_code = any(?) or i.by_id = ?)', units, work.actor?.id ?? null);
  if (filters.unit) asked.when('i.unit_code = any(?)', work.part(unitTreeKey).below(filters.unit));
  if (filters.state === 'under-way') asked.when("i.state in ('idea', 'testing')");
  else if (filters.state !== 'all') asked.when('i.state = ?', filters.state);
  if (filters.search) {
    const found = anywhere(filters.search);
    asked.when('(i.title ilike ? or i.problem ilike ?)', found, found);
  }
  if (after !== null) asked.when('i.number < ?::bigint', after);
  const found = await work.sql<ImprovementRecord>(
    `select i.* from portfolio.improvements i where ${asked.sql()} order by i.number desc limit ${limit + 1}`,
    asked.values,
  );
  const { rows, next } = improvementMark.page(found, limit, (row) => [row.number]);
  return { records: rows, next };
}

async function* exportRows(work: Work, filters: Filters): AsyncGenerator<OutRow> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(work, filters, after, 500);
    for (const record of page.records) {
      const row = shown(work, record);
      const state = improvementStateWords[row.state][work.language];
      yield [row.number, row.title, row.unitName, row.by, state, row.introducedOn, row.effect];
    }
    after = page.next;
  } while (after !== null);
}
