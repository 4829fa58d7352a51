// The row by which people watch long work they asked for. Written with the job in one transaction; `jobSteps` carries it on.
import type { Work } from '../work/work.ts';

/**
 * Notes that the caller asked for a long job, under a title in their words. Returns the run's id, to be given to the job as
 * `runId` in its payload. `total`: how many there are to do, null when unknown.
 */
export async function beginRun(work: Work, job: string, title: string, total: number | null = null): Promise<string> {
  const runId = work.newId();
  await work.sql(
    `insert into platform.job_runs (run_id, job, title, account_id, state, total, created_at, changed_at)
     values ($1, $2, $3, $4, 'waiting', $5, $6, $6)`,
    [runId, job, title, work.actor?.id ?? null, total, work.now],
  );
  return runId;
}

/** How far the latest run of a job has come, whoever asked for it; null when none is under way. */
export async function runUnderWay(work: Work, job: string): Promise<{ done: number; total: number | null } | null> {
  const [run] = await work.sql<{ done: number; total: number | null }>(
    `select done, total from platform.job_runs where job = $1 and state in ('waiting', 'running')
       and changed_at > $2::timestamptz - interval '1 hour' order by created_at desc limit 1`,
    [job, work.now],
  );
  return run ?? null;
}
