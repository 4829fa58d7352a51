// The list of what somebody who leaves has to give back, as it is kept with the order: made from the register of equipment.
import type { Work } from '../../platform/work/work.ts';
import { equipmentOf } from '../assets/assets.ts';
import type { ReturnRow } from './contract.ts';
import type { OrderRecord } from './order-rows.ts';

/** Puts what the person has on the list of what is to come back. Done again it adds what they have been given since. */
export async function listReturns(work: Work, order: Pick<OrderRecord, 'order_id' | 'person_id'>): Promise<void> {
  if (order.person_id === null) return;
  for (const piece of await equipmentOf(work, order.person_id))
    await work.sql(
      `insert into intake.returns (order_id, equipment_id, number, name, state, listed_at)
       values ($1, $2, $3, $4, 'out', $5) on conflict do nothing`,
      [order.order_id, piece.id, piece.number, piece.name, work.now],
    );
}

export async function returnsOf(work: Work, orderId: string): Promise<ReturnRow[]> {
  const rows = await work.sql<{
    equipment_id: string;
    number: string;
    name: string;
    state: ReturnRow['state'];
    note: string;
    settled_at: Date | null;
    settled_by_name: string | null;
  }>(
    `select equipment_id, number, name, state, note, settled_at, settled_by_name from intake.returns
     where order_id = $1 order by number`,
    [orderId],
  );
  return rows.map((row) => ({
    equipment: row.equipment_id,
    number: row.number,
    name: row.name,
    state: row.state,
    note: row.note,
    settledAt: row.settled_at?.toISOString() ?? null,
    settledBy: row.settled_by_name,
  }));
}
