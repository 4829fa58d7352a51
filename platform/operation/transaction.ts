// Makes the Work that functions receive, and closes it: for an action, what it noted (audit, events, jobs, topics) is
// written in its own transaction just before the commit, so that either all of it happened or none.
import type pg from 'pg';
import { findPersonalNumbers, maskPersonalNumbers } from '../../formats/personal-numbers/personal-numbers.ts';
import { type AuditEntry, appendAudit, lanes } from '../audit/audit.ts';
import type { Database } from '../database/connect.ts';
import { kyselyOn } from '../database/connect.ts';
import { openTurns, type Turns } from '../database/turns.ts';
import type { Log } from '../log/log.ts';
import type { PermissionBook, Policy } from '../permission/permission.ts';
import { newId } from '../work/ids.ts';
import type { TreeKeeper } from '../work/unit-tree.ts';
import { type UnitTree, unitTreeKey } from '../work/unit-tree.ts';
import type { Actor, AuditNote, Language, Prepared, ReadingNoted, Remembered, Work } from '../work/work.ts';
import type { Caller } from './caller.ts';
import type { Memory } from './memory.ts';
import type { Book } from './tree-keeper.ts';
import { domainsWritten } from './written-domains.ts';

export interface WorkSource {
  readonly database: Database;
  readonly parts: Book;
  readonly tree: TreeKeeper;
  readonly memory: Memory;
  readonly log: Log;
  readonly book: PermissionBook;
  /** event name → names of the domains that want it */
  readonly subscriptions: ReadonlyMap<string, readonly string[]>;
}

export interface Frame {
  readonly caller: Caller;
  readonly now: Date;
  readonly today: string;
  readonly timeZone: string;
  readonly requestId: string;
  readonly language: Language;
}

interface Notes {
  readonly audit: AuditNote[];
  readonly events: { readonly id: string; readonly name: string; readonly payload: unknown }[];
  readonly jobs: { readonly job: string; readonly payload: unknown; readonly key?: string; readonly runAt?: Date }[];
  readonly topics: Set<string>;
}

/** Work that only reads, on the pool. What it looks at may be noted, in a transaction of its own. */
export async function readWork<T>(
  source: WorkSource,
  frame: Frame,
  operation: Done,
  what: (work: Work) => Promise<T>,
): Promise<T> {
  const tree = await source.tree.current();
  const { pool, kysely } = source.database;
  const work: Work = {
    ...basis(source, frame, tree),
    db: kysely,
    sql: async (statement, values = []) => (await pool.query(asked(statement), [...values])).rows,
    connection: () => refuseToWrite('a connection'),
    audit: () => refuseToWrite('an audit note'),
    noteReading: (note) => noteReading(source, auditEntries(frame, operation, null, [note])),
    emit: () => refuseToWrite('an event'),
    enqueue: () => refuseToWrite('a job'),
    touch: () => refuseToWrite('a topic'),
    recall: (wanted) => source.memory.recall(wanted, work),
  };
  return what(work);
}

interface Done {
  readonly id: string;
  readonly domain: string;
  readonly keepsNobody?: true;
}

