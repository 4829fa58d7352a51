// Sick days for the division such that, per year and sex, the shares of ordinary time come out to the second: long cases
// first (their first 59 days are short time), then short ones until the time is used up, the last day cut where it must.
import { type Random, random } from '../../../example/random.ts';
import { dayAfter, daysFrom, isWorkday } from './work-days.ts';

export interface SickDay {
  readonly person: string;
  readonly unit: string;
  readonly day: string;
  readonly seconds: number;
  readonly sickCase: string;
  readonly began: string;
}

/** A stretch in which somebody can be sick; `dayLength` is the ordinary time of a work day in seconds. */
export interface Presence {
  readonly person: string;
  readonly sex: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly dayLength: number;
}

/** What must come out for one sex in one stretch of time, in seconds. */
export interface SickTarget {
  readonly sex: string;
  readonly from: string;
  readonly to: string;
  readonly short: number;
  readonly long: number;
}

interface Ward {
  readonly chance: Random;
  readonly presences: ReadonlyMap<string, readonly Presence[]>;
  readonly targets: readonly SickTarget[];
  /** what is left of each target */
  readonly left: { readonly short: number[]; readonly long: number[] };
  readonly days: SickDay[];
  readonly busy: Set<string>;
  cases: number;
}

const boundary = 60;

/** Sick days that use up every target exactly. */
export function makeSickDays(presences: readonly Presence[], targets: readonly SickTarget[]): SickDay[] {
  const ward: Ward = {
    // of several seeds the one whose months are all believable
    chance: random('sick leave 13'),
    presences: Map.groupBy(presences, (each) => each.person),
    targets,
    left: { short: targets.map((each) => each.short), long: targets.map((each) => each.long) },
    days: [],
    busy: new Set(),
    cases: 0,
  };
  for (const index of targets.keys()) fill(ward, index, 'long', longCase);
  for (const index of targets.keys()) fill(ward, index, 'short', shortCase);
  return ward.days;
}

type NewCase = (ward: Ward, target: SickTarget) => { readonly began: string; readonly days: number };

function fill(ward: Ward, index: number, kind: 'short' | 'long', draw: NewCase): void {
  const target = ward.targets[index];
  if (!target) return;
  for (let tries = 0; (ward.left[kind][index] ?? 0) > 0; tries++) {
    if (tries > 100_000) throw new Error(`no room for ${kind} sick leave from ${target.from}`);
    const { began, days } = draw(ward, target);
    const who = ward.chance.pick([...ward.presences.keys()]);
    const sex = ward.presences.get(who)?.[0]?.sex;
    if (sex === target.sex && isFree(ward, who, began, days)) addCase(ward, who, began, days);
  }
}

/** Begins up to three months before the target's time and may go on beyond it. */
function longCase({ chance }: Ward, target: SickTarget) {
  const room = daysFrom(dayAfter(target.from, -90), dayAfter(target.to, -75));
  return { began: chance.pick(room), days: chance.between(80, 290) };
}

// people are away more in winter; a long tail of weeks among many single days
const winter = [3, 3, 3, 2, 2, 1.5, 1, 2, 2, 3, 3, 2.5];
const lengths = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 8, 12, 21];

function shortCase({ chance }: Ward, target: SickTarget) {
  const days = chance.pick(lengths);
  const room = daysFrom(target.from, dayAfter(target.to, 1 - days)).filter(isWorkday);
  const weighted = room.filter((day) => chance.next() * 3 < (winter[Number(day.slice(5, 7)) - 1] ?? 1));
  return { began: chance.pick(weighted), days };
}

/** Not within a week of another case, and employed on the first day. */
function isFree({ busy, presences }: Ward, who: string, began: string, days: number): boolean {
  const there = presences.get(who)?.some((each) => each.from <= began && began <= each.to) ?? false;
  const early = began < '2017-01-01' && (presences.get(who)?.some((each) => each.from <= '2017-01-01') ?? false);
  return (
    (there || early) &&
    daysFrom(dayAfter(began, -7), dayAfter(began, days + 7)).every((day) => !busy.has(`${who} ${day}`))
  );
}

function addCase(ward: Ward, who: string, began: string, days: number): void {
  const sickCase = `SJ${String(++ward.cases).padStart(5, '0')}`;
  for (const [index, day] of daysFrom(began, dayAfter(began, days - 1)).entries()) {
    const presence = ward.presences.get(who)?.find((each) => each.from <= day && day <= each.to);
    ward.busy.add(`${who} ${day}`);
    if (!presence || !isWorkday(day)) continue;
    const kind = index + 1 >= boundary ? 'long' : 'short';
    const target = ward.targets.findIndex((each) => each.sex === presence.sex && each.from <= day && day <= each.to);
    const room = ward.left[kind][target] ?? 0;
    const seconds = Math.min(presence.dayLength, room);
    // the case ends where its year's time is used up
    if (target < 0 || seconds === 0) return;
    ward.left[kind][target] = room - seconds;
    ward.days.push({ person: who, unit: presence.unit, day, seconds, sickCase, began });
  }
}
