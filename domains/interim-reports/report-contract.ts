// The report as a whole: templates, the report of a unit and period, its states up to the close, what is missing, its pages
// and files. Pure.
import { z } from 'zod';
import { ReportTree } from '../../platform/documents/report-tree.ts';
import { PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { ChapterPlan, ChapterRow } from './chapter-contract.ts';
import { problemCodes } from './completeness-rules.ts';
import { openStates, reportStates } from './report-state-rules.ts';

const domain = 'interim-reports';
const Unit = z.string().min(1).max(60);
const Line = z.string().trim().max(200);
const Report = z.uuid();
const language = z.enum(['sv', 'da', 'en']);

export const ReportState = z.enum(reportStates);
export const DocumentForm = z.enum(['docx', 'pdf', 'html']);

/** What of the year a template’s reports are about: `from` and `to` are months, 1 to 12. */
const Months = z
  .object({ from: z.int().min(1).max(12), to: z.int().min(1).max(12) })
  .refine(({ from, to }) => from <= to, 'A period ends after it begins.');

/** How its reports write money; null: as each figure says. */
export const Rounding = z.object({
  money: z.object({ unit: z.enum(['mnkr', 'tkr', 'kr']), decimals: z.int().min(0).max(2) }).nullable(),
});
export type Rounding = z.infer<typeof Rounding>;

const chapters = z.array(ChapterPlan).min(1).max(60);

/** Everything a template says. Each change of it is a version of its own. */
export const TemplateContent = z.object({
  name: Line.min(1),
  language,
  months: z.array(Months).max(12),
  rounding: Rounding,
  chapters,
});
export type TemplateContent = z.infer<typeof TemplateContent>;

export const Template = TemplateContent.extend({
  template: z.uuid(),
  unit: z.string(),
  unitName: z.string(),
  year: z.int(),
  version: z.int(),
  changedAt: z.string(),
  changedBy: z.string(),
  mayChange: z.boolean(),
}).meta({ id: 'ReportTemplate' });
export type Template = z.infer<typeof Template>;

export const listTemplates = query({
  id: 'list-report-templates',
  domain,
  path: '/interim-reports/templates',
  summary: 'The templates there are, newest year first, each with its chapters',
  permission: 'interim-reports.read-drafts',
  input: z.object({}),
  output: z.object({
    templates: z.array(Template),
    /** what comes with the product, to make a template of */
    shipped: z.array(TemplateContent.extend({ key: z.string() })),
  }),
});

export const readTemplate = query({
  id: 'read-report-template',
  domain,
  path: '/interim-reports/templates/:template',
  summary: 'A template with its history; an earlier version where one is asked for',
  permission: 'interim-reports.read-drafts',
  input: z.object({ template: z.uuid(), version: z.coerce.number<number>().int().min(1).optional() }),
  output: z.object({
    template: Template,
    versions: z.array(z.object({ version: z.int(), at: z.string(), by: z.string() })),
  }),
  refuses: ['template-unknown'],
});

export const createTemplate = action({
  id: 'create-report-template',
  domain,
  path: '/interim-reports/templates',
  summary: 'A template for a unit and year: with chapters of its own, or those of an earlier template',
  permission: 'interim-reports.lead',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    year: z.int().min(1990).max(2100),
    name: Line.min(1),
    language: language.default('sv'),
    months: TemplateContent.shape.months.default([]),
    rounding: Rounding.default({ money: null }),
    chapters: chapters.optional(),
    /** what is not told is taken from this one */
    copyFrom: z.uuid().optional(),
  }),
  output: z.object({ template: z.uuid() }),
  refuses: ['template-exists', 'template-unknown', 'template-empty', 'figure-unknown', 'unit-unknown'],
});

export const changeTemplate = action({
  id: 'change-report-template',
  domain,
  path: '/interim-reports/templates/:template',
  method: 'PUT',
  summary: 'Change a template; reports already begun keep their chapters',
  permission: 'interim-reports.lead',
  input: TemplateContent.extend({
    template: z.uuid(),
    /** the version one started from */
    version: z.int().min(1),
  }),
  output: z.object({ version: z.int() }),
  refuses: ['template-unknown', 'template-exists', 'template-changed-meanwhile', 'figure-unknown'],
});

