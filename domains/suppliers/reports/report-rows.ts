// The rows of reports: loading one under its supplier's rule, what the supplier had promised to tell of, and each row shown
// beside Fyr's own value of now.
import { firstDay, lastDay, type Period } from '../../../platform/figures/period.ts';
import { type Rational, rounded } from '../../../platform/figures/rational.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { keptValue, type Measure, measureRules } from '../levels/measure-rules.ts';
import { measuredValues } from '../levels/measured.ts';
import { supplierFor } from '../register/supplier-access.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import type { ReportHead, ReportRow, ReportState, RowProblem } from './report-contract.ts';
import { differenceTo, leastDecimals, type ReportCells } from './report-rules.ts';

export interface ReportRecord {
  [column: string]: unknown;
  report_id: string;
  supplier_id: string;
  from_month: string;
  to_month: string;
  file_id: string;
  file_name: string;
  media_type: string;
  channel: 'file' | 'api';
  received_at: Date;
  by_name: string;
  state: ReportState;
  answer: string;
  answered_at: Date | null;
  rows: number;
  wrong: number;
}

export interface RowRecord {
  [column: string]: unknown;
  ordinal: number;
  line: number;
  cells: ReportCells;
  kind: 'measure' | 'event' | null;
  measure: Measure | null;
  service_code: string | null;
  priority: number | null;
  value: number | null;
  decimals: number | null;
  on_day: string | null;
  own: number | null;
  problems: RowProblem[];
}

/** With how many rows it has and how many of them are wrong. */
export const reportColumns = `r.*, (select count(*)::int from suppliers.report_rows w where w.report_id = r.report_id) as rows,
  (select count(*)::int from suppliers.report_rows w where w.report_id = r.report_id and w.problems <> '[]') as wrong`;

/** Loads a report whose supplier the caller may read. */
export async function reportFor(
  work: Work,
  reportId: string,
): Promise<{ readonly record: ReportRecord; readonly supplier: SupplierRecord; readonly mayChange: boolean }> {
  const [record] = await work.sql<ReportRecord>(
    `select ${reportColumns} from suppliers.reports r where r.report_id = $1`,
    [reportId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-report');
  const seen = await supplierFor(work, record.supplier_id).catch(() => {
    throw new Refusal('not-found', 'no-such-report');
  });
  return { record, supplier: seen.record, mayChange: seen.mayChange };
}

export function shownHead(record: ReportRecord, supplierName: string): ReportHead {
  return {
    report: record.report_id,
    supplier: record.supplier_id,
    supplierName,
    from: record.from_month,
    to: record.to_month,
    fileName: record.file_name,
    channel: record.channel,
    receivedAt: record.received_at.toISOString(),
    by: record.by_name,
    state: record.state,
    answer: record.answer,
    answeredAt: record.answered_at?.toISOString() ?? null,
    rows: record.rows,
    wrong: record.wrong,
  };
}

export interface Promised {
  readonly measure: Measure;
  readonly service: string;
  readonly priority: number | null;
}

/** What a supplier has promised to keep, and so to tell of, in a period: its levels that held then, each once. */
export async function promisedRows(work: Work, supplierId: string, period: Period): Promise<Promised[]> {
  const rows = await work.sql<{ measure: Measure; service_code: string; priority: number | null }>(
    `select distinct measure, service_code, priority from suppliers.levels
     where supplier_id = $1 and from_on <= $2 and (to_on is null or to_on >= $3)
     order by service_code, measure, priority nulls first`,
    [supplierId, firstDay(period.to), lastDay(period.from)],
  );
  return rows.map((row) => ({ measure: row.measure, service: row.service_code, priority: row.priority }));
}

/** Every row beside Fyr's own value of now, those that need somebody first left in the order of the file; then what was left out. */
export async function shownRows(work: Work, record: ReportRecord): Promise<ReportRow[]> {
  const period: Period = { from: record.from_month, to: record.to_month };
  const rows = await work.sql<RowRecord>('select * from suppliers.report_rows where report_id = $1 order by ordinal', [
    record.report_id,
  ]);
  const told = rows.flatMap((row) => (isCompared(row) ? [{ row, asked: { ...keyOf(row), period } }] : []));
  const promised = await promisedRows(work, record.supplier_id, period);
  const missing = promised.filter((each) => !told.some(({ asked }) => sameAs(asked, each)));
  const asked = [...told.map((each) => each.asked), ...missing.map((each) => ({ ...each, period }))];
  const own = await measuredValues(work, asked);
  const known = await knownServices(work);
  const nameOf = (code: string | null) => (code === null ? null : (known.get(code)?.names[work.language] ?? code));
  const exactOf = new Map(told.map(({ row }, at) => [row.ordinal, own[at] ?? null]));
  return [
    ...rows.map((row) => ({
      ...shownRow(row, exactOf.get(row.ordinal) ?? null),
      serviceName: nameOf(row.service_code),
    })),
    ...missing.map((each, at) => ({
      ...missingRow(each, own[told.length + at] ?? null, rows.length + at + 1),
      serviceName: nameOf(each.service),
    })),
  ];
}

type Compared = RowRecord & { readonly measure: Measure; readonly service_code: string; readonly value: number };

function isCompared(row: RowRecord): row is Compared {
  return row.kind === 'measure' && row.problems.length === 0 && row.measure !== null && row.value !== null;
}

function keyOf(row: Compared): Promised {
  return { measure: row.measure, service: row.service_code, priority: row.priority };
}

function sameAs(a: Promised, b: Promised): boolean {
  return a.measure === b.measure && a.service === b.service && a.priority === b.priority;
}

function shownRow(row: RowRecord, own: Rational | null): Omit<ReportRow, 'serviceName'> {
  const decimals = row.decimals ?? 0;
  const difference = isCompared(row) && own ? differenceTo(row.value, decimals, own) : null;
  const isWrong = row.problems.length > 0;
  const kept = row.measure && own ? keptValue(row.measure, own) : null;
  return {
    ordinal: row.ordinal,
    line: row.line,
    outcome: isWrong
      ? 'wrong'
      : row.kind === 'event'
        ? 'told'
        : difference === null
          ? 'not-measured'
          : difference === 0
            ? 'agrees'
            : 'differs',
    cells: row.cells,
    measure: row.measure,
    unit: row.measure && measureRules[row.measure].unit,
    service: row.service_code,
    priority: row.priority,
    told: isWrong ? null : row.value,
    own: own && !isWrong ? rounded(own, decimals) : null,
    difference,
    decimals,
    ownThen: row.measure && row.own !== null && kept !== row.own ? atDecimals(row.own, row.measure, decimals) : null,
    on: row.on_day,
    problems: row.problems,
  };
}

function missingRow(each: Promised, own: Rational | null, ordinal: number): Omit<ReportRow, 'serviceName'> {
  const decimals = leastDecimals(each.measure);
  return {
    ordinal,
    line: null,
    outcome: 'missing',
    cells: {},
    measure: each.measure,
    unit: measureRules[each.measure].unit,
    service: each.service,
    priority: each.priority,
    told: null,
    own: own && rounded(own, decimals),
    difference: null,
    decimals,
    ownThen: null,
    on: null,
    problems: [],
  };
}

/** A kept value in as many decimals as the row was told with. */
function atDecimals(kept: number, measure: Measure, decimals: number): number {
  return rounded({ n: BigInt(kept), d: 10n ** BigInt(measureRules[measure].decimals) }, decimals);
}
