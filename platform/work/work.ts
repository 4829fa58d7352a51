// Work is the first argument of every function that touches the outside: who does it, when, in which language, in which
// transaction. Nothing reads a clock, a random number or a connection from anywhere else, so every action can be tested
// and every change carries its name.

import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Policy } from '../permission/permission.ts';
import type { Grant } from '../permission/roles.ts';
import type { Part } from './part.ts';

export type Language = 'sv' | 'da' | 'en';

/** Who acts: a signed-in person, or a program of the house acting by itself (`job:…`, `cli`, `import`). */
export interface Actor {
  readonly kind: 'person' | 'program';
  /** the account's id, or the program's name */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** the register's person this account belongs to, when there is one */
  readonly personId: string | null;
  readonly sessionId: string | null;
}

/** A row for the audit log, beside the one every action leaves by itself. */
export interface AuditNote {
  readonly subject: string;
  readonly subjectId: string;
  readonly unit?: string | null;
  readonly detail?: unknown;
}

export interface Work {
  readonly requestId: string;
  readonly actor: Actor | null;
  readonly policy: Policy;
  readonly language: Language;
  /** the instant of this work; one value throughout */
  readonly now: Date;
  /** the day of `now` in the region's time zone, YYYY-MM-DD */
  readonly today: string;
  /** the region's IANA time zone, by which a day begins and ends */
  readonly timeZone: string;
  /** what somebody else may today, where that decides: whoever sent a link, on whose behalf a letter is written */
  rightsOf(actor: Actor): Policy;
  /** in an action: the open transaction; in a query: the pool. Ask for typed tables with `tables<T>(work)`. */
  readonly db: Kysely<unknown>;
  /** raw SQL on the same connection, parameters as $1, $2 …; rows as PostgreSQL names them */
  sql<Row extends pg.QueryResultRow>(statement: string | Prepared, values?: readonly unknown[]): Promise<Row[]>;
  /** the connection itself, for COPY; only inside an action or a job */
  connection(): pg.PoolClient;
  newId(): string;
  /** notes what was changed or looked at; written with the hash chain in the same transaction */
  audit(note: AuditNote): void;
  /**
   * notes that something was looked at, at once and beside whatever else is done; answers where: in the audit log, or, where the
   * database takes nothing (it is read-only, its disk is full), in the log of the server
   */
  noteReading(note: AuditNote): Promise<ReadingNoted>;
  /** an event for other domains: delivered at least once after the commit, never if it is rolled back */
  emit(name: string, payload: unknown): void;
  /** a job to run after the commit; `key` replaces a waiting job with the same key */
  enqueue(job: string, payload: unknown, options?: { readonly key?: string; readonly runAt?: Date }): void;
  /**
   * Tells open screens that something under this topic changed (after the commit). Told by themselves are the operation's domain and
   * every domain whose tables the transaction wrote.
   */
  touch(topic: string): void;
  /**
   * an answer the whole house shares, from memory; an action loads it for itself, and anew after each of its own changes
   */
  recall<T>(what: Remembered<T>): Promise<T>;
  /** the raw body of an upload operation */
  readonly upload: Upload | null;
  /** what the whole house shares (the unit tree, the figure book, the import kinds), by its key */
  part<T>(key: Part<T>): T;
}

/**
 * A statement that each connection reads and plans once, under a name of its own in the whole house. For what is done many
 * times a second by key: one plan then serves all values.
 */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Where a reading was noted. */
export type ReadingNoted = 'audit-log' | 'server-log';

/** An answer kept in memory until `topic` is touched. It must not depend on who asks, in which language, or when. */
export interface Remembered<T> {
  readonly name: string;
  readonly topic: string;
  readonly load: (work: Work) => Promise<T>;
}

export interface Upload {
  readonly stream: Readable;
  readonly mediaType: string;
}

/** An operation with transfer `download` returns this. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer | Readable;
  /** shown in the browser rather than saved */
  readonly inline?: boolean;
}

/** The domain's own tables, typed: `tables<FinancesTables>(work)`. */
export function tables<T>(work: Pick<Work, 'db'>): Kysely<T> {
  // the connection is the same; which tables may be seen is the domain's generated type
  return work.db as Kysely<T>;
}