export const ReportRow = z
  .object({
    report: Report,
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    version: z.int(),
    title: z.string(),
    state: ReportState,
    stateAt: z.string(),
    chapters: z.int(),
    approvedChapters: z.int(),
    lateChapters: z.int(),
    /** the last day by law, YYYY-MM-DD; null for a period the law does not mean */
    hardDate: z.string().nullable(),
  })
  .meta({ id: 'InterimReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

export const listReports = query({
  id: 'list-interim-reports',
  domain,
  path: '/interim-reports',
  summary: 'The reports one may read, newest period first; drafts only for those who write or review',
  permission: 'interim-reports.read',
  input: z.object({ unit: Unit.optional() }),
  output: z.object({
    reports: z.array(ReportRow),
    /** units in which the caller may begin a report, with a template that fits */
    mayCreateIn: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        template: z.uuid(),
        name: z.string(),
        year: z.int(),
        months: TemplateContent.shape.months,
      }),
    ),
  }),
});

const Step = z.object({ state: ReportState, at: z.string(), by: z.string(), reason: z.string() });

export const ReportPage = ReportRow.omit({ chapters: true })
  .extend({
    language,
    documentId: z.string(),
    responsible: z.string(),
    preparedBy: z.string(),
    steps: z.array(Step),
    chapters: z.array(ChapterRow),
    versions: z.array(z.object({ report: Report, version: z.int(), state: ReportState })),
    /** set once closed */
    closed: z
      .object({ at: z.string(), by: z.string(), hash: z.string(), treeHash: z.string(), files: z.array(DocumentForm) })
      .nullable(),
    may: z.object({
      read: z.boolean(),
      write: z.boolean(),
      review: z.boolean(),
      approve: z.boolean(),
      close: z.boolean(),
      lead: z.boolean(),
    }),
  })
  .meta({ id: 'InterimReport' });
export type ReportPage = z.infer<typeof ReportPage>;

export const readReport = query({
  id: 'read-interim-report',
  domain,
  path: '/interim-reports/:report',
  summary: 'One report: its cover, state and history, and its chapters with writer, day and state',
  permission: 'interim-reports.read',
  input: z.object({ report: Report }),
  output: ReportPage,
  refuses: ['report-unknown'],
});

export const createReport = action({
  id: 'create-interim-report',
  domain,
  path: '/interim-reports',
  summary: 'Begin the report of a unit and period from a template',
  permission: 'interim-reports.lead',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText, template: z.uuid(), title: Line.min(1) }),
  output: z.object({ report: Report }),
  refuses: ['report-exists', 'template-unknown', 'unit-unknown'],
});

export const changeReport = action({
  id: 'change-interim-report',
  domain,
  path: '/interim-reports/:report',
  method: 'PUT',
  summary: 'Fill in the cover: title, document id, who is responsible, who prepared it',
  permission: 'interim-reports.lead',
  input: z.object({ report: Report, title: Line.min(1), documentId: Line, responsible: Line, preparedBy: Line }),
  output: z.object({}),
  refuses: ['report-unknown', 'report-closed'],
});

export const setReportState = action({
  id: 'set-report-state',
  domain,
  path: '/interim-reports/:report/state',
  method: 'PUT',
  summary: 'Send a report to review, approve it, or give it back to writing with a reason',
  permission: 'interim-reports.contribute',
  input: z.object({ report: Report, state: z.enum(openStates), reason: z.string().trim().max(1000).default('') }),
  output: z.object({ state: ReportState }),
  refuses: [
    'report-unknown',
    'report-closed',
    'step-not-possible',
    'reason-missing',
    'chapters-not-approved',
    'not-allowed',
  ],
});

/** Something that stands in the way of a close: `must` cannot be passed, `should` can with a reason, `note` needs none. */
export const ReportProblem = z
  .object({
    code: z.enum(problemCodes),
    weight: z.enum(['must', 'should', 'note']),
    chapter: z.uuid().nullable(),
    /** what it is about, in the report's own words: a chapter, a measure, a figure, a field of the cover */
    subject: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'InterimReportProblem' });
export type ReportProblem = z.infer<typeof ReportProblem>;

