// What looks like a major incident: the fifth report, the same place, a storm of alarms; declared or dismissed.
import { expect, test } from 'vitest';
import { someone } from '../../../checks/kit/test-house.ts';
import { program, runDueJobs } from '../../../platform/jobs/jobs.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskNow } from '../desk-house.test-kit.ts';
import { proposeCandidate } from './candidates.ts';
import { lead, majorHouse } from './major-house.test-kit.ts';

const { agent } = deskCallers;
const { t, report, minutesLater, show } = majorHouse();
const employee = (number: number) => someone('employee', null, `Anmälare ${number}`);
/** what is looked for in a second is looked for now */
const look = async () => {
  await t().house.act('wait', lead, (work) =>
    work.sql("update graphile_worker._private_jobs set run_at = now() where key like 'look-for-burst %'"),
  );
  await runDueJobs(t().house);
};
const candidates = async () => (await t().run(contract.listMajorCandidates, {}, lead)).rows;

test('the fifth report proposes, "same for me" is a report, and the candidate is declared in one action', async () => {
  t().clock = new Date(deskNow);
  const { case: first } = await report('telephony', 1);
  await report('telephony', 2);
  minutesLater(5);
  await report('telephony', 3);
  await t().run(contract.changeCase, { case: first, impact: 1, kind: 'incident' }, agent);
  await t().run(contract.joinCase, { case: first, unit: 'DTD-MT2' }, employee(4));
  await look();
  expect(await candidates()).toEqual([]);
  minutesLater(1);
  await t().run(contract.joinCase, { case: first, unit: 'DTD-SD' }, employee(5));
  await look();
  const [candidate] = await candidates();
  expect(candidate).toMatchObject({ source: 'reports', reports: 5, serviceName: 'Telefoni', cases: { length: 3 } });
  const made = await t().run(contract.declareMajor, { candidate: candidate?.candidate ?? '', level: 1 }, lead);
  const page = await show(made.major);
  expect(page).toMatchObject({
    state: 'open',
    level: 1,
    leader: 'Peter',
    services: ['telephony'],
    case: { case: first },
    reports: { length: 2 },
    followers: 2,
    updateDueAt: new Date(t().clock.getTime() + 1_800_000).toISOString(),
    isWithin: true,
  });
  expect(await t().run(contract.showCase, { case: first }, agent)).toMatchObject({ priority: 1, kind: 'incident' });
  expect(await candidates()).toEqual([]);
  // what comes in while it is led is joined to it, not proposed again
  for (const number of [6, 7, 8, 9, 10]) await report('telephony', number);
  await look();
  expect(await candidates()).toEqual([]);
  expect(await t().audited('declare-major')).toBeGreaterThan(0);
});

test('a dismissed candidate is proposed again only by what comes afterwards', async () => {
  for (const number of [1, 2, 3, 4, 5]) await report('mail', number, 'Inga brev');
  await look();
  const [candidate] = await candidates();
  await t().run(contract.dismissMajorCandidate, { candidate: candidate?.candidate ?? '', reason: 'Planerat' }, lead);
  minutesLater(1);
  await report('mail', 6);
  await look();
  expect(await candidates()).toEqual([]);
  for (const number of [7, 8, 9, 10]) await report('mail', number);
  await look();
  expect(await candidates()).toMatchObject([{ reports: 5 }]);
  expect(await t().audited('dismiss-major-candidate')).toBeGreaterThan(0);
});

test('restricted cases propose nothing; where nobody has said a service, the same place does', async () => {
  for (const number of [1, 2, 3, 4, 5])
    await t().run(
      contract.openCase,
      { title: 'Känsligt', service: 'booking', requesterName: `Någon ${number}`, isRestricted: true, channel: 'phone' },
      agent,
    );
  for (const number of [1, 2, 3, 4, 5])
    await t().run(
      contract.openCase,
      { title: 'Mörkt i korridoren', unit: 'DTD-MT1', requesterName: `Någon ${number}`, channel: 'phone' },
      agent,
    );
  await look();
  expect((await candidates()).map((each) => each.title)).toEqual(expect.arrayContaining(['Mörkt i korridoren']));
  expect((await candidates()).map((each) => each.title)).not.toContain('Känsligt');
});

test('a storm of alarms is one candidate that grows, and leads to a case of its own', async () => {
  const storm = (reports: number) =>
    t().house.act('storm', { actor: program('alarms') }, (work) =>
      proposeCandidate(work, {
        source: 'alarms',
        alike: 'service network',
        title: 'Nätet svarar inte',
        service: 'network',
        unit: null,
        reports,
        firstAt: new Date(t().clock.getTime() - 60_000),
        lastAt: t().clock,
        caseIds: [],
      }),
    );
  expect(await storm(40)).toBe(await storm(10_000));
  const candidate = (await candidates()).find((each) => each.source === 'alarms');
  expect(candidate).toMatchObject({ reports: 10_000, cases: [] });
  const { major } = await t().run(contract.declareMajor, { candidate: candidate?.candidate ?? '' }, lead);
  const page = await show(major);
  expect(page).toMatchObject({ title: 'Nätet svarar inte', reports: [] });
  expect(await t().run(contract.showCase, { case: page.case.case }, lead)).toMatchObject({
    channel: 'alarm',
    priority: 1,
  });
});
