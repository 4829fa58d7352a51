// One round of one clock: how it counts open seconds, stands still, is given another target, and ends. It keeps what was used
// and since when it runs, so that its deadline is one look into the calendar, also after the calendar was edited. Pure.
import { instantAfter, type OpenTime, openSecondsBetween } from '../../platform/calendar/open-time.ts';
import type { ClockEventKind } from './agreed-level-rules.ts';

/** Compiled calendars by id. */
export type Calendars = ReadonlyMap<string, OpenTime>;

/** A stretch of standing still; `openSeconds` in the clock's own calendar. */
export interface ClockPause {
  readonly from: number;
  readonly to: number;
  readonly openSeconds: number;
}

/** A breach that a longer target took away again: it is no breach of what is agreed now, but it is not forgotten. */
export interface LiftedBreach {
  readonly breachedAt: number;
  readonly liftedAt: number;
}

export interface WarningReached {
  readonly percent: number;
  readonly at: number;
}

/** Instants are epoch seconds, durations open seconds. A value that can be stored as JSON. */
export interface ClockRound {
  startedAt: number;
  team: string | null;
  calendar: string;
  /** null: measured without a promise */
  target: number | null;
  warnAt: readonly number[];
  /** open seconds used until `runningSince`, or in all when it does not run */
  used: number;
  /** null: standing still or ended */
  runningSince: number | null;
  pausedSince: number | null;
  pauses: ClockPause[];
  reached: WarningReached[];
  breachedAt: number | null;
  lifted: LiftedBreach[];
  endedAt: number | null;
  endedBy: ClockEventKind | null;
  /** ended without being judged */
  isCancelled: boolean;
  /** the deadline that held when it ended, when it ran then */
  deadlineAtEnd: number | null;
}

/** What of a round decides its deadline: enough to store for each open case. */
export type RunningClock = Pick<ClockRound, 'calendar' | 'target' | 'used' | 'runningSince' | 'breachedAt'>;

export type RoundTerms = Pick<ClockRound, 'calendar' | 'target' | 'warnAt' | 'team'>;

/** A round that begins, running. */
export function beginRound(at: number, { calendar, target, warnAt, team }: RoundTerms): ClockRound {
  return {
    startedAt: at,
    team,
    calendar,
    target,
    warnAt,
    used: 0,
    runningSince: at,
    pausedSince: null,
    pauses: [],
    reached: [],
    breachedAt: null,
    lifted: [],
    endedAt: null,
    endedBy: null,
    isCancelled: false,
    deadlineAtEnd: null,
  };
}

/**
 * Counts up to an instant. Breached: it ran past its deadline; whoever is done at the deadline's second is in time. The breach
 * stands at the deadline, not at the event that made it seen.
 */
export function countUpTo(round: ClockRound, at: number, calendars: Calendars): void {
  const { runningSince: since, target } = round;
  if (since === null || at <= since) return;
  const time = calendarOf(calendars, round.calendar);
  const used = round.used + openSecondsBetween(time, since, at);
  if (target !== null) {
    for (const percent of round.warnAt)
      if (used >= thresholdOf(target, percent) && !isReached(round, percent))
        noteReached(round, percent, instantAfter(time, since, Math.max(0, thresholdOf(target, percent) - round.used)));
    if (round.breachedAt === null && used >= target) {
      const deadline = instantAfter(time, since, Math.max(0, target - round.used));
      if (deadline !== null && at > deadline) round.breachedAt = deadline;
    }
  }
  round.used = used;
  round.runningSince = at;
}

/** Stands still from an instant on, or runs again; counted up to then. */
export function pauseOrRun(round: ClockRound, isPaused: boolean, at: number, calendars: Calendars): void {
  if (round.endedAt !== null) return;
  if (isPaused && round.runningSince !== null) {
    round.runningSince = null;
    round.pausedSince = at;
  } else if (!isPaused && round.pausedSince !== null) {
    endPause(round, round.pausedSince, at, calendars);
    round.runningSince = at;
  }
}

/**
 * Another target or calendar from now on; what was used stays used. A target already exceeded is breached at once; a breach
 * that the new target would have allowed is lifted, and kept as lifted. Who was warned is not warned again.
 */
export function changeTerms(round: ClockRound, terms: RoundTerms, at: number, calendars: Calendars): void {
  if (round.pausedSince !== null && terms.calendar !== round.calendar) {
    endPause(round, round.pausedSince, at, calendars);
    round.pausedSince = at;
  }
  const { target, used } = { target: terms.target, used: round.used };
  round.calendar = terms.calendar;
  round.warnAt = terms.warnAt;
  if (target !== round.target) {
    round.target = target;
    if (round.breachedAt !== null && (target === null || target > used)) {
      round.lifted.push({ breachedAt: round.breachedAt, liftedAt: at });
      round.breachedAt = null;
    } else if (round.breachedAt === null && target !== null && used > target) round.breachedAt = at;
  }
  if (target !== null)
    for (const percent of round.warnAt)
      if (used >= thresholdOf(target, percent) && !isReached(round, percent)) noteReached(round, percent, at);
}

/** Ends it; counted up to then. */
export function endRound(
  round: ClockRound,
  at: number,
  endedBy: ClockEventKind,
  isCancelled: boolean,
  calendars: Calendars,
): void {
  round.deadlineAtEnd = deadlineOf(round, calendars);
  if (round.pausedSince !== null) endPause(round, round.pausedSince, at, calendars);
  round.runningSince = null;
  round.endedAt = at;
  round.endedBy = endedBy;
  round.isCancelled = isCancelled;
}

/** Goes on after an end; the time in between was a pause. */
export function continueRound(round: ClockRound, at: number, calendars: Calendars): void {
  if (round.endedAt === null) return;
  endPause(round, round.endedAt, at, calendars);
  round.runningSince = at;
  round.endedAt = null;
  round.endedBy = null;
  round.isCancelled = false;
  round.deadlineAtEnd = null;
}

/**
 * The deadline of a running clock: one look into its calendar. Breached: the deadline that was passed. Null: it stands still,
 * nothing is promised, or the calendar has no such time before the end of 2100.
 */
export function deadlineOf(
  { calendar, target, used, runningSince, breachedAt }: RunningClock,
  calendars: Calendars,
): number | null {
  if (breachedAt !== null) return breachedAt;
  if (runningSince === null || target === null) return null;
  return instantAfter(calendarOf(calendars, calendar), runningSince, Math.max(0, target - used));
}

/** The open seconds at which a warning is due: its share of the target, to the next whole second. */
export function thresholdOf(target: number, percent: number): number {
  return Math.ceil((target * percent) / 100);
}

/** Whether somebody was told at this share already. */
export function isReached({ reached }: Pick<ClockRound, 'reached'>, percent: number): boolean {
  return reached.some((each) => each.percent === percent);
}

/** The compiled calendar by its id; one that is not there is a fault of whoever asks. */
export function calendarOf(calendars: Calendars, id: string): OpenTime {
  const found = calendars.get(id);
  if (!found) throw new RangeError(`there is no calendar ${id}`);
  return found;
}

function noteReached(round: ClockRound, percent: number, at: number | null): void {
  if (at !== null) round.reached.push({ percent, at });
}

function endPause(round: ClockRound, from: number, to: number, calendars: Calendars): void {
  const openSeconds = openSecondsBetween(calendarOf(calendars, round.calendar), from, to);
  if (to > from) round.pauses.push({ from, to, openSeconds });
  round.pausedSince = null;
}
