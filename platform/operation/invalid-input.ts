// Turns what zod found into our refusal: each field with what is wrong and what was expected.
import type { z } from 'zod';
import { type FieldProblem, Refusal } from '../refusal/refusal.ts';

/** The refusal `invalid-input` with one entry per field; `code` is a key of the word files: zod's issue code, told apart for texts and numbers. */
export function invalidInput(error: z.ZodError): Refusal {
  const fields = error.issues.map((issue): FieldProblem => {
    const expected = expectation(issue);
    return {
      path: issue.path.join('.'),
      code: codeOf(issue),
      message: issue.message,
      ...(expected ? { expected } : {}),
    };
  });
  return new Refusal('invalid', 'invalid-input', { count: fields.length }, fields);
}

/**
 * Refuses `invalid-input` when a text in the input holds the sign U+0000, which PostgreSQL keeps in no text: an answer that is
 * written while it is read would break off in the middle.
 */
export function refuseUnstorable(input: unknown): void {
  const path = placeOfNul(input);
  if (path === null) return;
  const problem = { path: path.join('.'), code: 'invalid-format', message: 'holds U+0000', expected: 'U+0001 …' };
  throw new Refusal('invalid', 'invalid-input', { count: 1 }, [problem]);
}

function placeOfNul(value: unknown): string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? [] : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, part] of Object.entries(value)) {
    if (name.includes('\0')) return [];
    const within = placeOfNul(part);
    if (within) return [name, ...within];
  }
  return null;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string') return issue.minimum === 1 ? 'missing' : 'too-short';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long';
  return issue.code.replace('_', '-');
}

function expectation(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`;
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`;
  if (issue.code === 'invalid_format') return issue.format;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return undefined;
}
