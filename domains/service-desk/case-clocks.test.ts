// Agreed time on real cases: the clocks that run, stand still and are judged, what is told when a deadline passes, and what an
// edited calendar does to those that are open.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import { listMyJobs } from '../../platform/jobs/jobs-contract.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { tellMoment } from './case-moment.ts';
import * as contract from './contract.ts';
import { deskCallers, deskHouse, deskNow } from './desk-house.test-kit.ts';

const { agent, lead, nurse } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const open = (over: Partial<InputOf<typeof contract.openCase>> = {}, caller: Caller = nurse) =>
  t.run(contract.openCase, { title: 'Skrivaren skriver inte ut', kind: 'incident', ...over }, caller);
const show = (id: string, caller: Caller = agent) => t.run(contract.showCase, { case: id }, caller);

test('the clocks of agreed time run by the level, stop while one waits for the requester, and say how it went', async () => {
  const { case: id } = await open({ service: 'journal', impact: 1, urgency: 1, channel: 'phone' }, agent);
  const clocks = async () =>
    Object.fromEntries((await show(id)).clocks.map(({ clock, state, deadlineAt }) => [clock, { state, deadlineAt }]));
  expect(await clocks()).toEqual({
    response: { state: 'running', deadlineAt: '2019-09-10T08:15:00.000Z' },
    resolution: { state: 'running', deadlineAt: '2019-09-10T12:00:00.000Z' },
  });
  expect((await show(id)).deadlineAt).toBe('2019-09-10T08:15:00.000Z');
  t.clock = new Date('2019-09-10T08:10:00Z');
  await t.run(contract.waitCase, { case: id, waitingFor: 'requester', text: 'Vilken vy?' }, agent);
  expect(await clocks()).toMatchObject({
    response: { state: 'met' },
    resolution: { state: 'paused', deadlineAt: null },
  });
  t.clock = new Date('2019-09-10T10:10:00Z');
  await t.run(contract.startCase, { case: id }, agent);
  expect((await clocks()).resolution).toEqual({ state: 'running', deadlineAt: '2019-09-10T14:00:00.000Z' });
  t.clock = new Date('2019-09-10T14:00:00Z');
  await t.run(contract.resolveCase, { case: id, solution: 'Klart.' }, agent);
  expect((await clocks()).resolution?.state).toBe('met');
  t.clock = new Date(deskNow);
});

test('when a deadline has passed the case says so by itself, once', async () => {
  const { case: id } = await open({ service: 'journal', impact: 1, urgency: 1 });
  t.clock = new Date('2019-09-10T08:20:00Z');
  for (const _ of [1, 2])
    await t.house.act('case-moment', someone('administrator'), (work) => tellMoment(work, { caseId: id }));
  const page = await show(id);
  expect(page.isLate).toBe(true);
  expect(page.entries.map((entry) => entry.what)).toEqual(['opened', 'warned', 'breached']);
  expect(page.deadlineAt).toBe('2019-09-10T12:00:00.000Z');
  expect((await show(id, nurse)).entries.map((entry) => entry.what)).toEqual(['opened']);
  t.clock = new Date(deskNow);
});

