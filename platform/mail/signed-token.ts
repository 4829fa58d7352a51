// Tokens that only this house can have made: what a link is for, about what and until when, signed with a secret. Nothing of a token
// is kept; whoever has it can do what it says and nothing else.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keptSetting } from '../settings/settings.ts';
import type { Work } from '../work/work.ts';
import { mailSettings } from './mail-settings.ts';

type Asking = Pick<Work, 'sql' | 'now'>;

/** What a token says. `purpose` and `subject` are of letters, digits and hyphens; `until` null: good for ever. */
export interface TokenClaim {
  readonly purpose: string;
  readonly subject: string;
  readonly until: Date | null;
}

/** The token of a claim: 43 signs of HMAC-SHA-256, the last second as base 36, and the subject. It fits an address as it is. */
export async function signedToken(work: Asking, { purpose, subject, until }: TokenClaim): Promise<string> {
  const [secret = ''] = await mailSecrets(work);
  const said = `${until ? Math.floor(until.getTime() / 1000).toString(36) : ''}_${subject}`;
  return `${signature(secret, purpose, said)}${said}`;
}

/** What a token is about; null when it is not ours, for another purpose, or over. */
export async function subjectOfToken(work: Asking, purpose: string, token: string): Promise<string | null> {
  const [given, said] = [Buffer.from(token.slice(0, 43)), token.slice(43)];
  const wanted = (await mailSecrets(work)).map((secret) => Buffer.from(signature(secret, purpose, said)));
  if (!wanted.some((each) => each.length === given.length && timingSafeEqual(each, given))) return null;
  const [until = '', subject = ''] = said.split('_');
  return until !== '' && Number.parseInt(until, 36) < work.now.getTime() / 1000 ? null : subject;
}

/** The secrets of the environment, else one of the house's own that is made once. The first signs, all are accepted. */
export async function mailSecrets(work: Asking): Promise<readonly string[]> {
  const { secrets } = mailSettings();
  return secrets ?? [await keptSetting(work, '', 'mail-secret', () => randomBytes(32).toString('hex'))];
}

function signature(secret: string, purpose: string, said: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${said}`).digest('base64url');
}
