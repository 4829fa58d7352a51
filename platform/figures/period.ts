// Months and periods as plain text (YYYY-MM), and the arithmetic figures need of them. Pure.
import { z } from 'zod';

export const Month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'YYYY-MM');
/** `2019-01..2019-08`, both months included, at most ten years. */
export const PeriodText = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])\.\.(19|20)\d\d-(0[1-9]|1[0-2])$/, 'YYYY-MM..YYYY-MM')
  .refine((text) => text.slice(0, 7) <= text.slice(9) && monthsBetween(text.slice(0, 7), text.slice(9)) <= 120);

export interface Period {
  /** first month, YYYY-MM */
  readonly from: string;
  /** last month, included */
  readonly to: string;
}

/** Reads `2019-01..2019-08`; the text must already have passed PeriodText. */
export function periodOf(text: string): Period {
  return { from: text.slice(0, 7), to: text.slice(9) };
}

/** `2019-01..2019-08` of a period. */
export function periodText(period: Period): string {
  return `${period.from}..${period.to}`;
}

/** The month `steps` months later (negative: earlier). */
export function addMonths(month: string, steps: number): string {
  const index = indexOf(month) + steps;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** How many months from `from` to `to`, both included. */
export function monthsBetween(from: string, to: string): number {
  return indexOf(to) - indexOf(from) + 1;
}

/** All months of a period in order. */
export function monthsOf(period: Period): string[] {
  return Array.from({ length: monthsBetween(period.from, period.to) }, (_, i) => addMonths(period.from, i));
}

/** The same months `years` later (negative: earlier). */
export function shiftYears(period: Period, years: number): Period {
  return { from: addMonths(period.from, 12 * years), to: addMonths(period.to, 12 * years) };
}

/** The earlier of two months. */
export function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

/** The first day of a month, YYYY-MM-DD. */
export function firstDay(month: string): string {
  return `${month}-01`;
}
/** The last day of a month, YYYY-MM-DD. */
/** The last day of a month, YYYY-MM-DD. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
