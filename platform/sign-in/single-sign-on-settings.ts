// Which identity provider the region uses, from the environment. Checked when the product starts, so that a half-made
// configuration is named then and not when the first person wants in.
import { readFileSync } from 'node:fs';

export interface SingleSignOnSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** null: a public client, kept safe by PKCE alone */
  readonly clientSecret: string | null;
  /** how the button calls the provider */
  readonly name: string;
  /** the claim that holds the login of an account that has not been used with the provider before */
  readonly loginClaim: string;
  /** make an account for whoever the provider vouches for */
  readonly create: boolean;
  readonly scope: string;
  /** the address people reach Fyr at; null: the one of the request */
  readonly address: URL | null;
}

/** The settings, or null without FYR_OIDC_ISSUER. Errors: a sentence with the variable's name. */
export function singleSignOnSettings(env: NodeJS.ProcessEnv = process.env): SingleSignOnSettings | null {
  if (!env.FYR_OIDC_ISSUER) return null;
  const issuer = url('FYR_OIDC_ISSUER', env.FYR_OIDC_ISSUER);
  if (issuer.protocol !== 'https:' && !onThisMachine(issuer))
    throw new Error('FYR_OIDC_ISSUER must begin with https://.');
  if (!env.FYR_OIDC_CLIENT_ID) throw new Error('FYR_OIDC_ISSUER is set: FYR_OIDC_CLIENT_ID is needed too.');
  return {
    issuer,
    clientId: env.FYR_OIDC_CLIENT_ID,
    clientSecret: secret(env),
    name: env.FYR_OIDC_NAME || 'OpenID Connect',
    loginClaim: env.FYR_OIDC_LOGIN_CLAIM || 'preferred_username',
    create: env.FYR_OIDC_CREATE === 'true',
    scope: env.FYR_OIDC_SCOPE || 'openid profile email',
    address: env.FYR_ADDRESS ? url('FYR_ADDRESS', env.FYR_ADDRESS) : null,
  };
}

/** A provider on the same machine may do without TLS: for trying. */
export function onThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function secret(env: NodeJS.ProcessEnv): string | null {
  if (env.FYR_OIDC_CLIENT_SECRET) return env.FYR_OIDC_CLIENT_SECRET;
  const file = env.FYR_OIDC_CLIENT_SECRET_FILE;
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`FYR_OIDC_CLIENT_SECRET_FILE cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function url(name: string, text: string): URL {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
  throw new Error(`${name} is ${text}: give an address that begins with https://.`);
}
