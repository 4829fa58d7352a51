// Staff files on their way in: read as statistics need them, judged row by row, replaced by corrected ones, taken back.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import * as figures from '../../platform/figures/figures-contract.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { program, runDueJobs } from '../../platform/jobs/jobs.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { workforce } from './workforce.ts';

let t: TestHouse;
const analyst = someone('hr-analyst');

beforeAll(async () => {
  t = await testHouse([people, workforce]);
  await t.house.act('load-example', { actor: program('example'), language: 'sv' }, loadPeople);
  t.house.tree.forget();
});
afterAll(() => t.close());

async function read(kind: string, content: string): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(imports.startImport, { kind, name: 'uttag.csv' }, { ...analyst, upload });
  await runDueJobs(t.house);
  return importId;
}

async function store(kind: string, content: string) {
  const importId = await read(kind, content);
  await t.run(imports.commitImport, { importId, rows: 'good' }, analyst);
  await runDueJobs(t.house);
  const { state, stored, same, bad } = await t.run(imports.readImport, { importId }, analyst);
  return { importId, state, stored, same, bad };
}

async function codes(importId: string) {
  const { problems } = await t.run(imports.readImportProblems, { importId }, analyst);
  return problems.map(({ line, column, code }) => [line, column, code]);
}

const count = async (table: string): Promise<number> =>
  (await t.house.database.pool.query(`select count(*)::int as n from workforce.${table}`)).rows[0].n;

const heading =
  'Anställningsnummer;Kön;Födelseår;Enhet;Chef;Anställningsform;Sysselsättningsgrad;Första dag;Sista dag;Avgångsorsak;Uppgift per\n';
const twelve = Array.from(
  { length: 12 },
  (_, i) => `${i + 1};K;1980;DTD-MT1;99;Tillsvidare;100;2018-01-01;;;2019-08-31\n`,
).join('');

test('an extract of employments becomes head-count; the payroll’s numbers are not kept', async () => {
  const first = await store('workforce.employments', heading + twelve);
  expect(first).toMatchObject({ state: 'stored', stored: 12, same: 0, bad: 0 });
  const { values } = await t.run(
    figures.readFigures,
    { unit: 'DTD-MT1', period: '2019-08..2019-08', figures: 'workforce.headcount,workforce.contracted-full-time' },
    analyst,
  );
  expect(values.map((each) => each.value)).toEqual([12, 1200]);
  const { rows } = await t.house.database.pool.query('select pseudonym, manager from workforce.employments');
  for (const row of rows) expect(row.pseudonym).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(rows.map((row) => row.manager)).size).toBe(1);
  // nobody is counted after the day of the extract
  const later = await t.run(
    figures.readFigures,
    { unit: 'DTD-MT1', period: '2019-09..2019-09', figures: 'workforce.headcount' },
    analyst,
  );
  expect(later.values[0]?.value).toBe(0);
});

test('the same file again changes nothing; a corrected one replaces; undoing puts back what was there', async () => {
  expect(await store('workforce.employments', heading + twelve)).toMatchObject({ stored: 0, same: 12 });
  const corrected =
    heading + twelve.replace('1;K;1980;DTD-MT1;99;Tillsvidare;100;', '1;K;1980;DTD-MT1;99;Tillsvidare;50;');
  const second = await store('workforce.employments', corrected);
  expect(second).toMatchObject({ stored: 1, same: 11 });
  const scopes = async () =>
    (await t.house.database.pool.query('select scope from workforce.employments order by scope limit 1')).rows[0].scope;
  expect(await scopes()).toBe(5000);
  await t.run(imports.undoImport, { importId: second.importId }, analyst);
  expect(await scopes()).toBe(10_000);
  expect(await count('employments')).toBe(12);
  expect(await count('replaced_rows')).toBe(0);
});

