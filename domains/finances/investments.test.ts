// Investments through their operations, on the example region: each works, refuses the wrong person and bad input, and is
// audited.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { finances } from './finances.ts';
import * as contract from './investment-contract.ts';
import { loadInvestments } from './investment-example.ts';

const controller = someone('controller', 'DTD');
const sectionHead = someone('unit-head', 'DTD-MT');
const elsewhere = someone('controller', 'DAK');
const employee = someone('employee');
const asked = { unit: 'DTD', period: '2019-01..2019-08' };

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, finances], '2019-09-10T08:00:00Z');
  await t.house.act('load-example', controller, async (work) => {
    await loadPeople(work);
    await loadInvestments(work);
  });
});
afterAll(() => t.close());

const content = (over: Partial<InputOf<typeof contract.decideInvestment>> = {}) => ({
  year: 2019,
  number: 'MT-90',
  decidedOn: '2019-06-12',
  unit: 'DTD-MT2',
  category: 'mt' as const,
  programme: 'surgery',
  item: 'Värmare för spolvätska',
  responsible: 'Mats Rönfjäll',
  amount: 45_000_000,
  ...over,
});
let next = 900;
const decided = (over: Partial<InputOf<typeof contract.decideInvestment>> = {}, caller: Caller = controller) =>
  t.run(contract.decideInvestment, content({ number: `MT-${next++}`, ...over }), caller);

