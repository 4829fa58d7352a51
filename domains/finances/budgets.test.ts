// Budgets in versions: which one counts is a decision, transfers move money by decision, and both show in every view.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import * as contract from './budget-contract.ts';
import { bot, financesHouse } from './ledger.test-kit.ts';
import { readOutcome } from './ledger-contract.ts';
import { type BudgetRow, storeBudget } from './store-budget.ts';

let t: TestHouse;
const controller = someone('controller');
const year = 2019;

function rows(
  name: string,
  amounts: readonly (readonly [unit: string, month: string, costGroup: string, amount: number])[],
): BudgetRow[] {
  const version = { year, name, chart: 'region-bas', note: '', includesTransfersUntil: null };
  return amounts.map(([unit, month, costGroup, amount]) => ({
    ...{ version, unit, month, costGroup, amount, account: null, object: '', project: '', funding: '' },
  }));
}

const first = rows('Beslut', [
  ['A', '2019-01', 'personnel', 100_00],
  ['A', '2019-02', 'personnel', 100_00],
  ['A', '2019-02', 'revenue', -250_00],
  ['B', '2019-01', 'supplies', 40_00],
]);
const second = rows('Reviderad', [
  ['A', '2019-01', 'personnel', 110_00],
  ['A', '2019-02', 'revenue', -300_00],
]);

beforeAll(async () => {
  t = await financesHouse();
  await t.house.act('budget', bot, (work) => storeBudget(work, null, first));
  t.clock = new Date('2019-09-10T09:00:00Z');
  await t.house.act('budget', bot, (work) => storeBudget(work, null, second));
});
afterAll(() => t.close());

async function budgetOf(unit: string, period = '2019-01..2019-12'): Promise<number> {
  return (await t.run(readOutcome, { unit, period }, controller)).total.budget;
}
async function version(name: string) {
  const { versions } = await t.run(contract.listBudgetVersions, { year }, controller);
  const found = versions.find((each) => each.name === name);
  if (!found) throw new Error(`no version ${name}`);
  return found;
}

test('the first budget of a unit counts at once, a later one waits for a decision', async () => {
  expect(await version('Beslut')).toMatchObject({ rows: 4, units: 2, inForce: 2, result: 10_00 });
  expect(await version('Reviderad')).toMatchObject({ rows: 2, units: 1, inForce: 0, result: 190_00 });
  expect(await budgetOf('A')).toBe(50_00);
});

test('a budget is never changed in place: the same rows change nothing, others under its name are refused', async () => {
  const again = await t.house.act('budget', bot, (work) => storeBudget(work, null, first.toReversed()));
  expect(again).toEqual({ stored: 0, same: 4 });
  const other = rows('Beslut', [['A', '2019-01', 'personnel', 1]]);
  await expect(t.house.act('budget', bot, (work) => storeBudget(work, null, other))).rejects.toMatchObject({
    code: 'budget-version-differs',
  });
});

