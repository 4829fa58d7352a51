// The tables of the figure pages as files: what the page shows and no more, for whom the page opens.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { openTable } from '../../formats/tables/table.ts';
import type { InputOf } from '../operation/operation.ts';
import type { FileAnswer } from '../work/work.ts';
import * as contract from './figure-downloads-contract.ts';
import { makeTables, sampleDomain, sell, work } from './sample.test-kit.ts';

let t: TestHouse;
const me = someone('controller');
const asked = { unit: 'R', period: '2019-01..2019-08' };

beforeAll(async () => {
  t = await testHouse([sampleDomain()]);
  await makeTables(t);
  await sell(
    t,
    ['s1', '2018-03-01', 'A1', 'lamp', 10_000],
    ['s3', '2019-01-01', 'A1', 'lamp', 12_050],
    ['s4', '2019-04-30', 'A2', '=cord', 700],
    ['s6', '2019-08-31', 'B', null, -50],
  );
  await work(t, { unit: 'A1', prefix: 'a', people: 12 }, '2019-02');
  await work(t, { unit: 'B', prefix: 'b', people: 3 }, '2019-02');
});
afterAll(() => t.close());

test('the figures of a unit leave unrounded, in kronor and hours, with last year beside', async () => {
  const csv = await lines(contract.downloadFigures, { ...asked, figures: 'samples.sold,samples.worked' });
  expect(csv).toEqual([
    'Id;Register;Nyckeltal;Utfall;Samma period i fjol;Mäts i;Poster;Visas som',
    'samples.sold;X1;Sold;127,00;100,00;kr;3;"127,00\u00a0kr"',
    'samples.worked;;Worked;120,00;0,00;timmar;15;"120,0\u00a0timmar"',
  ]);
});

test('the same table is a workbook in the reader’s language, named by what it holds', async () => {
  const caller = someone('controller', null, 'Dorte', 'da');
  const file = await answer(contract.downloadFigures, { ...asked, figures: 'samples.sold', format: 'xlsx' }, caller);
  expect(file.name).toBe('Nøgletal R 2019-01–2019-08.xlsx');
  const table = await openTable(file.name, Readable.from(file.content));
  if (table.kind !== 'xlsx') throw new Error('not a workbook');
  expect(table.header.map((cell) => cell.name).slice(2, 5)).toEqual([
    'Nøgletal',
    'Resultat',
    'Samme periode sidste år',
  ]);
  expect(table.sample).toHaveLength(1);
  await table.close();
});

test('parts leave as they are shown, hidden ones as two full stops', async () => {
  const sold = await lines(contract.downloadParts, { ...asked, figure: 'samples.sold', by: 'unit' });
  expect(sold.slice(1)).toEqual(['A;Unit A;127,50;100,00;kr', 'B;Unit B;-0,50;0,00;kr']);
  const worked = await lines(contract.downloadParts, { ...asked, figure: 'samples.worked', by: 'unit' });
  expect(worked.slice(1).map((line) => line.split(';')[2])).toEqual(['..', '..']);
});

test('every record of a set is in the file once, newest first, and no text becomes a formula', async () => {
  const csv = await lines(contract.downloadFacts, { ...asked, figure: 'samples.sold' });
  expect(csv).toEqual([
    'Datum;Post;Enhet;article;Belopp;Id',
    '2019-08-31;s6;B;;-0,50;s6',
    "2019-04-30;s4;A2;'=cord;7,00;s4",
    '2019-01-01;s3;A1;lamp;120,50;s3',
  ]);
  const cut = await lines(contract.downloadFacts, { ...asked, figure: 'samples.sold', cut: 'article:lamp' });
  expect(cut).toHaveLength(2);
});

test('rows about people are in no file, not even for those who may open them', async () => {
  for (const caller of [me, someone('hr-analyst')])
    await expect(t.run(contract.downloadFacts, { ...asked, figure: 'samples.worked' }, caller)).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'rows-closed',
    });
  await expect(
    t.run(contract.downloadFacts, { ...asked, unit: 'B', figure: 'samples.worked' }, me),
  ).rejects.toMatchObject({ code: 'rows-closed' });
});

test('who may not see a figure gets no file of it; a set, a dimension or a format that is not there is refused', async () => {
  const stranger = someone('communicator');
  for (const run of [
    t.run(contract.downloadFacts, { ...asked, figure: 'samples.sold' }, stranger),
    t.run(contract.downloadParts, { ...asked, figure: 'samples.sold', by: 'unit' }, stranger),
    t.run(contract.downloadFigures, { ...asked, figures: 'samples.sold' }, someone('unit-head', 'A')),
  ])
    await expect(run).rejects.toMatchObject({ code: 'figure-unknown' });
  expect(await lines(contract.downloadFigures, asked, stranger)).toHaveLength(1);
  await expect(t.run(contract.downloadFigures, asked, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.downloadFacts, { ...asked, figure: 'samples.sold', set: 3 }, me)).rejects.toMatchObject({
    code: 'set-unknown',
  });
  await expect(
    t.run(contract.downloadParts, { ...asked, figure: 'samples.sold', by: 'person' }, me),
  ).rejects.toMatchObject({ code: 'dimension-unknown' });
  await expect(
    t.run(contract.downloadFigures, { ...asked, format: 'pdf' as 'csv' }, me), // a wrong format on purpose
  ).rejects.toMatchObject({ kind: 'invalid' });
});

type Download = typeof contract.downloadFigures | typeof contract.downloadParts | typeof contract.downloadFacts;

async function answer<O extends Download>(operation: O, input: InputOf<O>, caller = me): Promise<FileAnswer> {
  return (await t.run(operation, input, caller)) as FileAnswer; // what a download answers with
}

async function lines<O extends Download>(operation: O, input: InputOf<O>, caller = me): Promise<string[]> {
  const { content } = await answer(operation, input, caller);
  const whole = Buffer.isBuffer(content) ? content.toString('utf8') : await text(content);
  return whole.replace('\uFEFF', '').trimEnd().split('\r\n');
}
