// Each thread in which users of other systems asked for exact times, as a test of what it asks for.
import { describe, expect, test } from 'vitest';
import type { CalendarVersion } from '../../platform/calendar/business-calendar.ts';
import {
  at,
  calendars,
  calendarsWith,
  everyDay,
  goesOn,
  history,
  hours,
  internal,
  levels,
  office,
  only,
  resolution,
  response,
  seen,
  update,
  waits,
} from './agreed-example.test-kit.ts';
import { autoCloseAt, clocksOf, deadlinesOf, nextMoment, viewAt } from './agreed-time-rules.ts';

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