test('an import that a later one stands on cannot be undone before it', async () => {
  const line = '77;M;1970;DTD-SD;99;Visstid;100;2018-01-01;;;2019-08-31\n';
  const first = await store('workforce.employments', heading + line);
  const second = await store('workforce.employments', heading + line.replace('100;', '80;'));
  await expect(t.run(imports.undoImport, { importId: first.importId }, analyst)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'later-import-on-top',
    facts: { import: second.importId },
  });
  await t.run(imports.undoImport, { importId: second.importId }, analyst);
  expect(await t.run(imports.undoImport, { importId: first.importId }, analyst)).toEqual({ removed: 1 });
});

test('each bad row of an extract is named, the good ones can go in', async () => {
  const importId = await read(
    'workforce.employments',
    heading +
      '20;K;1980;NO-UNIT;;Tillsvidare;100;2018-01-01;;;\n' +
      '21;K;1980;DTD-MT1;;Tillsvidare;100;2018-05-01;2018-04-30;Extern;\n' +
      '22;K;1980;DTD-MT1;;Tillsvidare;100;2018-05-01;;Extern;\n' +
      '23;X;1880;DTD-MT1;;Kanske;120;0219-05-01;;;\n' +
      '24;M;1980;DTD-MT1;;Tillsvidare;87,5;2018-05-01;2019-01-31;Pension;\n' +
      '24;M;1980;DTD-MT1;;Tillsvidare;87,5;2018-05-01;2019-01-31;Pension;\n',
  );
  expect(await codes(importId)).toEqual([
    [2, 'Enhet', 'unit-unknown'],
    [3, 'Sista dag', 'ends-before-it-begins'],
    [4, 'Avgångsorsak', 'reason-without-last-day'],
    [5, 'Kön', 'unknown-word'],
    [5, 'Födelseår', expect.any(String)],
    [5, 'Anställningsform', 'unknown-word'],
    [5, 'Sysselsättningsgrad', 'out-of-range'],
    [5, 'Första dag', expect.any(String)],
    [7, 'Anställningsnummer', 'row-twice'],
  ]);
  expect(await t.run(imports.readImport, { importId }, analyst)).toMatchObject({ good: 1, bad: 5 });
});

const timeHeading =
  'Anställningsnummer;Datum;Enhet;Ordinarie tid;Arbetad tid;Sjuktid;Sjukfall;Sjukfall från;Mertid;Övertid\n';

test('time by day becomes sick leave, short before the boundary and long from it', async () => {
  const healthy = Array.from({ length: 10 }, (_, i) => `${i + 3};2019-05-06;DTD-MT1;8;8;;;;0,5;0\n`).join('');
  const sick =
    '1;2019-05-06;DTD-MT1;8;0;8;S1;2019-03-08;0,5;0\n' + // its sixtieth day
    '2;2019-05-06;DTD-MT1;8;4;4;S2;2019-03-09;0,5;0\n'; // its fifty-ninth
  const stored = await store('workforce.time', timeHeading + sick + healthy);
  expect(stored).toMatchObject({ state: 'stored', stored: 12, bad: 0 });
  const { values } = await t.run(
    figures.readFigures,
    {
      unit: 'DTD-MT1',
      period: '2019-05..2019-05',
      figures: 'workforce.sick-leave,workforce.sick-leave-short,workforce.sick-leave-long,workforce.extra-time',
    },
    analyst,
  );
  // 12 of 96 hours, 8 of them long
  expect(values.map((each) => each.value)).toEqual([1250, 417, 833, 6 * 3600]);
});

