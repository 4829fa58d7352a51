// Bringing the register in by file: a whole small region, what is wrong beside its row, the same file twice, and undo.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import * as contract from './contract.ts';
import { people } from './people.ts';

const me = someone('administrator');
const units = `Enhetskod;Namn;Nivå;Överordnad enhet;Från;Till;Efterträdare
R;Region Prov;region;;2018-01-01;;
D;Division Teknik;division;R;2018-01-01;;
D-A;Sektion A;sektion;D;2018-01-01;2018-12-31;D-B
D-B;Sektion B;sektion;D;2018-01-01;2018-12-31;
D-B;Sektion A och B;sektion;D;2019-01-01;;
`;
const persons = `Anställningsnummer;Förnamn;Efternamn;Titel;Inloggning;E-post
1;Åsa;Rönfjäll;Chef;asa.ronfjall;asa@prov.example
2;Bo;Ekmark;Tekniker;BO.EKMARK;
`;
const employments = `Anställningsnummer;Enhetskod;Anställningsform;Från;Till
1;D-B;tillsvidare;2018-03-01;
2;D-A;visstid;2018-05-01;2018-12-31
`;

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people], '2019-09-10T08:00:00Z');
});
afterAll(() => t.close());

async function bring(kind: string, content: string, caller: Caller = me): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(
    imports.startImport,
    { kind: `people.${kind}`, name: `${kind}.csv` },
    { ...caller, upload },
  );
  await runDueJobs(t.house);
  return importId;
}

async function store(importId: string, rows: 'all' | 'good' = 'all') {
  await t.run(imports.commitImport, { importId, rows }, me);
  await runDueJobs(t.house);
  return t.run(imports.readImport, { importId }, me);
}

const problems = async (importId: string) =>
  (await t.run(imports.readImportProblems, { importId }, me)).problems.map((each) => [each.line, each.code]);

test('a region comes in by five files, and the same files again change nothing', async () => {
  const heads = 'Enhetskod;Chefens anställningsnummer;Från\nD-B;1;2018-03-01\n';
  const centres = 'Kostnadsställe;Namn;Enhetskod;Från\n100;Sektion B;D-B;2018-01-01\n';
  const files = { units, persons, employments, heads, 'cost-centres': centres };
  for (const [kind, content] of Object.entries(files)) {
    const rows = content.trim().split('\n').length - 1;
    expect(await store(await bring(kind, content))).toMatchObject({ state: 'stored', stored: rows, same: 0 });
    expect(await store(await bring(kind, content))).toMatchObject({ state: 'stored', stored: 0, same: rows });
  }
  const page = await t.run(contract.showUnit, { unit: 'D-B' }, me);
  expect(page).toMatchObject({ name: 'Sektion A och B', people: 1, heads: [{ name: 'Åsa Rönfjäll' }] });
  expect(page.costCentres.map((each) => each.costCentre)).toEqual(['100']);
  expect(await t.run(contract.showUnit, { unit: 'D-A' }, me)).toMatchObject({ successor: { unit: 'D-B' } });
  expect((await t.run(contract.listPeople, { search: 'bo.ekmark', who: 'all' }, me)).rows).toHaveLength(1);
});

test('a changed row is changed, and undo puts back exactly what was', async () => {
  const renamed = await bring('units', `${units}`.replace('Sektion A och B', 'Sektion AB'));
  expect(await store(renamed)).toMatchObject({ stored: 1, same: 4 });
  expect((await t.run(contract.showUnit, { unit: 'D-B' }, me)).name).toBe('Sektion AB');
  expect(await t.run(imports.undoImport, { importId: renamed }, me)).toEqual({ removed: 1 });
  expect((await t.run(contract.showUnit, { unit: 'D-B' }, me)).name).toBe('Sektion A och B');
});

test('one file may shorten a unit’s period and let the next begin', async () => {
  const split = `Enhetskod;Namn;Nivå;Överordnad enhet;Från;Till
D-B;Sektion A och B;sektion;D;2019-01-01;2019-06-30
D-B;Sektion Ny;sektion;D;2019-07-01;
`;
  const importId = await bring('units', split);
  expect(await problems(importId)).toEqual([]);
  expect(await store(importId)).toMatchObject({ stored: 2 });
  expect((await t.run(contract.showUnit, { unit: 'D-B' }, me)).name).toBe('Sektion Ny');
  await t.run(imports.undoImport, { importId }, me);
  expect((await t.run(contract.showUnit, { unit: 'D-B' }, me)).history).toHaveLength(2);
});

test('what is wrong is said beside its row, in the file and against the register', async () => {
  const wrong = `Enhetskod;Namn;Nivå;Överordnad enhet;Från;Till
X;Utan överordnad;sektion;Q;2018-01-01;
Y1;Under sig;sektion;Y2;2018-01-01;
Y2;Under sig;sektion;Y1;2018-01-01;
R2;Andra regionen;region;;2018-01-01;
D;Division Teknik;division;R;2019-05-01;
Z;Baklänges;sektion;R;2019-05-01;2018-01-01
fel kod;Namn;sektion;R;2018-01-01;
OK;Bra rad;sektion;R;2018-01-01;
`;
  const importId = await bring('units', wrong);
  expect(await problems(importId)).toEqual([
    [2, 'parent-does-not-exist'],
    [3, 'below-itself'],
    [4, 'below-itself'],
    [5, 'second-region'],
    [6, 'overlaps'],
    [7, 'ends-before-it-begins'],
    [8, 'unit-code-malformed'],
  ]);
  expect(await store(importId, 'good')).toMatchObject({ stored: 1 });
  // a download answers with a file
  const bad = (await t.run(imports.downloadBadRows, { importId }, me)) as FileAnswer;
  const lines = (await text(Readable.from(bad.content))).split('\r\n');
  expect(lines[1]).toMatch(/^X;Utan överordnad;sektion;Q;2018-01-01;/);
  await t.run(imports.undoImport, { importId }, me);
});

