// How available a service was: agreed seconds of its calendar less announced maintenance, and the seconds of them it was down
// by itself or because of what it needs. Exact: whole seconds and whole percents, no second counted twice. Pure.
import type { OpenTime } from '../../platform/calendar/open-time.ts';
import { openSecondsBetween } from '../../platform/calendar/open-time.ts';

/** A service by its code; or some of several: all of them (and), any one (redundancy), at least so many. */
export type Need =
  | string
  | { readonly all: readonly Need[] }
  | { readonly any: readonly Need[] }
  | { readonly atLeast: number; readonly of: readonly Need[] };

export interface MeasuredService {
  readonly code: string;
  /** everything it needs to work */
  readonly needs: readonly Need[];
}

/** `weight`: percent of the service that was gone, 1-100. Instants in epoch seconds, `to` excluded; null: still going on. */
export interface Outage {
  readonly service: string;
  readonly from: number;
  readonly to: number | null;
  readonly weight: number;
}

/** Planned work on services, announced to those who use each of them. */
export interface MaintenanceWindow {
  readonly services: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly announcedAt: number;
}

/** A window counts as announced when this much time lies between its announcement and its beginning. */
export interface NoticeRule {
  readonly seconds: number;
  /** open seconds of this calendar; null: round the clock */
  readonly calendar: OpenTime | null;
}

export interface AvailabilityQuestion {
  readonly service: string;
  /** the hours agreed for the service */
  readonly agreed: OpenTime;
  /** epoch seconds, `to` excluded */
  readonly from: number;
  readonly to: number;
}

/** What is known of all services. */
export interface ServiceRecord {
  readonly services: readonly MeasuredService[];
  readonly outages: readonly Outage[];
  readonly windows: readonly MaintenanceWindow[];
  readonly notice: NoticeRule;
}

export interface Availability {
  /** agreed seconds, announced maintenance taken away */
  readonly agreedSeconds: number;
  /** agreed seconds in which the service was gone altogether */
  readonly downSeconds: number;
  /** agreed seconds in which part of it was */
  readonly partlyDownSeconds: number;
  /** the sum of percent × seconds: 100 for each second down. Available: 1 − this / (100 × agreedSeconds) */
  readonly lostPercentSeconds: number;
  /** agreed seconds taken away as announced maintenance */
  readonly maintenanceSeconds: number;
}

/**
 * The availability of a service in a period. Of several outages at once the heaviest counts. A service is gone as far as what
 * it needs is gone: all of several, the worst of them; at least n of several, the n-th best. Maintenance excuses the services
 * it was announced for and not those that need them.
 */
export function availabilityOf(question: AvailabilityQuestion, record: ServiceRecord): Availability {
  const { service, agreed, from, to } = question;
  if (needsCircle(record.services)) throw new RangeError('services need each other in a circle');
  const excused = joinedWindows(service, record);
  const openIn = (start: number, end: number) => agreedSeconds(agreed, excused, start, end);
  const losses = lossOver(service, from, to, record);
  let [downSeconds, partlyDownSeconds, lostPercentSeconds] = [0, 0, 0];
  for (const { start, end, weight } of losses) {
    const open = weight === 0 ? 0 : openIn(start, end);
    lostPercentSeconds += weight * open;
    if (weight === 100) downSeconds += open;
    else partlyDownSeconds += open;
  }
  const left = openIn(from, to);
  const maintenanceSeconds = openSecondsBetween(agreed, from, to) - left;
  return { agreedSeconds: left, downSeconds, partlyDownSeconds, lostPercentSeconds, maintenanceSeconds };
}

