// Risks on a versioned scale, their controls with executions and evidence, and the remedies. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { frequencies, lights, outcomes } from './control-rules.ts';
import {
  carryOut,
  Day,
  domain,
  givenOwner,
  Id,
  Limit,
  Line,
  Long,
  manage,
  own,
  Remedy,
  read,
  shownOwner,
  Unit,
} from './field-contract.ts';
import { RiskScale } from './scale-contract.ts';

const Step = z.int().min(1).max(5);

const riskRow = {
  risk: Id,
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  ...shownOwner,
  probability: Step,
  consequence: Step,
  scaleVersion: z.int(),
  gravity: z.enum(['green', 'amber', 'red']),
  light: z.enum(lights),
  isTold: z.boolean(),
  isEnded: z.boolean(),
  controls: z.int(),
  lastDoneOn: Day.nullable(),
  nextDueOn: Day.nullable(),
};
export const RiskRow = z.object(riskRow).meta({ id: 'ControlledRiskRow' });
export type RiskRow = z.infer<typeof RiskRow>;

export const Execution = z
  .object({
    execution: Id,
    doneOn: Day,
    outcome: z.enum(outcomes),
    result: z.string(),
    evidence: z.string(),
    counted: z.int().nullable(),
    ofTotal: z.int().nullable(),
    /** of a control that ran itself */
    figure: z.object({ shown: z.string(), period: z.string(), hash: z.string() }).nullable(),
    by: z.string(),
    files: z.array(z.object({ evidence: Id, name: z.string(), size: z.int() })),
  })
  .meta({ id: 'ControlExecution' });
export type Execution = z.infer<typeof Execution>;

export const RiskControl = z
  .object({
    control: Id,
    title: z.string(),
    method: z.string(),
    frequency: z.enum(frequencies),
    ...shownOwner,
    fromOn: Day,
    endedOn: Day.nullable(),
    dueOn: Day.nullable(),
    isLate: z.boolean(),
    mayCarryOut: z.boolean(),
    figure: z
      .object({
        figure: z.string(),
        name: z.string(),
        bound: z.enum(['at-least', 'at-most']),
        target: z.int(),
        slack: z.int(),
        shownTarget: z.string(),
      })
      .nullable(),
    executions: z.array(Execution),
  })
  .meta({ id: 'RiskControl' });
export type RiskControl = z.infer<typeof RiskControl>;

