// Changing the organisation: a reorganisation is a list of steps for a day, planned, looked at, scheduled, carried out on
// its day, and until then taken back. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { Day, UnitCode, UnitKind } from './organisation-contract.ts';

const domain = 'people';

const UnitName = z.string().trim().min(2).max(120);
const ReorganisationId = z.uuid();

export const ReorganisationStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('create'),
    unit: UnitCode,
    name: UnitName,
    unitKind: UnitKind,
    parent: UnitCode.nullable(),
  }),
  z.object({ kind: z.literal('rename'), unit: UnitCode, name: UnitName }),
  z.object({ kind: z.literal('move'), unit: UnitCode, parent: UnitCode }),
  /** its people, cost centres and units below go to `successor`; without one it must be empty */
  z.object({ kind: z.literal('close'), unit: UnitCode, successor: UnitCode.nullable() }),
  /** the units end and go into another, which is there or is created by a step before */
  z.object({ kind: z.literal('merge'), units: z.array(UnitCode).min(1).max(50), into: UnitCode }),
  /**
   * New units beside the unit, or below it when it `continues`, each with the people named; who is not named stays, or
   * goes to the first part when the unit does not continue.
   */
  z.object({
    kind: z.literal('split'),
    unit: UnitCode,
    continues: z.boolean(),
    parts: z
      .array(
        z.object({
          unit: UnitCode,
          name: UnitName,
          unitKind: UnitKind,
          persons: z.array(z.uuid()).max(5000).default([]),
          costCentres: z.array(z.string().max(20)).max(500).default([]),
        }),
      )
      .min(1)
      .max(50),
  }),
]);
export type ReorganisationStep = z.infer<typeof ReorganisationStep>;

export const reorganisationStates = ['draft', 'scheduled', 'carried-out', 'withdrawn', 'failed'] as const;
export const ReorganisationState = z.enum(reorganisationStates);
export type ReorganisationState = z.infer<typeof ReorganisationState>;

/** Something in the steps that cannot be; `step` counts from 1. Ordinary data: the plan is kept and corrected. */
export const StepProblem = z
  .object({
    step: z.int(),
    code: z.enum([
      'unit-does-not-exist',
      'unit-exists-already',
      'code-used-before',
      'parent-does-not-exist',
      'parent-is-below-itself',
      'second-region',
      'region-cannot-close',
      'nothing-changes',
      'changed-later',
      'merged-into-itself',
      'successor-does-not-exist',
      'not-empty',
      'person-not-there',
      'cost-centre-not-there',
    ]),
    unit: z.string(),
  })
  .meta({ id: 'StepProblem' });
export type StepProblem = z.infer<typeof StepProblem>;

export const UnitChange = z.object({
  unit: z.string(),
  what: z.enum(['created', 'renamed', 'moved', 'closed']),
  nameBefore: z.string().nullable(),
  nameAfter: z.string().nullable(),
  parentBefore: z.string().nullable(),
  parentAfter: z.string().nullable(),
  successor: z.string().nullable(),
});
export type UnitChange = z.infer<typeof UnitChange>;

