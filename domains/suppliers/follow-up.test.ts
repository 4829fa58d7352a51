// Following up: agendas from records, minutes, decisions and actions, what is left open twice goes up, risks, and answers that
// are shown only of many.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import * as imports from '../../platform/imports/imports-contract.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import * as contract from './contract.ts';
import { amina, elsewhere, engineer, head, nurse, openSuppliers, reader, samir, steps } from './suppliers.test-kit.ts';

let t: TestHouse;
let { register, agree } = steps(undefined as never); // set before the first test
beforeAll(async () => {
  t = await openSuppliers();
  ({ register, agree } = steps(t));
});
afterAll(() => t.close());

const none = examplePersonId('none');
const plan = (supplier: string, on: string, tier: 'operational' | 'tactical' | 'strategic' = 'operational') =>
  t.run(contract.planMeeting, { supplier, tier, on }, head);
const raise = (supplier: string, title = 'Långa svarstider på kvällar') =>
  t.run(contract.raiseMatter, { supplier, title }, head);
const end = (meeting: string) => t.run(contract.endMeeting, { meeting }, head);

test('what two meetings leave open goes up by itself, and is seen there', async () => {
  const { supplier } = await register();
  await t.run(
    contract.setForum,
    { supplier, tier: 'tactical', everyWeeks: 13, lead: samir, who: 'Avtalsägaren' },
    head,
  );
  const { matter } = await raise(supplier);
  const first = await plan(supplier, '2019-09-10');
  expect(first.agenda).toMatchObject([
    { kind: 'matter', title: 'Långa svarstider på kvällar', facts: { leftOpen: 0 } },
  ]);
  const held = await end(first.meeting);
  expect(held).toMatchObject({ state: 'held', matters: [{ matter, tier: 'operational', leftOpen: 1 }] });
  const second = await plan(supplier, '2019-09-10');
  await end(second.meeting);
  const page = await t.run(contract.showFollowUp, { supplier }, reader);
  expect(page.matters).toMatchObject([{ matter, tier: 'tactical', leftOpen: 0 }]);
  expect(page.matters[0]?.steps.map((step) => `${step.what} ${step.tier}`)).toEqual([
    'raised operational',
    'left-open operational',
    'left-open operational',
    'lifted tactical',
  ]);
  const told = await t.house.database.pool.query(
    `select payload from platform.events where name = 'supplier-matter-lifted' and payload ->> 'matterId' = $1`,
    [matter],
  );
  expect(told.rows).toMatchObject([{ payload: { tier: 'tactical', person: samir } }]);
  const above = await plan(supplier, '2019-09-10', 'tactical');
  expect(above.agenda.map((item) => item.kind)).toContain('matter');
  // what the first meeting saw stays as it was
  const then = await t.run(contract.showMeeting, { meeting: first.meeting }, reader);
  expect(then.agenda).toMatchObject([{ facts: { leftOpen: 0 } }]);
  const settled = await t.run(
    contract.settleMatter,
    { matter, text: 'Bemannat till 20.', meeting: above.meeting },
    head,
  );
  expect(settled).toMatchObject({
    settledOn: '2019-09-10',
    steps: expect.arrayContaining([expect.objectContaining({ what: 'settled' })]),
  });
  expect((await end(above.meeting)).matters).toMatchObject([{ matter, tier: 'tactical' }]);
  await expect(t.run(contract.settleMatter, { matter, text: 'Igen.' }, head)).rejects.toMatchObject({
    code: 'matter-settled-already',
  });
  for (const operation of ['set-forum', 'raise-matter', 'plan-meeting', 'end-meeting', 'settle-matter'])
    expect(await t.audited(operation), operation).toBeGreaterThan(0);
});

