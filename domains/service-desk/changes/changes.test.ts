// Changes through their operations: who plans, who allows, what a corrected plan undoes, what meets what, and how it ends.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import * as notices from '../../notices/contract.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';

const { agent, other, elsewhere, lead, nurse } = deskCallers;
const secondLead = someone('incident-manager', null, 'Petra');
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

let times = 0;
const written = {
  title: 'Ny version av bildarkivet',
  reason: 'Den gamla versionen får inga rättelser längre.',
  plan: '1. Stoppa. 2. Uppgradera. 3. Starta.',
  backOut: 'Återställ från kopian.',
  services: ['images'],
};
// each test has a day of its own, or they would meet one another
const plan = (over: Partial<InputOf<typeof contract.planChange>> = {}, caller: Caller = agent) =>
  t.run(contract.planChange, { ...written, ...windowOn(++times), ...over }, caller);
const windowOn = (day: number, from = '18:00', to = '20:00') => {
  const date = new Date(Date.UTC(2019, 9, day)).toISOString().slice(0, 10);
  return { startsAt: `${date}T${from}:00Z`, endsAt: `${date}T${to}:00Z` };
};
const ask = (change: string, caller: Caller = agent) => t.run(contract.askForChange, { change }, caller);
const vote = (change: string, caller: Caller, isFor = true, text = '', planVersion = 1) =>
  t.run(contract.voteOnChange, { change, planVersion, isFor, text }, caller);
const show = (change: string, caller: Caller = agent) => t.run(contract.showChange, { change }, caller);

test('a change is planned, asked for, allowed, carried out and reviewed; its case tells the same story', async () => {
  const { change, state, missing, risk } = await plan();
  expect({ state, missing, risk }).toEqual({ state: 'draft', missing: [], risk: 'medium' });
  expect((await ask(change)).state).toBe('asked');
  expect((await t.run(contract.listChanges, { view: 'mine-to-decide' }, lead)).rows.map((row) => row.change)).toContain(
    change,
  );
  expect((await vote(change, lead)).state).toBe('allowed');
  expect((await t.run(contract.beginChange, { change }, agent)).state).toBe('begun');
  expect(await t.run(contract.showCase, { case: change }, agent)).toMatchObject({ state: 'active', kind: 'change' });
  await t.run(contract.endChange, { change, end: 'done', outcome: 'Gick som planerat.' }, agent);
  expect(await t.run(contract.showCase, { case: change }, agent)).toMatchObject({
    state: 'resolved',
    solution: 'Gick som planerat.',
  });
  const review = { change, review: 'Vi testade på riktigt.', isGoalMet: true, causedIncident: false };
  expect((await t.run(contract.reviewChange, review, agent)).state).toBe('reviewed');
  const page = await t.run(contract.showCase, { case: change }, agent);
  expect(page.state).toBe('closed');
  expect(page.entries.map((entry) => entry.what)).toEqual([
    'opened',
    'change-asked',
    'change-allowed',
    'change-begun',
    'change-done',
    'change-reviewed',
  ]);
});

test('nobody allows their own change, nobody votes twice, and one of high risk takes two', async () => {
  const { change } = await plan({ likelihood: 3, consequence: 3 }, lead);
  await ask(change, lead);
  await expect(vote(change, lead)).rejects.toMatchObject({ code: 'own-change' });
  const third = someone('incident-manager', null, 'Pia');
  expect((await vote(change, secondLead)).state).toBe('asked');
  await expect(vote(change, secondLead)).rejects.toMatchObject({ code: 'already-voted' });
  expect((await vote(change, third)).state).toBe('allowed');
});

test('two yes at the same moment on a change that takes two allow it once', async () => {
  const { change } = await plan({ likelihood: 3, consequence: 3 });
  await ask(change);
  const states = (await Promise.all([vote(change, lead), vote(change, secondLead)])).map((page) => page.state);
  expect(states.toSorted()).toEqual(['allowed', 'asked']);
});

test('a corrected plan is asked for anew, and the old votes stay to be read', async () => {
  const { change } = await plan();
  await ask(change);
  await vote(change, lead);
  const { title, reason, plan: steps, backOut, services } = { ...(await show(change)), services: ['images'] };
  const corrected = await t.run(
    contract.correctChange,
    { change, planVersion: 1, title, reason, plan: steps, backOut, services, ...windowOn(++times) },
    agent,
  );
  expect(corrected).toMatchObject({ state: 'draft', planVersion: 2, votes: [{ by: 'Peter', isOld: true }] });
  await expect(t.run(contract.beginChange, { change }, agent)).rejects.toMatchObject({ code: 'not-in-this-state' });
  await ask(change);
  await expect(vote(change, lead, true, '', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await vote(change, lead, true, '', 2)).state).toBe('allowed');
});

