// Passwords are kept as argon2id in the PHC form, each with a salt of its own, and nothing but the password fits.
import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

test('the right password fits, any other does not', async () => {
  const stored = await hashPassword('en lång och bra lösenfras å ä ö');
  expect(await passwordMatches('en lång och bra lösenfras å ä ö', stored)).toBe(true);
  for (const other of ['', 'en lång och bra lösenfras å ä o', 'en lång och bra lösenfras å ä ö ', stored])
    expect(await passwordMatches(other, stored)).toBe(false);
});

test('the stored form says how it was made, and is never the same twice', async () => {
  const [first, second] = await Promise.all([hashPassword('same'), hashPassword('same')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(first).not.toBe(second);
});

test('a form made with other settings still fits, so that settings can be raised', async () => {
  // argon2id of "password" with the salt "somesalt", 256 kB, 2 passes: the reference implementation's test vector
  const vector = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await passwordMatches('password', vector)).toBe(true);
  expect(await passwordMatches('Password', vector)).toBe(false);
});

test('nothing fits an account without a password, or a form nobody knows', async () => {
  expect(await passwordMatches('', null)).toBe(false);
  for (const unknown of [
    '',
    'password',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$aaaa',
  ])
    expect(await passwordMatches('password', unknown)).toBe(false);
});

test('an unknown person costs as much time as a known one', async () => {
  const stored = await hashPassword('something');
  const took = async (form: string | null) => {
    const began = performance.now();
    for (let time = 0; time < 5; time++) await passwordMatches('a guess', form);
    return performance.now() - began;
  };
  await took(stored);
  const [known, unknown] = [await took(stored), await took(null)];
  expect(unknown).toBeGreaterThan(known / 4);
});
