// Deviations through their operations, on a small ledger: taken apart from records, with a draft comment; each operation
// works, refuses the wrong person and bad input, and is audited.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { financesHouse } from './ledger.test-kit.ts';
import { bookLines, even, setBudget } from './planning.test-kit.ts';
import * as contract from './variance-contract.ts';

const controller = someone('controller', 'R');
const headOfA = someone('unit-head', 'A');
const elsewhere = someone('controller', 'B');
const employee = someone('employee');
const mkr = 100_000_000;
const asked = { unit: 'R', period: '2019-01..2019-08' };

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse();
  await bookLines(t, [
    { costCentre: '100', group: 'personnel', year: 2019, amounts: even(9 * mkr, 8) },
    { costCentre: '200', group: 'personnel', year: 2019, amounts: even(5 * mkr, 8) },
    { costCentre: '200', group: 'supplies', year: 2019, amounts: even(mkr, 8) },
    { costCentre: '200', group: 'supplies', year: 2019, amounts: even(mkr / 2, 8), object: 'STERIL' },
    { costCentre: '200', group: 'depreciation', year: 2019, amounts: even(mkr, 8) },
  ]);
  await setBudget(t, 2019, [
    { unit: 'A', group: 'personnel', amounts: even(10 * mkr) },
    { unit: 'B', group: 'personnel', amounts: even(5 * mkr) },
    { unit: 'B', group: 'supplies', amounts: even(1.25 * mkr) },
    { unit: 'B', group: 'supplies', amounts: even(mkr / 4), object: 'STERIL' },
    // all in the last four months, though it comes every month
    { unit: 'B', group: 'depreciation', amounts: [...even(0, 8), ...even(3 * mkr, 4)] },
  ]);
});
afterAll(() => t.close());

const explained = (over: object = {}, caller = controller) =>
  t.run(contract.explainVariance, { ...asked, ...over }, caller);
const lineOf = async (of: string, over: object = {}) => {
  const found = (await explained(over)).lines.find((line) => line.of === of);
  if (!found) throw new Error(`no line ${of}`);
  return found;
};
const record = (over: Partial<InputOf<typeof contract.recordVariance>>, caller = controller) =>
  t.run(
    contract.recordVariance,
    { kind: 'takeover', unit: 'R', title: 'Sterilteknik', from: '2018-01', object: 'STERIL', ...over },
    caller,
  );
const effects = (line: contract.VarianceLine) =>
  Object.fromEntries(line.effects.map((each) => [each.driver, each.amount]));

test('without records everything is residual, and the whole is the sum of its lines', async () => {
  const { lines } = await explained();
  expect(lines.map((line) => line.of)).toEqual([
    'all',
    'personnel',
    'personnel',
    'other',
    'supplies',
    'depreciation',
    'depreciation',
  ]);
  const all = lines[0];
  expect(all).toMatchObject({ deviation: 0, residual: 0, effects: [], figure: 'finances.result-deviation' });
  const groups = lines.filter((line) => line.level === 'cost-group');
  expect(groups.map((line) => line.deviation)).toEqual([8 * mkr, 0, -8 * mkr]);
  expect(groups.every((line) => line.residual === line.deviation)).toBe(true);
});

test('vacancy and pay explain personnel, unit by unit, from positions and the price recorded above', async () => {
  const months = Array.from({ length: 8 }, (_, index) => `2019-${String(index + 1).padStart(2, '0')}`);
  const positions = (unit: string, planned: number, filled: number) =>
    t.run(
      contract.setPositions,
      { unit, months: months.map((month) => ({ month, planned, filled, monthCost: 5_000_000 })) },
      controller,
    );
  expect(await positions('A', 20_000, 18_200)).toEqual({ changed: 8 });
  expect(await positions('A', 20_000, 18_200)).toEqual({ changed: 0 });
  const rise = {
    kind: 'price' as const,
    unit: 'R',
    costGroup: 'personnel',
    title: 'Löneavtal 2019',
    from: '2019-01',
    object: null,
  };
  await record({ ...rise, budgetedRise: 300, actualRise: 220 });
  const line = await lineOf('personnel');
  const monthly = 182 * 5_000_000;
  // B has no positions: there the price counts on what was paid
  const price = 8 * (Math.round((monthly * 80) / 10_300) + Math.round((5 * mkr * 80) / 10_220));
  expect(effects(line)).toEqual({ price, vacancy: 8 * 18 * 5_000_000 });
  expect(line.residual).toBe(8 * mkr - price - 8 * 18 * 5_000_000);
  expect(line.effects[0]?.parts).toMatchObject([{ label: 'Löneavtal 2019' }]);
  expect(await t.audited('set-positions')).toBe(2);
});

