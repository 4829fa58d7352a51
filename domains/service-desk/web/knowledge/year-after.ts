// The usual day of an article's next review: a year from now.

/** YYYY-MM-DD, a year after the day. */
export function yearAfter(day: Date): string {
  return new Date(Date.UTC(day.getFullYear() + 1, day.getMonth(), day.getDate())).toISOString().slice(0, 10);
}
