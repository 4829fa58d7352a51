// What a report accounts for beside its figures: assignments with their status and the internal control with its
// executions. Entered here until rooms of their own hold them. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { TextBody } from './text-body-rules.ts';

const domain = 'interim-reports';
const Unit = z.string().min(1).max(60);
const Line = z.string().trim().max(300);

export const assignmentStatuses = ['not-started', 'on-plan', 'delayed', 'paused', 'done', 'cancelled'] as const;
export const AssignmentStatus = z.enum(assignmentStatuses);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

const StatusReport = z.object({
  /** counts the reports from 1; 0: none yet */
  ordinal: z.int(),
  status: AssignmentStatus,
  reason: z.string(),
  dependency: z.string(),
  body: TextBody,
  at: z.string(),
  by: z.string(),
});

export const Assignment = z
  .object({
    assignment: z.uuid(),
    position: z.int(),
    title: z.string(),
    giver: z.string(),
    decisionBody: z.string(),
    decidedOn: z.string().nullable(),
    deadlineOn: z.string().nullable(),
    current: StatusReport.nullable(),
    history: z.array(StatusReport.omit({ body: true })),
  })
  .meta({ id: 'ReportAssignment' });
export type Assignment = z.infer<typeof Assignment>;

export const listAssignments = query({
  id: 'list-report-assignments',
  domain,
  path: '/interim-reports/assignments',
  summary: 'A unit’s assignments with their status and how it has changed',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({ assignments: z.array(Assignment), mayChange: z.boolean() }),
});

const AssignmentFields = z.object({
  title: Line.min(1),
  giver: Line.min(1),
  decisionBody: Line.default(''),
  decidedOn: z.iso.date().nullable().default(null),
  deadlineOn: z.iso.date().nullable().default(null),
});

export const addAssignment = action({
  id: 'add-report-assignment',
  domain,
  path: '/interim-reports/assignments',
  summary: 'A new assignment, last in order',
  permission: 'interim-reports.write',
  unit: 'unit',
  input: AssignmentFields.extend({ unit: Unit }),
  output: z.object({ assignment: z.uuid() }),
  refuses: ['unit-unknown'],
});

export const changeAssignment = action({
  id: 'change-report-assignment',
  domain,
  path: '/interim-reports/assignments/:assignment',
  method: 'PUT',
  summary: 'Change an assignment’s title, giver, decision body and days',
  permission: 'interim-reports.write',
  input: AssignmentFields.extend({ assignment: z.uuid() }),
  output: z.object({}),
  refuses: ['assignment-unknown'],
});

export const reportAssignmentStatus = action({
  id: 'report-assignment-status',
  domain,
  path: '/interim-reports/assignments/:assignment/statuses',
  summary: 'Say how an assignment stands: status, why, what it waits for, and the text under “Nuläge”',
  permission: 'interim-reports.write',
  input: z.object({
    assignment: z.uuid(),
    /** the ordinal of the report one has read, so that two people do not write over each other */
    after: z.int().min(0),
    status: AssignmentStatus,
    reason: Line.default(''),
    dependency: Line.default(''),
    body: TextBody,
  }),
  output: z.object({ ordinal: z.int() }),
  refuses: ['assignment-unknown', 'text-changed-meanwhile', 'reason-missing', 'figure-unknown'],
});

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
