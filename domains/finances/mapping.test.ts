// Accounts and their mapping: seen by year, previewed before it is changed, changed only as a new version, and followed by
// every sum of the years it holds for and of no other.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { chartMapping } from './account-grouping.ts';
import { differences, financesHouse, kit, look, store } from './ledger.test-kit.ts';
import { readOutcome } from './ledger-contract.ts';
import * as contract from './mapping-contract.ts';

let t: TestHouse;
const controller = someone('controller');
const chart = 'region-bas';

beforeAll(async () => {
  t = await financesHouse();
  const k = kit();
  k.book.accountNames.set('6430', 'Licenser');
  await store(t, [
    k.voucher('1', '2018-05-01', [['6430', '100', 70_00]]),
    k.voucher('2', '2019-05-01', [
      ['6430', '100', 80_00],
      ['4010', '100', 500_00],
    ]),
    k.voucher('3', '2019-06-01', [['FEL', '100', 3_00]]),
  ]);
});
afterAll(() => t.close());

async function ranges() {
  const { ranges } = await look(t, (work) => chartMapping(work, chart));
  return (ranges.get(1) ?? []).map((range) => ({ ...range }));
}

async function sumOf(year: number, group: string): Promise<number> {
  const input = { unit: 'A', period: `${year}-01..${year}-12`, by: 'cost-group' as const };
  const { rows } = await t.run(readOutcome, input, controller);
  return rows.find((row) => row.key === group)?.outcome ?? 0;
}

test('accounts are listed with their group in the year and what is booked; what is not mapped can be asked for', async () => {
  const { accounts, unmapped } = await t.run(contract.listAccounts, { chart, year: 2019 }, controller);
  expect(accounts.find((each) => each.account === '6430')).toEqual({
    account: '6430',
    name: 'Licenser',
    costGroup: 'supplies',
    amount: 80_00,
    rows: 1,
  });
  expect(unmapped).toBe(1);
  const only = await t.run(contract.listAccounts, { chart, year: 2019, only: 'unmapped' }, controller);
  expect(only.accounts.map((each) => each.account)).toEqual(['FEL']);
  const paged = await t.run(contract.listAccounts, { chart, year: 2019, limit: 2 }, controller);
  const rest = await t.run(contract.listAccounts, { chart, year: 2019, after: paged.next ?? '' }, controller);
  expect([...paged.accounts, ...rest.accounts].map((each) => each.account)).toEqual(
    accounts.map((each) => each.account),
  );
  expect((await t.run(contract.listAccounts, { chart, year: 2019, text: 'licen' }, controller)).accounts).toHaveLength(
    1,
  );
});

test('the mapping in force says its source, and who may change it', async () => {
  const mapping = await t.run(contract.readMapping, { chart, year: 2019 }, controller);
  expect(mapping).toMatchObject({ version: 1, mayChange: true });
  expect(mapping.ranges.find((range) => range.from === '4')).toMatchObject({
    costGroup: 'personnel',
    source: expect.stringMatching(/L-BAS 2003/),
  });
  expect((await t.run(contract.readMapping, { chart, year: 2019 }, someone('controller', 'A'))).mayChange).toBe(false);
  await expect(t.run(contract.readMapping, { chart: 'none', year: 2019 }, controller)).rejects.toMatchObject({
    code: 'chart-unknown',
  });
});

test('personnel is class 4 in Region-Bas, class 5 in Kommun-Bas and 70 to 76 in BAS', async () => {
  const groups = await Promise.all(
    ['region-bas', 'kommun-bas', 'bas'].map(async (each) => {
      const { ranges } = await t.run(contract.readMapping, { chart: each, year: 2019 }, controller);
      return ranges.filter((range) => range.costGroup === 'personnel').map((range) => `${range.from}-${range.to}`);
    }),
  );
  expect(groups).toEqual([['4-4'], ['5-5'], ['70-76']]);
});

