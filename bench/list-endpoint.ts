// A list over HTTP as a browser asks for it: throughput and processor time per request, on the embedded database with a
// hundred thousand rows. `node app/run.mjs bench/list-endpoint.ts`
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { domains } from '../app/domains.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { httpServer } from '../platform/http/http.ts';
import { prepareJobs, program } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { openSession } from '../platform/sign-in/session.ts';

const rows = 100_000;
const requests = 6000;
const callers = 16;

process.env.NODE_ENV = 'production';
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-'));
const server = await startEmbedded(folder);
const database = connect(server.url);
const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts });
await house.migrate();
await prepareJobs(house);
const token = await fill();
const app = await httpServer(house, { web: null, version: 'bench' });
const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
const agent = new Agent({ keepAlive: true, maxSockets: callers });
await measure(500);
const { seconds, times, cpu } = await measure(requests);
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`${rows} rows, lists of 50 by key, ${callers} callers, client and server and database on the same cores`);
console.log(`${Math.round(requests / seconds)} requests/s; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
console.log(
  `${Math.round((cpu / requests) * 1000)} µs processor time of the product and the client per request (database apart)`,
);
agent.destroy();
await app.close();
await database.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });

/** An administrator with a session, and a long audit log: the list every region has. Returns the session's token. */
async function fill(): Promise<string> {
  const token = await house.act('fill', { actor: program('bench') }, async (work) => {
    const accountId = work.newId();
    await work.sql(
      "insert into platform.accounts (account_id, login, name, created_at) values ($1, 'bench', 'Bench', $2)",
      [accountId, work.now],
    );
    await work.sql(
      `insert into platform.grants (grant_id, account_id, role, valid_from, created_at) values ($1, $2, 'administrator', $3, $4)`,
      [work.newId(), accountId, work.today, work.now],
    );
    return (await openSession(work, accountId)).token;
  });
  await database.pool.query(
    `insert into platform.audit_entries select i % 8, 1000 + i, now() - i * interval '1 second', 'a', 'Anna', 'keep-my-choice', 'note',
       i::text, null, '{"input":{"name":"view.density","value":"compact"}}', 'r', '\\x00', '\\x00' from generate_series(1, $1) i`,
    [rows],
  );
  await database.pool.query('analyze');
  return token;
}

async function measure(count: number): Promise<{ seconds: number; times: number[]; cpu: number }> {
  const times: number[] = [];
  let left = count;
  const began = performance.now();
  const before = process.cpuUsage();
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      const start = performance.now();
      await ask('/api/audit?limit=50');
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: callers }, lane));
  const used = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, times, cpu: (used.user + used.system) / 1000 };
}

function ask(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path: address, headers: { authorization: `Bearer ${token}` } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}`));
        answer.resume().on('end', resolve);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
