// The reliability of services through the operations, on the example region: what a page says is what somebody finds who looks at
// every second; outages come from people, cases, alarms and major incidents, and are corrected with their history.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { readFigures } from '../../../platform/figures/figures-contract.ts';
import { program, runDueJobs } from '../../../platform/jobs/jobs.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import * as notices from '../../notices/contract.ts';
import { AlarmRule } from '../alarms/alarm-rules.ts';
import { keepSending } from '../alarms/keep-alarms.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse, deskNow } from '../desk-house.test-kit.ts';
import { countDays } from './availability-days.ts';

const { agent, nurse, lead } = deskCallers;
const communicator = someone('communicator', 'DTD');

let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
  await t.house.database.pool.query('delete from service_desk.outages where from_at > $1', ['2019-08-31T22:00:00Z']);
});
afterAll(() => t.close());
beforeEach(() => {
  t.clock = new Date(deskNow);
});

const settings = (over: Partial<InputOf<typeof contract.setReliability>> & { service: string }) =>
  t.run(
    contract.setReliability,
    {
      calendar: 'clinic',
      target: 99_900,
      needs: [],
      reserveRoutine: '',
      noticeSeconds: 259_200,
      measuredFrom: '2018-01-01',
      ...over,
    },
    lead,
  );
const record = (over: Partial<InputOf<typeof contract.recordOutage>> = {}) =>
  t.run(
    contract.recordOutage,
    {
      service: 'mail',
      fromAt: '2019-09-09T08:00:00Z',
      toAt: '2019-09-09T09:00:00Z',
      weight: 100,
      text: 'Servern stod still.',
      ...over,
    },
    agent,
  );
const page = (service: string) => t.run(contract.showReliability, { service }, nurse);
const thisMonth = async (service: string) => (await page(service)).months[0];
const job = (run: (work: Work) => Promise<void>) => t.house.act('a job', { actor: program('job:test') }, run);

test('a month of a service is what somebody finds who looks at every second of it', async () => {
  await settings({
    service: 'sterile',
    calendar: 'office',
    needs: ['mail', { atLeast: 1, of: ['network', 'wireless'] }],
  });
  await record({ service: 'sterile', fromAt: '2019-09-02T04:30:10Z', toAt: '2019-09-02T06:15:25Z', weight: 40 });
  await record({ service: 'mail', fromAt: '2019-09-02T06:00:00Z', toAt: '2019-09-02T07:00:30Z' });
  await record({ service: 'network', fromAt: '2019-09-03T10:00:00Z', toAt: '2019-09-03T12:00:00Z' });
  await record({ service: 'wireless', fromAt: '2019-09-03T11:30:00Z', toAt: '2019-09-03T14:00:00Z', weight: 70 });
  const found = await thisMonth('sterile');
  const within = (at: number, from: string, to: string) => at >= Date.parse(from) / 1000 && at < Date.parse(to) / 1000;
  let [agreed, down, partly, lost] = [0, 0, 0, 0];
  // Swedish summer time is two hours ahead; the office calendar is open 7 to 17 on working days
  for (let at = Date.parse('2019-08-31T22:00:00Z') / 1000; at < Date.parse(deskNow) / 1000; at++) {
    const local = new Date((at + 7200) * 1000);
    if (local.getUTCDay() === 0 || local.getUTCDay() === 6 || local.getUTCHours() < 7 || local.getUTCHours() >= 17)
      continue;
    agreed++;
    const own = within(at, '2019-09-02T04:30:10Z', '2019-09-02T06:15:25Z') ? 40 : 0;
    const mail = within(at, '2019-09-02T06:00:00Z', '2019-09-02T07:00:30Z') ? 100 : 0;
    const network = within(at, '2019-09-03T10:00:00Z', '2019-09-03T12:00:00Z') ? 100 : 0;
    // without the network there is no wireless either
    const wireless = Math.max(network, within(at, '2019-09-03T11:30:00Z', '2019-09-03T14:00:00Z') ? 70 : 0);
    const gone = Math.max(own, mail, network, Math.min(network, wireless));
    lost += gone;
    if (gone === 100) down++;
    else if (gone > 0) partly++;
  }
  expect(found).toEqual({
    month: '2019-09',
    agreedSeconds: agreed,
    downSeconds: down,
    partlyDownSeconds: partly,
    maintenanceSeconds: 0,
    share: Math.floor(((100 * agreed - lost) * 1000) / agreed),
  });
});

