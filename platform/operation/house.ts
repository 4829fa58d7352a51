// The house: all domains over one database. It runs an operation the one way there is: validate, ask permission, do it
// in a transaction, write audit, events and jobs in that same transaction, tell open screens. HTTP, CLI, jobs and tests
// are thin faces over this file.

import type { Database } from '../database/connect.ts';
import { type MigrationFolder, migrate } from '../database/migrate.ts';
import type { Log } from '../log/log.ts';
import { permissionBook } from '../permission/permission.ts';
import { Refusal } from '../refusal/refusal.ts';
import { newId } from '../work/ids.ts';
import type { Work } from '../work/work.ts';
import type { Caller } from './caller.ts';
import type { BoundOperation, Contribution, Domain, House } from './domain.ts';
import { checkedInput } from './invalid-input.ts';
import { localDay } from './local-day.ts';
import { openMemory } from './memory.ts';
import type { Operation } from './operation.ts';
import { inTransaction, readWork, type WorkSource } from './transaction.ts';
import { type Book, openTree } from './tree-keeper.ts';

export interface HouseOptions {
  readonly database: Database;
  readonly domains: readonly Domain[];
  readonly log: Log;
  readonly clock?: () => Date;
  /** shared parts assembled from what domains give: figures, imports … */
  readonly assemble?: (domains: readonly Domain[]) => readonly Contribution[];
  /** IANA zone that decides which day it is */
  readonly timeZone?: string;
}

/** Opens the house over a database whose migrations may not have run yet. */
export function openHouse(options: HouseOptions): House {
  const { database, domains, log } = options;
  const clock = options.clock ?? (() => new Date());
  const timeZone = options.timeZone ?? 'Europe/Stockholm';
  const parts: Book = new Map((options.assemble?.(domains) ?? []).map((given) => [given.part, given.value]));
  const tree = openTree(database, domains, () => localDay(clock(), timeZone));
  const operations = operationsOf(domains);
  const jobs = new Map(domains.flatMap((each) => each.jobs ?? []).map((job) => [job.name, job]));
  const book = permissionBook(domains.map((each) => each.permissions));
  const memory = openMemory();
  const source: WorkSource = { database, parts, tree, memory, log, book, subscriptions: subscribers(domains) };
  const frame = (caller: Caller) => {
    const now = clock();
    const requestId = caller.requestId ?? newId();
    return { caller, now, requestId, today: localDay(now, timeZone), timeZone, language: caller.language ?? 'sv' };
  };
  return {
    domains,
    operations,
    jobs,
    database,
    log,
    clock,
    timeZone,
    tree,
    memory,
    run: async (operation, input, caller) => {
      const bound = operations.get(operation.id);
      if (!bound) throw new Error(`operation ${operation.id} is not bound in any door`);
      const wanted = frame(caller);
      const given = checkedInput(operation, input, wanted.language);
      const doIt = async (work: Work): Promise<unknown> => {
        authorise(operation, given, work);
        return bound.run(work, given);
      };
      const answer =
        operation.kind === 'query'
          ? await readWork(source, wanted, operation, doIt)
          : await inTransaction(source, wanted, operation, given, doIt);
      return operation.transfer === 'download' ? answer : checkedAnswer(operation, answer);
    },
    act: (name, caller, what) => inTransaction(source, frame(caller), { id: name, domain: '' }, null, what),
    look: (caller, what) => readWork(source, frame(caller), { id: 'look', domain: '' }, what),
    migrate: () => migrate(database.pool, migrationFolders(domains)),
  };
}

/** Where the migrations of these domains lie, the platform's first: the order in which they run. */
export function migrationFolders(domains: readonly Domain[]): MigrationFolder[] {
  const platform = { name: 'platform', folder: new URL('../database/migrations/', import.meta.url) };
  return [
    platform,
    ...domains.flatMap((each) => (each.migrations ? [{ name: each.name, folder: each.migrations }] : [])),
  ];
}

function operationsOf(domains: readonly Domain[]): Map<string, BoundOperation> {
  const all = new Map<string, BoundOperation>();
  for (const bound of domains.flatMap((each) => each.operations)) {
    if (all.has(bound.operation.id)) throw new Error(`operation ${bound.operation.id} is bound twice`);
    all.set(bound.operation.id, bound);
  }
  return all;
}

function subscribers(domains: readonly Domain[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  // a domain with two subscriptions to an event is told once, and runs both
  for (const each of domains)
    for (const event of new Set((each.subscriptions ?? []).map((one) => one.event)))
      found.set(event, [...(found.get(event) ?? []), each.name]);
  return found;
}

function authorise(operation: Operation, given: unknown, work: Work): void {
  if (operation.permission === 'public') return;
  if (!work.actor) throw new Refusal('not-signed-in', 'not-signed-in');
  if (operation.permission === 'signed-in') return;
  const unit = operation.unit ? unitIn(given, operation.unit) : undefined;
  if (work.policy.may(operation.permission, unit)) return;
  throw new Refusal('not-allowed', 'not-allowed', { permission: operation.permission, ...(unit ? { unit } : {}) });
}

function unitIn(given: unknown, field: string): string | undefined {
  const value = given !== null && typeof given === 'object' ? Reflect.get(given, field) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Outside production every answer is held against its declared shape, so that the contract stays true. */
function checkedAnswer(operation: Operation, answer: unknown): unknown {
  if (process.env.NODE_ENV === 'production') return answer;
  const parsed = operation.output.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error(`${operation.id} answered outside its contract: ${parsed.error.message}`);
}
