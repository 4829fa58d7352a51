// Satisfaction through the operations: who is asked, once and not too often; the answer is theirs; figures of few are not shown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { breakDownFigure, readFigures } from '../../../platform/figures/figures-contract.ts';
import { runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import { cancelCase, closeCase, openCase, resolveCase } from '../contract.ts';
import { deskCallers, deskHouse, deskNow } from '../desk-house.test-kit.ts';
import * as contract from './satisfaction-contract.ts';

const { agent, stranger, elsewhere } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const closedFor = async (caller: Caller, over: Partial<Parameters<typeof openCase.input.parse>[0] & object> = {}) => {
  const { case: id } = await t.run(
    openCase,
    { title: 'Skrivaren stannar', kind: 'incident', service: 'workplace', ...over },
    caller,
  );
  await t.run(resolveCase, { case: id, solution: 'Ny rulle.' }, agent);
  await t.run(closeCase, { case: id }, caller);
  await runDueJobs(t.house);
  return id;
};
const asked = async (id: string, caller: Caller) =>
  (await t.run(contract.showSatisfaction, { case: id }, caller)).asked;
const person = (name: string) => someone('employee', null, name);

test('who was helped is asked once, answers, and may change it for a week; nobody else sees it', async () => {
  const anna = person('Anna');
  const id = await closedFor(anna);
  expect((await t.run(contract.listSatisfactionAsked, {}, anna)).rows).toMatchObject([
    { case: id, score: null, mayAnswer: true },
  ]);
  const first = await t.run(
    contract.answerSatisfaction,
    { case: id, score: 2, comment: 'Sen. Gällde 191212121212' },
    anna,
  );
  expect(first).toMatchObject({ score: 2, comment: 'Sen. Gällde ••••••••••••', until: '2019-09-17T08:00:00.000Z' });
  expect((await t.run(contract.listSatisfactionAsked, {}, anna)).rows).toEqual([]);
  t.clock = new Date('2019-09-16T08:00:00Z');
  expect(await t.run(contract.answerSatisfaction, { case: id, score: 4 }, anna)).toMatchObject({
    score: 4,
    comment: '',
  });
  t.clock = new Date('2019-09-18T08:00:00Z');
  await expect(t.run(contract.answerSatisfaction, { case: id, score: 1 }, anna)).rejects.toMatchObject({
    code: 'answer-is-closed',
  });
  expect(await asked(id, anna)).toMatchObject({ score: 4, mayAnswer: false });
  t.clock = new Date(deskNow);
  expect(await asked(id, agent)).toBeNull();
  await expect(asked(id, stranger)).rejects.toMatchObject({ code: 'no-such-case' });
  for (const wrong of [agent, stranger])
    await expect(t.run(contract.answerSatisfaction, { case: id, score: 5 }, wrong)).rejects.toMatchObject({
      code: 'not-asked',
    });
  await expect(t.run(contract.answerSatisfaction, { case: id, score: 6 }, anna)).rejects.toMatchObject({
    kind: 'invalid',
  });
  // the log tells that somebody answered, not who and what
  const { rows } = await t.house.database.pool.query(
    "select actor_id, detail from platform.audit_entries where operation = 'answer-satisfaction'",
  );
  expect(rows).toHaveLength(2);
  expect(rows.every((row) => row.actor_id === null && row.detail === '{"input":null}')).toBe(true);
});

test('not more often than every thirty days, not for what was cancelled, not for what no person told', async () => {
  const bo = person('Bodil');
  const first = await closedFor(bo);
  const second = await closedFor(bo);
  expect(await asked(first, bo)).not.toBeNull();
  expect(await asked(second, bo)).toBeNull();
  t.clock = new Date('2019-10-11T08:00:00Z');
  const third = await closedFor(bo);
  expect(await asked(third, bo)).not.toBeNull();
  t.clock = new Date(deskNow);
  const carl = person('Carl');
  const { case: cancelled } = await t.run(openCase, { title: 'Behövs inte', kind: 'incident' }, carl);
  await t.run(cancelCase, { case: cancelled, text: 'Löste sig' }, carl);
  await runDueJobs(t.house);
  expect(await asked(cancelled, carl)).toBeNull();
  const robot = someone('agent', 'DTD', 'Robot');
  const alarm = await closedFor(robot, { channel: 'alarm' });
  expect(await asked(alarm, robot)).toBeNull();
});

test('the figures have a mean and an answer rate where more than ten answered, and nothing where fewer did', async () => {
  const controller = someone('controller');
  const figures = 'service-desk.satisfaction,service-desk.satisfaction-answer-rate';
  const read = async (unit: string, period: string) =>
    (await t.run(readFigures, { figures, unit, period }, controller)).values;
  const [mean, rate] = await read('DTD', '2019-01..2019-08');
  expect(mean?.value).toBeGreaterThan(350);
  expect(mean?.value).toBeLessThan(450);
  expect(rate?.value).toBeGreaterThan(400);
  expect(rate?.value).toBeLessThan(700);
  // this month only Anna and Bodil were asked
  const [few] = await read('DTD', '2019-09..2019-09');
  expect(few).toMatchObject({ value: null, hidden: true });
  const parts = await t.run(
    breakDownFigure,
    { figure: 'service-desk.satisfaction', by: 'service', unit: 'DTD', period: '2019-01..2019-01' },
    controller,
  );
  expect(parts.parts.every((part) => part.value.hidden)).toBe(true);
});

test('by service only half-years that are over, and only services of which more than ten people answered', async () => {
  const page = await t.run(contract.readSatisfaction, { half: '2019-1' }, agent);
  expect(page.services.length).toBeGreaterThan(0);
  expect(page.services.every((each) => each.answered > 10 && each.mean >= 100 && each.mean <= 500)).toBe(true);
  expect(page.halves[0]).toBe('2019-1');
  expect(page).toMatchObject({ hidden: expect.any(Number) });
  await expect(t.run(contract.readSatisfaction, { half: '2019-2' }, agent)).rejects.toMatchObject({
    code: 'half-not-over',
  });
  await expect(t.run(contract.readSatisfaction, { half: 'x' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.readSatisfaction, {}, person('Anna'))).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await t.run(contract.readSatisfaction, {}, elsewhere)).half).toBe('2019-1');
});

test('nobody without a session is asked or answers', async () => {
  for (const run of [
    () => t.run(contract.listSatisfactionAsked, {}, nobody),
    () => t.run(contract.showSatisfaction, { case: '00000000-0000-4000-8000-000000000000' }, nobody),
    () => t.run(contract.answerSatisfaction, { case: '00000000-0000-4000-8000-000000000000', score: 1 }, nobody),
  ])
    await expect(run()).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.showSatisfaction, { case: 'x' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
});
