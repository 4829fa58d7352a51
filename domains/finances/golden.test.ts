// The golden figures, twice: as published, and recomputed from the raw records by plain SQL that knows neither figures nor
// sums. They must agree to the öre, and be what the report says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { cellsSql } from '../../platform/figures/cells-sql.ts';
import type { FactSource } from '../../platform/figures/figure.ts';
import { figureValues, shownValue, type Value } from '../../platform/figures/figure-values.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample } from './example.ts';
import { ledgerSource } from './fact-sources.ts';
import { ledgerFigures } from './figures.ts';
import { finances } from './finances.ts';
import { bot, differences, look } from './ledger.test-kit.ts';
import { applyRows } from './ledger-sums.ts';

const unit = 'DTD';
const period = { from: '2019-01', to: '2019-08' };
const mnkr = 100_000_000;

let t: TestHouse;
let values: ReadonlyMap<string, Value>;
beforeAll(async () => {
  t = await testHouse([people, finances]);
  await t.house.act('people', bot, loadPeople);
  t.house.tree.forget();
  await t.house.act('finances', bot, loadExample);
  values = await published();
  await t.house.database.pool.query(
    `create table public.raw_rows as ${rawRows}; create table public.raw_budget as ${rawBudget}`,
  );
});
afterAll(() => t.close());

async function published(): Promise<ReadonlyMap<string, Value>> {
  const found = await look(t, (work) => figureValues(work, ledgerFigures, { unit, period }));
  return new Map(found.map((value) => [value.figure, value]));
}

/** Raw rows joined to what each is booked on; the division by the names of its units, not by the tree. */
const rawRows = `select to_char(r.booked_on, 'YYYY-MM') as month, a.number as account, c.object, r.amount, o.category,
    (select m.cost_group from finances.mapping_ranges m
      where m.chart = a.chart and m.version = (select v.version from finances.mapping_versions v
          where v.chart = a.chart and v.valid_from_year <= extract(year from r.booked_on)
          order by v.valid_from_year desc, v.version desc limit 1)
        and left(a.number, length(m.from_account)) between m.from_account and m.to_account
      order by length(m.from_account) desc limit 1) as cost_group
  from finances.ledger_rows r join finances.codings c using (coding_id) join finances.accounts a using (account_id)
    left join finances.one_offs o using (one_off_id)
  where c.unit like 'DTD%'`;
const rawBudget = `
  select b.month, b.object, b.amount, coalesce(b.cost_group, (select m.cost_group from finances.mapping_ranges m
      where m.chart = v.chart and m.version = 2 and left(a.number, length(m.from_account)) between m.from_account and m.to_account
      order by length(m.from_account) desc limit 1)) as cost_group
  from finances.budget_rows b join finances.budget_versions v using (budget_version_id)
    left join finances.accounts a using (account_id)
  where b.unit like 'DTD%' and v.name = 'Budget ' || v.year
  union all
  select month, object, amount, cost_group from finances.budget_transfer_rows where unit like 'DTD%'`;

async function sum(
  from: 'raw_rows' | 'raw_budget',
  where: string,
  months = "month between '2019-01' and '2019-08'",
): Promise<number> {
  const found = await t.house.database.pool.query(
    `select coalesce(sum(amount), 0)::bigint as amount from public.${from} where cost_group <> 'balance' and ${months} and ${where}`,
  );
  return found.rows[0].amount;
}
const lastYear = "month between '2018-01' and '2018-08'";
const other = "cost_group in ('consultants', 'purchased-services', 'licences', 'premises', 'supplies')";

async function deviation(where: string): Promise<number> {
  return (await sum('raw_budget', where)) - (await sum('raw_rows', where));
}

const golden: readonly (readonly [figure: string, register: string, ore: number, oracle: () => Promise<number>])[] = [
  ['finances.result', 'E03', -3.2 * mnkr, async () => -(await sum('raw_rows', 'true'))],
  ['finances.result-budget', 'E04', 1.8 * mnkr, async () => -(await sum('raw_budget', 'true'))],
  ['finances.result-deviation', 'E01', -5 * mnkr, () => deviation('true')],
  [
    'finances.result-year-budget',
    'E05',
    0,
    async () => 0 - (await sum('raw_budget', 'true', "month between '2019-01' and '2019-12'")),
  ],
  ['finances.personnel-deviation', 'E06', 9 * mnkr, () => deviation("cost_group = 'personnel'")],
  ['finances.other-deviation', 'E07', -9 * mnkr, () => deviation(other)],
  ['finances.mt-service-deviation', 'E08', -3.4 * mnkr, () => deviation("cost_group = 'mt-service'")],
  [
    'finances.mt-service-sterile-deviation',
    'E09',
    -1.6 * mnkr,
    () => deviation("cost_group = 'mt-service' and object = 'STERIL'"),
  ],
  ['finances.depreciation-deviation', 'E10', -1.9 * mnkr, () => deviation("cost_group = 'depreciation'")],
  ['finances.computers-deviation', 'E11', 0.8 * mnkr, () => deviation("cost_group = 'computers'")],
  [
    'finances.computers-change',
    'E12',
    4.3 * mnkr,
    async () =>
      (await sum('raw_rows', "cost_group = 'computers'")) -
      (await sum('raw_rows', "cost_group = 'computers'", lastYear)),
  ],
  [
    'finances.one-off-licence-audit',
    'E13',
    -5.3 * mnkr,
    async () => -(await sum('raw_rows', "category = 'licence-audit'")),
  ],
  ['finances.consultants-deviation', 'E14', -1.4 * mnkr, () => deviation("cost_group = 'consultants'")],
  ['finances.revenue-deviation', '', -0.5 * mnkr, () => deviation("cost_group = 'revenue'")],
  ['finances.financial-deviation', '', 0, () => deviation("cost_group = 'financial'")],
];

