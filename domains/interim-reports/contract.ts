// What interim reports offer, in four parts, with the permissions and events that belong to all of them. Pure.
import { z } from 'zod';
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './chapter-contract.ts';
export * from './checker/finding-contract.ts';
export * from './drafts/draft-contract.ts';
export * from './report-contract.ts';
export * from './subjects/subject-contract.ts';

const leaders = ['division-head', 'controller', 'administrator'] as const;
const writers = ['unit-head', ...leaders, 'hr-analyst', 'communicator'] as const;

export const interimReportsPermissions: Permissions = {
  /** published reports */
  'interim-reports.read': ['employee'],
  /** chapters one has been asked to write: loading a chapter decides, whatever the role */
  'interim-reports.contribute': ['employee'],
  'interim-reports.read-drafts': [...writers, 'auditor'],
  'interim-reports.write': writers,
  'interim-reports.review': ['unit-head', ...leaders],
  'interim-reports.approve': leaders,
  /** templates, begun reports, who writes what */
  'interim-reports.lead': leaders,
  'interim-reports.close': leaders,
  'interim-reports.reopen': ['administrator'],
};

/** Told when a report has been closed, published, or a chapter is due; other domains may subscribe. */
export const reportEvents = ['report-closed', 'report-published', 'chapter-due'] as const;
export const ReportTold = z.object({ report: z.string(), unit: z.string(), period: z.string(), version: z.int() });
export type ReportTold = z.infer<typeof ReportTold>;
export const ChapterDue = z.object({
  report: z.string(),
  chapter: z.string(),
  title: z.string(),
  person: z.string().nullable(),
  dueOn: z.string(),
  kind: z.enum(['due-soon', 'due-today', 'late']),
});
export type ChapterDue = z.infer<typeof ChapterDue>;
