// A worker that is killed leaves its jobs locked, and the queue itself would wait four hours before it takes them back.
// Each worker therefore holds a lock of its session, which PostgreSQL lets go when the worker is gone: whoever can take it
// knows that the worker is dead, and frees its jobs.
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { House } from '../operation/domain.ts';

export interface WorkerWatch {
  /** for the queue: tells the watch under which name it locks jobs */
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

/** first number of the advisory locks held by workers; the second is made of the worker's name */
const lockClass = 7262;
const sweepEvery = 5_000;

/** Holds this process's lock and frees what dead workers left, now and every five seconds. */
export async function watchWorkers(house: House): Promise<WorkerWatch> {
  const held = new Set<string>();
  let ending = false;
  let client: pg.Client | undefined;
  const hold = (name: string) => client?.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, name]);
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: house.database.url, application_name: 'fyr jobs' });
    fresh.on('error', () => {});
    fresh.on('end', () => {
      client = undefined;
    });
    await fresh.connect();
    client = fresh;
    for (const name of held) await hold(name);
  };
  const sweep = async (): Promise<void> => {
    if (!client) await connect();
    if (client)
      for (const name of await freeDeadWorkers(client, held))
        house.log.warn({ worker: name }, 'freed the jobs of a dead worker');
  };
  await connect();
  await sweep();
  const timer = setInterval(() => {
    // while the database is away there is nothing to free; the next round tries again
    if (!ending) void sweep().catch(() => {});
  }, sweepEvery);
  timer.unref();
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    held.add(workerPool.id);
    void hold(workerPool.id)?.catch(() => {});
  });
  return {
    events,
    stop: async () => {
      ending = true;
      clearInterval(timer);
      await client?.end();
    },
  };
}

/**
 * Frees the jobs and queues of every worker whose lock can be taken; returns the names of those workers. Its own are not asked
 * about: a session is given the lock it holds already, and would take itself for dead.
 */
async function freeDeadWorkers(client: pg.Client, own: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(lockers);
  const dead: string[] = [];
  for (const { name } of rows) {
    if (own.has(name)) continue;
    const taken = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as free', [
      lockClass,
      name,
    ]);
    if (!taken.rows[0]?.free) continue;
    await client.query('select graphile_worker.force_unlock_workers($1)', [[name]]);
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, name]);
    dead.push(name);
  }
  return dead;
}

/** A lock two seconds old: a worker that has just begun may not hold its own yet. */
const lockers = `select locked_by as name from graphile_worker._private_jobs where locked_at < now() - interval '2 seconds'
  union select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '2 seconds'`;
