// What waits for me in internal control: the controls, remedies and answers that I own and that are due. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { Day, domain, Id, own } from './field-contract.ts';

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
