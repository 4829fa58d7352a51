// How the faults of a file are told apart and ordered.
import { expect, test } from 'vitest';
import { problemKinds, severityOf } from './problem-kinds.ts';

const text = { sv: 'Fel', da: 'Fejl', en: 'Fault' };

test('what stops the file stands apart; the gravest come first, then the most frequent', () => {
  const { refusals, kinds } = problemKinds([
    { code: 'note', severity: 'note', count: 90, text },
    { code: 'rare', severity: 'error', count: 1, text },
    { code: 'not-sie', severity: 'refusal', count: 1, text },
    { code: 'often', severity: 'error', count: 62, text },
    { code: 'odd', severity: 'warning', count: 5, text },
  ]);
  expect(refusals.map((each) => each.code)).toEqual(['not-sie']);
  expect(kinds.map((each) => each.code)).toEqual(['often', 'rare', 'odd', 'note']);
});

test('an address asks only for a severity there is', () => {
  expect(severityOf('warning')).toEqual({ severity: 'warning' });
  expect(severityOf('terrible')).toEqual({});
  expect(severityOf(undefined)).toEqual({});
});
