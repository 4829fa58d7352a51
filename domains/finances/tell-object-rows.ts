// Telling what rows booked on a management object were for, many at a time: who leads the object today, with an audit entry.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectByCodeToLead } from '../objects/objects.ts';
import type * as contract from './object-uses-contract.ts';
import { voucherReadings } from './voucher-access.ts';

export async function tellObjectRows(
  work: Work,
  input: GivenOf<typeof contract.tellObjectRows>,
): Promise<AnswerOf<typeof contract.tellObjectRows>> {
  const { state, cell } = input;
  const object = await objectByCodeToLead(work, input.object);
  if (state === 'told' && !cell)
    throw new Refusal('invalid', 'cell-missing', {}, [{ path: 'cell', code: 'cell-missing', message: 'cell-missing' }]);
  const rows = [...new Set(input.rows)];
  const keys = await keysOf(work, object.code, rows);
  await work.sql(
    `delete from finances.object_uses u using unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::int[])
       as k(ledger_id, year, series, number, row_no)
     where (u.ledger_id, u.year, u.series, u.number, u.row_no) = (k.ledger_id, k.year, k.series, k.number, k.row_no)`,
    keyColumns(keys),
  );
  const kept = state === 'told' ? cell : null;
  if (state !== 'untold')
    await work.sql(
      `insert into finances.object_uses (ledger_id, year, series, number, content_hash, row_no, work_type, side, funding,
         told_at, told_by_id, told_by_name)
       select k.ledger_id, k.year, k.series, k.number, v.content_hash, k.row_no, $6, $7, $8, $9, $10, $11
       from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::int[]) as k(ledger_id, year, series, number, row_no)
         join finances.vouchers v on (v.ledger_id, v.year, v.series, v.number) = (k.ledger_id, k.year, k.series, k.number)
           and v.replaced_by is null`,
      [
        ...keyColumns(keys),
        ...[kept?.workType ?? null, kept?.side ?? null, kept?.funding ?? null],
        ...[work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
      ],
    );
  work.audit({ subject: 'object', subjectId: object.object_id, detail: { rows: rows.length, state, ...kept } });
  work.touch('finances');
  return { rows: rows.length };
}

interface RowKey {
  [column: string]: unknown;
  ledger_id: number;
  year: number;
  series: string;
  number: string;
  row_no: number;
}

/** The rows by their names: each must be there and stand on this object's code. Refusal `object-row-unknown`. */
async function keysOf(work: Work, object: string, rows: readonly string[]): Promise<RowKey[]> {
  const asked = rows.flatMap((row) => {
    const [, voucher = '', rowNo = '0'] = /^(.*)#(\d{1,6})$/.exec(row) ?? [];
    return voucherReadings(voucher).map((name) => ({ ...name, row, rowNo: Number(rowNo) }));
  });
  const found = await work.sql<RowKey & { row: string }>(
    `select n.row, v.ledger_id, v.year, v.series, v.number, r.row_no
     from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::int[]) as n(row, ledger, year, series, number, row_no)
       join finances.ledgers l on l.code = n.ledger
       join finances.vouchers v on (v.ledger_id, v.year, v.series, v.number) = (l.ledger_id, n.year, n.series, n.number)
         and v.replaced_by is null
       join finances.ledger_rows r on r.voucher_id = v.voucher_id and r.row_no = n.row_no
       join finances.codings c on c.coding_id = r.coding_id and c.object = $7`,
    [
      asked.map((each) => each.row),
      asked.map((each) => each.ledger),
      asked.map((each) => each.year),
      asked.map((each) => each.series),
      asked.map((each) => each.number),
      asked.map((each) => each.rowNo),
      object,
    ],
  );
  const there = new Set(found.map((each) => each.row));
  const missing = rows.filter((row) => !there.has(row));
  if (missing.length > 0)
    throw new Refusal('not-found', 'object-row-unknown', { rows: missing.slice(0, 5).join(', ') });
  return found;
}

function keyColumns(keys: readonly RowKey[]): unknown[] {
  return [
    keys.map((key) => key.ledger_id),
    keys.map((key) => key.year),
    keys.map((key) => key.series),
    keys.map((key) => key.number),
    keys.map((key) => key.row_no),
  ];
}