export const ReorganisationPreview = z
  .object({
    problems: z.array(StepProblem),
    units: z.array(UnitChange),
    /** how many people move; `persons` names the first 500 */
    personsMoving: z.int(),
    persons: z.array(z.object({ person: z.uuid(), name: z.string(), from: z.string(), to: z.string() })),
    costCentres: z.array(z.object({ costCentre: z.string(), name: z.string(), from: z.string(), to: z.string() })),
    /** heads whose unit ends */
    heads: z.array(z.object({ person: z.uuid(), name: z.string(), unit: z.string() })),
    /** `moves` only where it comes to cover nothing more than before; else it `ends`, and is given anew by hand */
    grants: z.array(
      z.object({
        holder: z.string(),
        role: z.string(),
        unit: z.string(),
        what: z.enum(['moves', 'ends']),
        to: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReorganisationPreview' });
export type ReorganisationPreview = z.infer<typeof ReorganisationPreview>;

export const ReorganisationRow = z
  .object({
    reorganisation: ReorganisationId,
    title: z.string(),
    takesEffectOn: Day,
    state: ReorganisationState,
    steps: z.int(),
  })
  .meta({ id: 'ReorganisationRow' });
export type ReorganisationRow = z.infer<typeof ReorganisationRow>;

export const reorganisationRights = [
  'change-reorganisation',
  'schedule-reorganisation',
  'withdraw-reorganisation',
] as const;

export const ReorganisationPage = ReorganisationRow.omit({ steps: true })
  .extend({
    reason: z.string(),
    steps: z.array(ReorganisationStep),
    states: z.array(
      z.object({
        state: ReorganisationState,
        at: z.iso.datetime(),
        by: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    /** null once it is carried out or withdrawn */
    preview: ReorganisationPreview.nullable(),
    allowed: z.array(z.enum(reorganisationRights)),
  })
  .meta({ id: 'ReorganisationPage' });
export type ReorganisationPage = z.infer<typeof ReorganisationPage>;

const ReorganisationPlan = z.object({
  title: z.string().trim().min(3).max(140),
  reason: z.string().trim().max(4000).default(''),
  takesEffectOn: Day,
  steps: z.array(ReorganisationStep).max(200).default([]),
});

export const listReorganisations = query({
  id: 'list-reorganisations',
  domain,
  path: '/people/reorganisations',
  summary: 'Reorganisations, the latest day first',
  permission: 'people.read-reorganisations',
  input: z.object({}),
  output: z.object({ rows: z.array(ReorganisationRow), mayPlan: z.boolean() }),
});

export const showReorganisation = query({
  id: 'show-reorganisation',
  domain,
  path: '/people/reorganisations/:reorganisation',
  summary: 'One reorganisation with its steps and what they would change: units, people, cost centres, roles',
  permission: 'people.read-reorganisations',
  input: z.object({ reorganisation: ReorganisationId }),
  output: ReorganisationPage,
  refuses: ['no-such-reorganisation'],
});

export const planReorganisation = action({
  id: 'plan-reorganisation',
  domain,
  path: '/people/reorganisations',
  summary: 'Begin a reorganisation as a draft',
  permission: 'people.change-organisation',
  input: ReorganisationPlan,
  output: ReorganisationPage,
  refuses: ['day-has-passed'],
});

export const changeReorganisation = action({
  id: 'change-reorganisation',
  domain,
  method: 'PUT',
  path: '/people/reorganisations/:reorganisation',
  summary: 'Change a draft’s title, reason, day or steps',
  permission: 'people.change-organisation',
  input: ReorganisationPlan.extend({ reorganisation: ReorganisationId }),
  output: ReorganisationPage,
  refuses: ['no-such-reorganisation', 'day-has-passed', 'reorganisation-not-open'],
});

export const scheduleReorganisation = action({
  id: 'schedule-reorganisation',
  domain,
  path: '/people/reorganisations/:reorganisation/schedule',
  summary: 'Decide a draft: it is carried out when its day begins, at once when that is today',
  permission: 'people.change-organisation',
  input: z.object({ reorganisation: ReorganisationId }),
  output: ReorganisationPage,
  refuses: ['no-such-reorganisation', 'day-has-passed', 'reorganisation-not-open', 'steps-have-problems', 'no-steps'],
});

export const withdrawReorganisation = action({
  id: 'withdraw-reorganisation',
  domain,
  path: '/people/reorganisations/:reorganisation/withdraw',
  summary: 'Take back a draft, or a decided reorganisation before its day; a decided one becomes a draft again',
  permission: 'people.change-organisation',
  input: z.object({ reorganisation: ReorganisationId, note: z.string().trim().max(1000).default('') }),
  output: ReorganisationPage,
  refuses: ['no-such-reorganisation', 'reorganisation-not-open'],
});
