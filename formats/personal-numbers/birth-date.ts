// Whether somebody alive can have been born on a day: what both countries' numbers begin with.

/** A day of the calendar, not after today, at most 125 years ago. */
export function isBirthDate(year: number, month: number, day: number, today: string): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (daysIn[month - 1] ?? 0);
  if (day < 1 || day > last || Number(today.slice(0, 4)) - year > 125) return false;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` <= today;
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
