// What goes up a level, and when.
import { expect, test } from 'vitest';
import { isOnAgenda, leftOpenAgain, type MatterStanding } from './follow-up-rules.ts';

test('twice left open goes up, and begins anew there; at the top it stays', () => {
  const seen: string[] = [];
  let at: MatterStanding = { tier: 'operational', leftOpen: 0 };
  for (let meeting = 0; meeting < 6; meeting++) {
    const after = leftOpenAgain(at);
    seen.push(`${after.tier} ${after.leftOpen}${after.isLifted ? ' lifted' : ''}`);
    at = after;
  }
  expect(seen).toEqual([
    'operational 1',
    'tactical 0 lifted',
    'tactical 1',
    'strategic 0 lifted',
    'strategic 1',
    'strategic 2',
  ]);
});

test('a meeting deals with what stands on its level and was raised by then', () => {
  const matter = { tier: 'tactical', raisedOn: '2019-08-15' } as const;
  expect(isOnAgenda(matter, 'tactical', '2019-08-15')).toBe(true);
  expect(isOnAgenda(matter, 'tactical', '2019-08-14')).toBe(false);
  expect(isOnAgenda(matter, 'operational', '2019-09-01')).toBe(false);
});