test('work taken over without its budget is scope; a purchase that moved and an even cost are timing', async () => {
  await record({});
  expect(effects(await lineOf('supplies'))).toEqual({ scope: -2 * mkr });
  await record({
    kind: 'even-cost',
    unit: 'B',
    costGroup: 'depreciation',
    title: 'Jämna avskrivningar',
    from: '2019-01',
    object: null,
  });
  expect(await lineOf('depreciation')).toMatchObject({
    deviation: -8 * mkr,
    residual: 0,
    effects: [{ driver: 'timing', amount: -8 * mkr }],
  });
  const moved = {
    kind: 'moved-purchase' as const,
    unit: 'B',
    costGroup: 'supplies',
    title: 'Instrument',
    object: null,
    amount: mkr,
  };
  await record({ ...moved, from: '2019-06', to: '2019-10' });
  await record({ ...moved, title: 'Tidigare', from: '2019-11', to: '2019-07', amount: mkr / 4 });
  await record({ ...moved, title: 'Ovisst', from: '2019-02', to: null, amount: 7 });
  expect(effects(await lineOf('supplies'))).toMatchObject({ timing: mkr - mkr / 4 + 7 });
  expect(await t.audited('record-variance')).toBeGreaterThan(4);
});

test('volumes count at the budget’s price, and a later statement takes the place of the earlier', async () => {
  const set = (actual: number) =>
    t.run(
      contract.setVolumes,
      {
        unit: 'B',
        costGroup: 'supplies',
        item: 'Provrör',
        months: [{ month: '2019-03', planned: 100, actual, unitCost: 50 }],
      },
      controller,
    );
  await set(140);
  expect(effects(await lineOf('supplies')).volume).toBe(-2000);
  await set(90);
  expect(effects(await lineOf('supplies')).volume).toBe(500);
  expect(await t.audited('set-volumes')).toBe(2);
});

test('every line adds up, units add up to the whole, and only the period asked for counts', async () => {
  const { lines } = await explained();
  for (const line of lines) {
    expect(line.effects.reduce((sum, each) => sum + each.amount, line.residual)).toBe(line.deviation);
    expect(line.outcome - line.budget).toBe(line.deviation);
  }
  const of = async (unit: string) => (await explained({ unit })).lines[0];
  const [a, b, all] = [await of('A'), await of('B'), await of('R')];
  expect((a?.deviation ?? 0) + (b?.deviation ?? 0)).toBe(all?.deviation);
  expect((a?.residual ?? 0) + (b?.residual ?? 0)).toBe(all?.residual);
  expect(effects(await lineOf('supplies', { period: '2019-01..2019-01' }))).toEqual({ scope: -mkr / 4 });
});

test('the draft comment says what weighs, with amounts as pieces and the deviation as a figure', async () => {
  const line = await lineOf('personnel');
  expect(line.comment[0]).toEqual({ kind: 'text', text: 'Personal: utfallet avviker med ' });
  expect(line.comment[1]).toEqual({ kind: 'figure', figure: 'finances.personnel-deviation', ore: 8 * mkr });
  expect(
    line.comment
      .filter((piece) => piece.kind === 'text')
      .map((piece) => piece.text)
      .join(''),
  ).not.toMatch(/\d/);
  const amounts = line.comment.flatMap((piece) => (piece.kind === 'amount' ? [piece.ore] : []));
  expect(amounts[0]).toBe(8 * 18 * 5_000_000);
  const danish = await explained({}, { ...controller, language: 'da' });
  expect(danish.lines[1]?.comment[0]).toEqual({ kind: 'text', text: 'Personale: resultatet afviger ' });
});

