// Taking in a supplier's report, from a person here or from the supplier's own system, and answering it. The file is kept whole
// and every row of it, right or wrong: nothing that was sent is lost.
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { lastDay, type Period, periodOf } from '../../../platform/figures/period.ts';
import { storeFile } from '../../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { siteAddress } from '../../../platform/settings/site-address.ts';
import type { Work } from '../../../platform/work/work.ts';
import { keptValue } from '../levels/measure-rules.ts';
import { measuredValues } from '../levels/measured.ts';
import { readOrganisationNumber } from '../register/organisation-number-rules.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import { noteStep } from '../register/supplier-entries.ts';
import { deliveredCodes } from '../register/supplier-queries.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import { type ReadReport, readReport } from './read-report.ts';
import * as contract from './report-contract.ts';
import { reportPage } from './report-queries.ts';
import { reportFor } from './report-rows.ts';
import { type JudgedRow, judgeRow, markTwice, type ReportCells } from './report-rules.ts';

export async function sendReport(work: Work, input: GivenOf<typeof contract.sendReport>): Promise<contract.ReportPage> {
  const supplier = await supplierToChange(work, input.supplier);
  const chunks: Buffer[] = [];
  for await (const chunk of work.upload?.stream ?? Readable.from([])) chunks.push(Buffer.from(chunk));
  const report = await keepReport(work, supplier, {
    name: input.name,
    mediaType: 'application/octet-stream',
    content: Buffer.concat(chunks),
    period: periodOf(input.period),
    channel: 'file',
  });
  return reportPage(work, { report });
}

export interface SentReport {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly period: Period;
  readonly channel: 'file' | 'api';
}

