// Dates of SIE (YYYYMMDD, periods YYYYMM): read from bytes, checked against the calendar, shown as ISO text.
// Years outside 1900-2199 are refused: they are slips of the keyboard (0219 for 2019), not bookkeeping.

import { ESCAPED, type LineFields } from './line-fields.ts';

export const NO_DATE = 0;
export const BAD_DATE = -1;

/** The field as the number YYYYMMDD, NO_DATE when it is absent or empty, BAD_DATE when it is no date. */
export function dateNumber(fields: LineFields, index: number): number {
  const start = fields.starts[index] ?? 0;
  const length = (fields.ends[index] ?? 0) - start;
  if (index >= fields.count || length === 0) return NO_DATE;
  if (length !== 8 || (fields.kinds[index] ?? 0) >= ESCAPED) return BAD_DATE;
  const date = digits(fields.buffer, start, 8);
  return date < 0 || !isMonthOfYear((date / 100) | 0) || !isDayOfMonth(date) ? BAD_DATE : date;
}

/** The field as the number YYYYMM, or BAD_DATE. */
export function periodNumber(fields: LineFields, index: number): number {
  const start = fields.starts[index] ?? 0;
  const length = (fields.ends[index] ?? 0) - start;
  if (index >= fields.count || length !== 6 || (fields.kinds[index] ?? 0) >= ESCAPED) return BAD_DATE;
  const period = digits(fields.buffer, start, 6);
  return period >= 0 && isMonthOfYear(period) ? period : BAD_DATE;
}

/** 20190131 as "2019-01-31", NO_DATE and BAD_DATE as null. Remembers the latest, since rows repeat it. */
export function openDateText(): (date: number) => string | null {
  const texts = new Map<number, string>();
  let latest = NO_DATE;
  let latestText: string | null = null;
  return (date) => {
    if (date === latest) return latestText;
    if (date <= NO_DATE) return null;
    let text = texts.get(date);
    if (text === undefined) {
      const all = String(date);
      text = `${all.slice(0, 4)}-${all.slice(4, 6)}-${all.slice(6, 8)}`;
      texts.set(date, text);
    }
    latest = date;
    latestText = text;
    return text;
  };
}

/** 201901 as "2019-01". */
export function periodText(period: number): string {
  const all = String(period);
  return `${all.slice(0, 4)}-${all.slice(4, 6)}`;
}

function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return BAD_DATE;
    value = value * 10 + digit;
  }
  return value;
}

function isMonthOfYear(period: number): boolean {
  const month = period % 100;
  const year = (period / 100) | 0;
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2199;
}

function isDayOfMonth(date: number): boolean {
  const day = date % 100;
  if (day >= 1 && day <= 28) return true;
  const month = ((date / 100) | 0) % 100;
  const year = (date / 10000) | 0;
  if (day < 1 || day > 31) return false;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= 30 || !(month === 4 || month === 6 || month === 9 || month === 11);
}