/** Services that need each other in a circle, as codes back to the first; none: null. */
export function needsCircle(services: readonly MeasuredService[]): string[] | null {
  const needs = new Map(services.map((each) => [each.code, each.needs.flatMap(codesIn)]));
  const clear = new Set<string>();
  const walk = (code: string, way: readonly string[]): string[] | null => {
    if (way.includes(code)) return [...way.slice(way.indexOf(code)), code];
    if (clear.has(code)) return null;
    for (const next of needs.get(code) ?? []) {
      const circle = walk(next, [...way, code]);
      if (circle) return circle;
    }
    clear.add(code);
    return null;
  };
  for (const { code } of services) {
    const circle = walk(code, []);
    if (circle) return circle;
  }
  return null;
}

/** Whether a window was announced in time. */
export function isAnnounced({ announcedAt, from }: MaintenanceWindow, { seconds, calendar }: NoticeRule): boolean {
  return (calendar ? openSecondsBetween(calendar, announcedAt, from) : from - announcedAt) >= seconds;
}

/** The services a service rests on, itself first. */
export function restsOn(service: string, services: readonly MeasuredService[]): string[] {
  const found = new Set([service]);
  // a set grows while it is walked
  for (const code of found)
    for (const need of services.find((each) => each.code === code)?.needs ?? [])
      for (const next of codesIn(need)) found.add(next);
  return [...found];
}

interface Loss {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

// between two edges of outages nothing changes, so each stretch is judged once
function lossOver(service: string, from: number, to: number, { services, outages }: ServiceRecord): Loss[] {
  const concerned = new Set(restsOn(service, services));
  const near = outages
    .map((each) => ({ ...each, from: Math.max(each.from, from), to: Math.min(each.to ?? to, to) }))
    .filter((each) => each.from < each.to && concerned.has(each.service));
  const edges = [...new Set(near.flatMap((each) => [each.from, each.to]))].sort((a, b) => a - b);
  const starting = Map.groupBy(near, (each) => each.from);
  const byCode = new Map(services.map((each) => [each.code, each]));
  let going: typeof near = [];
  return edges.slice(0, -1).map((start, at) => {
    going = [...going.filter((each) => each.to > start), ...(starting.get(start) ?? [])];
    return { start, end: edges[at + 1] ?? start, weight: goneOf(service, byCode, going, new Map()) };
  });
}

function goneOf(
  code: string,
  services: ReadonlyMap<string, MeasuredService>,
  going: readonly Outage[],
  known: Map<string, number>,
): number {
  const before = known.get(code);
  if (before !== undefined) return before;
  const own = going.reduce((most, each) => (each.service === code ? Math.max(most, each.weight) : most), 0);
  const gone = (need: Need): number => {
    if (typeof need === 'string') return goneOf(need, services, going, known);
    const parts = 'all' in need ? need.all : 'any' in need ? need.any : need.of;
    const enough = 'all' in need ? parts.length : 'any' in need ? 1 : need.atLeast;
    if (enough <= 0) return 0;
    // fewer than are needed: none of it can work
    return parts.map(gone).sort((a, b) => a - b)[enough - 1] ?? (parts.length === 0 && !('atLeast' in need) ? 0 : 100);
  };
  const weight = Math.max(own, ...(services.get(code)?.needs ?? []).map(gone));
  known.set(code, weight);
  return weight;
}

/** The announced windows of a service, apart from each other. */
function joinedWindows(service: string, { windows, notice }: ServiceRecord): [number, number][] {
  const joined: [number, number][] = [];
  const announced = windows.filter((each) => each.services.includes(service) && isAnnounced(each, notice));
  for (const { from, to } of announced.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) joined.push([from, to]);
  }
  return joined;
}

function agreedSeconds(agreed: OpenTime, excused: readonly [number, number][], from: number, to: number): number {
  return excused.reduce(
    (left, [start, end]) => left - openSecondsBetween(agreed, Math.max(start, from), Math.min(end, to)),
    openSecondsBetween(agreed, from, to),
  );
}

function codesIn(need: Need): string[] {
  if (typeof need === 'string') return [need];
  return ('all' in need ? need.all : 'any' in need ? need.any : need.of).flatMap(codesIn);
}
