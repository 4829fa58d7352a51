// The register by file: a table in and out and taken back; ArchiMate models in, out unchanged, out with what has changed, and
// taken back; what is forbidden marked, what means harm refused.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../../checks/kit/test-house.ts';
import { readArchimate } from '../../../formats/archimate/read-archimate.ts';
import * as imports from '../../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { FileAnswer } from '../../../platform/work/work.ts';
import { assets } from '../../assets/assets.ts';
import { loadExample as loadNotices } from '../../notices/example.ts';
import { notices } from '../../notices/notices.ts';
import { loadExample as loadPeople } from '../../people/example.ts';
import { people } from '../../people/people.ts';
import { suppliers } from '../../suppliers/suppliers.ts';
import { loadExample } from '../example.ts';
import { objects } from '../objects.ts';
import * as contract from './architecture-contract.ts';
import { exampleIntegrations } from './example-connections.ts';
import { exampleComponents } from './example-parts.ts';

const me = someone('administrator');
const head = someone('unit-head', 'DTD-DRI', 'Chefen för drift');
const stranger = someone('employee', null, 'Vem som helst');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, suppliers, assets, objects], '2019-09-10T08:00:00Z');
  await t.house.act('example', me, async (work) => {
    await loadPeople(work);
    await loadNotices(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

async function bring(kind: string, content: string, caller: Caller = me): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'application/octet-stream' };
  const name = kind === 'objects.archimate' ? 'modell.xml' : 'register.csv';
  const { importId } = await t.run(imports.startImport, { kind, name }, { ...caller, upload });
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
const parts = async (search: string) => (await t.run(contract.listComponents, { search, state: 'all' }, me)).rows;
const page = async (search: string) =>
  t.run(contract.showComponent, { component: (await parts(search))[0]?.component ?? '' }, me);
// a download answers with a file
const taken = async (answer: Promise<unknown>) => text(Readable.from(((await answer) as FileAnswer).content));

const columns =
  'Kod;Namn;Slag;Läge;Ansvarig enhet;Förvaltningsobjekt;Leverantör;Version;I drift från;Stöd till;Känd som';

test('a register comes in, corrects what is there, changes nothing twice, and is taken back', async () => {
  const rows = `${columns}\nREG-1;Nytt system;System;I drift;DTD-UTV;VARDINFO;Fjordakt AB;1.0;2019-01-01;;journal\nsys-001;;;;DTD-UTV;;;9.5;;;\n`;
  const named = rows.replace('sys-001;;', 'sys-001;Vårdakten;');
  const first = await bring('objects.components', named);
  expect(await problems(first)).toEqual([]);
  expect(await store(first)).toMatchObject({ state: 'stored', stored: 2, same: 0 });
  expect(await page('REG-1')).toMatchObject({
    objectName: 'Vårdinformation',
    service: 'journal',
    liveOn: '2019-01-01',
  });
  const journal = await page('SYS-001');
  expect(journal).toMatchObject({ productVersion: '9.5', vendor: 'Fjordakt AB' });
  expect(journal.entries.at(-1)).toMatchObject({ what: 'imported', changes: { product_version: ['9.4', '9.5'] } });
  expect(await store(await bring('objects.components', named))).toMatchObject({ stored: 0, same: 2 });
  expect(await t.run(imports.undoImport, { importId: first }, me)).toEqual({ removed: 2 });
  expect(await page('SYS-001')).toMatchObject({ productVersion: '9.4', version: 2 });
  expect(await parts('REG-1')).toEqual([]);
});

test('what is wrong is said beside its row, and one brings in only what is in one’s hands', async () => {
  const wrong = `${columns}
A B;Blank;System;;DTD-UTV;;;;;;
REG-2;Ett;System;;DTD-UTV;;;;;;
reg-2;Två;System;;DTD-UTV;;;;;;
REG-3;Enhet;System;;NOWHERE;;;;;;
REG-4;Objekt;System;;DTD-UTV;INGET;;;;;
REG-5;Tjänst;System;;DTD-UTV;;;;;;ingen
REG-6;Dagar;System;;DTD-UTV;;;;2019-02-01;2019-01-01;
REG-7;Slag;Båt;;DTD-UTV;;;;;;
`;
  const importId = await bring('objects.components', wrong);
  expect(await problems(importId)).toEqual([
    [2, 'code-malformed'],
    [4, 'twice-in-file'],
    [5, 'no-such-unit'],
    [6, 'no-such-management-object'],
    [7, 'no-such-code'],
    [8, 'ends-before-live'],
    [9, expect.any(String)],
  ]);
  const others = await bring(
    'objects.components',
    `${columns}\nSYS-001;Vårdakten;;;DTD-DRI;;;;;;\nREG-9;Mitt;;;DTD-DRI;;;;;;\n`,
    head,
  );
  expect(await problems(others, head)).toEqual([[2, 'unit-outside-rights']]);
});

test('what is taken out can be brought in again unchanged', async () => {
  const content = await taken(t.run(contract.exportComponents, { format: 'csv', state: 'all' }, me));
  const importId = await bring('objects.components', content);
  expect(await problems(importId)).toEqual([]);
  expect(await store(importId)).toMatchObject({ stored: 0 });
  const book = (await t.run(contract.exportComponents, { kind: 'system' }, me)) as FileAnswer; // a download answers with a file
  expect(book.name).toBe('Systemregister.xlsx');
  await expect(t.run(contract.exportComponents, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  // as it comes from outside: no format there is
  await expect(t.run(contract.exportComponents, { format: 'pdf' as 'csv' }, me)).rejects.toMatchObject({
    kind: 'invalid',
  });
});

const model = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" identifier="id-m">
  <name xml:lang="sv">Provmodell</name>
  <elements>
    <element identifier="a" xsi:type="ApplicationComponent"><name xml:lang="sv">Modellsystem</name><x:own/></element>
    <element identifier="b" xsi:type="Node"><name>Modellserver</name></element>
    <element identifier="c" xsi:type="BusinessObject"><name>Modellremiss</name></element>
    <element identifier="g" xsi:type="Goal"><name>Modellmål</name></element>
  </elements>
  <relationships>
    <relationship identifier="r1" xsi:type="Serving" source="b" target="a"/>
    <relationship identifier="r2" xsi:type="Serving" source="c" target="a"/>
    <relationship identifier="r3" xsi:type="Association" source="g" target="r1"/>
    <relationship identifier="r4" xsi:type="Serving" source="a" target="nowhere"/>
  </relationships>
  <views><diagrams><view identifier="v" xsi:type="Diagram"><name>Vy</name><node identifier="n" elementRef="a" xsi:type="Element" x="0" y="0" w="9" h="9"/><connection identifier="k" relationshipRef="r2" xsi:type="Relationship" source="n" target="n"/></view></diagrams></views>
</model>
`;
const exported = async (id?: string) => taken(t.run(contract.exportArchimate, id ? { model: id } : {}, me));
const modelIn = (content: string) => {
  const read = readArchimate(Buffer.from(content));
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.model;
};

test('a model comes in with what is forbidden named, kept and marked, and goes out as it came', async () => {
  const importId = await bring('objects.archimate', model);
  expect(await problems(importId)).toEqual([
    [12, 'forbidden-relation'],
    [14, 'end-missing'],
  ]);
  expect(await store(importId)).toMatchObject({ state: 'stored', stored: 7, same: 0 });
  const system = await page('Modellsystem');
  expect(system).toMatchObject({ kind: 'system', archimateType: 'ApplicationComponent', unit: 'RN' });
  expect(system.standsOn.map((each) => [each.name, each.type, each.effect, each.forbidden])).toEqual([
    ['Modellremiss', 'serving', 'stops', 'serving-by-or-for-passive'],
    ['Modellserver', 'serving', 'stops', null],
  ]);
  const { models, mayImport } = await t.run(contract.listArchimateModels, {}, me);
  expect(mayImport).toBe(true);
  expect(models[0]).toMatchObject({ name: 'Provmodell', elements: 4, relationships: 4, views: 1 });
  expect(models[0]?.forbidden).toEqual([
    {
      identifier: 'r2',
      type: 'Serving',
      source: 'Modellremiss',
      target: 'Modellsystem',
      code: 'serving-by-or-for-passive',
      instead: ['Association'],
    },
  ]);
  const faults = await t.run(contract.listArchitectureFaults, { kind: 'forbidden-relation' }, me);
  expect(faults.faults[0]?.parts.map((part) => part.name)).toEqual(['Modellremiss', 'Modellsystem']);
  expect((await exported(models[0]?.model)).trim()).toBe(model.trim());
  expect(await store(await bring('objects.archimate', model))).toMatchObject({ stored: 0, same: 7 });
  await expect(t.run(contract.listArchimateModels, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('what changed in the register since is in the file, and what the register knows nothing of too', async () => {
  const [{ model: id } = { model: '' }] = (await t.run(contract.listArchimateModels, {}, me)).models;
  const [system, server] = [await page('Modellsystem'), await page('Modellserver')];
  await t.run(contract.changeComponent, { component: system.component, name: 'Modellsystemet', about: 'Nytt' }, me);
  const forbidden = system.standsOn.find((each) => each.forbidden !== null)?.relation ?? '';
  await t.run(contract.removeRelation, { relation: forbidden }, me);
  await t.run(contract.addNeed, { component: server.component, provider: system.component }, me);
  const content = await exported(id);
  const changed = modelIn(content);
  expect(changed.elements[0]).toMatchObject({
    names: [{ text: 'Modellsystemet', language: 'sv' }],
    documentation: [{ text: 'Nytt' }],
  });
  expect(changed.relationships.map((each) => [each.type, each.source, each.target])).toEqual([
    ['Serving', 'b', 'a'],
    ['Association', 'g', 'r1'],
    ['Serving', 'a', 'nowhere'],
    ['Serving', 'a', 'b'],
  ]);
  expect(changed.views[0]?.connections).toEqual([]);
  expect(content).toContain('<x:own/>');
  await expect(t.run(contract.exportArchimate, { model: system.component }, me)).rejects.toMatchObject({
    code: 'no-such-model',
  });
  await expect(t.run(contract.exportArchimate, {}, stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('an import of a model is taken back whole, and not when somebody has built on it', async () => {
  const other = model.replace('id-m', 'id-other').replaceAll('Modell', 'Annan');
  const importId = await bring('objects.archimate', other);
  await store(importId);
  expect(await t.run(imports.undoImport, { importId }, me)).toEqual({ removed: 7 });
  expect(await parts('Annan')).toEqual([]);
  const again = await bring('objects.archimate', other);
  await store(again);
  const part = await page('Annanserver');
  await t.run(contract.changeComponent, { component: part.component, about: 'rört' }, me);
  await expect(t.run(imports.undoImport, { importId: again }, me)).rejects.toMatchObject({
    code: 'changed-since-import',
  });
});

test('the whole register goes out with its facts and drawings, and coming in again changes nothing', async () => {
  const content = await exported();
  const whole = modelIn(content);
  expect(whole.elements.length).toBeGreaterThanOrEqual(exampleComponents.length);
  expect(whole.relationships.filter((each) => each.type === 'Flow')).toHaveLength(exampleIntegrations.length);
  expect(whole.views.map((view) => view.nodes.length > 20)).toEqual([true, true, true]);
  const journal = whole.elements.find((each) => each.names[0]?.text === 'Vårdakten');
  expect(journal?.properties.map((each) => each.values[0]?.text)).toContain('3 3 3 3');
  const importId = await bring('objects.archimate', content);
  const stored = await store(importId);
  // the model itself is new
  expect(stored).toMatchObject({ state: 'stored', stored: 1 });
});

test('a file that means harm, or is something else, is refused with the reason', async () => {
  const entity = `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>${model.slice(model.indexOf('<model'))}`;
  const importId = await bring('objects.archimate', entity);
  expect(await t.run(imports.readImport, { importId }, me)).toMatchObject({ state: 'refused' });
  expect(await problems(importId)).toEqual([[1, 'document-type']]);
  expect(await problems(await bring('objects.archimate', 'Kod;Namn\n'))).toEqual([[2, 'not-well-formed']]);
});
