// Opening and closing balances as a file states them: kept beside the vouchers, so that one can see whether the books add
// up to what their own bookkeeping says.
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { accountIds } from './account-ids.ts';
import type { Book } from './ledger-voucher.ts';

/** Keeps a book's balances under an import; the newest import's are the ones that hold. */
export async function keepBalances(work: Work, importId: string, book: Book): Promise<void> {
  if (book.balances.length === 0) return;
  const [ledger] = await work.sql<{ ledger_id: number; chart: string }>(
    'select ledger_id, chart from finances.ledgers where code = $1',
    [book.code],
  );
  if (!ledger) return;
  const ids = await accountIds(work, ledger.chart, [...new Set(book.balances.map((each) => each.account))]);
  const rows = new Map(
    book.balances.map((each) => [
      `${each.year} ${each.account} ${each.kind}`,
      [ledger.ledger_id, each.year, ids.get(each.account) ?? 0, each.kind, each.amount, importId],
    ]),
  );
  const columns = ['ledger_id', 'year', 'account_id', 'kind', 'amount', 'import_id'];
  await copyRows(work.connection(), 'finances.balances', columns, rows.values());
}
