// Availability day by day, kept for the figures: each finished day of each measured service. Counted anew for the days that a
// correction, a notice, a calendar or a dependency may have changed.
import { dayNumber, dayText, secondsOfDay } from '../../../platform/calendar/civil-day.ts';
import { instantOf, wallClockAt } from '../../../platform/calendar/time-zone.ts';
import type { Work } from '../../../platform/work/work.ts';
import { regionZone, reliabilityOver } from './service-record.ts';

/** Counts these days anew after this work is done: from the day of an instant, or of the first measured one. */
export function countAgain(work: Work, from: Date | null): void {
  const day = from === null ? '' : dayText(dayOfInstant(from.getTime() / 1000));
  work.enqueue('count-availability', { from: day }, { key: `count-availability ${day}` });
}

/** The job: also each night for the day that has ended. */
export async function countAvailability(work: Work, payload: unknown): Promise<void> {
  const given = payload !== null && typeof payload === 'object' ? Reflect.get(payload, 'from') : undefined;
  const yesterday = dayNumber(work.today) - 1;
  const first = typeof given !== 'string' ? yesterday : given === '' ? Number.NEGATIVE_INFINITY : dayNumber(given);
  await countDays(work, first, yesterday);
}

/** Counts the days from `first` to `last`, both included, of every service measured then. */
export async function countDays(work: Work, first: number, last: number): Promise<void> {
  const [span] = await work.sql<{ from: string | null }>(
    'select min(measured_from)::text as "from" from service_desk.service_reliability',
  );
  if (!span?.from) return;
  const from = Math.max(first, dayNumber(span.from));
  if (from > last) return;
  const known = await reliabilityOver(work, startOf(from), startOf(last + 1));
  const rows = [...known.rows.values()].flatMap((row) =>
    Array.from({ length: last - from + 1 }, (_, at) => from + at)
      .filter((day) => day >= dayNumber(row.measured_from))
      .flatMap((day) => {
        const found = known.availability(row.service_code, startOf(day), startOf(day + 1));
        return found ? [{ service_code: row.service_code, on_day: dayText(day), ...columnsOf(found) }] : [];
      }),
  );
  await work.sql('delete from service_desk.availability_days where on_day between $1 and $2', [
    dayText(from),
    dayText(last),
  ]);
  await work.sql(
    `insert into service_desk.availability_days
     select * from jsonb_populate_recordset(null::service_desk.availability_days, $1)`,
    [JSON.stringify(rows)],
  );
}

/** The second at which a day begins by the clock on the wall. */
export function startOf(day: number): number {
  return instantOf(regionZone, day * secondsOfDay);
}

/** The number of the day an instant (epoch seconds) lies in. */
export function dayOfInstant(at: number): number {
  return Math.floor(wallClockAt(regionZone, Math.floor(at)) / secondsOfDay);
}

function columnsOf(found: {
  agreedSeconds: number;
  downSeconds: number;
  partlyDownSeconds: number;
  lostPercentSeconds: number;
  maintenanceSeconds: number;
}) {
  return {
    agreed_seconds: found.agreedSeconds,
    down_seconds: found.downSeconds,
    partly_seconds: found.partlyDownSeconds,
    lost_percent_seconds: found.lostPercentSeconds,
    maintenance_seconds: found.maintenanceSeconds,
  };
}
