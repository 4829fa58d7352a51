// Files on their way into the ledger and the budget, through the one way in: read first, every fault named, stored once,
// undone whole; and the real files that accounting programs make.
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample } from './example.ts';
import { exampleSieFile, lateAmount } from './example-sie.ts';
import { finances } from './finances.ts';
import { bot, differences } from './ledger.test-kit.ts';
import { listVouchers, readOutcome, readVoucher } from './ledger-contract.ts';

const controller = someone('controller');
const august = '2019-08..2019-08';
let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, finances]);
  await t.house.act('people', bot, loadPeople);
  t.house.tree.forget();
  await t.house.act('finances', bot, loadExample);
});
afterAll(() => t.close());

async function bring(
  kind: string,
  name: string,
  content: Uint8Array | string,
  choices?: Record<string, string>,
): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'application/octet-stream' };
  const { importId } = await t.run(imports.startImport, { kind, name }, { ...controller, upload });
  await runDueJobs(t.house);
  if (!choices) return importId;
  await t.run(imports.remapImport, { importId, choices }, controller);
  await runDueJobs(t.house);
  return importId;
}
const seen = (importId: string) => t.run(imports.readImport, { importId }, controller);
async function problems(importId: string) {
  const { problems } = await t.run(imports.readImportProblems, { importId }, controller);
  return problems
    .filter((each) => each.severity === 'error' || each.severity === 'refusal')
    .map(({ line, code, value }) => ({ line, code, value }));
}
async function commit(importId: string, rows: 'all' | 'good' = 'all') {
  await t.run(imports.commitImport, { importId, rows }, controller);
  await runDueJobs(t.house);
  return seen(importId);
}
const mtService = async () => {
  const { rows } = await t.run(readOutcome, { unit: 'DTD', period: august, by: 'heading' }, controller);
  return rows.find((row) => row.key === 'mt-service')?.outcome ?? 0;
};

test('a month exported again after the close brings its late invoice and nothing twice; undone, all is as before', async () => {
  const before = await mtService();
  const importId = await bring('finances.ledger-sie', 'augusti.SE', exampleSieFile('2019-08'));
  const preview = await seen(importId);
  expect(preview).toMatchObject({
    state: 'previewed',
    bad: 0,
    seen: { ledger: 'RN', chart: 'region-bas', fresh: 1, changed: 0, checksum: 'ok' },
  });
  const stored = await commit(importId);
  expect(stored).toMatchObject({ state: 'stored', stored: 1 });
  expect(stored.same).toBeGreaterThan(100);
  expect(await mtService()).toBe(before - lateAmount);
  const late = await t.run(listVouchers, { unit: 'DTD', period: august, late: 'yes' }, controller);
  expect(late.vouchers).toMatchObject([
    { text: 'Steriltec Sverige AB, faktura 998871', amount: lateAmount, registeredOn: '2019-09-06' },
  ]);
  const again = await bring('finances.ledger-sie', 'augusti.SE', exampleSieFile('2019-08'));
  expect(await commit(again)).toMatchObject({ stored: 0 });
  await t.run(imports.undoImport, { importId }, controller);
  expect(await mtService()).toBe(before);
  expect(await differences(t)).toEqual([]);
});

const head =
  '#FLAGGA 0\n#PROGRAM "Prov" 1\n#FORMAT PC8\n#SIETYP 4\n#ORGNR 232199-9990\n#FNAMN "Region Norrviken"\n#RAR 0 20190101 20191231\n#KONTO 6520 "Reparationer"\n#KONTO 2440 "Skulder"\n';
const voucher = (number: string, rows: string, date = '20190815') => `#VER Z ${number} ${date} "Prov"\n{\n${rows}\n}\n`;

test('a voucher that does not balance, one on an unknown cost centre and one twice in the file stay out, each with its line', async () => {
  const file =
    head +
    voucher('1', '#TRANS 6520 {1 71100} 100.00\n#TRANS 2440 {} -99.00') +
    voucher('2', '#TRANS 6520 {1 99999} 100.00\n#TRANS 2440 {} -100.00') +
    voucher('3', '#TRANS 6520 {} 100.00\n#TRANS 2440 {} -100.00') +
    voucher('4', '#TRANS 6520 {1 71100} 100.00\n#TRANS 2440 {} -100.00') +
    voucher('4', '#TRANS 6520 {1 71100} 200.00\n#TRANS 2440 {} -200.00') +
    voucher('5', '#TRANS 6520 {1 71100} 1.005\n#TRANS 2440 {} -1.01');
  const importId = await bring('finances.ledger-sie', 'prov.SE', file);
  expect(await problems(importId)).toEqual([
    { line: 10, code: 'voucher-unbalanced', value: '1,00' },
    { line: 17, code: 'cost-centre-unknown', value: '99999' },
    { line: 22, code: 'cost-centre-missing', value: '6520' },
    { line: 30, code: 'voucher-twice', value: 'Z 4' },
    { line: 35, code: 'voucher-incomplete', value: 'Z 5' },
    { line: 37, code: 'amount-decimals', value: '1.005' },
  ]);
  expect(await seen(importId)).toMatchObject({ state: 'previewed', good: 1 });
  await expect(t.run(imports.commitImport, { importId, rows: 'all' }, controller)).rejects.toMatchObject({
    code: 'import-has-bad-rows',
  });
  expect(await commit(importId, 'good')).toMatchObject({ stored: 1 });
  await t.run(imports.undoImport, { importId }, controller);
});

