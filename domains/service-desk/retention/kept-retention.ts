// The rules of retention as they are kept, and their change.

import { beginRun } from '../../../platform/jobs/watched-run.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { dueCounts } from './due-cases.ts';
import type * as contract from './retention-contract.ts';
import { RetentionRules } from './retention-contract.ts';

const shownRuns = 20;
/** Until somebody decides, nothing is taken away. */
const usual: RetentionRules = { textMonths: null, fileMonths: null, keptKinds: ['problem', 'change'] };

interface RuleRow {
  [column: string]: unknown;
  text_months: number | null;
  file_months: number | null;
  kept_kinds: string[];
  changed_at: Date;
  changed_by: string;
}

export async function retentionRules(work: Work): Promise<RetentionRules> {
  const row = await ruleRow(work);
  return row ? rulesOf(row) : usual;
}

export async function retentionPage(work: Work): Promise<AnswerOf<typeof contract.readRetention>> {
  const row = await ruleRow(work);
  const runs = await work.sql<{
    retention_run_id: string;
    at: Date;
    ended_at: Date | null;
    by_name: string;
    texts: number;
    files: number;
    mails: number;
  }>(`select * from service_desk.retention_runs order by at desc limit ${shownRuns}`);
  return {
    rules: row ? rulesOf(row) : usual,
    changedAt: row?.changed_at.toISOString() ?? null,
    changedBy: row?.changed_by ?? null,
    runs: runs.map((run) => ({
      run: run.retention_run_id,
      at: run.at.toISOString(),
      endedAt: run.ended_at?.toISOString() ?? null,
      by: run.by_name,
      texts: run.texts,
      files: run.files,
      mails: run.mails,
    })),
  };
}

export async function setRetention(work: Work, input: GivenOf<typeof contract.setRetention>) {
  await work.sql(
    `insert into service_desk.retention_rules (rule_id, text_months, file_months, kept_kinds, changed_at, changed_by)
     values (1, $1, $2, $3, $4, $5)
     on conflict (rule_id) do update set text_months = excluded.text_months, file_months = excluded.file_months,
       kept_kinds = excluded.kept_kinds, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [input.textMonths, input.fileMonths, input.keptKinds, work.now, work.actor?.name ?? ''],
  );
  work.audit({ subject: 'retention', subjectId: 'cases' });
  return input;
}

export async function tryRetention(work: Work, input: GivenOf<typeof contract.tryRetention>) {
  return dueCounts(work, input);
}

export async function runRetention(work: Work) {
  const due = await dueCounts(work, await retentionRules(work));
  const run = await beginRun(work, 'forget-old-cases', work.today, due.texts + due.files + due.mails);
  work.enqueue('forget-old-cases', { runId: run, by: work.actor?.name ?? '' });
  work.audit({ subject: 'retention', subjectId: 'cases', detail: due });
  return { run };
}

async function ruleRow(work: Work): Promise<RuleRow | undefined> {
  const [row] = await work.sql<RuleRow>('select * from service_desk.retention_rules where rule_id = 1');
  return row;
}

function rulesOf(row: RuleRow): RetentionRules {
  return RetentionRules.parse({
    textMonths: row.text_months,
    fileMonths: row.file_months,
    keptKinds: row.kept_kinds,
  });
}
