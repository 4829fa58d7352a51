// Links that only we can have made: what a link is for and for which subscription, signed with a secret of the house. Nothing of
// it is kept; whoever has the link can do what it says and nothing else.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readSetting, writeSetting } from '../../../platform/settings/settings.ts';
import type { Work } from '../../../platform/work/work.ts';

export type LinkUse = 'confirm' | 'end';
const validFor = 7 * 86_400;

/** The token of a link; one to confirm is good for a week, one to end for ever. */
export async function linkToken(work: Work, use: LinkUse, subscriptionId: string): Promise<string> {
  const until = use === 'confirm' ? Math.floor(work.now.getTime() / 1000) + validFor : 0;
  const said = `${use}.${subscriptionId}.${until}`;
  return `${said}.${signed(said, await secretOf(work))}`;
}

/** The subscription a token is about; null when it is not ours, for something else, or too old. */
export async function subscriptionOf(work: Work, use: LinkUse, token: string): Promise<string | null> {
  const [saidUse, id = '', until = '', signature = ''] = token.split('.');
  const wanted = Buffer.from(signed(`${use}.${id}.${until}`, await secretOf(work)));
  const given = Buffer.from(signature);
  if (saidUse !== use || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const last = Number(until);
  return last !== 0 && last < work.now.getTime() / 1000 ? null : id;
}

const secretName = 'status-link-secret';

/** Made once, when the first link is. */
async function secretOf(work: Work): Promise<string> {
  const known = await readSetting<string>(work, '', secretName);
  if (known) return known;
  await work.sql("select pg_advisory_xact_lock(hashtext('notices.status-link-secret'))");
  const meanwhile = await readSetting<string>(work, '', secretName);
  if (meanwhile) return meanwhile;
  const made = randomBytes(32).toString('hex');
  await writeSetting(work, '', secretName, made);
  return made;
}

function signed(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
