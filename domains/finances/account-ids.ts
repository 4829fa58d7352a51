// The ledger's own numbers of accounts: looked up by chart and number, made where an account is new.
import type { Work } from '../../platform/work/work.ts';

/** The numbers of accounts of a chart, made where they are new. */
export async function accountIds(work: Work, chart: string, numbers: readonly string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  const look = async (wanted: readonly string[]) => {
    const rows = await work.sql<{ account_id: number; number: string }>(
      'select account_id, number from finances.accounts where chart = $1 and number = any($2)',
      [chart, wanted],
    );
    for (const row of rows) known.set(row.number, row.account_id);
  };
  await look(numbers);
  const fresh = numbers.filter((number) => !known.has(number));
  if (fresh.length === 0) return known;
  await work.sql(
    'insert into finances.accounts (chart, number) select $1, n from unnest($2::text[]) n on conflict do nothing',
    [chart, fresh],
  );
  await look(fresh);
  return known;
}