test('a meeting has minutes and decisions, is moved while it is planned, and is closed afterwards', async () => {
  const { supplier } = await register();
  const { meeting, version } = await plan(supplier, '2019-09-12');
  await expect(plan(supplier, '2019-09-12')).rejects.toMatchObject({ code: 'meeting-planned-already' });
  await expect(end(meeting)).rejects.toMatchObject({ code: 'meeting-not-yet' });
  await t.run(contract.changeMeeting, { meeting, version, on: '2019-09-09', minutes: 'Vi gick igenom läget.' }, head);
  await expect(t.run(contract.changeMeeting, { meeting, version, minutes: 'x' }, head)).rejects.toMatchObject({
    code: 'supplier-changed-meanwhile',
  });
  const decided = await t.run(contract.addDecision, { meeting, text: 'Jouren utökas i november.' }, head);
  expect(decided).toMatchObject({ decisions: 1, decisionLines: [{ text: 'Jouren utökas i november.' }] });
  await end(meeting);
  await expect(end(meeting)).rejects.toMatchObject({ code: 'meeting-is-over' });
  await expect(t.run(contract.addDecision, { meeting, text: 'För sent.' }, head)).rejects.toMatchObject({
    code: 'meeting-is-over',
  });
  await expect(t.run(contract.changeMeeting, { meeting, on: '2019-09-01' }, head)).rejects.toMatchObject({
    code: 'meeting-is-over',
  });
  expect(await t.run(contract.changeMeeting, { meeting, minutes: 'Rättat.' }, head)).toMatchObject({
    minutes: 'Rättat.',
  });
  const other = await plan(supplier, '2019-10-01');
  await t.run(contract.changeMeeting, { meeting: other.meeting, isCancelled: true }, head);
  const page = await t.run(contract.showFollowUp, { supplier }, reader);
  // four weeks after the last one
  expect(page.forums[0]).toMatchObject({
    tier: 'operational',
    isUsual: true,
    lastHeldOn: '2019-09-09',
    nextOn: '2019-10-07',
    isLate: false,
  });
  expect([await t.audited('change-meeting'), await t.audited('add-decision')]).toEqual([3, 1]);
});

