// Turns what zod found into our refusal: each field with what is wrong and what was expected.
import type { z } from 'zod';
import { fieldSentence } from '../refusal/field-sentence.ts';
import { type FieldProblem, Refusal } from '../refusal/refusal.ts';
import type { Language } from '../work/work.ts';

/** What was given to an operation, after defaults and coercion. Refusal `invalid-input` naming each field that does not hold. */
export function checkedInput<I extends z.ZodType>(
  operation: { readonly input: I },
  input: unknown,
  language: Language,
): z.output<I> {
  const parsed = operation.input.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(parsed.error, input ?? {}, language);
  refuseUnstorable(parsed.data);
  return parsed.data;
}

/**
 * The refusal `invalid-input` with one entry per field: where it is, what is wrong as a code and as a sentence in the caller's
 * language, and what was expected, as the schema says it. `input` is what was given, which tells what is missing from what is wrong.
 */
export function invalidInput(error: z.ZodError, input: unknown, language: Language): Refusal {
  const fields = error.issues.map((issue): FieldProblem => {
    const expected = expectation(issue);
    const code = codeOf(issue, valueAt(input, issue.path));
    const found = { code, ...(expected ? { expected } : {}) };
    return { path: issue.path.join('.'), message: fieldSentence(found, language), ...found };
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

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value !== null && typeof value === 'object' ? Reflect.get(value, part) : undefined),
    input,
  );
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_format' && issue.format === 'uuid' && !value))
    return 'invalid-value';
  if (value === undefined || value === null) return 'missing';
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  return issue.code.replaceAll('_', '-');
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'missing' : 'too-short';
  if (origin === 'array' || origin === 'set') return 'too-few';
  return inclusive === false ? 'not-above' : 'too-small';
}

function tooBig({ origin, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return 'too-long';
  if (origin === 'array' || origin === 'set') return 'too-many';
  return inclusive === false ? 'not-below' : 'too-big';
}

function expectation(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
  if (issue.code === 'not_multiple_of') return String(issue.divisor);
  if (issue.code === 'invalid_format') return issue.format === 'regex' ? (issue.pattern ?? 'regex') : issue.format;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return undefined;
}
