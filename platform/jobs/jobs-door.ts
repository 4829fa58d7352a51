// Long work as part of the house: everybody sees their own.
import { bind, domain } from '../operation/domain.ts';
import type { GivenOf } from '../operation/operation.ts';
import type { Work } from '../work/work.ts';
import { listMyJobs } from './jobs-contract.ts';

export const jobsDoor = domain({ name: 'jobs', uses: [], permissions: {}, operations: [bind(listMyJobs, myJobs)] });

interface Row {
  [column: string]: unknown;
  run_id: string;
  job: string;
  title: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number | null;
  message: string | null;
  created_at: Date;
  changed_at: Date;
}

async function myJobs(work: Work, input: GivenOf<typeof listMyJobs>) {
  const rows = await work.sql<Row>(
    `select * from platform.job_runs where account_id = $1 and created_at > $2 order by created_at desc limit $3`,
    [work.actor?.id, new Date(work.now.getTime() - 24 * 3600_000), input.limit],
  );
  return {
    runs: rows.map((row) => ({
      runId: row.run_id,
      job: row.job,
      title: row.title,
      state: row.state,
      done: row.done,
      total: row.total,
      message: row.message,
      createdAt: row.created_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
    })),
  };
}
