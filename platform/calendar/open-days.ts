// Deadlines in working days instead of open seconds: "closed two working days after it was solved". Pure.
import { secondsOfDay } from './civil-day.ts';
import { endOfTime, type OpenTime, openSecondsBetween, timeZoneAt } from './open-time.ts';
import { instantOf, wallClockAt } from './time-zone.ts';

/**
 * The same time of day, `days` open days later. An open day has any open time between two local midnights; the day of `from`
 * itself is not counted. Solved on a Friday at 17:30, two days: Tuesday 17:30. Null: not before the end of 2100.
 */
export function instantAfterOpenDays(time: OpenTime, from: number, days: number): number | null {
  const timeZone = timeZoneAt(time, from);
  const wallClock = wallClockAt(timeZone, from);
  let day = Math.floor(wallClock / secondsOfDay);
  for (let left = days; left > 0; ) {
    day += 1;
    const [start, end] = [instantOf(timeZone, day * secondsOfDay), instantOf(timeZone, (day + 1) * secondsOfDay)];
    if (start >= endOfTime) return null;
    if (openSecondsBetween(time, start, end) > 0) left -= 1;
  }
  return days <= 0
    ? from
    : instantOf(timeZone, day * secondsOfDay + (((wallClock % secondsOfDay) + secondsOfDay) % secondsOfDay));
}
