// A second opinion on open time, written another way and sharing no code with the engine: every UTC hour is looked up on the
// wall clock by Intl, every second of its hour is asked whether it is open, and counting goes hour by hour through the
// bitmaps. Holidays come from a table of full moons and from walking the days. Slow, plain, for tests and benchmarks only.
import type { BusinessCalendar, CalendarVersion, OpenInterval } from './business-calendar.ts';

export interface Oracle {
  isOpen(second: number): boolean;
  between(from: number, to: number): number;
  after(from: number, seconds: number): number | null;
  before(to: number, seconds: number): number | null;
}

interface Mask {
  readonly open: Uint8Array;
  /** open seconds ahead of each second of the hour, and of its end */
  readonly ahead: Uint16Array;
}

interface WallHours {
  readonly dates: readonly string[];
  readonly hours: Uint8Array;
}

const hour = 3600;
const wallHours = new Map<string, WallHours>();

/** Counts over the years from `firstYear` to `lastYear` (UTC, both included); nothing outside is open. */
export function oracleOf(calendar: BusinessCalendar, firstYear: number, lastYear: number): Oracle {
  const begin = Date.UTC(firstYear, 0, 1) / 1000;
  const end = Date.UTC(lastYear + 1, 0, 1) / 1000;
  const masks = hourMasks(calendar, firstYear, lastYear);
  const sums = new Float64Array(masks.length + 1);
  masks.forEach((mask, at) => {
    sums[at + 1] = valueAt(sums, at) + valueAt(mask.ahead, hour);
  });
  const until = (instant: number): number => {
    const inside = Math.min(Math.max(instant, begin), end) - begin;
    const slot = Math.floor(inside / hour);
    return valueAt(sums, slot) + (slot < masks.length ? valueAt(maskAt(masks, slot).ahead, inside % hour) : 0);
  };
  return {
    isOpen: (second) => {
      const inside = second - begin;
      if (inside < 0 || second >= end) return false;
      return valueAt(maskAt(masks, Math.floor(inside / hour)).open, inside % hour) === 1;
    },
    between: (from, to) => (to <= from ? 0 : until(to) - until(from)),
    after: (from, seconds) => (seconds === 0 ? from : walkForward(masks, sums, from - begin, seconds, begin)),
    before: (to, seconds) => (seconds === 0 ? to : walkBack(masks, sums, to - begin, seconds, begin)),
  };
}

/** Whether a second is open, asked of the wall clock for this second alone. */
export function isOpenByTheWallClock(calendar: BusinessCalendar, at: number): boolean {
  const version = calendar.versions.findLast(
    (each, index) => index === 0 || wallClock(each.timeZone, at).date >= each.from,
  );
  if (!version) return false;
  const { date, second } = wallClock(version.timeZone, at);
  return within(secondsOf(hoursOn(version, date)), secondsOf(hoursOn(version, plusDays(date, -1))), second);
}

function hourMasks(calendar: BusinessCalendar, firstYear: number, lastYear: number): Mask[] {
  const walls = calendar.versions.map(({ timeZone }) => wallHoursOf(timeZone, firstYear, lastYear));
  const days = new Map<string, Mask[]>();
  const bitmaps = new Map<string, Mask[]>();
  const slots = walls[0]?.dates.length ?? 0;
  return Array.from({ length: slots }, (_, slot) => {
    const index = calendar.versions.findLastIndex(({ from }, at) => at === 0 || (walls[at]?.dates[slot] ?? '') >= from);
    const [version, wall] = [calendar.versions[index], walls[index]];
    const date = wall?.dates[slot];
    if (!version || !wall || !date) throw new Error('no version');
    const key = `${index} ${date}`;
    const found = days.get(key) ?? dayMasks(version, date, bitmaps);
    days.set(key, found);
    return maskAt(found, valueAt(wall.hours, slot));
  });
}

function dayMasks(version: CalendarVersion, date: string, bitmaps: Map<string, Mask[]>): Mask[] {
  const today = hoursOn(version, date);
  const yesterday = hoursOn(version, plusDays(date, -1));
  const key = JSON.stringify([today, yesterday]);
  const known = bitmaps.get(key);
  if (known) return known;
  const [now, before] = [secondsOf(today), secondsOf(yesterday)];
  const made = Array.from({ length: 24 }, (_, at) => {
    const open = new Uint8Array(hour);
    const ahead = new Uint16Array(hour + 1);
    for (let second = 0; second < hour; second++) {
      open[second] = within(now, before, at * hour + second) ? 1 : 0;
      ahead[second + 1] = valueAt(ahead, second) + valueAt(open, second);
    }
    return { open, ahead };
  });
  bitmaps.set(key, made);
  return made;
}

