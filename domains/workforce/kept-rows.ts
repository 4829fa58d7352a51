// How every import of this domain keeps its rows, so that the same file twice changes nothing, a corrected one replaces
// what it corrects, and undoing puts back what was there before.
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Stored } from '../../platform/imports/import-kind.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

/** A table rows are kept in; all names are this domain's own. */
export interface KeptTable {
  readonly table: string;
  /** in the order of the rows' cells */
  readonly columns: readonly string[];
  /** the columns that tell rows apart */
  readonly key: readonly string[];
}

export const keptTables = {
  employments: {
    table: 'workforce.employments',
    columns: [
      ...['pseudonym', 'unit_code', 'valid_from', 'valid_to', 'known_to', 'sex', 'birth_year', 'manager', 'form'],
      ...['scope', 'end_reason'],
    ],
    key: ['pseudonym', 'unit_code', 'valid_from'],
  },
  time: {
    table: 'workforce.time_rows',
    columns: [
      ...['pseudonym', 'worked_on', 'unit_code', 'sick_case', 'case_began_on', 'ordinary_seconds', 'worked_seconds'],
      ...['sick_seconds', 'added_seconds', 'overtime_seconds'],
    ],
    key: ['pseudonym', 'worked_on', 'unit_code', 'sick_case'],
  },
  surveyAnswers: {
    table: 'workforce.survey_answers',
    columns: ['wave', 'unit_code', 'item', 'answer', 'tally'],
    key: ['wave', 'unit_code', 'item', 'answer'],
  },
  surveyReturns: {
    table: 'workforce.survey_returns',
    columns: ['wave', 'unit_code', 'invited', 'answered'],
    key: ['wave', 'unit_code'],
  },
} satisfies Record<string, KeptTable>;

/** Keeps rows under the import; rows that say what is known already count as the same. Two rows with one key: the later counts. */
export async function keepRows(
  work: Work,
  importId: string,
  into: KeptTable,
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<Stored> {
  const { table, columns, key } = into;
  const names = columns.join(', ');
  const sameKey = key.map((column) => `t.${column} = i.${column}`).join(' and ');
  await work.sql(
    `create temp table incoming_rows on commit drop as select ${names}, null::bigint as place from ${table} limit 0`,
  );
  await work.sql('alter table incoming_rows drop column place, add column place bigint generated always as identity');
  await copyRows(work.connection(), 'incoming_rows', columns, rows);
  await work.sql(`delete from incoming_rows t using incoming_rows i where ${sameKey} and t.place < i.place`);
  const same = await work.sql(
    `delete from incoming_rows i using ${table} t where ${sameKey}
       and (${columns.map((column) => `t.${column}`).join(', ')}) is not distinct from (${columns.map((column) => `i.${column}`).join(', ')})
     returning 1 as one`,
  );
  await work.sql(
    `insert into workforce.replaced_rows (import_id, kept_in, content)
     select $1, $2, to_jsonb(t) from ${table} t join incoming_rows i on ${sameKey}`,
    [importId, table],
  );
  await work.sql(`delete from ${table} t using incoming_rows i where ${sameKey}`);
  const stored = await work.sql(
    `insert into ${table} (${names}, import_id) select ${names}, $1 from incoming_rows returning 1 as one`,
    [importId],
  );
  await work.sql('drop table incoming_rows');
  return { stored: stored.length, same: same.length };
}

/** Takes back what an import kept and puts back what it replaced; refusal `later-import-on-top` where a later one changed its rows. */
export async function takeBackRows(work: Work, importId: string): Promise<{ readonly removed: number }> {
  const [later] = await work.sql<{ import_id: string }>(
    "select import_id from workforce.replaced_rows where content ->> 'import_id' = $1 limit 1",
    [importId],
  );
  if (later) throw new Refusal('conflict', 'later-import-on-top', { import: later.import_id });
  let removed = 0;
  for (const { table } of Object.values(keptTables)) {
    removed += (await work.sql(`delete from ${table} where import_id = $1 returning 1 as one`, [importId])).length;
    await work.sql(
      `insert into ${table} select (jsonb_populate_record(null::${table}, r.content)).*
       from workforce.replaced_rows r where r.import_id = $1 and r.kept_in = $2`,
      [importId, table],
    );
  }
  await work.sql('delete from workforce.replaced_rows where import_id = $1', [importId]);
  return { removed };
}
