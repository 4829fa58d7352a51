// What can be said of agreed time: the calendars it is counted in, and the levels that promise it.
import { z } from 'zod';
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { AgreedLevel } from './agreed-level-rules.ts';

const domain = 'service-desk';
const Code = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const Name = z.string().trim().min(2).max(80);
const Names = z.object({ sv: Name, da: Name, en: Name });

export const listAgreed = query({
  id: 'list-agreed-time',
  domain,
  path: '/agreed-time',
  summary: 'The service levels with their clocks, and the calendars they are counted in',
  permission: 'service-desk.read-agreed',
  input: z.object({}),
  output: z.object({
    levels: z.array(
      z.object({ level: Code, names: Names, agreed: AgreedLevel, isUsual: z.boolean(), services: z.array(z.string()) }),
    ),
    calendars: z.array(z.object({ calendar: Code, names: Names, hours: BusinessCalendar })),
    mayChange: z.boolean(),
  }),
});

export const setLevel = action({
  id: 'set-agreed-level',
  domain,
  method: 'PUT',
  path: '/agreed-time/levels/:level',
  summary: 'Add a service level or change what it promises; deadlines of open cases are counted anew from now on',
  permission: 'service-desk.change-agreed',
  input: z.object({
    level: Code,
    names: Names,
    agreed: AgreedLevel,
    isUsual: z.boolean(),
    services: z.array(z.string().trim().max(40)).max(200),
  }),
  output: z.object({ level: Code, run: z.uuid().nullable() }),
  refuses: ['unknown-service', 'unknown-calendar'],
});

export const setCalendar = action({
  id: 'set-calendar',
  domain,
  method: 'PUT',
  path: '/agreed-time/calendars/:calendar',
  summary: 'Add a calendar or a version of one; deadlines of open cases are counted anew',
  permission: 'service-desk.change-agreed',
  input: z.object({ calendar: Code, names: Names, hours: BusinessCalendar }),
  /** the run that counts the open deadlines anew, to watch in `list-my-jobs`; null: no opening hour differs */
  output: z.object({ calendar: Code, run: z.string().nullable() }),
});
