// What can be said of alarms and done with them: what sounds, what an alarm means to us, and which systems may send.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { AlarmRule, AlarmState, sourceKinds } from './alarm-rules.ts';

const domain = 'service-desk';
export const readAlarms = 'service-desk.read-alarms';
export const changeAlarmRules = 'service-desk.change-alarm-rules';
export const changeAlarmSources = 'service-desk.change-alarm-sources';

const Instant = z.iso.datetime({ offset: true });
const SourceKind = z.enum(sourceKinds);
export const AlarmHeld = z.enum(['maintenance', 'storm', 'rule']);
export type AlarmHeld = z.infer<typeof AlarmHeld>;

export const AlarmRow = z
  .object({
    alarm: z.uuid(),
    source: z.string(),
    state: AlarmState,
    title: z.string(),
    severity: z.string(),
    labels: z.record(z.string(), z.string()),
    serviceName: z.string().nullable(),
    place: z.string(),
    ruleName: z.string(),
    held: AlarmHeld.nullable(),
    case: z.object({ case: z.uuid(), number: z.string() }).nullable(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    lastAt: Instant,
    times: z.int(),
    isFlapping: z.boolean(),
    trouble: z.string().nullable(),
  })
  .meta({ id: 'AlarmRow' });
export type AlarmRow = z.infer<typeof AlarmRow>;

export const listAlarms = query({
  id: 'list-alarms',
  domain,
  path: '/alarms',
  summary: 'What sounds and has sounded, the latest first, with what it led to',
  permission: readAlarms,
  input: z.object({
    state: AlarmState.optional(),
    held: AlarmHeld.optional(),
    case: z.uuid().optional(),
    search: z.string().trim().max(100).optional(),
    /** the `next` of the page before */
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(AlarmRow),
    next: z.string().nullable(),
    firing: z.int(),
    /** storms going on now */
    storms: z.array(
      z.object({
        storm: z.uuid(),
        serviceName: z.string().nullable(),
        place: z.string(),
        alarms: z.int(),
        beganAt: Instant,
        case: z.object({ case: z.uuid(), number: z.string() }).nullable(),
      }),
    ),
  }),
});

const RuleRow = z.object({ rule: z.uuid(), says: AlarmRule });

export const listAlarmRules = query({
  id: 'list-alarm-rules',
  domain,
  path: '/alarms/rules',
  summary: 'What an alarm means to us, in the order in which the rules are tried; the first that fits decides',
  permission: readAlarms,
  input: z.object({}),
  output: z.object({ rows: z.array(RuleRow), mayChange: z.boolean() }),
});

export const setAlarmRule = action({
  id: 'set-alarm-rule',
  domain,
  method: 'PUT',
  path: '/alarms/rules/:rule',
  summary: 'Add a rule or change it; it holds for what begins from now on',
  permission: changeAlarmRules,
  input: z.object({
    rule: z.uuid(),
    says: AlarmRule,
    /** its place among the others, from 0; last unless said */
    at: z.int().min(0).max(500).optional(),
  }),
  output: z.object({ rule: z.uuid() }),
  refuses: ['unknown-service'],
});

export const removeAlarmRule = action({
  id: 'remove-alarm-rule',
  domain,
  method: 'DELETE',
  path: '/alarms/rules/:rule',
  summary: 'Take a rule away; alarms that came by it keep its name',
  permission: changeAlarmRules,
  input: z.object({ rule: z.uuid() }),
  output: z.object({ rule: z.uuid() }),
  refuses: ['no-such-rule'],
});

export const tryAlarmRules = query({
  id: 'try-alarm-rules',
  domain,
  path: '/alarms/rules/try',
  summary: 'Which rule would take an alarm with these labels, written name=value, one a line',
  permission: readAlarms,
  input: z.object({ labels: z.string().trim().min(1).max(4000) }),
  output: z.object({
    ruleName: z.string().nullable(),
    serviceName: z.string().nullable(),
    opensCase: z.boolean(),
    priority: z.int().min(1).max(4),
  }),
});

export const AlarmSource = z
  .object({
    source: z.uuid(),
    name: z.string(),
    kind: SourceKind,
    keyHint: z.string(),
    madeAt: Instant,
    madeBy: z.string(),
    revokedAt: Instant.nullable(),
    lastHeardAt: Instant.nullable(),
    messages: z.int(),
  })
  .meta({ id: 'AlarmSource' });
export type AlarmSource = z.infer<typeof AlarmSource>;

export const listAlarmSources = query({
  id: 'list-alarm-sources',
  domain,
  path: '/alarms/sources',
  summary: 'The systems that may send alarms, when each was last heard, and what could not be read',
  permission: readAlarms,
  input: z.object({}),
  output: z.object({
    rows: z.array(AlarmSource),
    troubles: z.array(
      z.object({ trouble: z.uuid(), source: z.string(), at: Instant, what: z.string(), sample: z.string() }),
    ),
    mayChange: z.boolean(),
  }),
});

export const addAlarmSource = action({
  id: 'add-alarm-source',
  domain,
  path: '/alarms/sources',
  summary: 'Let a system send alarms; its key is told once, in this answer',
  permission: changeAlarmSources,
  input: z.object({ name: z.string().trim().min(2).max(80), kind: SourceKind }),
  output: z.object({ source: z.uuid(), key: z.string(), address: z.string() }),
  refuses: ['source-exists'],
});

export const revokeAlarmSource = action({
  id: 'revoke-alarm-source',
  domain,
  path: '/alarms/sources/:source/revoke',
  summary: 'Take a key back: nothing more is taken in with it; what it sent stays',
  permission: changeAlarmSources,
  input: z.object({ source: z.uuid() }),
  output: z.object({ source: z.uuid() }),
  refuses: ['no-such-source'],
});
