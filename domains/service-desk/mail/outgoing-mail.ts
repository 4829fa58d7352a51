// The outbox: what an agent says to the requester, and the acknowledgement of a case that came by mail, written down in the
// transaction of the step they tell of. Each has its Message-ID from the start, so that trying again never sends another message.
import { randomBytes } from 'node:crypto';
import { comparableAddress, mailboxOf } from '../../../formats/mail/addresses.ts';
import { type CaseAddressing, ownMessageId } from '../../../formats/mail/case-address.ts';
import { mailSettings } from '../../../platform/mail/mail.ts';
import { languagesOfPersons } from '../../../platform/sign-in/accounts.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { addressesOfPersons, namesOfPersons } from '../../people/people.ts';
import type { ClockEventKind } from '../agreed-level-rules.ts';
import { caseAddressing } from './desk-mail.ts';
import { type MailRecord, withMerged } from './mail-rows.ts';
import { deskMailLimits } from './mail-rules.ts';
import { caseOutbox } from './send-mail.ts';

interface Told {
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
  if (mailbox === null || !saysToRequester(work, record, step)) return;
  const addressing = await caseAddressing(work, mailbox);
  const thread = await threadOfCase(work, record.case_id);
  for (const to of await recipientsOf(work, record, addressing))
    await intoOutbox(work, addressing, { ...to, case_id: record.case_id, entry, purpose: 'answer', thread });
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
  await intoOutbox(work, addressing, {
    ...requester,
    language: requester.personId ? requester.language : language,
    case_id: caseId,
    entry: 1,
    purpose: 'acknowledgement',
    thread: await threadOfCase(work, caseId),
  });
}

/** An open word of an agent, not of whom the case is for. */
function saysToRequester(work: Work, record: ToldCase, { isOpen, text, what, clocks = [] }: Told): boolean {
  if (!isOpen || !text || work.actor?.kind !== 'person') return false;
  if (record.requester_id !== null && record.requester_id === work.actor.personId) return false;
  return clocks.includes('agent-answered') || what === 'resolved' || what === 'cancelled' || what === 'closed';
}

interface Recipient {
  readonly address: string;
  readonly name: string;
  readonly personId: string | null;
  readonly language: Language;
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
  const [addresses, names, languages] = await Promise.all([
    addressesOfPersons(work, persons),
    namesOfPersons(work, persons),
    languagesOfPersons(work, persons),
  ]);
  const known = persons.flatMap((id): Recipient[] => {
    const address = addresses.get(id);
    const [name, language] = [names.get(id) ?? '', languages.get(id) ?? work.language];
    return address ? [{ address, name, personId: id, language }] : [];
  });
  const all = [...strangers.map((each) => ({ ...each, personId: null, language: work.language })), ...known];
  return all.filter(({ address }, at) => {
    const first = all.findIndex((each) => comparableAddress(each.address) === comparableAddress(address));
    return first === at && isReachable(address) && mailboxOf(address) !== mailboxOf(addressing.mailbox);
  });
}

/** As formats/mail lets a message go out. */
function isReachable(address: string): boolean {
  return /^[^\s<>,;]+@[^\s<>,;@]+$/.test(address);
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
       union all select message_id, false, created_at from service_desk.outgoing_mails where case_id = $1
     ) all_ids order by at, came desc, id limit 200`,
    [caseId],
  );
  const ids = rows.map((row) => row.id);
  return {
    inReplyTo: rows.findLast((row) => row.came)?.id ?? ids.at(-1) ?? null,
    refs: ids.length <= 20 ? ids : [...ids.slice(0, 1), ...ids.slice(-19)],
  };
}

interface NewOutgoing extends Recipient {
  readonly case_id: string;
  readonly entry: number;
  readonly purpose: 'answer' | 'acknowledgement';
  readonly thread: CaseThread;
}

async function intoOutbox(work: Work, addressing: CaseAddressing, mail: NewOutgoing): Promise<void> {
  await caseOutbox.put(work, {
    case_id: mail.case_id,
    entry: mail.entry,
    purpose: mail.purpose,
    to_address: mail.address,
    to_name: mail.name,
    person_id: mail.personId,
    language: mail.language,
    message_id: ownMessageId(mail.case_id, randomBytes(8).toString('hex'), addressing),
    in_reply_to: mail.thread.inReplyTo,
    refs: mail.thread.refs,
  });
}
