// Carries out the rules of retention, a page a transaction: first files and the bytes of mails, then names and texts. What the
// figures count (dates, kind, service, teams, clocks, changes of state) stays; whose it was and what was said is gone for good.
import { removeFiles } from '../../../platform/files/files.ts';
import type { Steps } from '../../../platform/operation/domain.ts';
import type { Work } from '../../../platform/work/work.ts';
import { dueCounts, nextFiles, nextMails, nextTexts } from './due-cases.ts';
import { retentionRules } from './kept-retention.ts';

const page = 200;

/** The job: every night, and when somebody asks. */
export async function forgetOldCases(steps: Steps, payload: unknown): Promise<void> {
  const by = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'by') ?? '') : '';
  const due = await steps.look(async (work) => dueCounts(work, await retentionRules(work)));
  const total = due.texts + due.files + due.mails;
  if (total === 0 && by === '') return;
  const run = await steps.act((work) => beginRetention(work, by));
  let done = 0;
  for (const [kind, forget] of kinds) {
    for (;;) {
      const gone = await steps.act(async (work) => {
        const count = await forget(work);
        await countIn(work, run, kind, count);
        return count;
      });
      done += gone;
      await steps.progress(done, Math.max(total, done));
      if (gone < page) break;
    }
  }
  await steps.act(async (work) => {
    await work.sql('update service_desk.retention_runs set ended_at = $2 where retention_run_id = $1', [run, work.now]);
    work.audit({ subject: 'retention', subjectId: run });
  });
}

const kinds: readonly (readonly [kind: 'files' | 'mails' | 'texts', forget: (work: Work) => Promise<number>])[] = [
  ['files', forgetFiles],
  ['mails', forgetMails],
  ['texts', forgetTexts],
];

async function beginRetention(work: Work, by: string): Promise<string> {
  const run = work.newId();
  await work.sql('insert into service_desk.retention_runs (retention_run_id, at, by_name) values ($1, $2, $3)', [
    run,
    work.now,
    by,
  ]);
  return run;
}

async function countIn(work: Work, run: string, kind: 'files' | 'mails' | 'texts', count: number): Promise<void> {
  await work.sql(`update service_desk.retention_runs set ${kind} = ${kind} + $2 where retention_run_id = $1`, [
    run,
    count,
  ]);
}

async function forgetFiles(work: Work): Promise<number> {
  const keys = await nextFiles(work, await retentionRules(work), page);
  const rows = await work.sql<{ file_id: string; case_id: string }>(
    `with due as (select case_file_id, file_id, case_id, entry from service_desk.case_files where case_file_id = any($1)),
       quiet as (update service_desk.case_entries e set text = '' from due where e.case_id = due.case_id and e.ordinal = due.entry),
       gone as (update service_desk.case_files f set file_id = null, name = '', by_name = '', by_id = null,
         removed_at = $2, removed_by = '' from due where f.case_file_id = due.case_file_id)
     select file_id, case_id from due`,
    [keys, work.now],
  );
  await removeFiles(
    work,
    rows.map((row) => row.file_id),
  );
  noteCases(
    work,
    rows.map((row) => row.case_id),
  );
  return keys.length;
}

async function forgetMails(work: Work): Promise<number> {
  const keys = await nextMails(work, await retentionRules(work), page);
  const rows = await work.sql<{ file_id: string; case_id: string }>(
    `select raw_file_id as file_id, case_id from service_desk.mails where mail_id = any($1) and raw_file_id is not null
     union all select t.file_id, m.case_id from service_desk.mail_attachments t join service_desk.mails m using (mail_id)
       where t.mail_id = any($1) and t.file_id is not null`,
    [keys],
  );
  await work.sql('update service_desk.mails set raw_file_id = null where mail_id = any($1)', [keys]);
  await work.sql("update service_desk.mail_attachments set file_id = null, name = '' where mail_id = any($1)", [keys]);
  await removeFiles(
    work,
    rows.map((row) => row.file_id),
  );
  noteCases(
    work,
    rows.map((row) => row.case_id),
  );
  return keys.length;
}

async function forgetTexts(work: Work): Promise<number> {
  const keys = await nextTexts(work, await retentionRules(work), page);
  for (const sql of statements) await work.sql(sql, [keys]);
  await work.sql(
    'insert into service_desk.case_anonymised (case_id, at) select unnest($1::uuid[]), $2 on conflict do nothing',
    [keys, work.now],
  );
  noteCases(work, keys);
  return keys.length;
}

/** What the figures read of a step, and nothing people wrote. */
const countedFields = ['state', 'waiting_for', 'team_code', 'kind', 'service_code', 'impact', 'urgency', 'priority'];

const statements: readonly string[] = [
  `update service_desk.cases set title = '–', description = '', place = '', solution = '', requester_id = null,
     requester_name = '–', reporter_id = null, assignee_id = null, assignee_name = null, equipment_id = null,
     once_key = null where case_id = any($1)`,
  `update service_desk.case_entries set text = '', by_id = null, by_name = null, changes =
     (select jsonb_object_agg(key, value) from jsonb_each(changes) where key in (${countedFields.map((each) => `'${each}'`).join(', ')}))
   where case_id = any($1)`,
  'delete from service_desk.case_followers where case_id = any($1)',
  'delete from service_desk.case_watchers where case_id = any($1)',
  'delete from service_desk.digest_lines where case_id = any($1)',
  'delete from service_desk.outgoing_mails where case_id = any($1)',
  'delete from service_desk.mail_requesters where case_id = any($1)',
  `update service_desk.mails set envelope_from = '', recipients = '{}', remote_address = '', message_ids = '{}',
     from_address = '', from_name = '', answer_address = '', subject = '', body = '', new_body = '', loop_key = '',
     reasons = '[]', problems = '[]', person_id = null where case_id = any($1)`,
  `update service_desk.mail_steps s set why = '', by_id = null, by_name = null from service_desk.mails m
   where m.mail_id = s.mail_id and m.case_id = any($1)`,
  `update service_desk.problems set cause = '', workaround = '', is_known_error = false where case_id = any($1)`,
  `update service_desk.satisfaction set comment = '', person_id = null, account_id = '' where case_id = any($1)`,
  `update service_desk.imported_cases set opening = '{}', labels = '{}' where case_id = any($1)`,
];

/** Each case in the audit log; the screens are told once, at the end. */
function noteCases(work: Work, cases: readonly string[]): void {
  for (const caseId of new Set(cases)) work.audit({ subject: 'case', subjectId: caseId });
}
