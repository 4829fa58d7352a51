// Open time against a second opinion that shares no code with it, and named cases: summer time, versions, over midnight,
// half days, both directions.
import { expect, test } from 'vitest';
import { BusinessCalendar, type CalendarVersion, roundTheClock } from './business-calendar.ts';
import { instantAfterOpenDays } from './open-days.ts';
import { isOpenByTheWallClock, oracleOf } from './open-time.test-kit.ts';
import {
  endOfTime,
  firstDifference,
  firstInstant,
  instantAfter,
  instantBefore,
  isOpenAt,
  lastClosing,
  nextOpening,
  openSecondsBetween,
  openStretches,
  openTimeOf,
} from './open-time.ts';
import { between, randomCalendar, randomFrom } from './random-calendar.test-kit.ts';

const at = (text: string) => Date.parse(text) / 1000;
const office = (change: Partial<CalendarVersion> = {}): CalendarVersion => ({
  from: '2020-01-01',
  timeZone: 'Europe/Stockholm',
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '08:00', to: '17:00' }] : [])),
  holidays: 'sv',
  holidayRules: {},
  days: [],
  ...change,
});
const timeOf = (...versions: CalendarVersion[]) => openTimeOf(BusinessCalendar.parse({ versions }));
const hours = (count: number) => count * 3600;

test('thousands of random questions to random calendars are answered as an oracle does that walks hour by hour', () => {
  const [begin, end] = [at('2023-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')];
  const wrong: unknown[] = [];
  for (let seed = 1; seed <= 30; seed++) {
    const random = randomFrom(seed);
    const calendar = randomCalendar(random, '2023-03-01', '2026-10-31');
    const [time, oracle] = [openTimeOf(calendar), oracleOf(calendar, 2023, 2026)];
    for (let question = 0; question < 1000; question++) {
      const from = between(random, begin, end);
      const to = Math.min(from + between(random, -1000, random() < 0.1 ? 40_000_000 : 3_000_000), end);
      const seconds = between(random, 0, random() < 0.1 ? 3_000_000 : 200_000);
      const [after, before] = [instantAfter(time, from, seconds), instantBefore(time, from, seconds)];
      // beyond its years the oracle knows nothing
      const right =
        openSecondsBetween(time, from, to) === oracle.between(from, to) &&
        (after === null || after > end || after === oracle.after(from, seconds)) &&
        (before === null || before < begin || before === oracle.before(from, seconds));
      if (!right) wrong.push({ seed, from, to, seconds });
    }
  }
  expect(wrong).toEqual([]);
});

test('around every change of the clock each second is open exactly when the wall clock says so', () => {
  for (let seed = 900; seed < 906; seed++) {
    const calendar = randomCalendar(randomFrom(seed), '2024-01-01', '2026-12-31');
    const time = openTimeOf(calendar);
    for (const change of ['2025-03-30T01:00:00Z', '2025-10-26T01:00:00Z', '2026-03-08T07:00:00Z']) {
      let seen = 0;
      const start = at(change) - 4000;
      for (let second = start; second < start + 8000; second++) {
        seen += isOpenByTheWallClock(calendar, second) ? 1 : 0;
        if (openSecondsBetween(time, start, second + 1) !== seen)
          expect({ seed, second, seen }).toBe('as the engine says');
      }
    }
  }
});

test('after and between undo each other, in both directions', () => {
  const random = randomFrom(77);
  const time = openTimeOf(randomCalendar(random, '2010-01-01', '2040-12-31'));
  for (let question = 0; question < 5000; question++) {
    const from = between(random, firstInstant, at('2060-01-01T00:00:00Z'));
    const seconds = between(random, 1, 5_000_000);
    const after = instantAfter(time, from, seconds) ?? 0;
    expect(openSecondsBetween(time, from, after)).toBe(seconds);
    expect(openSecondsBetween(time, from, after - 1)).toBe(seconds - 1);
    const before = instantBefore(time, after, seconds) ?? 0;
    expect(openSecondsBetween(time, before, after)).toBe(seconds);
    expect(openSecondsBetween(time, before + 1, after)).toBe(seconds - 1);
  }
});