test('a version is shown by group and month for a unit', async () => {
  const { versionId } = await version('Beslut');
  const page = await t.run(contract.readBudget, { versionId, unit: 'A' }, controller);
  expect(page.lines.map((line) => [line.costGroup, line.months.slice(0, 3), line.year])).toEqual([
    ['revenue', [0, 250_00, 0], 250_00],
    ['personnel', [-100_00, -100_00, 0], -200_00],
  ]);
  expect([page.total[1], page.year, page.mayDecide]).toEqual([150_00, 50_00, true]);
  await expect(t.run(contract.readBudget, { versionId, unit: 'A' }, someone('unit-head', 'B'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.readBudget, { versionId: 'x', unit: 'A' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(
    t.run(contract.readBudget, { versionId: '00000000-0000-7000-8000-000000000000', unit: 'A' }, controller),
  ).rejects.toMatchObject({ code: 'budget-version-unknown' });
});

test('the decision puts it in force for its own units, and stays with who and when', async () => {
  const { versionId } = await version('Reviderad');
  t.clock = new Date('2019-09-10T10:00:00Z');
  expect(await t.run(contract.putBudgetInForce, { versionId, note: 'Nämndens beslut' }, controller)).toEqual({
    units: 1,
  });
  expect(await t.audited('put-budget-in-force')).toBe(1);
  expect(await budgetOf('A')).toBe(190_00);
  expect(await budgetOf('B')).toBe(-40_00);
  const { decisions } = await t.run(contract.listBudgetVersions, { year }, controller);
  expect(decisions[0]).toMatchObject({ name: 'Reviderad', by: 'a controller', note: 'Nämndens beslut' });
});

test('one decides only over units of one’s own', async () => {
  const { versionId } = await version('Beslut');
  await expect(t.run(contract.putBudgetInForce, { versionId }, someone('controller', 'A'))).rejects.toMatchObject({
    code: 'unit-not-yours',
    facts: { unit: 'B' },
  });
  await expect(t.run(contract.putBudgetInForce, { versionId }, someone('unit-head'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.putBudgetInForce, { versionId: '1' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listBudgetVersions, { year }, someone('employee'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.listBudgetVersions, { year: 99 }, controller)).rejects.toMatchObject({ kind: 'invalid' });
});

const takeover = {
  decidedOn: '2019-02-14',
  decidedBy: 'Direktören',
  title: 'Övertagande av dialysmaskiner',
  reason: 'Servicen flyttar',
  from: { unit: 'B', costGroup: 'supplies', object: '' },
  to: { unit: 'A', costGroup: 'mt-service', object: 'DIALYS' },
  fromMonth: '2019-03',
  toMonth: '2019-05',
  amount: 5_00,
};

test('a transfer takes from one unit what it gives another, month by month, and is numbered within its year', async () => {
  const before = [await budgetOf('R'), await budgetOf('A', '2019-01..2019-04')];
  const made = await t.run(contract.createBudgetTransfer, takeover, controller);
  expect(made).toMatchObject({ year: 2019, number: 1 });
  expect(await t.audited('create-budget-transfer')).toBe(2);
  expect([await budgetOf('R'), await budgetOf('A', '2019-01..2019-04')]).toEqual([before[0], (before[1] ?? 0) - 10_00]);
  expect(await budgetOf('B')).toBe(-40_00 + 15_00);
  const { transfers, net } = await t.run(contract.listBudgetTransfers, { unit: 'A', year }, controller);
  expect(transfers).toMatchObject([
    {
      number: 1,
      fromName: 'Avdelning B',
      toName: 'Avdelning A',
      amount: 15_00,
      to: { object: 'DIALYS' },
      withdrawn: null,
      mayWithdraw: true,
    },
  ]);
  expect(net).toBe(15_00);
  expect((await t.run(contract.listBudgetTransfers, { unit: 'R', year }, controller)).net).toBe(0);
});

test('a withdrawn transfer stays in the register and out of the budget', async () => {
  const { transfers } = await t.run(contract.listBudgetTransfers, { unit: 'A', year }, controller);
  const transferId = transfers[0]?.transferId ?? '';
  await expect(
    t.run(contract.withdrawBudgetTransfer, { transferId, reason: 'Fel belopp' }, someone('controller', 'A')),
  ).rejects.toMatchObject({ code: 'unit-not-yours' });
  await t.run(contract.withdrawBudgetTransfer, { transferId, reason: 'Fel belopp' }, controller);
  expect(await t.audited('withdraw-budget-transfer')).toBe(1);
  expect(await budgetOf('B')).toBe(-40_00);
  const after = await t.run(contract.listBudgetTransfers, { unit: 'A', year }, controller);
  expect(after.transfers[0]?.withdrawn).toMatchObject({ by: 'a controller', reason: 'Fel belopp' });
  expect(after.net).toBe(0);
  await expect(
    t.run(contract.withdrawBudgetTransfer, { transferId, reason: 'Igen' }, controller),
  ).rejects.toMatchObject({ code: 'transfer-withdrawn' });
  await expect(t.run(contract.withdrawBudgetTransfer, { transferId, reason: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a version that holds a transfer already does not count it twice', async () => {
  await t.run(contract.createBudgetTransfer, takeover, controller);
  const with_ = rows('Justerad', [['A', '2019-03', 'mt-service', 15_00]]).map((row) => ({
    ...row,
    version: { ...row.version, includesTransfersUntil: '2019-02-28' },
  }));
  await t.house.act('budget', bot, (work) => storeBudget(work, null, with_));
  await t.run(contract.putBudgetInForce, { versionId: (await version('Justerad')).versionId }, controller);
  expect(await budgetOf('A')).toBe(-15_00);
  expect(await budgetOf('B')).toBe(-40_00 + 15_00);
});

test('a transfer is refused across years, to itself, to nothing, and without the right at both ends', async () => {
  const tried = (change: Partial<typeof takeover>, who = controller) =>
    t.run(contract.createBudgetTransfer, { ...takeover, ...change }, who);
  await expect(tried({ toMonth: '2020-01' })).rejects.toMatchObject({ code: 'months-of-one-year' });
  await expect(tried({ toMonth: '2019-02' })).rejects.toMatchObject({ code: 'months-of-one-year' });
  await expect(tried({ to: takeover.from })).rejects.toMatchObject({ code: 'transfer-to-itself' });
  await expect(tried({ to: { ...takeover.to, unit: 'NONE' } })).rejects.toMatchObject({ code: 'unit-unknown' });
  await expect(tried({ to: { ...takeover.to, costGroup: 'balance' } })).rejects.toMatchObject({
    code: 'cost-group-unknown',
  });
  await expect(tried({}, someone('controller', 'A'))).rejects.toMatchObject({
    code: 'unit-not-yours',
    facts: { unit: 'B' },
  });
  await expect(tried({}, someone('unit-head'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(tried({ amount: 0 })).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'amount' }] });
  await expect(t.run(contract.listBudgetTransfers, { unit: 'A', year }, nobody)).rejects.toMatchObject({
    kind: 'not-signed-in',
  });
  await expect(
    t.run(contract.listBudgetTransfers, { unit: 'A', year }, someone('unit-head', 'B')),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listBudgetTransfers, { unit: 'A', year: 3 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});
