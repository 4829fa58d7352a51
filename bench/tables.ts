// How fast and how frugally tables are read and written, beside the libraries that were not chosen. Each case runs in a
// process of its own, so that its peak memory is its own. `node bench/tables.ts [rows in thousands]`.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';
import type { OutColumn, OutRow } from '../formats/tables/out-columns.ts';
import { openTable } from '../formats/tables/table.ts';
import { columnForm, parseCell, type ValueSpec } from '../formats/tables/values.ts';
import { writeCsv } from '../formats/tables/write-csv.ts';
import { writeXlsx } from '../formats/tables/write-xlsx.ts';

type Measured = { rows: number; seconds: number; cpu: number; peakMb: number };
type Case = { name: string; file: 'ledger.csv' | 'quoted.csv' | 'ledger.xlsx'; thousands?: number; run(file: string, rows: number): Promise<number> };

const columns: OutColumn[] = [
  { heading: 'Datum', kind: 'date' },
  { heading: 'Verifikation', kind: 'text' },
  { heading: 'Konto', kind: 'text' },
  { heading: 'Kontonamn', kind: 'text' },
  { heading: 'Enhet', kind: 'text' },
  { heading: 'Objekt', kind: 'text' },
  { heading: 'Projekt', kind: 'text' },
  { heading: 'Motpart', kind: 'integer' },
  { heading: 'Text', kind: 'text' },
  { heading: 'Belopp', kind: 'amount' },
  { heading: 'Timmar', kind: 'hours' },
  { heading: 'Andel', kind: 'percent', decimals: 1 },
];

const specs: ValueSpec[] = columns.map(({ kind }): ValueSpec => {
  if (kind === 'percent') return { kind: 'decimal', scale: 1 };
  return kind === 'date' || kind === 'amount' || kind === 'hours' || kind === 'integer' ? { kind } : { kind: 'text' };
});

function* ledger(rows: number, quoted = false): Generator<OutRow> {
  const text = quoted ? 'läkemedel; förråd' : 'läkemedel till förråd';
  for (let i = 0; i < rows; i++) {
    const day = `2019-0${1 + (i % 8)}-${10 + (i % 19)}`;
    const unit = String(10_000 + (i % 155));
    const amount = ((i * 7919) % 9_999_999) - 2_500_000;
    yield [day, `A${i}`, String(4000 + (i % 999)), 'Läkemedel', unit, `OBJ${i % 40}`, `P${i % 12}`, i % 5, `Faktura ${i} ${text}`, amount, 27_000 + (i % 900) * 36, i % 1000];
  }
}

async function readRows(file: string): Promise<number> {
  const table = await openTable(file, file);
  if (table.kind === 'refused') throw new Error(JSON.stringify(table.refusal));
  let rows = 0;
  for await (const batch of table.batches) rows += batch.length;
  if (table.problems.length > 0) throw new Error(JSON.stringify(table.problems[0]));
  await table.close();
  return rows;
}

async function readValues(file: string): Promise<number> {
  const table = await openTable(file, file);
  if (table.kind === 'refused') throw new Error(JSON.stringify(table.refusal));
  const forms = columns.map((_, column) => columnForm(table.sample, column));
  let rows = 0;
  for await (const batch of table.batches) {
    for (const row of batch) {
      for (let column = 0; column < specs.length; column++) {
        const spec = specs[column];
        const result = spec ? parseCell(row, column, spec, forms[column]) : null;
        if (!result?.ok) throw new Error(`${row.line}: ${row.cells[column]}`);
      }
    }
    rows += batch.length;
  }
  await table.close();
  return rows;
}

async function readByCsvParse(file: string): Promise<number> {
  let rows = -1;
  for await (const _ of createReadStream(file).pipe(parse({ delimiter: ';', bom: true }))) rows++;
  return rows;
}

async function readByExceljs(file: string): Promise<number> {
  let rows = -1;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', entries: 'emit', hyperlinks: 'ignore' });
  for await (const sheet of reader) for await (const _ of sheet) rows++;
  return rows;
}

