// Files of decisions, payments, forecasts, positions and volumes: what is wrong is named, good rows are stored once, a
// second time changes nothing, and what was stored can be taken back.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import * as forecasts from './forecast-contract.ts';
import * as investments from './investment-contract.ts';
import { financesHouse } from './ledger.test-kit.ts';
import { bookLines, even, setBudget } from './planning.test-kit.ts';
import * as variance from './variance-contract.ts';

const controller = someone('controller', 'R');
const head = someone('division-head', 'R');
const asked = { unit: 'R', period: '2019-01..2019-08' };

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse();
  await bookLines(t, [{ costCentre: '100', group: 'personnel', year: 2019, amounts: even(1000, 8) }]);
  await setBudget(t, 2019, [{ unit: 'A', group: 'personnel', amounts: even(1100) }]);
});
afterAll(() => t.close());

async function bring(kind: string, content: string): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(imports.startImport, { kind, name: 'fil.csv' }, { ...controller, upload });
  await runDueJobs(t.house);
  return importId;
}
async function stored(importId: string, rows: 'all' | 'good' = 'all') {
  await t.run(imports.commitImport, { importId, rows }, controller);
  await runDueJobs(t.house);
  const { state, stored: made, same } = await t.run(imports.readImport, { importId }, controller);
  return { state, stored: made, same };
}
const seen = (importId: string) => t.run(imports.readImport, { importId }, controller);
const faults = async (importId: string) =>
  (await t.run(imports.readImportProblems, { importId }, controller)).problems.map(({ line, code }) => [line, code]);
const undo = (importId: string) => t.run(imports.undoImport, { importId }, controller);

const decisionHead =
  'Beslutsår;Nummer;Beslutsdatum;Kategori;Enhet;Benämning;Ansvarig;Belopp;Läge;Läge från;Skäl;Program;Projekt\n';
const decisions = `${decisionHead}2019;IT-1;2018-12-01;IT;A;Nät;Eva Ek;1 200 000,00;Beställd;2019-02-01;;network;\n2019;MT-1;2018-12-01;MT;B;Pumpar;Bo Berg;300000;;;;;P7\n`;
const list = async () => (await t.run(investments.listInvestments, asked, controller)).rows;

test('decisions come in with their state; the same file twice changes nothing, a new state is a new step', async () => {
  const first = await bring('finances.investment-decisions', decisions);
  expect(await seen(first)).toMatchObject({ state: 'previewed', good: 2, bad: 0 });
  expect(await stored(first)).toEqual({ state: 'stored', stored: 2, same: 0 });
  expect((await list()).map((row) => [row.number, row.state, row.amount])).toEqual([
    ['MT-1', 'planned', 30_000_000],
    ['IT-1', 'ordered', 120_000_000],
  ]);
  expect(await stored(await bring('finances.investment-decisions', decisions))).toMatchObject({ stored: 0, same: 2 });
  const delivered = await bring(
    'finances.investment-decisions',
    decisions.replace('Beställd;2019-02-01', 'Levererad;2019-06-01'),
  );
  expect(await stored(delivered)).toMatchObject({ stored: 1, same: 1 });
  expect((await list()).map((row) => row.state)).toEqual(['planned', 'delivered']);
  await expect(undo(first)).rejects.toMatchObject({ code: 'investment-built-on', facts: { number: '2019/IT-1' } });
  expect(await undo(delivered)).toEqual({ removed: 1 });
  expect((await list()).map((row) => row.state)).toEqual(['planned', 'ordered']);
});

test('a decision that cannot be taken is named by its line and what is wrong', async () => {
  const bad = [
    '2019;IT-1;2018-12-01;IT;A;Nät;Eva Ek;1 300 000,00;Beställd;2019-02-01;;network;',
    '2019;IT-2;2018-12-01;IT;X;Nät;Eva Ek;1;;;;;',
    '2019;IT-3;2018-12-01;IT;A;Nät;Eva Ek;1;Vilande;2019-02-01;;;',
    '2019;IT-4;2018-12-01;IT;A;Nät;Eva Ek;1;;;;raketer;',
    '2019;IT-5;2018-12-01;XX;A;Nät;Eva Ek;1;;;;;',
    '2019;IT-6;2018-12-01;IT;A;Nät;Eva Ek;1,005;;;;;',
    '2019;MT-1;2018-12-01;MT;B;Pumpar;Bo Berg;300000;Levererad;2019-01-01;;;P7',
  ];
  const importId = await bring('finances.investment-decisions', decisionHead + bad.join('\n'));
  expect(await faults(importId)).toEqual([
    [2, 'investment-differs'],
    [3, 'unit-unknown'],
    [4, 'reason-missing'],
    [5, 'programme-unknown'],
    [6, 'unknown-word'],
    [7, 'too-many-decimals'],
    [8, 'step-not-open'],
  ]);
});

