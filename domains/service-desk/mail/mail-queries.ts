// Reading mail: the quarantine, one message as text, its bytes and its files, and what went in and out of a case.

import { Readable } from 'node:stream';
import { type OpenFile, openFile } from '../../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { nameOfPerson } from '../../people/people.ts';
import { caseFor, visibleToAgent } from '../case-access.ts';
import { masked } from '../masked-text.ts';
import { mailStepsIn } from './mail-actions.ts';
import type * as contract from './mail-contract.ts';
import type { CaseMail, MailPage } from './mail-contract.ts';
import {
  filesOfMails,
  mailActor,
  mailFor,
  maySeeQuarantine,
  type ShownMailRecord,
  shownMail,
  shownMailColumns,
} from './mail-rows.ts';

/** A page of the quarantine. What hangs on a restricted case is shown to those who see that case. */
export async function quarantine(
  work: Work,
  input: GivenOf<typeof contract.listQuarantine>,
): Promise<AnswerOf<typeof contract.listQuarantine>> {
  const [at, id] = quarantineMark.read(input.after) ?? [null, null];
  if (!(await maySeeQuarantine(work)))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'service-desk.work-cases' });
  const visible = await visibleToAgent(work, 6);
  const open = `not exists (select 1 from service_desk.cases c where c.case_id = m.hint_case_id and c.is_restricted and not (${visible.sql}))`;
  const found = await work.sql<ShownMailRecord>(
    `select ${shownMailColumns} from service_desk.mails m
     where m.state = $1 and ($2::timestamptz is null or (m.received_at, m.mail_id) < ($2, $3::uuid)) and $5::text is not null and ${open}
     order by m.received_at desc, m.mail_id desc limit $4`,
    [input.state, at, id, input.limit + 1, 'shown', ...visible.values],
  );
  const { rows, next } = quarantineMark.page(found, input.limit, (row) => [row.received_at, row.mail_id]);
  const [count] = await work.sql<{ n: number }>(
    "select count(*)::int as n from service_desk.mails where state = 'quarantine'",
  );
  return {
    rows: rows.map((row) => shownMail(work, row)),
    next,
    waiting: count?.n ?? 0,
  };
}

const quarantineMark = listMark('quarantine', 'instant', 'id');

/** One message as plain text. */
export async function mailPage(work: Work, input: { mail: string }): Promise<MailPage> {
  const mail = await mailFor(work, input.mail);
  const [[row], files, steps, name] = await Promise.all([
    work.sql<ShownMailRecord>(`select ${shownMailColumns} from service_desk.mails m where m.mail_id = $1`, [
      mail.mail_id,
    ]),
    filesOfMails(work, [mail.mail_id]),
    work.sql<{ at: Date; what: string; why: string; by_name: string | null }>(
      'select at, what, why, case when by_id not like $2 then by_name end as by_name from service_desk.mail_steps where mail_id = $1 order by ordinal',
      [mail.mail_id, `${mailActor}%`],
    ),
    mail.person_id ? nameOfPerson(work, mail.person_id) : null,
  ]);
  if (!row) throw new Refusal('not-found', 'no-such-mail');
  return {
    ...shownMail(work, row),
    recipients: mail.recipients,
    writtenAt: mail.written_at?.toISOString() ?? null,
    size: mail.size,
    kind: mail.kind,
    text: masked(work, mail.body),
    isCut: mail.body_is_cut,
    person: mail.person_id && name ? { person: mail.person_id, name } : null,
    reasons: mail.reasons,
    problems: mail.problems,
    files: files.get(mail.mail_id) ?? [],
    steps: steps.map((step) => ({ at: step.at.toISOString(), what: step.what, why: step.why, by: step.by_name })),
    allowed: mailStepsIn(mail),
  };
}

/** The bytes as they came. */
export async function originalOfMail(work: Work, input: { mail: string }): Promise<FileAnswer> {
  const mail = await mailFor(work, input.mail);
  const name = `${mail.received_at.toISOString().slice(0, 10)} ${mail.mail_id.slice(0, 8)}.eml`;
  if (!mail.raw_file_id) return { name, mediaType: 'message/rfc822', content: Buffer.alloc(0) };
  return { name, mediaType: 'message/rfc822', content: streamOf(await openFile(work, mail.raw_file_id)) };
}

/** A file of a message: for agents, and for whoever sees the line of the case it came with. Never shown, only saved. */
export async function fileOfMail(work: Work, input: { mail: string; ordinal: number }): Promise<FileAnswer> {
  const [row] = await work.sql<{ file_id: string | null; case_id: string | null; is_open: boolean | null }>(
    `select a.file_id, m.case_id, e.is_open from service_desk.mail_attachments a
     join service_desk.mails m using (mail_id)
     left join service_desk.case_entries e on e.case_id = m.case_id and e.ordinal = m.entry
     where a.mail_id = $1 and a.ordinal = $2`,
    [input.mail, input.ordinal],
  );
  const isShown = row?.case_id && row.is_open ? await seesCase(work, row.case_id) : false;
  if (!isShown) await mailFor(work, input.mail);
  if (!row?.file_id) throw new Refusal('not-found', 'no-such-mail');
  const file = await openFile(work, row.file_id);
  return { name: file.name, mediaType: 'application/octet-stream', content: streamOf(file) };
}

/** What went in and out of a case; whoever is no agent sees what is open, and not how it fared. */
export async function caseMails(work: Work, input: { case: string }): Promise<AnswerOf<typeof contract.listCaseMails>> {
  const { record, asAgent } = await caseFor(work, input.case);
  const rows = await work.sql<CaseMailRecord>(
    `select 'in' as direction, m.mail_id as id, m.entry, m.received_at as at, m.from_name as name, m.from_address as address,
       'received' as state, null as purpose, '' as answer, m.copies, '{}'::text[] as attached
     from service_desk.mails m join service_desk.case_entries e on e.case_id = m.case_id and e.ordinal = m.entry
     where m.case_id = $1 and (e.is_open or $2)
     union all
     select 'out', mail_id, entry, coalesce(sent_at, created_at), to_name, to_address, state, purpose, answer, copies,
       array(select f.name from service_desk.case_files f where f.case_file_id = any(o.files) order by f.added_at)
     from service_desk.outgoing_mails o where case_id = $1 and $2 and purpose in ('answer', 'acknowledgement')
     order by at, id`,
    [record.case_id, asAgent],
  );
  const files = await filesOfMails(
    work,
    rows.filter((row) => row.direction === 'in').map((row) => row.id),
  );
  return { rows: rows.map((row) => ({ ...row, at: row.at.toISOString(), files: files.get(row.id) ?? [] })) };
}

interface CaseMailRecord extends Omit<CaseMail, 'at' | 'files'> {
  [column: string]: unknown;
  at: Date;
}

async function seesCase(work: Work, caseId: string): Promise<boolean> {
  return caseFor(work, caseId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

function streamOf(file: OpenFile): Readable {
  return Readable.from(file.stream());
}
