// The clocks of a case: a fold over what happened, in the order inOrder gives, that says for each clock and round what was
// used, where it stood still, when it must be done and whether it was. Each clock sees every event by itself, so that none
// hides another. Pure: the same history gives the same clocks.
import { instantAfterOpenDays } from '../../platform/calendar/open-days.ts';
import { instantAfter, type OpenTime } from '../../platform/calendar/open-time.ts';
import {
  type AgreedClock,
  type AgreedLevel,
  type ClockEvent,
  type ClockEventKind,
  endingKinds,
  inOrder,
} from './agreed-level-rules.ts';
import {
  beginRound,
  type Calendars,
  type ClockRound,
  calendarOf,
  changeTerms,
  continueRound,
  countUpTo,
  deadlineOf,
  endRound,
  isReached,
  pauseOrRun,
  type RoundTerms,
  type RunningClock,
  thresholdOf,
} from './clock-round-rules.ts';

/** Service levels by id. */
export type AgreedLevels = ReadonlyMap<string, Pick<AgreedLevel, 'clocks'>>;

/** All that is known of a case's clocks after its latest event; can be stored as JSON and carried on with applyEvent. */
export interface CaseClocks {
  /** the latest instant an event was counted at; null before the opening */
  at: number | null;
  state: string | null;
  priority: number | null;
  level: string | null;
  team: string | null;
  isOver: boolean;
  /** by kind: which event was the latest of it, counted from 1, the opening */
  seen: Partial<Record<ClockEventKind, number>>;
  events: number;
  /** by clock: its rounds, the latest last */
  clocks: Record<string, ClockRound[]>;
}

export const roundStates = ['running', 'paused', 'met', 'breached', 'cancelled', 'ended'] as const;
/** `ended`: over, and nothing was promised. A round that was breached stays so, also while it runs on and when it ends. */
export type RoundState = (typeof roundStates)[number];

/** A round as it stands at an instant. */
export interface RoundView {
  readonly clock: string;
  readonly team: string | null;
  readonly state: RoundState;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly target: number | null;
  readonly used: number;
  /** target less used; below zero: that much too long; null: nothing promised */
  readonly left: number | null;
  /** null while it stands still: it depends on when it runs again */
  readonly deadline: number | null;
  readonly breachedAt: number | null;
  readonly lifted: ClockRound['lifted'];
  /** the last is still going on when it ends at the asked instant */
  readonly pauses: ClockRound['pauses'];
  readonly reached: ClockRound['reached'];
}

/** When a clock next has something to say, as long as nothing else happens. */
export interface ClockMoment {
  readonly at: number;
  readonly what: 'warning' | 'breach';
  /** of the target; a breach is 100 */
  readonly percent: number;
}

/** The clocks of a case from its whole history. */
export function clocksOf(events: readonly ClockEvent[], levels: AgreedLevels, calendars: Calendars): CaseClocks {
  const clocks = noClocks();
  for (const event of inOrder(events)) apply(clocks, event, levels, calendars);
  return clocks;
}

/**
 * The clocks one event later, without reading the history: the same as clocksOf, when the event is the latest. An event
 * before `clocks.at` came out of order: null, fold the whole history again.
 */
export function applyEvent(
  clocks: CaseClocks,
  event: ClockEvent,
  levels: AgreedLevels,
  calendars: Calendars,
): CaseClocks | null {
  if (clocks.at !== null && event.at < clocks.at) return null;
  const next = structuredClone(clocks);
  apply(next, event, levels, calendars);
  return next;
}

/** A case nothing has happened to. */
export function noClocks(): CaseClocks {
  return {
    at: null,
    state: null,
    priority: null,
    level: null,
    team: null,
    isOver: false,
    seen: {},
    events: 0,
    clocks: {},
  };
}

/** Every round of every clock as it stands at an instant that is not before the latest event. */
export function viewAt(clocks: CaseClocks, now: number, calendars: Calendars): RoundView[] {
  return Object.entries(clocks.clocks).flatMap(([clock, rounds]) =>
    rounds.map((round) => roundAt(clock, round, now, calendars)),
  );
}

