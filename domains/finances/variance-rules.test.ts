// Drivers add up to the deviation whatever the records say; records that made the deviation explain all of it; and the
// report's own explanations come out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drivers, type Explained, explain, together, type VarianceFacts } from './variance-rules.ts';

const mnkr = (value: number) => Math.round(value * 1e8);
const nothing: VarianceFacts = {
  budget: 0,
  outcome: 0,
  oneOffs: [],
  takeovers: [],
  moved: [],
  even: null,
  positions: [],
  volumes: [],
  prices: [],
};
const sumOf = (of: Explained) => of.effects.reduce((sum, each) => sum + each.amount, of.residual);
const named = { record: 'r', label: 'l' };

const money = fc.integer({ min: -1e11, max: 1e11 });
const record = fc.record({ record: fc.constantFrom('a', 'b', 'c'), label: fc.constant('') });
const anyFacts: fc.Arbitrary<VarianceFacts> = fc.record({
  budget: money,
  outcome: money,
  oneOffs: fc.array(
    fc.tuple(record, money).map(([of, amount]) => ({ ...of, amount })),
    { maxLength: 4 },
  ),
  takeovers: fc.array(
    fc.tuple(record, money, money).map(([of, outcome, budget]) => ({ ...of, outcome, budget })),
    { maxLength: 3 },
  ),
  moved: fc.array(
    fc.tuple(record, money, money).map(([of, planned, expected]) => ({ ...of, planned, expected })),
    { maxLength: 3 },
  ),
  even: fc.option(fc.tuple(record, money).map(([of, share]) => ({ ...of, share }))),
  positions: fc.array(
    fc
      .tuple(record, fc.nat(20_000), fc.nat(20_000), fc.nat(9_000_000))
      .map(([of, planned, filled, monthCost]) => ({ ...of, planned, filled, monthCost })),
    { maxLength: 8 },
  ),
  volumes: fc.array(
    fc
      .tuple(record, fc.nat(9999), fc.nat(9999), fc.nat(100_000))
      .map(([of, planned, actual, unitCost]) => ({ ...of, planned, actual, unitCost })),
    { maxLength: 3 },
  ),
  prices: fc.array(
    fc
      .tuple(
        record,
        fc.integer({ min: -500, max: 900 }),
        fc.integer({ min: -500, max: 900 }),
        money,
        fc.constantFrom('planned' as const, 'outcome' as const),
      )
      .map(([of, budgetedRise, actualRise, base, level]) => ({ ...of, budgetedRise, actualRise, base, level })),
    { maxLength: 8 },
  ),
});

test('whatever the records say, drivers and residual add up to the deviation, to the öre', () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 4 }), (groups) => {
      const each = groups.map(explain);
      for (const one of each) {
        expect(sumOf(one)).toBe(one.deviation);
        expect(one.deviation).toBe(one.outcome - one.budget);
        for (const effect of one.effects)
          expect(effect.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(effect.amount);
      }
      const whole = together(each);
      expect(sumOf(whole)).toBe(whole.deviation);
      expect(whole.deviation).toBe(each.reduce((sum, one) => sum + one.deviation, 0));
    }),
  );
});

test('a deviation made of the records alone leaves no residual', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const explained = explain(facts).effects.reduce((sum, each) => sum + each.amount, 0);
      expect(explain({ ...facts, outcome: facts.budget - explained }).residual).toBe(0);
    }),
  );
});

test('personnel +9: vacant positions, and a pay rise below the one budgeted', () => {
  const months = Array.from({ length: 8 }, () => 0);
  const facts = {
    ...nothing,
    budget: mnkr(76),
    outcome: mnkr(67),
    // 18 of 160 positions vacant at 60 000 a month, and 0,4 per cent less pay than budgeted
    positions: months.map(() => ({ ...named, planned: 16_000, filled: 14_200, monthCost: 6_000_000 })),
    prices: months.map(() => ({
      ...named,
      budgetedRise: 250,
      actualRise: 210,
      base: 142 * 6_000_000,
      level: 'planned' as const,
    })),
  };
  const { effects, deviation, residual } = explain(facts);
  expect(deviation).toBe(mnkr(9));
  expect(effects.map((each) => [each.driver, each.amount])).toEqual([
    ['price', 8 * Math.round((142 * 6_000_000 * 40) / 10_250)],
    ['vacancy', 8 * 18 * 6_000_000],
  ]);
  expect(residual).toBe(mnkr(9) - 8 * 18 * 6_000_000 - 8 * Math.round((142 * 6_000_000 * 40) / 10_250));
});

test('MT −3,4: sterilisation taken over without budget −1,6, and −1,8 that no record explains', () => {
  const facts = {
    ...nothing,
    budget: mnkr(5.9),
    outcome: mnkr(9.3),
    takeovers: [{ ...named, outcome: mnkr(1.9), budget: mnkr(0.3) }],
  };
  const { effects, residual } = explain(facts);
  expect(effects).toMatchObject([{ driver: 'scope', amount: mnkr(-1.6) }]);
  expect(residual).toBe(mnkr(-1.8));
});

test('computers +0,8 is timing, the licence audit −5,3 a one-off, and nothing is left over', () => {
  const computers = explain({
    ...nothing,
    budget: mnkr(5.1),
    outcome: mnkr(4.3),
    moved: [{ ...named, planned: mnkr(0.8), expected: 0 }],
  });
  expect(computers).toMatchObject({
    deviation: mnkr(0.8),
    effects: [{ driver: 'timing', amount: mnkr(0.8) }],
    residual: 0,
  });
  const licences = explain({ ...nothing, outcome: mnkr(5.3), oneOffs: [{ ...named, amount: mnkr(5.3) }] });
  expect(licences).toMatchObject({
    deviation: mnkr(-5.3),
    effects: [{ driver: 'one-off', amount: mnkr(-5.3) }],
    residual: 0,
  });
  expect(together([computers, licences]).effects.map((each) => each.driver)).toEqual(['timing', 'one-off']);
});

test('revenue keeps its sign: more than budgeted is better, and a one-off income too', () => {
  const { deviation, effects } = explain({
    ...nothing,
    budget: -100,
    outcome: -130,
    oneOffs: [{ ...named, amount: -20 }],
  });
  expect(deviation).toBe(30);
  expect(effects[0]?.amount).toBe(20);
});

test('even costs against an uneven budget are timing', () => {
  const facts = { ...nothing, budget: 90, outcome: 80, even: { ...named, share: 80 } };
  expect(explain(facts)).toMatchObject({ deviation: 10, effects: [{ driver: 'timing', amount: 10 }], residual: 0 });
});

test('drivers come in their order, and those without records are left out', () => {
  const { effects } = explain({
    ...nothing,
    volumes: [{ ...named, planned: 10, actual: 12, unitCost: 5 }],
    oneOffs: [{ ...named, amount: 7 }],
    prices: [{ ...named, budgetedRise: 0, actualRise: 0, base: 100, level: 'outcome' }],
  });
  expect(effects.map((each) => each.driver)).toEqual(drivers.filter((each) => each === 'volume' || each === 'one-off'));
  expect(effects[0]?.amount).toBe(-10);
});
