// Which hours one version of a calendar is open on one local day: its own word about the day, else the holiday, else the
// weekday. Hours are seconds from that day's midnight on the wall clock and may run past 86 400, into the next day. Pure.
import type { CalendarVersion, DayHours, HolidayRule } from './business-calendar.ts';
import { secondsIntoDay } from './business-calendar.ts';
import { dateOf, dayNumber, secondsOfDay, weekdayOf } from './civil-day.ts';
import { holidaysOf } from './holidays.ts';

/** Open from the first until the second, excluded; sorted, apart from each other. */
export type Stretches = readonly (readonly [number, number])[];

/** Answers for any day of one version; the same day is worked out once. */
export function hoursByDay(version: CalendarVersion): (day: number) => Stretches {
  const week = version.week.map(stretchesOf);
  const weekday = (day: number): Stretches => week[weekdayOf(day)] ?? [];
  const own = new Map<number, Stretches | 'open'>();
  for (const { on, until = on, does, hours = [] } of version.days)
    for (let day = dayNumber(on); day <= dayNumber(until); day++)
      own.set(day, does === 'open' ? 'open' : does === 'closed' ? [] : stretchesOf(hours));
  const holidays = new Map<number, Map<number, Stretches>>();
  const holidaysIn = (year: number): Map<number, Stretches> => {
    const known = holidays.get(year);
    if (known) return known;
    const found = narrowedDays(version, year, weekday);
    holidays.set(year, found);
    return found;
  };
  return (day) => {
    const said = own.get(day);
    if (said) return said === 'open' ? weekday(day) : said;
    return holidaysIn(dateOf(day).year).get(day) ?? weekday(day);
  };
}

/** What is in both. */
export function inBoth(a: Stretches, b: Stretches): Stretches {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): [number, number][] => {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      return first < last ? [[first, last]] : [];
    }),
  );
}

/** Sorted and joined where they touch or overlap. */
export function joined(stretches: Stretches): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function stretchesOf(hours: DayHours): Stretches {
  return joined(
    hours.map(({ from, to }) => {
      const [start, end] = [secondsIntoDay(from), secondsIntoDay(to)];
      return [start, end > start ? end : end + secondsOfDay];
    }),
  );
}

// two holidays on one day: what both leave open
function narrowedDays(
  { holidays, holidayRules }: CalendarVersion,
  year: number,
  weekday: (day: number) => Stretches,
): Map<number, Stretches> {
  const days = new Map<number, Stretches>();
  for (const { name, day, isPublic } of holidaysOf(holidays, year)) {
    const rule: HolidayRule = holidayRules[name] ?? { does: isPublic ? 'closed' : 'open' };
    if (rule.does === 'open') continue;
    const before = days.get(day) ?? weekday(day);
    days.set(day, rule.does === 'closed' ? [] : inBoth(before, stretchesOf(rule.hours)));
  }
  return days;
}
