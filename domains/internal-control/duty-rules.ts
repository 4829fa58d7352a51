// When an owner is reminded: within the week before the day, on the day, and when the day has passed; each once. Pure.
import { dayNumber } from '../../platform/calendar/civil-day.ts';

export type ReminderStage = 'soon' | 'today' | 'late';

/** The stage a duty has reached on a day; null: nothing to say yet. Days as YYYY-MM-DD. */
export function reminderStage(dueOn: string, today: string): ReminderStage | null {
  const left = dayNumber(dueOn) - dayNumber(today);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= 7 ? 'soon' : null;
}
