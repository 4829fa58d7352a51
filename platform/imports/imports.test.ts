// The way of a file, whatever its kind: read, judged, stored, corrected, undone, and nothing half done in between.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { runDueJobs } from '../jobs/jobs.ts';
import type { Caller } from '../operation/caller.ts';
import { domain } from '../operation/domain.ts';
import { unitTreeGift } from '../operation/tree-keeper.ts';
import type { TreeUnit } from '../work/unit-tree.ts';
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
  { id: 'unit', names: { sv: ['Enhet'], da: ['Enhed'], en: ['Unit'] }, spec: { kind: 'text' } },
];
let failOn: string | null = null;
const articles = importKind<FieldValues>({
  id: 'samples.articles',
  name: { sv: 'Artiklar', da: 'Varer', en: 'Articles' },
  about: { sv: 'Prov', da: 'Prøve', en: 'Sample' },
  permission: 'samples.import',
  unitsOf: async () => (row) => (row.unit ? [String(row.unit)] : []),
  unitField: 'unit',
  tables: ['public.articles'],
  size: (row) => (row.article === 'Container' ? 60_000 : 1),
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
  gives: [
    importKinds.give(articles),
    unitTreeGift.give(async () => [unit('R', null), unit('X', 'R'), unit('X1', 'X'), unit('Y', 'R')]),
  ],
});

function unit(code: string, parent: string | null): TreeUnit {
  return { code, name: `Unit ${code}`, parent, from: '2000-01-01', to: null, successor: null };
}

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

const byUnit = 'Artikel;Pris;Enhet\nPump;1;X\nSlang;2;X1\nVentil;3;Y\nRegionens;4;\n';

test('rows of units outside one’s own are faults that say what was expected, and only the others are stored', async () => {
  const head = someone('controller', 'X', 'Xenia');
  const importId = await bring(byUnit, head);
  expect(await t.run(contract.readImport, { importId }, head)).toMatchObject({ state: 'previewed', good: 2, bad: 2 });
  const { problems } = await t.run(contract.readImportProblems, { importId }, head);
  expect(problems).toMatchObject([
    { line: 4, column: 'Enhet', value: 'Y', code: 'unit-outside-rights' },
    { line: 5, column: 'Enhet', value: null, code: 'region-right-needed' },
  ]);
  expect(problems[0]?.text).toEqual({
    sv: 'Du får inte läsa in för enheten Y. Förväntat: en rad för X eller en enhet under.',
    da: 'Du må ikke indlæse for enheden Y. Forventet: en linje for X eller en enhed under.',
    en: 'You may not import for the unit Y. Expected: a row for X or a unit below.',
  });
  // a download answers with a file
  const file = (await t.run(contract.downloadBadRows, { importId }, head)) as FileAnswer;
  // and this one streams
  const bad = await text(file.content as Readable);
  expect(bad.split('\r\n')[1]).toMatch(/^Ventil;3;Y;.+;4$/);
  await t.run(contract.commitImport, { importId, rows: 'good' }, head);
  await runDueJobs(t.house);
  expect(await t.run(contract.readImport, { importId }, head)).toMatchObject({ state: 'stored', stored: 2 });
  const { rows } = await t.house.database.pool.query('select article from public.articles where import_id = $1', [
    importId,
  ]);
  expect(rows.map((row) => row.article).sort()).toEqual(['Pump', 'Slang']);
  // done in the name of the person, not of a program
  const done = await t.house.database.pool.query(
    "select distinct actor_name from platform.audit_entries where operation = 'store-import' and subject_id = $1",
    [importId],
  );
  expect(done.rows).toEqual([{ actor_name: 'Xenia' }]);
});

test('an import of other units’ rows is neither seen nor undone by those who may not import for them', async () => {
  const importId = await bring('Artikel;Pris;Enhet\nTratt;1;Y\nSil;1;X\n');
  await t.run(contract.commitImport, { importId, rows: 'all' }, me);
  await runDueJobs(t.house);
  const stranger = someone('controller', 'X', 'Xerxes');
  for (const run of [contract.readImport, contract.undoImport, contract.readImportProblems])
    await expect(t.run(run, { importId }, stranger)).rejects.toMatchObject({ code: 'import-unknown' });
  const seen = async (caller: Caller) =>
    (await t.run(contract.listImports, {}, caller)).imports.map((each) => each.importId);
  expect(await seen(stranger)).not.toContain(importId);
  expect(await seen(me)).toContain(importId);
  const own = await bring('Artikel;Pris;Enhet\nHink;1;X1\n', someone('controller', 'X1', 'Xara'));
  expect(await seen(stranger)).toContain(own);
});

test('the rights that count are those held when the job runs', async () => {
  const leaving = someone('controller', null, 'Lena');
  const importId = await bring('Artikel;Pris;Enhet\nKrok;1;X\nKil;1;Y\n', leaving);
  const grants = (change: string) =>
    t.house.database.pool.query(`update platform.grants set ${change} where account_id = $1`, [leaving.actor?.id]);
  await t.run(contract.commitImport, { importId, rows: 'all' }, leaving);
  await grants("unit = 'X'");
  await expect(runDueJobs(t.house)).rejects.toMatchObject({ code: 'import-outside-units' });
  expect((await t.run(contract.readImport, { importId }, me)).state).toBe('previewed');
  await t.run(contract.commitImport, { importId, rows: 'all' }, leaving);
  await grants("valid_to = '2001-01-01'");
  await expect(runDueJobs(t.house)).rejects.toMatchObject({ code: 'import-unknown' });
  const { rows } = await t.house.database.pool.query('select 1 from public.articles where import_id = $1', [importId]);
  expect(rows).toEqual([]);
});

test('a storing that failed does nothing more when the queue tries it again', async () => {
  const importId = await bring('Artikel;Pris\nFyra;1\nFem;2\n');
  failOn = 'Fem';
  await t.run(contract.commitImport, { importId, rows: 'all' }, me);
  await expect(runDueJobs(t.house)).rejects.toThrow('the power went');
  failOn = null;
  await t.house.database.pool.query('update graphile_worker._private_jobs set run_at = now()');
  await runDueJobs(t.house);
  expect((await t.run(contract.readImport, { importId }, me)).state).toBe('failed');
  expect(
    (await t.house.database.pool.query('select 1 from public.articles where import_id = $1', [importId])).rows,
  ).toEqual([]);
});

test('after a large import the database counts its tables anew', async () => {
  const counted = async () =>
    (
      await t.house.database.pool.query(
        "select reltuples::int as n from pg_class where oid = 'public.articles'::regclass",
      )
    ).rows[0].n;
  const before = await counted();
  await t.run(contract.commitImport, { importId: await bring('Artikel;Pris\nBox;1\n'), rows: 'all' }, me);
  await runDueJobs(t.house);
  expect(await counted()).toBe(before);
  await t.run(contract.commitImport, { importId: await bring('Artikel;Pris\nContainer;1\n'), rows: 'all' }, me);
  await runDueJobs(t.house);
  expect(await counted()).toBe(await stored());
});
