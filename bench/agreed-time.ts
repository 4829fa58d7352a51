// Whether agreed times are exact, and how fast they are: random cases in random calendars of the years 2000-2099 judged by
// the fold and by an oracle that shares no code with it, and the deadlines of 200 000 open cases after a calendar was edited.
// Targets: no mismatch in 10 million cases; 200 000 cases in 5 s. Run: node bench/agreed-time.ts [cases] [first seed]

import { type AgreedLevel, type ClockEvent, inOrder } from '../domains/service-desk/agreed-level-rules.ts';
import { eventByEvent, type JudgedRound, judged } from '../domains/service-desk/agreed-time.test-kit.ts';
import {
  type CaseClocks,
  clocksOf,
  deadlinesOf,
  nextMoment,
  type RoundView,
  viewAt,
} from '../domains/service-desk/agreed-time-rules.ts';
import { randomHistory, randomLevel, roundsText } from '../domains/service-desk/random-cases.test-kit.ts';
import { type BusinessCalendar, roundTheClock } from '../platform/calendar/business-calendar.ts';
import { type Oracle, oracleOf } from '../platform/calendar/open-time.test-kit.ts';
import { firstDifference, openTimeOf } from '../platform/calendar/open-time.ts';
import { between, randomCalendar, randomFrom } from '../platform/calendar/random-calendar.test-kit.ts';

const [, , first = '10000000', seed = '1'] = process.argv;
const casesInWorld = 250_000;
/** worlds take the decades from 2000 to 2099 in turn; the oracle knows one decade */
const yearsInWorld = 10;

recalculate(200_000);
compare(Number(first), Number(seed));

/** cases in worlds of three calendars and two levels each; every world from a seed of its own */
function compare(cases: number, from: number): void {
  const began = performance.now();
  let [judgedCases, rounds, mismatches, fold, oracle] = [0, 0, 0, 0, 0];
  for (let world = from; judgedCases < cases; world++) {
    const random = randomFrom(world);
    const year = 2000 + (world % 10) * yearsInWorld;
    const end = Date.UTC(year + yearsInWorld, 0, 1) / 1000;
    const names = ['office', 'clinic', 'on-call'];
    const made = names.map((name) => [name, randomCalendar(random, `${year}-02-01`, `${year + 9}-11-01`)] as const);
    const calendars = new Map(made.map(([name, calendar]) => [name, openTimeOf(calendar)]));
    const oracles = new Map(
      made.map(([name, calendar]): [string, Oracle] => [name, oracleOf(calendar, year, year + yearsInWorld - 1)]),
    );
    const levels = new Map(
      ['gold', 'silver'].map((name): [string, AgreedLevel] => [name, randomLevel(random, names, 300_000)]),
    );
    for (let index = 0; index < casesInWorld && judgedCases < cases; index += 1000) {
      const histories = Array.from({ length: Math.min(1000, cases - judgedCases) }, () => caseOf(random, year, levels));
      const start = performance.now();
      const ours = histories.map(({ events, now }) => viewAt(clocksOf(events, levels, calendars), now, calendars));
      const middle = performance.now();
      const theirs = histories.map(({ events, now }) => judged(events, levels, oracles, now, eventByEvent));
      fold += middle - start;
      oracle += performance.now() - middle;
      ours.forEach((views, at) => {
        rounds += views.length;
        if (isSame(views, theirs[at] ?? [], end)) return;
        mismatches += 1;
        if (mismatches <= 3) print({ world, at, ...histories[at] }, roundsText(views), roundsText(theirs[at] ?? []));
      });
      judgedCases += histories.length;
    }
    process.stdout.write(
      `${judgedCases} cases, ${rounds} rounds, ${mismatches} mismatches; ${seconds(performance.now() - began)} s, of it the fold ${seconds(fold)} s, the oracle ${seconds(oracle)} s\n`,
    );
  }
  process.exitCode = mismatches === 0 ? 0 : 1;
}

function caseOf(
  random: () => number,
  year: number,
  levels: ReadonlyMap<string, AgreedLevel>,
): { events: ClockEvent[]; now: number } {
  const step = between(random, 1, 6) === 1 ? 2_000_000 : 200_000;
  const opened = between(random, Date.UTC(year, 0, 3) / 1000, Date.UTC(year + 8, 11, 1) / 1000);
  const events = randomHistory(random, opened, step, [...levels.keys()]);
  const last = Math.max(...inOrder(events).map(({ at }) => at));
  return { events, now: last + (random() < 0.2 ? 0 : between(random, 0, step)) };
}

