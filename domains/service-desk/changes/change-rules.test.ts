// The rules of changes, each said as whoever plans or allows one would say it; windows also against asking every minute.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeStates, changeTypes } from './change-contract.ts';
import { allowsStep, conflictsOf, missingIn, riskOf, type Stretch, votesNeeded } from './change-rules.ts';

test('the risk grows with likelihood and with consequence, never the other way', () => {
  expect([riskOf(1, 1), riskOf(1, 3), riskOf(2, 2), riskOf(2, 3), riskOf(3, 3)]).toEqual([
    'low',
    'medium',
    'medium',
    'high',
    'high',
  ]);
  const order = ['low', 'medium', 'high'];
  for (const a of [1, 2, 3])
    for (const b of [1, 2]) expect(order.indexOf(riskOf(a, b + 1))).toBeGreaterThanOrEqual(order.indexOf(riskOf(a, b)));
});

test('a standard change needs no vote, one of high risk two, an emergency never more than one', () => {
  expect(changeTypes.map((type) => votesNeeded(type, 'high'))).toEqual([0, 2, 1]);
  expect(changeTypes.map((type) => votesNeeded(type, 'low'))).toEqual([0, 1, 1]);
});

test('nothing is begun that was not allowed, and nothing is corrected once it has begun', () => {
  expect(changeStates.filter((state) => allowsStep(state, 'begin-change'))).toEqual(['allowed']);
  expect(changeStates.filter((state) => allowsStep(state, 'correct-change'))).toEqual([
    'draft',
    'asked',
    'allowed',
    'refused',
  ]);
});

test('what is missing is said, all of it', () => {
  const empty = { reason: '', plan: '', backOut: '', startsAt: null, endsAt: null };
  expect(missingIn(empty)).toEqual(['reason', 'plan', 'backOut', 'window']);
  const whole = {
    reason: 'a',
    plan: 'b',
    backOut: 'c',
    startsAt: '2019-09-10T08:00:00Z',
    endsAt: '2019-09-10T09:00:00Z',
  };
  expect(missingIn(whole)).toEqual([]);
});

describe('what a window meets', () => {
  const at = (minute: number) => new Date(Date.UTC(2019, 8, 10, 8, minute)).toISOString();
  const stretch = (from: number, to: number | null, services: string[]): Stretch => ({
    kind: 'change',
    id: 'x',
    title: 'x',
    services,
    startsAt: at(from),
    endsAt: to === null ? null : at(to),
  });

  test('is what overlaps it on a service of its own; touching is not meeting', () => {
    const window = { startsAt: at(10), endsAt: at(20), services: ['images'] };
    const meets = (other: Stretch) => conflictsOf(window, [other]).length === 1;
    expect(meets(stretch(0, 10, ['images']))).toBe(false);
    expect(meets(stretch(0, 11, ['images']))).toBe(true);
    expect(meets(stretch(20, 30, ['images']))).toBe(false);
    expect(meets(stretch(19, null, ['images']))).toBe(true);
    expect(meets(stretch(12, 13, ['mail']))).toBe(false);
    expect(meets(stretch(12, 13, []))).toBe(true);
  });

  test('minute by minute the same as asking every minute', () => {
    const minutes = fc.integer({ min: 0, max: 50 });
    const services = fc.subarray(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 9 }),
        services,
        minutes,
        fc.integer({ min: 1, max: 9 }),
        services,
        (...of) => {
          const [from, long, mine, otherFrom, otherLong, theirs] = of;
          const found = conflictsOf({ startsAt: at(from), endsAt: at(from + long), services: mine }, [
            stretch(otherFrom, otherFrom + otherLong, theirs),
          ]);
          let shared = false;
          for (let minute = from; minute < from + long; minute++)
            if (minute >= otherFrom && minute < otherFrom + otherLong)
              shared ||= theirs.length === 0 || theirs.some((each) => mine.includes(each));
          expect(found.length === 1).toBe(shared);
        },
      ),
    );
  });
});
