// A second opinion on the clocks of a case: it goes through time, either second by second or from event to event with the
// calendars' bitmaps, and asks at each event the whole history anew. It shares no code with the fold, only its vocabulary.
import type { Oracle } from '../../platform/calendar/open-time.test-kit.ts';
import type { AgreedClock, AgreedLevel, ClockEvent, ClockEventKind } from './agreed-level-rules.ts';

export interface JudgedRound {
  clock: string;
  team: string | null;
  startedAt: number;
  endedAt: number | null;
  target: number | null;
  used: number;
  deadline: number | null;
  breachedAt: number | null;
  lifted: number[];
  pauses: [number, number, number][];
  reached: Record<number, number>;
  state: string;
}

interface Draft extends JudgedRound {
  calendar: string;
  warnAt: readonly number[];
  pausedFrom: number | null;
  endedBy: ClockEventKind | null;
  isCancelled: boolean;
}

export interface Way {
  /** lets a running round run from an instant to another, noting warnings and the breach */
  readonly run: (round: Draft, from: number, to: number, oracle: Oracle) => void;
  readonly openSeconds: (oracle: Oracle, from: number, to: number) => number;
  /** the first instant at which so many open seconds have passed */
  readonly ahead: (oracle: Oracle, from: number, seconds: number) => number | null;
}

/** Every second is lived through. */
export const secondBySecond: Way = {
  run: (round, from, to, oracle) => {
    for (let now = from; now < to; now++) {
      if (round.target !== null && round.used >= round.target) round.breachedAt ??= now;
      if (oracle.isOpen(now)) round.used += 1;
      for (const percent of round.warnAt)
        if (round.target !== null && round.used * 100 >= round.target * percent) round.reached[percent] ??= now + 1;
    }
  },
  openSeconds: (oracle, from, to) => {
    let open = 0;
    for (let now = from; now < to; now++) if (oracle.isOpen(now)) open += 1;
    return open;
  },
  ahead: (oracle, from, seconds) => {
    let [now, left] = [from, seconds];
    for (; left > 0; now++) if (oracle.isOpen(now)) left -= 1;
    return now;
  },
};

/** From event to event, counting through the bitmaps of the hours. */
export const eventByEvent: Way = {
  run: (round, from, to, oracle) => {
    const after = round.used + oracle.between(from, to);
    if (round.target !== null) {
      for (const percent of round.warnAt) {
        const due = Math.floor((round.target * percent + 99) / 100);
        if (after >= due && round.reached[percent] === undefined)
          round.reached[percent] = oracle.after(from, Math.max(0, due - round.used)) ?? Number.NaN;
      }
      if (after >= round.target && round.breachedAt === null) {
        const deadline = oracle.after(from, Math.max(0, round.target - round.used)) ?? Number.NaN;
        if (deadline < to) round.breachedAt = deadline;
      }
    }
    round.used = after;
  },
  openSeconds: (oracle, from, to) => oracle.between(from, to),
  ahead: (oracle, from, seconds) => oracle.after(from, seconds),
};

/** The rounds of a case's clocks at `now`, which is not before its latest event. */
export function judged(
  history: readonly ClockEvent[],
  levels: ReadonlyMap<string, AgreedLevel>,
  oracles: ReadonlyMap<string, Oracle>,
  now: number,
  way: Way,
): JudgedRound[] {
  const events = sorted(history);
  const rounds = new Map<string, Draft[]>();
  const seconds = (calendar: string) => oracles.get(calendar) ?? fail(calendar);
  for (const [index, event] of events.entries()) {
    for (const all of rounds.values())
      for (const round of all)
        if (round.endedAt === null && round.pausedFrom === null)
          way.run(round, events[index - 1]?.at ?? event.at, event.at, seconds(round.calendar));
    const past = { events, index };
    happen(past, levels, rounds, (round, from, to) => way.openSeconds(seconds(round.calendar), from, to));
  }
  return [...rounds.values()].flat().map((round) => close(round, events.at(-1)?.at ?? now, now, seconds, way));
}

type Pause = (round: Draft, from: number, to: number) => number;

