// What alarms mean, rule by rule; and what Alertmanager and Icinga really send is read without loss.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { alarmLimits, readAlertmanager, readIcinga, titleOfAlert } from './alarm-message-rules.ts';
import {
  AlarmRule,
  type AlarmStanding,
  afterMessage,
  caseKeyOf,
  flapRule,
  isCalm,
  type KnownRule,
  ruleFor,
} from './alarm-rules.ts';
import { alertmanagerFiring, alertmanagerResolved, icingaProblem, icingaRecovery } from './captured-alarms.test-kit.ts';
import { alikeOf, isStormOver, stormRule, stormsIn } from './storm-rules.ts';

const minute = 60_000;
const rule = (name: string, ...when: AlarmRule['when']): KnownRule => ({
  ruleId: name,
  says: AlarmRule.parse({ name, when }),
});
const message = (status: 'firing' | 'resolved' | 'told', at: number, startsAt = at) => ({
  status,
  startsAt,
  endsAt: status === 'resolved' ? at : null,
  receivedAt: at,
});
const after = (...messages: ReturnType<typeof message>[]) => {
  let standing: AlarmStanding | null = null;
  const meanings: string[] = [];
  for (const each of messages) {
    const folded = afterMessage(standing, each);
    meanings.push(folded.meaning);
    if ('standing' in folded) standing = folded.standing;
  }
  return { standing, meanings };
};
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
const formFields = (text: string) => Object.fromEntries(new URLSearchParams(text));

test('the first rule whose every condition holds takes an alarm, whatever the case of its letters', () => {
  const rules = [
    rule(
      'both',
      { label: 'service', how: 'is', value: 'images' },
      { label: 'severity', how: 'any-of', value: 'critical, page' },
    ),
    rule('begins', { label: 'instance', how: 'begins', value: 'PACS' }),
    rule('pattern', { label: 'instance', how: 'pattern', value: 'db-*4' }),
    rule('contains', { label: 'job', how: 'contains', value: 'node' }),
    rule('none', { label: 'site', how: 'is', value: '' }),
  ];
  const taken = (labels: Record<string, string>) => ruleFor(labels, rules)?.ruleId;
  expect(taken({ service: 'Images', severity: 'page', instance: 'pacs-1' })).toBe('both');
  expect(taken({ service: 'images', severity: 'info', instance: 'pacs-1' })).toBe('begins');
  expect(taken({ instance: 'db-14' })).toBe('pattern');
  expect(taken({ instance: 'db-x', job: 'my-node' })).toBe('contains');
  expect(taken({ instance: 'db-x' })).toBe('none');
  expect(ruleFor({ site: 'Bergsele' }, rules)).toBeNull();
});

test('in a pattern * is anything, and no pattern is slow', () => {
  const fits = (value: string, said: string) =>
    ruleFor({ x: said }, [rule('a pattern', { label: 'x', how: 'pattern', value })]) !== null;
  expect([fits('a*b*c', 'aXbYc'), fits('*', ''), fits('sw-*', 'SW-12'), fits('abc', 'abc')]).toEqual(
    Array(4).fill(true),
  );
  expect([fits('a*b*c', 'aXc'), fits('ab*ba', 'aba'), fits('abc', 'abcd'), fits('*a*a', 'a')]).toEqual(
    Array(4).fill(false),
  );
  const began = performance.now();
  expect(fits(`${'*a'.repeat(150)}b`, 'a'.repeat(2000))).toBe(false);
  expect(performance.now() - began).toBeLessThan(100);
});

test('what shares a case: each alarm, the same equipment, or all that the rule takes', () => {
  const key = (together: AlarmRule['together'], fingerprint: string, thing: string) =>
    caseKeyOf({ ruleId: 'r', says: { ...rule('rule').says, together } }, { source: 's', fingerprint, thing });
  expect(key('alarm', 'a', 'x')).not.toBe(key('alarm', 'b', 'x'));
  expect(key('thing', 'a', 'x')).toBe(key('thing', 'b', 'x'));
  expect(key('thing', 'a', 'x')).not.toBe(key('thing', 'a', 'y'));
  expect(key('thing', 'a', '')).not.toBe(key('thing', 'b', ''));
  expect(key('rule', 'a', 'x')).toBe(key('rule', 'b', 'y'));
});

test('the same said again is counted and begins nothing', () => {
  const { standing, meanings } = after(
    message('firing', 0),
    message('firing', minute, 0),
    message('firing', 2 * minute, 0),
  );
  expect(meanings).toEqual(['begun', 'repeated', 'repeated']);
  expect(standing).toMatchObject({ state: 'firing', times: 3, startedAt: 0 });
});

test('it ends, and sounds again', () => {
  const { standing, meanings } = after(
    message('firing', 0),
    message('resolved', minute, 0),
    message('firing', 9 * minute),
  );
  expect(meanings).toEqual(['begun', 'ended', 'again']);
  expect(standing).toMatchObject({ state: 'firing', startedAt: 9 * minute, endedAt: null, times: 2 });
});

test('a message that was late on its way changes nothing, but one that comes long after the end is believed', () => {
  expect(
    after(message('firing', 0), message('resolved', minute, 0), message('firing', 2 * minute, 0)).meanings.at(-1),
  ).toBe('late');
  expect(
    after(message('firing', 0), message('resolved', minute, 0), message('firing', 30 * minute, 0)).meanings.at(-1),
  ).toBe('again');
  const earlier = { status: 'resolved' as const, startsAt: 0, endsAt: minute, receivedAt: 12 * minute };
  expect(after(message('firing', 10 * minute), earlier).standing?.state).toBe('firing');
  expect(after(message('resolved', minute)).meanings).toEqual(['late']);
  expect(after(message('told', 0), message('firing', 1), message('told', 2)).meanings).toEqual([
    'told',
    'begun',
    'told',
  ]);
});

