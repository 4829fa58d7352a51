// How long the example division's whole report takes when its ledger holds 1.2 million rows: the tree with every figure, and
// the files made of it; then the freeze. Targets: all figures of the report under 2 s, DOCX + PDF under 3 s.
// Run: node bench/report.ts [rows] [rounds]
import { createReadStream, createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { domains } from '../app/domains.ts';
import { exampleParts } from '../app/example-parts.ts';
import type { LedgerVoucher } from '../domains/finances/ledger-voucher.ts';
import { readSieLedger } from '../domains/finances/read-sie-ledger.ts';
import { storeLedger } from '../domains/finances/store-ledger.ts';
import * as contract from '../domains/interim-reports/contract.ts';
import { exampleReportId as report } from '../domains/interim-reports/example.ts';
import { sieChunks } from '../formats/sie/write-sie.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { closeDocuments, renderDocument } from '../platform/documents/documents.ts';
import type { ReportTree } from '../platform/documents/report-tree.ts';
import { freezePeriod } from '../platform/figures/freeze.ts';
import type { ImportFile } from '../platform/imports/import-kind.ts';
import { prepareJobs, program } from '../platform/jobs/jobs.ts';
import { silentLog } from '../platform/log/log.ts';
import { openHouse } from '../platform/operation/house.ts';
import { assembleParts } from '../platform/operation/parts.ts';
import { newId } from '../platform/work/ids.ts';
import type { Work } from '../platform/work/work.ts';
import { removeBench } from './bench-house.ts';
import { benchCostCentre, benchUnit, benchUnits, yearOfBooks } from './region-ledger.ts';

// answers are checked against their contract outside production only
process.env.NODE_ENV = 'production';
const rows = Number(process.argv[2] ?? 1_200_000);
const rounds = Number(process.argv[3] ?? 5);
const caller = { actor: program('bench') };
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-report-'));
const server = await startEmbedded(path.join(folder, 'database'));
const database = connect(server.url);
const clock = () => new Date('2019-09-20T12:00:00Z');
const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts, clock });
try {
  await house.migrate();
  await prepareJobs(house);
  for (const part of await exampleParts([])) await house.act('example', caller, part.load);
  await unitsBelowTheDivision();
  for (const year of [2018, 2019]) await storeYear(year);
  await database.pool.query('vacuum (analyze)');
  await measure();
} finally {
  await closeDocuments();
  await database.close();
  await server.stop();
  removeBench(folder);
}

async function measure(): Promise<void> {
  const trees: number[] = [];
  const docx: number[] = [];
  const pdf: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    // the house answers previewReport with its contract's output
    const { tree } = (await house.run(contract.previewReport, { report }, caller)) as { tree: ReportTree };
    const made = performance.now();
    await renderDocument(tree, 'docx');
    const inWord = performance.now();
    await renderDocument(tree, 'pdf');
    const end = performance.now();
    trees.push(made - began);
    docx.push(inWord - made);
    pdf.push(end - inWord);
    whole.push(end - began);
  }
  say('the tree, with every figure, table and chart', trees);
  say('DOCX of it', docx);
  say('PDF of it', pdf);
  say('THE WHOLE REPORT AS DOCX + PDF', whole);
  const began = performance.now();
  // the bench's ledger turns some sentences of the example false, so the report itself would not be closed
  await house.act('bench', caller, (work) => freezePeriod(work, 'DTD', { from: '2019-01', to: '2019-08' }));
  say('the freeze of every record and figure', [performance.now() - began]);
}

function say(name: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const longest = sorted.at(-1) ?? 0;
  process.stdout.write(
    `${name.padEnd(48)} median ${median.toFixed(0).padStart(6)} ms   longest ${longest.toFixed(0).padStart(6)} ms   n ${taken.length}\n`,
  );
}

/** The 200 units of the bench ledger, as groups of the division, so that all its rows are the report's. */
async function unitsBelowTheDivision(): Promise<void> {
  for (let index = 0; index < benchUnits; index++) {
    await database.pool.query(
      `insert into people.unit_versions (unit_code, valid_from, name, kind, parent_code) values ($1, '2000-01-01', $1, 'group', 'DTD')`,
      [benchUnit(index)],
    );
    await database.pool.query(
      `insert into people.cost_centres (cost_centre_code, valid_from, name, unit_code) values ($1, '2000-01-01', $1, $2)
       on conflict (cost_centre_code, valid_from) do update set unit_code = excluded.unit_code`,
      [benchCostCentre(index), benchUnit(index)],
    );
  }
  house.tree.forget();
}

async function storeYear(year: number): Promise<void> {
  const name = path.join(folder, `${year}.SE`);
  // books of their own, so that nothing of the example is replaced
  const books = { ...yearOfBooks(year, rows / 2), organisationNumber: '232199-0007' };
  await pipeline(Readable.from(sieChunks(books)), createWriteStream(name));
  const file = {
    name: `${year}.SE`,
    size: statSync(name).size,
    open: () => createReadStream(name, { highWaterMark: 256 * 1024 }),
  };
  await house.look(caller, (reader) =>
    house.act('bench', caller, (work) => storeLedger(work, newId(), vouchersOf(reader, file))),
  );
}

async function* vouchersOf(work: Work, file: ImportFile): AsyncGenerator<LedgerVoucher> {
  for await (const event of readSieLedger(work, file, {})) if ('row' in event) yield event.row;
}
