// How right the routing help is on a real service desk: the event log is imported as a region imports it, a model is trained on the
// first four fifths of its cases and asked about the last fifth, each case with what was known when it was opened. Beside it: what
// people chose at first, the commonest team, and the plain linear model. `nice -n 10 node bench/routing.ts [log.zip]`
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assets } from '../domains/assets/assets.ts';
import { loadExample as loadNotices } from '../domains/notices/example.ts';
import { notices } from '../domains/notices/notices.ts';
import { loadExample as loadPeople } from '../domains/people/example.ts';
import { people } from '../domains/people/people.ts';
import { loadExample } from '../domains/service-desk/example.ts';
import { linearShares, trainLinear } from '../domains/service-desk/routing/linear-model.ts';
import { accuracyOf, type Judged, judgeRouting } from '../domains/service-desk/routing/measure-routing.ts';
import { featuresOf, type RoutedCase } from '../domains/service-desk/routing/routed-case.ts';
import { routedCases } from '../domains/service-desk/routing/routing-cases.ts';
import { trainRouting } from '../domains/service-desk/routing/routing-model.ts';
import { serviceDesk } from '../domains/service-desk/service-desk.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import * as imports from '../platform/imports/imports-contract.ts';
import { prepareJobs, program, runDueJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';

const log = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data/cases/uci-incident-event-log.zip');
if (!existsSync(log)) throw new Error(`there is no log at ${log}`);
const cases = (await importedCases(log)).filter((one) => one.moves.length > 0);
const cut = Math.floor(cases.length * 0.8);
const from = cases[cut]?.openedAt ?? 0;
const later = cases.filter((one) => one.openedAt >= from);
console.log(
  `${cases.length} cases with a team; trained on ${cases.length - later.length}, asked about ${later.length}`,
);

const began = process.cpuUsage();
const model = result(trainRouting(cases, from));
console.log(`trained in ${(milliseconds(began) / 1000).toFixed(0)} s of processor time, ${model.teams.length} teams\n`);
const asking = process.cpuUsage();
const judged = result(judgeRouting(model, cases, from));
const each = milliseconds(asking) / judged.length;
const accuracy = accuracyOf(judged);
show('people, at first', accuracy.people, null);
show('the commonest team', ...commonest());
show('linear model', ...linear());
show('routing model', accuracy.first, accuracy.three);
console.log(`\nright on the most certain 10, 20 … 100 %: ${accuracy.curve.map(percent).join('  ')}`);
for (const [name, bound] of [
  ['sure', accuracy.sure],
  ['fairly sure', accuracy.fairly],
] as const)
  console.log(
    `says "${name}" in ${percent(judged.filter((one) => (one.proposed[0]?.share ?? 0) >= bound).length / judged.length)} of the cases`,
  );
console.log(
  `${each.toFixed(2)} ms of processor time a case, the history's own upkeep included; ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
console.log('\naim: first 72 %, among three 91 %, 90 % right on the most certain 60 %, under 5 ms a case');

function show(name: string, first: number, three: number | null): void {
  console.log(`${name.padEnd(22)} first ${percent(first)}${three === null ? '' : `   among three ${percent(three)}`}`);
}

/** Processor time since then: what else the machine does at the moment is not the model's. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function commonest(): [number, number] {
  const times = new Map<string, number>();
  for (const one of cases.slice(0, cut)) {
    const team = one.moves.at(-1)?.team ?? '';
    times.set(team, (times.get(team) ?? 0) + 1);
  }
  const order = [...times].toSorted((a, b) => b[1] - a[1]).map(([team]) => team);
  return sharesOf(
    later.map((one) => ({
      one,
      team: one.moves.at(-1)?.team ?? '',
      proposed: order.map((team) => ({ team, share: 0 })),
    })),
  );
}

/** The yardstick is given every team as it was in the end, also where nobody could know it yet at the cut. */
function linear(): [number, number] {
  const teams = [...new Set(cases.slice(0, cut).map((one) => one.moves.at(-1)?.team ?? ''))];
  const trained = result(
    trainLinear(
      cases
        .slice(0, cut)
        .map((one) => ({ features: featuresOf(one, false), team: teams.indexOf(one.moves.at(-1)?.team ?? '') })),
      teams.length,
    ),
  );
  return sharesOf(
    later.map((one) => {
      const shares = linearShares(trained, featuresOf(one, false));
      const proposed = teams
        .map((team, place) => ({ team, share: shares[place] ?? 0 }))
        .toSorted((a, b) => b.share - a.share);
      return { one, team: one.moves.at(-1)?.team ?? '', proposed };
    }),
  );
}

function sharesOf(all: readonly Judged[]): [number, number] {
  const { first, three } = accuracyOf(all);
  return [first, three];
}

function result<T>(work: Generator<unknown, T>): T {
  for (let turn = work.next(); ; turn = work.next()) if (turn.done) return turn.value;
}

async function importedCases(file: string): Promise<RoutedCase[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-'));
  const server = await startEmbedded(path.join(folder, 'database'));
  const database = connect(server.url);
  const domains = [...platformDoors, people, notices, assets, serviceDesk];
  const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts });
  const caller = { actor: program('bench') };
  try {
    await house.migrate();
    await prepareJobs(house);
    await house.act('example', caller, async (work) => {
      await loadPeople(work);
      await loadNotices(work);
      await loadExample(work);
    });
    const upload = { stream: createReadStream(file), mediaType: 'application/zip' };
    const asked = { kind: 'service-desk.event-log', name: path.basename(file) };
    const { importId } = imports.startImport.output.parse(
      await house.run(imports.startImport, asked, { ...caller, upload }),
    );
    await runDueJobs(house);
    await house.run(imports.commitImport, { importId, rows: 'good' }, caller);
    await runDueJobs(house);
    const all = await house.look(caller, (work) => routedCases(work));
    const { rows } = await database.pool.query<{ case_id: string }>('select case_id from service_desk.imported_cases');
    const imported = new Set(rows.map((row) => row.case_id));
    return all.filter((one) => imported.has(one.id));
  } finally {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
