// Penalties and measures, computed by hand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilingOre, ceilingPeriod, unclaimedOre } from './ceiling-rules.ts';
import { inMeasureUnit, isMet, keptValue } from './measure-rules.ts';
import { nextPenaltyStates, type PenaltyRule, penaltyOf, penaltyPeriodOf } from './penalty-rules.ts';

const rule: PenaltyRule = { step: 100, oreEach: 0, shareEach: 250, capOre: null, per: 'month', yearCapOre: null };

// availability in thousandths of a per cent; a step is 0,1 per cent; the fee is 1 147 000 kr
test.each([
  [99_900, rule, 0, 0],
  [99_950, rule, 0, 0],
  [99_899, rule, 1, 2_867_500],
  [99_800, rule, 1, 2_867_500],
  [99_799, rule, 2, 5_735_000],
  [0, rule, 999, 2_864_632_500],
  [99_799, { ...rule, oreEach: 1_000_000 }, 2, 7_735_000],
  [99_799, { ...rule, capOre: 5_000_000 }, 2, 5_000_000],
  [99_799, { ...rule, shareEach: 0, oreEach: 12_345 }, 2, 24_690],
] as const)('availability %i of 99,9 %%', (value, of, steps, ore) => {
  const penalty = penaltyOf('availability', of, { value, target: 99_900, feeOre: 114_700_000, claimedOre: 0 });
  expect(penalty).toMatchObject({ steps, ore });
});

test('a share of a fee is rounded once, halves away from zero', () => {
  const one = { ...rule, step: 1, shareEach: 1 };
  // 5 000 öre × 0,01 % = 0,5 öre; three steps are 1,5 öre and not three times one öre
  expect(penaltyOf('outages', one, { value: 1, target: 0, feeOre: 5_000, claimedOre: 0 }).ore).toBe(1);
  expect(penaltyOf('outages', one, { value: 3, target: 0, feeOre: 5_000, claimedOre: 0 }).ore).toBe(2);
});

test('where less is better the shortfall is what is above the target', () => {
  const hourly = { step: 100, oreEach: 100_000, shareEach: 0, capOre: null, per: 'month', yearCapOre: null } as const;
  expect(penaltyOf('downtime', hourly, { value: 250, target: 100, feeOre: 0, claimedOre: 0 })).toEqual({
    steps: 2,
    ore: 200_000,
    wholeOre: 200_000,
    cappedBy: null,
  });
  expect(penaltyOf('downtime', hourly, { value: 99, target: 100, feeOre: 0, claimedOre: 0 }).ore).toBe(0);
});

test.each([
  ['month', '2019-08', { from: '2019-08', to: '2019-08' }],
  ['quarter', '2019-08', null],
  ['quarter', '2019-09', { from: '2019-07', to: '2019-09' }],
  ['year', '2019-09', null],
  ['year', '2019-12', { from: '2019-01', to: '2019-12' }],
] as const)('a penalty counted per %s in %s is held against %o', (per, month, period) => {
  expect(penaltyPeriodOf(per, month)).toEqual(period);
});

test('a quarter takes its share of three months’ fee, and a year’s claims stop at their ceiling', () => {
  const quarterly = { step: 100, oreEach: 0, shareEach: 250, capOre: null, per: 'quarter', yearCapOre: 1_000 } as const;
  const cost = (claimedOre: number) =>
    penaltyOf('availability', quarterly, { value: 99_850, target: 99_900, feeOre: 10_000, claimedOre });
  expect(cost(0)).toEqual({ steps: 1, ore: 750, wholeOre: 750, cappedBy: null });
  expect(cost(400)).toEqual({ steps: 1, ore: 600, wholeOre: 750, cappedBy: 'year' });
  expect(cost(2_000)).toEqual({ steps: 1, ore: 0, wholeOre: 750, cappedBy: 'year' });
});

test.each([
  [{ per: 'quarter', ore: 500_000, share: null }, '2019-08', 500_000, ['2019-07', '2019-09']],
  [{ per: 'month', ore: null, share: 1_500 }, '2019-08', 150_001, ['2019-08', '2019-08']],
  [{ per: 'year', ore: null, share: 1 }, '2019-01', 100, ['2019-01', '2019-12']],
] as const)('the ceiling %o of an agreement in %s', (ceiling, month, ore, [from, to]) => {
  // 10 000,05 kr: 15 % is 1 500,0075 kr, rounded up to 1 500,01
  expect(ceilingOre(ceiling, 1_000_005)).toBe(ore);
  expect(ceilingPeriod(ceiling.per, month)).toEqual({ from, to });
});

test('a penalty tells the ceiling it stopped at, and what all of them could come to never passes one', () => {
  const capped = { ...rule, capOre: 5_000_000, yearCapOre: 9_000_000 };
  const cost = (claimedOre: number, agreementLeftOre: number | null) =>
    penaltyOf('availability', capped, {
      value: 99_799,
      target: 99_900,
      feeOre: 114_700_000,
      claimedOre,
      agreementLeftOre,
    });
  expect(cost(0, null)).toMatchObject({ ore: 5_000_000, wholeOre: 5_735_000, cappedBy: 'period' });
  expect(cost(6_000_000, 4_000_000)).toMatchObject({ ore: 3_000_000, cappedBy: 'year' });
  expect(cost(0, 1)).toMatchObject({ ore: 1, cappedBy: 'agreement' });
  expect(cost(0, 0)).toMatchObject({ ore: 0, cappedBy: 'agreement' });
  const open = (level: string, month: string, ore: number, yearLeftOre: number | null, leftOre: number) => ({
    ...{ level, month, ore, yearLeftOre },
    agreement: { key: 'a 2019-07', leftOre },
  });
  expect(unclaimedOre([open('x', '2019-08', 70, null, 100), open('y', '2019-07', 50, 40, 100)])).toBe(100);
  expect(unclaimedOre([open('x', '2019-08', 30, null, 100), open('y', '2019-07', 50, 40, 100)])).toBe(70);
});

test('a worse month never costs less', () => {
  const value = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(
      value,
      value,
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (a, b, step, share) => {
        const cost = (of: number) =>
          penaltyOf(
            'availability',
            { ...rule, step, shareEach: share },
            { value: of, target: 99_900, feeOre: 987_654_321, claimedOre: 0 },
          ).ore;
        expect(cost(Math.min(a, b))).toBeGreaterThanOrEqual(cost(Math.max(a, b)));
      },
    ),
    { numRuns: 200 },
  );
});

test('a figure is read in the unit of its measure, or not at all', () => {
  expect(
    keptValue('availability', inMeasureUnit('availability', '%', { n: 99_917n, d: 100_000n }) ?? { n: 0n, d: 1n }),
  ).toBe(99_917);
  expect(keptValue('downtime', inMeasureUnit('downtime', 's', { n: 5400n, d: 1n }) ?? { n: 0n, d: 1n })).toBe(150);
  expect(inMeasureUnit('availability', 's', { n: 1n, d: 1n })).toBeNull();
  expect(inMeasureUnit('outages', '%', { n: 1n, d: 1n })).toBeNull();
  expect([isMet('availability', 99_900, 99_900), isMet('outages', 3, 2)]).toEqual([true, false]);
});

test('a penalty is claimed or waived, then credited or waived, and no more', () => {
  expect(nextPenaltyStates(null)).toEqual(['claimed', 'waived']);
  expect(nextPenaltyStates('claimed')).toEqual(['credited', 'waived']);
  expect([nextPenaltyStates('credited'), nextPenaltyStates('waived')]).toEqual([[], []]);
});
