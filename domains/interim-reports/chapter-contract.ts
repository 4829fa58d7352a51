// A chapter of a report: what kind it is, which tables and charts it shows, its texts, who writes it by when, and the
// remarks of those who read it. Pure.
import { z } from 'zod';
import { figureParts, figurePeriods, TextBody } from '../../platform/documents/text-body-rules.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { chapterStates } from './report-state-rules.ts';

const domain = 'interim-reports';

export const chapterKinds = [
  'summary',
  'text',
  'steering',
  'scorecard',
  'charts',
  'economy',
  'investments',
  'internal-control',
  'assignments',
  'figures',
] as const;
export const ChapterKind = z.enum(chapterKinds);
export type ChapterKind = z.infer<typeof ChapterKind>;

const FigureId = z.string().min(1).max(120);
const Key = z.string().regex(/^[a-z0-9-]{1,60}$/, 'a-z, 0-9 and hyphens');
const Label = z.string().trim().min(1).max(200);

/** One cell of a table: what is said of which figure. */
const TableCell = z.object({
  figure: FigureId,
  of: z.enum(figureParts).default('value'),
  period: z.enum(figurePeriods).default('same'),
});

/** A table of figures. Its rows may each carry a comment, which then stands under the table. */
export const FigureTable = z.object({
  key: Key,
  caption: Label,
  rowHeader: Label,
  columns: z
    .array(z.object({ header: Label, unit: z.string().trim().max(30).default('') }))
    .min(1)
    .max(8),
  rows: z
    .array(
      z.object({
        key: Key,
        label: Label,
        role: z.enum(['plain', 'group', 'part', 'total']).default('plain'),
        cells: z.array(TableCell.nullable()).max(8),
        comment: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(40),
});
export type FigureTable = z.infer<typeof FigureTable>;

/** A chart over months: `monthly` asks each month by itself, `so-far` from January to each month. */
export const FigureChart = z.object({
  key: Key,
  /** what the chart is about; the sentence in its title is made from the values */
  name: Label,
  figure: FigureId,
  by: z.enum(['monthly', 'so-far']).default('monthly'),
  kind: z.enum(['line', 'bar']).default('line'),
  /** a second figure drawn as a target line, such as the budget */
  against: FigureId.nullable().default(null),
  againstName: z.string().trim().max(80).default(''),
});
export type FigureChart = z.infer<typeof FigureChart>;

export const ChapterSettings = z.object({
  /** the perspective of the scorecard it shows, by name */
  perspective: z.string().trim().max(300).default(''),
  tables: z.array(FigureTable).max(6).default([]),
  charts: z.array(FigureChart).max(8).default([]),
});
export type ChapterSettings = z.infer<typeof ChapterSettings>;

/** Roles a chapter can be given to. */
export const writerRoles = ['unit-head', 'division-head', 'controller', 'hr-analyst', 'communicator'] as const;
export type WriterRole = (typeof writerRoles)[number];

/**
 * A chapter as a template holds it: what it shows, and what its reports begin with. In titles, captions, headings and names
 * `{year}`, `{year-1}`, `{period}` and `{money}` (its unit) stand for those of the report.
 */
export const ChapterPlan = z.object({
  kind: ChapterKind,
  title: Label,
  settings: ChapterSettings.default({ perspective: '', tables: [], charts: [] }),
  /** who writes it, by which day after the period’s end, and the text it begins with */
  writer: z.object({ person: z.uuid(), name: Label }).nullable().optional(),
  /** instead of a person: whoever holds the role in the report’s unit, or nearest above it */
  writerRole: z.enum(writerRoles).nullable().optional(),
  dueDays: z.int().min(1).max(365).nullable().optional(),
  text: TextBody.nullable().optional(),
});
export type ChapterPlan = z.infer<typeof ChapterPlan>;

/** `text`, or the comment on one row: `measure:ID`, `row:TABLE.ROW`. */
export const Slot = z.string().regex(/^(text|measure:[0-9a-f-]{36}|row:[a-z0-9-]+\.[a-z0-9-]+)$/);

export const ChapterState = z.enum(chapterStates);

export const ChapterRow = z
  .object({
    chapterId: z.uuid(),
    position: z.int(),
    kind: ChapterKind,
    title: z.string(),
    state: ChapterState,
    writer: z.object({ person: z.uuid(), name: z.string() }).nullable(),
    /** the role it was given to; the writer is who holds it, null where nobody does */
    writerRole: z.enum(writerRoles).nullable(),
    dueOn: z.string().nullable(),
    isLate: z.boolean(),
    openComments: z.int(),
    /** the last save of any of its texts */
    savedAt: z.string().nullable(),
    savedBy: z.string().nullable(),
  })
  .meta({ id: 'ReportChapterRow' });
export type ChapterRow = z.infer<typeof ChapterRow>;

export const ChapterText = z
  .object({
    slot: Slot,
    /** what the text is about: empty for the chapter's own */
    label: z.string(),
    version: z.int(),
    body: TextBody,
    savedAt: z.string().nullable(),
    savedBy: z.string().nullable(),
  })
  .meta({ id: 'ReportChapterText' });
export type ChapterText = z.infer<typeof ChapterText>;

export const ChapterComment = z
  .object({
    comment: z.uuid(),
    at: z.string(),
    by: z.string(),
    text: z.string(),
    settled: z.object({ at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'ReportChapterComment' });

export const ChapterPage = ChapterRow.extend({
  report: z.uuid(),
  settings: ChapterSettings,
  texts: z.array(ChapterText),
  comments: z.array(ChapterComment),
  may: z.object({ write: z.boolean(), approve: z.boolean(), comment: z.boolean(), lead: z.boolean() }),
}).meta({ id: 'ReportChapterPage' });
export type ChapterPage = z.infer<typeof ChapterPage>;

const Chapter = z.uuid();

export const readChapter = query({
  id: 'read-report-chapter',
  domain,
  path: '/interim-reports/chapters/:chapter',
  summary: 'One chapter with its texts, remarks and what the caller may do with it',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: Chapter }),
  output: ChapterPage,
  refuses: ['chapter-unknown'],
});

export const listMyChapters = query({
  id: 'list-my-chapters',
  domain,
  path: '/interim-reports/my-chapters',
  summary: 'The chapters I have been asked to write and that are not ready, with the last reminder',
  permission: 'interim-reports.contribute',
  input: z.object({}),
  output: z.object({
    chapters: z.array(
      ChapterRow.extend({
        report: z.uuid(),
        reportTitle: z.string(),
        unitName: z.string(),
        remindedOn: z.string().nullable(),
      }),
    ),
  }),
});

export const sayReferences = query({
  id: 'say-references',
  domain,
  path: '/interim-reports/:report/said',
  summary: 'What references to figures say in a report: the value as it would stand in the text',
  permission: 'interim-reports.contribute',
  input: z.object({
    report: z.uuid(),
    /** keys of references, separated by commas (`finances.result~value~same~with-unit~kept~`), at most sixty */
    references: z.string().max(12_000),
  }),
  output: z.object({
    said: z.array(
      z.object({
        reference: z.string(),
        name: z.string(),
        shown: z.string(),
        address: z.string(),
        state: z.enum(['value', 'none', 'hidden', 'unknown']),
        sign: z.enum(['negative', 'zero', 'positive']),
      }),
    ),
  }),
  refuses: ['report-unknown'],
});

export const changeChapterText = action({
  id: 'change-chapter-text',
  domain,
  path: '/interim-reports/chapters/:chapter/texts',
  method: 'PUT',
  summary: 'Save one text of a chapter; refused when somebody saved it since the version one started from',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: Chapter, slot: Slot, version: z.int().min(0), body: TextBody }),
  output: z.object({ version: z.int(), savedAt: z.string(), state: ChapterState }),
  refuses: [
    'chapter-unknown',
    'chapter-locked',
    'report-closed',
    'text-changed-meanwhile',
    'figure-unknown',
    'slot-unknown',
  ],
});

export const listChapterVersions = query({
  id: 'list-chapter-versions',
  domain,
  path: '/interim-reports/chapters/:chapter/versions',
  summary: 'Earlier versions of one text of a chapter, newest first: what each person left behind',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: Chapter, slot: Slot }),
  output: z.object({
    versions: z.array(z.object({ version: z.int(), savedAt: z.string(), savedBy: z.string(), body: TextBody })),
  }),
  refuses: ['chapter-unknown'],
});

