// What a level would promise a case that is opened at a given moment, and opening hours as people write them. Pure: the page
// that changes levels asks it while one types.
import { type BusinessCalendar, type DayHours, TimeOfDay } from '../../platform/calendar/business-calendar.ts';
import { firstDifference, type OpenTime, openTimeOf } from '../../platform/calendar/open-time.ts';
import type { AgreedLevel } from './agreed-level-rules.ts';
import { clocksOf, viewAt } from './agreed-time-rules.ts';

export const priorities = [1, 2, 3, 4] as const;

/** One clock of a level, and when it would be due by priority; null: nothing is promised, or the calendar is never open. */
export interface Due {
  readonly clock: string;
  readonly at: readonly (Date | null)[];
}

/** The deadlines of a case opened at `opened` with each priority. A clock whose calendar is not given is left out. */
export function duesOf(level: AgreedLevel, calendars: ReadonlyMap<string, OpenTime>, opened: Date): Due[] {
  const known = level.clocks.filter((clock) => calendars.has(clock.calendar));
  const at = Math.floor(opened.getTime() / 1000);
  const levels = new Map([['draft', { clocks: known }]]);
  const rounds = priorities.map((priority) => {
    const event = { kind: 'opened', at, order: 0, state: 'new', priority, level: 'draft', team: 'any' } as const;
    return viewAt(clocksOf([event], levels, calendars), at, calendars);
  });
  return known.map(({ clock }) => ({
    clock,
    at: rounds.map((each) => {
      const deadline = each.find((round) => round.clock === clock)?.deadline ?? null;
      return deadline === null ? null : new Date(deadline * 1000);
    }),
  }));
}

/** The first moment from which an edited calendar is open at other times than before; null: at none. */
export function changesFrom(before: BusinessCalendar, after: BusinessCalendar): Date | null {
  const at = firstDifference(openTimeOf(before), openTimeOf(after));
  return at === null ? null : new Date(at * 1000);
}

/** "08–12, 13–16.30" as the language writes times; nothing: closed. */
export function hoursText(hours: DayHours, language: 'sv' | 'da' | 'en'): string {
  const said = (time: string) => time.replace(/:00$/, '').replace(':', language === 'en' ? ':' : '.');
  return hours.map(({ from, to }) => `${said(from)}–${said(to)}`).join(', ');
}

/** Hours as people write them: "8-12, 13.00–16.30", "7-24"; null where it cannot be read. */
export function hoursIn(text: string): DayHours | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const hours = parts.map((part) => {
    const [from = '', to = '', ...rest] = part.split(/\s*[-–—]\s*/).map(timeIn);
    return rest.length === 0 && from && to && from !== to && from !== '24:00' ? { from, to } : null;
  });
  return hours.every((each) => each !== null) ? hours : null;
}

/** "8" → "08:00", "13.30" → "13:30"; empty where it is no time. */
function timeIn(text: string): string {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  const written = found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : '';
  return TimeOfDay.safeParse(written).success ? written : '';
}
