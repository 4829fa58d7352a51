// The story's vouchers and budgets against the report it is modelled on, recomputed here by plain addition.
import { expect, test } from 'vitest';
import { exampleBudget } from './ledger-budget.ts';
import { exampleAccounts } from './ledger-totals.ts';
import { exampleVouchers } from './ledger-vouchers.ts';

const mnkr = 100_000_000;
const group = new Map(exampleAccounts.map(([number, , costGroup]) => [number, costGroup]));
const rows = exampleVouchers().flatMap((voucher) => voucher.rows.map((row) => ({ ...row, on: voucher.bookedOn })));
const other = ['consultants', 'purchased-services', 'licences', 'premises', 'supplies'];

function outcome(year: number, groups: readonly string[], object?: string): number {
  return rows
    .filter(
      (row) =>
        row.on >= `${year}-01-01` &&
        row.on <= `${year}-08-31` &&
        groups.includes(group.get(row.account) ?? '') &&
        (object === undefined || row.object === object),
    )
    .reduce((sum, row) => sum + row.amount, 0);
}
function budget(groups: readonly string[], object?: string, until = '2019-08'): number {
  return exampleBudget(2019)
    .filter(
      (row) =>
        row.month <= until &&
        groups.includes(group.get(row.account) ?? '') &&
        (object === undefined || row.object === object),
    )
    .reduce((sum, row) => sum + row.amount, 0);
}
const deviation = (groups: readonly string[], object?: string) =>
  (budget(groups, object) - outcome(2019, groups, object)) / mnkr;
const result = ['revenue', 'personnel', ...other, 'mt-service', 'computers', 'depreciation'];

test('every voucher balances and the numbering has no holes', () => {
  const numbers = new Map<string, number>();
  for (const voucher of exampleVouchers()) {
    expect(voucher.rows.reduce((sum, row) => sum + row.amount, 0)).toBe(0);
    const key = `${voucher.year}${voucher.series}`;
    expect(Number(voucher.number)).toBe((numbers.get(key) ?? 0) + 1);
    numbers.set(key, Number(voucher.number));
  }
  expect(rows.length).toBeGreaterThan(5000);
});

test('result, budget and every deviation come out to the öre', () => {
  expect(-outcome(2019, result)).toBe(-3.2 * mnkr);
  expect(-budget(result)).toBe(1.8 * mnkr);
  expect(budget(result, undefined, '2019-12')).toBe(0);
  expect(deviation(['personnel'])).toBe(9);
  expect(deviation(other)).toBe(-9);
  expect(deviation(['mt-service'])).toBe(-3.4);
  expect(deviation(['mt-service'], 'STERIL')).toBe(-1.6);
  expect(deviation(['depreciation'])).toBe(-1.9);
  expect(deviation(['computers'])).toBe(0.8);
  expect(deviation(['consultants'])).toBe(-1.4);
  expect(deviation(['revenue'])).toBe(-0.5);
  expect(rows.filter((row) => row.oneOff).reduce((sum, row) => sum + row.amount, 0)).toBe(5.3 * mnkr);
});

test('growth against the year before is what the report says', () => {
  const growth = (groups: readonly string[]) => outcome(2019, groups) / outcome(2018, groups);
  expect([growth(['personnel']), growth(['depreciation']), growth(['mt-service']), growth(other)]).toEqual([
    1.02, 1.13, 1.58, 1.22,
  ]);
  expect([outcome(2018, ['computers']), outcome(2019, ['computers'])]).toEqual([0, 4.3 * mnkr]);
});

test('the story is the same every time', () => {
  expect(exampleVouchers()).toEqual(exampleVouchers());
});
