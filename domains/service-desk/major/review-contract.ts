// The review of a major incident (PIR), what came of it, and the rule that says what counts as a major incident.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { domain } from '../case-contract.ts';
import { Finding, leadMajors, MajorId, MajorPage, MajorTask, readMajors, Sentence } from './major-contract.ts';

const refuses = ['no-such-major', 'major-not-in-this-state'];

export const writeReview = action({
  id: 'write-review',
  domain,
  method: 'PUT',
  path: '/major-incidents/:major/review',
  summary: 'Write the review (PIR): what happened in short, causes, what worked and what did not',
  permission: readMajors,
  input: z.object({
    major: MajorId,
    version: z.int().min(1),
    summary: z.string().trim().max(20_000),
    findings: z.array(Finding).max(100),
  }),
  output: MajorPage,
  refuses: [...refuses, 'major-changed-meanwhile'],
});

export const addReviewAction = action({
  id: 'add-review-action',
  domain,
  path: '/major-incidents/:major/actions',
  summary: 'What is to be done so that it does not happen again: by whom, by which day',
  permission: readMajors,
  input: z.object({ major: MajorId, text: Sentence, owner: z.uuid(), dueOn: z.iso.date() }),
  output: MajorPage,
  refuses: [...refuses, 'unknown-person'],
});

export const approveReview = action({
  id: 'approve-review',
  domain,
  path: '/major-incidents/:major/review/approve',
  summary: 'Approve the review (PIR): everybody in the region may read it, and it changes no more',
  permission: leadMajors,
  input: z.object({ major: MajorId, version: z.int().min(1).optional() }),
  output: MajorPage,
  refuses: [...refuses, 'major-changed-meanwhile', 'review-is-empty'],
});

export const downloadReview = query({
  id: 'download-review',
  domain,
  path: '/major-incidents/:major/review/:form',
  summary: 'The review (PIR) as a document: timeline, causes, actions',
  permission: readMajors,
  transfer: 'download',
  input: z.object({ major: MajorId, form: z.enum(['pdf', 'docx', 'html']) }),
  output: z.unknown(),
  refuses: ['no-such-major', 'no-review-yet'],
});

export const listMyMajorTasks = query({
  id: 'list-my-major-tasks',
  domain,
  path: '/my-major-tasks',
  summary: 'What I am to do in major incidents and after their reviews, the nearest day first',
  permission: readMajors,
  input: z.object({}),
  output: z.object({
    rows: z.array(MajorTask.extend({ major: MajorId, number: z.string(), title: z.string(), isLate: z.boolean() })),
  }),
});

export const MajorRule = z
  .object({
    version: z.int().min(1),
    validFrom: z.iso.date(),
    says: z.object({
      sv: z.string().trim().min(3).max(500),
      da: z.string().trim().min(3).max(500),
      en: z.string().trim().min(3).max(500),
    }),
    /** any of these is enough; what is left out is not asked */
    anyOf: z
      .array(
        z.object({
          impactAtMost: z.int().min(1).max(3).optional(),
          clinicsAtLeast: z.int().min(0).max(999).optional(),
          careAffected: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'MajorRule' });
export type MajorRule = z.infer<typeof MajorRule>;

export const listMajorRules = query({
  id: 'list-major-rules',
  domain,
  path: '/major-rules',
  summary: 'What counts as a major incident, in versions, each with the day it holds from',
  permission: readMajors,
  input: z.object({}),
  output: z.object({
    rules: z.array(MajorRule.extend({ setBy: z.string(), incidents: z.int() })),
    /** who is mailed when one is declared, told of and over */
    leaders: z.array(z.object({ person: z.uuid(), name: z.string() })),
    mayChange: z.boolean(),
  }),
});

export const setMajorLeaders = action({
  id: 'set-major-leaders',
  domain,
  method: 'PUT',
  path: '/major-leaders',
  summary: 'Who is mailed when a major incident is declared, told of, solved and closed',
  permission: leadMajors,
  input: z.object({ persons: z.array(z.uuid()).max(50) }),
  output: z.object({ leaders: z.int() }),
  refuses: ['unknown-person'],
});

export const setMajorRule = action({
  id: 'set-major-rule',
  domain,
  path: '/major-rules',
  summary: 'A new version of what counts as a major incident; it holds for what begins from its day on',
  permission: leadMajors,
  input: MajorRule.omit({ version: true }),
  output: z.object({ version: z.int() }),
  refuses: ['rule-before-the-last'],
});
