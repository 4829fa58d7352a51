// A desk with as many cases as wanted, for benchmarks: those of the real event log and the example's own, multiplied with shifted
// keys (their entries are not).
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assets } from '../domains/assets/assets.ts';
import { intake } from '../domains/intake/intake.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { notices } from '../domains/notices/notices.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { people } from '../domains/people/people.ts';
import { loadExample } from '../domains/service-desk/example.ts';
import { serviceDesk } from '../domains/service-desk/service-desk.ts';
import { connect, type Database } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import * as imports from '../platform/imports/imports-contract.ts';
import { prepareJobs, program, runDueJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import type { Caller } from '../platform/operation/caller.ts';
import type { House } from '../platform/operation/domain.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { removeBench } from './bench-house.ts';

export interface ManyCases {
  readonly house: House;
  readonly database: Database;
  /** where PostgreSQL is reached, and its first process */
  readonly server: { readonly url: string; readonly pid: number };
  close(): Promise<void>;
}

/** Opens the house with that many cases; `close` stops the server and removes its files. */
export async function manyCases(wanted: number): Promise<ManyCases> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-'));
  const server = await startEmbedded(folder);
  const database = connect(server.url);
  const domains = [...platformDoors, people, notices, assets, serviceDesk, intake];
  const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts });
  await house.migrate();
  await prepareJobs(house);
  await house.act('example', { actor: program('bench') }, async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
  await bringInLog(house);
  await multiply(house, wanted);
  return {
    house,
    database,
    server,
    close: async () => {
      await database.close();
      await server.stop();
      removeBench(folder);
    },
  };
}

/** Somebody with one role, and an account's id of their own. */
export function callerOf(role: 'agent' | 'employee' | 'administrator', unit: string | null): Caller {
  return {
    language: 'sv',
    actor: {
      kind: 'person',
      id: `00000000-0000-7000-8000-00000000000${{ agent: 1, employee: 2, administrator: 3 }[role]}`,
      name: `Bench ${role}`,
      personId: null,
      sessionId: null,
      grants: [
        { role: 'employee', unit: null },
        { role, unit },
      ],
    },
  };
}

/** The event log beside the project, as it is brought in by an administrator; without it, only the example is multiplied. */
async function bringInLog(house: House): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../shared/data/cases/uci-incident-event-log.zip');
  if (!existsSync(file)) return;
  const caller = callerOf('administrator', null);
  await house.database.pool.query(
    `insert into platform.accounts (account_id, login, name, created_at) values ($1, 'bench', 'Bench', now())`,
    [caller.actor?.id],
  );
  await house.database.pool.query(
    `insert into platform.grants (grant_id, account_id, role, valid_from, created_at) values (gen_random_uuid(), $1, 'administrator', '2000-01-01', now())`,
    [caller.actor?.id],
  );
  const began = performance.now();
  const upload = { stream: createReadStream(file), mediaType: 'application/zip' };
  const { importId } = (await house.run(
    imports.startImport,
    { kind: 'service-desk.event-log', name: 'log.zip' },
    { ...caller, upload },
  )) as { importId: string }; // the answer of startImport
  await runDueJobs(house);
  await house.run(imports.commitImport, { importId, rows: 'all' }, caller);
  await runDueJobs(house);
  console.log(`the log was brought in in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** The cases again and again, each under a key and number of its own, until there are as many as wanted. */
async function multiply(house: House, wanted: number): Promise<void> {
  const { pool } = house.database;
  const began = performance.now();
  const [{ own, last, span }] = (
    await pool.query(
      'select count(*)::int as own, max(number)::int as last, (max(number) - min(number) + 1)::int as span from service_desk.cases',
    )
  ).rows;
  const columns = (
    await pool.query(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns
       where table_schema = 'service_desk' and table_name = 'cases' and is_generated = 'NEVER'
         and column_name not in ('case_id', 'number', 'title', 'once_key')`,
    )
  ).rows[0].names;
  for (let round = 1; round * own < wanted; round++) {
    await pool.query(
      `insert into service_desk.cases (case_id, number, title, ${columns})
       select gen_random_uuid(), number + $1, title || ' ' || left(md5(number::text || $1), 4), ${columns}
       from service_desk.cases where number <= $2 limit $3`,
      [round * span, last, wanted - round * own],
    );
  }
  await pool.query("select setval('service_desk.case_numbers', (select max(number) from service_desk.cases))");
  await pool.query('vacuum (analyze) service_desk.cases');
  const [row] = (
    await pool.query(
      "select count(*) as n, count(*) filter (where state in ('new', 'active', 'waiting')) as open from service_desk.cases",
    )
  ).rows;
  console.log(`${row.n} cases, ${row.open} of them open, made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