/** whole weeks are passed by at once, hours one by one, and the last hour second by second */
const week = 168;

function walkForward(
  masks: readonly Mask[],
  sums: Float64Array,
  from: number,
  seconds: number,
  begin: number,
): number | null {
  const start = Math.max(from, 0);
  let slot = Math.floor(start / hour);
  if (slot >= masks.length) return null;
  let left = seconds + valueAt(maskAt(masks, slot).ahead, start % hour);
  while (slot + week <= masks.length && left > valueAt(sums, slot + week) - valueAt(sums, slot)) {
    left -= valueAt(sums, slot + week) - valueAt(sums, slot);
    slot += week;
  }
  for (; slot < masks.length; slot++) {
    const { open, ahead } = maskAt(masks, slot);
    const here = valueAt(ahead, hour);
    if (left > here) left -= here;
    else
      for (let second = 0; second < hour; second++) {
        left -= valueAt(open, second);
        if (left === 0) return begin + slot * hour + second + 1;
      }
  }
  return null;
}

function walkBack(
  masks: readonly Mask[],
  sums: Float64Array,
  to: number,
  seconds: number,
  begin: number,
): number | null {
  const end = Math.min(to, masks.length * hour);
  if (end <= 0) return null;
  let slot = Math.floor((end - 1) / hour);
  let left = seconds + valueAt(maskAt(masks, slot).ahead, hour) - valueAt(maskAt(masks, slot).ahead, end - slot * hour);
  while (slot + 1 >= week && left > valueAt(sums, slot + 1) - valueAt(sums, slot + 1 - week)) {
    left -= valueAt(sums, slot + 1) - valueAt(sums, slot + 1 - week);
    slot -= week;
  }
  for (; slot >= 0; slot--) {
    const { open, ahead } = maskAt(masks, slot);
    const here = valueAt(ahead, hour);
    if (left > here) left -= here;
    else
      for (let second = hour - 1; second >= 0; second--) {
        left -= valueAt(open, second);
        if (left === 0) return begin + slot * hour + second;
      }
  }
  return null;
}

type Seconds = readonly (readonly { readonly from: number; readonly to: number }[])[];

function secondsOf(lists: readonly OpenInterval[][]): Seconds {
  return lists.map((list) =>
    list.map(({ from, to }) => ({ from: clock(from), to: clock(to) + (to <= from ? 86_400 : 0) })),
  );
}

function within(today: Seconds, yesterday: Seconds, second: number): boolean {
  return holds(today, second) || holds(yesterday, second + 86_400);
}

/** open when every list has an interval with this second: a half day narrows the weekday */
function holds(lists: Seconds, second: number): boolean {
  return lists.every((list) => list.some(({ from, to }) => second >= from && second < to));
}

function clock(text: string): number {
  return text.split(':').reduce((sum, part, at) => sum + Number(part) * 60 ** (2 - at), 0);
}

function hoursOn(version: CalendarVersion, date: string): OpenInterval[][] {
  const weekday = version.week[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? [];
  const own = version.days.findLast(({ on, until }) => on <= date && date <= (until ?? on));
  if (own) return own.does === 'hours' ? [own.hours ?? []] : own.does === 'open' ? [weekday] : [[]];
  const lists = [weekday];
  for (const { name, isPublic } of feasts(version.holidays, date)) {
    const rule = version.holidayRules[name as keyof typeof version.holidayRules]; // names as the engine spells them
    if (rule?.does === 'half') lists.push(rule.hours);
    if (rule ? rule.does === 'closed' : isPublic) lists.push([]);
  }
  return lists;
}

// paschal full moons of 1900-2199 by golden number, from the tables of the Book of Common Prayer
const fullMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );
const shared = {
  'good-friday': -2,
  'easter-day': 0,
  'easter-monday': 1,
  'ascension-day': 39,
  'whit-sunday': 49,
};
const feastsKnown = new Map<string, Map<string, { name: string; isPublic: boolean }[]>>();

