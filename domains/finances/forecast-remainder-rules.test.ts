// The implied remainder on the source report's own numbers (January to August, million kronor), and where it keeps silent.
import { expect, test } from 'vitest';
import { contradicts, impliedRemainder, type YearSoFar } from './forecast-remainder-rules.ts';

const mnkr = (value: number) => Math.round(value * 1e8);
const august = (deviation: number, forecast: number, over: Partial<YearSoFar> = {}): YearSoFar => ({
  monthsGone: 8,
  monthsLeft: 4,
  deviation: mnkr(deviation),
  oneOff: 0,
  forecastDeviation: mnkr(forecast),
  remainingBudget: 0,
  ...over,
});

test('the whole result must turn: −5,0 until August, −0,8 for the year, so +4,2 in four months', () => {
  const implied = impliedRemainder(august(-5, -0.8));
  expect(implied).toMatchObject({
    needed: mnkr(4.2),
    neededMonthly: mnkr(1.05),
    monthly: mnkr(-0.625),
    verdict: 'turns',
  });
  // +2,4 where the budget of September to December is −1,8
  expect(mnkr(-0.8) - mnkr(-3.2)).toBe(mnkr(2.4));
  expect(mnkr(2.4) - mnkr(-1.8)).toBe(implied.needed);
});

test('the licence audit explains a part, and yet the whole does not hold', () => {
  const implied = impliedRemainder(august(-5, -0.8, { oneOff: mnkr(-5.3) }));
  expect(implied.ordinaryMonthly).toBe(Math.round(mnkr(0.3) / 8));
  expect(contradicts(implied.verdict)).toBe(true);
});

test.each([
  ['personnel', 9, 13, 'holds'],
  ['depreciation', -1.9, -3, 'holds'],
  ['depreciation, exactly', -1.9, -2.8, 'holds'],
  ['other costs with MT and computers', -11.6, -12, 'bends'],
] as const)('%s: %d until August, %d for the year: %s', (_, until, forecast, verdict) => {
  expect(impliedRemainder(august(until, forecast)).verdict).toBe(verdict);
});

test('other costs do not hold even when the licence audit is taken out', () => {
  const implied = impliedRemainder(august(-11.6, -12, { oneOff: mnkr(-5.3) }));
  expect(implied).toMatchObject({ neededMonthly: mnkr(-0.1), monthly: mnkr(-1.45), verdict: 'bends' });
});

test('a one-off that alone explains the change of pace is no contradiction', () => {
  expect(impliedRemainder(august(-5, -5, { oneOff: mnkr(-5) })).verdict).toBe('holds');
  expect(impliedRemainder(august(-5, -5)).verdict).toBe('bends');
});

test('what is too small to mention is not mentioned, measured against the budget left', () => {
  expect(impliedRemainder(august(0.02, -0.05)).verdict).toBe('holds');
  expect(impliedRemainder(august(0.2, -0.5)).verdict).toBe('turns');
  expect(impliedRemainder(august(0.2, -0.5, { remainingBudget: mnkr(200) })).verdict).toBe('holds');
  expect(impliedRemainder(august(0.2, -0.1, { wholeRemaining: mnkr(300) })).verdict).toBe('holds');
});

test('when the year is over nothing is left to imply', () => {
  const over = impliedRemainder({ ...august(-5, -5), monthsGone: 12, monthsLeft: 0 });
  expect(over).toMatchObject({ needed: 0, neededMonthly: null, verdict: 'year-over' });
});
