// Single sign-on against a real OpenID provider on loopback, as a browser goes through it: every redirect, every cookie.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type Context, Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readOnlyHouse } from '../../checks/kit/read-only-house.ts';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { httpServer } from '../http/http.ts';
import type { House } from '../operation/domain.ts';
import { addAccount, disableAccount } from './accounts.ts';
import { flowSeal, localPath } from './sign-in-flow.ts';
import { singleSignOnSettings } from './single-sign-on-settings.ts';

const clientSecret = 'a secret of the test, long enough to sign with';
const people: Record<string, object> = {
  rut: { preferred_username: 'Rut.Noren', name: 'Rut Norén', email: 'rut@region.example', email_verified: true },
  eva: { preferred_username: 'eva.lind', name: 'Eva Lind', email: 'rut.noren', email_verified: false },
};

let t: TestHouse;
let provider: Server;
let signsInAs = 'rut';
let fyr: FastifyInstance;
let address: string;
let leave: () => void;

beforeAll(async () => {
  t = await testHouse([]);
  t.clock = new Date();
  provider = await listening();
  const issuer = `http://127.0.0.1:${portOf(provider)}`;
  // the provider warns that it is not set up for production
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
  leave = withVariables({
    FYR_OIDC_ISSUER: issuer,
    FYR_OIDC_CLIENT_ID: 'fyr',
    FYR_OIDC_CLIENT_SECRET: clientSecret,
    FYR_OIDC_NAME: 'Regionens inloggning',
  });
  fyr = await httpServer(t.house, { web: null, version: '1.2.3' });
  address = await fyr.listen({ port: 0, host: '127.0.0.1' });
  serve(provider, issuer, `${address}/api/sign-in/oidc/callback`);
});
afterAll(async () => {
  leave();
  vi.restoreAllMocks();
  await fyr.close();
  await new Promise((done) => provider.close(done).closeAllConnections());
  await t.close();
});
beforeEach(async () => {
  signsInAs = 'rut';
  await t.house.database.pool.query('truncate platform.accounts cascade');
});

test('whoever the provider vouches for is signed in to the account with their login, and goes where they wanted', async () => {
  const accountId = await account('rut.noren');
  const browser = openBrowser();
  const end = await browser.go(`${address}/api/sign-in/oidc/start?to=${encodeURIComponent('/figures?unit=DTD')}`);
  expect(end.href).toBe(`${address}/figures?unit=DTD`);
  expect(await me(browser)).toMatchObject({ accountId, login: 'rut.noren' });
  expect(await t.audited('sign-in-by-single-sign-on')).toBeGreaterThan(0);
});

test('the account is bound to the provider’s subject, and stays theirs when the login changes', async () => {
  const accountId = await account('rut.noren');
  await openBrowser().go(`${address}/api/sign-in/oidc/start`);
  const { rows } = await t.house.database.pool.query('select external_subject from platform.accounts');
  expect(rows).toEqual([{ external_subject: `${process.env.FYR_OIDC_ISSUER}|rut` }]);
  await t.house.database.pool.query("update platform.accounts set login = 'rut.hansen'");
  const browser = openBrowser();
  await browser.go(`${address}/api/sign-in/oidc/start`);
  expect(await me(browser)).toMatchObject({ accountId, login: 'rut.hansen' });
});

test('while the database takes nothing, whoever is bound already gets in to read, and nobody else', async () => {
  await account('rut.noren');
  const outage = readOnlyHouse(t);
  try {
    const opened = async (open: string) => {
      const browser = openBrowser();
      const { search } = await browser.go(`${open}/api/sign-in/oidc/start`);
      return { search, me: await me(browser, open) };
    };
    const ways = () => withSettings({}, opened, outage.house);
    expect(await ways()).toEqual({ search: '?sign-in-refused=no-account', me: null });
    await openBrowser().go(`${address}/api/sign-in/oidc/start`);
    expect(await ways()).toMatchObject({ search: '', me: { login: 'rut.noren' } });
  } finally {
    await outage.close();
  }
});

test('nobody gets an account by themselves, and another’s account is never taken over', async () => {
  const browser = openBrowser();
  expect((await browser.go(`${address}/api/sign-in/oidc/start`)).search).toBe('?sign-in-refused=no-account');
  expect(await me(browser)).toBeNull();
  await account('rut.noren');
  await t.house.database.pool.query("update platform.accounts set external_subject = 'another|subject'");
  expect((await openBrowser().go(`${address}/api/sign-in/oidc/start`)).search).toBe('?sign-in-refused=no-account');
});