test.each(golden)(
  '%s (%s) is %d öre, as published and as counted from the raw records',
  async (figure, register, ore, oracle) => {
    const value = values.get(figure);
    expect(value?.register ?? '').toBe(register);
    expect(value?.exact).toEqual({ n: BigInt(Math.round(ore)), d: 1n });
    // −0 is no other number than 0
    expect((await oracle()) + 0).toBe(Math.round(ore));
  },
);

test.each([
  ['finances.personnel-growth', 'E19', 2n, "cost_group = 'personnel'"],
  ['finances.depreciation-growth', 'E20', 13n, "cost_group = 'depreciation'"],
  ['finances.mt-service-growth', 'E21', 58n, "cost_group = 'mt-service'"],
  ['finances.other-growth', 'E22', 22n, other],
])('%s (%s) is exactly %d per cent', async (figure, register, percent, where) => {
  const value = values.get(figure);
  expect(value?.register).toBe(register);
  expect((value?.exact?.n ?? 0n) * 100n).toBe(percent * (value?.exact?.d ?? 0n));
  const then = BigInt(await sum('raw_rows', where, lastYear));
  const now = BigInt(await sum('raw_rows', where));
  expect((now - then) * 100n).toBe(percent * then);
});

test('the deviations of the headings add up to the deviation of the result', () => {
  const parts = ['revenue', 'personnel', 'other', 'mt-service', 'computers', 'depreciation', 'financial'];
  const total = parts.reduce((all, heading) => all + (values.get(`finances.${heading}-deviation`)?.exact?.n ?? 0n), 0n);
  expect(total).toBe(values.get('finances.result-deviation')?.exact?.n);
});

test('the figures are shown as the report has them', () => {
  const shown = (figure: string) => {
    const definition = ledgerFigures.find((each) => each.id === figure);
    const value = values.get(figure);
    return definition && value ? shownValue(definition, value, 'sv').shown : '';
  };
  expect(shown('finances.result')).toBe('−3,2\u00a0mnkr');
  expect(shown('finances.result-deviation')).toBe('−5,0\u00a0mnkr');
  expect(shown('finances.mt-service-growth')).toBe('58\u00a0%');
});

test('the records are believable: thousands of balanced vouchers with odd amounts, and sums that equal their rows', async () => {
  const { rows } = await t.house.database.pool.query(`
    select (select count(*)::int from finances.vouchers) as vouchers,
      (select count(*)::int from (select 1 from finances.ledger_rows group by voucher_id having sum(amount) <> 0) x) as unbalanced,
      (select count(*)::int from finances.ledger_rows r join finances.codings c using (coding_id) where c.unit like 'DTD%') as rows,
      (select count(*)::int from finances.ledger_rows r join finances.codings c using (coding_id) where c.unit like 'DTD%' and amount % 100 <> 0) as odd,
      (select count(distinct object)::int from finances.codings where object <> '') as objects`);
  expect(rows[0].vouchers).toBeGreaterThan(4000);
  expect(rows[0].unbalanced).toBe(0);
  expect(rows[0].odd / rows[0].rows).toBeGreaterThan(0.9);
  expect(rows[0].objects).toBeGreaterThanOrEqual(10);
  expect(await differences(t)).toEqual([]);
});

test('one record changed among many moves just the figures that stand on it', async () => {
  const { rows } = await t.house.database.pool.query(
    `select v.voucher_id, r.row_no, r.coding_id, r.amount from finances.ledger_rows r join finances.vouchers v using (voucher_id)
       join finances.codings c using (coding_id) join finances.accounts a using (account_id)
     where c.object = 'STERIL' and a.number = '6520' and to_char(r.booked_on, 'YYYY-MM') = '2019-05' limit 1`,
  );
  const one = rows[0];
  await t.house.act('change', bot, async (work) => {
    const where = 'select * from finances.ledger_rows where voucher_id = $1 and row_no = $2';
    const key = [one.voucher_id, one.row_no];
    await applyRows(work, where, -1, key);
    await work.sql('update finances.ledger_rows set amount = amount + 1 where voucher_id = $1 and row_no = $2', key);
    await applyRows(work, where, 1, key);
  });
  expect(await differences(t)).toEqual([]);
  const after = await published();
  const moved = [...after].filter(([id, value]) => value.exact?.n !== values.get(id)?.exact?.n).map(([id]) => id);
  expect(moved.sort()).toEqual([
    'finances.costs',
    'finances.mt-service',
    'finances.mt-service-deviation',
    'finances.mt-service-growth',
    'finances.mt-service-sterile-deviation',
    'finances.result',
    'finances.result-deviation',
  ]);
  expect(after.get('finances.result')?.exact?.n).toBe((values.get('finances.result')?.exact?.n ?? 0n) - 1n);
});

test('rows gathered by their coding are the same cells as rows gathered by all their dimensions', async () => {
  const { codings, ...plain } = ledgerSource;
  const cells = (source: FactSource) =>
    look(t, (work) =>
      work.sql(`select c.* from (${cellsSql(source)}) c order by c.cell`, [
        '2019-01-01',
        '2019-04-30',
        ['DTD', 'DTD-MT', 'DTD-SD'],
      ]),
    );
  const byDims = await cells(plain);
  expect(codings).toBeDefined();
  expect(byDims.length).toBeGreaterThan(100);
  expect(await cells(ledgerSource)).toEqual(byDims);
});