test('employments, people, cost centres and heads are judged as well', async () => {
  const jobs = `Anställningsnummer;Enhetskod;Anställningsform;Från;Till
9;D-B;tillsvidare;2019-03-01;
2;D-A;visstid;2019-05-01;
1;D-B;tillsvidare;2019-01-01;
2;D-B;tillsvidare;2019-05-01;2019-01-01
2;D-B;timavlönad;2019-05-01;
2;D-B;visstid;2019-05-01;
`;
  expect(await problems(await bring('employments', jobs))).toEqual([
    [2, 'no-such-person'],
    [3, 'no-such-unit-then'],
    [4, 'overlaps'],
    [5, 'ends-before-it-begins'],
    [6, 'twice-in-file'],
    [7, 'twice-in-file'],
  ]);
  const others =
    'Anställningsnummer;Förnamn;Efternamn;Inloggning\n3;Cilla;Al;asa.ronfjall\n4;Dan;Ek;dan\n5;Eva;Ek;DAN\n';
  expect(await problems(await bring('persons', others))).toEqual([
    [2, 'login-taken'],
    [4, 'login-taken'],
  ]);
  const centres = 'Kostnadsställe;Namn;Enhetskod;Från\n100;Annat;D-B;2018-06-01\n101;Annat;Q;2018-06-01\n';
  expect(await problems(await bring('cost-centres', centres))).toEqual([
    [2, 'overlaps'],
    [3, 'no-such-unit-then'],
  ]);
  const heads = 'Enhetskod;Chefens anställningsnummer;Från;Till\nD-B;2;2018-02-01;2018-03-01\nD;7;2018-02-01;\n';
  expect(await problems(await bring('heads', heads))).toEqual([
    [2, 'overlaps'],
    [3, 'no-such-person'],
  ]);
});

test('an import that something stands on, or that was changed since, is not taken back', async () => {
  const importId = await bring('persons', 'Anställningsnummer;Förnamn;Efternamn\n20;Frida;Hall\n');
  await store(importId);
  const person = (await t.run(contract.listPeople, { search: 'frida hall', who: 'all' }, me)).rows[0]?.person ?? '';
  await t.run(contract.employPerson, { person, unit: 'D', from: '2019-09-01' }, me);
  await expect(t.run(imports.undoImport, { importId }, me)).rejects.toMatchObject({ code: 'import-is-used' });
  await t.run(contract.changePerson, { person, givenName: 'Frida', familyName: 'Hallmark' }, me);
  await expect(t.run(imports.undoImport, { importId }, me)).rejects.toMatchObject({ code: 'changed-since-import' });
  const unit = await bring('units', 'Enhetskod;Namn;Nivå;Överordnad enhet;Från\nN;Ny;sektion;D;2019-01-01\n');
  await store(unit);
  await t.run(contract.employPerson, { person, unit: 'N', from: '2019-09-05' }, me);
  await expect(t.run(imports.undoImport, { importId: unit }, me)).rejects.toMatchObject({ code: 'import-is-used' });
});

test('only administrators bring a register in', async () => {
  const upload = { stream: Readable.from([]), mediaType: 'text/csv' };
  await expect(
    t.run(imports.startImport, { kind: 'people.units', name: 'x.csv' }, { ...someone('hr-analyst'), upload }),
  ).rejects.toMatchObject({ kind: 'not-found' });
});

test('twenty thousand people come in within seconds', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${10_000 + i};Namn${i};Efternamn${i};Tekniker;p${i};`);
  const began = performance.now();
  const importId = await bring(
    'persons',
    `Anställningsnummer;Förnamn;Efternamn;Titel;Inloggning;E-post\n${rows.join('\n')}\n`,
  );
  expect(await store(importId)).toMatchObject({ stored: 20_000 });
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('whoever looks after one unit alone imports its rows, not those of its neighbours, and not the region’s people', async () => {
  const own = someone('administrator', 'D-B', 'Berit');
  const faults = async (kind: string, content: string) => {
    const importId = await bring(kind, content, own);
    const { problems } = await t.run(imports.readImportProblems, { importId }, own);
    return problems.map(({ line, code, value }) => [line, code, value]);
  };
  await store(await bring('units', units));
  const unitRow = 'Enhetskod;Namn;Nivå;Överordnad enhet;Från\n';
  expect(
    await faults('units', `${unitRow}D-B1;Grupp 1;grupp;D-B;2020-01-01\nD-C;Sektion C;sektion;D;2020-01-01\n`),
  ).toEqual([[3, 'unit-outside-rights', 'D']]);
  expect(await faults('persons', 'Anställningsnummer;Förnamn;Efternamn\n9;Eva;Ek\n')).toEqual([
    [2, 'region-right-needed', null],
  ]);
  const centres = 'Kostnadsställe;Namn;Enhetskod;Från\n';
  await store(await bring('cost-centres', `${centres}800;Divisionens;D;2018-01-01\n`));
  expect(await faults('cost-centres', `${centres}801;Sektionens;D-B;2019-01-01\n800;Tagen;D-B;2018-01-01\n`)).toEqual([
    [3, 'unit-outside-rights', 'D'],
  ]);
});
