// Hours worked on an object, row by row: what came by file and what its leaders wrote by hand. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { ObjectId, Side } from './object-contract.ts';
import { Funding, WorkType } from './plan-contract.ts';

const domain = 'objects';
const Day = z.iso.date();

export const WorkedHours = z
  .object({
    hours: z.uuid(),
    on: Day,
    unit: z.string(),
    unitName: z.string(),
    workType: WorkType,
    side: Side,
    funding: Funding,
    /** the activity they belong to, by its title, or what was done */
    about: z.string(),
    seconds: z.int(),
  })
  .meta({ id: 'WorkedHours' });
export type WorkedHours = z.infer<typeof WorkedHours>;

export const listWorkedHours = query({
  id: 'list-worked-hours',
  domain,
  path: '/objects/:object/hours',
  summary: 'Hours worked on an object in a year, latest day first',
  permission: 'objects.find-objects',
  input: z.object({
    object: ObjectId,
    year: z.coerce.number<number>().int().min(2000).max(2199),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(12),
  }),
  output: z.object({
    rows: z.array(WorkedHours),
    next: z.string().nullable(),
    /** whether the caller may write hours by hand */
    mayWrite: z.boolean(),
  }),
  refuses: ['no-such-object'],
});

const lead = 'objects.change-plan';

export const setWorkedHours = action({
  id: 'set-worked-hours',
  domain,
  path: '/objects/:object/hours',
  summary: 'Write hours worked by hand, or correct a row; the unit is that of the side unless another is told',
  permission: lead,
  input: z.object({
    object: ObjectId,
    hours: z.uuid().nullable().default(null),
    on: Day,
    workType: WorkType,
    side: Side,
    funding: Funding,
    unit: z.string().trim().min(1).max(40).nullable().default(null),
    about: z.string().trim().max(200).default(''),
    seconds: z.int().min(1).max(100_000_000),
  }),
  output: WorkedHours,
  refuses: ['no-such-object', 'no-such-hours', 'hours-there', 'hours-in-the-future', 'unknown-unit'],
});

export const dropWorkedHours = action({
  id: 'drop-worked-hours',
  domain,
  method: 'DELETE',
  path: '/objects/:object/hours/:hours',
  summary: 'Take away a row of hours that was never worked on the object',
  permission: lead,
  input: z.object({ object: ObjectId, hours: z.uuid() }),
  output: z.object({ dropped: z.uuid() }),
  refuses: ['no-such-object', 'no-such-hours'],
});