test('a decision is taken, procured, ordered, paid, forecast and delivered, and its page tells so', async () => {
  const { decision, state, allowed, next: open } = await decided();
  expect(state).toBe('planned');
  expect(allowed).toEqual(['change-investment', 'move-investment', 'forecast-investment', 'book-investment-payment']);
  expect(open).toEqual(['in-procurement', 'ordered', 'dormant']);
  const move = (to: 'in-procurement' | 'ordered' | 'delivered', on: string) =>
    t.run(contract.moveInvestment, { decision, state: to, on }, sectionHead);
  await move('in-procurement', '2019-06-20');
  await move('ordered', '2019-07-01');
  await t.run(
    contract.bookInvestmentPayment,
    { decision, on: '2019-08-02', amount: 44_100_050, reference: 'LF 1' },
    controller,
  );
  await t.run(
    contract.forecastInvestment,
    { decision, asOf: '2019-08', amount: 44_100_050, comment: 'Slutbetalt' },
    sectionHead,
  );
  const page = await move('delivered', '2019-08-05');
  expect(page).toMatchObject({ state: 'delivered', since: '2019-08-05', paid: 44_100_050, forecast: 44_100_050 });
  expect(page.steps.map((step) => step.state)).toEqual(['delivered', 'ordered', 'in-procurement', 'planned']);
  expect(page.forecasts).toMatchObject([{ year: 2019, asOf: '2019-08', comment: 'Slutbetalt', by: 'a unit-head' }]);
  for (const id of ['decide-investment', 'move-investment', 'book-investment-payment', 'forecast-investment'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('the list filters by category, state, vintage, programme and words, and pages by key', async () => {
  const list = (over: object) => t.run(contract.listInvestments, { ...asked, ...over }, controller);
  const all = (await list({ limit: 500 })).rows;
  expect(all.length).toBeGreaterThan(48);
  expect((await list({ category: 'it' })).rows.every((row) => row.category === 'it')).toBe(true);
  expect((await list({ state: 'dormant' })).rows.every((row) => row.reason !== '')).toBe(true);
  expect((await list({ vintage: 'earlier' })).rows.every((row) => row.year < 2019)).toBe(true);
  expect((await list({ programme: 'network' })).rows.map((row) => row.number).sort()).toEqual([
    'IT-01',
    'IT-02',
    'IT-03',
    'IT-07',
    'IT-11',
  ]);
  expect((await list({ search: 'RESPIR' })).rows.map((row) => row.item)).toEqual(['Respiratorer']);
  expect((await list({ search: '100%' })).rows).toEqual([]);
  const first = await list({ limit: 20 });
  const second = await list({ limit: 500, after: first.next });
  expect([...first.rows, ...second.rows].map((row) => row.decision)).toEqual(all.map((row) => row.decision));
});

test('a correction is kept with what stood before', async () => {
  const { decision } = await decided();
  const { year: _, number: __, ...corrected } = content({ amount: 50_000_000, item: 'Värmare för vätska' });
  const page = await t.run(contract.changeInvestment, { decision, ...corrected }, controller);
  expect(page).toMatchObject({ amount: 50_000_000, item: 'Värmare för vätska' });
  const { rows } = await t.house.database.pool.query(
    "select detail from platform.audit_entries where operation = 'change-investment' order by at desc limit 1",
  );
  expect(JSON.stringify(rows[0].detail)).toContain('45000000');
});

test('a frame is the sum of its decisions and cannot go below nothing', async () => {
  const frame = {
    unit: 'DTD',
    year: 2020,
    category: 'it' as const,
    decidedOn: '2019-06-19',
    decidedBy: 'Regionfullmäktige',
  };
  await t.run(contract.decideInvestmentFrame, { ...frame, amount: 100 }, controller);
  const { frames } = await t.run(contract.decideInvestmentFrame, { ...frame, amount: -40 }, controller);
  expect(frames.map((each) => each.amount)).toEqual([100, -40]);
  expect(await t.audited('decide-investment-frame')).toBe(2);
  await expect(t.run(contract.decideInvestmentFrame, { ...frame, amount: -61 }, controller)).rejects.toMatchObject({
    code: 'frame-below-zero',
  });
  expect((await t.run(contract.listInvestmentFrames, { unit: 'DTD', year: 2019 }, controller)).frames).toHaveLength(3);
});

test('who has no right to the unit is refused, and does not learn what there is', async () => {
  const { decision } = await decided();
  for (const wrong of [employee, elsewhere]) {
    await expect(decided({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.readInvestment, { decision }, wrong)).rejects.toMatchObject({
      kind: wrong === employee ? 'not-allowed' : 'not-found',
    });
    for (const query of [contract.readInvestmentTable, contract.listInvestments])
      await expect(t.run(query, asked, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.listInvestmentFrames, { unit: 'DTD', year: 2019 }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  }
  await expect(t.run(contract.listInvestments, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  const elsewhereActs = [
    () => t.run(contract.moveInvestment, { decision, state: 'ordered', on: '2019-07-01' }, elsewhere),
    () => t.run(contract.forecastInvestment, { decision, asOf: '2019-08', amount: 1 }, elsewhere),
    () => t.run(contract.bookInvestmentPayment, { decision, on: '2019-08-01', amount: 1, reference: 'x' }, elsewhere),
    () => t.run(contract.changeInvestment, { ...content(), unit: 'DAK', decision }, elsewhere),
  ];
  for (const act of elsewhereActs) await expect(act()).rejects.toMatchObject({ code: 'investment-unknown' });
  await expect(
    t.run(contract.bookInvestmentPayment, { decision, on: '2019-08-01', amount: 1, reference: 'x' }, sectionHead),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  const frame = {
    unit: 'DTD',
    year: 2021,
    category: 'it' as const,
    amount: 1,
    decidedOn: '2019-06-19',
    decidedBy: 'RF',
  };
  await expect(t.run(contract.decideInvestmentFrame, frame, sectionHead)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('bad input is answered with the field and what is wrong', async () => {
  const { decision } = await decided({ number: 'MT-DUB' });
  const bad = (over: Partial<InputOf<typeof contract.decideInvestment>>) => decided(over);
  await expect(bad({ amount: 0 })).rejects.toMatchObject({ fields: [{ path: 'amount' }] });
  await expect(bad({ unit: 'DTD-XX' })).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(bad({ programme: 'rockets' })).rejects.toMatchObject({ code: 'programme-unknown' });
  await expect(bad({ number: 'MT-DUB' })).rejects.toMatchObject({ code: 'investment-exists', kind: 'conflict' });
  const move = (over: object) =>
    t.run(contract.moveInvestment, { decision, state: 'ordered', on: '2019-07-01', ...over }, controller);
  await expect(move({ state: 'delivered' })).rejects.toMatchObject({ code: 'step-not-open' });
  await expect(move({ state: 'dormant' })).rejects.toMatchObject({ code: 'reason-missing' });
  await expect(move({ on: '2019-09-11' })).rejects.toMatchObject({ code: 'step-in-the-future' });
  await expect(move({ on: '2019-06-11' })).rejects.toMatchObject({ code: 'step-before-last' });
  const pay = (over: object) =>
    t.run(
      contract.bookInvestmentPayment,
      { decision, on: '2019-07-01', amount: 5, reference: 'LF 9', ...over },
      controller,
    );
  await expect(pay({ amount: 0 })).rejects.toMatchObject({ fields: [{ path: 'amount' }] });
  await expect(pay({ on: '2019-10-01' })).rejects.toMatchObject({ code: 'payment-in-the-future' });
  await pay({});
  await expect(pay({})).rejects.toMatchObject({ code: 'payment-exists' });
  const said = { decision, asOf: '2019-10', amount: 5 };
  await expect(t.run(contract.forecastInvestment, said, controller)).rejects.toMatchObject({
    code: 'forecast-in-the-future',
  });
  await expect(t.run(contract.forecastInvestment, { ...said, asOf: '2019-13' }, controller)).rejects.toMatchObject({
    fields: [{ path: 'asOf' }],
  });
  const { year: _, number: __, ...change } = content();
  await expect(t.run(contract.changeInvestment, { decision, ...change, item: '' }, controller)).rejects.toMatchObject({
    fields: [{ path: 'item' }],
  });
  await expect(t.run(contract.readInvestmentTable, { ...asked, period: '2019' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.readInvestment, { decision: 'x' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listInvestments, { ...asked, limit: 0 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listInvestmentFrames, { unit: 'DTD', year: 1 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a project pays for one decision only', async () => {
  const first = await decided({ project: 'P77' });
  await expect(decided({ project: 'P77' })).rejects.toMatchObject({
    code: 'project-taken',
    facts: { value: `2019/${first.number}` },
  });
  await expect(
    t.run(
      contract.bookInvestmentPayment,
      { decision: first.decision, on: '2019-08-01', amount: 1, reference: 'x' },
      controller,
    ),
  ).rejects.toMatchObject({ code: 'payments-from-ledger' });
});

test('the same step taken twice at once is taken once', async () => {
  const { decision } = await decided();
  const step = () => t.run(contract.moveInvestment, { decision, state: 'ordered', on: '2019-07-01' }, controller);
  const results = await Promise.allSettled([step(), step(), step()]);
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
});
