// What a page says when the schema refused: fields by the words people know, in the reader's language.
import { expect, test } from 'vitest';
import { ProblemError } from '../client.ts';
import { refusalText } from './refusal-text.ts';

const wrong = (fields: { path: string; code: string; expected?: string }[]) =>
  new ProblemError({
    type: 'about:blank',
    title: 'invalid-input',
    status: 400,
    code: 'invalid-input',
    fields: fields.map((field) => ({ ...field, message: '' })),
  });

test('fields are named by the words of the house, with what each should be, in three languages', () => {
  const thrown = wrong([
    { path: 'rows.2.costCentre', code: 'missing' },
    { path: 'title', code: 'too-short', expected: '≥ 3' },
  ]);
  expect(refusalText(thrown, 'sv')).toBe(
    'Något är ifyllt fel. Kostnadsställe: fyll i det här. Rubrik: skriv minst 3 tecken.',
  );
  expect(refusalText(thrown, 'da')).toContain('Omkostningssted: udfyld dette.');
  expect(refusalText(thrown, 'en')).toContain('Title: write at least 3 characters.');
});

test('an address with an id that cannot be leads to no page, rather than to a field nobody sees', () => {
  const thrown = wrong([{ path: 'notice', code: 'invalid-format', expected: 'uuid' }]);
  expect(refusalText(thrown, 'sv')).toBe('Sidan finns inte.');
});
