// Internal control through its operations: risks on a versioned scale, controls by people and by figures, evidence, remedies,
// findings followed to closure, files in and out, and what a report tells.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { undoImport } from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { searchEverything } from '../../platform/search/search-contract.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { assets } from '../assets/assets.ts';
import { notices } from '../notices/notices.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { bytesOf, controller, importText, parcelDomain } from './control-house.test-kit.ts';
import { loadExample } from './example.ts';
import { exampleRisks } from './example-risks.ts';
import { internalControl } from './internal-control.ts';

const head = someone('unit-head', 'DTD');
const stranger = someone('controller', 'DAK');
const agent = someone('agent');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices, assets, objects, parcelDomain, internalControl], '2019-09-10T08:00:00Z');
  await t.house.database.pool.query('create schema parcels; create table parcels.parcels (n int)');
  await t.house.act('load', controller, loadPeople);
  await t.house.act('load', controller, loadExample);
  t.house.tree.forget();
});
afterAll(() => t.close());

const nobodys = '0190b0a0-0000-7000-8000-000000000000';
const register = (title: string, more: object = {}) =>
  t.run(contract.registerRisk, { unit: 'DTD', title, probability: 2, consequence: 3, ...more }, controller);
const controlled = async (title: string, more: object = {}) => {
  const { risk } = await register(title);
  const page = await t.run(
    contract.addControl,
    { risk, title: 'Någon tittar efter', frequency: 'quarter', fromOn: '2019-06-01', ...more },
    controller,
  );
  return { risk, control: page.controls[0]?.control ?? '' };
};

test('the lights of the example follow from its controls and remedies', async () => {
  const { rows } = await t.run(contract.listRisks, { unit: 'DTD' }, controller);
  expect(rows.map(({ number, gravity, light }) => `${number} ${gravity} ${light}`)).toEqual([
    'R-1 red amber',
    'R-2 amber green',
    'R-3 red green',
    'R-4 amber amber',
    'R-5 red amber',
    'R-6 amber amber',
    'R-7 amber green',
    'R-8 amber amber',
    'R-9 amber green',
    'R-10 red amber',
  ]);
});

