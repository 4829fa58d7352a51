// The scale that risks are judged on, in versions from a day on. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { Day, domain, Line, manage, read } from './field-contract.ts';

const Named = z.object({ sv: Line.min(1), da: Line.min(1), en: Line.min(1) });

export const RiskScale = z
  .object({
    version: z.int(),
    fromOn: Day,
    probabilities: z.array(Named),
    consequences: z.array(Named),
    amberFrom: z.int(),
    redFrom: z.int(),
  })
  .meta({ id: 'RiskScale' });
export type RiskScale = z.infer<typeof RiskScale>;

export const listRiskScales = query({
  id: 'list-risk-scales',
  domain,
  path: '/internal-control/scales',
  summary: 'All versions of the scale, the newest first, with how many risks still read on each',
  permission: read,
  input: z.object({}),
  output: z.object({
    scales: z.array(
      RiskScale.extend({
        /** the last day it holds; null: nothing follows yet */
        untilOn: Day.nullable(),
        state: z.enum(['in-force', 'to-come', 'past']),
        setBy: z.string(),
        setAt: z.string(),
        /** risks in force, of the units I may read, whose latest judgement is on this version */
        risks: z.int(),
      }),
    ),
    maySet: z.boolean(),
  }),
});

export const setRiskScale = action({
  id: 'set-risk-scale',
  domain,
  path: '/internal-control/scales',
  summary: 'A new version of the scale from a day; judgements made before keep theirs',
  permission: manage,
  input: z.object({
    fromOn: Day,
    probabilities: z.array(Named).min(3).max(5),
    consequences: z.array(Named).min(3).max(5),
    amberFrom: z.int().min(2).max(25),
    redFrom: z.int().min(3).max(25),
  }),
  output: RiskScale,
  refuses: ['scale-not-in-order', 'scale-of-that-day', 'not-allowed'],
});
