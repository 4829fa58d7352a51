// The figures against a plain count of the same records, and how they move when a record does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readFacts, readFigures } from '../../platform/figures/figures-contract.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { notices } from './notices.ts';

const communicator = someone('communicator', 'DTD');
const period = '2019-01..2019-08';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people, notices], '2019-09-10T08:00:00Z');
  await t.house.act('load-example', communicator, async (work) => {
    await loadPeople(work);
    await loadExample(work);
  });
});
afterAll(() => t.close());

async function value(figure: string, unit: string, asked = period): Promise<number | null> {
  const { values } = await t.run(readFigures, { unit, period: asked, figures: figure }, communicator);
  return values[0]?.value ?? null;
}

async function plainly(sql: string): Promise<number> {
  return (await t.house.database.pool.query(sql)).rows[0].found;
}

test('disturbances and outage time are what a plain count of the notices gives', async () => {
  const began = "n.starts_at >= '2019-01-01T00:00+01' and n.starts_at < '2019-09-01T00:00+02'";
  const count = await plainly(`select count(*)::int as found from notices.notices n where ${began}`);
  expect(count).toBeGreaterThan(10);
  expect(await value('notices.disturbances', 'DTD')).toBe(count);
  const seconds = await plainly(`select sum(extract(epoch from n.ends_at - n.starts_at))::int as found
    from notices.notices n join notices.notice_services using (notice_id)
    where ${began} and exists (select 1 from notices.notice_entries e where e.notice_id = n.notice_id and e.level = 'outage')`);
  expect(await value('notices.outage-time', 'DTD')).toBe(seconds);
});

test('outage time stands with the unit that owns the service', async () => {
  const sections = ['DTD-MT', 'DTD-DRI', 'DTD-UTV', 'DTD-SD'];
  const parts = await Promise.all(sections.map((unit) => value('notices.outage-time', unit)));
  expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(await value('notices.outage-time', 'DTD'));
});

test('one more outage moves exactly the figures that rest on it, and opens to its own page', async () => {
  const figures = ['notices.disturbances', 'notices.outage-time', 'notices.planned-work'];
  const all = () => Promise.all(figures.map((figure) => value(figure, 'DTD', '2019-09..2019-09')));
  const before = await all();
  const content = { title: 'Telefonin är nere', level: 'degraded' as const, ownerUnit: 'DTD', services: ['telephony'] };
  const { notice } = await t.run(contract.draftNotice, { ...content, startsAt: '2019-09-10T06:00:00Z' }, communicator);
  expect(await all()).toEqual(before);
  await t.run(contract.publishNotice, { notice }, communicator);
  await t.run(contract.updateNotice, { notice, text: 'Nu går inget alls.', level: 'outage' }, communicator);
  await t.run(contract.resolveNotice, { notice, text: 'Åter i drift.', endedAt: '2019-09-10T07:30:00Z' }, communicator);
  const [disturbances, seconds, planned] = await all();
  expect(disturbances).toBe((before[0] ?? 0) + 1);
  expect(seconds).toBe((before[1] ?? 0) + 5400);
  expect(planned).toBe(before[2]);
  const asked = { figure: 'notices.outage-time', unit: 'DTD', period: '2019-09..2019-09' };
  const { facts } = await t.run(readFacts, asked, communicator);
  expect(facts.find((fact) => fact.address === `/notices/${notice}`)).toMatchObject({ amount: 5400, unit: 'DTD-DRI' });
});
