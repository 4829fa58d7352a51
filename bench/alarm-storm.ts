// An alarm storm as it comes: 10 000 alerts in 60 seconds through the real door, with the jobs running beside. How soon there
// is one candidate for a major incident, and whether anything was lost. `node bench/alarm-storm.ts [alerts] [seconds]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { assets } from '../domains/assets/assets.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { notices } from '../domains/notices/notices.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { people } from '../domains/people/people.ts';
import { AlarmRule } from '../domains/service-desk/alarms/alarm-rules.ts';
import * as contract from '../domains/service-desk/contract.ts';
import { loadExample } from '../domains/service-desk/example.ts';
import { serviceDesk } from '../domains/service-desk/service-desk.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { httpServer } from '../platform/http/http.ts';
import { prepareJobs, program, startJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import type { AnswerOf } from '../platform/operation/operation.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { newId } from '../platform/work/ids.ts';

process.env.NODE_ENV = 'production';
const alerts = Number(process.argv[2] ?? 10_000);
const seconds = Number(process.argv[3] ?? 60);
const perSending = 20;
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-'));
const server = await startEmbedded(folder);
const database = connect(server.url);
const domains = [...platformDoors, people, notices, assets, serviceDesk];
const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts });
await house.migrate();
await prepareJobs(house);
const caller = { actor: program('bench') };
await house.act('example', caller, async (work) => {
  await loadPeople(work);
  await loadNotices(work);
  await loadExample(work);
});
// run() answers as the operation declares
const { key } = (await house.run(
  contract.addAlarmSource,
  { name: 'The storm', kind: 'alertmanager' },
  caller,
)) as AnswerOf<typeof contract.addAlarmSource>;
const says = AlarmRule.parse({
  name: 'Network',
  when: [{ label: 'service', how: 'is', value: 'network' }],
  service: 'network',
});
await house.run(contract.setAlarmRule, { rule: newId(), says, at: 0 }, caller);
const app = await httpServer(house, { web: null, version: 'bench' });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const jobs = await startJobs(house);
const casesBefore = await counted("service_desk.cases where channel = 'alarm'");

const began = performance.now();
const used = process.cpuUsage();
const [answers, candidateAfter] = await Promise.all([sendAll(), firstCandidate()]);
const sentIn = (performance.now() - began) / 1000;
while ((await counted('service_desk.alarm_messages where taken_at is null')) > 0) await wait(50);
const doneIn = (performance.now() - began) / 1000;
const cpu = process.cpuUsage(used);
const stored = await counted(
  "service_desk.alarm_messages where labels ->> 'service' = 'network' and fingerprint like 'f00d%'",
);
const things = await counted("service_desk.alarms where fingerprint like 'f00d%'");
const cases = (await counted("service_desk.cases where channel = 'alarm'")) - casesBefore;
const candidates = await counted("service_desk.major_candidates where source = 'alarms' and state = 'proposed'");
const sorted = answers.toSorted((a, b) => a - b);
const share = (of: number) => (sorted[Math.floor(sorted.length * of)] ?? 0).toFixed(1);
console.log(
  `${alerts} alerts in ${sentIn.toFixed(1)} s, ${sorted.length} sendings answered in p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`,
);
console.log(`stored ${stored} of ${alerts}, ${things} different alarms, all taken up after ${doneIn.toFixed(1)} s`);
console.log(
  `first candidate ${candidateAfter.toFixed(2)} s after the first alert (at most 5); candidates ${candidates}; cases opened ${cases}`,
);
console.log(`processor in Node ${((cpu.user + cpu.system) / 1000 / alerts).toFixed(2)} ms an alert`);
await jobs.stop();
await app.close();
await database.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
if (stored !== alerts || things !== alerts || candidates !== 1 || candidateAfter > 5) process.exitCode = 1;

/** Sends evenly over the time, without waiting for answers, as a monitoring system does. */
async function sendAll(): Promise<number[]> {
  const sendings = Math.ceil(alerts / perSending);
  const answered: Promise<number>[] = [];
  for (let index = 0; index < sendings; index++) {
    const due = (index / sendings) * seconds * 1000;
    await wait(Math.max(0, due - (performance.now() - began)));
    answered.push(send(index * perSending, Math.min(alerts, (index + 1) * perSending)));
  }
  return Promise.all(answered);
}

async function send(from: number, to: number): Promise<number> {
  const at = performance.now();
  const answer = await fetch(`${address}/api/alarms/alertmanager`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      version: '4',
      alerts: Array.from({ length: to - from }, (_, index) => ({
        status: 'firing',
        labels: {
          alertname: 'TargetDown',
          instance: `switch-${from + index}:9116`,
          service: 'network',
          severity: 'critical',
        },
        annotations: { summary: `switch-${from + index} does not answer` },
        startsAt: new Date().toISOString(),
        endsAt: '0001-01-01T00:00:00Z',
        fingerprint: `f00d${(from + index).toString(16).padStart(12, '0')}`,
      })),
    }),
  });
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - at;
}

/** Seconds from the first alert until there is a candidate. */
async function firstCandidate(): Promise<number> {
  for (;;) {
    if ((await counted("service_desk.major_candidates where source = 'alarms'")) > 0)
      return (performance.now() - began) / 1000;
    if (performance.now() - began > (seconds + 60) * 1000) return Number.POSITIVE_INFINITY;
    await wait(25);
  }
}

async function counted(what: string): Promise<number> {
  return Number((await database.pool.query(`select count(*) as n from ${what}`)).rows[0].n);
}
