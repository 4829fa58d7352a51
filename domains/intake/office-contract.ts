// Which days offices work on: one of the region's business calendars, chosen here, decides when approvals run out and when the
// parts of bundles must be ready. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

const domain = 'intake';
const Code = z.string().trim().min(1).max(40);
const Names = z.object({ sv: z.string(), da: z.string(), en: z.string() });

const OfficeDays = z
  .object({
    /** the calendar that decides; none: Monday to Friday without Swedish holidays */
    calendar: z.string().nullable(),
    calendars: z.array(z.object({ calendar: z.string(), names: Names })),
    /** the days from Monday to Friday in the coming half-year that are not worked on */
    closedDays: z.array(z.iso.date()),
  })
  .meta({ id: 'OfficeDays' });
export type OfficeDays = z.infer<typeof OfficeDays>;

export const showOfficeDays = query({
  id: 'show-office-days',
  domain,
  path: '/office-days',
  summary: 'Which days offices work on, and by which calendar',
  permission: 'intake.set-office-days',
  input: z.object({}),
  output: OfficeDays,
});

export const setOfficeDays = action({
  id: 'set-office-days',
  domain,
  method: 'PUT',
  path: '/office-days',
  summary: 'Choose the calendar that decides which days offices work on; it holds for what begins from now on',
  permission: 'intake.set-office-days',
  input: z.object({ calendar: Code.nullable() }),
  output: OfficeDays,
  refuses: ['unknown-calendar'],
});