test('a change is previewed account by account and year by year, and changes nothing', async () => {
  const changed = [...(await ranges()), { from: '643', to: '643', costGroup: 'licences', source: 'Vårt beslut' }];
  const preview = await t.run(contract.previewMapping, { chart, validFromYear: 2019, ranges: changed }, controller);
  expect(preview.moves).toEqual([
    {
      account: '6430',
      name: 'Licenser',
      before: 'supplies',
      after: 'licences',
      years: [{ year: 2019, amount: 80_00, rows: 1 }],
    },
  ]);
  expect(await sumOf(2019, 'licences')).toBe(0);
  expect(await t.audited('preview-mapping')).toBe(1);
});

test('the change is a new version from its year on: those sums move, earlier years stay, and rows agree with sums', async () => {
  const changed = [...(await ranges()), { from: '643', to: '643', costGroup: 'licences', source: 'Vårt beslut' }];
  const answer = await t.run(
    contract.changeMapping,
    { chart, validFromYear: 2019, ranges: changed, note: 'Licenser för sig' },
    controller,
  );
  expect(answer).toEqual({ version: 2, moved: 1 });
  expect(await t.audited('change-mapping')).toBe(1);
  expect([await sumOf(2018, 'supplies'), await sumOf(2018, 'licences')]).toEqual([-70_00, 0]);
  expect([await sumOf(2019, 'supplies'), await sumOf(2019, 'licences')]).toEqual([0, -80_00]);
  expect(await differences(t)).toEqual([]);
  const { versions } = await t.run(contract.readMapping, { chart, year: 2019 }, controller);
  expect(versions.map((each) => [each.version, each.validFromYear, each.createdBy])).toEqual([
    [2, 2019, 'a controller'],
    [1, 1990, 'Fyr'],
  ]);
});

test('vouchers stored later are grouped by the version of their own year', async () => {
  const k = kit();
  await store(t, [
    k.voucher('10', '2018-07-01', [['6431', '100', 1_00]]),
    k.voucher('11', '2019-07-01', [['6431', '100', 2_00]]),
  ]);
  expect(await sumOf(2018, 'supplies')).toBe(-71_00);
  expect(await sumOf(2019, 'licences')).toBe(-82_00);
  expect(await differences(t)).toEqual([]);
});

test('only one trusted with the whole region may change it, and only without faults', async () => {
  const good = { chart, validFromYear: 2019, ranges: await ranges(), note: 'Försök' };
  await expect(t.run(contract.changeMapping, good, someone('controller', 'A'))).rejects.toMatchObject({
    code: 'mapping-not-yours',
  });
  await expect(t.run(contract.changeMapping, good, someone('unit-head'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.previewMapping, good, someone('division-head'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  const with_ = (from: string, to: string, costGroup = 'licences') => ({
    ...good,
    ranges: [...good.ranges, { from, to, costGroup, source: '' }],
  });
  await expect(t.run(contract.changeMapping, with_('35', '45'), controller)).rejects.toMatchObject({
    code: 'ranges-cross',
    facts: { from: '35', to: '45' },
  });
  await expect(t.run(contract.changeMapping, with_('65', '64'), controller)).rejects.toMatchObject({
    code: 'range-backwards',
  });
  await expect(t.run(contract.changeMapping, with_('65', '651'), controller)).rejects.toMatchObject({
    code: 'range-uneven',
  });
  await expect(t.run(contract.changeMapping, with_('4', '4'), controller)).rejects.toMatchObject({
    code: 'range-twice',
  });
  await expect(t.run(contract.changeMapping, with_('65', '65', 'no-such-group'), controller)).rejects.toMatchObject({
    code: 'cost-group-unknown',
  });
  await expect(t.run(contract.changeMapping, { ...good, chart: 'none' }, controller)).rejects.toMatchObject({
    code: 'chart-unknown',
  });
  await expect(t.run(contract.changeMapping, { ...good, ranges: [] }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listAccounts, { chart, year: 1500 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listAccounts, { chart, year: 2019 }, someone('employee'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.readMapping, { chart, year: 2019 }, someone('communicator'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});
