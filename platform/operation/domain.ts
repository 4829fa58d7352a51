// What a domain's door says to the house: its name, what it uses, its operations bound to functions, and the figures,
// jobs, subscriptions and imports it brings. A list, no logic: the house, the checks and the drawing of the structure
// read the same value.
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Database } from '../database/connect.ts';
import type { Log } from '../log/log.ts';
import type { Permissions } from '../permission/roles.ts';
import type { Part } from '../work/part.ts';
import type { TreeKeeper } from '../work/unit-tree.ts';
import type { Actor, Work } from '../work/work.ts';
import type { Caller } from './caller.ts';
import type { Memory } from './memory.ts';
import type { Operation } from './operation.ts';

export interface House {
  readonly domains: readonly Domain[];
  readonly operations: ReadonlyMap<string, BoundOperation>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Date;
  readonly timeZone: string;
  readonly tree: TreeKeeper;
  readonly memory: Memory;
  /** runs one operation for one caller: the only way in */
  run(operation: Operation, input: unknown, caller: Caller): Promise<unknown>;
  /** a transaction for a program of the house (a job, the CLI, an example loader), audited under `name` */
  act<T>(name: string, caller: Caller, what: (work: Work) => Promise<T>): Promise<T>;
  /** reading without an operation, for programs of the house */
  look<T>(caller: Caller, what: (work: Work) => Promise<T>): Promise<T>;
  /** applies missing migrations; returns their names */
  migrate(): Promise<string[]>;
}

export type Run = (work: Work, input: unknown) => Promise<unknown>;

/** An operation together with the function that does it. */
export interface BoundOperation {
  readonly operation: Operation;
  readonly run: Run;
}

/** Binds a declared operation to its function; the two must agree in types. */
export function bind<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (work: Work, input: z.output<I>) => Promise<z.input<O>>,
): BoundOperation {
  // the house validates the input with operation.input before it calls run, so the types hold at run time
  return { operation, run: run as Run };
}

/** A job by name; `payload` is what was enqueued. It must be safe to run twice. Either `run`, in one transaction, or `long`. */
export interface Job {
  readonly name: string;
  readonly run?: (work: Work, payload: unknown) => Promise<void>;
  /** work of minutes: in steps that each commit, with progress people can see */
  readonly long?: (steps: Steps, payload: unknown) => Promise<void>;
  /** cron pattern in UTC (`0 3 * * *`), for work that recurs */
  readonly every?: string;
}

/** What a long job works with. `payload.runId`, when there, is the row of platform.job_runs that people watch. */
export interface Steps {
  /** one transaction, audited under the job's name */
  act<T>(what: (work: Work) => Promise<T>): Promise<T>;
  look<T>(what: (work: Work) => Promise<T>): Promise<T>;
  /** the same steps with this actor's rights and under its name, for work that somebody asked for */
  as(actor: Actor): Steps;
  /** at most a few times a second reaches the database; `total` null when unknown */
  progress(done: number, total: number | null, message?: string): Promise<void>;
}

/** What happens here when another domain says something happened there; at least once, so idempotent. */
export interface Subscription {
  readonly event: string;
  readonly run: (work: Work, payload: unknown) => Promise<void>;
}

/** One thing a domain gives to a shared part of the house, e.g. a figure to the figure book. */
export interface Contribution<T = unknown> {
  readonly part: string;
  readonly value: T;
}

/** A hand-written way in by HTTP beside the operations, over the same ones: a plain page, a standard protocol. */
export type Face = (app: FastifyInstance, house: House) => void;

export interface Domain {
  readonly name: string;
  /** the domains whose doors, contracts, published views and web doors this one uses */
  readonly uses: readonly string[];
  readonly permissions: Permissions;
  readonly operations: readonly BoundOperation[];
  readonly jobs?: readonly Job[];
  readonly subscriptions?: readonly Subscription[];
  readonly gives?: readonly Contribution[];
  readonly faces?: readonly Face[];
  /**
   * who may not open its records is not to learn that they exist: what is done here is read in the audit log by the auditor
   * alone, and open screens are not told that something changed
   */
  readonly isClosed?: true;
  /** the folder of its migrations, as a file URL; absent when it owns no tables */
  readonly migrations?: URL;
}

/** Declares a domain; a function only so that a door reads as a sentence. */
export function domain(declared: Domain): Domain {
  return declared;
}

/** A shared part that domains contribute to: its key, and a typed way to give. */
export interface Shared<T, Given> {
  readonly key: Part<T>;
  give(value: Given): Contribution<Given>;
  /** everything the domains gave, typed */
  given(domains: readonly Domain[]): Given[];
}

/** Declares a shared part; `platform/figures` does so for figures, `platform/imports` for import kinds. */
export function shared<T, Given>(name: string): Shared<T, Given> {
  return {
    key: { name },
    give: (value) => ({ part: name, value }),
    given: (domains) =>
      domains
        .flatMap((each) => (each.gives ?? []).filter((given) => given.part === name))
        .map(
          // only give() of this same part makes such a contribution, so its value has this type
          (given) => given.value as Given,
        ),
  };
}
