// Availability against somebody who looks at every second; and its rules one by one.
import { expect, test } from 'vitest';
import { roundTheClock } from '../../platform/calendar/business-calendar.ts';
import { oracleOf } from '../../platform/calendar/open-time.test-kit.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import { between, oneOf, randomCalendar, randomFrom } from '../../platform/calendar/random-calendar.test-kit.ts';
import {
  type AvailabilityQuestion,
  availabilityOf,
  type MeasuredService,
  type Need,
  needsCircle,
  type ServiceRecord,
} from './availability-rules.ts';

const at = (text: string) => Date.parse(text) / 1000;
const always = openTimeOf(roundTheClock('Europe/Stockholm'));
const [from, to] = [at('2026-03-02T00:00:00Z'), at('2026-03-03T00:00:00Z')];
const hours = (count: number) => count * 3600;
const question = (service: string): AvailabilityQuestion => ({ service, agreed: always, from, to });
const needing = (code: string, ...needs: Need[]): MeasuredService => ({ code, needs });
const out = (service: string, start: number, end: number | null, weight = 100) => ({
  service,
  from: from + hours(start),
  to: end === null ? null : from + hours(end),
  weight,
});
const record = (given: Partial<ServiceRecord>): ServiceRecord => ({
  services: [],
  outages: [],
  windows: [],
  notice: { seconds: hours(24), calendar: null },
  ...given,
});
const lost = (service: string, given: Partial<ServiceRecord>) => {
  const { downSeconds, partlyDownSeconds, lostPercentSeconds } = availabilityOf(question(service), record(given));
  return [downSeconds, partlyDownSeconds, lostPercentSeconds / 100];
};

/** every second of the period is looked at: is it agreed, announced, and how much is gone */
function lookedAt(
  { service, from: first, to: end }: AvailabilityQuestion,
  isOpen: (second: number) => boolean,
  known: ServiceRecord,
) {
  const gone = (code: string, second: number): number => {
    const own = known.outages
      .filter((each) => each.service === code && each.from <= second && (each.to === null || second < each.to))
      .map(({ weight }) => weight);
    const needs = known.services.find((each) => each.code === code)?.needs ?? [];
    return Math.max(0, ...own, ...needs.map((need) => goneOf(need, second)));
  };
  const goneOf = (need: Need, second: number): number => {
    if (typeof need === 'string') return gone(need, second);
    if ('all' in need) return Math.max(...need.all.map((each) => goneOf(each, second)));
    if ('any' in need) return Math.min(...need.any.map((each) => goneOf(each, second)));
    // gone as far as fewer than so many are left: the smallest share that still leaves enough of them
    const parts = need.of.map((each) => goneOf(each, second));
    return Math.min(
      ...[...parts, 100].filter(
        (share) => share === 100 || parts.filter((part) => part <= share).length >= need.atLeast,
      ),
    );
  };
  const sums = { agreedSeconds: 0, downSeconds: 0, partlyDownSeconds: 0, lostPercentSeconds: 0, maintenanceSeconds: 0 };
  for (let second = first; second < end; second++) {
    if (!isOpen(second)) continue;
    const isExcused = known.windows.some(
      (each) =>
        each.services.includes(service) &&
        each.from - each.announcedAt >= known.notice.seconds &&
        each.from <= second &&
        second < each.to,
    );
    if (isExcused) {
      sums.maintenanceSeconds += 1;
      continue;
    }
    const weight = gone(service, second);
    sums.agreedSeconds += 1;
    sums.lostPercentSeconds += weight;
    if (weight === 100) sums.downSeconds += 1;
    else if (weight > 0) sums.partlyDownSeconds += 1;
  }
  return sums;
}

