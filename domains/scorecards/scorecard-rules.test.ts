// The judging of measures, case by case.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeFulfilment, judgeTrend, type Seen, type Target, unlikeness } from './scorecard-rules.ts';

const seen = (value: number, from = '2019-01', to = '2019-08', definitionVersion = 1): Seen => ({
  value,
  from,
  to,
  definitionVersion,
});
const target = (kind: Target['kind'], low: number | null = null, high: number | null = null): Target => ({
  kind,
  low,
  high,
});

test.each([
  ['at most 10 and 16 after 13: missed', target('at-most', null, 10), 16, 13, 'missed'],
  ['at most 10 and 12 after 13: on the way', target('at-most', null, 10), 12, 13, 'partly'],
  ['at most 10 and 10: met', target('at-most', null, 10), 10, 13, 'met'],
  ['all managers within the limit: met', target('at-least', 100), 100, 92, 'met'],
  ['in balance and 3,2 short: missed', target('equal', 0), -32, 0, 'missed'],
  ['less extra time, and it is less: met', target('less'), 1088, 1264, 'met'],
  ['more, and it is the same: partly', target('more'), 75, 75, 'partly'],
  ['a band from below, nearer: partly', target('band', 5, 7), 4, 2, 'partly'],
  ['to be established: a person says', target('establish'), 1, 0, 'not-assessed'],
] as const)('%s', (_, rule, outcome, baseline, expected) => {
  expect(judgeFulfilment(rule, seen(outcome), seen(baseline))).toBe(expected);
});

test('without an outcome nothing is judged, and without a baseline no direction', () => {
  expect(judgeFulfilment(target('at-most', null, 10), null, seen(3))).toBe('not-assessed');
  expect(judgeTrend('down', target('at-most', null, 10), seen(3), null)).toBe('unknown');
});

test('better and worse follow the good direction, not up and down', () => {
  expect(judgeTrend('down', target('less'), seen(16), seen(13))).toBe('worse');
  expect(judgeTrend('down', target('less'), seen(1088), seen(1264))).toBe('better');
  expect(judgeTrend('up', target('more'), seen(75), seen(75))).toBe('unchanged');
  expect(judgeTrend('band', target('band', 5, 7), seen(8), seen(10))).toBe('better');
});

test('eight months beside twelve, and another definition, are both said', () => {
  expect(unlikeness(seen(9), seen(10, '2018-01', '2018-12'))).toEqual(['period-length']);
  expect(unlikeness(seen(16, '2019-01', '2019-08', 2), seen(13, '2018-01', '2018-12', 1))).toEqual([
    'period-length',
    'definition',
  ]);
  expect(unlikeness(seen(1), seen(1, '2018-01', '2018-08'))).toEqual([]);
  const moment = (value: number, from: string, to: string) => ({ ...seen(value, from, to), momentary: true });
  expect(unlikeness(moment(100, '2019-01', '2019-08'), moment(92, '2018-12', '2018-12'))).toEqual([]);
});

test('whatever the numbers, met is never worse than partly, and turning the direction turns the trend', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, bound) => {
      const most = judgeFulfilment(target('at-most', null, bound), seen(a), seen(b));
      expect(most === 'met').toBe(a <= bound);
      const up = judgeTrend('up', target('more'), seen(a), seen(b));
      const down = judgeTrend('down', target('more'), seen(a), seen(b));
      expect([up, down].sort()).toEqual(a === b ? ['unchanged', 'unchanged'] : ['better', 'worse']);
    }),
  );
});