/** Work in one transaction; the audit entry carries the operation's id and what was given. */
export async function inTransaction<T>(
  source: WorkSource,
  frame: Frame,
  operation: Done,
  given: unknown,
  what: (work: Work) => Promise<T>,
): Promise<T> {
  const tree = await source.tree.current();
  const client = await source.database.pool.connect();
  const notes: Notes = { audit: [], events: [], jobs: [], topics: new Set([operation.domain]) };
  const turns = openTurns();
  try {
    await client.query('begin');
    const answer = await what(writingWork(basis(source, frame, tree), client, turns, notes));
    turns.end();
    await writeNotes(client, source, frame, operation, given, notes);
    await client.query('commit');
    if (notes.topics.has('people')) source.tree.forget();
    for (const topic of notes.topics) source.memory.forget(topic);
    client.release();
    return answer;
  } catch (error) {
    turns.end();
    // a connection that cannot even roll back is thrown away
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

type Basis = Pick<
  Work,
  | 'requestId'
  | 'actor'
  | 'policy'
  | 'rightsOf'
  | 'language'
  | 'now'
  | 'today'
  | 'timeZone'
  | 'newId'
  | 'upload'
  | 'part'
>;

function basis(source: WorkSource, frame: Frame, tree: UnitTree): Basis {
  const { actor, upload } = frame.caller;
  let policy: Policy | undefined;
  const rightsOf = (who: Actor | null): Policy =>
    who?.kind === 'program' ? source.book.program : source.book.policyFor(who?.grants ?? [], tree);
  return {
    requestId: frame.requestId,
    actor,
    get policy() {
      policy ??= rightsOf(actor);
      return policy;
    },
    rightsOf,
    language: frame.language,
    now: frame.now,
    today: frame.today,
    timeZone: frame.timeZone,
    newId: () => newId(frame.now.getTime()),
    upload: upload ?? null,
    part: <P>(key: { readonly name: string; readonly holds?: P }): P => {
      const value = key.name === unitTreeKey.name ? tree : source.parts.get(key.name);
      if (value === undefined) throw new Error(`the house has no ${key.name}`);
      // the key's type is the type of what was put under its name
      return value as P;
    },
  };
}

function writingWork(common: Basis, client: pg.PoolClient, turns: Turns, notes: Notes): Work {
  const remembered = new Map<string, Promise<unknown>>();
  const query = (statement: string | Prepared, values: unknown[]) => {
    for (const domain of domainsWritten(asked(statement).text)) {
      notes.topics.add(domain);
      remembered.clear();
    }
    return client.query(asked(statement), values);
  };
  const own: Omit<Work, keyof Basis> = {
    db: kyselyOn({ query }, turns),
    sql: async (statement, values = []) => (await turns.take(() => query(statement, [...values]))).rows,
    connection: () => {
      // what is copied by it is not seen here
      remembered.clear();
      return client;
    },
    audit: (note) => void notes.audit.push(note),
    noteReading: async (note) => {
      notes.audit.push(note);
      return 'audit-log';
    },
    emit: (name, payload) => void notes.events.push({ id: common.newId(), name, payload }),
    enqueue: (job, payload, options = {}) => void notes.jobs.push({ job, payload, ...options }),
    touch: (topic) => void notes.topics.add(topic),
    recall: <T>(wanted: Remembered<T>): Promise<T> => {
      const known = remembered.get(wanted.name) ?? wanted.load(work);
      remembered.set(wanted.name, known);
      // only the load of this same declaration puts a value under its name
      return known as Promise<T>;
    },
  };
  // `policy` is a getter and must stay one
  const work = Object.defineProperties(own, Object.getOwnPropertyDescriptors(common)) as Work;
  return work;
}

function asked(statement: string | Prepared): { readonly text: string; readonly name?: string } {
  return typeof statement === 'string' ? { text: statement } : statement;
}

function refuseToWrite(what: string): never {
  throw new Error(`a query may not leave ${what}: declare it as an action`);
}

async function writeNotes(
  client: pg.PoolClient,
  source: WorkSource,
  frame: Frame,
  operation: Done,
  given: unknown,
  notes: Notes,
): Promise<void> {
  for (const event of notes.events) {
    await client.query(keepEvent, [
      event.id,
      frame.now,
      event.name,
      JSON.stringify(event.payload ?? null),
      frame.requestId,
    ]);
    for (const domain of source.subscriptions.get(event.name) ?? [])
      notes.jobs.push({ job: 'deliver-event', payload: { event: event.name, eventId: event.id, domain } });
  }
  for (const job of notes.jobs)
    await client.query(addJob, [
      job.job,
      JSON.stringify(job.payload ?? null),
      runAt(job.runAt, frame.now),
      job.key ?? null,
    ]);
  await client.query(tellTopics, [[...notes.topics].filter(Boolean)]);
  await appendAudit(client, auditEntries(frame, operation, given, notes.audit), Math.floor(Math.random() * lanes));
}

const keepEvent = {
  name: 'keep-event',
  text: 'insert into platform.events (event_id, at, name, payload, request_id) values ($1, $2, $3, $4, $5)',
};
const addJob = {
  name: 'add-job',
  text: 'select graphile_worker.add_job($1, payload := $2::json, run_at := $3, job_key := $4, max_attempts := 12)',
};
const tellTopics = { name: 'tell-topics', text: "select pg_notify('fyr_live', topic) from unnest($1::text[]) topic" };

/** A reading must not fail because it cannot be noted where it should: then the server's log has it, with the reason. */
async function noteReading(source: WorkSource, entries: readonly AuditEntry[]): Promise<ReadingNoted> {
  const client = await source.database.pool.connect();
  try {
    await client.query('begin');
    await appendAudit(client, entries, Math.floor(Math.random() * lanes));
    await client.query('commit');
    client.release();
    return 'audit-log';
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    source.log.warn({ reading: entries, err: error }, 'a reading is noted here, because the audit log takes nothing');
    return 'server-log';
  }
}

function auditEntries(frame: Frame, operation: Done, given: unknown, noted: readonly AuditNote[]): AuditEntry[] {
  const actor = operation.keepsNobody ? null : frame.caller.actor;
  const input = operation.keepsNobody ? null : redacted(given, frame.today);
  const common = {
    at: frame.now,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    operation: operation.id,
    requestId: frame.requestId,
  };
  const first = { ...common, subject: null, subjectId: null, unit: null, detail: input };
  if (noted.length === 0) return [first];
  return noted.map((note, index) => ({
    ...common,
    subject: note.subject,
    subjectId: note.subjectId,
    unit: note.unit ?? null,
    detail: index === 0 ? { input, ...(note.detail === undefined ? {} : { note: note.detail }) } : note.detail,
  }));
}

const secret = /password|secret|token|^current$/i;
const longest = 500;

/**
 * What was given, without secrets, without the long texts that the records themselves keep, and without the personal numbers
 * that stand in running text. A field that holds nothing but a number says whom the action was about, and stays.
 */
function redacted(given: unknown, today: string): unknown {
  return JSON.parse(
    JSON.stringify(given ?? null, (name, value: unknown) => {
      if (secret.test(name)) return '•';
      if (typeof value !== 'string' || value.length < 10) return value;
      const text = /^[\d\s+–−-]+$/.test(value) ? value : maskPersonalNumbers(value, findPersonalNumbers(value, today));
      return text.length > longest ? `${text.slice(0, longest)}…` : text;
    }),
  );
}

/** The queue goes by the machine's clock: a job is as far ahead of now as its moment is of the work that asked for it. */
function runAt(wanted: Date | undefined, now: Date): Date {
  return new Date(Date.now() + (wanted ? wanted.getTime() - now.getTime() : 0));
}
