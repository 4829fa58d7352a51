// What can be said of the reliability of services and done about it: what is agreed, when they were gone, and what they need.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';

const domain = 'service-desk';
export const readReliability = 'service-desk.read-reliability';
export const recordOutages = 'service-desk.record-outages';
export const changeReliability = 'service-desk.change-reliability';

const Instant = z.iso.datetime({ offset: true });
const Service = z.string().trim().min(1).max(40);
const Weight = z.int().min(1).max(100);
const Words = z.string().trim().max(2000);

/** A service by its code, or a group of which at least so many must work. */
export const ServiceNeed = z.union([
  Service,
  z.object({ atLeast: z.int().min(1).max(20), of: z.array(Service).min(2).max(20) }),
]);
export type ServiceNeed = z.infer<typeof ServiceNeed>;

/** Shares in thousandths of a percent, 99900 is 99.9 %; null: nothing was agreed in that time. */
export const AvailabilityMonth = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  share: z.int().nullable(),
  agreedSeconds: z.int(),
  downSeconds: z.int(),
  partlyDownSeconds: z.int(),
  maintenanceSeconds: z.int(),
});
export type AvailabilityMonth = z.infer<typeof AvailabilityMonth>;

export const OutageRow = z
  .object({
    outage: z.uuid(),
    service: z.string(),
    serviceName: z.string(),
    fromAt: Instant,
    toAt: Instant.nullable(),
    weight: Weight,
    text: z.string(),
    origin: z.enum(['person', 'case', 'alarm', 'major']),
    case: z.object({ case: z.uuid(), number: z.string() }).nullable(),
    decidedBy: z.string(),
    isStruck: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'OutageRow' });
export type OutageRow = z.infer<typeof OutageRow>;

export const listReliability = query({
  id: 'list-reliability',
  domain,
  path: '/reliability',
  summary: 'How available each service has been this month and last, and whether it works now',
  permission: readReliability,
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        service: z.string(),
        serviceName: z.string(),
        target: z.int().nullable(),
        thisMonth: z.int().nullable(),
        lastMonth: z.int().nullable(),
        /** percent that is gone now, by itself or because of what it needs */
        goneNow: z.int(),
        nextMaintenanceAt: Instant.nullable(),
        isMeasured: z.boolean(),
      }),
    ),
    mayChange: z.boolean(),
  }),
});

export const showReliability = query({
  id: 'show-reliability',
  domain,
  path: '/reliability/:service',
  summary:
    'One service: its availability by month, its outages, what it needs, its next maintenance and reserve routine',
  permission: readReliability,
  input: z.object({ service: Service }),
  output: z.object({
    service: z.string(),
    serviceName: z.string(),
    isMeasured: z.boolean(),
    calendar: z.string().nullable(),
    calendarName: z.string().nullable(),
    target: z.int().nullable(),
    needs: z.array(ServiceNeed),
    reserveRoutine: z.string(),
    noticeSeconds: z.int(),
    measuredFrom: z.iso.date().nullable(),
    goneNow: z.int(),
    /** the latest 13, the present one first */
    months: z.array(AvailabilityMonth),
    outages: z.array(OutageRow),
    maintenance: z.array(
      z.object({ notice: z.uuid(), title: z.string(), fromAt: Instant, toAt: Instant, isExcused: z.boolean() }),
    ),
    calendars: z.array(z.object({ calendar: z.string(), name: z.string() })),
    mayRecord: z.boolean(),
    mayChange: z.boolean(),
  }),
  refuses: ['unknown-service'],
});

export const setReliability = action({
  id: 'set-reliability',
  domain,
  method: 'PUT',
  path: '/reliability/:service',
  summary: 'Say in which hours a service is promised, how available, and what it needs; all its days are counted anew',
  permission: changeReliability,
  input: z.object({
    service: Service,
    calendar: z.string().trim().min(1).max(40),
    target: z.int().min(0).max(100_000).nullable(),
    needs: z.array(ServiceNeed).max(40),
    reserveRoutine: z
      .string()
      .trim()
      .max(500)
      .refine((text) => text === '' || /^(https?:\/\/|\/)/.test(text), 'a web address, or a path that begins with /'),
    noticeSeconds: z.int().min(0).max(7_776_000),
    measuredFrom: z.iso.date().refine((day) => day >= '2000-01-01', '2000-01-01 or later'),
  }),
  output: z.object({ service: z.string() }),
  refuses: ['unknown-service', 'unknown-calendar', 'needs-in-circle'],
});

const times = { fromAt: Instant, toAt: Instant.nullable(), weight: Weight, text: Words };

export const recordOutage = action({
  id: 'record-outage',
  domain,
  path: '/outages',
  summary: 'Say that a service was gone, wholly or in part, from when to when; a case can be named as the reason',
  permission: recordOutages,
  input: z.object({ service: Service, ...times, case: z.uuid().optional() }),
  output: OutageRow,
  refuses: ['unknown-service', 'no-such-case', 'ends-before-it-starts', 'outage-in-future'],
});

export const correctOutage = action({
  id: 'correct-outage',
  domain,
  method: 'PUT',
  path: '/outages/:outage',
  summary: 'Correct when a service was gone and how much of it; how it stood before is kept',
  permission: recordOutages,
  input: z.object({
    outage: z.uuid(),
    version: z.int().min(1),
    ...times,
    reason: Words.min(3),
    isStruck: z.boolean().default(false),
  }),
  output: OutageRow,
  refuses: ['no-such-outage', 'changed-meanwhile', 'ends-before-it-starts', 'outage-in-future'],
});

export const showOutage = query({
  id: 'show-outage',
  domain,
  path: '/outages/:outage',
  summary: 'One outage with every way it has been told',
  permission: readReliability,
  input: z.object({ outage: z.uuid() }),
  output: OutageRow.extend({
    versions: z.array(
      z.object({
        version: z.int(),
        at: Instant,
        by: z.string(),
        reason: z.string(),
        fromAt: Instant,
        toAt: Instant.nullable(),
        weight: Weight,
        text: z.string(),
        isStruck: z.boolean(),
      }),
    ),
  }),
  refuses: ['no-such-outage'],
});
