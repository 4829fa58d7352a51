// Reading reports: those of a supplier, one row by row, the file as it was sent, and the rows as a file to send back.
import { Readable } from 'node:stream';
import type { OutColumn, OutRow } from '../../../formats/tables/out-columns.ts';
import { openFile } from '../../../platform/files/files.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { listMark } from '../../../platform/operation/page-mark.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { supplierFor } from '../register/supplier-access.ts';
import { reportFields } from './read-report.ts';
import type * as contract from './report-contract.ts';
import { type ReportRecord, reportColumns, reportFor, shownHead, shownRows } from './report-rows.ts';
import { outcomeWords, problemText, resultHeadings } from './report-words.ts';

const mark = listMark('supplier-reports', 'instant', 'id');

export async function reportList(
  work: Work,
  input: GivenOf<typeof contract.listReports>,
): Promise<AnswerOf<typeof contract.listReports>> {
  const after = mark.read(input.after);
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const found = await work.sql<ReportRecord>(
    `select ${reportColumns} from suppliers.reports r where r.supplier_id = $1 and ($2::timestamptz is null or (r.received_at, r.report_id) < ($2, $3::uuid))
     order by r.received_at desc, r.report_id desc limit $4`,
    [record.supplier_id, ...(after ?? [null, null]), input.limit + 1],
  );
  const { rows: shown, next } = mark.page(found, input.limit, (row) => [row.received_at, row.report_id]);
  return {
    rows: shown.map((row) => shownHead(row, record.name)),
    next,
    keys: mayChange ? await keysOf(work, record.supplier_id) : [],
    mayChange,
  };
}

export async function reportPage(work: Work, input: { report: string }): Promise<contract.ReportPage> {
  const { record, supplier, mayChange } = await reportFor(work, input.report);
  const lines = await shownRows(work, record);
  const count = (outcome: contract.RowOutcome) => lines.filter((line) => line.outcome === outcome).length;
  return {
    ...shownHead(record, supplier.name),
    counts: {
      differs: count('differs'),
      wrong: count('wrong'),
      missing: count('missing'),
      agrees: count('agrees'),
      'not-measured': count('not-measured'),
      told: count('told'),
    },
    lines,
    mayChange: mayChange && record.state === 'received',
  };
}

export async function downloadReport(work: Work, input: { report: string }): Promise<FileAnswer> {
  const { record } = await reportFor(work, input.report);
  const file = await openFile(work, record.file_id);
  return { name: record.file_name, mediaType: 'application/octet-stream', content: Readable.from(file.stream()) };
}

export async function exportReport(work: Work, input: GivenOf<typeof contract.exportReport>): Promise<FileAnswer> {
  const { record, supplier } = await reportFor(work, input.report);
  const { language } = work;
  const lines = await shownRows(work, record);
  const columns: OutColumn[] = [
    { heading: resultHeadings.line[language], kind: 'integer', grouped: false },
    ...reportFields.map((field): OutColumn => ({ heading: field.names[language][0] ?? field.id, kind: 'text' })),
    { heading: resultHeadings.outcome[language], kind: 'text', width: 24 },
    { heading: resultHeadings.own[language], kind: 'text' },
    { heading: resultHeadings.difference[language], kind: 'text' },
    { heading: resultHeadings.problem[language], kind: 'text', width: 60 },
  ];
  const rows = lines.map(
    (line): OutRow => [
      line.line,
      ...reportFields.map((field) => line.cells[field.id] ?? missingCell(line, field.id)),
      outcomeWords[line.outcome][language],
      decimalText(line.own, line.decimals),
      decimalText(line.difference, line.decimals),
      line.problems.map((problem) => problemText(problem, language)).join(' '),
    ],
  );
  return tableFile(input.format, `${supplier.name} ${record.from_month}`, columns, rows);
}

/** What was left out is named where it should have stood. */
function missingCell(line: contract.ReportRow, field: string): string {
  if (line.outcome !== 'missing') return '';
  if (field === 'service') return line.service ?? '';
  if (field === 'measure') return line.measure ?? '';
  return field === 'priority' && line.priority !== null ? String(line.priority) : '';
}

function decimalText(value: number | null, decimals: number): string {
  if (value === null) return '';
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
  return value < 0 ? `-${text}` : text;
}

async function keysOf(work: Work, supplierId: string): Promise<contract.ReportKey[]> {
  const rows = await work.sql<{
    key_id: string;
    key_hint: string;
    made_at: Date;
    made_by: string;
    revoked_at: Date | null;
    last_used_at: Date | null;
  }>('select * from suppliers.report_keys where supplier_id = $1 order by revoked_at is not null, made_at', [
    supplierId,
  ]);
  return rows.map((row) => ({
    key: row.key_id,
    hint: row.key_hint,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
}
