// The outcome view says the same as the figures, follows the organisation, and shows what is not mapped as such.

import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { figureValues } from '../../platform/figures/figure-values.ts';
import { periodOf } from '../../platform/figures/period.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { ledgerFigures } from './figures.ts';
import { bot, financesHouse, kit, look, store } from './ledger.test-kit.ts';
import * as contract from './ledger-contract.ts';
import { type Coding, codingPool } from './ledger-voucher.ts';
import { type BudgetVersion, storeBudget } from './store-budget.ts';

let t: TestHouse;
const period = '2019-01..2019-03';
const controller = someone('controller');

beforeAll(async () => {
  t = await financesHouse();
  const k = kit();
  await store(t, [
    k.voucher('1', '2018-02-10', [
      ['4010', '300', 900_00],
      ['5010', '300', 50_00],
    ]),
    k.voucher('2', '2019-01-31', [
      ['3010', '100', -5_000_00],
      ['4010', '100', 1_000_00],
    ]),
    k.voucher('3', '2019-02-28', [
      ['4010', '100', 1_100_00, 'STERIL'],
      ['5010', '200', 333],
    ]),
    k.voucher('4', '2019-03-31', [
      ['4010', '200', 700_00],
      ['FEL', '100', 42],
    ]),
    k.voucher('5', '2019-04-30', [['4010', '100', 9_999_00]]),
  ]);
  const version: BudgetVersion = {
    year: 2019,
    name: 'Budget',
    chart: 'region-bas',
    note: '',
    includesTransfersUntil: null,
  };
  const row = (month: string, unit: string, account: string | null, costGroup: string | null, amount: number) => ({
    ...{ version, month, unit, account, costGroup, amount, object: '', project: '', funding: '' },
  });
  await t.house.act('budget', bot, (work) =>
    storeBudget(work, null, [
      row('2019-01', 'A', '4010', null, 1_200_00),
      row('2019-02', 'A', '4010', null, 1_200_00),
      row('2019-01', 'A', '3010', null, -4_800_00),
      row('2019-12', 'A', null, 'supplies', 77_00),
    ]),
  );
});
afterAll(() => t.close());

test('revenue is plus, cost minus, and a deviation plus when it is better than budget', async () => {
  const { rows, total, unitName } = await t.run(contract.readOutcome, { unit: 'A', period }, controller);
  expect(unitName).toBe('Avdelning A');
  expect(rows.map((row) => [row.key, row.outcome, row.budget, row.deviation, row.yearBudget, row.figure])).toEqual([
    ['revenue', 5_000_00, 4_800_00, 200_00, 4_800_00, 'finances.revenue'],
    ['personnel', -2_100_00, -2_400_00, 300_00, -2_400_00, 'finances.personnel'],
    ['other', 0, 0, 0, -77_00, 'finances.other'],
    ['', -42, 0, -42, 0, null],
  ]);
  expect(total).toMatchObject({ outcome: 2_900_00, budget: 2_400_00, deviation: 500_00, figure: 'finances.result' });
});

test('an account that no mapping covers stands by itself, outside the result', async () => {
  const answer = await t.run(contract.readOutcome, { unit: 'A', period, by: 'cost-group' }, controller);
  expect(answer.unmapped).toEqual({ amount: -42, rows: 1 });
  expect(answer.rows.at(-1)).toMatchObject({ key: '', name: 'Konton utan grupp', kind: null, outcome: -42 });
  const byMonth = await t.run(contract.readOutcome, { unit: 'A', period, by: 'month' }, controller);
  expect(byMonth.total.outcome).toBe(answer.total.outcome);
});

test('the view’s totals are the published figures, to the öre, whichever way it is cut', async () => {
  const values = await look(t, (work) => figureValues(work, ledgerFigures, { unit: 'R', period: periodOf(period) }));
  const of = (id: string) => Number(values.find((value) => value.figure === id)?.exact?.n);
  for (const by of contract.outcomeCuts) {
    const { total } = await t.run(contract.readOutcome, { unit: 'R', period, by }, controller);
    expect([by, total.outcome, total.budget, total.deviation]).toEqual([
      by,
      of('finances.result'),
      of('finances.result-budget'),
      of('finances.result-deviation'),
    ]);
  }
});

test('last year stays in last year’s organisation, or is shown in today’s', async () => {
  const then = await t.run(contract.readOutcome, { unit: 'R', period, by: 'unit' }, controller);
  expect(then.rows.map((row) => [row.key, row.outcome, row.lastYear])).toEqual([
    ['A', 2_900_00, 0],
    ['B', -703_33, 0],
    ['OLD', 0, -950_00],
  ]);
  const today = await t.run(contract.readOutcome, { unit: 'R', period, by: 'unit', organisation: 'today' }, controller);
  expect(today.rows.map((row) => [row.key, row.lastYear])).toEqual([
    ['A', 0],
    ['B', -950_00],
  ]);
  const b = await t.run(contract.readOutcome, { unit: 'B', period, organisation: 'today' }, controller);
  expect(b.total.lastYear).toBe(-950_00);
});

