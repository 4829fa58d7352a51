// How the law counts time: hours round the clock, whatever the wall clock does; days, weeks and months of the calendar, by the
// wall clock where the authority is. Office hours, pauses and holidays never move them. Pure. A time the wall clock shows twice
// is the first, one it leaves out the moment of the change: never later than the law allows.
import { dateOf, dayOf, secondsOfDay } from './civil-day.ts';
import { instantOf, wallClockAt } from './time-zone.ts';

/** So many hours later, each of 3 600 seconds. Instants are epoch seconds. */
export function hoursLater(from: number, hours: number): number {
  return from + hours * 3600;
}

/** The same time of day so many calendar days later where the wall clock is; seconds of the epoch in and out. */
export function daysLater(from: number, days: number, timeZone: string): number {
  return instantOf(timeZone, wallClockAt(timeZone, from) + days * secondsOfDay);
}

/**
 * The same day and time of day so many calendar months later where the wall clock is; in a shorter month its last day: 31
 * January and one month is 28 or 29 February. Seconds of the epoch in and out.
 */
export function monthsLater(from: number, months: number, timeZone: string): number {
  const wallClock = wallClockAt(timeZone, from);
  const today = Math.floor(wallClock / secondsOfDay);
  const { year, month, day } = dateOf(today);
  const last = dayOf(year, month + months + 1, 0);
  const then = Math.min(dayOf(year, month + months, 1) + day - 1, last);
  return instantOf(timeZone, then * secondsOfDay + wallClock - today * secondsOfDay);
}