export const setChapterState = action({
  id: 'set-chapter-state',
  domain,
  path: '/interim-reports/chapters/:chapter/state',
  method: 'PUT',
  summary: 'Say that a chapter is ready, approve it, or give it back with a reason',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: Chapter, state: ChapterState, reason: z.string().trim().max(1000).default('') }),
  output: z.object({ state: ChapterState }),
  refuses: ['chapter-unknown', 'report-closed', 'step-not-possible', 'reason-missing', 'not-allowed'],
});

export const assignChapter = action({
  id: 'assign-chapter',
  domain,
  path: '/interim-reports/chapters/:chapter/writer',
  method: 'PUT',
  summary: 'Say who writes a chapter, a person or who holds a role in the unit, and by which day',
  permission: 'interim-reports.lead',
  input: z.object({
    chapter: Chapter,
    person: z.uuid().nullable(),
    role: z.enum(writerRoles).nullable().default(null),
    dueOn: z.iso.date().nullable(),
  }),
  output: z.object({}),
  refuses: ['chapter-unknown', 'person-unknown', 'report-closed'],
});

export const addChapter = action({
  id: 'add-report-chapter',
  domain,
  path: '/interim-reports/:report/chapters',
  summary: 'A new chapter in a report, last in order',
  permission: 'interim-reports.lead',
  input: z.object({ report: z.uuid(), ...ChapterPlan.shape }),
  output: z.object({ chapter: z.uuid() }),
  refuses: ['report-unknown', 'report-closed'],
});