test('an action has somebody and a day, and whoever does it may say that it is done', async () => {
  const { supplier } = await register();
  const { meeting } = await plan(supplier, '2019-09-10');
  const { matter } = await raise(supplier);
  await t.run(contract.giveDuty, { supplier, person: amina, duty: 'delivery-lead', fromOn: '2019-09-01' }, head);
  const add = (over: object = {}) =>
    t.run(
      contract.addAction,
      { supplier, text: 'Ta fram mätning per timme', dueOn: '2019-09-01', person: amina, meeting, matter, ...over },
      head,
    );
  const made = await add();
  expect(made).toMatchObject({ who: 'Amina Vikholm', isLate: true, doneOn: null });
  await expect(add({ person: null })).rejects.toMatchObject({ code: 'somebody-must-do-it' });
  await expect(add({ person: none })).rejects.toMatchObject({ code: 'unknown-person' });
  await expect(add({ meeting: none })).rejects.toMatchObject({ code: 'no-such-meeting' });
  await expect(add({ matter: none })).rejects.toMatchObject({ code: 'no-such-matter' });
  const theirs = await add({ person: null, who: 'Leverantörens driftchef' });
  await expect(t.run(contract.finishAction, { action: theirs.action }, nurse)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect(await t.run(contract.finishAction, { action: made.action }, nurse)).toMatchObject({ doneOn: '2019-09-10' });
  await expect(t.run(contract.finishAction, { action: made.action }, head)).rejects.toMatchObject({
    code: 'action-done-already',
  });
  await expect(t.run(contract.finishAction, { action: none }, head)).rejects.toMatchObject({ code: 'no-such-action' });
  const page = await t.run(contract.showMeeting, { meeting }, reader);
  expect(page.agenda.filter((item) => item.kind === 'action')).toMatchObject([
    { facts: { who: 'Leverantörens driftchef', isLate: 1 } },
  ]);
  expect([await t.audited('add-supplier-action'), await t.audited('finish-supplier-action')]).toEqual([2, 1]);
});

test('what is to be followed up over all suppliers is what one reads of them, or of one’s own', async () => {
  const { supplier } = await register({ manager: samir });
  const { meeting } = await plan(supplier, '2019-09-20');
  const own = await t.run(contract.listFollowUps, { mine: 'yes' }, engineer);
  expect(own.meetings).toContainEqual(expect.objectContaining({ meeting, supplier, isLate: false }));
  const all = await t.run(contract.listFollowUps, {}, reader);
  expect(all.reports).toMatchObject([{ supplierName: 'Journalverket AB', period: '2019-08', rows: 10, wrong: 3 }]);
  expect(all.matters.map((each) => each.tier)).toContain('tactical');
  expect(all.actions.every((each) => each.isLate)).toBe(true);
  // a level that was set up and has no meeting planned is due, until one is
  const tier = 'tactical';
  await t.run(contract.setForum, { supplier, tier, everyWeeks: 13 }, head);
  const due = async () =>
    (await t.run(contract.listFollowUps, {}, reader)).due.filter((each) => each.supplier === supplier);
  expect(await due()).toEqual([expect.objectContaining({ tier, lastHeldOn: null, dueOn: null })]);
  await t.run(contract.planMeeting, { supplier, tier, on: '2019-09-25' }, head);
  expect(await due()).toEqual([]);
  expect(await t.run(contract.listFollowUps, {}, elsewhere)).toEqual({
    meetings: [],
    due: [],
    reports: [],
    matters: [],
    actions: [],
  });
  await expect(t.run(contract.listFollowUps, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  const wrong: object = { mine: 'no' };
  await expect(t.run(contract.listFollowUps, wrong, reader)).rejects.toMatchObject({ kind: 'invalid' });
});

test('the strategic agenda tells of agreements, risks and the way out', async () => {
  const { supplier } = await register();
  await agree(supplier, { renewalMonths: 12 });
  await t.run(contract.setRisk, { supplier, text: 'En person kan systemet', probability: 4, consequence: 5 }, head);
  const { agenda } = await plan(supplier, '2019-09-10', 'strategic');
  expect(agenda).toMatchObject([
    { kind: 'risk', facts: { probability: 4, consequence: 5 } },
    { kind: 'agreement', facts: { due: 'notice', on: '2019-09-30' } },
    { kind: 'exit', facts: { isThere: 0, months: null } },
  ]);
});

test('a risk is judged, judged anew and closed', async () => {
  const { supplier } = await register();
  const risk = {
    supplier,
    text: 'Bolaget är till salu',
    probability: 3,
    consequence: 4,
    person: samir,
    reviewOn: '2019-09-01',
  };
  const made = await t.run(contract.setRisk, risk, head);
  expect(made).toMatchObject({ personName: 'Samir Hallnäs', isReviewLate: true, closedOn: null });
  const closed = await t.run(contract.setRisk, { ...risk, risk: made.risk, probability: 1, isClosed: true }, head);
  expect(closed).toMatchObject({ probability: 1, closedOn: '2019-09-10', isReviewLate: false });
  expect((await t.run(contract.listRisks, { supplier }, reader)).risks).toMatchObject([{ risk: made.risk }]);
  await expect(t.run(contract.setRisk, { ...risk, risk: none }, head)).rejects.toMatchObject({ code: 'no-such-risk' });
  await expect(t.run(contract.setRisk, { ...risk, person: none }, head)).rejects.toMatchObject({
    code: 'unknown-person',
  });
  await expect(t.run(contract.setRisk, { ...risk, probability: 6 }, head)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await t.audited('set-supplier-risk')).toBeGreaterThan(1);
});

test('how people find the co-operation is shown of more than ten, once the half-year is over, and is nobody’s', async () => {
  const { supplier } = await register();
  const rate = (who: number, score: number) =>
    t.run(contract.rateCooperation, { supplier, score }, someone('employee', null, `Nummer ${who}`));
  const show = (who = reader) => t.run(contract.showCooperation, { supplier }, who);
  t.clock = new Date('2019-03-10T08:00:00Z');
  for (let who = 0; who < 10; who++) await rate(who, 4);
  // the same person anew: one answer still
  await rate(3, 2);
  t.clock = new Date('2019-09-10T08:00:00Z');
  expect((await show()).halves).toEqual([{ half: '2019-1', mean: null, answers: null, spread: null }]);
  t.clock = new Date('2019-03-11T08:00:00Z');
  await rate(10, 4);
  expect((await show()).halves).toMatchObject([{ mean: null }]);
  t.clock = new Date('2019-09-10T08:00:00Z');
  expect((await show()).halves).toEqual([{ half: '2019-1', mean: 382, answers: 11, spread: [0, 1, 0, 10, 0] }]);
  await t.run(contract.rateCooperation, { supplier, score: 5 }, head);
  expect(await show(head)).toMatchObject({ half: '2019-2', mine: 5, halves: [{ mean: null }, { mean: 382 }] });
  expect((await show(reader)).mine).toBeNull();
  const kept = await t.house.database.pool.query(
    "select actor_name, detail::text from platform.audit_entries where operation = 'rate-cooperation'",
  );
  expect(JSON.stringify(kept.rows)).not.toContain('Nummer');
  await expect(t.run(contract.rateCooperation, { supplier: none, score: 3 }, nurse)).rejects.toMatchObject({
    code: 'no-such-supplier-name',
  });
  await expect(t.run(contract.rateCooperation, { supplier, score: 3 }, nobody)).rejects.toMatchObject({
    kind: 'not-signed-in',
  });
});

test('the supplier says how it finds the co-operation with us, once a half-year', async () => {
  const { supplier } = await register();
  const note = (over: Partial<InputOf<typeof contract.noteSupplierView>>, who = head) =>
    t.run(contract.noteSupplierView, { supplier, half: '2019-2', score: 3, toldBy: 'Kundansvarig', ...over }, who);
  await expect(note({ half: '2020-1' })).rejects.toMatchObject({ code: 'half-not-begun' });
  await expect(note({ score: 6 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(note({}, reader)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(note({}, nurse)).rejects.toMatchObject({ code: 'no-such-supplier' });
  await note({ half: '2019-1', score: 4 });
  await note({});
  await note({ score: 2, text: 'Beställningarna kommer sent.' });
  expect((await t.run(contract.showCooperation, { supplier }, reader)).views).toMatchObject([
    { half: '2019-2', score: 2, text: 'Beställningarna kommer sent.', toldBy: 'Kundansvarig' },
    { half: '2019-1', score: 4 },
  ]);
  const { agenda } = await plan(supplier, '2019-09-10', 'strategic');
  expect(agenda.at(-1)).toMatchObject({ kind: 'view', title: '2019-2', facts: { score: 2, isOwn: 0 } });
  expect(await t.audited('note-supplier-view')).toBe(3);
});

test('to others none of it exists, and who only reads changes none of it', async () => {
  const { supplier } = await register();
  const { meeting } = await plan(supplier, '2019-09-10');
  const { matter } = await raise(supplier);
  for (const who of [elsewhere, nurse])
    for (const ask of [
      () => t.run(contract.showFollowUp, { supplier }, who),
      () => t.run(contract.showMeeting, { meeting }, who),
      () => t.run(contract.listRisks, { supplier }, who),
      () => t.run(contract.showCooperation, { supplier }, who),
      () => t.run(contract.settleMatter, { matter, text: 'Nej.' }, who),
      () => t.run(contract.endMeeting, { meeting }, who),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'not-found' });
  for (const ask of [
    () => t.run(contract.setForum, { supplier, tier: 'tactical', everyWeeks: 4 }, reader),
    () => t.run(contract.planMeeting, { supplier, tier: 'tactical', on: '2019-09-10' }, reader),
    () => t.run(contract.changeMeeting, { meeting, minutes: 'x' }, reader),
    () => t.run(contract.endMeeting, { meeting }, reader),
    () => t.run(contract.addDecision, { meeting, text: 'Nej.' }, reader),
    () => t.run(contract.raiseMatter, { supplier, title: 'Nej.' }, reader),
    () => t.run(contract.settleMatter, { matter, text: 'Nej.' }, reader),
    () => t.run(contract.addAction, { supplier, text: 'Nej.', who: 'x', dueOn: '2019-09-10' }, reader),
    () => t.run(contract.setRisk, { supplier, text: 'Nej.', probability: 1, consequence: 1 }, reader),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const ask of [
    () => t.run(contract.showFollowUp, { supplier: none }, head),
    () => t.run(contract.listRisks, { supplier: none }, head),
    () => t.run(contract.showCooperation, { supplier: none }, head),
    () => t.run(contract.showMeeting, { meeting: none }, head),
    () => t.run(contract.settleMatter, { matter: none, text: 'Nej.' }, head),
    () => t.run(contract.setForum, { supplier, tier: 'tactical', everyWeeks: 4, lead: none }, head),
    () => t.run(contract.planMeeting, { supplier, tier: 'tactical', on: '2019-02-30' }, head),
    () => t.run(contract.raiseMatter, { supplier, title: '' }, head),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: expect.stringMatching(/not-found|invalid/) });
});

async function bring(kind: string, content: string, caller = head): Promise<string> {
  const upload = { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' };
  const { importId } = await t.run(imports.startImport, { kind, name: 'fil.csv' }, { ...caller, upload });
  await runDueJobs(t.house);
  return importId;
}

async function store(importId: string) {
  await t.run(imports.commitImport, { importId, rows: 'good' }, head);
  await runDueJobs(t.house);
  return t.run(imports.readImport, { importId }, head);
}

const problems = async (importId: string, caller = head) =>
  (await t.run(imports.readImportProblems, { importId }, caller)).problems.map((each) => [each.line, each.code]);

test('suppliers and agreements come in by file; the same file again changes nothing, and undo takes it back', async () => {
  const suppliers = `Namn;Organisationsnummer;Kategori;Enhetskod
Filbolaget AB;559999-0032;Program;DTD-UTV
Filbolaget AB;;Program;DTD-UTV
Personen;811228-9874;Program;DTD-UTV
Felbolaget AB;559999-0033;Program;DTD-UTV
Enhetslösa AB;;Program;NOWHERE
`;
  const first = await bring('suppliers.suppliers', suppliers);
  expect(await problems(first)).toEqual([
    [3, 'twice-in-file'],
    [4, 'organisation-number-personal'],
    [5, 'organisation-number-wrong'],
    [6, 'no-such-unit'],
  ]);
  expect(await store(first)).toMatchObject({ state: 'stored', stored: 1 });
  const { rows } = await t.run(contract.listSuppliers, { search: 'filbolaget' }, head);
  expect(rows).toMatchObject([{ organisationNumber: '559999-0032', unit: 'DTD-UTV' }]);
  const agreements = `Leverantör;Avtal;Gäller från;Gäller till;Uppsägningstid, månader;Förlängs, månader;Avtalsvärde, kr;Tjänster
Filbolaget AB;Filavtal;2019-01-01;2019-12-31;3;12;1 200,50;journal, mail
559999-0032;Annat filavtal;2019-01-01;2018-12-31;;;;
Ingen alls;Filavtal;2019-01-01;;;;;
Filbolaget AB;Tills vidare;2019-01-01;;;12;;
Filbolaget AB;Fel tjänst;2019-01-01;;;;;nothing
`;
  const second = await bring('suppliers.agreements', agreements);
  expect((await problems(second)).map(([, code]) => code).toSorted()).toEqual(
    ['ends-before-it-starts', 'no-such-service', 'no-such-supplier', 'renewal-without-end'].toSorted(),
  );
  await store(second);
  const supplier = rows[0]?.supplier ?? '';
  const made = await t.run(contract.listAgreements, { supplier }, head);
  expect(made.rows).toMatchObject([{ title: 'Filavtal', valueOre: 120_050, noticeBy: '2019-09-30' }]);
  const again = await bring('suppliers.agreements', agreements.split('\n').slice(0, 2).join('\n'));
  expect(await store(again)).toMatchObject({ stored: 0, same: 1 });
  await expect(t.run(imports.undoImport, { importId: first }, head).then(() => runDueJobs(t.house))).rejects.toThrow();
  await t.run(imports.undoImport, { importId: second }, head);
  await runDueJobs(t.house);
  expect((await t.run(contract.listAgreements, { supplier }, head)).rows).toEqual([]);
});

test('what an export wrote comes in again unchanged, and nobody brings in for units that are not theirs', async () => {
  const all = someone('administrator');
  for (const [kind, operation] of [
    ['suppliers.suppliers', contract.exportSuppliers],
    ['suppliers.agreements', contract.exportAgreements],
  ] as const) {
    // a download answers with a file
    const file = (await t.run(operation, { format: 'csv', state: 'all' }, all)) as FileAnswer;
    const importId = await bring(kind, await text(Readable.from(file.content)), all);
    expect(await problems(importId, all)).toEqual([]);
    await t.run(imports.commitImport, { importId, rows: 'all' }, all);
    await runDueJobs(t.house);
    expect(await t.run(imports.readImport, { importId }, all), kind).toMatchObject({ stored: 0 });
  }
  const theirs = await bring('suppliers.suppliers', 'Namn;Kategori;Enhetskod\nAnnans AB;Program;DLS\n');
  expect(await problems(theirs)).toHaveLength(1);
});
