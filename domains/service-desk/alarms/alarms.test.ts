// Alarms through their doors, on the example region: what is sent is kept, becomes as few cases as it should, and ends with
// what it was about; only those who may keep the rules and the keys.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { httpServer } from '../../../platform/http/http.ts';
import { program, runDueJobs } from '../../../platform/jobs/jobs.ts';
import { newId } from '../../../platform/work/ids.ts';
import type { Work } from '../../../platform/work/work.ts';
import * as notices from '../../notices/contract.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse, deskNow } from '../desk-house.test-kit.ts';
import { calmAlarm, releaseAlarms } from './alarm-moments.ts';
import { AlarmRule } from './alarm-rules.ts';
import { endStorm } from './alarm-storms.ts';
import { alertmanagerFiring, alertmanagerResolved, icingaProblem, icingaRecovery } from './captured-alarms.test-kit.ts';

const { agent, nurse, lead } = deskCallers;
const administrator = someone('administrator');
const communicator = someone('communicator', 'DTD');

let t: TestHouse;
let app: FastifyInstance;
let keys: { alertmanager: string; icinga2: string };
beforeAll(async () => {
  t = await deskHouse();
  app = await httpServer(t.house, { web: null, version: 'test' });
  keys = {
    alertmanager: (await t.run(contract.addAlarmSource, { name: 'Prometheus', kind: 'alertmanager' })).key,
    icinga2: (await t.run(contract.addAlarmSource, { name: 'Icinga', kind: 'icinga2' })).key,
  };
});
afterAll(async () => {
  await app.close();
  await t.close();
});
beforeEach(async () => {
  t.clock = new Date(deskNow);
  const { rows } = await t.run(contract.listAlarmRules, {}, lead);
  for (const { rule } of rows) await t.run(contract.removeAlarmRule, { rule }, lead);
});

const later = (minutes: number) => {
  t.clock = new Date(t.clock.getTime() + minutes * 60_000);
};
const send = async (kind: keyof typeof keys, payload: string, key = keys[kind]) => {
  const type = payload.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { 'content-type': type, authorization: `Bearer ${key}` };
  const answer = await app.inject({ method: 'POST', url: `/api/alarms/${kind}`, headers, payload });
  await runDueJobs(t.house);
  return answer;
};
/** a body as Alertmanager writes it, of these alerts */
const body = (...alerts: { name: string; ends?: boolean; from?: string; labels?: Record<string, string> }[]) =>
  JSON.stringify({
    ...JSON.parse(alertmanagerFiring),
    alerts: alerts.map(({ name, ends = false, from = t.clock.toISOString(), labels = {} }) => ({
      status: ends ? 'resolved' : 'firing',
      labels: { alertname: 'Probe', instance: name, severity: 'critical', ...labels },
      annotations: { summary: `${name} svarar inte` },
      startsAt: from,
      endsAt: ends ? t.clock.toISOString() : '0001-01-01T00:00:00Z',
      fingerprint: Buffer.from(name).toString('hex').padStart(8, '0').slice(0, 64),
    })),
  });
const rule = (says: Partial<AlarmRule>, at?: number) =>
  t.run(
    contract.setAlarmRule,
    {
      rule: newId(),
      says: AlarmRule.parse({ name: 'En regel', when: [], ...says }),
      ...(at === undefined ? {} : { at }),
    },
    lead,
  );
const alarm = async (search: string) => (await t.run(contract.listAlarms, { search }, agent)).rows[0];
const caseOf = async (search: string) => {
  const found = await alarm(search);
  return t.run(contract.showCase, { case: found?.case?.case ?? '' }, someone('agent', null, 'All'));
};
const job = (run: (work: Work) => Promise<void>) => t.house.act('a job', { actor: program('job:test') }, run);
const stored = async (what = 'true') =>
  Number(
    (await t.house.database.pool.query(`select count(*) from service_desk.alarm_messages where ${what}`)).rows[0].count,
  );

test('a real body from Alertmanager becomes a case for each alert, and the one that ends solves itself', async () => {
  await rule({ when: [{ label: 'service', how: 'is', value: 'images' }], service: 'images', impact: 2, urgency: 2 });
  const before = await stored();
  expect((await send('alertmanager', alertmanagerFiring)).json()).toEqual({ taken: 2, refused: 0 });
  expect(await stored()).toBe(before + 2);
  const opened = await caseOf('pacs-01:9100');
  expect(opened).toMatchObject({
    channel: 'alarm',
    kind: 'incident',
    state: 'new',
    service: 'images',
    title: 'Disken är nästan full på pacs-01',
    requester: 'Prometheus',
  });
  expect(opened.description).toContain('instance: pacs-01:9100');
  later(10);
  await send('alertmanager', alertmanagerResolved);
  expect((await caseOf('pacs-01:9100')).state).toBe('resolved');
  expect((await caseOf('pacs-02')).state).toBe('new');
});

