// How cases hang together: parts for other teams, problems with a workaround, going on when what one waited for is solved, and
// cases that are probably the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestHouse } from '../../../checks/kit/test-house.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';
import { knownErrors } from './known-errors.ts';

const { agent, elsewhere, nurse, stranger } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const open = async (over: Partial<InputOf<typeof contract.openCase>> = {}, caller: Caller = nurse) =>
  (await t.run(contract.openCase, { title: 'Centrifugen larmar rött', kind: 'incident', ...over }, caller)).case;
const show = (id: string, caller: Caller = agent) => t.run(contract.showCase, { case: id }, caller);
const relations = (id: string, caller: Caller = agent) => t.run(contract.showRelations, { case: id }, caller);
const problem = (title = 'Drivrutinen tappar kontakten') => open({ title, kind: 'problem' }, agent);

test('a part goes its own way in another team, for the same person, and the whole knows of it', async () => {
  const id = await open({ place: 'Plan 5' });
  const part = { case: id, title: 'Byt nätverksuttaget', team: 'systems' };
  const made = await t.run(contract.openPart, part, agent);
  expect(await show(made.case)).toMatchObject({
    team: 'systems',
    requester: 'Amina',
    place: 'Plan 5',
    parent: { case: id },
  });
  expect((await relations(id)).parts).toMatchObject([
    { case: made.case, teamName: 'System', state: 'new', maySee: true },
  ]);
  expect((await show(id)).entries.at(-1)).toMatchObject({ what: 'part-opened', isOpen: false });
  for (const wrong of [elsewhere, stranger]) await expect(t.run(contract.openPart, part, wrong)).rejects.toThrow();
  await expect(relations(id, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(t.run(contract.openPart, { ...part, team: 'nobody' }, agent)).rejects.toMatchObject({
    code: 'unknown-team',
  });
  expect(await t.audited('open-part-case')).toBeGreaterThan(0);
});

test('a known error tells its workaround to everybody in the cases that come from it; before that only to agents', async () => {
  const id = await open();
  const { case: cause } = await t.run(contract.raiseProblem, { case: id, title: 'Centrifuger larmar' }, agent);
  const known = { case: cause, cause: 'Fel i givaren', workaround: 'Starta om den.', isKnownError: false };
  await t.run(contract.setProblem, known, agent);
  expect((await relations(id)).causes).toMatchObject([
    { case: cause, workaround: 'Starta om den.', isKnownError: false },
  ]);
  expect((await relations(id, nurse)).causes).toMatchObject([{ title: '', workaround: '' }]);
  await t.run(contract.setProblem, { ...known, isKnownError: true }, agent);
  expect((await relations(id, nurse)).causes).toMatchObject([{ workaround: 'Starta om den.', isKnownError: true }]);
  const found = (search: string) => t.house.look(stranger, (work) => knownErrors(work, search, 5));
  expect(await found('centrifuger larm')).toEqual([
    { case: cause, title: 'Centrifuger larmar', workaround: 'Starta om den.' },
  ]);
  expect(await found("'; drop table")).toEqual([]);
  expect(await relations(cause)).toMatchObject({ problem: { cause: 'Fel i givaren' }, caused: [{ case: id }] });
  await expect(
    t.run(contract.setProblem, { ...known, workaround: '', isKnownError: true }, agent),
  ).rejects.toMatchObject({
    code: 'workaround-missing',
  });
  await expect(t.run(contract.setProblem, { ...known, case: id }, agent)).rejects.toMatchObject({
    code: 'not-a-problem',
  });
  await expect(t.run(contract.setProblem, known, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.raiseProblem, { case: id, title: 'Nej' }, stranger)).rejects.toThrow();
  await expect(t.run(contract.raiseProblem, { case: id, title: 'x' }, agent)).rejects.toMatchObject({
    kind: 'invalid',
  });
  for (const each of ['raise-problem', 'set-problem']) expect(await t.audited(each)).toBeGreaterThan(0);
});

test('a case that waits for a problem goes on when it is solved, not before, and only when no other holds it', async () => {
  const [id, first, second] = [await open(), await problem(), await problem('En annan orsak')];
  await t.run(contract.linkCause, { case: id, cause: first, waits: true }, agent);
  await t.run(contract.linkCause, { case: id, cause: second }, agent);
  expect(await show(id)).toMatchObject({ state: 'waiting', waitingFor: 'problem' });
  await t.run(contract.resolveCase, { case: first, solution: 'Ny drivrutin.' }, agent);
  await runDueJobs(t.house);
  expect((await show(id)).state).toBe('waiting');
  await t.run(contract.resolveCase, { case: second, solution: 'Klart.' }, agent);
  await runDueJobs(t.house);
  expect(await show(id)).toMatchObject({ state: 'active', waitingFor: null });
  expect((await show(id, nurse)).entries.at(-1)?.what).toBe('went-on');
  await expect(t.run(contract.linkCause, { case: id, cause: second, waits: true }, agent)).rejects.toMatchObject({
    code: 'cause-is-over',
  });
});

test('what a problem is merged into is the cause from then on', async () => {
  const [id, first, second] = [await open(), await problem(), await problem('Samma orsak')];
  await t.run(contract.linkCause, { case: id, cause: first, waits: true }, agent);
  await t.run(contract.mergeCase, { case: first, into: second }, agent);
  await runDueJobs(t.house);
  expect((await relations(id)).causes.map((each) => each.case)).toEqual([second]);
  expect((await show(id)).state).toBe('waiting');
  await t.run(contract.cancelCase, { case: second, text: 'Gick inte att återskapa.' }, agent);
  await runDueJobs(t.house);
  expect((await show(id)).state).toBe('active');
});

test('only problems and changes are causes, and a link is taken away again', async () => {
  const [id, other, cause] = [await open(), await open(), await problem()];
  await expect(t.run(contract.linkCause, { case: id, cause: other }, agent)).rejects.toMatchObject({
    code: 'not-a-cause',
  });
  await expect(t.run(contract.linkCause, { case: id, cause }, elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
  await t.run(contract.linkCause, { case: id, cause }, agent);
  await expect(t.run(contract.unlinkCause, { case: id, cause }, elsewhere)).rejects.toMatchObject({
    kind: 'not-found',
  });
  await t.run(contract.unlinkCause, { case: id, cause }, agent);
  await expect(t.run(contract.unlinkCause, { case: id, cause }, agent)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await relations(id)).causes).toEqual([]);
  for (const each of ['link-cause', 'unlink-cause']) expect(await t.audited(each)).toBeGreaterThan(0);
});

test('open cases about the same service in the same words are proposed as doubles; restricted, old and unlike ones are not', async () => {
  const title = 'Mikrotomen skär ojämna snitt';
  const id = await open({ title, service: 'lab-results' });
  const twin = await open({ title: 'Ojämna snitt från mikrotomen', service: 'lab-results' }, stranger);
  await open({ title: 'Provsvaren dröjer', service: 'lab-results' }, stranger);
  await open({ title, service: 'lab-results', isRestricted: true }, stranger);
  const { doubles } = await relations(id);
  expect(doubles.map((each) => each.case)).toEqual([twin]);
  expect(doubles[0]).toMatchObject({ requester: 'Bo', why: ['service', 'words'] });
  expect((await relations(id, nurse)).doubles).toEqual([]);
});
