// Two versions of an object's plan beside each other, line by line: what was added, what is gone, what was changed. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { ObjectId, Side } from './object-contract.ts';
import { Funding, WorkType } from './plan-contract.ts';

const Instant = z.iso.datetime({ offset: true });
const Year = z.coerce.number<number>().int().min(2000).max(2199);
const Change = z.enum(['added', 'gone', 'changed']);
const Pair = z.object({ from: z.int(), to: z.int() });

/** A decision by its place among them, from one; `now` is the plan as it stands. */
const VersionName = z.union([z.literal('now'), z.coerce.number<number>().int().min(1).max(9999)]);

export const comparedFields = [
  'text',
  'measure',
  'title',
  'workType',
  'side',
  'person',
  'fromOn',
  'toOn',
  'seconds',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export const ComparedLine = z.object({
  id: z.string(),
  change: Change,
  /** what it is called in the later version, or was in the earlier one */
  name: z.string(),
  /** of what was changed; words and days as they stand, seconds as a number; null: nothing was said */
  fields: z.array(
    z.object({
      field: z.enum(comparedFields),
      from: z.union([z.string(), z.int()]).nullable(),
      to: z.union([z.string(), z.int()]).nullable(),
    }),
  ),
});
export type ComparedLine = z.infer<typeof ComparedLine>;

export const ComparedRow = z.object({
  workType: WorkType,
  side: Side,
  funding: Funding,
  change: Change,
  seconds: Pair,
  /** öre */
  amount: Pair,
  /** the year is the same, and lies otherwise over its months */
  monthsOnly: z.boolean(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

const Version = z.object({ version: VersionName, at: Instant.nullable(), by: z.string().nullable() });

export const PlanComparison = z
  .object({
    object: ObjectId,
    year: z.int(),
    /** what can be compared, oldest first */
    versions: z.array(Version),
    from: Version,
    to: Version,
    /** what the year is about, where it was changed */
    direction: z.object({ from: z.string(), to: z.string() }).nullable(),
    goals: z.array(ComparedLine),
    activities: z.array(ComparedLine),
    rows: z.array(ComparedRow),
    seconds: Pair,
    amount: Pair,
  })
  .meta({ id: 'ObjectPlanComparison' });
export type PlanComparison = z.infer<typeof PlanComparison>;

export const comparePlans = query({
  id: 'compare-plan-versions',
  domain: 'objects',
  path: '/objects/:object/plan/comparison',
  summary: 'Two versions of the plan of a year line by line: the last two unless told',
  permission: 'objects.find-objects',
  input: z.object({ object: ObjectId, year: Year, from: VersionName.optional(), to: VersionName.optional() }),
  output: PlanComparison,
  refuses: ['no-such-object', 'no-such-plan', 'no-such-version'],
});
