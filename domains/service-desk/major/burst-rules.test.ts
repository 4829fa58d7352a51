// When reports are so many and so near that a major incident is proposed.
import { expect, test } from 'vitest';
import { burstIn, burstRule, type Report, reportsAsked } from './burst-rules.ts';

const minute = 60;
const reports = (...minutes: number[]): Report[] =>
  minutes.map((each, index) => ({ caseId: `case ${index}`, who: `person ${index}`, at: each * minute }));

test('the fifth report within half an hour proposes; the fourth does not', () => {
  expect(burstIn(reports(0, 5, 9, 20), 0, null)).toBeNull();
  expect(burstIn(reports(0, 5, 9, 20, 25), 0, null)).toEqual({
    reports: 5,
    firstAt: 0,
    lastAt: 25 * minute,
    caseIds: ['case 0', 'case 1', 'case 2', 'case 3', 'case 4'],
  });
});

test('only what lies within the window of the latest report is counted, to the second', () => {
  expect(burstIn(reports(0, 5, 9, 20, 30), 0, null)).toBeNull();
  const almost = [
    ...reports(5, 9, 20),
    { caseId: 'a', who: 'a', at: 1 },
    { caseId: 'b', who: 'b', at: burstRule.window },
  ];
  expect(burstIn(almost, 0, null)?.reports).toBe(5);
});

test('whoever says it twice counts once, and the same for me in one case counts each who says it', () => {
  const twice = reports(1, 2, 3, 4, 5).map((each, index) => ({ ...each, who: index === 4 ? 'person 0' : each.who }));
  expect(burstIn(twice, 0, null)).toBeNull();
  const joined = reports(1, 2, 3, 4, 5).map((each) => ({ ...each, caseId: 'the same' }));
  expect(burstIn(joined, 0, null)).toMatchObject({ reports: 5, caseIds: ['the same'] });
});

test('after somebody has decided, what came before is not counted again', () => {
  const all = reports(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  expect(burstIn(all, 0, 6 * minute)).toBeNull();
  expect(burstIn(all, 0, 5 * minute)).toMatchObject({ reports: 5, firstAt: 6 * minute });
});

test('where many reports are an ordinary day, three times the usual is asked for', () => {
  expect([0, 1, 1.6, 4].map(reportsAsked)).toEqual([5, 5, 5, 12]);
  expect(burstIn(reports(1, 2, 3, 4, 5, 6), 4, null)).toBeNull();
  expect(burstIn(reports(...Array.from({ length: 12 }, (_, at) => at)), 4, null)).toMatchObject({ reports: 12 });
});
