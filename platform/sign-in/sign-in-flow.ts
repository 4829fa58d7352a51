// One sign-in on its way to the identity provider and back, kept in a cookie of the browser that began it: signed, so that
// it is our own, and for ten minutes. Who has no such cookie did not begin the sign-in that comes back.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** where the person wanted to go: a path of the product */
  to: z.string(),
  /** milliseconds since 1970 */
  expires: z.int(),
});
export type Flow = z.infer<typeof Flow>;

export const flowLifetime = 10 * 60_000;

export interface FlowSeal {
  close(flow: Flow): string;
  /** null when it is not ours, was altered, or is too old */
  open(text: string, now: number): Flow | null;
}

/** Seals flows with a key drawn from the client's secret, so that every process of the product can open them. */
export function flowSeal(clientSecret: string | null): FlowSeal {
  const key = clientSecret ? createHmac('sha256', clientSecret).update('fyr sign-in flow').digest() : processKey;
  const sign = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    close: (flow) => {
      const text = Buffer.from(JSON.stringify(flow)).toString('base64url');
      return `${text}.${sign(text).toString('base64url')}`;
    },
    open: (sealed, now) => {
      const [text = '', signature = ''] = sealed.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const flow = Flow.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
      return flow.expires > now ? flow : null;
    },
  };
}

/** Without a secret, a flow comes back to the process that began it. */
const processKey = randomBytes(32);

/** The path if it leads to a page of the product, else the first page: never to another site. */
export function localPath(wanted: string | undefined): string {
  const known = wanted ?? '/';
  // a second slash or a backslash would be read as another host
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(known) && !known.includes('\\') && !known.startsWith('/api/') ? known : '/';
}
