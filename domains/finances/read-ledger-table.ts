// A ledger as CSV or XLSX: rows are put together to vouchers by series, number and year, in whatever order the export has
// them. A voucher with a row that cannot be coded, or that does not balance, stays out whole.
import { kronorText } from '../../formats/sie/problem-text.ts';
import type { ImportFile, ReadEvent, ReadOptions } from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';
import { importProblem } from './import-words.ts';
import { ledgerFields } from './ledger-table-fields.ts';
import { type Book, type LedgerVoucher, openBook, type VoucherRow } from './ledger-voucher.ts';
import { type Coder, isUnit, rowCoder } from './row-coding.ts';
import { checkVouchers, type Numbered } from './vouchers-there.ts';

interface Line {
  readonly values: FieldValues;
  readonly line: number;
}

/**
 * Choices: `ledger` and `chart` name the books (RN and Region-Bas unless told), `unit` takes rows without a known cost
 * centre, `changed: 'replace'` replaces what differs, `balance: 'any'` takes exports that leave the balance accounts out.
 */
export async function* readLedgerTable(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent<LedgerVoucher>> {
  const books = await booksFor(work, options);
  const unit = typeof options.unit === 'string' && options.unit !== '' ? options.unit : null;
  if (unit !== null && !isUnit(work, unit)) {
    yield { problem: importProblem('unit-unknown', { line: null, value: unit }, 'refusal') };
    return;
  }
  if (!books) {
    yield { problem: importProblem('chart-unknown', { line: null, value: String(options.chart) }, 'refusal') };
    return;
  }
  const coder = await rowCoder(work, books.book.chart, unit);
  const vouchers = new Map<string, Line[]>();
  for await (const event of readMapped(file, ledgerFields, options)) {
    if (!('row' in event)) {
      yield event;
      continue;
    }
    const problem = amountOf(event.row) === null ? importProblem('amount-missing', { line: event.line }) : null;
    if (problem) yield { problem };
    else keep(vouchers, { values: event.row, line: event.line });
  }
  const check = checkVouchers(work, books.ledgerId);
  const whole: Numbered[] = [];
  for (const lines of vouchers.values()) {
    const made = voucherOf(lines, books.book, coder, options);
    if ('voucher' in made) whole.push(made);
    else yield made;
  }
  const judged = await check.judge(whole.toSorted((a, b) => (a.voucher.bookedOn < b.voucher.bookedOn ? -1 : 1)));
  for (const { voucher, line, isThere } of judged.good) yield { row: voucher, line, there: isThere };
  yield* judged.faults;
  yield { seen: { ledger: books.book.code, chart: books.book.chart, vouchers: vouchers.size, ...check.counts } };
}

async function booksFor(work: Work, options: ReadOptions): Promise<{ book: Book; ledgerId: number | null } | null> {
  const code = text(options.ledger) ?? 'RN';
  const [there] = await work.sql<{
    ledger_id: number;
    name: string;
    organisation_number: string | null;
    chart: string;
  }>('select ledger_id, name, organisation_number, chart from finances.ledgers where code = $1', [code]);
  if (there) {
    const book = openBook({
      code,
      name: there.name,
      organisationNumber: there.organisation_number,
      chart: there.chart,
    });
    return { book, ledgerId: there.ledger_id };
  }
  const chart = text(options.chart) ?? 'region-bas';
  const [known] = await work.sql('select 1 from finances.charts where chart = $1', [chart]);
  return known ? { book: openBook({ code, name: code, organisationNumber: null, chart }), ledgerId: null } : null;
}

function keep(vouchers: Map<string, Line[]>, line: Line): void {
  const { series, number, bookedOn } = line.values;
  const key = `${String(bookedOn).slice(0, 4)}\t${series ?? ''}\t${number}`;
  const lines = vouchers.get(key) ?? [];
  lines.push(line);
  vouchers.set(key, lines);
}

/** Öre, debit plus; null when the row has neither an amount nor debit or credit. */
function amountOf(values: FieldValues): number | null {
  if (typeof values.amount === 'number') return values.amount;
  if (values.debit === null && values.credit === null) return null;
  return Number(values.debit ?? 0) - Number(values.credit ?? 0);
}

function voucherOf(
  lines: readonly Line[],
  book: Book,
  coder: Coder,
  options: ReadOptions,
): Numbered | ReadEvent<never> {
  const [first] = lines;
  const at = first?.line ?? 0;
  const head = first?.values ?? {};
  const shown = `${head.series ?? ''} ${head.number ?? ''}`.trim();
  const bookedOn = String(head.bookedOn);
  const rows: VoucherRow[] = [];
  for (const { values, line } of lines) {
    const coded = coder(codesOf(values), bookedOn);
    if ('fault' in coded) return { problem: importProblem(coded.fault, { line, value: coded.value }), cells: [shown] };
    if (values.accountName) book.accountNames.set(coded.coding.account, String(values.accountName));
    rows.push({ coding: coded.coding, amount: amountOf(values) ?? 0, text: String(values.text ?? '') });
  }
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  if (sum !== 0 && options.balance !== 'any')
    return { problem: importProblem('voucher-unbalanced', { line: at, value: kronorText(sum, 'sv') }), cells: [shown] };
  const voucher: LedgerVoucher = {
    book,
    year: Number(bookedOn.slice(0, 4)),
    series: String(head.series ?? ''),
    number: String(head.number),
    bookedOn,
    registeredOn: head.registeredOn ? String(head.registeredOn) : null,
    text: String(head.text ?? ''),
    signature: '',
    corrects: head.corrects ? String(head.corrects) : null,
    rows,
    replaces: options.changed === 'replace',
  };
  return { voucher, line: at };
}

function codesOf(values: FieldValues) {
  const code = (field: string) => String(values[field] ?? '');
  return {
    account: code('account'),
    costCentre: code('costCentre'),
    object: code('object'),
    project: code('project'),
    counterpart: code('counterpart'),
    funding: code('funding'),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
