// One voucher whole: its head, its rows with everything they are coded with, what was marked, and what corrects it.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { OneOffCategory } from './contract.ts';
import type * as contract from './ledger-contract.ts';
import type { VoucherRow } from './ledger-contract.ts';
import { rowsSeen, type VoucherRecord, voucherFor } from './voucher-access.ts';

export async function readVoucher(work: Work, input: GivenOf<typeof contract.readVoucher>) {
  const record = await voucherFor(work, input.voucher);
  const [rows, marks, correctedBy, stored] = await Promise.all([
    rowsOf(work, record),
    marksOf(work, record.voucher_id),
    correctionsOf(work, record),
    storedAt(work, record),
  ]);
  const { units, objects } = await rowsSeen(work, 'finances.read-ledger');
  // rows of the balance belong to no unit and tell nothing about one
  const maySee = ({ unit, object }: Row) =>
    units === 'all' || unit === '' || units.includes(unit) || objects.includes(object);
  const seen = rows.filter(maySee);
  const hidden = rows.filter((row) => !maySee(row));
  return {
    voucher: `${record.ledger}:${record.year}:${record.series}:${record.number}`,
    ledger: record.ledger,
    ledgerName: record.ledger_name,
    year: record.year,
    series: record.series,
    number: record.number,
    bookedOn: record.booked_on,
    registeredOn: record.registered_on,
    text: record.text,
    signature: record.signature,
    corrects: record.corrects,
    correctedBy,
    turnover: record.turnover,
    importId: record.import_id,
    storedAt: stored.at,
    rows: seen.map((row) => shown(work, row)),
    hidden: { rows: hidden.length, amount: hidden.reduce((sum, row) => sum + row.amount, 0) },
    earlier: stored.earlier,
    marks: marks.filter((mark) => seen.some((row) => row.row_no === mark.rowNo)),
  };
}

interface Row {
  [column: string]: unknown;
  row_no: number;
  account: string;
  account_name: string;
  cost_group: string | null;
  unit: string;
  cost_centre: string;
  object: string;
  project: string;
  counterpart: string;
  funding: string;
  amount: number;
  text: string | null;
  one_off_id: number | null;
  category: OneOffCategory | null;
  title: string | null;
}

function rowsOf(work: Work, record: VoucherRecord): Promise<Row[]> {
  return work.sql<Row>(
    `select r.row_no, a.number as account, a.name as account_name, g.cost_group, c.unit, c.cost_centre, c.object, c.project,
       c.counterpart, c.funding, r.amount, r.text, o.one_off_id, o.category, o.title
     from finances.ledger_rows r join finances.codings c using (coding_id) join finances.accounts a using (account_id)
       left join finances.account_groups g on g.account_id = c.account_id and g.year = extract(year from r.booked_on)
       left join finances.one_offs o on o.one_off_id = r.one_off_id
     where r.voucher_id = $1 order by r.row_no`,
    [record.voucher_id],
  );
}

function shown(work: Work, row: Row): VoucherRow {
  const tree = work.part(unitTreeKey);
  const { one_off_id: oneOffId, category, title } = row;
  return {
    rowNo: row.row_no,
    account: row.account,
    accountName: row.account_name,
    costGroup: row.cost_group,
    unit: row.unit,
    unitName: row.unit ? (tree.unit(row.unit)?.name ?? row.unit) : '',
    costCentre: row.cost_centre,
    object: row.object,
    project: row.project,
    counterpart: row.counterpart,
    funding: row.funding,
    amount: row.amount,
    text: row.text ?? '',
    oneOff: oneOffId !== null && category && title !== null ? { oneOffId, category, title } : null,
    mayMark: row.unit !== '' && work.policy.may('finances.mark-one-off', row.unit),
  };
}

async function marksOf(work: Work, voucherId: number) {
  const rows = await work.sql<{
    row_no: number;
    title: string;
    marked_at: Date;
    marked_by_name: string;
    removed_at: Date | null;
    removed_by_name: string | null;
  }>(
    `select m.row_no, o.title, m.marked_at, m.marked_by_name, m.removed_at, m.removed_by_name
     from finances.one_off_marks m join finances.one_offs o using (one_off_id)
     where m.voucher_id = $1 order by m.marked_at desc, m.row_no`,
    [voucherId],
  );
  return rows.map((row) => ({
    rowNo: row.row_no,
    title: row.title,
    at: row.marked_at.toISOString(),
    by: row.marked_by_name,
    removedAt: row.removed_at?.toISOString() ?? null,
    removedBy: row.removed_by_name,
  }));
}

async function correctionsOf(work: Work, record: VoucherRecord): Promise<string[]> {
  const rows = await work.sql<{ voucher: string }>(
    `select $4 || ':' || year || ':' || series || ':' || number as voucher from finances.vouchers
     where ledger_id = $1 and year between $2 and $2 + 1 and corrects = $3 and replaced_by is null`,
    [record.ledger_id, record.year, `${record.series} ${record.number}`, record.ledger],
  );
  return rows.map((row) => row.voucher);
}

async function storedAt(work: Work, record: VoucherRecord): Promise<{ at: string | null; earlier: number }> {
  const [row] = await work.sql<{ at: Date | null; earlier: number }>(
    `select (select stored_at from finances.ledger_imports where import_id = $1) as at,
       (select count(*)::int from finances.vouchers v
        where (v.ledger_id, v.year, v.series, v.number) = ($2, $3, $4, $5) and v.replaced_by is not null) as earlier`,
    [record.import_id, record.ledger_id, record.year, record.series, record.number],
  );
  return { at: row?.at?.toISOString() ?? null, earlier: row?.earlier ?? 0 };
}
