// Marks rows of the ledger as a one-off happening, and takes marks away: the row, its history and the sums in one step.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { OneOffCategory } from './contract.ts';
import { applyRows, lockLedger } from './ledger-sums.ts';

export interface OneOffSaid {
  readonly category: OneOffCategory;
  readonly title: string;
  readonly reason: string;
}

/** A new happening; returns its id. */
export async function keepOneOff(work: Work, said: OneOffSaid): Promise<number> {
  const [row] = await work.sql<{ id: number }>(
    `insert into finances.one_offs (category, title, reason, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6) returning one_off_id as id`,
    [said.category, said.title, said.reason, work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
  );
  return row?.id ?? 0;
}

/** Marks rows of one voucher; a mark that is there gives way. Refusal `row-unknown`. */
export async function markRows(
  work: Work,
  oneOffId: number,
  voucherId: number,
  rowNos: readonly number[],
): Promise<void> {
  await unmarkRows(work, voucherId, rowNos);
  await remark(work, voucherId, rowNos, oneOffId);
  await work.sql(
    `insert into finances.one_off_marks (one_off_id, voucher_id, row_no, marked_at, marked_by_id, marked_by_name)
     select $1, $2, row_no, $4, $5, $6 from unnest($3::int[]) row_no`,
    [oneOffId, voucherId, rowNos, work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
  );
}

/** Takes the marks from rows of one voucher; rows without one stay as they are. Refusal `row-unknown`. */
export async function unmarkRows(work: Work, voucherId: number, rowNos: readonly number[]): Promise<void> {
  await lockLedger(work);
  await remark(work, voucherId, rowNos, null);
  await work.sql(
    `update finances.one_off_marks set removed_at = $3, removed_by_name = $4
     where voucher_id = $1 and row_no = any($2) and removed_at is null`,
    [voucherId, rowNos, work.now, work.actor?.name ?? ''],
  );
  // the earlier version of a replaced voucher would bring the mark back with it
  await work.sql(
    `update finances.replaced_rows set one_off_id = null where row_no = any($2)
       and voucher_id in (select voucher_id from finances.vouchers where replaced_by = $1)`,
    [voucherId, rowNos],
  );
}

async function remark(
  work: Work,
  voucherId: number,
  rowNos: readonly number[],
  oneOffId: number | null,
): Promise<void> {
  const rows = 'select * from finances.ledger_rows where voucher_id = $1 and row_no = any($2)';
  const values = [voucherId, rowNos];
  const found = await work.sql(rows, values);
  if (found.length !== new Set(rowNos).size) throw new Refusal('not-found', 'row-unknown', { rows: rowNos.join(',') });
  await applyRows(work, rows, -1, values);
  await work.sql('update finances.ledger_rows set one_off_id = $3 where voucher_id = $1 and row_no = any($2)', [
    ...values,
    oneOffId,
  ]);
  await applyRows(work, rows, 1, values);
}
