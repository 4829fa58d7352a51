// What was booked on a management object, told by the rows of its plan: work type, side and funding. What nobody has told yet
// is a sum of its own, so that the parts are always the ledger. Amounts are öre, cost plus, as in the plan. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { Funding, Side, WorkType } from '../objects/contract.ts';
import { Code, Ore, Year } from './contract.ts';

const domain = 'finances';
/** its code in the ledger, and a year */
const at = { object: Code.min(1), year: Year };

export const UseCell = z.object({ workType: WorkType, side: Side, funding: Funding });
export type UseCell = z.infer<typeof UseCell>;

const Sum = z.object({ amount: Ore, rows: z.int() });

export const readObjectUses = query({
  id: 'read-object-uses',
  domain,
  path: '/finances/objects/:object/uses',
  summary:
    'What was booked on a management object in a year by work type, side and funding, with what nobody has told yet',
  permission: 'finances.read-object',
  input: z.object(at),
  output: z.object({
    cells: z.array(UseCell.extend(Sum.shape)),
    /** what the plan does not plan, such as depreciation */
    beside: Sum,
    /** what nobody has told yet */
    untold: Sum,
    /** all that is booked: the parts, exactly */
    total: Sum,
    mayTell: z.boolean(),
  }),
  refuses: ['no-such-object'],
});

export const ObjectRow = z
  .object({
    /** the name that `tell-object-rows` knows it by */
    row: z.string(),
    voucher: z.string(),
    bookedOn: z.string(),
    text: z.string(),
    account: z.string(),
    accountName: z.string(),
    unitName: z.string(),
    /** who was paid, as the ledger names it */
    counterpart: z.string(),
    /** the ledger's own word for who pays */
    fundingName: z.string(),
    amount: Ore,
    state: z.enum(['told', 'beside', 'untold']),
    cell: UseCell.nullable(),
    toldBy: z.string().nullable(),
    /** the caller opens its voucher */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'ObjectLedgerRow' });
export type ObjectRow = z.infer<typeof ObjectRow>;

export const listObjectRows = query({
  id: 'list-object-rows',
  domain,
  path: '/finances/objects/:object/rows',
  summary: 'The rows booked on a management object in a year, newest first, with what each was told to be for',
  permission: 'finances.read-object',
  input: z.object({
    ...at,
    state: z.enum(['told', 'beside', 'untold']).optional(),
    account: Code.optional(),
    counterpart: Code.optional(),
    text: z.string().trim().max(200).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(ObjectRow),
    next: z.string().nullable(),
    /** what the rows of the year can be narrowed to, with how many have it */
    accounts: z.array(z.object({ code: z.string(), name: z.string(), rows: z.int() })),
    counterparts: z.array(z.object({ code: z.string(), name: z.string(), rows: z.int() })),
  }),
  refuses: ['no-such-object'],
});

export const tellObjectRows = action({
  id: 'tell-object-rows',
  domain,
  path: '/finances/objects/:object/rows',
  summary: 'Tell what booked rows were for: a row of the plan, beside the plan, or nothing again',
  permission: 'finances.tell-object-rows',
  input: z.object({
    object: at.object,
    rows: z.array(z.string().min(3).max(120)).min(1).max(500),
    state: z.enum(['told', 'beside', 'untold']),
    /** with `told` */
    cell: UseCell.nullable().default(null),
  }),
  output: z.object({ rows: z.int() }),
  refuses: ['no-such-object', 'object-row-unknown', 'cell-missing'],
});
