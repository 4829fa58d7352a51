// The job of one message that was taken in: read it in the reading thread, then give it its end in one transaction. What cannot be
// read, takes too long, or cannot be made a case in a few tries, goes to quarantine; nothing waits behind it.
import { openFile } from '../../../platform/files/files.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import type { Steps } from '../../../platform/operation/domain.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseAddressing } from './desk-mail.ts';
import { endMail, toQuarantine } from './end-mail.ts';
import { mailReader, type Reading } from './mail-reader.ts';
import type { MailRecord } from './mail-rows.ts';
import { cutTo, deskMailLimits } from './mail-rules.ts';

export async function takeMail(steps: Steps, payload: unknown): Promise<void> {
  const mailId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'mail')) : '';
  const stored = await steps.look((work) => storedMail(work, mailId));
  if (!stored) return;
  const { mail, raw, addressing } = stored;
  const task = { raw, receivedAt: mail.received_at, recipients: mail.recipients, addressing };
  const reading = await mailReader().read(task);
  const asSender = steps.as({ ...program('mail'), name: senderOf(reading, mail) });
  try {
    await asSender.act(async (work) => {
      const locked = await waitingMail(work, mailId, ' for update');
      if (!locked) return;
      if ('failed' in reading) return toQuarantine(work, mailId, reading.failed, reading.why);
      await endMail(work, locked, reading.mail, addressing);
    });
  } catch (error) {
    // what a case refuses it refuses again; anything else may be a moment's trouble
    const why = error instanceof Refusal ? error.code : error instanceof Error ? error.message : String(error);
    const isOver = await asSender.act((work) => countTry(work, mailId, why, error instanceof Refusal));
    if (!isOver) throw error;
  }
}

async function storedMail(work: Work, mailId: string) {
  const mail = await waitingMail(work, mailId, '');
  if (!mail) return null;
  const pieces: Buffer[] = [];
  if (mail.raw_file_id) for await (const piece of (await openFile(work, mail.raw_file_id)).stream()) pieces.push(piece);
  const addressing = await caseAddressing(work, mail.mailbox);
  if (!addressing) return null;
  return { mail, raw: Buffer.concat(pieces), addressing };
}

async function waitingMail(work: Work, mailId: string, lock: string): Promise<MailRecord | undefined> {
  const [mail] = await work.sql<MailRecord>(
    `select * from service_desk.mails where mail_id = $1 and state = 'waiting'${lock}`,
    [mailId],
  );
  return mail;
}

/** Counts a try that failed; when there have been enough, agents see the message. Answers whether it is over. */
async function countTry(work: Work, mailId: string, why: string, isRefused: boolean): Promise<boolean> {
  const [row] = await work.sql<{ tries: number }>(
    "update service_desk.mails set tries = tries + 1 where mail_id = $1 and state = 'waiting' returning tries",
    [mailId],
  );
  if (!row) return true;
  if (!isRefused && row.tries < deskMailLimits.tries) return false;
  await toQuarantine(work, mailId, 'not-opened', cutTo(why, 500));
  return true;
}

/** Who wrote, as the history names them: a mail's sender is a claim, so the address stands beside the name. */
function senderOf(reading: Reading, mail: MailRecord): string {
  const from = 'mail' in reading ? reading.mail.from : { name: '', address: '' };
  const address = from.address || mail.envelope_from;
  return cutTo(from.name && address ? `${from.name} (${address})` : from.name || address || '–', 300);
}
