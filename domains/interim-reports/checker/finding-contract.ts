// What the checker offers: the findings of a report with where, why and the mend; putting one aside with a reason, taking it up
// again, and letting the machine mend what it can. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { type FindingCode, findingWeights } from './finding-rules.ts';

const domain = 'interim-reports';
const Report = z.uuid();
const Key = z.string().min(1).max(80);
// the keys of the weights are the codes, which Object.keys does not say
const codes = Object.keys(findingWeights) as [FindingCode, ...FindingCode[]];

export const ReportFinding = z
  .object({
    finding: Key,
    code: z.enum(codes),
    /** `fault` contradicts the records or the report itself; `doubt` is for a person to judge */
    weight: z.enum(['fault', 'doubt']),
    chapter: z.uuid().nullable(),
    /** which text of the chapter it stands in or belongs to; null for a table or the cover */
    slot: z.string().nullable(),
    /** the row, goal or field it is about; empty for running text */
    row: z.string(),
    /** the sentence, word for word; empty where there is none */
    sentence: z.string(),
    /** the numbers and words that show it */
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    /** what one press would put in place of what, write after it or take out; null where a person must write */
    mend: z.object({ kind: z.enum(['put', 'add', 'take-out']), was: z.string(), becomes: z.string() }).nullable(),
    dismissed: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  })
  .meta({ id: 'InterimReportFinding' });
export type ReportFinding = z.infer<typeof ReportFinding>;

export const listFindings = query({
  id: 'list-report-findings',
  domain,
  path: '/interim-reports/:report/findings',
  summary: 'What the checker finds in an open report: sums, claims, comparisons and texts that do not hold',
  permission: 'interim-reports.contribute',
  input: z.object({ report: Report }),
  output: z.object({ findings: z.array(ReportFinding) }),
  refuses: ['report-unknown'],
});

export const dismissFinding = action({
  id: 'dismiss-report-finding',
  domain,
  path: '/interim-reports/:report/findings/:finding/dismissed',
  method: 'PUT',
  summary: 'Put a finding aside with a reason; it comes back when its text changes',
  permission: 'interim-reports.contribute',
  input: z.object({ report: Report, finding: Key, reason: z.string().trim().min(3).max(1000) }),
  output: z.object({}),
  refuses: ['report-unknown', 'report-closed', 'finding-unknown', 'not-allowed'],
});

export const restoreFinding = action({
  id: 'restore-report-finding',
  domain,
  path: '/interim-reports/:report/findings/:finding/dismissed',
  method: 'DELETE',
  summary: 'Take up a finding again that was put aside',
  permission: 'interim-reports.contribute',
  input: z.object({ report: Report, finding: Key }),
  output: z.object({}),
  refuses: ['report-unknown', 'report-closed', 'finding-unknown', 'not-allowed'],
});

export const mendFinding = action({
  id: 'mend-report-finding',
  domain,
  path: '/interim-reports/:report/findings/:finding/mended',
  summary: 'Mend a finding by machine: put the figure or the right word in place of what stands there',
  permission: 'interim-reports.contribute',
  input: z.object({ report: Report, finding: Key }),
  output: z.object({}),
  refuses: [
    'report-unknown',
    'report-closed',
    'finding-unknown',
    'not-mendable',
    'chapter-locked',
    'figure-unknown',
    'not-allowed',
  ],
});
