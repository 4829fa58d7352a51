// Whether the list of what came after a close is exactly what did: the example division's report is closed, five hundred random late
// events of every kind are written into the records of every room, and the differences are held against a book kept beside them.
// Run: node bench/late-events.ts [events] [seeds]
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { domains } from '../app/domains.ts';
import { exampleParts } from '../app/example-parts.ts';
import * as contract from '../domains/interim-reports/contract.ts';
import { exampleReportId as report } from '../domains/interim-reports/example.ts';
import { injectLate, unlike } from '../domains/interim-reports/late-events.test-kit.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { afterClose } from '../platform/figures/difference.ts';
import { figureBook } from '../platform/figures/figure-book.ts';
import { freezeOf } from '../platform/figures/freeze.ts';
import { prepareJobs, program } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { removeBench } from './bench-house.ts';

const events = Number(process.argv[2] ?? 500);
const seeds = Number(process.argv[3] ?? 3);
const takenBack = new Error('what was injected is taken back');
const caller = { actor: program('bench') };
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-late-'));
const server = await startEmbedded(path.join(folder, 'database'));
const database = connect(server.url);
const clock = () => new Date('2019-09-20T12:00:00Z');
const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts, clock });
try {
  await house.migrate();
  await prepareJobs(house);
  for (const part of await exampleParts([])) await house.act('example', caller, part.load);
  await house.run(contract.closeReport, { report, unit: 'DTD', despite: [] }, caller);
  for (let seed = 1; seed <= seeds; seed++) await tryOnce(`late ${seed}`);
} finally {
  await database.close();
  await server.stop();
  removeBench(folder);
}

/** Injects within a work that is taken back, so that each seed meets the records as they were closed. */
async function tryOnce(seed: string): Promise<void> {
  await house
    .act('late', caller, async (work) => {
      const booked = await injectLate(work, events, seed);
      const freeze = await freezeOf(work, 'DTD', { from: '2019-01', to: '2019-08' });
      if (!freeze) throw new Error('the period is closed');
      const { sources, figures } = figureBook(work);
      const began = performance.now();
      const { facts, differences } = await afterClose(work, freeze, [...figures.values()]);
      const taken = performance.now() - began;
      const wrong = unlike(booked, facts, sources);
      process.stdout.write(
        `${seed}: ${events} events, ${booked.length} records in ${new Set(booked.map((each) => each.source)).size} sources differ; ` +
          `told ${facts.length}, wrong ${wrong.length}; ${differences.length} figures differ; found in ${taken.toFixed(0)} ms\n`,
      );
      for (const each of wrong.slice(0, 10)) process.stdout.write(`  ${each}\n`);
      if (wrong.length > 0) process.exitCode = 1;
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
}
