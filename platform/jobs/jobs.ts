// Runs what was enqueued: jobs by name, deliveries of events, and what recurs. graphile-worker keeps the queue in the
// same PostgreSQL, so a job exists exactly when its transaction was committed.
import { parseCronItems, Logger as QueueLogger, type Runner, run, runMigrations, runOnce } from 'graphile-worker';
import type { Caller } from '../operation/caller.ts';
import type { House, Steps } from '../operation/domain.ts';
import { Refusal } from '../refusal/refusal.ts';
import { newId } from '../work/ids.ts';
import type { Actor, Work } from '../work/work.ts';
import { watchWorkers } from './dead-workers.ts';
import { withHeapRoom } from './heap-room.ts';
import { jobSteps } from './job-steps.ts';

/** Makes the queue's own tables; part of setting up a database. */
export async function prepareJobs(house: House): Promise<void> {
  await runMigrations({ pgPool: house.database.pool });
}

// what is done is struck off the queue one by one without waiting unless it is gathered; stopping would then leave a job
// that was done to be done again
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Starts working the queue off in this process; `stop` lets running jobs finish. */
export async function startJobs(house: House, concurrency = 2): Promise<{ stop(): Promise<void> }> {
  const watch = await watchWorkers(house);
  const runner: Runner = await run({
    preset,
    events: watch.events,
    pgPool: house.database.pool,
    concurrency,
    noHandleSignals: true,
    taskList: taskList(house),
    parsedCronItems: parseCronItems(
      [...house.jobs.values()].flatMap((job) => (job.every ? [{ task: job.name, match: job.every }] : [])),
    ),
    logger: quiet(house),
  });
  return {
    stop: async () => {
      await runner.stop();
      await watch.stop();
    },
  };
}

/** Works off everything that is due, then returns how many jobs ran: for tests and for one-shot commands. Failures are thrown. */
export async function runDueJobs(house: House): Promise<number> {
  let ran = 0;
  let failure: unknown;
  const counted = Object.fromEntries(
    Object.entries(taskList(house)).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        ran++;
        try {
          await task(payload);
        } catch (error) {
          failure ??= error;
          throw error;
        }
      },
    ]),
  );
  await runOnce({
    preset,
    pgPool: house.database.pool,
    taskList: counted,
    logger: quiet(house),
    noHandleSignals: true,
  });
  if (failure) throw failure;
  return ran;
}

/** The actor of a program of the house: it may everything, and its name in the audit log says which program it is. */
export function program(name: string): Actor {
  return {
    kind: 'program',
    id: name,
    name,
    grants: [],
    personId: null,
    sessionId: null,
  };
}

function taskList(house: House): Record<string, (payload: unknown) => Promise<void>> {
  const tasks: Record<string, (payload: unknown) => Promise<void>> = {
    'deliver-event': (payload) => deliver(house, payload),
  };
  for (const job of house.jobs.values())
    tasks[job.name] = async (payload) => {
      const caller = { actor: program(`job:${job.name}`), requestId: newId() };
      const { run: once, long } = job;
      if (long) await runLong(house, job.name, caller, (steps) => long(steps, payload), payload);
      else if (once) await house.act(job.name, caller, (work) => once(work, payload));
    };
  return tasks;
}

async function runLong(
  house: House,
  job: string,
  caller: Caller,
  work: (steps: Steps) => Promise<void>,
  payload: unknown,
): Promise<void> {
  const { steps, finish } = jobSteps(house, job, caller, payload);
  try {
    await withHeapRoom(() => work(steps));
    await finish('done');
  } catch (error) {
    await finish('failed', error instanceof Refusal ? error.code : undefined);
    throw error;
  }
}

async function deliver(house: House, payload: unknown): Promise<void> {
  // written by the house itself in writeNotes
  const { event, eventId, domain } = payload as { event: string; eventId: string; domain: string };
  const found = house.domains.find((each) => each.name === domain);
  const rows = await house.database.pool.query<{ payload: unknown }>(
    'select payload from platform.events where event_id = $1',
    [eventId],
  );
  for (const subscription of found?.subscriptions ?? [])
    if (subscription.event === event)
      await house.act(`on:${event}`, { actor: program(`event:${event}`), requestId: eventId }, (work: Work) =>
        subscription.run(work, rows.rows[0]?.payload),
      );
}

function quiet(house: House) {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error') house.log.error({ queue: meta }, message);
    else if (level === 'warning') house.log.warn({ queue: meta }, message);
    else house.log.debug(message);
  });
}