/** open cases with three running clocks each; a closing is added to the office's calendar from tomorrow on */
function recalculate(cases: number): void {
  const random = randomFrom(7);
  const office = officeCalendar([]);
  const now = Date.UTC(2026, 10, 20, 12) / 1000;
  const calendars = new Map([
    ['office', openTimeOf(office)],
    ['clinic', openTimeOf(roundTheClock('Europe/Stockholm'))],
  ]);
  const level = openLevel();
  const histories = Array.from({ length: cases }, () => openHistory(random, now));
  const levels = new Map([['agreed', level]]);
  const folding = performance.now();
  const all = histories.map((events) => clocksOf(events, levels, calendars));
  const folded = performance.now();
  const running = all.flatMap(roundsOf).filter(({ endedAt }) => endedAt === null);
  const before = deadlinesOf(running, calendars);
  const edited = performance.now();
  const closed = [{ on: '2026-11-23', until: '2026-11-27', does: 'closed' as const }];
  calendars.set('office', openTimeOf(officeCalendar(closed)));
  const deadlines = deadlinesOf(running, calendars);
  const done = performance.now();
  const moments = running.map((round) => nextMoment(round, calendars));
  const told = performance.now();
  const moved = deadlines.filter((deadline, at) => deadline !== before[at]).length;
  const from = firstDifference(openTimeOf(office), openTimeOf(officeCalendar(closed)), now);
  process.stdout.write(
    `${cases} open cases, ${running.length} clocks: deadlines after an edit ${seconds(done - edited)} s (${moved} moved, ` +
      `first from ${new Date((from ?? 0) * 1000).toISOString()}), next warnings ${seconds(told - done)} s (${moments.length}), ` +
      `whole histories anew ${seconds(folded - folding)} s\n`,
  );
}

function roundsOf({ clocks }: CaseClocks) {
  return Object.values(clocks).flat();
}

function officeCalendar(days: BusinessCalendar['versions'][number]['days']): BusinessCalendar {
  const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '07:00', to: '17:00' }] : []));
  const version = { from: '2000-01-01', timeZone: 'Europe/Stockholm', week, holidays: 'sv' as const, holidayRules: {} };
  return { versions: [{ ...version, days }] };
}

function openLevel(): AgreedLevel {
  const common = {
    per: 'case' as const,
    teams: {},
    warnAt: [50, 80],
    pausesIn: ['waiting'],
    cancels: [],
    onReopen: 'continue' as const,
  };
  const hours = (count: number) => ({ 1: count * 900, 2: count * 1800, 3: count * 3600, 4: count * 7200 });
  return {
    closesAfter: 5,
    clocks: [
      {
        ...common,
        clock: 'response',
        calendar: 'office',
        targets: hours(8),
        starts: ['opened'],
        stops: ['agent-answered'],
        restarts: [],
      },
      {
        ...common,
        clock: 'update',
        calendar: 'clinic',
        targets: hours(24),
        starts: ['opened'],
        stops: ['resolved'],
        restarts: ['updated'],
      },
      {
        ...common,
        clock: 'resolution',
        calendar: 'office',
        targets: hours(40),
        starts: ['opened'],
        stops: ['resolved'],
        restarts: [],
      },
    ],
  };
}

function openHistory(random: () => number, now: number): ClockEvent[] {
  const opened = now - between(random, 600, 30 * 86_400);
  const later = () => between(random, opened, now);
  return [
    {
      kind: 'opened',
      at: opened,
      order: 0,
      state: 'new',
      priority: between(random, 1, 4),
      level: 'agreed',
      team: 'first-line',
    },
    { kind: 'state-changed', at: later(), order: 1, state: 'active' },
    { kind: 'updated', at: later(), order: 2 },
    { kind: 'team-assigned', at: later(), order: 3, team: 'network' },
    { kind: 'priority-changed', at: later(), order: 4, priority: between(random, 1, 4) },
  ];
}

function isSame(ours: readonly RoundView[], theirs: readonly JudgedRound[], end: number): boolean {
  return ours.length === theirs.length && ours.every((our, at) => isSameRound(our, theirs[at], end));
}

function isSameRound(our: RoundView, their: JudgedRound | undefined, end: number): boolean {
  if (!their) return false;
  const keys = ['clock', 'team', 'state', 'startedAt', 'endedAt', 'target', 'used', 'breachedAt'] as const;
  return (
    // a deadline beyond its decade the oracle does not know
    (our.deadline === their.deadline || (their.deadline === null && (our.deadline ?? 0) > end)) &&
    keys.every((key) => our[key] === their[key]) &&
    our.reached.length === Object.keys(their.reached).length &&
    our.reached.every(({ percent, at }) => their.reached[percent] === at) &&
    our.lifted.length === their.lifted.length &&
    our.lifted.every(({ breachedAt }, at) => their.lifted[at] === breachedAt) &&
    our.pauses.length === their.pauses.length &&
    our.pauses.every(({ from, to, openSeconds }, at) => {
      const pause = their.pauses[at];
      return pause?.[0] === from && pause[1] === to && pause[2] === openSeconds;
    })
  );
}

function print(...what: readonly unknown[]): void {
  for (const each of what) process.stdout.write(`${typeof each === 'string' ? each : JSON.stringify(each)}\n`);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
