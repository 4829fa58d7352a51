// Solved cases that nobody says anything more about close by themselves, after working days, and are asked about then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestHouse } from '../../checks/kit/test-house.ts';
import { program } from '../../platform/jobs/jobs.ts';
import type { Steps } from '../../platform/operation/domain.ts';
import { closeResolved } from './close-resolved.ts';
import * as contract from './contract.ts';
import { deskCallers, deskHouse } from './desk-house.test-kit.ts';

const { agent, nurse } = deskCallers;
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const state = async (id: string) => (await t.run(contract.showCase, { case: id }, nurse)).state;
const caller = { actor: program('close-resolved'), language: 'sv' as const };
const steps: Steps = {
  act: (what) => t.house.act('close-resolved', caller, what),
  look: (what) => t.house.look(caller, what),
  as: () => steps,
  progress: async () => {},
};
const sweep = () => closeResolved(steps);
const solved = async () => {
  const { case: id } = await t.run(contract.openCase, { title: 'Skärmen flimrar', kind: 'incident' }, nurse);
  await t.run(contract.resolveCase, { case: id, solution: 'Kabeln är bytt.' }, agent);
  return id;
};

test('five working days after it was solved, a weekend between; not an hour before', async () => {
  // a Thursday: the fifth working day after it is the Thursday after
  t.clock = new Date('2019-09-12T08:30:00Z');
  const id = await solved();
  t.clock = new Date('2019-09-19T07:30:00Z');
  await sweep();
  expect(await state(id)).toBe('resolved');
  t.clock = new Date('2019-09-19T08:30:00Z');
  await sweep();
  const page = await t.run(contract.showCase, { case: id }, nurse);
  expect(page).toMatchObject({ state: 'closed', closedAt: '2019-09-19T08:30:00.000Z' });
  expect(page.entries.at(-1)).toMatchObject({ what: 'closed', isOpen: true });
});

test('what was reopened meanwhile stays open, and a planned change waits for its review', async () => {
  t.clock = new Date('2019-10-01T08:00:00Z');
  const reopened = await solved();
  await t.run(contract.reopenCase, { case: reopened, text: 'Den flimrar igen.' }, nurse);
  const { rows } = await t.house.database.pool.query(
    "select case_id from service_desk.cases where state = 'resolved' and is_planned",
  );
  expect(rows.length).toBeGreaterThan(0);
  t.clock = new Date('2020-02-01T08:00:00Z');
  await sweep();
  expect(await state(reopened)).toBe('active');
  const after = await t.house.database.pool.query(
    `select count(*) filter (where is_planned)::int as planned, count(*) filter (where not is_planned)::int as other
     from service_desk.cases where state = 'resolved'`,
  );
  expect(after.rows[0]).toEqual({ planned: rows.length, other: 0 });
});

test('closing twice changes nothing', async () => {
  t.clock = new Date('2020-03-02T08:00:00Z');
  const id = await solved();
  t.clock = new Date('2020-04-01T08:00:00Z');
  await Promise.all([sweep(), sweep()]);
  await sweep();
  const { entries } = await t.run(contract.showCase, { case: id }, nurse);
  expect(entries.filter((entry) => entry.what === 'closed')).toHaveLength(1);
});
