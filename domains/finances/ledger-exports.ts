// The outcome table and the rows behind it as files: XLSX or CSV, with headings in the caller's language. Rows are fetched
// month by month while the file is written, so that a year of them never stands in memory.

import type { OutColumn, OutRow } from '../../formats/tables/out-columns.ts';
import { firstDay, lastDay, type Period, periodOf } from '../../platform/figures/period.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { exportWords } from './export-words.ts';
import type * as contract from './ledger-contract.ts';
import { matchingRows, type VoucherFilter } from './matching-rows.ts';
import { readOutcome } from './outcome-queries.ts';
import { scopeSets } from './unit-scope.ts';
import { monthsWithRows } from './voucher-list.ts';

export async function exportOutcome(work: Work, input: GivenOf<typeof contract.exportOutcome>): Promise<FileAnswer> {
  const words = exportWords[work.language];
  const { rows, total } = await readOutcome(work, input);
  const columns: OutColumn[] = [
    { heading: words.cuts[input.by], kind: 'text', width: 36 },
    ...[words.outcome, words.budget, words.deviation, words.lastYear, words.yearBudget].map(
      (heading): OutColumn => ({ heading, kind: 'amount' }),
    ),
  ];
  const lines = [...rows, { ...total, name: words.total }].map(
    (row): OutRow => [row.name, row.outcome, row.budget, row.deviation, row.lastYear, row.yearBudget],
  );
  return tableFile(
    input.format,
    `${words.outcomeFile}-${input.unit}-${input.period}`,
    columns,
    lines,
    words.outcomeFile,
  );
}

export async function exportVouchers(work: Work, input: GivenOf<typeof contract.exportVouchers>): Promise<FileAnswer> {
  const words = exportWords[work.language];
  const columns: OutColumn[] = [
    { heading: words.series, kind: 'text' },
    { heading: words.number, kind: 'text' },
    { heading: words.bookedOn, kind: 'date' },
    { heading: words.registeredOn, kind: 'date' },
    { heading: words.account, kind: 'text' },
    { heading: words.accountName, kind: 'text' },
    { heading: words.costGroup, kind: 'text' },
    { heading: words.unit, kind: 'text' },
    { heading: words.costCentre, kind: 'text' },
    { heading: words.object, kind: 'text' },
    { heading: words.project, kind: 'text' },
    { heading: words.counterpart, kind: 'text' },
    { heading: words.funding, kind: 'text' },
    { heading: words.amount, kind: 'amount' },
    { heading: words.text, kind: 'text', width: 44 },
    { heading: words.oneOff, kind: 'text' },
  ];
  const name = `${words.vouchersFile}-${input.unit}-${input.period}`;
  return tableFile(input.format, name, columns, ledgerRows(work, input, periodOf(input.period)), words.vouchersFile);
}

interface Row {
  [column: string]: unknown;
  cells: OutRow;
}

async function* ledgerRows(work: Work, by: VoucherFilter, period: Period): AsyncGenerator<OutRow> {
  const sets = scopeSets(work, by.unit, by.organisation, period);
  for (const { month } of await monthsWithRows(work, by, sets)) {
    const values: unknown[] = [];
    const from = matchingRows(by, sets, { from: firstDay(month), to: lastDay(month) }, values, true);
    const rows = await work.sql<Row>(
      `select json_build_array(w.series, w.number, w.booked_on, w.registered_on, a.number, a.name, k.name_${work.language}, c.unit,
         c.cost_centre, c.object, c.project, c.counterpart, c.funding, r.amount, coalesce(r.text, w.text), o.title) as cells
       ${from} order by w.booked_on, w.voucher_id, r.row_no`,
      values,
    );
    for (const row of rows) yield row.cells;
  }
}
