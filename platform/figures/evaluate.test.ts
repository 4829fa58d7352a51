// Formulas over cells against a naive reading of the same facts, one by one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, type Evaluation, evaluate, factsBehind, readsOf, windowMonths } from './evaluate.ts';
import { add, count, distinct, type Formula, growth, minus, negative, ratio, sum, type Window } from './figure.ts';
import { addMonths, monthsOf, type Period } from './period.ts';

interface Sample {
  readonly month: string;
  readonly unit: string;
  readonly kind: string | null;
  readonly amount: number;
}

const months = monthsOf({ from: '2017-01', to: '2019-12' });
const samples = fc.array(
  fc.record<Sample>({
    month: fc.constantFrom(...months),
    unit: fc.constantFrom('A', 'B'),
    kind: fc.constantFrom('x', 'y', null),
    amount: fc.integer({ min: -1000, max: 1000 }),
  }),
  { maxLength: 60 },
);
const period: Period = { from: '2019-03', to: '2019-08' };

function cellsOf(facts: readonly Sample[]): Cell[] {
  return facts.map(({ month, unit, kind, amount }) => ({
    month,
    unit,
    dims: { kind },
    measures: { amount },
    facts: 1,
  }));
}

function over(facts: readonly Sample[], units: readonly string[] = ['A', 'B']): Evaluation {
  return { cells: new Map([['s', cellsOf(facts)]]), scope: (_, unit) => units.includes(unit) };
}

function value(formula: Formula, by: Evaluation, asked = period): number | null {
  const exact = evaluate(formula, asked, by);
  return exact && Number(exact.n) / Number(exact.d);
}

test('a sum, a count and a number of different values are what one finds by walking through the facts', () => {
  const windows: Record<Window, (month: string) => boolean> = {
    period: (month) => month >= '2019-03' && month <= '2019-08',
    year: (month) => month.startsWith('2019'),
    'year-end': (month) => month === '2019-12',
    last: (month) => month === '2019-08',
    'rolling-12': (month) => month >= '2018-09' && month <= '2019-08',
    opening: (month) => month === '2019-02',
  };
  fc.assert(
    // the keys of a record by window
    fc.property(samples, fc.constantFrom(...(Object.keys(windows) as Window[])), (facts, window) => {
      const inside = facts.filter((fact) => fact.unit === 'A' && windows[window](fact.month) && fact.kind === 'x');
      const by = over(facts, ['A']);
      expect(value(sum('s', 'amount', { kind: 'x' }, window), by)).toBe(
        inside.reduce((total, fact) => total + fact.amount, 0),
      );
      expect(value(count('s', { kind: ['x'] }, window), by)).toBe(inside.length);
      const kinds = facts.filter((fact) => fact.unit === 'A' && windows[window](fact.month) && fact.kind !== null);
      expect(value(distinct('s', 'kind', {}, window), by)).toBe(new Set(kinds.map((fact) => fact.kind)).size);
      expect(factsBehind(count('s', { kind: 'x' }, window), period, by)).toBe(inside.length);
    }),
  );
});

test('a missing value passes only a condition that excludes others', () => {
  const by = over([
    { month: '2019-04', unit: 'A', kind: null, amount: 5 },
    { month: '2019-04', unit: 'A', kind: 'x', amount: 7 },
  ]);
  expect(value(sum('s', 'amount', { kind: { not: ['x'] } }), by)).toBe(5);
  expect(value(sum('s', 'amount', { kind: ['x', 'y'] }), by)).toBe(7);
});

test('conditions may follow the period: its last month, its year, the years before', () => {
  const by: Evaluation = {
    cells: new Map([
      [
        's',
        ['2019-08', '2019', '2018', '2017'].map((kind, index) => ({
          month: '2019-05',
          unit: 'A',
          dims: { kind },
          measures: { amount: 10 ** index },
          facts: 1,
        })),
      ],
    ]),
    scope: () => true,
  };
  expect(value(sum('s', 'amount', { kind: { period: 'end' } }), by)).toBe(1);
  expect(value(sum('s', 'amount', { kind: { period: 'year' } }), by)).toBe(10);
  expect(value(sum('s', 'amount', { kind: { period: 'before-year' } }), by)).toBe(1100);
});

