// What every test of a domain stands on: a house of chosen domains over a real PostgreSQL, each test file on its own copy
// of a template database, with a clock the test turns and callers of any role. Nothing of ours is faked.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { connect } from '../../platform/database/connect.ts';
import { migrationFiles } from '../../platform/database/migrate.ts';
import { prepareJobs, program } from '../../platform/jobs/jobs.ts';
import { silentLog } from '../../platform/log/log.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { Domain, House } from '../../platform/operation/domain.ts';
import { migrationFolders, openHouse } from '../../platform/operation/house.ts';
import type { AnswerOf, InputOf, Operation } from '../../platform/operation/operation.ts';
import { assembleParts } from '../../platform/operation/parts.ts';
import { platformDoors } from '../../platform/operation/platform-doors.ts';
import type { Role } from '../../platform/permission/roles.ts';
import { newId } from '../../platform/work/ids.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import { noting } from './operation-record.ts';

export interface TestHouse {
  readonly house: House;
  /** the instant all work happens at; turn it as the test needs */
  clock: Date;
  /** runs an operation as a caller; refusals are thrown as they are */
  run<O extends Operation>(operation: O, input: InputOf<O>, caller?: Caller): Promise<AnswerOf<O>>;
  /** the number of audit entries an operation has left */
  audited(operationId: string): Promise<number>;
  close(): Promise<void>;
}

/** Writes something every test of a file, or of many, finds there. */
export type Filling = (work: Work) => Promise<void>;

/** A caller holding one role, in a unit or (null) the whole region. */
export function someone(role: Role, unit: string | null = null, name = `a ${role}`, language: Language = 'sv'): Caller {
  return {
    actor: {
      kind: 'person',
      id: idOf(`${role} ${unit} ${name}`),
      name,
      personId: null,
      sessionId: null,
      grants: [
        { role: 'employee', unit: null },
        { role, unit },
      ],
    },
    language,
  };
}

/** Nobody: a request without a session. */
export const nobody: Caller = { actor: null, language: 'sv' };

/**
 * Opens a house over a fresh database holding all migrations of these domains (and the platform's), and what `fillings`
 * write: an example's parts are written once per run and copied.
 */
export async function testHouse(
  domains: readonly Domain[],
  at = '2019-09-10T08:00:00Z',
  fillings: readonly Filling[] = [],
): Promise<TestHouse> {
  const all = [...platformDoors, ...domains];
  const template = await templateFor(all, at, fillings);
  const name = `t_${newId().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template} strategy wal_log`);
  const database = connect(urlOf(name), () => {}, 6);
  const test = { clock: new Date(at) };
  const options = { database, domains: all, log: silentLog(), clock: () => test.clock, assemble: assembleParts };
  const { house, write } = noting(openHouse(options));
  return Object.assign(test, {
    house,
    run: async <O extends Operation>(operation: O, input: InputOf<O>, caller: Caller = someone('administrator')) => {
      if (operation.domain === 'imports' && operation.kind === 'action') await keepAccount(database.pool, caller);
      // the house checks the answer against operation.output
      return (await house.run(operation, input, caller)) as AnswerOf<O>;
    },
    audited: async (operationId: string) => {
      const found = await database.pool.query('select 1 from platform.audit_entries where operation = $1', [
        operationId,
      ]);
      return found.rows.length;
    },
    close: async () => {
      await write();
      await database.close();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  });
}

/** An import's job asks what its person may when it runs: the caller's account with its grants of now. */
async function keepAccount(pool: pg.Pool, { actor }: Caller): Promise<void> {
  if (actor?.kind !== 'person') return;
  await pool.query(
    `insert into platform.accounts (account_id, login, name, created_at) values ($1, $2, $3, now()) on conflict do nothing`,
    [actor.id, actor.id, actor.name],
  );
  await pool.query('delete from platform.grants where account_id = $1', [actor.id]);
  for (const { role, unit } of actor.grants)
    if (role !== 'employee')
      await pool.query(
        `insert into platform.grants (grant_id, account_id, role, unit, valid_from, created_at) values ($1, $2, $3, $4, '2000-01-01', now())`,
        [newId(), actor.id, role, unit],
      );
}

function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const templates = new Map<string, Promise<string>>();

/** One migrated template per set of domains and what it is filled with, made once per run of the tests. */
function templateFor(domains: readonly Domain[], at: string, fillings: readonly Filling[]): Promise<string> {
  const files = migrationFiles(migrationFolders(domains)).map(({ name, sha256 }) => [name, sha256]);
  // a server that outlives the run may hold templates of earlier migrations and examples
  const filled = fillings.length > 0 ? [process.env.FYR_TEST_RUN, at, fillings.map(String)] : [];
  const hash = createHash('sha256')
    .update(JSON.stringify([files, filled]))
    .digest('hex')
    .slice(0, 12);
  const key = fillings.length > 0 ? `fyr_${process.env.FYR_TEST_RUN}_${hash}` : `fyr_${hash}`;
  const known = templates.get(key);
  if (known) return known;
  const made = makeTemplate(key, domains, at, fillings);
  templates.set(key, made);
  return made;
}

async function makeTemplate(
  name: string,
  domains: readonly Domain[],
  at: string,
  fillings: readonly Filling[],
): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    // several workers may want the same template at the same moment
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rows.length === 0) {
      await client.query(`create database ${name}_making`);
      const database = connect(urlOf(`${name}_making`), () => {}, 2);
      const clock = () => new Date(at);
      const house = openHouse({ database, domains, log: silentLog(), clock, assemble: assembleParts });
      await house.migrate();
      await prepareJobs(house);
      if (fillings.length > 0) {
        // each in a work of its own, as the product loads them: the next one sees the units of the one before
        for (const fill of fillings) await house.act('example', { actor: program('example') }, fill);
        // the copies know their tables too
        await database.pool.query('analyze');
      }
      await database.close();
      await client.query(`alter database ${name}_making rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.FYR_TEST_DATABASE;
  if (!url) throw new Error('tests of domains need the database that checks/kit/database-setup.ts starts');
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}
