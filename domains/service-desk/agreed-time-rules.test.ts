// The clocks of a case, rule by rule; and each thread in which users of other systems asked for exact times, as a test of
// what it asks for.
import { describe, expect, test } from 'vitest';
import { BusinessCalendar, type CalendarVersion, roundTheClock } from '../../platform/calendar/business-calendar.ts';
import { openTimeOf } from '../../platform/calendar/open-time.ts';
import { AgreedLevel, type ClockEvent, type ClockEventKind } from './agreed-level-rules.ts';
import { autoCloseAt, clocksOf, deadlinesOf, nextMoment, type RoundView, viewAt } from './agreed-time-rules.ts';

const zone = 'Europe/Stockholm';
/** a wall-clock time in Stockholm: "2026-11-20 15:00" */
const at = (text: string) => {
  const winter = Date.parse(`${text.replace(' ', 'T')}:00+01:00`) / 1000;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(winter * 1000) === text ? winter : winter - 3600;
};
const hours = (count: number) => count * 3600;
const office = (change: Partial<CalendarVersion> = {}) => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '08:00', to: '17:00' }] : []));
  const version = { from: '2015-01-01', timeZone: zone, week, holidays: 'sv', ...change };
  return openTimeOf(BusinessCalendar.parse({ versions: [version] }));
};
const everyDay = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }]);
const calendarsWith = (time = office()) =>
  new Map([
    ['office', time],
    ['clinic', openTimeOf(roundTheClock(zone))],
  ]);
const calendars = calendarsWith();

const response = {
  clock: 'response',
  calendar: 'office',
  targets: { 1: hours(1), 2: hours(4), 3: hours(8) },
  starts: ['opened'],
  stops: ['agent-answered', 'resolved'],
};
const update = {
  clock: 'update',
  calendar: 'clinic',
  targets: { 1: hours(1), 2: hours(2), 3: hours(4) },
  starts: ['opened'],
  restarts: ['agent-answered', 'requester-answered', 'updated'],
  stops: ['resolved'],
};
const resolution = {
  clock: 'resolution',
  calendar: 'office',
  targets: { 1: hours(4), 2: hours(9), 3: hours(18) },
  pausesIn: ['waiting'],
  starts: ['opened'],
  stops: ['resolved'],
  cancels: ['merged'],
  onReopen: 'continue',
};
const internal = {
  clock: 'internal',
  per: 'assignment',
  calendar: 'office',
  targets: { 3: hours(4) },
  teams: { 'group-1': { targets: { 3: hours(2) } }, 'group-2': { targets: { 3: hours(1) } } },
  starts: ['opened', 'team-assigned'],
  stops: ['resolved'],
};
const levels = (...clocks: object[]) => new Map([['agreed', AgreedLevel.parse({ clocks })]]);

/** a history: each step a kind, a wall-clock time and what it says */
const history = (...steps: [ClockEventKind, string, Partial<ClockEvent>?][]): ClockEvent[] =>
  steps.map(([kind, text, says], order) => ({
    kind,
    at: at(text),
    order,
    ...(kind === 'opened' ? { state: 'new', priority: 3, level: 'agreed' } : {}),
    ...says,
  }));
const waits = (text: string): [ClockEventKind, string, Partial<ClockEvent>][] => [
  ['state-changed', text, { state: 'waiting' }],
];
const goesOn = (text: string): [ClockEventKind, string, Partial<ClockEvent>][] => [
  ['state-changed', text, { state: 'active' }],
];

/** the rounds of one clock as they stand at a wall-clock time */
const seen = (clock: string, now: string, events: ClockEvent[], agreed = levels(resolution), known = calendars) =>
  viewAt(clocksOf(events, agreed, known), at(now), known).filter((each) => each.clock === clock);
const only = (rounds: RoundView[]) => {
  expect(rounds).toHaveLength(1);
  return rounds[0];
};