test('a real notification from Icinga opens a case at its place, and its recovery ends it', async () => {
  await rule({ thingLabel: 'asset', placeLabel: 'site' });
  expect((await send('icinga2', icingaProblem)).statusCode).toBe(200);
  const found = await alarm('"host": "pacs-01"');
  expect(found).toMatchObject({ state: 'firing', severity: 'critical', place: 'Bergsele' });
  expect(found?.case).not.toBeNull();
  await send('icinga2', icingaRecovery);
  expect((await alarm('"host": "pacs-01"'))?.state).toBe('resolved');
});

test('the same sent again is kept and counted, and opens nothing', async () => {
  const from = t.clock.toISOString();
  const first = await stored();
  await send('alertmanager', body({ name: 'rep-1', from }));
  const { number } = await caseOf('rep-1');
  for (let times = 0; times < 4; times++) {
    later(5);
    await send('alertmanager', body({ name: 'rep-1', from }));
  }
  expect(await stored()).toBe(first + 5);
  expect(await alarm('rep-1')).toMatchObject({ times: 5, case: { number } });
  expect((await caseOf('rep-1')).entries).toHaveLength(1);
});

test('a case that somebody has taken is not ended for them: they read that the alarm is over', async () => {
  await send('alertmanager', body({ name: 'taken-1' }));
  const page = await caseOf('taken-1');
  await t.run(contract.takeCase, { case: page.case }, someone('agent', null, 'All'));
  later(3);
  await send('alertmanager', body({ name: 'taken-1', ends: true, from: deskNow }));
  const after = await caseOf('taken-1');
  expect(after.state).toBe('active');
  expect(after.entries.at(-1)).toMatchObject({ what: 'alarm', text: expect.stringContaining('upphört') });
});

test('what comes back soon opens its case again; long afterwards it is another', async () => {
  await send('alertmanager', body({ name: 'back-1' }));
  const { number } = await caseOf('back-1');
  later(2);
  await send('alertmanager', body({ name: 'back-1', ends: true, from: deskNow }));
  later(10);
  await send('alertmanager', body({ name: 'back-1' }));
  expect(await caseOf('back-1')).toMatchObject({ number, state: 'new', reopened: 1 });
  await send('alertmanager', body({ name: 'back-1', ends: true }));
  later(90);
  await send('alertmanager', body({ name: 'back-1' }));
  expect((await caseOf('back-1')).number).not.toBe(number);
});

test('what comes and goes is not told each time, and ends its case when it has been still', async () => {
  for (let turn = 0; turn < 8; turn++) {
    await send('alertmanager', body({ name: 'flap-1', ends: turn % 2 === 1 }));
    later(1);
  }
  expect(await alarm('flap-1')).toMatchObject({ isFlapping: true, state: 'resolved' });
  const page = await caseOf('flap-1');
  expect(page.state).toBe('new');
  expect(page.entries.length).toBeLessThan(8);
  const alarmId = (await alarm('flap-1'))?.alarm;
  later(2);
  await job((work) => calmAlarm(work, { alarmId }));
  expect((await alarm('flap-1'))?.isFlapping).toBe(true);
  later(20);
  await job((work) => calmAlarm(work, { alarmId }));
  expect(await alarm('flap-1')).toMatchObject({ isFlapping: false });
  expect((await caseOf('flap-1')).state).toBe('resolved');
});

test('during announced work an alarm is noted, and becomes a case when the work is over and it still sounds', async () => {
  await rule({ when: [{ label: 'service', how: 'is', value: 'mail' }], service: 'mail' });
  const { notice } = await t.run(
    notices.draftNotice,
    {
      title: 'E-posten byter server',
      level: 'planned',
      ownerUnit: 'DTD',
      services: ['mail'],
      startsAt: '2019-09-10T07:00:00Z',
      endsAt: '2019-09-10T10:00:00Z',
    },
    communicator,
  );
  await t.run(notices.publishNotice, { notice }, communicator);
  await send(
    'alertmanager',
    body({ name: 'smtp-1', labels: { service: 'mail' } }, { name: 'smtp-2', labels: { service: 'mail' } }),
  );
  expect(await alarm('smtp-1')).toMatchObject({ held: 'maintenance', case: null });
  later(30);
  await send('alertmanager', body({ name: 'smtp-2', ends: true, from: deskNow, labels: { service: 'mail' } }));
  await job(releaseAlarms);
  expect(await alarm('smtp-1')).toMatchObject({ held: 'maintenance' });
  await t.run(notices.resolveNotice, { notice, text: 'Bytet är klart.' }, communicator);
  await runDueJobs(t.house);
  expect(await alarm('smtp-1')).toMatchObject({ held: null, case: { number: expect.any(String) } });
  expect(await alarm('smtp-2')).toMatchObject({ state: 'resolved', case: null });
});

