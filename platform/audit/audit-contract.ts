// Reading the audit log: by time, newest first, for those trusted with it.
import { z } from 'zod';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { query } from '../operation/operation.ts';
import type { Permissions } from '../permission/roles.ts';

export const auditPermissions: Permissions = {
  'audit.read-log': ['auditor', 'administrator'],
  /** also what was done in closed domains, of which nobody else is to know */
  'audit.read-closed': ['auditor'],
};

export const AuditRow = z
  .object({
    lane: z.int(),
    seq: z.int(),
    at: z.string(),
    actor: z.string().nullable(),
    operation: z.string(),
    subject: z.string().nullable(),
    subjectId: z.string().nullable(),
    unit: z.string().nullable(),
    detail: z.string(),
    requestId: z.string(),
    /** the persons with an account whose ids stand in the detail, by id */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'AuditRow' });

export const readAuditLog = query({
  id: 'read-audit-log',
  domain: 'audit',
  path: '/audit',
  summary: 'The audit log, newest first; filtered by subject, operation, person or time',
  permission: 'audit.read-log',
  input: z.object({
    subject: z.string().max(100).optional(),
    subjectId: z.string().max(200).optional(),
    operation: z.string().max(100).optional(),
    actor: z.string().max(200).optional(),
    /** from this instant, and before that one */
    from: z.iso.datetime().optional(),
    before: z.iso.datetime().optional(),
    /** the `next` of the page before */
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(AuditRow), next: z.string().nullable() }),
});

export const readAuditChoices = query({
  id: 'read-audit-choices',
  domain: 'audit',
  path: '/audit/choices',
  summary: 'The operations and the persons the log knows, to filter it by',
  permission: 'audit.read-log',
  input: z.object({}),
  output: z.object({
    operations: z.array(z.string()),
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const verifyAuditLog = query({
  id: 'verify-audit-log',
  domain: 'audit',
  path: '/audit/verify',
  summary: 'Walks every chain of the log and names rows that were altered, removed or inserted',
  permission: 'audit.read-log',
  input: z.object({}),
  output: z.object({
    checked: z.int(),
    faults: z.array(z.object({ lane: z.int(), seq: z.int(), fault: z.string() })),
  }),
});
