// Counts open time: a business calendar compiled so that seconds between instants, and the instant so many open seconds
// away, are one binary search. Open is what the calendar says for the time the wall clock shows: an hour shown twice in
// autumn is open twice, an hour left out in spring never is. Outside the UTC years 2000-2100 nothing is open. Pure.
import type { BusinessCalendar } from './business-calendar.ts';
import { dayNumber, secondsOfDay } from './civil-day.ts';
import { hoursByDay, joined, type Stretches } from './day-hours.ts';
import { instantOf, offsetStretches, startOfYear } from './time-zone.ts';

/** A calendar ready to count with. Instants are whole epoch seconds, durations whole seconds. Years are made when asked for. */
export interface OpenTime {
  readonly calendar: BusinessCalendar;
  /** by UTC year less 2000 */
  readonly years: (Year | undefined)[];
  readonly reigns: readonly Reign[];
}

/** The open stretches of one UTC year, apart from each other; `before[i]`: open seconds of the year ahead of stretch i. */
interface Year {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
}

/** The time over which one version of the calendar rules. */
interface Reign {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
  readonly hours: (day: number) => Stretches;
}

const firstYear = 2000;
const lastYear = 2100;
/** The first instant that can be open, and the first that no longer can. */
export const firstInstant = startOfYear(firstYear);
export const endOfTime = startOfYear(lastYear + 1);
const yearStarts = Float64Array.from({ length: lastYear - firstYear + 2 }, (_, at) => startOfYear(firstYear + at));
const averageYear = 31_556_952;

/** Makes a calendar ready to count with. Cheap: the years are worked out when they are first asked for. */
export function openTimeOf(calendar: BusinessCalendar): OpenTime {
  const { versions } = calendar;
  const begins = versions.map(({ from, timeZone }, at) =>
    at === 0 ? firstInstant : instantOf(timeZone, dayNumber(from) * secondsOfDay),
  );
  const reigns = versions.map((version, at) => ({
    from: begins[at] ?? firstInstant,
    to: begins[at + 1] ?? endOfTime,
    timeZone: version.timeZone,
    hours: hoursByDay(version),
  }));
  return { calendar, years: [], reigns };
}

/** Open seconds from `from` (included) to `to` (excluded); 0 when `to` is not later. */
export function openSecondsBetween(time: OpenTime, from: number, to: number): number {
  const start = Math.max(from, firstInstant);
  const end = Math.min(to, endOfTime);
  if (end <= start) return 0;
  const [first, last] = [indexOf(start), indexOf(end)];
  let sum = openBefore(yearAt(time, last), end) - openBefore(yearAt(time, first), start);
  for (let at = first; at < last; at++) sum += yearAt(time, at).total;
  return sum;
}

/**
 * The first instant by which `seconds` open seconds have passed since `from`: a stretch used up ends at closing time, not at
 * the next opening. 0 seconds: `from` itself. Null: there is not so much open time until the end of 2100.
 */
export function instantAfter(time: OpenTime, from: number, seconds: number): number | null {
  if (seconds <= 0) return from;
  if (from >= endOfTime) return null;
  const start = Math.max(from, firstInstant);
  let at = indexOf(start);
  let left = seconds + openBefore(yearAt(time, at), start);
  for (; at <= lastYear - firstYear; at++) {
    const year = yearAt(time, at);
    if (left <= year.total) {
      // the stretch with before < left <= before + its length
      const stretch = lastBelow(year.before, left);
      return (year.starts[stretch] ?? 0) + left - (year.before[stretch] ?? 0);
    }
    left -= year.total;
  }
  return null;
}

/**
 * The last instant from which `seconds` open seconds pass until `to`. 0 seconds: `to` itself. Null: there is not so much open
 * time since the beginning of 2000.
 */
export function instantBefore(time: OpenTime, to: number, seconds: number): number | null {
  if (seconds <= 0) return to;
  if (to <= firstInstant) return null;
  const end = Math.min(to, endOfTime);
  let at = indexOf(end);
  let position = openBefore(yearAt(time, at), end) - seconds;
  while (position < 0) {
    at -= 1;
    if (at < 0) return null;
    position += yearAt(time, at).total;
  }
  const year = yearAt(time, at);
  // the stretch with before <= position < before + its length; there is one, as open time follows
  const stretch = lastBelow(year.before, position + 1);
  return (year.starts[stretch] ?? 0) + position - (year.before[stretch] ?? 0);
}

/** Whether the second that begins at the instant is open. */
export function isOpenAt(time: OpenTime, at: number): boolean {
  return openSecondsBetween(time, at, at + 1) === 1;
}