test('shares, growth and means do not exist where they would divide by nothing', () => {
  const none = over([]);
  expect(value(ratio(sum('s', 'amount'), count('s')), none)).toBeNull();
  expect(value(growth(sum('s', 'amount')), none)).toBeNull();
  expect(value({ kind: 'mean', of: [ratio(sum('s', 'amount'), count('s'))] }, none)).toBeNull();
  expect(value({ kind: 'min', of: [] }, none)).toBeNull();
  expect(value(add(), none)).toBe(0);
});

test('growth compares with the same months of the year before', () => {
  const by = over([
    { month: '2018-05', unit: 'A', kind: null, amount: 200 },
    { month: '2018-12', unit: 'A', kind: null, amount: 999 },
    { month: '2019-05', unit: 'A', kind: null, amount: 230 },
  ]);
  expect(value(growth(sum('s', 'amount')), by)).toBeCloseTo(0.15, 12);
});

test('a whole year before is the year window shifted, whatever part of the year is asked for', () => {
  const by = over(months.map((month) => ({ month, unit: 'A', kind: null, amount: 1 })));
  const lastYear: Formula = { kind: 'shift', of: sum('s', 'amount', {}, 'year'), years: -1 };
  expect(value(lastYear, by)).toBe(12);
  expect(readsOf(lastYear, period)).toMatchObject([{ months: { from: '2018-01', to: '2018-12' }, years: -1 }]);
});

test('a month-mean asks each month by itself', () => {
  const by = over([
    { month: '2019-03', unit: 'A', kind: null, amount: 6 },
    { month: '2019-08', unit: 'A', kind: null, amount: 12 },
  ]);
  expect(value({ kind: 'month-mean', of: sum('s', 'amount') }, by)).toBe(3);
  const rolling: Formula = { kind: 'month-mean', of: sum('s', 'amount', {}, 'rolling-12') };
  expect(readsOf(rolling, period).at(0)?.months).toEqual({ from: '2018-04', to: '2019-03' });
});

test('the mean leaves out what does not exist; the smallest does not exist where one of them does not', () => {
  const by = over([{ month: '2019-05', unit: 'A', kind: 'x', amount: 8 }]);
  const there = ratio(sum('s', 'amount', { kind: 'x' }), count('s', { kind: 'x' }));
  const missing = ratio(sum('s', 'amount', { kind: 'y' }), count('s', { kind: 'y' }));
  expect(value({ kind: 'mean', of: [there, missing] }, by)).toBe(8);
  expect(value({ kind: 'min', of: [there, missing] }, by)).toBeNull();
  expect(value({ kind: 'min', of: [there, { kind: 'constant', value: 3 }] }, by)).toBe(3);
});

test('linear, minus and negative keep exact fractions', () => {
  const by = over([{ month: '2019-05', unit: 'A', kind: 'x', amount: 10 }]);
  const third = evaluate({ kind: 'linear', of: sum('s', 'amount'), num: 1, den: 3, plus: -1 }, period, by);
  expect(third).toEqual({ n: 7n, d: 3n });
  expect(value(minus(negative(sum('s', 'amount')), { kind: 'constant', value: 2 }), by)).toBe(-12);
});

test('a cut limits every leaf whose source has the dimension and leaves the others alone', () => {
  const facts: Sample[] = [
    { month: '2019-05', unit: 'A', kind: 'x', amount: 1 },
    { month: '2019-05', unit: 'A', kind: 'y', amount: 2 },
  ];
  const other: Cell = { month: '2019-05', unit: 'A', dims: {}, measures: { hours: 4 }, facts: 1 };
  const by: Evaluation = { ...over(facts), cut: { kind: 'x' } };
  const both = { ...by, cells: new Map([...by.cells, ['o', [other]]]) };
  expect(value(ratio(sum('s', 'amount'), sum('o', 'hours')), both)).toBe(0.25);
});

test('a sum that would lose its last digits is an error', () => {
  const by = over([
    { month: '2019-05', unit: 'A', kind: null, amount: Number.MAX_SAFE_INTEGER },
    { month: '2019-05', unit: 'A', kind: null, amount: 10 },
  ]);
  expect(() => value(sum('s', 'amount'), by)).toThrow(RangeError);
});

test('the window before a period is the month that closes what came before', () => {
  expect(windowMonths({ window: 'opening' }, { from: '2019-01', to: '2019-08' })).toEqual({
    from: '2018-12',
    to: '2018-12',
  });
  expect(addMonths('2019-01', -1)).toBe('2018-12');
});
