// The example region's alarms: two systems that watch, the rules for what they say, and what sounds around the day it is loaded.
// Their keys are of no use: nobody has ever seen them.
import { stableId } from '../../../example/stable-id.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { AlarmRecord } from './alarm-rows.ts';
import { storeAlarms } from './alarm-rows.ts';
import { AlarmRule } from './alarm-rules.ts';

/** Writes sources, rules and alarms; the cases must be there. */
export async function loadAlarms(work: Work): Promise<void> {
  for (const { name, kind } of sources)
    await work.sql(
      `insert into service_desk.alarm_sources (source_id, name, kind, key_hash, key_hint, made_at, made_by, last_heard_at)
       values ($1, $2, $3, $4, 'fyr_', $5, 'Jonas Tällfors', $6)`,
      [sourceId(name), name, kind, stableId('alarm-key', name), daysBefore(work.now, 200), daysBefore(work.now, 0.001)],
    );
  for (const [index, rule] of rules.entries())
    await work.sql(
      `insert into service_desk.alarm_rules (rule_id, ordinal, name, rule, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, 'Peter Sandklint')`,
      [ruleId(rule), index + 1, rule.name, JSON.stringify(rule), daysBefore(work.now, 90)],
    );
  await storeAlarms(work, await Promise.all(alarms.map((each) => recordOf(work, each))));
  work.touch('service-desk.alarm-rules');
}

const prometheus = 'Prometheus, drift';
const icinga = 'Icinga, medicinsk teknik';
const sources = [
  { name: prometheus, kind: 'alertmanager' },
  { name: icinga, kind: 'icinga2' },
] as const;

const rule = (given: { name: string } & Partial<AlarmRule>): AlarmRule => AlarmRule.parse({ when: [], ...given });
const is = (label: string, value: string) => ({ label, how: 'is', value }) as const;

const rules: readonly AlarmRule[] = [
  rule({ name: 'Bara för kännedom', when: [is('severity', 'info')], opensCase: false }),
  rule({
    name: 'Journalen svarar inte',
    when: [is('service', 'journal'), is('severity', 'critical')],
    service: 'journal',
    impact: 1,
    urgency: 1,
    together: 'rule',
    outage: 100,
  }),
  rule({
    name: 'Bildarkivets lagring',
    when: [{ label: 'instance', how: 'begins', value: 'pacs' }],
    service: 'images',
    thingLabel: 'asset',
    placeLabel: 'site',
    impact: 2,
    urgency: 2,
    together: 'thing',
  }),
  rule({
    name: 'Nätverksutrustning',
    when: [{ label: 'job', how: 'any-of', value: 'switch, router, wlan' }],
    service: 'network',
    placeLabel: 'site',
    impact: 2,
    urgency: 1,
  }),
  rule({
    name: 'Övervakning av patienter',
    when: [{ label: 'host', how: 'contains', value: 'monitor' }],
    service: 'monitoring',
    thingLabel: 'asset',
    placeLabel: 'site',
    impact: 1,
    urgency: 2,
  }),
];

interface ExampleAlarm {
  readonly source: string;
  readonly name: string;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly rule: AlarmRule | undefined;
  readonly hoursAgo: number;
  readonly times: number;
  readonly state?: 'resolved';
  readonly isFlapping?: boolean;
}

const alarms: readonly ExampleAlarm[] = [
  {
    source: prometheus,
    name: 'pacs-01 disk',
    title: 'Disken är nästan full på pacs-01',
    labels: {
      alertname: 'DiskFull',
      instance: 'pacs-01:9100',
      severity: 'critical',
      service: 'images',
      site: 'Bergsele',
    },
    rule: rules[2],
    hoursAgo: 1.7,
    times: 14,
  },
  {
    source: prometheus,
    name: 'wlan-c2',
    title: 'Accesspunkten på plan 2 i hus C tappar förbindelsen',
    labels: { alertname: 'LinkFlaps', instance: 'wlan-c2', job: 'wlan', severity: 'warning', site: 'Bergsele' },
    rule: rules[3],
    hoursAgo: 5.2,
    times: 9,
    isFlapping: true,
  },
  {
    source: icinga,
    name: 'monitor-iva-4',
    title: 'check_ping · monitor-iva-4: svarar inte',
    labels: { host: 'monitor-iva-4', check: 'check_ping', severity: 'critical', site: 'Bergsele' },
    rule: rules[4],
    hoursAgo: 0.4,
    times: 2,
  },
  {
    source: prometheus,
    name: 'backup report',
    title: 'Nattens säkerhetskopior tog längre tid än vanligt',
    labels: { alertname: 'BackupSlow', instance: 'backup-01', severity: 'info' },
    rule: rules[0],
    hoursAgo: 6,
    times: 1,
  },
  {
    source: prometheus,
    name: 'journal probe',
    title: 'Journalen svarar inte på prov från hus A',
    labels: { alertname: 'ProbeFailed', instance: 'journal', severity: 'critical', service: 'journal' },
    rule: rules[1],
    hoursAgo: 26,
    times: 3,
    state: 'resolved',
  },
];

async function recordOf(work: Work, each: ExampleAlarm): Promise<AlarmRecord> {
  const at = daysBefore(work.now, each.hoursAgo / 24);
  const service = each.rule?.service ?? null;
  const isHeld = each.rule?.opensCase === false;
  return {
    alarm_id: stableId('alarm', each.name),
    source_id: sourceId(each.source),
    fingerprint: stableId('fingerprint', each.name).replaceAll('-', '').slice(0, 16),
    state: each.state ?? 'firing',
    title: each.title,
    severity: each.labels.severity ?? '',
    labels: { ...each.labels },
    annotations: { summary: each.title },
    rule_id: each.rule ? ruleId(each.rule) : null,
    rule_name: each.rule?.name ?? '',
    service_code: service,
    place: each.labels.site ?? '',
    equipment_id: null,
    alike: service === null ? `source ${sourceId(each.source)}` : `service ${service}`,
    held: isHeld ? 'rule' : null,
    case_id: isHeld || each.state === 'resolved' ? null : await caseAbout(work, service),
    case_key: `alarm ${each.name}`,
    storm_id: null,
    first_at: at,
    started_at: at,
    ended_at: each.state === 'resolved' ? daysBefore(work.now, (each.hoursAgo - 0.3) / 24) : null,
    fired_at: at,
    last_at: daysBefore(work.now, 0.002),
    times: each.times,
    turns: [at],
    is_flapping: each.isFlapping ?? false,
    trouble: null,
  };
}

/** An open case of the example about the same service: it came in as an alarm. */
async function caseAbout(work: Work, service: string | null): Promise<string | null> {
  const [row] = await work.sql<{ case_id: string }>(
    `update service_desk.cases set channel = 'alarm' where case_id = (
       select c.case_id from service_desk.cases c where c.service_code = $1 and c.kind = 'incident' and c.state in ('new', 'active')
         and not exists (select 1 from service_desk.major_incidents m where m.case_id = c.case_id)
       order by c.number desc limit 1) returning case_id`,
    [service],
  );
  return row?.case_id ?? null;
}

function sourceId(name: string): string {
  return stableId('alarm-source', name);
}

function ruleId(of: AlarmRule): string {
  return stableId('alarm-rule', of.name);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
