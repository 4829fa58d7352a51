// Signing in and out over HTTP, as a browser and as somebody who guesses, forges or comes back after the account closed.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readOnlyHouse } from '../../checks/kit/read-only-house.ts';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { httpServer } from '../http/http.ts';
import { writeSetting } from '../settings/settings.ts';
import { addAccount, disableAccount, giveRole } from './accounts.ts';
import { hashPassword } from './password.ts';
import { hashToken } from './session.ts';

const password = 'nio gröna fyrar i rad';
let t: TestHouse;
let app: FastifyInstance;
let hash: string;
beforeAll(async () => {
  t = await testHouse([], '2019-09-10T08:00:00Z');
  hash = await hashPassword(password);
  app = await httpServer(t.house, { web: null, version: '1.2.3', trustProxy: true });
});
afterAll(async () => {
  await app.close();
  await t.close();
});
beforeEach(async () => {
  t.clock = new Date('2019-09-10T08:00:00Z');
  await t.house.database.pool.query('truncate platform.accounts, platform.settings, platform.sign_in_attempts cascade');
});

test('the right password opens a session whose token exists only in the cookie', async () => {
  const accountId = await account('rut');
  const answer = await signIn('RUT', password);
  expect(answer.statusCode).toBe(200);
  const { token, expiresAt } = answer.json();
  expect(new Date(expiresAt).getTime() - t.clock.getTime()).toBe(12 * 3600 * 1000);
  const { rows } = await t.house.database.pool.query('select token_hash, account_id from platform.sessions');
  expect(rows).toEqual([{ token_hash: hashToken(token), account_id: accountId }]);
  const entries = await t.house.database.pool.query(
    "select detail from platform.audit_entries where operation = 'sign-in'",
  );
  expect(JSON.stringify(entries.rows)).not.toContain(password);
  expect(JSON.stringify(entries.rows)).not.toContain(token);
});

test('the cookie is out of reach for scripts and other sites, and secure where the way is', async () => {
  await account('rut');
  const plain = await signIn('rut', password);
  expect(plain.cookies).toEqual([
    expect.objectContaining({ name: 'fyr_session', path: '/', httpOnly: true, sameSite: 'Lax' }),
  ]);
  expect(plain.cookies[0]).not.toHaveProperty('secure');
  const tls = await signIn('rut', password, { 'x-forwarded-proto': 'https' });
  expect(tls.cookies[0]).toMatchObject({ secure: true });
});

test('a wrong password, an unknown login and a disabled account are refused alike', async () => {
  await account('rut');
  const closed = await account('eva');
  await t.house.act('close', { actor: null }, (work) => disableAccount(work, closed));
  for (const [login, given] of [
    ['rut', 'a guess that is wrong'],
    ['nobody', password],
    ['eva', password],
  ] as const) {
    const answer = await signIn(login, given);
    expect(answer.statusCode).toBe(403);
    expect({ ...answer.json(), requestId: '' }).toEqual({
      type: 'about:blank',
      title: 'wrong-login-or-password',
      status: 403,
      code: 'wrong-login-or-password',
      facts: {},
      requestId: '',
    });
    expect(answer.cookies).toEqual([]);
  }
});

test('after ten wrong guesses a login is closed for a quarter of an hour, also for the right password', async () => {
  await account('rut');
  for (let guess = 0; guess < 10; guess++) expect((await signIn('rut', `guess ${guess}`)).statusCode).toBe(403);
  const closed = await signIn('rut', password);
  expect(closed.statusCode).toBe(429);
  expect(closed.json()).toMatchObject({ code: 'too-many-attempts', facts: { minutes: 15 } });
  t.clock = new Date(t.clock.getTime() + 15 * 60_000 + 1000);
  expect((await signIn('rut', password)).statusCode).toBe(200);
});

test('guesses sent at the same moment are counted one by one', async () => {
  await account('rut');
  const answers = await Promise.all(Array.from({ length: 25 }, (_, guess) => signIn('rut', `guess ${guess}`)));
  expect(answers.filter((answer) => answer.statusCode === 403).length).toBe(10);
  expect(answers.filter((answer) => answer.statusCode === 429).length).toBe(15);
});