test('a rule can say that an alarm is only noted, and that all it takes is one case', async () => {
  await rule({ when: [{ label: 'severity', how: 'is', value: 'info' }], opensCase: false });
  await rule({ when: [{ label: 'job', how: 'is', value: 'backup' }], together: 'rule', service: 'network' });
  const labels = { job: 'backup' };
  await send('alertmanager', body({ name: 'quiet-1', labels: { severity: 'info' } }, { name: 'bak-1', labels }));
  await send('alertmanager', body({ name: 'bak-2', labels }));
  expect(await alarm('quiet-1')).toMatchObject({ held: 'rule', case: null, ruleName: 'En regel' });
  const [one, two] = [await caseOf('bak-1'), await caseOf('bak-2')];
  expect(two.number).toBe(one.number);
  expect(two.entries.at(-1)?.text).toContain('bak-2');
  await send('alertmanager', body({ name: 'bak-1', ends: true, labels }));
  expect((await caseOf('bak-1')).state).toBe('new');
  await send('alertmanager', body({ name: 'bak-2', ends: true, labels }));
  expect((await caseOf('bak-1')).state).toBe('resolved');
});

test('what shares a case does so in the same sending as well', async () => {
  await rule({
    when: [{ label: 'job', how: 'is', value: 'pacs' }],
    together: 'thing',
    placeLabel: 'site',
    service: 'images',
  });
  const of = (name: string, site: string) => ({ name, labels: { job: 'pacs', site } });
  await send('alertmanager', body(of('tog-1', 'Hus A'), of('tog-2', 'Hus A'), of('tog-3', 'Hus B')));
  const [one, two, three] = [await caseOf('tog-1'), await caseOf('tog-2'), await caseOf('tog-3')];
  expect([two.number === one.number, three.number === one.number]).toEqual([true, false]);
});

test('a storm is one case and one candidate, whoever of it came first; it passes, and its case with it', async () => {
  await rule({ when: [{ label: 'service', how: 'is', value: 'network' }], service: 'network' });
  const labels = { service: 'network' };
  const names = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ name: `sw-${String(from + at).padStart(4, '0')}`, labels }));
  const cases = async () =>
    Number(
      (await t.house.database.pool.query("select count(*) from service_desk.cases where channel = 'alarm'")).rows[0]
        .count,
    );
  const before = await cases();
  await send('alertmanager', body(...names(0, 3)));
  for (let from = 3; from < 303; from += 50) await send('alertmanager', body(...names(from, from + 50)));
  expect((await cases()) - before).toBe(4);
  const listed = await t.run(contract.listAlarms, { held: 'storm' }, agent);
  expect(listed.storms).toMatchObject([{ serviceName: 'Nätverk', alarms: 303 }]);
  const { rows } = await t.run(contract.listMajorCandidates, {}, lead);
  const candidates = rows.filter((each) => each.source === 'alarms');
  expect(candidates).toMatchObject([{ serviceName: 'Nätverk', reports: 303 }]);
  expect(candidates[0]?.cases).toHaveLength(4);
  expect(await stored("labels ->> 'instance' like 'sw-%'")).toBe(303);
  later(5);
  await job((work) => endStorm(work, { alike: 'service network' }));
  expect((await t.run(contract.listAlarms, {}, agent)).storms).toHaveLength(1);
  later(10);
  await job((work) => endStorm(work, { alike: 'service network' }));
  expect((await t.run(contract.listAlarms, {}, agent)).storms).toHaveLength(0);
  await send('alertmanager', body(...names(0, 303).map((each) => ({ ...each, ends: true }))));
  expect((await caseOf('sw-0200')).state).toBe('resolved');
});

test('a wrong key, another kind’s key and one taken back open nothing', async () => {
  const count = await stored();
  expect((await send('alertmanager', alertmanagerFiring, 'fyr_wrong')).statusCode).toBe(401);
  expect((await send('alertmanager', alertmanagerFiring, keys.icinga2)).statusCode).toBe(401);
  const spare = await t.run(contract.addAlarmSource, { name: 'Reserv', kind: 'alertmanager' });
  expect((await send('alertmanager', alertmanagerFiring, spare.key)).statusCode).toBe(200);
  await t.run(contract.revokeAlarmSource, { source: spare.source });
  expect((await send('alertmanager', alertmanagerFiring, spare.key)).statusCode).toBe(401);
  expect(await stored()).toBe(count + 2);
  const kept = await t.house.database.pool.query('select * from service_desk.alarm_sources');
  expect(JSON.stringify(kept.rows)).not.toContain(spare.key);
  expect(await t.audited('take-alarms')).toBeGreaterThan(0);
});

