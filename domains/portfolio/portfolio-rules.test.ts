// The rules of needs, studies, rounds and benefits: plans against every choice there is, rankings against fractions, the rest
// against what a person would say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benefitState, wayOf } from './improvements/benefit-rules.ts';
import { likeness, likest, piecesOf } from './needs/likeness-rules.ts';
import { criteriaOf } from './needs/need-rules.ts';
import { basisMeasure, holdingOf, pictureOf } from './needs/study-rules.ts';
import { type PlanItem, type PlanLimits, planOf, shortOf } from './rounds/plan-rules.ts';
import { denominator, differencesIn, rankingOf, tenthsOf } from './rounds/ranking-rules.ts';

const amount = fc.integer({ min: 0, max: 30 });
const item = fc.record({
  value: fc.integer({ min: 0, max: 40 }),
  isMust: fc.boolean().map((odd) => odd),
  costOre: amount,
  hours: fc.tuple(amount, amount),
});
const limits = fc.record({
  moneyOre: fc.integer({ min: 0, max: 90 }),
  hours: fc.tuple(fc.integer({ max: 90, min: 0 }), amount),
});

test('a plan is as good as the best of all choices, and keeps within every limit', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 9 }), limits, fc.integer({ min: 0, max: 3 }), (given, within, musts) => {
      const items = given.map((each, at) => ({ ...each, id: `n${at}`, isMust: at < musts && each.isMust }));
      const plan = planOf(items, within);
      const must = items.filter((each) => each.isMust);
      expect(plan.isExact).toBe(true);
      expect(plan.isOver).toBe(!keeps(must, within));
      if (plan.isOver) {
        expect(plan.chosen).toEqual(must.map((each) => each.id));
        return;
      }
      const chosen = items.filter((each) => plan.chosen.includes(each.id));
      expect(keeps(chosen, within)).toBe(true);
      expect(must.every((each) => plan.chosen.includes(each.id))).toBe(true);
      expect(plan.value).toBe(bestByAllChoices(items, within));
      for (const each of items)
        if (!plan.chosen.includes(each.id) && each.value > 0)
          expect(shortOf(each, plan, within).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('more room never gives a worse plan', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), limits, fc.integer({ min: 0, max: 40 }), (given, within, more) => {
      const items = given.map((each, at) => ({ ...each, id: `n${at}`, isMust: false }));
      const wider = { moneyOre: within.moneyOre + more, hours: within.hours.map((each) => each + more) };
      expect(planOf(items, wider).value).toBeGreaterThanOrEqual(planOf(items, within).value);
    }),
    { numRuns: 200 },
  );
});

test('a ranking is the weighted mean, exactly, and what the meeting settled counts instead', () => {
  const criteria = [
    { id: 'care', name: 'Patientnytta', weight: 3 },
    { id: 'risk', name: 'Risk', weight: 2 },
  ];
  const score = (need: string, unit: string, criterion: string, value: number) => ({
    need,
    unit,
    criterion,
    score: value,
  });
  const scores = [
    score('a', 'HSF', 'care', 5),
    score('a', 'FTV', 'care', 2),
    score('a', 'DSE', 'care', 2),
    score('a', 'HSF', 'risk', 1),
    score('b', 'HSF', 'care', 3),
    score('b', 'HSF', 'risk', 1),
  ];
  const ranked = rankingOf(['b', 'a', 'c'], criteria, scores, []);
  expect(ranked.map((each) => [each.need, each.value, each.rank])).toEqual([
    ['b', 11 * denominator, 1],
    ['a', 11 * denominator, 1],
    ['c', 0, 3],
  ]);
  expect(tenthsOf(11 * denominator, criteria)).toBe(22);
  expect(differencesIn(ranked)).toEqual([{ need: 'a', criterion: 'care' }]);
  const settled = rankingOf(['b', 'a', 'c'], criteria, scores, [{ need: 'a', criterion: 'care', score: 4 }]);
  expect(settled.map((each) => each.need)).toEqual(['a', 'b', 'c']);
  expect(differencesIn(settled)).toEqual([]);
});

