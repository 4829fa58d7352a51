// Gives a message that was read its end, in one transaction: a case, a line in a case it proves to belong to, or the quarantine.
// The same message delivered once more in another wrapping ends with the first.
import type { CaseAddressing } from '../../../formats/mail/case-address.ts';
import { cleanText } from '../../../formats/mail/charset.ts';
import { storeFile } from '../../../platform/files/files.ts';
import type { Work } from '../../../platform/work/work.ts';
import { personWithAddress } from '../../people/people.ts';
import type { CaseRecord } from '../case-rows.ts';
import { numberIn } from '../case-rules.ts';
import type { QuarantineReason } from './mail-contract.ts';
import { caseAtEnd, caseOfMail, mailToCase, reportToCase } from './mail-into-case.ts';
import { type MailRecord, noteMailStep } from './mail-rows.ts';
import { cutTo, deskMailLimits, endOf, keepsFile } from './mail-rules.ts';
import type { OneMail, ReadFile } from './read-one-mail.ts';

/** Ends a message whose row is locked and waits. */
export async function endMail(
  work: Work,
  waiting: MailRecord,
  one: OneMail,
  addressing: CaseAddressing,
): Promise<void> {
  if (await isDouble(work, waiting.mail_id, one.key)) return;
  const proven = await provenCase(work, one);
  const mail = await keepReading(work, waiting, one);
  await keepFiles(work, mail.mail_id, one.files, proven);
  const lately = await latelyFrom(work, one.loopKey);
  const end = endOf({ kind: one.kind, isWhole: waiting.is_whole, lately, isProven: proven !== null });
  if (end.end === 'quarantine') return toQuarantine(work, mail.mail_id, end.reason, '', proven?.case_id ?? null);
  if (proven && end.end === 'report') return report(work, mail, one, proven);
  if (proven) return void (await mailToCase(work, mail, proven));
  const opened = await caseOfMail(work, mail);
  const hint = await hintedCase(work, one, addressing);
  if (hint && hint !== opened.case)
    await work.sql('update service_desk.mails set hint_case_id = $2 where mail_id = $1', [mail.mail_id, hint]);
}

/** Ends a message that could not be read: agents see the beginning of its bytes as text. */
export async function endUnread(
  work: Work,
  mail: MailRecord,
  raw: Buffer,
  { failed, why }: { readonly failed: 'took-too-long' | 'reader-broke'; readonly why: string },
): Promise<void> {
  const shown = cleanText(raw.subarray(0, deskMailLimits.words).toString('utf8'));
  await work.sql(
    'update service_desk.mails set from_address = envelope_from, body = $2, body_is_cut = $3 where mail_id = $1',
    [mail.mail_id, shown, raw.length > deskMailLimits.words],
  );
  await toQuarantine(work, mail.mail_id, failed, why);
}

/** Ends a message that was read and could not be made a case: agents see what it says; its files are in the original. */
export async function endUndone(work: Work, mail: MailRecord, one: OneMail, why: string): Promise<void> {
  if (await isDouble(work, mail.mail_id, one.key)) return;
  await keepReading(work, mail, one);
  await toQuarantine(work, mail.mail_id, 'not-opened', why);
}

/** Puts a message where agents see it, with the reason. */
async function toQuarantine(
  work: Work,
  mailId: string,
  reason: QuarantineReason,
  why = '',
  about: string | null = null,
): Promise<void> {
  await work.sql(
    "update service_desk.mails set state = 'quarantine', reason = $2, hint_case_id = $3 where mail_id = $1",
    [mailId, reason, about],
  );
  await noteMailStep(work, mailId, 'quarantine', why || reason);
}

async function isDouble(work: Work, mailId: string, key: string): Promise<boolean> {
  // two copies may be read at the same moment
  await work.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  const [first] = await work.sql<{ mail_id: string }>('select mail_id from service_desk.mails where message_key = $1', [
    key,
  ]);
  if (!first) return false;
  await work.sql("update service_desk.mails set state = 'double', same_as_id = $2 where mail_id = $1", [
    mailId,
    first.mail_id,
  ]);
  await noteMailStep(work, mailId, 'double', first.mail_id);
  return true;
}

