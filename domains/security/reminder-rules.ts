// When people are reminded of a legal clock: at half the time, when a sixth is left (four hours of twenty-four), and when it is
// late. What is owed at once is reminded of every day until it is sent. Pure: instants are epoch seconds.
import type { LegalClock } from './clock-rules.ts';

export type ReminderStage = 'half' | 'soon' | 'late';

/** The stage a clock has reached; null: nothing to say. `dueAt` is what the reminder counts against. */
export function reminderOf(clock: LegalClock, now: number): { stage: ReminderStage; dueAt: number } | null {
  if (clock.state === 'at-once' && clock.startsAt !== null) return dailyReminder(clock.startsAt, now);
  if (clock.dueAt === null || clock.startsAt === null) return null;
  if (clock.state === 'late') return { stage: 'late', dueAt: clock.dueAt };
  if (clock.state !== 'running') return null;
  const whole = clock.dueAt - clock.startsAt;
  const left = clock.dueAt - now;
  if (left * 6 <= whole) return { stage: 'soon', dueAt: clock.dueAt };
  return left * 2 <= whole ? { stage: 'half', dueAt: clock.dueAt } : null;
}

const day = 86_400;

/** Once each begun day: the same answer all day, so that it is said once. */
function dailyReminder(startsAt: number, now: number): { stage: ReminderStage; dueAt: number } {
  return { stage: 'late', dueAt: startsAt + Math.floor((now - startsAt) / day) * day };
}
