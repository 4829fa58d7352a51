// How fast SIE files are read with full validation, and in how much memory: a type 4E ledger of 2 million lines made
// from a fixed seed, streamed from disk by a process of its own for each way of reading.
// Targets: 1 million lines/s on one core, under 200 MB. Run: node bench/sie-parse.ts [lines]

import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSie } from '../formats/sie/read-sie.ts';
import type { SieVisitor } from '../formats/sie/sie-file.ts';
import { type SieBook, type SieVoucherToWrite, sieChunks } from '../formats/sie/write-sie.ts';

const [, script = '', first = '2000000', file = ''] = process.argv;
if (first === 'check' || first === 'rows') await measure(first, file);
else compare(Number(first));

function compare(lines: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'fyr-sie-'));
  try {
    for (const checksum of [false, true]) {
      const made = path.join(folder, checksum ? 'checksum.SE' : 'plain.SE');
      writeLedger(made, lines, checksum);
      const megabytes = (statSync(made).size / 1e6).toFixed(0);
      for (const way of ['check', 'rows']) {
        const child = spawnSync(process.execPath, [script, way, made], { encoding: 'utf8' });
        if (child.status !== 0) throw new Error(child.stderr);
        process.stdout.write(`${path.basename(made).padEnd(11)} ${megabytes} MB  ${child.stdout}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// "check" reads and validates everything and asks for no rows; "rows" has each voucher and row as an object with texts.
async function measure(way: 'check' | 'rows', from: string): Promise<void> {
  let sum = 0;
  let letters = 0;
  const visitor: SieVisitor = {
    voucher: ({ text }) => {
      letters += text.length;
    },
    row: ({ amountOre, text, objects, date }) => {
      sum += amountOre;
      letters += text.length + objects.length + (date?.length ?? 0);
    },
  };
  const began = performance.now();
  const stream = createReadStream(from, { highWaterMark: 256 * 1024 });
  const summary = await readSie(stream, way === 'rows' ? visitor : {}, { name: from });
  const seconds = (performance.now() - began) / 1000;
  const { lines, rows, checksum, problems, vouchers } = summary;
  const isWhole = summary.ok && problems.length === 0 && sum === 0 && (way === 'check' || letters > rows);
  if (!isWhole) throw new Error(`the ledger was not read whole: ${JSON.stringify(problems.slice(0, 3))}`);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${way.padEnd(5)} ${Math.round(lines / seconds).toLocaleString('en')} lines/s ` +
      `(x ${(lines / seconds / 1e6).toFixed(1)} of target), ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB, ` +
      `${lines.toLocaleString('en')} lines, ${vouchers.toLocaleString('en')} vouchers, ` +
      `${rows.toLocaleString('en')} rows, checksum ${checksum}\n`,
  );
}

function writeLedger(made: string, lines: number, checksum: boolean): void {
  const descriptor = openSync(made, 'w');
  for (const bytes of sieChunks(ledger(lines), { checksum })) writeSync(descriptor, bytes);
  closeSync(descriptor);
}

function ledger(lines: number): SieBook {
  const accounts = Array.from({ length: 400 }, (_, at) => ({
    number: String(4000 + at * 7),
    name: `Konto ${at} för prov`,
  }));
  const units = Array.from({ length: 200 }, (_, at) => ({
    dimension: '1',
    code: `K${1000 + at}`,
    name: `Enhet ${at}`,
  }));
  const parts = Array.from({ length: 30 }, (_, at) => ({ dimension: '20', code: `F${10 + at}`, name: `Objekt ${at}` }));
  const objects = [...units, ...parts];
  return {
    ...{ type: '4', program: 'Fyr', programVersion: '1', generatedOn: '2019-09-01', company: 'Region Prov', accounts },
    years: [{ index: 0, start: '2019-01-01', end: '2019-12-31' }],
    dimensions: [
      { number: '1', name: 'Kostnadsställe', parent: null },
      { number: '20', name: 'Förvaltningsobjekt', parent: null },
    ],
    objects,
    vouchers: vouchers(lines - accounts.length - objects.length - 12, accounts, units, parts),
  };
}

function* vouchers(
  lines: number,
  accounts: readonly { number: string }[],
  units: SieVoucherToWrite['rows'][number]['objects'],
  parts: SieVoucherToWrite['rows'][number]['objects'],
): Generator<SieVoucherToWrite> {
  const next = randomNumbers(20190831);
  const pick = <T>(from: readonly T[]): T[] => from.slice(next(from.length)).slice(0, 1);
  for (let number = 1, left = lines; left > 0; number++) {
    const date = `2019-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
    const rows: SieVoucherToWrite['rows'][number][] = [];
    const count = 2 + next(6);
    for (let sum = 0; rows.length < count; ) {
      const amountOre = rows.length === count - 1 ? 0 - sum : next(10_000_000) - 5_000_000;
      sum += amountOre;
      const [account] = pick(accounts);
      const objects = [[], pick(units), [...pick(units), ...pick(parts)]][next(3)] ?? [];
      const text = `Rad ${next(1_000_000)} på inköp`;
      rows.push({
        ...{ account: account?.number ?? '4000', objects: objects.map(({ dimension, code }) => ({ dimension, code })) },
        ...{ amountOre, date, text, quantity: null, signature: '', added: false },
      });
    }
    left -= count + 3;
    const head = { series: 'A', number: String(number), date, text: `Leverantörsfaktura ${number}` };
    yield { ...head, registeredOn: date, signature: '', rows };
  }
}

// Numbers below a limit from a fixed seed: the minimal standard generator of Park and Miller.
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
