// Who says yes to what.
import { expect, test } from 'vitest';
import { approverOf, type Chain, stepAfter, stepsOf } from './approval-rules.ts';

const heads: Record<string, { person: string; name: string }> = {
  WARD: { person: 'anna', name: 'Anna' },
  CLINIC: { person: 'bo', name: 'Bo' },
  REGION: { person: 'cia', name: 'Cia' },
};
const chain: Chain = { units: ['WARD', 'CLINIC', 'REGION'], headOf: (unit) => heads[unit] };

test('the head of the unit decides, unless they ordered it or get it: then the next one up', () => {
  expect(approverOf('head', chain, ['eva'])).toMatchObject({ person: 'anna', unit: 'WARD' });
  expect(approverOf('head', chain, ['anna'])).toMatchObject({ person: 'bo', unit: 'CLINIC' });
  expect(approverOf('head', chain, ['anna', 'bo'])).toMatchObject({ person: 'cia' });
  expect(approverOf('head', chain, ['anna', 'bo', 'cia'])).toBeUndefined();
});

test('the level above is never the unit itself, and a unit without a head is passed over', () => {
  expect(approverOf('head-above', chain, [])).toMatchObject({ person: 'bo' });
  const without: Chain = { ...chain, headOf: (unit) => (unit === 'CLINIC' ? undefined : heads[unit]) };
  expect(approverOf('head-above', without, [])).toMatchObject({ person: 'cia' });
});

test('a step from an amount on is taken from exactly that amount', () => {
  const steps = [
    { step: 2, role: 'head-above' as const, fromOre: 5_000_000 },
    { step: 1, role: 'head' as const, fromOre: 0 },
    { step: 2, role: 'owner' as const, fromOre: 0 },
  ];
  expect(stepsOf(steps, 4_999_999).map((each) => each.role)).toEqual(['head', 'owner']);
  expect(stepsOf(steps, 5_000_000).map((each) => each.role)).toEqual(['head', 'head-above', 'owner']);
  expect(stepAfter(stepsOf(steps, 5_000_000), 1)).toBe(2);
  expect(stepAfter(stepsOf(steps, 5_000_000), 2)).toBeNull();
});
