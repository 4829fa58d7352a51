// The standard supplier report: what the supplier says of a period, row by row beside what Fyr has recorded itself.
import { z } from 'zod';
import { Month, PeriodText } from '../../../platform/figures/period.ts';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { SupplierMeasure } from '../levels/level-contract.ts';
import { choose, Day, Instant, SupplierId, Words } from '../register/supplier-contract.ts';
import { reportFieldNames } from './report-rules.ts';

const domain = 'suppliers';
const ReportId = z.uuid();
const ReportField = z.enum(reportFieldNames);

/** In bytes; and how many rows one report may have. */
export const largestReport = 5 * 1024 * 1024;
export const mostReportRows = 5000;

export const reportStates = ['received', 'accepted', 'sent-back'] as const;
export const ReportState = z.enum(reportStates);
export type ReportState = z.infer<typeof ReportState>;

export const rowOutcomes = ['differs', 'wrong', 'missing', 'agrees', 'not-measured', 'told'] as const;
export const RowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** One thing wrong with one cell: which, what is wrong, what stood there and what was expected. */
export const RowProblem = z.object({
  field: ReportField.or(z.enum(['file', 'supplier'])),
  code: z.string(),
  value: z.string(),
  expected: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

const Cells = z.partialRecord(ReportField, z.string());

export const ReportRow = z
  .object({
    ordinal: z.int(),
    /** where it stood in the file; null: the supplier left it out */
    line: z.int().nullable(),
    outcome: RowOutcome,
    cells: Cells,
    measure: SupplierMeasure.nullable(),
    unit: z.enum(['percent', 'count', 'hours']).nullable(),
    service: z.string().nullable(),
    serviceName: z.string().nullable(),
    priority: z.int().nullable(),
    /** told, recorded and told − recorded, in 10^-decimals of the unit */
    told: z.int().nullable(),
    own: z.int().nullable(),
    difference: z.int().nullable(),
    decimals: z.int(),
    /** Fyr’s own value was another when the report came */
    ownThen: z.int().nullable(),
    on: Day.nullable(),
    problems: z.array(RowProblem),
  })
  .meta({ id: 'SupplierReportRow' });
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportHead = z
  .object({
    report: ReportId,
    supplier: SupplierId,
    supplierName: z.string(),
    from: z.string(),
    to: z.string(),
    fileName: z.string(),
    channel: z.enum(['file', 'api']),
    receivedAt: Instant,
    by: z.string(),
    state: ReportState,
    answer: z.string(),
    answeredAt: Instant.nullable(),
    rows: z.int(),
    wrong: z.int(),
  })
  .meta({ id: 'SupplierReportHead' });
export type ReportHead = z.infer<typeof ReportHead>;

export const ReportPage = ReportHead.extend({
  counts: z.record(RowOutcome, z.int()),
  lines: z.array(ReportRow),
  mayChange: z.boolean(),
}).meta({ id: 'SupplierReport' });
export type ReportPage = z.infer<typeof ReportPage>;

export const ReportKey = z.object({
  key: z.uuid(),
  hint: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  revokedAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
});
export type ReportKey = z.infer<typeof ReportKey>;

export const listReports = query({
  id: 'list-supplier-reports',
  domain,
  path: '/suppliers/:supplier/reports',
  summary: 'The reports a supplier has sent, the latest first, and the keys its own system may send them with',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(100).default(25),
  }),
  output: z.object({
    rows: z.array(ReportHead),
    next: PageMark.nullable(),
    keys: z.array(ReportKey),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-supplier'],
});

export const sendReport = action({
  id: 'send-supplier-report',
  domain,
  path: '/suppliers/:supplier/reports',
  summary:
    'Take in a supplier’s report for some months (raw body: CSV, XLSX or JSON as the template and the schema say)',
  permission: choose,
  input: z.object({ supplier: SupplierId, period: PeriodText, name: z.string().trim().min(1).max(200) }),
  output: ReportPage,
  refuses: ['no-such-supplier', 'not-your-supplier', 'file-empty', 'file-too-large', 'period-not-over'],
  transfer: 'upload',
  limit: largestReport + 1024,
});

export const showReport = query({
  id: 'show-supplier-report',
  domain,
  path: '/supplier-reports/:report',
  summary: 'One report, every row of it beside Fyr’s own record of now; what was promised but left out is there too',
  permission: choose,
  input: z.object({ report: ReportId }),
  output: ReportPage,
  refuses: ['no-such-report'],
});

export const exportReport = query({
  id: 'export-supplier-report',
  domain,
  path: '/supplier-reports/:report/rows',
  summary: 'The same rows as a file to send back to the supplier: XLSX or CSV',
  permission: choose,
  input: z.object({ report: ReportId, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  refuses: ['no-such-report'],
  transfer: 'download',
});

export const downloadReport = query({
  id: 'download-supplier-report',
  domain,
  path: '/supplier-reports/:report/file',
  summary: 'The report as it was sent, byte by byte',
  permission: choose,
  input: z.object({ report: ReportId }),
  output: z.any(),
  refuses: ['no-such-report'],
  transfer: 'download',
});

export const answerReport = action({
  id: 'answer-supplier-report',
  domain,
  path: '/supplier-reports/:report/answer',
  summary: 'Accept a report, or send it back saying what is to be corrected; sent in anew it is another report',
  permission: choose,
  input: z.object({ report: ReportId, state: z.enum(['accepted', 'sent-back']), text: Words.default('') }),
  output: ReportPage,
  refuses: ['no-such-report', 'not-your-supplier', 'report-answered-already', 'sending-back-needs-reason'],
});

export const reportTemplate = query({
  id: 'download-report-template',
  domain,
  path: '/suppliers/:supplier/report-template',
  summary:
    'The template for a month: a row with its unit of measure for everything the supplier has promised; or the JSON schema',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    month: Month.optional(),
    format: z.enum(['xlsx', 'csv', 'schema']).default('xlsx'),
  }),
  output: z.any(),
  refuses: ['no-such-supplier'],
  transfer: 'download',
});

export const makeReportKey = action({
  id: 'make-report-key',
  domain,
  path: '/suppliers/:supplier/report-keys',
  summary: 'A key with which the supplier’s own system sends reports; it is told once and only its hash is kept',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: z.object({ key: z.uuid(), secret: z.string(), address: z.string() }),
  refuses: ['no-such-supplier', 'not-your-supplier'],
});

export const revokeReportKey = action({
  id: 'revoke-report-key',
  domain,
  method: 'DELETE',
  path: '/suppliers/:supplier/report-keys/:key',
  summary: 'A key opens nothing from now on',
  permission: choose,
  input: z.object({ supplier: SupplierId, key: z.uuid() }),
  output: z.object({ key: z.uuid() }),
  refuses: ['no-such-supplier', 'not-your-supplier', 'no-such-key'],
});
