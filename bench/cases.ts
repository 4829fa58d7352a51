// The desk with a million cases: how many are opened a second and what each costs in processor time, and how soon a queue, a
// search and a case answer. The million are those of the real event log and the example's own, multiplied with shifted
// keys (their entries are not). `node bench/cases.ts [cases]`
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assets } from '../domains/assets/assets.ts';
import { intake } from '../domains/intake/intake.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { notices } from '../domains/notices/notices.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { people } from '../domains/people/people.ts';
import * as contract from '../domains/service-desk/contract.ts';
import { loadExample } from '../domains/service-desk/example.ts';
import { serviceDesk } from '../domains/service-desk/service-desk.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import * as imports from '../platform/imports/imports-contract.ts';
import { prepareJobs, program, runDueJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { type Caller, openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';

const wanted = Number(process.argv[2] ?? 1_000_000);
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
await bringInLog();
await multiply();
const agent = callerOf('agent', 'DTD');
const nurse = callerOf('employee', null);
await measureOpening();
await measureReading();
await database.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });

/** The event log beside the project, as it is brought in by an administrator; without it, only the example is multiplied. */
async function bringInLog(): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../shared/data/cases/uci-incident-event-log.zip');
  if (!existsSync(file)) return;
  const caller = callerOf('administrator', null);
  await database.pool.query(
    `insert into platform.accounts (account_id, login, name, created_at) values ($1, 'bench', 'Bench', now())`,
    [caller.actor?.id],
  );
  await database.pool.query(
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
async function multiply(): Promise<void> {
  const { pool } = database;
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

async function measureOpening(): Promise<void> {
  const count = 4000;
  const services = ['journal', 'workplace', 'network', 'images', 'mail'];
  let left = count;
  const before = { node: process.cpuUsage(), database: databaseSeconds() };
  const began = performance.now();
  const lane = async (): Promise<void> => {
    for (let index = left--; index > 0; index = left--)
      await house.run(
        contract.openCase,
        {
          title: `Skrivaren på expeditionen skriver inte ut, ${index}`,
          description: 'Kön växer men inget papper kommer. Vi har startat om den två gånger.',
          kind: 'incident',
          service: services[index % services.length],
          once: `bench-${index}-${before.node.user}`,
        },
        nurse,
      );
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(before.node);
  const node = (used.user + used.system) / 1000 / count;
  const data = ((databaseSeconds() - before.database) * 1000) / count;
  console.log(
    `opened ${Math.round(count / seconds)} a second; processor time per case ${node.toFixed(2)} ms in Node, ${data.toFixed(2)} ms in PostgreSQL`,
  );
}

async function measureReading(): Promise<void> {
  const list = (input: object) => () => house.run(contract.listCases, { limit: 50, ...input }, agent);
  const { rows } = (await house.run(contract.listCases, { view: 'all', limit: 20 }, agent)) as {
    rows: { case: string }[];
  }; // the answer of listCases
  const words = ['skrivaren', 'journalen stängs', 'kortet läses', 'labbsvar', 'ultraljudet', 'etiketter tomma'];
  let turn = 0;
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'queue, my team, most urgent': list({}),
    'queue, all teams, deadline': list({ view: 'all', sort: 'deadline' }),
    'queue, one service': list({ view: 'all', service: 'journal' }),
    'closed, newest': list({ view: 'all', state: 'closed', sort: 'newest' }),
    'closed, one service, changed': list({ view: 'all', state: 'closed', service: 'images', sort: 'changed' }),
    'closed, incidents, priority 1': list({
      view: 'all',
      state: 'closed',
      kind: 'incident',
      priority: 1,
      sort: 'newest',
    }),
    'counts of queues': () => house.run(contract.countQueues, {}, agent),
    'search, open': () =>
      house.run(contract.listCases, { view: 'all', search: words[turn++ % words.length], limit: 50 }, agent),
    'search, closed, newest': () =>
      house.run(
        contract.listCases,
        { view: 'all', state: 'closed', sort: 'newest', search: words[turn++ % words.length], limit: 50 },
        agent,
      ),
    'one case': () => house.run(contract.showCase, { case: rows[turn++ % rows.length]?.case }, agent),
    'my cases': () => house.run(contract.listMyCases, {}, nurse),
    'known disturbances, typed': () =>
      house.run(contract.listDisturbances, { search: words[turn++ % words.length] }, nurse),
  };
  for (const [name, ask] of Object.entries(questions)) {
    for (let warm = 0; warm < 3; warm++) await ask();
    const times: number[] = [];
    for (let time = 0; time < 40; time++) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    console.log(
      `${name.padEnd(34)} median ${(times[20] ?? 0).toFixed(1).padStart(7)} ms   p95 ${(times[37] ?? 0).toFixed(1).padStart(7)} ms`,
    );
  }
}

/** Processor seconds of PostgreSQL's processes so far, those that have ended included. */
function databaseSeconds(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(/\s+/);
  const theirs = children.map((pid) => {
    const parts = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(parts[11]) + Number(parts[12]);
  });
  return (own + theirs.reduce((sum, ticks) => sum + ticks, 0)) / 100;
}

function callerOf(role: 'agent' | 'employee' | 'administrator', unit: string | null): Caller {
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