async function writeByExceljs(file: string, rows: number): Promise<number> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${file}.exceljs`, useStyles: true });
  const sheet = writer.addWorksheet('Ledger', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading }) => ({ header: heading, width: 16 }));
  for (const row of ledger(rows)) sheet.addRow([...row]).commit();
  sheet.commit();
  await writer.commit();
  return rows;
}

async function writeTo(file: string, rows: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  await pipeline(Readable.from(chunks), createWriteStream(file));
  return rows;
}

const cases: Case[] = [
  { name: 'CSV write', file: 'ledger.csv', run: (file, rows) => writeTo(file, rows, writeCsv(columns, ledger(rows))) },
  { name: 'CSV read', file: 'ledger.csv', run: readRows },
  { name: 'CSV read, every cell to a value', file: 'ledger.csv', run: readValues },
  { name: 'CSV read by csv-parse', file: 'ledger.csv', run: readByCsvParse },
  { name: 'CSV write, a quoted cell a row', file: 'quoted.csv', run: (file, rows) => writeTo(file, rows, writeCsv(columns, ledger(rows, true))) },
  { name: 'CSV read, a quoted cell a row', file: 'quoted.csv', run: readRows },
  { name: 'XLSX write', file: 'ledger.xlsx', thousands: 100, run: (file, rows) => writeTo(file, rows, writeXlsx([{ name: 'Ledger', columns, rows: ledger(rows) }])) },
  { name: 'XLSX read', file: 'ledger.xlsx', thousands: 100, run: readRows },
  { name: 'XLSX read, every cell to a value', file: 'ledger.xlsx', thousands: 100, run: readValues },
  { name: 'XLSX write by exceljs', file: 'ledger.xlsx', thousands: 100, run: writeByExceljs },
  { name: 'XLSX read by exceljs', file: 'ledger.xlsx', thousands: 100, run: readByExceljs },
];

async function measure(index: number, folder: string, rows: number): Promise<void> {
  const one = cases[index];
  if (!one) throw new RangeError(`no case ${index}`);
  const started = performance.now();
  const done = await one.run(path.join(folder, one.file), rows);
  const usage = process.resourceUsage();
  const measured: Measured = {
    rows: done,
    seconds: (performance.now() - started) / 1000,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMb: usage.maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
}

async function runAll(thousands: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-tables-'));
  const rates = new Map<string, number>();
  try {
    for (const [index, one] of cases.entries()) {
      const rows = Math.min(thousands, one.thousands ?? thousands) * 1000;
      const child = spawnSync(process.execPath, [import.meta.filename, '--case', String(index), folder, String(rows)], { encoding: 'utf8' });
      if (child.status !== 0) throw new Error(`${one.name}: ${child.stderr}`);
      // the child prints exactly one Measured
      const measured = JSON.parse(child.stdout) as Measured;
      const megabytes = (await stat(path.join(folder, one.file))).size / 1e6;
      const rate = measured.rows / measured.seconds;
      rates.set(one.name, rate);
      console.log(
        `${one.name.padEnd(34)} ${String(measured.rows).padStart(8)} rows ${megabytes.toFixed(0).padStart(4)} MB ` +
          `${Math.round(rate).toLocaleString('sv-SE').padStart(10)} rows/s  cpu ${measured.cpu.toFixed(2)} s  peak ${measured.peakMb.toFixed(0)} MB`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  for (const [ours, theirs] of [['CSV read', 'CSV read by csv-parse'], ['XLSX write', 'XLSX write by exceljs'], ['XLSX read', 'XLSX read by exceljs']] as const) {
    console.log(`${ours} : ${theirs} = ${((rates.get(ours) ?? 0) / (rates.get(theirs) ?? 1)).toFixed(1)} : 1`);
  }
}

const [first, index, folder, rows] = process.argv.slice(2);
if (first === '--case') await measure(Number(index), folder ?? '', Number(rows));
else await runAll(Number(first ?? '2000'));