export const RiskPage = z
  .object({
    ...riskRow,
    cause: z.string(),
    objects: z.array(z.object({ object: Id, code: z.string(), name: z.string() })),
    suppliers: z.array(z.object({ supplier: Id, number: z.string(), name: z.string() })),
    /** those the caller may know of */
    incidents: z.array(z.object({ incident: Id, number: z.string() })),
    version: z.int(),
    scale: RiskScale,
    controls: z.array(RiskControl),
    remedies: z.array(Remedy),
    judgements: z.array(
      z.object({
        ordinal: z.int(),
        probability: z.int(),
        consequence: z.int(),
        scaleVersion: z.int(),
        reason: z.string(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    mayManage: z.boolean(),
    mayCarryOut: z.boolean(),
  })
  .meta({ id: 'ControlledRisk' });
export type RiskPage = z.infer<typeof RiskPage>;

const filters = {
  unit: Unit.optional(),
  light: z.enum(lights).optional(),
  search: z.string().trim().max(200).optional(),
  /** `all`: those that have ended as well */
  state: z.enum(['open', 'all']).default('open'),
  /** `me`: those I own myself, or a control or an open remedy of */
  owner: z.enum(['anybody', 'me']).default('anybody'),
};

export const listRisks = query({
  id: 'list-risks',
  domain,
  path: '/internal-control/risks',
  summary: 'Risks of the units I may read, with their traffic lights, by number',
  permission: read,
  input: z.object({ ...filters, after: PageMark.optional(), limit: Limit }),
  output: z.object({ rows: z.array(RiskRow), next: z.string().nullable(), mayManage: z.boolean() }),
});

export const exportRisks = query({
  id: 'export-risks',
  domain,
  path: '/internal-control/risks/export',
  summary: 'The same risks with their controls as a file, XLSX or CSV, in the columns an import understands',
  permission: read,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const showRiskMatrix = query({
  id: 'show-risk-matrix',
  domain,
  path: '/internal-control/matrix',
  summary: 'The risks of a unit and those below it on the scale in force',
  permission: read,
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({ scale: RiskScale, risks: z.array(RiskRow) }),
  refuses: ['unknown-unit'],
});

export const showRisk = query({
  id: 'show-risk',
  domain,
  path: '/internal-control/risks/:risk',
  summary: 'One risk with its judgements, controls, executions and remedies',
  permission: own,
  input: z.object({ risk: Id }),
  output: RiskPage,
  refuses: ['no-such-risk'],
});

const said = {
  title: Line.min(3),
  cause: Long.default(''),
  ...givenOwner,
  /** the codes of the management objects it is about */
  objects: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  suppliers: z.array(Id).max(20).default([]),
  /** the numbers of the security incidents it came of: SI-12 */
  incidents: z.array(z.string().trim().min(1).max(20)).max(20).default([]),
  isTold: z.boolean().default(false),
};

export const registerRisk = action({
  id: 'register-risk',
  domain,
  path: '/internal-control/risks',
  summary: 'Take in a risk, judged on the scale in force',
  permission: manage,
  unit: 'unit',
  input: z.object({ unit: Unit, ...said, probability: Step, consequence: Step, reason: Long.default('') }),
  output: RiskPage,
  refuses: [
    'unknown-unit',
    'unknown-object',
    'unknown-supplier',
    'unknown-incident',
    'outside-scale',
    'unknown-person',
  ],
});

export const changeRisk = action({
  id: 'change-risk',
  domain,
  method: 'PUT',
  path: '/internal-control/risks/:risk',
  summary: 'Correct what is said of a risk',
  permission: manage,
  input: z.object({ risk: Id, version: z.int().min(1), ...said }),
  output: RiskPage,
  refuses: [
    'no-such-risk',
    'changed-meanwhile',
    'risk-ended',
    'unknown-object',
    'unknown-supplier',
    'unknown-incident',
    'unknown-person',
  ],
});

export const judgeRisk = action({
  id: 'judge-risk',
  domain,
  path: '/internal-control/risks/:risk/judgements',
  summary: 'Judge a risk anew on the scale in force; the judgements before stay',
  permission: manage,
  input: z.object({ risk: Id, probability: Step, consequence: Step, reason: Long.min(1) }),
  output: RiskPage,
  refuses: ['no-such-risk', 'outside-scale', 'risk-ended'],
});

export const endRisk = action({
  id: 'end-risk',
  domain,
  path: '/internal-control/risks/:risk/ended',
  summary: 'A risk is no longer one: its controls end with it',
  permission: manage,
  input: z.object({ risk: Id, reason: Long.min(1) }),
  output: RiskPage,
  refuses: ['no-such-risk', 'risk-ended'],
});

const byFigure = z
  .object({
    figure: z.string().max(100),
    bound: z.enum(['at-least', 'at-most']),
    target: z.int(),
    slack: z.int().min(0),
  })
  .nullable()
  .default(null);

const controlSaid = {
  title: Line.min(3),
  method: Line.default(''),
  frequency: z.enum(frequencies),
  ...givenOwner,
  figure: byFigure,
};

export const addControl = action({
  id: 'add-control',
  domain,
  path: '/internal-control/risks/:risk/controls',
  summary: 'A control of a risk; one whose method is a figure runs itself',
  permission: manage,
  input: z.object({ risk: Id, fromOn: Day, ...controlSaid }),
  output: RiskPage,
  refuses: ['no-such-risk', 'risk-ended', 'figure-unknown', 'unknown-person'],
});

export const changeControl = action({
  id: 'change-control',
  domain,
  method: 'PUT',
  path: '/internal-control/controls/:control',
  summary: 'Correct a control, or end it; what it has shown stays',
  permission: manage,
  input: z.object({ control: Id, ...controlSaid, endedOn: Day.nullable().default(null) }),
  output: RiskPage,
  refuses: ['no-such-control', 'risk-ended', 'figure-unknown', 'unknown-person'],
});

export const carryOutControl = action({
  id: 'carry-out-control',
  domain,
  path: '/internal-control/controls/:control/executions',
  summary: 'Say that a control was carried out, what it showed, and what proves it',
  permission: own,
  input: z.object({
    control: Id,
    doneOn: Day,
    outcome: z.enum(outcomes),
    result: Line.min(1),
    evidence: Line.default(''),
    counted: z.int().min(0).nullable().default(null),
    ofTotal: z.int().min(1).nullable().default(null),
  }),
  output: RiskPage,
  refuses: ['no-such-control', 'done-in-the-future', 'more-than-all', 'control-runs-itself', 'risk-ended'],
});

export const runControl = action({
  id: 'run-control',
  domain,
  path: '/internal-control/controls/:control/runs',
  summary:
    'Run a control whose method is a figure: value, target, outcome and the hash over its records; of the year so far, or to a month',
  permission: own,
  input: z.object({
    control: Id,
    /** the last month judged, from January; the last whole one where none is said */
    to: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
      .optional(),
  }),
  output: RiskPage,
  refuses: ['no-such-control', 'control-has-no-figure', 'figure-says-nothing', 'month-not-over', 'risk-ended'],
});

export const largestEvidence = 25 * 1024 * 1024;

export const addEvidence = action({
  id: 'add-control-evidence',
  domain,
  path: '/internal-control/executions/:execution/evidence',
  summary: 'Keep a file (raw body) that proves what an execution showed',
  permission: own,
  input: z.object({ execution: Id, name: Line.min(1) }),
  output: z.object({ evidence: Id }),
  refuses: ['no-such-execution', 'file-too-large', 'file-empty', 'risk-ended'],
  transfer: 'upload',
  limit: largestEvidence + 1024,
});

export const downloadEvidence = query({
  id: 'download-control-evidence',
  domain,
  path: '/internal-control/evidence/:evidence',
  summary: 'A file that proves what an execution showed',
  permission: own,
  input: z.object({ evidence: Id }),
  output: z.any(),
  refuses: ['no-such-evidence'],
  transfer: 'download',
});

export const addRemedy = action({
  id: 'add-remedy',
  domain,
  path: '/internal-control/remedies',
  summary: 'What is to be done about a risk or a finding, by whom and until when',
  permission: carryOut,
  input: z.object({
    risk: Id.nullable().default(null),
    finding: Id.nullable().default(null),
    title: Line.min(3),
    ...givenOwner,
    dueOn: Day,
  }),
  output: z.object({ remedy: Id }),
  refuses: [
    'no-such-risk',
    'no-such-finding',
    'remedy-of-one-thing',
    'risk-ended',
    'finding-closed',
    'unknown-person',
    'owner-missing',
  ],
});

export const finishRemedy = action({
  id: 'finish-remedy',
  domain,
  path: '/internal-control/remedies/:remedy/done',
  summary: 'Say that a remedy is done, and how',
  permission: own,
  input: z.object({ remedy: Id, doneOn: Day, text: Long.min(1) }),
  output: z.object({}),
  refuses: ['no-such-remedy', 'done-in-the-future', 'remedy-done'],
});