test('a no needs its reason, and ends the question', async () => {
  const { change } = await plan();
  await ask(change);
  await expect(vote(change, lead, false)).rejects.toMatchObject({ code: 'reason-needed' });
  expect((await vote(change, lead, false, 'Inte veckan före valet.')).state).toBe('refused');
});

test('what the window meets is told: another change on the service, a notice, a stop', async () => {
  const day = windowOn(++times);
  const first = await plan({ ...day, title: 'Byt disk i bildarkivet' });
  await ask(first.change);
  const communicator = someone('communicator', null, 'Elin');
  const { notice } = await t.run(
    notices.draftNotice,
    { title: 'Bildarkivet vilar', level: 'planned', ownerUnit: 'DTD', services: ['images'], ...day },
    communicator,
  );
  await t.run(notices.publishNotice, { notice }, communicator);
  const stop = { title: 'Bokslut', services: [], ...day };
  await t.run(contract.setChangeStop, stop, lead);
  const second = await plan(day);
  expect(second.meets.map((each) => [each.kind, each.title])).toEqual([
    ['change', 'Byt disk i bildarkivet'],
    ['stop', 'Bokslut'],
    ['notice', 'Bildarkivet vilar'],
  ]);
  const elsewhereOnDay = await plan({ ...day, services: ['mail'] });
  expect(elsewhereOnDay.meets.map((each) => each.kind)).toEqual(['stop']);
});