test('a record is taken back with a reason, stays in the register, and explains nothing any more', async () => {
  const { records } = await t.run(contract.listVarianceRecords, { unit: 'R', year: 2019 }, controller);
  const takeover = records.find((each) => each.kind === 'takeover');
  if (!takeover) throw new Error('it was recorded above');
  await t.run(contract.removeVarianceRecord, { record: takeover.record, reason: 'Budgeten är överförd.' }, controller);
  expect(effects(await lineOf('supplies')).scope).toBeUndefined();
  const kept = await t.house.database.pool.query(
    "select removed_reason from finances.variance_records where kind = 'takeover'",
  );
  expect(kept.rows).toEqual([{ removed_reason: 'Budgeten är överförd.' }]);
  expect(await t.audited('remove-variance-record')).toBe(1);
  await expect(
    t.run(contract.removeVarianceRecord, { record: takeover.record, reason: 'En gång till.' }, controller),
  ).rejects.toMatchObject({ code: 'variance-record-unknown' });
});

test('the list shows what holds here: own records, those below, and prices from above', async () => {
  const ofA = await t.run(contract.listVarianceRecords, { unit: 'A', year: 2019 }, headOfA);
  expect(ofA.records.map((each) => each.kind)).toEqual(['price']);
  expect(ofA.positions).toHaveLength(8);
  expect(ofA.volumes).toEqual([]);
  expect((await t.run(contract.listVarianceRecords, { unit: 'R', year: 2019 }, controller)).volumes).toHaveLength(1);
});

test('who has no right to the unit is refused', async () => {
  const [first] = (await t.run(contract.listVarianceRecords, { unit: 'R', year: 2019 }, controller)).records;
  const months = [{ month: '2019-01', planned: 1, filled: 1, monthCost: 1 }];
  const volumes = [{ month: '2019-01', planned: 1, actual: 1, unitCost: 1 }];
  for (const wrong of [employee, elsewhere]) {
    await expect(explained({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(record({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.listVarianceRecords, { unit: 'R', year: 2019 }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(t.run(contract.setPositions, { unit: 'A', months }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(
      t.run(contract.setVolumes, { unit: 'A', costGroup: 'supplies', item: 'x', months: volumes }, wrong),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  const removal = { record: first?.record ?? '', reason: 'Inte vår.' };
  await expect(t.run(contract.removeVarianceRecord, removal, headOfA)).rejects.toMatchObject({
    code: 'variance-record-unknown',
  });
  await expect(t.run(contract.removeVarianceRecord, removal, someone('auditor'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(explained({}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('bad input is answered with the field and what is wrong', async () => {
  await expect(record({ object: null })).rejects.toMatchObject({
    code: 'fields-missing',
    fields: [{ path: 'object' }],
  });
  await expect(record({ kind: 'price', costGroup: 'personnel', budgetedRise: 300 })).rejects.toMatchObject({
    code: 'fields-missing',
    fields: [{ path: 'actualRise' }],
  });
  await expect(record({ kind: 'moved-purchase', costGroup: 'supplies', amount: 0 })).rejects.toMatchObject({
    fields: [{ path: 'amount' }],
  });
  await expect(record({ costGroup: 'nothing' })).rejects.toMatchObject({ code: 'cost-group-unknown' });
  await expect(record({ to: '2017-12' })).rejects.toMatchObject({ code: 'ends-before-it-begins' });
  await expect(explained({ period: '2018-11..2019-02' })).rejects.toMatchObject({ code: 'period-over-years' });
  await expect(explained({ unit: 'NOPE' }, someone('controller'))).rejects.toMatchObject({ code: 'unit-unknown' });
  await expect(t.run(contract.setPositions, { unit: 'A', months: [] }, controller)).rejects.toMatchObject({
    fields: [{ path: 'months' }],
  });
  const volumes = {
    unit: 'A',
    costGroup: 'balance',
    item: 'x',
    months: [{ month: '2019-01', planned: 1, actual: 1, unitCost: 1 }],
  };
  await expect(t.run(contract.setVolumes, volumes, controller)).rejects.toMatchObject({ code: 'cost-group-unknown' });
  await expect(t.run(contract.listVarianceRecords, { unit: 'R', year: 12 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.removeVarianceRecord, { record: 'x', reason: 'xxx' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});