function feasts(set: string, date: string): { name: string; isPublic: boolean }[] {
  const year = Number(date.slice(0, 4));
  const key = `${set} ${year}`;
  const known = feastsKnown.get(key) ?? feastsOf(set, year);
  feastsKnown.set(key, known);
  return known.get(date) ?? [];
}

function feastsOf(set: string, year: number): Map<string, { name: string; isPublic: boolean }[]> {
  const found = new Map<string, { name: string; isPublic: boolean }[]>();
  const add = (name: string, date: string, isPublic: boolean) =>
    found.set(date, [...(found.get(date) ?? []), { name, isPublic }]);
  const easter = easterByFullMoon(year);
  if (set === 'none') return found;
  for (const [name, days] of Object.entries(shared)) add(name, plusDays(easter, days), true);
  for (const [name, days] of [
    ['easter-eve', -1],
    ['day-after-ascension', 40],
    ['whitsun-eve', 48],
  ] as const)
    add(name, plusDays(easter, days), false);
  for (const [name, day] of [
    ['new-years-day', '01-01'],
    ['christmas-day', '12-25'],
    ['boxing-day', '12-26'],
  ] as const)
    add(name, `${year}-${day}`, true);
  for (const [name, day] of [
    ['christmas-eve', '12-24'],
    ['new-years-eve', '12-31'],
  ] as const)
    add(name, `${year}-${day}`, false);
  add('maundy-thursday', plusDays(easter, -3), set === 'da');
  add('may-day', `${year}-05-01`, set === 'sv');
  if (set === 'da') {
    add('whit-monday', plusDays(easter, 50), true);
    add('constitution-day', `${year}-06-05`, false);
    if (year <= 2023) add('great-prayer-day', plusDays(easter, 26), true);
    return found;
  }
  add('whit-monday', plusDays(easter, 50), year <= 2004);
  add('epiphany', `${year}-01-06`, true);
  add('epiphany-eve', `${year}-01-05`, false);
  add('walpurgis-eve', `${year}-04-30`, false);
  add('national-day', `${year}-06-06`, year >= 2005);
  for (const [name, day] of [
    ['midsummer', '06-20'],
    ['all-saints', '10-31'],
  ] as const) {
    let saturday = `${year}-${day}`;
    while (new Date(saturday).getUTCDay() !== 6) saturday = plusDays(saturday, 1);
    add(`${name}-day`, saturday, true);
    add(`${name}-eve`, plusDays(saturday, -1), false);
  }
  return found;
}

/** The Sunday after the paschal full moon. */
export function easterByFullMoon(year: number): string {
  let date = plusDays(`${year}-${fullMoons[year % 19]}`, 1);
  while (new Date(date).getUTCDay() !== 0) date = plusDays(date, 1);
  return date;
}

function wallHoursOf(timeZone: string, firstYear: number, lastYear: number): WallHours {
  const key = `${timeZone} ${firstYear} ${lastYear}`;
  const known = wallHours.get(key);
  if (known) return known;
  const begin = Date.UTC(firstYear, 0, 1) / 1000;
  const slots = (Date.UTC(lastYear + 1, 0, 1) / 1000 - begin) / hour;
  const dates: string[] = [];
  const hours = new Uint8Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const { date, second } = wallClock(timeZone, begin + slot * hour);
    if (second % hour !== 0) throw new Error(`${timeZone} is not whole hours from UTC`);
    dates.push(date === dates.at(-1) ? (dates.at(-1) ?? date) : date);
    hours[slot] = second / hour;
  }
  const made = { dates, hours };
  wallHours.set(key, made);
  return made;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows: sv-SE writes 2026-03-29 03:00:00. */
function wallClock(timeZone: string, at: number): { date: string; second: number } {
  const format =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, format);
  const text = format.format(at * 1000);
  return { date: text.slice(0, 10), second: clock(text.slice(11)) };
}

function plusDays(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function maskAt(masks: readonly Mask[], at: number): Mask {
  const mask = masks[at];
  if (!mask) throw new RangeError(`no hour ${at}`);
  return mask;
}

function valueAt(values: Uint8Array | Uint16Array | Float64Array, at: number): number {
  return values[at] ?? 0;
}