test('a change from a template is allowed at once, but not in a stop', async () => {
  const template = { template: 'restart', names: { sv: 'Omstart', da: 'Genstart', en: 'Restart' } };
  const rest = { service: 'images', plan: 'Starta om.', backOut: 'Starta om igen.', minutes: 30, endedOn: null };
  await expect(t.run(contract.setChangeTemplate, { ...template, ...rest }, agent)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await t.run(contract.setChangeTemplate, { ...template, ...rest }, lead);
  await expect(plan({ type: 'standard' })).rejects.toMatchObject({ fields: [{ code: 'needs-template' }] });
  const made = await plan({ type: 'standard', template: 'restart', plan: 'Något annat', reason: 'Den står still.' });
  expect(made.plan).toBe('Starta om.');
  expect((await ask(made.change)).state).toBe('allowed');
  const day = windowOn(++times);
  await t.run(contract.setChangeStop, { title: 'Helgen', services: ['images'], ...day }, lead);
  const held = await plan({ type: 'standard', template: 'restart', ...day });
  await expect(ask(held.change)).rejects.toMatchObject({ code: 'in-a-stop' });
});

test('an incomplete plan is not asked for, a window in the past neither, a turned one is refused', async () => {
  const empty = await plan({ plan: '', startsAt: null, endsAt: null });
  expect(empty.missing).toEqual(['plan', 'window']);
  await expect(ask(empty.change)).rejects.toMatchObject({ code: 'plan-incomplete' });
  const past = await plan({ startsAt: '2019-09-01T08:00:00Z', endsAt: '2019-09-01T09:00:00Z' });
  await expect(ask(past.change)).rejects.toMatchObject({ code: 'window-is-past' });
  await expect(plan({ startsAt: '2019-10-02T08:00:00Z', endsAt: '2019-10-02T07:00:00Z' })).rejects.toMatchObject({
    fields: [{ path: 'endsAt', code: 'window-turned' }],
  });
});

test('the case of a planned change is ended by its plan alone', async () => {
  const { change } = await plan();
  const page = await t.run(contract.showCase, { case: change }, agent);
  expect(page.allowed.toSorted()).toEqual(['assign-case', 'change-case', 'comment-case']);
  await expect(t.run(contract.resolveCase, { case: change, solution: 'Klar' }, agent)).rejects.toMatchObject({
    code: 'not-in-this-state',
  });
  await t.run(contract.withdrawChange, { change, text: 'Behövs inte.' }, agent);
  expect((await show(change)).state).toBe('withdrawn');
  expect((await t.run(contract.showCase, { case: change }, agent)).state).toBe('cancelled');
});

test('an agent elsewhere reads the calendar but changes nothing; a nurse and a stranger see none of it', async () => {
  const { change } = await plan();
  expect((await show(change, elsewhere)).allowed).toEqual([]);
  expect((await show(change, elsewhere)).maySeeCase).toBe(false);
  for (const act of [
    () => ask(change, elsewhere),
    () => t.run(contract.withdrawChange, { change, text: 'Nej tack.' }, elsewhere),
    () => vote(change, elsewhere),
    () => plan({}, nurse),
    () => t.run(contract.correctChange, { change, ...written, ...windowOn(times), planVersion: 1 }, nurse),
    () => t.run(contract.beginChange, { change }, nurse),
    () => t.run(contract.reviewChange, { change, review: 'Bra.', isGoalMet: true, causedIncident: false }, nurse),
    () => t.run(contract.setChangeStop, { title: 'Stopp', services: [], ...windowOn(times) }, agent),
    () => t.run(contract.endChange, { change, end: 'done', outcome: 'Klart.' }, elsewhere),
  ])
    await expect(act()).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(show(change, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(show(change, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a restricted case’s change is seen by its team and shows others only that there is one', async () => {
  const day = windowOn(++times);
  const { change } = await plan(day);
  await ask(change);
  await t.run(contract.changeCase, { case: change, isRestricted: true }, agent);
  await expect(show(change, other)).rejects.toMatchObject({ code: 'no-such-change' });
  const rows = (await t.run(contract.listChanges, {}, other)).rows;
  expect(rows.map((row) => row.change)).not.toContain(change);
  const met = (await plan(day, other)).meets;
  expect(met.map((each) => each.title)).toEqual([(await show(change)).number]);
});

test('the calendar is paged by key in the order of windows, without loss or repetition', async () => {
  const all = (await t.run(contract.listChanges, { view: 'all', limit: 200 }, agent)).rows.map((row) => row.change);
  const paged: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { rows: { change: string }[]; next: string | null } = await t.run(
      contract.listChanges,
      { view: 'all', limit: 3, ...(after ? { after } : {}) },
      agent,
    );
    paged.push(...page.rows.map((row) => row.change));
    after = page.next;
  }
  expect(all.length).toBeGreaterThan(8);
  expect(paged).toEqual(all);
});

test('a change that is to be told of is: planned when it is allowed, taken back when corrected, over when it is done', async () => {
  const window = windowOn(++times);
  const { change } = await plan({ ...window, isTold: true, title: 'Nytt skal till bildarkivet' });
  const told = async () => {
    await runDueJobs(t.house);
    const { notice } = await show(change);
    return notice ? await t.run(notices.showNotice, { notice }, lead) : null;
  };
  await ask(change);
  expect(await told()).toBeNull();
  await vote(change, secondLead);
  const first = await told();
  expect(first).toMatchObject({ level: 'planned', state: 'published', services: ['images'] });
  expect(Date.parse(first?.startsAt ?? '')).toBe(Date.parse(window.startsAt));
  const danish = { ...lead, language: 'da' as const };
  expect(await t.run(notices.showNotice, { notice: first?.notice ?? '' }, danish)).toMatchObject({
    title: 'Planlagt arbejde: Røntgenbilleder',
    language: 'da',
  });
  expect((await show(change)).meets).toEqual([]);
  const page = await show(change);
  const { title, reason, plan: how, backOut } = page;
  await t.run(
    contract.correctChange,
    { change, planVersion: 1, title, reason, plan: how, backOut, services: ['images'], ...window, isTold: true },
    agent,
  );
  expect(await told()).toBeNull();
  expect((await t.run(notices.showNotice, { notice: first?.notice ?? '' }, lead)).state).toBe('withdrawn');
  await ask(change);
  await vote(change, secondLead, true, '', 2);
  expect(await told()).toMatchObject({ state: 'published' });
  const before = t.clock;
  t.clock = new Date(window.startsAt);
  await t.run(contract.beginChange, { change }, agent);
  t.clock = new Date(Date.parse(window.startsAt) + 3_600_000);
  await t.run(contract.endChange, { change, end: 'done', outcome: 'Bytt.' }, agent);
  expect(await told()).toMatchObject({ state: 'resolved', endsAt: t.clock.toISOString() });
  const { notice } = await show(change);
  const over = await t.run(notices.showNotice, { notice: notice ?? '' }, danish);
  expect(over.entries.at(-1)?.text).toBe('Arbejdet er færdigt.');
  t.clock = before;
});
