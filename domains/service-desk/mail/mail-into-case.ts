// A message becomes a case, or a line in the history of one: what is said, for whom, under which team and with which
// restriction. The same for a message just read and for one an agent takes out of quarantine.
import type { Work } from '../../../platform/work/work.ts';
import { addEntry, tellOf } from '../case-line.ts';
import type { CaseRecord } from '../case-rows.ts';
import { caseNumber } from '../case-rules.ts';
import { takeStep } from '../case-step.ts';
import { openCase } from '../open-case.ts';
import { type MailRecord, noteMailStep, withMerged } from './mail-rows.ts';
import { cutTo, deskMailLimits, replyTo, titleOf } from './mail-rules.ts';
import { sendAcknowledgement } from './outgoing-mail.ts';

export interface CaseOfMail {
  readonly title?: string;
  readonly service?: string | undefined;
  readonly requester?: string | undefined;
  readonly isRestricted?: boolean;
  /** the case that is over, on which this one follows: its team and its restriction hold here too */
  readonly follows?: CaseRecord;
}

/** Opens a case of a message; the mail's row must be locked. */
export async function caseOfMail(work: Work, mail: MailRecord, wanted: CaseOfMail = {}) {
  const { follows } = wanted;
  const requester = wanted.requester ?? mail.person_id ?? undefined;
  const sender = mail.from_name || mail.from_address || mail.envelope_from || '–';
  const words = mail.body || mail.new_body;
  const opened = await openCase(
    work,
    {
      title: wanted.title ?? titleOf(mail.subject, words, sender),
      description: cutTo(words, deskMailLimits.words),
      kind: 'undecided',
      channel: 'mail',
      place: '',
      impact: 3,
      urgency: 3,
      isRestricted: (wanted.isRestricted ?? false) || (follows?.is_restricted ?? false),
      once: `mail ${mail.mail_id}`,
      ...(wanted.service ? { service: wanted.service } : {}),
      ...(requester ? { requester } : { requesterName: cutTo(sender, 200) }),
    },
    { byMail: true, ...(follows ? { team: follows.team_code } : {}) },
  );
  if (!requester && mail.answer_address.includes('@'))
    await work.sql(
      `insert into service_desk.mail_requesters (case_id, address, name) values ($1, $2, $3) on conflict do nothing`,
      [opened.case, mail.answer_address, mail.from_name],
    );
  if (follows) await tieTogether(work, follows, opened);
  await bringInto(work, mail, 'case', opened.case, 1);
  await sendAcknowledgement(work, mail, opened.case);
  return opened;
}

/** Adds a message to a case that is locked and at the end of its merges; a case that is over is reopened or followed by a new one. */
export async function mailToCase(work: Work, mail: MailRecord, record: CaseRecord): Promise<string> {
  const how = replyTo(record.state, record.resolved_at, work.now);
  if (how === 'follow') return (await caseOfMail(work, mail, { follows: record })).case;
  const isKnown = await isKnownIn(work, mail, record);
  const text = mail.new_body || mail.subject;
  const goesOn = record.state === 'waiting' && record.waiting_for === 'requester';
  const entry = await takeStep(work, record, {
    what: how === 'reopen' ? 'reopened' : 'said',
    clocks: [how === 'reopen' ? 'reopened' : 'requester-answered'],
    text: cutTo(text, deskMailLimits.words),
    // what somebody unknown to the case has written is for agents first
    isOpen: isKnown,
    channel: 'mail',
    set:
      how === 'reopen'
        ? { state: 'active', resolved_at: null, reopened: record.reopened + 1 }
        : goesOn
          ? { state: 'active', waiting_for: null }
          : {},
    tell: ['state'],
  });
  await bringInto(work, mail, 'follow-up', record.case_id, entry);
  return record.case_id;
}

/** A line that tells agents of something without being anybody's words: a bounce, a receipt, somebody who is away. */
export async function reportToCase(work: Work, mail: MailRecord, record: CaseRecord, what: string, text: string) {
  const entry = await addEntry(work, record.case_id, { what, text, isOpen: false, channel: 'mail' });
  tellOf(work, record.case_id, 'case-changed');
  await bringInto(work, mail, 'follow-up', record.case_id, entry);
}

/** Where a case has gone in the end, locked; null when there is none. */
export async function caseAtEnd(work: Work, caseId: string): Promise<CaseRecord | null> {
  const [record] = await work.sql<CaseRecord>(
    `select * from service_desk.cases where case_id = (
       with recursive way as (
         select case_id, merged_into_id from service_desk.cases where case_id = $1
         union select c.case_id, c.merged_into_id from way join service_desk.cases c on c.case_id = way.merged_into_id
       ) select case_id from way where merged_into_id is null)
     for update`,
    [caseId],
  );
  // merged further while it was waited for
  return record?.merged_into_id ? caseAtEnd(work, record.merged_into_id) : (record ?? null);
}

async function tieTogether(work: Work, before: CaseRecord, after: { case: string; number: string }): Promise<void> {
  await addEntry(work, after.case, { what: 'follows', text: caseNumber(before.number), isOpen: true });
  await addEntry(work, before.case_id, { what: 'followed', text: after.number, isOpen: false });
  work.touch(`case:${before.case_id}`);
}

async function bringInto(
  work: Work,
  mail: MailRecord,
  state: 'case' | 'follow-up',
  caseId: string,
  entry: number,
): Promise<void> {
  await work.sql(
    'update service_desk.mails set state = $2, case_id = $3, entry = $4, hint_case_id = null where mail_id = $1',
    [mail.mail_id, state, caseId, entry],
  );
  await noteMailStep(work, mail.mail_id, state);
}

/** The sender is in the case: its requester, one of its followers, or the address it was opened from. */
async function isKnownIn(work: Work, mail: MailRecord, record: CaseRecord): Promise<boolean> {
  if (mail.person_id !== null && mail.person_id === record.requester_id) return true;
  const rows = await work.sql(
    `${withMerged}
     select 1 from service_desk.case_followers where case_id = $1 and person_id = $2
     union all select 1 from merged join service_desk.mail_requesters using (case_id) where lower(address) = lower($3)
     union all select 1 from merged join service_desk.mails using (case_id)
       where state = 'case' and lower(from_address) = lower($3)
     limit 1`,
    [record.case_id, mail.person_id, mail.from_address],
  );
  return rows.length > 0;
}
