// When a writer is reminded of a chapter: three days before, on the day, and then every third day it is late. Pure.

export type ReminderKind = 'due-soon' | 'due-today' | 'late';

/** What to say on a day about a chapter due on another; null on days without a word. Days as YYYY-MM-DD. */
export function reminderOn(today: string, dueOn: string): ReminderKind | null {
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (left === 3) return 'due-soon';
  if (left === 0) return 'due-today';
  return left < 0 && left % 3 === 0 ? 'late' : null;
}
