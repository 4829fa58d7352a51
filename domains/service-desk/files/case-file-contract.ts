// Files people add to a case: what may be added, who sees it, and taking it away again.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId } from '../case-contract.ts';

const domain = 'service-desk';
const permission = 'service-desk.open-case';
const FileId = z.uuid();
const Instant = z.iso.datetime({ offset: true });

/** In bytes; and how many a case may hold. Written down in docs/operations/retention.md. */
export const largestCaseFile = 25 * 1024 * 1024;
export const mostCaseFiles = 100;

export const CaseFile = z
  .object({
    file: FileId,
    /** the line of the history it came with */
    entry: z.int(),
    /** empty when it has been taken away */
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    addedAt: Instant,
    by: z.string(),
    /** the requester sees it */
    isOpen: z.boolean(),
    removedAt: Instant.nullable(),
    /** a browser shows it by itself */
    isShown: z.boolean(),
    mayRemove: z.boolean(),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.infer<typeof CaseFile>;

export const listCaseFiles = query({
  id: 'list-case-files',
  domain,
  path: '/cases/:case/files',
  summary: 'The files of a case; its requester does not see those among agents',
  permission,
  input: z.object({ case: CaseId }),
  output: z.object({ files: z.array(CaseFile), mayAdd: z.boolean(), mayHide: z.boolean() }),
  refuses: ['no-such-case'],
});

export const addCaseFile = action({
  id: 'add-case-file',
  domain,
  path: '/cases/:case/files',
  summary: 'Add a file to a case (raw body); what it is, is judged by its content and not by its name',
  permission,
  input: z.object({
    case: CaseId,
    name: z.string().trim().min(1).max(200),
    isInternal: z.enum(['yes', 'no']).default('no'),
  }),
  output: z.object({ file: FileId }),
  refuses: ['no-such-case', 'case-is-over', 'file-too-large', 'file-empty', 'file-not-allowed', 'too-many-files'],
  transfer: 'upload',
  limit: largestCaseFile + 1024,
});

export const downloadCaseFile = query({
  id: 'download-case-file',
  domain,
  path: '/case-files/:file',
  summary: 'A file of a case, for whoever sees the case and the line it came with',
  permission,
  input: z.object({ file: FileId }),
  output: z.unknown(),
  refuses: ['no-such-file'],
  transfer: 'download',
});

export const removeCaseFile = action({
  id: 'remove-case-file',
  domain,
  method: 'DELETE',
  path: '/case-files/:file',
  summary: 'Take a file away for good: its content and its name; that it was there stays in the history',
  permission,
  input: z.object({ file: FileId }),
  output: z.object({}),
  refuses: ['no-such-file'],
});
