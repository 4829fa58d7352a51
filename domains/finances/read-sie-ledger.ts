// A SIE file as vouchers for the ledger, in one pass and little memory. Whole vouchers go through as they are read; what
// is wrong with the others comes at the end, line by line. Files of balances alone become one voucher per month.
import { sieProblemText } from '../../formats/sie/problem-text.ts';
import type { SieProblem } from '../../formats/sie/sie-problem.ts';
import { openSieReader } from '../../formats/sie/sie-reader.ts';
import type { ImportFile, ImportProblem, ReadEvent, ReadOptions } from '../../platform/imports/import-kind.ts';
import type { Work } from '../../platform/work/work.ts';
import { importProblem } from './import-words.ts';
import type { LedgerVoucher, ReadVoucher } from './ledger-voucher.ts';
import { isUnit, rowCoder } from './row-coding.ts';
import { type SieHead, sieHead } from './sie-head.ts';
import { openSieVouchers } from './sie-vouchers.ts';
import { type CheckedVouchers, checkVouchers } from './vouchers-there.ts';

const batchVouchers = 4000;

/**
 * Choices beside the mapping: `unit` takes rows without a known cost centre, `changed: 'replace'` lets the file's version
 * of a voucher replace ours, `ledger` and `chart` name the books, `dimension.20` gives a dimension its meaning.
 */
export async function* readSieLedger(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent<LedgerVoucher>> {
  const head = await sieHead(work, file, options);
  const unit = typeof options.unit === 'string' && options.unit !== '' ? options.unit : null;
  const choice = wrongChoice(work, head, unit);
  if (choice) {
    yield { problem: choice };
    return;
  }
  const coder = await rowCoder(work, head.book.chart, unit);
  const found = openSieVouchers(head.book, coder, options);
  const check = checkVouchers(work, head.ledgerId);
  const reader = openSieReader(found.visitor, { name: file.name });
  for await (const bytes of file.open()) {
    reader.feed(bytes);
    if (found.ready.length >= batchVouchers)
      for (const each of passed(await check.judge(found.ready.splice(0)))) yield each;
    if (found.faults.length) for (const problem of found.faults.splice(0)) yield problem;
    if (reader.refusal()) break;
  }
  const summary = reader.finish();
  if (summary.ok) found.finish(summary.periodRows ?? 'totals');
  const last = await check.judge(found.ready.splice(0));
  yield* passed({ good: last.good, faults: inOrder([...found.faults, ...last.faults]) });
  for (const problem of summary.problems)
    if (!saidByVoucher.has(problem.code)) yield { problem: asProblem(problem, summary.ok) };
  if (summary.ok && check.counts.good + check.counts.bad === 0 && summary.vouchers === 0)
    yield { problem: importProblem('nothing-to-store', { line: null }, 'refusal') };
  yield { seen: seenOf(head, summary, found.roles(), check.counts) };
}

/** These come with the voucher, so that each bad voucher is one problem. */
const saidByVoucher: ReadonlySet<string> = new Set(['voucher-unbalanced', 'voucher-open']);

function wrongChoice(work: Work, head: SieHead, unit: string | null): ImportProblem | null {
  if (head.unknownChart) return importProblem('chart-unknown', { line: null, value: head.unknownChart }, 'refusal');
  if (unit !== null && !isUnit(work, unit))
    return importProblem('unit-unknown', { line: null, value: unit }, 'refusal');
  return null;
}

function* passed(judged: CheckedVouchers<ReadVoucher>): Generator<ReadEvent<LedgerVoucher>> {
  for (const { voucher, line, isThere } of judged.good) yield { row: voucher, line, there: isThere };
  yield* judged.faults;
}

function inOrder(faults: readonly ReadEvent<never>[]): ReadEvent<never>[] {
  const line = (event: ReadEvent<never>) => ('problem' in event ? (event.problem.line ?? 0) : 0);
  return faults.toSorted((a, b) => line(a) - line(b));
}

function seenOf(
  head: SieHead,
  summary: ReturnType<ReturnType<typeof openSieReader>['finish']>,
  roles: ReadonlyMap<string, { readonly name: string; readonly role: string | null }>,
  counts: { readonly fresh: number; readonly same: number; readonly changed: number },
) {
  return {
    kind: 'sie',
    header: ['SIE'],
    type: summary.type,
    program: summary.program,
    encoding: summary.encoding,
    company: summary.company,
    ledger: head.book.code,
    ledgerIsNew: head.ledgerId === null,
    chart: head.book.chart,
    chartTold: head.chartTold,
    vouchers: summary.vouchers,
    rows: summary.rows,
    sumAbsOre: summary.sumAbsOre,
    balanceAccounts: summary.balanceAccounts,
    resultAccounts: summary.resultAccounts,
    checksum: summary.checksum,
    dimensions: [...roles].map(([number, { name, role }]) => ({ number, name, role })),
    ...counts,
  };
}

const severities = { error: 'error', warning: 'warning', info: 'note' } as const;

function asProblem(problem: SieProblem, ok: boolean): ImportProblem {
  return {
    severity: ok ? severities[problem.severity] : 'refusal',
    code: problem.code,
    line: problem.line || null,
    column: problem.column === undefined ? null : String(problem.column),
    value: problem.value ?? null,
    text: { sv: sieProblemText(problem, 'sv'), da: sieProblemText(problem, 'da'), en: sieProblemText(problem, 'en') },
  };
}
