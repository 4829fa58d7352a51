// A hundred thousand calls by the API's own description, as three people of the example region: no answer of 500, none
// outside its schema, nothing of another unit's restricted cases. Ends with 1 when something was found.
// Run: node bench/fuzz-api.ts [calls] [seed]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { domains } from '../app/domains.ts';
import { loadExample } from '../app/load-example.ts';
import { fuzzApi } from '../checks/kit/api-fuzz.ts';
import { fuzzRegion } from '../checks/kit/fuzz-region.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { prepareJobs } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';

const calls = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-fuzz-'));
const server = await startEmbedded(path.join(folder, 'database'));
const database = connect(server.url);
const quiet = silentLog();
const log = { ...quiet, error: (facts: object) => process.stderr.write(`${JSON.stringify(facts).slice(0, 1500)}\n`) };
const house = openHouse({ database, domains, log: Object.assign(quiet, log), assemble: assembleParts });
await house.migrate();
await prepareJobs(house);
await loadExample(house);
const { app, callers, secrets } = await fuzzRegion(house);
const began = performance.now();
const { findings, statuses, answered } = await fuzzApi(app, callers, {
  calls,
  seed,
  secrets,
  progress: (made) => process.stderr.write(`\r${made}`),
});
const seconds = (performance.now() - began) / 1000;
process.stderr.write('\r');
console.log(
  `${calls} calls as ${callers.map((each) => each.name).join(', ')} in ${seconds.toFixed(0)} s, seed ${seed}`,
);
console.log(
  [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', '),
);
console.log(`${answered.size} of ${house.operations.size} operations answered 200 to somebody`);
for (const { caller, call, what } of findings.slice(0, 60)) console.log(`${caller}: ${call.slice(0, 300)} -> ${what}`);
console.log(`${findings.length} findings`);
await app.close();
await database.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = findings.length > 0 ? 1 : 0;
