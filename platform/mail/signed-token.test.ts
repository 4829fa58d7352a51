// Tokens: only ours, only for what they were made for, only as long as they are good, also while a secret is being replaced.
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { signedToken, subjectOfToken } from './signed-token.ts';

const [old, fresh] = ['an-old-secret-of-forty-characters-and-more', 'a-new-secret-of-forty-characters-and-more'];
const subject = '019a2b3c-0000-7000-8000-00000000abcd';
const at = (time: string) => ({
  now: new Date(time),
  sql: () => Promise.reject(new Error('the environment has secrets')),
});
const now = at('2019-09-10T08:00:00Z');
const claim = { purpose: 'decide', subject, until: new Date('2019-09-12T08:00:00Z') };

beforeEach(() => void vi.stubEnv('FYR_MAIL_SECRET', old));
afterAll(() => void vi.unstubAllEnvs());

test('a token gives its subject until its time is out, and one without an end for ever', async () => {
  const token = await signedToken(now, claim);
  expect(token).toMatch(/^[\w-]+$/);
  expect(await subjectOfToken(at('2019-09-12T08:00:00Z'), 'decide', token)).toBe(subject);
  expect(await subjectOfToken(at('2019-09-12T08:00:01Z'), 'decide', token)).toBe(null);
  const forEver = await signedToken(now, { ...claim, until: null });
  expect(await subjectOfToken(at('2099-01-01T00:00:00Z'), 'decide', forEver)).toBe(subject);
});

test('one for something else, one that was changed anywhere, and what is no token give nothing', async () => {
  const token = await signedToken(now, claim);
  expect(await subjectOfToken(now, 'confirm', token)).toBe(null);
  for (let place = 0; place < token.length; place++) {
    const other = `${token.slice(0, place)}${token[place] === 'x' ? 'y' : 'x'}${token.slice(place + 1)}`;
    expect(await subjectOfToken(now, 'decide', other)).toBe(null);
  }
  for (const wrong of ['', '_', 'x'.repeat(43), token.slice(0, -1), `${token}0`, `å${token}`])
    expect(await subjectOfToken(now, 'decide', wrong)).toBe(null);
});

test('a secret that is being replaced still opens its links until it is taken out', async () => {
  const token = await signedToken(now, claim);
  vi.stubEnv('FYR_MAIL_SECRET', `${fresh} ${old}`);
  expect(await subjectOfToken(now, 'decide', token)).toBe(subject);
  vi.stubEnv('FYR_MAIL_SECRET', fresh);
  expect(await subjectOfToken(now, 'decide', token)).toBe(null);
});
