// The clocks of thousands of random cases against a second opinion: second by second for short cases, event by event for
// long ones; and what must hold of any case: order of reading, carrying on, warnings and breaches at their own instants.
import { expect, test } from 'vitest';
import { oracleOf } from '../../platform/calendar/open-time.test-kit.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import { between, oneOf, randomCalendar, randomFrom } from '../../platform/calendar/random-calendar.test-kit.ts';
import { inOrder } from './agreed-level-rules.ts';
import { eventByEvent, judged, secondBySecond, type Way } from './agreed-time.test-kit.ts';
import { applyEvent, type CaseClocks, clocksOf, nextMoment, noClocks, viewAt } from './agreed-time-rules.ts';
import { randomHistory, randomLevel, roundsText } from './random-cases.test-kit.ts';

const at = (text: string) => Date.parse(text) / 1000;
const last = <T>(all: readonly T[]): T | undefined => all.at(-1);

/** a world of calendars and levels from a seed, and its random cases */
function world(seed: number, from: string, to: string, longest: number) {
  const random = randomFrom(seed);
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1] as const;
  const names = ['office', 'clinic', 'on-call'];
  const made = names.map((name) => [name, randomCalendar(random, from, to)] as const);
  const calendars = new Map(made.map(([name, calendar]) => [name, openTimeOf(calendar)]));
  const oracles = new Map(made.map(([name, calendar]) => [name, oracleOf(calendar, ...years)]));
  const levels = new Map(['gold', 'silver'].map((name) => [name, randomLevel(random, names, longest)]));
  const caseOf = (step: number) => {
    const start = oneOf(random, [
      between(random, at(from), at(to)),
      ...changes.map((each) => each - between(random, 0, step)),
    ]);
    const events = randomHistory(random, start, step, [...levels.keys()]);
    const end = Math.max(...inOrder(events).map((each) => each.at));
    return { events, now: end + oneOf(random, [0, 1, between(random, 0, step)]) };
  };
  return { calendars, oracles, levels, caseOf };
}

const changes = [at('2025-03-30T01:00:00Z'), at('2025-10-26T01:00:00Z')];

function differences(seeds: readonly number[], cases: number, longest: number, step: number, way: Way): unknown[] {
  const found: unknown[] = [];
  for (const seed of seeds) {
    const { calendars, oracles, levels, caseOf } = world(seed, '2025-01-05', '2025-12-20', longest);
    for (let index = 0; index < cases; index++) {
      const { events, now } = caseOf(step);
      const ours = roundsText(viewAt(clocksOf(events, levels, calendars), now, calendars));
      const theirs = roundsText(judged(events, levels, oracles, now, way));
      if (ours !== theirs) found.push({ seed, index, ours: ours.split('\n'), theirs: theirs.split('\n'), events });
    }
  }
  return found.slice(0, 3);
}

test('short cases are judged as somebody does who lives through every second', () => {
  expect(differences([1, 2, 3], 120, 4000, 1500, secondBySecond)).toEqual([]);
});

test('thousands of long cases are judged as an oracle does that shares no code', () => {
  expect(differences([11, 12, 13, 14, 15], 2500, 200_000, 300_000, eventByEvent)).toEqual([]);
});

test('a history read in any order, or carried on event by event, gives the same clocks', () => {
  const { calendars, levels, caseOf } = world(21, '2025-01-05', '2025-12-20', 200_000);
  const random = randomFrom(5);
  for (let index = 0; index < 500; index++) {
    const { events } = caseOf(300_000);
    const whole = clocksOf(events, levels, calendars);
    const shuffled = events.map((event) => ({ event, by: random() })).sort((a, b) => a.by - b.by);
    expect(
      clocksOf(
        shuffled.map(({ event }) => event),
        levels,
        calendars,
      ),
    ).toEqual(whole);
    let carried: CaseClocks | null = noClocks();
    for (const event of inOrder(events)) carried = carried && applyEvent(carried, event, levels, calendars);
    expect(carried).toEqual(whole);
    const early = { kind: 'updated' as const, at: (whole.at ?? 0) - 1, order: 99 };
    expect(applyEvent(whole, early, levels, calendars)).toBeNull();
  }
});

test('the next moment a clock has something to say is when the view first says it', () => {
  const { calendars, levels, caseOf } = world(31, '2025-01-05', '2025-12-20', 200_000);
  let asked = 0;
  for (let index = 0; index < 3000; index++) {
    const { events } = caseOf(100_000);
    const clocks = clocksOf(events, levels, calendars);
    for (const rounds of Object.values(clocks.clocks)) {
      const round = last(rounds);
      const moment = round ? nextMoment(round, calendars) : null;
      if (!round || !moment || moment.at <= (clocks.at ?? 0)) continue;
      const seen = (now: number) => {
        const view = viewAt(clocks, now, calendars).find(
          (each) => each.startedAt === round.startedAt && rounds === clocks.clocks[each.clock] && each.endedAt === null,
        );
        return moment.what === 'breach'
          ? view?.state === 'breached'
          : view?.reached.some((each) => each.percent === moment.percent);
      };
      asked += 1;
      expect([seen(moment.at - 1), seen(moment.at)]).toEqual([false, true]);
    }
  }
  expect(asked).toBeGreaterThan(1000);
});
