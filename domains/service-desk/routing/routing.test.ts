// Routing in the desk: trained on the region's own cases, proposed with how sure it is and why, and never more shown to anybody
// than they may see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import { listMyJobs } from '../../../platform/jobs/jobs-contract.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';

const { agent, other, elsewhere, lead, nurse } = deskCallers;
const { proposeTeam, proposeTeamOfCase, listSimilarCases, showRouting, trainRouting } = contract;

let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
}, 60_000);
afterAll(() => t.close());

const open = async (title: string, more: object = {}, caller: Caller = agent): Promise<string> =>
  (await t.run(contract.openCase, { title, ...more }, caller)).case;

test('before anything was learnt nothing is proposed, and nothing breaks', async () => {
  expect(await t.run(proposeTeam, { title: 'Nätet är nere' }, agent)).toEqual({
    model: null,
    sureness: 'unsure',
    teams: [],
    because: [],
  });
  expect(await t.run(showRouting, {}, agent)).toEqual({ models: [], running: null, mayTrain: false });
});

test('it is trained by who may change teams, with progress, and says how right it was on later cases', async () => {
  await expect(t.run(trainRouting, {}, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(trainRouting, {}, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await t.run(trainRouting, {}, lead);
  expect((await t.run(showRouting, {}, lead)).running).toEqual({ done: 0, total: null });
  await runDueJobs(t.house);
  const { runs } = await t.run(listMyJobs, {}, lead);
  expect(runs[0]).toMatchObject({ job: 'train-routing-model', state: 'done', total: 100 });
  const { models, running, mayTrain } = await t.run(showRouting, {}, lead);
  expect([running, mayTrain]).toEqual([null, true]);
  expect(models).toHaveLength(1);
  expect(models[0]).toMatchObject({ version: 1, trainedBy: 'Peter' });
  expect(models[0]?.curve).toHaveLength(10);
  expect(models[0]?.measuredOn).toBeGreaterThan(30);
  const entries = await t.audited('train-routing');
  expect(entries).toBeGreaterThan(0);
}, 120_000);

test('a case that is being written down gets its team, with how sure that is and why', async () => {
  const asked = { title: 'Vi tappar nätet när vi går ronden', service: 'wireless' };
  const proposal = await t.run(proposeTeam, asked, agent);
  expect(proposal.model).toMatchObject({ version: 1 });
  expect(['sure', 'fairly']).toContain(proposal.sureness);
  const { teams } = await t.run(contract.listTeams, {}, agent);
  const answering = teams.find((team) => team.services.includes('wireless'));
  expect(proposal.teams[0]).toMatchObject({ team: answering?.team, name: answering?.names.sv });
  expect(proposal.because.length).toBeGreaterThan(0);
  // also before anybody has said which service it is
  expect((await t.run(proposeTeam, { title: asked.title }, agent)).teams[0]?.team).toBe(answering?.team);
  // the same case, opened: it is asked about as it was then, whatever was corrected since
  const made = await open(asked.title, { service: 'wireless', kind: 'incident' });
  const before = await t.run(proposeTeamOfCase, { case: made }, agent);
  await t.run(contract.changeCase, { case: made, service: 'journal' }, agent);
  const after = await t.run(proposeTeamOfCase, { case: made }, agent);
  expect(after.teams[0]?.team).toBe(before.teams[0]?.team);
});

test('what nobody could know from is not proposed at all', async () => {
  const proposal = await t.run(proposeTeam, { title: 'Hej' }, agent);
  if (proposal.sureness === 'unsure') expect(proposal.teams).toEqual([]);
  else expect(proposal.teams[0]?.share).toBeGreaterThan(0.3);
});

test('a team that has ended is never proposed', async () => {
  const asked = { title: 'Vi tappar nätet när vi går ronden', service: 'wireless' };
  const { teams } = await t.run(contract.listTeams, {}, lead);
  const first = (await t.run(proposeTeam, asked, agent)).teams[0]?.team;
  const team = teams.find((each) => each.team === first);
  if (!team) throw new Error('no team was proposed');
  const now = { ...team, members: team.members.map(({ person }) => person) };
  await t.run(contract.setTeam, { ...now, endedOn: '2019-09-01' }, lead);
  expect((await t.run(proposeTeam, asked, agent)).teams.map((each) => each.team)).not.toContain(first);
  await t.run(contract.setTeam, { ...now, endedOn: null }, lead);
});

test('similar cases are found by words, and a restricted one is shown to nobody, nor another unit’s to a stranger', async () => {
  const mine = await open('Etikettskrivaren på förlossningen trycker sneda etiketter');
  const like = await open('Sneda etiketter från etikettskrivaren på barnavdelningen');
  const secret = await open('Sneda etiketter med skyddade uppgifter från etikettskrivaren', { isRestricted: true });
  const found = async (caller: Caller) =>
    (await t.run(listSimilarCases, { case: mine }, caller)).rows.map((row) => row.case);
  for (const caller of [agent, other]) {
    expect(await found(caller)).toContain(like);
    expect(await found(caller)).not.toContain(secret);
    expect(await found(caller)).not.toContain(mine);
  }
  await expect(t.run(listSimilarCases, { case: mine }, elsewhere)).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(t.run(listSimilarCases, { case: mine }, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  // an agent of another unit who wrote a case down sees it, and none of ours beside it
  const theirs = await open('Sneda etiketter från etikettskrivaren i Norr', { channel: 'phone' }, elsewhere);
  expect(await found(elsewhere).catch(() => [])).toEqual([]);
  expect((await t.run(listSimilarCases, { case: theirs }, elsewhere)).rows.map((row) => row.case)).toEqual([]);
});

test('a restricted case may be asked about by its team, and by nobody else', async () => {
  const secret = await open('Skyddat om journalen', { service: 'journal', isRestricted: true });
  await expect(t.run(proposeTeamOfCase, { case: secret }, elsewhere)).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(t.run(proposeTeamOfCase, { case: secret }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(showRouting, {}, someone('employee'))).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('an agent takes the proposal and opens the case in that team; nobody else chooses, and no team that is not there', async () => {
  const made = await open('Vi tappar nätet när vi går ronden', { team: 'networks' });
  expect(await t.run(contract.showCase, { case: made }, agent)).toMatchObject({ team: 'networks', service: null });
  const asked = { title: 'Nätet', team: 'networks' };
  await expect(t.run(contract.openCase, asked, nurse)).rejects.toMatchObject({ code: 'team-is-for-agents' });
  await expect(t.run(contract.openCase, { ...asked, team: 'nobody' }, agent)).rejects.toMatchObject({
    code: 'unknown-team',
  });
});