test('months stand beside the same months last year, and a view can be narrowed to one code or to none', async () => {
  const { rows } = await t.run(contract.readOutcome, { unit: 'R', period, by: 'month' }, controller);
  expect(rows.map((row) => [row.key, row.lastYear])).toEqual([
    ['2019-01', 0],
    ['2019-02', -950_00],
    ['2019-03', 0],
  ]);
  const sterile = await t.run(contract.readOutcome, { unit: 'A', period, object: 'STERIL' }, controller);
  expect(sterile.total).toMatchObject({ outcome: -1_100_00, figure: null });
  const rest = await t.run(contract.readOutcome, { unit: 'A', period, object: '-', heading: 'personnel' }, controller);
  expect(rest.total.outcome).toBe(-1_000_00);
});

test('whoever has no right in the unit is refused, and so is a period that is none', async () => {
  const headOfB = someone('unit-head', 'B');
  await expect(t.run(contract.readOutcome, { unit: 'A', period }, headOfB)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.readOutcome, { unit: 'A', period }, someone('employee'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.readOutcome, { unit: 'A', period }, nobody)).rejects.toMatchObject({
    kind: 'not-signed-in',
  });
  await expect(
    t.run(contract.readOutcome, { unit: 'A', period: '2019-13..2019-01' }, controller),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: expect.arrayContaining([expect.objectContaining({ path: 'period' })]),
  });
  await expect(t.run(contract.readOutcome, { unit: 'NONE', period }, controller)).rejects.toMatchObject({
    code: 'unit-unknown',
  });
  expect((await t.run(contract.readOutcome, { unit: 'B', period }, headOfB)).total.outcome).toBe(-703_33);
});

test('the choices name headings, groups and months, for those who may look at all', async () => {
  const choices = await t.run(contract.readFinanceChoices, {}, controller);
  expect(choices.headings[0]).toMatchObject({ heading: 'revenue', kind: 'revenue', names: { sv: 'Intäkter' } });
  expect(choices).toMatchObject({ firstMonth: '2018-02', lastMonth: '2019-04' });
  await expect(t.run(contract.readFinanceChoices, {}, someone('employee'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('the table leaves the house as a file with the same amounts', async () => {
  // a download answers with a file
  const file = (await t.run(contract.exportOutcome, { unit: 'A', period, format: 'csv' }, controller)) as FileAnswer;
  expect(file.name).toBe('utfall-A-2019-01..2019-03.csv');
  // … whose content is a stream
  const lines = (await text(file.content as Readable)).split('\r\n');
  expect(lines[0]).toBe('Rad;Utfall;Budget för perioden;Avvikelse;Samma period året före;Budget för året');
  expect(lines[2]).toBe('Personal;-2100,00;-2400,00;300,00;0,00;-2400,00');
  expect(lines.at(-2)).toMatch(/^Resultat;2900,00;2400,00;500,00;/);
  await expect(t.run(contract.exportOutcome, { unit: 'A', period }, someone('unit-head', 'B'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('a whole region cut by any code says what its units say together, also when a unit outside it has books', async () => {
  const k = kit();
  const pool = codingPool();
  const row = (unit: string, amount: number, codes: Partial<Coding>) => ({
    coding: pool({
      ...{ account: '4010', costCentre: unit, unit, object: '', project: '', counterpart: '', funding: '' },
      ...codes,
    }),
    amount,
    text: '',
  });
  const rows = [
    row('A', 11, { project: 'P1', object: 'STERIL' }),
    row('B', 23, { project: 'P1', counterpart: 'M1' }),
    row('B', 37, { counterpart: 'M2', funding: 'F1', account: '5010' }),
    row('A', -71, { funding: 'F1', project: 'P2', account: '3010' }),
  ];
  await store(t, [
    k.voucher('c1', '2019-02-03', [], { rows }),
    k.voucher('c2', '2018-03-04', [], { rows: rows.slice(1) }),
  ]);
  const narrowings = [
    {},
    { costGroup: 'personnel' },
    { oneOff: 'none' },
    { object: 'STERIL' },
    { project: 'P1' },
  ] as const;
  const asked = contract.outcomeCuts
    .filter((by) => by !== 'unit')
    .flatMap((by) => narrowings.map((narrowing) => ({ period, by, ...narrowing })));
  const answers = async (units: readonly string[]) => {
    const all = [];
    for (const each of asked) {
      const sums = new Map<string, number[]>();
      for (const unit of units)
        for (const found of (await t.run(contract.readOutcome, { unit, ...each }, controller)).rows) {
          const [outcome = 0, lastYear = 0, count = 0] = sums.get(found.key) ?? [];
          sums.set(found.key, [outcome + found.outcome, lastYear + found.lastYear, count + found.rows]);
        }
      all.push({ ...each, sums: [...sums].toSorted() });
    }
    return all;
  };
  const whole = await answers(['R']);
  expect(whole.find((each) => each.by === 'project' && Object.keys(each).length === 3)?.sums).toContainEqual([
    'P1',
    [-34, -23, 2],
  ]);
  expect(whole).toEqual(await answers(['A', 'B', 'OLD']));
  await t.house.database.pool.query(
    `insert into people.unit_versions (unit_code, valid_from, name, kind) values ('X', '2000-01-01', 'Utanför', 'department')`,
  );
  t.house.tree.forget();
  await store(t, [
    k.voucher('c3', '2019-02-03', [], { rows: [row('X', 1000, { project: 'P1' }), row('X', -1000, {})] }),
  ]);
  expect(await answers(['R'])).toEqual(whole);
});
