// Retention: nothing goes before somebody decides, a dry run says what would, the job takes exactly that, and the figures stay.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import { listMyJobs } from '../../../platform/jobs/jobs-contract.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';
import { flowFigures, solvedFlow } from '../flow-figures.ts';
import { supplierWaits } from '../supplier-waits.ts';

const { agent, nurse, lead } = deskCallers;
const administrator = someone('administrator');
const rules = { textMonths: 24, fileMonths: 12, keptKinds: ['problem' as const] };
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

test('until somebody decides nothing goes; only those who may decide', async () => {
  const page = await t.run(contract.readRetention, {}, administrator);
  expect(page).toMatchObject({ rules: { textMonths: null, fileMonths: null }, changedBy: null, runs: [] });
  for (const wrong of [agent, lead, nurse]) {
    await expect(t.run(contract.readRetention, {}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.setRetention, rules, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.tryRetention, rules, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.runRetention, {}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  for (const operation of [contract.setRetention, contract.tryRetention])
    await expect(t.run(operation, { ...rules, textMonths: 0 }, administrator)).rejects.toMatchObject({
      kind: 'invalid',
    });
});

test('a dry run says what would go, the run takes just that with its progress, and a second one finds nothing', async () => {
  const id = await closedCase();
  t.clock = new Date('2020-10-10T08:00:00Z');
  const before = { facts: await facts(), cases: await count('service_desk.cases') };
  const due = await t.run(contract.tryRetention, rules, administrator);
  expect(due.texts).toBeGreaterThan(100);
  expect(due.files).toBe(1);
  expect((await t.run(contract.readRetention, {}, administrator)).runs).toEqual([]);
  expect(await t.run(contract.setRetention, rules, administrator)).toEqual(rules);
  const { run } = await t.run(contract.runRetention, {}, administrator);
  await runDueJobs(t.house);
  const { runs } = await t.run(listMyJobs, {}, administrator);
  expect(runs.find((each) => each.runId === run)).toMatchObject({
    state: 'done',
    done: due.texts + due.files + due.mails,
  });
  const page = await t.run(contract.readRetention, {}, administrator);
  expect(page).toMatchObject({ changedBy: 'a administrator', runs: [{ ...due, by: 'a administrator' }] });
  expect(page.runs[0]?.endedAt).not.toBeNull();
  expect(await t.run(contract.tryRetention, rules, administrator)).toEqual({ texts: 0, files: 0, mails: 0 });
  // younger than two years: the texts stay, the file is gone
  expect(await t.run(contract.showCase, { case: id }, agent)).toMatchObject({
    title: 'Fel kvitto',
    requester: 'Amina',
  });
  expect((await t.run(contract.listCaseFiles, { case: id }, agent)).files).toMatchObject([
    { name: '', isShown: false },
  ]);
  expect({ facts: await facts(), cases: await count('service_desk.cases') }).toEqual(before);
  for (const each of ['set-retention', 'try-retention', 'run-retention', 'forget-old-cases'])
    expect(await t.audited(each)).toBeGreaterThan(0);
});

test('of a case whose time is over nothing that people wrote is left, and its requester no longer has it', async () => {
  const id = await closedCase();
  t.clock = new Date('2022-12-01T08:00:00Z');
  await t.run(contract.runRetention, {}, administrator);
  await runDueJobs(t.house);
  const page = await t.run(contract.showCase, { case: id }, agent);
  expect(page).toMatchObject({
    title: '–',
    description: '',
    solution: '',
    requester: '–',
    assignee: null,
    state: 'closed',
  });
  expect(page.entries.every((entry) => entry.text === '' && entry.by === null)).toBe(true);
  expect(page.entries.find((entry) => entry.what === 'resolved')?.changes).toMatchObject({
    state: ['new', 'resolved'],
  });
  await expect(t.run(contract.showCase, { case: id }, nurse)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await t.run(contract.listCases, { view: 'all', state: 'closed', search: 'kvitto' }, agent)).rows).toEqual([]);
  expect(await textsLeft(id)).toBe(0);
});

test('the flow of cases is told by figures: back to a team they had left, and the time they waited', async () => {
  t.clock = new Date('2023-01-10T08:00:00Z');
  const id = (await t.run(contract.openCase, { title: 'Går runt', kind: 'incident' }, nurse)).case;
  for (const team of ['systems', 'servicedesk']) await t.run(contract.assignCase, { case: id, team }, agent);
  t.clock = new Date('2023-01-10T09:00:00Z');
  await t.run(contract.waitCase, { case: id, waitingFor: 'requester', text: 'Vilken?' }, agent);
  t.clock = new Date('2023-01-10T12:00:00Z');
  await t.run(contract.resolveCase, { case: id, solution: 'Klart.' }, agent);
  const { rows } = await t.house.database.pool.query(`select * from (${solvedFlow.facts}) f where record = $1`, [id]);
  expect(rows).toMatchObject([{ first_line: 'yes', back: 'yes', waited: 10_800, seconds: 14_400, kind: 'incident' }]);
  // from the last hour of January to the second of February: an hour here and an hour there, begun once
  t.clock = new Date('2023-01-31T22:00:00Z');
  const part = (await t.run(contract.openCase, { title: 'Delen', kind: 'incident' }, nurse)).case;
  await t.run(contract.waitCase, { case: part, waitingFor: 'supplier', text: 'Beställd.' }, agent);
  const waits = async () =>
    (
      await t.house.database.pool.query(`select * from (${supplierWaits.facts}) f where record = $1 order by fact`, [
        part,
      ])
    ).rows;
  expect(await waits()).toMatchObject([{ begins: 'yes', seconds: 0, supplier: '' }]);
  t.clock = new Date('2023-02-01T00:00:00Z');
  await t.run(contract.startCase, { case: part }, agent);
  expect(await waits()).toMatchObject([
    { on: '2023-01-31', begins: 'yes', seconds: 3600 },
    { on: '2023-02-01', begins: 'no', seconds: 3600 },
  ]);
  expect(flowFigures.map((figure) => figure.id)).toContain('service-desk.waiting-share');
});

async function closedCase(): Promise<string> {
  t.clock = new Date('2019-09-10T08:00:00Z');
  const given = { title: 'Fel kvitto', description: 'Kvitto för Anna på plan 3', kind: 'incident' as const };
  const id = (await t.run(contract.openCase, given, nurse)).case;
  const upload = { stream: Readable.from([Buffer.from('%PDF-1.7 kvitto')]), mediaType: 'application/pdf' };
  await t.run(contract.addCaseFile, { case: id, name: 'kvitto.pdf' }, { ...nurse, upload });
  await t.run(contract.resolveCase, { case: id, solution: 'Anna har fått ett nytt kvitto.' }, agent);
  await t.run(contract.closeCase, { case: id }, nurse);
  return id;
}

async function textsLeft(id: string): Promise<number> {
  const { rows } = await t.house.database.pool.query(
    `select count(*)::int as n from service_desk.cases c join service_desk.case_entries e using (case_id)
     where case_id = $1 and (c::text || e::text) ilike any (array['%kvitto%', '%anna %', '%amina%', '%lina%'])`,
    [id],
  );
  return rows[0].n;
}

async function count(table: string): Promise<number> {
  return (await t.house.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;
}

async function facts(): Promise<unknown> {
  return (await t.house.database.pool.query(`select * from (${solvedFlow.facts}) f order by fact`)).rows;
}