describe('paused time is counted in the clock’s own calendar', () => {
  test('glpi #10594: a case that waits over the weekend gains the open hours it waited, not the weekend', () => {
    const events = history(['opened', '2026-11-20 08:00'], ...waits('2026-11-20 15:00'), ...goesOn('2026-11-23 09:00'));
    const round = only(seen('resolution', '2026-11-23 09:00', events));
    expect(round?.pauses).toEqual([
      { from: at('2026-11-20 15:00'), to: at('2026-11-23 09:00'), openSeconds: hours(3) },
    ]);
    expect(round).toMatchObject({ used: hours(7), deadline: at('2026-11-24 11:00') });
  });

  test('glpi PR #10600: a target begun ten minutes before closing, with a holiday next, leaves more than ten minutes', () => {
    const day = { ...resolution, targets: { 3: hours(9) } };
    const round = only(seen('resolution', '2026-04-02 16:50', history(['opened', '2026-04-02 16:50']), levels(day)));
    expect(round?.deadline).toBe(at('2026-04-07 16:50'));
  });

  test('glpi PR #14937: five working days with a wait over Easter exclude closing hours and holidays, in deadline and in what is shown', () => {
    const week = { ...resolution, targets: { 3: hours(45) } };
    const events = history(['opened', '2026-04-01 08:00'], ...waits('2026-04-02 12:00'), ...goesOn('2026-04-08 12:00'));
    const round = only(seen('resolution', '2026-04-08 12:00', events, levels(week)));
    expect(round?.pauses[0]?.openSeconds).toBe(hours(5 + 9 + 4));
    expect(round).toMatchObject({ used: hours(13), left: hours(32), deadline: at('2026-04-13 17:00') });
  });

  test('frappe/helpdesk PR #2449: waiting time is not added to the opening: on a Saturday nothing is used and nothing gained', () => {
    const events = history(['opened', '2026-11-21 10:00'], ...waits('2026-11-21 11:00'), ...goesOn('2026-11-22 20:00'));
    const round = only(seen('resolution', '2026-11-22 20:00', events));
    expect(round).toMatchObject({ used: 0, deadline: at('2026-11-24 17:00') });
    expect(round?.pauses[0]?.openSeconds).toBe(0);
  });

  test('frappe/helpdesk PR #2449: open cases follow when the holidays of their calendar are changed', () => {
    const clocks = clocksOf(history(['opened', '2026-11-20 08:00']), levels(resolution), calendars);
    const rounds = clocks.clocks.resolution ?? [];
    expect(deadlinesOf(rounds, calendars)).toEqual([at('2026-11-23 17:00')]);
    const edited = calendarsWith(office({ days: [{ on: '2026-11-23', does: 'closed' }] }));
    expect(deadlinesOf(rounds, edited)).toEqual([at('2026-11-24 17:00')]);
  });

  test('zammad #390: 48 hours at 12 open hours a day are four working days from the next morning, and only chosen holidays lengthen it', () => {
    const slow = levels({ ...resolution, targets: { 3: hours(48) } });
    const events = history(['opened', '2016-11-09 23:00']);
    const deadlineIn = (days: CalendarVersion['days']) =>
      only(
        seen(
          'resolution',
          '2016-11-09 23:00',
          events,
          slow,
          calendarsWith(office({ week: everyDay('09:00', '21:00'), days })),
        ),
      )?.deadline;
    expect(deadlineIn([])).toBe(at('2016-11-13 21:00'));
    expect(deadlineIn([{ on: '2016-11-11', does: 'closed' }])).toBe(at('2016-11-14 21:00'));
  });
});

