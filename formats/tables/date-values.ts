// Reads dates, months and years into `2019-08-31`, `2019-08` and 2019. Which of two numbers is the day is never guessed
// for one cell alone, two-digit years are refused, and a year must be plausible: 0219 is a slip, not the Middle Ages.
import { serialText } from './excel-dates.ts';
import { type ColumnForm, unknownForm, type ValueFailure, type ValueResult } from './number-values.ts';
import type { ValueCode, ValueKind } from './problems.ts';
import type { CellKind } from './rows.ts';

export type YearLimits = { from: number; to: number };

const plausibleYears: YearLimits = { from: 1900, to: 2100 };

/**
 * A date as `2019-08-31`: written so, or `20190831`, `31.8.2019`, `31/8/2019`, or as Excel's day number where the
 * column holds such. A time of day after it is left out.
 */
export function parseDate(
  text: string,
  form: ColumnForm = unknownForm,
  kind: CellKind = 'text',
  years: YearLimits = plausibleYears,
): ValueResult<string> {
  const written = withoutTime(text);
  const yearFirst = /^(\d{3,6})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(written);
  if (yearFirst) return calendarDate(yearFirst[1], yearFirst[3], yearFirst[4], years);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{3,6})$/.exec(written);
  if (yearLast) {
    const [, first = '', sign = '', second = '', year] = yearLast;
    const order = dayOrder(Number(first), Number(second), sign, form);
    if (order === null) return failure('ambiguous-date', 'date');
    return order === 'day-first' ? calendarDate(year, second, first, years) : calendarDate(year, first, second, years);
  }
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{2}$/.test(written) || /^\d{6}$/.test(written))
    return failure('two-digit-year', 'date');
  if (/^\d{5}$/.test(written) && (kind === 'number' || form.daySerials)) {
    const day = serialText(Number(written), 'date', false) ?? '';
    return calendarDate(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10), years);
  }
  return failure('unreadable-value', 'date');
}

/** A month as `2019-08`: written so, or `201908`, `08/2019`, or any date in it. */
export function parseMonth(
  text: string,
  form: ColumnForm = unknownForm,
  kind: CellKind = 'text',
  years: YearLimits = plausibleYears,
): ValueResult<string> {
  const written = text.slice(0, LONGEST).trim();
  const yearFirst = /^(\d{3,6})[-/.](\d{1,2})$/.exec(written) ?? /^(\d{4})(\d{2})$/.exec(written);
  const yearLast = /^(\d{1,2})[-/.](\d{3,6})$/.exec(written);
  const [year, month] = yearFirst ? [yearFirst[1], yearFirst[2]] : [yearLast?.[2], yearLast?.[1]];
  const day = year === undefined ? parseDate(text, form, kind, years) : calendarDate(year, month, '1', years);
  if (day.ok) return { ok: true, value: day.value.slice(0, 7) };
  return day.expected.is === 'range' ? day : { ...day, expected: { is: 'kind', kind: 'month' } };
}

/** A year as a number. */
export function parseYear(text: string, years: YearLimits = plausibleYears): ValueResult<number> {
  const written = text.trim();
  if (!/^\d{1,6}$/.test(written)) return failure('unreadable-value', 'year');
  if (written.length <= 2) return failure('two-digit-year', 'year');
  return isPlausible(Number(written), years) ? { ok: true, value: Number(written) } : implausible(years);
}

/** The order that a date's text proves by itself: a number above 12 cannot be a month. */
export function provenDateOrder(text: string): 'day-first' | 'month-first' | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}$/.exec(withoutTime(text));
  const [first, second] = [Number(match?.[1]), Number(match?.[3])];
  if (first > 12 && first <= 31 && second <= 12) return 'day-first';
  return second > 12 && second <= 31 && first <= 12 ? 'month-first' : null;
}

// No date is longer; a cut text is then unreadable, and patterns never run over 30 000 spaces.
const LONGEST = 40;

function failure(code: ValueCode, kind: ValueKind): ValueFailure {
  return { ok: false, code, expected: { is: 'kind', kind } };
}

function withoutTime(text: string): string {
  if (text.length <= 10) return text.trim().replaceAll(/\. +/g, '.');
  return text
    .slice(0, LONGEST)
    .trim()
    .replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/, '')
    .replaceAll(/\. +/g, '.');
}

// 31.8.2019 with points is Nordic and German and always begins with the day; slashes and dashes are also American.
function dayOrder(first: number, second: number, sign: string, form: ColumnForm): 'day-first' | 'month-first' | null {
  if (form.dateOrder) return form.dateOrder;
  if (first > 12 || sign === '.' || first === second) return 'day-first';
  return second > 12 ? 'month-first' : null;
}

function calendarDate(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  years: YearLimits,
): ValueResult<string> {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (!isPlausible(year, years)) return implausible(years);
  const days = month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  if (day < 1 || day > days) return failure('no-such-date', 'date');
  return { ok: true, value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isPlausible(year: number, years: YearLimits): boolean {
  return year >= years.from && year <= years.to;
}

function implausible(years: YearLimits): ValueFailure {
  return {
    ok: false,
    code: 'implausible-year',
    expected: { is: 'range', kind: 'year', from: years.from, to: years.to },
  };
}
