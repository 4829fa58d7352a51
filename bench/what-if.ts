// How fast a scenario answers: a hiring freeze, five price indices and three moved investments at once, from validated input to
// checked answer, with 1.2 million ledger rows of 200 units and 12 000 employees. Counted once where a forecast is decided, once
// where the months so far must go on. Target: all figures in under 100 ms. Run: node bench/what-if.ts [rows] [rounds] [employees]
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LedgerVoucher } from '../domains/finances/ledger-voucher.ts';
import { readSieLedger } from '../domains/finances/read-sie-ledger.ts';
import { storeLedger } from '../domains/finances/store-ledger.ts';
import { tryScenario } from '../domains/scenarios/contract.ts';
import { scenarios } from '../domains/scenarios/scenarios.ts';
import { workforce } from '../domains/workforce/workforce.ts';
import { sieChunks } from '../formats/sie/write-sie.ts';
import type { ImportFile } from '../platform/imports/import-kind.ts';
import { program } from '../platform/jobs/jobs.ts';
import { newId } from '../platform/work/ids.ts';
import type { Work } from '../platform/work/work.ts';
import { benchHouse, region } from './bench-house.ts';
import { benchUnit, benchUnits, yearOfBooks } from './region-ledger.ts';

// answers are checked against their contract outside production only
process.env.NODE_ENV = 'production';
const rows = Number(process.argv[2] ?? 1_200_000);
const rounds = Number(process.argv[3] ?? 40);
const employees = Number(process.argv[4] ?? 12_000);
const caller = { actor: program('bench') };
const { house, folder, close } = await benchHouse([workforce, scenarios]);
try {
  for (const year of [2018, 2019]) await storeYear(year);
  await employ();
  const decisions = await invest();
  await house.database.pool.query('vacuum (analyze) finances.ledger_groups, finances.ledger_months, finances.codings');
  await house.database.pool.query('analyze');
  await measured('no forecast decided', decisions);
  await forecast();
  await house.database.pool.query('analyze');
  await measured('a forecast decided, a line per division', decisions);
} finally {
  await close();
}

async function measured(basis: string, decisions: readonly string[]): Promise<void> {
  const index = ['personnel', 'supplies', 'premises', 'consultants', 'revenue'].map((costGroup, at) => ({
    costGroup,
    rise: 100 + at * 50,
    from: '2019-10',
  }));
  for (const [size, unit] of [
    ['whole region', region],
    ['division', 'D3'],
    ['unit', benchUnit(33)],
  ] as const) {
    // what stands in a unit is moved with the whole region only
    const investments = (unit === region ? decisions : []).map((decision) => ({
      ...{ decision, from: '2019-10', to: '2020-03', years: 7 },
    }));
    const assumptions = JSON.stringify({ freeze: { from: '2019-09' }, index, investments });
    const taken: number[] = [];
    let figures = 0;
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      const answer = tryScenario.output.parse(
        await house.run(tryScenario, { unit, period: '2019-01..2019-08', assumptions }, caller),
      );
      taken.push(performance.now() - began);
      figures = answer.figures.filter((each) => each.changes).length;
    }
    say(`${basis}, ${size}, ${figures} figures change`, taken);
  }
}

function say(name: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(
    `${name.padEnd(72)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms   n ${taken.length}\n`,
  );
}

async function storeYear(year: number): Promise<void> {
  const name = path.join(folder, `${year}.SE`);
  await pipeline(Readable.from(sieChunks(yearOfBooks(year, rows / 2))), createWriteStream(name));
  const open = () => createReadStream(name, { highWaterMark: 256 * 1024 });
  const file: ImportFile = { name: `${year}.SE`, size: statSync(name).size, open };
  await house.look(caller, (reader) =>
    house.act('bench', caller, (work) => storeLedger(work, newId(), vouchersOf(reader, file))),
  );
}

async function* vouchersOf(work: Work, file: ImportFile): AsyncGenerator<LedgerVoucher> {
  for await (const event of readSieLedger(work, file, {})) if ('row' in event) yield event.row;
}

/** Everybody in one of the units; one in twelve has left during the year. */
async function employ(): Promise<void> {
  await house.database.pool.query(
    `insert into workforce.employments (pseudonym, unit_code, valid_from, valid_to, known_to, sex, birth_year, form, scope, end_reason)
     select lpad(to_hex(n), 16, '0'), 'U' || lpad((n % $2)::text, 3, '0'), '2016-01-01',
       case when n % 12 = 0 then '2019-05-31'::date end, '2019-08-31', case when n % 3 = 0 then 'man' else 'woman' end, 1980,
       'permanent', case when n % 4 = 0 then 7500 else 10000 end, case when n % 12 = 0 then 'external' end
     from generate_series(1, $1::int) n`,
    [employees, benchUnits],
  );
}

/** Two hundred decisions; the first three are moved. */
async function invest(): Promise<string[]> {
  const { rows: made } = await house.database.pool.query<{ decision_id: string }>(
    `with made as (
       insert into finances.investment_decisions (decision_id, year, number, decided_on, unit, category, item, responsible, amount,
         created_at, created_by_id, created_by_name)
       select gen_random_uuid(), 2019, n::text, '2019-01-15', 'U' || lpad((n % $1)::text, 3, '0'), case when n % 2 = 0 then 'it' else 'mt' end,
         'Beslut ' || n, 'Bench', 100000000 + n * 1000, now(), 'bench', 'bench' from generate_series(1, 200) n returning decision_id
     ), steps as (
       insert into finances.investment_states (decision_id, ordinal, state, happened_on, at, by_id, by_name)
       select decision_id, 1, 'planned', '2019-01-15', now(), 'bench', 'bench' from made
     ) select decision_id from made limit 3`,
    [benchUnits],
  );
  return made.map((row) => row.decision_id);
}

/** A decided forecast of August with a line per division and cost group. */
async function forecast(): Promise<void> {
  const made = `
    with version as (
      insert into finances.forecast_versions (version_id, unit, as_of, number, created_at, created_by_id, created_by_name)
      values (gen_random_uuid(), '${region}', '2019-08', 1, now(), 'bench', 'bench') returning version_id
    ), states as (
      insert into finances.forecast_states (version_id, ordinal, state, at, by_id, by_name)
      select version_id, 1, 'decided', now(), 'bench', 'bench' from version
    ), lines as (
      insert into finances.forecast_lines (line_id, version_id, unit, cost_group, method, author_id, author_name, changed_at)
      select gen_random_uuid(), version_id, 'D' || d, g.cost_group, 'run-rate', 'bench', 'bench', now()
      from version cross join generate_series(0, 9) d cross join finances.cost_groups g where g.kind <> 'balance' returning line_id
    )
    insert into finances.forecast_line_months (line_id, month, part, amount, budget)
    select line_id, '2019-' || lpad(m::text, 2, '0'), case when m <= 8 then 'outcome' else 'forecast' end, 1000000 + m, 1000000
    from lines cross join generate_series(1, 12) m`;
  // as the product writes it, so that what was remembered is forgotten
  await house.act('bench', caller, (work) => work.sql(made));
}
