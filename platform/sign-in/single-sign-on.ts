// Signing in at the region's identity provider by OpenID Connect: authorisation code with PKCE, state and nonce. Two
// addresses a browser goes to; both end in a redirect, on refusal to the first page with the reason's code.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ClientAuth, Configuration } from 'openid-client';
import { isReadOnly } from '../database/read-only.ts';
import { setCookie } from '../http/caller.ts';
import type { Caller } from '../operation/caller.ts';
import type { House } from '../operation/domain.ts';
import { Refusal } from '../refusal/refusal.ts';
import { boundAccount, type ExternalPerson, externalAccount } from './external-account.ts';
import type { NewSession } from './new-session.ts';
import { openSession } from './session.ts';
import { type Flow, flowLifetime, flowSeal, localPath } from './sign-in-flow.ts';
import { sealedFor } from './sign-in-read-only.ts';
import { onThisMachine, type SingleSignOnSettings, singleSignOnSettings } from './single-sign-on-settings.ts';

const home = '/api/sign-in/oidc';
const cookieName = 'fyr_sign_in_flow';

/** Adds the two addresses when an identity provider is configured. */
export function singleSignOnFace(app: FastifyInstance, house: House): void {
  const settings = singleSignOnSettings();
  if (!settings) return;
  const seal = flowSeal(settings.clientSecret);
  const provider = discovered(settings);
  app.get<{ Querystring: { to?: string } }>(`${home}/start`, (request, reply) =>
    orRefused(house, request, reply, async () => {
      const config = await provider();
      const { flow, address } = await begun(config, settings, request);
      reply.setCookie(cookieName, seal.close(flow), cookieOptions(request));
      return address;
    }),
  );
  app.get(`${home}/callback`, (request, reply) =>
    orRefused(house, request, reply, async () => {
      reply.clearCookie(cookieName, { path: home });
      const flow = seal.open(request.cookies[cookieName] ?? '', Date.now());
      if (!flow) throw new Refusal('not-allowed', 'single-sign-on-refused', { why: 'not begun in this browser' });
      const person = await vouchedFor(await provider(), settings, flow, currentUrl(settings, request));
      const session = await sessionFor(house, { actor: null, requestId: request.id }, person, settings.create);
      setCookie(request, reply, session.token, new Date(session.expiresAt));
      return flow.to;
    }),
  );
}

/** A session of the account somebody has; while the database takes nothing, a sealed one for who is bound already. */
async function sessionFor(house: House, caller: Caller, person: ExternalPerson, create: boolean): Promise<NewSession> {
  try {
    return await house.act('sign-in-by-single-sign-on', caller, async (work) => {
      const accountId = await externalAccount(work, person, create);
      work.audit({ subject: 'account', subjectId: accountId });
      return openSession(work, accountId);
    });
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    return sealedFor(house, caller, (work) => boundAccount(work, person));
  }
}

/** The provider's addresses and keys, asked once it is needed and again after a failure. */
function discovered(settings: SingleSignOnSettings): () => Promise<Configuration> {
  let known: Promise<Configuration> | undefined;
  return () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw new Refusal('conflict', 'single-sign-on-unavailable', { why: error instanceof Error ? error.message : '' });
    });
    return known;
  };
}

async function discover(settings: SingleSignOnSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const { clientSecret } = settings;
  const authentication: ClientAuth =
    clientSecret === null
      ? client.None()
      : (server, metadata, body, headers) => {
          const methods = server.token_endpoint_auth_methods_supported;
          const basic = methods === undefined || methods.includes('client_secret_basic');
          return (basic ? client.ClientSecretBasic : client.ClientSecretPost)(clientSecret)(
            server,
            metadata,
            body,
            headers,
          );
        };
  return client.discovery(settings.issuer, settings.clientId, undefined, authentication, {
    timeout: 10,
    ...(onThisMachine(settings.issuer) ? { execute: [client.allowInsecureRequests] } : {}),
  });
}

async function begun(
  config: Configuration,
  settings: SingleSignOnSettings,
  request: FastifyRequest<{ Querystring: { to?: string } }>,
): Promise<{ flow: Flow; address: string }> {
  const client = await import('openid-client');
  const verifier = client.randomPKCECodeVerifier();
  const flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier,
    to: localPath(request.query.to),
    expires: Date.now() + flowLifetime,
  };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: new URL(`${home}/callback`, origin(settings, request)).href,
    scope: settings.scope,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { flow, address: address.href };
}

/** Exchanges the code and checks what came back. Refusal `single-sign-on-refused` for whatever does not hold. */
async function vouchedFor(
  config: Configuration,
  settings: SingleSignOnSettings,
  flow: Flow,
  current: URL,
): Promise<ExternalPerson> {
  const client = await import('openid-client');
  try {
    const tokens = await client.authorizationCodeGrant(config, current, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    const more =
      claims[settings.loginClaim] === undefined && config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
    return person({ ...more, ...claims }, settings);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('not-allowed', 'single-sign-on-refused', { why });
  }
}

function person(claims: Record<string, unknown>, { loginClaim }: SingleSignOnSettings): ExternalPerson {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : null);
  // an address the provider has not checked could be anybody's
  const unchecked = loginClaim === 'email' && claims.email_verified === false;
  return { subject: `${claims.iss}|${claims.sub}`, login: unchecked ? null : text(loginClaim), name: text('name') };
}

function currentUrl(settings: SingleSignOnSettings, request: FastifyRequest): URL {
  return new URL(request.url, origin(settings, request));
}

function origin({ address }: SingleSignOnSettings, request: FastifyRequest): string {
  return address?.origin ?? `${request.protocol}://${request.host}`;
}

function cookieOptions(request: FastifyRequest) {
  return {
    path: home,
    httpOnly: true,
    // the provider leads back here by a link from its own site
    sameSite: 'lax' as const,
    secure: request.protocol === 'https',
    maxAge: flowLifetime / 1000,
  };
}

/** Goes where `way` says; when it refuses, to the first page, which says why. */
async function orRefused(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  way: () => Promise<string>,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  try {
    return reply.redirect(await way(), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    house.log.warn({ id: request.id, code: error.code, ...error.facts }, 'single sign-on refused');
    return reply.redirect(`/?sign-in-refused=${error.code}`, 303);
  }
}