test('what cannot be read is refused, kept for somebody to see, and takes nothing else with it', async () => {
  expect((await send('alertmanager', '{"version":"3"}')).statusCode).toBe(400);
  expect((await send('alertmanager', 'no json')).statusCode).toBe(400);
  const mixed = JSON.parse(body({ name: 'ok-1' }));
  mixed.alerts.push({ status: 'firing' });
  expect((await send('alertmanager', JSON.stringify(mixed))).json()).toEqual({ taken: 1, refused: 1 });
  expect((await send('icinga2', 'type=PROBLEM')).json()).toEqual({ taken: 0, refused: 1 });
  const large = `{"version":"4","x":"${'y'.repeat(17 * 1024 * 1024)}"}`;
  expect((await send('alertmanager', large)).statusCode).toBe(413);
  const { troubles } = await t.run(contract.listAlarmSources, {}, administrator);
  expect(troubles.map((each) => each.what)).toEqual(
    expect.arrayContaining(['not-readable', 'body-too-large', expect.stringContaining('fingerprint')]),
  );
  expect((await t.run(contract.listAlarmSources, {}, agent)).troubles.every((each) => each.sample === '')).toBe(true);
});

test('rules stand in an order that can be changed, are tried before they matter, and wrong ones are refused', async () => {
  await rule({ name: 'Första', service: 'journal', impact: 1, urgency: 1 });
  await rule({ name: 'Andra', when: [{ label: 'site', how: 'is', value: 'X' }] }, 0);
  const { rows, mayChange } = await t.run(contract.listAlarmRules, {}, lead);
  expect([rows.map((each) => each.says.name), mayChange]).toEqual([['Andra', 'Första'], true]);
  const tried = (labels: string) => t.run(contract.tryAlarmRules, { labels }, agent);
  expect(await tried('site="X"')).toMatchObject({ ruleName: 'Andra' });
  expect(await tried('a=b\nseverity=critical')).toMatchObject({
    ruleName: 'Första',
    serviceName: 'Journalsystemet',
    priority: 1,
  });
  await expect(rule({ service: 'fax' })).rejects.toMatchObject({ code: 'unknown-service' });
  await expect(t.run(contract.removeAlarmRule, { rule: newId() }, lead)).rejects.toMatchObject({
    code: 'no-such-rule',
  });
  await expect(t.run(contract.revokeAlarmSource, { source: newId() })).rejects.toMatchObject({
    code: 'no-such-source',
  });
  await expect(t.run(contract.addAlarmSource, { name: 'Icinga', kind: 'icinga2' })).rejects.toMatchObject({
    code: 'source-exists',
  });
  for (const id of ['set-alarm-rule', 'remove-alarm-rule', 'add-alarm-source', 'revoke-alarm-source'])
    expect(await t.audited(id)).toBeGreaterThan(0);
});

test('alarms are for those who work with cases, rules for those who lead, keys for administrators', async () => {
  const says = AlarmRule.parse({ name: 'Min egen', when: [] });
  for (const [who, kind] of [
    [nobody, 'not-signed-in'],
    [nurse, 'not-allowed'],
  ] as const)
    for (const question of [
      () => t.run(contract.listAlarms, {}, who),
      () => t.run(contract.listAlarmRules, {}, who),
      () => t.run(contract.listAlarmSources, {}, who),
      () => t.run(contract.tryAlarmRules, { labels: 'a=b' }, who),
    ])
      await expect(question()).rejects.toMatchObject({ kind });
  for (const step of [
    () => t.run(contract.setAlarmRule, { rule: newId(), says }, agent),
    () => t.run(contract.removeAlarmRule, { rule: newId() }, agent),
    () => t.run(contract.addAlarmSource, { name: 'Min', kind: 'icinga2' }, lead),
    () => t.run(contract.revokeAlarmSource, { source: newId() }, lead),
  ])
    await expect(step()).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.listAlarms, { limit: 0 }, agent)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.addAlarmSource, { name: '', kind: 'icinga2' })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(t.run(contract.revokeAlarmSource, { source: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.removeAlarmRule, { rule: 'x' }, lead)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(t.run(contract.tryAlarmRules, { labels: '' }, agent)).rejects.toMatchObject({ kind: 'invalid' });
});

test('the list is paged without gaps or repeats', async () => {
  const all = (await t.run(contract.listAlarms, { limit: 200 }, agent)).rows.map((each) => each.alarm);
  const paged: string[] = [];
  for (let after: string | undefined; paged.length < 200; ) {
    const page = await t.run(contract.listAlarms, { limit: 40, ...(after ? { after } : {}) }, agent);
    paged.push(...page.rows.map((each) => each.alarm));
    if (!page.next) break;
    after = page.next;
  }
  expect(paged.slice(0, 200)).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
});