describe('right outside opening hours and in calendars that are not round the clock', () => {
  test('glpi #687: what is opened in the evening and answered before opening has used nothing, and its calendar is the level’s', () => {
    const events = history(['opened', '2026-11-20 18:00'], ['agent-answered', '2026-11-23 07:30']);
    expect(only(seen('response', '2026-11-23 09:00', events, levels(response)))).toMatchObject({
      state: 'met',
      used: 0,
      deadline: at('2026-11-23 16:00'),
    });
  });

  test('glpi #15429: with office hours nobody is warned at the opening; half of eight hours from four o’clock is eleven next day', () => {
    const agreed = levels({ ...response, warnAt: [50, 100] });
    const events = history(['opened', '2026-11-19 16:00']);
    expect(only(seen('response', '2026-11-19 16:00', events, agreed))?.reached).toEqual([]);
    const round = clocksOf(events, agreed, calendars).clocks.response?.[0];
    expect(round && nextMoment(round, calendars)).toEqual({ at: at('2026-11-20 11:00'), what: 'warning', percent: 50 });
    expect(only(seen('response', '2026-11-21 12:00', events, agreed))).toMatchObject({
      state: 'breached',
      breachedAt: at('2026-11-20 15:00'),
      reached: [
        { percent: 50, at: at('2026-11-20 11:00') },
        { percent: 100, at: at('2026-11-20 15:00') },
      ],
    });
  });
});

describe('no clock hides another', () => {
  test('zammad #5177: an update promised sooner than the response leaves the response its own deadline', () => {
    const events = history(['opened', '2026-11-20 08:00'], ['updated', '2026-11-20 09:00']);
    const agreed = levels(response, update);
    expect(only(seen('response', '2026-11-20 09:00', events, agreed))?.deadline).toBe(at('2026-11-20 16:00'));
    expect(seen('update', '2026-11-20 09:00', events, agreed).map(({ deadline }) => deadline)).toEqual([
      at('2026-11-20 12:00'),
      at('2026-11-20 13:00'),
    ]);
  });

  test('zammad #1322: an answer given in the portal restarts the clock as one by mail does: the event knows no channel', () => {
    const events = history(['opened', '2026-11-20 08:00'], ['requester-answered', '2026-11-20 11:00']);
    const rounds = seen('update', '2026-11-20 14:00', events, levels(update));
    expect(rounds.map(({ state, deadline }) => [state, deadline])).toEqual([
      ['met', at('2026-11-20 12:00')],
      ['running', at('2026-11-20 15:00')],
    ]);
  });
});

describe('closing by itself goes by the calendar', () => {
  test('glpi #6527: solved on Friday at half past five, two working days: Tuesday at half past five', () => {
    expect(autoCloseAt(at('2026-11-20 17:30'), { openDays: 2 }, office())).toBe(at('2026-11-24 17:30'));
  });

  test('glpi #24489: a calendar with several openings a day closes after as many open hours as agreed', () => {
    const week = office().calendar.versions[0]?.week.map((day) =>
      day.length === 0
        ? []
        : [
            { from: '08:00', to: '12:00' },
            { from: '13:00', to: '17:00' },
          ],
    );
    const time = office(week ? { week } : {});
    expect(autoCloseAt(at('2026-11-20 11:00'), { openSeconds: hours(16) }, time)).toBe(at('2026-11-24 11:00'));
    expect(autoCloseAt(at('2026-11-20 11:00'), { openDays: 2 }, time)).toBe(at('2026-11-24 11:00'));
  });
});

