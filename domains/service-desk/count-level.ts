// An edited level counts the deadlines of the open cases it holds for anew, from the second it was edited: what was used until then
// stays as it was counted, what is left follows from what is promised now. A page of cases is a transaction.
import type { Steps } from '../../platform/operation/domain.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import { agreed, clocksAfter, levelOf } from './case-clocks.ts';
import type { CaseRecord } from './case-rows.ts';
import type { DB } from './tables.ts';

/** What an edit changed: services that came or went, `usual` when all without a level of their own did. */
export interface LevelEdit {
  readonly level: string;
  readonly services: readonly string[];
  readonly usual: boolean;
  /** when, as text */
  readonly at: string;
}

const page = 1000;
const openWithClocks = "state in ('new', 'active', 'waiting') and clocks is not null";

/** The job of one edit. */
export async function countLevel(steps: Steps, payload: unknown): Promise<void> {
  const edit = editIn(payload);
  const total = await steps.look((work) => concerned(work, edit));
  let done = 0;
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null; ) {
    const from: string = after;
    const next = await steps.act((work) => countPage(work, edit, from));
    done += next.count;
    after = next.last;
    await steps.progress(done, Math.max(total, done));
  }
}

/** How many open cases an edit may concern. */
export async function concerned(work: Work, edit: Omit<LevelEdit, 'at'>): Promise<number> {
  const [row] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.cases where ${openWithClocks} and (${touched})`,
    await touchedBy(work, edit),
  );
  return row?.n ?? 0;
}

const touched =
  'level_code = $1 or service_code = any($2) or ($3 and (service_code is null or service_code <> all($4)))';

async function touchedBy(work: Work, { level, services, usual }: Omit<LevelEdit, 'at'>): Promise<unknown[]> {
  const { rows } = await agreed(work);
  return [level, services, usual, rows.flatMap((row) => row.services)];
}

async function countPage(work: Work, edit: LevelEdit, after: string): Promise<{ count: number; last: string | null }> {
  const rows = await work.sql<CaseRecord>(
    `select * from service_desk.cases where ${openWithClocks} and (${touched}) and case_id > $5
     order by case_id limit ${page} for update`,
    [...(await touchedBy(work, edit)), after],
  );
  for (const record of rows) {
    const level = await levelOf(work, record.service_code);
    const counted = await clocksAfter(
      work,
      record,
      { ...record, level_code: level },
      ['level-changed'],
      new Date(edit.at),
    );
    await tables<DB>(work)
      .updateTable('service_desk.cases')
      .set({ ...counted, clocks: JSON.stringify(counted.clocks), level_code: level })
      .where('case_id', '=', record.case_id)
      .execute();
  }
  return { count: rows.length, last: rows.length < page ? null : (rows.at(-1)?.case_id ?? null) };
}

function editIn(payload: unknown): LevelEdit {
  const edit: unknown = payload !== null && typeof payload === 'object' ? Reflect.get(payload, 'edit') : null;
  // written by setLevel in this domain
  return edit as LevelEdit;
}
