// The addresses known before the first page are those of the contracts.
import { expect, test } from 'vitest';
import * as settings from '../../platform/settings/settings-contract.ts';
import * as signIn from '../../platform/sign-in/sign-in-contract.ts';
import * as known from './session-operations.ts';

test('every operation known without its schemas has the address its contract declares', () => {
  const declared = { ...settings, ...signIn };
  for (const [name, operation] of Object.entries(known)) {
    const { id, domain, kind, method, path } = declared[name as keyof typeof known]; // same names by the line above
    expect(operation).toEqual({ id, domain, kind, method, path });
  }
  expect(Object.keys(known)).toHaveLength(5);
});