describe('an internal agreement for each stretch a team has the case', () => {
  const events = history(
    ['opened', '2026-11-20 09:00', { team: 'group-1' }],
    ['team-assigned', '2026-11-20 10:30', { team: 'group-2' }],
  );

  test('glpi #1911: two hours for the first group from nine, one hour for the second from half past ten, not from nine', () => {
    expect(
      seen('internal', '2026-11-20 10:30', events, levels(internal)).map(({ team, state, deadline }) => [
        team,
        state,
        deadline,
      ]),
    ).toEqual([
      ['group-1', 'met', at('2026-11-20 11:00')],
      ['group-2', 'running', at('2026-11-20 11:30')],
    ]);
  });

  test('glpi #23449: what is due says of which clock and which team it is', () => {
    const agreed = levels({ ...internal, warnAt: [50] }, { ...response, warnAt: [50] });
    const warned = viewAt(clocksOf(events, agreed, calendars), at('2026-11-20 13:00'), calendars).flatMap((round) =>
      round.reached.map(({ at: when }) => [round.clock, round.team, when]),
    );
    expect(warned).toEqual([
      ['internal', 'group-1', at('2026-11-20 10:00')],
      ['internal', 'group-2', at('2026-11-20 11:00')],
      ['response', null, at('2026-11-20 13:00')],
    ]);
  });

  test('glpi #2184: a warning about the response is a share of the response’s target and not of the resolution’s', () => {
    const agreed = levels({ ...response, warnAt: [75] }, { ...resolution, warnAt: [75] });
    const clocks = clocksOf(history(['opened', '2026-11-20 08:00']), agreed, calendars).clocks;
    const moments = [clocks.response?.[0], clocks.resolution?.[0]].map(
      (round) => round && nextMoment(round, calendars)?.at,
    );
    expect(moments).toEqual([at('2026-11-20 14:00'), at('2026-11-23 12:30')]);
  });

  test('glpi #382: a team that gets the case back begins a new stretch, and the earlier ones stay as they were judged', () => {
    const late = [...events, ...history(['team-assigned', '2026-11-20 12:00', { team: 'group-1' }])].map(
      (each, order) => ({ ...each, order }),
    );
    expect(
      seen('internal', '2026-11-20 12:30', late, levels(internal)).map(({ team, state, used }) => [team, state, used]),
    ).toEqual([
      ['group-1', 'met', hours(1.5)],
      ['group-2', 'breached', hours(1.5)],
      ['group-1', 'running', hours(0.5)],
    ]);
  });
});