test('a number that a program uses every month is told apart by its day', async () => {
  const rows = '#TRANS 6520 {1 71100} 10.00\n#TRANS 2440 {} -10.00';
  const file = head + voucher('1', rows, '20190131') + voucher('1', rows, '20190228');
  const importId = await bring('finances.ledger-sie', 'återkommande.SE', file);
  expect(await commit(importId)).toMatchObject({ stored: 2 });
  expect((await t.run(readVoucher, { voucher: 'RN:2019:Z:1 2019-02-28' }, controller)).bookedOn).toBe('2019-02-28');
  const again = await bring('finances.ledger-sie', 'återkommande.SE', file);
  expect((await seen(again)).seen).toMatchObject({ fresh: 0, same: 2 });
  await t.run(imports.undoImport, { importId }, controller);
});

test('rows without a known cost centre go to the unit that was chosen for the import', async () => {
  const file = head + voucher('2', '#TRANS 6520 {1 99999} 100.00\n#TRANS 6520 {} 50.00\n#TRANS 2440 {} -150.00');
  const wrong = await bring('finances.ledger-sie', 'prov.SE', file, { unit: 'NO-SUCH' });
  expect(await problems(wrong)).toEqual([{ line: null, code: 'unit-unknown', value: 'NO-SUCH' }]);
  const importId = await bring('finances.ledger-sie', 'prov.SE', file, { unit: 'DTD-STA' });
  await commit(importId);
  const page = await t.run(readVoucher, { voucher: 'RN:2019:Z:2' }, controller);
  expect(page.rows.map((row) => row.unit)).toEqual(['DTD-STA', 'DTD-STA', '']);
  await t.run(imports.undoImport, { importId }, controller);
});

test('a voucher that is there with other content is a problem, or replaces ours where that was chosen', async () => {
  const first = await bring(
    'finances.ledger-sie',
    'a.SE',
    head + voucher('9', '#TRANS 6520 {1 71100} 10.00\n#TRANS 2440 {} -10.00'),
  );
  await commit(first);
  const changed = head + voucher('9', '#TRANS 6520 {1 71100} 12.00\n#TRANS 2440 {} -12.00');
  const asked = await bring('finances.ledger-sie', 'b.SE', changed);
  expect(await problems(asked)).toEqual([{ line: 10, code: 'voucher-differs', value: 'Z 9' }]);
  const replacing = await bring('finances.ledger-sie', 'b.SE', changed, { changed: 'replace' });
  expect((await seen(replacing)).seen).toMatchObject({ fresh: 0, changed: 1 });
  await commit(replacing);
  expect((await t.run(readVoucher, { voucher: 'RN:2019:Z:9' }, controller)).turnover).toBe(12_00);
  await expect(t.run(imports.undoImport, { importId: first }, controller)).rejects.toMatchObject({
    code: 'import-built-upon',
  });
  await t.run(imports.undoImport, { importId: replacing }, controller);
  await t.run(imports.undoImport, { importId: first }, controller);
  expect(await differences(t)).toEqual([]);
});

test('a table of rows in any order becomes whole vouchers, with debit and credit or one amount', async () => {
  const csv = [
    'Serie;Verifikatnummer;Bokföringsdag;Konto;Kostnadsställe;Objekt;Debet;Kredit;Text',
    'T;1;2019-08-05;6520;71100;BILD;1 234,50;;Reparation',
    'T;2;2019-08-06;6410;71500;;99,00;;Skärm',
    'T;1;2019-08-05;2440;;;;1 234,50;',
    'T;2;2019-08-06;2440;;;;98,00;',
    'T;3;0219-08-06;2440;;;;98,00;',
  ].join('\n');
  const importId = await bring('finances.ledger-table', 'rader.csv', csv);
  expect(await problems(importId)).toEqual([
    { line: 6, code: expect.any(String), value: '0219-08-06' },
    { line: 3, code: 'voucher-unbalanced', value: '1,00' },
  ]);
  await commit(importId, 'good');
  expect((await t.run(readVoucher, { voucher: 'RN:2019:T:1' }, controller)).rows).toMatchObject([
    { account: '6520', unit: 'DTD-MT', object: 'BILD', amount: 123_450, text: 'Reparation' },
    { account: '2440', amount: -123_450 },
  ]);
  const halves = await bring('finances.ledger-table', 'rader.csv', csv.split('\n').slice(0, 3).join('\n'), {
    balance: 'any',
    changed: 'replace',
  });
  expect(await seen(halves)).toMatchObject({ good: 2, bad: 0 });
  await t.run(imports.undoImport, { importId }, controller);
});

