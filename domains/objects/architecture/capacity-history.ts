// How a room filled over the years: what it held after each step, and month by month from that.
import type { Work } from '../../../platform/work/work.ts';
import type { RoomFilling } from './capacity-contract.ts';
import type { Capacity } from './capacity-rules.ts';
import { type Filling, monthsFilled } from './filling-rules.ts';

/** Keeps what the room holds from now on; a step that changed nothing of it leaves no trace. */
export async function keepFilling(
  work: Work,
  roomId: string,
  { total, used, promised }: Pick<Capacity, 'total' | 'used' | 'promised'>,
): Promise<void> {
  await work.sql(
    `insert into objects.room_fillings (room_id, ordinal, at, total_units, total_watts, used_units, used_watts, promised_units,
       promised_watts)
     select $1, coalesce(max(f.ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     from objects.room_fillings f where f.room_id = $1
     having not exists (
       select 1 from objects.room_fillings l where l.room_id = $1
         and l.ordinal = (select max(ordinal) from objects.room_fillings where room_id = $1)
         and (l.total_units, l.total_watts, l.used_units, l.used_watts, l.promised_units, l.promised_watts)
           = ($3::int, $4::int, $5::int, $6::int, $7::int, $8::int))`,
    [...[roomId, work.now, total.units, total.watts, used.units, used.watts], ...[promised.units, promised.watts]],
  );
}

/** The room month by month, at most the last five years. */
export async function fillingsOf(work: Work, roomId: string, today: string): Promise<RoomFilling[]> {
  const rows = await work.sql<{ at: Date } & Record<string, number | Date>>(
    'select * from objects.room_fillings where room_id = $1 order by ordinal',
    [roomId],
  );
  const numbers = (row: (typeof rows)[number], part: string) => ({
    units: Number(row[`${part}_units`]),
    watts: Number(row[`${part}_watts`]),
  });
  const fillings = rows.map(
    (row): Filling => ({
      on: row.at.toISOString().slice(0, 10),
      ...{ total: numbers(row, 'total'), used: numbers(row, 'used'), promised: numbers(row, 'promised') },
    }),
  );
  return monthsFilled(fillings, today.slice(0, 7));
}
