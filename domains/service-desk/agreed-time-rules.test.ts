// The clocks of a case, rule by rule.
import { expect, test } from 'vitest';
import {
  at,
  calendars,
  history,
  hours,
  levels,
  only,
  resolution,
  response,
  seen,
  update,
  waits,
} from './agreed-example.test-kit.ts';
import { AgreedLevel } from './agreed-level-rules.ts';
import { clocksOf, viewAt } from './agreed-time-rules.ts';

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

test('a target shortened to just what is used can still be met in that second, and one as long as what was used lifts nothing', () => {
  const events = history(
    ['opened', '2026-11-20 08:00'],
    ['priority-changed', '2026-11-20 12:00', { priority: 2 }],
    ['agent-answered', '2026-11-20 12:00'],
  );
  expect(only(seen('response', '2026-11-20 13:00', events, levels(response)))).toMatchObject({ state: 'met', left: 0 });
  const late = history(
    ['opened', '2026-11-20 08:00', { priority: 1 }],
    ['priority-changed', '2026-11-20 12:00', { priority: 2 }],
  );
  expect(only(seen('response', '2026-11-20 12:00', late, levels(response)))).toMatchObject({
    state: 'breached',
    breachedAt: at('2026-11-20 09:00'),
    lifted: [],
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
  const events = history(['opened', '2026-11-20 16:00'], ['level-changed', '2026-11-20 18:00', { level: 'clinical' }]);
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