test('an outage is corrected with its history, taken back, and never against what somebody changed meanwhile', async () => {
  const { outage, version } = await record();
  const better = { outage, fromAt: '2019-09-09T08:10:00Z', toAt: '2019-09-09T09:00:00Z', weight: 60, text: 'En del' };
  const before = await thisMonth('mail');
  await t.run(contract.correctOutage, { ...better, version, reason: 'Loggen säger tio över.' }, agent);
  await expect(t.run(contract.correctOutage, { ...better, version, reason: 'En till.' }, agent)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const shown = await t.run(contract.showOutage, { outage }, nurse);
  expect(shown).toMatchObject({
    weight: 60,
    version: 2,
    isStruck: false,
    versions: [{ version: 1, weight: 100, reason: 'Loggen säger tio över.' }],
  });
  expect((await thisMonth('mail'))?.downSeconds).toBe((before?.downSeconds ?? 0) - 3600);
  await t.run(contract.correctOutage, { ...better, version: 2, reason: 'Det var en övning.', isStruck: true }, agent);
  expect((await thisMonth('mail'))?.partlyDownSeconds).toBe(before?.partlyDownSeconds ?? 0);
  expect((await page('mail')).outages.find((each) => each.outage === outage)?.isStruck).toBe(true);
  for (const id of ['record-outage', 'correct-outage', 'set-reliability'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('while an alarm sounds whose rule says so, the service is gone, and its dependants with it', async () => {
  const { source } = await t.run(contract.addAlarmSource, { name: 'Provet', kind: 'alertmanager' });
  const says = AlarmRule.parse({
    name: 'Borta',
    when: [{ label: 'service', how: 'is', value: 'sign-on' }],
    service: 'sign-on',
    outage: 100,
  });
  await t.run(contract.setAlarmRule, { rule: crypto.randomUUID(), says, at: 0 }, lead);
  const alert = (status: 'firing' | 'resolved', endsAt: string | null) => ({
    fingerprint: 'abcdef012345',
    status,
    startsAt: '2019-09-10T07:40:00Z',
    endsAt,
    labels: { service: 'sign-on', severity: 'critical' },
    annotations: { summary: 'Kortinloggningen svarar inte' },
  });
  const send = async (status: 'firing' | 'resolved', endsAt: string | null = null) => {
    await job((work) =>
      keepSending(work, { id: source, name: 'Provet' }, { alerts: [alert(status, endsAt)], troubles: [] }),
    );
    await runDueJobs(t.house);
  };
  const before = await thisMonth('sign-on');
  await send('firing');
  expect((await page('sign-on')).goneNow).toBe(100);
  expect((await page('journal')).goneNow).toBe(100);
  expect((await page('telephony')).goneNow).toBe(0);
  t.clock = new Date('2019-09-10T08:30:00Z');
  await send('resolved', '2019-09-10T08:20:00Z');
  const { outages, goneNow } = await page('sign-on');
  expect([goneNow, outages[0]]).toMatchObject([
    0,
    { origin: 'alarm', decidedBy: 'Borta', toAt: '2019-09-10T08:20:00.000Z' },
  ]);
  expect((await thisMonth('sign-on'))?.downSeconds).toBe((before?.downSeconds ?? 0) + 2400);
});

test('a major incident is an outage of its services as long as it goes on', async () => {
  const opened = await t.run(
    contract.openCase,
    { title: 'Tidbokningen är borta', kind: 'incident', service: 'booking', channel: 'phone' },
    agent,
  );
  const { major } = await t.run(contract.declareMajor, { case: opened.case, level: 1 }, lead);
  await runDueJobs(t.house);
  expect((await page('booking')).outages[0]).toMatchObject({ origin: 'major', weight: 100, toAt: null });
  t.clock = new Date('2019-09-10T10:00:00Z');
  await t.run(contract.solveMajor, { major, text: 'Tjänsten är startad om.' }, lead);
  await runDueJobs(t.house);
  expect((await page('booking')).outages[0]?.toAt).toBe('2019-09-10T10:00:00.000Z');
});

test('work announced in time is excused, work made longer at the last moment is not', async () => {
  t.clock = new Date('2019-09-01T08:00:00Z');
  const plan = async (endsAt: string) => {
    const { notice } = await t.run(
      notices.draftNotice,
      {
        title: 'Byte av växel',
        level: 'planned',
        ownerUnit: 'DTD',
        services: ['telephony'],
        startsAt: '2019-09-06T20:00:00Z',
        endsAt,
      },
      communicator,
    );
    await t.run(notices.publishNotice, { notice }, communicator);
    return notice;
  };
  const planned = async (id: string) => (await page('telephony')).maintenance.find((each) => each.notice === id);
  const notice = await plan('2019-09-06T22:00:00Z');
  t.clock = new Date(deskNow);
  const before = await thisMonth('telephony');
  expect(before?.maintenanceSeconds).toBe(7200);
  await record({ service: 'telephony', fromAt: '2019-09-06T20:30:00Z', toAt: '2019-09-06T21:30:00Z' });
  expect((await thisMonth('telephony'))?.downSeconds).toBe(before?.downSeconds);
  expect(await planned(notice)).toMatchObject({ isExcused: true });
  t.clock = new Date('2019-09-06T20:10:00Z');
  await t.run(
    notices.updateNotice,
    { notice, text: 'Det tar längre tid.', endsAt: '2019-09-06T23:00:00Z' },
    communicator,
  );
  t.clock = new Date(deskNow);
  expect(await planned(notice)).toMatchObject({ isExcused: false });
  expect((await thisMonth('telephony'))?.downSeconds).toBe((before?.downSeconds ?? 0) + 3600);
});

test('the figure of a month is what the page says of it, and moves with a correction', async () => {
  const figure = async () =>
    (await t.run(readFigures, { figures: 'service-desk.availability', unit: 'DTD', period: '2019-09..2019-09' }, lead))
      .values[0]?.value ?? 0;
  const days = () => job((work) => countDays(work, 18_140, 18_148));
  await days();
  const before = await figure();
  const { rows } = await t.house.database.pool.query(
    `select 100 * sum(100 * agreed_seconds - lost_percent_seconds)::float8 / sum(100 * agreed_seconds) as share
     from service_desk.availability_days where on_day between '2019-09-01' and '2019-09-09'`,
  );
  expect(before / 100).toBeCloseTo(rows[0].share, 1);
  await record({ service: 'network', fromAt: '2019-09-08T00:00:00Z', toAt: '2019-09-08T20:00:00Z' });
  await runDueJobs(t.house);
  expect(Number(await figure())).toBeLessThan(Number(before));
});

test('what cannot be right is refused, and who may not is too', async () => {
  await expect(record({ service: 'fax' })).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(record({ toAt: '2019-09-09T07:00:00Z' })).rejects.toMatchObject({ code: 'ends-before-it-starts' });
  await expect(record({ fromAt: '2019-09-11T07:00:00Z', toAt: null })).rejects.toMatchObject({
    code: 'outage-in-future',
  });
  await expect(record({ weight: 0 })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(record({ case: crypto.randomUUID() })).rejects.toMatchObject({ code: 'no-such-case' });
  await expect(settings({ service: 'fax' })).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(settings({ service: 'mail', calendar: 'never' })).rejects.toMatchObject({ code: 'unknown-calendar' });
  await expect(settings({ service: 'network', needs: ['journal'] })).rejects.toMatchObject({ code: 'needs-in-circle' });
  await expect(page('fax')).rejects.toMatchObject({ code: 'unknown-service' });
  const outage = crypto.randomUUID();
  const correction = { outage, version: 1, fromAt: deskNow, toAt: null, weight: 5, text: '', reason: 'Fel tid.' };
  await expect(t.run(contract.correctOutage, correction, agent)).rejects.toMatchObject({ code: 'no-such-outage' });
  await expect(t.run(contract.showOutage, { outage }, nurse)).rejects.toMatchObject({ code: 'no-such-outage' });
  await expect(t.run(contract.showOutage, { outage: 'x' }, nurse)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.showReliability, { service: '' }, nurse)).rejects.toMatchObject({ kind: 'invalid' });
  for (const ask of [
    () => t.run(contract.listReliability, {}, nobody),
    () => t.run(contract.showReliability, { service: 'mail' }, nobody),
    () => t.run(contract.showOutage, { outage }, nobody),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-signed-in' });
  const mail = {
    service: 'mail',
    calendar: 'office',
    target: null,
    needs: [],
    reserveRoutine: '',
    noticeSeconds: 0,
    measuredFrom: '2019-01-01',
  };
  await expect(t.run(contract.setReliability, mail, agent)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.correctOutage, correction, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  const given = { service: 'mail', fromAt: deskNow, toAt: null, weight: 5, text: '' };
  await expect(t.run(contract.recordOutage, given, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('the list tells of every service how it has run and whether it runs', async () => {
  const { rows, mayChange } = await t.run(contract.listReliability, {}, nurse);
  expect(mayChange).toBe(false);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.find((row) => row.service === 'network')).toMatchObject({ isMeasured: true, target: 99_950, goneNow: 0 });
});
