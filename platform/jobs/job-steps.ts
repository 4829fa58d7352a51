// A long job's own transactions and the progress people see of it (platform.job_runs). Progress is written outside the
// job's transactions, or nobody would see it before the end.

import type { Caller } from '../operation/caller.ts';
import type { House, Steps } from '../operation/domain.ts';

const pause = 300;

/** Steps for one run; `finish` closes its row. Without `runId` in the payload nobody watches, and nothing is written. */
export function jobSteps(
  house: House,
  job: string,
  caller: Caller,
  payload: unknown,
): { steps: Steps; finish(state: 'done' | 'failed', message?: string): Promise<void> } {
  const runId = watchedRun(payload);
  let told = 0;
  const write = async (state: string, done: number | null, total: number | null, message: string | null) => {
    if (!runId) return;
    await house.database.pool.query(
      `with changed as (
        update platform.job_runs set state = $2, done = coalesce($3, done), total = coalesce($4, total),
          message = coalesce($5, message), changed_at = now()
        where run_id = $1 returning run_id)
      select pg_notify('fyr_live', 'job:' || run_id) from changed`,
      [runId, state, done, total, message],
    );
  };
  const progress: Steps['progress'] = async (done, total, message) => {
    const now = Date.now();
    if (now - told < pause && done !== total) return;
    told = now;
    await write('running', done, total, message ?? null);
  };
  const stepsOf = (who: Caller): Steps => ({
    act: (what) => house.act(job, who, what),
    look: (what) => house.look(who, what),
    as: (actor) => stepsOf({ ...who, actor }),
    progress,
  });
  return {
    steps: stepsOf(caller),
    finish: (state, message) => write(state, null, null, message ?? null),
  };
}

function watchedRun(payload: unknown): string | null {
  const runId = payload !== null && typeof payload === 'object' ? Reflect.get(payload, 'runId') : null;
  return typeof runId === 'string' ? runId : null;
}
