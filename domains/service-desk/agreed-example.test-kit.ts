// A level, calendars and short ways to write histories, for the tests about agreed times. Times are Stockholm's wall clock.
import { expect } from 'vitest';
import { BusinessCalendar, type CalendarVersion, roundTheClock } from '../../platform/calendar/business-calendar.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import { AgreedLevel, type ClockEvent, type ClockEventKind } from './agreed-level-rules.ts';
import { clocksOf, type RoundView, viewAt } from './agreed-time-rules.ts';

const zone = 'Europe/Stockholm';
/** a wall-clock time in Stockholm: "2026-11-20 15:00" */
export const at = (text: string) => {
  const winter = Date.parse(`${text.replace(' ', 'T')}:00+01:00`) / 1000;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(winter * 1000) === text ? winter : winter - 3600;
};
export const hours = (count: number) => count * 3600;
export const office = (change: Partial<CalendarVersion> = {}) => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '08:00', to: '17:00' }] : []));
  const version = { from: '2015-01-01', timeZone: zone, week, holidays: 'sv', ...change };
  return openTimeOf(BusinessCalendar.parse({ versions: [version] }));
};
export const everyDay = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }]);
export const calendarsWith = (time = office()) =>
  new Map([
    ['office', time],
    ['clinic', openTimeOf(roundTheClock(zone))],
  ]);
export const calendars = calendarsWith();

export const response = {
  clock: 'response',
  calendar: 'office',
  targets: { 1: hours(1), 2: hours(4), 3: hours(8) },
  starts: ['opened'],
  stops: ['agent-answered', 'resolved'],
};
export const update = {
  clock: 'update',
  calendar: 'clinic',
  targets: { 1: hours(1), 2: hours(2), 3: hours(4) },
  starts: ['opened'],
  restarts: ['agent-answered', 'requester-answered', 'updated'],
  stops: ['resolved'],
};
export const resolution = {
  clock: 'resolution',
  calendar: 'office',
  targets: { 1: hours(4), 2: hours(9), 3: hours(18) },
  pausesIn: ['waiting'],
  starts: ['opened'],
  stops: ['resolved'],
  cancels: ['merged'],
  onReopen: 'continue',
};
export const internal = {
  clock: 'internal',
  per: 'assignment',
  calendar: 'office',
  targets: { 3: hours(4) },
  teams: { 'group-1': { targets: { 3: hours(2) } }, 'group-2': { targets: { 3: hours(1) } } },
  starts: ['opened', 'team-assigned'],
  stops: ['resolved'],
};
export const levels = (...clocks: object[]) => new Map([['agreed', AgreedLevel.parse({ clocks })]]);

/** a history: each step a kind, a wall-clock time and what it says */
export const history = (...steps: [ClockEventKind, string, Partial<ClockEvent>?][]): ClockEvent[] =>
  steps.map(([kind, text, says], order) => ({
    kind,
    at: at(text),
    order,
    ...(kind === 'opened' ? { state: 'new', priority: 3, level: 'agreed' } : {}),
    ...says,
  }));
export const waits = (text: string): [ClockEventKind, string, Partial<ClockEvent>][] => [
  ['state-changed', text, { state: 'waiting' }],
];
export const goesOn = (text: string): [ClockEventKind, string, Partial<ClockEvent>][] => [
  ['state-changed', text, { state: 'active' }],
];

/** the rounds of one clock as they stand at a wall-clock time */
export const seen = (
  clock: string,
  now: string,
  events: ClockEvent[],
  agreed = levels(resolution),
  known = calendars,
) => viewAt(clocksOf(events, agreed, known), at(now), known).filter((each) => each.clock === clock);
export const only = (rounds: RoundView[]) => {
  expect(rounds).toHaveLength(1);
  return rounds[0];
};
