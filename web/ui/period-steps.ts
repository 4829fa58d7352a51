// What a period is called, which ones people usually ask for, and what the next and the previous one are. A period is
// plain text, 2019-01..2019-08, as everywhere in Fyr. Pure.
import { addMonths, monthsBetween, periodOf, periodText, shiftYears } from '../../platform/figures/period.ts';
import { type Language, locales } from '../words.ts';

export type PeriodPreset = { id: 'year' | 'april' | 'august' | 'second' | 'third'; period: string };

/** The periods of a year that reports are made for: the year, the two interim reports, the three thirds. */
export function periodPresets(year: number): readonly PeriodPreset[] {
  const of = (from: string, to: string) => `${year}-${from}..${year}-${to}`;
  return [
    { id: 'year', period: of('01', '12') },
    { id: 'august', period: of('01', '08') },
    { id: 'april', period: of('01', '04') },
    { id: 'second', period: of('05', '08') },
    { id: 'third', period: of('09', '12') },
  ];
}

/**
 * The period one step later (1) or earlier (-1): a month follows a month, a third a third, a quarter a quarter, a year a
 * year; any other stretch, such as January to August, moves to the same months of the next year.
 */
export function stepPeriod(text: string, direction: 1 | -1): string {
  const period = periodOf(text);
  const length = monthsBetween(period.from, period.to);
  const first = Number(period.from.slice(5)) - 1;
  const whole = [1, 3, 4, 12].includes(length) && first % length === 0;
  if (!whole) return periodText(shiftYears(period, direction));
  return periodText({ from: addMonths(period.from, direction * length), to: addMonths(period.to, direction * length) });
}

/** The same months of another year. */
export function stepYear(text: string, years: number): string {
  return periodText(shiftYears(periodOf(text), years));
}

/** "januari–augusti 2019", "augusti 2019", "2019", "november 2018–februari 2019". */
export function periodName(text: string, language: Language): string {
  const { from, to } = periodOf(text);
  if (from === to) return `${monthName(from, language)} ${from.slice(0, 4)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (sameYear && from.endsWith('-01') && to.endsWith('-12')) return from.slice(0, 4);
  const start = monthName(from, language) + (sameYear ? '' : ` ${from.slice(0, 4)}`);
  return `${start}–${monthName(to, language)} ${to.slice(0, 4)}`;
}

/** The name of a month given as YYYY-MM; short is "aug". */
export function monthName(month: string, language: Language, width: 'long' | 'short' = 'long'): string {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 15));
  const name = new Intl.DateTimeFormat(locales[language], { month: width, timeZone: 'UTC' }).format(date);
  return name.replace(/\.$/, '');
}

/** Choosing by two presses: the first begins a stretch of one month, the second ends it, in either order. */
export function stretched(begun: string | undefined, month: string): string {
  if (begun === undefined) return `${month}..${month}`;
  return begun <= month ? `${begun}..${month}` : `${month}..${begun}`;
}

export function holdsMonth(text: string, month: string): boolean {
  const { from, to } = periodOf(text);
  return from <= month && month <= to;
}
