// The desk with a million cases: how many are opened a second and what each costs in processor time, and how soon a queue, a
// search and a case answer. The million are those of the real event log and the example's own, multiplied with shifted
// keys (their entries are not). `node bench/cases.ts [cases]`
import { readFileSync } from 'node:fs';
import * as contract from '../domains/service-desk/contract.ts';
import { callerOf, manyCases } from './many-cases.ts';

const { house, server, close } = await manyCases(Number(process.argv[2] ?? 1_000_000));
const agent = callerOf('agent', 'DTD');
const nurse = callerOf('employee', null);
await measureOpening();
await measureReading();
await close();

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
