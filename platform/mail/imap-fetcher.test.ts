// Fetching from a mailbox: seen only when stored, nothing lost when storing or the line fails, nothing twice when all is well.
import { afterEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from './imap-server.test-kit.ts';
import { type FetchedEnvelope, fetchByImap } from './mail.ts';

const raws = ['ett', 'två', 'tre'].map((text) => Buffer.from(`Subject: ${text}\r\n\r\nHej ${text}\r\n`));
let mailbox: Mailbox | null = null;
afterEach(async () => {
  await mailbox?.close();
  mailbox = null;
});

async function opened(messages: readonly Buffer[] = raws): Promise<Mailbox> {
  mailbox = await openMailbox(messages);
  return mailbox;
}

function settings(box: Mailbox, password = 'secret') {
  return { host: '127.0.0.1', port: box.port, secure: false, isPlain: true, user: 'fyr', password, folder: 'INBOX' };
}

describe('a round', () => {
  it('hands over every unseen message as it came, oldest first, and marks each as seen', async () => {
    const box = await opened();
    const got: { raw: Buffer; envelope: FetchedEnvelope; isSeen: boolean | undefined }[] = [];
    const round = await fetchByImap({
      ...settings(box),
      onMessage: async (raw, envelope) => {
        got.push({ raw, envelope, isSeen: box.messages.find(({ uid }) => uid === envelope.uid)?.isSeen });
      },
    });
    expect(round).toEqual({ stored: 3, failed: [], hasMore: false });
    expect(got.map(({ raw }) => raw.toString())).toEqual(raws.map(String));
    // not seen while it was being stored, seen afterwards
    expect(got.map(({ isSeen }) => isSeen)).toEqual([false, false, false]);
    expect(box.messages.every(({ isSeen }) => isSeen)).toBe(true);
    expect(got[0]?.envelope).toEqual({
      folder: 'INBOX',
      uid: 10,
      uidValidity: '77',
      receivedAt: new Date('2019-09-05T08:12:00Z'),
      isWhole: true,
    });
    const again = await fetchByImap({ ...settings(box), onMessage: () => Promise.reject(new Error('none is left')) });
    expect(again).toEqual({ stored: 0, failed: [], hasMore: false });
  });

  it('leaves unseen what could not be stored, and takes the others', async () => {
    const box = await opened();
    const error = new Error('no room');
    const round = await fetchByImap({
      ...settings(box),
      onMessage: (_, { uid }) => (uid === 20 ? Promise.reject(error) : Promise.resolve()),
    });
    expect(round).toEqual({ stored: 2, failed: [{ uid: 20, error }], hasMore: false });
    expect(box.messages.map(({ isSeen }) => isSeen)).toEqual([true, false, true]);
  });

  it('is not stopped by a message the server cannot give, and tries what failed after the others', async () => {
    const box = await opened();
    box.brokenUid = 10;
    const stored: number[] = [];
    const onMessage = async (_: Buffer, { uid }: FetchedEnvelope) => void stored.push(uid);
    const round = await fetchByImap({ ...settings(box), most: 2, onMessage });
    expect(round).toMatchObject({ stored: 1, failed: [{ uid: 10 }], hasMore: true });
    await fetchByImap({ ...settings(box), most: 1, later: new Set([10]), onMessage });
    expect(stored).toEqual([20, 30]);
  });

  it('never fetches in a way that marks by itself', async () => {
    const box = await opened();
    await fetchByImap({ ...settings(box), onMessage: () => Promise.resolve() });
    const fetches = box.commands.filter((command) => command.includes('BODY'));
    expect(fetches.length).toBeGreaterThan(0);
    expect(fetches.every((command) => command.includes('BODY.PEEK'))).toBe(true);
  });

  it('takes as many as it may, and says that there are more', async () => {
    const box = await opened();
    expect(await fetchByImap({ ...settings(box), most: 2, onMessage: () => Promise.resolve() })).toEqual({
      stored: 2,
      failed: [],
      hasMore: true,
    });
  });

  it('of a message over the limit hands over the beginning, and says so', async () => {
    const box = await opened([Buffer.concat([Buffer.from('Subject: stor\r\n\r\n'), Buffer.alloc(3_000_000, 'a')])]);
    const sizes: [number, boolean][] = [];
    await fetchByImap({
      ...settings(box),
      largest: 2_000_000,
      onMessage: async (raw, { isWhole }) => void sizes.push([raw.length, isWhole]),
    });
    expect(sizes).toEqual([[1024 * 1024, false]]);
  });
});

describe('when the line fails', () => {
  it('between storing and marking, the message comes again', async () => {
    const box = await opened();
    box.hangUpAt = 'UID STORE';
    const stored: number[] = [];
    const onMessage = async (_: Buffer, { uid }: FetchedEnvelope) => void stored.push(uid);
    await expect(fetchByImap({ ...settings(box), onMessage })).rejects.toThrow();
    box.hangUpAt = null;
    await fetchByImap({ ...settings(box), onMessage });
    expect(stored).toEqual([10, 10, 20, 30]);
    expect(box.messages.every(({ isSeen }) => isSeen)).toBe(true);
  });

  it('wrong passwords and dead servers are errors, not silence', async () => {
    const box = await opened();
    await expect(fetchByImap({ ...settings(box, 'wrong'), onMessage: () => Promise.resolve() })).rejects.toThrow();
    const { port } = box;
    await box.close();
    mailbox = null;
    await expect(fetchByImap({ ...settings(box), port, onMessage: () => Promise.resolve() })).rejects.toThrow();
  });
});
