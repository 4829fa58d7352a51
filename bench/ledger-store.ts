// How fast a ledger is stored: SIE files are read with full validation, checked against the books, copied into the
// database and summed, all in one transaction each, as an import does it. Counted from the first byte to the commit, when
// every view and figure sees the rows. Target: 250 000 rows/s. Run: node bench/ledger-store.ts [rows]
import { createReadStream, createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LedgerVoucher } from '../domains/finances/ledger-voucher.ts';
import { readSieLedger } from '../domains/finances/read-sie-ledger.ts';
import { storeLedger } from '../domains/finances/store-ledger.ts';
import { undoLedger } from '../domains/finances/undo-ledger.ts';
import { sieChunks } from '../formats/sie/write-sie.ts';
import type { ImportFile } from '../platform/imports/import-kind.ts';
import { program } from '../platform/jobs/jobs.ts';
import { newId } from '../platform/work/ids.ts';
import type { Work } from '../platform/work/work.ts';
import { benchHouse } from './bench-house.ts';
import { yearOfBooks } from './region-ledger.ts';

const rows = Number(process.argv[2] ?? 1_200_000);
const caller = { actor: program('bench') };
const { house, folder, postmaster, close } = await benchHouse();
try {
  const files: ImportFile[] = [];
  for (const year of [2018, 2019]) files.push(await written(year, rows / 2));
  const began = performance.now();
  const ids: string[] = [];
  for (const file of files) ids.push(await timed(`first import of ${file.name}`, rows / 2, () => store(file)));
  say('both years', rows, performance.now() - began);
  await timed(`the same file again`, rows / 2, () => store(files[1] ?? raise()));
  await timed('undo of one year', rows / 2, () => house.act('undo', caller, (work) => undoLedger(work, ids[1] ?? '')));
  await timed('and its import again', rows / 2, () => store(files[1] ?? raise()));
  const counted = await house.database.pool.query(
    `select (select count(*) from finances.ledger_rows) as rows, (select count(*) from finances.vouchers) as vouchers,
       (select count(*) from finances.ledger_months) as sums, (select count(*) from finances.codings) as codings,
       (select sum(amount)::bigint = 0 from finances.ledger_months) as balanced`,
  );
  process.stdout.write(`${JSON.stringify(counted.rows[0])}\n`);
} finally {
  await close();
}

async function store(file: ImportFile): Promise<string> {
  const importId = newId();
  await house.look(caller, (reader) =>
    house.act('bench', caller, (work) => storeLedger(work, importId, vouchersOf(reader, file))),
  );
  return importId;
}

async function* vouchersOf(work: Work, file: ImportFile): AsyncGenerator<LedgerVoucher> {
  for await (const event of readSieLedger(work, file, {})) {
    if ('row' in event) yield event.row;
    else if ('problem' in event && event.problem.severity === 'error') throw new Error(JSON.stringify(event.problem));
  }
}

async function written(year: number, count: number): Promise<ImportFile> {
  const name = path.join(folder, `${year}.SE`);
  await pipeline(Readable.from(sieChunks(yearOfBooks(year, count))), createWriteStream(name));
  return {
    name: `${year}.SE`,
    size: statSync(name).size,
    open: () => createReadStream(name, { highWaterMark: 256 * 1024 }),
  };
}

async function timed<T>(what: string, count: number, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const server = serverTime();
  const answer = await run();
  const used = process.cpuUsage(cpu);
  say(what, count, performance.now() - began, [(used.user + used.system) / 1000, serverTime() - server]);
  return answer;
}

/** Milliseconds of processor time of this database's processes so far (Linux; elsewhere 0). */
function serverTime(): number {
  let ticks = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ticks += ticksOf(pid);
  } catch {
    return 0;
  }
  return ticks * 10;
}

function ticksOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // its parent is the server that this process started
    if (!stat.includes('(postgres)') || fields[1] !== String(postmaster)) return 0;
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

function say(what: string, count: number, milliseconds: number, cpu?: readonly [number, number]): void {
  const rate = Math.round((count / milliseconds) * 1000).toLocaleString('en');
  const own = cpu === undefined ? '' : `; processor time ${Math.round(cpu[0])} ms here, ${cpu[1]} ms in PostgreSQL`;
  process.stdout.write(
    `${what}: ${rate} rows/s (${count.toLocaleString('en')} rows in ${(milliseconds / 1000).toFixed(2)} s${own})\n`,
  );
}

function raise(): never {
  throw new Error('no file');
}