/** A round as it stands at an instant that is not before the latest event. */
export function roundAt(clock: string, stored: ClockRound, now: number, calendars: Calendars): RoundView {
  const round = { ...stored, pauses: [...stored.pauses], reached: [...stored.reached] };
  const isPaused = round.pausedSince !== null;
  countUpTo(round, now, calendars);
  const { team, startedAt, endedAt, target, used, breachedAt, lifted, reached } = round;
  const deadline = endedAt === null ? deadlineOf(round, calendars) : round.deadlineAtEnd;
  const state = stateOf(round);
  if (isPaused) {
    pauseOrRun(round, false, now, calendars);
  }
  const left = target === null ? null : target - used;
  const { pauses } = round;
  return { clock, team, state, startedAt, endedAt, target, used, left, deadline, breachedAt, lifted, pauses, reached };
}

/** The deadlines of many running clocks, after a calendar was edited: one look into the calendar for each. */
export function deadlinesOf(running: readonly RunningClock[], calendars: Calendars): (number | null)[] {
  return running.map((each) => deadlineOf(each, calendars));
}

/**
 * The next warning or the breach of a running round, whichever is first; the breach a second after the deadline, as whoever
 * is done at the deadline is in time. Null: it stands still, is over, or has said everything.
 */
export function nextMoment(round: ClockRound, calendars: Calendars): ClockMoment | null {
  const { target, runningSince, used } = round;
  if (target === null || runningSince === null) return null;
  const time = calendarOf(calendars, round.calendar);
  const moments: ClockMoment[] = [];
  const percent = Math.min(...round.warnAt.filter((each) => !isReached(round, each)));
  if (Number.isFinite(percent)) {
    const at = instantAfter(time, runningSince, Math.max(0, thresholdOf(target, percent) - used));
    if (at !== null) moments.push({ at, what: 'warning', percent });
  }
  const deadline = round.breachedAt === null ? deadlineOf(round, calendars) : null;
  if (deadline !== null) moments.push({ at: deadline + 1, what: 'breach', percent: 100 });
  return moments.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** When a solved case closes by itself: after open seconds, or at the same time of day so many open days later. */
export function autoCloseAt(
  resolvedAt: number,
  wait: { readonly openSeconds: number } | { readonly openDays: number },
  time: OpenTime,
): number | null {
  return 'openDays' in wait
    ? instantAfterOpenDays(time, resolvedAt, wait.openDays)
    : instantAfter(time, resolvedAt, wait.openSeconds);
}

/** Changes the given clocks: the fold's one step. */
function apply(clocks: CaseClocks, event: ClockEvent, levels: AgreedLevels, calendars: Calendars): void {
  if ((event.kind === 'opened') !== (clocks.at === null)) return;
  const wasOver = clocks.isOver;
  take(clocks, event);
  const rules = (clocks.level === null ? undefined : levels.get(clocks.level))?.clocks ?? [];
  for (const clock in clocks.clocks) {
    const open = openRound(clocks.clocks[clock] ?? []);
    if (!open) continue;
    countUpTo(open, event.at, calendars);
    if (!rules.some((rule) => rule.clock === clock)) endRound(open, event.at, 'level-changed', true, calendars);
  }
  for (const rule of rules) {
    const rounds = clocks.clocks[rule.clock] ?? [];
    clocks.clocks[rule.clock] = rounds;
    step(rounds, { rule, clocks, event, wasOver, calendars });
    const open = openRound(rounds);
    if (open) pauseOrRun(open, clocks.state !== null && rule.pausesIn.includes(clocks.state), event.at, calendars);
  }
}

function take(clocks: CaseClocks, { kind, at, state, priority, level, team }: ClockEvent): void {
  clocks.at = at;
  clocks.state = state ?? clocks.state;
  clocks.priority = priority ?? clocks.priority;
  clocks.level = level ?? clocks.level;
  clocks.team = team ?? clocks.team;
  clocks.isOver = endingKinds.has(kind) || (clocks.isOver && kind !== 'reopened');
  clocks.events += 1;
  clocks.seen[kind] = clocks.events;
}

interface Happening {
  readonly rule: AgreedClock;
  readonly clocks: CaseClocks;
  readonly event: ClockEvent;
  readonly wasOver: boolean;
  readonly calendars: Calendars;
}

// one thing at most for each event: end, hand over, restart, go on, or begin
function step(rounds: ClockRound[], happening: Happening): void {
  const open = openRound(rounds);
  if (open) stepOpen(rounds, open, happening);
  else if (happening.event.kind === 'reopened') reopen(rounds, happening);
  else if (mayBegin(rounds, happening)) begin(rounds, happening);
}

// nothing runs on in a case that is closed, cancelled or merged, even where the level says nothing of it
function stepOpen(rounds: ClockRound[], open: ClockRound, happening: Happening): void {
  const { rule, clocks, event, calendars } = happening;
  const { kind, at } = event;
  const terms = termsOf(rule, clocks);
  const isHandedOver = rule.per === 'assignment' && open.team !== terms.team;
  if (!isHandedOver) changeTerms(open, terms, at, calendars);
  const isStopped = rule.stops.includes(kind) || kind === 'closed';
  const isCancelled = rule.cancels.includes(kind) || (!isStopped && (kind === 'cancelled' || kind === 'merged'));
  if (isCancelled || isStopped) endRound(open, at, kind, isCancelled, calendars);
  else if (isHandedOver || rule.restarts.includes(kind)) {
    endRound(open, at, isHandedOver ? 'team-assigned' : kind, false, calendars);
    begin(rounds, happening);
  }
}

function reopen(rounds: ClockRound[], happening: Happening): void {
  const { rule, clocks, event, calendars } = happening;
  const last = rounds.at(-1);
  if (rule.onReopen === 'stay' || !last) return;
  const terms = termsOf(rule, clocks);
  const wasEnded = last.endedBy !== null && endingKinds.has(last.endedBy);
  if (rule.onReopen === 'restart' || (wasEnded && last.team !== terms.team)) begin(rounds, happening);
  else if (wasEnded) {
    continueRound(last, event.at, calendars);
    changeTerms(last, terms, event.at, calendars);
  }
}

function begin(rounds: ClockRound[], { rule, clocks, event }: Happening): void {
  const terms = termsOf(rule, clocks);
  if (rule.per === 'case' || terms.team !== null) rounds.push(beginRound(event.at, terms));
}

function mayBegin(rounds: readonly ClockRound[], { rule, clocks, event, wasOver }: Happening): boolean {
  if (wasOver && !endingKinds.has(event.kind)) return false;
  return rule.starts.includes(event.kind) || (event.kind === 'level-changed' && wouldRun(rule, rounds, clocks));
}

// a clock that comes with a new level begins then, if what starts it has happened and nothing has stopped it since
function wouldRun(rule: AgreedClock, rounds: readonly ClockRound[], { seen }: CaseClocks): boolean {
  const last = rounds.at(-1);
  if (last && last.endedBy !== 'level-changed') return false;
  const latest = (kinds: readonly ClockEventKind[]) => Math.max(0, ...kinds.map((kind) => seen[kind] ?? 0));
  return latest(rule.starts) > latest([...rule.stops, ...rule.cancels]);
}

function termsOf(rule: AgreedClock, { priority, team }: CaseClocks): RoundTerms {
  const own = rule.per === 'assignment' && team !== null ? rule.teams[team] : undefined;
  const targets = own?.targets ?? rule.targets;
  return {
    calendar: own?.calendar ?? rule.calendar,
    target: priority === null ? null : (targets[priority] ?? null),
    warnAt: rule.warnAt,
    team: rule.per === 'assignment' ? team : null,
  };
}

function openRound(rounds: readonly ClockRound[]): ClockRound | undefined {
  const last = rounds.at(-1);
  return last?.endedAt === null ? last : undefined;
}

function stateOf({ breachedAt, endedAt, isCancelled, target, pausedSince }: ClockRound): RoundState {
  if (breachedAt !== null) return 'breached';
  if (endedAt === null) return pausedSince === null ? 'running' : 'paused';
  if (isCancelled) return 'cancelled';
  return target === null ? 'ended' : 'met';
}