test('a risk is judged on the scale of the day, and keeps the scales it was judged on', async () => {
  const { risk } = await register('Nycklar försvinner');
  await expect(register('Utanför', { probability: 5 })).rejects.toMatchObject({
    code: 'outside-scale',
    fields: [{ path: 'probability' }],
  });
  await expect(register('Fel enhet', { unit: 'NONSENSE' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(
    t.run(contract.registerRisk, { unit: 'DTD', title: 'Min risk', probability: 1, consequence: 1 }, stranger),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  const steps = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'].map((sv) => ({ sv, da: sv, en: sv }));
  const scale = { fromOn: '2019-09-10', probabilities: steps, consequences: steps, amberFrom: 8, redFrom: 15 };
  await expect(t.run(contract.setRiskScale, scale, someone('controller', 'DTD'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(t.run(contract.setRiskScale, { ...scale, redFrom: 8 }, controller)).rejects.toMatchObject({
    code: 'scale-not-in-order',
  });
  expect(await t.run(contract.setRiskScale, scale, controller)).toMatchObject({ version: 2 });
  await expect(t.run(contract.setRiskScale, scale, controller)).rejects.toMatchObject({ code: 'scale-of-that-day' });
  const judged = await t.run(
    contract.judgeRisk,
    { risk, probability: 5, consequence: 3, reason: 'Ny skala.' },
    controller,
  );
  expect(judged.judgements.map((each) => each.scaleVersion)).toEqual([2, 1]);
  expect(judged.gravity).toBe('red');
  await expect(
    t.run(contract.judgeRisk, { risk, probability: 1, consequence: 1, reason: 'x' }, head),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.judgeRisk, { risk, probability: 9, consequence: 1, reason: 'x' }, controller),
  ).rejects.toMatchObject({ kind: 'invalid' });
  const matrix = await t.run(contract.showRiskMatrix, { unit: 'DTD' }, head);
  expect(matrix.scale.version).toBe(2);
  expect(matrix.risks.length).toBeGreaterThan(exampleRisks.length);
  await expect(t.run(contract.showRiskMatrix, { unit: 'DAK' }, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showRiskMatrix, { unit: 'NONSENSE' }, controller)).rejects.toMatchObject({
    code: 'unknown-unit',
  });
});

test('a risk is read by those of its unit, changed once at a time, found in the one search, and ends with its controls', async () => {
  const { risk } = await controlled('Fönstret står öppet');
  const page = await t.run(contract.showRisk, { risk }, head);
  expect(page).toMatchObject({ mayManage: false, mayCarryOut: true });
  for (const caller of [stranger, someone('unit-head', 'DAK'), agent])
    await expect(t.run(contract.showRisk, { risk }, caller)).rejects.toMatchObject({ code: 'no-such-risk' });
  await expect(t.run(contract.showRisk, { risk: 'nonsense' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  const said = { risk, version: page.version, title: 'Fönstret på gaveln står öppet', owner: 'Vaktmästaren' };
  await t.run(contract.changeRisk, said, controller);
  await expect(t.run(contract.changeRisk, said, controller)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(t.run(contract.changeRisk, said, stranger)).rejects.toMatchObject({ code: 'no-such-risk' });
  const found = await t.run(searchEverything, { q: 'gaveln' }, head);
  expect(found.hits.map((each) => each.kind)).toEqual(['risk']);
  expect((await t.run(searchEverything, { q: 'gaveln' }, stranger)).hits).toEqual([]);
  await expect(t.run(contract.endRisk, { risk, reason: '' }, controller)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.endRisk, { risk, reason: 'x' }, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  const ended = await t.run(contract.endRisk, { risk, reason: 'Fönstret är borta.' }, controller);
  expect(ended).toMatchObject({ isEnded: true, light: 'none', controls: [{ endedOn: '2019-09-10' }] });
  await expect(t.run(contract.endRisk, { risk, reason: 'igen' }, controller)).rejects.toMatchObject({
    code: 'risk-ended',
  });
});

test('a control is carried out with a result and evidence, on days that have come', async () => {
  const { risk, control } = await controlled('Dörren står öppen');
  const done = {
    control,
    doneOn: '2019-09-09',
    outcome: 'works-partly',
    result: 'Nästan alla.',
    counted: 5,
    ofTotal: 8,
  } as const;
  const page = await t.run(contract.carryOutControl, done, head);
  expect(page).toMatchObject({ light: 'amber', lastDoneOn: '2019-09-09', nextDueOn: '2019-12-23' });
  await expect(t.run(contract.carryOutControl, { ...done, doneOn: '2019-12-24' }, head)).rejects.toMatchObject({
    code: 'done-in-the-future',
    fields: [{ path: 'doneOn' }],
  });
  await expect(t.run(contract.carryOutControl, { ...done, counted: 9 }, head)).rejects.toMatchObject({
    code: 'more-than-all',
  });
  await expect(t.run(contract.carryOutControl, done, stranger)).rejects.toMatchObject({ code: 'no-such-control' });
  await expect(t.run(contract.carryOutControl, { ...done, control: nobodys }, head)).rejects.toMatchObject({
    code: 'no-such-control',
  });
  const execution = page.controls[0]?.executions[0]?.execution ?? '';
  const content = Buffer.from('protokoll');
  const upload = () => ({ stream: Readable.from([content]), mediaType: 'application/octet-stream' });
  const { evidence } = await t.run(
    contract.addEvidence,
    { execution, name: '../protokoll.txt' },
    { ...head, upload: upload() },
  );
  const file: FileAnswer = await t.run(contract.downloadEvidence, { evidence }, head);
  expect(await bytesOf(file)).toEqual(content);
  expect(file.name).toBe('.. protokoll.txt');
  await expect(t.run(contract.downloadEvidence, { evidence }, stranger)).rejects.toMatchObject({
    code: 'no-such-evidence',
  });
  await expect(t.run(contract.downloadEvidence, { evidence: nobodys }, head)).rejects.toMatchObject({
    code: 'no-such-evidence',
  });
  await expect(
    t.run(contract.addEvidence, { execution, name: 'x' }, { ...stranger, upload: upload() }),
  ).rejects.toMatchObject({ code: 'no-such-execution' });
  const changed = { control, title: 'Två tittar efter', frequency: 'month' } as const;
  expect((await t.run(contract.changeControl, changed, controller)).controls[0]).toMatchObject({ dueOn: '2019-10-23' });
  await expect(t.run(contract.changeControl, changed, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.changeControl, { ...changed, title: '' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(
    t.run(contract.addControl, { risk, title: 'Min kontroll', frequency: 'year', fromOn: '2019-01-01' }, stranger),
  ).rejects.toMatchObject({ code: 'no-such-risk' });
  await expect(t.run(contract.runControl, { control }, head)).rejects.toMatchObject({ code: 'control-has-no-figure' });
});

test('a control whose method is a figure runs itself, with the hash over the records it stood on', async () => {
  const figure = { figure: 'parcels.late', bound: 'at-most', target: 2, slack: 1 } as const;
  const { risk, control } = await controlled('Paket blir sena', { figure, frequency: 'month', fromOn: '2019-07-20' });
  await expect(
    t.run(
      contract.addControl,
      { risk, title: 'Okänd', frequency: 'year', fromOn: '2019-01-01', figure: { ...figure, figure: 'no.such' } },
      controller,
    ),
  ).rejects.toMatchObject({ code: 'figure-unknown' });
  await expect(
    t.run(contract.carryOutControl, { control, doneOn: '2019-09-01', outcome: 'works', result: 'x' }, head),
  ).rejects.toMatchObject({ code: 'control-runs-itself' });
  const set = (n: number) =>
    t.house.database.pool.query(
      `truncate parcels.parcels; insert into parcels.parcels select generate_series(1, ${n})`,
    );
  await set(2);
  const first = await t.run(contract.runControl, { control }, head);
  expect(first.controls[0]?.executions[0]).toMatchObject({
    outcome: 'works',
    result: 'Sena paket: 2\u00a0st',
    figure: { shown: '2\u00a0st', period: '2019-01..2019-08', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  // the same records say nothing new
  expect((await t.run(contract.runControl, { control }, head)).controls[0]?.executions).toHaveLength(1);
  // another month is told as of its end, and changes nothing about now
  const march = await t.run(contract.runControl, { control, to: '2019-03' }, head);
  expect(march.controls[0]?.executions.map((each) => `${each.figure?.period} ${each.doneOn}`)).toEqual([
    '2019-01..2019-08 2019-09-10',
    '2019-01..2019-03 2019-03-31',
  ]);
  for (const to of ['2019-09', '2020-01'])
    await expect(t.run(contract.runControl, { control, to }, head)).rejects.toMatchObject({ code: 'month-not-over' });
  await expect(t.run(contract.runControl, { control, to: '2019-13' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  await set(3);
  const second = await t.run(contract.runControl, { control }, head);
  expect(second.controls[0]?.executions.map((each) => each.outcome).toSorted()).toEqual([
    'works',
    'works',
    'works-partly',
  ]);
  const hashes = second.controls[0]?.executions.map((each) => each.figure?.hash) ?? [];
  expect(new Set(hashes).size).toBe(2);
  await set(9);
  t.clock = new Date('2019-10-12T05:00:00Z');
  await t.house.act('begin', controller, async (work) => work.enqueue('run-figure-controls', {}));
  await runDueJobs(t.house);
  const later = await t.run(contract.showRisk, { risk }, head);
  expect(later.controls[0]?.executions[0]).toMatchObject({
    outcome: 'fails',
    doneOn: '2019-10-12',
    by: 'job:run-figure-controls',
  });
  expect(later.light).toBe('red');
  await expect(t.run(contract.runControl, { control }, stranger)).rejects.toMatchObject({ code: 'no-such-control' });
  t.clock = new Date('2019-09-10T08:00:00Z');
  expect(await t.audited('run-control')).toBe(4);
});

test('a remedy has an owner and a day; a late one makes the risk red until it is done', async () => {
  const { risk, control } = await controlled('Taket läcker');
  await t.run(
    contract.carryOutControl,
    { control, doneOn: '2019-09-01', outcome: 'fails', result: 'Det läcker.' },
    head,
  );
  const light = async () => (await t.run(contract.showRisk, { risk }, head)).light;
  expect(await light()).toBe('red');
  const given = { risk, title: 'Laga taket', owner: 'Vaktmästaren', dueOn: '2019-09-20' };
  const { remedy } = await t.run(contract.addRemedy, given, head);
  expect(await light()).toBe('amber');
  t.clock = new Date('2019-09-21T08:00:00Z');
  expect(await light()).toBe('red');
  await expect(t.run(contract.addRemedy, { ...given, finding: nobodys }, head)).rejects.toMatchObject({
    code: 'remedy-of-one-thing',
  });
  await expect(t.run(contract.addRemedy, { ...given, risk: nobodys }, head)).rejects.toMatchObject({
    code: 'no-such-risk',
  });
  await expect(t.run(contract.addRemedy, given, stranger)).rejects.toMatchObject({ code: 'no-such-risk' });
  const finish = { remedy, doneOn: '2019-09-21', text: 'Taket är lagat.' };
  await expect(t.run(contract.finishRemedy, finish, stranger)).rejects.toMatchObject({ code: 'no-such-remedy' });
  await expect(t.run(contract.finishRemedy, { ...finish, doneOn: '2019-10-01' }, head)).rejects.toMatchObject({
    code: 'done-in-the-future',
  });
  await t.run(contract.finishRemedy, finish, head);
  await expect(t.run(contract.finishRemedy, finish, head)).rejects.toMatchObject({ code: 'remedy-done' });
  t.clock = new Date('2019-09-10T08:00:00Z');
});

test('a finding from outside is answered, its remedies are done, and then it is closed', async () => {
  const given = {
    unit: 'DTD',
    title: 'Loggar sparas inte',
    source: 'Revisorerna',
    grade: 'high',
    reportedOn: '2019-09-01',
    answerBy: '2019-09-05',
  } as const;
  const { finding, isLate } = await t.run(contract.registerFinding, given, controller);
  expect(isLate).toBe(true);
  await expect(t.run(contract.registerFinding, given, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(
    t.run(contract.registerFinding, { ...given, reportedOn: '2019-12-01' }, controller),
  ).rejects.toMatchObject({ code: 'done-in-the-future' });
  const close = { finding, text: 'Prövat.' };
  await expect(t.run(contract.closeFinding, close, controller)).rejects.toMatchObject({ code: 'not-answered-yet' });
  await t.run(contract.answerFinding, { finding, answer: 'Vi sparar dem från oktober.' }, head);
  await expect(t.run(contract.answerFinding, { finding, answer: '' }, head)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.answerFinding, { finding, answer: 'x' }, stranger)).rejects.toMatchObject({
    code: 'no-such-finding',
  });
  const { remedy } = await t.run(
    contract.addRemedy,
    { finding, title: 'Spara loggar', owner: 'Driften', dueOn: '2019-10-01' },
    head,
  );
  await expect(t.run(contract.closeFinding, close, controller)).rejects.toMatchObject({
    code: 'remedies-open',
    facts: { open: 1 },
  });
  await t.run(contract.finishRemedy, { remedy, doneOn: '2019-09-10', text: 'Klart.' }, head);
  await expect(t.run(contract.closeFinding, close, head)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await t.run(contract.closeFinding, close, controller)).toMatchObject({
    state: 'closed',
    closedOn: '2019-09-10',
  });
  await expect(t.run(contract.closeFinding, close, controller)).rejects.toMatchObject({ code: 'finding-closed' });
  expect((await t.run(contract.showFinding, { finding }, head)).closing).toBe('Prövat.');
  await expect(t.run(contract.showFinding, { finding }, stranger)).rejects.toMatchObject({ code: 'no-such-finding' });
  const open = await t.run(contract.listFindings, {}, head);
  expect(open.rows.map((each) => each.number)).toEqual(['G-2']);
  const all = await t.run(contract.listFindings, { state: 'all', limit: 2 }, head);
  const rest = await t.run(contract.listFindings, { state: 'all', after: all.next ?? '' }, head);
  expect([...all.rows, ...rest.rows].map((each) => each.number)).toEqual(['G-3', 'G-2', 'G-1']);
  await expect(t.run(contract.listFindings, { after: 'nonsense' }, head)).rejects.toMatchObject({
    code: 'invalid-page-mark',
  });
  await expect(t.run(contract.listFindings, {}, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  const csv: FileAnswer = await t.run(contract.exportFindings, { state: 'all', format: 'csv' }, head);
  expect((await bytesOf(csv)).toString().trim().split('\n')).toHaveLength(4);
  // a word the contract does not know
  await expect(t.run(contract.exportFindings, { format: 'nonsense' as 'csv' }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.exportFindings, {}, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a report is told of the risks marked for it, with what was done in its months', async () => {
  const asked = { unit: 'DTD', period: '2019-01..2019-08' };
  const { controls } = await t.run(contract.listToldControls, asked, head);
  expect(controls).toMatchObject([
    {
      risk: exampleRisks[0]?.title,
      light: 'amber',
      executions: [
        { doneOn: '2019-08-30', counted: 5, ofTotal: 8 },
        { doneOn: '2019-05-07' },
        { doneOn: '2019-01-10' },
      ],
    },
  ]);
  await expect(t.run(contract.listToldControls, { ...asked, period: 'i höst' }, head)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listToldControls, asked, someone('unit-head', 'DAK'))).rejects.toMatchObject({
    kind: 'not-allowed',
  });
});

test('the list is paged by key and filtered by light; its file comes in again without changing anything, and can be taken back', async () => {
  const all = await t.run(contract.listRisks, { limit: 200, state: 'all' }, controller);
  const first = await t.run(contract.listRisks, { limit: 4, state: 'all' }, controller);
  const rest = await t.run(contract.listRisks, { limit: 200, state: 'all', after: first.next ?? '' }, controller);
  expect([...first.rows, ...rest.rows]).toEqual(all.rows);
  const red = await t.run(contract.listRisks, { light: 'red', limit: 1 }, controller);
  expect(red.rows.every((each) => each.light === 'red')).toBe(true);
  expect((await t.run(contract.listRisks, {}, someone('unit-head', 'DAK'))).rows).toEqual([]);
  // a word the contract does not know
  await expect(t.run(contract.listRisks, { light: 'purple' as 'red' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.listRisks, {}, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.exportRisks, {}, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  // a word the contract does not know
  await expect(t.run(contract.exportRisks, { format: 'doc' as 'csv' }, controller)).rejects.toMatchObject({
    kind: 'invalid',
  });
  const file: FileAnswer = await t.run(contract.exportRisks, { format: 'csv' }, controller);
  const text = (await bytesOf(file)).toString();
  const line = text.split('\n')[0] ?? '';
  expect(line).toContain('Risknummer');
  const cells = (values: string) => values.replaceAll(',', line.includes(';') ? ';' : ',');
  const added = cells(',DTD,Ny risk ur fil,,Chefen,2,2,Titta,Räkna,Varje kvartal,,,');
  const bad = cells(',NONSENSE,Fel enhet,,,2,2,,,,,,');
  const imported = await importText(t, `${text.trim()}\n${added}\n`);
  expect(imported).toMatchObject({ state: 'stored', stored: 1 });
  expect(await importText(t, `${line}\n${added}\n`)).toMatchObject({ stored: 0 });
  expect((await t.run(contract.listRisks, { search: 'ur fil' }, controller)).rows).toHaveLength(1);
  expect(await importText(t, `${line}\n${bad}\n`)).toMatchObject({ bad: 1 });
  await t.run(undoImport, { importId: imported.importId }, controller);
  expect((await t.run(contract.listRisks, { search: 'ur fil' }, controller)).rows).toEqual([]);
});
