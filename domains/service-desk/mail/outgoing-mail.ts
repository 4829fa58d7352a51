// The outbox: what an agent says to the requester, and the acknowledgement of a case that came by mail, written down in the
// transaction of the step they tell of. Each has its Message-ID from the start, so that trying again never sends another message.

import { randomBytes } from 'node:crypto';
import { comparableAddress, isReachable, mailboxOf } from '../../../formats/mail/addresses.ts';
import { type CaseAddressing, ownMessageId } from '../../../formats/mail/case-address.ts';
import { mailSettings } from '../../../platform/mail/mail.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { languagesOfPersons } from '../../../platform/sign-in/accounts.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons, namesOfPersons } from '../../people/people.ts';
import type { ClockEventKind } from '../agreed-level-rules.ts';
import type { AnswerExtras } from './answer-extras.ts';
import { caseAddressing } from './desk-mail.ts';
import { type MailRecord, withMerged } from './mail-rows.ts';
import { deskMailLimits } from './mail-rules.ts';
import { caseOutbox } from './send-mail.ts';

interface Told {
  readonly mail?: AnswerExtras;
  readonly isOpen: boolean;
  readonly text?: string;
  readonly what: string;
  readonly clocks?: readonly ClockEventKind[];
}

interface ToldCase {
  readonly case_id: string;
  readonly requester_id: string | null;
}

/** Puts an agent's words to the requester into the outbox; nothing where the desk has no mail, or the step says nothing to them. */
export async function sendAnswer(work: Work, record: ToldCase, step: Told, entry: number): Promise<void> {
  const { mailbox } = mailSettings();
  const { copies = [], files = [] } = step.mail ?? {};
  const told =
    mailbox !== null && saysToRequester(work, record, step)
      ? await recipientsOf(work, record, await caseAddressing(work, mailbox))
      : [];
  if (told.length === 0 && copies.length + files.length > 0) throw new Refusal('conflict', 'nobody-to-mail');
  const known = new Set(told.map(({ address }) => comparableAddress(address)));
  const others = copies.filter((each) => !known.has(comparableAddress(each)));
  // who gets a copy gets it of the first message alone
  for (const [at, to] of told.entries())
    await mailOfCase(work, record.case_id, {
      ...to,
      entry,
      purpose: 'answer',
      files,
      copies: at === 0 ? others : [],
    });
}

