// A later version of a voucher takes the place of an earlier one: the earlier keeps its rows aside, out of every sum, and
// comes back when the later one is undone. Marks follow to rows that are the same in both.
import type { Work } from '../../platform/work/work.ts';
import { applyRows } from './ledger-sums.ts';

export interface Replacement {
  readonly before: number;
  readonly after: number;
}

const rowColumns = 'voucher_id, row_no, coding_id, booked_on, amount, one_off_id, text';

/** Takes the earlier versions out of the count; the later ones are stored afterwards. */
export async function replaceVouchers(work: Work, pairs: readonly Replacement[]): Promise<void> {
  const before = pairs.map((pair) => pair.before);
  await applyRows(work, 'select * from finances.ledger_rows where voucher_id = any($1)', -1, [before]);
  await work.sql(
    `with moved as (delete from finances.ledger_rows where voucher_id = any($1) returning ${rowColumns})
     insert into finances.replaced_rows (${rowColumns}) select ${rowColumns} from moved`,
    [before],
  );
  await work.sql(
    `update finances.vouchers v set replaced_by = n.after from unnest($1::bigint[], $2::bigint[]) as n(before, after)
     where v.voucher_id = n.before`,
    [before, pairs.map((pair) => pair.after)],
  );
}

/** When the later versions and their sums are there: gives their rows the marks and uses of the rows they repeat. */
export async function settleReplaced(work: Work, pairs: readonly Replacement[]): Promise<void> {
  if (pairs.length === 0) return;
  const after = pairs.map((pair) => pair.after);
  const repeated = `select r.voucher_id, r.row_no, r.coding_id, r.booked_on, r.amount, z.one_off_id, z.voucher_id as before
    from finances.vouchers v join finances.replaced_rows z using (voucher_id)
      join finances.ledger_rows r on r.voucher_id = v.replaced_by and (r.row_no, r.coding_id, r.amount) = (z.row_no, z.coding_id, z.amount)
    where v.replaced_by = any($1) and z.one_off_id is not null`;
  await applyRows(work, `select coding_id, booked_on, amount, null::int as one_off_id from (${repeated}) x`, -1, [
    after,
  ]);
  await applyRows(work, repeated, 1, [after]);
  await work.sql(
    `with x as (${repeated}),
       marked as (update finances.ledger_rows r set one_off_id = x.one_off_id from x
         where r.voucher_id = x.voucher_id and r.row_no = x.row_no)
     update finances.one_off_marks m set voucher_id = x.voucher_id from x
     where m.voucher_id = x.before and m.row_no = x.row_no and m.removed_at is null`,
    [after],
  );
  await settleUses(work, after);
}

/** Puts the earlier versions back in the count, when the later ones (`after`) are taken away. */
export async function restoreReplaced(
  work: Work,
  after: { readonly first: number; readonly last: number },
): Promise<void> {
  const range = [after.first, after.last];
  const back = 'select voucher_id from finances.vouchers where replaced_by between $1 and $2';
  await work.sql(
    `update finances.one_off_marks m set voucher_id = v.voucher_id from finances.vouchers v, finances.replaced_rows z
     where v.replaced_by between $1 and $2 and m.voucher_id = v.replaced_by and m.removed_at is null
       and z.voucher_id = v.voucher_id and z.row_no = m.row_no and z.one_off_id = m.one_off_id`,
    range,
  );
  await applyRows(work, `select * from finances.replaced_rows where voucher_id in (${back})`, 1, range);
  await work.sql(
    `with moved as (delete from finances.replaced_rows where voucher_id in (${back}) returning ${rowColumns})
     insert into finances.ledger_rows (${rowColumns}) select ${rowColumns} from moved`,
    range,
  );
}

/** Rows that say the same in the later version were for the same. The earlier keeps what it was told, for when it comes back. */
async function settleUses(work: Work, after: readonly number[]): Promise<void> {
  await work.sql(
    `insert into finances.object_uses (ledger_id, year, series, number, content_hash, row_no, work_type, side, funding,
       told_at, told_by_id, told_by_name)
     select u.ledger_id, u.year, u.series, u.number, n.content_hash, u.row_no, u.work_type, u.side, u.funding,
       u.told_at, u.told_by_id, u.told_by_name
     from finances.vouchers v join finances.vouchers n on n.voucher_id = v.replaced_by
       join finances.object_uses u on (u.ledger_id, u.year, u.series, u.number, u.content_hash)
         = (v.ledger_id, v.year, v.series, v.number, v.content_hash)
       join finances.replaced_rows z on (z.voucher_id, z.row_no) = (v.voucher_id, u.row_no)
       join finances.ledger_rows r on r.voucher_id = n.voucher_id and (r.row_no, r.coding_id, r.amount) = (z.row_no, z.coding_id, z.amount)
     where v.replaced_by = any($1) on conflict do nothing`,
    [after],
  );
}