/** the history up to an event, that one included */
interface Past {
  readonly events: readonly ClockEvent[];
  readonly index: number;
}

function happen(
  past: Past,
  levels: ReadonlyMap<string, AgreedLevel>,
  rounds: Map<string, Draft[]>,
  openIn: Pause,
): void {
  const event = past.events[past.index] ?? fail('event');
  const now = event.at;
  const level = levels.get(latest(past, 'level') ?? '');
  const resume = (round: Draft) => {
    if (round.pausedFrom !== null && round.pausedFrom < now)
      round.pauses.push([round.pausedFrom, now, openIn(round, round.pausedFrom, now)]);
    round.pausedFrom = null;
  };
  const end = (round: Draft, by: ClockEventKind, isCancelled: boolean) => {
    round.deadline = round.breachedAt ?? (round.pausedFrom === null ? Number.NaN : null);
    resume(round);
    Object.assign(round, { endedAt: now, endedBy: by, isCancelled });
  };
  const names = new Set([...rounds.keys(), ...(level?.clocks.map(({ clock }) => clock) ?? [])]);
  for (const name of names) {
    const rule = level?.clocks.find(({ clock }) => clock === name);
    const all = rounds.get(name) ?? [];
    rounds.set(name, all);
    const round = all.findLast(({ endedAt }) => endedAt === null);
    if (!rule) {
      if (round) end(round, 'level-changed', true);
      continue;
    }
    const agreed = agreement(rule, latest(past, 'priority'), latest(past, 'team') ?? null);
    const open = () => {
      if (rule.per === 'case' || agreed.team !== null) all.push(fresh(name, now, agreed));
    };
    const fate = round ? fateOf(round, rule, event, agreed.team) : beginning(all, rule, past);
    // what ends a round together with a change of team is judged by the terms of the team that had it
    if (round && round.team === agreed.team) adjust(round, agreed, now, resume);
    if (round && (fate === 'cancel' || fate === 'stop')) end(round, event.kind, fate === 'cancel');
    if (round && (fate === 'next' || fate === 'next team'))
      end(round, fate === 'next' ? event.kind : 'team-assigned', false);
    if (fate === 'next' || fate === 'next team' || fate === 'begin') open();
    const last = all.at(-1);
    if (last && fate === 'go on') {
      last.pausedFrom = last.endedAt;
      resume(last);
      Object.assign(last, { endedAt: null, endedBy: null, isCancelled: false, deadline: null });
      adjust(last, agreed, now, resume);
    }
    if (!last || last.endedAt !== null) continue;
    const stands = rule.pausesIn.includes(latest(past, 'state') ?? '');
    if (stands && last.pausedFrom === null) last.pausedFrom = now;
    if (!stands) resume(last);
  }
}

function fateOf(round: Draft, rule: AgreedClock, { kind }: ClockEvent, team: string | null): string {
  if (rule.cancels.includes(kind)) return 'cancel';
  if (rule.stops.includes(kind)) return 'stop';
  if (kind === 'closed') return 'stop';
  if (kind === 'cancelled' || kind === 'merged') return 'cancel';
  if (rule.per === 'assignment' && round.team !== team) return 'next team';
  return rule.restarts.includes(kind) ? 'next' : 'none';
}

const ends = ['resolved', 'closed', 'cancelled', 'merged'];

function beginning(all: readonly Draft[], rule: AgreedClock, past: Past): string {
  const kind = past.events[past.index]?.kind ?? fail('event');
  const last = all.at(-1);
  if (kind === 'reopened') {
    if (!last || rule.onReopen === 'stay') return 'none';
    if (rule.onReopen === 'restart') return 'begin';
    if (!ends.includes(last.endedBy ?? '')) return 'none';
    return rule.per === 'assignment' && (latest(past, 'team') ?? null) !== last.team ? 'begin' : 'go on';
  }
  const before = { ...past, index: past.index - 1 };
  if (lastOf(before, ends) > lastOf(before, ['reopened']) && !ends.includes(kind)) return 'none';
  if (rule.starts.includes(kind)) return 'begin';
  if (kind !== 'level-changed' || (last && last.endedBy !== 'level-changed')) return 'none';
  return lastOf(past, rule.starts) > Math.max(lastOf(past, rule.stops), lastOf(past, rule.cancels)) ? 'begin' : 'none';
}

