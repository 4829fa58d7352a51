// Assignments as operations: the list, one with everything about it, the steps with it, and what a report says of a unit's. Pure.
import { z } from 'zod';
import { TextBody } from '../../../platform/documents/text-body-rules.ts';
import { Month, PeriodText } from '../../../platform/figures/period.ts';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { Day, domain, Id, Line, Unit, Version, Words } from '../field-contract.ts';
import { PortfolioStep } from '../step-contract.ts';
import { assignmentStatuses } from './assignment-rules.ts';

const read = 'portfolio.read-assignments';
const lead = 'portfolio.lead-assignments';
/** held by everybody: the owner may do it with their own */
const own = 'portfolio.follow-own';

/** the version the caller has seen: a step on an older one is refused */

export { type AssignmentStatus, assignmentStatuses } from './assignment-rules.ts';
export const Status = z.enum(assignmentStatuses);
export const dependencyKinds = ['resource', 'delivery', 'decision'] as const;
export const deployments = ['without-trouble', 'with-trouble'] as const;
export const assignmentSorts = ['number', 'deadline', 'changed'] as const;
export const assignmentLateness = [
  'no-deadline',
  'in-time',
  'due-soon',
  'will-be-late',
  'overdue',
  'done-in-time',
  'done-late',
  'over',
] as const;

export const AssignmentRow = z
  .object({
    assignment: Id,
    number: z.string(),
    title: z.string(),
    unit: z.string(),
    unitName: z.string(),
    giver: z.string(),
    owner: z.string().nullable(),
    status: Status,
    reason: z.string(),
    statusOn: Day,
    startsOn: Day.nullable(),
    deadlineOn: Day.nullable(),
    expectedOn: Day.nullable(),
    lateness: z.enum(assignmentLateness),
    /** until the deadline, or past it */
    days: z.int(),
    /** what it waits for just now, in words */
    waitsFor: z.array(z.string()),
    deployment: z.enum(deployments).nullable(),
    /** the last month something was said of */
    toldFor: Month.nullable(),
    version: z.int(),
    next: z.array(Status),
    maySetStatus: z.boolean(),
  })
  .meta({ id: 'AssignmentRow' });
export type AssignmentRow = z.infer<typeof AssignmentRow>;

export const Dependency = z.object({
  dependency: Id,
  /** the other assignment, where the caller may see it */
  assignment: Id.nullable(),
  text: z.string(),
  kind: z.enum(dependencyKinds),
  begunOn: Day,
  endedOn: Day.nullable(),
});

const Told = z.object({
  month: Month,
  version: z.int(),
  status: Status,
  reason: z.string(),
  waitsFor: z.string(),
  body: TextBody,
  at: z.string(),
  by: z.string(),
});

export const AssignmentRight = z.enum([
  'change-assignment',
  'set-assignment-status',
  'tell-assignment',
  'add-dependency',
  'deploy-assignment',
]);
export type AssignmentRight = z.infer<typeof AssignmentRight>;

export const AssignmentPage = AssignmentRow.extend({
  goal: z.string(),
  decisionBody: z.string(),
  decidedOn: Day.nullable(),
  ownerPerson: Id.nullable(),
  deployedOn: Day.nullable(),
  deploymentText: z.string(),
  review: z.string(),
  /** the major incident whose review tells of the trouble; null also where the reader may not know of it */
  reviewOf: z
    .object({ major: Id, number: z.string(), title: z.string(), review: z.enum(['none', 'draft', 'approved']) })
    .nullable(),
  /** the change it was put to use by; null also where the reader may not read changes */
  deployedBy: z.object({ change: Id, number: z.string(), title: z.string() }).nullable(),
  dependencies: z.array(Dependency),
  /** assignments that wait for this one, those the caller may see */
  waitedOnBy: z.array(z.object({ assignment: Id, number: z.string(), title: z.string() })),
  /** newest month and version first */
  texts: z.array(Told),
  steps: z.array(PortfolioStep),
  allowed: z.array(AssignmentRight),
}).meta({ id: 'AssignmentPage' });
export type AssignmentPage = z.infer<typeof AssignmentPage>;

const filters = {
  unit: Unit.optional(),
  status: Status.or(z.enum(['open', 'all'])).default('open'),
  late: z.enum(['overdue']).optional(),
  mine: z.enum(['yes']).optional(),
  /** those whose trouble this major incident's review tells of */
  reviewMajor: Id.optional(),
  /** those put to use by this change */
  change: Id.optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(assignmentSorts).default('number'),
};

export const listAssignments = query({
  id: 'list-assignments',
  domain,
  path: '/portfolio/assignments',
  summary: 'Assignments of the units one may see and those one owns, with how they stand and why they are late',
  permission: own,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(AssignmentRow),
    next: z.string().nullable(),
    /** the day deadlines are judged by */
    on: Day,
    mayGive: z.boolean(),
  }),
});

