// The job of one message that was taken in: read it in the reading thread, then give it its end in one transaction. What cannot be
// read, takes too long, or cannot be made a case in a few tries, goes to quarantine; nothing waits behind it.
import { comparableAddress } from '../../../formats/mail/addresses.ts';
import { openFile } from '../../../platform/files/files.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import type { Steps } from '../../../platform/operation/domain.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseAddressing } from './desk-mail.ts';
import { endMail, endUndone, endUnread } from './end-mail.ts';
import { mailReader, type Reading } from './mail-reader.ts';
import { type MailRecord, mailActor } from './mail-rows.ts';
import { cutTo, deskMailLimits } from './mail-rules.ts';

export async function takeMail(steps: Steps, payload: unknown): Promise<void> {
  const mailId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'mail')) : '';
  const stored = await steps.look((work) => storedMail(work, mailId));
  if (!stored) return;
  const { mail, raw, addressing } = stored;
  const task = { raw, receivedAt: mail.received_at, recipients: mail.recipients, addressing };
  const reading = await mailReader().read(task);
  const sender = senderOf(reading, mail);
  // each sender by itself: of two cases that are merged both are still told
  const asSender = steps.as({ ...program(`${mailActor}${sender.address}`), name: sender.name });
  try {
    await asSender.act(async (work) => {
      const locked = await waitingMail(work, mailId, ' for update');
      if (!locked) return;
      if ('failed' in reading) await endUnread(work, locked, raw, reading);
      else await endMail(work, locked, reading.mail, addressing);
    });
  } catch (error) {
    if ('failed' in reading) throw error;
    // what a case refuses it refuses again; anything else may be a moment's trouble
    const isRefused = error instanceof Refusal;
    const why = isRefused ? error.code : error instanceof Error ? error.message : String(error);
    const isOver = await asSender.act(async (work) => {
      const locked = await countedTry(work, mailId);
      if (locked && !isRefused && locked.tries < deskMailLimits.tries) return false;
      if (locked) await endUndone(work, locked, reading.mail, cutTo(why, 500));
      return true;
    });
    if (!isOver) throw error;
  }
}

async function storedMail(work: Work, mailId: string) {
  const mail = await waitingMail(work, mailId, '');
  if (!mail) return null;
  const pieces: Buffer[] = [];
  if (mail.raw_file_id) for await (const piece of (await openFile(work, mail.raw_file_id)).stream()) pieces.push(piece);
  return { mail, raw: Buffer.concat(pieces), addressing: await caseAddressing(work, mail.mailbox) };
}

async function waitingMail(work: Work, mailId: string, lock: string): Promise<MailRecord | undefined> {
  const [mail] = await work.sql<MailRecord>(
    `select * from service_desk.mails where mail_id = $1 and state = 'waiting'${lock}`,
    [mailId],
  );
  return mail;
}

/** Counts a try that failed; the message with it, unless it has ended meanwhile. */
async function countedTry(work: Work, mailId: string): Promise<MailRecord | undefined> {
  const [mail] = await work.sql<MailRecord>(
    "update service_desk.mails set tries = tries + 1 where mail_id = $1 and state = 'waiting' returning *",
    [mailId],
  );
  return mail;
}

/** Who wrote, as the history names them: a mail's sender is a claim, so the address stands beside the name. */
function senderOf(reading: Reading, mail: MailRecord): { readonly name: string; readonly address: string } {
  const from = 'mail' in reading ? reading.mail.from : { name: '', address: '' };
  const address = from.address || mail.envelope_from;
  const name = from.name && address ? `${from.name} (${address})` : from.name || address || '–';
  return { name: cutTo(name, 300), address: comparableAddress(address) };
}
