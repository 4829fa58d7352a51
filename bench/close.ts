// How long the close of a division takes whose books hold a million vouchers, with three hundred employees and forty management
// objects: every record and figure frozen, the report of the template drawn from what was frozen, Word, PDF and HTML made of it.
// Then once more from the same freeze: the same bytes. Target: under 60 s. Run: node bench/close.ts [vouchers]
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { domains } from '../app/domains.ts';
import { exampleParts } from '../app/example-parts.ts';
import type { LedgerVoucher } from '../domains/finances/ledger-voucher.ts';
import { readSieLedger } from '../domains/finances/read-sie-ledger.ts';
import { storeLedger } from '../domains/finances/store-ledger.ts';
import { treeOfReport } from '../domains/interim-reports/report-blocks.ts';
import { draftFromPlans, gatherContent } from '../domains/interim-reports/report-content.ts';
import { templatesFitting } from '../domains/interim-reports/template-queries.ts';
import { sieChunks } from '../formats/sie/write-sie.ts';
import { connect } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { closeDocuments, type DocumentForm, renderDocument } from '../platform/documents/documents.ts';
import type { ReportTree } from '../platform/documents/report-tree.ts';
import { type Freeze, freezeById, freezePeriod, frozenValues } from '../platform/figures/freeze.ts';
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
const vouchers = Number(process.argv[2] ?? 1_000_000);
// seven invoices of four rows for each salary voucher of eleven
const rowsPerVoucher = (7 * 4 + 11) / 8;
const period = { from: '2019-01', to: '2019-08' };
const forms: readonly DocumentForm[] = ['docx', 'pdf', 'html'];
const caller = { actor: program('bench') };
const folder = mkdtempSync(path.join(tmpdir(), 'fyr-bench-close-'));
const server = await startEmbedded(path.join(folder, 'database'));
const database = connect(server.url);
const clock = () => new Date('2019-09-20T12:00:00Z');
const house = openHouse({ database, domains, log: silentLog(), assemble: assembleParts, clock });
const { pool } = database;
try {
  await house.migrate();
  await prepareJobs(house);
  for (const part of await exampleParts([])) await house.act('example', caller, part.load);
  await unitsBelowTheDivision();
  await moreEmployees();
  await moreObjects();
  for (const year of [2018, 2019]) await storeYear(year);
  await pool.query('vacuum (analyze)');
  await sayWhatThereIs();
  await measure();
} finally {
  await closeDocuments();
  await database.close();
  await server.stop();
  removeBench(folder);
}

async function measure(): Promise<void> {
  const began = performance.now();
  const freeze = await house.act('bench', caller, (work) => freezePeriod(work, 'DTD', period));
  const frozen = performance.now();
  const first = await drawn(freeze);
  const drawnAt = performance.now();
  const files = await filesOf(first);
  const end = performance.now();
  say('every record and figure frozen', frozen - began);
  say('the draft report from what was frozen', drawnAt - frozen);
  say('DOCX, PDF and HTML of it', end - drawnAt);
  say('THE CLOSE TO A DRAFT REPORT WITH ITS FILES', end - began);
  const again = await filesOf(await drawn(freeze));
  const same = files.every((hash, index) => hash === again[index]);
  process.stdout.write(`drawn and rendered again: ${same ? 'the same bytes' : 'OTHER BYTES'}  ${files.join(' ')}\n`);
  if (!same || end - began > 60_000) process.exitCode = 1;
}

function drawn({ id }: Freeze): Promise<ReportTree> {
  return house.look(caller, async (work) => {
    const freeze = await freezeById(work, id);
    const [template] = await templatesFitting(work, 'DTD', 2019, period);
    if (!template) throw new Error('the division has a template');
    const { language, rounding, name: title } = template;
    const about = { unit: 'DTD', period, language, rounding, title };
    const content = await gatherContent(work, draftFromPlans(template.chapters, about), {
      freeze: id,
      tree: freeze.tree,
    });
    const hashes = new Map([...(await frozenValues(work, freeze))].map(([figure, { hash }]) => [figure, hash]));
    return treeOfReport(content, { state: { kind: 'draft' }, createdOn: '2019-09-20', hashes });
  });
}

async function filesOf(tree: ReportTree): Promise<string[]> {
  const hashes: string[] = [];
  for (const form of forms)
    hashes.push(
      createHash('sha256')
        .update(await renderDocument(tree, form))
        .digest('hex')
        .slice(0, 16),
    );
  return hashes;
}

