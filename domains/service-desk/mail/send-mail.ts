// What lies in the desk's outbox, as it goes out; what can never arrive is told in the case.
import { type Letterhead, type OutboxRow, outbox, type Unwritten } from '../../../platform/mail/mail.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import { accountActor } from '../../../platform/sign-in/session.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addEntry, tellOf } from '../case-line.ts';
import { majorNumber } from '../major/major-rules.ts';
import { writeMajorMail } from '../major/write-major-mail.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import { attachmentsOf } from './answer-extras.ts';
import { caseAddressing } from './desk-mail.ts';
import { didWhat, mayReadLine } from './followed-line.ts';
import { writeCaseMail } from './write-case-mail.ts';

export const caseOutbox = outbox<OutgoingRow>({
  table: 'service_desk.outgoing_mails',
  name: 'case-mail',
  write: (work, row, letterhead) =>
    row.purpose === 'major' ? majorMail(work, row, letterhead) : caseMail(work, row, letterhead),
  reader: async (work, row) => {
    if (row.purpose !== 'followed') return undefined;
    const [follower] = await work.sql<{ account_id: string }>(
      'select account_id from service_desk.case_watchers where case_id = $1 and person_id = $2',
      [row.case_id, row.person_id],
    );
    return follower ? accountActor(work, follower.account_id) : null;
  },
  settled: async (work, row, state, answer) => {
    if (state !== 'failed') return;
    const text = `${row.to_address}: ${answer}`;
    await addEntry(work, row.case_id, { what: 'mail-failed', text, isOpen: false, channel: 'mail' });
    tellOf(work, row.case_id, 'case-changed');
  },
});

interface OutgoingRow extends OutboxRow {
  readonly case_id: string;
  readonly entry: number;
  readonly purpose: 'answer' | 'acknowledgement' | 'followed' | 'major';
  readonly to_address: string;
  readonly to_name: string;
  readonly person_id: string | null;
  readonly language: Language;
  readonly message_id: string;
  readonly in_reply_to: string | null;
  readonly refs: readonly string[];
  readonly copies: readonly string[];
  readonly files: readonly string[];
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
  readonly is_open: boolean;
}

const notNeeded: Unwritten = { state: 'not-needed', answer: '' };

async function caseMail(work: Work, row: OutgoingRow, letterhead: Letterhead) {
  const addressing = await caseAddressing(work, letterhead.mailbox);
  const [told] = await work.sql<ToldCase>(
    `select c.number::text as number, c.title, c.is_restricted, c.team_code, e.what, e.text, e.by_name, e.is_open
     from service_desk.cases c join service_desk.case_entries e using (case_id)
     where c.case_id = $1 and e.ordinal = $2`,
    [row.case_id, row.entry],
  );
  const isFollowed = row.purpose === 'followed';
  if (!told || (isFollowed && !(await mayReadLine(work, row.case_id, told)))) return notNeeded;
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
    did: isFollowed ? didWhat(row.language, told.by_name, told.what) : '',
    teamName: team?.names[row.language] ?? told.team_code,
    to: { address: row.to_address, name: row.to_name, isPerson: row.person_id !== null },
    language: row.language,
    inReplyTo: row.in_reply_to,
    refs: row.refs,
    copies: row.copies,
    attachments: await attachmentsOf(work, row.case_id, row.files),
    site: await siteAddress(work),
  };
  return writeCaseMail(mail, addressing, { ...letterhead, messageId: row.message_id });
}

interface ToldMajor {
  [column: string]: unknown;
  readonly major_id: string;
  readonly number: number;
  readonly title: string;
  readonly is_restricted: boolean;
  readonly what: string;
  readonly text: string;
}

async function majorMail(work: Work, row: OutgoingRow, letterhead: Letterhead) {
  const [told] = await work.sql<ToldMajor>(
    `select m.major_id, m.number, m.title, c.is_restricted, l.what, l.text from service_desk.major_incidents m
       join service_desk.cases c using (case_id) join service_desk.major_lines l using (major_id)
     where m.case_id = $1 and l.ordinal = $2`,
    [row.case_id, row.entry],
  );
  if (!told) return notNeeded;
  const mail = {
    major: told.major_id,
    number: majorNumber(told.number),
    title: told.is_restricted ? '' : masked(work, told.title),
    what: told.what,
    text: masked(work, told.text),
    to: { address: row.to_address, name: row.to_name },
    language: row.language,
    site: await siteAddress(work),
  };
  return writeMajorMail(mail, { ...letterhead, messageId: row.message_id });
}
