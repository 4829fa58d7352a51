// Random business calendars from a seed: several openings a day, over midnight, to the second, at the hours summer time
// changes, half days, closings, versions and zones. For tests and the benchmark.
import {
  BusinessCalendar,
  type CalendarVersion,
  type HolidayRule,
  type OpenInterval,
  type OwnDay,
} from './business-calendar.ts';
import { dayNumber, dayText } from './civil-day.ts';
import { type HolidayName, holidayNamesOf } from './holidays.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` up to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of several. */
export function oneOf<T>(random: () => number, choices: readonly T[]): T {
  const chosen = choices[between(random, 0, choices.length - 1)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** Zones whose clocks differ from UTC by whole hours and change at whole hours, as the oracle asks. */
export const randomZones = [
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'Europe/Helsinki',
  'Europe/London',
  'Atlantic/Reykjavik',
  'America/New_York',
] as const;

/** A calendar whose versions and own days lie between two days (YYYY-MM-DD). */
export function randomCalendar(random: () => number, from: string, to: string): BusinessCalendar {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = new Set([first]);
  for (let more = oneOf(random, [0, 0, 1, 2]); more > 0; more--) days.add(between(random, first + 1, last));
  const home = oneOf(random, randomZones);
  const versions = [...days]
    .sort((a, b) => a - b)
    .map((day) => randomVersion(random, day, random() < 0.85 ? home : oneOf(random, randomZones), first, last));
  return BusinessCalendar.parse({ versions });
}

function randomVersion(
  random: () => number,
  day: number,
  timeZone: string,
  first: number,
  last: number,
): CalendarVersion {
  const holidays = oneOf(random, ['none', 'sv', 'sv', 'da', 'da'] as const);
  const ordinary = randomHours(random);
  const kind = random();
  const week = Array.from({ length: 7 }, (_, weekday) => {
    if (kind < 0.12) return [{ from: '00:00', to: '24:00' }];
    if (kind < 0.6) return weekday < 5 ? ordinary : [];
    return random() < 0.7 ? randomHours(random) : [];
  });
  const holidayRules: Partial<Record<HolidayName, HolidayRule>> = {};
  for (const name of holidayNamesOf(holidays))
    if (random() < 0.4)
      holidayRules[name] = oneOf(random, [
        { does: 'closed' },
        { does: 'open' },
        { does: 'half', hours: [{ from: '07:00', to: '12:00' }] },
        { does: 'half', hours: [randomInterval(random)] },
      ]);
  const days = Array.from({ length: between(random, 0, 12) }, () => randomOwnDay(random, first, last));
  return { from: dayText(day), timeZone, week, holidays, holidayRules, days };
}

function randomOwnDay(random: () => number, first: number, last: number): OwnDay {
  const on = between(random, first, last);
  const until = random() < 0.3 ? { until: dayText(on + between(random, 0, 20)) } : {};
  const does = oneOf(random, ['closed', 'open', 'hours'] as const);
  return { on: dayText(on), ...until, does, ...(does === 'hours' ? { hours: randomHours(random) } : {}) };
}

function randomHours(random: () => number): OpenInterval[] {
  return Array.from({ length: oneOf(random, [0, 1, 1, 1, 2, 2, 3]) }, () => randomInterval(random));
}

function randomInterval(random: () => number): OpenInterval {
  const usual: readonly (readonly [string, string])[] = [
    ['08:00', '17:00'],
    ['07:00', '16:30'],
    ['22:00', '06:00'],
    ['01:30', '02:30'],
    ['02:15', '02:45'],
    ['00:00', '24:00'],
    ['12:30', '12:00'],
  ];
  if (random() < 0.5) {
    const [from, to] = oneOf(random, usual);
    return { from, to };
  }
  const [from, to] = [timeText(between(random, 0, 86_399)), timeText(between(random, 0, 86_399))];
  return from === to ? { from: '09:00', to: '09:00:01' } : { from, to };
}

function timeText(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