function latest<Key extends 'state' | 'priority' | 'level' | 'team'>({ events, index }: Past, key: Key) {
  for (let at = index; at >= 0; at--) {
    const said = events[at]?.[key];
    if (said !== undefined) return said;
  }
  return undefined;
}

function lastOf({ events, index }: Past, kinds: readonly string[]): number {
  for (let at = index; at >= 0; at--) if (kinds.includes(events[at]?.kind ?? '')) return at;
  return -1;
}

type Agreement = Pick<Draft, 'calendar' | 'target' | 'team' | 'warnAt'>;

function agreement(rule: AgreedClock, priority: number | undefined, team: string | null): Agreement {
  const own = rule.per === 'assignment' ? rule.teams[team ?? ''] : undefined;
  const target = (own ? own.targets : rule.targets)[String(priority)] ?? null;
  const calendar = own?.calendar ?? rule.calendar;
  return { calendar, target, team: rule.per === 'assignment' ? team : null, warnAt: rule.warnAt };
}

function adjust(
  round: Draft,
  { calendar, target, warnAt }: Agreement,
  now: number,
  resume: (round: Draft) => void,
): void {
  if (round.calendar !== calendar && round.pausedFrom !== null) {
    resume(round);
    round.pausedFrom = now;
  }
  Object.assign(round, { calendar, warnAt });
  if (round.target !== target) {
    const allows = target === null || target > round.used;
    if (round.breachedAt !== null && allows) {
      round.lifted.push(round.breachedAt);
      round.breachedAt = null;
    }
    if (target !== null && target < round.used) round.breachedAt ??= now;
    round.target = target;
  }
  if (target !== null)
    for (const percent of warnAt) if (round.used * 100 >= target * percent) round.reached[percent] ??= now;
}

function fresh(clock: string, now: number, agreed: Agreement): Draft {
  return {
    clock,
    ...agreed,
    startedAt: now,
    endedAt: null,
    used: 0,
    deadline: null,
    breachedAt: null,
    lifted: [],
    pauses: [],
    reached: {},
    state: '',
    pausedFrom: null,
    endedBy: null,
    isCancelled: false,
  };
}

function close(round: Draft, last: number, now: number, seconds: (calendar: string) => Oracle, way: Way): JudgedRound {
  const oracle = seconds(round.calendar);
  const from = round.pausedFrom;
  if (round.endedAt === null && from === null) way.run(round, last, now, oracle);
  const { clock, team, startedAt, endedAt, target, used, breachedAt, lifted, reached } = round;
  const aheadOf = (at: number) => (target === null ? null : way.ahead(oracle, at, Math.max(0, target - used)));
  const deadline =
    endedAt === null
      ? (breachedAt ?? (from === null ? aheadOf(now) : null))
      : Number.isNaN(round.deadline)
        ? aheadOf(endedAt)
        : round.deadline;
  const state =
    breachedAt !== null
      ? 'breached'
      : endedAt === null
        ? from === null
          ? 'running'
          : 'paused'
        : round.isCancelled
          ? 'cancelled'
          : target === null
            ? 'ended'
            : 'met';
  const pauses: JudgedRound['pauses'] =
    from === null || from >= now ? round.pauses : [...round.pauses, [from, now, way.openSeconds(oracle, from, now)]];
  return { clock, team, startedAt, endedAt, target, used, deadline, breachedAt, lifted, pauses, reached, state };
}

function sorted(history: readonly ClockEvent[]): ClockEvent[] {
  const byOrder = [...history].sort((a, b) => a.order - b.order);
  const opening = byOrder.find(({ kind }) => kind === 'opened');
  if (!opening) return [];
  const rest = byOrder.filter(({ kind }) => kind !== 'opened');
  const moved = rest.map((each) => ({ ...each, at: Math.max(each.at, opening.at) }));
  // the sort keeps the order of what is equal
  return [opening, ...moved.sort((a, b) => a.at - b.at)];
}

function fail(what: string): never {
  throw new Error(`no ${what}`);
}
