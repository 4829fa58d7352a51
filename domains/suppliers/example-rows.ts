// Writing the example's rows: one statement a table.
import type { Work } from '../../platform/work/work.ts';

/** Rows of one table in one statement; the columns are those of the first row, and columns that are no column are refused. */
export async function insert<Row extends Record<string, unknown>>(
  work: Work,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<Row[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first).join(', ');
  return work.sql<Row>(
    // the names are tables and columns of this domain, written above
    `insert into suppliers.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::suppliers.${table}, $1::jsonb) returning *`,
    [JSON.stringify(rows)],
  );
}
