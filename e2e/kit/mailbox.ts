// Where the product's mail goes while the journeys last: an SMTP server of the journeys' own, which lays each message in a folder
// that the journeys read.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { readMail } from '../../formats/mail/read-mail.ts';
import { receiveBySmtp } from '../../platform/mail/mail.ts';

export interface Mailbox {
  readonly folder: string;
  /** what the product is told of it */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Opens it on a free port of this machine. */
export async function openMailbox(): Promise<Mailbox> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-mail-'));
  let counted = 0;
  const server = await receiveBySmtp({
    host: '127.0.0.1',
    port: 0,
    accepts: () => true,
    onMessage: async (raw, { recipients }) => {
      counted++;
      writeFileSync(path.join(folder, `${String(counted).padStart(6, '0')} ${recipients.join()}.eml`), raw);
    },
    onTrouble: () => {},
  });
  return {
    folder,
    env: {
      FYR_MAIL_ADDRESS: 'servicedesk@norrviken.example',
      FYR_SMTP: `smtp://127.0.0.1:${server.port}?tls=no`,
      FYR_ADDRESS: 'https://fyr.norrviken.example',
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The latest message whose subject holds these words, waited for at most 20 s. */
export async function mailAbout(words: string): Promise<ReceivedMail> {
  for (const until = Date.now() + 20_000; Date.now() < until; await new Promise((wait) => setTimeout(wait, 100))) {
    const found = received().findLast((mail) => mail.subject.includes(words));
    if (found) return found;
  }
  throw new Error(`no mail about ${words} among: ${received().map((mail) => mail.subject)}`);
}

function received(): ReceivedMail[] {
  const folder = inject('mails');
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const { subject, text } = readMail(readFileSync(path.join(folder, name)));
      return { to: name.slice(7, -4), subject, text };
    });
}
