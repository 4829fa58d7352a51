// Sends what lies in the outbox, one message a job, and writes down how it went. A message that was sent is never sent again; one
// that the server would not take now is tried again for two days, and what can never arrive is told in the case.

import { type MailSender, openMailSender, openTokens } from '../../../platform/mail/mail.ts';
import type { Steps } from '../../../platform/operation/domain.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addEntry, tellOf } from '../case-step.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import { caseAddressing, settingsOfMail } from './desk-mail.ts';
import { waitBeforeTry } from './mail-rules.ts';
import { type CaseMailToWrite, writeCaseMail } from './write-case-mail.ts';

/** The job of one message. */
export async function sendOutgoing(steps: Steps, payload: unknown): Promise<void> {
  const outgoingId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'outgoing')) : '';
  const server = settingsOfMail().outgoing;
  // without a server it waits until there is one
  if (!server) return;
  const mail = await steps.look((work) => waitingMail(work, outgoingId));
  if (!mail) return;
  const addressing = await steps.look((work) => caseAddressing(work));
  if (!addressing) return;
  const written = await writeCaseMail(mail, addressing);
  const sent = await senderTo(server).sendMail(written);
  await steps.act(async (work) => {
    if (sent.outcome === 'later') return later(work, outgoingId, sent.answer);
    const refused = sent.outcome === 'sent' ? sent.refused.map((one) => one.answer).join(' ') : sent.answer;
    const answer = refused || sent.answer;
    await work.sql(
      `update service_desk.outgoing_mails set state = $2, sent_at = $3, answer = $4, tries = tries + 1
       where outgoing_id = $1 and state = 'waiting'`,
      [outgoingId, refused ? 'failed' : 'sent', refused ? null : work.now, answer],
    );
    if (refused) await tellFailure(work, mail.caseId, mail.to.address, answer);
    else work.touch('service-desk');
  });
}

/** Closes the connections to the mail server, when the process ends. */
export function closeSender(): void {
  kept?.sender.close();
  kept = null;
}

let kept: { readonly key: string; readonly sender: MailSender } | null = null;

function senderTo(server: NonNullable<ReturnType<typeof settingsOfMail>['outgoing']>): MailSender {
  const { tokens } = settingsOfMail();
  const key = JSON.stringify([server, tokens]);
  if (kept?.key !== key) {
    closeSender();
    kept = { key, sender: openMailSender(server, tokens && openTokens(tokens)) };
  }
  return kept.sender;
}

async function later(work: Work, outgoingId: string, answer: string): Promise<void> {
  const [row] = await work.sql<{ tries: number; case_id: string; to_address: string }>(
    `update service_desk.outgoing_mails set tries = tries + 1, answer = $2 where outgoing_id = $1 and state = 'waiting'
     returning tries, case_id, to_address`,
    [outgoingId, answer],
  );
  if (!row) return;
  const minutes = waitBeforeTry(row.tries);
  if (minutes === null) {
    await work.sql("update service_desk.outgoing_mails set state = 'failed' where outgoing_id = $1", [outgoingId]);
    return tellFailure(work, row.case_id, row.to_address, answer);
  }
  const runAt = new Date(work.now.getTime() + minutes * 60_000);
  await work.sql('update service_desk.outgoing_mails set next_at = $2 where outgoing_id = $1', [outgoingId, runAt]);
  work.enqueue('send-mail', { outgoing: outgoingId }, { key: `send-mail ${outgoingId}`, runAt });
  work.touch('service-desk');
}

async function tellFailure(work: Work, caseId: string, address: string, answer: string): Promise<void> {
  await addEntry(work, caseId, { what: 'mail-failed', text: `${address}: ${answer}`, isOpen: false, channel: 'mail' });
  tellOf(work, caseId, 'case-changed');
}

interface OutgoingRow {
  [column: string]: unknown;
  case_id: string;
  purpose: 'answer' | 'acknowledgement';
  to_address: string;
  to_name: string;
  person_id: string | null;
  language: Language;
  message_id: string;
  in_reply_to: string | null;
  refs: string[];
  created_at: Date;
  number: string;
  title: string;
  is_restricted: boolean;
  team_code: string;
  what: string;
  text: string;
  by_name: string | null;
}

async function waitingMail(work: Work, outgoingId: string): Promise<CaseMailToWrite | null> {
  const [row] = await work.sql<OutgoingRow>(
    `select o.*, c.number::text as number, c.title, c.is_restricted, c.team_code, e.what, e.text, e.by_name
     from service_desk.outgoing_mails o
     join service_desk.cases c using (case_id)
     join service_desk.case_entries e on e.case_id = o.case_id and e.ordinal = o.entry
     where o.outgoing_id = $1 and o.state = 'waiting'`,
    [outgoingId],
  );
  if (!row) return null;
  const team = (await knownTeams(work)).get(row.team_code);
  return {
    caseId: row.case_id,
    number: row.number,
    title: masked(work, row.title),
    isRestricted: row.is_restricted,
    purpose: row.purpose,
    what: row.what,
    text: masked(work, row.text),
    by: row.by_name ?? '',
    teamName: team?.names[row.language] ?? row.team_code,
    to: { address: row.to_address, name: row.to_name, isPerson: row.person_id !== null },
    language: row.language,
    messageId: row.message_id,
    inReplyTo: row.in_reply_to,
    refs: row.refs,
    date: row.created_at,
    site: await siteAddress(work),
  };
}
