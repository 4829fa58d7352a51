// What waits for me in internal control: the controls, remedies and answers that I own and that are due; and handing one over. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { carryOut, Day, domain, givenOwner, Id, own } from './field-contract.ts';

export const duties = ['control', 'remedy', 'answer'] as const;
export type Duty = (typeof duties)[number];

export const ControlDuty = z
  .object({
    duty: z.enum(duties),
    id: Id,
    title: z.string(),
    /** the risk or the finding it belongs to, as people write it: R-12, G-3 */
    number: z.string(),
    dueOn: Day,
    isLate: z.boolean(),
    risk: Id.nullable(),
    finding: Id.nullable(),
  })
  .meta({ id: 'ControlDuty' });
export type ControlDuty = z.infer<typeof ControlDuty>;

export const listMyControlDuties = query({
  id: 'list-my-control-duties',
  domain,
  path: '/internal-control/mine',
  summary: 'The controls due within two weeks, the open remedies and the answers that I own, the earliest first',
  permission: own,
  input: z.object({}),
  output: z.object({ rows: z.array(ControlDuty) }),
});

export const handOver = action({
  id: 'hand-over-control-duty',
  domain,
  method: 'PUT',
  path: '/internal-control/owners/:id',
  summary:
    'Somebody else answers for a remedy or a finding from now on; of a finding whoever manages internal control decides',
  permission: carryOut,
  input: z.object({ id: Id, of: z.enum(['remedy', 'finding']), ...givenOwner }),
  output: z.object({}),
  refuses: [
    'no-such-remedy',
    'no-such-finding',
    'remedy-done',
    'finding-closed',
    'owner-missing',
    'unknown-person',
    'not-allowed',
  ],
});
