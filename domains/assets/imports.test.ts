// Bringing a register of equipment in by file: what is new and what is corrected, what is wrong beside its row, the same file
// twice, whose rows one may bring, and undo.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { assets } from './assets.ts';
import * as contract from './contract.ts';

const me = someone('administrator');
const agent = someone('agent', 'DTD', 'Lina');
const head =
  'Benämning;Kategori;Tillverkare;Modell;Serienummer;Tidigare inventarienummer;UDI;Enhetskod;Sköts av;Anställningsnummer;Läge';
const user = castAs('employee').number;
const register = `${head}
Infusionspump;infusionspump;Dropp & Flöde;Jämn 2;A-1;MT 1;;DAK-IVA;DTD-MT;;I bruk
Bärbar dator;Dator;Havsörn;Resa 14;A-2;;;DTD-MT2;;${user};
Ultraljud;ultraljud;Ekodjup;Våg 9;;MT 3;(01)07350999000110(21)U3;DAK-IVA;DTD-MT;;På reparation
`;

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets], '2019-09-10T08:00:00Z');
  await t.house.act('example', me, async (work) => {
    await loadPeople(work);
    await loadNotices(work);
  });
});
afterAll(() => t.close());

async function bring(content: string, caller: Caller = me): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const asked = { kind: 'assets.equipment', name: 'register.csv' };
  const { importId } = await t.run(imports.startImport, asked, { ...caller, upload });
  await runDueJobs(t.house);
  return importId;
}

async function store(importId: string, caller: Caller = me, rows: 'all' | 'good' = 'all') {
  await t.run(imports.commitImport, { importId, rows }, caller);
  await runDueJobs(t.house);
  return t.run(imports.readImport, { importId }, caller);
}

const problems = async (importId: string, caller: Caller = me) =>
  (await t.run(imports.readImportProblems, { importId }, caller)).problems.map((each) => [each.line, each.code]);
const find = (search: string) => t.run(contract.listEquipment, { search, state: 'all' }, me);
const page = async (label: string) => {
  const { equipment } = await t.run(contract.findEquipmentByLabel, { label }, me);
  return t.run(contract.showEquipment, { equipment }, me);
};

test('a register comes in, and the same file again changes nothing', async () => {
  const first = await bring(register);
  expect(await problems(first)).toEqual([]);
  expect(await store(first)).toMatchObject({ state: 'stored', stored: 3, same: 0 });
  expect(await page('A-1')).toMatchObject({ category: 'infusion-pump', keeper: 'DTD-MT', state: 'in-use', version: 1 });
  expect(await page('A-2')).toMatchObject({ user: 'Samir Hallnäs', keeper: 'DTD-MT2', unit: 'DTD-MT2' });
  expect(await page('MT 3')).toMatchObject({ serialNumber: 'U3', udiDi: '07350999000110', state: 'in-repair' });
  expect(await store(await bring(register))).toMatchObject({ state: 'stored', stored: 0, same: 3 });
  expect((await page('A-1')).entries.map((entry) => entry.what)).toEqual(['imported']);
});

test('a changed row corrects the piece, empty cells leave what is there, and undo puts back exactly what was', async () => {
  const changed = await bring(
    'Benämning;Kategori;Tidigare inventarienummer;Enhetskod;Modell\nInfusionspump;infusionspump;mt-1;DKI-KIR;Jämn 3\n',
  );
  expect(await problems(changed)).toEqual([]);
  expect(await store(changed)).toMatchObject({ stored: 1, same: 0 });
  const after = await page('A-1');
  expect(after).toMatchObject({
    unit: 'DKI-KIR',
    model: 'Jämn 3',
    manufacturer: 'Dropp & Flöde',
    keeper: 'DTD-MT',
    version: 2,
  });
  expect(after.entries.at(-1)?.changes).toMatchObject({ model: ['Jämn 2', 'Jämn 3'] });
  expect(await t.run(imports.undoImport, { importId: changed }, me)).toEqual({ removed: 1 });
  expect(await page('A-1')).toMatchObject({ unit: 'DAK-IVA', model: 'Jämn 2', version: 1, otherNumber: 'MT 1' });
});