/** The instant itself when it is open, else the next opening; null: never again until the end of 2100. */
export function nextOpening(time: OpenTime, at: number): number | null {
  const after = instantAfter(time, at, 1);
  return after === null ? null : after - 1;
}

/** The instant itself when the second before it is open, else the last closing before it; null: never since 2000. */
export function lastClosing(time: OpenTime, at: number): number | null {
  const before = instantBefore(time, at, 1);
  return before === null ? null : before + 1;
}

/** The open stretches between two instants, in order, each as wide as it goes within them. */
export function openStretches(time: OpenTime, from: number, to: number): [number, number][] {
  const [start, end] = [Math.max(from, firstInstant), Math.min(to, endOfTime)];
  if (end <= start) return [];
  const found: [number, number][] = [];
  for (let at = indexOf(start); at <= indexOf(end - 1); at++) {
    const { starts, ends } = yearAt(time, at);
    for (let each = Math.max(lastBelow(starts, start + 1), 0); each < starts.length; each++) {
      const [opens, closes] = [Math.max(starts[each] ?? 0, start), Math.min(ends[each] ?? 0, end)];
      if (opens >= end) break;
      if (opens < closes) found.push([opens, closes]);
    }
  }
  return joined(found);
}

/**
 * The first instant from which two calendars differ between two instants; null: they are the same there. An edit may be saved
 * without counting anything anew when this is not before the moment of the edit.
 */
export function firstDifference(a: OpenTime, b: OpenTime, from = firstInstant, to = endOfTime): number | null {
  for (let start = Math.max(from, firstInstant); start < Math.min(to, endOfTime); ) {
    const end = Math.min(to, yearStarts[indexOf(start) + 1] ?? endOfTime);
    const [first, second] = [openStretches(a, start, end), openStretches(b, start, end)];
    for (let at = 0; at < Math.max(first.length, second.length); at++) {
      const [opens, closes] = first[at] ?? [end, end];
      const [opensToo, closesToo] = second[at] ?? [end, end];
      if (opens !== opensToo) return Math.min(opens, opensToo);
      if (closes !== closesToo) return Math.min(closes, closesToo);
    }
    start = end;
  }
  return null;
}

/** The zone whose clock the calendar goes by at an instant. */
export function timeZoneAt({ reigns }: OpenTime, at: number): string {
  return (reigns.findLast(({ from }) => from <= at) ?? reigns[0])?.timeZone ?? 'UTC';
}

function indexOf(at: number): number {
  let index = Math.min(Math.floor((at - firstInstant) / averageYear), lastYear - firstYear);
  if (at < (yearStarts[index] ?? 0)) index -= 1;
  else if (index < lastYear - firstYear && at >= (yearStarts[index + 1] ?? 0)) index += 1;
  return index;
}

function yearAt(time: OpenTime, index: number): Year {
  const known = time.years[index];
  if (known) return known;
  const made = makeYear(time, firstYear + index);
  time.years[index] = made;
  return made;
}

function makeYear({ reigns }: OpenTime, year: number): Year {
  const [from, to] = [startOfYear(year), startOfYear(year + 1)];
  const open: [number, number][] = [];
  for (const reign of reigns) gather(reign, Math.max(from, reign.from), Math.min(to, reign.to), open);
  const stretches = joined(open);
  const before = new Float64Array(stretches.length);
  let total = 0;
  stretches.forEach(([start, end], at) => {
    before[at] = total;
    total += end - start;
  });
  const starts = Float64Array.from(stretches, ([start]) => start);
  const ends = Float64Array.from(stretches, ([, end]) => end);
  return { starts, ends, before, total };
}

// within a stretch of constant offset the wall clock runs evenly, so open hours are cut to it and moved by the offset
function gather({ timeZone, hours }: Reign, from: number, to: number, open: [number, number][]): void {
  if (from >= to) return;
  for (const stretch of offsetStretches(timeZone, from, to)) {
    const [first, last] = [stretch.from + stretch.offset, stretch.to + stretch.offset];
    // a day's hours may run into the next
    for (let day = Math.floor(first / secondsOfDay) - 1; day * secondsOfDay < last; day++)
      for (const [opens, closes] of hours(day)) {
        const [start, end] = [Math.max(first, day * secondsOfDay + opens), Math.min(last, day * secondsOfDay + closes)];
        if (start < end) open.push([start - stretch.offset, end - stretch.offset]);
      }
  }
}

function openBefore({ starts, ends, before }: Year, at: number): number {
  const stretch = lastBelow(starts, at);
  if (stretch < 0) return 0;
  return (before[stretch] ?? 0) + Math.min(at, ends[stretch] ?? 0) - (starts[stretch] ?? 0);
}

/** The index of the last value below a limit, -1 when there is none; the values ascend. */
function lastBelow(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