test('payments find their decision, count once by their reference, and are taken back', async () => {
  const rows =
    'År;Nummer;Datum;Belopp;Referens;Text\n2019;IT-1;2019-03-01;100,50;LF 1;Switchar\n2019;IT-1;2019-03-02;-0,50;LF 2;\n2019;IT-9;2019-03-02;1;LF 3;\n2019;MT-1;2019-03-02;1;LF 4;\n2019;IT-1;2019-03-05;0;LF 5;\n';
  const importId = await bring('finances.investment-payments', rows);
  expect(await faults(importId)).toEqual([
    [4, 'investment-unknown'],
    [5, 'payments-from-ledger'],
    [6, 'amount-zero'],
  ]);
  expect(await stored(importId, 'good')).toMatchObject({ stored: 2, same: 0 });
  expect((await list()).find((row) => row.number === 'IT-1')?.paid).toBe(10_000);
  expect(await stored(await bring('finances.investment-payments', rows), 'good')).toMatchObject({ stored: 0, same: 2 });
  const other = await bring(
    'finances.investment-payments',
    'År;Nummer;Datum;Belopp;Referens\n2019;IT-1;2019-03-01;99;LF 1\n',
  );
  expect(await faults(other)).toEqual([[2, 'payment-differs']]);
  expect(await undo(importId)).toEqual({ removed: 2 });
  expect((await list()).find((row) => row.number === 'IT-1')?.paid).toBe(0);
});

const forecastHead = 'Enhet;Utfall till och med;Kostnadsgrupp;Månad;Prognos;Metod;Kommentar\n';
const forecast =
  forecastHead +
  ['09', '10', '11', '12']
    .map((month) => `R;2019-08;Personal;2019-${month};12,00;Egen bedömning;Tillsättningar`)
    .join('\n');

test('a forecast file becomes a draft with the outcome from the ledger, and is taken back until it is decided', async () => {
  const importId = await bring('finances.forecast-lines', forecast);
  expect(await seen(importId)).toMatchObject({ good: 1, bad: 0 });
  expect(await stored(importId)).toMatchObject({ stored: 1, same: 0 });
  const { versions } = await t.run(forecasts.listForecasts, { unit: 'R' }, controller);
  expect(versions).toMatchObject([{ state: 'draft', asOf: '2019-08', result: -(8 * 1000 + 4 * 1200) }]);
  const page = await t.run(forecasts.readForecast, { version: versions[0]?.version ?? '' }, controller);
  expect(page.lines).toMatchObject([
    { method: 'override', reason: 'Tillsättningar', outcome: -8000, remainder: -4800 },
  ]);
  expect(await stored(await bring('finances.forecast-lines', forecast))).toMatchObject({ stored: 0, same: 1 });
  await t.run(forecasts.decideForecast, { version: page.version, note: 'Enligt filen' }, head);
  await expect(undo(importId)).rejects.toMatchObject({ code: 'forecast-not-draft' });
  const other = await bring('finances.forecast-lines', forecast.replaceAll('12,00', '13,00'));
  await stored(other);
  expect(await undo(other)).toEqual({ removed: 1 });
});

test('a forecast line that lacks a month, or names one that has gone, is named', async () => {
  const rows = [
    'R;2019-08;Personal;2019-09;1;;',
    'R;2019-08;Skatter;2019-09;1;;',
    'R;2019-08;personnel;2019-07;1;;',
    'Q;2019-08;personnel;2019-10;1;;',
    'R;2019-08;Personal;2019-09;2;;',
  ];
  expect(await faults(await bring('finances.forecast-lines', forecastHead + rows.join('\n')))).toEqual([
    [3, 'cost-group-unknown'],
    [4, 'month-not-after'],
    [5, 'unit-unknown'],
    [6, 'month-twice'],
    [2, 'months-missing'],
  ]);
});

test('positions come in by month, the latest counts, and taking a file back lets the one before count again', async () => {
  const file = (filled: string) =>
    `Enhet;Månad;Befattning;Planerade tjänster;Tillsatta tjänster;Månadskostnad\nA;2019-01;Ingenjör;10,5;${filled};52 000,00\nA;2019-02;Ingenjör;10,5;;52 000,00\n`;
  const first = await bring('finances.positions', file('9,25'));
  expect(await stored(first)).toMatchObject({ stored: 2, same: 0 });
  expect(await stored(await bring('finances.positions', file('9,25')))).toMatchObject({ stored: 0, same: 2 });
  const second = await bring('finances.positions', file('9'));
  expect(await stored(second)).toMatchObject({ stored: 1, same: 1 });
  const filled = async () =>
    (await t.run(variance.listVarianceRecords, { unit: 'A', year: 2019 }, controller)).positions.map(
      (each) => each.filled,
    );
  expect(await filled()).toEqual([900, null]);
  expect(await undo(second)).toEqual({ removed: 1 });
  expect(await filled()).toEqual([925, null]);
  const bad = await bring('finances.positions', `${file('1')}A;2019-01;Ingenjör;1;1;1\nZ;2019-01;;1;1;1\n`);
  expect(await faults(bad)).toEqual([
    [4, 'row-twice'],
    [5, 'unit-unknown'],
  ]);
});

