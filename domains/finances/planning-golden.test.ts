// The example's forecast and deviations, from all of its raw records: E02 and E15–E18 to the öre, recomputed by plain SQL;
// what the implied remainder flags; and the explanations the report gives, found again as drivers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample } from './example.ts';
import { finances } from './finances.ts';
import * as forecasts from './forecast-contract.ts';
import { contradicts } from './forecast-remainder-rules.ts';
import * as variance from './variance-contract.ts';

const controller = someone('controller', 'DTD');
const asked = { unit: 'DTD', period: '2019-01..2019-08' };
const mnkr = (value: number) => Math.round(value * 1e8);

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, finances], '2019-10-01T08:00:00Z');
  await t.house.act('people', controller, loadPeople);
  t.house.tree.forget();
  await t.house.act('finances', controller, loadExample);
}, 120_000);
afterAll(() => t.close());

async function registered(period = asked.period): Promise<Record<string, { value: number | null; shown: string }>> {
  const { values } = await t.run(readFigures, { unit: asked.unit, period }, controller);
  return Object.fromEntries(values.filter((each) => each.register).map((each) => [each.register, each]));
}
async function plain(sql: string): Promise<number> {
  return Number((await t.house.database.pool.query(sql)).rows[0]?.n);
}
async function current() {
  const { versions } = await t.run(forecasts.listForecasts, { unit: 'DTD' }, controller);
  const found = versions.find((each) => each.asOf === '2019-08' && each.state === 'decided');
  if (!found) throw new Error('the example decides a forecast of August 2019');
  return t.run(forecasts.readForecast, { version: found.version }, controller);
}

test('the forecast is −0,8 and its lines +13, +1, −12 and −3, to the öre −2,8', async () => {
  const values = await registered();
  expect(values.E02).toMatchObject({ value: mnkr(-0.8), shown: '−0,8\u00a0mnkr' });
  expect([values.E15, values.E16, values.E17, values.E18].map((each) => each?.value)).toEqual([
    mnkr(13),
    mnkr(1),
    mnkr(-12),
    mnkr(-2.8),
  ]);
  expect([values.E15, values.E16, values.E17, values.E18].map((each) => each?.shown)).toEqual([
    '13\u00a0mnkr',
    '1\u00a0mnkr',
    '−12\u00a0mnkr',
    '−3\u00a0mnkr',
  ]);
});

test('plain SQL over the stored lines, the ledger’s rows and the budget’s gives the same', async () => {
  const lines = `finances.forecast_lines l join finances.forecast_versions v using (version_id) join finances.forecast_line_months m using (line_id)
    where v.unit = 'DTD' and v.as_of = '2019-08' and v.number = 2`;
  expect(await plain(`select -sum(m.amount) as n from ${lines}`)).toBe(mnkr(-0.8));
  expect(await plain(`select sum(m.budget - m.amount) as n from ${lines} and l.cost_group = 'personnel'`)).toBe(
    mnkr(13),
  );
  expect(
    await plain(
      `select sum(m.budget - m.amount) as n from ${lines} and l.cost_group not in ('personnel', 'revenue', 'depreciation')`,
    ),
  ).toBe(mnkr(-12));
  // the outcome in the lines is the ledger's, row by row
  const rows = `finances.ledger_rows r join finances.codings c using (coding_id) join finances.account_groups g on g.account_id = c.account_id and g.year = 2019
    join finances.cost_groups k using (cost_group) where c.unit like 'DTD%' and r.booked_on between '2019-01-01' and '2019-08-31' and k.kind <> 'balance'`;
  expect(await plain(`select sum(m.amount) as n from ${lines} and m.part = 'outcome'`)).toBe(
    await plain(`select sum(r.amount) as n from ${rows}`),
  );
  expect(await plain(`select -sum(r.amount) as n from ${rows}`)).toBe(mnkr(-3.2));
  expect(await plain(`select sum(m.budget) as n from ${lines}`)).toBe(0);
});

test('last year’s forecast of August is there to compare with, and July has none', async () => {
  expect((await registered('2018-01..2018-08')).E02?.value).not.toBe(0);
  expect((await registered('2019-01..2019-07')).E02?.value).toBe(0);
});

