// A session that is kept nowhere: its token says whose it is and until when, sealed. It is handed out and accepted only
// while the database takes nothing, when no session can be a row; the rest of the time it is nobody's.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mailSettings } from '../mail/mail-settings.ts';
import type { NewSession } from './new-session.ts';

const beginning = 'sealed.';
const lifetime = 3600 * 1000;

/** A sealed session of an account, for an hour. It cannot be ended one by one: it ends with the hour, the account or the outage. */
export function sealedSession(accountId: string, now: Date): NewSession {
  const until = new Date(now.getTime() + lifetime);
  const said = `${accountId}.${until.getTime().toString(36)}`;
  const [key = processKey] = keys();
  return { token: `${beginning}${said}.${sign(key, said).toString('base64url')}`, expiresAt: until.toISOString() };
}

/** Whose a sealed session is; null when the token is of another kind, was altered, or is over. */
export function accountOfSeal(token: string, now: Date): string | null {
  if (!token.startsWith(beginning)) return null;
  const [accountId = '', until = '', signature = ''] = token.slice(beginning.length).split('.');
  const given = Buffer.from(signature, 'base64url');
  const signed = keys().map((key) => sign(key, `${accountId}.${until}`));
  if (!signed.some((right) => right.length === given.length && timingSafeEqual(right, given))) return null;
  return Number.parseInt(until, 36) > now.getTime() ? accountId : null;
}

/**
 * The secrets all processes share, where the environment gives them; else one of this process, so that a seal is good
 * only where it was made. Never one out of the database: whoever reads a copy of it must not be able to sign in as others.
 */
function keys(): readonly (string | Buffer)[] {
  return mailSettings().secrets ?? [processKey];
}

const processKey = randomBytes(32);

function sign(key: string | Buffer, said: string): Buffer {
  return createHmac('sha256', key).update(`fyr sealed session\0${said}`).digest();
}