function say(name: string, ms: number): void {
  process.stdout.write(`${name.padEnd(48)} ${(ms / 1000).toFixed(1).padStart(7)} s\n`);
}

async function sayWhatThereIs(): Promise<void> {
  const { rows } = await pool.query(`select
    (select count(*) from finances.vouchers where replaced_by is null) as vouchers,
    (select count(*) from finances.ledger_rows) as rows,
    (select count(distinct pseudonym) from workforce.employments where unit_code like 'DTD%' and (valid_to is null or valid_to >= '2019-08-31')) as employees,
    (select count(*) from objects.objects where state = 'in-force') as objects`);
  process.stdout.write(`${JSON.stringify(rows[0])}\n`);
}

/** The 200 units of the bench ledger, as groups of the division, so that all its vouchers are the report's. */
async function unitsBelowTheDivision(): Promise<void> {
  for (let index = 0; index < benchUnits; index++) {
    await pool.query(
      `insert into people.unit_versions (unit_code, valid_from, name, kind, parent_code) values ($1, '2000-01-01', $1, 'group', 'DTD')`,
      [benchUnit(index)],
    );
    await pool.query(
      `insert into people.cost_centres (cost_centre_code, valid_from, name, unit_code) values ($1, '2000-01-01', $1, $2)
       on conflict (cost_centre_code, valid_from) do update set unit_code = excluded.unit_code`,
      [benchCostCentre(index), benchUnit(index)],
    );
  }
  house.tree.forget();
}

/** Everybody of the division once more, with time of their own. */
async function moreEmployees(): Promise<void> {
  const twin = (column: string) => `left(md5('twin ' || ${column}), 16)`;
  await pool.query(`insert into workforce.employments (pseudonym, unit_code, valid_from, valid_to, known_to, sex, birth_year, manager, form, scope, end_reason)
    select ${twin('pseudonym')}, unit_code, valid_from, valid_to, known_to, sex, birth_year, ${twin('manager')}, form, scope, end_reason
    from workforce.employments where unit_code like 'DTD%'`);
  await pool.query(`insert into workforce.time_rows (pseudonym, worked_on, unit_code, sick_case, case_began_on, ordinary_seconds, worked_seconds, sick_seconds, added_seconds, overtime_seconds)
    select ${twin('pseudonym')}, worked_on, unit_code, case when sick_case = '' then '' else 'twin ' || sick_case end, case_began_on,
      ordinary_seconds, worked_seconds, sick_seconds, added_seconds, overtime_seconds from workforce.time_rows where unit_code like 'DTD%'`);
}

/** As many management objects as make forty in force, each with hours in every month. */
async function moreObjects(): Promise<void> {
  await pool.query(`insert into objects.objects (object_id, code, name, family_code, kind, business_unit, it_unit, state, established_on, registered_at, changed_at)
    select gen_random_uuid(), 'BENCH' || n, 'Objekt ' || n, (select min(family_code) from objects.families), 'it', 'DTD', 'DTD-MT', 'in-force', '2017-01-01', now(), now()
    from generate_series(1, 40 - (select count(*)::int from objects.objects where state = 'in-force')) n`);
  await pool.query(`insert into objects.worked_hours (hours_id, object_id, "on", unit_code, work_type, side, funding, about, seconds)
    select gen_random_uuid(), object_id, m::date, 'DTD-MT', 'maintenance', 'it', 'frame', 'Bench', 36000
    from objects.objects cross join generate_series('2018-01-15'::timestamp, '2019-08-15', '1 month') m where code like 'BENCH%'`);
}

async function storeYear(year: number): Promise<void> {
  const name = path.join(folder, `${year}.SE`);
  // books of their own, so that nothing of the example is replaced
  const books = { ...yearOfBooks(year, (vouchers / 2) * rowsPerVoucher), organisationNumber: '232199-0007' };
  await pipeline(Readable.from(sieChunks(books)), createWriteStream(name));
  const file = {
    name: `${year}.SE`,
    size: statSync(name).size,
    open: () => createReadStream(name, { highWaterMark: 256 * 1024 }),
  };
  await house.look(caller, (reader) =>
    house.act('bench', caller, (work) => storeLedger(work, newId(), vouchersOf(reader, file))),
  );
  rmSync(name);
}

async function* vouchersOf(work: Work, file: Parameters<typeof readSieLedger>[1]): AsyncGenerator<LedgerVoucher> {
  for await (const event of readSieLedger(work, file, {})) if ('row' in event) yield event.row;
}
