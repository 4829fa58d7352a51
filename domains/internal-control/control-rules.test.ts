// Lights, days and outcomes, case by case.
import { expect, test } from 'vitest';
import { dueOn, gravity, lightOf, outcomeOf, type Standing } from './control-rules.ts';

const scale = { amberFrom: 4, redFrom: 9 };

test.each([
  [1, 1, 'green'],
  [1, 3, 'green'],
  [2, 2, 'amber'],
  [2, 4, 'amber'],
  [3, 3, 'red'],
  [4, 4, 'red'],
] as const)('a risk of %i times %i is %s', (probability, consequence, expected) => {
  expect(gravity(probability, consequence, scale)).toBe(expected);
});

test.each([
  ['month', '2019-01-31', '2019-03-14'],
  ['month', '2020-01-31', '2020-03-14'],
  ['quarter', '2019-03-31', '2019-07-14'],
  ['tertial', '2019-05-07', '2019-09-21'],
  ['half-year', '2018-12-15', '2019-06-29'],
  ['year', '2020-02-29', '2021-03-14'],
] as const)('a control done %s from %s is due %s', (frequency, last, expected) => {
  expect(dueOn(frequency, last, '2010-01-01')).toBe(expected);
  expect(dueOn(frequency, null, last)).toBe(expected);
});

test.each([
  [800, { bound: 'at-least', target: 800, slack: 50 }, 'works'],
  [799, { bound: 'at-least', target: 800, slack: 50 }, 'works-partly'],
  [750, { bound: 'at-least', target: 800, slack: 50 }, 'works-partly'],
  [749, { bound: 'at-least', target: 800, slack: 50 }, 'fails'],
  [-200, { bound: 'at-least', target: -200, slack: 0 }, 'works'],
  [-201, { bound: 'at-least', target: -200, slack: 0 }, 'fails'],
  [35, { bound: 'at-most', target: 35, slack: 5 }, 'works'],
  [40, { bound: 'at-most', target: 35, slack: 5 }, 'works-partly'],
  [41, { bound: 'at-most', target: 35, slack: 5 }, 'fails'],
] as const)('%i against %o %s', (value, bound, expected) => {
  expect(outcomeOf(value, bound)).toBe(expected);
});

const today = '2019-09-10';
const done = (outcome: Standing['controls'][number]['outcome'], due = '2019-12-31') => ({ outcome, dueOn: due });

test.each([
  ['nothing yet', { controls: [], openRemedies: [] }, 'none'],
  ['a control not carried out yet, in time', { controls: [done(null)], openRemedies: [] }, 'none'],
  ['a control not carried out in time', { controls: [done(null, '2019-09-09')], openRemedies: [] }, 'amber'],
  ['the last day is in time', { controls: [done('works', '2019-09-10')], openRemedies: [] }, 'green'],
  ['all work', { controls: [done('works'), done('works')], openRemedies: [] }, 'green'],
  ['one works partly', { controls: [done('works'), done('works-partly')], openRemedies: [] }, 'amber'],
  ['one fails, nothing is done about it', { controls: [done('works'), done('fails')], openRemedies: [] }, 'red'],
  ['one fails, a remedy is under way', { controls: [done('fails')], openRemedies: [{ dueOn: '2019-10-01' }] }, 'amber'],
  ['a remedy is late, whatever works', { controls: [done('works')], openRemedies: [{ dueOn: '2019-09-09' }] }, 'red'],
] as const)('%s', (_, standing, expected) => {
  expect(lightOf(standing, today)).toBe(expected);
});
