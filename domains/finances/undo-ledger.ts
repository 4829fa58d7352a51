// Takes back what an import stored: its vouchers and rows go, versions it replaced come back, the sums follow.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { applyRows, lockLedger } from './ledger-sums.ts';
import { restoreReplaced } from './replaced-vouchers.ts';

/** Counts are vouchers. Refusal `import-built-upon` when a later import replaced one of its vouchers. */
export async function undoLedger(work: Work, importId: string): Promise<{ removed: number }> {
  await lockLedger(work);
  const [range] = await work.sql<{ first: number; last: number }>(
    'select first_voucher_id as first, last_voucher_id as last from finances.ledger_imports where import_id = $1',
    [importId],
  );
  await work.sql('delete from finances.balances where import_id = $1', [importId]);
  if (!range) return { removed: 0 };
  const { first, last } = range;
  await refuseBuiltUpon(work, first, last);
  await applyRows(work, 'select * from finances.ledger_rows where voucher_id between $1 and $2', -1, [first, last]);
  await work.sql('delete from finances.ledger_rows where voucher_id between $1 and $2', [first, last]);
  await restoreReplaced(work, range);
  await work.sql('delete from finances.one_off_marks where voucher_id between $1 and $2', [first, last]);
  const gone = await work.sql<{ n: number }>(
    'with gone as (delete from finances.vouchers where voucher_id between $1 and $2 returning 1) select count(*)::int as n from gone',
    [first, last],
  );
  await work.sql('update finances.vouchers set replaced_by = null where replaced_by between $1 and $2', [first, last]);
  await work.sql('delete from finances.ledger_imports where import_id = $1', [importId]);
  work.touch('finances');
  return { removed: gone[0]?.n ?? 0 };
}

async function refuseBuiltUpon(work: Work, first: number, last: number): Promise<void> {
  const [later] = await work.sql<{ said: string; n: number }>(
    `select min(series || ' ' || number) as said, count(*)::int as n from finances.vouchers
     where voucher_id between $1 and $2 and replaced_by not between $1 and $2`,
    [first, last],
  );
  if (later && later.n > 0)
    throw new Refusal('conflict', 'import-built-upon', { vouchers: later.n, first: later.said });
}
