// The way of a file, whatever its kind: read, judged, stored, corrected, undone, and nothing half done in between.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { runDueJobs } from '../jobs/jobs.ts';
import { domain } from '../operation/domain.ts';
import type { Caller } from '../operation/house.ts';
import type { FileAnswer } from '../work/work.ts';
import { importKind, importKinds } from './import-kind.ts';
import * as contract from './imports-contract.ts';
import { type FieldValues, readMapped } from './mapped-table.ts';

const fields: MappingField[] = [
  { id: 'article', names: { sv: ['Artikel'], da: ['Vare'], en: ['Article'] }, spec: { kind: 'text', required: true } },
  {
    id: 'price',
    names: { sv: ['Pris', 'Belopp'], da: ['Pris'], en: ['Price'] },
    spec: { kind: 'amount', required: true },
  },
];
let failOn: string | null = null;
const articles = importKind<FieldValues>({
  id: 'samples.articles',
  name: { sv: 'Artiklar', da: 'Varer', en: 'Articles' },
  about: { sv: 'Prov', da: 'Prøve', en: 'Sample' },
  permission: 'samples.import',
  endings: ['csv'],
  fields,
  read: (_work, file, options) => readMapped(file, fields, options),
  store: async (work, importId, rows) => {
    let stored = 0;
    let same = 0;
    for await (const row of rows) {
      if (row.article === failOn) throw new Error('the power went');
      const done = await work.sql(
        'insert into public.articles values ($1, $2, $3) on conflict (article) do nothing returning article',
        [row.article, row.price, importId],
      );
      if (done.length) stored++;
      else same++;
    }
    return { stored, same };
  },
  undo: async (work, importId) => ({
    removed: (await work.sql('delete from public.articles where import_id = $1 returning article', [importId])).length,
  }),
  sample: (row) => ({ article: String(row.article), price: Number(row.price), double: Number(row.price) * 2 }),
  sampleColumns: [{ id: 'double', names: { sv: 'Dubbelt', da: 'Dobbelt', en: 'Double' }, kind: 'amount' }],
  rowNames: {
    one: { sv: 'artikel', da: 'vare', en: 'article' },
    other: { sv: 'artiklar', da: 'varer', en: 'articles' },
  },
  choices: [
    { id: 'unit', names: { sv: 'Enhet', da: 'Enhed', en: 'Unit' }, kind: 'unit' },
    {
      id: 'known',
      names: { sv: 'Kända', da: 'Kendte', en: 'Known' },
      kind: 'one-of',
      options: async () => [{ id: '', names: { sv: 'låt vara', da: 'lad være', en: 'leave' } }],
    },
  ],
});
const samples = domain({
  name: 'samples',
  uses: [],
  permissions: { 'samples.import': ['controller'] },
  operations: [],
  gives: [importKinds.give(articles)],
});

let t: TestHouse;
const me = someone('controller');
beforeAll(async () => {
  t = await testHouse([samples]);
  await t.house.database.pool.query(
    'create table public.articles (article text primary key, price bigint, import_id uuid)',
  );
});
afterAll(() => t.close());

const csv = 'Artikel;Pris\nLampa;12,50\nSladd;tio\nSkruv;0,125\nBult;3,00\n';

async function bring(content: string, caller: Caller = me): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(
    contract.startImport,
    { kind: 'samples.articles', name: 'artiklar.csv' },
    { ...caller, upload },
  );
  await runDueJobs(t.house);
  return importId;
}

async function stored(): Promise<number> {
  return (await t.house.database.pool.query('select 1 from public.articles')).rows.length;
}

test('a file is read before anything is stored, and each fault is named by line, column and value', async () => {
  const importId = await bring(csv);
  const seen = await t.run(contract.readImport, { importId }, me);
  expect(seen).toMatchObject({ state: 'previewed', good: 2, bad: 2 });
  expect(seen.sample[0]).toEqual({ article: 'Lampa', price: 1250, double: 2500 });
  expect(seen.sampleColumns.map(({ names, kind }) => [names.da, kind])).toEqual([
    ['Dobbelt', 'amount'],
    ['Vare', 'text'],
    ['Pris', 'amount'],
  ]);
  const odd = await t.run(contract.readImportProblems, { importId, code: 'too-many-decimals' }, me);
  expect(odd.problems.map((each) => each.line)).toEqual([4]);
  const { problems } = await t.run(contract.readImportProblems, { importId }, me);
  expect(problems.map(({ line, column, value, code }) => ({ line, column, value, code }))).toEqual([
    { line: 3, column: 'Pris', value: 'tio', code: 'unreadable-value' },
    { line: 4, column: 'Pris', value: '0,125', code: 'too-many-decimals' },
  ]);
  expect(await stored()).toBe(0);
  await expect(t.run(contract.commitImport, { importId, rows: 'all' }, me)).rejects.toMatchObject({
    code: 'import-has-bad-rows',
  });
});

