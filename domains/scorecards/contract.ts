// What scorecards offer: a unit's scorecard for a period with outcome, fulfilment and direction of every measure; building
// it; reporting by hand what no figure gives yet; judging as a person.
import { z } from 'zod';
import { Month, PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';

export const scorecardPermissions: Permissions = {
  'scorecards.read': ['employee', 'unit-head', 'division-head', 'controller', 'administrator', 'auditor'],
  'scorecards.build': ['division-head', 'controller', 'administrator'],
  'scorecards.report': ['unit-head', 'division-head', 'controller', 'hr-analyst', 'administrator'],
  'scorecards.assess': ['division-head', 'controller', 'administrator'],
};

const Unit = z.string().min(1).max(60);
const Name = z.string().trim().min(1).max(300);

export const fulfilments = ['met', 'partly', 'missed', 'not-assessed'] as const;
export const trends = ['better', 'worse', 'unchanged', 'unknown'] as const;
export const targetKinds = ['at-most', 'at-least', 'equal', 'band', 'more', 'less', 'establish', 'words'] as const;

/** A value in the scorecard: what is shown, and what it was counted over. */
export const SeenValue = z
  .object({
    shown: z.string(),
    value: z.int().nullable(),
    from: Month,
    to: Month,
    /** the figure's page shows it; null when reported by hand */
    figure: z.string().nullable(),
    source: z.string(),
    definitionVersion: z.int(),
    hidden: z.boolean(),
  })
  .meta({ id: 'ScorecardValue' });

export const MeasureRow = z
  .object({
    measureId: z.string(),
    goal: z.string(),
    name: z.string(),
    focusArea: z.string().nullable(),
    figure: z.string().nullable(),
    good: z.enum(['up', 'down', 'band']),
    baselineText: z.string(),
    baseline: SeenValue.nullable(),
    targetText: z.string(),
    targetKind: z.enum(targetKinds),
    outcome: SeenValue.nullable(),
    fulfilment: z.enum(fulfilments),
    trend: z.enum(trends),
    /** a person judged: who and why; null when the rule did */
    judged: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
    unlike: z.array(z.enum(['period-length', 'definition'])),
    note: z.string(),
    /** what the measure is set to, for whoever edits it */
    settings: z.object({
      focusAreaId: z.string().nullable(),
      unitWord: z.string(),
      decimals: z.int(),
      baseline: z.string().nullable(),
      targetLow: z.int().nullable(),
      targetHigh: z.int().nullable(),
      targetText: z.string(),
    }),
  })
  .meta({ id: 'ScorecardMeasure' });
export type MeasureRow = z.infer<typeof MeasureRow>;

export const Scorecard = z
  .object({
    scorecardId: z.string(),
    unit: z.string(),
    unitName: z.string(),
    year: z.int(),
    name: z.string(),
    focusAreas: z.array(z.object({ focusAreaId: z.string(), name: z.string() })),
    perspectives: z.array(z.object({ perspectiveId: z.string(), name: z.string(), measures: z.array(MeasureRow) })),
    summary: z.object({ met: z.int(), partly: z.int(), missed: z.int(), 'not-assessed': z.int() }),
    may: z.object({ build: z.boolean(), report: z.boolean(), assess: z.boolean() }),
  })
  .meta({ id: 'Scorecard' });
export type Scorecard = z.infer<typeof Scorecard>;

export const listScorecards = query({
  id: 'list-scorecards',
  domain: 'scorecards',
  path: '/scorecards',
  summary: 'The scorecards there are, newest year first',
  permission: 'scorecards.read',
  input: z.object({}),
  output: z.object({
    scorecards: z.array(
      z.object({ scorecardId: z.string(), unit: z.string(), unitName: z.string(), year: z.int(), name: z.string() }),
    ),
  }),
});

export const readScorecard = query({
  id: 'read-scorecard',
  domain: 'scorecards',
  path: '/scorecards/of',
  summary: 'A unit’s scorecard with outcome, fulfilment and direction for a period',
  permission: 'scorecards.read',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: Scorecard,
  refuses: ['scorecard-unknown'],
});

export const createScorecard = action({
  id: 'create-scorecard',
  domain: 'scorecards',
  path: '/scorecards',
  summary: 'A new scorecard for a unit and year, empty or with the perspectives, goals and measures of an earlier one',
  permission: 'scorecards.build',
  unit: 'unit',
  input: z.object({ unit: Unit, year: z.int().min(1990).max(2100), name: Name, copyFrom: z.uuid().optional() }),
  output: z.object({ scorecardId: z.string() }),
  refuses: ['scorecard-exists', 'scorecard-unknown', 'unit-unknown'],
});

const MeasureFields = z.object({
  goal: Name,
  name: Name,
  focusAreaId: z.uuid().nullable().default(null),
  figure: z.string().max(120).nullable().default(null),
  unitWord: z.string().max(40).default(''),
  decimals: z.int().min(0).max(6).default(0),
  good: z.enum(['up', 'down', 'band']),
  baseline: PeriodText.nullable().default(null),
  baselineText: z.string().max(300).default(''),
  targetKind: z.enum(targetKinds),
  /** integers of 10^-decimals; of the figure's stored scale where a figure gives the outcome */
  targetLow: z.int().nullable().default(null),
  targetHigh: z.int().nullable().default(null),
  targetText: z.string().max(300).default(''),
  note: z.string().max(1000).default(''),
});

export const addPerspective = action({
  id: 'add-perspective',
  domain: 'scorecards',
  path: '/scorecards/:scorecardId/perspectives',
  summary: 'A new perspective, last in order',
  permission: 'scorecards.build',
  input: z.object({ scorecardId: z.uuid(), name: Name }),
  output: z.object({ perspectiveId: z.string() }),
  refuses: ['scorecard-unknown'],
});

export const addFocusArea = action({
  id: 'add-focus-area',
  domain: 'scorecards',
  path: '/scorecards/:scorecardId/focus-areas',
  summary: 'A new focus area that goals belong to',
  permission: 'scorecards.build',
  input: z.object({ scorecardId: z.uuid(), name: Name }),
  output: z.object({ focusAreaId: z.string() }),
  refuses: ['scorecard-unknown'],
});

export const addMeasure = action({
  id: 'add-measure',
  domain: 'scorecards',
  path: '/scorecards/perspectives/:perspectiveId/measures',
  summary: 'A new goal with its measure, last in the perspective',
  permission: 'scorecards.build',
  input: MeasureFields.extend({ perspectiveId: z.uuid() }),
  output: z.object({ measureId: z.string() }),
  refuses: ['perspective-unknown', 'figure-unknown', 'target-incomplete'],
});

export const changeMeasure = action({
  id: 'change-measure',
  domain: 'scorecards',
  path: '/scorecards/measures/:measureId',
  method: 'PUT',
  summary: 'Change a measure: name, figure, baseline, target',
  permission: 'scorecards.build',
  input: MeasureFields.extend({ measureId: z.uuid() }),
  output: z.object({}),
  refuses: ['measure-unknown', 'figure-unknown', 'target-incomplete'],
});

export const removeMeasure = action({
  id: 'remove-measure',
  domain: 'scorecards',
  path: '/scorecards/measures/:measureId',
  method: 'DELETE',
  summary: 'Take a measure out of the scorecard; the audit log keeps what it was',
  permission: 'scorecards.build',
  input: z.object({ measureId: z.uuid() }),
  output: z.object({}),
  refuses: ['measure-unknown'],
});

export const reportObservation = action({
  id: 'report-observation',
  domain: 'scorecards',
  path: '/scorecards/measures/:measureId/observations',
  summary: 'Report by hand what a measure was in a period, with the source it was taken from',
  permission: 'scorecards.report',
  input: z.object({
    measureId: z.uuid(),
    period: PeriodText,
    value: z.int().nullable(),
    text: z.string().max(300).default(''),
    source: Name,
    definitionVersion: z.int().min(1).max(1000).default(1),
  }),
  output: z.object({}),
  refuses: ['measure-unknown', 'measure-has-figure', 'observation-empty'],
});

export const assessMeasure = action({
  id: 'assess-measure',
  domain: 'scorecards',
  path: '/scorecards/measures/:measureId/assessment',
  method: 'PUT',
  summary: 'Judge a measure as a person, with a reason; goes before the rule',
  permission: 'scorecards.assess',
  input: z.object({
    measureId: z.uuid(),
    period: PeriodText,
    fulfilment: z.enum(fulfilments),
    trend: z.enum(trends),
    reason: z.string().trim().min(3).max(1000),
  }),
  output: z.object({}),
  refuses: ['measure-unknown'],
});

export const clearAssessment = action({
  id: 'clear-assessment',
  domain: 'scorecards',
  path: '/scorecards/measures/:measureId/assessment',
  method: 'DELETE',
  summary: 'Let the rule judge again',
  permission: 'scorecards.assess',
  input: z.object({ measureId: z.uuid(), period: PeriodText }),
  output: z.object({}),
  refuses: ['measure-unknown'],
});
