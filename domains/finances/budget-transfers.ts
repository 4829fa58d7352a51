// Moves budget between units and groups by decision: what one side loses, the other gains, month by month.
import type { Work } from '../../platform/work/work.ts';
import { lockBudget } from './budget-force.ts';

export interface TransferSide {
  readonly unit: string;
  readonly costGroup: string;
  readonly object: string;
}

export interface Transfer {
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly title: string;
  readonly reason: string;
  readonly from: TransferSide;
  readonly to: TransferSide;
  /** months of one year */
  readonly months: readonly string[];
  /** öre a month */
  readonly amount: number;
}

/** Writes a transfer under the year's next number. */
export async function keepTransfer(
  work: Work,
  transfer: Transfer,
): Promise<{ transferId: string; year: number; number: number }> {
  await lockBudget(work);
  const year = Number(transfer.months[0]?.slice(0, 4));
  const [last] = await work.sql<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from finances.budget_transfers where year = $1',
    [year],
  );
  const number = (last?.number ?? 0) + 1;
  const transferId = work.newId();
  await work.sql(
    `insert into finances.budget_transfers (transfer_id, year, number, decided_on, decided_by, title, reason, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[transferId, year, number, transfer.decidedOn, transfer.decidedBy, transfer.title, transfer.reason],
      ...[work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
    ],
  );
  const rows = transfer.months.flatMap((month) => [
    { month, side: transfer.from, amount: -transfer.amount },
    { month, side: transfer.to, amount: transfer.amount },
  ]);
  await work.sql(
    `insert into finances.budget_transfer_rows (transfer_id, row_no, month, unit, cost_group, object, amount)
     select $1, n.ord, n.month, n.unit, n.cost_group, n.object, n.amount
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) with ordinality as n(month, unit, cost_group, object, amount, ord)`,
    [
      transferId,
      rows.map((row) => row.month),
      rows.map((row) => row.side.unit),
      rows.map((row) => row.side.costGroup),
      rows.map((row) => row.side.object),
      rows.map((row) => row.amount),
    ],
  );
  work.touch('finances');
  return { transferId, year, number };
}
