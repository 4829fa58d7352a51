// Long work as people see it: what I started, how far it is, how it ended.
import { z } from 'zod';
import { query } from '../operation/operation.ts';

export const JobRun = z
  .object({
    runId: z.string(),
    job: z.string(),
    title: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    done: z.int(),
    total: z.int().nullable(),
    message: z.string().nullable(),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'JobRun' });

export const listMyJobs = query({
  id: 'list-my-jobs',
  domain: 'jobs',
  path: '/jobs',
  summary: 'Long work I started during the last day, newest first',
  permission: 'signed-in',
  input: z.object({ limit: z.coerce.number<number>().int().min(1).max(100).default(20) }),
  output: z.object({ runs: z.array(JobRun) }),
});
