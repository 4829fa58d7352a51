// What goes up a level, and when.
import { expect, test } from 'vitest';
import { isOnAgenda, leftOpenAgain, type MatterStanding, monthsToMeet } from './follow-up-rules.ts';

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

test('a meeting looks at all months since the last one, never at fewer than its level’s own, nor at more than two years', () => {
  expect(monthsToMeet('operational', null, '2019-08')).toEqual(['2019-08', '2019-07']);
  expect(monthsToMeet('operational', '2019-08-20', '2019-08')).toEqual(['2019-08', '2019-07']);
  expect(monthsToMeet('operational', '2019-05-14', '2019-08')).toEqual(['2019-08', '2019-07', '2019-06', '2019-05']);
  expect(monthsToMeet('strategic', '2012-01-10', '2019-08')).toHaveLength(24);
  expect(monthsToMeet('tactical', '2019-09-02', '2019-08')).toHaveLength(3);
});
