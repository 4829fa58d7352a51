// States, priorities and numbers of cases.
import { expect, test } from 'vitest';
import { caseStates } from './case-contract.ts';
import { caseNumber, isOpen, numberIn, priorityOf, requesterSteps, stepsOf } from './case-rules.ts';

test('priority follows from impact and urgency, and is never less urgent when either is more', () => {
  const matrix = [1, 2, 3].map((impact) => [1, 2, 3].map((urgency) => priorityOf(impact, urgency)));
  expect(matrix).toEqual([
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 4],
  ]);
});

test('a case that is over allows no step, and a solved one only to be confirmed, reopened or spoken of', () => {
  expect(stepsOf({ state: 'closed', is_planned: false })).toEqual([]);
  expect(stepsOf({ state: 'cancelled', is_planned: false })).toEqual([]);
  expect(stepsOf({ state: 'resolved', is_planned: false })).toEqual(['comment-case', 'reopen-case', 'close-case']);
  expect(caseStates.filter(isOpen)).toEqual(['new', 'active', 'waiting']);
});

test('whoever it is for never takes an agent’s step', () => {
  expect(requesterSteps).not.toContain('assign-case');
  expect(requesterSteps).not.toContain('resolve-case');
});

test('a number is read as people write it, and nothing else is taken for one', () => {
  expect(caseNumber(100_234)).toBe('Ä-100234');
  for (const text of ['Ä-100234', 'ä 100234', '100234', ' a-100234 ']) expect(numberIn(text)).toBe(100_234);
  for (const text of ['12345', 'skrivare 100234', 'Ä-', '', '1002341002341']) expect(numberIn(text)).toBeNull();
});
