// Takes mail in from a mailbox by IMAP, one round at a time. A message is marked as seen only when it is stored; one that
// cannot be stored stays unseen and is tried again in the next round, and the others are taken all the same.
import { ImapFlow } from 'imapflow';
import type { ImapSettings } from './mail-settings.ts';
import type { TokenSource } from './mail-token.ts';

export interface FetchedEnvelope {
  readonly folder: string;
  readonly uid: number;
  /** with `uid` it names the message as long as the mailbox stands */
  readonly uidValidity: string;
  /** when the mailbox got it */
  readonly receivedAt: Date;
  /** false: only the beginning of a message over the limit; the whole one stays in the mailbox */
  readonly isWhole: boolean;
}

export interface ImapFetchOptions extends ImapSettings {
  /** messages in one round; the rest come in the next */
  readonly most?: number;
  /** uids that failed lately: they are tried after the others, so that they never stand in their way */
  readonly later?: ReadonlySet<number>;
  /** bytes of one message that are fetched whole */
  readonly largest?: number;
  /** where a user without a password signs in by OAuth */
  readonly tokens?: TokenSource | null;
  /** stores the message; when it fails the message stays unseen */
  readonly onMessage: (raw: Buffer, envelope: FetchedEnvelope) => Promise<void>;
}

export interface ImapRound {
  readonly stored: number;
  readonly failed: readonly { readonly uid: number; readonly error: unknown }[];
  /** there are more unseen messages than one round takes */
  readonly hasMore: boolean;
}

/**
 * One round over the unseen messages, oldest first. A message that the server cannot give or that cannot be stored is named in
 * `failed`; rejects when the mailbox cannot be reached or opened, or the connection breaks.
 */
export async function fetchByImap(options: ImapFetchOptions): Promise<ImapRound> {
  const { host, port, secure, user, password, folder } = options;
  const client = new ImapFlow({
    ...{ host, port, secure, doSTARTTLS: secure ? undefined : !options.isPlain },
    auth: password === '' && options.tokens ? { user, accessToken: await options.tokens() } : { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 30_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
  });
  // a connection that breaks rejects what is under way; without a listener it would end the process too
  client.on('error', () => {});
  try {
    await client.connect();
    const mailbox = await client.mailboxOpen(folder);
    const found = (await client.search({ seen: false }, { uid: true })) || [];
    const rank = (uid: number) => (options.later?.has(uid) ? 1 : 0);
    const uids = found.toSorted((one, other) => rank(one) - rank(other) || one - other);
    const most = options.most ?? 100;
    const round = await takeAll(client, options, String(mailbox.uidValidity), uids.slice(0, most));
    await client.logout();
    return { ...round, hasMore: uids.length > most };
  } finally {
    client.close();
  }
}

const largestWhole = 36 * 1024 * 1024;
const beginning = 1024 * 1024;

async function takeAll(client: ImapFlow, options: ImapFetchOptions, uidValidity: string, uids: readonly number[]) {
  const failed: { uid: number; error: unknown }[] = [];
  let stored = 0;
  for (const uid of uids) {
    try {
      const message = await fetched(client, options, uidValidity, uid);
      if (!message) continue;
      await options.onMessage(message.raw, message.envelope);
      if (!(await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })))
        throw new Error('not marked as seen');
      stored++;
    } catch (error) {
      // one message must not stop the others; a broken connection stops them all
      if (!client.usable) throw error;
      failed.push({ uid, error });
    }
  }
  return { stored, failed };
}

/** Null when somebody else took the message away meanwhile. */
async function fetched(
  client: ImapFlow,
  options: ImapFetchOptions,
  uidValidity: string,
  uid: number,
): Promise<{ raw: Buffer; envelope: FetchedEnvelope } | null> {
  const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!about) return null;
  const isWhole = (about.size ?? 0) <= (options.largest ?? largestWhole);
  const source = isWhole ? true : { start: 0, maxLength: beginning };
  const message = await client.fetchOne(String(uid), { source }, { uid: true });
  if (!message || message.source === undefined) return null;
  const receivedAt = about.internalDate ? new Date(about.internalDate) : new Date(0);
  return { raw: message.source, envelope: { folder: options.folder, uid, uidValidity, receivedAt, isWhole } };
}
