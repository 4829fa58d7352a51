// Gets the tokens with which a program signs in to mail servers that take no passwords any more (Exchange Online since 2022): OAuth
// 2.0 client credentials (RFC 6749, 4.4). One token serves until it is nearly used up.

export interface TokenSettings {
  /** the provider's token endpoint */
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** The token of now; `renew` asks for a fresh one because the server refused the last. Rejects with what the provider said. */
export type TokenSource = (renew?: boolean) => Promise<string>;

/** A source that asks the provider at most once at a time. `now` gives milliseconds. */
export function openTokens(settings: TokenSettings, now: () => number = Date.now): TokenSource {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  return (renew = false) => {
    if (!renew && kept && now() < kept.until) return Promise.resolve(kept.token);
    asking ??= asked(settings)
      .then(({ token, seconds }) => {
        kept = { token, until: now() + (seconds - 60) * 1000 };
        return token;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  };
}

async function asked(settings: TokenSettings): Promise<{ token: string; seconds: number }> {
  const response = await fetch(settings.endpoint, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: settings.scope,
    }),
  });
  const answer: unknown = await response.json().catch(() => null);
  const token = fieldOf(answer, 'access_token');
  if (!response.ok || typeof token !== 'string' || token === '') {
    const why = fieldOf(answer, 'error_description') ?? fieldOf(answer, 'error') ?? '';
    throw new Error(`no token for mail: ${response.status} ${String(why).slice(0, 300)}`.trim());
  }
  return { token, seconds: Number(fieldOf(answer, 'expires_in')) || 300 };
}

function fieldOf(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? new Map(Object.entries(answer)).get(name) : undefined;
}