test('what comes and goes flaps until it has been still, and steady things do not', () => {
  const often = Array.from({ length: 6 }, (_, at) => message(at % 2 ? 'resolved' : 'firing', at * minute));
  const { standing } = after(...often);
  expect(standing).toMatchObject({ isFlapping: true, state: 'resolved' });
  expect(isCalm({ turnedAt: 5 * minute }, 19 * minute)).toBe(false);
  expect(isCalm({ turnedAt: 5 * minute }, 5 * minute + flapRule.calm)).toBe(true);
  const seldom = Array.from({ length: 6 }, (_, at) => message(at % 2 ? 'resolved' : 'firing', at * 20 * minute));
  expect(after(...seldom).standing?.isFlapping).toBe(false);
});

test('a storm is so many about the same within a minute, and is over when nothing new comes', () => {
  const sounding = (count: number, over: number, alike = 'service network') =>
    Array.from({ length: count }, (_, at) => ({ alike, at: Math.floor((at * over) / count) }));
  expect(stormsIn(sounding(stormRule.alarms - 1, 1000))).toEqual([]);
  expect(stormsIn(sounding(stormRule.alarms, 1000))).toMatchObject([
    { alike: 'service network', alarms: 20, firstAt: 0 },
  ]);
  expect(stormsIn(sounding(100, 100 * minute))).toEqual([]);
  expect(stormsIn([...sounding(15, 1000, 'place a'), ...sounding(15, 1000, 'place b')])).toEqual([]);
  // a slow beginning before it does not hide it
  expect(
    stormsIn([
      ...sounding(30, 60 * minute),
      ...sounding(20, 1000).map((each) => ({ ...each, at: each.at + 80 * minute })),
    ]),
  ).toHaveLength(1);
  expect([isStormOver(0, stormRule.calm - 1), isStormOver(0, stormRule.calm)]).toEqual([false, true]);
  expect(alikeOf({ service: null, place: 'Bergsele', source: 's' })).toBe('place Bergsele');
  expect(alikeOf({ service: null, place: '', source: 's' })).toBe('source s');
});

test('what Alertmanager really sends is read whole', () => {
  const firing = readAlertmanager(JSON.parse(alertmanagerFiring));
  expect(firing?.troubles).toEqual([]);
  expect(firing?.alerts).toHaveLength(2);
  expect(firing?.alerts[0]).toMatchObject({
    fingerprint: '5b32c67f6b0e8c9e',
    status: 'firing',
    endsAt: null,
    labels: { alertname: 'DiskFull', instance: 'pacs-01:9100', severity: 'critical', site: 'Bergsele' },
  });
  const ended = readAlertmanager(JSON.parse(alertmanagerResolved))?.alerts.find((each) => each.status === 'resolved');
  expect(ended).toMatchObject({ fingerprint: '5b32c67f6b0e8c9e' });
  expect(ended?.endsAt).toMatch(/^2026-11-22T/);
  expect(firing?.alerts.map(titleOfAlert)).toEqual(['Disken är nästan full på pacs-01', 'Disken fylls på pacs-02']);
});

test('what Icinga really sends is read, with quotation marks and all', () => {
  const problem = readIcinga(formFields(icingaProblem), hash).alerts[0];
  expect(problem).toMatchObject({
    status: 'firing',
    labels: { host: 'pacs-01', check: 'disk', severity: 'critical', site: 'Bergsele', asset: 'U-100245' },
  });
  expect(problem?.annotations.description).toContain('& "nästan" full');
  const recovery = readIcinga(formFields(icingaRecovery), hash).alerts[0];
  expect(recovery).toMatchObject({ status: 'resolved', fingerprint: problem?.fingerprint });
  const note = readIcinga({ ...formFields(icingaProblem), type: 'ACKNOWLEDGEMENT' }, hash).alerts[0];
  expect(note?.status).toBe('told');
  const wrong = readIcinga({ type: 'PROBLEM', host: '', state: 'BAD', since: 'x' }, hash);
  expect([wrong.alerts.length, wrong.troubles.length]).toEqual([0, 1]);
});

test('one alert that cannot be read takes none of the others with it', () => {
  const body = JSON.parse(alertmanagerFiring);
  const [good] = body.alerts;
  const long = 'x'.repeat(alarmLimits.annotationValue + 5);
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`l${at}`, 'v']));
  const read = readAlertmanager({
    ...body,
    alerts: [
      good,
      { ...good, fingerprint: 'no hex' },
      { ...good, labels: many },
      { ...good, annotations: { description: long } },
      7,
    ],
  });
  expect(read?.alerts).toHaveLength(2);
  expect(read?.alerts[1]?.annotations.description).toHaveLength(alarmLimits.annotationValue);
  expect(read?.troubles.map((each) => each.what.split(':')[0])).toEqual(['fingerprint', 'labels', '']);
  expect(readAlertmanager({ ...body, version: '3' })).toBeNull();
  expect(readAlertmanager({ ...body, alerts: [] })).toBeNull();
  expect(readAlertmanager({ ...body, alerts: Array.from({ length: 10_001 }, () => good) })).toBeNull();
  expect(readAlertmanager({ ...body, truncatedAlerts: 4 })?.troubles).toHaveLength(1);
});