export const changeChapter = action({
  id: 'change-report-chapter',
  domain,
  path: '/interim-reports/chapters/:chapter',
  method: 'PUT',
  summary: 'Change a chapter’s title, place, tables and charts',
  permission: 'interim-reports.lead',
  input: z.object({ chapter: Chapter, title: Label, position: z.int().min(1).max(100), settings: ChapterSettings }),
  output: z.object({}),
  refuses: ['chapter-unknown', 'report-closed', 'figure-unknown'],
});

export const removeChapter = action({
  id: 'remove-report-chapter',
  domain,
  path: '/interim-reports/chapters/:chapter',
  method: 'DELETE',
  summary: 'Take a chapter out of a report',
  permission: 'interim-reports.lead',
  input: z.object({ chapter: Chapter }),
  output: z.object({}),
  refuses: ['chapter-unknown', 'report-closed'],
});

export const addChapterComment = action({
  id: 'add-chapter-comment',
  domain,
  path: '/interim-reports/chapters/:chapter/comments',
  summary: 'A remark on a chapter, for its writer and reviewers; not part of the report',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: Chapter, text: z.string().trim().min(1).max(4000) }),
  output: z.object({ comment: z.uuid() }),
  refuses: ['chapter-unknown'],
});

export const settleChapterComment = action({
  id: 'settle-chapter-comment',
  domain,
  path: '/interim-reports/comments/:comment/settled',
  method: 'PUT',
  summary: 'Mark a remark as settled',
  permission: 'interim-reports.contribute',
  input: z.object({ comment: z.uuid() }),
  output: z.object({}),
  refuses: ['comment-unknown'],
});