test('good rows go in while the bad ones come back as a file to correct; the same file twice changes nothing; undo takes it back', async () => {
  const importId = await bring(csv);
  await t.run(contract.commitImport, { importId, rows: 'good' }, me);
  await runDueJobs(t.house);
  expect(await t.run(contract.readImport, { importId }, me)).toMatchObject({ state: 'stored', stored: 2, same: 0 });
  // a download answers with a file
  const file = (await t.run(contract.downloadBadRows, { importId }, me)) as FileAnswer;
  // and this one streams
  const bad = await text(file.content as Readable);
  expect(bad.split('\r\n').slice(0, 2)).toEqual(['Artikel;Pris;Fel;Rad', expect.stringMatching(/^Sladd;tio;.+;3$/)]);
  const again = await bring(csv);
  expect((await t.run(contract.readImport, { importId: again }, me)).sameAs).toBe(importId);
  await t.run(contract.commitImport, { importId: again, rows: 'good' }, me);
  await runDueJobs(t.house);
  expect(await t.run(contract.readImport, { importId: again }, me)).toMatchObject({ stored: 0, same: 2 });
  expect(await t.run(contract.undoImport, { importId }, me)).toEqual({ removed: 2 });
  expect(await stored()).toBe(0);
  expect(await t.audited('undo-import')).toBe(1);
});

test('a store that fails in the middle leaves nothing, and says so', async () => {
  const importId = await bring('Artikel;Pris\nEtt;1\nTvå;2\nTre;3\n');
  failOn = 'Tre';
  await t.run(contract.commitImport, { importId, rows: 'all' }, me);
  await expect(runDueJobs(t.house)).rejects.toThrow('the power went');
  failOn = null;
  expect(await stored()).toBe(0);
  expect((await t.run(contract.readImport, { importId }, me)).state).toBe('failed');
});

test('what is no table is refused in words, and another mapping can be chosen', async () => {
  const page = await bring('<!doctype html><html><body>Not found</body></html>');
  expect((await t.run(contract.readImport, { importId: page }, me)).state).toBe('refused');
  const odd = await bring('Namn;Kostnad\nLampa;12\n');
  expect((await t.run(contract.readImport, { importId: odd }, me)).state).toBe('refused');
  await t.run(contract.remapImport, { importId: odd, mapping: { article: 'Namn', price: 'Kostnad' } }, me);
  await runDueJobs(t.house);
  expect(await t.run(contract.readImport, { importId: odd }, me)).toMatchObject({
    state: 'previewed',
    good: 1,
    bad: 0,
  });
});

test('what may be chosen is offered with what was chosen, and a choice makes the file be read again', async () => {
  const importId = await bring(csv);
  const choices = async () => (await t.run(contract.readImport, { importId }, me)).choices;
  expect((await choices()).map(({ id, kind, options, chosen }) => [id, kind, options.length, chosen])).toEqual([
    ['unit', 'unit', 0, null],
    ['known', 'one-of', 1, null],
  ]);
  await t.run(contract.remapImport, { importId, choices: { unit: 'R' } }, me);
  expect((await t.run(contract.readImport, { importId }, me)).state).toBe('reading');
  await runDueJobs(t.house);
  expect((await choices())[0]?.chosen).toBe('R');
});

test('imports are found by where they stand and by who brought them in', async () => {
  const colleague = someone('controller', null, 'Bo');
  const mine = await bring(csv);
  const theirs = await bring('Artikel;Pris\nMutter;1,00\n', colleague);
  await t.run(contract.commitImport, { importId: theirs, rows: 'all' }, colleague);
  await runDueJobs(t.house);
  const list = async (input: { state?: 'previewed' | 'stored'; by?: 'me' }, caller = me) =>
    (await t.run(contract.listImports, input, caller)).imports.map((each) => each.importId);
  expect(await list({ state: 'previewed', by: 'me' })).toContain(mine);
  expect(await list({ state: 'previewed' })).not.toContain(theirs);
  expect(await list({ by: 'me' }, colleague)).toEqual([theirs]);
  expect(await list({ state: 'stored' })).toContain(theirs);
});

test('nobody sees or moves an import without the right to its kind', async () => {
  const importId = await bring(csv);
  const other = someone('communicator');
  await expect(bring(csv, other)).rejects.toMatchObject({ code: 'import-kind-unknown' });
  for (const run of [contract.readImport, contract.undoImport, contract.downloadBadRows, contract.readImportProblems])
    await expect(t.run(run, { importId }, other)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.commitImport, { importId, rows: 'good' }, other)).rejects.toMatchObject({
    kind: 'not-found',
  });
  await expect(t.run(contract.remapImport, { importId }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  expect((await t.run(contract.listImports, {}, other)).imports).toEqual([]);
  expect((await t.run(contract.listImportKinds, {}, other)).kinds).toEqual([]);
});