/** The case a message proves to belong to, where it has gone in the end, locked. A report proves it by the message it tells of. */
async function provenCase(work: Work, one: OneMail): Promise<CaseRecord | null> {
  const about = [one.bounce?.originalMessageId, one.receipt?.originalMessageId].filter(Boolean);
  const ours = await work.sql<{ case_id: string }>(
    'select case_id from service_desk.outgoing_mails where message_id = any($1)',
    [about],
  );
  const ids = [
    ...one.thread.findings.filter(({ isProven }) => isProven).map(({ caseId }) => caseId),
    ...ours.map((row) => row.case_id),
  ];
  for (const id of ids.filter((each) => uuid.test(each))) {
    const record = await caseAtEnd(work, id);
    if (record) return record;
  }
  return null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A case it may belong to: by a message it answers that came in before, a reference we cannot vouch for, or a number in its subject. */
async function hintedCase(work: Work, one: OneMail, { domain }: CaseAddressing): Promise<string | null> {
  const number = numberIn(one.thread.subjectHint);
  const unproven = one.thread.findings.map(({ caseId }) => caseId).filter((each) => uuid.test(each));
  const [row] = await work.sql<{ case_id: string }>(
    `select case_id from (
       select case_id, 1 as rank from service_desk.mails where message_ids && $1 and case_id is not null
       union all select case_id, 2 from service_desk.cases where case_id = any($2::uuid[])
       union all select case_id, 3 from service_desk.cases where number = $3
     ) found order by rank limit 1`,
    [one.thread.referredIds.filter((id) => !id.endsWith(`@${domain}`)), unproven, number],
  );
  return row?.case_id ?? null;
}

async function keepReading(work: Work, waiting: MailRecord, one: OneMail): Promise<MailRecord> {
  const person = one.isFromOne ? await personWithAddress(work, one.from.address) : null;
  const [row] = await work.sql<MailRecord>(
    `update service_desk.mails set message_key = $2, kind = $3, message_ids = $4, from_address = $5, from_name = $6,
       answer_address = $7, subject = $8, written_at = $9, language = $10, body = $11, body_is_cut = $12, new_body = $13,
       may_answer = $14, loop_key = $15, reasons = $16, problems = $17, person_id = $18, copies = $19
     where mail_id = $1 returning *`,
    [
      waiting.mail_id,
      one.key,
      one.kind,
      one.messageIds,
      one.from.address,
      one.from.name,
      // who is in the register is answered there, whatever the message asks for
      person ? one.from.address : one.answerTo,
      one.subject,
      one.writtenAt,
      one.language,
      one.text,
      one.isCut,
      one.newText,
      one.mayAnswer,
      one.loopKey,
      JSON.stringify(one.reasons),
      JSON.stringify(one.problems),
      person,
      one.copies,
    ],
  );
  if (!row) throw new Error(`mail ${waiting.mail_id} is gone`);
  return row;
}

/** Keeps the files that may be kept; a picture that came with an earlier message of the same case is kept once. */
async function keepFiles(
  work: Work,
  mailId: string,
  files: readonly ReadFile[],
  proven: CaseRecord | null,
): Promise<void> {
  const earlier = await work.sql<{ sha256: string; file_id: string }>(
    `select a.sha256, a.file_id from service_desk.mail_attachments a join service_desk.mails m using (mail_id)
     where m.case_id = $1 and a.file_id is not null and a.sha256 = any($2)`,
    [proven?.case_id ?? null, files.map((file) => file.sha256)],
  );
  const known = new Map(earlier.map((row) => [row.sha256, row.file_id]));
  for (const [at, file] of files.entries()) {
    const keeps = at < deskMailLimits.files && keepsFile(file.size, file.risks);
    const fileId = keeps ? (known.get(file.sha256) ?? (await storedFile(work, file))) : null;
    if (fileId) known.set(file.sha256, fileId);
    await work.sql(
      `insert into service_desk.mail_attachments (mail_id, ordinal, name, declared_type, sniffed_type, size, sha256, is_inline, risks, file_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        mailId,
        at + 1,
        file.name,
        file.declaredType,
        file.sniffedType,
        file.size,
        file.sha256,
        file.isInline,
        file.risks,
        fileId,
      ],
    );
  }
}

async function storedFile(work: Work, file: ReadFile): Promise<string> {
  const { fileId } = await storeFile(work, {
    name: file.name,
    mediaType: file.sniffedType,
    stream: once(file.content),
    limit: deskMailLimits.file,
  });
  return fileId;
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(content);
}

/** How many messages of the same sender ended in the last hour. */
async function latelyFrom(work: Work, loopKey: string): Promise<number> {
  if (loopKey === '') return 0;
  const [row] = await work.sql<{ n: number }>(
    `select count(*)::int as n from service_desk.mails
     where loop_key = $1 and state in ('case', 'follow-up') and received_at > $2::timestamptz - interval '1 hour'`,
    [loopKey, work.now],
  );
  return row?.n ?? 0;
}

/** What a program says of a message of ours, for the agents. */
async function report(work: Work, mail: MailRecord, one: OneMail, record: CaseRecord): Promise<void> {
  const { bounce, receipt } = one;
  const said = cutTo(one.newText, 2000);
  if (bounce?.isFinal) {
    const text = bounce.recipients.map((each) => `${each.address} ${each.status} ${each.diagnostic}`.trim()).join('\n');
    await work.sql(
      "update service_desk.outgoing_mails set state = 'bounced', answer = $2 where case_id = $1 and message_id = $3",
      [record.case_id, cutTo(text, 500), bounce.originalMessageId],
    );
    return reportToCase(work, mail, record, 'mail-bounced', cutTo(text || said, 2000));
  }
  if (receipt) return reportToCase(work, mail, record, 'mail-opened', receipt.recipient);
  return reportToCase(work, mail, record, 'mail-note', said || one.subject);
}