test('what somebody has changed since is not taken back', async () => {
  const importId = await bring(
    `${head}\nSkrivare;skrivare;Pappersvik;Ark;P-1;;;DTD-SD;;;\nSkrivare;skrivare;Pappersvik;Ark;P-2;;;DTD-SD;;;\n`,
  );
  await store(importId);
  const { equipment } = await page('P-1');
  await t.run(contract.setEquipmentStatus, { equipment, state: 'in-repair' }, me);
  await expect(t.run(imports.undoImport, { importId }, me)).rejects.toMatchObject({ code: 'changed-since-import' });
  expect((await find('P-2')).rows).toHaveLength(1);
});

test('an import that only added is taken back whole, and is no longer found', async () => {
  const importId = await bring(`${head}\nVäxel;nätverk;Trådfri;Nod;N-77;;;DTD-DR2;;;\n`);
  await store(importId);
  expect((await find('N-77')).rows).toHaveLength(1);
  expect(await t.run(imports.undoImport, { importId }, me)).toEqual({ removed: 1 });
  expect((await find('N-77')).rows).toHaveLength(0);
});

test('what is wrong is said beside its row', async () => {
  const wrong = `Inventarienummer;Kritikalitet;Tjänst;${head}
;;;Utan nummer;Dator;;;;;;DTD-SD;;;
U-999999;;;Okänt nummer;Dator;;;B-1;;;DTD-SD;;;
;;;Fel enhet;Dator;;;B-2;;;NOWHERE;;;
;;;Fel skötare;Dator;;;B-3;;;DTD-SD;NOWHERE;;
;;;Okänd person;Dator;;;B-4;;;DTD-SD;;000;
;;fel-kod;Okänd tjänst;Dator;;;B-5;;;DTD-SD;;;
;;;Fel UDI;Ultraljud;;;B-6;;hej;DTD-MT;;;
;;;Fel siffra;Ultraljud;;;B-7;;(01)07350999000111;DTD-MT;;;
;Hög;;Dator;Dator;;;B-8;;;DTD-SD;;;
;;;En;Dator;X;;B-9;;;DTD-SD;;;
;;;Samma;Dator;x;;b9;;;DTD-SD;;;
;;;Två saker;Dator;Havsörn;;A-2;MT 1;;DTD-SD;;;
;;;Okänd kategori;Båt;;;B-10;;;DTD-SD;;;
`;
  const importId = await bring(wrong);
  expect(await problems(importId)).toEqual([
    [2, 'no-identity'],
    [3, 'no-such-number'],
    [4, 'no-such-unit'],
    [5, 'no-such-unit'],
    [6, 'no-such-person'],
    [7, 'no-such-code'],
    [8, 'udi-malformed'],
    [9, 'udi-check-digit'],
    [10, 'criticality-is-for-medical'],
    [12, 'twice-in-file'],
    [13, 'two-pieces'],
    [14, expect.any(String)],
  ]);
  expect(await store(importId, me, 'good')).toMatchObject({ stored: 1 });
});

test('one brings in only what one looks after, and takes over nothing that others do', async () => {
  const rows = `${head}
Dator;Dator;Havsörn;Resa;C-1;;;DTD-SD;;;
Dator;Dator;Havsörn;Resa;C-2;;;DLS-ALM;;;
Dator;Dator;Havsörn;Resa;C-3;;;DLS-ALM;DTD-SD;;
`;
  const importId = await bring(rows, agent);
  expect(await problems(importId, agent)).toEqual([[3, 'unit-outside-rights']]);
  const others = await bring(`${head}\nDator;Dator;Havsörn;Resa;D-1;;;DLS-ALM;;;\n`);
  await store(others);
  const theirs = await bring(`${head}\nDator;Dator;Havsörn;Resa;D-1;;;DTD-SD;;;\n`, agent);
  expect(await problems(theirs, agent)).toEqual([[2, 'unit-outside-rights']]);
});

test('what is taken out can be brought in again unchanged', async () => {
  // a download answers with a file
  const file = (await t.run(contract.exportEquipment, { format: 'csv', state: 'all' }, me)) as FileAnswer;
  const content = await text(Readable.from(file.content));
  const importId = await bring(content);
  expect(await problems(importId)).toEqual([]);
  const result = await store(importId);
  expect(result).toMatchObject({ stored: 0, same: content.trim().split('\n').length - 1 });
});
