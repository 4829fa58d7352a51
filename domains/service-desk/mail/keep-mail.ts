// Takes a message into the house: bytes and envelope in one transaction, together with the job that reads it. Whoever hands it
// over hears "taken" only after the commit; the same bytes to the same mailbox once more change nothing.
import { createHash } from 'node:crypto';
import { cleanLine } from '../../../formats/mail/charset.ts';
import { storeFile } from '../../../platform/files/files.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseAddressing } from './desk-mail.ts';

export interface MailEnvelope {
  readonly via: 'smtp' | 'imap';
  /** the desk's own address */
  readonly mailbox: string;
  /** '' is the empty path of bounces */
  readonly from: string;
  readonly recipients: readonly string[];
  readonly remoteAddress: string;
  readonly receivedAt: Date;
  readonly isWhole: boolean;
}

/** Keeps a message and has it read; answers its id, or null when it is here already. */
export async function keepMail(work: Work, raw: Buffer, envelope: MailEnvelope): Promise<string | null> {
  const mailId = await storeMail(work, raw, envelope);
  if (mailId) work.enqueue('take-mail', { mail: mailId }, { key: `take-mail ${mailId}` });
  return mailId;
}

/** Keeps a message for somebody who reads it at once. */
export async function storeMail(work: Work, raw: Buffer, envelope: MailEnvelope): Promise<string | null> {
  const mailId = work.newId();
  const mailbox = envelope.mailbox.toLowerCase();
  const kept = await work.sql(
    `insert into service_desk.mails (mail_id, via, mailbox, envelope_from, recipients, remote_address, received_at, size,
       is_whole, raw_hash, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting') on conflict (mailbox, raw_hash) do nothing returning 1`,
    [
      mailId,
      envelope.via,
      mailbox,
      cleanLine(envelope.from),
      envelope.recipients.map(cleanLine),
      envelope.remoteAddress,
      envelope.receivedAt,
      raw.length,
      envelope.isWhole,
      createHash('sha256').update(raw).digest('hex'),
    ],
  );
  if (kept.length === 0) return null;
  // the reading needs the secret, and only an action may make it
  await caseAddressing(work, mailbox);
  if (raw.length > 0) {
    const file = { name: `${mailId}.eml`, mediaType: 'message/rfc822', stream: piecesOf(raw), limit: raw.length };
    const { fileId } = await storeFile(work, file);
    await work.sql('update service_desk.mails set raw_file_id = $2 where mail_id = $1', [mailId, fileId]);
  }
  work.audit({ subject: 'mail', subjectId: mailId });
  return mailId;
}

async function* piecesOf(raw: Buffer): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < raw.length; at += 262_144) yield await Promise.resolve(raw.subarray(at, at + 262_144));
}
