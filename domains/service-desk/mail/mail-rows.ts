// How a message is read from its tables, and who may see it: agents of the first line the quarantine, whoever sees the case what
// belongs to a case, and nobody what hangs on a restricted case they do not see.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import type { MailFile, MailRow, MailState, QuarantineReason } from './mail-contract.ts';

/** A row of service_desk.mails; the checks of the migration hold the words to these. */
export interface MailRecord {
  [column: string]: unknown;
  mail_id: string;
  via: 'smtp' | 'imap';
  mailbox: string;
  envelope_from: string;
  recipients: string[];
  received_at: Date;
  size: number;
  is_whole: boolean;
  raw_file_id: string | null;
  state: MailState;
  tries: number;
  message_key: string | null;
  kind: string | null;
  message_ids: string[];
  from_address: string;
  from_name: string;
  answer_address: string;
  subject: string;
  written_at: Date | null;
  language: string | null;
  body: string;
  body_is_cut: boolean;
  new_body: string;
  may_answer: boolean;
  reasons: { code: string; seen: string }[];
  problems: { code: string; seen: string }[];
  person_id: string | null;
  reason: QuarantineReason | null;
  case_id: string | null;
  entry: number | null;
  hint_case_id: string | null;
}

/** How the id of whoever wrote a message begins, where actors are noted; the address follows. A claim, never an account. */
export const mailActor = 'mail:';

/** `merged`: a case, given as $1, and those that have become part of it. */
export const withMerged = `with recursive merged as (
  select $1::uuid as case_id union select c.case_id from merged m join service_desk.cases c on c.merged_into_id = m.case_id)`;

/** Whether the caller may look at what is in quarantine: whoever works in the first line. */
export async function maySeeQuarantine(work: Work): Promise<boolean> {
  const teams = [...(await knownTeams(work)).values()].filter((team) => team.isFirstLine);
  return teams.some((team) => work.policy.may('service-desk.work-cases', team.unit));
}

/** A message the caller may see; locked when it is to be changed. */
export async function mailFor(work: Work, mailId: string, lock = ''): Promise<MailRecord> {
  const [record] = await work.sql<MailRecord>(
    `select *, size::float8 as size from service_desk.mails where mail_id = $1${lock}`,
    [mailId],
  );
  if (record && (await maySee(work, record))) return record;
  throw new Refusal('not-found', 'no-such-mail');
}

/** Adds what became of a message. */
export async function noteMailStep(work: Work, mailId: string, what: string, why = ''): Promise<void> {
  await work.sql(
    `insert into service_desk.mail_steps (mail_id, ordinal, at, what, why, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from service_desk.mail_steps where mail_id = $1`,
    [mailId, work.now, what, why, work.actor?.id ?? null, work.actor?.name ?? null],
  );
  work.audit({ subject: 'mail', subjectId: mailId, detail: { what, why } });
}

export interface ShownMailRecord extends MailRecord {
  files: number;
  case_number: string | null;
  hint_number: string | null;
}

/** columns of a row of a list, of `service_desk.mails m` */
export const shownMailColumns = `m.mail_id, m.state, m.reason, m.subject, m.from_name, m.from_address, m.received_at, m.case_id, m.hint_case_id,
  (select count(*)::int from service_desk.mail_attachments a where a.mail_id = m.mail_id) as files,
  (select number::text from service_desk.cases c where c.case_id = m.case_id) as case_number,
  (select number::text from service_desk.cases c where c.case_id = m.hint_case_id) as hint_number`;

export function shownMail(work: Work, row: ShownMailRecord): MailRow {
  const named = (caseId: string | null, number: string | null) =>
    caseId && number ? { case: caseId, number: caseNumber(number) } : null;
  return {
    mail: row.mail_id,
    state: row.state,
    reason: row.reason,
    subject: masked(work, row.subject),
    fromName: row.from_name,
    fromAddress: row.from_address,
    receivedAt: row.received_at.toISOString(),
    attachments: row.files,
    case: named(row.case_id, row.case_number),
    hint: named(row.hint_case_id, row.hint_number),
  };
}

interface FileRecord {
  [column: string]: unknown;
  mail_id: string;
  ordinal: number;
  name: string;
  sniffed_type: string;
  size: number;
  is_inline: boolean;
  risks: string[];
  file_id: string | null;
}

/** The files of these messages, in their order. */
export async function filesOfMails(work: Work, mailIds: readonly string[]): Promise<ReadonlyMap<string, MailFile[]>> {
  const rows = await work.sql<FileRecord>(
    `select mail_id, ordinal, name, sniffed_type, size::float8 as size, is_inline, risks, file_id
     from service_desk.mail_attachments where mail_id = any($1) order by mail_id, ordinal`,
    [mailIds],
  );
  const files = new Map<string, MailFile[]>();
  for (const row of rows)
    files.set(row.mail_id, [
      ...(files.get(row.mail_id) ?? []),
      {
        ordinal: row.ordinal,
        name: row.name,
        type: row.sniffed_type,
        size: row.size,
        isInline: row.is_inline,
        risks: row.risks,
        isKept: row.file_id !== null,
      },
    ]);
  return files;
}

async function maySee(work: Work, record: MailRecord): Promise<boolean> {
  if (record.case_id !== null) return (await agentOf(work, record.case_id)) === 'agent';
  if (!(await maySeeQuarantine(work))) return false;
  return record.hint_case_id === null || (await agentOf(work, record.hint_case_id)) !== 'restricted';
}

/** How the caller stands to a case: works with it, may know of it, or may not because it is restricted. */
async function agentOf(work: Work, caseId: string): Promise<'agent' | 'other' | 'restricted'> {
  const [row] = await work.sql<{ is_restricted: boolean }>(
    'select is_restricted from service_desk.cases where case_id = $1',
    [caseId],
  );
  const seen = await caseFor(work, caseId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (seen?.asAgent) return 'agent';
  return row?.is_restricted ? 'restricted' : 'other';
}
