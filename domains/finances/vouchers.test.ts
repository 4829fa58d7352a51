// From a number to the vouchers behind it, one voucher whole, and rows marked as one-offs.

import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { differences, financesHouse, kit, store, undo } from './ledger.test-kit.ts';
import * as contract from './ledger-contract.ts';

let t: TestHouse;
const period = '2019-01..2019-06';
const controller = someone('controller');

beforeAll(async () => {
  t = await financesHouse();
  const k = kit();
  await store(t, [
    k.voucher('1', '2019-01-10', [['4010', '100', 100_00]]),
    k.voucher(
      '2',
      '2019-02-10',
      [
        ['5010', '100', 300_00, 'STERIL'],
        ['5010', '200', 55_00],
      ],
      { text: 'Reservdelar till autoklav' },
    ),
    k.voucher('3', '2019-02-20', [['5010', '100', 200_00]], { registeredOn: '2019-03-04' }),
    k.voucher('4', '2019-06-30', [['4010', '100', 900_00]]),
    k.voucher('5', '2019-06-30', [['3010', '100', -7_00]], { corrects: 'V 4' }),
    k.voucher('6', '2019-03-15', [['4010', '200', 1_00]]),
    k.voucher('7:8', '2019-04-01', [['4010', '100', 2_00]], { series: 'X:Y' }),
  ]);
});
afterAll(() => t.close());

test('vouchers come newest first, page by page, without one lost or twice', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await t.run(
      contract.listVouchers,
      { unit: 'A', period, limit: 2, ...(after ? { after } : {}) },
      controller,
    );
    seen.push(...page.vouchers.map((each) => each.number));
    expect(page.total).toEqual({ rows: 6, amount: 149_500 });
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(['5', '4', '7:8', '3', '2', '1']);
});

test('they can be sorted the other way or by size, and narrowed by group, code, text, series and lateness', async () => {
  const numbers = async (more: object) =>
    (await t.run(contract.listVouchers, { unit: 'A', period, ...more }, controller)).vouchers.map(
      (each) => each.number,
    );
  expect(await numbers({ sort: 'date', limit: 3 })).toEqual(['1', '2', '3']);
  expect(await numbers({ sort: '-amount', limit: 3 })).toEqual(['4', '2', '3']);
  expect(await numbers({ costGroup: 'supplies' })).toEqual(['3', '2']);
  expect(await numbers({ object: 'STERIL' })).toEqual(['2']);
  expect(await numbers({ object: '-', costGroup: 'supplies' })).toEqual(['3']);
  expect(await numbers({ text: 'AUTOKLAV' })).toEqual(['2']);
  expect(await numbers({ text: '%' })).toEqual([]);
  expect(await numbers({ series: 'X:Y' })).toEqual(['7:8']);
  expect(await numbers({ late: 'yes' })).toEqual(['3']);
  expect(await numbers({ heading: 'revenue' })).toEqual(['5']);
});

test('a line counts only the rows that match, in the unit that is looked at', async () => {
  const { vouchers } = await t.run(contract.listVouchers, { unit: 'A', period, object: 'STERIL' }, controller);
  expect(vouchers[0]).toMatchObject({
    voucher: 'RN:2019:V:2',
    rows: 1,
    amount: 300_00,
    text: 'Reservdelar till autoklav',
  });
  const whole = await t.run(contract.listVouchers, { unit: 'R', period, text: 'autoklav' }, controller);
  expect(whole.vouchers[0]).toMatchObject({ rows: 2, amount: 355_00 });
  expect(whole.total).toBeNull();
});

test('a voucher is shown whole to whoever may see all its units, and without the other units’ rows to the rest', async () => {
  const all = await t.run(contract.readVoucher, { voucher: 'RN:2019:V:2' }, controller);
  expect(all.rows.map((row) => [row.account, row.unit, row.amount])).toEqual([
    ['5010', 'A', 300_00],
    ['5010', 'B', 55_00],
    ['1930', '', -355_00],
  ]);
  expect(all.hidden).toEqual({ rows: 0, amount: 0 });
  const head = await t.run(contract.readVoucher, { voucher: 'RN:2019:V:2' }, someone('unit-head', 'A'));
  expect(head.rows.map((row) => row.unit)).toEqual(['A', '']);
  expect(head.hidden).toEqual({ rows: 1, amount: 55_00 });
});

