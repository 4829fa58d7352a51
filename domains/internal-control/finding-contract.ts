// What somebody outside has found, from the day it was reported until it is closed. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import {
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

export const grades = ['low', 'medium', 'high'] as const;
export const findingStates = ['open', 'answered', 'closed'] as const;

const row = {
  finding: Id,
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  source: z.string(),
  grade: z.enum(grades),
  state: z.enum(findingStates),
  reportedOn: Day,
  answerBy: Day.nullable(),
  ...shownOwner,
  openRemedies: z.int(),
  isLate: z.boolean(),
};
export const FindingRow = z.object(row).meta({ id: 'AuditFindingRow' });
export type FindingRow = z.infer<typeof FindingRow>;

export const FindingPage = z
  .object({
    ...row,
    text: z.string(),
    reference: z.string(),
    answer: z.string(),
    answeredOn: Day.nullable(),
    closedOn: Day.nullable(),
    closing: z.string(),
    version: z.int(),
    remedies: z.array(Remedy),
    mayManage: z.boolean(),
    mayAnswer: z.boolean(),
    mayCarryOut: z.boolean(),
  })
  .meta({ id: 'AuditFinding' });
export type FindingPage = z.infer<typeof FindingPage>;

const filters = {
  state: z.enum(['not-closed', ...findingStates, 'all']).default('not-closed'),
  search: z.string().trim().max(200).optional(),
  /** `me`: those I answer for, or for an open remedy of */
  owner: z.enum(['anybody', 'me']).default('anybody'),
};

export const listFindings = query({
  id: 'list-findings',
  domain,
  path: '/internal-control/findings',
  summary: 'Findings from outside in the units I may read, newest first',
  permission: read,
  input: z.object({ ...filters, after: PageMark.optional(), limit: Limit }),
  output: z.object({ rows: z.array(FindingRow), next: z.string().nullable(), mayManage: z.boolean() }),
});

export const exportFindings = query({
  id: 'export-findings',
  domain,
  path: '/internal-control/findings/export',
  summary: 'The same findings as a file, XLSX or CSV',
  permission: read,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const showFinding = query({
  id: 'show-finding',
  domain,
  path: '/internal-control/findings/:finding',
  summary: 'One finding with its answer, its remedies and how it was closed',
  permission: own,
  input: z.object({ finding: Id }),
  output: FindingPage,
  refuses: ['no-such-finding'],
});

export const registerFinding = action({
  id: 'register-finding',
  domain,
  path: '/internal-control/findings',
  summary: 'Take in what auditors or an authority have found',
  permission: manage,
  unit: 'unit',
  input: z.object({
    unit: Unit,
    title: Line.min(3),
    text: Long.default(''),
    source: Line.min(1),
    reference: Line.default(''),
    grade: z.enum(grades),
    reportedOn: Day,
    ...givenOwner,
    answerBy: Day.nullable().default(null),
  }),
  output: FindingPage,
  refuses: ['unknown-unit', 'done-in-the-future', 'unknown-person'],
});

export const answerFinding = action({
  id: 'answer-finding',
  domain,
  path: '/internal-control/findings/:finding/answer',
  summary: 'Answer a finding: what is thought of it and what will be done',
  permission: own,
  input: z.object({ finding: Id, answer: Long.min(1) }),
  output: FindingPage,
  refuses: ['no-such-finding', 'finding-closed'],
});

export const closeFinding = action({
  id: 'close-finding',
  domain,
  path: '/internal-control/findings/:finding/closed',
  summary: 'Close a finding that is answered and has no open remedy',
  permission: manage,
  input: z.object({ finding: Id, text: Long.min(1) }),
  output: FindingPage,
  refuses: ['no-such-finding', 'finding-closed', 'not-answered-yet', 'remedies-open'],
});