test('the implied remainder flags the whole and the other costs, and lets personnel and depreciation be', async () => {
  const page = await current();
  expect(page.outdated).toBe(false);
  expect(page.total).toMatchObject({
    outcome: mnkr(-3.2),
    budgetSoFar: mnkr(1.8),
    deviationSoFar: mnkr(-5),
    remainder: mnkr(2.4),
    remainingBudget: mnkr(-1.8),
  });
  expect(page.total.implied).toMatchObject({
    needed: mnkr(4.2),
    neededMonthly: mnkr(1.05),
    monthly: mnkr(-0.625),
    verdict: 'turns',
  });
  const verdict = (heading: string) => page.headings.find((each) => each.heading === heading)?.implied.verdict;
  expect([verdict('personnel'), verdict('depreciation')]).toEqual(['holds', 'holds']);
  expect(['bends', 'turns']).toContain(verdict('other'));
  // other, MT and computers together, as the report forecasts them
  const group = page.lines.filter((line) => !['personnel', 'revenue', 'depreciation'].includes(line.costGroup));
  const sum = (of: 'deviationSoFar' | 'deviation') => group.reduce((all, line) => all + line[of], 0);
  expect([sum('deviationSoFar'), sum('deviation')]).toEqual([mnkr(-11.6), mnkr(-12)]);
});

test('every forecast the example decides could have been decided: what contradicts the year is explained', async () => {
  const { versions } = await t.run(forecasts.listForecasts, { unit: 'DTD' }, controller);
  expect(versions).toHaveLength(4);
  for (const { version } of versions) {
    const page = await t.run(forecasts.readForecast, { version }, controller);
    const silent = page.lines.filter((line) => contradicts(line.implied.verdict) && !line.comment && !line.reason);
    expect(silent.map((line) => line.costGroup)).toEqual([]);
    expect(page.comment).not.toBe('');
  }
});

test('every line has its methods with a past, and overrides of the past are scored', async () => {
  const page = await current();
  const line = page.lines.find((each) => each.costGroup === 'personnel');
  const says = await t.run(forecasts.readForecastLine, { version: page.version, line: line?.line ?? '' }, controller);
  for (const method of ['run-rate', 'last-year-share', 'remaining-budget', 'positions'])
    expect(says.methods.find((each) => each.method === method)).toMatchObject({
      impossible: null,
      error: expect.anything(),
    });
  const { scores } = await t.run(forecasts.listOverrideScores, { unit: 'DTD' }, controller);
  const of2018 = scores.filter((each) => each.asOf === '2018-08');
  expect(of2018.map((each) => [each.known, each.months])).toEqual([
    [4, 4],
    [4, 4],
  ]);
  expect(of2018.every((each) => each.verdict !== 'unknown')).toBe(true);
});

test('personnel is vacancy and pay, sterilisation is scope, computers are timing, the licence audit is a one-off', async () => {
  const { lines } = await t.run(variance.explainVariance, asked, controller);
  const of = (id: string, level = 'heading') => lines.find((line) => line.of === id && line.level === level);
  const effect = (id: string, driver: string, level?: string) =>
    of(id, level)?.effects.find((each) => each.driver === driver)?.amount;
  const personnel = of('personnel');
  expect(personnel?.deviation).toBe(mnkr(9));
  expect(effect('personnel', 'vacancy')).toBeGreaterThan(mnkr(8));
  expect(effect('personnel', 'price')).toBeGreaterThan(0);
  expect(Math.abs(personnel?.residual ?? mnkr(9))).toBeLessThan(mnkr(0.05));
  expect(of('mt-service')).toMatchObject({
    deviation: mnkr(-3.4),
    residual: mnkr(-1.8),
    effects: [{ driver: 'scope', amount: mnkr(-1.6) }],
  });
  expect(of('computers')).toMatchObject({
    deviation: mnkr(0.8),
    residual: 0,
    effects: [{ driver: 'timing', amount: mnkr(0.8) }],
  });
  expect(effect('licences', 'one-off', 'cost-group')).toBe(mnkr(-5.3));
  for (const line of lines)
    expect(line.effects.reduce((sum, each) => sum + each.amount, line.residual)).toBe(line.deviation);
  expect(of('all', 'all')?.deviation).toBe(mnkr(-5));
});
