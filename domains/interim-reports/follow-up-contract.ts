// What a report accounts for beside its figures and the portfolio’s assignments: the internal control with its executions.
// Entered here until a room of its own holds it. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

const domain = 'interim-reports';
const Unit = z.string().min(1).max(60);
const Line = z.string().trim().max(300);

export const controlOutcomes = ['works', 'works-partly', 'fails'] as const;
export const controlFrequencies = ['month', 'quarter', 'tertial', 'half-year', 'year'] as const;

export const Control = z
  .object({
    control: z.uuid(),
    position: z.int(),
    risk: z.string(),
    probability: z.int(),
    consequence: z.int(),
    action: z.string(),
    method: z.string(),
    frequency: z.enum(controlFrequencies),
    owner: z.string(),
    executions: z.array(
      z.object({
        doneOn: z.string(),
        outcome: z.enum(controlOutcomes),
        result: z.string(),
        evidence: z.string(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'ReportControl' });
export type Control = z.infer<typeof Control>;

export const listControls = query({
  id: 'list-report-controls',
  domain,
  path: '/interim-reports/controls',
  summary: 'A unit’s risks and controls with what the executions have shown',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({ controls: z.array(Control), mayChange: z.boolean() }),
});

const ControlFields = z.object({
  risk: Line.min(1),
  probability: z.int().min(1).max(4),
  consequence: z.int().min(1).max(4),
  action: Line.min(1),
  method: Line.min(1),
  frequency: z.enum(controlFrequencies),
  owner: Line.min(1),
});

export const addControl = action({
  id: 'add-report-control',
  domain,
  path: '/interim-reports/controls',
  summary: 'A new risk with its control, last in order',
  permission: 'interim-reports.write',
  unit: 'unit',
  input: ControlFields.extend({ unit: Unit }),
  output: z.object({ control: z.uuid() }),
  refuses: ['unit-unknown'],
});

export const changeControl = action({
  id: 'change-report-control',
  domain,
  path: '/interim-reports/controls/:control',
  method: 'PUT',
  summary: 'Change a risk or its control',
  permission: 'interim-reports.write',
  input: ControlFields.extend({ control: z.uuid() }),
  output: z.object({}),
  refuses: ['control-unknown'],
});

export const reportControlExecution = action({
  id: 'report-control-execution',
  domain,
  path: '/interim-reports/controls/:control/executions',
  summary: 'Say that a control was carried out, what it showed and what proves it',
  permission: 'interim-reports.write',
  input: z.object({
    control: z.uuid(),
    doneOn: z.iso.date(),
    outcome: z.enum(controlOutcomes),
    result: Line.min(1),
    evidence: Line.default(''),
  }),
  output: z.object({ execution: z.uuid() }),
  refuses: ['control-unknown', 'done-in-the-future'],
});