test('texts about the same thing are alike, others are not', () => {
  const needs = [
    'Ultraljudsbilder ska lagras på ett ställe',
    'Lagring av ultraljudsbilder på samma ställe för alla kliniker',
    'Ny telefonväxel till hälsocentralerna',
  ].map((text) => ({ text, title: piecesOf(text), all: piecesOf(text) }));
  const [first, second, third] = needs;
  if (!first || !second || !third) throw new Error('there are three');
  expect(likest(first, [second, third], 5).map(({ other }) => other.text)).toEqual([second.text]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const [one, other] = [piecesOf(a), piecesOf(b)];
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, one)).toBe(one.size === 0 ? 0 : 1000);
    }),
    { numRuns: 200 },
  );
});

test('a description meets its criteria when each question has an answer', () => {
  const nothing = { problem: '', effect: ' ', measure: '', concerned: '', volume: null, today: '', anchoredWith: '' };
  expect(criteriaOf(nothing).every((each) => !each.isMet)).toBe(true);
  const all = {
    problem: 'Bilderna ligger på tio apparater och går inte att jämföra.',
    effect: 'Läkaren ser alla bilder av patienten.',
    measure: 'Andel bilder i arkivet',
    concerned: 'Tolv kliniker',
    volume: 9000,
    today: 'Bilder skrivs ut och skannas.',
    anchoredWith: 'Chefsläkaren',
  };
  expect(criteriaOf(all).every((each) => each.isMet)).toBe(true);
  expect(criteriaOf({ ...all, volume: 0 }).filter((each) => !each.isMet)).toEqual([
    { criterion: 'volume', isMet: false },
  ]);
});

test.each([
  [100, 110, 'more', 'held'],
  [100, 111, 'more', 'nearly'],
  [100, 125, 'more', 'nearly'],
  [100, 126, 'more', 'missed'],
  [100, 20, 'more', 'held'],
  [100, 90, 'less', 'held'],
  [100, 74, 'less', 'missed'],
  [0, 0, 'less', 'held'],
  [0, 1, 'more', 'missed'],
] as const)('%i that became %i, where %s is worse, %s', (planned, actual, worse, holding) => {
  expect(holdingOf(planned, actual, worse)).toBe(holding);
});

test('a cost picture and what became of it add up in öre', () => {
  expect(pictureOf({ investmentOre: 100_000_00, yearlyOre: 10_000_00, benefitOre: 40_000_00 }, 5)).toEqual({
    costOre: 150_000_00,
    gainOre: 200_000_00,
    netOre: 50_000_00,
    monthsToPayBack: 40,
  });
  expect(pictureOf({ investmentOre: 1, yearlyOre: 5, benefitOre: 5 }, 1).monthsToPayBack).toBeNull();
  const basis = { investmentOre: 1000, benefitOre: 200, begunOn: '2019-01-01', expectedOn: '2019-07-20' };
  expect(basisMeasure(basis, { costOre: 1050, doneOn: '2019-08-20', benefitOre: null })).toEqual({
    cost: 'held',
    time: 'nearly',
    benefit: null,
    points: 3,
    of: 4,
  });
});

test('a benefit is met at its target whichever way it goes, and judged by its day', () => {
  const down = { baseline: 40, target: 20, dueOn: '2019-06-30' };
  expect([wayOf(down, 30), wayOf(down, 45), wayOf(down, 10)]).toEqual([50, -25, 150]);
  expect(benefitState(down, null, '2019-09-01')).toBe('not-measured');
  expect(benefitState(down, 20, '2019-09-01')).toBe('met');
  expect(benefitState(down, 38, '2019-05-01')).toBe('partly');
  expect(benefitState(down, 38, '2019-09-01')).toBe('missed');
  expect(benefitState(down, 41, '2019-05-01')).toBe('worse');
});

function keeps(items: readonly PlanItem[], { moneyOre, hours }: PlanLimits): boolean {
  const sum = (of: (each: PlanItem) => number) => items.reduce((total, each) => total + of(each), 0);
  return (
    sum((each) => each.costOre) <= moneyOre && hours.every((limit, at) => sum((each) => each.hours[at] ?? 0) <= limit)
  );
}

/** Every subset there is. */
function bestByAllChoices(items: readonly PlanItem[], within: PlanLimits): number {
  let best = -1;
  for (let choice = 0; choice < 2 ** items.length; choice++) {
    const chosen = items.filter((each, at) => each.isMust || (choice >> at) % 2 === 1);
    if (keeps(chosen, within))
      best = Math.max(
        best,
        chosen.reduce((sum, each) => sum + each.value, 0),
      );
  }
  return best;
}