test('a budget comes as one amount a line or twelve months beside each other, and is undone while nobody decided on it', async () => {
  const csv = [
    'Enhet;Kostnadsgrupp;År;Januari;Februari;Mars',
    'DTD-SD;Konsulter;2020;1000;1000;1500,50',
    'DTD-MT;Personal;2020;2000;;',
  ].join('\n');
  const importId = await bring('finances.budget-table', 'Budget 2020.csv', csv);
  expect(await seen(importId)).toMatchObject({ good: 4, bad: 0, seen: { version: 'Budget 2020' } });
  expect(await commit(importId)).toMatchObject({ stored: 4, same: 0 });
  const budget = async () =>
    (await t.run(readOutcome, { unit: 'DTD', period: '2020-01..2020-03' }, controller)).total.budget;
  expect(await budget()).toBe(-550_050);
  const long = [
    'Kostnadsställe;Konto;Månad;Belopp',
    '71100;4010;2020-04;500',
    '71100;4010;2020-04;500',
    '71100;;2020-05;1',
    '71300;4010;2020-05;1',
  ].join('\n');
  const other = await bring('finances.budget-table', 'Tillägg.csv', long);
  expect(await problems(other)).toEqual([
    { line: 3, code: 'budget-row-twice', value: expect.stringContaining('DTD-MT|2020-04') },
    { line: 4, code: 'account-or-group-missing', value: '' },
    { line: 5, code: 'cost-centre-unknown', value: '71300' },
  ]);
  const differing = await bring('finances.budget-table', 'Budget 2020.csv', csv.replace('1500,50', '1600'));
  expect(await problems(differing)).toEqual([{ line: null, code: 'budget-version-differs', value: 'Budget 2020' }]);
  await t.run(imports.undoImport, { importId }, controller);
  expect(await budget()).toBe(0);
});

test('only who may import may, and what is no ledger is refused with words', async () => {
  const upload = { stream: Readable.from([Buffer.from('x')]), mediaType: '' };
  await expect(
    t.run(imports.startImport, { kind: 'finances.ledger-sie', name: 'x.SE' }, { ...someone('unit-head'), upload }),
  ).rejects.toMatchObject({ code: 'import-kind-unknown' });
  const page = await bring('finances.ledger-sie', 'sida.SE', '<!DOCTYPE html><html><body>404</body></html>');
  expect(await seen(page)).toMatchObject({ state: 'refused', good: 0 });
  const empty = await bring('finances.ledger-sie', 'tom.SE', head);
  expect(await problems(empty)).toEqual([{ line: null, code: 'nothing-to-store', value: null }]);
});

const folder = fileURLToPath(new URL('../../../shared/data/sie/', import.meta.url));
const real = [
  'BL0001_typ4.SE',
  'Bokslut Norstedts SIE 4E.se',
  'SIE4_Exempelfil_med_underdim.SE',
  'Sie4.se',
  'Sie4.si',
  'objektsaldo_ovnbolag.se',
];

test.skipIf(!existsSync(folder)).each(real)(
  'the real file %s is stored whole, is known again, and is undone',
  async (name) => {
    const bytes = readFileSync(folder + name);
    const importId = await bring('finances.ledger-sie', name, bytes, {
      unit: 'RLK-EKO',
      ledger: `PROV-${real.indexOf(name)}`,
    });
    const preview = await seen(importId);
    expect(preview.bad).toBe(0);
    expect(await commit(importId)).toMatchObject({ state: 'stored', stored: preview.good });
    expect(await differences(t)).toEqual([]);
    const again = await bring('finances.ledger-sie', name, bytes, {
      unit: 'RLK-EKO',
      ledger: `PROV-${real.indexOf(name)}`,
    });
    expect((await seen(again)).seen).toMatchObject({ fresh: 0, changed: 0, same: preview.good });
    await t.run(imports.undoImport, { importId }, controller);
    expect(await differences(t)).toEqual([]);
  },
);

test('a division’s own controller brings its month in again: what is there of others’ may pass, because nothing changes', async () => {
  const own = someone('controller', 'DTD', 'Disa');
  const upload = {
    stream: Readable.from([Buffer.from(exampleSieFile('2019-08'))]),
    mediaType: 'application/octet-stream',
  };
  const given = { kind: 'finances.ledger-sie', name: 'augusti.SE' };
  const { importId } = await t.run(imports.startImport, given, { ...own, upload });
  await runDueJobs(t.house);
  expect(await t.run(imports.readImport, { importId }, own)).toMatchObject({ state: 'previewed', bad: 0 });
  await t.run(imports.commitImport, { importId, rows: 'all' }, own);
  await runDueJobs(t.house);
  expect(await t.run(imports.readImport, { importId }, own)).toMatchObject({ state: 'stored', stored: 1 });
  const stranger = someone('controller', 'DAK', 'Dag');
  await expect(t.run(imports.undoImport, { importId }, stranger)).rejects.toMatchObject({ code: 'import-unknown' });
  expect(await t.run(imports.undoImport, { importId }, own)).toEqual({ removed: 1 });
});