export const exportAssignments = query({
  id: 'export-assignments',
  domain,
  path: '/portfolio/assignments/file',
  summary: 'The same list as a file',
  permission: own,
  transfer: 'download',
  input: z.object({ ...filters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.any(),
});

export const showAssignment = query({
  id: 'show-assignment',
  domain,
  path: '/portfolio/assignments/:assignment',
  summary: 'One assignment: what it waits for, what was said of it for each period, and its history',
  permission: own,
  input: z.object({ assignment: Id }),
  output: AssignmentPage,
  refuses: ['no-such-assignment'],
});

const said = {
  title: Line.min(3),
  giver: Line.min(2),
  goal: Words.default(''),
  decisionBody: Line.default(''),
  owner: Id.nullable().default(null),
  decidedOn: Day.nullable().default(null),
  startsOn: Day.nullable().default(null),
  deadlineOn: Day.nullable().default(null),
};
const wrong = ['assignment-unit-unknown', 'assignment-owner-unknown', 'deadline-before-start'];

export const giveAssignment = action({
  id: 'give-assignment',
  domain,
  path: '/portfolio/assignments',
  summary: 'Give a unit an assignment: what, from whom, to what end, by when',
  permission: lead,
  unit: 'unit',
  input: z.object({ unit: Unit, ...said }),
  output: AssignmentPage,
  refuses: wrong,
});

export const changeAssignment = action({
  id: 'change-assignment',
  domain,
  method: 'PUT',
  path: '/portfolio/assignments/:assignment',
  summary: 'Correct what is said of an assignment; its status has a step of its own',
  permission: lead,
  input: z.object({ assignment: Id, version: Version, ...said }),
  output: AssignmentPage,
  refuses: [...wrong, 'no-such-assignment', 'assignment-changed'],
});

export const setAssignmentStatus = action({
  id: 'set-assignment-status',
  domain,
  path: '/portfolio/assignments/:assignment/status',
  summary: 'Say how it stands from now on, why, and when it is expected to be done',
  permission: own,
  input: z.object({
    assignment: Id,
    version: Version,
    status: Status,
    reason: Line.default(''),
    /** left out: as before */
    expectedOn: Day.nullable().optional(),
  }),
  output: AssignmentPage,
  refuses: [
    'no-such-assignment',
    'assignment-changed',
    'status-needs-reason',
    'status-not-from-here',
    'expected-in-the-past',
  ],
});

export const tellAssignment = action({
  id: 'tell-assignment',
  domain,
  path: '/portfolio/assignments/:assignment/texts',
  summary: 'Say how it stands for a period: written once, used in every report of that period. The status follows',
  permission: own,
  input: z.object({
    assignment: Id,
    month: Month,
    /** the version of that month one has read, 0 for none, so that two people do not write over each other */
    after: z.int().min(0),
    status: Status,
    reason: Line.default(''),
    body: TextBody,
  }),
  output: z.object({ version: z.int() }),
  refuses: [
    'no-such-assignment',
    'text-told-meanwhile',
    'status-needs-reason',
    'status-not-from-here',
    'month-not-begun',
    'figure-unknown',
  ],
});

export const addDependency = action({
  id: 'add-dependency',
  domain,
  path: '/portfolio/assignments/:assignment/dependencies',
  summary: 'Say what it waits for: another assignment, or something in words',
  permission: own,
  input: z.object({
    assignment: Id,
    on: Id.nullable().default(null),
    text: Line.default(''),
    kind: z.enum(dependencyKinds),
  }),
  output: AssignmentPage,
  refuses: [
    'no-such-assignment',
    'other-assignment-unknown',
    'waits-for-nothing',
    'waits-in-a-circle',
    'waits-already',
  ],
});

export const endDependency = action({
  id: 'end-dependency',
  domain,
  path: '/portfolio/assignments/:assignment/dependencies/:dependency/end',
  summary: 'It waits for this no longer',
  permission: own,
  input: z.object({ assignment: Id, dependency: Id }),
  output: AssignmentPage,
  refuses: ['no-such-assignment', 'no-such-dependency'],
});

export const deployAssignment = action({
  id: 'deploy-assignment',
  domain,
  path: '/portfolio/assignments/:assignment/deployment',
  summary: 'Say that its result was put to use, with or without trouble, and which review (PIR) tells of the trouble',
  permission: own,
  input: z.object({
    assignment: Id,
    version: Version,
    deployedOn: Day,
    deployment: z.enum(deployments),
    text: Words.default(''),
    review: Line.default(''),
    /** the major incident whose review it is; left out: as before */
    reviewMajor: Id.nullable().optional(),
    /** the change it was put to use by; left out: as before */
    change: Id.nullable().optional(),
  }),
  output: AssignmentPage,
  refuses: [
    'no-such-assignment',
    'assignment-changed',
    'deployed-in-the-future',
    'trouble-needs-words',
    'review-major-unknown',
    'change-unknown',
  ],
});

export const ToldAssignment = z
  .object({
    assignment: Id,
    number: z.string(),
    title: z.string(),
    giver: z.string(),
    decisionBody: z.string(),
    decidedOn: Day.nullable(),
    deadlineOn: Day.nullable(),
    /** what is said of it for the period; null when nothing was */
    current: Told.nullable(),
    /** that was said for a month before the period */
    isStale: z.boolean(),
    /** the version of the period's last month, 0 when nothing is written for it */
    writtenVersion: z.int(),
  })
  .meta({ id: 'ToldAssignment' });
export type ToldAssignment = z.infer<typeof ToldAssignment>;

export const listToldAssignments = query({
  id: 'list-told-assignments',
  domain,
  path: '/portfolio/told-assignments',
  summary: 'A unit’s assignments as a report of a period says them',
  permission: read,
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: z.object({ assignments: z.array(ToldAssignment), mayTell: z.boolean() }),
});