test('time for a whole month stands on its last day, and what cannot be is refused', async () => {
  const monthly = 'Anställningsnummer;Månad;Enhet;Ordinarie tid;Arbetad tid\n3;2019-06;DTD-MT1;152;148,5\n';
  expect(await store('workforce.time', monthly)).toMatchObject({ stored: 1 });
  const { rows } = await t.house.database.pool.query(
    "select worked_on, worked_seconds from workforce.time_rows where worked_on >= '2019-06-01'",
  );
  expect(rows).toEqual([{ worked_on: '2019-06-30', worked_seconds: 148.5 * 3600 }]);
  const importId = await read(
    'workforce.time',
    timeHeading +
      '3;;DTD-MT1;8;8;;;;;\n' +
      '4711;2019-05-07;DTD-MT1;8;8;;;;;\n' +
      '3;2019-05-07;DTD-MT1;160;8;;;;;\n' +
      '3;2019-05-08;DTD-MT1;8;0;8;;;;\n' +
      '3;2019-05-09;DTD-MT1;8;0;8;S9;2019-05-10;;\n',
  );
  expect(await codes(importId)).toEqual([
    [2, 'Datum', 'no-day'],
    [3, 'Anställningsnummer', 'person-unknown'],
    [4, 'Ordinarie tid', 'more-than-a-day'],
    [5, 'Sjuktid', 'sick-without-case'],
    [6, 'Sjukfall från', 'case-begins-later'],
  ]);
});

test('survey answers need a registered survey, and never more answers than people asked', async () => {
  const survey = 'Mätning;Enhet;Fråga;Svar 1;Svar 2;Svar 3;Svar 4;Svar 5;Tillfrågade\n';
  const lines = Array.from({ length: 9 }, (_, i) => `hme-2019;DTD-MT1;${i + 1};0;0;2;6;4;15\n`).join('');
  expect((await codes(await read('workforce.survey', survey + lines)))[0]).toEqual([2, 'Mätning', 'wave-unknown']);
  await t.run(contract.registerSurvey, { wave: 'hme-2019', name: 'Enkät 2019', answeredOn: '2019-10-14' }, analyst);
  const stored = await store('workforce.survey', survey + lines);
  expect(stored).toMatchObject({ stored: 9 * 5 + 1, bad: 0 });
  const { surveys } = await t.run(contract.listSurveys, { unit: 'DTD-MT1' }, analyst);
  // mean (3·2 + 4·6 + 5·4) / 12 = 50/12, index (50/12 − 1) · 25
  expect(surveys[0]?.figures[0]).toMatchObject({ value: 7917, hidden: false });
  expect(surveys[0]?.figures.at(-1)).toMatchObject({ value: 8000 });
  const importId = await read('workforce.survey', `${survey}hme-2019;DTD-MT2;Meningsfullt arbete;0;0;2;6;4;11\n`);
  expect(await codes(importId)).toEqual([[2, 'Tillfrågade', 'more-answers-than-asked']]);
  expect(await t.run(imports.undoImport, { importId: stored.importId }, analyst)).toEqual({ removed: 46 });
});

test('only who may import staff records is offered to', async () => {
  const { kinds } = await t.run(imports.listImportKinds, {}, analyst);
  expect(kinds.map((kind) => kind.id)).toEqual(['workforce.employments', 'workforce.time', 'workforce.survey']);
  for (const role of ['division-head', 'controller', 'administrator'] as const)
    expect(
      (await t.run(imports.listImportKinds, {}, someone(role))).kinds.filter((kind) =>
        kind.id.startsWith('workforce.'),
      ),
    ).toEqual([]);
});

test('whoever may import for one unit alone takes in its rows and hears which are another unit’s', async () => {
  const own = someone('hr-analyst', 'DTD-MT', 'Hanna');
  const content = `${heading}701;K;1980;DTD-MT1;99;Tillsvidare;100;2018-01-01;;;2019-08-31\n702;K;1980;DTD-DRI;99;Tillsvidare;100;2018-01-01;;;2019-08-31\n`;
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(
    imports.startImport,
    { kind: 'workforce.employments', name: 'uttag.csv' },
    { ...own, upload },
  );
  await runDueJobs(t.house);
  expect(await t.run(imports.readImport, { importId }, own)).toMatchObject({ good: 1, bad: 1 });
  const { problems } = await t.run(imports.readImportProblems, { importId }, own);
  expect(problems).toMatchObject([{ line: 3, column: 'Enhet', value: 'DTD-DRI', code: 'unit-outside-rights' }]);
  await expect(t.run(imports.readImport, { importId }, someone('hr-analyst', 'DTD-DRI'))).rejects.toMatchObject({
    code: 'import-unknown',
  });
});
