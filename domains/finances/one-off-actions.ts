// Marking rows as one-offs, by people: who may, which rows, and the list of what has been marked.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type { OneOffCategory } from './contract.ts';
import type * as contract from './ledger-contract.ts';
import { keepOneOff, markRows, unmarkRows } from './one-off-marks.ts';
import { voucherFor } from './voucher-access.ts';

const right = 'finances.mark-one-off';

export async function markOneOff(work: Work, input: GivenOf<typeof contract.markOneOff>) {
  const voucher = await voucherFor(work, input.voucher, right);
  const rows = [...new Set(input.rows)];
  await refuseForeignRows(work, voucher.voucher_id, rows);
  const oneOffId =
    input.oneOffId === undefined ? await newOneOff(work, input) : await knownOneOff(work, input.oneOffId);
  await markRows(work, oneOffId, voucher.voucher_id, rows);
  work.audit({ subject: 'voucher', subjectId: input.voucher, detail: { rows, oneOffId } });
  work.touch('figures');
  return { oneOffId, rows: rows.length };
}

export async function unmarkOneOff(work: Work, input: GivenOf<typeof contract.unmarkOneOff>) {
  const voucher = await voucherFor(work, input.voucher, right);
  const rows = [...new Set(input.rows.split(',').map(Number))];
  await refuseForeignRows(work, voucher.voucher_id, rows);
  await unmarkRows(work, voucher.voucher_id, rows);
  work.audit({ subject: 'voucher', subjectId: input.voucher, detail: { rows } });
  work.touch('figures');
  return { rows: rows.length };
}

export async function listOneOffs(work: Work) {
  const units = work.policy.unitsWith('finances.read-ledger');
  const rows = await work.sql<{
    one_off_id: number;
    category: OneOffCategory;
    title: string;
    reason: string;
    created_at: Date;
    created_by_name: string;
    rows: number;
    amount: number;
  }>(
    // the rows are found by their marks: nothing else leads to them quickly
    `select o.one_off_id, o.category, o.title, o.reason, o.created_at, o.created_by_name, count(c.coding_id)::int as rows,
       coalesce(sum(r.amount) filter (where c.coding_id is not null), 0)::bigint as amount
     from finances.one_offs o
       left join finances.one_off_marks m on m.one_off_id = o.one_off_id and m.removed_at is null
       left join finances.ledger_rows r on r.voucher_id = m.voucher_id and r.row_no = m.row_no
       left join finances.codings c on c.coding_id = r.coding_id and ($1::text[] is null or c.unit = any($1))
     group by o.one_off_id order by o.created_at desc, o.one_off_id desc`,
    [units === 'all' ? null : units],
  );
  return {
    oneOffs: rows.map((row) => ({
      oneOffId: row.one_off_id,
      category: row.category,
      title: row.title,
      reason: row.reason,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by_name,
      rows: row.rows,
      amount: 0 - row.amount,
    })),
  };
}

/** Every row must belong to a unit where one may mark; others are as good as not there. */
async function refuseForeignRows(work: Work, voucherId: number, rows: readonly number[]): Promise<void> {
  const found = await work.sql<{ row_no: number; unit: string }>(
    `select r.row_no, c.unit from finances.ledger_rows r join finances.codings c using (coding_id)
     where r.voucher_id = $1 and r.row_no = any($2)`,
    [voucherId, rows],
  );
  const allowed = new Set(
    found.filter((row) => row.unit !== '' && work.policy.may(right, row.unit)).map((row) => row.row_no),
  );
  const missing = rows.filter((row) => !allowed.has(row));
  if (missing.length) throw new Refusal('not-found', 'row-unknown', { rows: missing.join(', ') });
}

async function knownOneOff(work: Work, oneOffId: number): Promise<number> {
  const [row] = await work.sql('select 1 from finances.one_offs where one_off_id = $1', [oneOffId]);
  if (!row) throw new Refusal('not-found', 'one-off-unknown', { oneOff: oneOffId });
  return oneOffId;
}

function newOneOff(work: Work, { category, title, reason }: GivenOf<typeof contract.markOneOff>): Promise<number> {
  if (!category || !title || !reason) throw new Refusal('invalid', 'one-off-incomplete', {});
  return keepOneOff(work, { category, title, reason });
}