/** Keeps a report with its rows judged; answers its id. The supplier has been loaded for a step, or proven by its key. */
export async function keepReport(work: Work, supplier: SupplierRecord, sent: SentReport): Promise<string> {
  const { period } = sent;
  if (lastDay(period.to) >= work.today) throw invalidField('period-not-over', 'period', period.to);
  const report = work.newId();
  const stored = await storeFile(work, {
    name: sent.name,
    mediaType: sent.mediaType,
    stream: Readable.from([sent.content]),
    limit: contract.largestReport,
  });
  const read = await readReport(sent.name, sent.content, contract.mostReportRows, work.language);
  await work.sql(
    `insert into suppliers.reports (report_id, supplier_id, from_month, to_month, file_id, file_name, media_type, channel,
       received_at, by_name, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'received')`,
    [
      report,
      supplier.supplier_id,
      period.from,
      period.to,
      stored.fileId,
      sent.name,
      sent.mediaType,
      sent.channel,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await insertRows(work, report, await judged(work, supplier, read, period));
  await noteStep(work, supplier, {
    what: 'send-supplier-report',
    about: `${period.from}–${period.to}`,
    text: sent.name,
  });
  work.touch('suppliers');
  return report;
}

export async function answerReport(
  work: Work,
  input: GivenOf<typeof contract.answerReport>,
): Promise<contract.ReportPage> {
  const { record, supplier } = await reportFor(work, input.report);
  await supplierToChange(work, supplier.supplier_id);
  if (input.state === 'sent-back' && input.text.length < 3)
    throw invalidField('sending-back-needs-reason', 'text', input.text);
  const [answered] = await work.sql(
    `update suppliers.reports set state = $2, answer = $3, answered_at = $4 where report_id = $1 and state = 'received' returning 1`,
    [record.report_id, input.state, input.text, work.now],
  );
  if (!answered) throw new Refusal('conflict', 'report-answered-already', { state: record.state });
  await noteStep(work, supplier, {
    what: `report-${input.state}`,
    about: `${record.from_month}–${record.to_month}`,
    text: input.text,
  });
  return reportPage(work, input);
}

export async function makeReportKey(
  work: Work,
  input: GivenOf<typeof contract.makeReportKey>,
): Promise<AnswerOf<typeof contract.makeReportKey>> {
  const supplier = await supplierToChange(work, input.supplier);
  const secret = `fyr_${randomBytes(32).toString('base64url')}`;
  const key = work.newId();
  await work.sql(
    `insert into suppliers.report_keys (key_id, supplier_id, key_hash, key_hint, made_at, made_by) values ($1, $2, $3, $4, $5, $6)`,
    [key, supplier.supplier_id, hashOfKey(secret), secret.slice(0, 8), work.now, work.actor?.name ?? ''],
  );
  await noteStep(work, supplier, { what: 'make-report-key' });
  return { key, secret, address: `${(await siteAddress(work)) ?? ''}/api/supplier-reports/inbox` };
}

export async function revokeReportKey(
  work: Work,
  input: GivenOf<typeof contract.revokeReportKey>,
): Promise<AnswerOf<typeof contract.revokeReportKey>> {
  const supplier = await supplierToChange(work, input.supplier);
  const [row] = await work.sql(
    'update suppliers.report_keys set revoked_at = $3 where key_id = $1 and supplier_id = $2 and revoked_at is null returning 1',
    [input.key, supplier.supplier_id, work.now],
  );
  if (!row) throw new Refusal('not-found', 'no-such-key');
  await noteStep(work, supplier, { what: 'revoke-report-key' });
  return { key: input.key };
}

/** What is kept of a key. */
export function hashOfKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

interface KeptRow {
  readonly line: number;
  readonly cells: ReportCells;
  readonly row: JudgedRow | null;
  readonly problems: readonly contract.RowProblem[];
  readonly own: number | null;
}

async function judged(work: Work, supplier: SupplierRecord, read: ReadReport, period: Period): Promise<KeptRow[]> {
  const services = await deliveredCodes(work, supplier.supplier_id);
  const rows = markTwice(read.rows.map(({ cells }) => judgeRow(cells, { period, services })));
  const own = await measuredValues(
    work,
    rows.flatMap((row) =>
      row.kind === 'measure' && row.measure && row.faults.length === 0
        ? [{ measure: row.measure, service: row.service ?? '', priority: row.priority, period }]
        : [],
    ),
  );
  let at = 0;
  const kept = rows.map((row, index): KeptRow => {
    const isMeasure = row.kind === 'measure' && row.measure !== null && row.faults.length === 0;
    const exact = isMeasure ? (own[at++] ?? null) : null;
    return {
      line: read.rows[index]?.line ?? index + 1,
      cells: read.rows[index]?.cells ?? {},
      row,
      problems: row.faults,
      own: exact && row.measure ? keptValue(row.measure, exact) : null,
    };
  });
  return [...wholeFaults(supplier, read), ...kept];
}

/** What is wrong with the report as a whole, as rows of their own, so that they are seen with the others. */
function wholeFaults(supplier: SupplierRecord, read: ReadReport): KeptRow[] {
  const row = (line: number, problem: contract.RowProblem): KeptRow => ({
    line,
    cells: {},
    row: null,
    problems: [problem],
    own: null,
  });
  const number = read.organisationNumber;
  const said = number === null ? null : readOrganisationNumber(supplier.country, number);
  const isAnother = said !== null && !('number' in said && said.number === supplier.organisation_number);
  return [
    ...(read.trouble
      ? [row(read.trouble.line, { field: 'file', code: 'not-readable', value: '', expected: read.trouble.text })]
      : []),
    ...(isAnother
      ? [
          row(1, {
            field: 'supplier',
            code: 'wrong-supplier',
            value: number ?? '',
            expected: supplier.organisation_number,
          }),
        ]
      : []),
    ...(read.rows.length === 0 && !read.trouble
      ? [row(1, { field: 'file', code: 'no-rows', value: '', expected: '' })]
      : []),
  ];
}

async function insertRows(work: Work, report: string, rows: readonly KeptRow[]): Promise<void> {
  await work.sql(
    `insert into suppliers.report_rows (report_id, ordinal, line, cells, kind, measure, service_code, priority, value,
       decimals, on_day, own, problems)
     select $1, r.ordinal, r.line, r.cells, r.kind, r.measure, r.service, r.priority, r.value, r.decimals, r.on_day, r.own, r.problems
     from jsonb_to_recordset($2::jsonb) as r(ordinal int, line int, cells jsonb, kind text, measure text, service text,
       priority int, value bigint, decimals int, on_day date, own bigint, problems jsonb)`,
    [
      report,
      JSON.stringify(
        rows.map(({ line, cells, row, problems, own }, index) => ({
          ordinal: index + 1,
          line,
          cells,
          kind: row?.kind ?? null,
          measure: row?.measure ?? null,
          service: row?.service ?? null,
          priority: row?.priority ?? null,
          value: row?.value ?? null,
          decimals: row?.decimals ?? null,
          on_day: row?.on ?? null,
          own,
          problems,
        })),
      ),
    ],
  );
}