test('a disabled account is refused like one that is not there', async () => {
  const accountId = await account('rut.noren');
  await t.house.act('disable', { actor: null }, (work) => disableAccount(work, accountId));
  expect((await openBrowser().go(`${address}/api/sign-in/oidc/start`)).search).toBe('?sign-in-refused=no-account');
});

test('accounts are made when the region says so, and only then', async () => {
  await withSettings({ FYR_OIDC_CREATE: 'true' }, async (open) => {
    signsInAs = 'eva';
    const browser = openBrowser();
    await browser.go(`${open}/api/sign-in/oidc/start`);
    expect(await me(browser, open)).toMatchObject({
      login: 'eva.lind',
      name: 'Eva Lind',
      grants: [{ role: 'employee' }],
    });
  });
});

test('an e-mail address the provider has not checked opens nothing', async () => {
  await account('rut.noren');
  await withSettings({ FYR_OIDC_LOGIN_CLAIM: 'email' }, async (open) => {
    signsInAs = 'eva';
    expect((await openBrowser().go(`${open}/api/sign-in/oidc/start`)).search).toBe('?sign-in-refused=no-account');
  });
});

test('an answer with another state, another nonce, or in another browser is refused', async () => {
  await account('rut.noren');
  const begun = async () => {
    const browser = openBrowser();
    const back = await browser.go(`${address}/api/sign-in/oidc/start`, (url) => url.pathname.endsWith('/callback'));
    return { browser, back };
  };
  const state = await begun();
  state.back.searchParams.set('state', 'of-somebody-else');
  expect((await state.browser.go(state.back.href)).search).toBe('?sign-in-refused=single-sign-on-refused');
  expect(await me(state.browser)).toBeNull();

  const nonce = await begun();
  const seal = flowSeal(clientSecret);
  const flow = seal.open(nonce.browser.cookie('fyr_sign_in_flow'), Date.now());
  if (!flow) throw new Error('the flow’s cookie is missing');
  nonce.browser.setCookie('fyr_sign_in_flow', seal.close({ ...flow, nonce: 'of-another-sign-in' }));
  expect((await nonce.browser.go(nonce.back.href)).search).toBe('?sign-in-refused=single-sign-on-refused');

  const other = await begun();
  expect((await openBrowser().go(other.back.href)).search).toBe('?sign-in-refused=single-sign-on-refused');

  const again = await begun();
  expect((await again.browser.go(again.back.href)).pathname).toBe('/');
  // the code and the cookie serve once
  expect((await again.browser.go(again.back.href)).search).toBe('?sign-in-refused=single-sign-on-refused');
});

test('a provider that refuses or does not answer leads back with the reason', async () => {
  const browser = openBrowser();
  const back = await browser.go(`${address}/api/sign-in/oidc/start`, (url) => url.pathname.endsWith('/callback'));
  const refused = new URL(back.origin + back.pathname);
  refused.searchParams.set('error', 'access_denied');
  refused.searchParams.set('state', back.searchParams.get('state') ?? '');
  expect((await browser.go(refused.href)).search).toBe('?sign-in-refused=single-sign-on-refused');
  await withSettings({ FYR_OIDC_ISSUER: 'http://127.0.0.1:9/nobody' }, async (open) => {
    expect((await openBrowser().go(`${open}/api/sign-in/oidc/start`)).search).toBe(
      '?sign-in-refused=single-sign-on-unavailable',
    );
  });
});

test('the screen is told how the provider is called, and nothing is there without one', async () => {
  const told = await fetch(`${address}/api/me`);
  expect((await told.json()).singleSignOn).toBe('Regionens inloggning');
  await withSettings({ FYR_OIDC_ISSUER: '' }, async (open) => {
    expect((await (await fetch(`${open}/api/me`)).json()).singleSignOn).toBeNull();
    expect((await fetch(`${open}/api/sign-in/oidc/start`)).status).toBe(404);
  });
});

