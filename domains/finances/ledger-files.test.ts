// The tables of accounts, mapping, budget and vouchers as files: what the page shows, for those who may see the page and
// nobody else.
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import type { InputOf, Operation } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { createBudgetTransfer, listBudgetVersions } from './budget-contract.ts';
import { financesHouse, kit, store } from './ledger.test-kit.ts';
import * as files from './ledger-files-contract.ts';
import { listAccounts } from './mapping-contract.ts';
import { even, setBudget } from './planning.test-kit.ts';

let t: TestHouse;
const controller = someone('controller');
const headOfB = someone('unit-head', 'B');
const format = 'csv' as const;

beforeAll(async () => {
  t = await financesHouse();
  const k = kit();
  await store(t, [
    k.voucher('1', '2019-01-10', [['4010', '100', 100_00]]),
    k.voucher('2', '2019-02-10', [
      ['5010', '100', 300_00, 'STERIL'],
      ['5010', '200', 55_00],
    ]),
    k.voucher('3', '2019-02-10', [['4010', '100', 2_00]], { series: 'X:Y' }),
  ]);
  await setBudget(t, 2019, [{ unit: 'A', group: 'personnel', amounts: even(1000_00) }]);
  await t.run(
    createBudgetTransfer,
    {
      ...{ decidedOn: '2019-02-01', decidedBy: 'Regiondirektören', title: 'Övertagande', fromMonth: '2019-03' },
      ...{ toMonth: '2019-04', amount: 10_00, from: { unit: 'B', costGroup: 'supplies' } },
      to: { unit: 'A', costGroup: 'personnel', object: 'STERIL' },
    },
    controller,
  );
});
afterAll(() => t.close());

async function file<E extends Operation>(operation: E, input: InputOf<E>, who = controller) {
  const answer = await t.run(operation, input, who);
  // a download answers with a file
  const { name, content } = answer as FileAnswer;
  // … whose content is a stream
  return { name, lines: (await text(content as Readable)).replace('\uFEFF', '').trimEnd().split('\r\n') };
}

test('accounts leave in the order they are sorted, all pages at once', async () => {
  const { name, lines } = await file(files.exportAccounts, {
    chart: 'region-bas',
    year: 2019,
    sort: '-amount',
    format,
  });
  expect(name).toBe('Konton region-bas 2019.csv');
  expect(lines[0]).toBe('Konto;Namn;Kostnadsgrupp;Belopp;Rader');
  expect(lines[1]).toMatch(/^5010;.*;355,00;2$/);
  expect(lines.at(-1)).toMatch(/^1930;.*;-457,00;3$/);
  const sorted = await t.run(listAccounts, { chart: 'region-bas', year: 2019, sort: '-amount', limit: 1 }, controller);
  const next = await t.run(
    listAccounts,
    { chart: 'region-bas', year: 2019, sort: '-amount', limit: 1, after: sorted.next ?? '' },
    controller,
  );
  expect([...sorted.accounts, ...next.accounts].map((row) => row.account)).toEqual(['5010', '4010']);
});

test('the mapping leaves with its reasons', async () => {
  const { lines } = await file(files.exportMapping, { chart: 'region-bas', year: 2019, format });
  expect(lines[0]).toBe('Från konto;Till konto;Kostnadsgrupp;Varför');
  expect(lines).toContainEqual(expect.stringMatching(/^4;4;Personal;.*L-BAS/));
});

test('a budget leaves as its versions, month by month, and as its transfers', async () => {
  const versions = await file(files.exportBudgetVersions, { year: 2019, format });
  expect(versions.lines[1]).toMatch(/^Budget;.*;Gäller;-12000,00;12;test;/);
  const [version] = (await t.run(listBudgetVersions, { year: 2019 }, controller)).versions;
  const input = { versionId: version?.versionId ?? '', unit: 'A', format };
  const budget = await file(files.exportBudget, input);
  expect(budget.name).toBe('Budget A Budget.csv');
  expect(budget.lines[0]).toBe(
    `Kostnadsgrupp;År;${Array.from({ length: 12 }, (_, at) => `2019-${String(at + 1).padStart(2, '0')}`).join(';')}`,
  );
  expect(budget.lines[1]).toMatch(/^Personal;-12000,00;(-1000,00;?){12}$/);
  expect(budget.lines.at(-1)).toMatch(/^Resultat;-12000,00;/);
  await expect(t.run(files.exportBudget, input, headOfB)).rejects.toMatchObject({ kind: 'not-allowed' });
  const transfers = await file(files.exportBudgetTransfers, { unit: 'A', year: 2019, format });
  expect(transfers.lines[1]).toBe(
    '1;Övertagande;;2019-02-01;Regiondirektören;Avdelning B;Material och övrigt;Avdelning A;Personal;STERIL;2019-03;2019-04;20,00;',
  );
  await expect(t.run(files.exportBudgetTransfers, { unit: 'A', year: 2019 }, headOfB)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('a voucher leaves with the rows one may see and no others', async () => {
  const whole = await file(files.exportVoucher, { voucher: 'RN:2019:V:2', format });
  expect(whole.name).toBe('Verifikat V 2 2019.csv');
  expect(whole.lines).toHaveLength(4);
  const { lines } = await file(files.exportVoucher, { voucher: 'RN:2019:V:2', format }, headOfB);
  expect(lines.filter((line) => line.includes('Avdelning'))).toEqual([
    expect.stringMatching(/;Avdelning B;200;.*;55,00;/),
  ]);
  await expect(t.run(files.exportVoucher, { voucher: 'RN:2019:V:1' }, headOfB)).rejects.toMatchObject({
    code: 'voucher-unknown',
  });
});

test('nobody without the right to a table gets its file', async () => {
  const chart = { chart: 'region-bas', year: 2019 };
  for (const who of [nobody, someone('employee')]) {
    const kind = who === nobody ? 'not-signed-in' : 'not-allowed';
    await expect(t.run(files.exportAccounts, chart, who)).rejects.toMatchObject({ kind });
    await expect(t.run(files.exportMapping, chart, who)).rejects.toMatchObject({ kind });
    await expect(t.run(files.exportBudgetVersions, { year: 2019 }, who)).rejects.toMatchObject({ kind });
    // a role on an object may open a voucher without any right in the ledger; to everybody else there is none
    await expect(t.run(files.exportVoucher, { voucher: 'RN:2019:V:1' }, who)).rejects.toMatchObject({
      kind: who === nobody ? kind : 'not-found',
    });
  }
  await expect(t.run(files.exportMapping, { ...chart, chart: 'none' }, controller)).rejects.toMatchObject({
    code: 'chart-unknown',
  });
});
