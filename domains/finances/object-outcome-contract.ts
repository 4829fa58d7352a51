// What a management object's page asks of the ledger. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { Code, Ore, Year } from './contract.ts';
import { OutcomeRow } from './ledger-contract.ts';

export const readObjectOutcome = query({
  id: 'read-object-outcome',
  domain: 'finances',
  path: '/finances/objects/:object',
  summary: 'What is booked and budgeted on a management object in a year so far, by heading and by funding',
  permission: 'finances.read-object',
  input: z.object({
    /** its code in the ledger */
    object: Code.min(1),
    /** the last year with anything booked unless told */
    year: Year.optional(),
  }),
  output: z.object({
    /** the months shown; null where nothing is booked */
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    unit: z.string(),
    byHeading: z.array(OutcomeRow),
    byFunding: z.array(OutcomeRow),
    total: OutcomeRow.nullable(),
    yearBudget: Ore,
  }),
  refuses: ['no-such-object'],
});
