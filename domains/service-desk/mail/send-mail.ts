// What lies in the desk's outbox, as it goes out; what can never arrive is told in the case.
import { type Letterhead, type OutboxRow, outbox } from '../../../platform/mail/mail.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addEntry, tellOf } from '../case-line.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import { caseAddressing } from './desk-mail.ts';
import { writeCaseMail } from './write-case-mail.ts';

export const caseOutbox = outbox<OutgoingRow>({
  table: 'service_desk.outgoing_mails',
  name: 'case-mail',
  write: caseMail,
  settled: async (work, row, state, answer) => {
    work.touch('service-desk');
    if (state !== 'failed') return;
    const text = `${row.to_address}: ${answer}`;
    await addEntry(work, row.case_id, { what: 'mail-failed', text, isOpen: false, channel: 'mail' });
    tellOf(work, row.case_id, 'case-changed');
  },
});

interface OutgoingRow extends OutboxRow {
  readonly case_id: string;
  readonly entry: number;
  readonly purpose: 'answer' | 'acknowledgement';
  readonly to_address: string;
  readonly to_name: string;
  readonly person_id: string | null;
  readonly language: Language;
  readonly message_id: string;
  readonly in_reply_to: string | null;
  readonly refs: readonly string[];
}

interface ToldCase {
  [column: string]: unknown;
  readonly number: string;
  readonly title: string;
  readonly is_restricted: boolean;
  readonly team_code: string;
  readonly what: string;
  readonly text: string;
  readonly by_name: string | null;
}

async function caseMail(work: Work, row: OutgoingRow, letterhead: Letterhead) {
  const addressing = await caseAddressing(work, letterhead.mailbox);
  const [told] = await work.sql<ToldCase>(
    `select c.number::text as number, c.title, c.is_restricted, c.team_code, e.what, e.text, e.by_name
     from service_desk.cases c join service_desk.case_entries e using (case_id)
     where c.case_id = $1 and e.ordinal = $2`,
    [row.case_id, row.entry],
  );
  if (!told) return { state: 'not-needed' as const, answer: '' };
  const team = (await knownTeams(work)).get(told.team_code);
  const mail = {
    caseId: row.case_id,
    number: told.number,
    title: masked(work, told.title),
    isRestricted: told.is_restricted,
    purpose: row.purpose,
    what: told.what,
    text: masked(work, told.text),
    by: told.by_name ?? '',
    teamName: team?.names[row.language] ?? told.team_code,
    to: { address: row.to_address, name: row.to_name, isPerson: row.person_id !== null },
    language: row.language,
    inReplyTo: row.in_reply_to,
    refs: row.refs,
    site: await siteAddress(work),
  };
  return writeCaseMail(mail, addressing, { ...letterhead, messageId: row.message_id });
}
