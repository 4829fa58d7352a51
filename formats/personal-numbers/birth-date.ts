// Whether somebody alive can have been born on a day: what both countries' numbers begin with.

/** A day of the calendar, not after today, at most 125 years ago. */
export function isBirthDate(year: number, month: number, day: number, today: string): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  return date.toISOString().slice(0, 10) <= today && Number(today.slice(0, 4)) - year <= 125;
}
