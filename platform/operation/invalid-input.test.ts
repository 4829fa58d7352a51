// What a schema finds is said in the caller's language: which field, what is wrong with it, what was expected.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { invalidInput } from './invalid-input.ts';

const Input = z.object({
  title: z.string().min(3),
  startsAt: z.iso.datetime(),
  hours: z.number().positive().max(0.5),
  level: z.enum(['low', 'high']),
  unit: z.string(),
  owner: z.uuid(),
  rows: z.array(z.int()).min(1),
});

const given = { title: 'x', startsAt: 'soon', hours: 2, level: '', owner: '', rows: ['a'] };

function saidIn(language: 'sv' | 'da' | 'en', input: object = given) {
  const { error } = Input.safeParse(input);
  if (!error) throw new Error('the input should be wrong');
  return invalidInput(error, input, language).fields;
}

test('each field is named with what is wrong in Swedish, Danish and English, and with what was expected', () => {
  expect(saidIn('sv').map(({ path, message, expected }) => [path, message, expected])).toEqual([
    ['title', 'Skriv minst 3 tecken.', '≥ 3'],
    ['startsAt', 'Skriv ett datum och ett klockslag som finns.', 'datetime'],
    ['hours', 'Får vara högst 0,5.', '≤ 0.5'],
    ['level', 'Välj ett av alternativen.', 'low | high'],
    ['unit', 'Fyll i det här.', 'string'],
    ['owner', 'Välj ett av alternativen.', 'uuid'],
    ['rows.0', 'Skriv ett tal.', 'number'],
  ]);
  expect(saidIn('da').map(({ message }) => message)).toEqual([
    'Skriv mindst 3 tegn.',
    'Skriv en dato og et klokkeslæt, der findes.',
    'Må højst være 0,5.',
    'Vælg en af mulighederne.',
    'Udfyld dette.',
    'Vælg en af mulighederne.',
    'Skriv et tal.',
  ]);
  expect(saidIn('en')[2]?.message).toBe('May be at most 0.5.');
});

test('a number at a bound that is not included and an empty list are told as such', () => {
  const codes = saidIn('en', { ...given, hours: 0, rows: [] }).map(({ path, code, message }) => [path, code, message]);
  expect(codes).toContainEqual(['hours', 'not-above', 'Must be more than 0.']);
  expect(codes).toContainEqual(['rows', 'too-few', 'Give at least 1.']);
});
