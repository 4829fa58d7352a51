// Random service levels and histories of cases from a seed, with everything that makes clocks hard: same-second events, late
// notes of earlier things, teams, merges, reopenings, changed priorities and levels. For tests and the benchmark.
import { between, oneOf } from '../../platform/calendar/random-calendar.test-kit.ts';
import { AgreedLevel, type ClockEvent, type ClockEventKind, clockEventKinds } from './agreed-level-rules.ts';
import type { JudgedRound } from './agreed-time.test-kit.ts';
import type { RoundView } from './agreed-time-rules.ts';

/** Two opinions on a case's rounds as text, to compare them. */
export function roundsText(rounds: readonly (RoundView | JudgedRound)[]): string {
  return rounds
    .map((round) => {
      const reached = Array.isArray(round.reached)
        ? round.reached.map(({ percent, at }): [number, number] => [percent, at])
        : Object.entries(round.reached).map(([percent, at]): [number, number] => [Number(percent), at]);
      return [
        round.clock,
        round.team,
        round.state,
        round.startedAt,
        round.endedAt,
        round.target,
        round.used,
        round.deadline,
        round.breachedAt,
        round.lifted.map((each) => (typeof each === 'number' ? each : each.breachedAt)).join('+'),
        round.pauses
          .map((each) => ('from' in each ? [each.from, each.to, each.openSeconds] : each).join('-'))
          .join('+'),
        reached
          .sort((a, b) => a[0] - b[0])
          .map((each) => each.join('@'))
          .join('+'),
      ].join(' ');
    })
    .sort()
    .join('\n');
}

const priorities = [1, 2, 3, 4];
const teams = ['first-line', 'network', 'journal'];
const states = ['new', 'active', 'waiting', 'waiting-supplier'];

/** A level with four clocks of the usual kind, its targets up to `longest` open seconds. */
export function randomLevel(random: () => number, calendars: readonly string[], longest: number): AgreedLevel {
  const targets = () =>
    Object.fromEntries(
      priorities.filter(() => random() < 0.9).map((each) => [String(each), between(random, 1, longest)]),
    );
  const common = () => ({
    calendar: oneOf(random, calendars),
    targets: targets(),
    warnAt: [50, 80, 100, 150].filter(() => random() < 0.4),
    pausesIn: random() < 0.6 ? ['waiting', 'waiting-supplier'] : [],
    cancels: random() < 0.5 ? ['merged', 'cancelled'] : [],
    onReopen: oneOf(random, ['continue', 'restart', 'stay']),
  });
  const clocks = [
    { clock: 'response', ...common(), starts: ['opened'], stops: ['agent-answered', 'resolved'] },
    {
      clock: 'update',
      ...common(),
      starts: ['agent-answered', 'requester-answered'],
      restarts: ['agent-answered', 'updated'],
      stops: ['resolved'],
    },
    { clock: 'resolution', ...common(), starts: ['opened'], stops: ['resolved'] },
    {
      clock: 'internal',
      ...common(),
      per: 'assignment',
      teams: { network: { targets: targets(), calendar: oneOf(random, calendars) }, journal: { targets: targets() } },
      starts: ['opened', 'team-assigned'],
      stops: ['resolved'],
    },
    { clock: 'after-care', ...common(), starts: ['resolved'], stops: ['closed'], cancels: ['reopened'] },
  ];
  return AgreedLevel.parse({ clocks: clocks.filter(() => random() < 0.85) });
}

/** A history that begins at `start`; its steps lie at most `step` seconds apart, and it is shuffled. */
export function randomHistory(
  random: () => number,
  start: number,
  step: number,
  levels: readonly string[],
): ClockEvent[] {
  const length = between(random, 1, 12);
  const events: ClockEvent[] = [
    {
      kind: 'opened',
      at: start,
      order: 0,
      state: 'new',
      priority: oneOf(random, priorities),
      level: oneOf(random, levels),
      ...(random() < 0.7 ? { team: oneOf(random, teams) } : {}),
    },
  ];
  let at = start;
  for (let order = 1; order <= length; order++) {
    if (random() < 0.85) at += between(random, 0, step);
    const late = random() < 0.05 ? between(random, -step, 0) : 0;
    events.push(randomEvent(random, at + late, order, levels));
  }
  return random() < 0.3 ? events.reverse() : events;
}

function randomEvent(random: () => number, at: number, order: number, levels: readonly string[]): ClockEvent {
  const usual: readonly ClockEventKind[] = ['state-changed', 'state-changed', 'agent-answered', 'resolved', 'reopened'];
  const kind = random() < 0.5 ? oneOf(random, usual) : oneOf(random, clockEventKinds.slice(1));
  const says = {
    ...(kind === 'state-changed' ? { state: oneOf(random, states) } : {}),
    ...(kind === 'priority-changed' ? { priority: oneOf(random, priorities) } : {}),
    ...(kind === 'level-changed' ? { level: oneOf(random, levels) } : {}),
    ...(kind === 'team-assigned' || random() < 0.03 ? { team: oneOf(random, teams) } : {}),
  };
  return { kind, at, order, ...says };
}