test('a voucher one may not see does not exist, and neither does a name that is none', async () => {
  const headOfA = someone('unit-head', 'A');
  const unknown = { kind: 'not-found', code: 'voucher-unknown' };
  await expect(t.run(contract.readVoucher, { voucher: 'RN:2019:V:6' }, headOfA)).rejects.toMatchObject(unknown);
  await expect(t.run(contract.readVoucher, { voucher: 'RN:2019:V:99' }, controller)).rejects.toMatchObject(unknown);
  await expect(t.run(contract.readVoucher, { voucher: 'nonsense' }, controller)).rejects.toMatchObject(unknown);
  await expect(t.run(contract.readVoucher, { voucher: 'RN:2019:V:2' }, someone('employee'))).rejects.toMatchObject(
    unknown,
  );
  await expect(t.run(contract.readVoucher, { voucher: 'x' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
});

test('series and numbers may hold the sign between them; what corrects a voucher is named on it', async () => {
  expect(await t.run(contract.readVoucher, { voucher: 'RN:2019:X:Y:7:8' }, controller)).toMatchObject({
    series: 'X:Y',
    number: '7:8',
  });
  expect((await t.run(contract.readVoucher, { voucher: 'RN:2019:V:4' }, controller)).correctedBy).toEqual([
    'RN:2019:V:5',
  ]);
});

test('the list is refused outside one’s units, and bad input is named', async () => {
  const headOfB = someone('unit-head', 'B');
  await expect(t.run(contract.listVouchers, { unit: 'A', period }, headOfB)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.listVouchers, { unit: 'A', period, limit: 0 }, controller)).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'limit' }],
  });
  await expect(t.run(contract.exportVouchers, { unit: 'A', period }, headOfB)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('the rows leave the house as a file, each with what it is coded with', async () => {
  // a download answers with a file
  const file = (await t.run(
    contract.exportVouchers,
    { unit: 'A', period, format: 'csv', costGroup: 'supplies' },
    controller,
  )) as FileAnswer;
  // … whose content is a stream
  const lines = (await text(file.content as Readable)).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe(
    'V;2;2019-02-10;2019-02-10;5010;;Material och övrigt;A;100;STERIL;;;;300,00;Reservdelar till autoklav;',
  );
});

test('rows are marked as a one-off with category, title and reason, and the mark can be taken away; the sums follow', async () => {
  const voucher = 'RN:2019:V:4';
  const said = {
    category: 'settlement',
    title: 'Förlikning med leverantör',
    reason: 'Engångsbelopp enligt avtal',
  } as const;
  const { oneOffId } = await t.run(contract.markOneOff, { voucher, rows: [1], ...said }, controller);
  expect(await t.audited('mark-one-off')).toBe(1);
  expect(
    (await t.run(contract.listVouchers, { unit: 'A', period, oneOff: 'settlement' }, controller)).vouchers,
  ).toMatchObject([{ number: '4', oneOff: true }]);
  expect((await t.run(contract.readOutcome, { unit: 'A', period, oneOff: 'any' }, controller)).total.outcome).toBe(
    -900_00,
  );
  expect(await differences(t)).toEqual([]);
  const { oneOffs } = await t.run(contract.listOneOffs, {}, controller);
  expect(oneOffs).toMatchObject([{ oneOffId, rows: 1, amount: -900_00, createdBy: 'a controller' }]);
  expect((await t.run(contract.listOneOffs, {}, someone('unit-head', 'B'))).oneOffs).toMatchObject([
    { rows: 0, amount: 0 },
  ]);
  await t.run(contract.markOneOff, { voucher: 'RN:2019:V:1', rows: [1], oneOffId }, controller);
  expect((await t.run(contract.listOneOffs, {}, controller)).oneOffs[0]).toMatchObject({ rows: 2, amount: -1_000_00 });
  await t.run(contract.unmarkOneOff, { voucher, rows: '1' }, controller);
  expect(await t.audited('unmark-one-off')).toBe(1);
  expect(await differences(t)).toEqual([]);
  const page = await t.run(contract.readVoucher, { voucher }, controller);
  expect(page.rows[0]?.oneOff).toBeNull();
  expect(page.marks).toMatchObject([{ rowNo: 1, title: said.title, by: 'a controller', removedBy: 'a controller' }]);
});

test('only who may mark may, only in their own units, only rows that are there, and with a reason', async () => {
  const voucher = 'RN:2019:V:2';
  const said = { category: 'other', title: 'Något', reason: 'Därför' } as const;
  await expect(
    t.run(contract.markOneOff, { voucher, rows: [1], ...said }, someone('unit-head', 'A')),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.markOneOff, { voucher, rows: [2], ...said }, someone('controller', 'A')),
  ).rejects.toMatchObject({ code: 'row-unknown' });
  await expect(t.run(contract.markOneOff, { voucher, rows: [3], ...said }, controller)).rejects.toMatchObject({
    code: 'row-unknown',
  });
  await expect(t.run(contract.markOneOff, { voucher, rows: [9], ...said }, controller)).rejects.toMatchObject({
    code: 'row-unknown',
  });
  await expect(t.run(contract.markOneOff, { voucher, rows: [1] }, controller)).rejects.toMatchObject({
    code: 'one-off-incomplete',
  });
  await expect(t.run(contract.markOneOff, { voucher, rows: [1], oneOffId: 4711 }, controller)).rejects.toMatchObject({
    code: 'one-off-unknown',
  });
  await expect(t.run(contract.unmarkOneOff, { voucher, rows: 'one' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.unmarkOneOff, { voucher, rows: '1' }, someone('controller', 'B'))).rejects.toMatchObject({
    code: 'row-unknown',
  });
  await expect(t.run(contract.listOneOffs, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a mark follows to the same row of a later version, and back when that is undone', async () => {
  const k = kit();
  const said = { category: 'damage' as const, title: 'Vattenskada', reason: 'Källaren', rows: [1] };
  await t.run(contract.markOneOff, { voucher: 'RN:2019:V:3', ...said }, controller);
  const later = await store(t, [
    k.voucher(
      '3',
      '2019-02-20',
      [
        ['5010', '100', 200_00],
        ['5010', '100', 11],
      ],
      { replaces: true },
    ),
  ]);
  const page = await t.run(contract.readVoucher, { voucher: 'RN:2019:V:3' }, controller);
  expect(page.rows.map((row) => row.oneOff?.title ?? null)).toEqual(['Vattenskada', null, null]);
  expect(page.earlier).toBe(1);
  expect(await differences(t)).toEqual([]);
  await undo(t, later.importId);
  expect((await t.run(contract.readVoucher, { voucher: 'RN:2019:V:3' }, controller)).rows[0]?.oneOff?.title).toBe(
    'Vattenskada',
  );
  expect(await differences(t)).toEqual([]);
});