/** Tells whoever wrote that there is a case now: never a program, and seldom the same address. */
export async function sendAcknowledgement(work: Work, mail: MailRecord, caseId: string): Promise<void> {
  const { mailbox } = mailSettings();
  if (mailbox === null || !mail.may_answer) return;
  const addressing = await caseAddressing(work, mailbox);
  const [requester] = await recipientsOf(work, await toldCase(work, caseId), addressing);
  if (!requester) return;
  const [lately] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.outgoing_mails
     where purpose = 'acknowledgement' and to_address = $1 and created_at > $2::timestamptz - interval '1 hour'`,
    [requester.address, work.now],
  );
  if ((lately?.n ?? 0) >= deskMailLimits.acknowledgements) return;
  const said = mail.language;
  const language = said === 'sv' || said === 'da' || said === 'en' ? said : requester.language;
  await mailOfCase(work, caseId, {
    ...requester,
    language: requester.personId ? requester.language : language,
    entry: 1,
    purpose: 'acknowledgement',
  });
}

export interface Recipient {
  readonly address: string;
  readonly name: string;
  readonly personId: string | null;
  readonly language: Language;
}

interface NewOutgoing extends Recipient, Partial<AnswerExtras> {
  readonly entry: number;
  readonly purpose: 'answer' | 'acknowledgement' | 'followed' | 'major';
}

/** Puts a message about a case into the outbox, in the thread of what has gone back and forth; nothing where it is there already. */
export async function mailOfCase(work: Work, caseId: string, mail: NewOutgoing): Promise<void> {
  const { mailbox } = mailSettings();
  if (mailbox === null) return;
  const addressing = await caseAddressing(work, mailbox);
  const thread = await threadOfCase(work, caseId);
  await caseOutbox.put(work, {
    case_id: caseId,
    entry: mail.entry,
    purpose: mail.purpose,
    to_address: mail.address,
    to_name: mail.name,
    person_id: mail.personId,
    language: mail.language,
    message_id: ownMessageId(caseId, randomBytes(8).toString('hex'), addressing),
    in_reply_to: thread.inReplyTo,
    refs: thread.refs,
    copies: mail.copies ?? [],
    files: mail.files ?? [],
  });
}

/** Those of them who have an address, each in their language. */
export async function reachablePersons(work: Work, persons: readonly string[]): Promise<Recipient[]> {
  const [addresses, names, languages] = await Promise.all([
    addressesOfPersons(work, persons),
    namesOfPersons(work, persons),
    languagesOfPersons(work, persons),
  ]);
  return persons.flatMap((id): Recipient[] => {
    const address = addresses.get(id);
    const [name, language] = [names.get(id) ?? '', languages.get(id) ?? work.language];
    return address ? [{ address, name, personId: id, language }] : [];
  });
}

/** An open word of an agent, not of whom the case is for. */
function saysToRequester(work: Work, record: ToldCase, { isOpen, text, what, clocks = [] }: Told): boolean {
  if (!isOpen || !text || work.actor?.kind !== 'person') return false;
  if (record.requester_id !== null && record.requester_id === work.actor.personId) return false;
  return clocks.includes('agent-answered') || what === 'resolved' || what === 'cancelled' || what === 'closed';
}

async function toldCase(work: Work, caseId: string): Promise<ToldCase> {
  const [row] = await work.sql<{ case_id: string; requester_id: string | null }>(
    'select case_id, requester_id from service_desk.cases where case_id = $1',
    [caseId],
  );
  if (!row) throw new Error(`case ${caseId} is gone`);
  return row;
}

/** The requester first, then the followers; each address once, never our own and never whoever says it. */
async function recipientsOf(work: Work, record: ToldCase, addressing: CaseAddressing): Promise<Recipient[]> {
  const [strangers, followers] = await Promise.all([
    work.sql<{ address: string; name: string }>(
      `${withMerged} select address, name from merged join service_desk.mail_requesters using (case_id)`,
      [record.case_id],
    ),
    work.sql<{ person_id: string }>(
      'select distinct person_id from service_desk.case_followers where case_id = $1 and person_id is not null',
      [record.case_id],
    ),
  ]);
  const persons = [record.requester_id, ...followers.map((row) => row.person_id)]
    .filter((id) => id !== null)
    .filter((id) => id !== work.actor?.personId);
  const known = await reachablePersons(work, persons);
  const all = [...strangers.map((each) => ({ ...each, personId: null, language: work.language })), ...known];
  return all.filter(({ address }, at) => {
    const first = all.findIndex((each) => comparableAddress(each.address) === comparableAddress(address));
    return first === at && isReachable(address) && mailboxOf(address) !== mailboxOf(addressing.mailbox);
  });
}

interface CaseThread {
  readonly inReplyTo: string | null;
  readonly refs: readonly string[];
}

/** What has gone back and forth in a case, oldest first; the latest that came in is what we answer. */
async function threadOfCase(work: Work, caseId: string): Promise<CaseThread> {
  const rows = await work.sql<{ id: string; came: boolean }>(
    `select id, came from (
       select message_ids[1] as id, true as came, received_at as at from service_desk.mails
       where case_id = $1 and message_ids[1] is not null
       union all select message_id, false, created_at from service_desk.outgoing_mails
       where case_id = $1 and purpose in ('answer', 'acknowledgement')
     ) all_ids order by at, came desc, id limit 200`,
    [caseId],
  );
  const ids = rows.map((row) => row.id);
  return {
    inReplyTo: rows.findLast((row) => row.came)?.id ?? ids.at(-1) ?? null,
    refs: ids.length <= 20 ? ids : [...ids.slice(0, 1), ...ids.slice(-19)],
  };
}
