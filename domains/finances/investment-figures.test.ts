// The report's investment table from the example's raw records, held against plain SQL over the tables and against the
// figures the source report states, to the öre; and that only the figures a record belongs to move with it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readFigures } from '../../platform/figures/figures-contract.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { finances } from './finances.ts';
import * as contract from './investment-contract.ts';
import { loadInvestments } from './investment-example.ts';

const controller = someone('controller', 'DTD');
const asked = { unit: 'DTD', period: '2019-01..2019-08' };
const mnkr = (value: number) => Math.round(value * 1e8);

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, finances]);
  await t.house.act('load-example', controller, async (work) => {
    await loadPeople(work);
    await loadInvestments(work);
  });
});
afterAll(() => t.close());

async function registered(period = asked.period, unit = asked.unit): Promise<Record<string, number | null>> {
  const { values } = await t.run(readFigures, { unit, period }, controller);
  return Object.fromEntries(values.filter((each) => each.register).map((each) => [each.register, each.value]));
}

async function plain(sql: string): Promise<number> {
  return Number((await t.house.database.pool.query(sql)).rows[0]?.n);
}

/** The stated table: rows total, IT, MT; columns frame, earlier, this, sum, forecast. */
const stated = [
  [82, 25.5, 10.5, 36, 56],
  [27, 3.4, 6, 9.4, 16],
  [55, 22.1, 4.5, 26.6, 40],
];

test('V01–V16 are the stated ones to the öre, from some fifty decisions and hundreds of payments', async () => {
  const values = await registered();
  const cells = stated.flat().map((value, index) => [`V${String(index + 1).padStart(2, '0')}`, mnkr(value)]);
  expect(values).toMatchObject({ ...Object.fromEntries(cells), V16: mnkr(6.8) });
  expect(await plain('select count(*) as n from finances.investment_decisions')).toBeGreaterThan(40);
  expect(await plain('select count(*) as n from finances.investment_outcomes')).toBeGreaterThan(300);
});

test('plain SQL over the tables, without figures, gives the same table', async () => {
  const from = 'finances.investment_decisions d join finances.investment_outcomes o on o.decision_id = d.decision_id';
  const months = "o.booked_on between '2019-01-01' and '2019-08-31'";
  const latest = `(select f.amount from finances.investment_forecasts f where f.decision_id = d.decision_id and f.year = 2019
    and f.as_of <= '2019-08' order by f.as_of desc limit 1)`;
  const line = async (where: string) => [
    await plain(`select sum(amount) as n from finances.investment_frames d where d.year = 2019 and ${where}`),
    await plain(`select sum(o.amount) as n from ${from} where d.year < 2019 and ${months} and ${where}`),
    await plain(`select sum(o.amount) as n from ${from} where d.year = 2019 and ${months} and ${where}`),
    await plain(`select sum(o.amount) as n from ${from} where ${months} and ${where}`),
    await plain(`select sum(${latest}) as n from finances.investment_decisions d where ${where}`),
  ];
  const lines = [await line('true'), await line("d.category = 'it'"), await line("d.category = 'mt'")];
  expect(lines).toEqual(stated.map((row) => row.map(mnkr)));
  const { rows } = await t.run(contract.readInvestmentTable, asked, controller);
  expect(
    rows.map((row) =>
      [row.frame, row.outcomeEarlier, row.outcomeThis, row.outcome, row.forecast].map((cell) => cell.value),
    ),
  ).toEqual(lines);
  expect(rows.map((row) => row.frame.shown)).toEqual(['82,0', '27,0', '55,0']);
});

test('the eight sums of the table hold, and the pace is the one the report leaves out', async () => {
  const { rows, monthsLeft } = await t.run(contract.readInvestmentTable, asked, controller);
  expect(monthsLeft).toBe(4);
  const [total, it, mt] = rows;
  expect(total?.outcome.value).toBe((it?.outcome.value ?? 0) + (mt?.outcome.value ?? 0));
  expect([total?.useOfFrame, it?.useOfFrame, mt?.useOfFrame]).toEqual([128, 222, 82]);
  expect([it?.monthlyRate, it?.impliedRate]).toEqual([mnkr(1.175), mnkr(1.65)]);
  expect([mt?.monthlyRate, mt?.impliedRate]).toEqual([mnkr(3.325), mnkr(3.35)]);
});