test('a night shift over the change to summer time is an hour shorter, over the change back an hour longer', () => {
  const night = timeOf(
    office({ week: Array.from({ length: 7 }, () => [{ from: '22:00', to: '06:00' }]), holidays: 'none' }),
  );
  const shift = (day: string, next: string) =>
    openSecondsBetween(night, at(`${day}T12:00:00Z`), at(`${next}T12:00:00Z`));
  expect(shift('2026-03-27', '2026-03-28')).toBe(hours(8));
  expect(shift('2026-03-28', '2026-03-29')).toBe(hours(7));
  expect(shift('2026-10-24', '2026-10-25')).toBe(hours(9));
});

test('half past two is open twice in autumn and never in spring', () => {
  const time = timeOf(
    office({ week: Array.from({ length: 7 }, () => [{ from: '02:15', to: '02:45' }]), holidays: 'none' }),
  );
  expect(openSecondsBetween(time, at('2026-10-24T22:00:00Z'), at('2026-10-25T22:00:00Z'))).toBe(2 * 1800);
  expect(openSecondsBetween(time, at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'))).toBe(0);
  expect(nextOpening(time, at('2026-10-25T00:45:00Z'))).toBe(at('2026-10-25T01:15:00Z'));
});

test('a deadline at the end of the day stands at closing time and not at the next opening', () => {
  const time = timeOf(office());
  expect(instantAfter(time, at('2026-11-20T08:00:00+01:00'), hours(9))).toBe(at('2026-11-20T17:00:00+01:00'));
  expect(instantAfter(time, at('2026-11-20T08:00:00+01:00'), hours(9) + 1)).toBe(at('2026-11-23T08:00:01+01:00'));
  expect(nextOpening(time, at('2026-11-20T17:00:00+01:00'))).toBe(at('2026-11-23T08:00:00+01:00'));
  expect(lastClosing(time, at('2026-11-23T07:00:00+01:00'))).toBe(at('2026-11-20T17:00:00+01:00'));
  expect(lastClosing(time, at('2026-11-20T17:00:00+01:00'))).toBe(at('2026-11-20T17:00:00+01:00'));
  expect(instantBefore(time, at('2026-11-23T08:00:00+01:00'), hours(9))).toBe(at('2026-11-20T08:00:00+01:00'));
});

test('a half day narrows an open weekday and never opens a Sunday', () => {
  const half = { does: 'half' as const, hours: [{ from: '07:00', to: '12:00' }] };
  const time = timeOf(office({ holidayRules: { 'epiphany-eve': half, 'midsummer-eve': { does: 'closed' } } }));
  const on = (day: string) => openSecondsBetween(time, at(`${day}T00:00:00+01:00`), at(`${day}T23:59:59+01:00`));
  expect([on('2026-01-05'), on('2025-01-05'), on('2026-06-19'), on('2026-06-18')]).toEqual([hours(4), 0, 0, hours(9)]);
});

test('the calendar’s own word stands above a holiday, and the last word about a day counts', () => {
  const time = timeOf(
    office({
      days: [
        { on: '2026-07-06', until: '2026-07-10', does: 'closed', reason: 'planned closing' },
        { on: '2026-07-08', does: 'hours', hours: [{ from: '10:00', to: '12:00' }] },
        { on: '2026-01-06', does: 'open' },
        { on: '2026-11-22', does: 'hours', hours: [{ from: '09:00', to: '10:00' }] },
      ],
    }),
  );
  expect(openSecondsBetween(time, at('2026-07-06T00:00:00Z'), at('2026-07-11T00:00:00Z'))).toBe(hours(2));
  expect(openSecondsBetween(time, at('2026-01-06T00:00:00Z'), at('2026-01-07T00:00:00Z'))).toBe(hours(9));
  expect(isOpenAt(time, at('2026-11-22T08:59:59Z'))).toBe(true);
  expect(isOpenAt(time, at('2026-11-22T09:00:00Z'))).toBe(false);
});

test('a version valid from a day changes nothing before that day, and that is the first difference', () => {
  const before = office();
  const changed = office({ from: '2026-06-01', week: office().week.map(() => [{ from: '06:00', to: '22:00' }]) });
  const [old, edited] = [timeOf(before), timeOf(before, changed)];
  const day = at('2026-06-01T00:00:00+02:00');
  expect(openStretches(edited, at('2020-01-01T00:00:00Z'), day)).toEqual(
    openStretches(old, at('2020-01-01T00:00:00Z'), day),
  );
  expect(firstDifference(old, edited)).toBe(at('2026-06-01T06:00:00+02:00'));
  expect(firstDifference(old, timeOf(before))).toBeNull();
  expect(instantAfter(edited, at('2026-05-29T16:00:00+02:00'), hours(2))).toBe(at('2026-06-01T07:00:00+02:00'));
});

test('round the clock every second counts, also over changes of the clock, and a night shift ends in the next year', () => {
  const time = openTimeOf(roundTheClock('Europe/Copenhagen'));
  expect(openSecondsBetween(time, at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toBe(365 * 86_400);
  expect(openStretches(time, at('2025-12-31T00:00:00Z'), at('2027-01-02T00:00:00Z'))).toHaveLength(1);
  const night = timeOf(
    office({ week: Array.from({ length: 7 }, () => [{ from: '22:00', to: '06:00' }]), holidays: 'none' }),
  );
  expect(openStretches(night, at('2026-12-31T12:00:00Z'), at('2027-01-01T12:00:00Z'))).toEqual([
    [at('2026-12-31T21:00:00Z'), at('2027-01-01T05:00:00Z')],
  ]);
});

test('a target used up with the last second of a year ends with the year', () => {
  const time = openTimeOf(roundTheClock('Europe/Stockholm'));
  const [from, newYear] = [at('2025-12-31T23:00:00Z'), at('2026-01-01T00:00:00Z')];
  expect([instantAfter(time, from, hours(1)), instantBefore(time, newYear + 5, 5)]).toEqual([newYear, newYear]);
});

test('two holidays on one day leave open what both leave open', () => {
  const half = (from: string, to: string) => ({ does: 'half' as const, hours: [{ from, to }] });
  const holidayRules = { 'may-day': half('08:00', '12:00'), 'ascension-day': half('10:00', '15:00') };
  const time = timeOf(office({ holidayRules }));
  expect(openStretches(time, at('2008-05-01T00:00:00Z'), at('2008-05-01T22:00:00Z'))).toEqual([
    [at('2008-05-01T10:00:00+02:00'), at('2008-05-01T12:00:00+02:00')],
  ]);
});

test('a calendar without hours has no next opening, and outside 2000-2100 nothing is open', () => {
  const never = timeOf(office({ week: Array.from({ length: 7 }, () => []) }));
  expect([nextOpening(never, 0), lastClosing(never, endOfTime), instantAfter(never, 0, 1)]).toEqual([null, null, null]);
  const time = openTimeOf(roundTheClock('Europe/Stockholm'));
  expect(openSecondsBetween(time, 0, endOfTime + 1000)).toBe(endOfTime - firstInstant);
  expect([instantAfter(time, 0, 1), instantAfter(time, endOfTime - 1, 2)]).toEqual([firstInstant + 1, null]);
});

test('a calendar with a week of six days, a day that does not exist or an unknown zone is refused', () => {
  const wrong: Partial<CalendarVersion>[] = [
    { week: [] },
    { from: '2026-02-30' },
    { timeZone: 'Europe/Atlantis' },
    { days: [{ on: '2026-01-01', does: 'hours' }] },
    { week: office().week.map(() => [{ from: '08:00', to: '08:00' }]) },
  ];
  for (const change of wrong) expect(BusinessCalendar.safeParse({ versions: [office(change)] }).success).toBe(false);
  expect(BusinessCalendar.safeParse({ versions: [office(), office()] }).success).toBe(false);
});

test('two working days after Friday half past five is Tuesday half past five, and a holiday is no working day', () => {
  const time = timeOf(office());
  expect(instantAfterOpenDays(time, at('2026-11-20T17:30:00+01:00'), 2)).toBe(at('2026-11-24T17:30:00+01:00'));
  expect(instantAfterOpenDays(time, at('2026-04-02T10:00:00+02:00'), 1)).toBe(at('2026-04-07T10:00:00+02:00'));
  expect(instantAfterOpenDays(time, at('2026-03-27T10:00:00+01:00'), 1)).toBe(at('2026-03-30T10:00:00+02:00'));
  expect(
    instantAfterOpenDays(timeOf(office({ week: Array.from({ length: 7 }, () => []) })), at('2099-01-01T00:00:00Z'), 1),
  ).toBeNull();
});
