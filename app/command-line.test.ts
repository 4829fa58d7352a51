// The operator's line is read strictly, options come from the operations' schemas, and output is laid out for people.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { action } from '../platform/operation/operation.ts';
import type { Command } from './command.ts';
import { findCommand, readLine } from './command-line.ts';
import { laidOut } from './command-output.ts';
import { operationCommand } from './operation-command.ts';
import { fieldValue } from './operation-fields.ts';
import { Unable } from './unable.ts';

const command = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  summary: '',
  options: [],
  run: async () => 0,
  ...more,
});
const give = operationCommand(
  action({
    id: 'give-role',
    domain: 'people',
    path: '/people/:person/roles',
    summary: 'Gives a role',
    permission: 'people.give-role',
    input: z.object({
      person: z.string(),
      unitCode: z.string().nullable().default(null),
      role: z.enum(['controller', 'auditor']),
      share: z.number().optional(),
      days: z.array(z.int()).default([]),
      places: z.array(z.object({ at: z.string() })).default([]),
      silent: z.boolean().default(false),
      active: z.boolean().default(true),
    }),
    output: z.object({}),
  }),
);

test('a command of two words is found before one of one word', () => {
  const commands = [command('db'), command('db migrate')];
  expect(findCommand(commands, ['db', 'migrate', '--json'])).toMatchObject({
    command: { name: 'db migrate' },
    rest: ['--json'],
  });
  expect(findCommand(commands, ['db', '--json'])).toMatchObject({ command: { name: 'db' } });
  expect(findCommand(commands, ['nothing'])).toBeNull();
});

test.each([
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['word'], 'does not take word'],
  [[], 'needs --unit CODE'],
  [['--unit'], 'argument missing'],
  [['--unit', 'A', '--unit', 'B'], 'takes --unit only once'],
])('the line %j is refused with what would be right', (line, said) => {
  const one = command('figures', { options: [{ name: 'unit', value: 'CODE', summary: '', required: true }] });
  const attempt = () => readLine(one, line);
  expect(attempt).toThrow(Unable);
  expect(attempt).toThrow(said);
  expect(attempt).toThrow('help figures');
});

test('files are needed where they are taken, and help needs nothing', () => {
  const check = command('sie check', { takes: 'FILE...' });
  expect(() => readLine(check, [])).toThrow('needs FILE...');
  expect(readLine(check, ['a.se', 'b.se', '--json'])).toMatchObject({ words: ['a.se', 'b.se'] });
  expect(readLine(check, ['--help']).values.has('help')).toBe(true);
});

test('an operation’s fields become options: kebab-case, with choices, flags for what is false unless given', () => {
  expect(give.name).toBe('people give-role');
  expect(give.options.map(({ name, value, many }) => [name, value, many ?? false])).toEqual([
    ['person', 'STRING', false],
    ['unit-code', 'STRING', false],
    ['role', 'controller|auditor', false],
    ['share', 'NUMBER', false],
    ['days', 'VALUE', true],
    ['places', 'VALUE', true],
    ['silent', undefined, false],
    ['active', 'BOOLEAN', false],
    ['input', 'FILE', false],
  ]);
});

test.each([
  [{ type: 'string' }, ['7'], '7'],
  [{ type: 'integer' }, ['7'], 7],
  [{ type: 'number' }, ['-0.5'], -0.5],
  // not a number: handed on as it is, so that the operation says what is wrong with it
  [{ type: 'number' }, ['seven'], 'seven'],
  [{ type: 'boolean' }, ['true'], true],
  [{ type: 'boolean' }, ['false'], false],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, ['null'], null],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, ['7'], 7],
  [{ type: 'array', items: { type: 'integer' } }, ['1', '2'], [1, 2]],
  [{ type: 'array', items: { type: 'string' } }, ['a,b'], ['a,b']],
  [{ type: 'array', items: { type: 'integer' } }, ['[1, 2]'], [1, 2]],
  [{ type: 'array', items: { type: 'object' } }, ['{"at":"x"}'], [{ at: 'x' }]],
  [{ type: 'object' }, ['{"a":1}'], { a: 1 }],
  [{ enum: ['sv', 'da'] }, ['sv'], 'sv'],
])('by the schema %j the texts %j mean %j', (schema, texts, value) => {
  expect(fieldValue('field', schema, texts)).toEqual(value);
});

test('text that should be JSON and is not, is refused by the option’s name', () => {
  expect(() => fieldValue('toPlace', { type: 'object' }, ['{'])).toThrow('--to-place is not JSON');
});

test('fields are laid out as lines, lists as tables', () => {
  expect(
    laidOut({
      total: 2,
      next: null,
      rows: [
        { name: 'Rut', unit: 'DTD' },
        { name: 'Eva', unit: null, tags: ['a'] },
      ],
    }),
  ).toBe(
    [
      'total  2',
      'next   -',
      'rows',
      '  name  unit  tags',
      '  ----  ----  -----',
      '  Rut   DTD   -',
      '  Eva   -     ["a"]',
    ].join('\n'),
  );
  expect(laidOut([])).toBe('(none)');
  expect(laidOut(['a', 'b'])).toBe('a\nb');
});
