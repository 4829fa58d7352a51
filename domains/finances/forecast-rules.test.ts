// The methods as pure functions: what each says on small numbers, that nothing later is looked at, and that months add up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMethod, intervalAround, originsOf, pastError } from './forecast-backtest-rules.ts';
import {
  computedMethods,
  forecastBy,
  type LineHistory,
  type MethodAnswer,
  monthsAfter,
  monthsUntil,
  total,
} from './forecast-rules.ts';

const year = (number: number, amounts: readonly number[]): [string, number][] =>
  amounts.map((amount, index) => [`${number}-${String(index + 1).padStart(2, '0')}`, amount]);
const history = (over: Partial<LineHistory> = {}): LineHistory => ({
  from: '2018-01',
  outcome: new Map([
    ...year(2018, [10, 10, 10, 10, 10, 10, 0, 10, 10, 10, 10, 40]),
    ...year(2019, [20, 20, 20, 20, 20, 20, 0, 20]),
  ]),
  oneOff: new Map(),
  budget: new Map(year(2019, [11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 41])),
  positions: new Map(),
  ...over,
});
const said = (answer: MethodAnswer) => ('months' in answer ? [...answer.months.values()] : answer.impossible);

test('run-rate goes on as the months so far, without their one-offs', () => {
  const rest = said(forecastBy('run-rate', history(), '2019-08'));
  expect(rest).toEqual([18, 17, 18, 17]);
  const marked = history({ oneOff: new Map([['2019-03', 12]]) });
  expect(said(forecastBy('run-rate', marked, '2019-08'))).toEqual([16, 16, 16, 16]);
});

test('last year’s share follows last year’s shape, at this year’s level', () => {
  expect(said(forecastBy('last-year-share', history(), '2019-08'))).toEqual([20, 20, 20, 80]);
  expect(said(forecastBy('last-year-share', history({ from: '2018-02' }), '2019-08'))).toBe('no-last-year');
  const empty = history({ outcome: new Map(year(2019, [1, 2])) });
  expect(said(forecastBy('last-year-share', empty, '2019-02'))).toBe('nothing-last-year');
});

test('outcome and remaining budget takes the budget as it stands; positions take what is filled at its cost', () => {
  expect(said(forecastBy('remaining-budget', history(), '2019-08'))).toEqual([11, 11, 11, 41]);
  expect(said(forecastBy('remaining-budget', history({ budget: new Map() }), '2019-08'))).toBe('no-budget');
  const positions = new Map(year(2019, [0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 9, 10]));
  expect(said(forecastBy('positions', history({ positions }), '2019-08'))).toEqual([7, 8, 9, 10]);
  positions.delete('2019-12');
  expect(said(forecastBy('positions', history({ positions }), '2019-08'))).toBe('no-positions');
});

test('a year has its months before and after, and December leaves none', () => {
  expect(monthsUntil('2019-03')).toEqual(['2019-01', '2019-02', '2019-03']);
  expect(monthsAfter('2019-11')).toEqual(['2019-12']);
  expect(said(forecastBy('run-rate', history(), '2018-12'))).toEqual([]);
});

const anyMonths = (years: readonly number[]) =>
  fc
    .array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 12 * years.length, maxLength: 12 * years.length })
    .map((amounts) => new Map(years.flatMap((each, index) => year(each, amounts.slice(index * 12, index * 12 + 12)))));

test('no method looks at what came after the month it speaks from', () => {
  fc.assert(
    fc.property(
      anyMonths([2018, 2019]),
      anyMonths([2019]),
      fc.integer({ min: 1, max: 11 }),
      (outcome, budget, month) => {
        const asOf = `2019-${String(month).padStart(2, '0')}`;
        const whole = history({ outcome, budget, positions: budget });
        const known = { ...whole, outcome: new Map([...outcome].filter(([each]) => each <= asOf)) };
        for (const method of computedMethods)
          expect(said(forecastBy(method, whole, asOf))).toEqual(said(forecastBy(method, known, asOf)));
      },
    ),
  );
});

test('the months of run-rate and last year’s share add up to the exact share, rounded once', () => {
  fc.assert(
    fc.property(anyMonths([2018, 2019]), fc.integer({ min: 1, max: 11 }), (outcome, month) => {
      const asOf = `2019-${String(month).padStart(2, '0')}`;
      const line = history({ outcome });
      const gone = BigInt(total(outcome, monthsUntil(asOf)));
      const rate = forecastBy('run-rate', line, asOf);
      const sum = 'months' in rate ? total(rate.months, monthsAfter(asOf)) : Number.NaN;
      expect(Math.abs(Number(BigInt(sum) * BigInt(month) - gone * BigInt(12 - month)))).toBeLessThanOrEqual(month / 2);
    }),
  );
});

test('the backtest says what the method would have said at each earlier month, and what became of it', () => {
  const origins = originsOf('run-rate', history(), '2019-08');
  // January to November 2018, and January to July 2019
  expect(origins).toHaveLength(18);
  expect(origins[0]).toEqual({ asOf: '2018-01', months: 11, said: 110, became: 130 });
  expect(origins.at(-1)).toEqual({ asOf: '2019-07', months: 1, said: 17, became: 20 });
  expect(originsOf('last-year-share', history(), '2019-08').map((each) => each.asOf)[0]).toBe('2019-01');
  expect(originsOf('positions', history(), '2019-08')).toEqual([]);
});

test('errors are summed up a month ahead, with sign and as a share; none without a look back', () => {
  const origins = [
    { asOf: '2018-10', months: 2, said: 20, became: 50 },
    { asOf: '2018-11', months: 1, said: 10, became: 5 },
  ];
  expect(pastError(origins)).toEqual({ origins: 2, meanAbsolute: 10, bias: 5, share: 636 });
  expect(pastError([])).toBeNull();
});

test('an interval holds the middle four fifths of the past errors, and is not given on too few', () => {
  const errors = [-30, -10, 0, 0, 10, 20, 20, 30, 40, 70];
  const origins = errors.map((error, index) => ({ asOf: `2018-${10 + index}`, months: 1, said: 0, became: error }));
  expect(intervalAround(100, 4, origins)).toEqual({ low: 100 + 4 * -12, high: 100 + 4 * 43 });
  expect(intervalAround(100, 4, origins.slice(0, 5))).toBeNull();
});

test('the method that has been least wrong is proposed, if it has been tried enough', () => {
  const error = (meanAbsolute: number, origins = 10) => ({ origins, meanAbsolute, bias: 0, share: 10 });
  const candidates = [
    { method: 'run-rate', possible: true, error: error(50) },
    { method: 'last-year-share', possible: true, error: error(5, 3) },
    { method: 'remaining-budget', possible: true, error: error(20) },
    { method: 'positions', possible: false, error: error(1) },
  ];
  expect(bestMethod(candidates)).toBe('remaining-budget');
  expect(bestMethod(candidates.slice(1, 2))).toBe('last-year-share');
  expect(bestMethod([])).toBeNull();
});
