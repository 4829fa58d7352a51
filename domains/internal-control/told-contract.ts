// What an interim report is told of a unit's internal control. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { frequencies, lights, outcomes } from './control-rules.ts';
import { Day, domain, Id, read, Unit } from './field-contract.ts';

const Step = z.int().min(1).max(5);

/** A control as a report tells it: the risk, what was done in the period, and the light at its end. */
export const ToldControl = z
  .object({
    control: Id,
    risk: z.string(),
    riskId: Id,
    probability: Step,
    consequence: Step,
    light: z.enum(lights),
    action: z.string(),
    method: z.string(),
    frequency: z.enum(frequencies),
    owner: z.string(),
    executions: z.array(
      z.object({
        doneOn: Day,
        outcome: z.enum(outcomes),
        result: z.string(),
        evidence: z.string(),
        counted: z.int().nullable(),
        ofTotal: z.int().nullable(),
        figure: z.object({ figure: z.string(), shown: z.string() }).nullable(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'ToldControl' });
export type ToldControl = z.infer<typeof ToldControl>;

export const listToldControls = query({
  id: 'list-told-controls',
  domain,
  path: '/internal-control/told',
  summary: 'The controls a unit’s interim report accounts for, with what was done in the period',
  permission: read,
  unit: 'unit',
  input: z.object({ unit: Unit, period: z.string().regex(/^\d{4}-\d\d\.\.\d{4}-\d\d$/) }),
  output: z.object({ controls: z.array(ToldControl) }),
});
