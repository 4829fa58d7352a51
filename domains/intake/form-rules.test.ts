// What a form shows and what it refuses.
import { expect, test } from 'vitest';
import { answerFaults, answersKept, FormField, fieldsShown, formFaults } from './form-rules.ts';

const names = { sv: 'x', da: 'x', en: 'x' };
const form = [
  FormField.parse({
    id: 'size',
    kind: 'choice',
    names,
    isRequired: true,
    options: ['small', 'large'].map((id) => ({ id, names })),
  }),
  FormField.parse({ id: 'arm', kind: 'yes-no', names, when: { field: 'size', is: 'large' } }),
  FormField.parse({ id: 'wall', kind: 'text', names, isRequired: true, most: 10, when: { field: 'arm', is: true } }),
  FormField.parse({ id: 'count', kind: 'number', names, least: 1, most: 5 }),
  FormField.parse({ id: 'day', kind: 'date', names }),
];

test('a field shows when the answer it waits for is given, and hides with the one it stands on', () => {
  const shown = (answers: Parameters<typeof fieldsShown>[1]) => fieldsShown(form, answers).map((field) => field.id);
  expect(shown({})).toEqual(['size', 'count', 'day']);
  expect(shown({ size: 'large', arm: true })).toEqual(['size', 'arm', 'wall', 'count', 'day']);
  expect(shown({ size: 'small', arm: true })).toEqual(['size', 'count', 'day']);
});

test('what is wrong is told per field, only for what is shown', () => {
  expect(answerFaults(form, {}).map(({ field, code }) => [field, code])).toEqual([['size', 'required']]);
  expect(answerFaults(form, { size: 'huge' })[0]).toMatchObject({ code: 'not-a-choice', expected: 'small, large' });
  expect(answerFaults(form, { size: 'large', arm: true })[0]).toMatchObject({ field: 'wall', code: 'required' });
  expect(answerFaults(form, { size: 'large', arm: true, wall: 'x'.repeat(11) })[0]?.code).toBe('too-long');
  expect(answerFaults(form, { size: 'small', wall: 'x'.repeat(99) })).toEqual([]);
});

test('numbers and days are read strictly', () => {
  const codes = (answers: object) => answerFaults(form, { size: 'small', ...answers }).map((fault) => fault.code);
  expect(codes({ count: 3, day: '2019-02-28' })).toEqual([]);
  expect(codes({ count: 0 })).toEqual(['too-small']);
  expect(codes({ count: 6 })).toEqual(['too-large']);
  expect(codes({ count: 'tre' })).toEqual(['not-a-number']);
  for (const day of ['2019-02-29', '0219-01-01', '28/2', '2019-13-01']) expect(codes({ day })).toEqual(['not-a-day']);
});

test('what was answered before a field was hidden is not kept', () => {
  expect(answersKept(form, { size: 'small', arm: true, wall: 'x', count: '' })).toEqual({ size: 'small' });
});

test('a form that could never be filled in is refused', () => {
  const [size, arm, wall] = form as [FormField, FormField, FormField]; // the first three above
  expect(formFaults(form)).toEqual([]);
  expect(formFaults([size, size])[0]?.code).toBe('field-twice');
  expect(formFaults([arm])[0]?.code).toBe('condition-on-nothing');
  expect(formFaults([{ ...size, options: [] }])[0]?.code).toBe('no-options');
  expect(formFaults([size, { ...arm, when: { field: 'size', is: 'huge' } }])[0]?.code).toBe('condition-never-holds');
  expect(formFaults([wall, arm])[0]?.code).toBe('condition-on-nothing');
});
