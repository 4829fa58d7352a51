// What counts as a major incident by which version of the rule, and which steps a state allows.
import { expect, test } from 'vitest';
import { countsBy, majorNumber, ruleOn, stepsOf, updateEvery } from './major-rules.ts';

const first = { validFrom: '2018-01-01', anyOf: [{ impactAtMost: 1, clinicsAtLeast: 2 }] };
const second = { validFrom: '2019-04-01', anyOf: [{ impactAtMost: 1, clinicsAtLeast: 1 }, { careAffected: true }] };

test('the version in force is the latest that holds from the day or before it', () => {
  const rules = [second, first];
  expect(ruleOn(rules, '2017-12-31')).toBeNull();
  expect(ruleOn(rules, '2018-01-01')).toBe(first);
  expect(ruleOn(rules, '2019-03-31')).toBe(first);
  expect(ruleOn(rules, '2019-04-01')).toBe(second);
});

test.each([
  { facts: { impact: 1, clinics: 1, careAffected: false }, before: false, after: true },
  { facts: { impact: 1, clinics: 2, careAffected: false }, before: true, after: true },
  { facts: { impact: 2, clinics: 5, careAffected: false }, before: false, after: false },
  { facts: { impact: 3, clinics: 0, careAffected: true }, before: false, after: true },
])('the two versions judge $facts each in its own way', ({ facts, before, after }) => {
  expect([countsBy(first, facts), countsBy(second, facts)]).toEqual([before, after]);
});

test('without a rule everything that was declared counts', () => {
  expect(countsBy(null, { impact: 3, clinics: 0, careAffected: false })).toBe(true);
});

test('it is told while it goes on, closed when it is solved, and reviewed afterwards until the review is approved', () => {
  expect(stepsOf('open', 'none')).toContain('tell-major');
  expect(stepsOf('open', 'none')).not.toContain('close-major');
  expect(stepsOf('solved', 'none')).toEqual(expect.arrayContaining(['close-major', 'reopen-major']));
  expect(stepsOf('closed', 'draft')).toEqual(expect.arrayContaining(['write-review', 'approve-review']));
  expect(stepsOf('closed', 'approved')).not.toContain('write-review');
  expect(stepsOf('closed', 'approved')).toContain('finish-major-task');
});

test('the graver it is, the more often people are told', () => {
  expect([1, 2, 3].map((level) => updateEvery[level])).toEqual([1800, 3600, 14_400]);
  expect(majorNumber(114)).toBe('S-114');
});
