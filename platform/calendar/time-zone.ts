// What the clock on the wall shows, by zone: stretches of constant offset from UTC, and the way back from a wall-clock time
// that a summer-time change shows twice or not at all. Rules come from the runtime's IANA database by Intl; otherwise pure.
import { secondsOfDay } from './civil-day.ts';

/** Between the instants `from` and `to` (epoch seconds, `to` excluded) the wall clock is `offset` seconds before UTC. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const years = new Map<string, readonly OffsetStretch[]>();
const week = 7 * secondsOfDay;

/** Whether the runtime knows a zone by this name: `Europe/Stockholm`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Seconds the wall clock is ahead of UTC (negative: behind) at an instant in epoch seconds. */
export function offsetAt(timeZone: string, at: number): number {
  const name =
    formatOf(timeZone)
      .formatToParts(at * 1000)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /^GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(name) ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** The stretches of constant offset that fill the time between two instants, in order. */
export function offsetStretches(timeZone: string, from: number, to: number): OffsetStretch[] {
  const found: OffsetStretch[] = [];
  for (let year = yearOf(from); year <= yearOf(to - 1); year++)
    for (const stretch of stretchesOfYear(timeZone, year)) {
      const clipped = { from: Math.max(from, stretch.from), to: Math.min(to, stretch.to), offset: stretch.offset };
      if (clipped.from < clipped.to) found.push(clipped);
    }
  return found;
}

/** The wall clock as seconds since 1970-01-01 00:00 on that clock. */
export function wallClockAt(timeZone: string, at: number): number {
  const stretch = stretchesOfYear(timeZone, yearOf(at)).find(({ to }) => at < to);
  return at + (stretch?.offset ?? 0);
}

/**
 * The instant at which the wall clock shows `wallClock` (seconds since 1970-01-01 00:00 on that clock): the first of two
 * when the clock is turned back over it, the moment of the change when the clock jumps over it.
 */
export function instantOf(timeZone: string, wallClock: number): number {
  const around = offsetStretches(timeZone, wallClock - 2 * secondsOfDay, wallClock + 2 * secondsOfDay);
  for (const { from, to, offset } of around) {
    const at = wallClock - offset;
    if (at < to) return Math.max(at, from);
  }
  throw new RangeError(`no wall clock of ${timeZone} shows ${wallClock}`);
}

/** The UTC year of an instant in epoch seconds. */
export function yearOf(at: number): number {
  return new Date(at * 1000).getUTCFullYear();
}

/** The first instant of a UTC year, in epoch seconds. */
export function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

// no zone changes twice within a week, so looking once a week finds every change
function stretchesOfYear(timeZone: string, year: number): readonly OffsetStretch[] {
  const key = `${timeZone} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const [begin, end] = [startOfYear(year), startOfYear(year + 1)];
  const stretches: OffsetStretch[] = [];
  let [from, offset] = [begin, offsetAt(timeZone, begin)];
  for (let seen = begin; seen < end; seen += week) {
    const next = Math.min(seen + week, end);
    const after = offsetAt(timeZone, next);
    if (after === offset) continue;
    const change = changeBetween(timeZone, seen, next, offset);
    if (change < end) {
      stretches.push({ from, to: change, offset });
      [from, offset] = [change, after];
    }
  }
  stretches.push({ from, to: end, offset });
  years.set(key, stretches);
  return stretches;
}

function changeBetween(timeZone: string, from: number, to: number, offset: number): number {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
