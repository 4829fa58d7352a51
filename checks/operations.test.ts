// The rule about what tests must show of an operation, tried on operations and notes made up for it.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { action, query } from '../platform/operation/operation.ts';
import { operationFaults } from './rules/operation-rules.ts';

const openCase = action({
  id: 'open-case',
  domain: 'cases',
  path: '/cases',
  summary: 'Open a case',
  permission: 'cases.open',
  input: z.object({ title: z.string().min(1) }),
  output: z.object({}),
  refuses: ['case-exists'],
});
const listCases = query({ ...openCase, id: 'list-cases', permission: 'public', input: z.object({}) });

test('an operation nobody has tried lacks all four', () => {
  expect(operationFaults(openCase, [])).toEqual([
    'cases open-case: no test shows that it works',
    'cases open-case: no test shows that it refuses the wrong person',
    'cases open-case: no test shows that it refuses bad input',
    'cases open-case: no test leaves an audit entry of it',
  ]);
  expect(operationFaults(listCases, [])).toEqual(['cases list-cases: no test shows that it works']);
});

test('what was seen in different tests counts together, and a code kept quiet is named', () => {
  const refusals = [
    { kind: 'not-allowed', code: 'not-allowed', who: 'b' },
    { kind: 'conflict', code: 'case-exists', who: 'a' },
  ];
  const seen = [
    { worked: ['a'], refused: [], audited: 1 },
    { worked: [], refused: refusals, audited: 0 },
  ];
  expect(operationFaults(openCase, seen)).toEqual([]);
  const quiet = { worked: [], refused: [{ kind: 'conflict', code: 'case-locked', who: 'a' }], audited: 0 };
  expect(operationFaults(openCase, [...seen, quiet])).toEqual([
    'cases open-case: refuses with case-locked: add it to refuses in the contract',
  ]);
});

test('not found for the one it works for is a wrong input, for another a closed door', () => {
  const notFound = (who: string) => ({
    worked: ['a'],
    refused: [{ kind: 'not-found', code: 'case-unknown', who }],
    audited: 1,
  });
  const lacking = (who: string) => operationFaults({ ...openCase, refuses: ['case-unknown'] }, [notFound(who)]);
  expect(lacking('a')).toEqual(['cases open-case: no test shows that it refuses the wrong person']);
  expect(lacking('b')).toEqual([]);
});