test('a flow’s cookie that was altered, is another key’s, or is too old is not opened', () => {
  const seal = flowSeal('one');
  const flow = { state: 's', nonce: 'n', verifier: 'v', to: '/', expires: 1000 };
  const sealed = seal.close(flow);
  expect(seal.open(sealed, 999)).toEqual(flow);
  expect(seal.open(sealed, 1000)).toBeNull();
  expect(flowSeal('two').open(sealed, 999)).toBeNull();
  for (const altered of ['', 'nonsense', `x${sealed}`, `${sealed}x`, sealed.replace('.', '')])
    expect(seal.open(altered, 999), altered).toBeNull();
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/a\nb',
  '/a b',
  '/api/sign-out',
  '',
  undefined,
])('after signing in nobody is led to %j', (to) => expect(localPath(to)).toBe('/'));

test('a configuration that cannot work is named', () => {
  const issuer = { FYR_OIDC_ISSUER: 'https://id.region.example' };
  expect(() => singleSignOnSettings(issuer)).toThrow('FYR_OIDC_CLIENT_ID');
  expect(() => singleSignOnSettings({ FYR_OIDC_ISSUER: 'http://id.region.example' })).toThrow('https://');
  expect(() => singleSignOnSettings({ FYR_OIDC_ISSUER: 'id.region.example' })).toThrow('FYR_OIDC_ISSUER');
  const file = { ...issuer, FYR_OIDC_CLIENT_ID: 'fyr', FYR_OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' };
  expect(() => singleSignOnSettings(file)).toThrow('FYR_OIDC_CLIENT_SECRET_FILE');
  expect(singleSignOnSettings({})).toBeNull();
});

/** A region with other settings, for as long as `use` runs. */
async function withSettings<T>(
  more: Record<string, string>,
  use: (address: string) => Promise<T>,
  house: House = t.house,
): Promise<T> {
  const back = withVariables(more);
  const app = await httpServer(house, { web: null, version: '1.2.3' });
  try {
    const open = await app.listen({ port: 0, host: '127.0.0.1' });
    callbacks.push(`${open}/api/sign-in/oidc/callback`);
    serve(provider, `http://127.0.0.1:${portOf(provider)}`, ...callbacks);
    return await use(open);
  } finally {
    back();
    await app.close();
  }
}

/** Sets environment variables; the returned function sets them back. */
function withVariables(more: Record<string, string>): () => void {
  const before = Object.keys(more).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, more);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

const callbacks: string[] = [];

/** The provider: whoever comes to its sign-in page is `signsInAs`, and agrees to everything. */
function serve(server: Server, issuer: string, ...redirects: string[]): void {
  callbacks.push(...redirects.filter((each) => !callbacks.includes(each)));
  const made = new Provider(issuer, {
    clients: [{ client_id: 'fyr', client_secret: clientSecret, redirect_uris: [...callbacks] }],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    interactions: { url: () => '/person-signs-in' },
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new made.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
  });
  const answer = made.callback();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.url === '/person-signs-in')
      void made.interactionFinished(request, response, { login: { accountId: signsInAs } });
    else answer(request, response);
  });
}

function account(login: string): Promise<string> {
  return t.house.act('add', { actor: null }, (work) => addAccount(work, { login, name: 'Rut Norén' }));
}

async function me(browser: Browser, at = address): Promise<unknown> {
  const answer = await fetch(`${at}/api/me`, { headers: { cookie: browser.cookies(new URL(at).host) } });
  return (await answer.json()).me;
}

interface Browser {
  /** follows redirects until `until` or an answer that is none; returns where it stands */
  go(url: string, until?: (url: URL) => boolean): Promise<URL>;
  cookie(name: string): string;
  setCookie(name: string, value: string): void;
  cookies(host: string): string;
}

function openBrowser(): Browser {
  const jar = new Map<string, Map<string, string>>();
  const of = (host: string) => jar.get(host) ?? jar.set(host, new Map()).get(host) ?? new Map<string, string>();
  const cookies = (host: string) => [...of(host)].map(([name, value]) => `${name}=${value}`).join('; ');
  let last = '';
  return {
    cookies,
    cookie: (name) => of(last).get(name) ?? '',
    setCookie: (name, value) => void of(last).set(name, value),
    go: async (start, until = () => false) => {
      let url = new URL(start);
      for (let step = 0; step < 12 && !until(url); step++) {
        const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookies(url.host) } });
        for (const line of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) of(url.host).delete(name);
          else of(url.host).set(name, value);
        }
        const next = answer.headers.get('location');
        if (!next) break;
        url = new URL(next, url);
      }
      last = url.host;
      return url;
    },
  };
}

function listening(): Promise<Server> {
  const server = createServer();
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

function portOf(server: Server): number {
  // a listening TCP server has a port
  return (server.address() as AddressInfo).port;
}