export const checkReport = query({
  id: 'check-interim-report',
  domain,
  path: '/interim-reports/:report/problems',
  summary: 'What is missing before the report can be closed, and what a close would freeze',
  permission: 'interim-reports.read-drafts',
  input: z.object({ report: Report }),
  output: z.object({
    problems: z.array(ReportProblem),
    statutory: z.object({
      fault: z.enum(['not-from-january', 'too-short', 'too-long']).nullable(),
      hardDate: z.string(),
    }),
    freezes: z.object({ figures: z.int(), records: z.int(), texts: z.int() }),
  }),
  refuses: ['report-unknown'],
});

export const closeReport = action({
  id: 'close-report',
  domain,
  path: '/interim-reports/:report/close',
  summary: 'Close the period: freeze every figure of the unit with its records, and keep the report as it then is',
  permission: 'interim-reports.close',
  input: z.object({
    report: Report,
    /** the unit’s code typed once more, because a close cannot be undone */
    unit: Unit,
    /** why it is closed although something is missing: one reason per kind of `should` */
    despite: z
      .array(z.object({ code: z.enum(problemCodes), reason: z.string().trim().min(3).max(1000) }))
      .max(40)
      .default([]),
  }),
  output: z.object({ hash: z.string(), treeHash: z.string(), closedAt: z.string() }),
  refuses: [
    'report-unknown',
    'period-already-closed',
    'report-not-approved',
    'report-incomplete',
    'unit-not-confirmed',
  ],
});

export const publishReport = action({
  id: 'publish-report',
  domain,
  path: '/interim-reports/:report/publish',
  summary: 'Let everybody read a closed report',
  permission: 'interim-reports.close',
  input: z.object({ report: Report }),
  output: z.object({}),
  refuses: ['report-unknown', 'report-not-closed', 'report-files-missing'],
});

export const reopenReport = action({
  id: 'reopen-report',
  domain,
  path: '/interim-reports/:report/reopen',
  summary: 'Begin a corrected version of a closed report; the closed one stays as it is',
  permission: 'interim-reports.reopen',
  input: z.object({ report: Report, reason: z.string().trim().min(3).max(1000) }),
  output: z.object({ report: Report, version: z.int() }),
  refuses: ['report-unknown', 'report-not-closed', 'report-exists'],
});

export const previewReport = query({
  id: 'preview-report',
  domain,
  path: '/interim-reports/:report/tree',
  summary: 'The report as it reads now, or as it was closed: the tree that Word, PDF and HTML are made of',
  permission: 'interim-reports.read',
  input: z.object({ report: Report, chapter: z.uuid().optional() }),
  output: z.object({ tree: ReportTree }),
  refuses: ['report-unknown', 'chapter-unknown'],
});

export const downloadReport = query({
  id: 'download-report',
  domain,
  path: '/interim-reports/:report/file',
  summary: 'The report as DOCX, PDF or HTML; an open one says on every page that it is a draft',
  permission: 'interim-reports.read',
  transfer: 'download',
  input: z.object({ report: Report, form: DocumentForm }),
  output: z.any(),
  refuses: ['report-unknown'],
});

export const amountsAfterClose = query({
  id: 'read-amounts-after-close',
  domain,
  path: '/interim-reports/:report/amounts-after-close',
  summary: 'Amounts of drivers and differences in the texts of a closed report that the records say otherwise now',
  permission: 'interim-reports.read',
  input: z.object({ report: Report }),
  output: z.object({
    changed: z.array(
      z.object({ figure: z.string(), name: z.string(), closed: z.string(), now: z.string(), address: z.string() }),
    ),
  }),
  refuses: ['report-unknown'],
});

export const renderUnitReport = query({
  id: 'render-unit-report',
  domain,
  path: '/interim-reports/file-of',
  summary: 'A unit’s newest report of a period as a file; where none is begun, its template filled with figures',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  transfer: 'download',
  /** with `template`, that one filled with figures whether a report is begun or not */
  input: z.object({ unit: Unit, period: PeriodText, form: DocumentForm, template: z.uuid().optional() }),
  output: z.any(),
  refuses: ['template-unknown', 'unit-unknown'],
});
