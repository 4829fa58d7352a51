// Excel stores a date as a number of days and says only by the cell's format that it is one (ECMA-376 18.17.4, 18.8.30).
// The 1900 calendar holds a 29 February 1900 that never was; the 1904 calendar does not.

/** What a number format makes of a number. `duration` counts hours past 24, `time` is of the day. */
export type FormatKind = 'number' | 'percent' | 'date' | 'time' | 'duration';

/** The kind of a built-in number format, by its id. */
export function builtInFormat(id: number): FormatKind {
  if (id === 9 || id === 10) return 'percent';
  if (id === 46) return 'duration';
  if (id === 18 || id === 19 || id === 20 || id === 21 || id === 45 || id === 47) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** The kind of a number format that the workbook defines, by its code, such as `yyyy\-mm\-dd` or `[h]:mm`. */
export function formatKind(code: string): FormatKind {
  const first = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return 'duration';
  if (first.includes('%')) return 'percent';
  const signs = first.replaceAll(/\[[^\]]*\]/g, '').toLowerCase();
  if (signs.includes('general') || /[#?]/.test(signs)) return 'number';
  if (/[yd]/.test(signs)) return 'date';
  if (/[hs]/.test(signs)) return 'time';
  return signs.includes('m') ? 'date' : 'number';
}

/**
 * A stored number as `2019-08-31`, `2019-08-31 14:05:00` or `7:30:00`, to the second; null when no such day exists
 * (before day 0, 29 February 1900, after year 9999).
 */
export function serialText(serial: number, kind: 'date' | 'time' | 'duration', date1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  // a clock format over days far from zero is a point in time of which only the clock is shown
  if (kind === 'duration' || (kind === 'time' && days < 366)) return clock(seconds);
  if (kind === 'date' && days === 0 && seconds > 0 && !date1904) return clock(seconds);
  const day = calendarDay(days, date1904);
  if (day === null) return null;
  const rest = seconds - days * 86_400;
  return rest === 0 ? day : `${day} ${clock(rest).padStart(8, '0')}`;
}

const DAY = 86_400_000;

function calendarDay(days: number, date1904: boolean): string | null {
  if (date1904) return days < 0 || days > 2_957_003 ? null : isoDay(Date.UTC(1904, 0, 1) + days * DAY);
  if (days < 1 || days === 60 || days > 2_958_465) return null;
  return isoDay(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const size = Math.abs(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${Math.floor(size / 3600)}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
  return seconds < 0 ? `-${text}` : text;
}
