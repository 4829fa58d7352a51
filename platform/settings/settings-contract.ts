// What each person has chosen for themselves (theme, density, saved views): small JSON values under a name.
import { z } from 'zod';
import { action, query } from '../operation/operation.ts';

const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/)
  .max(100);

export const readMyChoices = query({
  id: 'read-my-choices',
  domain: 'settings',
  path: '/me/choices',
  summary: 'Everything I have chosen for myself, by name',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({ choices: z.record(z.string(), z.unknown()) }),
});

export const keepMyChoice = action({
  id: 'keep-my-choice',
  domain: 'settings',
  path: '/me/choices/:name',
  method: 'PUT',
  summary: 'Keep one choice of mine; null forgets it',
  permission: 'signed-in',
  input: z.object({ name: Name, value: z.json() }),
  output: z.object({}),
  refuses: ['too-many-choices'],
});
