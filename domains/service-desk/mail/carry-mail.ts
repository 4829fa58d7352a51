// Where mail comes in and what keeps it going: the SMTP receiver of a worker, the round over the IMAP mailbox each minute, and the
// look every five minutes at what was left lying when a process died.

import { mailboxOf } from '../../../formats/mail/addresses.ts';
import { caseOfAddress } from '../../../formats/mail/case-address.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import { closeMailSender, fetchByImap, mailSettings, openTokens, receiveBySmtp } from '../../../platform/mail/mail.ts';
import type { House, Steps } from '../../../platform/operation/domain.ts';
import { caseAddressing } from './desk-mail.ts';
import { keepMail } from './keep-mail.ts';
import { mailReader } from './mail-reader.ts';

export interface MailCarrier {
  /** null: nothing listens here */
  readonly port: number | null;
  close(): Promise<void>;
}

/** Listens for mail where the settings say so. Rejects when the port is taken. `close` lets messages under way end. */
export async function startMail(house: House): Promise<MailCarrier> {
  const { mailbox, listen } = mailSettings();
  const caller = { actor: program('mail') };
  const receiver =
    mailbox !== null && listen !== null
      ? await receiveBySmtp({
          host: listen.host,
          port: listen.port,
          ...(listen.tls ? { tls: listen.tls } : {}),
          now: house.clock,
          accepts: (address) => isOurs(house, address, mailbox),
          onMessage: async (raw, { from, recipients, remoteAddress, receivedAt }) => {
            const envelope = {
              mailbox,
              from,
              recipients,
              remoteAddress,
              receivedAt,
              isWhole: true,
              via: 'smtp' as const,
            };
            await house.act('keep-mail', caller, (work) => keepMail(work, raw, envelope));
          },
          onTrouble: (error, envelope) =>
            house.log.error({ error, from: envelope?.from, recipients: envelope?.recipients }, 'mail was not taken in'),
        })
      : null;
  return {
    port: receiver?.port ?? null,
    close: async () => {
      await receiver?.close();
      closeMailSender();
      await mailReader().close();
    },
  };
}

/** The job of each minute: one round after the other over the mailbox until nothing unseen is left. */
export async function fetchMail(steps: Steps): Promise<void> {
  const { imap, mailbox, tokens } = mailSettings();
  if (!imap || mailbox === null || isFetching) return;
  isFetching = true;
  try {
    for (let round = 0; round < 20; round++) {
      const { failed, hasMore, stored } = await fetchByImap({
        ...imap,
        tokens: tokens && openTokens(tokens),
        later: troublesome,
        onMessage: async (raw, { receivedAt, isWhole }) => {
          const envelope = { mailbox, from: '', recipients: [], remoteAddress: imap.host, receivedAt, isWhole };
          await steps.act((work) => keepMail(work, raw, { ...envelope, via: 'imap' }));
        },
      });
      for (const { uid } of failed) troublesome.add(uid);
      if (!hasMore || stored === 0) return;
    }
  } finally {
    isFetching = false;
  }
}

let isFetching = false;
/** messages that could not be stored or fetched lately: they are tried after the others */
const troublesome = new Set<number>();

/** The job of every five minutes: what waits longer than it should gets its job again; one that is there is not doubled. */
export async function tendMail(steps: Steps): Promise<void> {
  const lying = await steps.look((work) =>
    work.sql<{ mail_id: string }>(
      `select mail_id from service_desk.mails where state = 'waiting' and received_at < $1::timestamptz - interval '5 minutes'
       order by received_at limit 1000`,
      [work.now],
    ),
  );
  // a look that finds nothing leaves nothing in the audit log
  if (lying.length === 0) return;
  await steps.act((work) => {
    for (const { mail_id: mail } of lying) work.enqueue('take-mail', { mail }, { key: `take-mail ${mail}` });
    return Promise.resolve();
  });
}

/** The desk's own address, with or without a plus, or the signed address of a case. */
async function isOurs(house: House, address: string, mailbox: string): Promise<boolean> {
  if (mailboxOf(address) === mailboxOf(mailbox)) return true;
  const addressing = await house.look({ actor: program('mail') }, (work) => caseAddressing(work, mailbox));
  return caseOfAddress(address, addressing) !== null;
}
