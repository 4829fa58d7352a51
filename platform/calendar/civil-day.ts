// Days of the Gregorian calendar as plain integers, so that rules about dates are arithmetic and no time zone can move them.
// Day 0 is 1970-01-01. Pure.
import { z } from 'zod';

/** A day that exists, YYYY-MM-DD, 1900-2199. */
export const DayText = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD')
  // asked also of a text that is no day at all
  .refine((text) => !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text, 'a day that exists');
export type DayText = z.infer<typeof DayText>;

export const secondsOfDay = 86_400;

/** The number of a day; a month outside 1-12 or a day outside the month runs over into its neighbours. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / (secondsOfDay * 1000);
}

/** The number of a day written YYYY-MM-DD. */
export function dayNumber(text: string): number {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** YYYY-MM-DD of a day's number. */
export function dayText(day: number): string {
  return new Date(day * secondsOfDay * 1000).toISOString().slice(0, 10);
}

/** Year, month (1-12) and day of the month (1-31). */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * secondsOfDay * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Monday to 6 Sunday: 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