test('availability is what somebody finds who looks at every second', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const calendar = randomCalendar(random, '2025-01-05', '2025-12-20');
    const [agreed, oracle] = [openTimeOf(calendar), oracleOf(calendar, 2025, 2025)];
    const start = at('2025-03-29T12:00:00Z') + between(random, -40_000, 40_000);
    const near = (span: number) => start + between(random, -3000, span);
    const codes = ['portal', 'journal', 'network', 'power-a', 'power-b'];
    const services = [
      needing('portal', 'journal', { any: ['power-a', 'power-b'] }),
      needing('journal', { all: ['network'] }, { atLeast: 2, of: ['power-a', 'power-b', 'network'] }),
      needing('network', { any: [{ all: ['power-a', 'power-b'] }, 'power-b'] }),
    ];
    const known = record({
      services,
      outages: Array.from({ length: between(random, 0, 12) }, () => {
        const begun = near(9000);
        const over = random() < 0.1 ? null : begun + between(random, 0, 4000);
        return { service: oneOf(random, codes), from: begun, to: over, weight: oneOf(random, [10, 35, 50, 100, 100]) };
      }),
      windows: Array.from({ length: between(random, 0, 4) }, () => {
        const begun = near(9000);
        const announcedAt = begun - oneOf(random, [0, hours(23), hours(24), hours(100)]);
        return {
          services: [oneOf(random, codes), 'portal'],
          from: begun,
          to: begun + between(random, 0, 3000),
          announcedAt,
        };
      }),
    });
    for (const service of ['portal', 'journal']) {
      const asked = { service, agreed, from: start, to: start + 9000 };
      expect({ seed, ...availabilityOf(asked, known) }).toEqual({ seed, ...lookedAt(asked, oracle.isOpen, known) });
    }
  }
});

test('overlapping outages count once, the heaviest of them', () => {
  expect(lost('mail', { outages: [out('mail', 1, 3), out('mail', 2, 4), out('mail', 2, 6, 50)] })).toEqual([
    hours(3),
    hours(2),
    hours(4),
  ]);
});

test('an outage that is still going on counts to the end of the period, and one outside it not at all', () => {
  expect(lost('mail', { outages: [out('mail', 22, null), out('mail', 30, 40), out('mail', -5, -1)] })[0]).toBe(
    hours(2),
  );
});

test('a service is down when one it needs is, and with redundancy only when all of them are', () => {
  const outages = [out('a', 1, 4), out('b', 3, 6), out('c', 5, 7)];
  const down = (...needs: Need[]) => lost('portal', { services: [needing('portal', ...needs)], outages })[0];
  expect(down('a', 'b')).toBe(hours(5));
  expect(down({ all: ['a', 'b', 'c'] })).toBe(hours(6));
  expect(down({ any: ['a', 'b'] })).toBe(hours(1));
  expect(down({ atLeast: 2, of: ['a', 'b', 'c'] })).toBe(hours(2));
  expect(down({ any: [] })).toBe(0);
});

test('maintenance announced in time is neither agreed nor down; announced too late it is an outage like any other', () => {
  const outages = [out('mail', 1, 3)];
  const window = (notice: number) => [
    { services: ['mail'], from: from + hours(1), to: from + hours(4), announcedAt: from + hours(1) - notice },
  ];
  expect(availabilityOf(question('mail'), record({ outages, windows: window(hours(24)) }))).toEqual({
    agreedSeconds: hours(21),
    downSeconds: 0,
    partlyDownSeconds: 0,
    lostPercentSeconds: 0,
    maintenanceSeconds: hours(3),
  });
  expect(lost('mail', { outages, windows: window(hours(24) - 1) })[0]).toBe(hours(2));
});

test('notice can be asked for in open hours, and maintenance excuses only those it was announced to', () => {
  const outages = [out('network', 1, 3)];
  const windows = [
    { services: ['network'], from: from + hours(1), to: from + hours(3), announcedAt: from - hours(30) },
  ];
  const services = [needing('portal', 'network')];
  expect(lost('network', { outages, windows, services })[0]).toBe(0);
  expect(lost('portal', { outages, windows, services })[0]).toBe(hours(2));
  // thirty hours before, but the notice is asked for in the seven open hours of Sunday evening that lie between
  const evening = {
    ...roundTheClock('Europe/Stockholm'),
    versions: roundTheClock('Europe/Stockholm').versions.map((each) => ({
      ...each,
      week: each.week.map(() => [{ from: '17:00', to: '24:00' }]),
    })),
  };
  const notice = (seconds: number) => ({ seconds, calendar: openTimeOf(evening) });
  expect(lost('network', { outages, windows, services, notice: notice(hours(8)) })[0]).toBe(0);
  expect(lost('network', { outages, windows, services, notice: notice(hours(15)) })[0]).toBe(hours(2));
});

test('services that need each other in a circle are named, and have no availability', () => {
  const services = [needing('a', 'b'), needing('b', { any: ['c', 'd'] }), needing('c', 'a')];
  expect(needsCircle(services)).toEqual(['a', 'b', 'c', 'a']);
  expect(needsCircle(services.slice(0, 2))).toBeNull();
  expect(() => availabilityOf(question('a'), record({ services }))).toThrow('circle');
});
