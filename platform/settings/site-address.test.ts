// Which address a link that leaves the product carries.
import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

const kept = (value?: string) =>
  // of Work, only sql(text, values) is used
  ({ sql: async () => (value === undefined ? [] : [{ value }]) }) as never;

test('the kept setting goes before the variable, and without both links are paths', async () => {
  const env = { FYR_ADDRESS: 'https://fyr.region.example/' };
  expect(await siteAddress(kept('https://other.example'), env)).toBe('https://other.example');
  expect(await siteAddress(kept(), env)).toBe('https://fyr.region.example');
  expect(await siteAddress(kept(), {})).toBeNull();
});

test('what is no web address is refused by the variable’s name', async () => {
  await expect(siteAddress(kept(), { FYR_ADDRESS: 'fyr.region.example' })).rejects.toThrow('FYR_ADDRESS');
});