describe('what the clocks’ rules say', () => {
  test('whoever is done at the deadline’s second is in time, a second later is not', () => {
    const answered = (text: string, late: number) =>
      history(['opened', '2026-11-20 08:00'], ['agent-answered', text]).map((each, index) => ({
        ...each,
        at: each.at + index * late,
      }));
    const stateAfter = (late: number) =>
      only(seen('response', '2026-11-23 08:00', answered('2026-11-20 16:00', late), levels(response)));
    expect(stateAfter(0)).toMatchObject({ state: 'met', used: hours(8), left: 0 });
    expect(stateAfter(1)).toMatchObject({ state: 'breached', breachedAt: at('2026-11-20 16:00'), left: -1 });
  });

  test('a higher priority shortens the target, keeps what is used, and breaches at the change when it is exceeded', () => {
    const events = history(['opened', '2026-11-20 08:00'], ['priority-changed', '2026-11-20 10:00', { priority: 2 }]);
    expect(only(seen('response', '2026-11-20 10:00', events, levels(response)))).toMatchObject({
      state: 'running',
      used: hours(2),
      deadline: at('2026-11-20 12:00'),
    });
    const urgent = history(['opened', '2026-11-20 08:00'], ['priority-changed', '2026-11-20 10:00', { priority: 1 }]);
    expect(only(seen('response', '2026-11-20 10:00', urgent, levels(response)))).toMatchObject({
      state: 'breached',
      breachedAt: at('2026-11-20 10:00'),
    });
  });

  test('a lower priority lifts a breach it would have allowed, and the breach stays visible as lifted', () => {
    const events = history(
      ['opened', '2026-11-20 08:00', { priority: 1 }],
      ['priority-changed', '2026-11-20 10:00', { priority: 3 }],
    );
    expect(only(seen('response', '2026-11-20 10:00', events, levels(response)))).toMatchObject({
      state: 'running',
      deadline: at('2026-11-20 16:00'),
      lifted: [{ breachedAt: at('2026-11-20 09:00'), liftedAt: at('2026-11-20 10:00') }],
    });
  });

  test('another level takes the used time along into its own calendar, begins what it adds and cancels what it lacks', () => {
    const agreed = new Map([
      ...levels(response, resolution),
      ['clinical', AgreedLevel.parse({ clocks: [{ ...resolution, calendar: 'clinic' }, update] })] as const,
    ]);
    const events = history(
      ['opened', '2026-11-20 16:00'],
      ['level-changed', '2026-11-20 18:00', { level: 'clinical' }],
    );
    const rounds = viewAt(clocksOf(events, agreed, calendars), at('2026-11-20 19:00'), calendars);
    expect(rounds.map(({ clock, state, used, startedAt }) => [clock, state, used, startedAt])).toEqual([
      ['response', 'cancelled', hours(1), at('2026-11-20 16:00')],
      ['resolution', 'running', hours(2), at('2026-11-20 16:00')],
      ['update', 'running', hours(1), at('2026-11-20 18:00')],
    ]);
  });

  test('a reopened case goes on with what it had used, begins anew or stays as it was, as the level says', () => {
    const events = history(
      ['opened', '2026-11-20 08:00'],
      ['resolved', '2026-11-20 10:00'],
      ['reopened', '2026-11-20 15:00'],
    );
    const rounds = (onReopen: string) =>
      seen('resolution', '2026-11-20 16:00', events, levels({ ...resolution, onReopen })).map(({ state, used }) => [
        state,
        used,
      ]);
    expect(rounds('continue')).toEqual([['running', hours(3)]]);
    expect(rounds('restart')).toEqual([
      ['met', hours(2)],
      ['running', hours(1)],
    ]);
    expect(rounds('stay')).toEqual([['met', hours(2)]]);
  });

  test('a comment in a solved case starts no clock, and nothing runs on in a closed, cancelled or merged case', () => {
    const solved = history(
      ['opened', '2026-11-20 08:00'],
      ['resolved', '2026-11-20 10:00'],
      ['updated', '2026-11-20 11:00'],
    );
    expect(seen('update', '2026-11-20 12:00', solved, levels(update))).toHaveLength(1);
    for (const [kind, state] of [
      ['closed', 'met'],
      ['cancelled', 'cancelled'],
      ['merged', 'cancelled'],
    ] as const) {
      const events = history(['opened', '2026-11-20 08:00'], [kind, '2026-11-20 09:00']);
      expect(only(seen('response', '2026-11-30 12:00', events, levels({ ...response, stops: [] })))?.state).toBe(state);
    }
  });

  test('an answer noted as earlier than the opening counts at the opening, and same-second events count in their order', () => {
    const early = history(['opened', '2026-11-20 10:00'], ['agent-answered', '2026-11-20 09:50']);
    expect(only(seen('response', '2026-11-20 12:00', early, levels(response)))).toMatchObject({
      state: 'met',
      used: 0,
      endedAt: at('2026-11-20 10:00'),
    });
    const same = history(
      ['opened', '2026-11-20 10:00'],
      ['resolved', '2026-11-20 11:00'],
      ['reopened', '2026-11-20 11:00'],
    );
    expect(only(seen('resolution', '2026-11-20 12:00', same))).toMatchObject({ state: 'running', used: hours(2) });
    expect(clocksOf(same.slice(1), levels(resolution), calendars).clocks).toEqual({});
  });

  test('while it stands still a clock has no deadline, and a case solved while waiting is judged by what it had used', () => {
    const events = history(['opened', '2026-11-20 08:00'], ...waits('2026-11-20 09:00'));
    expect(only(seen('resolution', '2027-11-20 09:00', events))).toMatchObject({
      state: 'paused',
      deadline: null,
      used: hours(1),
    });
    const solved = [...events, ...history(['resolved', '2027-02-19 09:00'])].map((each, order) => ({ ...each, order }));
    expect(only(seen('resolution', '2027-11-20 09:00', solved))).toMatchObject({ state: 'met', used: hours(1) });
  });

  test('a priority nothing is promised for is measured and never breached', () => {
    const events = history(['opened', '2026-11-20 08:00', { priority: 4 }]);
    expect(only(seen('resolution', '2027-11-20 08:00', events))).toMatchObject({
      state: 'running',
      target: null,
      deadline: null,
    });
  });

  test('a level with the same clock twice or a target of nothing is refused', () => {
    expect(AgreedLevel.safeParse({ clocks: [response, response] }).success).toBe(false);
    expect(AgreedLevel.safeParse({ clocks: [{ ...response, targets: { 3: 0 } }] }).success).toBe(false);
  });
});
