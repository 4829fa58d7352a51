// How fast finance answers with 1.2 million ledger rows of 200 units over two years: each view as the server runs it, from
// validated input to checked answer, in a shuffled mix of the whole region, divisions and single units; and all figures of
// a report at once. Targets: views p95 under 50 ms, all figures under 2 s. Run: node bench/finance-views.ts [rows] [rounds]
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listVouchers, outcomeCuts, readOutcome, readVoucher } from '../domains/finances/ledger-contract.ts';
import type { LedgerVoucher } from '../domains/finances/ledger-voucher.ts';
import { readSieLedger } from '../domains/finances/read-sie-ledger.ts';
import { type BudgetRow, storeBudget } from '../domains/finances/store-budget.ts';
import { storeLedger } from '../domains/finances/store-ledger.ts';
import { sieChunks } from '../formats/sie/write-sie.ts';
import { figuresFor, figureValues } from '../platform/figures/figure-values.ts';
import type { ImportFile } from '../platform/imports/import-kind.ts';
import { program } from '../platform/jobs/jobs.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { newId } from '../platform/work/ids.ts';
import type { Work } from '../platform/work/work.ts';
import { benchHouse, region } from './bench-house.ts';
import { benchUnit, benchUnits, yearOfBooks } from './region-ledger.ts';

// answers are checked against their contract outside production only
process.env.NODE_ENV = 'production';
const rows = Number(process.argv[2] ?? 1_200_000);
const rounds = Number(process.argv[3] ?? 20);
const caller = { actor: program('bench') };
const { house, folder, close } = await benchHouse();
try {
  for (const year of [2018, 2019]) await storeYear(year);
  await house.act('bench', caller, (work) => storeBudget(work, null, budgets()));
  await house.database.pool.query(
    'vacuum (analyze) finances.ledger_months, finances.ledger_rows, finances.vouchers, finances.codings',
  );
  const times = new Map<string, number[]>();
  const asked = views();
  for (let round = 0; round < rounds; round++) for (const view of shuffled(asked, round)) await timed(times, view);
  const all = [...times.values()].flat();
  for (const [name, taken] of [...times].sort()) say(name, taken);
  say('ALL VIEWS', all);
  await figures('the whole region', region);
  await figures('a division', 'D3');
} finally {
  await close();
}

interface View {
  readonly name: string;
  readonly operation: Operation;
  readonly input: unknown;
}

function views(): View[] {
  const period = '2019-01..2019-08';
  const units = [
    ['region', region],
    ['division', 'D3'],
    ['unit', benchUnit(33)],
  ] as const;
  return units.flatMap(([size, unit]): View[] => [
    ...outcomeCuts.map((by) => ({
      name: `outcome by ${by}, ${size}`,
      operation: readOutcome,
      input: { unit, period, by },
    })),
    {
      name: `outcome of one object, ${size}`,
      operation: readOutcome,
      input: { unit, period, by: 'month', object: 'OBJ10' },
    },
    { name: `vouchers newest first, ${size}`, operation: listVouchers, input: { unit, period } },
    { name: `vouchers of an account, ${size}`, operation: listVouchers, input: { unit, period, account: '6440' } },
    { name: `vouchers of an object, ${size}`, operation: listVouchers, input: { unit, period, object: 'OBJ10' } },
    { name: `voucher page, ${size}`, operation: readVoucher, input: { voucher: '232199-9990:2019:L:12345' } },
  ]);
}

async function timed(times: Map<string, number[]>, view: View): Promise<void> {
  const began = performance.now();
  await house.run(view.operation, view.input, caller);
  const taken = performance.now() - began;
  times.set(view.name, [...(times.get(view.name) ?? []), taken]);
}

async function figures(name: string, unit: string): Promise<void> {
  const taken: number[] = [];
  let count = 0;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    count = await house.look(caller, async (work) => {
      const definitions = figuresFor(work, unit).filter((each) => each.id.startsWith('finances.'));
      return (await figureValues(work, definitions, { unit, period: { from: '2019-01', to: '2019-08' } })).length;
    });
    taken.push(performance.now() - began);
  }
  say(`all ${count} figures of finances, ${name}`, taken);
}

function say(name: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(
    `${name.padEnd(52)} median ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms   n ${taken.length}\n`,
  );
}

async function storeYear(year: number): Promise<void> {
  const name = path.join(folder, `${year}.SE`);
  await pipeline(Readable.from(sieChunks(yearOfBooks(year, rows / 2))), createWriteStream(name));
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

/** A budget for every unit, month and group of costs. */
function* budgets(): Generator<BudgetRow> {
  const version = { year: 2019, name: 'Budget', chart: 'region-bas', note: '', includesTransfersUntil: null };
  for (let unit = 0; unit < benchUnits; unit++)
    for (let month = 1; month <= 12; month++)
      for (const costGroup of ['revenue', 'personnel', 'supplies', 'premises', 'consultants'])
        yield {
          ...{
            version,
            month: `2019-${String(month).padStart(2, '0')}`,
            unit: benchUnit(unit),
            account: null,
            costGroup,
          },
          ...{ object: '', project: '', funding: '', amount: 1_000_000 + unit * 1000 },
        };
}

function shuffled(views: readonly View[], seed: number): View[] {
  return views
    .map((view, index) => ({ view, at: (index * 7919 + seed * 104_729) % 1009 }))
    .toSorted((a, b) => a.at - b.at)
    .map((each) => each.view);
}
