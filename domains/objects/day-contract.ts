// What those who lead objects look at of a day, beside the plans: their own objects in short, and who delivers to one. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { HolderRole, ObjectId, Side } from './object-contract.ts';

const domain = 'objects';
const Count = z.int().min(0);

export const MyObject = z
  .object({
    object: ObjectId,
    code: z.string(),
    name: z.string(),
    year: z.int(),
    plan: z.enum(['none', 'draft', 'decided']),
    plannedSeconds: Count,
    usedSeconds: Count,
    late: Count,
    /** roles on it that end within ninety days */
    ending: z.array(z.object({ holder: z.uuid(), name: z.string(), side: Side, role: HolderRole, toOn: z.iso.date() })),
  })
  .meta({ id: 'MyManagementObject' });
export type MyObject = z.infer<typeof MyObject>;

export const listMyObjects = query({
  id: 'list-my-objects',
  domain,
  path: '/my-objects',
  summary: 'The objects I own or lead today: hours, what is late, and roles that end',
  permission: 'objects.find-objects',
  input: z.object({}),
  output: z.object({ rows: z.array(MyObject) }),
});

export const showObjectSuppliers = query({
  id: 'show-object-suppliers',
  domain,
  path: '/objects/:object/suppliers',
  summary: 'Agreements about the services of a management object, with what is open at their suppliers',
  permission: 'objects.find-objects',
  input: z.object({ object: ObjectId }),
  output: z.object({
    rows: z.array(
      z.object({
        agreement: z.uuid(),
        number: z.string(),
        title: z.string(),
        supplier: z.uuid(),
        supplierName: z.string(),
        runsUntil: z.iso.date().nullable(),
        dueOn: z.iso.date().nullable(),
        /** matters and risks of the supplier that are not settled */
        matters: Count,
        risks: Count,
        /** the caller may open the supplier and its agreements */
        opens: z.boolean(),
      }),
    ),
  }),
  refuses: ['no-such-object'],
});
