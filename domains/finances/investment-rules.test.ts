// The pace of investments, held against the source report's own table, and the steps a decision may take.
import { expect, test } from 'vitest';
import { investmentStates, needsReason, nextStates, paceOf } from './investment-rules.ts';

const mnkr = (value: number) => Math.round(value * 1e8);

test('the report’s table gives the use of the frame, and the rate the forecast asks of September to December', () => {
  const it = { frame: mnkr(27), carried: 0, outcomeEarlier: mnkr(3.4), outcomeThis: mnkr(6), forecast: mnkr(16) };
  const mt = { frame: mnkr(55), carried: 0, outcomeEarlier: mnkr(22.1), outcomeThis: mnkr(4.5), forecast: mnkr(40) };
  expect(paceOf(it, 8, 4)).toEqual({
    outcome: mnkr(9.4),
    useOfFrame: 222,
    useOfAvailable: 348,
    forecastOfFrame: 593,
    monthlyRate: mnkr(1.175),
    impliedRate: mnkr(1.65),
  });
  expect(paceOf(mt, 8, 4)).toMatchObject({
    useOfFrame: 82,
    forecastOfFrame: 727,
    monthlyRate: mnkr(3.325),
    impliedRate: mnkr(3.35),
  });
});

test('what earlier decisions left over counts among what may be spent', () => {
  const sums = { frame: 80, carried: 20, outcomeEarlier: 10, outcomeThis: 15, forecast: 60 };
  expect(paceOf(sums, 6, 6)).toMatchObject({ useOfFrame: 188, useOfAvailable: 250 });
});

test('without a frame there is no share, and without months left no rate', () => {
  const sums = { frame: 0, carried: 0, outcomeEarlier: 0, outcomeThis: 5, forecast: 5 };
  expect(paceOf(sums, 12, 0)).toMatchObject({ useOfFrame: null, useOfAvailable: null, impliedRate: null });
});

test('every step leads somewhere else, and every state can be reached again', () => {
  for (const state of investmentStates) {
    expect(nextStates(state)).not.toContain(state);
    expect(nextStates(state).length).toBeGreaterThan(0);
  }
  const reachable = new Set(investmentStates.flatMap((state) => nextStates(state)));
  expect([...reachable].sort()).toEqual([...investmentStates].sort());
});

test('resting and going back need a reason, going on does not', () => {
  expect(needsReason('planned', 'dormant')).toBe(true);
  expect(needsReason('ordered', 'in-procurement')).toBe(true);
  expect(needsReason('delivered', 'ordered')).toBe(true);
  expect(needsReason('dormant', 'planned')).toBe(false);
  expect(needsReason('planned', 'ordered')).toBe(false);
  expect(needsReason('ordered', 'delivered')).toBe(false);
});