test('levels and calendars are kept by those who may; an edited calendar counts the open deadlines anew', async () => {
  const { levels, calendars } = await t.run(contract.listAgreed, {}, agent);
  const office = calendars.find((each) => each.calendar === 'office');
  const usual = levels.find((each) => each.isUsual);
  if (!office || !usual) throw new Error('the example has an office calendar and a usual level');
  const { case: id } = await open({ impact: 1, urgency: 1 });
  expect((await show(id)).deadlineAt).toBe('2019-09-10T08:30:00.000Z');
  const closed = structuredClone(office.hours);
  closed.versions[0]?.days.push({ on: '2019-09-10', does: 'closed', reason: 'Stängt' });
  for (const wrong of [agent, nurse]) {
    await expect(t.run(contract.setCalendar, { ...office, hours: closed }, wrong)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(t.run(contract.setLevel, usual, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  await expect(t.run(contract.listAgreed, {}, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { run } = await t.run(contract.setCalendar, { ...office, hours: closed }, lead);
  await runDueJobs(t.house);
  const { runs } = await t.run(listMyJobs, {}, lead);
  const counted = runs.find((each) => each.runId === run);
  expect(counted).toMatchObject({ job: 'count-deadlines', title: 'Kontorstid', state: 'done', done: counted?.total });
  expect(counted?.done).toBeGreaterThan(10);
  expect((await t.run(contract.setCalendar, { ...office, hours: closed }, lead)).run).toBeNull();
  expect((await show(id)).deadlineAt).toBe('2019-09-11T05:30:00.000Z');
  const other = usual.agreed.clocks.map((clock) => ({ ...clock, calendar: 'moon' }));
  await expect(t.run(contract.setLevel, { ...usual, agreed: { clocks: other } }, lead)).rejects.toMatchObject({
    code: 'unknown-calendar',
  });
  await expect(t.run(contract.setLevel, { ...usual, services: ['fax'] }, lead)).rejects.toMatchObject({
    code: 'unknown-service',
  });
  await expect(t.run(contract.setLevel, { ...usual, level: 'Å' }, lead)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.setCalendar, { ...office, calendar: 'Å' }, lead)).rejects.toMatchObject({
    kind: 'invalid',
  });
  await t.run(contract.setLevel, { ...usual, services: ['booking'] }, lead);
  await runDueJobs(t.house);
  await t.run(contract.setCalendar, office, lead);
  for (const id of ['set-agreed-level', 'set-calendar']) expect(await t.audited(id)).toBeGreaterThan(0);
});

test('an edited level counts the open deadlines anew to the second, also where a service goes to another level', async () => {
  const { levels } = await t.run(contract.listAgreed, {}, lead);
  const usual = levels.find((each) => each.isUsual);
  const other = levels.find((each) => !each.isUsual && !each.services.includes('booking'));
  if (!usual || !other) throw new Error('the example has two levels');
  const deadlines = async (id: string) =>
    Object.fromEntries((await show(id)).clocks.map(({ clock, deadlineAt, state }) => [clock, { deadlineAt, state }]));
  const { case: id } = await open({ impact: 1, urgency: 1 });
  const { case: booked } = await open({ service: 'booking', impact: 1, urgency: 1 });
  const { case: solved } = await open({ impact: 1, urgency: 1, channel: 'phone' }, agent);
  await t.run(contract.resolveCase, { case: solved, solution: 'Klart.' }, agent);
  const [before, kept] = [await deadlines(id), await deadlines(solved)];
  expect(before.response?.deadlineAt).toBe('2019-09-10T08:30:00.000Z');
  t.clock = new Date('2019-09-10T08:10:00Z');
  const clocks = (seconds: number) =>
    usual.agreed.clocks.map((clock) =>
      clock.clock === 'response' ? { ...clock, targets: { ...clock.targets, 1: seconds } } : clock,
    );
  const edited = { ...usual, agreed: { ...usual.agreed, clocks: clocks(4321) }, services: usual.services };
  const { run } = await t.run(contract.setLevel, edited, lead);
  // the job comes later than the edit: what is counted is counted from the edit
  t.clock = new Date('2019-09-10T08:12:34Z');
  await runDueJobs(t.house);
  expect((await t.run(listMyJobs, {}, lead)).runs.find((each) => each.runId === run)).toMatchObject({
    job: 'count-level',
    state: 'done',
  });
  expect(await deadlines(id)).toEqual({
    ...before,
    response: { deadlineAt: '2019-09-10T09:12:01.000Z', state: 'running' },
  });
  expect((await show(id)).deadlineAt).toBe('2019-09-10T09:12:01.000Z');
  expect(await deadlines(solved)).toEqual(kept);
  // five minutes are over already: late from now on
  await t.run(contract.setLevel, { ...edited, agreed: { ...usual.agreed, clocks: clocks(300) } }, lead);
  await runDueJobs(t.house);
  expect((await deadlines(id)).response?.state).toBe('breached');
  expect(
    (await t.run(contract.setLevel, { ...edited, agreed: { ...usual.agreed, clocks: clocks(300) } }, lead)).run,
  ).toBeNull();
  await t.run(contract.setLevel, { ...other, services: [...other.services, 'booking'] }, lead);
  await runDueJobs(t.house);
  const [row] = (
    await t.house.database.pool.query('select level_code from service_desk.cases where case_id = $1', [booked])
  ).rows;
  expect(row).toEqual({ level_code: other.level });
  const fresh = await open({ service: 'booking', impact: 1, urgency: 1 });
  expect(Object.keys(await deadlines(booked)).toSorted()).toEqual(
    expect.arrayContaining(Object.keys(await deadlines(fresh.case))),
  );
  await t.run(contract.setLevel, { ...usual, services: ['booking', ...usual.services] }, lead);
  t.clock = new Date(deskNow);
});