test('volumes come in by month and cost group', async () => {
  const file =
    'Enhet;Månad;Kostnadsgrupp;Artikel;Planerat antal;Verkligt antal;Styckkostnad\nB;2019-01;supplies;Provrör;100;120;0,50\nB;2019-01;nothing;Provrör;1;1;1\n';
  const importId = await bring('finances.volumes', file);
  expect(await faults(importId)).toEqual([[3, 'cost-group-unknown']]);
  expect(await stored(importId, 'good')).toMatchObject({ stored: 1, same: 0 });
  const { volumes } = await t.run(variance.listVarianceRecords, { unit: 'B', year: 2019 }, controller);
  expect(volumes).toEqual([
    { unit: 'B', month: '2019-01', costGroup: 'supplies', item: 'Provrör', planned: 100, actual: 120, unitCost: 50 },
  ]);
  expect(await undo(importId)).toEqual({ removed: 1 });
});

describe('whoever may import for one unit alone', () => {
  const own = someone('controller', 'A', 'Alva');
  const ledger = 'Serie;Verifikatnummer;Bokföringsdatum;Konto;Kostnadsställe;Belopp\n';
  const rows = (number: string, centre: string, ore = '1,00') =>
    `V;${number};2019-03-01;6520;${centre};${ore}\nV;${number};2019-03-01;1930;;-${ore}\n`;

  test.each([
    ['finances.ledger-table', ledger + rows('901', '100') + rows('902', '200'), 'Kostnadsställe', 'B'],
    [
      'finances.budget-table',
      'Enhet;Månad;Kostnadsgrupp;Belopp\nA;2019-01;personnel;1\nB;2019-01;personnel;1\n',
      'Enhet',
      'B',
    ],
    ['finances.investment-decisions', decisions.replaceAll('IT-1', 'IT-8').replaceAll('MT-1', 'MT-8'), 'Enhet', 'B'],
    [
      'finances.positions',
      'Enhet;Månad;Planerade årsarbetare;Kostnad per månad\nA;2019-04;1;50000\nB;2019-04;1;50000\n',
      'Enhet',
      'B',
    ],
    [
      'finances.volumes',
      'Enhet;Månad;Kostnadsgrupp;Artikel;Planerat antal;Verkligt antal;Kostnad per styck\nA;2019-04;personnel;x;1;1;1\nB;2019-04;personnel;x;1;1;1\n',
      'Enhet',
      'B',
    ],
  ])('of %s takes in its own rows and hears which are another unit’s', async (kind, content, column, value) => {
    const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
    const { importId } = await t.run(imports.startImport, { kind, name: 'fil.csv' }, { ...own, upload });
    await runDueJobs(t.house);
    expect(await t.run(imports.readImport, { importId }, own)).toMatchObject({ state: 'previewed', good: 1, bad: 1 });
    const { problems } = await t.run(imports.readImportProblems, { importId }, own);
    expect(problems).toMatchObject([{ code: 'unit-outside-rights', column, value }]);
    await t.run(imports.commitImport, { importId, rows: 'good' }, own);
    await runDueJobs(t.house);
    expect(await t.run(imports.readImport, { importId }, own)).toMatchObject({ state: 'stored', stored: 1 });
  });

  test('may not replace a voucher in which another unit has rows', async () => {
    expect(await stored(await bring('finances.ledger-table', ledger + rows('903', '200')))).toMatchObject({
      stored: 1,
    });
    const content = ledger + rows('903', '100', '2,00');
    const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
    const { importId } = await t.run(
      imports.startImport,
      { kind: 'finances.ledger-table', name: 'fil.csv' },
      { ...own, upload },
    );
    await runDueJobs(t.house);
    await t.run(imports.remapImport, { importId, choices: { changed: 'replace' } }, own);
    await runDueJobs(t.house);
    const { problems } = await t.run(imports.readImportProblems, { importId }, own);
    expect(problems).toMatchObject([{ code: 'unit-outside-rights', value: 'B' }]);
  });

  test('may not pay another unit’s investments', async () => {
    const paid = 'År;Nummer;Datum;Belopp;Referens\n2019;IT-1;2019-05-02;100;F1\n2019;MT-9;2019-05-02;100;F2\n';
    await stored(
      await bring(
        'finances.investment-decisions',
        `${decisionHead}2019;MT-9;2018-12-01;MT;B;Sängar;Bo Berg;300000;;;;;\n`,
      ),
    );
    const upload = { stream: Readable.from([Buffer.from(paid)]), mediaType: 'text/csv' };
    const { importId } = await t.run(
      imports.startImport,
      { kind: 'finances.investment-payments', name: 'fil.csv' },
      { ...own, upload },
    );
    await runDueJobs(t.house);
    const { problems } = await t.run(imports.readImportProblems, { importId }, own);
    expect(problems).toMatchObject([{ line: 3, code: 'unit-outside-rights', value: 'B' }]);
  });
});