test('an address that guesses over many logins is closed, one where many people sign in is not', async () => {
  await account('rut');
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const guessed = (address: string) =>
    t.house.database.pool.query(
      'insert into platform.sign_in_attempts (key, at) select $1, $2 from generate_series(1, 58)',
      [`address:${address}`, t.clock],
    );
  await guessed('192.0.2.1');
  expect((await signIn('nobody', 'a guess', from('192.0.2.1'))).statusCode).toBe(403);
  expect((await signIn('another', 'a guess', from('192.0.2.1'))).statusCode).toBe(403);
  expect((await signIn('rut', password, from('192.0.2.1'))).statusCode).toBe(429);
  await guessed('192.0.2.2');
  for (let time = 0; time < 5; time++) expect((await signIn('rut', password, from('192.0.2.2'))).statusCode).toBe(200);
});

test('a page of another site cannot act with somebody’s cookie', async () => {
  await account('rut');
  const cookie = await cookieOf('rut');
  const signOut = (headers: Record<string, string>) =>
    send('/api/sign-out', {}, { cookie, host: 'fyr.example', ...headers });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://fyr.example:8443' },
  ]) {
    const answer = await signOut(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('foreign-page');
  }
  expect(await me(cookie)).toMatchObject({ login: 'rut' });
  expect((await signOut({ origin: 'https://fyr.example', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  expect(await me(cookie)).toBeNull();
  // a form of another site can only send kinds of body that no operation takes
  const form = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: 'login=rut',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(form.statusCode).toBe(415);
});

test('signing out ends this session, signing out everywhere ends them all', async () => {
  await account('rut');
  const [first, second, third] = [await cookieOf('rut'), await cookieOf('rut'), await cookieOf('rut')];
  const out = await send('/api/sign-out', {}, { cookie: first });
  expect(out.cookies[0]).toMatchObject({ name: 'fyr_session', value: '' });
  expect(await me(first)).toBeNull();
  expect(await me(second)).not.toBeNull();
  const everywhere = await send('/api/sign-out-everywhere', {}, { cookie: second });
  expect(everywhere.json()).toEqual({ ended: 2 });
  expect([await me(second), await me(third)]).toEqual([null, null]);
});

test('a session ends with its time, and at once when the account is disabled', async () => {
  const accountId = await account('rut');
  const cookie = await cookieOf('rut');
  const began = t.clock.getTime();
  t.clock = new Date(began + 12 * 3600_000 - 1000);
  expect(await me(cookie)).not.toBeNull();
  t.clock = new Date(began + 12 * 3600_000);
  expect(await me(cookie)).toBeNull();
  t.clock = new Date(began);
  await t.house.act('close', { actor: null }, (work) => disableAccount(work, accountId));
  expect(await me(cookie)).toBeNull();
});

test('while the database takes nothing whoever has the password gets in to read, for as long as that lasts', async () => {
  const accountId = await account('rut');
  const kept = await cookieOf('rut');
  const outage = readOnlyHouse(t);
  const still = await httpServer(outage.house, { web: null, version: '1.2.3' });
  const ask = (url: string, payload: object, cookie = '') =>
    still.inject({ method: 'POST', url, payload, headers: { cookie } });
  const who = async (cookie: string) => (await still.inject({ url: '/api/me', headers: { cookie } })).json().me;
  try {
    const guess = await ask('/api/sign-in', { login: 'rut', password: 'a guess' });
    expect(guess.json()).toMatchObject({ status: 403, code: 'wrong-login-or-password' });
    const answer = await ask('/api/sign-in', { login: 'Rut', password });
    expect(answer.statusCode).toBe(200);
    const { token } = answer.json();
    const sealed = `fyr_session=${token}`;
    expect(await who(sealed)).toMatchObject({ login: 'rut', accountId });
    expect(JSON.stringify(outage.logged)).toContain(accountId);
    expect(JSON.stringify(outage.logged)).not.toContain(token);
    // what writes is refused as to everybody
    const refused = await ask('/api/me/language', { language: 'da' }, sealed);
    expect(refused.json()).toMatchObject({ status: 503, code: 'database-read-only' });
    // signing out takes the cookie back
    const out = await ask('/api/sign-out', {}, sealed);
    expect([out.statusCode, out.cookies[0]?.value]).toEqual([200, '']);
    // another's account put into the token, and a token that is over, are nobody
    const other = await account('eva');
    expect(await who(sealed.replace(accountId, other))).toBeNull();
    t.clock = new Date('2019-09-10T09:00:00Z');
    expect(await who(sealed)).toBeNull();
    expect(await who(kept)).toMatchObject({ login: 'rut' });
    t.clock = new Date('2019-09-10T08:00:00Z');
    // when the database takes something again, and when the account is closed, it opens nothing
    expect(await me(sealed)).toBeNull();
    expect(await who(sealed)).toMatchObject({ login: 'rut' });
    await t.house.act('close', { actor: null }, (work) => disableAccount(work, accountId));
    expect(await who(sealed)).toBeNull();
  } finally {
    await still.close();
    await outage.close();
  }
});

test('while the database takes nothing guesses are still counted, and nobody gets in by another door', async () => {
  await account('rut');
  const outage = readOnlyHouse(t);
  const still = await httpServer(outage.house, { web: null, version: '1.2.3' });
  const ask = (url: string, payload: object) => still.inject({ method: 'POST', url, payload });
  try {
    expect((await ask('/api/sign-in', { login: 'rut', password, more: 1 })).statusCode).toBe(200);
    expect((await ask('/api/sign-in', { password })).json()).toMatchObject({ status: 400, code: 'invalid-input' });
    for (let guess = 0; guess < 10; guess++)
      expect((await ask('/api/sign-in', { login: 'rut', password: `guess ${guess}` })).statusCode).toBe(403);
    expect((await ask('/api/sign-in', { login: 'rut', password })).statusCode).toBe(429);
    t.clock = new Date('2019-09-10T08:15:01Z');
    expect((await ask('/api/sign-in', { login: 'rut', password })).statusCode).toBe(200);
    expect((await ask('/api/sign-in/try', { login: 'rut' })).statusCode).toBe(404);
    const setUp = { region: 'Region Nord', name: 'Ada Berg', login: 'ada', password: 'tolv tecken räcker' };
    expect((await ask('/api/set-up', setUp)).statusCode).toBe(409);
  } finally {
    await still.close();
    await outage.close();
  }
});

test('a forged or foreign token is nobody', async () => {
  await account('rut');
  for (const token of ['', 'guess', 'a'.repeat(43), "' or 1=1 --", '%00']) {
    expect(await me(`fyr_session=${token}`)).toBeNull();
    expect((await send('/api/sign-out', {}, { cookie: `fyr_session=${token}` })).statusCode).toBe(401);
  }
  const bearer = (await signIn('rut', password)).json().token;
  const answer = await app.inject({ url: '/api/me', headers: { authorization: `Bearer ${bearer}` } });
  expect(answer.json().me).toMatchObject({ login: 'rut' });
});

test('a role opens on its first day in the region, which is not yet that day in Greenwich', async () => {
  const accountId = await account('rut');
  await t.house.act('give', { actor: null }, (work) =>
    giveRole(work, { accountId, role: 'auditor', unit: null, from: '2019-09-11', to: '2019-09-11' }),
  );
  const roles = async (at: string) => {
    t.clock = new Date(at);
    // `me` answers what who-am-i declares
    return ((await me(await cookieOf('rut'))) as { grants: { role: string }[] }).grants.map((grant) => grant.role);
  };
  expect(await roles('2019-09-10T21:59:00Z')).toEqual(['employee']);
  expect(await roles('2019-09-10T22:01:00Z')).toEqual(['employee', 'auditor']);
  expect(await roles('2019-09-11T21:59:00Z')).toEqual(['employee', 'auditor']);
  expect(await roles('2019-09-11T22:01:00Z')).toEqual(['employee']);
});

test('a new password ends every other session, and the old one opens nothing', async () => {
  await account('rut');
  const [mine, other] = [await cookieOf('rut'), await cookieOf('rut')];
  const change = (current: string) =>
    send('/api/me/password', { current, password: 'tio röda fyrar på rad' }, { cookie: mine });
  expect((await change('not the current one')).statusCode).toBe(403);
  expect((await change(password)).statusCode).toBe(200);
  expect([await me(mine), await me(other)]).toEqual([expect.objectContaining({ login: 'rut' }), null]);
  expect((await signIn('rut', password)).statusCode).toBe(403);
  const short = await send('/api/me/password', { current: 'x', password: 'kort' }, { cookie: mine });
  expect(short.json()).toMatchObject({ code: 'invalid-input', fields: [{ path: 'password' }] });
});

test('the example’s door is closed in a real region, and in the example for everybody but its persons', async () => {
  await account('rut');
  await account('admin');
  const tryAs = (login: string) => send('/api/sign-in/try', { login });
  expect((await tryAs('rut')).json()).toMatchObject({ status: 404, code: 'not-an-example-person' });
  expect((await app.inject('/api/sign-in/persons')).json()).toEqual({ persons: [] });
  await t.house.act('example', { actor: null }, async (work) => {
    await writeSetting(work, '', 'example-persons', [{ login: 'rut', name: 'Rut Norén', story: 'Leder en enhet' }]);
  });
  expect((await tryAs('rut')).statusCode).toBe(404);
  await t.house.act('example', { actor: null }, (work) => writeSetting(work, '', 'example', true));
  expect((await tryAs('rut')).statusCode).toBe(200);
  expect((await tryAs('admin')).statusCode).toBe(404);
});

test('a region is set up once: by the first, not by whoever comes second or at the same moment', async () => {
  const setUp = (login: string) =>
    send('/api/set-up', { region: 'Region Nord', name: 'Ada Berg', login, password: 'tolv tecken räcker' });
  expect((await app.inject('/api/me')).json()).toMatchObject({ setUp: false, me: null });
  const answers = await Promise.all([setUp('ada'), setUp('bo'), setUp('cia')]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409]);
  const first = answers.find((answer) => answer.statusCode === 200);
  const cookie = `fyr_session=${first?.json().token}`;
  expect(await me(cookie)).toMatchObject({
    name: 'Ada Berg',
    grants: expect.arrayContaining([{ role: 'administrator', unit: null, unitName: null }]),
  });
  expect((await app.inject('/api/me')).json()).toMatchObject({ setUp: true, region: 'Region Nord' });
  expect((await setUp('dag')).json().code).toBe('already-set-up');
});

test('a chosen language follows the person', async () => {
  await account('rut');
  const cookie = await cookieOf('rut');
  await send('/api/me/language', { language: 'da' }, { cookie });
  expect(await me(await cookieOf('rut'))).toMatchObject({ language: 'da' });
  expect((await send('/api/me/language', { language: 'fi' }, { cookie })).statusCode).toBe(400);
});

function send(url: string, payload: object, headers: Record<string, string> = {}) {
  const request: InjectOptions = { method: 'POST', url, payload, headers };
  return app.inject(request);
}

function signIn(login: string, given: string, headers: Record<string, string> = {}) {
  return send('/api/sign-in', { login, password: given }, headers);
}

async function cookieOf(login: string): Promise<string> {
  return `fyr_session=${(await signIn(login, password)).json().token}`;
}

async function me(cookie: string): Promise<unknown> {
  return (await app.inject({ url: '/api/me', headers: { cookie } })).json().me;
}

function account(login: string): Promise<string> {
  return t.house.act('add', { actor: null }, async (work) => {
    const accountId = await addAccount(work, { login, name: 'Rut Norén' });
    await work.sql('update platform.accounts set password_hash = $2 where account_id = $1', [accountId, hash]);
    return accountId;
  });
}