test('what earlier decisions left over is committed minus paid before the year, without those delivered by then', async () => {
  const left = await plain(`select sum(d.amount - coalesce((select sum(o.amount) from finances.investment_outcomes o
      where o.decision_id = d.decision_id and o.booked_on < '2019-01-01'), 0)) as n
    from finances.investment_decisions d where d.year < 2019 and not exists (select 1 from finances.investment_states s
      where s.decision_id = d.decision_id and s.state = 'delivered' and s.happened_on < '2019-01-01')`);
  const { rows } = await t.run(contract.readInvestmentTable, asked, controller);
  expect(rows[0]?.carried.value).toBe(left);
  expect(left).toBeGreaterThan(mnkr(25.5));
});

test('a section sees its own part, and the same months last year are there to compare with', async () => {
  const mine = await registered(asked.period, 'DTD-MT');
  expect(mine).toMatchObject({ V02: mnkr(22.1), V03: mnkr(4.5), V07: 0 });
  const before = await registered('2018-01..2018-08');
  expect(before.V01).toBe(mnkr(72));
  expect(before.V04).toBe(
    await plain(
      "select sum(amount) as n from finances.investment_outcomes where booked_on between '2018-01-01' and '2018-08-31'",
    ),
  );
});

test('one more payment moves the figures it belongs to and no others', async () => {
  const before = await registered();
  const { rows } = await t.run(contract.listInvestments, { ...asked, search: 'Respiratorer' }, controller);
  const decision = rows[0]?.decision ?? '';
  const payment = { decision, on: '2019-08-20', amount: 12345, reference: 'prov 1' };
  await t.run(contract.bookInvestmentPayment, payment, controller);
  const after = await registered();
  const moved = Object.keys(after).filter((id) => after[id] !== before[id]);
  expect(moved.sort()).toEqual(['V02', 'V04', 'V12', 'V14']);
  expect(after.V12).toBe((before.V12 ?? 0) + 12345);
  await t.run(contract.bookInvestmentPayment, { ...payment, amount: -12345, reference: 'prov 2' }, controller);
  expect(await registered()).toEqual(before);
});

test('payments are read from the ledger where a decision names its project, and only from asset accounts', async () => {
  const { rows } = await t.run(contract.listInvestments, { ...asked, search: 'Journal i mobilen' }, controller);
  const row = rows[0];
  if (!row) throw new Error('the example has this decision');
  await t.run(contract.changeInvestment, { ...row, project: 'P900' }, controller);
  const before = await registered();
  await t.house.database.pool.query(`
    insert into finances.ledgers (code, name, chart) values ('T', 'Test', 'region-bas');
    insert into finances.accounts (chart, number) values ('region-bas', '1210'), ('region-bas', '5410');
    insert into finances.account_groups (account_id, year, cost_group) select account_id, 2019,
      case number when '1210' then 'balance' else 'supplies' end from finances.accounts where number in ('1210', '5410');
    insert into finances.codings (coding_id, account_id, unit, project) select 900000 + account_id, account_id, 'DTD-UTV', 'P900'
      from finances.accounts where number in ('1210', '5410');
    insert into finances.vouchers (voucher_id, ledger_id, year, series, number, booked_on, text, row_count, turnover, content_hash, import_id)
      select 1, ledger_id, 2019, 'A', '1', '2019-07-02', 'Utvecklare', 2, 700, '\\x00', gen_random_uuid() from finances.ledgers where code = 'T';
    insert into finances.ledger_rows (voucher_id, row_no, coding_id, booked_on, amount)
      select 1, row_number() over (order by c.coding_id), c.coding_id, '2019-07-02', case a.number when '1210' then 500 else 200 end
      from finances.codings c join finances.accounts a using (account_id) where c.project = 'P900';
    insert into finances.ledger_months (unit, month, coding_id, one_off, cost_group, amount, row_count)
      select 'DTD-UTV', '2019-07', c.coding_id, '', case a.number when '1210' then 'balance' else 'supplies' end,
        case a.number when '1210' then 500 else 200 end, 1
      from finances.codings c join finances.accounts a using (account_id) where c.project = 'P900';`);
  const after = await registered();
  expect((after.V03 ?? 0) - (before.V03 ?? 0)).toBe(500);
  const page = await t.run(contract.readInvestment, { decision: row.decision }, controller);
  expect(page.payments).toEqual([
    expect.objectContaining({ amount: 500, fromLedger: true, reference: expect.stringContaining('A 1/') }),
  ]);
  expect(page.allowed).not.toContain('book-investment-payment');
});
